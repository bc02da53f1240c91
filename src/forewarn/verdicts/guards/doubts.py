"""What a guard hands back, and how a sentence is cut into clauses for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a ruling does not stand. Without a finding it is taken out: another rule explains what it misread."""

    words: str
    finding: Finding | None = Finding.CANNOT_TELL


#: The case, the ruling in question, and all rulings on the sentence.
Guard = Callable[[Case, Ruling, tuple[Ruling, ...]], Doubt | None]

_JOINT = Lazy(
    r"[;:]\s|\s[–—]\s|,?\s(?:but|while|whereas|though|although)\s|"
    r"(?:,?\s(?:and|before|after|yet)|,\sthen)\s(?:(?:it|they|he|she|who|which|its|their)\s|the\s\w+\s)?"
    r"(?:(?:then|never|also|later|both)\s)?"
    r"(?=(?:was|were|is|are|has|have|had|did|will|would|can|could|cannot|not|no|never|none|\w+ed|fell|flew|came|went|took|ran|hit|struck)\b)",
    0,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence at ``start:end``."""

    text: str
    start: int
    end: int


def clauses(text: str) -> tuple[Clause, ...]:
    """Parts of a sentence that can each assert something of their own, in order."""
    cuts = [0, *(match.start() for match in _JOINT.finditer(text))]
    ends = [*cuts[1:], len(text)]
    return tuple(Clause(text[start:end], start, end) for start, end in zip(cuts, ends, strict=True) if end > start)
