"""Arcs between two places on the turning sphere."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from forewarn.flight import arcs, kepler
from forewarn.records.errors import BadNumber

MINSK, BERLIN, LONDON = (53.9, 27.57), (52.52, 13.41), (51.51, -0.13)
LATITUDES, LONGITUDES = st.floats(-89, 89), st.floats(-180, 180)


@pytest.mark.parametrize(
    ("azimuth", "range_km", "time_s"), [(90, 2541.09, 838.20), (270, 2418.19, 776.00), (0, 2473.03, 805.97)]
)
def test_rotation_moves_range_and_time_as_exact_inertial_arcs_have_it(azimuth, range_km, time_s):
    # 4500 m/s at 40 deg from 53.9 N: closed-form conic in the frame at rest (tests/authorities/flight_cases.toml)
    coast = arcs.coast(*MINSK, azimuth, 4500.0, 40.0)
    assert coast.range_m / 1000 == pytest.approx(range_km, abs=0.006)
    assert coast.flight_time_s == pytest.approx(time_s, abs=0.006)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(LATITUDES, LONGITUDES, st.floats(0, 360), st.floats(800, 6500), st.floats(8, 80))
def test_the_arc_between_both_ends_of_a_coast_is_that_coast(latitude, longitude, azimuth, speed, angle):
    coast = arcs.coast(latitude, longitude, azimuth, speed, angle)
    assume(coast.range_m > 20_000)
    ends = (latitude, longitude, coast.landing_latitude_deg, coast.landing_longitude_deg)
    again = arcs.arc_between_for_time(*ends, coast.flight_time_s)
    assert again.burnout_speed_m_per_s == pytest.approx(speed, rel=1e-6)
    assert math.degrees(again.launch_angle_rad) == pytest.approx(angle, abs=1e-4)
    assert again.apogee_m == pytest.approx(coast.apogee_m, rel=1e-6)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_no_arc_between_two_places_is_slower_at_burnout_than_the_minimum_energy_arc(a, b, c, d):
    still = arcs.coast(a, b, 0.0, 1000.0, 45.0)
    assert still.flight_time_s > 0
    try:
        best = arcs.minimum_energy_arc(a, b, c, d)
    except BadNumber:
        assume(False)
    for factor in (0.7, 0.97, 1.03, 1.5):
        other = arcs.arc_between_for_time(a, b, c, d, best.flight_time_s * factor)
        assert other.burnout_speed_m_per_s > best.burnout_speed_m_per_s


def test_a_pair_of_places_has_one_minimum_energy_arc_whatever_path_the_search_takes():
    # Found by the property above: arcs that start downwards were given half a revolution too much, so that the search
    # for a time could end on one of them. The neighbouring times give 6976.525398 m/s on both sides.
    best = arcs.minimum_energy_arc(0.41351, -59.2391751565729, 73.5, 1.625)
    assert best.burnout_speed_m_per_s == pytest.approx(6976.525398, abs=1e-5)
    assert best.launch_angle_rad > 0


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.floats(0.01, 3.1), st.floats(-0.95, 0.95))
def test_time_rises_with_the_launch_angle_through_the_horizontal(angle, share):
    # Over a fixed central angle the time of a Kepler arc rises with its launch angle, below the horizon too.
    low, high = -0.5 * angle, math.pi / 2 - angle / 4
    middle = 0.5 * (low + high) + share * 0.49 * (high - low)
    steps = [(kepler.energy_parameter(angle, g), g) for g in (middle - 1e-5, middle)]
    assume(all(0 < q < 1.999 for q, _ in steps))
    before, after = (kepler.coast_time_s(kepler.EARTH_RADIUS_M, q, g) for q, g in steps)
    assert after > before


@settings(max_examples=40, deadline=None, derandomize=True)
@given(LATITUDES, LONGITUDES, st.floats(-3, 3), st.floats(-3, 3), st.floats(-170, 170))
def test_arcs_do_not_depend_on_where_longitude_starts(latitude, longitude, north, east, shift):
    assume(abs(north) + abs(east) > 0.5)
    assume(abs(latitude + north) < 89.5)
    one = arcs.minimum_energy_arc(latitude, longitude, latitude + north, longitude + east)
    two = arcs.minimum_energy_arc(latitude, longitude + shift, latitude + north, longitude + east + shift)
    assert two.flight_time_s == pytest.approx(one.flight_time_s, rel=1e-8)
    assert two.burnout_speed_m_per_s == pytest.approx(one.burnout_speed_m_per_s, rel=1e-9)


def test_without_rotation_the_arc_is_the_closed_form_by_range():
    arc = arcs.minimum_energy_arc(*MINSK, *LONDON, rotation=False)
    by_range = arcs.minimum_energy_for_range(arc.range_m)
    assert arc.flight_time_s == pytest.approx(by_range.flight_time_s, rel=1e-9)
    assert arc.burnout_speed_m_per_s == pytest.approx(by_range.burnout_speed_m_per_s, rel=1e-12)


def test_a_family_runs_from_the_flat_arc_over_the_minimum_energy_arc_to_the_high_one():
    family = arcs.family(*MINSK, *LONDON, arcs.speed_for_range(5.5e6))
    assert family.fastest.flight_time_s < family.minimum_energy.flight_time_s < family.slowest.flight_time_s
    ceiling = arcs.speed_for_range(5.5e6)
    assert family.fastest.burnout_speed_m_per_s == pytest.approx(ceiling, rel=1e-9)
    assert family.slowest.burnout_speed_m_per_s == pytest.approx(ceiling, rel=1e-9)
    assert family.fastest.apogee_m < family.minimum_energy.apogee_m < family.slowest.apogee_m


def test_a_lowest_launch_angle_slows_the_fastest_arc():
    ceiling = arcs.speed_for_range(5.5e6)
    free = arcs.family(*MINSK, *BERLIN, ceiling)
    bound = arcs.family(*MINSK, *BERLIN, ceiling, lowest_launch_angle_rad=math.radians(15))
    assert bound.fastest.flight_time_s > free.fastest.flight_time_s
    assert math.degrees(bound.fastest.launch_angle_rad) == pytest.approx(15.0, abs=1e-6)


def test_a_ceiling_that_does_not_reach_has_no_family():
    assert arcs.family(*MINSK, *LONDON, arcs.speed_for_range(1.5e6)) is None
    assert arcs.arcs_at_speed(*MINSK, *LONDON, 2000.0) is None


def test_minimum_energy_is_not_minimum_time():
    family = arcs.family(*MINSK, *BERLIN, arcs.speed_for_range(5.5e6))
    assert family.fastest.flight_time_s < 0.5 * family.minimum_energy.flight_time_s


def test_a_reported_apogee_gives_its_arc_with_rotation():
    arc = arcs.lofted_between_from_apogee(*MINSK, *BERLIN, 2.0e6)
    assert arc.regime is arcs.ArcKind.LOFTED
    assert arc.apogee_m == pytest.approx(2.0e6, abs=1e-3)


@pytest.mark.parametrize("pair", [(10, 20, 10, 20), (10, 20, -10, -160), (90, 0, -90, 0), (90, 10, 90, 50)])
def test_one_place_twice_and_antipodes_are_refused(pair):
    with pytest.raises(BadNumber):
        arcs.minimum_energy_arc(*pair)


@pytest.mark.parametrize("pair", [(90, 0, 60, 10), (-90, 0, -60, 10), (10, 179.5, 12, -179.5), (89, 0, 89, 180)])
def test_poles_and_the_antimeridian_are_no_obstacle(pair):
    arc = arcs.minimum_energy_arc(*pair)
    assert 0 < arc.flight_time_s < 3600


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_numbers_that_are_not_finite_are_refused(bad):
    with pytest.raises(BadNumber):
        arcs.minimum_energy_arc(bad, 0, 10, 10)
    with pytest.raises(BadNumber):
        arcs.family(*MINSK, *BERLIN, bad)
    with pytest.raises(BadNumber):
        arcs.arc_between_for_time(*MINSK, *BERLIN, bad)
    with pytest.raises(BadNumber):
        arcs.coast(50, 10, bad, 3000, 40)
    with pytest.raises(BadNumber):
        arcs.lofted_from_apogee(1e6, bad)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.floats(5, 85), st.floats(500, 7000))
def test_energy_and_angular_momentum_are_the_same_at_launch_and_at_apogee(angle_deg, speed):
    q = (speed / arcs.CIRCULAR_SPEED_M_PER_S) ** 2
    from forewarn.flight.kepler import EARTH_RADIUS_M, GRAVITATIONAL_PARAMETER_M3_PER_S2, apogee_radius_m

    top = apogee_radius_m(EARTH_RADIUS_M, q, math.radians(angle_deg))
    momentum = EARTH_RADIUS_M * speed * math.cos(math.radians(angle_deg))
    at_launch = speed**2 / 2 - GRAVITATIONAL_PARAMETER_M3_PER_S2 / EARTH_RADIUS_M
    at_top = (momentum / top) ** 2 / 2 - GRAVITATIONAL_PARAMETER_M3_PER_S2 / top
    assert at_top == pytest.approx(at_launch, rel=1e-9)


def test_the_kepler_layer_needs_neither_numba_nor_numpy():
    import subprocess
    import sys

    code = "import sys, forewarn.flight.arcs, forewarn.flight.consistency; print({'numba', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"


def test_the_time_of_a_short_arc_agrees_with_a_parabola():
    # over 10 km the Earth is flat: t = sqrt(2 d / g), g = GM/R^2, at 45 deg
    gravity = 3.986004418e14 / 6371008.8**2
    arc = arcs.minimum_energy_for_range(10_000.0)
    assert arc.flight_time_s == pytest.approx(math.sqrt(2 * 10_000.0 / gravity), rel=2e-3)
    assert np.degrees(arc.launch_angle_rad) == pytest.approx(45.0, abs=0.05)
