"""Closed-form arcs over a sphere that does not turn."""

import math

import pytest

from forewarn.flight import arcs, kepler
from forewarn.records.errors import BadNumber

# Minimum-energy arcs, R = 6371008.8 m, no rotation: closed form of Bate, Mueller & White, ch. 6
MINIMUM_ENERGY = (
    (500, 2173.4, 43.876, 122.5, 327.4),
    (1000, 3016.1, 42.752, 239.9, 474.4),
    (2000, 4112.9, 40.503, 458.8, 701.8),
    (3000, 4865.0, 38.255, 655.2, 895.0),
    (5500, 6075.2, 32.634, 1040.5, 1315.8),
    (10000, 7198.1, 22.517, 1319.5, 1931.0),
)


@pytest.mark.parametrize(("range_km", "speed", "angle_deg", "apogee_km", "time_s"), MINIMUM_ENERGY)
def test_minimum_energy_arcs_match_the_closed_form_table(range_km, speed, angle_deg, apogee_km, time_s):
    arc = arcs.minimum_energy_for_range(range_km * 1000.0)
    # half a unit of the last printed digit
    assert arc.burnout_speed_m_per_s == pytest.approx(speed, abs=0.05)
    assert math.degrees(arc.launch_angle_rad) == pytest.approx(angle_deg, abs=0.0005)
    assert arc.apogee_m / 1000 == pytest.approx(apogee_km, abs=0.05)
    assert arc.flight_time_s == pytest.approx(time_s, abs=0.05)


def test_speed_for_range_and_range_for_speed_are_inverse():
    for range_km in (1, 100, 5500, 15000, 19900):
        speed = arcs.speed_for_range(range_km * 1000.0)
        assert arcs.range_for_speed(speed) == pytest.approx(range_km * 1000.0, rel=1e-9)


def test_the_speed_of_a_range_reaches_it_by_one_arc_and_a_faster_one_by_two():
    speed = arcs.speed_for_range(2.0e6)
    depressed, lofted = arcs.arcs_for_range(2.0e6, speed)
    assert depressed.flight_time_s == pytest.approx(lofted.flight_time_s, rel=1e-6)
    depressed, lofted = arcs.arcs_for_range(2.0e6, speed * 1.2)
    assert depressed.regime is arcs.ArcKind.DEPRESSED
    assert lofted.regime is arcs.ArcKind.LOFTED
    assert depressed.burnout_speed_m_per_s == pytest.approx(speed * 1.2, rel=1e-12)
    assert lofted.burnout_speed_m_per_s == pytest.approx(speed * 1.2, rel=1e-12)
    assert arcs.arcs_for_range(2.0e6, speed * 0.99) is None


def test_a_time_gives_back_its_arc():
    for angle_deg in (0.5, 5, 20, 40, 60, 85, 89.9):
        arc = arcs.arc_at_angle(1.0e6, math.radians(angle_deg) * 0.95)
        again = arcs.arc_for_time(1.0e6, arc.flight_time_s)
        assert again.launch_angle_rad == pytest.approx(arc.launch_angle_rad, rel=1e-9)


def test_an_apogee_gives_back_its_arc():
    for angle_deg in (5, 40, 80):
        arc = arcs.arc_at_angle(1.0e6, math.radians(angle_deg))
        again = arcs.lofted_from_apogee(1.0e6, arc.apogee_m)
        assert again.flight_time_s == pytest.approx(arc.flight_time_s, rel=1e-9)


@pytest.mark.parametrize("range_m", [0.0, -1.0, math.nan, math.inf, kepler.ANTIPODE_M, 3e7])
def test_no_arc_over_no_distance_or_to_the_antipode(range_m):
    with pytest.raises(BadNumber):
        arcs.minimum_energy_for_range(range_m)


def test_a_time_below_the_level_launch_is_refused():
    with pytest.raises(BadNumber, match="no arc above the ground"):
        arcs.arc_for_time(2.0e6, 100.0)
