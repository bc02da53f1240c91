"""A place said to be covered by a defence that stands elsewhere: its distance against the published ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Figure
from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import apart_km, computed, figures_shown, name_of, spread
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import km

_KINDS = (ClaimKind.INTERCEPT, ClaimKind.RANGE, ClaimKind.REACH, ClaimKind.GEOGRAPHY)
_COVERS = Lazy(
    r"\b(?:shield\w*|protect\w*|cover\w*|defend\w*|guard\w*|reach\w*\s(?:out\s)?(?:over|as\sfar\sas|to|beyond)|"
    r"extend\w*\s(?:over|to)|"
    r"umbrella|safe|secure)\b",
    re.IGNORECASE,
)
_BALLISTIC = Lazy(r"\bballistic\b|\bOreshnik|\bIskander|\bmissiles?\b", re.IGNORECASE)


def judge_coverage(case: Case) -> Iterator[Ruling]:
    """A finding where the place is farther off than every range published: a necessary condition that is not met."""
    reading = case.reading
    if len(reading.defences) != 1 or reading.asks or not _COVERS.search(reading.text):
        return
    points = [place for place in reading.places if not place.is_area and not speaks(reading.text, place)]
    stands = [place for place in points if place.role in {PlaceRole.LAUNCH, PlaceRole.SITE}]
    if len({place.place.id for place in stands}) != 1:
        return
    aimed = [place for place in points if place.place.id != stands[0].place.id]
    defence = reading.defences[0]
    published = spread(case, defence, "range_max_km")
    if not aimed or published is None or reading.denials > 1:
        return
    figures = _fitting(reading.text, published.figures)
    farthest = max(figure.number.highest for figure in figures)
    name = name_of(case.catalog, defence)
    for place in aimed:
        length = apart_km(stands[0].place, place.place)
        if length <= farthest * (1 + case.thresholds.beyond_share):
            continue
        finding = opposite(Finding.CONTRADICTED) if reading.denials else Finding.CONTRADICTED
        words = (
            f"{place.place.name} is {km(length)} from {stands[0].place.name}, farther than every range published for "
            f"{name} ({km(farthest)})"
        )
        numbers = [computed(f"{stands[0].place.name} to {place.place.name}", "km", round(length))]
        yield Ruling(
            _KINDS,
            verdict(
                finding,
                words,
                [*numbers, *figures_shown("published range", figures)],
                would_change=[f"turns if a range of at least {km(length)} is published"],
            ),
        )


def _fitting(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Where the sentence speaks of missiles, figures for them; all figures where none says what it is for."""
    if not _BALLISTIC.search(text):
        return figures
    own = tuple(figure for figure in figures if figure.against in {"ballistic", "all"})
    return own or figures
