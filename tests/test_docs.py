"""The documents say what the code is: words, commands and rooms."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from forewarn.cli.main import COMMANDS, build_parser
from forewarn.records.articles import PassageKind
from forewarn.records.claims import Certainty, ClaimKind, Comparator, PlaceRole, Status
from forewarn.records.numbers import Standing
from forewarn.records.outlook import Reach, Regime
from forewarn.records.verdicts import Finding

ROOT = Path(__file__).resolve().parents[1]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
ENUMS = [PassageKind, ClaimKind, Status, Certainty, Comparator, PlaceRole, Standing, Reach, Regime, Finding]


def _builder(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / "builders" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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


@pytest.mark.parametrize("page", [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")], ids=lambda page: page.name)
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
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == _builder("command_pages").page()


DOC_OUTPUTS = _builder("doc_outputs")


@pytest.mark.parametrize("page", DOC_OUTPUTS.pages(), ids=lambda page: page.stem)
def test_every_code_block_of_the_documents_runs_and_prints_what_stands_under_it(page):
    with DOC_OUTPUTS.throwaway_project():
        assert DOC_OUTPUTS.filled(page) == page.read_text(encoding="utf-8")


def test_a_stale_output_in_a_document_is_noticed(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("```python\nprint(2)\n```\n\n```text\n3\n```\n", encoding="utf-8")
    assert DOC_OUTPUTS.filled(page) == "```python\nprint(2)\n```\n\n```text\n2\n```\n"


def test_a_block_that_nothing_can_run_is_refused(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("```sh\ncurl example.org\n```\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="curl"):
        DOC_OUTPUTS.filled(page)


def test_the_delays_shown_are_those_of_the_file_beside_the_page():
    page = (ROOT / "docs" / "howto" / "minutes.md").read_text(encoding="utf-8")
    shown = re.findall(r"```toml\n(.*?)```", page, flags=re.DOTALL)
    assert shown == [(ROOT / "docs" / "howto" / "delays.toml").read_text(encoding="utf-8")]


def test_every_toml_block_of_the_documents_parses():
    for page in (ROOT / "docs").rglob("*.md"):
        for block in re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL):
            assert tomllib.loads(block), page


@pytest.mark.slow
def test_the_notebook_is_what_its_cells_give():
    assert _builder("notebook").executed() == (ROOT / "docs" / "notebook.ipynb").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_site_builds_without_a_warning_and_its_pages_ask_for_nothing_outside(tmp_path):
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-d", tmp_path / "trees"]
    built = subprocess.run([*command, ROOT / "docs", tmp_path / "site"], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    pages = list((tmp_path / "site").rglob("*.html"))
    assert len(pages) > len(list((ROOT / "docs").rglob("*.md")))
    outside = re.compile(
        r"""<(?:script|img|iframe|source)[^>]+src=["']?(?:https?:)?//|<link[^>]+href=["']?(?:https?:)?//"""
    )
    asks = [page.name for page in pages if outside.search(page.read_text(encoding="utf-8"))]
    sheets = (tmp_path / "site" / "_static").rglob("*.css")
    asks += [
        sheet.name for sheet in sheets if re.search(r"@import|url\([\"']?(?:https?:)?//", sheet.read_text("utf-8"))
    ]
    assert not asks
