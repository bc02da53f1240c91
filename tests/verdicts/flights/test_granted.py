"""A reach that the sentence grants, the speed of a dated flight, and the figures that arithmetic rests on."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # 9,021 and 11,068 km from Pyongyang (WGS84)
        ("With a range of 10,000 kilometres a Hwasong-15 fired from Pyongyang would reach San Francisco.", "supported"),
        ("With a range of 10,000 kilometres a Hwasong-15 fired from Pyongyang would reach Washington.", "contradicted"),
    ],
)
def test_places_are_held_against_the_reach_that_the_sentence_grants(checked, sentence, wanted):
    result = checked(sentence)
    assert result.overall.finding.value == wanted
    assert any("granted a reach of 10,000 km" in one.because.lower() for one in result.verdicts)


def test_a_missile_without_a_launch_place_is_taken_to_stand_at_home(checked):
    # nearest part of North Korea 5,600 km; largest published reach 5,000 km
    result = checked("A Hwasong-12 could reach Anchorage.")
    assert result.overall.finding == "contradicted"


@pytest.mark.parametrize(("mach", "wanted"), [(17, "supported"), (7, "contradicted")])
def test_the_speed_of_a_dated_flight_is_that_of_the_record(finding, mach, wanted):
    # South Korea's figure for 4 October 2022: Mach 17
    sentence = f"The missile that flew over Aomori on 4 October 2022 went at Mach {mach}, South Korea said."
    assert finding(sentence, "2022-10-06") == wanted


def test_a_flight_that_stays_in_the_air_is_no_ballistic_one(finding):
    sentence = "The Hwasong-12 launched on 30 January 2022 rose to an altitude of 2 kilometres and flew 800 kilometres."
    assert finding(sentence, "2022-02-02") == "contradicted"


def test_a_bound_from_the_reach_names_the_source_of_the_reach(checked):
    result = checked("An Oreshnik would need 5 minutes from Kapustin Yar to London.")
    named = [number for number in result.overall.numbers if "sets the speed ceiling" in number.name]
    assert named
    assert named[0].source_id in result.overall.sources
    assert named[0].source_id not in {"forewarn-computed", "forewarn-assumed"}
