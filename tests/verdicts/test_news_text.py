"""Turns of news text that once led findings astray, in sentences of our own, and comparisons of two distances."""

from __future__ import annotations

from datetime import date

import pytest

from forewarn.assess import check
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding


def _found(sentence: str, published: date | None = None) -> dict[ClaimKind, Finding]:
    result = check(sentence, published=published)
    return {claim.kind: given.finding for claim, given in zip(result.claims, result.verdicts, strict=True)}


def _overall(sentence: str, published: date | None = None) -> Finding:
    return check(sentence, published=published).overall.finding


@pytest.mark.parametrize(
    ("sentence", "finding"),
    [
        ("Russia first fired the Oreshnik at Dnipro on 21 November 2024.", Finding.SUPPORTED),
        ("Russia fired an Oreshnik from Kapustin Yar at Dnipro on 21 November 2024.", Finding.SUPPORTED),
        ("Russia fired an Oreshnik at Lviv on 21 November 2024.", Finding.CONTRADICTED),
    ],
)
def test_the_place_a_weapon_is_fired_at_is_its_target(sentence: str, finding: Finding) -> None:
    assert _overall(sentence) is finding


def test_a_capital_that_uses_a_weapon_is_not_the_place_struck() -> None:
    assert _overall("Moscow used its Oreshnik for the first time on 21 November 2024.") is Finding.SUPPORTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Minsk was left with no choice but to host the Oreshnik, which can carry nuclear warheads.",
        "The Oreshnik can reach Warsaw from Kapustin Yar and cannot be intercepted, its makers claim.",
        "Iran says its Khorramshahr-4 can reach the bases of the United States in the region.",
        "Besides those missiles, China made seven tests of experimental glide vehicles, and the DF-17 is new.",
        "Moscow announced on Tuesday that its Oreshnik was a warning to the United States.",
        "The attack with the Oreshnik was part of a wave of 278 missiles and drones.",
    ],
)
def test_what_the_sentence_does_not_say_contradicts_nothing(sentence: str) -> None:
    assert Finding.CONTRADICTED not in _found(sentence, date(2026, 1, 10)).values()


def test_a_minister_who_names_the_end_of_a_mission_does_not_leave_office() -> None:
    sentence = "The batteries stay until June 1 next year, said Dutch Defense Minister Ruben Brekelmans."
    assert _found(sentence, date(2025, 8, 20))[ClaimKind.OFFICE] is not Finding.CONTRADICTED


def test_the_other_side_of_a_comparison_is_not_where_it_is_fired_from() -> None:
    sentence = (
        "An Oreshnik launched from Belarus could hit London in eight minutes, less than it would take from Astrakhan."
    )
    assert _found(sentence)[ClaimKind.FLIGHT_TIME] is not Finding.CONTRADICTED


@pytest.mark.parametrize(
    ("sentence", "finding"),
    [  # geodesics on WGS84: Krichev-6 to Kyiv 377 km, to Moscow 430 km, to Vilnius 446 km, to Warsaw 751 km
        ("Vilnius is nearer to Krichev-6 than Kyiv is.", Finding.CONTRADICTED),
        ("Krichev-6 is closer to Kyiv than to Moscow.", Finding.SUPPORTED),
        ("Warsaw lies farther from Krichev-6 than Kyiv does.", Finding.SUPPORTED),
        ("Krichev-6 is farther from Kyiv than from Warsaw.", Finding.CONTRADICTED),
    ],
)
def test_of_two_distances_the_shorter_is_found(sentence: str, finding: Finding) -> None:
    assert _overall(sentence) is finding


def test_words_that_open_a_sentence_are_no_town() -> None:
    assert _overall("To date not one Oreshnik has been used against Ukraine.") is Finding.CONTRADICTED


def test_a_launch_place_that_opens_the_sentence_is_read() -> None:
    assert _overall("From Krichev an Oreshnik would be in Warsaw within two minutes.") is Finding.CONTRADICTED
