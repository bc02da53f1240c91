"""What reading needs to know of the record, as an interface, so that claims never import the catalog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from forewarn.records.places import Place


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the record found in a text.

    ``kind`` is ``system``, ``defence``, ``sensor``, ``site``, ``person``, ``office`` or ``publisher``. ``ids`` are the
    entries it can mean, best first: one where the name is unambiguous. For an ``office`` they are the role and, where
    the words name a country, its ISO code ("Belarusian Foreign Minister" -> ``foreign-minister``, ``BY``).
    """

    text: str
    start: int
    kind: str
    ids: tuple[str, ...]


class NameBook(Protocol):
    """Names of the record. Lookups return candidates and never guess silently."""

    def scan(self, text: str) -> list[KnownName]:
        """Every name of a system, defence, sensor, site, person, office or publisher in ``text``, in order."""
        ...

    def find_systems(self, name: str) -> tuple[str, ...]:
        """Catalog ids of systems, defences and sensors that ``name`` can mean, best first."""
        ...

    def find_places(
        self, name: str, *, countries: Sequence[str] = (), near: Sequence[tuple[float, float]] = ()
    ) -> tuple[Place, ...]:
        """Places that ``name`` can mean, best first.

        ``countries`` are ISO codes the text names; ``near`` are (latitude_deg, longitude_deg) of resolved places.
        """
        ...

    def scan_places(self, text: str) -> list[tuple[int, str]]:
        """(start, words) of every country, region, sea, capital and site name in ``text``: no parser needed."""
        ...
