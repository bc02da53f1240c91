"""Options that change what a run rests on: delays of one's own, borders, a catalog folder, a single place."""

from __future__ import annotations

import json

import pytest

DELAYS = '[decide]\nlow_min = 0.5\nbest_min = 1\nhigh_min = 9\nnote = "county drill"\n'


def warsaw(ran):
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["places"][0]


def test_a_longer_delay_of_ones_own_leaves_less_and_is_shown_as_set_by_the_user(forewarn, tmp_path):
    path = tmp_path / "delays.toml"
    path.write_text(DELAYS)
    words = ["reach", "oreshnik", "--from", "Belarus", "--to", "Warsaw", "--samples", "500", "--json"]
    before, after = warsaw(forewarn(*words)), warsaw(forewarn(*words, "--delays", path))
    assert after["warning_time_min"]["low"] < before["warning_time_min"]["low"]
    assert any("set by the user" in (step.get("note") or "") for step in after["warning_stack_min"])


@pytest.mark.parametrize(
    "text", ["not toml", "[decide]\nlow_min = 3\nbest_min = 1\nhigh_min = 2\n", "[hurry]\nlow_min = 1\n"]
)
def test_a_delay_file_that_makes_no_sense_is_refused_in_one_line(forewarn, tmp_path, text):
    path = tmp_path / "delays.toml"
    path.write_text(text)
    ran = forewarn("reach", "oreshnik", "--from", "Belarus", "--to", "Warsaw", "--delays", path)
    assert ran.code == 1
    assert len(ran.err.strip().splitlines()) == 1


def test_the_border_policy_is_in_the_run_record(forewarn, tmp_path):
    article = tmp_path / "one.txt"
    article.write_text("Belarus has deployed the Oreshnik missile system, Minsk said on 20 December 2025.\n")
    ran = forewarn("assess", article, "--json", "--border-policy", "de_facto", "--samples", "200")
    assert json.loads(ran.out)["run"]["border_policy"] == "de_facto"


def test_reach_goes_from_an_area_to_named_places_only(forewarn):
    ran = forewarn("reach", "oreshnik", "--from", "Belarus", "--json")
    assert ran.code == 0
    assert json.loads(ran.out)["places"] == []
