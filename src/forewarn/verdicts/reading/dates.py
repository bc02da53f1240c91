"""Dates in a sentence as intervals of days, each with its words. Relative dates need the day of publication."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINAL = r"(?:st|nd|rd|th)?"
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_HALVES = {"first half": (1, 6), "second half": (7, 12), "first quarter": (1, 3), "last quarter": (10, 12)}

_WRITTEN = Lazy(
    rf"(?P<span>(?:from\s|between\s)?(?P<sa>\d{{1,2}}){_ORDINAL}\s?(?:to|-|–|and|until|"
    rf"through)\s?(?:the\s)?(?P<sb>\d{{1,2}}){_ORDINAL}\s(?:of\s)?(?P<sm>{_MONTH})\.?(?:,?\s(?P<sy>\d{{4}}))?)\b"
    rf"|(?P<mspan>\b(?P<tm>{_MONTH})\.?\s(?P<ta>\d{{1,2}})\s?(?:to|-|–|and|until|"
    rf"through)\s?(?P<tb>\d{{1,2}})(?:,?\s(?P<ty>\d{{4}}))?)\b"
    rf"|(?P<dmy>\b(?:the\s)?(?P<d1>\d{{1,2}}){_ORDINAL}\s(?:of\s)?(?P<m1>{_MONTH})\b\.?(?:,?\s(?P<y1>\d{{4}}))?)"
    rf"|(?P<mdy>\b(?P<m2>{_MONTH})\.?\s(?P<d2>\d{{1,2}}){_ORDINAL}(?!\d)(?:,?\s(?P<y2>\d{{4}}))?)"
    rf"|(?P<iso>\b(?P<y3>\d{{4}})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}})\b)"
    rf"|(?P<half>\b(?P<which>first\shalf|second\shalf|first\squarter|last\squarter)\sof\s(?P<y6>\d{{4}}|"
    rf"(?:this|next|last)\syear))"
    rf"|(?P<season>\b(?:(?P<rel>this\spast|this|last|next|in\sthe|the|during\sthe|in|since|by)\s)?(?P<sname>spring|summer|"
    rf"autumn|winter)(?:\sof)?(?:\s(?P<y5>\d{{4}}))?\b)"
    rf"|(?P<mrel>\b(?:(?:in|since|of|by|until|early|late|from|during)\s)?(?P<m9>{_MONTH})\.?\s(?:of\s)?(?P<which9>last|this|the\sprevious|that\ssame)\syear\b)"
    rf"|(?P<ago>\b(?P<n10>{NUMBER}|an?|a\scouple\sof)\s(?P<u10>days?|weeks?|months?|years?)\sago\b)"
    r"|(?P<feast>\b(?P<fname>New\sYear(?:['’]s)?(?:\s(?:Eve|Day))?|Christmas(?:\sEve|\sDay)?|"
    r"year['’]s\send|year-end|the\sturn\sof\sthe\syear)(?!\w))"
    rf"|(?P<my>\b(?P<m4>{_MONTH})\.?,?\s(?:of\s)?(?P<y4>\d{{4}})\b)"
    rf"|(?P<endyear>\b(?:the\s)?end\sof\s(?:the\syear|this\syear|(?P<y8>\d{{4}})))"
    rf"|(?P<relative>\b(?P<phrase>(?:the\sday\sbefore\s)?yesterday|today|tonight|tomorrow|(?:this|last|past|next|coming|previous|"
    rf"the\slast|the\spast)\s(?:week|month|year)|the\sprevious\sday|the\sday\sbefore))\b"
    rf"|(?P<weekday>\b(?:(?:on|last|this|next|early|late|of)\s(?P<wname>{'|'.join(_WEEKDAYS)})|(?P<wown>{'|'.join(_WEEKDAYS)})['’]s)\b)"
    rf"|(?P<m>\b(?:in|since|last|this|next|until|by|from|early|late|mid-?|of|for|before|after|as\s(?:early|soon|late)\sas|around|"
    rf"during)\s(?P<m7>{_MONTH})\b(?!\s\d))"
    rf"|(?P<y>(?<![\w.,-])(?P<y7>(?:19|20)\d\d)\b(?![.,]\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadDate:
    """Days ``first``..``last`` that the words at ``start:end`` can mean; neither where publication is unknown.

    ``relation`` is ``on``, ``since``, ``by``, ``before`` or ``after``. ``precision`` is day, span, month, season, year.
    """

    text: str
    start: int
    end: int
    precision: str
    relation: str
    first: date | None = None
    last: date | None = None

    def overlaps(self, first: date, last: date) -> bool:
        """Whether some day of ``first``..``last`` is meant."""
        return self.first is not None and self.last is not None and self.first <= last and first <= self.last


def read_dates(text: str, published: date | None, avoid: tuple[tuple[int, int], ...] = ()) -> tuple[ReadDate, ...]:
    """Dates of a sentence in order. A day and month without a year means the latest one not after publication."""
    found = []
    for match in _WRITTEN.finditer(text):
        if any(match.start() < end and start < match.end() for start, end in avoid):
            continue
        ahead = _looks_ahead(text) or re.search(r"\bby\s(?:the\s|early\s|late\s)?$", text[: match.start()]) is not None
        days = _days(match, published, forward=ahead)
        relation = _relation(text[max(0, match.start() - 24) : match.start()], match.group())
        first, last = days[0] if days[0] is not None else (None, None)
        found.append(ReadDate(match.group(), match.start(), match.end(), days[1], relation, first, last))
    return tuple(sorted([*found, *_counted_from(text, found)], key=lambda one: one.start))


def _looks_ahead(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:will|would|are to|is to|plans? to|due|scheduled|expected to|promised|by the end|by the start|"
            r"(?:expect|hope|want|intend|vow|pledge|aim|promise)s?|(?:expect|hop|intend|aim)ing|going to|about to|"
            r"come (?=[A-Z]))\b",
            text,
        )
    )


def _relation(before: str, matched: str) -> str:
    words = before.lower()
    lead = re.search(r"\b(since|by|before|until|after|from)\s(?:the\s|early\s|late\s|mid-?)?$", words)
    if lead is None:
        lead = re.match(r"(since|by|before|until|after)\b", matched.lower())
    if lead is None:
        return "on"
    return {"from": "since", "until": "by"}.get(lead[1], lead[1])


def _month_span(year: int, first_month: int, last_month: int) -> tuple[date, date]:
    end_year = year + 1 if last_month < first_month else year
    return date(year, first_month, 1), date(end_year, last_month, calendar.monthrange(end_year, last_month)[1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_year(month: int, day: int, year_text: str | None, published: date | None, *, forward: bool) -> date | None:
    if year_text:
        return _day(int(year_text), month, day)
    if published is None:
        return None
    this_year = _day(published.year, month, day)
    if this_year is None:
        return None
    last_year = _day(published.year - 1, month, day)
    if this_year > published and (not forward or (last_year is not None and _nearer(last_year, this_year, published))):
        return last_year
    return this_year


#: A day of last year this near is meant, even in a sentence that also speaks of what will be.
_JUST_PAST_DAYS = 45


def _nearer(last_year: date, this_year: date, published: date) -> bool:
    return (published - last_year).days <= _JUST_PAST_DAYS and (this_year - published).days > 4 * _JUST_PAST_DAYS


Days = tuple[tuple[date, date] | None, str]


def _days(match: re.Match[str], published: date | None, *, forward: bool) -> Days:
    kind = match.lastgroup or ""
    got = match.groupdict()
    for name in (
        "span",
        "mspan",
        "dmy",
        "mdy",
        "iso",
        "half",
        "season",
        "mrel",
        "ago",
        "feast",
        "my",
        "endyear",
        "relative",
        "weekday",
        "m",
        "y",
    ):
        if got[name]:
            kind = name
            break
    if kind in {"span", "mspan"}:
        a, b, m, y = ("sa", "sb", "sm", "sy") if kind == "span" else ("ta", "tb", "tm", "ty")
        month = _MONTHS[got[m].lower()]
        last = _with_year(month, int(got[b]), got[y], published, forward=forward)
        first = _day(last.year, month, int(got[a])) if last else None
        if first and last and first > last:  # "between 28 and 3 January"
            first = last
        return ((first, last) if first and last else None), "span"
    if kind in {"dmy", "mdy", "iso"}:
        number = {"dmy": "1", "mdy": "2", "iso": "3"}[kind]
        month_text = got["m" + number]
        month = int(month_text) if month_text.isdigit() else _MONTHS[month_text.lower()]
        if not 1 <= month <= 12:
            return None, "day"
        day = _with_year(month, int(got["d" + number]), got["y" + number], published, forward=forward)
        return ((day, day) if day else None), "day"
    if kind == "my":
        return _month_span(int(got["y4"]), *[_MONTHS[got["m4"].lower()]] * 2), "month"
    if kind == "y":
        return (date(int(got["y7"]), 1, 1), date(int(got["y7"]), 12, 31)), "year"
    if kind == "half":
        year = _relative_year(got["y6"], published)
        return (_month_span(year, *_HALVES[re.sub(r"\s+", " ", got["which"].lower())]) if year else None), "half"
    if kind == "endyear":
        year = int(got["y8"]) if got["y8"] else published.year if published else None
        return ((date(year, 12, 1), date(year, 12, 31)) if year else None), "month"
    if kind == "season":
        return _season(got["sname"].lower(), got["rel"], got["y5"], published), "season"
    if kind in {"mrel", "ago", "feast"}:
        return _from_publication(kind, got, published, forward=forward)
    return _relative(kind, got, published, forward=forward)


def _from_publication(kind: str, got: dict[str, str], published: date | None, *, forward: bool) -> Days:
    """December of last year, three weeks ago, New Year's Eve."""
    if published is None:
        return None, "month" if kind == "mrel" else "span"
    if kind == "mrel":
        month = _MONTHS[got["m9"].lower()]
        year = published.year if got["which9"].lower() == "this" else published.year - 1
        return _month_span(year, month, month), "month"
    if kind == "ago":
        count = value_of(got["n10"]) or (2.0 if "couple" in got["n10"].lower() else 1.0)
        return stepped(published, -count, got["u10"])
    words = got["fname"].lower()
    year = published.year
    if words.startswith("christmas"):
        if not forward and date(year, 12, 24) > published:
            year -= 1
        return (date(year, 12, 24), date(year, 12, 26)), "span"
    if words.endswith("day"):
        year = year + 1 if published.month > 1 else year
        return (date(year, 1, 1), date(year, 1, 1)), "day"
    return (date(year, 12, 31), date(year, 12, 31)), "day"


