"""Seconds that an assumed flight spends inside published ranges and altitudes of a defence.

A necessary condition and nothing more: it says nothing about interception, and there is no probability here. The site
is one that a report names, at its precision; published ranges are read as distances along the ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from forewarn.earth.geodesics import distance_m
from forewarn.earth.tracks import TrackPoint, check_track
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import CitedNumber
from forewarn.records.places import Place

#: Steps into which a stretch between two points is cut to see where it crosses an envelope's edge.
_CUTS = 16


class Inside(StrEnum):
    """How the assumed flight lies to what is published."""

    OUTSIDE_ALL = "outside_all"
    INSIDE_SOME = "inside_some"
    INSIDE_ALL = "inside_all"
    NOT_ENOUGH_DATA = "not_enough_data"


@dataclass(frozen=True, slots=True)
class PublishedEnvelope:
    """Every published range and altitude of one defence, in km. ``floors`` may be empty: then it is the ground.

    Each cited number may hold several ends; all of them count.
    """

    defence_id: str
    name: str
    ranges: tuple[CitedNumber, ...]
    ceilings: tuple[CitedNumber, ...]
    floors: tuple[CitedNumber, ...] = ()

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of its figures, each once."""
        return tuple(dict.fromkeys(number.source_id for number in (*self.ranges, *self.ceilings, *self.floors)))


@dataclass(frozen=True, slots=True)
class EnvelopeResult:
    """What came out: the finding, least and most seconds over all published values, and the sentence to print."""

    defence_id: str
    inside: Inside
    least_s: float | None
    most_s: float | None
    combinations: int
    combinations_inside: int
    sentence: str
    source_ids: tuple[str, ...]


def seconds_inside(
    track: Sequence[TrackPoint], site: Place, *, range_m: float, ceiling_m: float, floor_m: float = 0.0
) -> float:
    """Seconds of the flight within a ground distance of the site and between two heights. Raises BadNumber."""
    check_track(track)
    if range_m <= 0 or ceiling_m <= floor_m or floor_m < 0:
        raise BadNumber(
            f"range {range_m:g} m, heights {floor_m:g} to {ceiling_m:g} m",
            "a range above 0 and a ceiling above its floor",
            "correct the envelope",
        )
    away_m = _distances_m(track, site)
    return _within_s(track, away_m, range_m, ceiling_m, floor_m)


def _distances_m(track: Sequence[TrackPoint], site: Place) -> list[float]:
    return [
        distance_m(site.latitude_deg, site.longitude_deg, point.latitude_deg, point.longitude_deg) for point in track
    ]


def _within_s(
    track: Sequence[TrackPoint], away_m: Sequence[float], range_m: float, ceiling_m: float, floor_m: float
) -> float:
    total_s = 0.0
    for (before, before_m), (after, after_m) in pairwise(zip(track, away_m, strict=True)):
        lowest, highest = sorted((before.height_m, after.height_m))
        if highest < floor_m or lowest > ceiling_m:
            continue
        step_s = (after.time_s - before.time_s) / _CUTS
        for cut in range(_CUTS):
            share = (cut + 0.5) / _CUTS
            height_m = before.height_m + share * (after.height_m - before.height_m)
            here_m = before_m + share * (after_m - before_m)
            if here_m <= range_m and floor_m <= height_m <= ceiling_m:
                total_s += step_s
    return total_s


def _values(numbers: Sequence[CitedNumber]) -> tuple[float, ...]:
    ends = {value for number in numbers for value in (number.low, number.best, number.high) if value is not None}
    return tuple(sorted(ends))


def through_envelopes(track: Sequence[TrackPoint], site: Place, envelope: PublishedEnvelope) -> EnvelopeResult:
    """The assumed flight against every published range and altitude of a defence at a site that a report names.

    Every range is tried with every ceiling and every floor. Without a published range or ceiling there is not enough
    data, and nothing is computed.
    """
    ranges, ceilings = _values(envelope.ranges), _values(envelope.ceilings)
    floors = _values(envelope.floors) or (0.0,)
    boxes = [(r, c, f) for r in ranges if r > 0 for c in ceilings for f in floors if c > f >= 0]
    if not boxes:
        missing = (
            " and ".join(words for words, values in (("range", ranges), ("greatest altitude", ceilings)) if not values)
            or "pair of range and altitude that fits together"
        )
        return EnvelopeResult(
            envelope.defence_id,
            Inside.NOT_ENOUGH_DATA,
            None,
            None,
            0,
            0,
            f"No {missing} is published for {envelope.name} in the record: not enough data.",
            envelope.source_ids,
        )
    check_track(track)
    away_m = _distances_m(track, site)
    seconds = [_within_s(track, away_m, r * 1000, c * 1000, f * 1000) for r, c, f in boxes]
    within = sum(second > 0 for second in seconds)
    finding = Inside.INSIDE_SOME
    if within == 0:
        finding = Inside.OUTSIDE_ALL
    elif within == len(boxes):
        finding = Inside.INSIDE_ALL
    return EnvelopeResult(
        envelope.defence_id,
        finding,
        min(seconds),
        max(seconds),
        len(boxes),
        within,
        _sentence(envelope.name, finding, min(seconds), max(seconds)),
        envelope.source_ids,
    )


def _sentence(name: str, finding: Inside, least_s: float, most_s: float) -> str:
    """The fixed words of every result."""
    if finding is Inside.OUTSIDE_ALL:
        return (
            f"No part of the assumed flight lies within the range and altitude published for {name}. "
            "That says nothing about flights other than the assumed one."
        )
    return (
        f"Parts of the assumed flight lie within the range and altitude published for {name}, "
        f"for {least_s:.0f} to {most_s:.0f} seconds. That is a necessary condition only; it says nothing about "
        "interception."
    )
