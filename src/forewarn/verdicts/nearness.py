"""Which of two places is nearer to a third: geodesics between the points named, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import apart_km, computed
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km

_KINDS = (ClaimKind.GEOGRAPHY, ClaimKind.STATEMENT_OF_INTENT)
_COMPARED = Lazy(r"\b(?P<near>nearer|closer)(?:\sto)?\b|\b(?:farther|further)(?:\s(?:away\s)?from)?\b", re.IGNORECASE)
#: "nearer to B than to C": the other end is compared; "nearer to B than C is": another beginning.
_TO_THE_OTHER = Lazy(r"\bthan\s(?:it\s(?:is|does)\s)?(?:to|from)\s(?:the\s)?$", re.IGNORECASE)
_THAN = Lazy(r"\bthan\s(?:the\s)?$", re.IGNORECASE)
_MORE_SAID = Lazy(
    r"\b(?:times|twice|half|reach\w*|range|missiles?|but|and|if|whether|by\s(?:road|rail|car))\b", re.IGNORECASE
)
#: Distances that differ by less than this share are told the same: towns are wide.
ALIKE_SHARE = 0.03


def judge_nearness(case: Case) -> Iterator[Ruling]:
    """Findings on one comparison of two distances between three named points."""
    reading = case.reading
    if reading.asks or reading.denials or reading.measures or reading.systems or len(reading.places) != 3:
        return
    compared = list(_COMPARED.finditer(reading.text))
    first, second, third = reading.places
    if len(compared) != 1 or any(place.is_area for place in reading.places) or _MORE_SAID.search(reading.text):
        return
    if not first.end <= compared[0].start() < second.start:
        return
    between = reading.text[second.end : third.start]
    if _TO_THE_OTHER.search(between):
        ends = ((first, second), (first, third))
    elif _THAN.search(between):
        ends = ((first, second), (third, second))
    else:
        return
    one, other = (apart_km(start.place, end.place) for start, end in ends)
    numbers = [
        computed(f"{start.place.name} to {end.place.name}", "km", round(apart_km(start.place, end.place)))
        for start, end in ends
    ]
    words = " and ".join(f"{number.name} is {km(number.best or 0.0)}" for number in numbers)
    nearer = compared[0]["near"] is not None
    finding = Finding.SUPPORTED if (one < other) == nearer else Finding.CONTRADICTED
    if abs(one - other) <= ALIKE_SHARE * max(one, other):
        finding = Finding.STRAINED
    change = ["turns if other places of these names are meant"]
    yield Ruling(_KINDS, verdict(finding, words, numbers, would_change=change), whole=True)
