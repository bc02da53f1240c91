"""Findings on numbers stay open where a ratio, a supposition or a place was not taken in."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        # 24 interceptors at each of the two bases
        ("Redzikowo has 24 interceptors, three times as many as the base at Deveselu.", "supported"),
        # 2,700 km and more from Luzon to Beijing
        ("With a range of 1,600 kilometres the Tomahawks on Luzon put Beijing itself under threat.", "supported"),
        # supposed, and the flight took longer
        (
            "Had it kept up 13,000 kilometres per hour, the Oreshnik would have reached Lviv in 7.5 minutes.",
            "contradicted",
        ),
        # a statement on all ballistic missiles
        ("The Oreshnik climbed for a while, and no ballistic missile flies like that.", "contradicted"),
    ],
)
def test_what_was_not_worked_out_is_left_open(finding, sentence, never):
    assert finding(sentence) != never


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # 252 km from Warsaw; published range of THAAD 200 km
        ("From Warsaw a THAAD battery would cover Krakow.", "contradicted"),
        # 142 km; published against missiles of all sorts up to 60 km
        ("A Patriot battery at Rzeszów would shield Lviv against ballistic missiles.", "contradicted"),
    ],
)
def test_a_place_farther_than_every_published_range_is_not_covered(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_a_distance_told_beside_a_place_is_no_reach(finding):
    assert finding("Iskanders in Kaliningrad can hit Vilnius, 300 kilometres away.") == "supported"


def test_a_distance_from_two_places_is_held_against_both(finding):
    # 307 km from Minsk by the record; 116 km from Smolensk by geodesic
    assert finding("Smolensk is more than twice as far from Minsk as from Krichev.") == "supported"
    assert finding("Smolensk is half as far from Minsk as from Krichev.") == "contradicted"


def test_the_number_that_a_sentence_rejects_turns_nothing_round(finding):
    # 2,351 km: 14 to 17 minutes
    assert finding("An Oreshnik needs 15 minutes to Berlin from Kapustin Yar, not 5.") == "supported"


def test_heights_of_two_flights_with_their_days_exchanged_are_not_supported(finding):
    sentence = (
        "The Hwasong-12 of 29 August 2017 rose to 2,111 km and flew 700, that of 14 May rose to 550 and flew 2,700."
    )
    assert finding(sentence, "2017-10-01") != "supported"
