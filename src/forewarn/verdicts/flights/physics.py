"""What flights the public figures admit: plain numbers in and out, in km, minutes and km/s."""

from __future__ import annotations

import math
from dataclasses import dataclass

from forewarn.flight.arcs import (
    ANTIPODE_M,
    arcs_for_range,
    lofted_from_apogee,
    minimum_energy_for_range,
    range_for_speed,
)
from forewarn.verdicts.thresholds import Thresholds

#: Density of air at sea level and scale height (flight.md case 5, NACA TR 1381).
AIR_DENSITY_KG_PER_M3 = 1.225
SCALE_HEIGHT_M = 7200.0
GRAVITY_M_PER_S2 = 9.80665
#: No ballistic missile is faster than a circular orbit at the ground.
ORBITAL_KM_PER_S = 7.905


@dataclass(frozen=True, slots=True)
class TimeBounds:
    """Flight times over one distance, boost included, in minutes, and why the fastest is the fastest."""

    fastest_min: float
    ordinary_low_min: float
    ordinary_high_min: float
    slowest_min: float
    coast_min: float
    ceiling_km_per_s: float
    air_limited: bool


def least_speed_km_per_s(distance_km: float) -> float:
    """Burnout speed of the minimum-energy arc over a distance, at ground level, without rotation."""
    return minimum_energy_for_range(_range_m(distance_km)).burnout_speed_m_per_s / 1000


def _range_m(distance_km: float) -> float:
    return min(max(distance_km * 1000, 1_000.0), ANTIPODE_M - 1_001.0)


def farthest_km(speed_km_per_s: float) -> float:
    """How far a burnout speed carries at best; half the circumference from orbital speed on."""
    if speed_km_per_s >= ORBITAL_KM_PER_S * 0.999:
        return ANTIPODE_M / 1000
    return range_for_speed(speed_km_per_s * 1000) / 1000


def time_bounds(distance_km: float, reach_km: float | None, thresholds: Thresholds) -> TimeBounds:
    """Bounds on the flight time over a distance for a missile of a published largest reach.

    ``reach_km`` None means any missile at all: the ceiling is then orbital speed. A reach below the distance is raised
    to it, so that the bounds answer "if it gets there".
    """
    coast = minimum_energy_for_range(_range_m(distance_km))
    needed = coast.burnout_speed_m_per_s / 1000
    if reach_km is None:
        ceiling = ORBITAL_KM_PER_S * 0.999
    else:
        ceiling = least_speed_km_per_s(max(reach_km, distance_km)) * (1 + thresholds.speed_margin_share)
    ceiling = max(min(ceiling, ORBITAL_KM_PER_S * 0.999), needed * 1.0001)
    pair = arcs_for_range(_range_m(distance_km), ceiling * 1000)
    low_s, high_s = coast.flight_time_s, coast.flight_time_s
    if pair is not None:
        low_s, high_s = pair[0].flight_time_s, pair[1].flight_time_s
    air_s = 2 * math.sqrt(2 * thresholds.air_floor_km * 1000 / GRAVITY_M_PER_S2)
    air_limited = air_s > low_s
    # during a boost the missile already covers ground at half its final speed on average
    boost_low, boost_high = thresholds.boost_low_min, thresholds.boost_high_min
    return TimeBounds(
        fastest_min=max(low_s, min(air_s, coast.flight_time_s)) / 60 + boost_low / 2,
        ordinary_low_min=coast.flight_time_s / 60 + boost_low,
        ordinary_high_min=coast.flight_time_s / 60 + boost_high,
        slowest_min=high_s / 60 + boost_high,
        coast_min=coast.flight_time_s / 60,
        ceiling_km_per_s=ceiling,
        air_limited=air_limited,
    )


def coast_from_apogee_min(distance_km: float, apogee_km: float) -> float:
    """Coast time of the arc over a distance that culminates at a height."""
    return lofted_from_apogee(_range_m(distance_km), apogee_km * 1000).flight_time_s / 60


def straight_up_min(apogee_km: float) -> float:
    """The least coast time with which a height is reached at all: the arc that comes down where it rose."""
    return lofted_from_apogee(1_000.0, apogee_km * 1000).flight_time_s / 60


def equal_speed_reach_km(distance_km: float, apogee_km: float) -> float:
    """How far the burnout speed of a lofted shot carries at best: a lower bound on the reach, without rotation."""
    speed = lofted_from_apogee(_range_m(distance_km), apogee_km * 1000).burnout_speed_m_per_s / 1000
    return farthest_km(speed)


def speed_at_ground_km_per_s(reach_km: float, ballistic_coefficient_kg_per_m2: float) -> float:
    """Speed left at the ground after the air, for the minimum-energy arc (Allen and Eggers, NACA TR 1381)."""
    arc = minimum_energy_for_range(_range_m(reach_km))
    exponent = (
        AIR_DENSITY_KG_PER_M3 * SCALE_HEIGHT_M / (2 * ballistic_coefficient_kg_per_m2 * math.sin(arc.launch_angle_rad))
    )
    return arc.burnout_speed_m_per_s / 1000 * math.exp(-exponent)
