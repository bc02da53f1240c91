"""The documents say what the code is: words, commands and rooms."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import pytest

from forewarn.cli.main import COMMANDS, build_parser, run_command
from forewarn.records.articles import PassageKind
from forewarn.records.claims import Certainty, ClaimKind, Comparator, PlaceRole, Status
from forewarn.records.numbers import Standing
from forewarn.records.outlook import Reach, Regime
from forewarn.records.verdicts import Finding

ROOT = Path(__file__).resolve().parents[1]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
ENUMS = [PassageKind, ClaimKind, Status, Certainty, Comparator, PlaceRole, Standing, Reach, Regime, Finding]


@pytest.mark.parametrize("words", ENUMS, ids=lambda enum: enum.__name__)
def test_every_word_of_the_code_has_a_line_in_the_glossary(words):
    missing = [word.value for word in words if f"`{word.value}`" not in GLOSSARY]
    assert not missing


def test_every_relative_link_in_the_documents_leads_somewhere():
    broken = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        targets = re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        broken += [f"{page.relative_to(ROOT)} -> {target}" for target in targets if not (page.parent / target).exists()]
    assert not broken


def _commands_in(page: Path) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line.split("forewarn ", 1)[1] for line in lines if "forewarn " in line]


@pytest.mark.parametrize("page", [ROOT / "README.md", *(ROOT / "docs").glob("*.md")], ids=lambda page: page.name)
def test_every_command_shown_in_the_documents_parses(page):
    for line in _commands_in(page):
        words = shlex.split(line)
        if "--help" not in words and "--version" not in words:
            build_parser().parse_args(words)


def test_every_command_stands_in_the_command_page_with_all_its_options():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"## forewarn {name}" in page


def test_the_architecture_names_every_room():
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (ROOT / "src" / "forewarn").iterdir() if path.is_dir() and path.name[0] != "_"]
    assert not [room for room in rooms if f"`{room}/`" not in page]


def test_the_command_page_is_what_the_commands_say_of_themselves():
    spec = importlib.util.spec_from_file_location("command_pages", ROOT / "builders" / "command_pages.py")
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == builder.page()


def test_every_command_of_the_readme_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    for line in _commands_in(ROOT / "README.md"):
        words = shlex.split(line)
        if "--help" in words:
            continue
        words = [str(tmp_path / "out") if word.startswith("out/") else word for word in words]
        assert run_command(words) == 0, line


def test_every_python_block_of_the_documents_runs():
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for block in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL):
            exec(compile(block, str(page), "exec"), {})  # noqa: S102  our own documents
