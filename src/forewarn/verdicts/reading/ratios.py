"""Ratios and differences in words: "a little more than half of", "a fifth below", "700 km short of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.numbers import NUMBER, value_of


@dataclass(frozen=True, slots=True)
class Ratio:
    """At ``start:end``: what stands before is between ``low`` and ``high`` times what follows.

    Where ``by`` is set it is a difference instead: so much more (positive) or less, in the unit of the measure.
    """

    start: int
    end: int
    low: float
    high: float
    times: float
    by: Measure | None = None
    larger: bool = True


_FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
}
_DEGREE = (
    r"(?P<under>(?:no|not)\smore\sthan(?:\sabout)?|at\s(?:the\s)?most|less\sthan|not\seven|well\sunder|under|below|up\sto|fewer\sthan)|"
    r"(?P<bare_under>not\squite|almost|nearly|just\sunder|a\slittle\s(?:less\sthan|under)|just\sbelow|close\sto|slightly\sless\sthan)|"
    r"(?P<over>(?:no|not)\s(?:less|fewer)\sthan|at\sleast|more\sthan|well\sover|over|upwards?\sof|above|exceeding)|"
    r"(?P<bare_over>(?:a\s)?little\smore\sthan|just\sover|slightly\s(?:more\sthan|over)|a\slittle\sover|rather\smore\sthan|some(?:what|thing)\smore\sthan)|"
    r"(?P<about>about|around|roughly|some|approximately|exactly|precisely|only|just|barely|merely|all\sof)"
)
_DEGREED = Lazy(rf"(?:\b(?:{_DEGREE})\s)(?:(?:about|only|just|some)\s)?(?:an?\s|the\s)?$", re.IGNORECASE)
_TIMES = Lazy(
    rf"\b(?:(?P<n>{NUMBER})(?P<half>\sand\sa\shalf)?\stimes|(?P<twice>twice|double)|(?P<thrice>thrice|triple|treble)|"
    rf"(?:(?P<parts>{NUMBER}|an?)[-\s])?(?P<fraction>half|third|quarter|fifth|sixth|seventh|eighth|tenth)s?)\b"
    r"(?=\s(?:as\s(?:far|long|fast|high|much|many|often|quick|distant|great|large|wide|big|heavy|near|close)\b|(?:of\s)?(?:the|that|what|its|this|their)\b|of\s|"
    r"(?:the\s)?(?:[\w-]+(?:\s[IVX]+)?)['’]s\b))",
    re.IGNORECASE,
)
_OF_HOUR = Lazy(
    r"^\s(?:of\s)?(?:an\shour|(?:the\s|this\s|next\s|last\s)?(?:year|month|century|\d{4}))\b|^\sthe\sspeed\sof\ssound",
    re.IGNORECASE,
)
_LESS_BY = Lazy(
    rf"\b(?P<parts>{NUMBER}|an?)[-\s](?P<fraction>half|third|quarter|fifth|sixth|tenth)s?\s"
    r"(?P<side>below|less\sthan|under|short\sof|shorter\sthan|lower\sthan|above|more\sthan|over|longer\sthan|farther\sthan)\b",
    re.IGNORECASE,
)
_BY = Lazy(
    r"^\s(?:(?:or\sso\s)?(?P<short>short\sof|less\sthan|fewer\sthan|nearer\sthan|shorter\sthan|closer\sthan)|"
    r"(?P<more>more\sthan|farther\sthan|further\sthan|longer\sthan|higher\sthan))\b",
    re.IGNORECASE,
)
#: "About" and the like allow this much either way; "almost" and "a little more" as much to their own side.
LOOSE = 0.15
NEAR_SIDE = 0.22
OTHER_SIDE = 0.03
#: No ratio is larger.
UNBOUNDED = 1e9


def read_ratios(text: str, measures: tuple[Measure, ...]) -> Iterator[Ratio]:
    """Every ratio and every difference of a sentence, in order."""
    found: list[Ratio] = []
    for match in _LESS_BY.finditer(text):
        part = _part(match["parts"], match["fraction"])
        less = match["side"].lower().split()[0] in {"below", "less", "under", "short", "shorter", "lower"}
        times = 1 - part if less else 1 + part
        start, low, high = _bounds(text, match.start(), times)
        found.append(Ratio(start, match.end(), low, high, times))
    for match in _TIMES.finditer(text):
        if _OF_HOUR.match(text[match.end() :]) or any(one.start <= match.start() < one.end for one in found):
            continue
        stated = _times(match)
        if stated is not None:
            start, low, high = _bounds(text, match.start(), stated)
            found.append(Ratio(start, match.end(), low, high, stated))
    for measure in measures:
        side = _BY.match(text[measure.end :])
        if side is not None and measure.dimension in {Dimension.DISTANCE, Dimension.DURATION}:
            found.append(
                Ratio(measure.start, measure.end + side.end(), 1.0, 1.0, 1.0, by=measure, larger=bool(side["more"]))
            )
    yield from sorted(found, key=lambda ratio: ratio.start)


def _part(parts: str | None, fraction: str) -> float:
    number = value_of(parts) if parts and parts.lower() not in {"a", "an"} else 1.0
    return (number if number is not None else 1.0) * _FRACTIONS[fraction.lower()]


def _times(match: re.Match[str]) -> float | None:
    if match["twice"]:
        return 2.0
    if match["thrice"]:
        return 3.0
    if match["fraction"]:
        return _part(match["parts"], match["fraction"])
    number = value_of(match["n"])
    return None if number is None else number + (0.5 if match["half"] else 0.0)


def _bounds(text: str, at: int, times: float) -> tuple[int, float, float]:
    """Where the words of degree begin, and the least and the largest ratio that they allow."""
    degree = _DEGREED.search(text[:at])
    if degree is None or degree["about"]:
        start = degree.start() if degree is not None else at
        return start, times * (1 - LOOSE), times * (1 + LOOSE)
    if degree["under"]:
        return degree.start(), 0.0, times
    if degree["over"]:
        return degree.start(), times, UNBOUNDED
    if degree["bare_under"]:
        return degree.start(), times * (1 - NEAR_SIDE), times * (1 + OTHER_SIDE)
    return degree.start(), times * (1 - OTHER_SIDE), times * (1 + NEAR_SIDE)
