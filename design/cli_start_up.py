"""Question: which command-line library leaves most of the 30 bare interpreter starts that `--help` may cost?

Prints the median ratio of a one-command program's `--help` in each library to a bare start, in turn, in one run;
libraries that are not installed are named as such. Answer: see the figures in ARCHITECTURE.md.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from importlib.util import find_spec

ROUNDS = 9
PROGRAMS = {
    "argparse": (
        "import argparse\np = argparse.ArgumentParser()\ns = p.add_subparsers()\n"
        "s.add_parser('reach').add_argument('x')\np.parse_args(['--help'])"
    ),
    "typer": (
        "import typer\na = typer.Typer()\n@a.command()\ndef reach(x: int = 1): 'Reach.'\n"
        "@a.command()\ndef fly(x: int = 1): 'Fly.'\na(['--help'])"
    ),
    "cyclopts": "import cyclopts\na = cyclopts.App()\n@a.command\ndef reach(x: int = 1): 'Reach.'\na(['--help'])",
}


def seconds(code: str) -> float:
    """Wall seconds of one interpreter that runs ``code``."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)  # noqa: S603  our own code
    return time.perf_counter() - started


if __name__ == "__main__":
    for library, program in PROGRAMS.items():
        if find_spec(library) is None:
            print(f"{library}: not installed")
            continue
        seconds(program)
        ratios = [seconds(program) / seconds("pass") for _ in range(ROUNDS)]
        print(f"{library}: {statistics.median(ratios):.1f} bare starts")
