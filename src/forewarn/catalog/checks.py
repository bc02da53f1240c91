"""Checks on a whole catalog: what one entry by itself cannot show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from forewarn.catalog.entries import Event, Figure, Office, Site, Voice
from forewarn.catalog.record import Catalog
from forewarn.catalog.tables import folder_tables, merged, shipped_tables
from forewarn.records.errors import BrokenCatalog
from forewarn.records.numbers import ASSUMED_SOURCE, COMPUTED_SOURCE

#: Sources that other rooms name: forewarn's own, and those of the gazetteer and the base map.
USED_ELSEWHERE = frozenset({COMPUTED_SOURCE, ASSUMED_SOURCE, "geonames", "natural-earth"})

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}|NATO|EU")


def check_folder(path: Path) -> list[str]:
    """Every problem of a user's catalog folder, one line each, naming file, entry and field; empty for a good one.

    The folder is checked as it would be used: on top of the shipped catalog. Files that are too large, not UTF-8 or not
    TOML give one line and are not read further.
    """
    from forewarn.catalog.fields import Fields
    from forewarn.catalog.loading import catalog_from
    from forewarn.catalog.schema import MAKERS

    shipped, version, digest = shipped_tables()
    try:
        added, _ = folder_tables(path)
    except BrokenCatalog as error:
        return [str(error)]
    together, _ = merged(shipped, added)
    found: list[str] = []
    for kind, entries in added.items():
        for entry in entries:
            try:
                entry_fields = Fields(f"{kind}.toml", entry, together[kind][entry])
                MAKERS[kind](entry, entry_fields)
                entry_fields.finish()
            except BrokenCatalog as error:
                found.append(str(error))
    if found:
        return found
    catalog = catalog_from(together, version=version, digest=digest)
    mine = tuple(f"{kind}.toml, entry {entry}" for kind, entries in added.items() for entry in entries)
    return [str(problem) for problem in problems(catalog) if str(problem).startswith(mine)]


def first_problem(catalog: Catalog) -> BrokenCatalog | None:
    """The first problem of a catalog, or nothing."""
    return next(problems(catalog), None)


def problems(catalog: Catalog) -> Iterator[BrokenCatalog]:
    """Every problem of a catalog, file by file."""
    yield from _identifiers(catalog)
    yield from _sources(catalog)
    yield from _pointers(catalog)
    yield from _offices(catalog)


def unused_sources(catalog: Catalog) -> tuple[str, ...]:
    """Sources that neither an entry nor another room names."""
    return tuple(sorted(set(catalog.sources) - named_sources(catalog) - USED_ELSEWHERE))


def named_sources(catalog: Catalog) -> set[str]:
    """Ids of every source that some entry names."""
    return {
        source
        for kind, entries in catalog.by_kind().items()
        if kind != "sources"
        for entry in entries.values()
        for _, source in source_ids_in(entry)
    }


def source_ids_in(record: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  any record of the catalog
    """(field as the data file has it, source id) for every source that a record names, however deep."""
    if not is_dataclass(record):
        return
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name == "source_id":
            yield "source", value
        elif field.name == "source_ids":
            yield from (("sources", source) for source in value)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from ((f"{field.name}[{index}].{name}", source) for name, source in source_ids_in(item))
        else:
            yield from source_ids_in(value)


def ambiguous_names(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Names that stand for more than one entry of one type, with those entries."""
    from forewarn.catalog.words import stem, words

    meant: dict[tuple[str, str], list[str]] = {}
    shown: dict[tuple[str, str], str] = {}
    weapons = {**catalog.systems, **catalog.defences, **catalog.sensors}
    for kind, entries in (
        ("weapon", weapons),
        ("site", catalog.sites),
        ("person", catalog.people),
        ("role", catalog.roles),
    ):
        for entry in entries.values():
            for name in dict.fromkeys((entry.name, *entry.names)):
                key = (kind, " ".join(stem(word.folded) for word in words(name)))
                shown.setdefault(key, name)
                if entry.id not in meant.setdefault(key, []):
                    meant[key].append(entry.id)
    return {shown[key]: tuple(ids) for key, ids in meant.items() if len(ids) > 1}


def _wrong(kind: str, entry: str, field: str, came: str, wanted: str) -> BrokenCatalog:
    return BrokenCatalog(f"{kind}.toml, entry {entry}, field {field}: {came}", wanted, "correct that field")


def _identifiers(catalog: Catalog) -> Iterator[BrokenCatalog]:
    for kind, entries in catalog.by_kind().items():
        for entry in entries:
            fits = _COUNTRY.fullmatch(entry) if kind == "countries" else _ID.fullmatch(entry)
            if not fits:
                yield _wrong(kind, entry, "id", entry, "an id has lower-case letters, digits and single hyphens")
            country = getattr(entries[entry], "country", "")
            if country and not _COUNTRY.fullmatch(country):
                yield _wrong(kind, entry, "country", country, "a country is an ISO 3166 two-letter code, NATO or EU")


