"""What a stretch of a sentence measures: a number it gives, a published figure it names, a distance between places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from forewarn.catalog import EventKind
from forewarn.records.claims import PlaceRole
from forewarn.records.numbers import NamedNumber
from forewarn.verdicts.evidence import (
    Spread,
    apart_km,
    computed,
    figures_shown,
    name_of,
    named,
    parties_named_in,
    said_by,
    spread,
)
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.ruling import Case
from forewarn.verdicts.saying import km


@dataclass(frozen=True, slots=True)
class Operand:
    """A quantity from ``low`` to ``high``, ``best`` by most of the record; the unit is that of ``dimension``."""

    dimension: Dimension
    low: float
    best: float
    high: float
    words: str
    numbers: tuple[NamedNumber, ...] = ()


_REACHES = Lazy(
    r"\b(?:rang(?:e|es)|reach(?:es)?|fl(?:y|ies|ew|own|ight)|go(?:es)?|get|gets|cover(?:s|ed)?|manage[sd]?|carr(?:y|ies)|travels?|"
    r"distance|limit|claims?|claimed|figure|credit(?:s|ed)|stated|published|account)\b",
    re.IGNORECASE,
)
_FAST = Lazy(r"\b(?:speeds?|fast|Mach|veloc\w+|quick\w*)\b", re.IGNORECASE)
_FLIGHT = Lazy(r"\b(?:the\sone|that|flight|shot|launch|distance|way|journey|trip|flew|flown)\b", re.IGNORECASE)


def of_weapon(case: Case, entry: str, words: str, *, parties: frozenset[str] = frozenset()) -> Operand | None:
    """The published reach or speed of an entry, by the words beside its name; of one party where one is named."""
    fast = bool(_FAST.search(words))
    if not fast and not _REACHES.search(words):
        return None
    found = spread(case, entry, "speed_mach" if fast else "range_max_km")
    if found is None:
        return None
    found = _of_parties(found, parties)
    noun = "speed" if fast else "reach"
    name = name_of(case.catalog, entry)
    low, high = found.lowest, found.highest
    span = f"{low:g} to {high:g}" if low < high else f"{high:g}"
    text = f"the published {noun} of {name}, " + (f"Mach {span}" if fast else _span_km(low, high))
    numbers = figures_shown(f"published {noun} of {name}", found.figures)
    return Operand(Dimension.MACH if fast else Dimension.DISTANCE, low, found.preferred, high, text, numbers)


def _of_parties(found: Spread, parties: frozenset[str]) -> Spread:
    theirs = tuple(
        figure
        for figure in found.figures
        if said_by(figure, parties) or any(f"figure of {party}" in figure.number.note for party in parties)
    )
    return Spread(theirs) if theirs else found


def _span_km(low: float, high: float) -> str:
    return km(high) if low == high else f"{low:,.0f} to {km(high)}"


def of_measure(measure: Measure) -> Operand:
    """A number that the sentence gives."""
    return Operand(measure.dimension, measure.low, measure.middle, measure.high, measure.text)


def of_flight(case: Case, place: ReadPlace) -> Operand | None:
    """How far the flight on record to a place went."""
    for event in case.catalog.events:
        if event.kind is not EventKind.USE or not any(
            spot.rsplit(",", 1)[0].strip() == place.place.name for spot in event.places
        ):
            continue
        starts = [case.catalog.gazetteer.place(site) for site in event.sites]
        lengths = [apart_km(start, place.place) for start in starts if start is not None]
        told = [figure for figure in event.figures if figure.quantity == "distance_flown_km" and not figure.rejected]
        values = [*lengths, *(figure.number.interval.best for figure in told)]
        if values:
            best = lengths[0] if lengths else values[0]
            numbers: list[NamedNumber] = [named("distance flown", figure) for figure in told]
            numbers += [computed(f"geodesic to {place.place.name}", "km", round(length)) for length in lengths]
            text = f"the flight to {place.place.name}, about {km(best)}"
            return Operand(Dimension.DISTANCE, min(values), best, max(values), text, tuple(numbers))
    return None


def between(first: ReadPlace, second: ReadPlace) -> Operand | None:
    """The geodesic between two named points."""
    if first.is_area or second.is_area or first.place.id == second.place.id:
        return None
    length = apart_km(first.place, second.place)
    name = f"{first.place.name} to {second.place.name}"
    number = computed(name, "km", round(length))
    return Operand(Dimension.DISTANCE, length * 0.99, length, length * 1.01, f"{name}, {km(length)}", (number,))


def standing_of(case: Case) -> ReadPlace | None:
    """The one point of a sentence that distances are counted from: a launch place, or what stands behind "from"."""
    points = [place for place in case.reading.places if not place.is_area and not speaks(case.reading.text, place)]
    starts = [place for place in points if place.role is PlaceRole.LAUNCH] or [
        place
        for place in points
        if re.search(r"\bfrom\s(?:the\s)?(?:[\w-]+\s){0,3}$", case.reading.text[: place.start])
    ]
    return starts[0] if len({place.place.id for place in starts}) == 1 else None


def in_stretch(case: Case, start: int, end: int, *, near_end: bool) -> Operand | None:
    """What a stretch measures; the thing nearest to its end or to its beginning counts."""
    reading = case.reading
    words = reading.text[start:end]
    measures = [one for one in reading.measures if start <= one.start and one.end <= end]
    weapons = [
        name
        for name in reading.names
        if name.kind in {"system", "defence", "sensor"} and name.ids and start <= name.start < end
    ]
    points = [
        place
        for place in reading.places
        if start <= place.start < end and not place.is_area and not speaks(reading.text, place)
    ]
    parties = parties_named_in(words.lower()) - {"press", "analysts"}
    told = [one for one in measures if one.dimension in {Dimension.DISTANCE, Dimension.MACH, Dimension.DURATION}]
    if told:
        return of_measure(told[-1] if near_end else told[0])
    if len({name.ids[0] for name in weapons}) == 1:
        found = of_weapon(case, weapons[0].ids[0], words, parties=parties)
        if found is not None:
            return found
    if points and _FLIGHT.search(words) and len({place.place.id for place in points}) == 1:
        flown = of_flight(case, points[0])
        if flown is not None:
            return flown
    return _of_places(case, points)


def _of_places(case: Case, points: Sequence[ReadPlace]) -> Operand | None:
    unique = list({place.place.id: place for place in points}.values())
    if len(unique) == 2:
        return between(unique[0], unique[1])
    origin = standing_of(case)
    if len(unique) == 1 and origin is not None:
        return between(origin, unique[0])
    return None


def claimed_reach(case: Case, words: str) -> Operand | None:
    """As in "the range claimed by Moscow", "the figure that Minsk uses": of the one system of the sentence."""
    system = case.reading.system
    if system is None or not _REACHES.search(words):
        return None
    return of_weapon(case, system, words, parties=parties_named_in(words.lower()) - {"press", "analysts"})
