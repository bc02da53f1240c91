"""Numbers never travel alone: a value has a unit, an interval, a source and a standing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from forewarn.records.errors import BadNumber


class Standing(StrEnum):
    """How a figure stands in the public record."""

    ESTABLISHED = "established"  # measured or agreed on by all sides
    REPORTED = "reported"  # told by sources with no stake, not contested
    CLAIMED = "claimed"  # told by a party only
    DISPUTED = "disputed"  # told and denied
    COMPUTED = "computed"  # arithmetic of ours on cited figures
    ASSUMED = "assumed"  # no good source: ours, shown as such


#: Source identifiers of figures that are ours. They stand in the catalog like any other source.
COMPUTED_SOURCE = "forewarn-computed"
ASSUMED_SOURCE = "forewarn-assumed"


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval with a best value. The unit is in the name of whatever holds it."""

    low: float
    best: float
    high: float

    def __post_init__(self) -> None:
        if not all(math.isfinite(value) for value in (self.low, self.best, self.high)):
            raise BadNumber(f"{self}", "an interval needs finite ends", "leave the interval out where it is unknown")
        if not self.low <= self.best <= self.high:
            raise BadNumber(f"{self}", "an interval needs low <= best <= high", "order its ends")

    def scaled(self, factor: float) -> Interval:
        """The interval times a positive factor (unit conversion)."""
        return Interval(self.low * factor, self.best * factor, self.high * factor)


@dataclass(frozen=True, slots=True)
class CitedNumber:
    """A figure of the public record.

    ``best``, ``low`` and ``high`` are in ``unit``; any of them may be unknown (``None``), but not all.
    ``source_id`` names an entry of the catalog's sources, which include forewarn's own computations and assumptions.
    ``note`` says in a few words what the source says, or why an outlier is kept out of the interval.
    """

    unit: str
    source_id: str
    standing: Standing
    best: float | None = None
    low: float | None = None
    high: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        values = [value for value in (self.low, self.best, self.high) if value is not None]
        if not values:
            raise BadNumber("a cited number without any value", "best, low or high is needed", "leave the figure out")
        if not all(math.isfinite(value) for value in values):
            raise BadNumber(f"{values}", "a cited number is finite", "correct the figure")
        if values != sorted(values):
            raise BadNumber(f"{values}", "low <= best <= high", "order the figure's ends")
        if not self.source_id:
            raise BadNumber("a number without a source", "every number names its source", "add source_id")

    @property
    def lowest(self) -> float:
        """The smallest value given."""
        return min(value for value in (self.low, self.best, self.high) if value is not None)

    @property
    def highest(self) -> float:
        """The largest value given."""
        return max(value for value in (self.low, self.best, self.high) if value is not None)

    @property
    def interval(self) -> Interval:
        """Low, best and high, where an unknown best is the middle of the ends."""
        best = self.best if self.best is not None else (self.lowest + self.highest) / 2
        return Interval(self.lowest, best, self.highest)


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """A figure as a finding or a brief shows it: ``name`` is what it is in plain words."""

    name: str
    unit: str
    source_id: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
