"""One published case against which forewarn is held."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """One row: what an authority says, what forewarn gets, and how far apart they may be.

    ``tolerance`` is in ``unit``, like ``expected`` and ``got``; ``authority`` says where the expected value stands.
    """

    name: str
    quantity: str
    expected: float
    got: float
    tolerance: float
    unit: str
    authority: str

    @property
    def residual(self) -> float:
        """Got less expected."""
        return self.got - self.expected

    @property
    def passed(self) -> bool:
        """Whether the residual lies within the tolerance; not-a-number never does."""
        return abs(self.residual) <= self.tolerance
