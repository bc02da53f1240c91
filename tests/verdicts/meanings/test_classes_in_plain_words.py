"""What a missile is and is fired from, in plain words. Expectations: catalog/data/systems.toml."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Iskanders are driven about on lorries.", "supported"),
        ("Kinzhals hang under a fighter jet until they are let go.", "supported"),
        ("The Oreshnik is let go by bombers.", "contradicted"),
        ("Avangards are launched from trucks.", "contradicted"),
        ("Tomahawks can be fired from the ground or from ships.", "supported"),
        ("Tomahawks can only be fired from ships.", "contradicted"),
        ("The Iskander isn't fired from a truck but from a ship.", "contradicted"),
        ("The Oreshnik is not fired from a plane but from a lorry.", "supported"),
        ("The Kinzhal flies low, hugging the ground.", "contradicted"),
        ("The Pershing II could go from one continent to another.", "contradicted"),
    ],
)
def test_what_a_missile_is_fired_from_is_held_against_its_basing(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Oreshnik grew out of the old RS-26.", "supported"),
        ("The RS-26 grew out of the Oreshnik.", "contradicted"),
        ("The RS-26 was the basis for the Oreshnik.", "supported"),
        ("The missile that hit Dnipro was a reworked RS-26.", "supported"),
        ("The missile that hit Dnipro was a reworked Iskander.", "contradicted"),
        ("The Oreshnik is a cousin of the RS-26 Rubezh.", "supported"),
    ],
)
def test_descent_has_a_direction(finding, sentence, wanted):
    assert finding(sentence, "2024-11-23") == wanted
