"""Sums that a sentence does itself: distance over time as an average, and minutes left when others are used up."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.records.claims import ClaimKind, Comparator, PlaceRole
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import apart_km, computed
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.numbers import DEGREES, NUMBER, value_of
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import count, km, minutes

_AVERAGE = Lazy(
    r"\b(?:averag\w*|mean\s(?:ground\s)?speed|works?\sout|worked\sout|amounts?\sto|comes?\sto|equals?|translates?|"
    r"corresponds?|implies|would\simply|would\smean)\b",
    re.IGNORECASE,
)
_LEFT = Lazy(r"\b(?:left|leaves?|keeps?|remain(?:s|ing|ed)?|over\sfor|to\sspare)\b", re.IGNORECASE)
_SPENT = Lazy(
    r"\b(?:detect\w*|alert\w*|warn\w*|confirm\w*|decid\w*|decision\w*|analy[sz]\w*|notif\w*|message\w*|bureaucra\w*|"
    r"recogni\w*|process\w*|verif\w*|lost|spent|gone|us(?:e|es|ed|ing)\sup|eaten|consum\w*)\b",
    re.IGNORECASE,
)
_VALUES = Lazy(
    rf"(?P<a>{NUMBER})(?:\s?(?:to|or|-|–|and)\s?(?P<b>{NUMBER}))?(?:[-\s](?P<unit>minutes?|seconds?))?", re.IGNORECASE
)
_UNLIKE = Lazy(r"^[\s-]*(?:km|kilomet|miles|Mach|warheads?|missiles?|people|per\scent|%|times|of\sthe)", re.IGNORECASE)
_AVERAGE_KINDS = (
    ClaimKind.SPEED,
    ClaimKind.FLIGHT_TIME,
    ClaimKind.RANGE,
    ClaimKind.REACH,
    ClaimKind.STATEMENT_OF_INTENT,
)
#: Words between two expressions of one quantity.
_SAME = Lazy(
    r"(?:,\s[^,\d]{3,40},|\s(?:reported|measured|given|claimed|told|quoted|stated)\s[^,\d]{3,30}?)?\s?(?:\(|,\s?(?:(?:or|i\.e\.|that\sis|which\sis|meaning|so)\s)?|"
    r"(?:is|are|equals?|makes?|or|which\sis|that\sis|that['’]s|means|corresponds?\sto|translates?\s(?:in)?to|works?\sout\s(?:at|to|as)|comes?\s(?:out\s)?(?:to|at)|amounts?\sto|goes|covers|travels|does|gets\sthrough)\s)"
    + DEGREES,
    re.IGNORECASE,
)
_IS = Lazy(r"\b(?:is|are|equals?|makes?|corresponds?|comes?)\b", re.IGNORECASE)
_LEFT_KINDS = (ClaimKind.WARNING, ClaimKind.FLIGHT_TIME, ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT)
#: Past these shares a stated average is loosely told, and wrong.
LOOSE_SHARE = 0.12
WRONG_SHARE = 0.25
#: Longer times are no flights.
LONGEST_MIN = 120.0


def judge_arithmetic(case: Case) -> Iterator[Ruling]:
    """Findings on a sentence's own sums."""
    if case.reading.asks or case.reading.denials:
        return
    average = _average(case) or _covered(case)
    if average is not None:
        yield average
        return
    yield from _converted(case)
    yield from _mach_converted(case)
    left = _left(case)
    if left is not None:
        yield left


def _average(case: Case) -> Ruling | None:
    """A distance, a time and the speed they are said to come to."""
    reading = case.reading
    times = reading.of_dimension(Dimension.DURATION)
    speeds = reading.of_dimension(Dimension.SPEED)
    if len(times) != 1 or len(speeds) != 1 or not _AVERAGE.search(reading.text):
        return None
    told = reading.of_dimension(Dimension.DISTANCE)
    points = [place for place in reading.places if not place.is_area]
    if len(told) == 1:
        distance, way = told[0].middle, km(told[0].middle)
    elif not told and len({place.place.id for place in points}) == 2:
        ends = sorted(points, key=lambda place: place.role is not PlaceRole.LAUNCH)
        distance = apart_km(ends[0].place, ends[-1].place)
        way = f"{km(distance)} from {ends[0].place.name} to {ends[-1].place.name}"
    else:
        return None
    time, speed = times[0], speeds[0]
    mean = distance / (time.middle * 60)
    numbers = [computed("average speed over the ground", "km/s", round(mean, 2))]
    words = f"{way} in {minutes(time.middle)} is {mean:.1f} km/s on average"
    finding = _off(speed, mean)
    if finding is Finding.CONTRADICTED:
        words += f", not {speed.middle:.1f} km/s"
    assumptions = ["an average over the ground; the speed on an arc is another"]
    return Ruling(_AVERAGE_KINDS, verdict(finding, words, numbers, assumptions=assumptions), whole=True)


