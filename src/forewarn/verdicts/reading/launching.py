"""From where a missile would be fired, where no preposition says it: the place of its own that the sentence names."""

from __future__ import annotations

import re
from dataclasses import replace

from forewarn.catalog import Catalog, EventKind
from forewarn.records.claims import PlaceRole
from forewarn.records.places import PlaceKind
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.reading.sentence import Reading

_STANDS_AT = Lazy(r"\b(?:at|in|near|on|over|around|outside|from|by)\s(?:the\s)?(?:[\w-]+\s){0,2}$")
_SHOT_AT = Lazy(
    r"\b(?:hit|hits|strik\w+|struck|land\w*|fall\w*|fell|com\w+\sdown|came\sdown|drop\w*|fir\w+|aim\w*|sho\w+|launch\w*|target\w*|attack\w*)\s(?!from)"
    r"(?:[\w-]+\s){0,5}$",
    re.IGNORECASE,
)
#: "The airfields on the island": what stands there need not be the missile.
_OF_OTHERS = Lazy(
    r"\b(?:airfields?|airbases?|bases?|facilities|garrisons?|sites?|ports?)\s(?:on|in|at|near)\s(?:the\s)?$",
    re.IGNORECASE,
)
_OWNS = Lazy(r"^['’]s?\s")


def with_launch(reading: Reading, catalog: Catalog) -> Reading:
    """The sentence, one of its places read as the launch place where it alone is the missile's own and others are not.

    Own are the sites on record for the system, places in its country, and places in countries where the record has
    it stationed or exercised. A country that owns or speaks is a government and no place of launch. For sentences
    that are known to speak of a flight from one place to another: others set places side by side too.
    """
    return replace(reading, places=_with_launch(reading.text, reading.places, reading.systems, catalog))


def _with_launch(
    text: str, places: tuple[ReadPlace, ...], systems: tuple[str, ...], catalog: Catalog
) -> tuple[ReadPlace, ...]:
    if not systems or len(places) < 2:
        return places
    known = [catalog.systems[system] for system in systems if system in catalog.systems]
    homes = {system.country for system in known}
    lands = homes | {
        event.country
        for system in systems
        for event in catalog.events_of(system)
        if event.kind in {EventKind.STATUS, EventKind.EXERCISE} and event.country is not None
    }
    foreign = [place for place in places if place.role is PlaceRole.LAUNCH]
    if any(place.place.country in lands or not _OF_OTHERS.search(text[: place.start]) for place in foreign):
        return places
    given = places
    places = tuple(replace(place, role=PlaceRole.MENTION) if place in foreign else place for place in places)
    own = [place for place in places if _own(text, place, systems, homes, lands, catalog)]
    spots = {place.place.id for place in own if place.place.id in catalog.sites} or {place.place.id for place in own}
    if len(spots) != 1 or all(place.place.id in spots for place in places):
        return given
    return tuple(replace(place, role=PlaceRole.LAUNCH) if place.place.id in spots else place for place in places)


def _own(
    text: str,
    place: ReadPlace,
    systems: tuple[str, ...],
    homes: set[str],
    lands: set[str],
    catalog: Catalog,
) -> bool:
    site = catalog.sites.get(place.place.id)
    if site is not None and set(site.for_systems) & set(systems):
        return place.role is not PlaceRole.TARGET or bool(_STANDS_AT.search(text[: place.start]))
    before = text[: place.start]
    if place.role is PlaceRole.TARGET and (not _STANDS_AT.search(before) or _SHOT_AT.search(before)):
        return False
    if speaks(text, place) or _OWNS.match(text[place.end :]):
        return False
    if place.place.kind is PlaceKind.COUNTRY and place.place.country in homes and not place.side:
        return False
    return place.place.country in lands
