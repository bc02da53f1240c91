"""What a sentence means without naming it: "the missile" of a recorded use, "the presumed base" of a system."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from forewarn.catalog import Catalog, Event, EventKind, MissileClass, Site
from forewarn.records.claims import PlaceRole
from forewarn.records.numbers import Standing
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.places import ReadPlace

_UNNAMED = Lazy(
    r"\b(?:the|this|that|which|its|each|a|an|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s|Russia['’]s|Moscow['’]s|Putin['’]s)\s(?:new(?:est)?\s|Russian\s|ballistic\s|"
    r"experimental\s|intermediate-range\s|medium-range\s|hypersonic\s|latest\s|mystery\s)*(?:missile|weapon|rocket|"
    r"projectile|thing|beast)(?:['’]s)?\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s\s(?:\w+\s){0,2}?(?:missile|launch|test|strike|shot)\b|"
    r"\b(?:North\sKorean|Iranian)\s(?:ballistic\s)?missile\b|\bwarheads\b|\b(?:the|its|this|that)\s(?:[\w-]+\s){0,3}?(?:test|launch|shot|flight)\b",
    re.IGNORECASE,
)
_STRUCK = Lazy(
    r"\b(?:strike|attack|impact|hit|struck|strikes|attacked|fell|landed|came\sdown|fired|launched|launch|flight|flew)\b",
    re.IGNORECASE,
)
_WEAPON = Lazy(
    r"\b(?:this|the|its|these|first|new)\s(?:\w+\s)?(?:missiles?|weapons?|systems?|complex(?:es)?|launchers?|battalion|regiment|"
    r"division)\b|\blaunchers\b",
    re.IGNORECASE,
)
_NEW = Lazy(r"\bnew(?:est|ly)?\b|\blatest\b|\bexperimental\b|\bannounced\b|\bunveiled\b", re.IGNORECASE)
_INTELLIGENCE = Lazy(r"\bHUR\b|\bGUR\b|\bmilitary\sintelligence\b", re.IGNORECASE)
_BASE = Lazy(
    r"\b(?:presumed|likely|probable|suspected|supposed|assumed|reported|believed)\s(?:\w+\s)?(?P<of>(?:[\w-]+\s){0,3}?)"
    r"(?:base|site|airfield|airbase|air\sbase|location|launch\ssite|deployment\s(?:site|area))"
    r"(?:\s(?:for|of)\s(?:the\s)?(?P<after>[\w-]+))?",
    re.IGNORECASE,
)
_THIS_SITE = Lazy(r"^(?:the|this|that)\s(?:\w+\s)?(?:site|base|airfield|airbase|facility)\b", re.IGNORECASE)
#: How long after a use "the missile" of a text still means that one, and how long a new missile stays new.
STILL_MEANT = timedelta(days=400)
STILL_NEW = timedelta(days=60)
#: A stated distance is the published one within this share.
SAME_SHARE = 0.02


def implied_system(
    text: str,
    published: date | None,
    dates: tuple[ReadDate, ...],
    places: tuple[ReadPlace, ...],
    measures: tuple[Measure, ...],
    catalog: Catalog,
) -> tuple[str, str] | None:
    """The system that an unnamed missile points at by its place, its day or who tells of it, with a note."""
    unnamed = _UNNAMED.search(text)
    if not unnamed and not (_STRUCK.search(text) and measures):
        return None
    named = {place.place.name.lower() for place in places} | {place.text.lower() for place in places}
    named |= {word for name in named for word in name.split()[:1]}
    found: dict[str, str] = {}
    for event in catalog.events:
        if event.kind not in {EventKind.USE, EventKind.TEST} or len(event.systems) != 1:
            continue
        if event.systems[0] not in catalog.systems:
            continue
        if published is not None and not timedelta() <= published - event.when.from_date <= STILL_MEANT:
            continue
        told = [one for one in dates if one.first is not None and one.precision == "day"]
        on = any(
            one.first is not None and one.last is not None and event.when.overlaps(one.first, one.last) for one in told
        )
        at = any(spot.rsplit(",", 1)[0].strip().lower() in named for spot in event.places)
        use = event.kind is EventKind.USE
        pointed = on or (at and not told and use)
        by_teller = use and not told and _told_by(text, measures, event, published)
        if (pointed and (unnamed or (at and use))) or (unnamed and by_teller):
            found[event.systems[0]] = event.what
    if not found and published is not None and unnamed is not None:
        found = _of_the_time(text, published, catalog)
    if len(found) != 1:
        return None
    system, what = next(iter(found.items()))
    return system, f"the missile is taken to be {catalog.systems[system].name}: {what}"


_DEFINITE = Lazy(
    r"\b(?:the|this|that|its|Russia['’]s|Moscow['’]s|Putin['’]s)\s(?:new(?:est)?\s|Russian\s|hypersonic\s|intermediate-range\s)*"
    r"(?:missile|weapon|launchers?)\b",
    re.IGNORECASE,
)


def _of_the_time(text: str, published: date, catalog: Catalog) -> dict[str, str]:
    """The one missile whose stationing in a country the record follows then, where the sentence speaks of that country.

    "The missile" of a text on Belarus, or of what the Kremlin says of its reach, months after its first use.
    """
    found: dict[str, str] = {}
    if not _DEFINITE.search(text):
        return found
    for system in catalog.systems.values():
        if system.record_until is None or system.klass is MissileClass.WARHEADS:
            continue
        uses = list(catalog.events_of(system.id, kind=EventKind.USE))
        first = uses[0].when.from_date if uses else None
        if first is None or not first <= published <= system.record_until + STILL_MEANT:
            continue
        lands = {event.country for event in catalog.events_of(system.id, kind=EventKind.STATUS)} | {system.country}
        words = [word for land in lands if land in catalog.countries for word in catalog.countries[land].words]
        if any(re.search(rf"\b{re.escape(word)}\b", text) for word in words):
            found[system.id] = f"no other is followed there at that time ({uses[0].what})"
    return found


def _told_by(text: str, measures: tuple[Measure, ...], event: Event, published: date | None) -> bool:
    """Whether the teller points at a use: a service whose figures of it are on record, or Russia and a new missile."""
    services = {figure.party for figure in event.figures if "HUR" in figure.party}
    if services and _INTELLIGENCE.search(text) and re.search(r"\b(?:Ukrain\w*|Kyiv|Kiev|HUR|GUR)\b", text) and measures:
        return published is None or published - event.when.from_date <= STILL_NEW
    recent = published is not None and published - event.when.from_date <= STILL_NEW
    return recent and bool(_NEW.search(text)) and bool(re.search(r"\b(?:Putin|Kremlin|Russia\w*|Moscow)\b", text))


def system_of_speaker(
    text: str, published: date | None, people: tuple[str, ...], catalog: Catalog
) -> tuple[str, str] | None:
    """The one system that somebody's statements on record of that time are about, with a note."""
    if not _WEAPON.search(text):
        return None
    surnames = {catalog.people[person].surname for person in people if person in catalog.people}
    found: dict[str, str] = {}
    for event in catalog.events:
        if event.kind not in {EventKind.STATEMENT, EventKind.STATUS} or not event.systems:
            continue
        if published is not None and abs(published - event.when.from_date) > STILL_NEW:
            continue
        if any(re.search(rf"\b{re.escape(surname)}\b", event.what) for surname in surnames):
            for system in event.systems:
                found.setdefault(system, event.what)
    found = {system: what for system, what in found.items() if system in catalog.systems}
    if len(found) != 1:
        return None
    system, what = next(iter(found.items()))
    return system, f"the weapon is taken to be {catalog.systems[system].name}: {what}"


