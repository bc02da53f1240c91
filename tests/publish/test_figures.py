"""Numbers on a page."""

from __future__ import annotations

from datetime import date

import pytest

from forewarn.publish import figures
from forewarn.records.numbers import Interval, NamedNumber


@pytest.mark.parametrize(
    ("value", "shown"), [(0.04, "0.0"), (-0.04, "0.0"), (-0.06, "\u22120.1"), (12.25, "12.2"), (-182.2, "\u2212182")]
)
def test_minutes_have_one_digit_under_an_hour_a_true_minus_and_no_negative_zero(value, shown):
    assert figures.minutes(value) == shown


@pytest.mark.parametrize(("km", "shown"), [(1183.47, "1,180"), (99.6, "100"), (37.2, "37"), (5500, "5,500")])
def test_kilometres_never_pretend_to_be_known_better_than_ten(km, shown):
    assert figures.kilometres(km) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0\u202f%"), (0.004, "under 1\u202f%"), (0.5, "50\u202f%"), (0.996, "over 99\u202f%"), (1.0, "100\u202f%")],
)
def test_a_share_between_none_and_all_never_reads_as_none_or_all(share, shown):
    assert figures.share(share) == shown


def test_an_interval_whose_ends_read_the_same_is_one_number():
    assert figures.spread(Interval(6.01, 6.02, 6.04)) == "6.0"
    assert figures.spread(Interval(5.1, 6.6, 8.3)) == "5.1 to 8.3"


def test_a_named_number_shows_its_best_value_then_its_ends():
    assert figures.named(NamedNumber("x", "km", "s", 2000, 5500, 5500)) == "5,500 km (2,000 to 5,500)"
    assert figures.named(NamedNumber("x", "km", "s", 400, None, 500)) == "400 to 500 km"
    assert figures.named(NamedNumber("x", "km/s", "s", None, 1.7, None)) == "1.7 km/s"


def test_days_are_written_out_and_open_ends_say_so():
    assert figures.days(date(2025, 12, 17), date(2025, 12, 18)) == "17 to 18 Dec 2025"
    assert figures.days(date(2025, 9, 28), date(2025, 10, 3)) == "28 Sep to 3 Oct 2025"
    assert figures.days(date(2025, 12, 31), date(2026, 1, 1)) == "31 Dec 2025 to 1 Jan 2026"
    assert figures.days(date(2024, 2, 1), date(2024, 2, 29)) == "Feb 2024"
    assert figures.days(date(2025, 1, 1), date(2025, 12, 31)) == "2025"
    assert figures.days(date(2025, 12, 17), date(2025, 12, 17)) == "17 Dec 2025"
    assert figures.days(None, date(2025, 12, 18)) == "until 18 Dec 2025"
    assert figures.days(None, None) == ""
