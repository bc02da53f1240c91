"""Distances, directions and rings on the ellipsoid."""

import math

import numpy as np
import pytest

from forewarn.earth.distance_arrays import distances_m
from forewarn.earth.geodesics import azimuth_deg, destination, distance_m, ring
from forewarn.records.errors import BadNumber


def test_new_york_to_london_is_karneys_figure_to_a_millimetre():
    # GeographicLib documentation, JFK to LHR: 5,551,759.400 m
    assert distance_m(40.6, -73.8, 51.6, -0.5) == pytest.approx(5_551_759.400, abs=1e-3)


def test_a_destination_lies_at_its_distance_and_azimuth():
    for azimuth in range(0, 360, 17):
        latitude, longitude = destination(53.9, 27.57, azimuth, 2.5e6)
        assert distance_m(53.9, 27.57, latitude, longitude) == pytest.approx(2.5e6, abs=1e-6)
        assert (azimuth_deg(53.9, 27.57, latitude, longitude) - azimuth + 180) % 360 - 180 == pytest.approx(0, abs=1e-9)


def test_every_vertex_of_a_ring_lies_at_its_radius_to_a_metre():
    for vertex in ring(53.5, 30.2, 5.5e6, 180):
        assert distance_m(53.5, 30.2, *vertex) == pytest.approx(5.5e6, abs=1.0)


def test_a_ring_of_5500_km_round_eastern_belarus_holds_the_north_pole_and_crosses_the_antimeridian():
    vertices = ring(53.5, 30.2, 5.5e6, 360)
    assert distance_m(53.5, 30.2, 90.0, 0.0) < 5.5e6
    longitudes = [longitude for _, longitude in vertices]
    jumps = sum(abs(a - b) > 180 for a, b in zip(longitudes, longitudes[1:] + longitudes[:1], strict=True))
    assert jumps == 1  # once round the pole: an odd number of crossings


def test_a_planar_ring_at_minsk_would_be_far_off():
    # a circle drawn in Mercator with the scale of its centre: 2,000 km is really 1,609 km north and 2,442 km south
    scale = math.cos(math.radians(53.9))
    centre = math.log(math.tan(math.pi / 4 + math.radians(53.9) / 2))
    for sign, really_km in ((1, 1609), (-1, 2442)):
        y = centre + sign * 2.0e6 / 6_371_008.8 / scale
        latitude = math.degrees(2 * math.atan(math.exp(y)) - math.pi / 2)
        drawn_km = distance_m(53.9, 27.57, latitude, 27.57) / 1000
        assert drawn_km == pytest.approx(really_km, abs=8)  # the figures are for a sphere; 0.4 % of the ellipsoid


def test_distances_between_arrays_agree_with_the_geodesic():
    rng = np.random.default_rng(5)
    ends = np.column_stack([rng.uniform(-89, 89, (200, 2)), rng.uniform(-180, 180, (200, 2))])
    got = distances_m(ends[:, 0], ends[:, 2], ends[:, 1], ends[:, 3])
    for (a, b, c, d), metres in zip(ends, got, strict=True):
        exact = distance_m(a, c, b, d)
        allowed = 100.0 if exact < 1.5e7 else 2e-4 * exact  # as its docstring says
        assert metres == pytest.approx(exact, abs=allowed)


@pytest.mark.parametrize("pair", [(90.0, 0.0, 89.0, 50.0), (10.0, 179.9, 10.0, -179.9), (0.0, 0.0, 0.0, 0.0)])
def test_poles_the_antimeridian_and_one_place_twice_are_fine_in_arrays(pair):
    assert float(distances_m(*pair)) == pytest.approx(distance_m(*pair), abs=1.0)


@pytest.mark.parametrize("bad", [(math.nan, 0, 0, 0), (91, 0, 0, 0), (0, math.inf, 0, 0), (0, 0, -90.1, 0)])
def test_places_that_are_none_are_refused(bad):
    with pytest.raises(BadNumber):
        distance_m(*bad)


@pytest.mark.parametrize("radius_m", [0.0, -1.0, math.nan, 3e7])
def test_a_ring_without_a_sensible_radius_is_refused(radius_m):
    with pytest.raises(BadNumber):
        ring(0, 0, radius_m, 36)
