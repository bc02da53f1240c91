from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forewarn import verdicts
from forewarn.catalog import load
from forewarn.news import article_from_text
from forewarn.records.numbers import ASSUMED_SOURCE, COMPUTED_SOURCE
from forewarn.records.verdicts import Finding, Verdict

LIKELIHOOD = r"\b(?:likely|unlikely|probable|probably|improbable|almost certain|roughly even|remote)\b"
SENTENCES = (
    "Berlin can be hit by an Oreshnik stationed at Krichev.",
    "The Oreshnik has a range of 5,500 miles.",
    "An Oreshnik takes 9 minutes from Kapustin Yar to Berlin.",
    "The Oreshnik is on combat duty in Belarus.",
    "THAAD can engage missiles up to 200 miles away.",
    "No air defence can stop the Oreshnik.",
    "Sergei Aleinik is the foreign minister of Belarus.",
)


def test_a_sentence_without_anything_to_check_gets_one_claim(checked):
    result = checked("Lovely weather we are having.")
    assert len(result.claims) == len(result.verdicts) == 1
    assert result.overall.finding is Finding.NOT_CHECKABLE


def test_the_main_claim_comes_first_and_the_whole_is_the_most_severe(checked):
    result = checked("The intermediate-range Oreshnik, whose name means nutcracker, was first used in November 2024.")
    assert result.verdicts[0].finding is Finding.CONTRADICTED
    assert result.overall.finding is Finding.CONTRADICTED
    assert Finding.SUPPORTED in {verdict.finding for verdict in result.verdicts[1:]}


def test_overall_ranks_as_documented():
    ranked = [Verdict(finding, "") for finding in verdicts.checking.SEVERITY]
    for position, one in enumerate(ranked):
        assert verdicts.overall(reversed(ranked[position:])) is one


def test_overall_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="empty"):
        verdicts.overall([])


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_reason_is_a_sentence_and_every_number_has_a_source_of_the_catalog(checked, sentence):
    catalog = load()
    for verdict in checked(sentence, "2026-01-10").verdicts:
        assert verdict.because[0].isupper() or verdict.because[0].isdigit()
        assert verdict.because.endswith((".", "?", "!"))
        for number in verdict.numbers:
            assert number.source_id in catalog.sources or number.source_id in {COMPUTED_SOURCE, ASSUMED_SOURCE}
        assert set(verdict.sources) <= set(catalog.sources) | {COMPUTED_SOURCE, ASSUMED_SOURCE}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_likelihood_and_confidence_never_stand_in_one_sentence(checked, sentence):
    for verdict in checked(sentence, "2026-01-10").verdicts:
        for part in re.split(r"(?<=[.!?])\s", verdict.because):
            assert not (re.search(LIKELIHOOD, part) and "confidence" in part)


def test_judge_gives_one_verdict_for_each_claim_in_order():
    from forewarn import claims

    catalog = load()
    text = (
        "The Oreshnik has a range of 5,500 miles. Sergei Aleinik is the foreign minister of Belarus. "
        "NATO ought to keep calm."
    )
    article = article_from_text(text, id="a", published=date(2025, 9, 27))
    found = claims.extract(article, catalog.names)
    judged = verdicts.judge(found, [article], catalog)
    assert len(judged) == len(found)
    by_sentence = {claim.sentence[:13]: verdict.finding for claim, verdict in zip(found, judged, strict=True)}
    assert by_sentence["The Oreshnik "] is Finding.CONTRADICTED


@pytest.mark.parametrize(
    "sentence",
    [
        "The Oreshnik flew " + "9" * 400 + " km in 3 minutes.",
        "The Oreshnik climbed to 0 km and landed 0 km away after 0 minutes.",
        "Oreshnik " * 300 + ".",
        "‘‘‘((([[[ Mach Mach Mach 10 10 10",
        "On 31 February 2025 the Oreshnik was deployed in Belarus.",
        "The Oreshnik rose to 99,999,999,999 km, fell 1 km away and flew for 1 second.",
    ],
)
def test_hostile_sentences_get_an_answer_and_no_traceback(checked, sentence):
    assert checked(sentence, "2025-12-01").verdicts


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(("km", "miles", "minutes", "km/h", "warheads", "Mach")),
    st.floats(0, 1e9, allow_nan=False),
    st.sampled_from(("Berlin", "Kyiv", "Kapustin Yar", "Belarus", "nowhere")),
)
def test_any_number_beside_any_place_gets_an_answer(unit, value, place):
    catalog = load()
    text = f"The Oreshnik from Krichev to {place}: {value:,.1f} {unit}."
    article = article_from_text(text, id="a")
    assert verdicts.check(article, (), catalog).verdicts
