"""Numbers with a unit in a sentence: a small grammar of our own, whose units are those of evaluation/README.md.

Values stay in the unit they were written in. Lengths carry what they measure in the unit (``km flown``,
``km altitude``, ``km distance``, ``km radar``), so that a test, a height and a sensor never pass for a reach.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from forewarn.claims.counted import COUNTED, counted_unit
from forewarn.claims.lazy import Lazy
from forewarn.claims.numerals import NUMERAL, value_of
from forewarn.records.claims import Comparator, Quantity

_LENGTHS = {
    r"km|kms|kilometers?|kilometres?": "km",
    r"nautical[ -]miles?|nmi|nm": "nmi",
    r"miles?|mi": "mi",
    r"met(?:er|re)s?|m": "m",
    r"feet|foot|ft": "ft",
}
_SPEEDS = {
    r"(?:km|kilomet(?:er|re)s?)\s?(?:/\s?s(?:ec(?:ond)?)?|per second|a second|each second)": "km/s",
    r"(?:km|kilomet(?:er|re)s?)\s?(?:/\s?h(?:r|our)?|per hour|an hour)|kph|kmh|km/h|kmph": "km/h",
    r"(?:miles?|mi)\s?(?:/\s?h(?:r|our)?|per hour|an hour)|mph": "mph",
    r"(?:miles?|mi)\s?(?:per second|a second|/\s?s)": "mi/s",
    r"(?:met(?:er|re)s?|m)\s?(?:/\s?s(?:ec)?|per second|a second)": "m/s",
    r"knots?": "kn",
    r"times (?:faster than )?the speed of sound": "Mach",
}
_TIMES = {r"minutes?|mins?": "min", r"seconds?|secs?": "s", r"hours?|hrs?": "h"}
_MASSES = {
    r"kg|kgs|kilogram(?:me)?s?|kilos?": "kg",
    r"(?:metric )?(?:tons?|tonnes?)": "t",
    r"pounds?|lbs?": "lb",
    r"kilotons?|kt": "kt",
    r"megatons?|mt": "Mt",
}
_SHARES = {r"%|per ?cent": "percent"}
_UNITS = {**_SPEEDS, **_LENGTHS, **_TIMES, **_MASSES, **_SHARES}
_UNIT = "|".join(f"(?P<u{i}>{pattern})" for i, pattern in enumerate(_UNITS))
_UNIT_NAMES = tuple(_UNITS.values())

_SPAN = rf"(?P<low>{NUMERAL})(?:\s?(?:-|–|—|to|and|or|through)\s?(?P<high>{NUMERAL}))?"
_MEASURED = Lazy(rf"(?<![\w.,/-]){_SPAN}[\s-]?(?:plus[\s-])?(?:{_UNIT})(?![\w])", re.IGNORECASE)
# "1,500 km to 2,000 km": the unit stands twice.
_TWICE = Lazy(r"^\s?(?:-|–|—|to|and|or)\s?$")
_MACH = Lazy(
    rf"\bMach[\s-](?:number\s)?(?P<low>{NUMERAL})(?:\s?(?:-|–|to|and|or)\s?(?:Mach\s)?(?P<high>{NUMERAL}))?",
    re.IGNORECASE,
)
_MACH_AFTER = Lazy(rf"(?<![\w.,/-])(?P<low>{NUMERAL})[\s-]?Machs?\b(?![\s-]\d)", re.IGNORECASE)
_COUNT = Lazy(
    rf"(?<![\w.,/-]){_SPAN}(?P<plus>\+|"
    rf"-plus)?(?P<between>(?:[\s-][^\s.,;:()]+){{0,5}}?)[\s-](?P<noun>{COUNTED})\b(?![\s-](?:{COUNTED}|program\w*|"
    rf"capabilit\w+|sites?|defen[cs]es?|attacks?|strikes?|threats?|forces?|units?|commander|crew)\b)",
    re.IGNORECASE,
)

_BELOW = (
    r"up to|out to|as far as|as many as|as much as|as high as|as low as|at most|no more than|not more than|"
    r"no (?:farther|"
    r"further|longer|higher|faster|greater) than|"
    r"not over|not exceeding|less than|fewer than|under|below|within|maximum(?: \w+)? of|max\.?|not even|limited to|"
    r"capped at|faster than|never more than"
)
_ABOVE = (
    r"over|more than|at least|exceeding|exceeds?|exceeded|above|in excess of|greater than|beyond|no less than|"
    r"not less than|minimum(?: \w+)? of|as little as|"
    r"upwards? of|further than|farther than|longer than|higher than|surpass(?:es|ed|ing)?|topping|top|another"
)
_NEAR = (
    r"about|around|roughly|approximately|approx\.?|some|nearly|almost|estimated(?: at)?|close to|barely|circa|ca\.|"
    r"reported(?: \w+)? of|approximate|"
    r"reportedly|just (?:over|under|above|below|short of)|a little (?:over|under|more than|less than)|"
    r"slightly (?:over|under|more than|less than|above|below)|"
    r"well over|~|≈|estimated(?: \w+)? of|in the region of|on the order of|or so"
)
_COMPARED = Lazy(
    rf"(?:(?P<near>\b(?:{_NEAR})|[~≈])|(?P<below>\b(?:{_BELOW})|[<≤])|(?P<above>\b(?:{_ABOVE})|[>≥]))\s+(?:a |an |"
    rf"the |the full |its |only |just |about |around |roughly |approximately |some |distances? of |ranges? of |"
    rf"speeds? of |Mach |between |from )*$",
    re.IGNORECASE,
)
_AFTER_BELOW = Lazy(
    r"^\s?(?:or (?:less|fewer|below|under|lower)\b|at (?:the )?most\b|at (?:the )?maximum\b|max\b)", re.IGNORECASE
)
_AFTER_ABOVE = Lazy(
    r"^\s?(?:or (?:more|above|higher|greater|further|farther|longer|over|better)\b|and (?:more|above|beyond)\b|"
    r"plus\b|\+|at least\b)",
    re.IGNORECASE,
)
_AFTER_NEAR = Lazy(r"^\s?or so\b", re.IGNORECASE)
# "can never / does not go faster than 3 km/s" bounds from above; "no" directly before is part of the phrase itself.
_NEGATED = Lazy(
    r"\b(?:no|not|never|n[o']t|none|cannot|nowhere|at no (?:point|time|stage))\b[^.;]{0,60}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Raw:
    quantity: Quantity
    end: int


_VAGUE = Lazy(r"(?:several|dozens|hundreds|thousands|tens of|a few|a couple)\b", re.IGNORECASE)


def _comparator(before: str, words: str, after: str) -> Comparator:
    """The bound that the words of a number and those on either side of it put on it."""
    if _VAGUE.match(words):
        return Comparator.ABOUT
    match = _COMPARED.search(before)
    if match and match["below"]:
        faster = match["below"].lower() == "faster than"
        return Comparator.AT_MOST if not faster or _NEGATED.search(before[: match.start()]) else Comparator.AT_LEAST
    if match and match["above"]:
        if re.match(r"another", match["above"], re.IGNORECASE):
            return Comparator.EQUAL
        return Comparator.AT_MOST if _NEGATED.search(before[: match.start()][-40:]) else Comparator.AT_LEAST
    if _AFTER_BELOW.search(after):
        return Comparator.AT_MOST
    if _AFTER_ABOVE.search(after):
        return Comparator.AT_LEAST
    if (match and match["near"]) or _AFTER_NEAR.search(after):
        return Comparator.ABOUT
    return Comparator.EQUAL


_BRACKETED = Lazy(r"^\s?\([^)]{1,30}\)\s?(?:(?P<and>and|or)|-|–|—|to)\s?$")
_BETWEEN = Lazy(r"\b(?:between|from)\W+(?:\w+\W+)?$", re.IGNORECASE)
_RAISED = Lazy(r"\b(?:increas|extend|rais|boost|upgrad|improv|doubl)\w*\b", re.IGNORECASE)
_NEAR_RAISED = 90


def _is_span(text: str, previous: _Raw, start: int) -> bool:
    """Whether the number at ``start`` is the other end of the one before, and not what it was raised to."""
    first = previous.quantity.start or 0
    gap = text[previous.end : start]
    if _RAISED.search(text, max(0, first - _NEAR_RAISED), first):
        return False
    bracketed = _BRACKETED.match(gap)
    if bracketed is not None:
        return bracketed["and"] is None or _BETWEEN.search(text[:first]) is not None
    return _TWICE.match(gap) is not None


def _measured(text: str) -> list[_Raw]:
    raws: list[_Raw] = []
    for match in _MEASURED.finditer(text):
        unit = next(_UNIT_NAMES[i] for i in range(len(_UNIT_NAMES)) if match[f"u{i}"])
        if unit in {"m", "s", "Mt"} and re.search(r"[$€£]\s?$", text[: match.start()]):
            continue
        low, high = value_of(match["low"]), value_of(match["high"]) if match["high"] else None
        if low is None:
            continue
        start = match.start()
        at = next((index for index in range(len(raws) - 1, -1, -1) if raws[index].quantity.unit == unit), None)
        if at is not None and raws[at].quantity.value_high is None and high is None:
            previous = raws[at]
            if _is_span(text, previous, start) and low > previous.quantity.value:
                joined = text[previous.quantity.start or 0 : match.end()]
                raws[at] = _Raw(replace(previous.quantity, value_high=low, text=joined), match.end())
                continue
        if high is not None and high <= low:
            # "two or one", "on 5 to 3 km": not a range we understand; the last number has the unit.
            low, high, start = high, None, match.start("high")
        raws.append(
            _Raw(Quantity(low, unit, value_high=high, text=text[start : match.end()], start=start), match.end())
        )
    for match in _MACH_AFTER.finditer(text):
        low = value_of(match["low"])
        if low is not None:
            raws.append(_Raw(Quantity(low, "Mach", text=match[0], start=match.start()), match.end()))
    for match in _MACH.finditer(text):
        low, high = value_of(match["low"]), value_of(match["high"]) if match["high"] else None
        if low is not None:
            raws.append(_Raw(Quantity(low, "Mach", value_high=high, text=match[0], start=match.start()), match.end()))
    return raws


_HURT = Lazy(r"\b(?:kill\w*|injur\w*|wound\w*|died|dead|deaths?|hurt|captured)\b", re.IGNORECASE)


def _counts(text: str) -> list[_Raw]:
    raws: list[_Raw] = []
    for match in _COUNT.finditer(text):
        low, high = value_of(match["low"]), value_of(match["high"]) if match["high"] else None
        unit = counted_unit(match["low"], match["between"] or "", match["noun"])
        if low is None or unit is None:
            continue
        if unit in {"troops", "personnel"} and _HURT.search(text[max(0, match.start() - 40) : match.end() + 40]):
            continue
        if high is not None and high <= low:
            high = None
        raws.append(_Raw(Quantity(low, unit, value_high=high, text=match[0], start=match.start()), match.end()))
    return raws


_ROLES = (
    (
        "radar",
        Lazy(r"\b(?:radars?|detect\w*|track\w*|sensors?|looks? out|surveillance|see targets)\b", re.IGNORECASE),
    ),
    (
        "altitude",
        Lazy(
            r"\b(?:altitudes?|heights?|apogee|peak(?:s|ed|ing)?|rose|ris(?:es|ing)|climb\w*|highest|high|"
            r"above (?:the )?(?:ground|earth|sea)|soar\w*|in the sky|into space|ceiling|upward)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "flown",
        Lazy(
            r"\b(?:flew|flown|(?:has|have|had|having) (?:flown|travel\w*|cover\w*)|travell?ed|covered|splash(?:ed|es|"
            r"ing)? down|comes? down|came down|landed|lands|fell|falling|flight of|hit (?:a |the )?target)\b",
            re.IGNORECASE,
        ),
    ),
)
_PLACED_BEFORE = Lazy(
    r"\b(?:distances?(?: of)?|located|lies|lying|stands?|situated|mere|only)\W+(?:\w+\W+){0,3}$", re.IGNORECASE
)
_PLACED_AFTER = Lazy(
    r"^[\s,-]*(?:\((?:[^)]{0,40})\)\s*)?(?:(?:to the )?(?:north|south|east|west)\w*(?:[ -](?:north|south|east|"
    r"west)\w*)?(?: of| from)?\b|from\b|away\b|off\b|outside\b|of (?:the |its )?(?:\w+ )?(?:border|frontier|coast|"
    r"line|capital)|inside\b|short of\b|inland\b|apart\b)",
    re.IGNORECASE,
)
_RANGE_WORDS = Lazy(
    r"\b(?:ranges?|reach\w*|capable of|can (?:fly|travel|hit|strike|reach|carry)|could (?:fly|travel|hit|strike)|"
    r"able to|striking distance)\b",
    re.IGNORECASE,
)


def _length_role(text: str, start: int, end: int) -> str | None:
    """What a length measures, from the nearest telling word; ``None`` for a missile's own reach."""
    before, after = text[max(0, start - 70) : start], text[end : end + 45]
    if re.match(r"[\s,-]*(?:\([^)]{0,40}\)\s*)?(?:high|up|in altitude|of altitude|above)\b", after, re.IGNORECASE):
        return "altitude"
    if _PLACED_AFTER.match(after) and not re.search(r"\b(?:ranges?|reach) of[^.;,]{0,20}$", before, re.IGNORECASE):
        flown = _ROLES[2][1].search(before)
        reaching = re.search(
            r"\b(?:engage|intercept|hit|hitting|strike|striking|reach|reaching|destroy|destroying|detect|track)\b",
            before,
            re.IGNORECASE,
        )
        if re.match(r"[\s,-]*away\b", after, re.IGNORECASE) and reaching and not flown:
            return "radar" if reaching[0].lower() in {"detect", "track"} else None
        return (
            "flown"
            if flown
            and re.match(r"[\s,-]*(?:away|from|off|short|east|west|north|south)", after, re.IGNORECASE)
            and re.search(
                r"\b(?:flew|flown|splash|came down|comes down|landed|travel|covered)\w*\W+(?:\w+\W+){0,4}$",
                before,
                re.IGNORECASE,
            )
            else "distance"
        )
    best: tuple[int, str | None] | None = None
    for role, pattern in _ROLES:
        for match in pattern.finditer(before):
            gap = len(before) - match.end()
            if best is None or gap < best[0]:
                best = (gap, role)
    for match in _RANGE_WORDS.finditer(before):
        gap = len(before) - match.end()
        if best is None or gap < best[0]:
            best = (gap, None)
    if re.search(r"\b(?:flew|flown|travell?ed)\b[^.;,]{0,20}\brange of\W+(?:\w+\W+)?$", before, re.IGNORECASE):
        return "flown"
    if best is not None and best[1] is None and re.search(r"\bradars?\b", text[:start][-110:], re.IGNORECASE):
        return "radar"
    if best is None and _PLACED_BEFORE.search(before):
        return "distance"
    if (
        best is None
        and re.search(r"\b(?:from|to|of) [A-Z]", after)
        and re.search(r"\bdistance\b", before + after, re.IGNORECASE)
    ):
        return "distance"
    return best[1] if best else None


