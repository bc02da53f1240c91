"""Published closed forms, what they refuse, and the integrations beside them."""

import math

import pytest

from forewarn.flight.arcs import minimum_energy_for_range
from forewarn.flight.closed_forms import entry_peak, equilibrium_glide
from forewarn.flight.descent import descend
from forewarn.flight.planar import equilibrium_altitude_m, glide
from forewarn.records.errors import BadNumber


def test_peak_deceleration_does_not_depend_on_beta():
    # NACA TR 1381: beta moves the altitude of the peak, not its size
    peaks = [
        entry_peak(speed_m_per_s=7000.0, entry_angle_rad=0.7, beta_kg_per_m2=beta) for beta in (2000.0, 5000.0, 9000.0)
    ]
    assert len({round(peak.deceleration_m_per_s2, 9) for peak in peaks}) == 1
    assert peaks[0].altitude_m > peaks[1].altitude_m > peaks[2].altitude_m


def test_a_peak_below_the_ground_is_refused():
    with pytest.raises(BadNumber, match="integrate"):
        entry_peak(speed_m_per_s=4000.0, entry_angle_rad=math.radians(45), beta_kg_per_m2=13_000.0)


def test_glide_range_and_time_scale_with_lift_to_drag():
    one = equilibrium_glide(start_speed_m_per_s=5000.0, end_speed_m_per_s=1500.0, lift_to_drag=1.0)
    two = equilibrium_glide(start_speed_m_per_s=5000.0, end_speed_m_per_s=1500.0, lift_to_drag=2.0)
    assert two.range_m == pytest.approx(2 * one.range_m, rel=1e-12)
    assert two.time_s == pytest.approx(2 * one.time_s, rel=1e-12)


@pytest.mark.parametrize("speeds", [(8000.0, 2000.0), (2000.0, 3000.0), (math.nan, 100.0)])
def test_a_glide_at_orbital_speed_or_one_that_speeds_up_is_refused(speeds):
    with pytest.raises(BadNumber):
        equilibrium_glide(start_speed_m_per_s=speeds[0], end_speed_m_per_s=speeds[1], lift_to_drag=2.0)


def test_an_integrated_glide_stays_near_the_closed_form_while_it_is_fast():
    # the whole glide to the ground exceeds the closed form from 5500 to 1000 m/s by the last, slow part only
    flown = glide(5500.0, 13_000.0, 2.6)
    closed = equilibrium_glide(start_speed_m_per_s=5500.0, end_speed_m_per_s=1000.0, lift_to_drag=2.6)
    assert closed.range_m < flown.range_m < 1.15 * closed.range_m


def test_a_faster_glide_balances_higher():
    assert equilibrium_altitude_m(5500.0, 13_000.0, 2.6) > equilibrium_altitude_m(4000.0, 13_000.0, 2.6)


def test_a_glide_too_slow_to_be_carried_anywhere_is_refused():
    with pytest.raises(BadNumber):
        equilibrium_altitude_m(100.0, 13_000.0, 0.5)


def test_time_falls_and_impact_speed_rises_with_beta():
    arc = minimum_energy_for_range(2e6)
    rows = [descend(arc, beta) for beta in (3000.0, 6000.0, 12_000.0, 50_000.0)]
    speeds = [row.impact_speed_m_per_s for row in rows]
    extras = [row.extra_time_s for row in rows]
    assert speeds == sorted(speeds)
    assert extras == sorted(extras, reverse=True)


@pytest.mark.parametrize("beta", [0.0, -5.0, math.nan])
def test_a_descent_needs_a_beta(beta):
    with pytest.raises(BadNumber):
        descend(minimum_energy_for_range(1e6), beta)
