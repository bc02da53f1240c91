"""Denials for the sorts of finding that judge a statement as if it were affirmed."""

from __future__ import annotations

from dataclasses import replace

from forewarn.records.verdicts import Finding
from forewarn.verdicts.ruling import Ruling, opposite

_SURE = frozenset({Finding.SUPPORTED, Finding.CONTRADICTED})


def turned(ruling: Ruling, denials: int) -> Ruling:
    """The ruling on the denial: one denial turns supported and contradicted round, several leave both open."""
    given = ruling.verdict
    if not denials or ruling.side or given.finding not in _SURE:
        return ruling
    if denials > 1:
        words = f"the sentence denies more than once, and what it comes to cannot be told. {given.because}"
        text = words[:1].upper() + words[1:]
        return replace(ruling, verdict=replace(given, finding=Finding.CANNOT_TELL, because=text))
    return replace(ruling, side=False, verdict=replace(given, finding=opposite(given.finding)))
