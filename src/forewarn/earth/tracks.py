"""Where a flight is, over time: points that warning and envelopes read. Heights above the ellipsoid; SI units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from forewarn.records.errors import BadNumber

#: More points than this are no help and only cost time.
MOST_POINTS = 10_000


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """A place and height at a time after launch."""

    time_s: float
    latitude_deg: float
    longitude_deg: float
    height_m: float


def check_track(track: Sequence[TrackPoint]) -> None:
    """Raise BadNumber unless there are two points or more, in the order of time."""
    if not 2 <= len(track) <= MOST_POINTS:
        raise BadNumber(f"a track of {len(track)} points", f"2 to {MOST_POINTS} points", "give another track")
    if any(after.time_s <= before.time_s for before, after in pairwise(track)):
        raise BadNumber("a track whose times do not rise", "points in the order of time", "sort the points")
