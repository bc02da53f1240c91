"""All that CI runs, in one command: format, lint, types, layers, then the tests. Runs each, fails if any fails."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
CHECKS = [
    ("format", [BIN / "ruff", "format", "--check", "--quiet", "."]),
    ("lint", [BIN / "ruff", "check", "--quiet", "."]),
    ("types", [BIN / "mypy"]),
    ("layers", [BIN / "lint-imports"]),
]
TESTS = ("tests", [sys.executable, "-m", "pytest", "-q"])


def run(name: str, command: list[object]) -> bool:
    """Run one check and say how long it took. Returns whether it passed."""
    started = time.monotonic()
    print(f"--- {name}", flush=True)  # noqa: T201  this script talks
    passed = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode == 0
    seconds = time.monotonic() - started
    print(f"--- {name}: {'passed' if passed else 'FAILED'} in {seconds:.0f} s", flush=True)  # noqa: T201
    return passed


if __name__ == "__main__":
    chosen = CHECKS if "--lint-only" in sys.argv else [*CHECKS, TESTS]
    results = [run(name, command) for name, command in chosen]
    sys.exit(0 if all(results) else 1)
