"""What a rule is: a cue of one kind of claim."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.claims.lazy import Lazy
from forewarn.records.claims import ClaimKind


@dataclass(frozen=True, slots=True)
class Rule:
    """A cue of ``kind``. ``weak`` cues count only where no kind speaks that outspeaks this one.

    ``near_weapon``: a weapon, or a word for one, must stand within a few words. Cues that tell capitals
    apart are ``cased``; the ``lowered`` ones are tried on the sentence in lower case, a quarter quicker.
    """

    kind: ClaimKind
    cased: Lazy | None
    lowered: Lazy | None
    near_weapon: bool = False
    weak: bool = False


def rule(kind: ClaimKind, *pieces: str, near_weapon: bool = False, weak: bool = False) -> Rule:
    """A rule for any of the ``pieces``, regular expressions read without regard to case save in ``(?-i:...)``."""
    cased = "|".join(piece for piece in pieces if "(?-i:" in piece)
    lowered = "|".join(_CAPITAL.sub(_small, piece) for piece in pieces if "(?-i:" not in piece)
    return Rule(
        kind, Lazy(cased, re.IGNORECASE) if cased else None, Lazy(lowered) if lowered else None, near_weapon, weak
    )


_CAPITAL = Lazy(r"\\[A-Za-z]|[A-Z]")


def _small(match: re.Match[str]) -> str:
    """A capital letter made small, but for those that mean something behind a backslash."""
    return match[0] if match[0].startswith("\\") else match[0].lower()
