"""What a rule hands back: a verdict and the kinds of claim it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from forewarn.catalog import Catalog
from forewarn.records.claims import ClaimKind
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Ruling:
    """``kinds`` are the kinds of claim this verdict answers, best first; ``side`` is for a remark in passing.

    ``whole`` says that it answers all that the sentence asserts, so that other readings of its numbers fall away.
    ``firm_on_denial`` says that it read who denies what itself, so that others' readings of the denial fall away.
    ``weak`` is for a sort of finding that found nothing to compare: it decides nothing beside one that did.
    """

    kinds: tuple[ClaimKind, ...]
    verdict: Verdict
    side: bool = False
    whole: bool = False
    weak: bool = False
    firm_on_denial: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with what it is held against."""

    reading: Reading
    catalog: Catalog
    thresholds: Thresholds


#: Kinds of claim that numbers of flight, places and warning answer.
PHYSICAL = frozenset(
    {
        ClaimKind.RANGE,
        ClaimKind.REACH,
        ClaimKind.SPEED,
        ClaimKind.FLIGHT_TIME,
        ClaimKind.WARNING,
        ClaimKind.GEOGRAPHY,
    }
)

Rule = Callable[[Case], Iterable[Ruling]]

#: Most severe first: what a sentence as a whole comes to.
SEVERITY = (
    Finding.CONTRADICTED,
    Finding.DISPUTED,
    Finding.STRAINED,
    Finding.CANNOT_TELL,
    Finding.SUPPORTED,
    Finding.NOT_CHECKABLE,
)

_OPPOSITE = {Finding.SUPPORTED: Finding.CONTRADICTED, Finding.CONTRADICTED: Finding.SUPPORTED}


def opposite(finding: Finding) -> Finding:
    """The finding on the denial of a statement: only supported and contradicted change places."""
    return _OPPOSITE.get(finding, finding)


def worst(findings: Iterable[Finding]) -> Finding:
    """The most severe of several findings."""
    return min(findings, key=SEVERITY.index)


def verdict(
    finding: Finding,
    because: str,
    numbers: Iterable[NamedNumber] = (),
    *,
    assumptions: Iterable[str] = (),
    sources: Iterable[str] = (),
    would_change: Iterable[str] = (),
) -> Verdict:
    """A verdict whose sources include those of its numbers; the reason becomes a sentence."""
    shown = tuple(numbers)
    cited = dict.fromkeys([*sources, *(number.source_id for number in shown)])
    text = because[:1].upper() + because[1:]
    return Verdict(
        finding,
        text if text.endswith(".") else text + ".",
        shown,
        tuple(dict.fromkeys(assumptions)),
        tuple(cited),
        tuple(dict.fromkeys(would_change)),
    )
