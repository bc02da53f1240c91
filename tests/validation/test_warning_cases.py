"""The observed chains and sight lines that forewarn validate shows."""

from __future__ import annotations

import pytest

from forewarn.records.numbers import Interval
from forewarn.validation.warning_cases import cases, nearest
from forewarn.warning_time import DEFAULT_DELAYS

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_model_holds_what_was_observed(case):
    assert case.passed, case
    assert case.unit
    assert case.authority


def test_case_names_are_unique_and_both_kinds_are_there():
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names)
    assert {case.unit for case in CASES} == {"min", "km", "m", "deg"}


def test_a_value_outside_the_interval_does_not_pass_as_inside():
    assert nearest(Interval(1, 2, 8), 33) == 8
    assert nearest(Interval(1, 2, 8), 0) == 1
    assert nearest(Interval(1, 2, 8), 5) == 5


def test_the_chain_of_april_2023_lies_outside_the_default_one_as_the_docs_say():
    # Launch 7:22, alert 7:55 (press accounts).
    assert sum(delay.minutes.high for delay in DEFAULT_DELAYS) < 33
