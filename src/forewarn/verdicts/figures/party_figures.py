"""Which party gives which figure, where a sentence sets several side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from forewarn.catalog import Figure
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import name_of, named, parties_named_in, said_by
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.ruling import Case, Ruling, verdict, worst
from forewarn.verdicts.saying import count, listed

_KINDS = {
    "range_max_km": (ClaimKind.RANGE, ClaimKind.STATEMENT_OF_INTENT),
    "speed_mach": (ClaimKind.SPEED, ClaimKind.STATEMENT_OF_INTENT),
}
_QUANTITY = {Dimension.DISTANCE: "range_max_km", Dimension.MACH: "speed_mach"}
_UNIT = {"range_max_km": " km", "speed_mach": " times the speed of sound"}
_CUT = Lazy(r"[,;:]\s(?:and\s|but\s|while\s|whereas\s)?|\s(?:and|while|whereas|but)\s", re.IGNORECASE)
_BARE = Lazy(NUMBER, re.IGNORECASE)
#: A number without a unit is of the same kind as the one before it within this factor.
_ALIKE_FACTOR = 4.0
Told = tuple[str, float, Comparator]


def judge_party_figures(case: Case) -> Iterator[Ruling]:
    """A finding on figures that parts of a sentence ascribe to different parties."""
    reading = case.reading
    system = reading.system
    if system is None or reading.defences or reading.asks or reading.denials:
        return
    for dimension, quantity in _QUANTITY.items():
        told = _told(case, dimension)
        if len({party for party, _, _ in told}) >= 2:
            found = _held(case, system, quantity, told)
            if found is not None:
                yield found
                return


def _told(case: Case, dimension: Dimension) -> list[Told]:
    """(party, value, comparator) of each part that names one party and gives one number."""
    reading = case.reading
    measures = reading.of_dimension(dimension)
    if not measures:
        return []
    cuts = [0, *(match.end() for match in _CUT.finditer(reading.text)), len(reading.text)]
    found: list[Told] = []
    for start, end in pairwise(cuts):
        part = reading.text[start:end]
        parties = parties_named_in(part.lower())
        own = [item for item in measures if start <= item.start < end]
        if len(parties) != 1 or len(own) > 1:
            continue
        party = next(iter(parties))
        if own:
            found.append((party, own[0].middle, own[0].comparator))
        elif found:
            bare = _bare(case, part, start, measures[0])
            if bare is not None:
                found.append((party, bare, Comparator.EQUAL))
    return found


def _bare(case: Case, part: str, start: int, like: Measure) -> float | None:
    """A number without a unit that can be meant in the unit of the measure before it."""
    reading = case.reading
    taken = [(name.start, name.start + len(name.text)) for name in reading.names]
    taken += [(one.start, one.end) for one in reading.dates]
    taken += [(one.start, one.end) for one in reading.measures]
    values = [
        value * like.factor
        for match in _BARE.finditer(part)
        if not any(first <= start + match.start() < last for first, last in taken)
        for value in [value_of(match.group())]
        if value is not None
    ]
    fitting = [value for value in values if like.middle / _ALIKE_FACTOR <= value <= like.middle * _ALIKE_FACTOR]
    return fitting[0] if len(fitting) == 1 else None


def _of(figure: Figure, party: str) -> bool:
    return said_by(figure, frozenset({party})) or re.search(rf"\bof\s{party}\b", figure.number.note) is not None


def _held(case: Case, system: str, quantity: str, told: list[Told]) -> Ruling | None:
    known = case.catalog.systems[system].figures_of(quantity)
    share = case.thresholds.figure_share
    findings, words, shown = [], [], []
    for party, value, comparator in told:
        theirs = [figure for figure in known if _of(figure, party)]
        near = [figure for figure in theirs if _near(figure, value, comparator, share)]
        if near:
            findings.append(Finding.SUPPORTED)
        elif theirs:
            findings.append(Finding.CONTRADICTED)
        else:
            findings.append(Finding.CANNOT_TELL)
        shown += [named(f"figure of {party}", figure) for figure in (near or theirs)[:1]]
        values = listed(
            dict.fromkeys(
                count(one.number.lowest)
                if one.number.lowest == one.number.highest
                else f"{count(one.number.lowest)} to {count(one.number.highest)}"
                for one in theirs
            ),
            "or",
        )
        words.append(f"{party}: {values}{_UNIT[quantity]}" if theirs else f"{party}: no figure on record")
    if all(finding is Finding.CANNOT_TELL for finding in findings):
        return None
    finding = worst(findings)
    text = f"figures on record for {name_of(case.catalog, system)}, by party: {'; '.join(dict.fromkeys(words))}"
    change = ["turns if a party is shown to have given another figure"]
    return Ruling(_KINDS[quantity], verdict(finding, text, shown, would_change=change), whole=True)


def _near(figure: Figure, value: float, comparator: Comparator, share: float) -> bool:
    low, high = figure.number.lowest * (1 - share), figure.number.highest * (1 + share)
    if comparator is Comparator.AT_LEAST:
        return value <= high
    return low <= value <= high
