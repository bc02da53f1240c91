"""Write requirements/run.lock and requirements/test.lock from pyproject.toml, for every platform, with hashes.

The build back end is in run.lock too, so that installing forewarn itself needs no second download.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = "hatchling==1.27.0\neditables>=0.5\n"


def compile_lock(name: str, *options: str) -> None:
    """Resolve pyproject.toml with ``options`` into requirements/NAME.lock."""
    with tempfile.NamedTemporaryFile("w", suffix=".in") as build:
        build.write(BUILD)
        build.flush()
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", build.name, *options]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--quiet"]
        command += ["--no-annotate", "--no-emit-index-url", "--output-file", f"requirements/{name}.lock"]
        subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603  our own arguments


if __name__ == "__main__":
    compile_lock("run")
    extras = [word for extra in ("test", "parquet", "netcdf", "docs") for word in ("--extra", extra)]
    compile_lock("test", *extras, "--constraint", "requirements/run.lock")
