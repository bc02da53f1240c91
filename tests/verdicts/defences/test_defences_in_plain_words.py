"""Defences in plain words. Where an expectation comes from: catalog/data/defences.toml, sites.toml and events.toml."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Redzikowo fires SM-3s.", "supported"),
        ("Redzikowo is armed with Patriots.", "contradicted"),
        ("Deveselu houses THAAD interceptors.", "contradicted"),
        ("Typhon launches Tomahawks.", "supported"),
        ("Typhon launches Pershing II missiles.", "contradicted"),
        ("Redzikowo does not use Patriots.", "supported"),
    ],
)
def test_what_a_base_or_launcher_fires_is_held_against_the_record(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Patriots could take out an Oreshnik while it is still up in space.", "contradicted"),
        ("A Patriot cannot get at an Oreshnik outside the atmosphere.", "supported"),
        ("Arrow 3 does its work inside the air, low down near the ground.", "contradicted"),
        ("Patriot was designed with missiles such as the Oreshnik in mind.", "contradicted"),
        ("Nobody has ever tried out a Patriot, a THAAD or anything else against an Oreshnik.", "supported"),
        ("Arrow 3 has been tried out against the Oreshnik.", "contradicted"),
        ("The SM-3 IIA once blew up an ICBM-class target.", "supported"),
        ("THAAD has never hit an intermediate-range target.", "contradicted"),
    ],
)
def test_where_a_defence_works_and_what_it_was_tried_against(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_who_said_a_thing_is_not_settled_by_the_thing_being_on_record(finding):
    assert finding("It was Lavrov who said the Oreshnik flies at ten times the speed of sound.") == "cannot_tell"
    assert finding("It was Putin who said the Oreshnik flies at ten times the speed of sound.") == "supported"
