"""Which of two places is nearer to a third: geodesics between the points named, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import apart_km, computed
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import ReadPlace
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km

_KINDS = (ClaimKind.GEOGRAPHY, ClaimKind.STATEMENT_OF_INTENT)
_COMPARED = Lazy(r"\b(?P<near>nearer|closer)(?:\sto)?\b|\b(?:farther|further)(?:\s(?:away\s)?from)?\b", re.IGNORECASE)
#: "nearer to B than to C": the other end is compared; "nearer to B than C is": another beginning.
_TO_THE_OTHER = Lazy(r"\bthan\s(?:it\s(?:is|does)\s)?(?:to|from)\s(?:the\s)?$", re.IGNORECASE)
_THAN = Lazy(r"\bthan\s(?:the\s)?$", re.IGNORECASE)
_MORE_SAID = Lazy(r"\b(?:times|twice|half|reach\w*|range|missiles?|if|whether|by\s(?:road|rail|car))\b", re.IGNORECASE)
#: Distances that differ by less than this share are told the same: towns are wide.
ALIKE_SHARE = 0.03
#: An area of no more points on a grid of 25 km is told like a town.
FEW_POINTS = 2


def judge_nearness(case: Case) -> Iterator[Ruling]:
    """Findings on one comparison of two distances between three named points."""
    reading = case.reading
    if reading.asks or reading.denials or reading.measures or reading.systems or not reading.places:
        return
    compared = list(_COMPARED.finditer(reading.text))
    if not compared or any(_wide(case, place) for place in reading.places) or _MORE_SAID.search(reading.text):
        return
    found = []
    subject = reading.places[0]
    limits = [*(match.start() for match in compared[1:]), len(reading.text)]
    for match, limit in zip(compared, limits, strict=True):
        others = [place for place in reading.places[1:] if match.end() <= place.start < limit]
        ends = _ends(reading.text, subject, others) if subject.end <= match.start() else None
        if ends is None:
            return
        found.append(_held(ends, nearer=match["near"] is not None))
    order = [Finding.CONTRADICTED, Finding.STRAINED, Finding.SUPPORTED]
    finding = min((one[0] for one in found), key=order.index)
    shown = [one for one in found if one[0] is finding] if finding is Finding.CONTRADICTED else found
    words = "; ".join(one[1] for one in shown)
    change = ["turns if other places of these names are meant"]
    numbers = [number for one in shown for number in one[2]]
    yield Ruling(_KINDS, verdict(finding, words, numbers, would_change=change), whole=True)


def _wide(case: Case, place: ReadPlace) -> bool:
    """Whether a country or region is too wide to be a point: an island of a few points on the grid is not."""
    return place.is_area and len(case.catalog.gazetteer.area(place.place.id).points) > FEW_POINTS


Ends = tuple[tuple[ReadPlace, ReadPlace], tuple[ReadPlace, ReadPlace]]


def _ends(text: str, subject: ReadPlace, others: list[ReadPlace]) -> Ends | None:
    """The two pairs compared: "nearer to B than to C", "nearer to B than C is", "nearer to B than C is to D"."""
    if len(others) not in {2, 3}:
        return None
    second, third = others[0], others[1]
    between = text[second.end : third.start]
    if len(others) == 3:
        linked = re.fullmatch(r"\s(?:is|lies|does)?\s?(?:to|from)\s(?:the\s)?", text[third.end : others[2].start])
        return ((subject, second), (third, others[2])) if _THAN.search(between) and linked else None
    if _TO_THE_OTHER.search(between):
        return (subject, second), (subject, third)
    return ((subject, second), (third, second)) if _THAN.search(between) else None


def _held(ends: Ends, *, nearer: bool) -> tuple[Finding, str, list[NamedNumber]]:
    one, other = (apart_km(start.place, end.place) for start, end in ends)
    numbers = [
        computed(f"{start.place.name} to {end.place.name}", "km", round(apart_km(start.place, end.place)))
        for start, end in ends
    ]
    words = " and ".join(f"{number.name} is {km(number.best or 0.0)}" for number in numbers)
    finding = Finding.SUPPORTED if (one < other) == nearer else Finding.CONTRADICTED
    if abs(one - other) <= ALIKE_SHARE * max(one, other):
        finding = Finding.STRAINED
    return finding, words, numbers
