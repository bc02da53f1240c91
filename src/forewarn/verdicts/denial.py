"""Denials for the sorts of finding that judge a statement as if it were affirmed."""

from __future__ import annotations

import re
from dataclasses import replace

from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.ruling import Ruling, opposite

_SURE = frozenset({Finding.SUPPORTED, Finding.CONTRADICTED})


#: "though its place was not disclosed": an aside, whose denial is its own.
_ASIDE = Lazy(r",?\s(?:even\s)?(?:though|although|while|whereas)\s(?:[^\s,;]+\s){4,}[^,;]*", re.IGNORECASE)


def denials_of(reading: Reading) -> int:
    """How many words of denial the sentence has outside asides that measure, date and place nothing."""
    asides = [match.span() for match in _ASIDE.finditer(reading.text)]
    marks = [measure.start for measure in reading.measures]
    marks += [day.start for day in reading.dates]
    marks += [place.start for place in reading.places]
    own = [(start, end) for start, end in asides if not any(start <= mark < end for mark in marks)]
    spans = denial_spans(reading.text)
    return sum(not any(start <= first < end for start, end in own) for first, _ in spans)


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
