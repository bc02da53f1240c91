from __future__ import annotations

import pytest

from forewarn.verdicts.flights import physics
from forewarn.verdicts.thresholds import THRESHOLDS


@pytest.mark.parametrize(
    ("range_km", "km_per_s"),
    # lowest-energy burnout speeds on a sphere of 6371.0088 km without rotation: Bate, Mueller & White, ch. 6
    [(500, 2.1734), (1000, 3.0161), (2000, 4.1129), (3000, 4.8650), (5500, 6.0752), (10000, 7.1981)],
)
def test_the_least_speed_is_that_of_the_lowest_energy_arc(range_km, km_per_s):
    assert physics.least_speed_km_per_s(range_km) == pytest.approx(
        km_per_s, abs=1e-4
    )  # the rounding of the table, km/s


@pytest.mark.parametrize(
    ("distance_km", "apogee_km", "reach_km"),
    # Hwasong-14 of 28 July and Hwasong-15 of 29 November 2017 as KCNA told them; equal-speed reach by the closed form
    [(998, 3725, 8022), (950, 4475, 9983)],
)
def test_the_speed_of_a_lofted_shot_carries_far_on_a_flatter_arc(distance_km, apogee_km, reach_km):
    assert physics.equal_speed_reach_km(distance_km, apogee_km) == pytest.approx(reach_km, abs=2)  # km, inputs rounded


def test_the_coast_of_24_march_2022_is_longer_than_the_time_that_was_told():
    # KCNA: apogee 6,248.5 km, distance 1,090 km, 67.5 min; on a sphere that does not turn the coast takes 67.9 min
    assert 67.5 < physics.coast_from_apogee_min(1090, 6248.5) < 68.6


def test_bounds_enclose_the_lowest_energy_flight():
    bounds = physics.time_bounds(2351, 5500, THRESHOLDS)
    assert (
        bounds.fastest_min < bounds.coast_min < bounds.ordinary_low_min < bounds.ordinary_high_min < bounds.slowest_min
    )
    assert bounds.coast_min == pytest.approx(12.87, abs=0.02)  # closed form, min


def test_a_short_flight_is_bounded_by_the_air_and_not_by_the_speed():
    bounds = physics.time_bounds(529, None, THRESHOLDS)
    assert bounds.air_limited
    # twice the free fall from 40 km is 181 s, half a one-minute boost comes on top
    assert bounds.fastest_min == pytest.approx((181 + 30) / 60, abs=0.02)


def test_a_reach_below_the_distance_still_gives_bounds():
    bounds = physics.time_bounds(3000, 500, THRESHOLDS)
    assert bounds.fastest_min <= bounds.slowest_min


def test_air_leaves_less_speed_at_the_ground_for_less_heavy_bodies():
    slow, fast = (physics.speed_at_ground_km_per_s(2000, beta) for beta in (5000.0, 20000.0))
    assert slow < fast < physics.least_speed_km_per_s(2000)
