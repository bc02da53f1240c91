"""What is told as there of which the record has a plan only, or nothing in that country or at that site."""

from __future__ import annotations

import re
from datetime import date, timedelta

from forewarn.catalog import EventKind
from forewarn.records.claims import Status
from forewarn.records.numbers import Standing
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_places import KINDS
from forewarn.verdicts.deployments.status_words import AT_LEAST, FACTS, NOT
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

#: A state told this long after the record's last day may have changed since.
HORIZON = timedelta(days=45)


_STANDS_IN = Lazy(
    r"\b(?:deployed|stationed|based|arriv\w+|stands?|parked|placed|delivered|kept|duty|operational|hosted|housed|moved)\b[^,;]{0,25}?"
    r"\b(?:in|to|into|inside|at)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


_FIRED = Lazy(
    r"\b(?:fired|launched|struck|hit|used|attack\w*|shot|parts|fragments|debris|wreckage|mock-?ups?|strikes?|aimed|target\w*|threat\w*)\b",
    re.IGNORECASE,
)


_HOSTS = Lazy(r"^\s(?:now\s|already\s|also\s)*(?:hosts?|is\s(?:now\s)?home|has|houses|keeps)\b", re.IGNORECASE)


def not_there(case: Case, ids: tuple[str, ...]) -> Ruling | None:
    """A country in which the record, where it follows a system closely, has nothing of it; or another's site."""
    reading = case.reading
    if len(ids) != 1 or NOT.search(reading.text) or reading.modal or reading.future or _FIRED.search(reading.text):
        return None
    entry = ids[0]
    events = [event for event in case.catalog.events_of(entry) if event.kind in FACTS]
    here = [
        place
        for place in reading.places
        if _STANDS_IN.search(reading.text[: place.start])
        or (place.start == 0 and _HOSTS.match(reading.text[place.end :]))
    ]
    for place in here:
        at = [
            event
            for event in case.catalog.events
            if event.kind in FACTS and place.place.id in event.sites and event.status in AT_LEAST[Status.DEPLOYED]
        ]
        if (
            at
            and not any(entry in event.systems for event in at)
            and not any(place.place.id in e.sites for e in events)
        ):
            words = f"the record has something else at {place.place.name}: {at[0].what} ({when_words(at[0])})"
            change = [f"turns if {name_of(case.catalog, entry)} is shown there"]
            return Ruling(KINDS, verdict(Finding.CONTRADICTED, words, sources=at[0].source_ids, would_change=change))
    until = case.catalog.systems[entry].record_until if entry in case.catalog.systems else None
    if until is None or reading.published is None or reading.published > until + HORIZON:
        return None
    own = case.catalog.systems[entry].country
    followed = {event.country for event in events}
    lands = [place for place in here if place.place.kind is PlaceKind.COUNTRY]
    if not lands or any(
        place.place.country in (followed | {own} if place in here else followed - {own}) for place in reading.places
    ):
        return None
    there = [event for event in events if event.status in AT_LEAST[Status.DEPLOYED] and event.country != own]
    latest = (there or events)[-1:]
    if not latest:
        return None
    words = f"the record has it in no other country than its own and that of this: {latest[0].what}"
    change = [f"turns if {name_of(case.catalog, entry)} is shown in {lands[0].place.name}"]
    given = verdict(
        Finding.CONTRADICTED, f"{words} ({when_words(latest[0])})", sources=latest[0].source_ids, would_change=change
    )
    return Ruling(KINDS, given)


#: A plan on record says this long before and after its day that the thing is not there yet.
STILL_A_PLAN = timedelta(days=200)


def only_planned(case: Case, ids: tuple[str, ...], told: Status) -> Ruling | None:
    """Something told as there, of which the record has plans only around that day."""
    reading = case.reading
    day_told = asked_day(case)[0]
    if day_told is None or told is Status.IN_TRANSFER or len(ids) != 1 or ids[0] not in case.catalog.systems:
        return None
    entry = ids[0]
    own = case.catalog.systems[entry].country
    lands = {place.place.country for place in reading.places if place.place.kind is not PlaceKind.SEA} - {None}
    abroad = lands - {own}
    events = [
        event
        for event in case.catalog.events_of(entry, kind=EventKind.STATUS)
        if (event.country in abroad if abroad else event.country == own)
    ]
    there = [event for event in events if event.status in {Status.IN_TRANSFER, Status.DEPLOYED, Status.ON_COMBAT_DUTY}]
    plans = [
        event
        for event in events
        if event.status is Status.PLANNED
        and event.when.from_date - 2 * STILL_A_PLAN <= day_told <= event.when.to_date + STILL_A_PLAN
    ]
    if there or not plans or any(event.standing is Standing.CLAIMED for event in plans):
        return None
    plan = plans[-1]
    finding = Finding.SUPPORTED if NOT.search(reading.text) else Finding.CONTRADICTED
    text = f"the record has it as a plan only, {when_words(plan)}: {plan.what}"
    change = ["turns if a source shows it in place by then"]
    return Ruling(KINDS, verdict(finding, text, sources=plan.source_ids, would_change=change))


def asked_day(case: Case) -> tuple[date | None, bool]:
    """The day the sentence speaks of: a date it names, else its publication. The flag says that it names one."""
    named: list[ReadDate] = [one for one in dates_told(case.reading) if one.relation in {"on", "by", "before"}]
    for one in named:
        if one.last is not None and one.precision in {"day", "span", "month"}:
            last = one.last
            if case.reading.published is not None:
                last = min(last, case.reading.published)
            return last, True
    return case.reading.published, False
