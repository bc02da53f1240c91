"""``forewarn fly``, ``forewarn reach`` and ``forewarn validate`` as a script calls them."""

import json

import pytest

from forewarn.cli.main import run_command

FLY = (
    *("fly", "--latitude-deg", "53.9", "--longitude-deg", "27.57", "--altitude-m", "60000", "--speed-m-per-s", "3000"),
    *("--angle-deg", "40", "--azimuth-deg", "270"),
)


def printed(capsys, *arguments):
    code = run_command(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def test_fly_prints_the_keys_of_the_contract(capsys):
    code, out, _ = printed(capsys, *FLY, "--json")
    record = json.loads(out)
    assert code == 0
    assert record["outcome"] == "landed"
    assert {"latitude_deg", "longitude_deg"} == set(record["landing"])
    for key in ("flight_time_s", "ground_range_m", "apogee_m", "impact_speed_m_per_s"):
        assert record[key] > 0


def test_fly_without_air_goes_farther_and_arrives_faster(capsys):
    through_air = json.loads(printed(capsys, *FLY, "--json")[1])
    without = json.loads(printed(capsys, *FLY, "--vacuum", "--json")[1])
    assert without["ground_range_m"] > through_air["ground_range_m"]
    assert without["impact_speed_m_per_s"] > 2 * through_air["impact_speed_m_per_s"]


def test_fly_prints_a_person_what_was_assumed(capsys):
    code, out, _ = printed(capsys, *FLY)
    assert code == 0
    assert "beta 10000 kg/m2" in out
    assert "unpowered" in out


@pytest.mark.parametrize("value", ["nan", "inf", "1e9", "-5"])
def test_fly_refuses_a_senseless_speed_in_one_line(capsys, value):
    arguments = [value if before == "--speed-m-per-s" else word for before, word in zip(("", *FLY), FLY, strict=False)]
    code, out, err = printed(capsys, *arguments, "--json")
    assert code == 1
    assert json.loads(out)["error"]["kind"] == "BadNumber"
    assert err.count("\n") == 1


def test_fly_needs_its_whole_state(capsys):
    assert printed(capsys, "fly", "--latitude-deg", "1")[0] == 2


def test_fly_refuses_vacuum_with_a_beta(capsys):
    assert printed(capsys, *FLY, "--vacuum", "--beta-kg-per-m2", "5000")[0] == 1


def test_reach_prints_the_places_of_the_contract(capsys):
    code, out, _ = printed(
        capsys, "reach", "oreshnik", "--from", "Belarus", "--to", "Vilnius", "London", "--samples", "1000", "--json"
    )
    record = json.loads(out)
    assert code == 0
    assert record["system"] == "oreshnik"
    assert record["from"] == "Belarus"
    vilnius, london = record["places"]
    assert vilnius["reach"] == "not_established"  # no flight nearer than 800 km is known
    assert london["reach"] == "within"
    assert london["flight_time_min"]["glide"] is None
    minutes = london["flight_time_min"]["minimum_energy"]
    assert minutes["low"] < minutes["best"] < minutes["high"]
    assert london["warning_stack_min"]


def test_reach_prints_a_table_a_person_reads(capsys):
    code, out, _ = printed(capsys, "reach", "oreshnik", "--from", "Belarus", "--to", "London", "--samples", "1000")
    assert code == 0
    for words in ("London: within", "minimum energy", "lofted", "depressed", "published reach"):
        assert words in out


def test_reach_prints_each_delay_with_where_it_comes_from_and_the_radar_of_the_record(capsys):
    _, out, _ = printed(capsys, "reach", "oreshnik", "--from", "Belarus", "--to", "Berlin")
    delays = [line for line in out.splitlines() if line.startswith("    less ")]
    record = json.loads(printed(capsys, "reach", "oreshnik", "--from", "Belarus", "--to", "Berlin", "--json")[1])
    place = record["places"][0]
    assert len(delays) == len(place["warning_stack_min"])
    assert delays[0].endswith("assumed")
    assert delays[1].endswith(place["warning_stack_min"][1]["source_id"])
    assert place["radar_not_before_min"]
    assert f"until minute {place['radar_not_before_min'][0]['not_before']:.1f}" in out


def test_reach_without_a_place_tells_the_published_reach_and_no_list_of_places(capsys):
    code, out, _ = printed(capsys, "reach", "oreshnik", "--from", "Belarus")
    assert code == 0
    assert "published reach 4,000 to 5,500 km" in out


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("nosuchmissile", "--from", "Belarus"), "UnknownSystem"),
        (("oreshnik", "--from", "Nowhereville"), "UnknownPlace"),
        (("oreshnik", "--from", "Belarus", "--to", "Nowhereville"), "UnknownPlace"),
        (("oreshnik", "--from", "Belarus", "--samples", "0"), "BadNumber"),
        (("tactical-nuclear-weapons", "--from", "Belarus", "--to", "London"), "BadNumber"),
    ],
)
def test_reach_refuses_in_one_line(capsys, arguments, kind):
    code, out, err = printed(capsys, "reach", *arguments, "--json")
    assert code == 1
    assert json.loads(out)["error"]["kind"] == kind
    assert err.count("\n") == 1


def test_reach_gives_the_same_numbers_for_the_same_seed(capsys):
    arguments = ("reach", "oreshnik", "--from", "Belarus", "--to", "London", "--samples", "500", "--json")
    assert printed(capsys, *arguments)[1] == printed(capsys, *arguments)[1]


def test_validate_passes_and_prints_every_case(capsys):
    code, out, _ = printed(capsys, "validate", "--json")
    assert code == 0
    cases = json.loads(out)["cases"]
    assert len(cases) >= 40
    assert all(case["passed"] for case in cases)
