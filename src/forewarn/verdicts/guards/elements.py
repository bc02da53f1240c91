"""Guards on single elements of a sentence: numbers, dates, places, intervals that no supported finding has."""

from __future__ import annotations

import re
from datetime import date

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.dates import read_dates
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure, read_measures
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.reading.ratios import read_ratios
from forewarn.verdicts.record.events import place_names
from forewarn.verdicts.ruling import Case, Ruling


def supported_text(every: tuple[Ruling, ...]) -> str:
    """What the supported findings say, with the names of their numbers and what they took for granted."""
    found = []
    for ruling in every:
        if ruling.verdict.finding is Finding.SUPPORTED:
            found.append(ruling.verdict.because)
            found += [number.name for number in ruling.verdict.numbers]
            found += ruling.verdict.assumptions
    return " ; ".join(found)


def date_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A date that no supported finding has, in a sentence of several dates."""
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    told = [one for one in case.reading.dates if one.first is not None and one.last is not None]
    if len(told) < 2:
        return None
    shown = [one for one in read_dates(supported_text(every), None) if one.first is not None]
    if not shown:
        return None
    near = _events_near(case)
    for one in told:
        first, last = one.first or date.min, one.last or date.min
        if any(_meets(first, last, other.first, other.last) for other in shown):
            continue
        if not any(event.when.overlaps(first, last) or f"{first:%Y}" in event.what for event in near):
            return Doubt(f"'{one.text}' is not in what it was compared with")
    return None


def _events_near(case: Case) -> list[Event]:
    """Events of the systems that the sentence names; without one, those that share a name with it."""
    reading = case.reading
    named = {*reading.systems, *reading.defences, *reading.sensors}
    if named:
        return [event for event in case.catalog.events if named & set(event.systems)]
    names = set(re.findall(r"\b[A-Z][A-Z]{2,}\b|\b[A-Z][a-z]{5,}\b", reading.text[1:]))
    return [event for event in case.catalog.events if any(name in event.what for name in names)]


def _meets(first: date, last: date, other_first: date | None, other_last: date | None) -> bool:
    return other_first is not None and other_last is not None and first <= other_last and other_first <= last


_CHECKED_ELSEWHERE = frozenset({Dimension.ANGLE})


def number_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A speed, height, distance, time or count of which no finding speaks."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in RECORDED:
        return None
    told = [one for one in case.reading.measures if one.dimension not in _CHECKED_ELSEWHERE]
    text = " ; ".join([*(other.verdict.because for other in every), *(event.what for event in _events_near(case))])
    share = case.thresholds.count_share
    shown = read_measures(text)
    shown_numbers = [number for other in every for number in other.verdict.numbers]
    numbers = [end for number in shown_numbers for end in (number.low, number.best, number.high)]
    for measure in told:
        if _summed(measure, told, every):
            continue
        if any(_alike(measure, other, share) for other in shown) or any(
            _close(measure.middle, end, share) for end in numbers
        ):
            continue
        word = re.escape(re.split(r"[\s-]", measure.text)[0])
        if re.search(rf"\b{word}\b", text, re.IGNORECASE):
            continue
        return Doubt(f"'{measure.text}' is not in what it was compared with")
    return None


_SUM_OF = {
    Dimension.DURATION: ClaimKind.FLIGHT_TIME,
    Dimension.SPEED: ClaimKind.SPEED,
    Dimension.MACH: ClaimKind.SPEED,
}


def _summed(measure: Measure, told: list[Measure], every: tuple[Ruling, ...]) -> bool:
    """Whether another finding judged the one number of this sort."""
    kind = _SUM_OF.get(measure.dimension)
    alone = sum(one.dimension is measure.dimension for one in told) == 1
    return alone and any(
        other.kinds[0] is kind and other.verdict.finding is Finding.SUPPORTED and not other.side for other in every
    )


#: Sorts that rest on events and words: a number beside what they judge is not theirs.
RECORDED = frozenset(
    {
        ClaimKind.USE,
        ClaimKind.STATUS,
        ClaimKind.CLASS,
        ClaimKind.NAME,
        ClaimKind.EXERCISE,
        ClaimKind.OFFICE,
        ClaimKind.STATEMENT_OF_INTENT,
        ClaimKind.RANGE,
    }
)


def _alike(measure: Measure, other: Measure, share: float) -> bool:
    if measure.dimension is not other.dimension:
        return False
    return measure.low * (1 - share) <= other.high and other.low <= measure.high * (1 + share)


def _close(value: float, end: float | None, share: float) -> bool:
    return end is not None and abs(end - value) <= share * abs(value)


_COUNTED = Lazy(
    r"(?<!\bthe\s)(?<!\bthese\s)\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s(?=(?:[a-z]+\s){0,2}?[A-Za-z-]+s\b)"
)


def count_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A number of things that the reading did not measure, and that the finding does not have."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in RECORDED:
        return None
    reading = case.reading
    spans = [(one.start, one.end) for one in reading.measures] + [(one.start, one.end) for one in reading.dates]
    spans += [(name.start, name.start + len(name.text)) for name in reading.names]
    spans += [(ratio.start, ratio.end) for ratio in read_ratios(reading.told, reading.measures)]
    text = " ; ".join(other.verdict.because for other in every)
    for match in _COUNTED.finditer(reading.text):
        if any(start <= match.start() < end for start, end in spans):
            continue
        value = value_of(match["n"])
        if value is None or _counted_in(case, text, value, reading.text[match.end() : match.end() + 30].lower()):
            continue
        if not re.search(rf"\b(?:{value:g}|{match['n']})\b", _DAYS.cut(text), re.IGNORECASE):
            return Doubt(f"'{match.group().strip()}' is not in what it was compared with")
    return None


def _counted_in(case: Case, text: str, value: float, things: str) -> bool:
    """Whether an event that the findings quote has this number of these things among its figures."""
    for event in case.catalog.events:
        if event.what not in text:
            continue
        for figure in event.figures:
            noun = figure.quantity.split("_")[0].replace("payload", "warhead")
            if noun in things and figure.number.lowest <= value <= figure.number.highest:
                return True
    return False


_DAYS = Lazy(r"\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|\b\d{1,2}:\d\d\b")

_INSIDE = Lazy(r"\b(?:inside|within|in)\s(?:the\s|its\s|earth['’]s\s)*(?:atmosphere|air)\b", re.IGNORECASE)
_OUTSIDE = Lazy(
    r"\b(?:outside|beyond|above|out\sof)\s(?:(?:the\s|its\s|earth['’]s\s)*(?:atmosphere|air)|it)\b|\bin\s(?:outer\s)?space\b",
    re.IGNORECASE,
)
_SHARED_OUT = Lazy(r";|\b(?:and|but|while|whereas)\b", re.IGNORECASE)


def condition_of_figure(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A figure that the record has for outside the atmosphere is none for inside it."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.SPEED:
        return None
    for entry_id in case.reading.systems:
        figures = case.catalog.systems[entry_id].figures_of("speed_mach")
        for measure in case.reading.of_dimension(Dimension.MACH):
            told, other = _condition(case.reading.text, measure)
            if told is None or other is None:
                continue
            same = [figure for figure in figures if _close(measure.middle, figure.number.interval.best, 0.03)]
            if same and all(other.search(figure.number.note) for figure in same):
                words = f"the record has {measure.text} for another part of the flight: {same[0].number.note}"
                otherwise = any(told.search(figure.number.note) for figure in figures)
                return Doubt(
                    words, Finding.CONTRADICTED if otherwise and not case.reading.denials else Finding.CANNOT_TELL
                )
    return None


def _condition(text: str, measure: Measure) -> tuple[Lazy | None, Lazy | None]:
    """Whether a number is told for inside or outside the air, by the words of its own part of the sentence."""
    cuts = [0, *(match.end() for match in _SHARED_OUT.finditer(text)), len(text)]
    start = max(cut for cut in cuts if cut <= measure.start)
    end = min(cut for cut in cuts if cut >= measure.end)
    own = text[start:end]
    inside, outside = _INSIDE.search(own), _OUTSIDE.search(own)
    if bool(inside) == bool(outside):
        return None, None
    return (_INSIDE, _OUTSIDE) if inside else (_OUTSIDE, _INSIDE)


_INTERVAL = Lazy(
    rf"\b(?P<n>{NUMBER}|an?|several|few)\s(?P<unit>days?|weeks?|months?|years?)\s(?:(?:or\sso|later|earlier)\s?)?"
    r"(?P<link>after|before|ahead\sof|behind|later|earlier|lie|lay|between|apart|passed|separate)\b",
    re.IGNORECASE,
)


_SAME_DAY = Lazy(
    r"\bon\sthe\s(?:very\s|same\s)*day\s(?:that\s|when\s|of\s|it\s|he\s|she\s|they\s|the\s|[A-Z])", re.IGNORECASE
)


def interval_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """``A week after``: the time between two events is worked out by no rule of the record."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is ClaimKind.FLIGHT_TIME:
        return None
    same = _SAME_DAY.search(case.reading.text)
    if same is not None and not ruling.whole and "the day" not in ruling.verdict.because:
        return Doubt(f"that both fell on one day ('{same.group().strip()}') was not compared")
    match = _INTERVAL.search(case.reading.text)
    if match is None or any(one.start <= match.start() < one.end for one in case.reading.dates):
        return None  # a day counted from another of the sentence is held against the record as a day
    text = f"{supported_text(every)} ; {ruling.verdict.because}"
    number = value_of(match["n"])
    stem = match["unit"].lower().rstrip("s")
    if number is not None and re.search(rf"\b(?:{number:g}|{match['n']})\s{stem}", text, re.IGNORECASE):
        return None
    return Doubt(f"the time between the events ('{match.group()}') was not worked out")


