"""Date phrases of a sentence as the days they can mean, counted from the day of publication where they need one."""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from forewarn.claims.lazy import Lazy
from forewarn.records.articles import Article
from forewarn.records.claims import DateMention

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS = {name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "several": 3,
    "few": 3,
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = "|".join(_DAYS)

_OCCASION = (
    "exercise|drill|war[ ]games|test|launch|strike|attack|collapse|invasion|treaty|Treaty|accord|agreement|parade|"
    "explosion"
)
_PHRASES = Lazy(
    rf"""
    (?P<mdy>\b(?P<mdy_m>{_MONTH})\.?[ ](?P<mdy_d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?[ ]
        (?P<mdy_y>(?:19|20)\d\d))?\b(?![\d:]))
    |(?P<dmy>\b(?:the[ ])?(?P<dmy_d>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]of)?[ ](?P<dmy_m>{_MONTH})\b\.?(?:,?[ ]
        (?P<dmy_y>(?:19|20)\d\d))?)
    |(?P<iso>\b(?P<iso_y>(?:19|20)\d\d)-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)\b)
    |(?P<my>\b(?:(?:in|since|by|from|until|during|of)[ ])?(?:(?P<my_part>early|mid|late)[ -])?
        (?P<my_m>{_MONTH})(?:,|[ ]of)?[ ](?P<my_y>(?:19|20)\d\d)\b)
    |(?P<end>\b(?:by|before|until|at|towards?)[ ](?:the[ ])?(?:end|close)[ ]of[ ](?:the[ ]year|this[ ]year|(?P<end_y>
        (?:19|20)\d\d)
        |(?P<end_m>{_MONTH}))\b)
    |(?P<yy>\b(?:(?:in|since|by|from|until|during|of|for)[ ])?(?:(?P<yy_part>early|mid|late)[ -])(?P<yy_y>
        (?:19|20)\d\d)\b(?!\s?(?:km|miles|kilom)))
    |(?P<sy>\b(?:(?:in|this|last|next|the)[ ])+(?P<sy_s>spring|summer|autumn|fall|winter)(?:[ ]of)?(?:[ ](?P<sy_y>
        (?:19|20)\d\d))?\b)
    |(?P<by>\bbetween[ ](?P<by_a>(?:19|20)\d\d)[ ]and[ ](?P<by_b>(?:19|20)\d\d)\b)
    |(?P<y>\b(?:in|since|by|from|until|during|after|before|of)[ ]
        (?P<y_y>(?:19|20)\d\d)\b(?!\s?(?:km|miles|kilom|,\d|-)))
    |(?P<ly>(?<=[12]\d\d\d)(?:,|[ ]and|,[ ]and|,?[ ]and[ ]in)[ ](?P<ly_y>(?:19|20)\d\d)\b
        (?!\s?(?:km|miles|kilom|,\d|-)))
    |(?P<wd>\b(?:(?:on|last|this|next|late|early)[ ])*(?P<wd_d>{_DAY})(?:[ ](?:morning|afternoon|evening|night))?\b)
    |(?P<rel>\b(?:today|yesterday|tomorrow|tonight|this[ ](?:morning|afternoon|evening)|
        the[ ](?:day[ ]before|previous[ ]day)|overnight)\b)
    |(?P<span>\b(?P<span_w>last|this|next|earlier[ ]this|later[ ]this|late[ ]last|the[ ]previous|the[ ]coming|
        over[ ]the)[ ]
        (?P<span_u>week|month|year|weekend)\b)
    |(?P<then>\b(?:the[ ](?:next|following)[ ]day|(?P<then_n>\d{{1,2}}|{"|".join(_NUMBERS)})
        [ ]days?[ ](?:later|after))\b)
    |(?P<ago>\b(?P<ago_n>\d{{1,3}}|{"|".join(_NUMBERS)})[ ](?P<ago_u>day|week|month|year)s?[ ](?P<ago_w>ago|earlier)\b)
    |(?P<ny>\b(?:the|[A-Z]\w+|its|a)[ ](?P<ny_y>(?:19|20)\d\d)[ ](?=(?:\w+[ ])?(?-i:{_OCCASION})))
    |(?P<m>\b(?:(?:in|since|by|from|until|during|early|mid|late|last|next|this|of)[ -])+
        (?P<m_m>{_MONTH})\b(?!\.?,?[ ]\d))
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date phrase at ``start:end`` of its sentence."""

    start: int
    end: int
    mention: DateMention


def day_of(article: Article) -> tuple[date | None, date | None]:
    """The first and last day on which the article can have been published; unknown ends are absent."""
    if article.published is not None and not (article.published_text and len(article.published_text) < 8):
        return article.published, article.published
    match = re.match(r"^((?:19|20)\d\d)(?:-(\d\d))?$", article.published_text or "")
    if not match:
        return (article.published, article.published) if article.published else (None, None)
    year, month = int(match[1]), int(match[2]) if match[2] else None
    if month is None or not 1 <= month <= 12:
        return date(year, 1, 1), date(year, 12, 31)
    return _month(year, month)


def find_dates(sentence: str, published: tuple[date | None, date | None]) -> tuple[FoundDate, ...]:
    """Every date phrase of ``sentence`` in order, resolved from the days of publication where it needs that."""
    found: list[FoundDate] = []
    for match in _PHRASES.finditer(sentence):
        if found and match.start() < found[-1].end:
            continue  # "last year" behind its month
        kind = next(
            group
            for group in (
                "mdy",
                "dmy",
                "iso",
                "my",
                "end",
                "yy",
                "sy",
                "by",
                "y",
                "ly",
                "wd",
                "rel",
                "span",
                "then",
                "ago",
                "ny",
                "m",
            )
            if match[group]
        )
        if kind in {"m", "my"} and match[f"{kind}_m"] == "may":
            continue  # the verb
        before = sentence[max(0, match.start() - 60) : match.start()]
        ahead = bool(_AHEAD.search(before))
        if match["wd"]:
            ahead = bool(
                _COMING.search(sentence[max(0, match.start() - _CLAUSE) : match.start()])
            ) and not tells_when_said(before)
        told = published
        of_year = _OF_YEAR.match(sentence, match.end()) if kind in {"m", "mdy", "dmy"} else None
        end = match.end() if of_year is None else of_year.end()
        if of_year is not None and published[1] is not None:
            shift = _YEARS[of_year["which"].lower()]
            told = (date(published[1].year + shift, 12, 31),) * 2 if shift < 0 else published
            ahead = ahead or shift > 0
        days = _days(kind, match, told, ahead=ahead)
        words = (match["ly_y"] if kind == "ly" else sentence[match.start() : end]).strip()
        if days is None:
            found.append(FoundDate(match.start(), end, DateMention(words)))
        else:
            found.append(FoundDate(match.start(), end, DateMention(words, days[0], days[1], days[2])))
    return tuple(_spans(sentence, found))


#: "In November last year" is that of the year before the article.
_OF_YEAR = Lazy(r",? (?:of )?(?P<which>last|this|next) year\b", re.IGNORECASE)
_YEARS = {"last": -1, "this": 0, "next": 1}
_THROUGH = Lazy(r"^,? ?(?:through|to|until|till|-|–|—) ?(?:the )?$", re.IGNORECASE)


def _spans(sentence: str, found: list[FoundDate]) -> list[FoundDate]:
    """With "from May 27 through June 5" as one span."""
    joined: list[FoundDate] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.mention.from_date is not None
            and one.mention.to_date is not None
            and last.mention.from_date < one.mention.to_date
            and last.mention.precision == one.mention.precision
            and _THROUGH.match(sentence[last.end : one.start])
        ):
            words = sentence[last.start : one.end].strip()
            mention = DateMention(words, last.mention.from_date, one.mention.to_date, last.mention.precision)
            joined[-1] = FoundDate(last.start, one.end, mention)
        else:
            joined.append(one)
    return joined


#: A verb of what is to come may stand this many characters before its day.
_CLAUSE = 140
_Days = tuple[date, date, str]
# A weekday after these words is one to come: "will arrive on Thursday".
_COMING = Lazy(r"\b(?:will|scheduled|planned|expected|due|slated|set to|would attempt)\b", re.IGNORECASE)


_AHEAD = Lazy(r"\b(?:will|starting|until|by|from|next|scheduled|planned|expected|to be|due)\b", re.IGNORECASE)


def _days(kind: str, match: re.Match[str], published: tuple[date | None, date | None], *, ahead: bool) -> _Days | None:
    first, last = published
    try:
        if kind in {"mdy", "dmy", "iso"}:
            return _one_day(kind, match, last, ahead=ahead)
        if kind == "my":
            return _part_of_month(int(match["my_y"]), _MONTHS[match["my_m"].lower()], match["my_part"])
        if kind in {"yy", "y", "ny", "ly"}:
            return _part_of_year(int(match[f"{kind}_y"]), match["yy_part"] if kind == "yy" else None)
        if kind == "by":
            return date(int(match["by_a"]), 1, 1), date(int(match["by_b"]), 12, 31), "year"
        if kind == "end":
            return _end(match, last)
        if kind == "sy":
            return _season(match, last)
        if kind == "m":
            return _bare_month(match[0].lower(), _MONTHS[match["m_m"].lower()], first, last)
        if first is None or last is None or kind == "then":
            return None
        return _relative(kind, match, first, last, ahead=ahead)
    except (ValueError, OverflowError):
        return None


def _one_day(kind: str, match: re.Match[str], last: date | None, *, ahead: bool) -> _Days | None:
    year_text = match[f"{kind}_y"]
    month = int(match["iso_m"]) if kind == "iso" else _MONTHS[match[f"{kind}_m"].lower()]
    day = int(match[f"{kind}_d"])
    if year_text:
        one = date(int(year_text), month, day)
    elif last is None:
        return None
    else:
        one = date(last.year, month, day)
        if one > last + timedelta(days=20) and not ahead:
            one = date(last.year - 1, month, day)
    return one, one, "day"


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _part_of_month(year: int, month: int, part: str | None) -> _Days:
    start, end = _month(year, month)
    if part and part.lower() == "early":
        end = start.replace(day=10)
    elif part and part.lower() == "mid":
        start, end = start.replace(day=10), start.replace(day=20)
    elif part:
        start = start.replace(day=20)
    return start, end, "month"


def _part_of_year(year: int, part: str | None) -> _Days:
    months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get((part or "").lower(), (1, 12))
    return _month(year, months[0])[0], _month(year, months[1])[1], "season" if part else "year"


def _end(match: re.Match[str], last: date | None) -> _Days | None:
    if match["end_y"]:
        year = int(match["end_y"])
        return date(year, 1, 1), date(year, 12, 31), "year"
    if last is None:
        return None
    if match["end_m"]:
        start, end = _month(last.year, _MONTHS[match["end_m"].lower()])
        if end < last:
            start, end = _month(last.year + 1, start.month)
        return start, end, "month"
    return last, date(last.year, 12, 31), "year"


def _season(match: re.Match[str], last: date | None) -> _Days | None:
    first_month, last_month = _SEASONS[match["sy_s"].lower()]
    if match["sy_y"]:
        year = int(match["sy_y"])
    elif last is None:
        return None
    else:
        year = last.year + (1 if "next" in match[0].lower() else 0)
        if date(year, first_month, 1) > last and "next" not in match[0].lower() and "this" not in match[0].lower():
            year -= 1
        if "last" in match[0].lower() and year == last.year and last.month <= last_month:
            year -= 1
    end_year = year + 1 if last_month < first_month else year
    return _month(year, first_month)[0], _month(end_year, last_month)[1], "season"


def _bare_month(words: str, month: int, first: date | None, last: date | None) -> _Days | None:
    if first is None or last is None:
        return None
    start, end = _month(last.year, month)
    ahead = re.search(r"\b(?:by|next|until)\b", words)
    if ahead and end < first:
        start, end = _month(last.year + 1, month)
    elif not ahead and start > last + timedelta(days=75):
        start, end = _month(last.year - 1, month)
    part = re.search(r"\b(early|mid|late)\b", words)
    return _part_of_month(start.year, month, part[1] if part else None)


def _relative(kind: str, match: re.Match[str], first: date, last: date, *, ahead: bool) -> _Days:
    if kind == "wd":
        weekday, words = _DAYS[match["wd_d"].lower()], match[0].lower()
        if (last - first).days > 1:
            return first - timedelta(days=6), last, "week"
        if "next" in words or (ahead and "last" not in words):
            one = last + timedelta(days=(weekday - last.weekday() - ("next" in words)) % 7 + ("next" in words))
        else:
            one = last - timedelta(days=(last.weekday() - weekday) % 7)
        return one, one, "day"
    if kind == "rel":
        words = match[0].lower()
        shift = {"tonight": 0, "tomorrow": 1}.get(words, 0 if words.startswith(("to", "this")) else -1)
        if words == "overnight":
            return first - timedelta(days=1), last, "day"
        return first + timedelta(days=shift), last + timedelta(days=shift), "day"
    if kind == "span":
        return _calendar_span(match["span_w"].lower(), match["span_u"].lower(), first, last)
    number = int(match["ago_n"]) if match["ago_n"].isdigit() else _NUMBERS[match["ago_n"].lower()]
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[match["ago_u"].lower()] * number
    slack = {"day": 0, "week": 3, "month": 15, "year": 183}[match["ago_u"].lower()]
    return first - timedelta(days=days + slack), last - timedelta(days=days - slack), match["ago_u"].lower()


_SATURDAY = 5


def _calendar_span(word: str, unit: str, first: date, last: date) -> _Days:
    if word.startswith("over"):
        word = "last" if last.weekday() < _SATURDAY else "this"
    step = -1 if "last" in word or "previous" in word else 1 if "next" in word or "coming" in word else 0
    if unit in {"week", "weekend"}:
        monday = first - timedelta(days=first.weekday()) + timedelta(days=7 * step)
        start = monday + timedelta(days=5 if unit == "weekend" else 0)
        return start, monday + timedelta(days=6) + (last - first), "week"
    if unit == "month":
        index = last.year * 12 + last.month - 1 + step
        return *_month(index // 12, index % 12 + 1), "month"
    year = last.year + step
    return date(year, 1, 1), date(year, 12, 31), "year"


_SAYING = Lazy(
    r"\b(?:said|says|told|reported|reports|stated|announced|noted|added|wrote|confirmed|claimed|warned|quoted|"
    r"saying|tweeted|posted|statement|interview|conference|speech|address|spoke|speaking|addressing|inform(?:ed|s)|"
    r"publish\w*)\b(?:\s(?!(?:was|were|had|has|have|is|are|will|would|to)\s|\w{3,}ed\s)\S+){0,6}?\s*$",
    re.IGNORECASE,
)


def tells_when_said(before: str) -> bool:
    """Whether a date behind the words ``before`` is that of the saying and not of what is said."""
    return saying_start(before) is not None


def saying_start(before: str) -> int | None:
    """Where in the words ``before`` a date the verb of saying stands that the date belongs to; ``None`` without one."""
    from_here = max(0, len(before) - 70)
    match = _SAYING.search(before, from_here)
    return None if match is None else match.start()
