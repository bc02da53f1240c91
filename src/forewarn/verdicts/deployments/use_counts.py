"""How often something was used or tested: before a use that the sentence names, in a year, or so far."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.numbers import COMPUTED_SOURCE, NamedNumber
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.record.facts import Fact, facts_of
from forewarn.verdicts.record.facts_meant import meant
from forewarn.verdicts.record.sequence_words import told_in
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.USE, ClaimKind.QUANTITY)
_OFTEN = Lazy(rf"\b(?:(?P<n>{NUMBER})\s(?:times|occasions)|(?P<word>once|twice|thrice|never))\b", re.IGNORECASE)
_WORDS = {"never": 0.0, "once": 1.0, "twice": 2.0, "thrice": 3.0}
_USED = Lazy(r"\b(?:used|fired|launched|struck|hit|employed|attacked|seen\saction)\b", re.IGNORECASE)


def judge_use_counts(case: Case) -> Iterator[Ruling]:
    """A finding on the uses before, or up to, one use of the record; or on those of a year or so far."""
    reading = case.reading
    within = _in_a_time(case)
    if within is not None:
        yield within
        return
    often = _OFTEN.search(reading.text)
    if reading.asks or often is None or not _USED.search(reading.text):
        return
    number = _WORDS[often["word"].lower()] if often["word"] else value_of(often["n"])
    for told in (option for options in told_in(reading.told or reading.text) for option in options):
        if number is None or told.interval is not None or told.order != -1 or not told.one[often.start()].strip():
            continue
        facts = [one.fact for one in meant(case, told.other) if one.fact.kind is EventKind.USE]
        if len({fact.of for fact in facts}) != 1:
            continue
        yield _counted(case, facts[0], number, told.one)
        return


_FLIGHT = r"(?:launch(?:es)?|firings?|shots?|tests?|test\sflights?|strikes?|attacks?|flights?)"
_HOW_MANY = Lazy(
    rf"\b(?P<n>{NUMBER})\s(?:\w+\s)?(?:[A-Z][\w-]*\s)(?:missile\s)?{_FLIGHT}\b|"
    rf"\b(?P<p>{NUMBER})\s(?:\w+\s)?[A-Z][\w-]*\s(?:has|have)\s(?:ever\s|so\sfar\s|now\s)?been\s(?:fired|launched|used|tested)\b|"
    rf"\b(?:fired|launched|tested|used|flown|sent)\s(?:off\s)?(?P<m>{NUMBER})\s(?:of\s\w+\s)?(?:\w+\s)?(?:[A-Z][\w-]*?s?(?:\smissiles)?|missiles)\b|"
    rf"\b(?:fired|launched|tested|used|flown|hit|struck)\b[^,;.]{{0,60}}?\b(?:(?P<k>{NUMBER})\stimes|(?P<w>twice|thrice|(?:just\s|only\s)?(?:the\s)?once))\b|"
    rf"\b(?:(?P<k2>{NUMBER})\stimes|(?P<w2>twice|thrice))\b[^,;.]{{0,40}}?\b(?:fired|launched|tested|used|hit|struck)\b",
    0,
)
_SO_FAR = Lazy(
    r"\b(?:so\sfar|ever|to\sdate|until\snow|up\sto\snow|altogether|in\s(?:all|total)|"
    r"by\snow|has\snow|have\snow|all\stold)\b",
    re.IGNORECASE,
)
_OTHERS = Lazy(
    r"\b(?:successful(?:ly)?|fail\w*|before|after|between|days?|weeks?|months?|"
    r"warheads?|against|salvo|at\sonce|simultaneous\w*)\b",
    re.IGNORECASE,
)
_MORE = Lazy(r"\b(?:at\sleast|more\sthan|over|no\s(?:fewer|less)\sthan)\s$", re.IGNORECASE)


def _in_a_time(case: Case) -> Ruling | None:
    """So many uses or tests in a year, or up to the day of publication."""
    reading = case.reading
    match = _HOW_MANY.search(reading.text)
    if match is None or reading.system is None or reading.asks or reading.denials or reading.future or reading.modal:
        return None
    years = [one for one in reading.dates if one.first is not None and one.last is not None]
    if any(one.precision not in {"year", "season"} for one in years) or len(years) > 1 or _OTHERS.search(reading.text):
        return None
    if not years and not _SO_FAR.search(reading.text):
        return None
    word = (match["w"] or match["w2"] or "").split()
    digits = match["n"] or match["p"] or match["m"] or match["k"] or match["k2"]
    number = _WORDS[word[-1].lower()] if word else value_of(digits or "")
    if number is None or any(place.place.kind is not PlaceKind.COUNTRY for place in reading.places):
        return None
    events = list(case.catalog.events_of(reading.system, kind=EventKind.USE))
    tests = not events or re.search(r"\btest", reading.lower) is not None
    if tests:
        events = list(case.catalog.events_of(reading.system, kind=EventKind.TEST))
    if not events or (tests and reading.system == "oreshnik"):
        return None
    if reading.published is not None:
        events = [event for event in events if event.when.from_date <= reading.published]
    for one in years:
        since = one.relation == "since"
        events = [
            event
            for event in events
            if (one.overlaps(event.when.from_date, event.when.to_date))
            or (since and one.first is not None and event.when.from_date >= one.first)
        ]
    have = float(len(events))
    known = case.catalog.systems[reading.system].record_until
    if known is not None and reading.published is not None and reading.published > known and number > have:
        return None
    noun = "test" if tests else "use"
    words = f"the record has {have:.0f} {noun}{'s' if have != 1 else ''} then: " + "; ".join(
        f"{event.what} ({when_words(event)})" for event in events
    )
    more = _MORE.search(reading.text[: match.start()]) is not None
    fits = number <= have if more else number == have
    # the tests on record are those with published figures: one more is no contradiction
    apart = number != have and (not tests or number >= have + 2)
    if not fits and not apart:
        return None
    finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
    shown = (NamedNumber(f"{noun}s on record", f"{noun}s", COMPUTED_SOURCE, best=have),)
    sources = [source for event in events for source in event.source_ids[:2]]
    given = verdict(finding, words, shown, sources=sources, would_change=[f"turns if another {noun} is shown"])
    return Ruling(_KINDS, given, whole=True)


def _counted(case: Case, until: Fact, number: float, side: str) -> Ruling:
    reading = case.reading
    earlier = [
        fact
        for fact in facts_of(case.catalog)
        if fact.kind is EventKind.USE and fact.systems & until.systems and fact.last < until.first and fact.rank
    ]
    have = len(earlier)
    shown = (NamedNumber("uses before it on record", "uses", COMPUTED_SOURCE, best=float(have)),)
    words = f"before {until.when} the record has {have} use{'s' if have != 1 else ''}: " + "; ".join(
        f"{fact.what} ({fact.when})" for fact in earlier
    )
    names = {name for fact in earlier for name in fact.names}
    others = [
        place.text
        for place in reading.places
        if side[place.start : place.start + 1].strip()
        and place.place.kind is PlaceKind.CITY
        and place.place.name.lower() not in names
        and not speaks(reading.text, place)
    ]
    finding = Finding.SUPPORTED if number == have else Finding.CONTRADICTED
    if finding is Finding.SUPPORTED and (others or len(reading.of_dimension(Dimension.COUNT)) > 1):
        finding = Finding.CANNOT_TELL
    sources = [source for fact in (*earlier, until) for source in fact.source_ids[:2]]
    change = ["turns if another use is shown"]
    given = verdict(finding, words, shown, sources=sources, would_change=change)
    return Ruling(_KINDS, given, whole=True, firm_on_denial=True)
