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


@dataclass(frozen=True, slots=True)
class WarningStep:
    """One delay of the stack between launch and a person being told, in minutes."""

    step: str
    low: float
    best: float
    high: float
    source_id: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlaceOutlook:
    """One row of the places table. Minutes are intervals of 5th percentile, median and 95th percentile."""

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
