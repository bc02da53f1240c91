"""What a finding leaves out of a sentence keeps it from being certain."""

from __future__ import annotations

from datetime import date

import pytest

from forewarn import check
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.guards.doubts import Doubt, clauses
from forewarn.verdicts.guards.last_look import GUARDS, guarded
from forewarn.verdicts.ruling import Ruling, verdict

#: Pairs that differ in one element: what is right may be found or left open, what is wrong is never supported.
TRUE_AND_FALSE = [
    # true, false, published
    (
        "In Israel the early notice comes about ten minutes before impact and the siren 90 seconds before it.",
        "In Israel the early notice comes about 90 seconds before impact and the siren ten minutes before it.",
        None,
    ),
    (
        "On 4 October 2022 Hokkaido was alerted five minutes after the launch and Aomori seven.",
        "On 4 October 2022 Hokkaido was alerted seven minutes after the launch and Aomori five.",
        None,
    ),
    (
        "Lukashenko says that Belarus gets at most ten Oreshniks.",
        "Lukashenko says that Belarus gets at least ten Oreshniks.",
        "2026-01-05",
    ),
    (
        "The INF treaty was signed in December 1987 and took effect in June 1988.",
        "The INF treaty was signed in June 1988 and took effect in December 1987.",
        None,
    ),
    (
        "Putin gives the Oreshnik ten times the speed of sound, Ukraine's intelligence more than Mach 11.",
        "Ukraine's intelligence gives the Oreshnik ten times the speed of sound, Putin more than Mach 11.",
        None,
    ),
    (
        "Khorramshahr-4 is said to reach Mach 16 outside the atmosphere.",
        "Khorramshahr-4 is said to reach Mach 16 inside the atmosphere.",
        None,
    ),
    ("Dark Eagle reaches more than 1,725 miles.", "Dark Eagle reaches more than 1,725 kilometres.", None),
    (
        "An Oreshnik was fired at Dnipro on 21 November 2024 and at the Lviv region on 8 January 2026.",
        "An Oreshnik was fired at the Lviv region on 21 November 2024 and at Dnipro on 8 January 2026.",
        "2026-02-01",
    ),
    (
        "The first Oreshnik came down on Dnipro, before the second was fired at the Lviv region.",
        "The first Oreshnik came down on the Lviv region, before the second was fired at Dnipro.",
        "2026-02-01",
    ),
    (
        "The treaty on security passed the Duma before Lukashenko signed it on 4 March 2025.",
        "The treaty on security passed the Duma after Lukashenko signed it on 4 March 2025.",
        None,
    ),
    (
        "Warsaw is less than an Oreshnik at Kapustin Yar could manage.",
        "Warsaw is more than an Oreshnik at Kapustin Yar could manage.",
        None,
    ),
    (
        "The Oreshnik strikes came from Kapustin Yar.",
        "The Oreshnik that hit Dnipro came from Kapustin Yar, the one that hit the Lviv region from Belarus.",
        None,
    ),
    (
        "Zapad-2025 was held from 12 to 16 September.",
        "Zapad-2025 was held from 12 to 16 September and was limited to the Brest region.",
        None,
    ),
]


def found(sentence: str, published: str | None = None) -> Finding:
    return check(sentence, published=date.fromisoformat(published) if published else None).overall.finding


@pytest.mark.parametrize(("true", "false", "published"), TRUE_AND_FALSE)
def test_one_wrong_element_is_never_supported_and_the_right_one_never_contradicted(true, false, published):
    assert found(false, published) is not Finding.SUPPORTED
    assert found(true, published) is not Finding.CONTRADICTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Arrow 3 stands at Holzdorf, 85 km south of Berlin.",
        "In May 2017 a Hwasong-12 rose to 2,111 km and came down some 700 km off after half an hour.",
        "Of its three Oreshniks Russia fired one and lost another, Ukraine says.",
        "THAAD and Patriot would be useless against an Oreshnik, Postol says.",
        "Nobody in Hamburg is out of range of an Oreshnik at Krichev.",
        "If you think that Rome is too far for an Oreshnik at Krichev, think again.",
        "Prague would be struck within minutes if an Oreshnik were fired from Krichev.",
    ],
)
def test_what_a_sentence_does_not_assert_contradicts_nothing(sentence):
    assert found(sentence) is not Finding.CONTRADICTED


def test_a_finding_left_open_says_what_was_not_checked_and_keeps_its_numbers():
    overall = check("Warsaw is more than an Oreshnik at Kapustin Yar could manage.").overall
    assert overall.finding is Finding.CANNOT_TELL
    assert overall.because.startswith("Not all of this could be checked: ")
    assert "Checked: " in overall.because
    assert overall.numbers
    assert overall.would_change


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("Berlin is within the reach of an Oreshnik at Krichev.", None),
        ("The Oreshnik was fired at Dnipro on 21 November 2024.", "2026-02-01"),
        ("NL-Alert reached about a third of the Dutch in 2015 and some 90 per cent lately.", None),
        ("Zapad-2025 took place from 12 to 16 September.", "2025-09-20"),
        ("The Hwasong-15 reached 4,475 km, flew 950 km and landed after 53 minutes.", None),
    ],
)
def test_what_is_covered_stays_supported(sentence, published):
    assert found(sentence, published) is Finding.SUPPORTED


def test_remarks_in_passing_and_open_rulings_are_not_guarded():
    rulings = [
        Ruling((ClaimKind.USE,), verdict(Finding.SUPPORTED, "a remark"), side=True),
        Ruling((ClaimKind.USE,), verdict(Finding.CANNOT_TELL, "nothing found")),
    ]

    def doubts(_case, _ruling, _every):
        return Doubt("anything")

    assert guarded(None, rulings, (doubts,), (doubts,)) == rulings


def test_a_disputed_or_strained_ruling_has_guards_of_its_own():
    rulings = [
        Ruling((ClaimKind.USE,), verdict(Finding.DISPUTED, "two sides")),
        Ruling((ClaimKind.USE,), verdict(Finding.STRAINED, "at the edge")),
    ]

    def doubts(_case, _ruling, _every):
        return Doubt("anything")

    assert guarded(None, rulings, (doubts,), ()) == rulings
    left = guarded(None, rulings, (), (doubts,))
    assert [one.verdict.finding for one in left] == [Finding.CANNOT_TELL, Finding.CANNOT_TELL]


def test_a_ruling_that_misreads_what_another_explains_is_taken_out():
    rulings = [Ruling((ClaimKind.RANGE,), verdict(Finding.CONTRADICTED, "no range"))]
    assert guarded(None, rulings, (lambda *_: Doubt("", finding=None),)) == []


def test_clauses_keep_their_offsets():
    text = "It was planned, and the missile was then fired, but nobody saw it"
    parts = clauses(text)
    assert "".join(part.text for part in parts) == text
    assert [text[part.start : part.end] for part in parts] == [part.text for part in parts]
    assert len(parts) == 3


def test_every_guard_says_what_it_guards_against():
    assert all(guard.__doc__ for guard in GUARDS)
