"""Claims of who holds a post, what a name means, and how far two places lie apart. They feed findings only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from forewarn.claims.places import FoundPlace
from forewarn.records.claims import Claim
from forewarn.records.names import KnownName


def find(frame: Claim, here: Sequence[FoundPlace], known: Sequence[KnownName]) -> Iterator[Claim]:
    """Identity claims of the sentence that ``frame`` stands for."""
    yield from ()
