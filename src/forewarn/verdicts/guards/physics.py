"""Guards on findings about numbers: ratios, suppositions, places and conditions that a rule did not take in."""

from __future__ import annotations

import re

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.verdicts import Finding
from forewarn.verdicts.flights.stances import stance_of, tells_reach
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.reading.ratios import read_ratios
from forewarn.verdicts.ruling import PHYSICAL, Case, Ruling

_WORKED_OUT = Lazy(r"\btimes\b|\bper\scent\sof\b|\bless\b|\bnearer\b|\bleaves\b|\bapart\b.*\bapart\b", re.IGNORECASE)
_NUMBERED = PHYSICAL | {ClaimKind.QUANTITY, ClaimKind.INTERCEPT, ClaimKind.USE, ClaimKind.STATUS}


def ratio_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """As in "twice as many as", "more than half the distance": a ratio that no finding has worked out."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _NUMBERED:
        return None
    reading = case.reading
    shares = [(one.start, one.end) for one in reading.of_dimension(Dimension.SHARE)]
    for ratio in read_ratios(reading.told, reading.measures):
        if any(start < ratio.end and ratio.start < end for start, end in shares):
            continue
        if any(_WORKED_OUT.search(other.verdict.because) for other in every):
            return None
        return Doubt(f"'{reading.told[ratio.start : ratio.end].strip()}' was not worked out")
    return None


_IN_REACH = Lazy(
    r"^\s(?:itself\s|too\s|also\s)?(?:(?:was|is|are|lies|lay|falls|remains|would\sbe|stays)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:beyond|outside|out\sof|within|inside|in\s(?:range|reach|danger)|under\sthreat|at\srisk|too\s(?:far|distant)|"
    r"can\sbe|could\sbe|safe)\b",
    re.IGNORECASE,
)


def reach_left_open(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A place said to be in reach is not answered by a range that agrees or a missile that stands somewhere."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _BESIDE_REACH or ruling.whole:
        return None
    reading = case.reading
    if not reading.systems:
        return None
    shown = " ".join(" ".join((one.verdict.because, *(n.name for n in one.verdict.numbers))) for one in every)
    put = tells_reach(reading.text) and stance_of(reading.text) is not None
    own = {case.catalog.systems[system].country for system in reading.systems}
    for place in reading.places:
        if place.role is PlaceRole.LAUNCH or place.is_area or speaks(reading.text, place):
            continue
        if ruling.kinds[0] is ClaimKind.QUANTITY and _struck_there(case, place.place.name):
            continue
        there = place.role is PlaceRole.TARGET or _IN_REACH.match(reading.text[place.end :])
        said = there or (put and place.place.country not in own)
        if said and place.place.name not in shown and place.text not in shown:
            return Doubt(f"whether {place.text} is in reach was not worked out")
    return None


def _struck_there(case: Case, name: str) -> bool:
    """Whether the system was used there: then what is counted is that use, and no reach."""
    uses = (event for system in case.reading.systems for event in case.catalog.events_of(system, kind=EventKind.USE))
    return any(spot.rsplit(",", 1)[0].strip() == name for event in uses for spot in event.places)


_TIMED = Lazy(r"\b(?:minutes?|seconds?|hours?)\b(?!\s(?:hand|thought|world))", re.IGNORECASE)


def time_left_out(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A time told in words that were not read is not answered by a reach."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in {ClaimKind.REACH, ClaimKind.RANGE}:
        return None
    match = _TIMED.search(case.reading.text)
    if match is None or case.reading.of_dimension(Dimension.DURATION) or case.reading.of_dimension(Dimension.SPEED):
        return None
    return Doubt(f"the time told ('{match.group()}') was not read")


_BESIDE_REACH = frozenset({ClaimKind.RANGE, ClaimKind.STATUS, ClaimKind.QUANTITY, ClaimKind.REACH})


_SUPPOSED = Lazy(
    r"^(?:Had|Were|Should)\s(?:it|they|the|a|an|this|that|its)\b[^,]*|\bif\b[^,;]*|\b(?:suppos\w+|assum\w+|granted)\b[^,;]*",
    re.IGNORECASE,
)
_VALUED = Lazy(r"\b(?:figures?|estimates?|right|true|correct|numbers?|value|word)\b", re.IGNORECASE)


def supposed_number(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """What is only supposed ("had it kept up 13,000 km/h", "if his figure is right") is not asserted."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] not in PHYSICAL:
        return None
    if ruling.kinds[0] is ClaimKind.WARNING or ruling.whole or "granted a reach" in ruling.verdict.because.lower():
        return None
    reading = case.reading
    for match in _SUPPOSED.finditer(reading.told):
        held = [one for one in reading.measures if match.start() <= one.start < match.end()]
        flown = any(one.dimension in {Dimension.DISTANCE, Dimension.SPEED, Dimension.MACH} for one in held)
        if flown or (_VALUED.search(match.group()) and not held):
            return Doubt(f"'{match.group().strip()}' supposes it, and what follows from it was not worked out")
    return None


