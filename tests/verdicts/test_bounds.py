from __future__ import annotations

from datetime import date

from forewarn import claims
from forewarn.catalog import load
from forewarn.news import article_from_text
from forewarn.verdicts import date_bounds


def bound_of(text, published=None):
    catalog = load()
    article = article_from_text(text, id="a", published=published)
    return date_bounds(article, claims.extract(article, catalog.names), catalog)


def test_an_article_that_tells_of_the_first_use_is_not_older_than_it():
    bound = bound_of("The Oreshnik was first used by Russia against the city of Dnipro in its war on Ukraine.")
    assert bound.not_before == date(2024, 11, 21)
    assert "21 Nov 2024" in bound.sentence


def test_a_known_date_is_given_as_it_is():
    assert bound_of("The Oreshnik is a missile of Russia.", date(2025, 9, 27)).not_before == date(2025, 9, 27)


def test_a_text_without_past_events_is_not_bounded():
    bound = bound_of("The Oreshnik is a missile that Russia has built.")
    assert bound.not_before is None
    assert "nothing in the text bounds it" in bound.sentence
