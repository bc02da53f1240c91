"""The catalog as a whole: every kind of entry, and the questions others ask of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from forewarn.catalog.entries import (
    Channel,
    Country,
    Defence,
    Event,
    Office,
    Person,
    Publisher,
    Role,
    Sensor,
    Site,
    System,
    Term,
)
from forewarn.catalog.vocabulary import EventKind
from forewarn.records.claims import Status
from forewarn.records.errors import UnknownEntry
from forewarn.records.places import Place, PlaceKind
from forewarn.records.sources import Source

if TYPE_CHECKING:
    from forewarn.catalog.gazetteer import Gazetteer
    from forewarn.catalog.names import CatalogNames

Entry = (
    System | Defence | Sensor | Site | Channel | Event | Office | Person | Country | Term | Publisher | Role | Source
)


@dataclass(frozen=True)
class Catalog:
    """The public record. Entries stand by id; events are in order of date.

    ``version`` is the data version, with the digest of a user's folder where one was added. ``overridden`` lists the
    shipped entries (``kind/id``) that the user's folder changes. ``record_from`` and ``record_until`` are the days
    between which the record has been read; after the last one it knows nothing.
    """

    version: str
    digest_sha256: str
    systems: dict[str, System]
    defences: dict[str, Defence]
    sensors: dict[str, Sensor]
    sites: dict[str, Site]
    channels: dict[str, Channel]
    events: tuple[Event, ...]
    offices: tuple[Office, ...]
    roles: dict[str, Role]
    people: dict[str, Person]
    countries: dict[str, Country]
    terms: dict[str, Term]
    publishers: dict[str, Publisher]
    sources: dict[str, Source]
    folder: str | None = None
    overridden: tuple[str, ...] = field(default=())
    border_policy: str = "un"

    @cached_property
    def names(self) -> CatalogNames:
        """Names of the record, to look up and to find in texts (see records/names.py)."""
        from forewarn.catalog.names import CatalogNames

        return CatalogNames(self)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Places of the world by name."""
        from forewarn.catalog.country_shapes import BorderPolicy
        from forewarn.catalog.gazetteer import Gazetteer

        return Gazetteer(
            [
                Place(
                    id=site.id,
                    name=site.name,
                    kind=PlaceKind.SITE,
                    latitude_deg=site.latitude_deg,
                    longitude_deg=site.longitude_deg,
                    source_id=site.source_ids[0],
                    country=site.country,
                )
                for site in self.sites.values()
            ],
            site_names={site.id: site.names for site in self.sites.values()},
            policy=BorderPolicy(self.border_policy),
        )

    def with_borders(self, policy: str) -> Catalog:
        """This record under a border policy: ``un`` or ``de_facto``."""
        return self if policy == self.border_policy else replace(self, border_policy=policy)

    def measured(self, entry_id: str) -> System | Defence | Sensor | None:
        """The system, defence or sensor with this id."""
        return self.systems.get(entry_id) or self.defences.get(entry_id) or self.sensors.get(entry_id)

    def source(self, source_id: str) -> Source:
        """A source by id. Raises UnknownEntry."""
        found = self.sources.get(source_id)
        if found is None:
            raise UnknownEntry(f"source {source_id!r}", "an id of `forewarn catalog sources`", "look it up there")
        return found

    def by_kind(self) -> dict[str, dict[str, Entry]]:
        """Every entry, kind by kind, in the order of the data files."""
        return {
            "systems": dict(self.systems),
            "defences": dict(self.defences),
            "sensors": dict(self.sensors),
            "sites": dict(self.sites),
            "channels": dict(self.channels),
            "events": {event.id: event for event in self.events},
            "offices": {office.id: office for office in self.offices},
            "roles": dict(self.roles),
            "people": dict(self.people),
            "countries": dict(self.countries),
            "terms": dict(self.terms),
            "publishers": dict(self.publishers),
            "sources": dict(self.sources),
        }

    def find(self, entry_id: str) -> tuple[tuple[str, Entry], ...]:
        """``(kind, entry)`` for every entry with this id. Raises UnknownEntry where there is none."""
        found = tuple((kind, entries[entry_id]) for kind, entries in self.by_kind().items() if entry_id in entries)
        if not found:
            raise UnknownEntry(f"{entry_id[:60]!r}", "an id of `forewarn catalog list`", "look the id up there")
        return found

    def events_of(
        self,
        system: str | None = None,
        *,
        kind: EventKind | None = None,
        status: Status | None = None,
        country: str | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> Iterator[Event]:
        """Events in order of date that fit every condition given. ``first`` and ``last`` bound the days it can mean."""
        for event in self.events:
            if system is not None and system not in event.systems:
                continue
            if (kind is not None and event.kind is not kind) or (status is not None and event.status is not status):
                continue
            if country is not None and event.country != country:
                continue
            if (first is not None and event.when.to_date < first) or (last is not None and event.when.from_date > last):
                continue
            yield event

    def holders(self, role: str, country: str, on: date) -> tuple[Office, ...]:
        """Who held a post on a day, as far as the record shows. Empty where the record does not reach."""
        return tuple(
            office
            for office in self.offices
            if office.role == role and office.country == country and held_on(office, on) is True
        )

    def offices_of(self, person: str) -> tuple[Office, ...]:
        """Every post of a person in the record."""
        return tuple(office for office in self.offices if office.person == person)

    def parties_to(self, event: Event) -> tuple[str, ...]:
        """Names of those who claim an event: people by name, parties as they stand."""
        return tuple(self.people[who].name if who in self.people else who for who in event.said_by)


def held_on(office: Office, day: date) -> bool | None:
    """Whether the post was held on a day: true, false, or nothing where the record does not reach that day."""
    if office.ended is not None and day > office.ended.to_date:
        return False
    if office.began is not None and day < office.began.from_date:
        return False
    first = office.began.to_date if office.began else office.known_from.from_date if office.known_from else None
    if first is None or day < first:
        return None
    if office.ended is not None:
        return True if day <= office.ended.from_date else None
    return True if office.known_until is not None and day <= office.known_until.to_date else None
