"""Kepler arcs over a sphere that does not turn: closed form, by range. Plain floats; SI units; angles in radians.

An arc starts and ends on the ground of a sphere of ``EARTH_RADIUS_M``. With ``half`` = half its central angle, ``g``
the launch angle above the horizontal and ``q`` = v^2 R / GM (Bate, Mueller & White, "Fundamentals of Astrodynamics",
ch. 6):

    q = sin(half) / (cos g sin(g + half)),   time = 2 sqrt(a^3/GM) (pi - E + e sin E),   a = R / (2 - q),
    e cos E = q - 1,   e sin E = sqrt(q (2 - q)) sin g   (E: eccentric anomaly at launch).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from forewarn.flight.rootfinding import find_root
from forewarn.records.errors import BadNumber

#: Mean radius of the Earth (IUGG), metres.
EARTH_RADIUS_M = 6_371_008.8
#: Gravitational parameter, WGS84 value, m3/s2.
GRAVITATIONAL_PARAMETER_M3_PER_S2 = 3.986004418e14
#: Rotation of the Earth, rad/s.
ROTATION_RAD_PER_S = 7.292115e-5
#: Half the circumference of that sphere: where every direction leads to the same place.
ANTIPODE_M = math.pi * EARTH_RADIUS_M
#: Speed of a circular orbit at the ground, m/s.
CIRCULAR_SPEED_M_PER_S = math.sqrt(GRAVITATIONAL_PARAMETER_M3_PER_S2 / EARTH_RADIUS_M)
#: Shortest and longest arcs that have a meaning here: below, there are not two places; above, no direction.
SHORTEST_ARC_M = 1_000.0
LONGEST_ARC_M = ANTIPODE_M - 1_000.0


class ArcKind(StrEnum):
    """Where an arc stands in its family. Depressed is faster than the minimum-energy arc, lofted slower."""

    DEPRESSED = "depressed"
    MINIMUM_ENERGY = "minimum_energy"
    LOFTED = "lofted"


@dataclass(frozen=True, slots=True)
class Arc:
    """A coast without air from ground to ground.

    ``burnout_speed_m_per_s``, ``launch_angle_rad`` (above the horizontal) and ``azimuth_rad`` (clockwise from north)
    are relative to the Earth's surface. ``azimuth_rad`` is absent where only a range was given. ``range_m`` is along
    the ground of the sphere; ``apogee_m`` is above the sphere.
    """

    regime: ArcKind
    range_m: float
    flight_time_s: float
    apogee_m: float
    burnout_speed_m_per_s: float
    launch_angle_rad: float
    azimuth_rad: float | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """The arcs that a burnout-speed ceiling leaves open between two ends: their times bound the flight time."""

    fastest: Arc
    minimum_energy: Arc
    slowest: Arc


def check_range(range_m: float) -> float:
    """The range, or BadNumber where no arc is defined: not finite, no distance, or the antipode."""
    if not (math.isfinite(range_m) and SHORTEST_ARC_M <= range_m <= LONGEST_ARC_M):
        raise BadNumber(
            f"an arc over {range_m / 1000:g} km",
            f"{SHORTEST_ARC_M / 1000:g} to {LONGEST_ARC_M / 1000:.0f} km between two places that are not antipodes",
            "choose two different places",
        )
    return range_m


def energy_parameter(range_angle_rad: float, launch_angle_rad: float) -> float:
    """The parameter v^2 r / GM of the arc that leaves and returns at one radius after a central angle."""
    half = 0.5 * range_angle_rad
    return math.sin(half) / (math.cos(launch_angle_rad) * math.sin(launch_angle_rad + half))


def minimum_energy_parameter(range_angle_rad: float) -> float:
    """The smallest q that covers a central angle: 2 sin(half) / (1 + sin(half))."""
    sine = math.sin(0.5 * range_angle_rad)
    return 2.0 * sine / (1.0 + sine)


def range_angle_rad(energy_parameter: float, launch_angle_rad: float) -> float:
    """Central angle covered from launch back to the same radius: tan(angle/2) = q sin g cos g / (1 - q cos^2 g)."""
    sine, cosine = math.sin(launch_angle_rad), math.cos(launch_angle_rad)
    return 2.0 * math.atan2(energy_parameter * sine * cosine, 1.0 - energy_parameter * cosine * cosine)


def half_mean_anomaly_rad(energy_parameter: float, sine_of_launch_angle: float) -> float:
    """Mean anomaly from launch to the middle of the arc: its apogee, or its perigee where it starts downwards."""
    e_sin = math.sqrt(energy_parameter * (2.0 - energy_parameter)) * sine_of_launch_angle
    anomaly = math.atan2(e_sin, energy_parameter - 1.0)
    return (math.pi if sine_of_launch_angle >= 0.0 else 0.0) - anomaly + e_sin


def coast_time_s(radius_m: float, energy_parameter: float, launch_angle_rad: float) -> float:
    """Time from a radius through apogee back to it, for q below 2; through perigee for a start downwards."""
    axis = radius_m / (2.0 - energy_parameter)
    half = half_mean_anomaly_rad(energy_parameter, math.sin(launch_angle_rad))
    return 2.0 * math.sqrt(axis**3 / GRAVITATIONAL_PARAMETER_M3_PER_S2) * half


def apogee_radius_m(radius_m: float, energy_parameter: float, launch_angle_rad: float) -> float:
    """Largest distance from the Earth's centre on the arc."""
    squared = 1.0 - energy_parameter * (2.0 - energy_parameter) * math.cos(launch_angle_rad) ** 2
    return radius_m / (2.0 - energy_parameter) * (1.0 + math.sqrt(max(squared, 0.0)))


