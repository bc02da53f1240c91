"""Loads the catalog: tables to entries, with the checks that keep one entry from pointing at nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from forewarn.catalog.entries import Event, Office
from forewarn.catalog.fields import Fields
from forewarn.catalog.record import Catalog
from forewarn.catalog.schema import MAKERS
from forewarn.catalog.tables import Tables, folder_tables, merged, shipped_tables


@cache
def load(folder: Path | None = None) -> Catalog:
    """The shipped catalog, or the shipped one with a user's ``folder`` on top.

    Read once a process and kept. Raises BrokenCatalog for a folder that does not follow the schema.
    """
    tables, version, digest = shipped_tables()
    if folder is None:
        return catalog_from(tables, version=version, digest=digest)
    from forewarn.catalog.checks import first_problem

    added, added_digest = folder_tables(folder)
    together, overridden = merged(tables, added)
    catalog = catalog_from(
        together,
        version=f"{version}+{added_digest[:12]}",
        digest=added_digest,
        folder=str(folder),
        overridden=overridden,
    )
    problem = first_problem(catalog)
    if problem is not None:
        raise problem
    return catalog


def entries_of(tables: Tables, kind: str) -> dict[str, Any]:
    """Every entry of one kind. Raises BrokenCatalog at the first that does not follow the schema."""
    made: dict[str, Any] = {}
    for entry_id, table in tables.get(kind, {}).items():
        fields = Fields(f"{kind}.toml", entry_id, table)
        made[entry_id] = MAKERS[kind](entry_id, fields)
        fields.finish()
    return made


def catalog_from(
    tables: Tables, *, version: str, digest: str, folder: str | None = None, overridden: tuple[str, ...] = ()
) -> Catalog:
    """A catalog out of tables."""
    made: dict[str, Any] = {kind: entries_of(tables, kind) for kind in MAKERS}
    events: dict[str, Event] = made.pop("events")
    offices: dict[str, Office] = made.pop("offices")
    return Catalog(
        version=version,
        digest_sha256=digest,
        events=tuple(sorted(events.values(), key=lambda event: (event.when.from_date, event.when.to_date, event.id))),
        offices=tuple(offices.values()),
        folder=folder,
        overridden=overridden,
        **made,
    )