_AT_SPEED = Lazy(r"\bat\s(?:a\s(?:steady\s|constant\s)?(?:speed|pace|rate)\sof\s)?" + DEGREES + "$", re.IGNORECASE)
_IN_TIME = Lazy(r"\b(?:in|within|every|per|each|an)\s(?:just\s|only\s|about\s|under\s|some\s)?$|^$", re.IGNORECASE)
_COVERS = Lazy(r"\b(?:covers?|would\scover|travels?|flies|goes|gets|does|makes?|crosses)\b", re.IGNORECASE)


def _covered(case: Case) -> Ruling | None:
    """A speed, a time, and the distance said to be covered at that speed in that time."""
    reading = case.reading
    times, speeds = reading.of_dimension(Dimension.DURATION), reading.of_dimension(Dimension.SPEED)
    told = reading.of_dimension(Dimension.DISTANCE)
    if len(times) != 1 or len(speeds) != 1 or len(told) != 1 or not _COVERS.search(reading.text):
        return None
    time, speed, way = times[0], speeds[0], told[0]
    if not _AT_SPEED.search(reading.text[: speed.start]) or not _IN_TIME.search(reading.text[: time.start]):
        return None
    low, high = speed.low * time.low * 60, speed.high * time.high * 60
    off = max(0.0, way.low / high - 1, 1 - way.high / low)
    finding = Finding.SUPPORTED if off <= LOOSE_SHARE else Finding.CONTRADICTED
    if LOOSE_SHARE < off <= WRONG_SHARE:
        finding = Finding.STRAINED
    span = km(low) if high <= low * 1.01 else f"{low:,.0f} to {km(high)}"
    words = f"at {speed.text} {minutes(time.middle)} cover {span}"
    if finding is Finding.CONTRADICTED:
        words += f", not {way.text}"
    numbers = [computed("distance covered at that speed", "km", round((low + high) / 2), round(low), round(high))]
    assumptions = ["the sentence's own speed, held throughout"]
    return Ruling(_AVERAGE_KINDS, verdict(finding, words, numbers, assumptions=assumptions), whole=True)


_UNITS_SHOWN = {
    Dimension.DISTANCE: ("km", 0, ClaimKind.RANGE),
    Dimension.SPEED: ("km/s", 2, ClaimKind.SPEED),
    Dimension.DURATION: ("min", 1, ClaimKind.FLIGHT_TIME),
}


def _converted(case: Case) -> Iterator[Ruling]:
    """One distance or speed told in two units: the two must be the same."""
    reading = case.reading
    for dimension in (Dimension.DISTANCE, Dimension.SPEED, Dimension.DURATION):
        told = reading.of_dimension(dimension)
        for first, second in itertools.pairwise(told):
            if first.factor == second.factor or not _SAME.fullmatch(reading.text[first.end : second.start]):
                continue
            between = reading.text[first.end : second.start]
            off = max(second.low / first.high, first.low / second.high) - 1
            unit, digits, kind = _UNITS_SHOWN[dimension]
            numbers = [
                computed(first.text, unit, round(first.middle, digits)),
                computed(second.text, unit, round(second.middle, digits)),
            ]
            values = [f"{one.text} is {one.middle:,.{digits}f} {unit}" for one in (first, second)]
            words = ", and ".join(values)
            kinds = (kind, ClaimKind.STATEMENT_OF_INTENT)
            if off > LOOSE_SHARE:
                yield Ruling(kinds, verdict(Finding.CONTRADICTED, words, numbers))
            elif off <= LOOSE_SHARE / 2:
                yield Ruling(
                    kinds,
                    verdict(Finding.SUPPORTED, words, numbers),
                    side=bool((reading.systems or reading.places) and not _IS.search(between)),
                )


#: Words that set a Mach number and a speed equal, with an aside between them.
_EQUATED = Lazy(
    r"[^;.]{0,80}\b(?:corresponds?\sto|equals?|amounts?\sto|translates?\s(?:in)?to|works?\sout\s(?:at|to|as)|comes?\s(?:out\s)?(?:at|to)|"
    r"is\s(?:the\ssame\sas|equivalent\sto)|means)\s"
    + DEGREES
    + r"|(?:\sat\s[a-z\s-]{3,20})?,?\s(?:is|that['’]s|makes?)\s"
    + DEGREES,
    re.IGNORECASE,
)
_ON_GROUND = Lazy(r"\b(?:ground|sea)[-\s]?level\b|\bat\sthe\s(?:ground|surface)\b", re.IGNORECASE)


