"""Reach as polygons: valid for map programs, and the inside is what lies nearer than the line."""

from __future__ import annotations

import numpy as np
import pytest
from shapely import MultiPolygon, Point, Polygon

from forewarn.publish.exports.polygons import polygons_of
from forewarn.publish.projections import along, ground_km

#: Krychaw; both sides of the 180th meridian; near a pole; the equator; the south.
CENTRES = [(53.5, 31.7), (0.0, 179.5), (60.0, -178.0), (89.0, 10.0), (-75.0, -179.0), (0.0, -60.0), (-33.0, 150.0)]
#: Distances in km: a short reach, the seeds' 5,500 km (over the pole), and beyond a quarter and near half of the globe.
REACHES = (500.0, 1500.0, 5500.0, 9900.0, 11_000.0, 15_000.0, 19_000.0)
#: The polygon's straight edges stray from the line by less than this between two of its 181 points.
SLACK_KM = 120.0


def reached(centre, km):
    bearings = np.linspace(0, 2 * np.pi, 181)
    line = np.column_stack(along(centre[0], centre[1], bearings, np.full(181, km)))
    return [Polygon(outer, holes) for outer, *holes in polygons_of(line)]


@pytest.mark.parametrize("km", REACHES)
@pytest.mark.parametrize("centre", CENTRES)
def test_polygons_are_valid_and_stay_on_the_map(centre, km):
    parts = reached(centre, km)
    assert MultiPolygon(parts).is_valid
    west, south, east, north = MultiPolygon(parts).bounds
    assert -180 <= west < east <= 180
    assert -90 <= south < north <= 90


@pytest.mark.parametrize("km", REACHES)
@pytest.mark.parametrize("centre", CENTRES)
def test_what_is_nearer_than_the_line_is_inside_and_nothing_else_is(centre, km):
    parts = reached(centre, km)
    random = np.random.default_rng(7)
    lats = np.degrees(np.arcsin(random.uniform(-1, 1, 300)))
    lons = random.uniform(-180, 180, 300)
    away_km = ground_km(np.full(300, centre[1]), np.full(300, centre[0]), lons, lats)
    for lat, lon, away in zip(lats, lons, away_km, strict=True):
        if abs(away - km) > SLACK_KM:
            assert any(part.contains(Point(lon, lat)) for part in parts) == (away < km), (lat, lon, away)


def test_outlines_run_counter_clockwise_as_map_formats_ask():
    for part in reached((53.5, 31.7), 5500.0):
        assert part.exterior.is_ccw


def test_a_reach_over_both_poles_leaves_a_hole_round_the_far_side():
    (part,) = reached((0.0, -60.0), 15_000.0)
    assert len(part.interiors) == 1
    assert not part.interiors[0].is_ccw
    assert Polygon(part.interiors[0]).contains(Point(120.0, 0.0))