_PREPOSITION = Lazy(
    r"\b(?:at|in|on|from|to|near|over|into|towards|against|hit|struck|reach(?:es)?|of)\s(?:the\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)


def place_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A place of the assertion that no finding has, where the finding rests on other places."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _PLACED:
        return None
    reading = case.reading
    text = " ; ".join([*(other.verdict.because for other in every), supported_text(every)]).lower()
    places = [place for place in reading.places if not speaks(reading.text, place)]
    if ruling.kinds[0] is ClaimKind.USE:
        known = [place for place in places if _of_a_flight(case, place)]
    else:
        known = [place for place in places if named_in(place, text)]
    owners = {case.catalog.systems[system].country for system in reading.systems}
    for place in places:
        before = reading.text[: place.start]
        led = _PREPOSITION.search(before) or (ruling.kinds[0] is ClaimKind.REACH and not place.is_area)
        if _POSSESSIVE.match(reading.text[place.end :]) and place.place.country in owners:
            continue  # whose missile it is
        if place in known or not led or ruling.whole or _SPOKEN_AT.search(before):
            continue
        neighbours = {other.place.country for other in known} if place.role is not PlaceRole.LAUNCH else set()
        if place.place.kind is PlaceKind.COUNTRY and place.place.country in neighbours:
            continue
        if known:
            return Doubt(f"{place.text} is not in what it was compared with")
    return None


_POSSESSIVE = Lazy(r"^['’]s?\s")
_SPOKEN_AT = Lazy(
    r"\b(?:said|told|spoke|speaking|announced|declared|warned)\s(?:\w+\s){0,2}(?:in|at)\s$", re.IGNORECASE
)


def _of_a_flight(case: Case, place: ReadPlace) -> bool:
    """Whether a use or a test of the system has the place: as where it started, or as where it came down."""
    for event in (event for system in case.reading.systems for event in case.catalog.events_of(system)):
        if event.kind not in {EventKind.USE, EventKind.TEST}:
            continue
        sites = [case.catalog.gazetteer.place(site) for site in event.sites]
        starts = {site.country for site in sites if site is not None}
        if place.place.kind is PlaceKind.COUNTRY:
            if place.place.country in (starts if place.role is PlaceRole.LAUNCH else {*starts, event.country}):
                return True
        elif named_in(place, " ".join((*place_names(event, case), event.what)).lower()):
            return True
    return False


_PLACED = frozenset({ClaimKind.REACH, ClaimKind.USE})


def named_in(place: ReadPlace, text: str) -> bool:
    """Whether a lower-case text has the place by its name, its spelling here or a word of its name."""
    return (
        place.place.name.lower() in text
        or place.text.lower() in text
        or any(
            word in text
            for word in re.findall(
                r"\b(?!oblast|region|city|north|south|east|west)[a-zà-ž]{4,}", place.place.name.lower()
            )
        )
    )


ELEMENTS: tuple[Guard, ...] = (
    date_passed_over,
    number_passed_over,
    count_passed_over,
    condition_of_figure,
    interval_passed_over,
    place_passed_over,
)
