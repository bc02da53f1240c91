"""Published closed forms for flight through air: Allen-Eggers entry and the equilibrium glide. SI units, radians.

They bound the integrated layer and are validated with it; each refuses where its own assumptions end.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from forewarn.records.errors import BadNumber


@dataclass(frozen=True, slots=True)
class PeakDeceleration:
    """Where and how hard a ballistic entry brakes."""

    deceleration_m_per_s2: float
    altitude_m: float


@dataclass(frozen=True, slots=True)
class Glide:
    """Length and duration of an equilibrium glide between two speeds."""

    range_m: float
    time_s: float


def entry_peak(
    *,
    speed_m_per_s: float,
    entry_angle_rad: float,
    beta_kg_per_m2: float,
    surface_density_kg_per_m3: float = 1.225,
    scale_height_m: float = 7200.0,
) -> PeakDeceleration:
    """Peak deceleration of a straight ballistic entry: V^2 sin g / (2 e H), at H ln(rho0 H / (beta sin g)).

    Raises BadNumber where the peak would lie below the ground (beta above rho0 H / sin g): there it does not hold.

    Source: H. J. Allen, A. J. Eggers, NACA TR 1381 (1958).
    """
    if not (speed_m_per_s > 0 and 0 < entry_angle_rad <= math.pi / 2 and beta_kg_per_m2 > 0):
        raise BadNumber(
            f"speed {speed_m_per_s}, angle {entry_angle_rad}, beta {beta_kg_per_m2}",
            "a speed and beta above 0 and an entry angle in 0..pi/2",
            "correct the entry state",
        )
    sine = math.sin(entry_angle_rad)
    ratio = surface_density_kg_per_m3 * scale_height_m / (beta_kg_per_m2 * sine)
    if ratio < 1.0:
        raise BadNumber(
            f"beta of {beta_kg_per_m2:g} kg/m2 at {math.degrees(entry_angle_rad):g} deg",
            f"beta up to {surface_density_kg_per_m3 * scale_height_m / sine:.0f} kg/m2: above it braking still grows "
            "at the ground",
            "integrate the descent instead",
        )
    return PeakDeceleration(speed_m_per_s**2 * sine / (2.0 * math.e * scale_height_m), scale_height_m * math.log(ratio))


def equilibrium_glide(
    *,
    start_speed_m_per_s: float,
    end_speed_m_per_s: float,
    lift_to_drag: float,
    radius_m: float = 6_371_000.0,
    gravity_m_per_s2: float = 9.80665,
) -> Glide:
    """Range and time of a glide whose lift and centrifugal force carry its weight. Does not depend on beta.

    Source: E. Saenger (1944); A. J. Eggers, H. J. Allen, S. E. Neice, NACA TR 1382 (1958).
    """
    circular = math.sqrt(gravity_m_per_s2 * radius_m)
    first, last = start_speed_m_per_s / circular, end_speed_m_per_s / circular
    if not (0.0 <= last < first < 1.0 and lift_to_drag > 0.0):
        raise BadNumber(
            f"a glide from {start_speed_m_per_s:g} to {end_speed_m_per_s:g} m/s at L/D {lift_to_drag:g}",
            f"speeds that fall, below {circular:.0f} m/s, and a lift-to-drag ratio above 0",
            "correct the speeds",
        )
    length = 0.5 * radius_m * lift_to_drag * math.log((1.0 - last**2) / (1.0 - first**2))
    time = (
        0.5
        * lift_to_drag
        * math.sqrt(radius_m / gravity_m_per_s2)
        * math.log((1.0 + first) * (1.0 - last) / ((1.0 - first) * (1.0 + last)))
    )
    return Glide(length, time)
