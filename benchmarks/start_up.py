"""What does starting forewarn cost, in bare interpreter starts? Side by side, in one run.

Prints the median over rounds of (command) / (python -c pass), the two run in turn. Aim: --help below 30.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 9
BIN = Path(sys.executable).parent
BARE = [sys.executable, "-c", "pass"]
COMMANDS = {
    "forewarn --help": [str(BIN / "forewarn"), "--help"],
    "forewarn check --help": [str(BIN / "forewarn"), "check", "--help"],
    "forewarn --version": [str(BIN / "forewarn"), "--version"],
    "python -c 'import forewarn'": [sys.executable, "-c", "import forewarn"],
}


def seconds(command: list[str]) -> float:
    """Wall seconds of one run."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


if __name__ == "__main__":
    for name, command in COMMANDS.items():
        seconds(command)
        ratios = []
        for _ in range(ROUNDS):
            bare = seconds(BARE)
            ratios.append(seconds(command) / bare)
        print(f"{name}: {statistics.median(ratios):.1f} bare interpreter starts (median of {ROUNDS})")
