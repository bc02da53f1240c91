"""Reach round an area, drawn right at the pole and across the date line."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
import sample

from forewarn.earth.geodesics import distance_m
from forewarn.ensembles.reach_state import MOST_OF_AREA_SHARE
from forewarn.publish import base_map
from forewarn.publish.projections import View, ground_km
from forewarn.publish.scene import NOT_ESTABLISHED_SHARE, class_names, ring, scene_of
from forewarn.publish.still_map import globe_view, near_view, still_map
from forewarn.publish.tables import places_geojson

#: An airfield in eastern Belarus, 53 deg 44 min 05 s N, 31 deg 55 min 02 s E (Reuters, December 2025).
EAST_BELARUS = (53.7347, 31.9172)


@pytest.mark.parametrize("centre", [EAST_BELARUS, (0.0, 179.9), (89.0, 0.0), (-65.0, -179.0)])
@pytest.mark.parametrize("km", [500.0, 5500.0])
def test_every_point_of_a_ring_round_one_point_is_that_far_from_it(centre, km):
    line = ring(np.array([centre]), centre, km, share=0.0)
    for lon, lat in line[::15]:
        # The ring is drawn on a sphere; the ellipsoid differs by up to 0.34 % (a flattening of 1/298).
        assert distance_m(*centre, lat, lon) / 1000 == pytest.approx(km, rel=0.0057)


def test_the_5500_km_ring_round_eastern_belarus_passes_over_the_pole():
    """The pole is 4,030 km away (90 deg less 53.73, at 111.2 km a degree), so the ring comes down on the far side."""
    line = ring(np.array([EAST_BELARUS]), EAST_BELARUS, 5500.0, share=0.0)
    northward = line[0]
    assert northward[0] == pytest.approx(31.92 - 180, abs=0.05)
    assert northward[1] == pytest.approx(90 - (5500 / 111.195 - (90 - 53.7347)), abs=0.1)


def test_reach_of_an_area_is_wider_than_from_its_centre_and_reach_from_all_of_it_narrower():
    points = np.array([(52.0, 24.0), (52.0, 31.0), (55.5, 28.0)])
    centre = (53.2, 27.7)
    some = ring(points, centre, 2000.0, share=0.0)
    every = ring(points, centre, 2000.0, share=1.0)
    one = ring(np.array([centre]), centre, 2000.0, share=0.0)

    def mean_km(line):
        return np.mean([distance_m(*centre, lat, lon) / 1000 for lon, lat in line])

    assert mean_km(every) < mean_km(one) < mean_km(some)


def test_the_hatched_part_is_where_the_places_table_says_not_established():
    """Three quarters of the area nearer than the edge: the line of that share lies between those of some and of all."""
    centre = (53.0, 28.0)
    points = np.array([(53.0 + dy, 28.0 + dx) for dy in (-1, 0, 1) for dx in (-2, 0, 2)], dtype=float)
    lines = [ring(points, centre, 800.0, share=share) for share in (0.0, NOT_ESTABLISHED_SHARE, 1.0)]
    away = [ground_km(line[:, 0], line[:, 1], np.array(centre[1]), np.array(centre[0])).mean() for line in lines]
    assert away[0] > away[1] > away[2]
    assert NOT_ESTABLISHED_SHARE == MOST_OF_AREA_SHARE


def test_no_ring_is_drawn_where_no_place_is_near_enough_to_all_of_the_area():
    points = np.array([(50.0, 20.0), (50.0, 60.0)])
    assert ring(points, (50.0, 40.0), 100.0, share=1.0) is None


def test_the_view_from_above_keeps_distance_from_its_centre():
    view = View(*EAST_BELARUS, edge_km=1000.0, radius_px=340.0)
    x, y, km = view.project(np.array([21.01]), np.array([52.23]))
    assert np.hypot(x, y)[0] == pytest.approx(340.0 * km[0] / 1000.0, rel=1e-9)
    # Krychaw airfield to Warsaw is 748 km (great circle, public-record table of flight times).
    assert km[0] == pytest.approx(748, abs=6)


def test_a_point_behind_the_globe_is_moved_onto_its_edge():
    view = View(0.0, 0.0, edge_km=10_007.0, radius_px=100.0, azimuthal=False)
    x, y, _ = view.project(np.array([120.0]), np.array([0.0]))
    assert np.hypot(x, y)[0] == pytest.approx(100.0)


def test_classes_of_minutes_are_round_and_cover_every_place():
    scene = scene_of(sample.assessment())
    assert scene.steps_min == (3.0, 6.0, 9.0, 12.0, 15.0)
    assert class_names(scene.steps_min) == (
        "under 3 min",
        "3 to 6 min",
        "6 to 9 min",
        "9 to 12 min",
        "12 to 15 min",
        "15 min and more",
    )
    assert len({spot.colour for spot in scene.spots if spot.minutes}) == 5


def test_the_hatched_part_ends_where_reach_is_established_and_else_at_the_least_stated_minimum():
    run = sample.assessment()
    (told,) = [line.km for line in scene_of(run).deployments[0].rings if line.sort == "open"]
    assert told == 500.0
    known = replace(run, systems=(replace(run.systems[0], established_km=800.0),))
    (told,) = [line.km for line in scene_of(known).deployments[0].rings if line.sort == "open"]
    assert told == 800.0


def test_the_still_map_carries_policy_credits_ruler_and_what_lies_outside():
    scene = scene_of(sample.assessment())
    base = base_map.load("un")
    drawing = still_map(scene, 0, base, near_view(scene, 0), ident="m")
    for needed in (
        "General Assembly",
        "Natural Earth",
        "GeoNames, CC BY 4.0",
        "1,000 km; true",
        "Washington (7,200 km)",
    ):
        assert needed in " ".join(drawing.replace("</text>", " ").split()), needed
    assert "NaN" not in drawing
    assert "Washington" in still_map(scene, 0, base, globe_view(scene, 0), ident="g")


def test_lines_for_map_programs_never_cross_the_date_line():
    run = sample.assessment()
    features = places_geojson(run)["features"]
    rings = [feature for feature in features if feature["geometry"]["type"] == "MultiLineString"]
    assert len(rings) == 9  # three maxima from some and from all of the area, two minima, one edge
    cut = [feature for feature in rings if len(feature["geometry"]["coordinates"]) > 1]
    assert cut  # 5,500 km from Belarus reaches over the pole
    for feature in rings:
        for part in feature["geometry"]["coordinates"]:
            assert all(abs(b[0] - a[0]) <= 180 for a, b in itertools.pairwise(part))