_BEFORE_NAME = Lazy(
    rf"(?<![\w.,/-])(?P<low>{NUMERAL})(?P<between>(?:\s[^\s.,;:()\d]+){{0,4}}?)\s[\"'“‘«]?$", re.IGNORECASE
)


def _named(text: str, names: Sequence[tuple[int, int]], unit: str) -> list[_Raw]:
    """Counts that end at a system's name: "108 highly accurate Pershing 2s"."""
    raws: list[_Raw] = []
    for start, end in names:
        match = _BEFORE_NAME.search(text[max(0, start - 60) : start])
        if not match or re.match(
            r"\w|[\s-](?:(?!and\b|or\b|in\b|on\b|to\b|\d)[\w-]+\s){0,2}?(?:" + COUNTED + r")\b",
            text[end:],
            re.IGNORECASE,
        ):
            continue
        low = value_of(match["low"])
        if low is None or low < 2 or counted_unit(match["low"], match["between"], "systems") is None:
            continue
        at = max(0, start - 60) + match.start()
        raws.append(_Raw(Quantity(low, unit, text=text[at:end], start=at), end))
    return raws


def find(text: str, names: Sequence[tuple[int, int]] = (), named_unit: str = "missiles") -> tuple[Quantity, ...]:
    """Every quantity of ``text`` in order. ``start`` counts characters of ``text``.

    ``names`` are the ranges of system names, whose digits are no numbers; ``named_unit`` is what counted names count.
    """
    if not re.search(NUMERAL, text, re.IGNORECASE):
        return ()
    named = _named(text, names, named_unit)
    for start, end in names:
        text = text[:start] + re.sub(r"\d", "x", text[start:end]) + text[end:]
    measured = _measured(text)
    taken = [(raw.quantity.start or 0, raw.end) for raw in measured]
    raws = measured + [
        raw
        for raw in [*_counts(text), *named]
        if not any(start < raw.end and (raw.quantity.start or 0) < end for start, end in taken)
    ]
    found: list[Quantity] = []
    for raw in sorted(raws, key=lambda raw: raw.quantity.start or 0):
        start = raw.quantity.start or 0
        quantity = replace(
            raw.quantity,
            comparator=_comparator(text[max(0, start - 60) : start], raw.quantity.text, text[raw.end : raw.end + 30]),
        )
        if quantity.unit in _LENGTHS.values():
            role = _length_role(text, start, raw.end)
            quantity = replace(quantity, unit=f"{quantity.unit} {role}") if role else quantity
        elif quantity.unit in {"kg", "t", "lb"} and re.search(
            r"\b(?:warhead|payload|charge)", text[max(0, start - 60) : raw.end + 60], re.IGNORECASE
        ):
            quantity = replace(quantity, unit=f"{quantity.unit} warhead")
        if (
            quantity.value_high is not None
            and quantity.comparator is Comparator.EQUAL
            and re.search(r"\breported\b|\bestimated\b", text[max(0, start - 40) : start], re.IGNORECASE)
        ):
            quantity = replace(quantity, comparator=Comparator.ABOUT)
        found.append(quantity)
    return tuple(found)


def told(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities without those that only say another in another unit: "5,500 km (3,400 miles)" tells one range."""
    ends = [(one.start or 0) + len(one.text) for one in quantities]
    return tuple(
        one
        for index, one in enumerate(quantities)
        if not any(
            ends[index] <= end
            or _is_conversion(text[end : one.start or 0], text[ends[index] :], quantities[earlier], one)
            for earlier, end in enumerate(ends[:index])
        )
    )


_OPENS = Lazy(
    r"^\s?[(\[](?:about |around |roughly |approximately |some |or |over |nearly |almost |up to |"
    r"more than |less than )?$"
)
_CLOSES = Lazy(r"^[)\]]|^,? or ")


def _is_conversion(gap: str, after: str, first: Quantity, second: Quantity) -> bool:
    return (
        _OPENS.match(gap) is not None
        and _CLOSES.match(after) is not None
        and first.unit != second.unit
        and _dimension(first.unit) == _dimension(second.unit) is not None
    )


def _dimension(unit: str) -> str | None:
    unit = unit.split(maxsplit=1)[0]
    for name, units in (("length", _LENGTHS), ("speed", _SPEEDS), ("mass", _MASSES)):
        if unit in units.values():
            return name
    return None
