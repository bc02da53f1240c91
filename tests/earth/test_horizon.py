"""Horizons. The figures are those of an earlier, separate trace of ours, in knowledge/warning.md; oracles are named."""

from __future__ import annotations

import math

import pymap3d
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forewarn.earth.horizon import (
    HIGHEST_M,
    RADIUS_M,
    four_thirds_horizon_m,
    geometric_horizon_m,
    geostationary_elevation_deg,
    height_seen_m,
    horizon_m,
    table,
)
from forewarn.records.errors import BadNumber

#: height km, elevation deg, geometric, ray traced and 4/3-Earth ground arcs in km.
FIGURES = [
    (10, 0, 356.7, 405.5, 412.0),
    (40, 0, 712.1, 778.2, 822.7),
    (100, 0, 1121.5, 1194.4, 1297.1),
    (500, 0, 2445.5, 2524.8, 2845.7),
    (1000, 0, 3357.3, 3438.2, 3933.8),
    (40, 2, 523.5, 546.1, 577.9),
    (500, 2, 2232.7, 2267.6, 2564.0),
]


@pytest.mark.parametrize(("height_km", "elevation_deg", "geometric_km", "traced_km", "four_thirds_km"), FIGURES)
def test_ground_arcs_agree_with_the_traced_figures(height_km, elevation_deg, geometric_km, traced_km, four_thirds_km):
    # 1 km: the limit for the trace; 0.06 km: the rounding of the printed figures.
    assert horizon_m(height_km * 1e3, elevation_deg) / 1e3 == pytest.approx(traced_km, abs=1.0)
    assert geometric_horizon_m(height_km * 1e3, elevation_deg) / 1e3 == pytest.approx(geometric_km, abs=0.06)
    assert four_thirds_horizon_m(height_km * 1e3, elevation_deg) / 1e3 == pytest.approx(four_thirds_km, abs=0.06)


@given(st.floats(1, 2e6), st.floats(0, 60))
def test_without_air_the_ray_is_a_straight_line(height_m, elevation_deg):
    # 0.1 m: the limit; the integral has no other error source.
    assert horizon_m(height_m, elevation_deg, 0.0) == pytest.approx(
        geometric_horizon_m(height_m, elevation_deg), abs=0.1
    )


def test_the_bent_ray_agrees_with_a_slow_step_by_step_trace():
    # A second method: march the ray in equal small steps of the ground angle's own integral with a plain midpoint rule.
    height_m, elevation_deg = 100_000.0, 1.0
    constant = (1 + 315e-6) * RADIUS_M * math.cos(math.radians(elevation_deg))
    steps = 400_000
    step = height_m / steps
    angle = 0.0
    for number in range(steps):
        h = (number + 0.5) * step
        bent = (1 + 315e-6 * math.exp(-h / 7350)) * (RADIUS_M + h)
        angle += constant / ((RADIUS_M + h) * math.sqrt(bent**2 - constant**2)) * step
    assert horizon_m(height_m, elevation_deg) == pytest.approx(RADIUS_M * angle, abs=1.0)  # metres: the midpoint rule


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 30))
def test_higher_is_seen_from_farther_and_a_higher_limit_from_nearer(one_m, other_m, elevation_deg):
    low, high = sorted((one_m, other_m))
    assert horizon_m(low, elevation_deg) <= horizon_m(high, elevation_deg)
    assert horizon_m(high, elevation_deg + 1) <= horizon_m(high, elevation_deg)


@given(st.floats(1_000, 3_000_000), st.sampled_from([0.0, 1.0, 3.0]))
def test_the_least_height_seen_undoes_the_horizon(distance_m, elevation_deg):
    height_m = height_seen_m(distance_m, elevation_deg)
    assert horizon_m(height_m, elevation_deg) >= distance_m
    if height_m > 1:
        assert horizon_m(height_m - 1.0, elevation_deg) <= distance_m  # the search stops within half a metre


def test_infrared_from_ten_east_sees_belarus_at_26_degrees():
    assert geostationary_elevation_deg(53.9, 27.6, 10.0) == pytest.approx(26.4, abs=0.05)  # warning.md, one decimal


@given(st.floats(-80, 80), st.floats(-180, 180), st.floats(-180, 180))
def test_satellite_elevations_agree_with_pymap3d(latitude_deg, longitude_deg, satellite_deg):
    satellite = [
        42_164_172.0 * part
        for part in (math.cos(math.radians(satellite_deg)), math.sin(math.radians(satellite_deg)), 0)
    ]
    _, elevation, _ = pymap3d.ecef2aer(*satellite, latitude_deg, longitude_deg, 0)
    ours = geostationary_elevation_deg(latitude_deg, longitude_deg, satellite_deg)
    assert ours == pytest.approx(float(elevation), abs=1e-5)  # degrees: rounding near the zenith


def test_the_rule_of_thumb_promises_too_much_above_ten_kilometres():
    for height_m, elevation_deg, geometric_m, traced_m, four_thirds_m in table():
        assert geometric_m < traced_m
        if elevation_deg == 0.0:
            assert traced_m < four_thirds_m
        assert height_m > 0


@pytest.mark.parametrize(
    "call",
    [
        lambda: horizon_m(-1),
        lambda: horizon_m(float("nan")),
        lambda: horizon_m(1e9),
        lambda: horizon_m(1e4, -1),
        lambda: horizon_m(1e4, 0, -5),
        lambda: height_seen_m(RADIUS_M * 3),
        lambda: height_seen_m(float("inf")),
        lambda: geostationary_elevation_deg(91, 0, 0),
        lambda: geometric_horizon_m(HIGHEST_M * 2),
    ],
)
def test_nonsense_is_refused(call):
    with pytest.raises(BadNumber):
        call()