_GENERIC = Lazy(
    r"\bno\s(?:other\s|earlier\s|existing\s|known\s)?(?:\w+\s){0,2}(?:missile|weapon|rocket)s?\b", re.IGNORECASE
)


def denied_of_all(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """As in "no ballistic missile flies like that", which does not say that this one is none."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.CLASS:
        return None
    match = _GENERIC.search(case.reading.text)
    if match is None or re.search(r"\b(?:is|are|was|were)\s$", case.reading.text[: match.start()]):
        return None
    return Doubt(f"'{match.group()}' speaks of all, not of this one")


_BALLISTIC = Lazy(r"\bballistic\b|\b(?:Oreshnik|Iskander|Kinzhal|Hwasong|Pershing)\w*", re.IGNORECASE)


def range_against_others(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A defence's range against aircraft is none against ballistic missiles."""
    if ruling.verdict.finding is not Finding.SUPPORTED or len(case.reading.defences) != 1:
        return None
    if not _BALLISTIC.search(case.reading.text):
        return None
    entry = case.catalog.measured(case.reading.defences[0])
    figures = entry.figures_of("range_max_km") if entry is not None else []
    fitting = [one.number.highest for one in figures if one.against in {"ballistic", "all"}]
    for measure in case.reading.of_dimension(Dimension.DISTANCE):
        if fitting and measure.low > max(fitting) * 1.05 and measure.text not in ruling.verdict.because:
            return Doubt(f"published ranges against ballistic missiles end at {max(fitting):g} km", Finding.STRAINED)
    return None


_NOT_THERE = Lazy(r"\b(?:but|though|although|and)\snot\s(?:even\s)?(?:in\s|for\s|to\s)?(?:the\s)?(?=[A-Z])")


def denial_of_another_part(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """As in "can hit Vilnius, but not Warsaw": what is denied is the reach, and not that the missile stands there."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] not in {ClaimKind.STATUS, ClaimKind.USE}:
        return None
    match = _NOT_THERE.search(case.reading.told)
    return Doubt(f"'{match.group().strip()}' denies another part of the sentence") if match is not None else None


_HAS_FLOWN = Lazy(
    r"\b(?:has|have|had)\s(?:ever\s|yet\s|so\sfar\s|actually\s|really\s|been\s)?(?:flown|gone|travell?ed|covered)\b",
    re.IGNORECASE,
)
_OF_REACH = "Published figures for the reach"


def flown_so_far(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """How far a missile has flown is no statement of how far it can fly."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or not ruling.verdict.because.startswith(_OF_REACH):
        return None
    match = _HAS_FLOWN.search(case.reading.told)
    return Doubt(f"'{match.group()}' speaks of flights, not of the reach") if match is not None else None


PHYSICS: tuple[Guard, ...] = (
    flown_so_far,
    ratio_passed_over,
    reach_left_open,
    time_left_out,
    supposed_number,
    denied_of_all,
    denial_of_another_part,
    range_against_others,
)
