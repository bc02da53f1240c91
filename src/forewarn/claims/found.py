"""What finding hands on: a kind of claim and where its sentence speaks of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forewarn.records.claims import ClaimKind, Quantity


@dataclass(frozen=True, slots=True)
class FoundKind:
    """A kind and the characters ``start:end`` of the sentence that speak for it; its quantity where it has one."""

    kind: ClaimKind
    start: int
    end: int
    quantity: Quantity | None = None


class Strength(StrEnum):
    """How a cue speaks for its kind."""

    TOLD = "told"
    TOPIC = "topic"  # names what a sentence is about
    COMMENT = "comment"  # is what somebody comments on
    RECALLED = "recalled"  # stands in an aside
    MEASURED = "measured"  # is a number with its unit
    LAST = "last"  # speaks only where nothing else does


@dataclass(frozen=True, slots=True)
class Cue:
    """A place in a sentence that speaks for a kind, and how."""

    strength: Strength
    hit: FoundKind
