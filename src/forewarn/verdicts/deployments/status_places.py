"""Where a sentence puts a system: its country, the site it points at, the site that analysts hold likely."""

from __future__ import annotations

import re

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind, Status
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_words import AT_LEAST, FACTS, status_told
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

KINDS = (ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT)


def of_site(case: Case) -> tuple[str, ...]:
    """What stands at a site of the record that the sentence names without saying what stands there."""
    named = {place.place.id for place in case.reading.places} & set(case.catalog.sites)
    near = {place.place.name.lower() for place in case.reading.places}
    found = [
        entry
        for event in case.catalog.events
        if event.kind in FACTS
        and any(
            site in named or case.catalog.sites[site].name.lower() in near
            for site in event.sites
            if site in case.catalog.sites
        )
        for entry in event.systems
    ]
    return tuple(dict.fromkeys(found))


def likely_site(case: Case) -> Ruling | None:
    """A site said to be the likely one: what analysts hold."""
    reading = case.reading
    if (
        reading.of_dimension(Dimension.DISTANCE)
        or reading.system is None
        or not _LIKELY.search(reading.text)
        or status_told(case) is Status.ON_COMBAT_DUTY
    ):
        return None
    places = {place.place.id for place in reading.places}
    near = {place.place.name.lower() for place in reading.places}
    for event in case.catalog.events_of(reading.system, kind=EventKind.ASSESSMENT):
        if reading.published is not None and event.when.from_date > reading.published:
            continue
        sites = [case.catalog.sites[site] for site in event.sites if site in case.catalog.sites]
        if any(site.id in places or any(name in site.near.lower() for name in near if len(name) > 4) for site in sites):
            text = f"{event.what} ({when_words(event)})"
            return Ruling(
                KINDS,
                verdict(
                    Finding.SUPPORTED,
                    text,
                    sources=event.source_ids,
                    would_change=["turns if a launcher is shown at another site"],
                ),
            )
    return None


_LIKELY = Lazy(
    r"\b(?:likely|probabl[ey]|suspected|believe[ds]?|thought\sto|think|possible|may\sbe|appears?\sto|"
    r"presumed|named\sas|identified|90\s?(?:%|per\s?cent))\b",
    re.IGNORECASE,
)


def country_of(case: Case, ids: tuple[str, ...]) -> str | None:
    """The country the sentence places the system in, where the record follows it there."""
    followed = {
        event.country
        for event in case.catalog.events
        if event.kind in FACTS and set(ids) & set(event.systems) and event.country
    }
    named = [place.place.country for place in case.reading.places if place.place.country in followed]
    own = {case.catalog.systems[entry].country for entry in ids if entry in case.catalog.systems}
    for country in sorted(named, key=lambda code: code in own):
        return country
    words = {
        "BY": r"\bbelarus",
        "DE": r"\bgerman",
        "PL": r"\bpol(?:and|ish)",
        "RO": r"\bromania",
        "PH": r"\bphilippin",
        "RU": r"\brussia",
    }
    for code, pattern in words.items():
        if code in followed and re.search(pattern, case.reading.lower) and not case.reading.places:
            return code
    told = status_told(case)
    if (
        not case.reading.places
        and told is not None
        and not re.search(r"\b(?:notif\w*|received|warn\w*|launch\w*)\b", case.reading.lower)
    ):
        there = {
            event.country
            for entry in ids
            for event in case.catalog.events_of(entry)
            if event.kind in FACTS and event.status in AT_LEAST[told]
        }
        if len(there) == 1:
            return next(iter(there))
    if not case.reading.places and told is Status.ON_COMBAT_DUTY and len(followed - {"RU", "UA", ""}) == 1:
        return next(iter(followed - {"RU", "UA", ""}))
    return None
