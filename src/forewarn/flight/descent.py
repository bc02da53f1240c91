"""A descent from apogee through the standard air, in one plane over a sphere that does not turn. Plain floats.

Cheap enough to call for a single claim, and a second implementation beside the compiled kernel: what air does to the
time and to the speed at the ground of an arc whose coast is Kepler's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from forewarn.earth.air import density_kg_per_m3
from forewarn.flight.kepler import EARTH_RADIUS_M, GRAVITATIONAL_PARAMETER_M3_PER_S2, Arc
from forewarn.records.errors import BadNumber

#: Below this height the air is integrated; above it an arc of these speeds loses less than 0.1 m/s.
AIR_ONSET_M = 130_000.0


@dataclass(frozen=True, slots=True)
class Descent:
    """What air does on the way down. ``extra_time_s`` is against the same arc without air."""

    impact_speed_m_per_s: float
    vacuum_speed_m_per_s: float
    extra_time_s: float
    impact_angle_rad: float


def descend(arc: Arc, beta_kg_per_m2: float) -> Descent:
    """Follow an arc from apogee (or from 130 km, if higher) to the ground.

    Raises BadNumber for a beta that is not positive, or where air stops the flight before the ground is reached.
    """
    if not (math.isfinite(beta_kg_per_m2) and beta_kg_per_m2 > 0):
        raise BadNumber(f"beta of {beta_kg_per_m2} kg/m2", "a finite beta above 0", "give beta in kg/m2")
    mu, radius = GRAVITATIONAL_PARAMETER_M3_PER_S2, EARTH_RADIUS_M
    momentum = radius * arc.burnout_speed_m_per_s * math.cos(arc.launch_angle_rad)
    energy = 0.5 * arc.burnout_speed_m_per_s**2 - mu / radius
    altitude = min(arc.apogee_m, AIR_ONSET_M)
    r = radius + altitude
    level = momentum / r
    down = math.sqrt(max(2.0 * (energy + mu / r) - level * level, 0.0))
    state = (altitude, -down, level)
    vacuum_s = _kepler_time_s(arc, r)
    time, step = 0.0, 0.25
    while True:
        after = _step(state, step, beta_kg_per_m2)
        if after[0] <= 0.0:
            break
        state, time = after, time + step
        if time > 7200.0 or math.hypot(state[1], state[2]) < 1.0:
            raise BadNumber(f"beta of {beta_kg_per_m2:g} kg/m2", "a beta that reaches the ground", "give a higher beta")
    low, high = 0.0, step
    for _ in range(40):
        middle = 0.5 * (low + high)
        if _step(state, middle, beta_kg_per_m2)[0] > 0.0:
            low = middle
        else:
            high = middle
    state, time = _step(state, high, beta_kg_per_m2), time + high
    return Descent(
        math.hypot(state[1], state[2]),
        arc.burnout_speed_m_per_s,
        time - vacuum_s,
        math.atan2(-state[1], state[2]),
    )


def _kepler_time_s(arc: Arc, radius_m: float) -> float:
    """Time without air from a radius on the way down to the ground."""
    mu, ground = GRAVITATIONAL_PARAMETER_M3_PER_S2, EARTH_RADIUS_M
    axis = 1.0 / (2.0 / ground - arc.burnout_speed_m_per_s**2 / mu)
    top = arc.apogee_m + ground
    eccentricity = top / axis - 1.0

    def since_apogee(r: float) -> float:
        cosine = min(max((1.0 - r / axis) / eccentricity, -1.0), 1.0)
        anomaly = math.acos(cosine)
        return math.sqrt(axis**3 / mu) * (math.pi - anomaly + eccentricity * math.sin(anomaly))

    return since_apogee(ground) - since_apogee(radius_m)


_State = tuple[float, float, float]


def _rates(state: _State, beta_kg_per_m2: float) -> _State:
    altitude, up, level = state
    r = EARTH_RADIUS_M + altitude
    drag = 0.5 * density_kg_per_m3(max(altitude, -4000.0)) * math.hypot(up, level) / beta_kg_per_m2
    return (
        up,
        level * level / r - GRAVITATIONAL_PARAMETER_M3_PER_S2 / (r * r) - drag * up,
        -up * level / r - drag * level,
    )


def _step(state: _State, step_s: float, beta_kg_per_m2: float) -> _State:
    """One classical fourth-order Runge-Kutta step."""
    a = _rates(state, beta_kg_per_m2)
    b = _rates(_moved(state, a, 0.5 * step_s), beta_kg_per_m2)
    c = _rates(_moved(state, b, 0.5 * step_s), beta_kg_per_m2)
    d = _rates(_moved(state, c, step_s), beta_kg_per_m2)
    mean = tuple((a[i] + 2.0 * b[i] + 2.0 * c[i] + d[i]) / 6.0 for i in range(3))
    return _moved(state, (mean[0], mean[1], mean[2]), step_s)


def _moved(state: _State, rates: _State, step_s: float) -> _State:
    return state[0] + rates[0] * step_s, state[1] + rates[1] * step_s, state[2] + rates[2] * step_s
