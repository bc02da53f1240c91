"""Names a user types -> one entry of the record, or a refusal that lists the candidates."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from forewarn.records.errors import AmbiguousName, UnknownPlace, UnknownSystem
from forewarn.records.places import Place

if TYPE_CHECKING:
    from forewarn.catalog import Catalog
    from forewarn.catalog.entries import System

#: A city this many times larger than the next of its name is what people mean by the bare name.
CLEARLY_LARGER = 10.0


def one_system(name: str, catalog: Catalog) -> System:
    """The one missile system that ``name`` means.

    Raises:
        UnknownSystem: none has the name. AmbiguousName: several have.
    """
    if name in catalog.systems:
        return catalog.systems[name]
    found = [candidate for candidate in catalog.names.find_systems(name) if candidate in catalog.systems]
    if not found:
        known = ", ".join(sorted(system.name for system in catalog.systems.values()))
        raise UnknownSystem(f"the system {name[:60]!r}", f"one of: {known}", "see `forewarn catalog list`")
    if len(found) > 1:
        raise AmbiguousName(f"the system {name[:60]!r}", "one entry", "say which: " + ", ".join(found))
    return catalog.systems[found[0]]


def one_place(name: str, catalog: Catalog) -> Place:
    """The one place that ``name`` means; the clearly largest of several cities of one name.

    Raises:
        UnknownPlace: none has the name. AmbiguousName: several have and none stands out.
    """
    found = catalog.gazetteer.find(name)
    if not found:
        raise UnknownPlace(
            f"the place {name[:60]!r}",
            "a city of 15,000 people or more, a country, or a site of the catalog",
            "check the spelling",
        )
    if len(found) == 1 or found[0].kind != found[1].kind:
        return found[0]
    first, second = (place.population or 0 for place in found[:2])
    if first >= CLEARLY_LARGER * max(second, 1) or math.isclose(second, 0) or first > 500_000:
        return found[0]
    listed = ", ".join(f"{place.name} ({place.country}, {place.population or 0:,})" for place in found[:5])
    raise AmbiguousName(
        f"the place {name[:60]!r}", "one place", f"add the country, as in 'Minsk, BY'; it can be {listed}"
    )
