"""Many point-mass flights at once on plain arrays: the same equations as the kernel, written a second time.

Always there where code cannot be compiled, and the kernel's check. Every flight keeps its own step; those that have
ended leave the arrays. Shapes: positions, velocities and accelerations are (3, flights).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from forewarn.earth.air import GEOPOTENTIAL_RADIUS_M, LAYERS_END_M
from forewarn.earth.air_table import (
    FLOOR_M,
    HIGH_STEP_M,
    LOW_COUNT,
    MIDDLE_COUNT,
    MIDDLE_TOP_M,
    STEP_M,
    density_table,
)
from forewarn.flight.outcome import BY_CODE, Outcome

Floats = NDArray[np.float64]

_A_M = 6_378_137.0
_F = 1.0 / 298.257223563
_E2 = _F * (2.0 - _F)
_B_M = _A_M * (1.0 - _F)
_EP2 = _E2 / (1.0 - _E2)
_GM = 3.986004418e14
_J2 = 1.08262668e-3
_TOP_M = 1_000_000.0
_ONSET_M = 160_000.0
_INNER_M = 95_000.0
_ORBIT_PERIGEE_M = 130_000.0
_VERTICAL_RAD = 3.0e-4
_EDGES_M = np.array([11_019.1, 20_063.1, 32_161.9, 47_350.1, 51_412.5, 71_802.0, 86_000.0])

# Dormand and Prince, "A family of embedded Runge-Kutta formulae", J. Comp. Appl. Math. 6 (1980) 19-26
_STAGES: tuple[tuple[float, ...], ...] = (
    (1 / 5,),
    (3 / 40, 9 / 40),
    (44 / 45, -56 / 15, 32 / 9),
    (19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729),
    (9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656),
    (35 / 384, 0.0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84),
)
_ERROR = (71 / 57600, 0.0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40)


class _Air:
    """Density and forces for a set of flights; ``keep`` drops those that have ended."""

    def __init__(self, inverse_beta: Floats, lift_to_drag: Floats, rate: float) -> None:
        self.table = density_table()
        self.inverse_beta = inverse_beta
        self.lift_to_drag = lift_to_drag
        self.rate = rate

    def keep(self, alive: NDArray[np.bool_]) -> None:
        self.inverse_beta = self.inverse_beta[alive]
        self.lift_to_drag = self.lift_to_drag[alive]

    def density(self, altitude: Floats) -> Floats:
        radius = GEOPOTENTIAL_RADIUS_M
        low = np.maximum((radius * altitude / (radius + altitude) - FLOOR_M) / STEP_M, 0.0)
        middle = (altitude - LAYERS_END_M) / STEP_M + LOW_COUNT
        high = (altitude - MIDDLE_TOP_M) / HIGH_STEP_M + LOW_COUNT + MIDDLE_COUNT
        place = np.where(altitude < LAYERS_END_M, low, np.where(altitude < MIDDLE_TOP_M, middle, high))
        place = np.minimum(place, len(self.table) - 1e-9)
        row = place.astype(np.int64)
        part = place - row
        pieces = self.table[row]
        value = pieces[:, 0] + part * (pieces[:, 1] + part * (pieces[:, 2] + part * pieces[:, 3]))
        return np.where(altitude < _TOP_M, value, 0.0)

    def acceleration(self, x: Floats, v: Floats) -> Floats:
        r2 = (x * x).sum(axis=0)
        r = np.sqrt(r2)
        s2 = x[2] ** 2 / r2
        bulge = 1.5 * _J2 * _A_M**2 / r2
        a: Floats = -_GM / (r2 * r) * x * (1.0 + bulge * (np.array([[1.0], [1.0], [3.0]]) - 5.0 * s2))
        a[0] += self.rate**2 * x[0] + 2.0 * self.rate * v[1]
        a[1] += self.rate**2 * x[1] - 2.0 * self.rate * v[0]
        altitude = (r - _B_M / np.sqrt(1.0 - _E2 * (1.0 - s2))) * (1.0 - 0.5 * _E2**2 * s2 * (1.0 - s2))
        speed = np.sqrt((v * v).sum(axis=0))
        push = 0.5 * self.density(altitude) * speed * self.inverse_beta
        a -= push * v
        gliding = np.flatnonzero((self.lift_to_drag > 0.0) & (push > 0.0))
        if gliding.size:
            some = x[:, gliding].copy()
            prime = _A_M * (1.0 + 0.5 * _E2 * s2[gliding])
            some[2] *= (prime + altitude[gliding]) / (prime * (1.0 - _E2) + altitude[gliding])
            fast = v[:, gliding]
            across = some - (some * fast).sum(axis=0) / speed[gliding] ** 2 * fast
            size = np.sqrt((across * across).sum(axis=0) + _VERTICAL_RAD**2 * r2[gliding])
            a[:, gliding] += push[gliding] * self.lift_to_drag[gliding] * speed[gliding] / size * across
        return a

    def step(self, x: Floats, v: Floats, a: Floats, h: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        """New position, velocity, acceleration; squared error of position and of velocity."""
        speeds, pulls = [v], [a]
        for weights in _STAGES:
            there = x + h * sum(w * s for w, s in zip(weights, speeds, strict=True) if w)
            fast = v + h * sum(w * p for w, p in zip(weights, pulls, strict=True) if w)
            speeds.append(fast)
            pulls.append(self.acceleration(there, fast))
        off_x = h * sum(w * s for w, s in zip(_ERROR, speeds, strict=True) if w)
        off_v = h * sum(w * p for w, p in zip(_ERROR, pulls, strict=True) if w)
        return there, speeds[-1], pulls[-1], (off_x * off_x).sum(axis=0), (off_v * off_v).sum(axis=0)


def _normal(x: Floats) -> tuple[Floats, Floats, Floats]:
    """Geodetic latitude (rad), height (m) and unit normal, by two Bowring steps."""
    p = np.hypot(x[0], x[1])
    up, out = x[2] * (1.0 - _F) * (1.0 + _EP2 * _B_M / np.hypot(p, x[2])), p
    top, side = up, out
    for _ in range(2):
        size = np.hypot(up, out)
        top = x[2] + _EP2 * _B_M * (up / size) ** 3
        side = p - _E2 * _A_M * (out / size) ** 3
        up, out = top * (1.0 - _F), side
    size = np.hypot(top, side)
    sine, cosine = top / size, side / size
    height = p * cosine + x[2] * sine - _A_M * np.sqrt(1.0 - _E2 * sine**2)
    longitude = np.arctan2(x[1], x[0])
    return np.arctan2(top, side), height, np.array([cosine * np.cos(longitude), cosine * np.sin(longitude), sine])


def _climb(x: Floats, v: Floats) -> tuple[Floats, Floats]:
    _, height, up = _normal(x)
    return height, (up * v).sum(axis=0)


def _start(states: Floats) -> tuple[Floats, Floats]:
    latitude, longitude, altitude, speed, angle, azimuth = states.T
    prime = _A_M / np.sqrt(1.0 - _E2 * np.sin(latitude) ** 2)
    flat = (prime + altitude) * np.cos(latitude)
    x = np.array(
        [flat * np.cos(longitude), flat * np.sin(longitude), (prime * (1 - _E2) + altitude) * np.sin(latitude)]
    )
    east, north = speed * np.cos(angle) * np.sin(azimuth), speed * np.cos(angle) * np.cos(azimuth)
    up = speed * np.sin(angle)
    out = up * np.cos(latitude) - north * np.sin(latitude)
    v = np.array(
        [
            out * np.cos(longitude) - east * np.sin(longitude),
            out * np.sin(longitude) + east * np.cos(longitude),
            up * np.sin(latitude) + north * np.cos(latitude),
        ]
    )
    return x, v


def _leaves(x: Floats, v: Floats, rate: float) -> NDArray[np.int64]:
    """Ending of flights above the air: escaped, in orbit, or -1."""
    w = v + rate * np.array([-x[1], x[0], np.zeros_like(x[0])])
    energy = 0.5 * (w * w).sum(axis=0) - _GM / np.sqrt((x * x).sum(axis=0))
    momentum2 = (np.cross(x, w, axis=0) ** 2).sum(axis=0)
    eccentricity = np.sqrt(np.maximum(1.0 + 2.0 * energy * momentum2 / _GM**2, 0.0))
    orbit = momentum2 / _GM / (1.0 + eccentricity) > _A_M + _ORBIT_PERIGEE_M
    return np.where(
        energy >= 0.0, BY_CODE.index(Outcome.ESCAPED), np.where(orbit, BY_CODE.index(Outcome.ENTERED_ORBIT), -1)
    )


def fly_arrays(
    states: Floats,
    inverse_beta: Floats,
    lift_to_drag: Floats,
    rate: float,
    tolerance_m: float,
    time_cap_s: float,
    step_cap: int,
) -> Floats:
    """The kernel's ``fly_many`` on arrays: states (flights, 6) in radians and SI, results (flights, 10) as there."""
    count = len(states)
    results = np.zeros((count, 10))
    air = _Air(inverse_beta.copy(), lift_to_drag.copy(), rate)
    x, v = _start(states)
    a = air.acceleration(x, v)
    height, rise = _climb(x, v)
    index = np.arange(count)
    t, h, previous = np.zeros(count), np.full(count, 0.5), np.ones(count)
    top, steps, refused = height.copy(), np.zeros(count), np.zeros(count)
    was_below = np.zeros(count, dtype=bool)
    ending = np.full(count, -1)
    ending[height < -0.5] = BY_CODE.index(Outcome.BAD_STATE)
    ending[(height <= 0.0) & (rise <= 0.0) & (ending < 0)] = BY_CODE.index(Outcome.LANDED)

    def record(done: NDArray[np.bool_]) -> None:
        latitude, level, up = _normal(x[:, done])
        speed = np.sqrt((v[:, done] ** 2).sum(axis=0))
        slope = (up * v[:, done]).sum(axis=0) / np.where(speed > 0.0, speed, 1.0)
        results[index[done]] = np.stack(
            [
                ending[done].astype(np.float64),
                t[done],
                latitude,
                np.arctan2(x[1, done], x[0, done]),
                top[done],
                speed,
                np.arcsin(np.clip(slope, -1.0, 1.0)),
                steps[done],
                refused[done],
                level,
            ],
            axis=1,
        )

    while index.size:
        done = ending >= 0
        if done.any():
            record(done)
            alive = ~done
            x, v, a = x[:, alive], v[:, alive], a[:, alive]
            height, rise, t, h, previous, top = np.stack((height, rise, t, h, previous, top))[:, alive]
            steps, refused = steps[alive], refused[alive]
            index, was_below, ending = index[alive], was_below[alive], ending[alive]
            air.keep(alive)
            continue
        far_and_falling = (air.inverse_beta > 0.0) & (height > _ONSET_M) & (rise < 0.0)
        h = np.where(far_and_falling, np.minimum(h, (height - _INNER_M) / np.maximum(-rise, 1e-9)), h)
        if tolerance_m < 10.0:
            # density bends at a layer edge, and an error made there lasts the whole flight: climb to the edge, not over
            edge = _EDGES_M[np.minimum(np.searchsorted(_EDGES_M, height + 1.0), len(_EDGES_M) - 1)]
            climbing = (air.inverse_beta > 0.0) & (rise > 0.0) & (height < edge - 1.0)
            h = np.where(climbing, np.minimum(h, 1.01 * (edge - height) / np.maximum(rise, 1e-9)), h)
        h = np.minimum(h, time_cap_s - t)
        # an error in velocity moves the landing by about itself times the time that is left
        left_s = (rise + np.sqrt(rise * rise + 19.6 * np.maximum(height, 0.0))) / 9.8 + 1.0
        new_x, new_v, new_a, off_x, off_v = air.step(x, v, a, h)
        error = np.sqrt(np.maximum(off_x, left_s**2 * off_v)) / tolerance_m
        good = error <= 1.0
        refused += ~good
        steps += good
        new_height, new_rise = _climb(new_x, new_v)
        down = good & (new_height < 0.0)
        if down.any():
            _touch_down(air, (x, v, a, h, t), (height, rise, new_height, new_rise), down, ending)
        peak = good & ~down & (rise > 0.0) & (new_rise <= 0.0)
        if peak.any():
            top[peak] = np.maximum(top[peak], _peak(air, (x, v, a, h), (rise, new_rise), peak))
        go = good & ~down
        top = np.where(go, np.maximum(top, new_height), top)
        first_time_above = go & (new_height > _ONSET_M) & (was_below | (steps == 1))
        was_below = np.where(go, new_height <= _ONSET_M, was_below)
        t = np.where(go, t + h, t)
        x, v, a = np.where(go, new_x, x), np.where(go, new_v, v), np.where(go, new_a, a)
        height, rise = np.where(go, new_height, height), np.where(go, new_rise, rise)
        if first_time_above.any():
            ending[first_time_above] = _leaves(x[:, first_time_above], v[:, first_time_above], rate)
        ending[go & (t >= time_cap_s) & (ending < 0)] = BY_CODE.index(Outcome.TIME_CAP)
        ending[(steps + refused >= step_cap) & (ending < 0)] = BY_CODE.index(Outcome.STEP_CAP)
        safe = np.where(np.isfinite(error), np.maximum(error, 1e-8), 1e30)
        grow = np.clip(0.8 * safe**-0.17 * previous**0.04, 0.2, 10.0)
        h = h * np.where(good, grow, np.maximum(0.9 * safe**-0.2, 0.1))
        previous = np.where(good, np.maximum(safe, 1e-4), previous)
        ending[(h < 1e-9) & (ending < 0)] = BY_CODE.index(Outcome.BAD_STATE)
    return results


