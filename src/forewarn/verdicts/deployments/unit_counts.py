"""How many launchers a battalion, a regiment or a site has: each number against the figure for its own unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.catalog import Figure
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import figures_shown, name_of
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import count, listed

_KINDS = (ClaimKind.QUANTITY, ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT)
_UNITS = ("battalion", "regiment", "division", "brigade")
_UNIT = Lazy(r"\b(?P<unit>battalion|regiment|division|brigade)s?\b", re.IGNORECASE)
_NUMBER = Lazy(NUMBER, re.IGNORECASE)
_ABOUT = Lazy(r"\b(?:about|around|some|roughly|nearly|almost|approximately|or\sso|up\sto)\b", re.IGNORECASE)
#: What counts the units themselves, and numbers that order or date.
_NO_COUNT = Lazy(
    r"^\s?(?:battalions|regiments|divisions|brigades|th\b|st\b|nd\b|rd\b|%|km|kilomet|miles|minutes|years?|days?|months?)",
    re.IGNORECASE,
)
_CUT = Lazy(r"[;,]\s|\s(?:and|but|while|whereas)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Pair:
    unit: str
    value: float
    about: bool


def judge_unit_counts(case: Case) -> Iterator[Ruling]:
    """A finding where launchers are counted by the unit that has them, and the record counts them so too."""
    reading = case.reading
    if reading.asks or reading.system is None or not _UNIT.search(reading.text) or denial_spans(reading.text):
        return
    entry = case.catalog.systems.get(reading.system)
    if entry is None:
        return
    figures = [figure for figure in entry.figures_of("launcher_count") if _unit_of(figure)]
    pairs = _pairs(case)
    if not figures or not pairs:
        return
    right: list[Figure] = []
    wrong: list[tuple[_Pair, list[Figure]]] = []
    for pair in pairs:
        of = [figure for figure in figures if _unit_of(figure) == pair.unit]
        if not of:
            return
        fits = [figure for figure in of if _fits(figure, pair)]
        right += fits
        if not fits:
            wrong.append((pair, of))
    shown = figures_shown(f"published count, {name_of(case.catalog, reading.system)}", wrong[0][1] if wrong else right)
    change = ["turns if a source of weight gives another count"]
    if wrong:
        pair, of = wrong[0]
        words = (
            f"the record has for a {pair.unit}: {listed(figure.number.note for figure in of)}; not {count(pair.value)}"
        )
        yield Ruling(_KINDS, verdict(Finding.CONTRADICTED, words, shown, would_change=change), whole=True)
    elif reading.attributed or len(pairs) > 1:
        words = f"on record from {right[0].party}: {listed(figure.number.note for figure in right)}"
        yield Ruling(_KINDS, verdict(Finding.SUPPORTED, words, shown, would_change=change))


def _unit_of(figure: Figure) -> str:
    return next((unit for unit in _UNITS if unit in figure.number.note), "")


def _fits(figure: Figure, pair: _Pair) -> bool:
    low, high = figure.number.lowest, figure.number.highest
    slack = 0.21 * high if pair.about or figure.comparator == "~" else 0.0
    return low - slack <= pair.value <= high + slack


def _pairs(case: Case) -> list[_Pair]:
    """Units with the number that is told of each: the first behind it in its clause, else the last before it."""
    text = case.reading.text
    dated = [(one.start, one.end) for one in case.reading.dates]
    spans = [(name.start, name.start + len(name.text)) for name in case.reading.names]
    numbers = [
        (match.start(), match.end(), value)
        for match in _NUMBER.finditer(text)
        if (value := value_of(match.group())) is not None
        and match.group().lower() not in {"one", "a", "an"}
        and not _NO_COUNT.match(text[match.end() :])
        and not any(start <= match.start() < end for start, end in (*dated, *spans))
    ]
    units = list(_UNIT.finditer(text))
    pairs: list[_Pair] = []
    for index, unit in enumerate(units):
        end = units[index + 1].start() if index + 1 < len(units) else len(text)
        begin = units[index - 1].end() if index else 0
        behind = [one for one in numbers if unit.end() <= one[0] < end and not _CUT.search(text[unit.end() : one[0]])]
        before = [
            one for one in numbers if begin <= one[0] < unit.start() and not _CUT.search(text[one[1] : unit.start()])
        ]
        chosen = behind[0] if behind else before[-1] if before else None
        if chosen is None:
            continue
        start, stop, value = chosen
        about = bool(_ABOUT.search(text[max(0, start - 16) : start]) or _ABOUT.match(text[stop : stop + 7].strip()))
        pairs.append(_Pair(unit["unit"].lower(), value, about))
    return pairs
