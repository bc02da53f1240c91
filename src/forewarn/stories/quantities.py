"""Two numbers for one quantity of one system."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from forewarn.records.claims import ClaimKind, Comparator, Quantity
from forewarn.records.stories import Contradiction
from forewarn.stories.naming import system_name
from forewarn.stories.statements import Statement

#: Figures that differ by less than this are one figure, rounded or converted.
SAME_SHARE = 0.12
#: Quantities that hold for the weapon at any time, as against counts and flights of one occasion.
_LASTING = {ClaimKind.RANGE: {"km"}, ClaimKind.SPEED: {"Mach", "km/s", "km/h"}}
_MOST_PER_ISSUE = 3
#: So many different values of one issue are held against each other, the most told ones.
_MOST_VALUES = 40
_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
#: A distance flown once is no reach.
_FLOWN = re.compile(r"\b(?:flew|flown|travel+ed|test flight|covered|landed|splashed)\b", re.IGNORECASE)


def bounds(quantity: Quantity) -> tuple[float, float]:
    """Lowest and highest value a quantity can mean: "up to" names a top, "over" a floor, as reports word it."""
    low = quantity.value
    high = quantity.value_high if quantity.value_high is not None else quantity.value
    if quantity.comparator is Comparator.AT_LEAST:
        return low, float("inf")
    if quantity.comparator is Comparator.ABOUT:
        return low * (1 - SAME_SHARE), high * (1 + SAME_SHARE)
    return low * (1 - SAME_SHARE / 2), high * (1 + SAME_SHARE / 2)


def disagree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one unit leave no common value."""
    if one.unit != other.unit:
        return False
    low1, high1 = bounds(one)
    low2, high2 = bounds(other)
    return high1 < low2 or high2 < low1


def say(quantity: Quantity) -> str:
    """A quantity in words: ``up to 5500 km``."""
    sign = {Comparator.AT_MOST: "up to ", Comparator.AT_LEAST: "over ", Comparator.ABOUT: "about "}.get(
        quantity.comparator, ""
    )
    value = f"{quantity.value:g}" if quantity.value_high is None else f"{quantity.value:g} to {quantity.value_high:g}"
    return f"{sign}{value} {quantity.unit}"


def holds_number(sentence: str, value: float) -> bool:
    """Whether a number stands in a sentence, in figures or, up to twelve, in a word."""
    word = f"|{_WORDS[int(value)]}" if value.is_integer() and 0 < value < len(_WORDS) else ""
    figures = f"{value:,.0f}|{value:g}" if value.is_integer() else f"{value:g}"
    return re.search(rf"(?<![\d.,])(?:{figures}{word})(?![\d]|[.,]\d)", sentence, re.IGNORECASE) is not None


def number_contradictions(told: Sequence[Statement], origin_of: dict[str, int]) -> list[Contradiction]:
    """Lasting figures clash across any articles; counts, flights and times only within one origin."""
    issues: dict[tuple[str, str, str, int | None], list[Statement]] = defaultdict(list)
    for statement in told:
        quantity = statement.claim.quantity
        if quantity is None or statement.system is None or statement.denies:
            continue
        if statement.claim.kind in {ClaimKind.RANGE, ClaimKind.SPEED, ClaimKind.QUANTITY, ClaimKind.FLIGHT_TIME}:
            if statement.claim.kind is ClaimKind.RANGE and _FLOWN.search(statement.claim.sentence):
                continue
            lasting = quantity.unit in _LASTING.get(statement.claim.kind, set())
            where = None if lasting else origin_of[statement.claim.article]
            issues[statement.system, statement.claim.kind.value, quantity.unit, where].append(statement)
    found = []
    for (system, kind, _, where), everyone in issues.items():
        clashes: dict[tuple[str, ...], Contradiction] = {}
        lasting = where is None
        members = _one_for_each_value(everyone, by_origin=not lasting)
        for number, one in enumerate(members):
            for other in members[number + 1 :]:
                mine, theirs = one.claim.quantity, other.claim.quantity
                if (
                    mine is None
                    or theirs is None
                    or not disagree(mine, theirs)
                    or one.claim.sentence == other.claim.sentence
                ):
                    continue
                if one.claim.article == other.claim.article and (not lasting or one.voice == other.voice):
                    continue
                if not lasting and one.claim.status is not other.claim.status:
                    continue  # so many are planned, so many are there
                if kind != ClaimKind.RANGE and _place_texts(one) != _place_texts(other):
                    continue
                because = (
                    f"{system_name(system)}, {kind.replace('_', ' ')}: {say(mine)} according to {one.teller}, "
                    f"{say(theirs)} according to {other.teller}."
                )
                key = tuple(sorted((f"{mine.value:g}", f"{theirs.value:g}")))
                clashes.setdefault(key, Contradiction((one.index, other.index), because))
        found += list(clashes.values())[:_MOST_PER_ISSUE]
    return found


def _one_for_each_value(members: list[Statement], *, by_origin: bool) -> list[Statement]:
    """The first statement of each value and article (inside one origin) or of each value; the most told values."""
    kept: dict[tuple[object, ...], Statement] = {}
    counts: Counter[tuple[object, ...]] = Counter()
    for statement in members:
        quantity = statement.claim.quantity
        if quantity is not None:
            key = (
                statement.claim.article if by_origin else "",
                quantity.value,
                quantity.value_high,
                quantity.comparator,
                _place_texts(statement),
            )
            kept.setdefault(key, statement)
            counts[key] += 1
    return [kept[key] for key, _ in counts.most_common(_MOST_VALUES)]


def _place_texts(statement: Statement) -> frozenset[str]:
    return frozenset(place.place_id or place.text for place in statement.claim.places)
