from datetime import date

import pytest

from forewarn.claims.dates import day_of, find_dates
from forewarn.claims.event_dates import dates_of_event
from forewarn.records.articles import Article
from forewarn.records.claims import ClaimKind

FRIDAY = (date(2025, 9, 26), date(2025, 9, 26))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("on Friday", "2025-09-26", "2025-09-26", "day"),
        ("on Thursday night", "2025-09-25", "2025-09-25", "day"),
        ("yesterday", "2025-09-25", "2025-09-25", "day"),
        ("21 November 2024", "2024-11-21", "2024-11-21", "day"),
        ("November 21", "2024-11-21", "2024-11-21", "day"),
        ("In November 2017", "2017-11-01", "2017-11-30", "month"),
        ("in 2018", "2018-01-01", "2018-12-31", "year"),
        ("since late 1983", "1983-09-01", "1983-12-31", "season"),
        ("by the end of the year", "2025-09-26", "2025-12-31", "year"),
        ("by December", "2025-12-01", "2025-12-31", "month"),
        ("last month", "2025-08-01", "2025-08-31", "month"),
        ("this week", "2025-09-22", "2025-09-28", "week"),
        ("this summer", "2025-06-01", "2025-08-31", "season"),
        ("between 2014 and 2016", "2014-01-01", "2016-12-31", "year"),
        ("two weeks ago", "2025-09-09", "2025-09-15", "week"),
    ],
)
def test_a_date_phrase_means_days_counted_from_publication(text, first, last, precision):
    (found,) = find_dates(text, FRIDAY)
    days = found.mention
    assert (str(days.from_date), str(days.to_date), days.precision) == (first, last, precision)


@pytest.mark.parametrize("text", ["on Friday", "yesterday", "in May", "last year", "November 21"])
def test_a_relative_date_without_a_day_of_publication_stays_unresolved(text):
    (found,) = find_dates(text, (None, None))
    assert found.mention.from_date is None
    assert found.mention.text == text


@pytest.mark.parametrize("text", ["it may fly", "we march on", "2018 km away", "in 5,500 km"])
def test_other_words_and_numbers_are_no_dates(text):
    assert find_dates(text, FRIDAY) == ()


def test_a_month_of_publication_bounds_what_a_weekday_can_mean():
    article = Article(id="t", text="x", digest_sha256="", published_text="2025-12")
    (found,) = find_dates("on Monday", day_of(article))
    assert found.mention.precision == "week"


def test_the_date_of_the_event_beats_the_date_of_the_saying():
    text = "The minister said on Friday that the launchers arrived in August 2024."
    (day,) = dates_of_event(text, find_dates(text, FRIDAY), text.find("arrived"), ClaimKind.STATUS)
    assert day.text == "in August 2024"
