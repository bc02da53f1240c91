from __future__ import annotations

import pytest

from forewarn.verdicts.flights.stances import Stance, stance_of, tells_reach


@pytest.mark.parametrize(
    "sentence",
    [
        "Vienna is in the sights of an Oreshnik at Krichev.",
        "Vienna isn't too far for an Oreshnik at Krichev.",
        "The Oreshnik has the legs for Vienna.",
        "Vienna is close enough for an Oreshnik in Belarus.",
        "An Oreshnik in Belarus gets to Vienna without any trouble.",
        "People in Vienna have every reason to worry: an Oreshnik gets that far.",
        "Vienna is not safe from an Oreshnik in Belarus.",
        "No town in Austria lies outside the range of the Oreshnik.",
    ],
)
def test_a_place_is_put_within_the_reach_in_many_words(sentence):
    assert stance_of(sentence) is Stance.WITHIN
    assert tells_reach(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Viennese need not worry: their city is too far away for an Oreshnik.",
        "Nobody in Vienna has to lose sleep, for an Oreshnik in Belarus cannot get that far.",
        "Vienna is out of bounds for an Oreshnik in Belarus.",
        "An Oreshnik in Belarus has no hope of reaching Vienna.",
        "The Oreshnik doesn't have the legs for Vienna.",
        "Vienna lies beyond anything an Oreshnik in Belarus could hope to hit.",
        "An Oreshnik in Belarus would run out of range long before Vienna.",
        "It would take more than an Iskander-M in Kaliningrad to hit Vienna.",
    ],
)
def test_a_place_is_put_beyond_the_reach_in_many_words(sentence):
    assert stance_of(sentence) is Stance.BEYOND
    assert tells_reach(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia unveiled the Oreshnik in November.",
        "Vienna can be hit, because it is too far away for the Oreshnik.",  # its clauses do not agree
    ],
)
def test_where_nothing_is_said_or_two_things_are_no_side_is_read(sentence):
    assert stance_of(sentence) is None


def test_a_place_of_the_missiles_own_is_where_it_is_fired_from(finding):
    # geodesics: Kapustin Yar to Dublin 3,645 km, Moscow to Warsaw 1,154 km
    assert finding("From where it sits at Kapustin Yar, an Oreshnik has no hope of reaching Dublin.") == "contradicted"
    assert finding("Dublin is not too far for the Oreshnik that stands at Kapustin Yar.") == "supported"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # Kermanshah to Tel Aviv 1,172 km, the far south-east of Iran 2,500 km; stated reach 2,000 km
        ("A Khorramshahr-4 in western Iran would fall short of Tel Aviv.", "contradicted"),
        ("A Khorramshahr-4 in western Iran would get as far as Haifa.", "supported"),
        # Laoag to Shanghai 1,446 km against at most 467 km
        ("An SM-6 in northern Luzon could hit Shanghai.", "contradicted"),
        ("An SM-6 in northern Luzon falls far short of Shanghai.", "supported"),
        # north-west of Iran to Berlin over 2,600 km against 2,000 km
        ("The Khorramshahr-4 falls well short of Berlin wherever in Iran it is fired from.", "supported"),
        # Kapustin Yar to Paris 3,189 km
        ("Only from Belarus can it hit Paris; from Kapustin Yar Paris is too far for the Oreshnik.", "contradicted"),
        ("Romans need not worry: Rome is too far for an Oreshnik in eastern Belarus.", "contradicted"),
    ],
)
def test_a_part_of_a_country_is_the_part_that_is_meant(finding, sentence, wanted):
    assert finding(sentence) == wanted
