"""One run on the example articles, shared by the tests that look at it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from forewarn.cli.main import run_command

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "manifest.jsonl"
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def examples_run(tmp_path_factory):
    """(assessment.json as a dict, folder of the brief) of the example articles."""
    folder = tmp_path_factory.mktemp("examples") / "brief"
    code = run_command(["assess", "--manifest", str(EXAMPLES), "--out", str(folder), "--samples", "1000"])
    assert code == 0
    return json.loads((folder / "assessment.json").read_text(encoding="utf-8")), folder


@pytest.fixture(scope="session")
def seeds_run(tmp_path_factory):
    """The same of the two seed articles, which stand beside the checkout in CI only."""
    if not SEEDS:
        pytest.skip("the seed articles are not beside this checkout")
    folder = tmp_path_factory.mktemp("seeds") / "brief"
    code = run_command(["assess", *map(str, SEEDS), "--out", str(folder), "--samples", "1000"])
    assert code == 0
    return json.loads((folder / "assessment.json").read_text(encoding="utf-8")), folder
