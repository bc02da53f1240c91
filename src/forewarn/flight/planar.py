"""A glide in one plane over a sphere that does not turn: plain floats, Runge-Kutta of order four, made independently.

It shares no code with the compiled kernel but the standard atmosphere, and shows what the closed-form equilibrium glide
leaves out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from forewarn.earth.air import density_kg_per_m3
from forewarn.flight.kepler import EARTH_RADIUS_M, GRAVITATIONAL_PARAMETER_M3_PER_S2
from forewarn.records.errors import BadNumber

_State = tuple[float, float, float, float]  # altitude m, speed m/s, angle rad, distance over ground m


@dataclass(frozen=True, slots=True)
class PlanarGlide:
    """A glide flown to the ground."""

    range_m: float
    time_s: float
    start_altitude_m: float
    start_angle_rad: float
    impact_speed_m_per_s: float


def equilibrium_altitude_m(speed_m_per_s: float, beta_kg_per_m2: float, lift_to_drag: float) -> float:
    """Where lift and centrifugal force carry the weight of level flight. Raises BadNumber if nowhere."""
    if not (speed_m_per_s > 0 and beta_kg_per_m2 > 0 and lift_to_drag > 0):
        raise BadNumber(
            f"speed {speed_m_per_s}, beta {beta_kg_per_m2}, L/D {lift_to_drag}", "numbers above 0", "correct the glide"
        )

    def excess(altitude_m: float) -> float:
        r = EARTH_RADIUS_M + altitude_m
        needed = GRAVITATIONAL_PARAMETER_M3_PER_S2 / r**2 - speed_m_per_s**2 / r
        lift = 0.5 * density_kg_per_m3(altitude_m) * speed_m_per_s**2 * lift_to_drag / beta_kg_per_m2
        return lift - needed

    low, high = 0.0, 120_000.0
    if excess(low) < 0.0 or excess(high) > 0.0:
        raise BadNumber(
            f"a glide at {speed_m_per_s:g} m/s with beta {beta_kg_per_m2:g} kg/m2 and L/D {lift_to_drag:g}",
            "a speed at which lift and centrifugal force carry the weight somewhere between 0 and 120 km",
            "give a higher speed below orbit, a lower beta or a higher L/D",
        )
    for _ in range(60):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if excess(middle) > 0.0 else (low, middle)
    return 0.5 * (low + high)


def equilibrium_angle_rad(speed_m_per_s: float, beta_kg_per_m2: float, lift_to_drag: float) -> float:
    """Slope (negative: down) along which a glide stays on its equilibrium altitude while it slows."""
    altitude = equilibrium_altitude_m(speed_m_per_s, beta_kg_per_m2, lift_to_drag)
    drag = 0.5 * density_kg_per_m3(altitude) * speed_m_per_s**2 / beta_kg_per_m2
    change = speed_m_per_s * 1e-3
    above = equilibrium_altitude_m(speed_m_per_s + change, beta_kg_per_m2, lift_to_drag)
    below = equilibrium_altitude_m(speed_m_per_s - change, beta_kg_per_m2, lift_to_drag)
    rise = (above - below) / (2.0 * change)
    # h' = V sin g = (dh/dV) V', V' = -D - G sin g
    gravity = GRAVITATIONAL_PARAMETER_M3_PER_S2 / (EARTH_RADIUS_M + altitude) ** 2
    return math.asin(-rise * drag / (speed_m_per_s + rise * gravity))


def glide(speed_m_per_s: float, beta_kg_per_m2: float, lift_to_drag: float, *, step_s: float = 0.5) -> PlanarGlide:
    """Fly from the equilibrium altitude at a speed down to the ground, at constant lift-to-drag."""
    altitude = equilibrium_altitude_m(speed_m_per_s, beta_kg_per_m2, lift_to_drag)
    angle = equilibrium_angle_rad(speed_m_per_s, beta_kg_per_m2, lift_to_drag)
    state: _State = (altitude, speed_m_per_s, angle, 0.0)
    time = 0.0
    while True:
        after = _step(state, step_s, beta_kg_per_m2, lift_to_drag)
        if after[0] <= 0.0:
            break
        state, time = after, time + step_s
        if time > 14_400.0:
            raise BadNumber(f"a glide at {speed_m_per_s:g} m/s", "one that lands within 4 hours", "check the numbers")
    low, high = 0.0, step_s
    for _ in range(40):
        middle = 0.5 * (low + high)
        if _step(state, middle, beta_kg_per_m2, lift_to_drag)[0] > 0.0:
            low = middle
        else:
            high = middle
    end = _step(state, high, beta_kg_per_m2, lift_to_drag)
    return PlanarGlide(end[3], time + high, altitude, angle, end[1])


def _rates(state: _State, beta: float, ratio: float) -> _State:
    altitude, speed, angle, _ = state
    r = EARTH_RADIUS_M + altitude
    gravity = GRAVITATIONAL_PARAMETER_M3_PER_S2 / (r * r)
    drag = 0.5 * density_kg_per_m3(max(altitude, -4000.0)) * speed * speed / beta
    return (
        speed * math.sin(angle),
        -drag - gravity * math.sin(angle),
        ratio * drag / speed - (gravity - speed * speed / r) * math.cos(angle) / speed,
        EARTH_RADIUS_M * speed * math.cos(angle) / r,
    )


def _step(state: _State, h: float, beta: float, ratio: float) -> _State:
    a = _rates(state, beta, ratio)
    b = _rates(_moved(state, a, 0.5 * h), beta, ratio)
    c = _rates(_moved(state, b, 0.5 * h), beta, ratio)
    d = _rates(_moved(state, c, h), beta, ratio)
    return (
        state[0] + h * (a[0] + 2 * b[0] + 2 * c[0] + d[0]) / 6,
        state[1] + h * (a[1] + 2 * b[1] + 2 * c[1] + d[1]) / 6,
        state[2] + h * (a[2] + 2 * b[2] + 2 * c[2] + d[2]) / 6,
        state[3] + h * (a[3] + 2 * b[3] + 2 * c[3] + d[3]) / 6,
    )


def _moved(state: _State, rates: _State, h: float) -> _State:
    return (
        state[0] + h * rates[0],
        state[1] + h * rates[1],
        state[2] + h * rates[2],
        state[3] + h * rates[3],
    )
