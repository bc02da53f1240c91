"""Where a deployment stands: against the dated events of the record, at the claim's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import Status
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_absent import HORIZON, asked_day, not_there, only_planned
from forewarn.verdicts.deployments.status_accounts import by_account
from forewarn.verdicts.deployments.status_degrees import by_degree
from forewarn.verdicts.deployments.status_places import KINDS, country_of, likely_site, of_site
from forewarn.verdicts.deployments.status_words import AT_LEAST, COMPLETED, FACTS, NOT, status_told
from forewarn.verdicts.deployments.withdrawals import withdrawals_of
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.events import dates_told, tellers, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import day, listed

_GONE = Lazy(
    r"\b(?:has|have|had|were|was|been|being)\s(?:now\s|already\s|been\s|\w+ly\s)*(?:left|withdrawn|removed|"
    r"pulled\s(?:out|back)|returned\sto\sRussia|moved\sout|redeployed)\b",
    re.IGNORECASE,
)
_STILL = Lazy(
    r"\b(?:still|remains?|continues?|now|currently|today|at\spresent|these\sdays|this\s(?:week|month|"
    r"summer|autumn|spring|winter|year))\b",
    re.IGNORECASE,
)
_HYPOTHETIC = Lazy(
    r"^Had\s|\bwere\s(?:it|they)\s|\bhad\s(?:it|they)\sbeen\b|\b(?:if|would\sallow|would\s(?:mark|alter|"
    r"change|transform)|from\slaunch\ssites)\b",
    re.IGNORECASE,
)

_WORDS = {
    Status.IN_TRANSFER: "on its way",
    Status.DEPLOYED: "in place",
    Status.ON_COMBAT_DUTY: "on combat duty or operational",
}
#: Of a defence nobody speaks of combat duty.
_WORDS_OF_DEFENCES = {**_WORDS, Status.ON_COMBAT_DUTY: "operational"}
#: A stated beginning may differ from the first claim by this much: months are told roughly.
SLACK = timedelta(days=20)


def judge_statuses(case: Case) -> Iterator[Ruling]:
    """Findings on a stated step of a deployment in a named country."""
    reading = case.reading
    ids = (*reading.systems, *reading.defences) or of_site(case)
    if reading.asks or _HYPOTHETIC.search(reading.text):
        return
    located = likely_site(case)
    if located is not None:
        yield located
        return
    if not ids:
        return
    if (
        _GONE.search(reading.text)
        and not NOT.search(reading.text)
        and any(place.place.country == "BY" or place.is_area for place in reading.places)
    ):
        if any(withdrawals_of(case, entry, set()) for entry in ids):
            return  # told of, with its days, among withdrawals
        text = "the record has no withdrawal, and what came after its last day is not in it"
        yield Ruling(KINDS, verdict(Finding.CANNOT_TELL, text))
        return
    degree = by_degree(case, ids)
    if degree is not None:
        yield degree
        return
    told = status_told(case)
    country = country_of(case, ids)
    if told is None or _OF_VEHICLES.search(reading.text):
        return
    planned = only_planned(case, ids, told)
    if planned is not None:
        yield planned
        return
    nowhere = not_there(case, ids)
    if nowhere is not None:
        yield nowhere
        return
    if country is None:
        return
    for entry in ids[:2]:
        found = _judge(case, entry, country, told)
        if found is not None:
            yield found
            return


def _events(case: Case, entry: str, country: str, told: Status) -> list[Event]:
    wanted = AT_LEAST[told]
    if entry in case.catalog.defences:  # a defence is operational where it is declared so; nobody speaks of combat duty
        wanted = wanted | {Status.DEPLOYED}
    every = [event for event in case.catalog.events_of(entry, country=country) if event.kind in FACTS]
    found = [event for event in every if event.status in wanted]
    if found or told is not Status.ON_COMBAT_DUTY:
        return found
    # what was not there yet was not operational; what was there, only where the record says so
    return [event for event in every if event.status is Status.DEPLOYED and "operational" in event.what.lower()]


#: "Vehicles that fit the Oreshnik" are none.
_OF_VEHICLES = Lazy(
    r"\b(?:vehicles|trucks|lorries)\s(?:that|which|of\sa\s(?:matching|fitting|similar)|matching|fitting|the\ssize|similar|of\s(?:matching|"
    r"the\s(?:same|right|matching)))\b",
    re.IGNORECASE,
)


def _read_as(one: ReadDate) -> str:
    """The words of a date, with the year they were taken for where they name none."""
    if one.first is None or re.search(r"\b\d{4}\b", one.text):
        return one.text
    return f"'{one.text}', read as {one.first.year}"


def _judge(case: Case, entry: str, country: str, told: Status) -> Ruling | None:
    reading = case.reading
    events = _events(case, entry, country, told)
    name = name_of(case.catalog, entry)
    if not events:
        return None
    denied = bool(NOT.search(reading.text))
    if COMPLETED.search(reading.text):
        events = [event for event in events if "complete" in event.what.lower()] or events
    first = events[0]
    state = _WORDS[told] if entry in case.catalog.systems else _WORDS_OF_DEFENCES[told]
    when, explicit = asked_day(case)
    sources = list(dict.fromkeys(source for event in events[:2] for source in event.source_ids))
    claimed = f"the first claim of {name} {state} there is that of {tellers(case, first)}, for {when_words(first)}"
    change = [f"turns if a source shows {name} {state} there before {day(first.when.from_date)}"]
    since = next((one for one in dates_told(reading) if one.relation == "since"), None)
    if since is not None and not denied and since.last is not None:
        early = since.last < first.when.from_date - SLACK
        late = since.first is not None and since.first > first.when.to_date + SLACK
        if early or (late and since.precision == "year"):
            text = f"{claimed}, {'later' if early else 'earlier'} than the sentence has it ({_read_as(since)})"
            if late:
                named = re.search(r"\b\d{4}\b", since.text)
                change = [
                    f"turns if what was claimed for {when_words(first)} is shown not to have happened"
                    if named
                    else f"turns if the text was published in {first.when.to_date.year + 1}"
                ]
            return Ruling(KINDS, verdict(Finding.CONTRADICTED, text, sources=sources, would_change=change))
    if when is not None and when < first.when.from_date:
        before = _latest_before(case, entry, country, when)
        state_then = f"; on {day(when)} the latest the record has is: {before.what}" if before is not None else ""
        finding = Finding.SUPPORTED if denied else Finding.CONTRADICTED
        text = f"{claimed}, {'after' if not denied else 'later than'} {day(when)}{state_then}"
        extra = before.source_ids if before is not None else ()
        assumptions = [f"judged for {day(when)}"]
        return Ruling(
            KINDS, verdict(finding, text, sources=[*sources, *extra], assumptions=assumptions, would_change=change)
        )
    vague = first.when.to_date - first.when.from_date > timedelta(days=40)
    if when is not None and vague and first.when.from_date <= when < first.when.to_date:
        text = f"{claimed}, and the record does not date it more closely"
        return Ruling(KINDS, verdict(Finding.CANNOT_TELL, text, sources=sources, would_change=change))
    other = _elsewhere(case, events, denied=denied, claimed=claimed)
    if other is not None:
        return other
    gone = _withdrawn(case, entry, country, when)
    if gone is not None:
        return gone
    until = case.catalog.systems[entry].record_until if entry in case.catalog.systems else None
    if (
        until is not None
        and when is not None
        and when > until + HORIZON
        and (not explicit or _STILL.search(reading.text))
    ):
        text = f"the record on {name} ends on {day(until)}; what holds on {day(when)} is not in it"
        later = [f"turns if a source dated after {day(until)} is added"]
        return Ruling(KINDS, verdict(Finding.CANNOT_TELL, text, sources=sources, would_change=later))
    return by_account(case, events, denied=denied, name=name, state=state, sources=sources)


_CAME = Lazy(
    r"\b(?:went|goes|came|arriv\w+|entered|reached|declare[sd]?|accept(?:s|ed)|stationed|(?:was|were)\s(?:first\s)?(?:delivered|handed|brought|deployed|accepted|"
    r"declared|stationed)|took\sup|became|put|accepted)\b",
    re.IGNORECASE,
)


def _elsewhere(case: Case, events: list[Event], *, denied: bool, claimed: str) -> Ruling | None:
    """Another place than any on record, or a beginning told for another time."""
    reading = case.reading
    spots = {spot.rsplit(",", 1)[0].strip().lower() for event in events for spot in event.places}
    spots |= {case.catalog.sites[site].name.lower() for event in events for site in event.sites}
    named = [
        place
        for place in reading.places
        if place.place.kind in {PlaceKind.CITY, PlaceKind.REGION, PlaceKind.SITE} and not speaks(reading.text, place)
    ]
    named = [place for place in named if not any(spot in place.place.name.lower() for spot in spots if len(spot) > 4)]
    sources = [source for event in events[:2] for source in event.source_ids]
    if (
        all(event.places or event.sites for event in events)
        and named
        and not any(place.place.name.lower() in spots or place.text.lower() in spots for place in named)
    ):
        text = f"{claimed}, at {listed(sorted(spots))}; of {named[0].place.name} it says nothing"
        one_first = re.search(r"\bfirst\b", reading.lower) and "first" in events[0].what.lower() and len(spots) == 1
        finding = Finding.CONTRADICTED if one_first and not denied else Finding.CANNOT_TELL
        return Ruling(KINDS, verdict(finding, text, sources=sources))
    told = [one for one in dates_told(reading) if one.relation == "on"]
    if denied or not told or not _CAME.search(reading.text):
        return None
    if any(one.overlaps(event.when.from_date - SLACK, event.when.to_date + SLACK) for one in told for event in events):
        return None
    only = re.search(r"\b(?:only|first|not\suntil|no\searlier)\b", reading.lower)
    finding = Finding.CONTRADICTED if only else Finding.CANNOT_TELL
    return Ruling(KINDS, verdict(finding, f"{claimed}, not for {told[0].text}", sources=sources))


def _withdrawn(case: Case, entry: str, country: str, when: date | None) -> Ruling | None:
    """What was taken away again before the day asked for is not there on it."""
    reading = case.reading
    if re.search(r"\b(?:was|were|had|in\sthe\s(?:19)?80s|used\sto)\b", reading.lower) or NOT.search(reading.text):
        return None
    for event in case.catalog.events_of(entry, country=country, kind=EventKind.STATUS):
        if event.status is None and "withdrawn" in event.what.lower() and (when is None or when > event.when.to_date):
            return Ruling(KINDS, verdict(Finding.CONTRADICTED, event.what, sources=event.source_ids))
    return None


def _latest_before(case: Case, entry: str, country: str, when: date) -> Event | None:
    earlier = [
        event
        for event in case.catalog.events_of(entry, country=country)
        if event.when.from_date <= when
        and event.status is not None
        and event.kind in {EventKind.STATUS, EventKind.STATEMENT}
    ]
    return earlier[-1] if earlier else None
