from __future__ import annotations

import pytest

from forewarn.catalog import load


@pytest.fixture(scope="module")
def gazetteer():
    return load().gazetteer


def test_countries_that_touch_by_land_are_neighbours(gazetteer):
    assert gazetteer.neighbours("BY") == {"LT", "LV", "PL", "RU", "UA"}
    assert gazetteer.neighbours("JP") == frozenset()


def test_an_exclave_has_neighbours_of_its_own(gazetteer):
    assert gazetteer.neighbours("RU", (54.71, 20.51)) == {"PL", "LT"}  # Kaliningrad


def test_the_distance_to_a_border_is_close_to_the_published_one(gazetteer):
    # stirileprotv.ro 27 Dec 2025, from Krichev-6 in km: Russia 5, Ukraine 180, Latvia 370, Lithuania 400, Poland 540
    site = gazetteer.place("krichev-6")
    for country, published_km in (("RU", 5), ("UA", 180), ("LV", 370), ("LT", 400), ("PL", 540)):
        found = gazetteer.to_country_km(site.latitude_deg, site.longitude_deg, country)
        assert found == pytest.approx(published_km, abs=25)  # km: press figures are rounded, outlines coarse
    assert gazetteer.to_country_km(site.latitude_deg, site.longitude_deg, "BY") == 0.0


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Belarus shares a border with Latvia.", "supported"),
        ("Belarus shares a border with Germany.", "contradicted"),
        ("Belarus has no border with Germany.", "supported"),
        ("Kaliningrad borders Poland and Lithuania.", "supported"),
        ("Kaliningrad borders Belarus.", "contradicted"),
        ("Brest lies right on the Polish border.", "supported"),
        ("Krichev is practically on the Polish border.", "contradicted"),
        ("Krichev lies not far from the Russian border.", "supported"),
        ("Krichev is nowhere near the Russian border.", "contradicted"),
        ("Krichev lies in the east of Belarus, close to Russia.", "supported"),
        ("Krichev lies in the west of Belarus.", "contradicted"),
        ("Grodno is about 20 km from the Polish border.", "supported"),
        ("Grodno is about 200 km from the Polish border.", "contradicted"),
    ],
)
def test_nearness_to_a_border_is_judged_by_the_outlines(finding, sentence, wanted):
    assert finding(sentence) == wanted