def _touch_down(
    air: _Air,
    start: tuple[Floats, Floats, Floats, Floats, Floats],
    heights: tuple[Floats, Floats, Floats, Floats],
    down: NDArray[np.bool_],
    ending: NDArray[np.int64],
) -> None:
    """Replace the state of flights that went below the ground in this step by their state on it, in place."""
    x, v, a, h, t = start
    height, _, new_height, _ = heights
    some = _Air(air.inverse_beta[down], air.lift_to_drag[down], air.rate)
    low, high = np.zeros(int(down.sum())), h[down].copy()
    part = high * height[down] / (height[down] - new_height[down])
    for _ in range(12):
        end_x, end_v, end_a, _, _ = some.step(x[:, down], v[:, down], a[:, down], part)
        left, fall = _climb(end_x, end_v)
        low, high = np.where(left > 0.0, part, low), np.where(left > 0.0, high, part)
        if (np.abs(left) < 1e-3).all():
            break
        newton = part - left / np.where(fall < 0.0, fall, -1.0)
        part = np.where((newton > low) & (newton < high) & (fall < 0.0), newton, 0.5 * (low + high))
    x[:, down], v[:, down], a[:, down] = end_x, end_v, end_a
    t[down] += part
    ending[down] = BY_CODE.index(Outcome.LANDED)


def _peak(
    air: _Air,
    start: tuple[Floats, Floats, Floats, Floats],
    rises: tuple[Floats, Floats],
    peak: NDArray[np.bool_],
) -> Floats:
    """Height where the climb ends inside this step."""
    x, v, a, h = start
    rise, new_rise = rises[0][peak], rises[1][peak]
    some = _Air(air.inverse_beta[peak], air.lift_to_drag[peak], air.rate)
    share = rise / (rise - new_rise)
    best = np.full(rise.shape, -np.inf)
    for _ in range(3):
        at_x, at_v, _, _, _ = some.step(x[:, peak], v[:, peak], a[:, peak], share * h[peak])
        level, slope = _climb(at_x, at_v)
        best = np.maximum(best, level)
        share = np.clip(share + slope / (rise - new_rise), 0.0, 1.0)
    return best
