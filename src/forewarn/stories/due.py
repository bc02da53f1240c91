"""When a statement about the future falls due, from its own words and the day it was published."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from forewarn.stories.days import DayWindow

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = "|".join(_MONTHS)
#: "Sept. 11" is read as "September 11".
_SHORT_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (?=\d)")
_LONG_MONTH = {month[:3].capitalize(): month.capitalize() for month in _MONTHS}
#: What follows the first day of a span: "from September 11 to September 25".
_SPAN_END = re.compile(
    rf" ?(?:-|–|—|to|until|till|through|and) ?(?:(?P<month>{_MONTH}) )?(?P<day>\d{{1,2}})\b", re.IGNORECASE
)
_COUNT = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "several": 6, "few": 4, "couple": 2,
}  # fmt: skip
_NUMBER = r"(?P<n>\d{1,2}|" + "|".join(_COUNT) + ")"
_SPANS = {"day": 1, "week": 7, "month": 31, "year": 366}
#: How long "the coming days" and the like last at the most, as this page reads them.
_COMING_DAYS = {"day": 7, "week": 28, "month": 93, "year": 1096}

_END_OF_YEAR = re.compile(
    r"\b(?:by|until|till|before|at|towards?) (?:the |late )?(?:end of )?(?:the year )?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_END_OF_THIS = re.compile(
    r"\b(?:by|before|until|at) (?:the |year[- ])?end(?: of)?(?: (?:the|this|next))? ?(?P<span>year|month|week)?\b|"
    r"\byear[- ]end\b|\blater this year\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?P<which>first|second) half of (?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_BY_MONTH = re.compile(
    r"\b(?P<how>by|before|until|in|starting|from|on|since|during|between)(?: the)?(?: (?:end of|late|early|mid))?[ -]"
    rf"(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}})(?!\d))?(?:,? (?P<year>(?:19|20)\d\d))?\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?P<which>next|this|coming) (?P<span>week|month|year)\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:in|over|within|during)? ?(?:the )?(?:next|coming|nearest) (?P<span>day|week|month|year)s\b", re.IGNORECASE
)
_WITHIN = re.compile(
    rf"\b(?:within|in)(?: the)?(?: next)? {_NUMBER}(?: (?:to|or) (?P<m>\w+))? (?P<span>day|week|month|year)s?\b",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(
    r"\b(?:in|during|sometime in) (?P<year>(?:19|20)\d\d)(?: (?:and|or|to) (?P<until>(?:19|20)\d\d))?\b", re.IGNORECASE
)
_TOMORROW = re.compile(r"\btomorrow\b", re.IGNORECASE)
#: Words of time that fix no day.
VAGUE = re.compile(
    r"\b(?:soon|shortly|in the (?:near|foreseeable) future|eventually|one day|sooner or later|at some point|"
    r"in due course)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Due:
    """The words of time in a forecast and what they come to: no window where they hang on an unknown day."""

    words: str
    window: DayWindow | None


def due(sentence: str, published: DayWindow | None) -> Due | None:
    """The due window of a sentence; None where it has no words of time at all."""
    sentence = _SHORT_MONTH.sub(lambda short: _LONG_MONTH[short[1][:3]] + " ", sentence)
    matches = [(match, read) for pattern, read in _READERS if (match := pattern.search(sentence))]
    if matches:
        match, read = min(matches, key=lambda found: (found[0].start(), -found[0].end()))
        words = match.group().strip()
        try:
            return Due(words, read(match, published))
        except (ValueError, OverflowError):
            return Due(words, None)
    match = VAGUE.search(sentence)
    return Due(match.group(), None) if match else None


def _year_end(year: int, published: DayWindow | None) -> DayWindow:
    first = published.first if published and published.first.year <= year else date(year, 1, 1)
    return DayWindow(first, date(year, 12, 31))


def _end_of_year(match: re.Match[str], published: DayWindow | None) -> DayWindow:
    return _year_end(int(match["year"]), published)


def _end_of_this(match: re.Match[str], published: DayWindow | None) -> DayWindow | None:
    if published is None:
        return None
    shift = 1 if "next" in match.group().lower() else 0
    day = published.last
    span = (match["span"] or "year").lower()
    if span == "month":
        month = day.month + shift
        year, month = day.year + (month - 1) // 12, (month - 1) % 12 + 1
        return DayWindow(published.first, date(year, month, calendar.monthrange(year, month)[1]))
    if span == "week":
        return DayWindow(published.first, day + timedelta(days=6 - day.weekday() + 7 * shift))
    return _year_end(day.year + shift, published)


def _half(match: re.Match[str], _: DayWindow | None) -> DayWindow:
    year = int(match["year"])
    return (
        DayWindow(date(year, 1, 1), date(year, 6, 30))
        if match["which"].lower() == "first"
        else DayWindow(date(year, 7, 1), date(year, 12, 31))
    )


def _by_month(match: re.Match[str], published: DayWindow | None) -> DayWindow | None:
    month = _MONTHS.index(match["month"].lower()) + 1
    if match["year"]:
        year = int(match["year"])
    elif published is not None:
        year = published.first.year + (1 if month < published.first.month else 0)
    else:
        return None
    if match["day"]:
        day = date(year, month, int(match["day"]))
        return DayWindow(day, _span_end(match, day))
    last = date(year, month, calendar.monthrange(year, month)[1])
    if match["how"].lower() in {"by", "before", "until"} and published is not None:
        return DayWindow(min(published.first, last), last)
    return DayWindow(date(year, month, 1), last)


def _span_end(match: re.Match[str], first: date) -> date:
    """The last day of a span that ``first`` opens; ``first`` itself where it opens none."""
    behind = _SPAN_END.match(match.string, match.end())
    if behind is None or match["how"].lower() == "starting":
        return first
    month = _MONTHS.index(behind["month"].lower()) + 1 if behind["month"] else first.month
    last = date(first.year + (month < first.month), month, int(behind["day"]))
    return max(first, last)


def _next(match: re.Match[str], published: DayWindow | None) -> DayWindow | None:
    if published is None:
        return None
    day, which, span = published.first, match["which"].lower(), match["span"].lower()
    shift = 0 if which == "this" else 1
    if span == "year":
        return DayWindow(date(day.year + shift, 1, 1) if shift else day, date(day.year + shift, 12, 31))
    if span == "month":
        month = day.month + shift
        year, month = day.year + (month - 1) // 12, (month - 1) % 12 + 1
        return DayWindow(date(year, month, 1) if shift else day, date(year, month, calendar.monthrange(year, month)[1]))
    monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * shift)
    return DayWindow(monday if shift else day, monday + timedelta(days=6))


def _coming(match: re.Match[str], published: DayWindow | None) -> DayWindow | None:
    if published is None:
        return None
    return DayWindow(published.first, published.last + timedelta(days=_COMING_DAYS[match["span"].lower()]))


def _within(match: re.Match[str], published: DayWindow | None) -> DayWindow | None:
    if published is None:
        return None
    count = match["m"] or match["n"]
    number = int(count) if count.isdigit() else _COUNT.get(count.lower(), 3)
    return DayWindow(published.first, published.last + timedelta(days=number * _SPANS[match["span"].lower()]))


def _in_year(match: re.Match[str], published: DayWindow | None) -> DayWindow | None:
    year = int(match["year"])
    if published is not None and year < published.first.year:
        return None
    return DayWindow(date(year, 1, 1), date(int(match["until"] or year), 12, 31))


def _tomorrow(_: re.Match[str], published: DayWindow | None) -> DayWindow | None:
    return DayWindow(published.first + timedelta(days=1), published.last + timedelta(days=1)) if published else None


_READERS = (
    (_HALF, _half),
    (_END_OF_YEAR, _end_of_year),
    (_BY_MONTH, _by_month),
    (_END_OF_THIS, _end_of_this),
    (_WITHIN, _within),
    (_COMING, _coming),
    (_NEXT, _next),
    (_TOMORROW, _tomorrow),
    (_IN_YEAR, _in_year),
)