def _sources(catalog: Catalog) -> Iterator[BrokenCatalog]:
    for kind, entries in catalog.by_kind().items():
        if kind in {"sources", "roles", "countries", "publishers"}:
            continue
        for entry_id, entry in entries.items():
            named = list(source_ids_in(entry))
            if not any(field == "sources" for field, _ in named):
                yield _wrong(kind, entry_id, "sources", "none", "every entry names a source")
            for field, source in named:
                if source not in catalog.sources:
                    yield _wrong(kind, entry_id, field, source, "an id of sources.toml")


def _pointers(catalog: Catalog) -> Iterator[BrokenCatalog]:
    """Ids of systems, sites, people and defences that an entry names must exist."""
    weapons = {*catalog.systems, *catalog.defences, *catalog.sensors}
    for event in catalog.events:
        yield from _event_pointers(catalog, event, weapons)
    for system in catalog.systems.values():
        if system.based_on and system.based_on not in catalog.systems:
            yield _wrong("systems", system.id, "based_on", system.based_on, "an id of systems.toml")
        yield from _voice_pointers(catalog, "systems", system.id, system.voices)
    for sensor in catalog.sensors.values():
        if sensor.site and sensor.site not in catalog.sites:
            yield _wrong("sensors", sensor.id, "site", sensor.site, "an id of sites.toml")
    for site in catalog.sites.values():
        yield from _site_pointers(site, weapons)
    for term in catalog.terms.values():
        if term.of and term.of not in weapons:
            yield _wrong("terms", term.id, "of", term.of, "an id of systems, defences or sensors")
    for kind, entries in (("systems", catalog.systems), ("defences", catalog.defences), ("sensors", catalog.sensors)):
        for entry in entries.values():
            yield from _one_preferred(kind, entry.id, entry.figures)


def _event_pointers(catalog: Catalog, event: Event, weapons: set[str]) -> Iterator[BrokenCatalog]:
    for system in event.systems:
        if system not in weapons:
            yield _wrong("events", event.id, "systems", system, "an id of systems, defences or sensors")
    for site in event.sites:
        if site not in catalog.sites:
            yield _wrong("events", event.id, "sites", site, "an id of sites.toml")
    for who in event.said_by:
        if _ID.fullmatch(who) and "-" in who and who not in catalog.people:
            yield _wrong("events", event.id, "said_by", who, "an id of people.toml, or a party in words")
    for place in event.places:
        name, _, country = place.rpartition(", ")
        if not name or not _COUNTRY.fullmatch(country):
            yield _wrong("events", event.id, "places", place, "a place and its country code: Minsk, BY")


def _voice_pointers(catalog: Catalog, kind: str, entry: str, voices: tuple[Voice, ...]) -> Iterator[BrokenCatalog]:
    for voice in voices:
        for defence in voice.defences:
            if defence not in catalog.defences:
                yield _wrong(kind, entry, "voices.defences", defence, "an id of defences.toml")


def _site_pointers(site: Site, weapons: set[str]) -> Iterator[BrokenCatalog]:
    for system in site.for_systems:
        if system not in weapons:
            yield _wrong("sites", site.id, "for_systems", system, "an id of systems, defences or sensors")


def _one_preferred(kind: str, entry: str, figures: tuple[Figure, ...]) -> Iterator[BrokenCatalog]:
    seen: set[str] = set()
    for figure in figures:
        if not figure.preferred:
            continue
        if figure.quantity in seen or figure.rejected:
            yield _wrong(
                kind, entry, "figures.preferred", figure.quantity, "one accepted figure of a quantity is preferred"
            )
        seen.add(figure.quantity)


def _offices(catalog: Catalog) -> Iterator[BrokenCatalog]:
    """People and roles exist; nobody holds a post while another surely holds it."""
    by_post: dict[tuple[str, str], list[Office]] = {}
    for office in catalog.offices:
        if office.person not in catalog.people:
            yield _wrong("offices", office.id, "person", office.person, "an id of people.toml")
        if office.role not in catalog.roles:
            yield _wrong("offices", office.id, "role", office.role, "an id of roles.toml")
        by_post.setdefault((office.role, office.country), []).append(office)
    for held in by_post.values():
        ordered = sorted(held, key=_first_day)
        for earlier, later in pairwise(ordered):
            last = (
                earlier.ended.from_date
                if earlier.ended
                else earlier.known_until.to_date
                if earlier.known_until
                else None
            )
            if last is not None and _first_day(later) < last:
                yield _wrong("offices", later.id, "began", f"overlaps {earlier.id}", "one holder of a post at a time")


def _first_day(office: Office) -> Any:  # noqa: ANN401  a date
    start = office.began or office.known_from
    return start.to_date if start else None
