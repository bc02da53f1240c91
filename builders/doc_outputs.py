"""Run every code block of the documents and write what it prints into the `text` block after it, if there is one.

A `sh` block holds commands of forewarn, `cat FILE` or `head -n N FILE`; a `python` block shares its names with the next
ones on the page. All run on a copy of the examples, and what they write goes with that copy.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
#: Columns of the terminal that the documents show.
COLUMNS = "84"
#: What a block may be told to start with beside forewarn: those that only the reader's own machine can run.
NOT_RUN = ("make ", "python builders/", "git ")
_BLOCK = re.compile(
    r"^```(?P<kind>sh|python)\n(?P<code>.*?)^```\n(?P<out>\n```text\n(?P<old>.*?)^```\n)?", re.DOTALL | re.MULTILINE
)


def pages() -> list[Path]:
    """The documents with blocks to run: generated pages have none."""
    found = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    return sorted(page for page in found if _BLOCK.search(page.read_text(encoding="utf-8")))


def filled(page: Path) -> str:
    """The page's text with every output as it is now.

    Raises RuntimeError where a block fails.
    """
    names: dict[str, Any] = {}

    def run(match: re.Match[str]) -> str:
        printed = _python(match["code"], names, page) if match["kind"] == "python" else _shell(match["code"], page)
        block = f"```{match['kind']}\n{match['code']}```\n"
        return block if match["out"] is None else f"{block}\n```text\n{printed}```\n"

    return _BLOCK.sub(run, page.read_text(encoding="utf-8"))


def _python(code: str, names: dict[str, Any], page: Path) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, str(page), "exec"), names)  # noqa: S102  our own documents
    return printed.getvalue()


def _shell(code: str, page: Path) -> str:
    from forewarn.cli.main import run_command

    printed = io.StringIO()
    for line in code.splitlines():
        command = line.split("  #")[0].strip().removeprefix(".venv/bin/")
        if not command or command.startswith(NOT_RUN) or "--help" in command:
            continue
        words = shlex.split(command)
        if words[0] in {"cat", "head"}:
            lines = Path(words[-1]).read_text(encoding="utf-8").splitlines(keepends=True)
            printed.write("".join(lines if words[0] == "cat" else lines[: int(words[2])]))
            continue
        if words[0] != "forewarn":
            raise RuntimeError(f"{page.name}: a block starts with {words[0]!r}, which nothing here runs")
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()) as said:
            if run_command(words[1:]) != 0:
                raise RuntimeError(f"{page.name}: {command}: {said.getvalue()}")
    return "".join(line.rstrip() + "\n" for line in printed.getvalue().splitlines())


@contextlib.contextmanager
def throwaway_project() -> Iterator[Path]:
    """The examples and the documents in a folder of their own, which is the working folder meanwhile."""
    before, columns = Path.cwd(), os.environ.get("COLUMNS")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("examples", "docs/howto"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        os.chdir(folder)
        os.environ["COLUMNS"] = COLUMNS
        try:
            yield Path(folder)
        finally:
            os.chdir(before)
            if columns is None:
                del os.environ["COLUMNS"]
            else:
                os.environ["COLUMNS"] = columns


if __name__ == "__main__":
    stale = []
    with throwaway_project():
        for page in pages():
            text = filled(page)
            if text != page.read_text(encoding="utf-8"):
                page.write_text(text, encoding="utf-8")
                stale.append(page.relative_to(ROOT).as_posix())
    print("\n".join(stale) or "nothing changed")
    sys.exit(0)