def implied_site(
    text: str, systems: tuple[str, ...], places: tuple[ReadPlace, ...], measures: tuple[Measure, ...], catalog: Catalog
) -> tuple[ReadPlace, str] | None:
    """The one site on record that "the presumed base" of a system, or a site with stated distances, means."""
    if any(place.place.id in catalog.sites for place in places):
        return None
    match = _BASE.search(text)
    sites: list[Site] = []
    start, end = 0, 0
    if match is not None and systems:
        start, end = match.span()
        sites = [
            site
            for site in catalog.sites.values()
            if set(site.for_systems) & set(systems)
            and site.standing is not Standing.DISPUTED
            and "range" not in site.kind
        ]
    else:
        match = _THIS_SITE.search(text)
        if match is not None:
            start, end = match.span()
            sites = [site for site in catalog.sites.values() if len(list(_stated(site, places, measures))) >= 2]
    if len(sites) != 1:
        return None
    place = catalog.gazetteer.place(sites[0].id)
    if place is None:
        return None
    note = f"{text[start:end].lower()} is taken to be {sites[0].name}, which the record has as the probable one"
    return ReadPlace(text[start:end], start, end, place, PlaceRole.MENTION), note


def _stated(site: Site, places: tuple[ReadPlace, ...], measures: tuple[Measure, ...]) -> Iterator[Measure]:
    names = {place.place.name.lower() for place in places}
    for one in site.stated_distances:
        if one.to.rsplit(",", 1)[0].strip().lower() not in names:
            continue
        for measure in measures:
            if (
                measure.dimension is Dimension.DISTANCE
                and abs(measure.middle / one.number.interval.best - 1) <= SAME_SHARE
            ):
                yield measure


def with_site(places: tuple[ReadPlace, ...], site: ReadPlace) -> tuple[ReadPlace, ...]:
    """The places with an implied site among them; what stands inside its words is no other place."""
    kept = [
        replace(place, role=PlaceRole.MENTION) if place.role is PlaceRole.LAUNCH and not place.is_area else place
        for place in places
        if not (place.start < site.end and place.end > site.start)
        and not (place.is_area and place.start - site.end < 5)
    ]
    return tuple(sorted([*kept, site], key=lambda place: place.start))