#: How far a told number of weeks, months or years may be off, in days: people round.
LOOSE_DAYS = {"day": 0, "week": 3, "month": 15, "year": 90}
_DAYS_OF = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


def stepped(start: date, count: float, unit: str) -> Days:
    """The days that lie so many days, weeks, months or years from a day."""
    stem = unit.lower().rstrip("s")
    try:
        middle = start + timedelta(days=round(count * _DAYS_OF[stem]))
        slack = timedelta(days=LOOSE_DAYS[stem])
        return (middle - slack, middle + slack), "day" if stem == "day" else "span"
    except OverflowError:
        return None, "span"


_LATER = Lazy(
    rf"\b(?:(?P<n>{NUMBER}|an?|a\scouple\sof)\s(?P<unit>days?|weeks?|months?|years?)\s(?P<way>later|afterwards|earlier|"
    r"before\sthat|after\sthat)|(?P<next>the\s(?:following|next)\sday|the\sday\safter))\b",
    re.IGNORECASE,
)


def _counted_from(text: str, found: list[ReadDate]) -> list[ReadDate]:
    """Dates told from another date of the sentence: "two years later", "the next day"."""
    more = []
    for match in _LATER.finditer(text):
        if any(match.start() < one.end and one.start < match.end() for one in found):
            continue
        earlier = [one for one in found if one.end <= match.start() and one.first is not None and one.last is not None]
        if not earlier:
            continue
        base = earlier[-1]
        if base.precision not in {"day", "span", "month"} or base.first is None or base.last is None:
            continue
        count, unit = 1.0, "day"
        if match["next"] is None:
            count, unit = value_of(match["n"]) or (2.0 if "couple" in match["n"].lower() else 1.0), match["unit"]
            if match["way"].lower() in {"earlier", "before that"}:
                count = -count
        first, last = stepped(base.first, count, unit)[0], stepped(base.last, count, unit)[0]
        if first is not None and last is not None:
            more.append(ReadDate(match.group(), match.start(), match.end(), "span", "on", first[0], last[1]))
    return more


