"""What stays open names the nearest entry of the record and what is missing there. Texts are ours."""

from __future__ import annotations

from datetime import date

from forewarn.catalog import load
from forewarn.claims import extract
from forewarn.news import article_from_text
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts import judge
from forewarn.verdicts.in_context.days import Days


def _open(text: str, published: date | None) -> list[Verdict]:
    article = article_from_text(text, id="ours", published=published)
    claims = extract(article, load().names)
    return [one for one in judge(claims, [article], load()) if one.finding is Finding.CANNOT_TELL]


def test_an_unknown_reaction_names_the_nearest_entry_and_the_speaker_it_lacks():
    text = "Typhon launchers stand on Luzon. Mao Ning criticized the Typhon deployment as a danger to the region."
    found = [one for one in _open(text, date(2025, 1, 23)) if "Mao Ning" in one.because]
    assert found
    assert all("nearest" in one.because and "Luzon" in one.because for one in found)
    assert all(one.sources for one in found)
    assert any("Mao Ning" in one.would_change[0] for one in found)


def test_every_open_claim_of_an_article_says_what_would_settle_it():
    text = (
        "The Khorramshahr-4 stood on a lorry in a suburb of Shiraz. Its makers called it the pride of the industry. "
        "A colonel in Qom said that 40 of them had been delivered."
    )
    found = _open(text, date(2023, 5, 30))
    assert found
    assert all(one.would_change and len(one.because) > 40 for one in found)


def test_a_post_that_the_record_has_not_is_named_with_its_deputy():
    text = "NATO Deputy Secretary General Jane Miller spoke of the Iskander in Kaliningrad."
    article = article_from_text(text, id="deputy", published=date(2018, 2, 5))
    claims = extract(article, load().names)
    verdicts = judge(claims, [article], load())
    offices = [one for claim, one in zip(claims, verdicts, strict=True) if claim.kind is ClaimKind.OFFICE]
    assert all("Deputy" in one.because for one in offices if "no entry for" in one.because)


def test_who_left_a_question_unanswered_is_not_kept():
    text = "Typhon stands on Luzon. The embassy in Beijing has not responded to requests for comment on Typhon."
    found = [one for one in _open(text, date(2025, 2, 14)) if "request for comment" in one.because]
    assert found or not _open(text, date(2025, 2, 14))


def test_days_are_told_as_closely_as_they_are_known():
    assert Days(date(2018, 2, 5), date(2018, 2, 5), told=True).phrase == "on 5 Feb 2018"
    assert Days(date(2017, 11, 1), date(2017, 11, 30), told=True).phrase == "in Nov 2017"
    assert Days(date(2016, 1, 1), date(2016, 12, 31), told=True).phrase == "in 2016"
    assert Days(date(2025, 9, 12), date(2025, 9, 16), told=True).phrase == "from 12 Sep 2025 to 16 Sep 2025"
