"""Sequences told in a sentence: which of two things came first and how long after, against dated facts of the record.

The sentence is cut at its words of time into two sides (``sequence_words.py``). Each side is held against every dated
fact (``facts_meant.py``). Only where both sides have their fact is anything found; where several facts would do, all
of them have to agree; and where a side tells more than its fact has, nothing is called supported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from forewarn.records.claims import ClaimKind
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.concepts import denied, numbers_in
from forewarn.verdicts.record.facts import FLIGHTS, Fact
from forewarn.verdicts.record.facts_meant import Meant, meant, on_days
from forewarn.verdicts.record.sequence_words import Told, told_in
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (
    *(ClaimKind.STATUS, ClaimKind.USE, ClaimKind.EXERCISE, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION),
    *(ClaimKind.INTERCEPT, ClaimKind.QUANTITY),
)
#: A fact dated no closer than this is no end of an interval of days or weeks.
_WIDE = timedelta(days=45)
#: How surely each side must be known where no time between them is told.
_PLAIN = 5.5
#: Below this share of its words a side is not its fact word for word, and the assumptions say what it was taken for.
_TAKEN = 0.8
#: Pairs this near to the best one may be meant as well.
_AS_GOOD = 0.9


def judge_sequences(case: Case) -> Iterator[Ruling]:
    """A finding on the order of two things, or on the time between them."""
    reading = case.reading
    if reading.asks or re.search(
        r"\bif\b|\bwould\shave\s\w+ed\b|\bmust\b|\bshould\b|\bonly\s(?:before|after)\b|\b(?:warned|warning)\b",
        reading.lower,
    ):
        return
    text = reading.told or reading.text
    every = [options for options in told_in(text) if text[slice(*options[0].span)].strip().lower() != "until"]
    found = []
    for options in every:
        ruled = next((one for one in (_compared(case, told) for told in options) if one is not None), None)
        if ruled is not None:
            found.append(ruled)
    firm = [one for one in found if one.verdict.finding is Finding.CONTRADICTED]
    if firm:
        yield firm[0]
    elif found and len(found) == len(every):
        yield found[0] if len(found) == 1 else _together(found)


def _together(found: list[Ruling]) -> Ruling:
    given = [one.verdict for one in found]
    finding = Finding.SUPPORTED if all(one.finding is Finding.SUPPORTED for one in given) else Finding.CANNOT_TELL
    words = "; ".join(one.because.rstrip(".") for one in given)
    sources = [source for one in given for source in one.sources]
    taken = [line for one in given for line in one.assumptions]
    change = [line for one in given for line in one.would_change]
    whole = verdict(finding, words, sources=sources, assumptions=taken, would_change=change)
    return Ruling(_KINDS, whole, whole=True)


def _compared(case: Case, told: Told) -> Ruling | None:
    ones, others = _side(case, told.one, told.other), _side(case, told.other, told.one)
    if _THE_THING.fullmatch(told.other.strip(" .,")):
        ones = [one for one in ones if one.fact.whole and one.fact.whole != (one.fact.first, one.fact.last)]
        others = [Meant(on_days(one.fact, *_whole(one.fact)), one.weight, 1.0) for one in ones[:1]]
    if told.interval is None:  # an order alone says little: both sides have to be plain
        ones = [one for one in ones if one.sure >= _PLAIN and one.fact.what]
        others = [one for one in others if one.sure >= _PLAIN and one.fact.what]
    pairs = [(a, b) for a in ones for b in others if not _same(a.fact, b.fact)]
    if not pairs:
        return None
    best = max(a.sure + b.sure for a, b in pairs)
    pairs = [(a, b) for a, b in pairs if a.sure + b.sure >= _AS_GOOD * best]
    fits = {_fits(a.fact, b.fact, told) for a, b in pairs}
    if len(fits) != 1 or None in fits:
        return None
    pairs.sort(key=lambda pair: -pair[0].sure - pair[1].sure)
    return _ruling(case, *pairs[0], told, fits=bool(next(iter(fits))))


def _whole(fact: Fact) -> tuple[date, date, str]:
    first, last = fact.whole or (fact.first, fact.last)
    return first, last, fact.what.split(" on: ")[-1]


#: "two days after the event": the day of the thing, and not that of what is said of it.
_THE_THING = Lazy(
    r"(?:the\s(?:event|fact)|it|that)(?:\s(?:had\s)?(?:happened|occurred|taken\splace|took\splace))?", re.IGNORECASE
)
_NEW_YEAR = r"(?:the\s)?New\sYear(?:['’]s(?:\sDay)?)?"
_CHRISTMAS = r"Christmas(?:\sDay)?"


def _side(case: Case, masked: str, beside: str) -> list[Meant]:
    """The facts of one side; a side that is nothing but a day is that day."""
    text = masked.strip(" .,;")
    own = [one for one in case.reading.dates if masked[one.start : one.end].strip()]
    feast = _feast(text, case.reading.published)
    if feast is None and len(own) == 1 and own[0].text.strip(" .,;").lower() == text.lower():
        feast = (own[0].first, own[0].last) if own[0].first and own[0].last else None
    if feast is None:
        return meant(case, masked, beside=beside)
    known = meant(case, beside)[:1]
    if not known:
        return []
    return [Meant(on_days(known[0].fact, feast[0], feast[1], ""), 10.0, 1.0)]


def _feast(text: str, published: date | None) -> tuple[date, date] | None:
    """The turn of the year or the Christmas nearest to publication."""
    if published is None:
        return None
    near = [published.year - 1, published.year, published.year + 1]
    if re.fullmatch(_NEW_YEAR, text, re.IGNORECASE):
        first = min((date(year, 1, 1) for year in near), key=lambda one: abs((one - published).days))
        return first - timedelta(days=1), first
    if re.fullmatch(_CHRISTMAS, text, re.IGNORECASE):
        first = min((date(year, 12, 25) for year in near), key=lambda one: abs((one - published).days))
        return first, first
    return None


def _same(a: Fact, b: Fact) -> bool:
    return a.of == b.of and (a.first, a.last) == (b.first, b.last)


def _fits(a: Fact, b: Fact, told: Told) -> bool | None:
    """Whether one fact came after or before another as told; nothing where their days do not settle it."""
    b_first, b_last = _shifted(b.first, told.shift_years), _shifted(b.last, told.shift_years)
    low, high = (a.first - b_last).days, (a.last - b_first).days
    if told.interval is None:
        if told.order < 0:
            low, high = -high, -low
        return True if low > 0 else False if high < 0 else None
    if a.last - a.first > _WIDE or b_last - b_first > _WIDE:
        return None
    if told.order < 0 or (told.order == 0 and high < 0):
        low, high = -high, -low
    return told.interval.fits(low, high)


def _shifted(when: date, years: int) -> date:
    try:
        return when.replace(year=when.year + years)
    except ValueError:
        return when + timedelta(days=365 * years)


def _left_over(case: Case, told: Told, a: Meant, b: Meant) -> str:
    """What the sentence tells beside the order of its two facts, and they do not have; or nothing."""
    reading = case.reading
    known = f"{a.fact.what} {b.fact.what} {a.fact.party} {b.fact.party}".lower()
    names = a.fact.names | b.fact.names
    counted = {number.value for number in numbers_in(known)}
    for side in (told.one, told.other):
        text = re.sub(r"\b(?:the|these|those|both)\s(?:two|three|four|five)\b", " ", _without_dates(case, side))
        for number in numbers_in(text):
            if number.value not in counted:
                return number.text
    for measure in reading.measures:
        if measure.noun == "use_count" and (told.one + told.other)[measure.start % len(told.one) :][:1].strip():
            return measure.text
    for place in reading.places:
        near = place.place.name.lower() in names | {""} or place.text.lower() in names or place.text.lower() in known
        seat = any(party in f"{a.fact.party} {b.fact.party}" for party in parties_named_in(place.text.lower()))
        if place.place.kind is PlaceKind.CITY and not near and not seat and not speaks(reading.text, place):
            return place.text
    rest = "".join(
        " " if told.one[i].strip() or told.other[i].strip() or told.span[0] <= i < told.span[1] else letter
        for i, letter in enumerate(reading.told or reading.text)
    )
    if denied(rest) and not _from_elsewhere(case, rest, a.fact, b.fact):
        return " ".join(rest.split()).strip(" ,;.")
    for side, one in ((told.one, a), (told.other, b)):
        if denied(side) and not denied(one.fact.what):
            return f"the denial in '{' '.join(side.split())[:60]}'"
    return ""


_NOT_FROM = Lazy(r"\bnot\s(?:fired\s|launched\s)?from\s(?:the\s)?(?P<where>[A-Z][a-z]+)", 0)


def _from_elsewhere(case: Case, rest: str, a: Fact, b: Fact) -> bool:
    """Whether "yet not from Belarusian soil" agrees with where the flight of one of the two facts began."""
    match = _NOT_FROM.search(rest)
    if match is None:
        return False
    land = next(
        (
            code
            for code, country in case.catalog.countries.items()
            if match["where"] in {country.name, *country.names, *country.adjectives}
        ),
        None,
    )
    flights = [fact for fact in (a, b) if fact.kind in FLIGHTS]
    starts = [
        case.catalog.gazetteer.place(name) for fact in flights for name in fact.names if name in case.catalog.sites
    ]
    known = {place.country for place in starts if place is not None}
    return land is not None and bool(known) and land not in known


def _without_dates(case: Case, side: str) -> str:
    spans = [(one.start, one.end) for one in case.reading.dates]
    spans += [(name.start, name.start + len(name.text)) for name in case.reading.names]
    for start, end in spans:
        side = side[:start] + " " * (end - start) + side[end:]
    return side


def _ruling(case: Case, a: Meant, b: Meant, told: Told, *, fits: bool) -> Ruling | None:
    one, other = a.fact, b.fact
    shifted = _shifted(other.first, told.shift_years)
    gap = _gap(one, other, told)
    years = f", {told.shift_years} years on" if told.shift_years else ""
    between = f"{_span(gap)} lie between the two{years}"
    shown = [_shown(other), _shown(one)]
    if one.first < shifted:
        shown.reverse()
    came_after = one.first > shifted
    if fits:
        tail = f"{between}, as told ({told.interval.text})" if told.interval is not None else "in this order, as told"
    elif told.interval is not None and (told.order == 0 or (told.order > 0) == came_after):
        tail = f"{between}, not {told.interval.text}"
    else:
        tail = "in this order, and not the other way round"
    sources = dict.fromkeys([*one.source_ids[:2], *other.source_ids[:2]])
    change = ["turns if another day of either is shown"]
    words = f"{'; '.join(shown)}: {tail}"
    finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
    left = _left_over(case, told, a, b) if fits else ""
    if left and told.interval is None:
        return None  # the order alone, beside more that it does not have, decides nothing
    if fits and not left and (one.doubted or other.doubted) and not case.reading.attributed:
        finding = Finding.DISPUTED
    if left:
        finding, words = Finding.CANNOT_TELL, f"{words}. Of {left} this says nothing"
    if not fits and any(
        denied(side) and not denied(fact.what) for side, fact in ((told.one, one), (told.other, other))
    ):
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, words, sources=sources, would_change=change))
    taken = [
        f"'{' '.join(side.split()).strip(' ,.')}' is taken for: {known.fact.what}"
        for side, known in ((told.one, a), (told.other, b))
        if known.share < _TAKEN and known.fact.what
    ]
    given = verdict(finding, words, sources=sources, assumptions=taken, would_change=change)
    return Ruling(_KINDS, given, whole=fits and not left)


def _gap(one: Fact, other: Fact, told: Told) -> int:
    """Days between the two, of several that a span allows the one nearest to what is told."""
    first, last = _shifted(other.first, told.shift_years), _shifted(other.last, told.shift_years)
    low, high = sorted(((one.first - last).days, (one.last - first).days))
    if high < 0:
        low, high = -high, -low
    low = max(low, 0)
    wanted = (told.interval.low + min(told.interval.high, 1e6)) / 2 if told.interval is not None else low
    return round(min(max(wanted, low), high))


def _shown(fact: Fact) -> str:
    return f"{fact.what} ({fact.when})" if fact.what else fact.when


def _span(days: int) -> str:
    if days >= 730:
        return f"{days / 365.25:.1f} years"
    if days > 60:
        return f"{days / 30.44:.1f} months"
    return f"{days} day{'s' if days != 1 else ''}"
