"""A claim of an article is one slot of its sentence: a post, a number, a kind. Texts are ours."""

from __future__ import annotations

from datetime import date

from forewarn.catalog import load
from forewarn.claims import extract
from forewarn.news import article_from_text
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts import judge


def _of_kind(text: str, kind: ClaimKind, published: date) -> list[Verdict]:
    article = article_from_text(text, id="slot", published=published)
    claims = extract(article, load().names)
    verdicts = judge(claims, [article], load())
    return [one for claim, one in zip(claims, verdicts, strict=True) if claim.kind is kind]


def test_a_post_is_held_whatever_else_its_sentence_says():
    text = "German Defense Minister Boris Pistorius promised Patriots, but only if his own stocks are filled up first."
    found = _of_kind(text, ClaimKind.OFFICE, date(2025, 8, 20))
    assert [one.finding for one in found] == [Finding.SUPPORTED]


def test_two_persons_of_one_sentence_get_a_finding_each():
    text = (
        "Polish President Andrzej Duda and NATO Secretary General Mark Rutte opened the Aegis Ashore base at Redzikowo."
    )
    found = _of_kind(text, ClaimKind.OFFICE, date(2024, 11, 14))
    assert {"Andrzej Duda" in one.because for one in found} == {True, False}


def test_a_test_without_a_place_on_record_contradicts_no_place():
    text = "The Hwasong-17 launched today came down on the west side of Oshima in Hokkaido."
    found = _of_kind(text, ClaimKind.USE, date(2022, 11, 18))
    assert found
    assert all(one.finding is not Finding.CONTRADICTED for one in found)


def test_of_two_countries_the_one_beside_since_is_meant():
    text = "Aegis Ashore sites stand in Poland and Romania, and Deveselu has been in operation since 2016."
    found = _of_kind(text, ClaimKind.STATUS, date(2024, 8, 11))
    assert found
    assert all(one.finding is not Finding.CONTRADICTED for one in found)


def test_a_meaning_on_record_is_found_whatever_else_its_sentence_says():
    text = "The Kinzhal, whose name means “dagger” in Russian, was shown in 2018 and praised as unstoppable."
    found = _of_kind(text, ClaimKind.NAME, date(2023, 5, 6))
    assert found
    assert all(one.finding is Finding.SUPPORTED for one in found), found