def _relative_year(words: str, published: date | None) -> int | None:
    if words.isdigit():
        return int(words)
    if published is None:
        return None
    return published.year + {"this": 0, "next": 1, "last": -1}[words.split(maxsplit=1)[0].lower()]


def _season(name: str, rel: str | None, year_text: str | None, published: date | None) -> tuple[date, date] | None:
    months = _SEASONS[name]
    if year_text:
        return _month_span(int(year_text), *months)
    if published is None or rel is None:
        return None
    year = published.year
    span = _month_span(year, *months)
    if rel.lower() == "next" and span[0] <= published:
        span = _month_span(year + 1, *months)
    if rel.lower() != "next" and span[0] > published:
        span = _month_span(year - 1, *months)
    if rel.lower() == "last" and span[0] <= published <= span[1]:
        span = _month_span(span[0].year - 1, *months)
    return span


def _relative(kind: str, got: dict[str, str], published: date | None, *, forward: bool) -> Days:
    if published is None:
        return None, "day" if kind in {"relative", "weekday"} else "month"
    if kind == "m":
        month = _MONTHS[got["m7"].lower()]
        span = _month_span(published.year, month, month)
        if span[0] > published and not forward:
            span = _month_span(published.year - 1, month, month)
        if span[1] < published and forward and got["m"].lower().startswith(("next", "by", "until")):
            span = _month_span(published.year + 1, month, month)
        return span, "month"
    if kind == "weekday":
        behind = (published.weekday() - _WEEKDAYS[(got["wname"] or got["wown"]).lower()]) % 7
        day = published - timedelta(days=behind or (7 if got["weekday"].lower().startswith("last") else 0))
        return (day, day), "day"
    phrase = re.sub(r"^the\s", "", re.sub(r"\s+", " ", got["phrase"].lower()))
    one = {
        "yesterday": -1,
        "today": 0,
        "tonight": 0,
        "tomorrow": 1,
        "previous day": -1,
        "day before": -1,
        "day before yesterday": -2,
    }
    if phrase in one:
        day = published + timedelta(days=one[phrase])
        return (day, day), "day"
    which, unit = phrase.split(" ")
    return _period(which, unit, published), unit


def _period(which: str, unit: str, published: date) -> tuple[date, date]:
    if unit == "week":
        days = {"next": (1, 14), "coming": (1, 14)}.get(which, (-7 if which != "last" else -13, 0))
        return published + timedelta(days=days[0]), published + timedelta(days=days[1])
    if unit == "month":
        if which == "past":
            return published - timedelta(days=31), published
        shift = {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        index = published.year * 12 + published.month - 1 + shift
        return _month_span(index // 12, index % 12 + 1, index % 12 + 1)
    if which == "past":
        return published - timedelta(days=366), published
    year = published.year + {"this": 0, "next": 1, "coming": 1}.get(which, -1)
    return date(year, 1, 1), date(year, 12, 31)
