"""The day of an event, from its own sentence or from the sentences around it. Texts are invented."""

from datetime import date

import pytest

from forewarn.claims import extract
from forewarn.claims.dates import find_dates
from forewarn.claims.event_dates import dates_of_event
from forewarn.records.articles import Article
from forewarn.records.claims import ClaimKind

FRIDAY = (date(2025, 9, 26), date(2025, 9, 26))


def days(sentence, cue, kind=ClaimKind.USE, published=FRIDAY):
    found = dates_of_event(sentence, find_dates(sentence, published), sentence.find(cue), kind)
    return [str(day.from_date) if day else None for day in found]


@pytest.fixture(scope="module")
def dated(names):
    def read(text, kind, published="2025-09-26"):
        article = Article(id="test", text=text, digest_sha256="", published=date.fromisoformat(published))
        return [claim for claim in extract(article, names) if claim.kind is kind]

    return read


def test_dates_in_a_list_are_one_event_each():
    assert days("Two missiles were fired on March 4 and on March 9.", "fired") == ["2025-03-04", "2025-03-09"]
    years = "The satellites were launched in 2011, 2013 and 2018."
    assert days(years, "launched", ClaimKind.STATUS) == ["2011-01-01", "2013-01-01", "2018-01-01"]


def test_a_span_of_days_is_one_date():
    (span,) = find_dates("The drill will last from October 5 through October 12.", FRIDAY)
    assert (str(span.mention.from_date), str(span.mention.to_date)) == ("2025-10-05", "2025-10-12")


def test_the_day_on_which_a_drill_began_is_not_that_of_a_launch_during_it():
    text = "The missile was fired during a drill that got under way on Tuesday."
    assert days(text, "fired") == [None]


def test_the_date_of_a_decision_is_that_of_its_announcement():
    text = "The ministry announced in July that it would answer the deployment in December."
    assert days(text, "answer", ClaimKind.STATEMENT_OF_INTENT) == ["2025-07-01"]


def test_a_weekday_to_come_may_be_the_day_of_publication():
    (thursday,) = find_dates("The launchers will arrive on Friday.", FRIDAY)
    assert str(thursday.mention.from_date) == "2025-09-26"
    (next_one,) = find_dates("The launchers will arrive next Friday.", FRIDAY)
    assert str(next_one.mention.from_date) == "2025-10-03"


def test_the_weekend_told_on_a_weekday_is_the_one_before():
    (found,) = find_dates("It was announced over the weekend.", FRIDAY)
    assert (str(found.mention.from_date), str(found.mention.to_date)) == ("2025-09-20", "2025-09-21")


def test_the_missile_of_the_next_sentence_flew_on_the_day_of_its_launch(dated):
    text = (
        "North Korea fired a ballistic missile on Tuesday, officials in Seoul said. "
        "The missile flew over the sea and landed east of the islands."
    )
    assert [str(claim.date.from_date) for claim in dated(text, ClaimKind.USE)] == ["2025-09-23", "2025-09-23"]


def test_an_earlier_launch_does_not_get_the_day_of_this_one(dated):
    text = (
        "North Korea fired a ballistic missile on Tuesday, officials in Seoul said. "
        "It had previously launched a missile over the islands."
    )
    assert [claim.date and str(claim.date.from_date) for claim in dated(text, ClaimKind.USE)] == ["2025-09-23", None]


def test_two_days_later_counts_from_the_day_told_before(dated):
    text = "The army fired an Iskander missile on September 9. Two days later it fired another Iskander missile."
    assert [str(claim.date.from_date) for claim in dated(text, ClaimKind.USE)] == ["2025-09-09", "2025-09-11"]


def test_news_in_the_present_perfect_happened_by_the_day_of_publication(dated):
    (claim,) = dated("North Korea has fired a ballistic missile over northern Japan.", ClaimKind.USE)
    assert (str(claim.date.from_date), str(claim.date.to_date)) == ("2025-09-25", "2025-09-26")


def test_what_was_done_since_years_has_no_day(dated):
    (claim,) = dated("Since 2016 Russia has tested a nuclear-powered cruise missile.", ClaimKind.USE)
    assert claim.date.precision == "year"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("in November last year", "2024-11-01"),
        ("on May 9 of last year", "2024-05-09"),
        ("in March this year", "2025-03-01"),
    ],
)
def test_a_month_of_last_year_is_not_one_of_this(words, first):
    (found,) = find_dates(f"The missile was first fired {words}.", FRIDAY)
    assert str(found.mention.from_date) == first


def test_an_event_of_another_year_does_not_get_the_day_of_this_one(dated):
    text = "The army fired an Iskander missile on September 9. In the 2019 launch the missile had come down early."
    assert all(claim.date.from_date.year == 2019 for claim in dated(text, ClaimKind.USE)[1:] if claim.date)