def _mach_converted(case: Case) -> Iterator[Ruling]:
    """A Mach number said to be so many kilometres a second: sound at the ground, or anywhere below 20 km."""
    reading = case.reading
    told, speeds = reading.of_dimension(Dimension.MACH), reading.of_dimension(Dimension.SPEED)
    if len(told) != 1 or len(speeds) != 1:
        return
    mach, other = told[0], speeds[0]
    first, second = sorted((mach, other), key=lambda one: one.start)
    if not _EQUATED.fullmatch(reading.text[first.end : second.start]):
        return
    high = case.thresholds.sound_high_m_per_s / 1000
    low = high if _ON_GROUND.search(reading.text) else case.thresholds.sound_low_m_per_s / 1000
    span = (mach.low * low, mach.high * high)
    numbers = [
        computed(f"{mach.text} as a speed", "km/s", round(sum(span) / 2, 2), round(span[0], 2), round(span[1], 2))
    ]
    off = max(other.low / span[1] - 1, span[0] / other.high - 1, 0.0)
    words = (
        f"{mach.text} is {span[0]:.1f} to {span[1]:.1f} km/s" if low < high else f"{mach.text} is {span[1]:.1f} km/s"
    )
    as_told = f"{words}, and {other.text} is {other.middle:.1f} km/s"
    if other.unit_text.lower().startswith("mile") and abs(other.middle / KM_PER_MILE / span[1] - 1) <= LOOSE_SHARE:
        as_told += ": kilometres told as miles would explain it"
    finding = (
        Finding.SUPPORTED
        if off <= LOOSE_SHARE / 2
        else Finding.STRAINED
        if off <= LOOSE_SHARE
        else Finding.CONTRADICTED
    )
    change = ["turns only if another speed of sound is meant"]
    kinds = (ClaimKind.SPEED, ClaimKind.STATEMENT_OF_INTENT)
    yield Ruling(kinds, verdict(finding, as_told, numbers, would_change=change), whole=True)


def _off(told: Measure, found: float) -> Finding:
    if told.comparator is Comparator.AT_LEAST:
        off = max(0.0, told.low / found - 1)
    elif told.comparator is Comparator.AT_MOST:
        off = max(0.0, 1 - told.high / found)
    else:
        off = max(0.0, told.low / found - 1, 1 - told.high / found)
    if off <= LOOSE_SHARE:
        return Finding.SUPPORTED
    return Finding.STRAINED if off <= WRONG_SHARE else Finding.CONTRADICTED


@dataclass(frozen=True, slots=True)
class _Span:
    low: float
    high: float
    start: int
    end: int


def _left(case: Case) -> Ruling | None:
    """So many minutes of flight, so many used up, so many left."""
    reading = case.reading
    words_left = list(_LEFT.finditer(reading.text))
    if not words_left or not _SPENT.search(reading.text) or reading.dates:
        return None
    if not reading.of_dimension(Dimension.DURATION):
        return None
    spans = _spans(case)
    if len(spans) != 3:
        return None
    at = words_left[-1]
    left = min(spans, key=lambda span: min(abs(span.end - at.start()), abs(span.start - at.end())))
    others = sorted((span for span in spans if span is not left), key=lambda span: span.high)
    used, total = others
    if total.high > LONGEST_MIN or total.high <= used.high:
        return None
    low, high = total.low - used.high, total.high - used.low
    answer = count(low) if low == high else f"{count(low)} to {count(high)}"
    words = f"{_told(total)} less {_told(used)} leaves {answer} min"
    numbers = [computed("minutes left by the sentence's own numbers", "min", (low + high) / 2, low, high)]
    assumptions = ["the times are taken as the sentence gives them"]
    most = bool(re.search(r"\bat\s(?:best|most)\b|\bno\smore\sthan\b", reading.lower))
    fits = left.low <= high + 0.6 and (most or left.high >= low - 0.6)
    if fits:
        finding = Finding.SUPPORTED
    elif left.low > high + 1.4 or left.high < low - 1.4:
        finding = Finding.CONTRADICTED
        words += f", not {_told(left)}"
    else:
        finding = Finding.STRAINED
    return Ruling(_LEFT_KINDS, verdict(finding, words, numbers, assumptions=assumptions), whole=True)


def _spans(case: Case) -> list[_Span]:
    """Every number of the sentence that can be minutes, in order; those without a unit are read as minutes."""
    reading = case.reading
    taken = [(name.start, name.start + len(name.text)) for name in reading.names]
    taken += [
        (measure.start, measure.end)
        for measure in reading.measures
        if measure.dimension not in {Dimension.DURATION, Dimension.COUNT}
    ]
    special = [
        measure
        for measure in reading.of_dimension(Dimension.DURATION)
        if value_of(measure.text.split()[0].split("-")[0]) is None
    ]
    found = [_Span(measure.low, measure.high, measure.start, measure.end) for measure in special]
    taken += [(measure.start, measure.end) for measure in special]
    for match in _VALUES.finditer(reading.text):
        if any(match.start() < end and match.end() > start for start, end in taken):
            continue
        low = value_of(match["a"])
        high = value_of(match["b"]) if match["b"] else low
        if low is None or high is None or _UNLIKE.match(reading.text[match.end() :]):
            continue
        factor = 1 / 60 if (match["unit"] or "").lower().startswith("second") else 1.0
        found.append(_Span(min(low, high) * factor, max(low, high) * factor, match.start(), match.end()))
    return sorted(found, key=lambda span: span.start)


def _told(span: _Span) -> str:
    return f"{count(span.low)} min" if span.low == span.high else f"{count(span.low)} to {count(span.high)} min"
