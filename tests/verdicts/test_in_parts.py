"""Sentences of several statements: each is judged on its own. Figures are those of the record and geodesics (WGS84)."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # 1,833 and 3,285 km from Kapustin Yar; 2,351 and 1,242 km to Berlin
        ("The Avangard is credited with Mach 27 and the Oreshnik with Mach 10.", "supported"),
        ("Berlin is 2,350 kilometres from Kapustin Yar and 1,240 from Krychaw.", "supported"),
        ("Berlin is 1,240 kilometres from Kapustin Yar and 2,350 from Krychaw.", "contradicted"),
        ("An Oreshnik would need 12 minutes from Kapustin Yar to Warsaw but only 5 to London.", "contradicted"),
        ("The Hwasong-17 was in the air for 69 minutes and the Hwasong-19 for 86.", "supported"),
        ("The Hwasong-18 is put at 15,000 kilometres, as is the Hwasong-19.", "supported"),
    ],
)
def test_what_a_later_part_leaves_out_is_taken_from_the_first(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("An Oreshnik near Krychaw could reach Berlin; an Iskander-M there could not.", "supported"),
        ("An Iskander-M near Krychaw could reach Berlin; an Oreshnik there could not.", "contradicted"),
        ("Berlin is in reach of the Oreshnik near Krychaw, Washington is not.", "supported"),
        ("Washington is in reach of the Oreshnik near Krychaw, Berlin is not.", "contradicted"),
        ("From Kaliningrad an Iskander-M can reach Paris but not Warsaw.", "contradicted"),
    ],
)
def test_what_is_denied_of_one_and_said_of_the_other_is_judged_of_each(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_numbers_of_one_flight_are_not_taken_apart(checked):
    result = checked("For 53 minutes the Hwasong-15 was aloft; it peaked at 4,475 km and fell 950 km away.")
    assert result.overall.finding == "supported"
    assert "an arc rising to 4,475 km" in result.overall.because


def test_a_condition_is_no_statement_of_its_own(finding):
    sentence = (
        "If an Oreshnik needs 15 minutes from Kapustin Yar to Berlin, Berliners are warned for a full 15 minutes."
    )
    assert finding(sentence) == "contradicted"
