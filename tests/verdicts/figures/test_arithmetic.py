"""Sums that a sentence does itself: expected numbers by hand."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # 1,800 km in 10 min = 3.0 km/s
        ("A missile that covers 1,800 km in ten minutes averages three kilometres per second.", "supported"),
        ("A missile that covers 1,800 km in ten minutes averages six kilometres per second.", "contradicted"),
        # 2,165 km from Krichev-6 to London, 12 min: 3.0 km/s
        ("From Krichev-6 to London in twelve minutes is an average of 3 km/s, which equals a lot.", "supported"),
    ],
)
def test_an_average_is_distance_over_time(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("With a flight of ten minutes and four lost to detection, six minutes remain.", "supported"),
        ("With a flight of ten minutes and four lost to detection, nine minutes remain.", "contradicted"),
        (
            "If 20 minutes pass and six to eight go on confirming and alerting, twelve to fourteen are left.",
            "supported",
        ),
    ],
)
def test_minutes_left_are_what_is_not_used_up(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_one_distance_in_two_units_must_be_one_distance(finding):
    assert finding("The Kinzhal's 2,000 kilometres are about 1,240 miles.") == "supported"  # 1,243 miles
    assert finding("The Kinzhal's 2,000 kilometres are about 2,000 miles.") == "contradicted"


def test_an_average_of_a_flight_on_record_is_not_held_against_its_top_speed(finding):
    # 831 km in 15 min (HUR) is 0.9 km/s; published speeds begin at 2.5 km/s
    assert finding("The Oreshnik's flight to Dnipro averaged about 0.9 kilometres per second.") == "supported"
    assert finding("The Oreshnik's flight to Dnipro averaged about 3 kilometres per second.") == "contradicted"


def test_no_arc_gives_the_time_of_a_cruise_missile(finding):
    assert finding("A Tomahawk takes two hours to fly 1,600 km.") == "cannot_tell"
