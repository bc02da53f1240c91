"""From a reported launch area to named places: reach, minutes, and what is left for a warning. One direction only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from forewarn.assess.lookup import one_place, one_system
from forewarn.assess.places import facts_of, outlooks
from forewarn.assess.story import DEFAULT_SAMPLES, DEFAULT_SEED
from forewarn.records.outlook import PlaceOutlook
from forewarn.records.runs import ReachResult

if TYPE_CHECKING:
    from forewarn.catalog import Catalog
    from forewarn.warning_time import Delay


def reach(
    system: str,
    *,
    launch: str,
    to: Sequence[str] = (),
    samples: int = DEFAULT_SAMPLES,
    seed: int = DEFAULT_SEED,
    delays: Sequence[Delay] | None = None,
    catalog: Catalog | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> ReachResult:
    """What ``system`` in the area ``launch`` would mean for the places named in ``to``, in the order given.

    Names are those a newspaper would print: "Oreshnik", "Belarus", "Warsaw". ``delays`` is a chain of one's own from
    launch to message; ``step`` is told what is being done.

    Raises:
        UnknownSystem, UnknownPlace, AmbiguousName: a name is not one entry of the record.
    """
    from forewarn.catalog import load

    catalog = catalog or load()
    entry = one_system(system, catalog)
    area = catalog.gazetteer.area(one_place(launch, catalog).id)
    places = list({place.id: place for place in (one_place(name, catalog) for name in to)}.values())
    rows, not_counted = outlooks(
        [(entry, area)], places, samples=samples, seed=seed, delays=delays, catalog=catalog, step=step
    )
    used = {name for row in rows for name in _sources_of(row)}
    facts = facts_of(entry)
    return ReachResult(
        system=facts,
        launch=area,
        places=rows,
        not_counted=not_counted,
        samples=samples,
        seed=seed,
        sources={name: catalog.sources[name] for name in sorted({*used, *facts.source_ids}) if name in catalog.sources},
    )


def _sources_of(row: PlaceOutlook) -> list[str]:
    radars = [name for bound in row.radar_bounds for name in bound.source_ids]
    return [row.place.source_id, *(told.source_id for told in row.warning_stack), *row.channel_source_ids, *radars]
