"""Kepler arcs on the turning sphere for many pairs of places at once, as small tables. Arrays; SI units; radians.

The same physics as flight.arcs, which is its test. In the frame at rest a coast of time T between two points at one
radius is Lambert's problem; it is solved in the variable x of D. Izzo, "Revisiting Lambert's problem", Celestial
Mechanics and Dynamical Astronomy 121 (2015) 1-15, with his starting value and three Householder steps.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forewarn.flight.kepler import (
    CIRCULAR_SPEED_M_PER_S,
    EARTH_RADIUS_M,
    GRAVITATIONAL_PARAMETER_M3_PER_S2,
    ROTATION_RAD_PER_S,
)

Floats = NDArray[np.float64]

#: Nodes of a family's table, in the logarithm of time over the minimum-energy time: flat arcs to a third of it.
FLAT_NODES, HIGH_NODES = 8, 20
FLATTEST_LOG_TIME = -1.1
#: Steps of the table that is finally read, in the root of the speed above the minimum.
READ_STEPS = 96
#: Pairs nearer than this are taken at this distance: there are not two places.
NEAREST_M = 2_000.0


@dataclass(frozen=True, slots=True)
class Pairs:
    """Launch points and places, one array entry a pair; angles in radians."""

    latitude_rad: Floats
    place_latitude_rad: Floats
    longitude_difference_rad: Floats


@dataclass(frozen=True, slots=True)
class ArcTables:
    """The families of many pairs; shape (pairs,) and (pairs, READ_STEPS + 1).

    ``slow_s`` and ``fast_s`` give the coast time of the lofted and the flat arc at a burnout speed v, at even steps of
    sqrt((v - slowest) / (top - slowest)), where ``slowest`` is ``speed_m_per_s`` and top ``top_speed_m_per_s``.
    ``flattest_s`` is the time below which the launch angle or the apogee would be lower than allowed.
    """

    time_s: Floats
    speed_m_per_s: Floats
    slow_s: Floats
    fast_s: Floats
    flattest_s: Floats
    top_speed_m_per_s: float


def central_angle(pairs: Pairs, time_s: Floats | float) -> tuple[Floats, Floats, Floats]:
    """(central angle, its east and north direction cosines times its sine) to where the place is after a time."""
    turn = pairs.longitude_difference_rad + ROTATION_RAD_PER_S * time_s
    sin_a, cos_a = np.sin(pairs.latitude_rad), np.cos(pairs.latitude_rad)
    sin_b, cos_b = np.sin(pairs.place_latitude_rad), np.cos(pairs.place_latitude_rad)
    east = cos_b * np.sin(turn)
    north = cos_a * sin_b - sin_a * cos_b * np.cos(turn)
    along = sin_a * sin_b + cos_a * cos_b * np.cos(turn)
    sine = np.hypot(east, north)
    return np.arctan2(sine, along), east, north


def lambert(angle: Floats, time_s: Floats) -> tuple[Floats, Floats]:
    """(radial, level) launch speed of the arc over a central angle in a time, m/s, in the frame at rest."""
    half_sine = np.sin(0.5 * np.maximum(angle, 1e-9))
    semi = EARTH_RADIUS_M * (1.0 + half_sine)
    lam = np.sqrt((1.0 - half_sine) / (1.0 + half_sine))
    lam3 = lam**3
    t = np.sqrt(2.0 * GRAVITATIONAL_PARAMETER_M3_PER_S2 / semi**3) * time_s
    t_mid = np.arccos(lam) + lam * np.sqrt(1.0 - lam * lam)
    t_parabola = 2.0 / 3.0 * (1.0 - lam3)
    x = np.where(t >= t_mid, (t_mid / t) ** (2.0 / 3.0), (t_mid / t) ** np.log2(t_mid / t_parabola)) - 1.0
    x = np.clip(x, -0.999999, 0.98)
    for _ in range(3):
        u = 1.0 - x * x
        y = np.sqrt(1.0 - lam * lam * u)
        swept = np.arccos(np.clip(x * y + lam * u, -1.0, 1.0))
        value = (swept / np.sqrt(u) - x + lam * y) / u
        first = (3.0 * value * x - 2.0 + 2.0 * lam3 * x / y) / u
        second = (3.0 * value + 5.0 * x * first + 2.0 * (1.0 - lam * lam) * lam3 / y**3) / u
        third = (7.0 * x * second + 8.0 * first - 6.0 * (1.0 - lam * lam) * lam3 * lam * lam * x / y**5) / u
        off = value - t
        x = x - off * (first**2 - 0.5 * off * second) / (first * (first**2 - off * second) + third * off**2 / 6.0)
        x = np.clip(x, -0.999999, 0.98)
    y = np.sqrt(1.0 - lam * lam * (1.0 - x * x))
    scale = np.sqrt(0.5 * GRAVITATIONAL_PARAMETER_M3_PER_S2 * semi) / EARTH_RADIUS_M
    return scale * (lam * y - x), scale * (y + lam * x)


def burnout(pairs: Pairs, time_s: Floats) -> tuple[Floats, Floats, Floats]:
    """(speed, upward speed, apogee) of the arcs that take a time; relative to the ground, and above the sphere."""
    angle, east, north = central_angle(pairs, time_s)
    up, level = lambert(angle, time_s)
    sine = np.maximum(np.hypot(east, north), 1e-12)
    east_speed = level * east / sine - ROTATION_RAD_PER_S * EARTH_RADIUS_M * np.cos(pairs.latitude_rad)
    north_speed = level * north / sine
    inertial2 = up * up + level * level
    axis = 1.0 / (2.0 / EARTH_RADIUS_M - inertial2 / GRAVITATIONAL_PARAMETER_M3_PER_S2)
    shape = 1.0 - (EARTH_RADIUS_M * level) ** 2 / (GRAVITATIONAL_PARAMETER_M3_PER_S2 * axis)
    apogee = axis * (1.0 + np.sqrt(np.maximum(shape, 0.0))) - EARTH_RADIUS_M
    return np.sqrt(east_speed**2 + north_speed**2 + up * up), up, apogee


def minimum_energy(pairs: Pairs) -> tuple[Floats, Floats]:
    """(coast time, burnout speed) at the lowest burnout speed; the time to 1e-4 of itself (a tenth of a second)."""
    angle, _, _ = central_angle(pairs, 0.0)
    angle = np.maximum(angle, NEAREST_M / EARTH_RADIUS_M)
    half = np.sin(0.5 * angle)
    q = 2.0 * half / (1.0 + half)
    e_sin = np.sqrt(q * (2.0 - q)) * np.sin(0.25 * (np.pi - angle))
    swept = np.pi - np.arctan2(e_sin, q - 1.0) + e_sin
    period = np.sqrt((EARTH_RADIUS_M / (2.0 - q)) ** 3 / GRAVITATIONAL_PARAMETER_M3_PER_S2)
    log_time = np.log(2.0 * period * swept)
    for width in (0.06, 0.03, 0.015):
        below, here, above = (burnout(pairs, np.exp(log_time + shift))[0] for shift in (-width, 0.0, width))
        bend = below - 2.0 * here + above
        shift = 0.5 * width * (below - above) / np.where(bend > 0.0, bend, np.inf)
        log_time = log_time + np.clip(shift, -0.3, 0.3)
    time_s = np.exp(log_time)
    return time_s, burnout(pairs, time_s)[0]


def longest_coast_s(speed_m_per_s: float) -> float:
    """Time of a straight-up coast at a speed: longer than any arc of that speed on an Earth at rest."""
    q = min((speed_m_per_s / CIRCULAR_SPEED_M_PER_S) ** 2, 1.6)
    e_sin = np.sqrt(q * (2.0 - q))
    swept = np.pi - np.arctan2(e_sin, q - 1.0) + e_sin
    return float(2.0 * np.sqrt((EARTH_RADIUS_M / (2.0 - q)) ** 3 / GRAVITATIONAL_PARAMETER_M3_PER_S2) * swept)


def tabulate(
    pairs: Pairs, top_speed_m_per_s: float, lowest_launch_angle_rad: float, lowest_apogee_m: float
) -> ArcTables:
    """The families of many pairs up to a burnout speed. Pairs it does not reach have rows of their best time."""
    time_s, speed = minimum_energy(pairs)
    count = len(time_s)
    longest = 1.15 * longest_coast_s(top_speed_m_per_s)
    flat = np.linspace(FLATTEST_LOG_TIME, 0.0, FLAT_NODES + 1)[:-1]
    high = np.maximum(np.log(longest / time_s), 0.1)[:, None] * np.linspace(0.0, 1.0, HIGH_NODES + 1)[None, 1:]
    logs = np.concatenate([np.tile(flat, (count, 1)), high], axis=1)
    wide = Pairs(
        pairs.latitude_rad[:, None], pairs.place_latitude_rad[:, None], pairs.longitude_difference_rad[:, None]
    )
    speeds, ups, apogees = burnout(wide, time_s[:, None] * np.exp(logs))
    excess = np.sqrt(np.maximum(speeds - speed[:, None], 0.0) / speed[:, None])
    zero = np.zeros((count, 1))
    room = np.sqrt(np.maximum(top_speed_m_per_s / speed - 1.0, 0.0))
    wanted = room[:, None] * np.linspace(0.0, 1.0, READ_STEPS + 1)[None, :]
    high_side = slice(FLAT_NODES, None)
    flat_side = slice(FLAT_NODES - 1, None, -1)
    slow, fast = (
        _read(np.concatenate([zero, excess[:, side]], axis=1), np.concatenate([zero, logs[:, side]], axis=1), wanted)
        for side in (high_side, flat_side)
    )
    lift = np.arcsin(np.clip(ups / speeds, -1.0, 1.0))
    best_speed, best_up, best_apogee = burnout(pairs, time_s)
    best_lift = np.arcsin(np.clip(best_up / best_speed, -1.0, 1.0))
    flattest = np.zeros(count)
    for values, best, bound in (
        (lift, best_lift, lowest_launch_angle_rad),
        (np.sqrt(np.maximum(apogees, 0.0)), np.sqrt(best_apogee), lowest_apogee_m**0.5),
    ):
        rising = np.concatenate([values[:, :FLAT_NODES], best[:, None]], axis=1)
        at = np.concatenate([logs[:, :FLAT_NODES], zero], axis=1)
        flattest = np.maximum(flattest, np.exp(_read(rising, at, np.full((count, 1), bound))[:, 0]))
    return ArcTables(
        time_s,
        speed,
        time_s[:, None] * np.exp(slow),
        time_s[:, None] * np.exp(fast),
        time_s * np.minimum(flattest, 1.0),
        top_speed_m_per_s,
    )


def _read(nodes: Floats, values: Floats, wanted: Floats) -> Floats:
    """Cubic through the four nearest nodes of each row, held at the ends and within the row's values; nodes rise."""
    rows, columns = nodes.shape
    nodes = np.maximum.accumulate(nodes, axis=1) + 1e-9 * np.arange(columns)
    wanted = np.clip(wanted, nodes[:, :1], nodes[:, -1:])
    # search all rows at once: shift each row into an interval of its own
    span = float(max(nodes.max(), wanted.max()) - min(nodes.min(), wanted.min())) + 1.0
    shift = span * np.arange(rows)[:, None]
    found = np.searchsorted((nodes + shift).ravel(), (wanted + shift).ravel(), side="right").reshape(wanted.shape)
    left = np.clip(found - columns * np.arange(rows)[:, None] - 2, 0, columns - 4)
    row = np.arange(rows)[:, None]
    result = np.zeros_like(wanted)
    points = [nodes[row, left + k] for k in range(4)]
    for k in range(4):
        term = values[row, left + k]
        for j in range(4):
            if j != k:
                term = term * (wanted - points[j]) / (points[k] - points[j])
        result += term
    return np.clip(result, values.min(axis=1, keepdims=True), values.max(axis=1, keepdims=True))