def kind_of(launch_angle_rad: float, minimum_energy_angle_rad: float) -> ArcKind:
    """Depressed below, lofted above, and the minimum-energy arc within 1e-7 rad of its launch angle."""
    difference = launch_angle_rad - minimum_energy_angle_rad
    if abs(difference) < 1e-7:
        return ArcKind.MINIMUM_ENERGY
    return ArcKind.LOFTED if difference > 0 else ArcKind.DEPRESSED


def arc_at_angle(range_m: float, launch_angle_rad: float) -> Arc:
    """The arc over a range at a launch angle. Raises BadNumber where that angle needs escape speed."""
    angle = check_range(range_m) / EARTH_RADIUS_M
    best = (math.pi - angle) / 4.0
    if not -0.5 * angle < launch_angle_rad < math.pi / 2.0 - angle / 4.0:
        raise BadNumber(
            f"a launch angle of {math.degrees(launch_angle_rad):g} deg over {range_m / 1000:g} km",
            f"an angle below {90 - math.degrees(angle) / 4:.2f} deg, where the arc would take escape speed",
            "give a lower launch angle",
        )
    q = energy_parameter(angle, launch_angle_rad)
    if not q < 2.0:
        raise BadNumber(
            f"a launch angle of {math.degrees(launch_angle_rad):g} deg over {range_m / 1000:g} km",
            "an angle at which the path is an ellipse",
            "give a launch angle above the horizontal",
        )
    return Arc(
        kind_of(launch_angle_rad, best),
        range_m,
        coast_time_s(EARTH_RADIUS_M, q, launch_angle_rad),
        apogee_radius_m(EARTH_RADIUS_M, q, launch_angle_rad) - EARTH_RADIUS_M,
        CIRCULAR_SPEED_M_PER_S * math.sqrt(q),
        launch_angle_rad,
    )


def minimum_energy_for_range(range_m: float) -> Arc:
    """The arc that covers a range at the lowest burnout speed."""
    return arc_at_angle(range_m, (math.pi - check_range(range_m) / EARTH_RADIUS_M) / 4.0)


def speed_for_range(range_m: float) -> float:
    """The lowest burnout speed that covers a range, m/s: what a published maximum reach implies."""
    return CIRCULAR_SPEED_M_PER_S * math.sqrt(minimum_energy_parameter(check_range(range_m) / EARTH_RADIUS_M))


def range_for_speed(burnout_speed_m_per_s: float) -> float:
    """The longest range of a burnout speed, metres. Raises BadNumber from circular speed on, where there is none."""
    q = (burnout_speed_m_per_s / CIRCULAR_SPEED_M_PER_S) ** 2
    if not 0.0 < q < 1.0 or burnout_speed_m_per_s < 0:
        raise BadNumber(
            f"a burnout speed of {burnout_speed_m_per_s:g} m/s",
            f"a speed above 0 and below {CIRCULAR_SPEED_M_PER_S:.0f} m/s, where orbits begin",
            "give the speed in metres a second",
        )
    return 2.0 * EARTH_RADIUS_M * math.asin(q / (2.0 - q))


