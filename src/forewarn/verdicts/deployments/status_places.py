"""Where a sentence puts a system: its country, the site it points at, the site that analysts hold likely."""

from __future__ import annotations

import re

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind, Status
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_words import AT_LEAST, FACTS, status_told
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, read_measures
from forewarn.verdicts.record.events import dates_told, when_words
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


def _of_near(case: Case) -> tuple[str, ...]:
    """Systems of the site near a town that the sentence names."""
    named = {place.place.name.lower() for place in case.reading.places if len(place.place.name) > 4}
    return tuple(
        system
        for site in case.catalog.sites.values()
        if any(name in site.near.lower() for name in named)
        for system in site.for_systems
    )


def likely_site(case: Case) -> Ruling | None:
    """A site said to be the likely one: what analysts hold."""
    reading = case.reading
    if (
        reading.of_dimension(Dimension.DISTANCE)
        or not (reading.system or of_site(case) or _of_near(case))
        or not _LIKELY.search(reading.text)
        or status_told(case) is Status.ON_COMBAT_DUTY
    ):
        return None
    places = {place.place.id for place in reading.places}
    near = {place.place.name.lower() for place in reading.places}
    entry = reading.system or next(iter((*of_site(case), *_of_near(case))))
    assessments = case.catalog.events_of(entry, kind=EventKind.ASSESSMENT)
    for event in sorted(assessments, key=lambda one: not _LIKELY.search(one.what)):
        if reading.published is not None and event.when.from_date > reading.published:
            continue
        sites = [case.catalog.sites[site] for site in event.sites if site in case.catalog.sites]
        if any(site.id in places or any(name in site.near.lower() for name in near if len(name) > 4) for site in sites):
            text = f"{event.what} ({when_words(event)})"
            shares = {one.middle for one in reading.of_dimension(Dimension.SHARE)}
            known = {one.middle for one in read_measures(event.what) if one.dimension is Dimension.SHARE}
            apart = bool(shares and known and not shares & known)
            return Ruling(
                KINDS,
                verdict(
                    Finding.CONTRADICTED if apart else Finding.SUPPORTED,
                    text,
                    sources=event.source_ids,
                    would_change=["turns if a launcher is shown at another site"],
                ),
            )
    return None


_LIKELY = Lazy(
    r"\b(?:likely|probabl[ey]|suspected|believe[ds]?|thought\sto|think|possible|may\sbe|appears?\sto|"
    r"presumed|named?\sas|identified|\d{1,3}\s?(?:%|per\s?cent)|certain(?:ty)?|confiden(?:t|ce))\b",
    re.IGNORECASE,
)


def _beside_a_date(case: Case, followed: set[str]) -> str | None:
    """Of several countries named, the one that stands last before "since" and its date, or nothing without these."""
    since = next((one for one in dates_told(case.reading) if one.relation == "since"), None)
    if since is None:
        return None
    before = [one for one in case.reading.places if one.end <= since.start and one.place.country in followed]
    return max(before, key=lambda one: one.end).place.country if before else None


def _without_posts(case: Case) -> str:
    """The sentence in lower case without posts and persons: "the Belarusian president" puts nothing into Belarus."""
    text = case.reading.text
    for name in case.reading.names:
        if name.kind in {"office", "person"}:
            text = text[: name.start] + " " * len(name.text) + text[name.start + len(name.text) :]
    return re.sub(
        r"\bbelarusian(?=\s+(?:president|leader|dictator|counterpart|minister|officials?)\b)", "", text.lower()
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
    beside = _beside_a_date(case, followed) if len(set(named)) > 1 else None
    if beside is not None:
        return beside
    for country in sorted(named, key=lambda code: code in own):
        return country
    told_of = _without_posts(case)
    words = {
        "BY": r"\bbelarus|\bminsk\b|\blukashenk",
        "DE": r"\bgerman",
        "PL": r"\bpol(?:and|ish)",
        "RO": r"\bromania",
        "PH": r"\bphilippin",
        "RU": r"\brussia",
    }
    for code, pattern in words.items():
        if code in followed and re.search(pattern, told_of) and not case.reading.places:
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
