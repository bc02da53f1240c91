from __future__ import annotations

from datetime import date

import pytest

from forewarn.verdicts.reading.dates import read_dates


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        ("on 21 November 2024", None, date(2024, 11, 21), date(2024, 11, 21)),
        ("On October 4, 2022", None, date(2022, 10, 4), date(2022, 10, 4)),
        ("from 12 to 16 September", date(2025, 9, 20), date(2025, 9, 12), date(2025, 9, 16)),
        ("in the second half of 2025", None, date(2025, 7, 1), date(2025, 12, 31)),
        ("since last year", date(2025, 9, 27), date(2024, 1, 1), date(2024, 12, 31)),
        ("this summer", date(2026, 7, 20), date(2026, 6, 1), date(2026, 8, 31)),
        ("on Friday", date(2025, 9, 29), date(2025, 9, 26), date(2025, 9, 26)),
        ("by the end of the year", date(2025, 7, 4), date(2025, 12, 1), date(2025, 12, 31)),
        ("in the past month", date(2025, 12, 24), date(2025, 11, 23), date(2025, 12, 24)),
    ],
)
def test_a_date_means_an_interval_of_days(text, published, first, last):
    (found,) = read_dates(text, published)
    assert (found.first, found.last) == (first, last)


def test_a_day_without_a_year_stays_open_where_publication_is_unknown():
    (found,) = read_dates("on 17 December", None)
    assert found.first is None


def test_a_day_without_a_year_is_the_last_one_before_publication():
    (found,) = read_dates("on 17 December", date(2026, 1, 5))
    assert found.first == date(2025, 12, 17)


@pytest.mark.parametrize("text", ["it may be true", "30 February 2024", "Zapad-2025"])
def test_what_is_no_date_gives_no_day(text):
    assert all(found.first is None for found in read_dates(text, date(2025, 1, 1)))
