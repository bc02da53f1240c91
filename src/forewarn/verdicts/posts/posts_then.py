"""Who held a post when something happened: the day is that of the event which the sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from forewarn.catalog import Office
from forewarn.records.claims import ClaimKind
from forewarn.records.names import KnownName
from forewarn.records.verdicts import Finding
from forewarn.verdicts.posts.offices import held
from forewarn.verdicts.reading.intervals import INTERVAL, interval_in
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.facts import Fact
from forewarn.verdicts.record.facts_meant import meant
from forewarn.verdicts.ruling import SEVERITY, Case, Ruling, verdict
from forewarn.verdicts.saying import day, iso_day, land

_KINDS = (ClaimKind.OFFICE, ClaimKind.STATUS)
_WHEN = Lazy(
    r"\b(?:when|at\sthe\stime\s(?:of|when)|by\sthe\stime(?:\sof|\sthat)?|on\sthe\sday\s(?:of|when|that)|"
    r"at\sthe\smoment\s(?:of|when))\s",
    re.IGNORECASE,
)
_CLAUSE = r",\s(?:but|and|while|whereas|though|although)\s|;\s|\s(?:but|while|whereas)\s"
_THE_POST = Lazy(
    r"\b(?:in|held|had|took|to)\s(?:the|that|this)\s(?:post|job|office|position|role)\b|\bin\soffice\b", re.IGNORECASE
)
_FOR = Lazy(rf"\bfor\s{INTERVAL}", re.IGNORECASE)
_NO_MORE = Lazy(r"\b(?:no\slonger|not|never|former|ex-|had\sleft|had\salready\sleft|predecessor)\b", re.IGNORECASE)
#: Facts dated no closer than this do not say who held a post then.
_WIDE_DAYS = 45


@dataclass(frozen=True, slots=True)
class _Held:
    """One clause: a person, a post, the event and what was said of how long."""

    person: str
    role: str
    fact: Fact
    clause: str


def judge_posts_then(case: Case) -> Iterator[Ruling]:
    """A finding on posts held at the time of an event, clause by clause; silent where a clause has none."""
    reading = case.reading
    if reading.asks or not _WHEN.search(reading.text):
        return
    told = _told(case)
    if not told:
        return
    found = [_judged(case, one) for one in told]
    if any(one is None for one in found):
        return
    known = [one for one in found if one is not None]
    finding = min((one[0] for one in known), key=SEVERITY.index)
    shown = [one for one in known if one[0] is finding]
    words = "; ".join(one[1] for one in shown)
    sources = [source for one in shown for source in one[2]]
    change = ["turns if an official notice with another date is shown"]
    yield Ruling(_KINDS, verdict(finding, words, sources=sources, would_change=change), whole=True)


def _told(case: Case) -> list[_Held]:
    """One entry for each clause; none at all where a clause has no person, no post or no event."""
    reading = case.reading
    cuts = [0, *(match.end() for match in re.finditer(_CLAUSE, reading.text)), len(reading.text)]
    role = None
    found = []
    for start, end in pairwise(cuts):
        people = [name for name in reading.names if name.kind == "person" and name.ids and start <= name.start < end]
        posts = [name for name in reading.names if name.kind == "office" and name.ids and start <= name.start < end]
        clause = reading.text[start:end]
        own = posts[0].ids[0] if posts else None
        if own is None and _THE_POST.search(clause):
            own = role
        fact = _event(case, start, end, people)
        if len({name.ids[0] for name in people}) != 1 or own is None or fact is None:
            return []
        role = own
        found.append(_Held(people[0].ids[0], own, fact, clause))
    return found


def _event(case: Case, start: int, end: int, people: list[KnownName]) -> Fact | None:
    """The one fact, dated closely, that the clause names as the time."""
    text = case.reading.text
    match = _WHEN.search(text[start:end])
    if match is None:
        return None
    first = start + match.end()
    stops = [name.start for name in people if name.start > first]
    comma = text.find(",", first, end)
    stop = min([*stops, *([comma] if comma > 0 else []), end])
    masked = " " * first + text[first:stop] + " " * (len(text) - stop)
    found = meant(case, masked)
    days = {(one.fact.first, one.fact.last) for one in found}
    if not days or (max(last for _, last in days) - min(first for first, _ in days)).days > _WIDE_DAYS:
        return None
    return found[0].fact


def _judged(case: Case, one: _Held) -> tuple[Finding, str, tuple[str, ...]] | None:
    offices = [office for office in case.catalog.offices_of(one.person) if office.role == one.role]
    if not offices:
        return None
    states = [held(office, one.fact.first) for office in offices]
    name = case.catalog.people[one.person].name
    office = offices[states.index(True)] if True in states else offices[-1]
    post = f"{case.catalog.roles[one.role].name}{land(office.country)}"
    at = f"on {day(one.fact.first)} ({one.fact.what})"
    sources = (*office.source_ids, *one.fact.source_ids[:2])
    if True not in states and None in states:
        return None
    in_post = True in states
    denied = bool(_NO_MORE.search(one.clause))
    if not in_post:
        finding = Finding.SUPPORTED if denied else Finding.CONTRADICTED
        return finding, f"{name} was not {post} {at}{_term(office)}", sources
    if denied:
        return Finding.CONTRADICTED, f"{name} was {post} {at}{_term(office)}", sources
    length = _length(one, office)
    if length is not None:
        fits, words = length
        if fits is None:
            return None
        return (Finding.SUPPORTED if fits else Finding.CONTRADICTED), f"{name} was {post} {at}, {words}", sources
    return Finding.SUPPORTED, f"{name} was {post} {at}{_term(office)}", sources


def _term(office: Office) -> str:
    began = f" from {iso_day(office.began.text)}" if office.began else ""
    ended = f" until {iso_day(office.ended.text)}" if office.ended else ""
    return f", in office{began}{ended}" if began or ended else ""


def _length(one: _Held, office: Office) -> tuple[bool | None, str] | None:
    """``In the post for seven weeks``: the days from the beginning of the term to the event."""
    match = _FOR.search(one.clause)
    interval = interval_in(match) if match is not None else None
    if interval is None:
        return None
    began: date | None = office.began.from_date if office.began is not None else None
    if began is None:
        return None, ""
    days = (one.fact.first - began).days
    return interval.fits(days, days), f"{days} days after the term began on {day(began)} (told: {interval.text})"
