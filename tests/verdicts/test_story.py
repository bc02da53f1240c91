"""What an article without a date retells. The text is ours; the statement is that of 23 to 25 December 2025."""

from __future__ import annotations

from forewarn.catalog import load
from forewarn.claims import extract
from forewarn.news import article_from_text
from forewarn.records.claims import ClaimKind
from forewarn.verdicts import judge
from forewarn.verdicts.story import story_of

TEXT = (
    "Officials announced plans to set up a division with the Oreshnik. "
    "Most likely the first battalion and a regiment will be joined by a division, Andrei Bogdan said on television. "
    "Its deployment would mark a leap for Belarus."
)


def _read():
    article = article_from_text(TEXT, id="retold")
    return article, extract(article, load().names)


def test_a_misspelled_speaker_and_the_words_point_at_the_statement():
    article, claims = _read()
    story = story_of(article, claims, load())
    assert story.retells is not None
    assert story.retells.id == "oreshnik-belarus-bogodel"
    assert story.near_name == "Bogdan"


def test_plans_of_officials_are_overstated_where_the_record_has_an_opinion():
    article, claims = _read()
    verdicts = judge(claims, [article], load())
    told = [
        verdict
        for claim, verdict in zip(claims, verdicts, strict=True)
        if claim.kind is ClaimKind.STATUS and "Officials" in claim.sentence
    ]
    assert told
    assert all(verdict.finding == "strained" and "opinion" in verdict.because for verdict in told)
    assert all(verdict.assumptions for verdict in told)


def test_a_text_without_a_speaker_of_the_record_retells_nothing():
    article = article_from_text("The Oreshnik is a missile. It came to Belarus.", id="plain")
    assert story_of(article, extract(article, load().names), load()).retells is None
