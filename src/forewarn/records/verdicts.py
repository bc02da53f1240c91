"""A verdict is a finding with its working."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forewarn.records.notebook import Shown
from forewarn.records.numbers import NamedNumber


class Finding(StrEnum):
    """What a claim comes to, held against the record and against physics."""

    SUPPORTED = "supported"
    STRAINED = "strained"  # only at the edge, or under a named assumption
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"  # the record itself is divided
    CANNOT_TELL = "cannot_tell"
    NOT_CHECKABLE = "not_checkable"  # opinion, rhetoric, intent, or a forecast too vague to score


@dataclass(frozen=True, slots=True)
class Verdict(Shown):
    """A finding, one sentence of why, the numbers, the assumptions, the sources, and what would turn it.

    ``notes`` are sentences that stand beside the finding and do not carry it.
    """

    finding: Finding
    because: str
    numbers: tuple[NamedNumber, ...] = ()
    assumptions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    would_change: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
