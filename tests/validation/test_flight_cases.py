"""The published cases: all pass, none has drifted from its authority, the docs show them, and a failing one is seen."""

import json
import math
import tomllib
from pathlib import Path

import pytest

from forewarn.validation import Case, cases, flight_cases

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def rows():
    return list(flight_cases.cases())


def test_there_are_at_least_forty_cases_and_every_one_is_within_its_tolerance(rows):
    assert len(rows) >= 40
    assert [(row.name, row.quantity, row.residual) for row in rows if not row.passed] == []


def test_expected_values_are_those_of_the_authorities(rows):
    listed = tomllib.loads((ROOT / "tests" / "authorities" / "flight_cases.toml").read_text(encoding="utf-8"))["case"]
    ours = {(row.name, row.quantity): (row.expected, row.unit, row.authority) for row in rows}
    theirs = {(one["name"], one["quantity"]): (one["expected"], one["unit"], one["authority"]) for one in listed}
    assert ours == theirs


def test_every_case_has_a_unit_an_authority_and_a_finite_residual(rows):
    for row in rows:
        assert row.unit
        assert row.authority
        assert math.isfinite(row.residual)


def test_a_case_out_of_tolerance_and_one_that_is_not_a_number_fail():
    assert not Case("x", "y", 1.0, 1.2, 0.1, "m", "here").passed
    assert not Case("x", "y", 1.0, math.nan, 0.1, "m", "here").passed
    assert Case("x", "y", 1.0, 1.05, 0.1, "m", "here").passed


def test_validate_prints_one_json_object_and_exits_with_one_when_a_case_fails(capsys, monkeypatch):
    from forewarn import validation
    from forewarn.cli import validate

    class Arguments:
        json = True

    good = Case("good", "length", 1.0, 1.0, 0.1, "m", "here")
    monkeypatch.setattr(validation, "cases", lambda: iter([good]))
    assert validate.run(Arguments()) == 0
    printed = json.loads(capsys.readouterr().out)["cases"]
    assert set(printed[0]) == {
        *("name", "quantity", "expected", "got", "residual", "tolerance", "unit", "authority", "passed")
    }
    monkeypatch.setattr(validation, "cases", lambda: iter([good, Case("bad", "length", 1.0, 2.0, 0.1, "m", "here")]))
    assert validate.run(Arguments()) == 1


def test_every_part_named_has_a_function_that_gives_cases():
    assert {type(row) for row in cases()} == {Case}
