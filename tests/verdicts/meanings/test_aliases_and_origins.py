"""Second names and makers. Where an expectation comes from: names and countries in catalog/data/systems.toml."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Kheibar is another name of the Khorramshahr-4.", "supported"),
        ("The Khorramshahr-4 goes by a second name, Sejjil.", "contradicted"),
        ("The RS-26 is also called Rubezh.", "supported"),
        ("Kheibar and Kinzhal are one and the same missile.", "contradicted"),
        ("In Russian, oreshnik is the birch tree.", "contradicted"),
    ],
)
def test_a_second_name_is_the_records_own_or_that_of_another_weapon(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Pershing II was Soviet.", "contradicted"),
        ("The Pershing II was an American missile.", "supported"),
        ("The DF-17 is a Russian design.", "contradicted"),
        ("Khrenin said that the chassis of the Oreshnik come from Russia.", "cannot_tell"),
    ],
)
def test_the_maker_of_a_weapon_is_not_that_of_its_parts(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_who_first_took_it_for_what_is_held_against_that_party(finding):
    assert (
        finding("The Ukrainians first thought that the missile that hit Dnipro was an ICBM.", "2024-11-22")
        == "supported"
    )
    assert finding("The Americans first thought the Oreshnik at Dnipro was an ICBM.", "2024-11-22") != "supported"
