"""Which flight on record a sentence means that names no day: the only one, the latest, "the second test"."""

from __future__ import annotations

import re
from datetime import timedelta

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import PlaceRole
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told
from forewarn.verdicts.ruling import Case

#: "The flight" of a text this soon after one is that one.
JUST_FLOWN = timedelta(days=30)
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_COUNTED = Lazy(
    r"\b(?P<which>first|second|third|fourth|fifth|maiden|latest|most\srecent|last)\s(?:[\w-]+\s){0,3}?(?:test|launch|flight|shot|"
    r"firing|trial|Hwasong|Oreshnik|missile)",
    re.IGNORECASE,
)


def flight_meant(case: Case) -> Event | None:
    """Without a day or a place: the flight counted, else the one shortly before publication, else the only one."""
    reading = case.reading
    placed = any(place.role is not PlaceRole.MENTION for place in reading.places)
    if reading.system is None or placed:
        return None
    days = [(one.first, one.last) for one in dates_told(reading) if one.first is not None and one.last is not None]
    flights = sorted(
        (
            event
            for event in case.catalog.events_of(reading.system)
            if event.kind in {EventKind.USE, EventKind.TEST}
            and (reading.published is None or event.when.from_date <= reading.published)
        ),
        key=lambda event: event.when.from_date,
    )
    counted = _COUNTED.search(reading.text)
    if counted is not None and flights and not days:
        which = counted["which"].lower()
        if which in {"latest", "most recent", "last"}:
            return flights[-1]
        place = _ORDINALS.index("first" if which == "maiden" else which)
        return flights[place] if place < len(flights) else None
    if days:
        then = [event for event in flights if all(event.when.overlaps(first, last) for first, last in days)]
        return then[0] if len(then) == 1 else None
    day = reading.published
    fresh = [event for event in flights if day is not None and day - event.when.to_date <= JUST_FLOWN]
    found = fresh or flights
    return found[0] if len(found) == 1 else None


#: Countries whose farthest missiles are all in the catalog: what they fire can be bounded without its name.
_ALL_ON_RECORD = frozenset({"IR", "KP"})


def largest_of_country(case: Case) -> tuple[str, float] | None:
    """The farthest published reach of a missile of the one country that is said to fire, where all are on record."""
    fired = {place.place.country for place in case.reading.places if place.role is PlaceRole.LAUNCH}
    if len(fired) != 1 or not fired <= _ALL_ON_RECORD:
        return None
    found = [
        (figure.number.highest, system.name)
        for system in case.catalog.systems.values()
        if system.country in fired
        for figure in system.figures_of("range_max_km")
    ]
    if not found:
        return None
    highest, name = max(found)
    return f"the farthest published of that country ({name})", highest
