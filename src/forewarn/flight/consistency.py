"""Whether the numbers told of a flight can belong together, and which simple sum makes a told time.

Everything here is Kepler's layer on plain floats: cheap, and without compiled code. Ranges are ground distances.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from forewarn.earth.air import LAYERS_END_M, air_at
from forewarn.flight import arcs
from forewarn.flight.closed_forms import equilibrium_glide
from forewarn.flight.descent import descend
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import Interval

#: How long a boost takes, seconds. Assumed interval; the best value is the middle of the 135 to 156 s by which six
#: published lofted test flights outlasted their coast (see docs/method-flight.md).
BOOST_S = Interval(60.0, 145.0, 240.0)


@dataclass(frozen=True, slots=True)
class TimeBounds:
    """Launch-to-arrival times that a burnout-speed ceiling leaves open, seconds.

    ``fastest_s`` takes the shortest boost and the flattest arc above the ground without air, so nothing ballistic is
    faster; ``minimum_energy_s`` is an interval over the boost; ``slowest_s`` takes the longest boost and the highest
    arc.
    """

    fastest_s: float
    minimum_energy_s: Interval
    slowest_s: float


class FlightFit(StrEnum):
    """How a told time compares with what a told distance and apogee imply."""

    POSSIBLE = "possible"
    STRAINED = "strained"  # leaves less time for the boost than any boost is assumed to take
    TOO_SHORT = "too_short"  # below the coast alone: cannot be
    TOO_LONG = "too_long"  # above the coast and the longest boost: something else is not told


@dataclass(frozen=True, slots=True)
class FlightCheck:
    """A told flight against arithmetic. ``coast_s`` is the time of the arc alone, over all directions of flight."""

    fit: FlightFit
    told_s: float
    coast_s: Interval
    whole_s: Interval
    because: str


@dataclass(frozen=True, slots=True)
class NaiveMethod:
    """A simple sum that comes out near a told time: distance over one speed, with no regard to the path."""

    name: str
    speed_m_per_s: float
    time_s: float
    told_s: float

    @property
    def residual_s(self) -> float:
        """What the sum gives less what was told."""
        return self.time_s - self.told_s


def mach_to_m_per_s(mach: float, altitude_m: float) -> float:
    """Speed of a Mach number at a geometric altitude up to 86 km, US Standard Atmosphere 1976."""
    if not (math.isfinite(mach) and mach >= 0):
        raise BadNumber(f"Mach {mach}", "a finite number from 0 up", "give the Mach number")
    return mach * air_at(altitude_m).speed_of_sound_m_per_s


def mach_interval_m_per_s(mach: float) -> Interval:
    """Speeds that a Mach number told without an altitude can mean: over all heights to 86 km, best at sea level."""
    sounds = [air_at(1000.0 * km).speed_of_sound_m_per_s for km in range(int(LAYERS_END_M / 1000) + 1)]
    return Interval(mach * min(sounds), mach_to_m_per_s(mach, 0.0), mach * max(sounds))


def implied_mean_speed(distance_m: float, time_s: float) -> float:
    """Ground distance over time, m/s. Not the speed of anything: arcs are longer and slower at both ends."""
    if not (math.isfinite(distance_m) and math.isfinite(time_s) and distance_m >= 0 and time_s > 0):
        raise BadNumber(f"{distance_m} m in {time_s} s", "a distance and a time above 0", "correct the numbers")
    return distance_m / time_s


def coast_time_for(
    range_m: float,
    apogee_m: float,
    *,
    from_latitude_deg: float | None = None,
    azimuth_deg: float | None = None,
) -> float:
    """Time of the arc that covers a range and culminates at a height, seconds.

    On an Earth at rest, or with rotation where the launch latitude and the direction of flight are given.
    """
    if from_latitude_deg is None or azimuth_deg is None:
        return arcs.lofted_from_apogee(range_m, apogee_m).flight_time_s
    latitude, longitude = _on_sphere(from_latitude_deg, azimuth_deg, range_m)
    return arcs.lofted_between_from_apogee(from_latitude_deg, 0.0, latitude, longitude, apogee_m).flight_time_s


def coast_time_bounds(range_m: float, apogee_m: float, *, from_latitude_deg: float | None = None) -> Interval:
    """Coast times over every direction of flight, seconds; the best value is of an Earth at rest.

    Without a latitude, over latitudes too: the equator, where rotation counts most, and the pole, where least.
    """
    still = coast_time_for(range_m, apogee_m)
    latitudes = (0.0, 30.0, 60.0) if from_latitude_deg is None else (from_latitude_deg,)
    turning = [
        coast_time_for(range_m, apogee_m, from_latitude_deg=latitude, azimuth_deg=azimuth)
        for latitude in latitudes
        for azimuth in range(0, 360, 30)
    ]
    return Interval(min(still, *turning), still, max(still, *turning))


def apogee_for(range_m: float, time_s: float) -> float:
    """Apogee of the arc that covers a range in a coast time, metres, on an Earth at rest."""
    return arcs.arc_for_time(range_m, time_s).apogee_m


def range_lower_bound_from_lofted(range_m: float, apogee_m: float) -> float:
    """Range of a lofted test's burnout speed on the minimum-energy arc, metres: a lower bound of the reach.

    Equal speed flatters no one: a lofted climb loses more speed to gravity during the boost, so the same missile does
    better on a flatter path (both flights of 2017 with published figures came out 23 % low this way).
    """
    speed = arcs.lofted_from_apogee(range_m, apogee_m).burnout_speed_m_per_s
    if speed >= arcs.CIRCULAR_SPEED_M_PER_S:
        return arcs.ANTIPODE_M
    return arcs.range_for_speed(speed)


def time_bounds(
    distance_m: float,
    speed_ceiling_m_per_s: float,
    boost: Interval = BOOST_S,
    *,
    lowest_launch_angle_rad: float = 0.0,
) -> TimeBounds | None:
    """Times over a distance under a burnout-speed ceiling, on an Earth at rest; None where it does not reach."""
    pair = arcs.arcs_for_range(distance_m, speed_ceiling_m_per_s)
    if pair is None:
        return None
    depressed, lofted = pair
    best = arcs.minimum_energy_for_range(distance_m)
    if depressed.launch_angle_rad < lowest_launch_angle_rad <= best.launch_angle_rad:
        depressed = arcs.arc_at_angle(distance_m, lowest_launch_angle_rad)
    return TimeBounds(
        depressed.flight_time_s + boost.low,
        Interval(best.flight_time_s + boost.low, best.flight_time_s + boost.best, best.flight_time_s + boost.high),
        lofted.flight_time_s + boost.high,
    )


def glide_time_bounds(
    distance_m: float, start_speed_m_per_s: float, lift_to_drag: Interval, boost: Interval = BOOST_S
) -> Interval | None:
    """Times of an equilibrium glide over a distance for a lift-to-drag interval; None where no L/D in it gets there.

    A glide holds its speed longer the higher L/D is; ``low`` therefore belongs to the high end of L/D.
    """
    times = [
        time
        for ratio in (lift_to_drag.low, lift_to_drag.best, lift_to_drag.high)
        if (time := _glide_time_s(distance_m, start_speed_m_per_s, ratio)) is not None
    ]
    if not times:
        return None
    middle = sorted(times)[len(times) // 2]
    return Interval(min(times) + boost.low, middle + boost.best, max(times) + boost.high)


def _glide_time_s(distance_m: float, start_speed_m_per_s: float, lift_to_drag: float) -> float | None:
    slowest = 1_000.0
    whole = equilibrium_glide(
        start_speed_m_per_s=start_speed_m_per_s, end_speed_m_per_s=slowest, lift_to_drag=lift_to_drag
    )
    if whole.range_m < distance_m:
        return None
    low, high = slowest, start_speed_m_per_s * (1.0 - 1e-12)
    for _ in range(60):
        middle = 0.5 * (low + high)
        glide = equilibrium_glide(
            start_speed_m_per_s=start_speed_m_per_s, end_speed_m_per_s=middle, lift_to_drag=lift_to_drag
        )
        low, high = (middle, high) if glide.range_m > distance_m else (low, middle)
    return equilibrium_glide(
        start_speed_m_per_s=start_speed_m_per_s, end_speed_m_per_s=low, lift_to_drag=lift_to_drag
    ).time_s


def check_flight(
    range_m: float,
    apogee_m: float,
    told_s: float,
    *,
    from_latitude_deg: float | None = None,
    azimuth_deg: float | None = None,
    resolution_s: float | None = None,
    boost: Interval = BOOST_S,
) -> FlightCheck:
    """Hold a told time against the arc that a told distance and apogee fix.

    A whole flight lasts longer than the arc alone, because a missile under power is slower than one that coasts over
    the same ground. So a time below the coast is impossible, and one above coast plus the longest boost is unexplained.

    Args:
        range_m: told ground distance.
        apogee_m: told apogee.
        told_s: told duration, launch to arrival.
        from_latitude_deg: launch latitude, where known; narrows the effect of rotation.
        azimuth_deg: direction of flight, where known.
        resolution_s: half the last digit of the told time; read off the time (minutes, tenths, seconds) if absent.
        boost: how long a boost takes.
    """
    if from_latitude_deg is not None and azimuth_deg is not None:
        exact = coast_time_for(range_m, apogee_m, from_latitude_deg=from_latitude_deg, azimuth_deg=azimuth_deg)
        coast = Interval(exact, exact, exact)
    else:
        coast = coast_time_bounds(range_m, apogee_m, from_latitude_deg=from_latitude_deg)
    whole = Interval(coast.low + boost.low, coast.best + boost.best, coast.high + boost.high)
    room_s = told_resolution_s(told_s) if resolution_s is None else resolution_s
    told = f"{told_s / 60:.1f} min for {range_m / 1000:,.0f} km with an apogee of {apogee_m / 1000:,.0f} km"
    span = _minutes(coast)
    if told_s + room_s < coast.low:
        why = f"{told} is too short: the coast over that arc alone takes {span}, and a boost comes on top"
        return FlightCheck(FlightFit.TOO_SHORT, told_s, coast, whole, why)
    if told_s + room_s < whole.low:
        why = f"{told} leaves less than a minute for the boost: the coast over that arc alone takes {span}"
        return FlightCheck(FlightFit.STRAINED, told_s, coast, whole, why)
    if told_s - room_s > whole.high:
        why = f"{told} is longer than the coast of {span} and a boost of up to {boost.high / 60:.0f} min explain"
        return FlightCheck(FlightFit.TOO_LONG, told_s, coast, whole, why)
    extra = Interval(max(told_s - coast.high, 0.0), max(told_s - coast.best, 0.0), max(told_s - coast.low, 0.0))
    why = f"{told} fits: the coast takes {span}, which leaves {_minutes(extra)} for the boost"
    return FlightCheck(FlightFit.POSSIBLE, told_s, coast, whole, why)


def told_resolution_s(told_s: float) -> float:
    """Half the last digit of a told time: 30 s for whole minutes, 3 s for tenths of a minute, else half a second."""
    for digit_s in (60.0, 6.0):
        if math.isclose(told_s / digit_s, round(told_s / digit_s), abs_tol=1e-6):
            return 0.5 * digit_s
    return 0.5


def naive_speeds() -> dict[str, float]:
    """Speeds by which told distances are commonly divided, m/s. Mach is read at sea level, the usual conversion."""
    return {
        "Mach 10 at sea level": mach_to_m_per_s(10.0, 0.0),
        "Mach 5 at sea level": mach_to_m_per_s(5.0, 0.0),
        "Mach 11 at sea level": mach_to_m_per_s(11.0, 0.0),
        "2.5 km/s": 2500.0,
        "3 km/s": 3000.0,
    }


def reproduced_by(
    distance_m: float,
    told_s: float,
    *,
    speeds_m_per_s: Mapping[str, float] | None = None,
    distance_tolerance_share: float = 0.03,
) -> tuple[NaiveMethod, ...]:
    """Which simple sums come out at a told time, nearest first.

    Within the digit the time is told to (one minute for whole minutes, whether rounded or cut; one second otherwise) or
    the uncertainty of the distance, whichever is larger, and never more than a tenth of the time.

    Args:
        distance_m: ground distance between the two places.
        told_s: the told time.
        speeds_m_per_s: names and speeds to try; the common ones if absent.
        distance_tolerance_share: how well the two ends are known.
    """
    implied_mean_speed(distance_m, told_s)
    room = min(max(2.0 * told_resolution_s(told_s), distance_tolerance_share * told_s), 0.1 * told_s)
    tried = naive_speeds() if speeds_m_per_s is None else speeds_m_per_s
    found = [NaiveMethod(f"distance / {name}", speed, distance_m / speed, told_s) for name, speed in tried.items()]
    return tuple(
        sorted((method for method in found if abs(method.residual_s) <= room), key=lambda one: abs(one.residual_s))
    )


def common_method(
    pairs: tuple[tuple[float, float], ...],
    *,
    speeds_m_per_s: Mapping[str, float] | None = None,
    distance_tolerance_share: float = 0.03,
) -> tuple[str, ...]:
    """Names of the simple sums that reproduce every (distance_m, told_s) of a list, the best fit first."""
    error: dict[str, float] = {}
    for number, (distance_m, told_s) in enumerate(pairs):
        here = {
            method.name: abs(method.residual_s)
            for method in reproduced_by(
                distance_m,
                told_s,
                speeds_m_per_s=speeds_m_per_s,
                distance_tolerance_share=distance_tolerance_share,
            )
        }
        error = here if number == 0 else {name: error[name] + here[name] for name in error if name in here}
    return tuple(sorted(error, key=lambda name: error[name]))


def impact_speed_bounds(range_m: float, beta_kg_per_m2: Interval) -> Interval:
    """Speed at the ground after a minimum-energy arc and a descent through the standard air, m/s, over a beta band.

    The ballistic coefficient of no warhead is public: ``beta_kg_per_m2`` is an assumption and is told with the result.
    """
    arc = arcs.minimum_energy_for_range(range_m)
    low, best, high = (
        descend(arc, beta).impact_speed_m_per_s
        for beta in (beta_kg_per_m2.low, beta_kg_per_m2.best, beta_kg_per_m2.high)
    )
    return Interval(low, best, high)


def _on_sphere(latitude_deg: float, azimuth_deg: float, range_m: float) -> tuple[float, float]:
    latitude, azimuth, angle = math.radians(latitude_deg), math.radians(azimuth_deg), range_m / arcs.EARTH_RADIUS_M
    end = math.asin(math.sin(latitude) * math.cos(angle) + math.cos(latitude) * math.sin(angle) * math.cos(azimuth))
    longitude = math.atan2(
        math.sin(azimuth) * math.sin(angle) * math.cos(latitude), math.cos(angle) - math.sin(latitude) * math.sin(end)
    )
    return math.degrees(end), math.degrees(longitude)


def _minutes(interval_s: Interval) -> str:
    low, high = interval_s.low / 60, interval_s.high / 60
    return f"{low:.1f} min" if f"{low:.1f}" == f"{high:.1f}" else f"{low:.1f} to {high:.1f} min"
