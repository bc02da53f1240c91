"""What a deployment would mean for a named place: distance, reach, minutes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forewarn.records.numbers import Interval
from forewarn.records.places import Place


class Reach(StrEnum):
    """Whether a place lies in a system's reach from a launch area."""

    WITHIN = "within"
    EDGE = "edge"
    NOT_ESTABLISHED = "not_established"  # nearer than any flown or stated distance
    BEYOND = "beyond"


class Regime(StrEnum):
    """How a flight gets there. Kept apart from speed."""

    MINIMUM_ENERGY = "minimum_energy"
    LOFTED = "lofted"
    DEPRESSED = "depressed"
    GLIDE = "glide"


class StepBasis(StrEnum):
    """Where a delay comes from."""

    PUBLISHED = "published"
    ASSUMED = "assumed"  # no public figure: ours, and open to be set
    SET_BY_USER = "set_by_user"


@dataclass(frozen=True, slots=True)
class WarningStep:
    """One delay of the stack between launch and a person being told, in minutes."""

    step: str
    low: float
    best: float
    high: float
    source_id: str
    note: str = ""
    basis: StepBasis = StepBasis.PUBLISHED


@dataclass(frozen=True, slots=True)
class RadarBound:
    """A ground radar of the record and the minute before which its horizon hides the assumed flight.

    A bound, never a detection, and no part of the sum. ``range_km`` is the widest published range it was held to.
    """

    sensor_id: str
    name: str
    not_before_min: float
    range_km: float
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IllustrativeArc:
    """How high one flight of a regime goes, for a picture to scale: an illustration, not a path plan."""

    regime: Regime
    apogee_km: float


@dataclass(frozen=True, slots=True)
class PlaceOutlook:
    """One row of the places table. Minutes are intervals of 5th percentile, median and 95th percentile.

    ``channel`` names the alert channel that was counted or looked at, with the sources on it.
    """

    place: Place
    system: str
    from_place: str
    distance_km: Interval
    reach: Reach
    reach_because: str
    share_in_reach: float | None = None
    minimum_energy_min: Interval | None = None
    lofted_min: Interval | None = None
    depressed_min: Interval | None = None
    glide_min: Interval | None = None
    warning_min: Interval | None = None
    warning_stack: tuple[WarningStep, ...] = ()
    told_share: float | None = None  # share of samples in which the message comes before arrival
    drivers: tuple[tuple[str, float], ...] = ()  # which input drives the spread, with its first-order index
    channel: str | None = None
    channel_source_ids: tuple[str, ...] = ()
    radar_bounds: tuple[RadarBound, ...] = ()
    arcs: tuple[IllustrativeArc, ...] = ()
