"""Kinds of claims that a number with a unit speaks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forewarn.claims.found import FoundKind
from forewarn.claims.lazy import Lazy
from forewarn.records.claims import ClaimKind, Quantity

_SPEED_UNITS = frozenset({"Mach", "km/h", "km/s", "m/s", "mph", "mi/s", "kn"})
_LENGTH = Lazy(r"^(?:km|mi|nmi)(?: (?P<role>flown|altitude|distance|radar))?$")
_FLIGHT_TIME = Lazy(
    r"\b(?:flight(?:s| time| lasted)?|fl(?:y|ies|ew|own|ying)|take[sn]?|took|reach\w*|arriv\w*|deliver\w*|hit|"
    r"strike|struck|travel\w*|need\w*|cover\w*|away from|minutes? (?:to|from) (?:an? |the )?[A-Z]|went by|elaps\w+|"
    r"be over|how (?:quickly|fast|soon)|splash\w*|land\w*|launch(?:ed)? (?:and|to))\b",
    re.IGNORECASE,
)
_WARNING_TIME = Lazy(r"\b(?:warn\w*|alert\w*|notice|siren\w*|react|shelter|notified)\b", re.IGNORECASE)
_ARRIVES_IN = Lazy(
    r"\b(?:reach(?:es|ing|ed)?|hit|strike|arrive|land)\b(?:\s[\w’'-]+){0,4}\s(?:in|within|after)(?: (?:as little as|"
    r"about|less than|under|just|only|around|some|a))*\s$",
    re.IGNORECASE,
)
#: "The base lies 430 km from Moscow": where a place is, told by a claim of geography.
_LIES = Lazy(r"\b(?:lie|lies|lay|lying|stands?)\b[^.;]*$", re.IGNORECASE)
#: "The March 24 test", "Launch Complex 4": a day or a name and no count.
_NO_COUNT = Lazy(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|"
    r"Sept?\.|"
    r"Oct\.|Nov\.|Dec\.|Complex|Pad|Site|No\.|Unit|Range) $"
)
_AWAY = Lazy(
    r"\b(?:hit|hitting|strike|striking|reach|reaching|attack|destroy|engage)\w* (?:targets?|objects?)\b", re.IGNORECASE
)
_RANGE_WORD = Lazy(
    r"\b(?:times as far(?: as)?|outrang\w+|fl(?:y|ies|ew) (?:much )?(?:farther|further)|extended distances|range|"
    r"ranges|(?:maximum|estimated|effective|operational) reach)\b(?! (?:of (?:issues|topics|options|"
    r"measures|weapons|missiles|systems|threats|targets|targets))|,? from)",
    re.IGNORECASE,
)
_NOT_RANGE = Lazy(
    r"\b(?:long|short|medium|intermediate|mid|close|firing|testing|test|training|rocket|missile|within|in|"
    r"out of)[- ]range\b|-range\b|\b(?:test|firing|training|rocket|proving|missile|wide|broad|full|a|price|within|"
    r"in|into|of) (?:\w+ )?range\b(?! of (?:up|over|about|more|at|some|around|\d))",
    re.IGNORECASE,
)
_SEES = Lazy(
    r"\b(?:radars?|sensors?|station|satellites?)\b[^.;]{0,120}\b(?:detect|see|look|track|spot|range|reach|cover|"
    r"out to|up to)|"
    r"\b(?:detect|track|spot|sees?)\b",
    re.IGNORECASE,
)
_SPEED_WORD = Lazy(
    r"\b(?:times the speed of sound|(?:hypersonic|supersonic|high|great|top|maximum) (?:speeds?|velocit(?:y|ies))|"
    r"speeds? (?:of|up|exceeding|over|above))\b",
    re.IGNORECASE,
)


def measured(sentence: str, quantities: Sequence[Quantity]) -> list[FoundKind]:
    """Kinds that a number with a unit speaks for."""
    hits: dict[ClaimKind, FoundKind] = {}
    counts: list[FoundKind] = []
    for quantity in quantities:
        start = quantity.start or 0
        hit_at = (start, start + len(quantity.text), quantity)
        if quantity.unit == "tests" and _NO_COUNT.search(sentence, max(0, start - 14), start):
            continue
        length = _LENGTH.match(quantity.unit)
        before = sentence[max(0, start - 45) : start]
        kind: ClaimKind | None = None
        if quantity.unit in _SPEED_UNITS:
            kind = ClaimKind.SPEED
        elif length and length["role"] in {None, "flown"}:
            kind = ClaimKind.RANGE if _range_context(sentence) else None
        elif length and length["role"] == "radar":
            kind = ClaimKind.RANGE if _SEES.search(sentence) else None
        elif length and length["role"] == "distance" and _AWAY.search(before):
            kind = ClaimKind.RANGE
        elif length and length["role"] == "distance" and (_LIES.search(before) or _SEES.search(before)):
            continue
        elif (length and length["role"] == "distance") or (length and length["role"] == "altitude"):
            counts.append(FoundKind(ClaimKind.QUANTITY, *hit_at))
        elif quantity.unit in {"min", "s", "h"}:
            around = sentence[max(0, start - 90) : start + 60]
            arrives = _ARRIVES_IN.search(sentence[max(0, start - 70) : start])
            if _WARNING_TIME.search(around) and not arrives:
                kind = ClaimKind.WARNING
            elif _FLIGHT_TIME.search(around):
                kind = ClaimKind.FLIGHT_TIME
        elif (
            not length
            and quantity.unit not in {"percent", "m", "ft", "t", "lb", "kg", "kt", "Mt"}
            and quantity.unit.split()[-1] not in {"altitude", "distance", "radar", "flown"}
        ) or quantity.unit in {"kt", "Mt"}:
            counts.append(FoundKind(ClaimKind.QUANTITY, *hit_at))
        if kind is not None:
            earlier = hits.get(kind)
            flown = earlier is not None and earlier.quantity is not None and earlier.quantity.unit.endswith("flown")
            if earlier is None or (flown and not quantity.unit.endswith("flown")):
                hits[kind] = FoundKind(kind, *hit_at)
    fast = _SPEED_WORD.search(sentence)
    if ClaimKind.SPEED not in hits and fast:
        hits[ClaimKind.SPEED] = FoundKind(ClaimKind.SPEED, *fast.span())
    bare = next((match for match in _RANGE_WORD.finditer(sentence)), None)
    if (
        ClaimKind.RANGE not in hits
        and bare
        and not any(match.start() <= bare.start() < match.end() for match in _NOT_RANGE.finditer(sentence))
    ):
        hits[ClaimKind.RANGE] = FoundKind(ClaimKind.RANGE, *bare.span())
    return [*hits.values(), *counts]


def _range_context(sentence: str) -> bool:
    return bool(
        re.search(
            r"\b(?:ranges?|reach\w*|missiles?|fl(?:y|ies|ew|own|ying)|travel\w*|cover\w*|hit|hits|strik\w+|distance|"
            r"far|"
            r"farther|further|systems?|rockets?|capable|limit|weapons?|can|could)\b",
            sentence,
            re.IGNORECASE,
        )
    )
