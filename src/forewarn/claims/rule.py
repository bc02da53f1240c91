"""What a rule is: a cue of one kind of claim."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.claims.lazy import Lazy
from forewarn.records.claims import ClaimKind


@dataclass(frozen=True, slots=True)
class Rule:
    """A cue of ``kind``. ``weak`` cues count only where no kind speaks that outspeaks this one.

    ``near_weapon``: a weapon, or a word for one, must stand within a few words.
    """

    kind: ClaimKind
    pattern: Lazy
    near_weapon: bool = False
    weak: bool = False


def rule(kind: ClaimKind, *pieces: str, near_weapon: bool = False, weak: bool = False) -> Rule:
    """A rule for any of the ``pieces``, regular expressions read without regard to case."""
    return Rule(kind, Lazy("|".join(pieces), re.IGNORECASE), near_weapon, weak)
