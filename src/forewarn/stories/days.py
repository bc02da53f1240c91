"""Days that a text names, and when it was published: windows, because both are often known to a month only."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from forewarn.records.articles import Article

_MONTHS = {
    1: "january jan января январь січня januar stycznia janvier januara",
    2: "february feb февраля февраль лютого februar lutego février februara",
    3: "march mar марта март березня märz marca",
    4: "april apr апреля апрель квітня kwietnia avril aprila",
    5: "may мая май травня mai maja",
    6: "june jun июня июнь червня juni czerwca juin juna",
    7: "july jul июля июль липня juli lipca juillet jula",
    8: "august aug августа август серпня sierpnia août avgusta augusta",
    9: "september sep sept сентября сентябрь вересня września septembre septembra",
    10: "october oct октября октябрь жовтня oktober października octobre oktobra",
    11: "november nov ноября ноябрь листопада listopada novembre novembra",
    12: "december dec декабря декабрь грудня dezember grudnia décembre decembra",
}
_MONTH_NUMBER = {word: number for number, words in _MONTHS.items() for word in words.split()}
_MONTH = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?({_MONTH})\b\.?,?(?:\s+(\d{{4}}))?", re.IGNORECASE
)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[,.]\d{{3}}\b)(?:,?\s+(\d{{4}}))?", re.IGNORECASE
)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_WEEKDAYS = (
    r"mondays?|понедельник\w*|понеділ\w+|montag\w*|poniedzia\w+", r"tuesdays?|вторник\w*|вівтор\w+|dienstag\w*|wtor\w+",
    r"wednesdays?|сред[уы]\b|серед[уи]\b|mittwoch\w*|środ[aęy]\b",
    r"thursdays?|четверг\w*|четвер\w*|donnerstag\w*|czwart\w+",
    r"fridays?|пятниц\w+|п['’]ятниц\w+|freitag\w*|piąt\w+", r"saturdays?|суббот\w+|субот\w+|samstag\w*|sobot\w+",
    r"sundays?|воскресень\w+|неділ\w+|sonntag\w*|niedziel\w+",
)  # fmt: skip
_WEEKDAY = tuple(re.compile(rf"\b(?:{words})", re.IGNORECASE) for words in _WEEKDAYS)

_ANY_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})|(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?)\b(?:,? \d{{4}})?"
)
#: Days that the news does not stand at: spans ("from September 11 to 25"), what is to come ("by May 1") and what went
#: before ("after a failed attempt on March 16").
OTHER_DAYS = re.compile(
    rf"(?:\b(?:from|between) )?{_ANY_DAY} ?(?:-|–|—|to|until|and|through) ?(?:{_ANY_DAY}|\d{{1,2}}\b)|"
    rf"\d{{1,2}} ?(?:-|–|—|to) ?{_ANY_DAY}|"
    rf"\b(?:after|since|following)\b[^.;]{{1,60}}? {_ANY_DAY}|"
    rf"\b(?:by|until|before|from|starting|scheduled for|planned for|will .{{1,60}}? on|due on|deadline of) {_ANY_DAY}",
    re.IGNORECASE,
)


#: The year of days whose text gives none and whose article has no date: such days only meet their like.
UNKNOWN_YEAR = 4


@dataclass(frozen=True, slots=True)
class DayWindow:
    """The first and last day that a date can mean."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last

    def gap_days(self, other: DayWindow) -> int:
        """Days between two windows at the least; 0 where they overlap."""
        if self.last < other.first:
            return (other.first - self.last).days
        if other.last < self.first:
            return (self.first - other.last).days
        return 0


def window_of(text: str) -> DayWindow | None:
    """``2025``, ``2025-12`` or ``2025-12-30`` as a window; None for anything else."""
    match = re.fullmatch(r"\s*(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?\s*", text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None:
            return None
        if month is None:
            return DayWindow(date(year, 1, 1), date(year, 12, 31))
        if day is None:
            return DayWindow(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
        return DayWindow(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def publication_window(article: Article) -> DayWindow | None:
    """When an article was published: from its record, else from a full date in its first lines."""
    if article.published_text:
        window = window_of(article.published_text)
        if window is not None:
            return window
    if article.published is not None:
        return DayWindow(article.published, article.published)
    head = article.text[:300]
    for pattern, order in ((_ISO, "ymd"), (_NUMERIC, "dmy")):
        match = pattern.search(head)
        if match:
            parts = [int(part) for part in match.groups()]
            day = _day(*(parts if order == "ymd" else parts[::-1]))
            if day:
                return DayWindow(day, day)
    return None


def days_in(sentence: str, window: DayWindow | None) -> list[date]:
    """Calendar days named in ``sentence``. A day without a year takes the year that lies nearest the publication."""
    found = [_day(int(year), int(month), int(day)) for year, month, day in _ISO.findall(sentence)]
    found += [_day(int(year), int(month), int(day)) for day, month, year in _NUMERIC.findall(sentence)]
    for day, month, year in _DAY_MONTH.findall(sentence):
        found.append(_with_year(_MONTH_NUMBER[month.lower()], int(day), year, window))
    for month, day, year in _MONTH_DAY.findall(sentence):
        found.append(_with_year(_MONTH_NUMBER[month.lower()], int(day), year, window))
    return [day for day in found if day is not None]


def month_in(words: str, published: DayWindow | None) -> DayWindow | None:
    """The month that ``words`` name, the last one before the publication where no year stands there."""
    match = re.search(rf"\b({_MONTH})\b(?: (\d{{4}}))?", words, re.IGNORECASE)
    if match is None or (published is None and not match[2]):
        return None
    month = _MONTH_NUMBER[match[1].lower()]
    year = int(match[2]) if match[2] else 0
    if published is not None and not year:
        year = published.last.year - (1 if month > published.last.month else 0)
    return window_of(f"{year:04d}-{month:02d}")


def weekdays_in(sentence: str) -> list[int]:
    """Days of the week named in ``sentence``: 0 is Monday."""
    return [number for number, pattern in enumerate(_WEEKDAY) if pattern.search(sentence)]


def _with_year(month: int, day: int, year: str, window: DayWindow | None) -> date | None:
    if year:
        return _day(int(year), month, day)
    if window is None:
        return _day(UNKNOWN_YEAR, month, day)
    middle = window.first
    near = [found for at in (middle.year - 1, middle.year, middle.year + 1) if (found := _day(at, month, day))]
    return min(near, key=lambda found: abs((found - middle).days)) if near else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
