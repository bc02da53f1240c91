"""Asides, names in a row, concessions and conditions: what the sentence is there to say decides, or nothing does."""

from __future__ import annotations

from datetime import date

import pytest

from forewarn.assess import check
from forewarn.records.verdicts import Finding


def finding(sentence):
    return check(sentence).overall.finding


@pytest.mark.parametrize(
    "sentence",
    [
        "Arrow 3, which Germany declared ready in December 2025, is praised above all by dog owners.",
        "Kheibar, the Khorramshahr-4's second name, was chosen by schoolchildren.",
    ],
)
def test_an_aside_that_holds_does_not_carry_a_statement_that_nobody_compared(sentence):
    assert finding(sentence) is not Finding.SUPPORTED


def test_one_name_of_several_that_the_record_does_not_have_leaves_the_rest_open():
    words = "found the use of an Oreshnik in western Ukraine escalatory and unacceptable."
    assert finding(f"Merz, Starmer and Macron {words}") is Finding.SUPPORTED
    assert finding(f"Merz, Starmer and Sanchez {words}") is Finding.CANNOT_TELL


@pytest.mark.parametrize(
    "sentence",
    [
        "Though nobody has published a shorter reach, the Kinzhal flies 200 kilometres on its smaller engine.",
        "If the Express has it right, the Oreshnik is a cruise missile.",
    ],
)
def test_a_sentence_that_weighs_or_supposes_is_not_called_contradicted_on_a_part_of_it(sentence):
    assert finding(sentence) is not Finding.CONTRADICTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Oreshnik does not mean hazel but nutcracker.",
        "Hwasong-15 missiles would fall short of Los Angeles if they were launched at Pyongyang.",
    ],
)
def test_not_this_but_that_and_a_launch_place_told_with_if_are_judged_as_ever(sentence):
    assert finding(sentence) is Finding.CONTRADICTED


def test_what_a_missile_has_flown_is_neither_its_reach_nor_the_farthest_it_can_go():
    # flown: 831 and 1,623 km; published reach 4,000 to 5,500 km (docs/catalog/systems/oreshnik.md)
    assert finding("The farthest that an Oreshnik has flown is 1,600 km.") is not Finding.CONTRADICTED
    assert (
        finding("The 1,600 km from Kapustin Yar to Lviv are the farthest an Oreshnik can go.") is not Finding.SUPPORTED
    )


def test_since_last_year_names_the_year_it_was_read_as_and_the_year_that_would_turn_it():
    # first claimed for 14 to 16 June 2023 (docs/catalog/systems/tactical-nuclear-weapons.md)
    sentence = "Belarus has hosted Russian tactical nuclear weapons since last year."
    late = check(sentence, published=date(2025, 10, 1)).overall
    assert late.finding is Finding.CONTRADICTED
    assert "read as 2024" in late.because
    assert any("2024" in change for change in late.would_change)
    assert check(sentence, published=date(2024, 10, 1)).overall.finding is not Finding.CONTRADICTED
