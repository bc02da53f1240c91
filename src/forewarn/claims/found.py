"""What finding hands on: a kind of claim and where its sentence speaks of it."""

from __future__ import annotations

from dataclasses import dataclass

from forewarn.records.claims import ClaimKind, Quantity


@dataclass(frozen=True, slots=True)
class FoundKind:
    """A kind and the characters ``start:end`` of the sentence that speak for it; its quantity where it has one."""

    kind: ClaimKind
    start: int
    end: int
    quantity: Quantity | None = None
