"""Guards on what belongs to what: dates to their events, figures to those who gave them."""

from __future__ import annotations

import re
from itertools import pairwise

from forewarn.catalog import Event
from forewarn.records.claims import ClaimKind
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import parties_named_in, said_by
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.concepts import concepts, numbers_in
from forewarn.verdicts.ruling import Case, Ruling
from forewarn.verdicts.saying import listed

_PARTS = Lazy(r"[,;:]\s|\s(?:and|while|whereas|but|then)\s", re.IGNORECASE)
_QUANTITY = {Dimension.MACH: "speed_mach", Dimension.DISTANCE: "range_max_km"}
#: Figures within this share are the same figure.
_SAME = 0.03


def _parts(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _PARTS.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if end > start]


def dates_paired(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Of several dates each has to be that of the event which its own part of the sentence tells of."""
    reading = case.reading
    told = [one for one in reading.dates if one.first is not None and one.last is not None]
    if ruling.verdict.finding is not Finding.SUPPORTED or len(told) < 2 or not _of_record(ruling):
        return None
    whole = concepts(reading.text)
    named = {*reading.systems, *reading.defences}
    near = [event for event in case.catalog.events if not named or named & set(event.systems)]
    near = [event for event in near if concepts(event.what) & whole]
    for start, end in _parts(reading.text):
        for one in told:
            if not start <= one.start < end:
                continue
            best = _told_in(reading.text[start : one.start] + reading.text[one.end : end], near)
            year = re.search(r"\b(?:19|20)\d\d\b", one.text)
            if (
                year is not None
                and one.precision in {"year", "month"}
                and any(year.group() in event.what for event in best)
            ):
                continue  # the event's own words have that year
            if best and not any(one.overlaps(event.when.from_date, event.when.to_date) for event in best):
                return Doubt(f"'{one.text}' may be told of another event: {best[0].what}")
    return None


def _of_record(ruling: Ruling) -> bool:
    return ruling.verdict.because.startswith(("The record has, for", "The record has: ", "On record from"))


def _told_in(part: str, events: list[Event]) -> list[Event]:
    """The events that share most words of substance with a part of a sentence, if they share any."""
    own = concepts(part)
    shared = [(len(own & concepts(event.what)), event) for event in events]
    most = max((count for count, _ in shared), default=0)
    return [event for count, event in shared if count == most] if most else []


def figure_of_another_party(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Where two parties are named, a figure has to be that of the party which its own part of the sentence names."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in {ClaimKind.SPEED, ClaimKind.RANGE}:
        return None
    return told_by_another(case) if len(parties_named_in(case.reading.lower)) > 1 else None


def told_by_another(case: Case) -> Doubt | None:
    """A number that the record has from another party than the one which its part of the sentence names."""
    reading = case.reading
    if reading.system is None:
        return None
    figures = case.catalog.systems[reading.system].figures
    for start, end in _parts(reading.text):
        parties = parties_named_in(reading.text[start:end].lower())
        for measure in reading.measures:
            quantity = _QUANTITY.get(measure.dimension)
            if quantity is None or not start <= measure.start < end or len(parties) != 1:
                continue
            of_kind = [figure for figure in figures if figure.quantity == quantity]
            near = [
                figure
                for figure in of_kind
                if figure.number.lowest * (1 - _SAME) <= measure.middle <= figure.number.highest * (1 + _SAME)
            ]
            theirs = [figure for figure in of_kind if said_by(figure, parties)]
            if near and theirs and not set(map(id, near)) & set(map(id, theirs)):
                return Doubt(f"the record has {measure.text} from {near[0].party}, not from {next(iter(parties))}")
    return None


_NOT_NUMBER = Lazy(rf"; not (?P<number>{NUMBER})", re.IGNORECASE)


def number_of_the_same_event(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A number that the record's words lack, and that its figures for the same event have, contradicts nothing."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or not _of_record(ruling):
        return None
    match = _NOT_NUMBER.search(ruling.verdict.because)
    value = value_of(match["number"]) if match is not None else None
    if match is None or value is None:
        return None
    for measure in case.reading.of_dimension(Dimension.DISTANCE):
        if not measure.text.startswith(match["number"]):
            continue
        for system in case.reading.systems:
            for figure in case.catalog.systems[system].figures:
                km = figure.number.unit == "km" and not figure.rejected
                if km and figure.number.lowest * (1 - _SAME) <= measure.middle <= figure.number.highest * (1 + _SAME):
                    return Doubt(f"{measure.text} is another figure on record for it")
    for event in case.catalog.events:
        same_day = event.what in ruling.verdict.because or any(
            one.precision == "day" and one.first is not None and one.overlaps(event.when.from_date, event.when.to_date)
            for one in case.reading.dates
        )
        for figure in event.figures if same_day else ():
            if figure.number.lowest * (1 - _SAME) <= value <= figure.number.highest * (1 + _SAME):
                if _told_of_another(case, event, value):
                    return None
                return Doubt(f"{match['number']} is a figure of that event, and for what was not compared")
    return None


def _told_of_another(case: Case, event: Event, value: float) -> bool:
    """Whether the event's own words have this number for another thing, and another number for this one."""
    known = numbers_in(event.what)
    for told in numbers_in(case.reading.text):
        if told.value != value:
            continue
        alike = [number for number in known if number.of & told.of]
        other = [number for number in known if number.value == value and not number.of & told.of]
        if alike and other and all(number.value != value for number in alike):
            return True
    return False


_SPOKEN_THERE = Lazy(
    r"\b(?:said|told|spoke|speaking|announced|declared|warned|gathering|meeting|assembly|conference|rally|lawmakers|reporters)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
_AGAINST = Lazy(
    r"\b(?:against|towards?|facing|aimed\sat|reach(?:es)?|from|than|of|for|"
    r"neighbouring|near|over|to\sprotect)\s(?:the\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
_OF_PLACES = frozenset({ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION, ClaimKind.EXERCISE})


def another_place(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The event that a finding rests on took place elsewhere than the sentence has it."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _OF_PLACES:
        return None
    reading = case.reading
    ids = {*reading.systems, *reading.defences, *reading.sensors}
    events = [event for event in case.catalog.events if event.what in ruling.verdict.because]
    if len(events) != 1 or (ids and events[0].systems and not ids & set(events[0].systems)):
        return None
    event = events[0]
    known = {event.country, *(spot.rsplit(",", 1)[-1].strip() for spot in event.places)} - {""}
    makers = {case.catalog.systems[one].country for one in event.systems if one in case.catalog.systems}
    if not known:
        return None
    shown = f"{event.what} {event.party} {' '.join(event.said_by)} {' '.join(event.places)}".lower()
    shown += " ".join(case.catalog.sites[site].name for site in event.sites if site in case.catalog.sites).lower()
    for place in reading.places:
        before = reading.text[: place.start]
        if speaks(reading.text, place) or _SPOKEN_THERE.search(before) or _AGAINST.search(before):
            continue
        code = place.place.country
        own = place.place.kind is PlaceKind.COUNTRY
        if not code or place.place.name.lower() in shown or place.text.lower() in shown:
            continue
        if own and code not in known | makers and not _named_in(case, code, shown):
            sure = (
                any(one.overlaps(event.when.from_date, event.when.to_date) for one in reading.dates) or reading.people
            )
            words = f"the record has that for another country than {place.text}"
            return Doubt(words, Finding.CONTRADICTED if sure else Finding.CANNOT_TELL)
        if not own and re.search(r"\b(?:in|at|near)\s(?:the\s)?$", before) and code in known and _has_spot(case, event):
            first = re.search(r"\bfirst\b", reading.lower) and "first" in event.what.lower()
            finding = Finding.CONTRADICTED if first else Finding.CANNOT_TELL
            return Doubt(f"{place.text} is not the place that the record has", finding)
    return None


def _has_spot(case: Case, event: Event) -> bool:
    """Whether the event has a town, a region or a site of its own."""
    named = " ".join(re.findall(r"\b(?:in|at|from|near)\s(?:the\s)?[A-Z][a-z]+", event.what))
    lands = any(country.name in named for country in case.catalog.countries.values())
    return bool(event.places or event.sites or (named and not lands))


def _named_in(case: Case, code: str, text: str) -> bool:
    country = case.catalog.countries.get(code)
    return country is not None and any(
        word.lower() in text for word in (country.name, *country.names, *country.adjectives)
    )


_POST_OF = Lazy(
    r"(?P<land>[A-Z][a-z]+)(?:['’]s)?\s(?:[a-z]+\s){0,3}?(?:chief|minister|president|leader|spokes\w+|ministry|official|general|commander)s?\b"
    r"(?:\s(?:of\s)?(?:the\s)?[\w-]+){0,4}?\s(?:said|says|told|announced|claimed|declared|confirmed)\b"
)


def another_speaker(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A minister or chief of another country than those who say it on record."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _OF_PLACES | {ClaimKind.USE}:
        return None
    match = _POST_OF.search(case.reading.text)
    if match is None:
        return None
    codes = {
        code
        for code, country in case.catalog.countries.items()
        if match["land"] in {country.name, *country.names, *country.adjectives}
    }
    events = [event for event in case.catalog.events if event.what in ruling.verdict.because and event.said_by]
    if len(codes) != 1 or len(events) != 1:
        return None
    event, code = events[0], next(iter(codes))
    countries = {office.country for who in event.said_by for office in case.catalog.offices_of(who)}
    shown = f"{event.party} {' '.join(event.said_by)} {event.what}".lower()
    if not countries or code in countries or _named_in(case, code, shown):
        return None
    return Doubt(f"the record has it from {listed(case.catalog.parties_to(event))}, not from {match['land']}")


PAIRING: tuple[Guard, ...] = (
    dates_paired,
    figure_of_another_party,
    number_of_the_same_event,
    another_place,
    another_speaker,
)
