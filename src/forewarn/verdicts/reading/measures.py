"""Measures in a sentence: a value with its unit, its comparator and what it measures. SI-like units of the doors."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from forewarn.records.claims import Comparator
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of

KM_PER_MILE = 1.609344
KM_PER_NAUTICAL_MILE = 1.852
KM_PER_FOOT = 0.0003048
#: A larger number in a text measures nothing that is checked here.
LARGEST = 1e12


class Dimension(StrEnum):
    """What sort of thing a measure counts."""

    DISTANCE = "distance"  # km
    SPEED = "speed"  # km/s
    MACH = "mach"  # times the speed of sound
    DURATION = "duration"  # min
    COUNT = "count"
    SHARE = "share"  # percent
    ANGLE = "angle"  # degrees


@dataclass(frozen=True, slots=True)
class Measure:
    """One number with its unit. ``low`` and ``high`` are equal unless the text gives a range.

    Values are in km, km/s, Mach, min, percent, degrees or counted things. ``unit_text`` is the unit as written,
    ``factor`` what one of it is in the unit used here. ``noun`` is set for counts. ``comparator`` already includes a
    negation before it ("cannot fly more than" is at most). ``start:end`` are offsets into the sentence.
    """

    dimension: Dimension
    low: float
    high: float
    comparator: Comparator
    start: int
    end: int
    text: str
    unit_text: str
    factor: float
    noun: str = ""
    leaning: int = 0  # -1: a little under, 1: a little over
    hyphenated: bool = False
    denial: tuple[int, int] | None = None  # the denial that the comparator has taken in, as offsets

    @property
    def middle(self) -> float:
        """The middle of the stated range."""
        return (self.low + self.high) / 2


_UNITS: tuple[tuple[str, Dimension, float], ...] = (
    (r"(?:kilomet(?:re|er)s?|km)\s(?:per|a|every|each|in\sa)\sminute|km/min", Dimension.SPEED, 1 / 60),
    (r"miles?\s(?:per|a|every|each|in\sa)\sminute", Dimension.SPEED, KM_PER_MILE / 60),
    (r"degrees?|°", Dimension.ANGLE, 1.0),
    (r"km/h|kph|kmh|kmph|(?:kilomet(?:re|er)s?|km)\s(?:per|an|every|each)\shour", Dimension.SPEED, 1 / 3600),
    (r"mph|miles?\s(?:per|an|every|each)\shour", Dimension.SPEED, KM_PER_MILE / 3600),
    (r"km/s(?:ec)?|(?:kilomet(?:re|er)s?|km)\s(?:per|a|every|each)\ssecond", Dimension.SPEED, 1.0),
    (r"miles?\s(?:per|a|each|every)\ssecond", Dimension.SPEED, KM_PER_MILE),
    (r"m/s(?:ec)?|met(?:re|er)s?\s(?:per|a)\ssecond", Dimension.SPEED, 0.001),
    (r"nautical\smiles?|nmi", Dimension.DISTANCE, KM_PER_NAUTICAL_MILE),
    (r"km|kms|kilomet(?:re|er)s?", Dimension.DISTANCE, 1.0),
    (r"miles?|mi", Dimension.DISTANCE, KM_PER_MILE),
    (r"feet|foot|ft", Dimension.DISTANCE, KM_PER_FOOT),
    (r"met(?:re|er)s?", Dimension.DISTANCE, 0.001),
    (r"minutes?|mins?|minutes'", Dimension.DURATION, 1.0),
    (r"seconds?|secs?|s", Dimension.DURATION, 1 / 60),
    (r"hours?|hrs?", Dimension.DURATION, 60.0),
    (r"%|per\s?cent|percent", Dimension.SHARE, 1.0),
)
_UNIT = "|".join(pattern for pattern, _, _ in _UNITS)

#: Nouns that are counted, as the catalog's quantities name them.
COUNTED: tuple[tuple[str, str], ...] = (
    (r"sub-?munitions?|bomblets?", "submunition_count"),
    (r"warheads?|re-?entry\svehicles?|MIRVs?|blocks", "payload_count"),
    (r"interceptors?(?:\smissiles?)?|SM-3s?", "interceptor_count"),
    (r"launchers?|launch\s(?:vehicles|installations|units)", "launcher_count"),
    (r"troops|soldiers|servicem[ae]n|personnel|service\smembers|men", "troop_count"),
    (r"states|countries|nations", "state_count"),
    (r"vehicles?|machines?", "vehicle_count"),
    (r"satellites?", "satellite_count"),
    (r"tests?|attempts?|trials?|targets?", "test_count"),
    (r"batter(?:y|ies)|fire\sunits?", "battery_count"),
    (r"times?|occasions?|(?:combat\s)?uses?|strikes|attacks|launches", "use_count"),
    (r"battalions?", "battalion_count"),
    (r"regiments?", "regiment_count"),
    (r"divisions?", "division_count"),
    (r"missiles?|rockets?|Oreshniks|Hazels", "missile_count"),
    (r"systems?|complexes|units", "system_count"),
)
_NOUN = "|".join(pattern for pattern, _ in COUNTED)

_TO = r"\s?(?:to|-|–|—|and|or)\s?"
_QUANTITY = Lazy(rf"(?P<a>{NUMBER})(?:{_TO}(?P<b>{NUMBER}))?(?P<gap>[-\s]?)(?P<unit>{_UNIT})(?![\w/])", re.IGNORECASE)
_BOTH = Lazy(rf"(?P<a>{NUMBER})\s(?:{_UNIT})\s?(?:to|-|–)\s?(?P<b>{NUMBER})\s(?P<unit>{_UNIT})(?![\w/])", re.IGNORECASE)
_COMPOUND = Lazy(
    rf"(?P<a>{NUMBER})\s(?P<large>hours?|minutes?|min)\s?(?:and\s|,\s)?(?P<b>{NUMBER})\s(?:minutes?|min|seconds?|s)\b",
    re.IGNORECASE,
)
_MACH = Lazy(rf"\bMach[-\s]?(?P<a>{NUMBER})(?:(?:\s?(?:to|-|–)\s?)(?:Mach\s)?(?P<b>{NUMBER}))?", re.IGNORECASE)
_SOUND = Lazy(
    rf"(?P<a>{NUMBER})(?:{_TO}(?P<b>{NUMBER}))?[-\s]times\s(?:faster\sthan\s(?:the\sspeed\sof\s)?sound|"
    rf"(?:as\sfast\sas\s(?:the\sspeed\sof\s)?sound|the\sspeed\sof\ssound|that\sof\ssound))",
    re.IGNORECASE,
)
#: "Twice the speed of sound", "at the speed of sound".
_SOUND_IN_WORDS = Lazy(
    r"\b(?:(?P<two>twice|double)|(?P<three>thrice|triple|treble)|(?P<four>quadruple)|(?P<half>half)|(?P<one>at|reach(?:es|ed)?|"
    r"exceed(?:s|ed)?|than|beyond|above|below|barely|just))\s(?:as\sfast\sas\s(?:the\sspeed\sof\s)?sound|the\sspeed\sof\ssound)\b",
    re.IGNORECASE,
)
_SOUND_FACTORS = {"two": 2.0, "three": 3.0, "four": 4.0, "half": 0.5, "one": 1.0}
_COUNT = Lazy(
    rf"(?P<a>{NUMBER}|\b(?:a\s|just\sone\s)?single\b|"
    rf"\bsole\b)(?:{_TO}(?P<b>{NUMBER}))?[-\s](?P<between>(?:(?!and\b|or\b|to\b|(?:day|week|month|year|hour|minute)s?\b|"
    rf"of\b)[\w'’-]+\s){{0,3}}?)(?P<unit>{_NOUN})(?!\w)",
    re.IGNORECASE,
)
_OUT_OF = Lazy(
    rf"(?P<a>{NUMBER})\s(?:(?!in\b|out\b)[A-Za-z]+\s)?(?:in|"
    rf"out\sof)\s(?P<b>(?:a\s)?(?:ten|10|100|hundred))\b",
    re.IGNORECASE,
)
_PARTS = {
    "half": 50.0,
    "a third": 33.3,
    "one third": 33.3,
    "two thirds": 66.7,
    "three quarters": 75.0,
    "a quarter": 25.0,
}
_PART_OF = Lazy(
    r"\b(?P<part>half|(?:a|one)[-\s]third|two[-\s]thirds|three[-\s]quarters|a\squarter)\s(?:of\s)?(?:all\s|"
    r"the\s|its\s)*(?:people|population|residents|devices|phones|telephones|households|citizens|Dutch|"
    r"Germans|Americans|country)\b",
    re.IGNORECASE,
)
_EVERYBODY = Lazy(
    r"\b(?:every|all)\s(?:the\s|of\sthe\s|single\s|last\s)?(?:[A-Z]\w+\s|mobile\s)?(?:phones?|persons?|people|households?|citizens?|residents?|"
    r"devices?|telephones?)\b|\beverybody\b|\beveryone\b",
    re.IGNORECASE,
)
_NOBODY = Lazy(
    r"\b(?:not\sa\ssingle|not\sone|no|none\sof\s(?:the|all))\s(?:phones?|persons?|people|households?|citizens?|residents?|devices?|"
    r"telephones?|handsets?)\b",
    re.IGNORECASE,
)
_TOLD_OR_MISSED = Lazy(r"\b(?:miss(?:ed|es)?|message|alert\w*|warn\w*|test)\b", re.IGNORECASE)
_WHOLE_HOUR = Lazy(
    r"(?P<three>three[-\s]quarters\sof\san\shour)|(?P<quarter>(?:a\s)?quarter[-\s](?:of\san\s)?hour|"
    r"quarter\sof\san\shour)"
    r"|(?P<half>half\san\shour|half-hour|half-an-hour)|(?P<more>an\shour\sand\sa\shalf)|"
    r"(?P<hour>\b(?:(?:an|one)\s|(?:a|one)\s(?:full|whole|good|solid)\s)hour\b(?!\s(?:and|ago)))"
    r"|(?P<longer>\ba\sminute\sand\sa\shalf\b)|(?P<short>\bhalf\sa\sminute\b)"
    r"|(?P<minute>\b(?:a|one)\s(?:single\s)?minute\b)|(?P<moment>\b(?:within|in)\s(?:a\s(?:few|couple\sof|"
    r"matter\sof)\s|mere\s|just\s)?seconds\b)|(?P<once>\bonce\b(?!\s(?:again|more|and\sfor\sall|it|they|the|he|she|a|an|in\sa))(?<!\bat\sonce)(?<!\bfor\sonce))|(?P<twice>\btwice\b)|"
    r"(?P<thrice>\bthrice\b)",
    re.IGNORECASE,
)
_SPECIAL = {"three": 45.0, "quarter": 15.0, "half": 30.0, "more": 90.0, "hour": 60.0, "minute": 1.0, "moment": 0.5,
    "longer": 1.5, "short": 0.5,
}  # fmt: skip
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}

_MORE = (
    r"more\sthan|over|above|at\sleast|exceed(?:s|ed|ing)?|in\sexcess\sof|upwards?\sof|no\s(?:less|"
    r"fewer)\sthan|not\s(?:less|fewer)\sthan|beyond|greater\sthan|faster\sthan|further\sthan|farther\sthan|"
    r"longer\sthan|higher\sthan|closer\sto\s\w+\sthan|a\sminimum\sof|well\s(?:over|above|beyond|past)|surpass(?:es|ed|ing)?|"
    r"better\sthan|beats?|bettered|north\sof|anything\sover|"
    r"top(?:s|ped|ping)"
)
_LESS = (
    r"up\sto|at\smost|at\sthe\smost|(?:no|not)\s(?:more|farther|further|longer|greater|higher|"
    r"faster)\sthan|less\sthan|under|below|within|as\sfar\sas|as\shigh\sas|a\smaximum\s(?:range\s|"
    r"reach\s)?of|at\sa\smaximum\sof|maximum\sof|fewer\sthan|shorter\sthan|slower\sthan|nearer\sthan|"
    r"closer\sthan|out\sto|inside|short\sof|a\smere|merely|barely|only|just|lower\sthan|limited\sto|"
    r"capped\sat|all\sof\s?"
)
_NEAR = (
    r"about|around|roughly|approximately|some|circa|close\sto|in\sthe\sregion\sof|an\sestimated|"
    r"estimated\sat|approx\.?|nearly|almost|~|≈|more\sor\sless|something\slike|somewhere\s(?:around|near|about|like)|"
    r"in\sthe\sneighbou?rhood\sof|(?:on|of)\sthe\sorder\sof|more\slike|pretty\smuch|give\sor\stake"
)
_JUST_UNDER = (
    r"(?:a\s(?:little|bit|shade|touch|tad|hair)|just|slightly)\s(?:under|below|less\sthan|short\sof|shy\sof)|nearly|almost|not\squite|"
    r"getting\son\sfor|the\sbest\spart\sof|not\sfar\s(?:short\sof|off)|close\son|approaching"
)
_JUST_OVER = r"(?:a\s(?:little|bit|shade|touch|tad|hair)|just|slightly)\s(?:over|above|more\sthan|beyond)"
_PLAIN_ONLY = Lazy(r"(?:a\smere|merely|barely|only|just)$", re.IGNORECASE)
_BEFORE = Lazy(
    rf"(?<![\w-])(?P<words>(?:{_JUST_UNDER})|(?:{_JUST_OVER})|(?:{_MORE})|(?:{_LESS})|"
    rf"(?:{_NEAR}))(?:\s(?:about|around|roughly|some|approximately|an?|the|full|good|total\sof|"
    rf"altitudes?\sof|ranges?\sof|heights?\sof|speeds?\sof|distances?\sof|between|Mach))*\s?$",
    re.IGNORECASE,
)
_AFTER = Lazy(
    r"^\s?(?:or\s(?P<more>more|over|above|farther|further|higher|faster)|or\s(?P<less>less|fewer|under|"
    r"below)|(?P<near>or\sso)|(?P<tops>at\s(?:the\s)?most|at\sbest|tops|maximum)|"
    r"(?P<least>at\s(?:the\s)?least|minimum))",
    re.IGNORECASE,
)
_DENIED = Lazy(
    r"(?P<word>\bnot\b|(?<=can)not\b|n['’]t\b|\bnever\b|\bunable\sto\b|\bincapable\sof\b|\bnothing\b|"
    r"\bnobody\b|\bno\sone\b|\bnone\b|\bhardly\b|"
    r"\bno\b(?!\s(?:more|less|doubt|matter)))[^,;:]*$",
    re.IGNORECASE,
)


#: "The 1980s" are years and no seconds.
_DECADE = Lazy(r"\b(?:1[89]|20)\d0s\b")


def read_measures(text: str, avoid: tuple[tuple[int, int], ...] = ()) -> tuple[Measure, ...]:
    """Every measure of a sentence, in order. ``avoid`` are spans of names and dates, whose digits are no measures."""
    taken = [*avoid, *(match.span() for match in _DECADE.finditer(text))]
    found: list[Measure] = []

    def free(start: int, end: int) -> bool:
        return all(end <= other_start or start >= other_end for other_start, other_end in taken)

    for match in _BOTH.finditer(text):
        low, high = value_of(match["a"]), value_of(match["b"])
        if low is not None and high is not None and free(*match.span()):
            found.append(_made(text, match.start(), match.end(), match["unit"], low, high))
            taken.append(match.span())
    for match in _COMPOUND.finditer(text):
        large, small = value_of(match["a"]), value_of(match["b"])
        if large is not None and small is not None and free(*match.span()):
            hours = match["large"].lower().startswith("h")
            minutes = large * 60 + small if hours else large + small / 60
            found.append(_built(text, match.start(), match.end(), Dimension.DURATION, 1.0, "min", minutes, minutes))
            taken.append(match.span())
    for pattern in (_SOUND, _MACH):
        for match in pattern.finditer(text):
            if free(*match.span()):
                _add(found, taken, text, match, Dimension.MACH, 1.0, "Mach")
    for match in _SOUND_IN_WORDS.finditer(text):
        name = match.lastgroup or "one"
        start = match.end(name) + 1 if name == "one" else match.start()
        if free(start, match.end()):
            value = _SOUND_FACTORS[name]
            found.append(_built(text, start, match.end(), Dimension.MACH, 1.0, "Mach", value, value))
            taken.append((start, match.end()))
    for match in _QUANTITY.finditer(text):
        if free(*match.span()):
            low, high = value_of(match["a"]), value_of(match["b"]) if match["b"] else None
            if low is not None:
                made = _made(text, match.start(), match.end(), match["unit"], low, high if high is not None else low)
                found.append(replace(made, hyphenated=match["gap"] == "-"))
                taken.append(match.span())
    for match in _PART_OF.finditer(text):
        share = _PARTS[re.sub(r"[-\s]+", " ", match["part"].lower())]
        if free(*match.span("part")):
            found.append(_built(text, match.start("part"), match.end("part"), Dimension.SHARE, 1.0, "%", share, share))
            taken.append(match.span("part"))
    for match in _EVERYBODY.finditer(text):
        if free(*match.span()):
            found.append(_built(text, match.start(), match.end(), Dimension.SHARE, 1.0, "%", 100.0, 100.0))
            taken.append(match.span())
    for match in _NOBODY.finditer(text):
        if free(*match.span()) and _TOLD_OR_MISSED.search(text):
            made = _built(text, match.start(), match.end(), Dimension.SHARE, 1.0, "%", 0.0, 0.0)
            found.append(replace(made, denial=match.span(), comparator=Comparator.EQUAL))
            taken.append(match.span())
    for match in _OUT_OF.finditer(text):
        part, whole = value_of(match["a"]), value_of(match["b"])
        if free(*match.span()) and part is not None and whole in {10.0, 100.0}:
            share = 100.0 * part / whole
            found.append(_built(text, match.start(), match.end(), Dimension.SHARE, 1.0, "%", share, share))
            taken.append(match.span())
    for match in _WHOLE_HOUR.finditer(text):
        name = match.lastgroup or ""
        if free(*match.span()):
            dimension = Dimension.DURATION if name in _SPECIAL else Dimension.COUNT
            value = _SPECIAL.get(name, _TIMES.get(name, 0.0))
            made = _built(text, match.start(), match.end(), dimension, 1.0, name, value, value)
            if name == "moment":
                made = replace(made, comparator=Comparator.AT_MOST)
            found.append(replace(made, noun="use_count" if dimension is Dimension.COUNT else ""))
            taken.append(match.span())
    for match in _COUNT.finditer(text):
        if free(*match.span("a")) and (match["b"] is None or free(*match.span("b"))):
            low, high = value_of(match["a"]), value_of(match["b"]) if match["b"] else None
            noun = next(key for pattern, key in COUNTED if re.fullmatch(pattern, match["unit"], re.IGNORECASE))
            if low is not None:
                made = _built(
                    text,
                    match.start(),
                    match.end(),
                    Dimension.COUNT,
                    1.0,
                    match["unit"],
                    low,
                    high if high is not None else low,
                )
                found.append(replace(made, noun=noun))
                taken.append(match.span())
    sane = (measure for measure in found if measure.high <= LARGEST)
    return tuple(sorted(sane, key=lambda measure: measure.start))


def _add(
    found: list[Measure],
    taken: list[tuple[int, int]],
    text: str,
    match: re.Match[str],
    dimension: Dimension,
    factor: float,
    unit: str,
) -> None:
    low = value_of(match["a"])
    high = value_of(match["b"]) if match["b"] else low
    if low is None or high is None:
        return
    found.append(_built(text, match.start(), match.end(), dimension, factor, unit, low, high))
    taken.append(match.span())


def _made(text: str, start: int, end: int, unit: str, low: float, high: float) -> Measure:
    dimension, factor = next(
        (dimension, factor) for pattern, dimension, factor in _UNITS if re.fullmatch(pattern, unit, re.IGNORECASE)
    )
    return _built(text, start, end, dimension, factor, unit, low, high)


def _built(
    text: str, start: int, end: int, dimension: Dimension, factor: float, unit: str, low: float, high: float
) -> Measure:
    low, high = min(low, high), max(low, high)
    offset = max(0, start - 90)
    comparator, leaning, denial = _comparator(text[offset:start], text[end : end + 20])
    taken = (denial[0] + offset, denial[1] + offset) if denial is not None else None
    return Measure(
        dimension,
        low * factor,
        high * factor,
        comparator,
        start,
        end,
        text[start:end],
        unit,
        factor,
        leaning=leaning,
        denial=taken,
    )


def _comparator(before: str, after: str) -> tuple[Comparator, int, tuple[int, int] | None]:
    """Comparator, leaning, and the span of the denial that it has taken in ("cannot fly more than" is at most)."""
    trailing = _AFTER.match(after)
    if trailing:
        if trailing["more"] or trailing["least"]:
            return Comparator.AT_LEAST, 0, None
        if trailing["less"] or trailing["tops"]:
            return Comparator.AT_MOST, 0, None
        return Comparator.ABOUT, 0, None
    leading = _BEFORE.search(before)
    if not leading:
        return Comparator.EQUAL, 0, None
    words = re.sub(r"\s+", " ", leading["words"].lower())
    denied = _DENIED.search(before[: leading.start()])
    span = denied.span("word") if denied is not None else None
    if re.fullmatch(_JUST_UNDER, words):
        return Comparator.ABOUT, -1, None
    if re.fullmatch(_JUST_OVER, words):
        return Comparator.ABOUT, 1, None
    if _PLAIN_ONLY.search(words):
        return Comparator.EQUAL, 0, None
    if re.fullmatch(_MORE, words):
        return (Comparator.AT_MOST if span else Comparator.AT_LEAST), 0, span
    if re.fullmatch(_LESS, words):
        if span and re.match(r"less|nearer|closer|under|below|shorter|within|inside|fewer", words):
            return Comparator.AT_LEAST, 0, span
        return Comparator.AT_MOST, 0, None
    return Comparator.ABOUT, 0, None
