"""Countries and launch areas have an extent; a finding names it. Distances: geodesics over the catalog's areas."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # Krichev to Turkey 1,333 to 2,067 km; flown 800 to 1,623, published 4,000 and more
        ("Turkey can be reached with an Oreshnik from Krichev.", "supported"),
        # all of the United States lies beyond 6,200 km
        ("An Oreshnik at Krichev could strike the United States.", "contradicted"),
        # Germany is 432 to 1,181 km from Kaliningrad: part of it
        ("Iskanders in Kaliningrad can strike Germany.", "strained"),
        ("Iskanders in Kaliningrad can strike every city in Germany.", "contradicted"),
        # Berlin is 690 to 1,283 km from Belarus: a denial for the whole of Belarus is wrong
        ("No Oreshnik in Belarus could reach Berlin.", "contradicted"),
        # Vilnius is nearer than any flown distance from every part that is near
        ("Vilnius is safe from an Oreshnik at Krichev.", "cannot_tell"),
        # nothing in Russia is nearer to Paris than 1,400 km
        ("An Iskander-M could hit Paris.", "contradicted"),
        ("An Iskander-M could hit Warsaw.", "cannot_tell"),  # Kaliningrad is near enough, Krasnodar is not
        ("Poland's capital is within reach of Iskanders in Kaliningrad.", "supported"),  # 278 km
    ],
)
def test_reach_over_an_extent(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_a_reason_speaks_of_the_part_that_decides(checked):
    result = checked("Iskanders in Kaliningrad can strike Germany.")
    assert "part of it lies inside, part beyond" in result.overall.because


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Deveselu is situated in Romania.", "supported"),
        ("Deveselu is situated in Bulgaria.", "contradicted"),
        ("The Kürecik radar stands in Iran.", "contradicted"),
        ("Krichev-6 lies about 5 km from Russia.", "supported"),  # ProTV
        ("Krichev-6 lies about 900 km from Russia.", "contradicted"),
    ],
)
def test_a_site_lies_in_its_country_and_at_its_published_distance_from_a_border(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_minutes_to_two_places_without_a_launch_place_stay_open(finding):
    # AP, 18 and 30 Dec 2025: launch place not stated
    assert (
        finding("It is 11 minutes to an air base in Poland and 17 minutes to Brussels.", "2025-12-31") == "cannot_tell"
    )


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # New York 7,000 km and more, Berlin 1,229 km: the denial belongs to New York alone
        ("An Oreshnik at Krichev cannot hit New York but can hit Berlin.", "supported cannot_tell"),
        ("An Oreshnik at Krichev can hit New York but cannot hit Berlin.", "contradicted"),
        # two denials of one thing: all of it lies inside, 2,774 km at most
        ("No capital in Western Europe lies outside the range of the Oreshnik at Krichev.", "supported"),
    ],
)
def test_a_denial_belongs_to_its_own_part_of_the_sentence(finding, sentence, wanted):
    assert finding(sentence) in wanted.split()


def test_a_range_that_would_have_to_be_longer_is_a_condition(finding):
    assert (
        finding("The Oreshnik's range would have to be longer for it to reach New York from Krichev.") == "cannot_tell"
    )


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Khorramshahr-4 fired from Iran can strike every part of Israel.", "supported"),
        ("Iskander missiles in Kaliningrad can strike all of Poland.", "contradicted"),
    ],
)
def test_a_country_is_reached_whole_where_each_part_is_from_the_nearer_part_of_the_area(finding, sentence, wanted):
    # Israel is 1,043 to 2,721 km from Iran taken as a whole; from western Iran no part of it is 2,000 km away.
    assert finding(sentence) == wanted
