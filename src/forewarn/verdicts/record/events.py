"""Which dated event of the record a sentence speaks of, and what the record says of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from forewarn.catalog import Event, EventKind, Figure
from forewarn.records.numbers import NamedNumber
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.ruling import Case
from forewarn.verdicts.saying import day, listed

FLIGHTS = frozenset({EventKind.USE, EventKind.TEST})


def place_names(event: Event, case: Case) -> tuple[str, ...]:
    """Names of the event's places and sites, without countries."""
    names = [place.rsplit(",", 1)[0].strip() for place in event.places]
    names.extend(case.catalog.sites[site].name for site in event.sites if site in case.catalog.sites)
    return tuple(names)


def mentions_place(reading: Reading, event: Event) -> bool:
    """Whether the sentence names one of the event's places (its targets, not where it started from)."""
    targets = {place.rsplit(",", 1)[0].strip().lower() for place in event.places}
    named = {place.place.name.lower() for place in reading.places} | {place.text.lower() for place in reading.places}
    return bool(targets & named) or any(name in reading.lower for name in targets if len(name) > 3)


def dates_told(reading: Reading) -> tuple[ReadDate, ...]:
    """Dates of the sentence that resolve."""
    return tuple(one for one in reading.dates if one.first is not None)


def event_meant(case: Case, kinds: Iterable[EventKind] = FLIGHTS) -> Event | None:
    """The one event of some kinds that the sentence's system, place and date point at, or nothing.

    A place or a date has to point at it; where both are named both have to fit.
    """
    reading = case.reading
    wanted = set(kinds)
    found = []
    for event in case.catalog.events:
        if event.kind not in wanted:
            continue
        if reading.systems and not set(reading.systems) & set(event.systems):
            continue
        if reading.published is not None and event.when.from_date > reading.published:
            continue
        at = mentions_place(reading, event)
        told = [one for one in dates_told(reading) if one.relation in {"on", "since", "after"}]
        on = any(
            one.first is not None and one.last is not None and event.when.overlaps(one.first, one.last) for one in told
        )
        if told and not on:
            continue
        if not (at or (on and any(one.precision in {"day", "span", "month"} for one in told))):
            continue
        if on and not at and not reading.systems and not any(one.precision == "day" for one in told):
            continue
        found.append((at + on, event))
    if not found:
        return None
    top = max(score for score, _ in found)
    best = [event for score, event in found if score == top]
    return best[0] if len({event.when.text for event in best}) == 1 else None


def figure_of_event(case: Case, event: Event, quantity: str) -> Figure | None:
    """A figure of an event, from the event itself or from its system on the same day."""
    for figure in event.figures:
        if figure.quantity == quantity and not figure.rejected:
            return figure
    for system_id in event.systems:
        system = case.catalog.systems.get(system_id)
        for figure in system.figures_of(quantity) if system is not None else ():
            if figure.date is not None and event.when.text.startswith(figure.date[:10]):
                return figure
    return None


def when_words(event: Event) -> str:
    """``17 Dec 2025`` or the span or month as the record has it."""
    if event.when.from_date == event.when.to_date:
        return day(event.when.from_date)
    if event.when.precision == "month":
        return f"{event.when.from_date:%b %Y}"
    if event.when.precision == "year":
        return f"{event.when.from_date:%Y}"
    return f"{day(event.when.from_date)} to {day(event.when.to_date)}"


def tellers(case: Case, event: Event) -> str:
    """Who claims an event, in words."""
    return listed(case.catalog.parties_to(event)) or event.party or "the record"


def shown(name: str, figure: Figure) -> NamedNumber:
    """A figure as a finding shows it."""
    number = figure.number
    said = f" ({figure.party})" if figure.party else ""
    return NamedNumber(name + said, number.unit, number.source_id, number.low, number.best, number.high)


def as_of(reading: Reading, today: date) -> date:
    """The day a sentence speaks on: its publication, else today."""
    return reading.published or today
