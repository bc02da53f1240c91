"""The bench of findings stays above its floors, and no finding on it is confidently wrong."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
EVALUATION = REPOSITORY / "evaluation"
FLOORS = json.loads((EVALUATION / "findings_floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scorer():
    spec = importlib.util.spec_from_file_location("score_findings", EVALUATION / "score_findings.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bench_files() -> list[Path]:
    return [EVALUATION / name for name in FLOORS if (EVALUATION / name).exists()]


@pytest.mark.parametrize("path", bench_files(), ids=lambda path: path.name)
def test_a_bench_stays_above_its_floor(scorer, path):
    got = scorer.score(path, show=False)
    assert got["confidently_wrong"] <= FLOORS[path.name]["confidently_wrong"]
    assert got["defensible"] >= FLOORS[path.name]["defensible"]


def test_the_sample_of_what_is_held_aside_stays_above_its_floor(scorer):
    sample = REPOSITORY.parent / "shared" / "evaluation" / "checks.json"
    if not sample.exists():
        pytest.skip("the sample is not at hand: no folder `shared` beside the checkout")
    got = scorer.score(sample, show=False)
    assert got["confidently_wrong"] <= FLOORS["checks.json"]["confidently_wrong"]
    assert got["defensible"] >= FLOORS["checks.json"]["defensible"]


def test_the_bench_is_large_half_false_and_every_entry_says_why(scorer):
    entries = [entry for path in bench_files() for entry in scorer.read_bench(path)]
    assert len(entries) >= 120
    assert len({(entry["sentence"], entry["published"]) for entry in entries}) == len(entries)
    false = sum("supported" not in entry["allowed"] for entry in entries)
    assert 0.4 <= false / len(entries) <= 0.65
    kinds = Counter(entry["kind"] for entry in entries)
    assert len(kinds) >= 15
    assert min(kinds.values()) >= 5
    for entry in entries:
        assert not {"supported", "contradicted"} <= set(entry["allowed"])
        assert entry["address"]


@pytest.mark.parametrize(
    ("given", "allowed", "is_wrong"),
    [
        ("supported", ["contradicted"], True),
        ("contradicted", ["supported", "strained"], True),
        ("supported", ["strained"], False),
        ("cannot_tell", ["contradicted"], False),
        ("supported", ["supported", "contradicted"], False),
    ],
)
def test_only_the_opposite_of_what_is_defensible_is_confidently_wrong(scorer, given, allowed, is_wrong):
    assert scorer.wrong(given, allowed) is is_wrong
