"""One flight as a point mass through air over the turning ellipsoid, and many at once.

Forces and conventions are in docs/method-flight.md. A state is geodetic latitude, longitude, altitude above the WGS84
ellipsoid, speed relative to the Earth, angle above the local horizontal (the ellipsoid's), azimuth from north.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from forewarn.earth.air_table import density_table
from forewarn.earth.geodesics import distance_m
from forewarn.flight.compiled import load_kernel
from forewarn.flight.kepler import ROTATION_RAD_PER_S
from forewarn.flight.outcome import BY_CODE, Outcome
from forewarn.records.errors import BadNumber
from forewarn.records.notebook import Shown

#: Ballistic coefficient where none is given, kg/m2: the middle of the public band of 2,000 to 15,000. An assumption.
DEFAULT_BETA_KG_PER_M2 = 10_000.0
#: Local error allowed in a step, metres: landings then lie within a few metres of the limit of small steps.
FINE_TOLERANCE_M = 1e-4
TIME_CAP_S = 12 * 3600.0
STEP_CAP = 50_000


class Engine(StrEnum):
    """Which implementation flies a batch. Both follow the same equations; see tests/flight/test_point_mass.py."""

    COMPILED = "compiled"
    ARRAYS = "arrays"


@dataclass(frozen=True, slots=True)
class InitialState:
    """Where and how a flight starts. Refuses numbers that are not finite or make no sense."""

    latitude_deg: float
    longitude_deg: float
    altitude_m: float
    speed_m_per_s: float
    angle_deg: float
    azimuth_deg: float

    def __post_init__(self) -> None:
        limits = {
            "latitude": (self.latitude_deg, -90.0, 90.0, "deg"),
            "longitude": (self.longitude_deg, -360.0, 360.0, "deg"),
            "altitude": (self.altitude_m, 0.0, 2.0e7, "m"),
            "speed": (self.speed_m_per_s, 0.0, 20_000.0, "m/s"),
            "angle": (self.angle_deg, -90.0, 90.0, "deg"),
            "azimuth": (self.azimuth_deg, -360.0, 360.0, "deg"),
        }
        for name, (value, low, high, unit) in limits.items():
            _check(name, value, low, high, unit)


@dataclass(frozen=True, slots=True)
class FlightResult(Shown):
    """How a flight ended.

    Landing place, ground range (WGS84 geodesic from the start) and impact numbers are absent unless it landed.
    ``end_*`` are the state at the end, whatever it was.
    """

    outcome: Outcome
    flight_time_s: float
    apogee_m: float
    end_latitude_deg: float
    end_longitude_deg: float
    end_altitude_m: float
    end_speed_m_per_s: float
    end_angle_deg: float
    step_count: int
    ground_range_m: float | None = None
    landing_latitude_deg: float | None = None
    landing_longitude_deg: float | None = None
    impact_speed_m_per_s: float | None = None


@dataclass(frozen=True, slots=True)
class FlightTable:
    """Many flights, one array entry each, shape (flights,). Angles in degrees; ``outcomes`` index outcome.BY_CODE."""

    outcomes: NDArray[np.int64]
    flight_time_s: NDArray[np.float64]
    landing_latitude_deg: NDArray[np.float64]
    landing_longitude_deg: NDArray[np.float64]
    apogee_m: NDArray[np.float64]
    impact_speed_m_per_s: NDArray[np.float64]
    step_counts: NDArray[np.int64]


def fly(
    state: InitialState,
    *,
    beta_kg_per_m2: float | None = DEFAULT_BETA_KG_PER_M2,
    lift_to_drag: float = 0.0,
    rotation: bool = True,
    time_cap_s: float = TIME_CAP_S,
    tolerance_m: float = FINE_TOLERANCE_M,
    progress: Callable[[str], None] | None = None,
) -> FlightResult:
    """Fly one state to its end.

    Args:
        state: where and how it starts.
        beta_kg_per_m2: mass over drag area; None for no air at all.
        lift_to_drag: constant ratio of lift to drag; 0 for a ballistic flight.
        rotation: False stops the Earth from turning, for tests and comparisons.
        time_cap_s: when to stop looking for an end.
        tolerance_m: local error allowed in a step.
        progress: called with one sentence if the kernel has to be compiled first.

    Raises:
        BadNumber: a number is not finite or makes no sense.
    """
    beta, ratio = _check_body(beta_kg_per_m2, lift_to_drag)
    _check("time cap", time_cap_s, 0.0, 1e7, "s")
    _check("tolerance", tolerance_m, 1e-7, 1e6, "m")
    start = np.array(
        [
            [
                math.radians(state.latitude_deg),
                math.radians(state.longitude_deg),
                state.altitude_m,
                state.speed_m_per_s,
                math.radians(state.angle_deg),
                math.radians(state.azimuth_deg),
            ]
        ]
    )
    out = np.zeros((1, 10))
    rate = ROTATION_RAD_PER_S if rotation else 0.0
    with _Announcement(progress):
        load_kernel().fly_many(
            density_table(),
            start,
            np.array([beta]),
            np.array([ratio]),
            rate,
            tolerance_m,
            time_cap_s,
            STEP_CAP,
            0,
            1,
            out,
        )
    ending, time_s, latitude, longitude, apogee_m, speed, angle, steps, _, altitude_m = (float(part) for part in out[0])
    outcome = BY_CODE[int(ending)]
    end = (math.degrees(latitude), math.degrees(longitude))
    landed = outcome is Outcome.LANDED
    return FlightResult(
        outcome,
        time_s,
        apogee_m,
        *end,
        altitude_m,
        speed,
        math.degrees(angle),
        int(steps),
        distance_m(state.latitude_deg, state.longitude_deg, *end) if landed else None,
        end[0] if landed else None,
        end[1] if landed else None,
        speed if landed else None,
    )


def fly_batch(
    states: NDArray[np.float64],
    beta_kg_per_m2: NDArray[np.float64],
    lift_to_drag: NDArray[np.float64],
    *,
    engine: Engine = Engine.COMPILED,
    tolerance_m: float = 1.0,
    rotation: bool = True,
    progress: Callable[[str], None] | None = None,
) -> FlightTable:
    """Fly many states.

    Args:
        states: shape (flights, 6): latitude deg, longitude deg, altitude m, speed m/s, angle deg, azimuth deg.
        beta_kg_per_m2: shape (flights,); infinity for no air.
        lift_to_drag: shape (flights,).
        engine: compiled, or plain arrays.
        tolerance_m: local error allowed in a step.
        rotation: False stops the Earth from turning.
        progress: called with one sentence if the kernel has to be compiled first.

    Raises:
        BadNumber: shapes do not fit, or a number is not finite.
    """
    count = len(states)
    shapes_fit = states.shape == (count, 6) and beta_kg_per_m2.shape == (count,) and lift_to_drag.shape == (count,)
    sane = shapes_fit and bool(
        np.isfinite(states).all()
        and (beta_kg_per_m2 > 0).all()
        and np.isfinite(lift_to_drag).all()
        and (lift_to_drag >= 0).all()
        and (states[:, 2] >= 0).all()
        and (np.abs(states[:, 0]) <= 90).all()
    )
    if not sane:
        raise BadNumber(
            f"a batch of {count} states",
            "six finite columns, altitudes from 0 up, and one beta above 0 and one lift-to-drag each",
            "correct the arrays",
        )
    start = np.ascontiguousarray(states, dtype=np.float64).copy()
    start[:, [0, 1, 4, 5]] = np.radians(start[:, [0, 1, 4, 5]])
    inverse_beta = 1.0 / beta_kg_per_m2.astype(np.float64)
    ratio = lift_to_drag.astype(np.float64)
    rate = ROTATION_RAD_PER_S if rotation else 0.0
    if engine is Engine.ARRAYS:
        from forewarn.flight.batch import fly_arrays

        out = fly_arrays(start, inverse_beta, ratio, rate, tolerance_m, TIME_CAP_S, STEP_CAP)
    else:
        out = np.zeros((count, 10))
        with _Announcement(progress):
            load_kernel().fly_many(
                density_table(), start, inverse_beta, ratio, rate, tolerance_m, TIME_CAP_S, STEP_CAP, 0, count, out
            )
    return FlightTable(
        out[:, 0].astype(np.int64),
        out[:, 1],
        np.degrees(out[:, 2]),
        np.degrees(out[:, 3]),
        out[:, 4],
        out[:, 5],
        out[:, 7].astype(np.int64),
    )


def _check(name: str, value: float, low: float, high: float, unit: str) -> None:
    if not (math.isfinite(value) and low <= value <= high):
        raise BadNumber(f"{name} of {value:g} {unit}", f"{name} from {low:g} to {high:g} {unit}", f"correct the {name}")


def _check_body(beta_kg_per_m2: float | None, lift_to_drag: float) -> tuple[float, float]:
    _check("lift-to-drag ratio", lift_to_drag, 0.0, 10.0, "")
    if beta_kg_per_m2 is None:
        return 0.0, lift_to_drag
    _check("beta", beta_kg_per_m2, 1.0, 1e12, "kg/m2")
    return 1.0 / beta_kg_per_m2, lift_to_drag


class _Announcement:
    """Says once, if the first call takes longer than a second and a half, that code is being compiled."""

    def __init__(self, progress: Callable[[str], None] | None) -> None:
        self._timer = None
        if progress is not None:
            self._timer = threading.Timer(
                1.5, progress, ["compiling the flight kernel for this machine (a few seconds, once)"]
            )
            self._timer.daemon = True

    def __enter__(self) -> None:
        if self._timer is not None:
            self._timer.start()

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()
