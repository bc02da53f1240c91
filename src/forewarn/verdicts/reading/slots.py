"""Names, places, dates and numbers of a sentence as slots: what one part of it can leave out and another fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER

if TYPE_CHECKING:
    from forewarn.verdicts.reading.sentence import Reading


class SlotKind(StrEnum):
    """What a slot holds."""

    WEAPON = "weapon"
    PLACE = "place"
    DATE = "date"
    MEASURE = "measure"
    NUMBER = "number"  # without a unit


@dataclass(frozen=True, slots=True)
class Slot:
    """A name, place, date or number at ``start:end``, words of degree before a number included."""

    kind: SlotKind
    start: int
    end: int
    lead: str  # the preposition before it
    lead_start: int
    dimension: str = ""
    unit: str = ""
    entry: str = ""
    degree: str = ""


_DEGREE = (
    r"(?:about|around|roughly|approximately|some|nearly|almost|only|just|barely|merely|over|under|more\sthan|less\sthan|"
    r"up\sto|at\sleast|at\smost|close\sto|well|fewer\sthan|as\smany\sas|another|an?\smere|nearer|rather|an?\sgood|not\squite|an?\slittle|less\sthan|close\son|fully)"
)
DEGREES_BEFORE = Lazy(rf"(?:\b{_DEGREE}\s)+$", re.IGNORECASE)
_LEAD = Lazy(
    r"\b(?P<lead>to|from|over|for|in|at|on|near|of|after|by|with|within|via|off|into|outside|inside|before|against)\s"
    r"(?:(?:the|an?|its|that|this)\s)?(?:(?:eastern|western|northern|southern|central)\s)?$",
    re.IGNORECASE,
)
_BARE = Lazy(rf"(?<![\w.,-])(?P<n>{NUMBER})(?:\s(?:to|or)\s{NUMBER})?(?![\w-]|[.,]\d)", re.IGNORECASE)
_YEAR = Lazy(r"(?:19|20)\d\d")


def read_slots(reading: Reading, end: int) -> Iterator[Slot]:
    """The slots of a sentence up to ``end``; a number without a unit is one too."""
    text = reading.told
    taken: list[tuple[int, int]] = []
    for name in reading.names:
        if name.kind in {"system", "defence", "sensor"} and name.ids:
            yield _slot(text, SlotKind.WEAPON, name.start, name.start + len(name.text), entry=name.ids[0])
        taken.append((name.start, name.start + len(name.text)))
    for place in reading.places:
        if not any(start < place.end and place.start < end for start, end in taken) or any(
            (place.start, place.end) == span for span in taken
        ):
            yield _slot(text, SlotKind.PLACE, place.start, place.end, entry=place.place.id)
            taken.append((place.start, place.end))
    for one in reading.dates:
        yield _slot(text, SlotKind.DATE, one.start, min(one.end, end))
        taken.append((one.start, one.end))
    for measure in reading.measures:
        if any(start < measure.end and measure.start < end for start, end in taken):
            continue
        slot = _slot(
            text,
            SlotKind.MEASURE,
            measure.start,
            measure.end,
            dimension=measure.dimension.value,
            unit=measure.unit_text,
        )
        yield slot
        taken.append((measure.start, measure.end))
    for match in _BARE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken) or _YEAR.fullmatch(match.group()):
            continue
        if match["n"].lower() in {"one", "a", "an"}:
            continue
        yield _slot(text, SlotKind.NUMBER, match.start(), match.end())


def _slot(
    text: str, kind: SlotKind, start: int, end: int, *, dimension: str = "", unit: str = "", entry: str = ""
) -> Slot:
    degree = DEGREES_BEFORE.search(text[:start]) if kind in {SlotKind.MEASURE, SlotKind.NUMBER} else None
    start = degree.start() if degree is not None else start
    lead = _LEAD.search(text[:start])
    word = lead["lead"].lower() if lead is not None else ""
    return Slot(
        kind,
        start,
        end,
        word,
        lead.start() if lead is not None else start,
        dimension,
        unit,
        entry,
        degree.group() if degree is not None else "",
    )
