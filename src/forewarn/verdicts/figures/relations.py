"""Ratios and differences between numbers, published figures and distances: sums left to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.figures.comparisons import judge_comparisons
from forewarn.verdicts.figures.operands import Operand, between, claimed_reach, in_stretch, of_measure, standing_of
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.reading.premises import premise_of
from forewarn.verdicts.reading.ratios import UNBOUNDED, Ratio, read_ratios
from forewarn.verdicts.ruling import SEVERITY, Case, Ruling, verdict
from forewarn.verdicts.saying import count, km, minutes

_KINDS = (
    ClaimKind.REACH,
    ClaimKind.RANGE,
    ClaimKind.GEOGRAPHY,
    ClaimKind.SPEED,
    ClaimKind.FLIGHT_TIME,
    ClaimKind.QUANTITY,
    ClaimKind.STATEMENT_OF_INTENT,
)
#: Words by which a sentence says more than the ratio.
_MORE_SAID = Lazy(
    r"\b(?:if|unless|launchers?|warheads?|interceptors?|payloads?|missiles\s(?:made|built)|people|population|residents|devices|"
    r"phones|accura\w+|cost\w*)\b",
    re.IGNORECASE,
)
_SIDE = Lazy(
    r"\s(?:and|but|while|whereas|though|although)\s|;\s|,\s(?=(?:and|but|while|whereas|though|so|which|yet)\b)",
    re.IGNORECASE,
)
#: Ratios this far outside what the figures admit are wrong; nearer ones are strained.
WRONG_SHARE = 0.15
#: A stated distance between places is as said within this share.
PLACE_SHARE = 0.06
#: A difference is as told within this share of the larger quantity.
DIFFERENCE_SHARE = 0.05


def judge_relations(case: Case) -> Iterator[Ruling]:
    """A finding on every ratio and difference of a sentence together, where both sides of each can be told."""
    reading = case.reading
    if reading.asks or len(reading.systems) + len(reading.defences) > 2 or _MORE_SAID.search(reading.text):
        return
    if any(True for _ in judge_comparisons(case)):
        return  # two entries of the record held against each other
    ratios = list(read_ratios(reading.told, reading.measures))
    if not ratios or _denied(reading.text, ratios):
        return
    paired = _from_two(case, ratios)
    if paired is not None:
        yield _whole([paired])
        return
    if any(_AS_FAR_FROM.match(reading.told[ratio.end :]) for ratio in ratios) and not _starts_from(case, ratios[0]):
        return
    found = []
    edges = [*(ratio.start for ratio in ratios), len(reading.told)]
    for ratio, until in zip(ratios, edges[1:], strict=True):
        one = _left(case, ratio, ratios)
        other = _right(case, ratio, until)
        if one is None or other is None or one.dimension is not other.dimension or one.words == other.words:
            return
        if ratio.by is not None and ratio.by.dimension is not one.dimension:
            return
        found.append(_held(ratio, one, other))
    stated = _stated(case)
    if stated is not None:
        found.append(stated)
    yield _whole(found)


Held = tuple[Finding, str, tuple[NamedNumber, ...]]


def _whole(found: list[Held]) -> Ruling:
    finding = min((one[0] for one in found), key=SEVERITY.index)
    shown = [one for one in found if one[0] is finding] if finding is Finding.CONTRADICTED else found
    numbers = dict.fromkeys(number for one in shown for number in one[2])
    change = ["turns if other figures of weight are published, or other places are meant"]
    words = "; ".join(dict.fromkeys(one[1] for one in shown))
    return Ruling(_KINDS, verdict(finding, words, numbers, would_change=change), whole=True)


_AS_FAR_FROM = Lazy(r"^\sas\s(?:far|close|near|distant)\s(?:away\s)?(?:from|to)\b", re.IGNORECASE)


def _starts_from(case: Case, ratio: Ratio) -> bool:
    """Whether what stands before counts from a place of its own: "from A to B it is twice as far as from C"."""
    return bool(re.search(r"\bfrom\b", case.reading.told[: ratio.start], re.IGNORECASE))


def _from_two(case: Case, ratios: list[Ratio]) -> Held | None:
    """As in "A is twice as far from B as from C", and "as far from B as C is"."""
    if len(ratios) != 1 or not _AS_FAR_FROM.match(case.reading.told[ratios[0].end :]):
        return None
    ratio, text, points = ratios[0], case.reading.told, _points(case)
    ahead = [place for place in points if place.end <= ratio.start]
    behind = [place for place in points if place.start >= ratio.end]
    if not ahead or len(behind) != 2:
        return None
    link = text[behind[0].end : behind[1].start]
    if re.search(r"\bas\s(?:it\s(?:is|does)\s)?(?:from|to)\b", link):
        other = between(ahead[0], behind[1])
    elif re.search(r"\bas\b", link) and re.match(r"\s(?:is|does|was)\b", text[behind[1].end :]):
        other = between(behind[1], behind[0])
    else:
        return None
    one = between(ahead[0], behind[0])
    if one is None or other is None:
        return None
    return _held(ratio, one, other)


def _denied(text: str, ratios: list[Ratio]) -> bool:
    """Whether something is denied outside the words of degree."""
    return any(
        not any(ratio.start <= start and end <= ratio.end for ratio in ratios) for start, end in denial_spans(text)
    )


def _left(case: Case, ratio: Ratio, ratios: list[Ratio]) -> Operand | None:
    """What the ratio is said of: the measure or the figure nearest before it; for a second ratio that of the first."""
    first = ratios[0]
    points = _points(case)
    ahead = [place for place in points if place.end <= ratio.start]
    starts = [place for place in ahead if _FROM.search(case.reading.told[: place.start])]
    told = [one for one in case.reading.measures if one.dimension is Dimension.DISTANCE]
    if len(ahead) == 2 and len(starts) == 1 and not told:
        return between(ahead[0], ahead[1])
    if ratio is not first and not [
        one for one in case.reading.measures if first.end <= one.start and one.end <= ratio.start
    ]:
        return _left(case, first, [first])
    found = in_stretch(case, 0, ratio.start, near_end=True)
    if found is not None:
        return found
    origin = standing_of(case)
    if origin is not None and ahead and ahead[0].place.id != origin.place.id:
        return between(origin, ahead[0])
    return None


def _right(case: Case, ratio: Ratio, until: int) -> Operand | None:
    """What it is held against: what the words behind the ratio measure, up to the next one."""
    text = case.reading.told
    cut = _SIDE.search(text, ratio.end, until)
    end = cut.start() if cut is not None else until
    premise = premise_of(case.reading)
    if premise is not None and _LIMIT.search(text[ratio.end : end]):
        return of_measure(premise)
    points = _points(case)
    other = [place for place in points if ratio.end <= place.start < end]
    if len(other) == 1 and _FROM.search(text[: other[0].start]):
        aims = [place for place in points if place.end <= ratio.start and not _FROM.search(text[: place.start])]
        return between(other[0], aims[-1]) if len({place.place.id for place in aims}) == 1 else None
    found = in_stretch(case, ratio.end, end, near_end=False)
    return found if found is not None else claimed_reach(case, text[ratio.end : end])


def _points(case: Case) -> list[ReadPlace]:
    return [place for place in case.reading.places if not place.is_area and not speaks(case.reading.text, place)]


_FROM = Lazy(r"\b[Ff]rom\s(?:the\s)?(?:[a-z-]+\s){0,3}$")
_LIMIT = Lazy(r"\b(?:limit|range|reach|radius)\b", re.IGNORECASE)


def _held(ratio: Ratio, one: Operand, other: Operand) -> tuple[Finding, str, tuple[NamedNumber, ...]]:
    numbers = (*one.numbers, *other.numbers)
    if ratio.by is not None:
        return _difference(ratio, one, other, numbers)
    low, high = one.low / other.high, one.high / other.low
    best = one.best / other.best
    words = f"{one.words} is {_as_ratio(low, high, best)} {other.words}"
    if ratio.low * 0.98 <= best <= ratio.high * 1.02:
        return Finding.SUPPORTED, words, numbers
    if low <= ratio.high * (1 + WRONG_SHARE) and high >= ratio.low * (1 - WRONG_SHARE):
        return Finding.STRAINED, words, numbers
    if ratio.high >= UNBOUNDED and high >= ratio.low * (1 - WRONG_SHARE):
        return Finding.STRAINED, words, numbers
    return Finding.CONTRADICTED, words, numbers


def _as_ratio(low: float, high: float, best: float) -> str:
    if high < 0.95:
        return f"{100 * best:.0f} per cent of"
    return f"{low:.1f} to {high:.1f} times" if high > low * 1.1 else f"{best:.1f} times"


def _difference(
    ratio: Ratio, one: Operand, other: Operand, numbers: tuple[NamedNumber, ...]
) -> tuple[Finding, str, tuple[NamedNumber, ...]]:
    measure = ratio.by
    if measure is None:
        raise ValueError(ratio)
    sign = 1 if ratio.larger else -1
    gaps = [sign * (a - b) for a in (one.low, one.high) for b in (other.low, other.high)]
    best = sign * (one.best - other.best)
    slack = DIFFERENCE_SHARE * max(one.best, other.best)
    unit = {Dimension.DISTANCE: km, Dimension.DURATION: minutes}.get(one.dimension, count)
    words = f"{one.words} less {other.words} is {unit(one.best - other.best)}"
    low, high = measure.low - slack, measure.high + slack
    if measure.comparator is Comparator.AT_LEAST:
        high = UNBOUNDED
    elif measure.comparator is Comparator.AT_MOST:
        low = 0.0
    if low <= best <= high:
        return Finding.SUPPORTED, words, numbers
    inside = min(gaps) <= high + slack and max(gaps) >= low - slack
    return (Finding.STRAINED if inside else Finding.CONTRADICTED), words, numbers


def _stated(case: Case) -> tuple[Finding, str, tuple[NamedNumber, ...]] | None:
    """A distance that the sentence gives for two places it names: it must be theirs."""
    reading = case.reading
    points = [place for place in reading.places if not place.is_area and not speaks(reading.text, place)]
    measures = reading.of_dimension(Dimension.DISTANCE)
    if len(measures) != 1 or len({place.place.id for place in points}) != 2:
        return None
    if not re.match(r"\s?(?:\w+\s){0,2}(?:from|away|apart|to|between)\b|,", reading.told[measures[0].end :]):
        return None
    apart = next((between(a, b) for a, b in pairwise(points) if a.place.id != b.place.id), None)
    if apart is None:
        return None
    told = of_measure(measures[0])
    off = abs(told.best / apart.best - 1)
    if off <= PLACE_SHARE:
        return Finding.SUPPORTED, apart.words, apart.numbers
    return (
        (Finding.STRAINED if off <= 0.15 else Finding.CONTRADICTED),
        f"{apart.words}, not {told.words}",
        apart.numbers,
    )
