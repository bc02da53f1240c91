"""What is meant without being named, and that it is said."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # HUR, 22 Nov 2024: over Mach 11 at the end, 15 minutes
        ("HUR in Kyiv put the speed of the missile at Mach 11 at the end of its flight.", "2024-11-23", "supported"),
        ("Kyiv's military intelligence says the missile was under way for fifteen minutes.", "2024-11-23", "supported"),
        # Putin, 21 Nov 2024: 2.5 to 3 km/s
        ("Putin says the new missile does 2.5 to 3 kilometres a second.", "2024-11-22", "supported"),
        ("Putin says the new missile does 25 to 30 kilometres a second.", "2024-11-22", "contradicted"),
    ],
)
def test_an_unnamed_missile_is_found_through_who_tells_of_it(checked, sentence, published, wanted):
    result = checked(sentence, published)
    assert result.overall.finding == wanted
    assert any("is taken to be Oreshnik" in words for words in result.overall.assumptions)


def test_without_a_day_or_a_teller_an_unnamed_missile_stays_unnamed(checked):
    assert checked("The missile has a range of 5,500 km.").overall.finding == "cannot_tell"


def test_the_presumed_base_is_the_one_site_on_record_and_said_to_be(checked):
    # Reuters: 478 km south-west of Moscow; geodesic 430 km from Krichev-6
    result = checked("The suspected Oreshnik base lies 430 km from Moscow.")
    assert result.overall.finding == "supported"
    assert any("Krichev-6" in words for words in result.overall.assumptions)


def test_a_site_with_two_published_distances_is_recognised(checked):
    result = checked("The airfield lies 307 km east of Minsk and 478 km south-west of Moscow.")
    assert result.overall.finding == "strained"  # geodesics 287 and 430 km


def test_a_site_without_a_name_is_no_pair_of_the_cities_named_after_it(checked):
    assert checked("The base lies 650 km from Minsk and from Moscow.").overall.finding not in {
        "supported",
        "contradicted",
    }
