"""How long between two things, in words: "not quite fourteen months", "a fortnight and a day", "some eight years"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of

_DAYS_OF = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25}
#: Told roughly by nature: within the first number of days it is as said, beyond the second it is not.
_SLACK = {"day": (0.0, 1.0), "week": (3.0, 5.0), "fortnight": (1.5, 4.0), "month": (14.0, 23.0), "year": (100.0, 200.0)}
#: Larger numbers are rounder: this share of the whole is added to what may be off.
_SHARE = 0.06
_UNDER = r"not\squite|nearly|almost|just\sunder|a\slittle\s(?:under|less\sthan)|slightly\sless\sthan|close\sto"
_OVER = r"an?\sgood|a\slittle\s(?:over|more\sthan)|just\sover|slightly\smore\sthan|just\smore\sthan"
_MORE = r"(?:well\s|far\s)?(?:more\sthan|over)|at\sleast|no\sless\sthan|upwards?\sof"
_LESS = r"(?:well\s)?(?:less\sthan|under|within)|fewer\sthan|at\smost|no\smore\sthan|not\smore\sthan|inside"
_ROUGH = r"some|about|around|roughly|approximately|perhaps"
_PLAIN = r"exactly|precisely|only|just|barely|a\smere|merely|scarcely|hardly|the"
#: An interval, as a pattern with named groups.
INTERVAL = (
    rf"(?:(?P<under>{_UNDER})\s|(?P<over>{_OVER})\s|(?P<more>{_MORE})\s|(?P<less>{_LESS})\s|(?P<rough>{_ROUGH})\s|(?:{_PLAIN})\s)?"
    rf"(?P<n>{NUMBER}|half\sa|an?|a\scouple\sof)\s(?P<unit>days?|weeks?|fortnights?|months?|years?)\b"
    rf"(?:\sand\s(?P<n2>{NUMBER}|an?)\s(?P<unit2>days?|weeks?|months?)\b|(?P<half>\sand\sa\shalf))?"
    r"(?P<exact>\sto\sthe\sday)?(?P<orso>\sor\sso)?"
)
_ALONE = Lazy(rf"^\W*{INTERVAL}\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days between two things as told: ``low``..``high`` is as said, outside ``least``..``most`` it is not."""

    text: str
    low: float
    high: float
    least: float
    most: float

    def fits(self, shortest: float, longest: float) -> bool | None:
        """Whether a gap of ``shortest``..``longest`` days is as told; nothing where it is near, and not that."""
        if shortest <= self.high and self.low <= longest:
            return True
        if longest < self.least or shortest > self.most:
            return False
        return None


def interval_in(match: re.Match[str]) -> Interval | None:
    """The interval of a match of ``INTERVAL``, or nothing where its number has no value."""
    unit = match["unit"].lower().rstrip("s")
    number = _number(match["n"])
    if number is None:
        return None
    days = number * _DAYS_OF[unit]
    finest = unit
    if match["unit2"]:
        finest = match["unit2"].lower().rstrip("s")
        days += (_number(match["n2"]) or 0.0) * _DAYS_OF[finest]
    if match["half"]:
        days += 0.5 * _DAYS_OF[unit]
    one = _DAYS_OF[unit]
    near, far = _SLACK[finest]
    near, far = near + _SHARE * days * (unit != "day" or days > 20), far + 2 * _SHARE * days
    words = match.group().strip()
    if match["exact"]:
        return Interval(words, days - 1.5, days + 1.5, days - 3, days + 3)
    if match["under"]:
        near = min(0.03 * days, 0.25 * one)
        return Interval(words, days - 0.8 * one, days + near, days - 1.3 * one, days + max(1.0, 0.4 * one))
    if match["over"]:
        near = min(0.05 * days, 0.25 * one)
        return Interval(words, days - near, days + 0.9 * one, days - max(1.0, 0.4 * one), days + 1.6 * one)
    if match["more"]:
        return Interval(words, days - 0.5, float("inf"), days - max(1.0, 0.2 * one), float("inf"))
    if match["less"]:
        return Interval(words, 0.0, days + 0.5, -0.5, days + max(1.0, 0.2 * one))
    if match["rough"] or match["orso"]:
        near, far = 1.3 * near, 1.3 * far + 0.1 * one
    return Interval(words, days - near, days + near, days - far, days + far)


def interval_alone(text: str) -> Interval | None:
    """The interval that a text is, or nothing where it is more or less than one."""
    match = _ALONE.match(text)
    return interval_in(match) if match is not None else None


def _number(text: str) -> float | None:
    low = text.lower()
    if low in {"a", "an"}:
        return 1.0
    if low.startswith("half"):
        return 0.5
    return 2.0 if "couple" in low else value_of(text)
