"""Distances told in two units, and ways from place to place. Expected: WGS84 geodesics over the catalog's sites."""

from __future__ import annotations


def test_a_distance_in_brackets_is_the_one_before_it(finding):
    # Krichev-6 and Moscow are 430 km apart
    assert finding("The Krichev-6 airfield lies 180 miles (290 km) south-west of Moscow.") == "contradicted"
    assert finding("The Krichev-6 airfield lies 267 miles (430 km) south-west of Moscow.") == "supported"


def test_a_way_from_place_to_place_is_no_range(checked):
    result = checked("The Oreshnik takes 20 minutes from Kapustin Yar to Paris, a distance of 3,190 km (1,980 miles).")
    assert "contradicted" not in {one.finding.value for one in result.verdicts}


def test_a_site_is_as_wide_as_its_grid(finding):
    # the middle of the range is 134 km from Volgograd, the town of that name about 100 km
    assert finding("Kapustin Yar is about 100 km east of Volgograd.") == "strained"
    assert finding("Kapustin Yar is about 400 km east of Volgograd.") == "contradicted"
