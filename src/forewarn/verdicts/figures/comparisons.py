"""Two entries of the record held against each other: which flies farther or faster, and how many times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.catalog import MissileClass
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import Spread, figures_shown, name_of, spread
from forewarn.verdicts.reading.factors import Factor, read_factor
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km

_KINDS = (
    ClaimKind.RANGE,
    ClaimKind.SPEED,
    ClaimKind.REACH,
    ClaimKind.QUANTITY,
    ClaimKind.USE,
    ClaimKind.INTERCEPT,
    ClaimKind.STATEMENT_OF_INTENT,
)
_SPEED = Lazy(
    r"\b(?:fast(?:er|est)?|slow(?:er|est)?|speeds?|Mach|velocit\w+|quick(?:er|est)?|outpac\w+|outrun\w*)\b",
    re.IGNORECASE,
)
_HEIGHT = Lazy(r"\b(?:altitudes?|heights?|ceilings?|higher|highest|as\shigh)\b", re.IGNORECASE)
_LENGTH = Lazy(
    r"\b(?:rang(?:e|es|ing)|reach(?:es)?|farther|further|farthest|furthest|fl(?:y|ies|ew|own)|far|distances?|"
    r"outrang\w+|outreach\w*|outdistanc\w+|longer-range|shorter-range|legs|longer|shorter)\b",
    re.IGNORECASE,
)
_LAST_OF_TWO = Lazy(r"\bthe\s(?P<which>latter|former)\b", re.IGNORECASE)
_DENIED = Lazy(r"\b(?:not|never|cannot|no|hardly|neither|nor|nowhere|nothing)\b|n't", re.IGNORECASE)
_OTHER = Lazy(
    r"\b(?:warheads?|payloads?|launchers?|accura\w+|cost\w*|price|heav\w+|numbers?|stock\w*)\b", re.IGNORECASE
)
#: Two ratios are the same within this share; figures and "about" are both rounded.
SAME_SHARE = 0.15
#: Beyond this share outside every ratio of published figures a stated one is wrong, within it strained.
WRONG_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class _Named:
    entry: str
    start: int
    end: int


def judge_comparisons(case: Case) -> Iterator[Ruling]:
    """Findings on how the reach, the speed or the height of two entries of the record compare."""
    reading = case.reading
    if reading.asks:
        return
    named = _entries(case)
    if len(named) != 2:
        return
    factor = read_factor(reading.text)
    if factor is None or _OTHER.search(reading.text[max(0, factor.start - 20) : factor.end + 30]):
        return
    pair = _order(case, named, factor)
    quantity = _quantity(case, factor)
    if pair is None or quantity is None:
        return
    first, second = pair
    denials = len(_DENIED.findall(reading.text[: factor.start][-60:]))
    if denials > 1 or (denials and factor.times is not None):
        return
    yield _ruling(case, first.entry, second.entry, quantity, factor.turned() if denials else factor)


def _entries(case: Case) -> list[_Named]:
    """Systems, defences and sensors named, once each; a launcher steps back behind the missiles it carries."""
    found: dict[str, _Named] = {}
    for name in case.reading.names:
        if name.kind in {"system", "defence", "sensor"} and name.ids:
            entry = name.ids[0]
            found.setdefault(entry, _Named(entry, name.start, name.start + len(name.text)))
    entries = list(found.values())
    if len(entries) > 2:
        systems = case.catalog.systems
        entries = [
            one for one in entries if one.entry not in systems or systems[one.entry].klass is not MissileClass.LAUNCHER
        ]
    return entries


def _order(case: Case, named: list[_Named], factor: Factor) -> tuple[_Named, _Named] | None:
    """Whose figure is said to be the larger or smaller one, and whose it is held against."""
    first, second = sorted(named, key=lambda one: one.start)
    choice = _LAST_OF_TWO.search(case.reading.text)
    if choice is not None:
        return (second, first) if choice["which"].lower() == "latter" else (first, second)
    before = [one for one in (first, second) if one.end <= factor.start]
    if len(before) == 1:
        return first, second
    if len(before) == 2:
        aside = re.match(
            r"\s*(?:of|compared\s(?:with|to)|unlike|against|next\sto|between|beside|than)\b",
            case.reading.text,
            re.IGNORECASE,
        )
        return (second, first) if aside else None
    return None


def _quantity(case: Case, factor: Factor) -> str | None:
    near = case.reading.text[max(0, factor.start - 15) : factor.end + 40]
    for text in (near, case.reading.text):
        if _SPEED.search(text):
            return "speed"
        if _HEIGHT.search(text):
            return "ceiling_km"
        if _LENGTH.search(text):
            return "range_max_km"
    return None


def _values(case: Case, entry: str, quantity: str) -> Spread | None:
    if quantity == "speed":
        return spread(case, entry, "speed_mach")
    if quantity == "range_max_km" and entry in case.catalog.sensors:
        return spread(case, entry, "radar_range_km")
    return spread(case, entry, quantity)


def _ruling(case: Case, first: str, second: str, quantity: str, factor: Factor) -> Ruling:
    one, other = _values(case, first, quantity), _values(case, second, quantity)
    noun = {"speed": "speed", "ceiling_km": "ceiling"}.get(quantity, "reach")
    names = name_of(case.catalog, first), name_of(case.catalog, second)
    if one is None or other is None:
        missing = names[0] if one is None else names[1]
        text = f"no public figure for the {noun} of {missing} stands in the record, so the two cannot be compared"
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text), whole=True)
    low, high = one.lowest / other.highest, one.highest / other.lowest
    best = one.preferred / other.preferred
    finding = _held(factor, low, best, high)
    ratio = f"{low:.1f} to {high:.1f} times" if high > low * 1.05 else f"{best:.1f} times"
    if high < 0.95:
        ratio = (
            f"{100 * low:.0f} to {100 * high:.0f} per cent of" if high > low * 1.05 else f"{100 * best:.0f} per cent of"
        )
    words = (
        f"the published {noun} of {names[0]}, {_span(one, quantity)}, is {ratio} that of {names[1]}, "
        f"{_span(other, quantity)}"
    )
    numbers = [
        *figures_shown(f"published {noun} of {names[0]}", one.figures),
        *figures_shown(f"published {noun} of {names[1]}", other.figures),
    ]
    assumptions = ["largest published figures are compared, whatever the payload"]
    if quantity == "speed":
        assumptions = ["no source gives the altitudes that the speeds hold at"]
    change = ["turns if other figures of weight are published for one of the two"]
    return Ruling(_KINDS, verdict(finding, words, numbers, assumptions=assumptions, would_change=change), whole=True)


def _span(values: Spread, quantity: str) -> str:
    low, high = values.lowest, values.highest
    if quantity == "speed":
        return f"Mach {high:g}" if low == high else f"Mach {low:g} to {high:g}"
    return km(high) if low == high else f"{low:,.0f} to {km(high)}"


def _held(factor: Factor, low: float, best: float, high: float) -> Finding:
    """A stated ratio against the ratios that the published figures admit."""
    if factor.times is None:
        if factor.larger is None:
            times, bound = 1.0, Comparator.ABOUT
        else:
            times, bound = 1.0, Comparator.AT_LEAST if factor.larger else Comparator.AT_MOST
            if bound is Comparator.AT_LEAST:
                return _sided(low > 1, best > 1, high > 1.02)
            return _sided(high < 1, best < 1, low < 0.98)
    else:
        times, bound = factor.times, factor.comparator
    if bound is Comparator.AT_LEAST:
        return _sided(low >= times, best >= times * 0.98, high * (1 + SAME_SHARE) >= times)
    if bound is Comparator.AT_MOST:
        return _sided(high <= times, best <= times * 1.02, low <= times * (1 + SAME_SHARE))
    same = abs(times / best - 1) <= SAME_SHARE
    inside = low * (1 - WRONG_SHARE) <= times <= high * (1 + WRONG_SHARE)
    return Finding.SUPPORTED if same else Finding.STRAINED if inside else Finding.CONTRADICTED


def _sided(always: bool, mostly: bool, ever: bool) -> Finding:  # noqa: FBT001 - three grades of one question
    if always or mostly:
        return Finding.SUPPORTED
    return Finding.STRAINED if ever else Finding.CONTRADICTED
