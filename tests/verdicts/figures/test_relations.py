"""Ratios and differences. Distances by geodesic (WGS84), figures of the catalog."""

from __future__ import annotations

import pytest

from forewarn.verdicts.reading.measures import read_measures
from forewarn.verdicts.reading.ratios import read_ratios


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It is not quite half of the other.", 0.39, 0.515),
        ("It is a little more than half of the other.", 0.485, 0.61),
        ("It is no more than about two fifths of the other.", 0.0, 0.4),
        ("It stays a fifth below the other.", 0.68, 0.92),
        ("It is not even half as far away as the other.", 0.0, 0.5),
    ],
)
def test_words_of_degree_bound_a_ratio_to_their_side(text, low, high):
    ratio = next(read_ratios(text, read_measures(text)))
    assert (ratio.low, ratio.high) == pytest.approx((low, high), abs=1e-6)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # 2,351 and 1,229 km
        ("From Kapustin Yar to Berlin it is almost twice as far as from Krychaw.", "supported"),
        ("From Krychaw to Berlin it is almost twice as far as from Kapustin Yar.", "contradicted"),
        # 278 km; 500 km
        (
            "Warsaw, 280 kilometres from Kaliningrad, is a little more than half as far as an Iskander-M flies.",
            "supported",
        ),
        ("Warsaw, 280 kilometres from Kaliningrad, is three times as far as an Iskander-M flies.", "contradicted"),
        # longest flight of the RS-26 on record 5,800 km
        ("The RS-26 has never been tested over more than 2,000 kilometres.", "contradicted"),
    ],
)
def test_a_ratio_is_worked_out_from_what_stands_on_both_sides(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_a_distance_it_would_have_to_cover_is_no_reach_of_it(finding):
    sentence = "An Oreshnik at Krychaw would have to fly at least 7,300 kilometres to reach New York."
    assert finding(sentence) != "contradicted"


@pytest.mark.parametrize(
    "sentence",
    [
        # 5,500 km and 4,501 km to Lisbon: some 1,000 km more
        "With the 5,500 km that Moscow claims, an Oreshnik at Kapustin Yar would have Lisbon in range by 1,000 km.",
        # 5,800 km flown against the 5,500 km of the treaty
        "On paper the RS-26 flies some 300 kilometres farther than the 5,500 at which the INF treaty drew its line.",
        "Aomori was warned seven minutes after the launch of 4 October 2022, Hokkaido two minutes earlier.",
    ],
)
def test_by_how_much_one_thing_is_more_is_neither_of_the_two(finding, sentence):
    assert finding(sentence, "2026-01-20") != "contradicted"
