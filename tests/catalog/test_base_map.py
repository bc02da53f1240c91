"""The base map that every brief draws. Shapes are Natural Earth's (world-atlas 2.0.2 on npm)."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "src" / "forewarn" / "publish" / "data"
POLICIES = ("un", "de_facto")


def topology(policy):
    return json.loads((FOLDER / f"base_map_{policy}.json").read_text(encoding="utf-8"))


def arcs_in_degrees(data):
    (scale_x, scale_y), (shift_x, shift_y) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = []
    for steps in data["arcs"]:
        x = list(itertools.accumulate(step[0] for step in steps))
        y = list(itertools.accumulate(step[1] for step in steps))
        arcs.append([(a * scale_x + shift_x, b * scale_y + shift_y) for a, b in zip(x, y, strict=True)])
    return arcs


def lines(data, name):
    arcs = arcs_in_degrees(data)
    return [[point for number in line for point in arcs[number]] for line in data["objects"][name]["arcs"]]


def at_the_neck_of_crimea(line):
    return all(32.5 < x < 36 and 45.5 < y < 46.5 for x, y in line)


@pytest.mark.parametrize("policy", POLICIES)
def test_a_base_map_is_small_and_carries_its_credit_and_policy(policy):
    data = topology(policy)
    assert (FOLDER / f"base_map_{policy}.json").stat().st_size < 400_000
    assert data["policy"] == policy
    assert "Natural Earth" in data["credit"]


@pytest.mark.parametrize("policy", POLICIES)
def test_every_coordinate_is_on_the_earth_and_every_ring_closes(policy):
    data = topology(policy)
    arcs = arcs_in_degrees(data)
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for arc in arcs for x, y in arc)
    for polygon in data["objects"]["land"]["arcs"]:
        for ring in polygon:
            points = [point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]
            assert points[0] == points[-1]


def test_the_line_across_crimea_is_dashed_under_the_un_policy_and_solid_under_the_other():
    un, de_facto = topology("un"), topology("de_facto")
    assert any(map(at_the_neck_of_crimea, lines(un, "de_facto")))
    assert not any(map(at_the_neck_of_crimea, lines(un, "borders")))
    assert any(map(at_the_neck_of_crimea, lines(de_facto, "borders")))
    assert not any(map(at_the_neck_of_crimea, lines(de_facto, "de_facto")))


def test_labels_stand_inside_well_known_boxes():
    data = topology("un")
    places = {}
    for label in data["objects"]["labels"]["geometries"]:
        x, y = label["coordinates"]
        places[label["id"]] = (x * 0.01 - 180, y * 0.01 - 90)
    # Boxes drawn by hand round each country's middle, degrees east then north.
    for code, west, south, east, north in [("BY", 25, 52, 31, 55), ("PL", 16, 50, 23, 54), ("RU", 60, 52, 130, 72)]:
        x, y = places[code]
        assert west < x < east, code
        assert south < y < north, code


@pytest.mark.slow
def test_the_builder_makes_the_same_bytes_again(monkeypatch):
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed, and the package world-atlas is had through it")
    monkeypatch.syspath_prepend(str(ROOT / "builders"))
    import base_map

    probe = subprocess.run(["npm", "view", "world-atlas@2.0.2", "version"], capture_output=True, text=True, check=False)
    if probe.returncode:
        pytest.skip("the npm registry cannot be reached")
    try:
        for policy in POLICIES:
            assert base_map.topology(policy) == (FOLDER / f"base_map_{policy}.json").read_bytes()
    finally:
        for name in ("base_map", "world_atlas"):
            sys.modules.pop(name, None)