def arcs_for_range(range_m: float, burnout_speed_m_per_s: float) -> tuple[Arc, Arc] | None:
    """The (depressed, lofted) arcs over a range at one burnout speed; None where the speed does not reach.

    At or above circular speed the depressed arc would start below the horizontal: then the first of the pair is the
    level launch, which needs circular speed and not more.
    """
    angle = check_range(range_m) / EARTH_RADIUS_M
    q = (burnout_speed_m_per_s / CIRCULAR_SPEED_M_PER_S) ** 2
    if not (math.isfinite(q) and burnout_speed_m_per_s > 0 and q < 2.0):
        raise BadNumber(
            f"a burnout speed of {burnout_speed_m_per_s:g} m/s",
            f"a speed above 0 and below escape, {CIRCULAR_SPEED_M_PER_S * math.sqrt(2):.0f} m/s",
            "give the speed in metres a second",
        )
    half = 0.5 * angle
    sine = (2.0 - q) / q * math.sin(half)
    if sine > 1.0:
        # a speed taken from speed_for_range must not fail to reach its own range by rounding
        if sine > 1.0 + 1e-12:
            return None
        sine = 1.0
    turn = math.asin(sine)
    low, high = 0.5 * (turn - half), 0.5 * (math.pi - turn - half)
    return arc_at_angle(range_m, max(low, 0.0)), arc_at_angle(range_m, high)


def lofted_from_apogee(range_m: float, apogee_m: float) -> Arc:
    """The arc over a range that culminates at a height above the sphere (closed form).

    The only arc there is; its ``regime`` says whether that apogee lies above or below the minimum-energy arc's.
    """
    angle = check_range(range_m) / EARTH_RADIUS_M
    if not (math.isfinite(apogee_m) and 0.0 < apogee_m <= 1e9):
        raise BadNumber(
            f"an apogee of {apogee_m / 1000:g} km", "a height above 0 and below a million km", "give the apogee in km"
        )
    top = EARTH_RADIUS_M + apogee_m
    # e = (top - R) / (top - R cos half), p = top (1 - e); tan g = e sin(half) / (1 - e cos(half)) at launch
    half = 0.5 * angle
    eccentricity = apogee_m / (top - EARTH_RADIUS_M * math.cos(half))
    launch_angle = math.atan2(eccentricity * math.sin(half), 1.0 - eccentricity * math.cos(half))
    return arc_at_angle(range_m, launch_angle)


def arc_for_time(range_m: float, flight_time_s: float) -> Arc:
    """The arc that covers a range in a given coast time. Raises BadNumber where it would have to start downwards."""
    angle = check_range(range_m) / EARTH_RADIUS_M
    if not (math.isfinite(flight_time_s) and flight_time_s > 0):
        raise BadNumber(f"a flight time of {flight_time_s} s", "a finite time above 0", "give the time in seconds")
    arc = arc_at_angle(range_m, math.pi / 2.0 - launch_complement_rad(angle, flight_time_s))
    if arc.launch_angle_rad < 0:
        level_s = arc_at_angle(range_m, 0.0).flight_time_s
        raise BadNumber(
            f"{flight_time_s:.0f} s over {range_m / 1000:.0f} km",
            f"{level_s:.0f} s or more: below that no arc above the ground exists",
            "check the time and the distance",
        )
    return arc


def launch_complement_rad(range_angle_rad: float, flight_time_s: float) -> float:
    """pi/2 minus the launch angle of the arc over a central angle in a time; found on a log scale, to 1e-15.

    The complement, because a nearly vertical arc has its launch angle within rounding of pi/2. It runs from a quarter
    of the central angle (escape, endless time) to pi/2 plus half of it (the straight chord, no time at all).
    """
    half = max(0.5 * range_angle_rad, 1e-12)
    target = math.log(flight_time_s)
    sine = math.sin(half)

    def log_time_excess(log_complement: float) -> float:
        u = math.exp(log_complement)
        q = sine / (math.sin(u) * math.cos(half - u))
        if q >= 2.0:  # endless on the lofted side of the family; quicker than any ellipse on the flat side
            return 700.0 if u < 0.5 * (half + math.pi / 2.0) else -700.0
        swept = half_mean_anomaly_rad(q, math.cos(u))
        if swept <= 0.0:
            return -700.0
        return (
            math.log(2.0 * math.sqrt(EARTH_RADIUS_M**3 / GRAVITATIONAL_PARAMETER_M3_PER_S2))
            - 1.5 * math.log(2.0 - q)
            + math.log(swept)
            - target
        )

    low = math.log(0.5 * half * (1.0 + 1e-13))
    high = math.log((math.pi / 2.0 + half) * (1.0 - 1e-13))
    return math.exp(find_root(log_time_excess, low, high, 1e-16))
