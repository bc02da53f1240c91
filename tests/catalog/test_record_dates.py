from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forewarn.catalog.dates import parse_dated


def test_a_month_stays_a_month():
    dated = parse_dated("2025-02")
    assert (dated.from_date, dated.to_date, dated.precision, dated.text) == (
        date(2025, 2, 1),
        date(2025, 2, 28),
        "month",
        "2025-02",
    )


def test_a_year_holds_all_its_days():
    dated = parse_dated("2024")
    assert dated.holds(date(2024, 1, 1))
    assert dated.holds(date(2024, 12, 31))
    assert not dated.holds(date(2025, 1, 1))


def test_a_span_runs_from_the_first_day_of_its_start_to_the_last_of_its_end():
    dated = parse_dated("2025-12/2026-01-09")
    assert (dated.from_date, dated.to_date, dated.precision) == (date(2025, 12, 1), date(2026, 1, 9), "span")
    assert dated.overlaps(date(2026, 1, 9), date(2026, 3, 1))
    assert not dated.overlaps(date(2026, 1, 10), date(2026, 3, 1))


@pytest.mark.parametrize(
    "text", ["", "2025-13", "2025-02-30", "25-02-01", "2025-2-1", "2026/2025", "yesterday", "0000"]
)
def test_what_is_not_a_date_is_refused(text):
    with pytest.raises(ValueError, match=r"date|ends before|day is out of range|month must be"):
        parse_dated(text)


@given(st.dates())
def test_every_day_written_out_means_itself(day):
    dated = parse_dated(day.isoformat())
    assert dated.from_date == dated.to_date == day
    assert dated.precision == "day"
