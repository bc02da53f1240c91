"""Kepler arcs between two places on a sphere that turns: the target moves while the flight lasts.

In the frame that does not turn, an arc that lasts a time T joins the launch place to where the target will be T later.
So everything follows from T: it gives the central angle, the two together give the ellipse, the ellipse its burnout
velocity, and that velocity less the ground's own is what a missile has to supply. Latitudes and longitudes are read as
those of the sphere; SI units; angles in radians where a name says so, degrees at the door.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from forewarn.flight.kepler import (
    ANTIPODE_M,
    CIRCULAR_SPEED_M_PER_S,
    EARTH_RADIUS_M,
    GRAVITATIONAL_PARAMETER_M3_PER_S2,
    ROTATION_RAD_PER_S,
    Arc,
    ArcKind,
    Family,
    apogee_radius_m,
    arc_at_angle,
    arc_for_time,
    arcs_for_range,
    check_range,
    coast_time_s,
    launch_complement_rad,
    lofted_from_apogee,
    minimum_energy_for_range,
    range_angle_rad,
    range_for_speed,
    speed_for_range,
)
from forewarn.flight.rootfinding import find_root
from forewarn.records.errors import BadNumber

__all__ = [
    "ANTIPODE_M",
    "CIRCULAR_SPEED_M_PER_S",
    "EARTH_RADIUS_M",
    "ROTATION_RAD_PER_S",
    "Arc",
    "ArcKind",
    "Coast",
    "Family",
    "arc_at_angle",
    "arc_between_at_angle",
    "arc_between_for_time",
    "arc_for_time",
    "arcs_at_speed",
    "arcs_for_range",
    "coast",
    "family",
    "lofted_between_from_apogee",
    "lofted_from_apogee",
    "minimum_energy_arc",
    "minimum_energy_for_range",
    "range_for_speed",
    "speed_for_range",
]

#: Coasts longer than this are not arcs of a missile: the search for the slowest arc stops here.
LONGEST_COAST_S = 6 * 3600.0

_Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Coast:
    """Where a flight without air comes down, from a burnout state on the ground of the sphere."""

    range_m: float
    flight_time_s: float
    apogee_m: float
    landing_latitude_deg: float
    landing_longitude_deg: float


def _unit(latitude_rad: float, longitude_rad: float) -> _Vector:
    cosine = math.cos(latitude_rad)
    return cosine * math.cos(longitude_rad), cosine * math.sin(longitude_rad), math.sin(latitude_rad)


def _dot(a: _Vector, b: _Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _angle_between(a: _Vector, b: _Vector) -> float:
    cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    return math.atan2(math.sqrt(_dot(cross, cross)), _dot(a, b))


class _Pair:
    """A launch place and a target on the turning sphere; every method takes the coast time in seconds."""

    def __init__(
        self, from_lat_deg: float, from_lon_deg: float, to_lat_deg: float, to_lon_deg: float, *, rotation: bool
    ) -> None:
        ends = (from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg)
        if not all(math.isfinite(value) for value in ends) or max(abs(from_lat_deg), abs(to_lat_deg)) > 90:
            raise BadNumber(f"places at {ends}", "finite degrees with latitudes in -90..90", "correct the coordinates")
        self.rate_rad_per_s = ROTATION_RAD_PER_S if rotation else 0.0
        self.latitude_rad = math.radians(from_lat_deg)
        self.start = _unit(self.latitude_rad, 0.0)
        self.target_latitude_rad = math.radians(to_lat_deg)
        self.target_longitude_rad = math.radians(to_lon_deg - from_lon_deg)
        self.range_m = check_range(EARTH_RADIUS_M * _angle_between(self.start, self._target(0.0)))
        self.ground_speed_m_per_s = self.rate_rad_per_s * EARTH_RADIUS_M * math.cos(self.latitude_rad)

    def _target(self, time_s: float) -> _Vector:
        return _unit(self.target_latitude_rad, self.target_longitude_rad + self.rate_rad_per_s * time_s)

    def _ellipse(self, time_s: float) -> tuple[float, float, float, float]:
        """(central angle, q, cosine and sine of the inertial launch angle)."""
        angle = max(_angle_between(self.start, self._target(time_s)), 2e-12)
        u = launch_complement_rad(angle, time_s)
        q = math.sin(0.5 * angle) / (math.sin(u) * math.cos(0.5 * angle - u))
        return angle, q, math.sin(u), math.cos(u)

    def velocity_m_per_s(self, time_s: float) -> _Vector:
        """(east, north, up) at burnout, relative to the ground."""
        _, q, cosine, sine = self._ellipse(time_s)
        speed = CIRCULAR_SPEED_M_PER_S * math.sqrt(q)
        target = self._target(time_s)
        along = _dot(self.start, target)
        east = (0.0, 1.0, 0.0)  # the launch place is put on the zero meridian
        north = (-math.sin(self.latitude_rad), 0.0, math.cos(self.latitude_rad))
        toward = tuple(target[i] - along * self.start[i] for i in range(3))
        size = math.sqrt(sum(part * part for part in toward))
        level = speed * cosine / size if size > 1e-14 else 0.0
        east_speed = level * (toward[0] * east[0] + toward[1] * east[1] + toward[2] * east[2])
        north_speed = level * (toward[0] * north[0] + toward[1] * north[1] + toward[2] * north[2])
        return east_speed - self.ground_speed_m_per_s, north_speed, speed * sine

    def speed_m_per_s(self, time_s: float) -> float:
        east, north, up = self.velocity_m_per_s(time_s)
        return math.sqrt(east * east + north * north + up * up)

    def launch_angle_rad(self, time_s: float) -> float:
        east, north, up = self.velocity_m_per_s(time_s)
        return math.atan2(up, math.hypot(east, north))

    def apogee_m(self, time_s: float) -> float:
        _, q, cosine, sine = self._ellipse(time_s)
        return apogee_radius_m(EARTH_RADIUS_M, q, math.atan2(sine, cosine)) - EARTH_RADIUS_M

    def arc(self, time_s: float, regime: ArcKind) -> Arc:
        east, north, up = self.velocity_m_per_s(time_s)
        return Arc(
            regime,
            self.range_m,
            time_s,
            self.apogee_m(time_s),
            math.sqrt(east * east + north * north + up * up),
            math.atan2(up, math.hypot(east, north)),
            math.atan2(east, north) % (2.0 * math.pi),
        )

    def minimum_energy_time_s(self) -> float:
        """Where burnout speed has its minimum: a zero of its five-point derivative, within 1e-9 of itself."""

        def slope(log_time: float) -> float:
            step = 3e-3
            one = [self.speed_m_per_s(math.exp(log_time + sign * step)) for sign in (1, -1)]
            two = [self.speed_m_per_s(math.exp(log_time + sign * 2 * step)) for sign in (1, -1)]
            return 8.0 * (one[0] - one[1]) - (two[0] - two[1])

        guess = math.log(minimum_energy_for_range(self.range_m).flight_time_s)
        reach = 0.05
        while not slope(guess - reach) < 0.0 < slope(guess + reach):
            reach *= 2.0
            if reach > 3.0:
                raise BadNumber(
                    f"two places {self.range_m / 1000:.0f} km apart",
                    "places between which one direction is the shortest",
                    "choose places that are not antipodes",
                )
        return math.exp(find_root(slope, guess - reach, guess + reach, 1e-12))

    def time_at_angle_s(self, launch_angle_rad: float) -> float:
        """The coast time at an Earth-relative launch angle, which rises with time."""
        low, high = 0.3 * self.minimum_energy_time_s(), LONGEST_COAST_S
        while self.launch_angle_rad(low) > launch_angle_rad:
            low *= 0.7
        if self.launch_angle_rad(high) < launch_angle_rad:
            raise BadNumber(
                f"a launch angle of {math.degrees(launch_angle_rad):g} deg",
                f"an arc that comes down within {LONGEST_COAST_S / 3600:g} hours",
                "give a lower launch angle",
            )
        return find_root(lambda time_s: self.launch_angle_rad(time_s) - launch_angle_rad, low, high, 1e-9)


def minimum_energy_arc(
    from_lat_deg: float, from_lon_deg: float, to_lat_deg: float, to_lon_deg: float, *, rotation: bool = True
) -> Arc:
    """The arc between two places at the lowest burnout speed relative to the ground."""
    pair = _Pair(from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg, rotation=rotation)
    return pair.arc(pair.minimum_energy_time_s(), ArcKind.MINIMUM_ENERGY)


def arc_between_for_time(
    from_lat_deg: float,
    from_lon_deg: float,
    to_lat_deg: float,
    to_lon_deg: float,
    flight_time_s: float,
    *,
    rotation: bool = True,
) -> Arc:
    """The arc that joins two places in a coast time. A negative launch angle says that no real flight does."""
    if not (math.isfinite(flight_time_s) and 1.0 <= flight_time_s <= LONGEST_COAST_S):
        raise BadNumber(
            f"a coast of {flight_time_s} s", f"1 to {LONGEST_COAST_S:.0f} s", "give the time of flight in seconds"
        )
    pair = _Pair(from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg, rotation=rotation)
    best_s = pair.minimum_energy_time_s()
    kind = ArcKind.LOFTED if flight_time_s > best_s else ArcKind.DEPRESSED
    return pair.arc(flight_time_s, ArcKind.MINIMUM_ENERGY if abs(flight_time_s / best_s - 1) < 1e-7 else kind)


def arc_between_at_angle(
    from_lat_deg: float,
    from_lon_deg: float,
    to_lat_deg: float,
    to_lon_deg: float,
    launch_angle_rad: float,
    *,
    rotation: bool = True,
) -> Arc:
    """The arc between two places at an Earth-relative launch angle between 0 and pi/2."""
    if not 0.0 <= launch_angle_rad < math.pi / 2.0:
        raise BadNumber(
            f"a launch angle of {math.degrees(launch_angle_rad):g} deg",
            "0 to below 90 deg",
            "give it above the horizon",
        )
    pair = _Pair(from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg, rotation=rotation)
    time_s = pair.time_at_angle_s(launch_angle_rad)
    return arc_between_for_time(from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg, time_s, rotation=rotation)


def arcs_at_speed(
    from_lat_deg: float,
    from_lon_deg: float,
    to_lat_deg: float,
    to_lon_deg: float,
    burnout_speed_m_per_s: float,
    *,
    rotation: bool = True,
) -> tuple[Arc, Arc] | None:
    """The (depressed, lofted) arcs between two places at one Earth-relative burnout speed; None if it does not reach.

    Where the depressed arc would start below the horizontal, the level launch stands in its place, at its own speed.
    """
    found = family(from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg, burnout_speed_m_per_s, rotation=rotation)
    return None if found is None else (found.fastest, found.slowest)


def family(
    from_lat_deg: float,
    from_lon_deg: float,
    to_lat_deg: float,
    to_lon_deg: float,
    speed_ceiling_m_per_s: float,
    *,
    lowest_launch_angle_rad: float = 0.0,
    rotation: bool = True,
) -> Family | None:
    """Fastest, minimum-energy and slowest arcs between two places under a burnout-speed ceiling.

    Returns None where the ceiling does not reach. ``lowest_launch_angle_rad`` is the flattest launch to allow; where
    even the minimum-energy arc starts flatter (beyond about 17,000 km at 5 deg), that arc is the fastest.
    """
    highest = CIRCULAR_SPEED_M_PER_S * 1.3
    if not (math.isfinite(speed_ceiling_m_per_s) and 0 < speed_ceiling_m_per_s <= highest):
        raise BadNumber(
            f"a burnout speed of {speed_ceiling_m_per_s:g} m/s", f"0 to {highest:.0f} m/s", "give it in metres a second"
        )
    pair = _Pair(from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg, rotation=rotation)
    best_s = pair.minimum_energy_time_s()
    lowest_speed = pair.speed_m_per_s(best_s)
    if lowest_speed > speed_ceiling_m_per_s * (1.0 + 1e-12):
        return None

    def excess(time_s: float) -> float:
        return pair.speed_m_per_s(time_s) - speed_ceiling_m_per_s

    def end(factor: float) -> float:
        time_s = best_s
        if excess(best_s) >= 0.0:
            return best_s
        while excess(time_s) < 0.0:
            time_s *= factor
            if time_s > LONGEST_COAST_S:
                return LONGEST_COAST_S
        return find_root(excess, best_s, time_s, 1e-10 * best_s)

    fastest_s, slowest_s = end(0.8), end(1.25)
    if pair.launch_angle_rad(fastest_s) < lowest_launch_angle_rad:
        fastest_s = min(max(pair.time_at_angle_s(lowest_launch_angle_rad), fastest_s), best_s)
    return Family(
        pair.arc(fastest_s, ArcKind.DEPRESSED),
        pair.arc(best_s, ArcKind.MINIMUM_ENERGY),
        pair.arc(slowest_s, ArcKind.LOFTED),
    )


def lofted_between_from_apogee(
    from_lat_deg: float,
    from_lon_deg: float,
    to_lat_deg: float,
    to_lon_deg: float,
    apogee_m: float,
    *,
    rotation: bool = True,
) -> Arc:
    """The arc between two places that culminates at a height: what a reported apogee implies for the time."""
    pair = _Pair(from_lat_deg, from_lon_deg, to_lat_deg, to_lon_deg, rotation=rotation)
    guess_s = lofted_from_apogee(pair.range_m, apogee_m).flight_time_s
    low_s, high_s = 0.8 * guess_s, min(1.25 * guess_s, LONGEST_COAST_S)
    while pair.apogee_m(low_s) > apogee_m and low_s > 1.0:
        low_s *= 0.8
    while pair.apogee_m(high_s) < apogee_m and high_s < LONGEST_COAST_S:
        high_s = min(high_s * 1.25, LONGEST_COAST_S)
    if not pair.apogee_m(low_s) <= apogee_m <= pair.apogee_m(high_s):
        raise BadNumber(
            f"an apogee of {apogee_m / 1000:g} km over {pair.range_m / 1000:.0f} km",
            f"a flight that comes down within {LONGEST_COAST_S / 3600:g} hours",
            "check the apogee and its unit",
        )
    time_s = find_root(lambda trial_s: pair.apogee_m(trial_s) - apogee_m, low_s, high_s, 1e-9)
    kind = ArcKind.LOFTED if time_s > pair.minimum_energy_time_s() else ArcKind.DEPRESSED
    return pair.arc(time_s, kind)


def coast(
    latitude_deg: float,
    longitude_deg: float,
    azimuth_deg: float,
    speed_m_per_s: float,
    launch_angle_deg: float,
    *,
    rotation: bool = True,
) -> Coast:
    """Fly a ground-relative burnout velocity without air to the ground of the sphere.

    Raises BadNumber for numbers that are not finite, a launch angle outside 0..90 deg, and speeds that do not return.
    """
    numbers = (latitude_deg, longitude_deg, azimuth_deg, speed_m_per_s, launch_angle_deg)
    sane = all(math.isfinite(value) for value in numbers)
    if not sane or not (abs(latitude_deg) <= 90 and 0 < launch_angle_deg <= 90 and speed_m_per_s > 0):
        raise BadNumber(
            f"place, azimuth, speed and launch angle {numbers}",
            "finite numbers, a latitude in -90..90, a launch angle in 0..90 deg and a speed above 0",
            "correct the state",
        )
    rate = ROTATION_RAD_PER_S if rotation else 0.0
    latitude, azimuth, angle = (math.radians(value) for value in (latitude_deg, azimuth_deg, launch_angle_deg))
    level = speed_m_per_s * math.cos(angle)
    up = speed_m_per_s * math.sin(angle)
    east = level * math.sin(azimuth) + rate * EARTH_RADIUS_M * math.cos(latitude)
    north = level * math.cos(azimuth)
    across = math.hypot(east, north)
    q = (across**2 + up**2) * EARTH_RADIUS_M / GRAVITATIONAL_PARAMETER_M3_PER_S2
    inertial_angle = math.atan2(up, across)
    if q >= 2.0:
        raise BadNumber(f"a speed of {speed_m_per_s:g} m/s", "a speed below escape", "give it in metres a second")
    turn = range_angle_rad(q, inertial_angle) % (2.0 * math.pi)
    time_s = coast_time_s(EARTH_RADIUS_M, q, inertial_angle)
    start = _unit(latitude, 0.0)
    north_axis = (-math.sin(latitude), 0.0, math.cos(latitude))
    e, n = (east / across, north / across) if across > 0.0 else (0.0, 1.0)
    toward = (n * north_axis[0], e, n * north_axis[2])
    end = tuple(math.cos(turn) * start[i] + math.sin(turn) * toward[i] for i in range(3))
    end_latitude = math.atan2(end[2], math.hypot(end[0], end[1]))
    end_longitude = math.atan2(end[1], end[0]) - rate * time_s
    landing = _unit(end_latitude, end_longitude)
    longitude = longitude_deg + math.degrees(end_longitude)
    return Coast(
        EARTH_RADIUS_M * _angle_between(start, landing),
        time_s,
        apogee_radius_m(EARTH_RADIUS_M, q, inertial_angle) - EARTH_RADIUS_M,
        math.degrees(end_latitude),
        (longitude + 180.0) % 360.0 - 180.0,
    )
