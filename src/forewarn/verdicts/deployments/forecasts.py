"""Promises, summits and treaties: a stated window against what the record has since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind, Status
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_words import PLANNED
from forewarn.verdicts.evidence import name_of, parties_named
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.record.events import dates_told, place_names, tellers, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import day, listed

_KINDS = (ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.USE, ClaimKind.EXERCISE)
_SUMMIT = Lazy(
    r"\bsummit\b|\b(?:NATO|the\salliance)\b.{0,30}\b(?:gathers?|meets?|convenes?|assembles?)\b|\bleaders\b.{0,30}\bmeet|\bmeet\w*\b.{0,30}\bleaders",
    re.IGNORECASE,
)
_TREATY = Lazy(r"\b(?:treaty|pact|agreement|accord)\b", re.IGNORECASE)
_FOUNDED = Lazy(
    r"\bunion\sstate\b.{0,60}\b(?:founded|established|created|came\sinto\s(?:being|existence)|set\sup|formed|"
    r"dates?\s(?:back\s)?(?:from|to)|born|launched|exist\w*\ssince|goes\sback)\b",
    re.IGNORECASE,
)
_BESIDE = Lazy(r"\b(?:breach\w*|violat\w+|complian\w+|compl(?:y|ies|ied)|contrary\sto|in\sline\swith)\b", re.IGNORECASE)
#: A summit within this many days may be called upcoming.
SOON_DAYS = 100
_NOT = Lazy(r"\b(?:not|no|never|without|none)\b|n't", re.IGNORECASE)


def judge_forecasts(case: Case) -> Iterator[Ruling]:
    """Findings on promises with a window: what was promised, and what came of it."""
    reading = case.reading
    if reading.asks:
        return
    if _SUMMIT.search(reading.text):
        yield from _dated_meeting(case, EventKind.SUMMIT)
        return
    if _TREATY.search(reading.text) or _FOUNDED.search(reading.text):
        yield from _dated_meeting(case, EventKind.TREATY)
        return
    ids = {*reading.systems, *reading.defences}
    if not ids or (_NOT_BEFORE.search(reading.text) and reading.denials):
        return  # what is put off to a later time is read by the rule on that
    if not (PLANNED.search(reading.text) or _WANTED.search(reading.text)):
        return
    if any(measure.dimension is Dimension.COUNT for measure in reading.measures):
        return  # a promise with a count is judged by its count
    windows = _without_days_of_speech(case, list(dates_told(reading)))
    promises = [
        event
        for event in case.catalog.events
        if ids & set(event.systems)
        and event.kind in {EventKind.STATEMENT, EventKind.STATUS}
        and (event.by_when is not None or event.status is Status.PLANNED)
        and (reading.published is None or event.when.from_date <= reading.published)
    ]
    if not promises or re.search(r"\b(?:not\syet|already)\b", reading.lower):
        return
    found = _promise(case, promises, windows)
    if found is not None:
        yield found


_NOT_BEFORE = Lazy(
    r"(?:\b(?:not|never)|n['’]t)\b[^,;.]{0,60}?\b(?:before|until|till|earlier\sthan|prior\sto)\s(?=\S*\s?(?:\w+\s){0,3}?\d{4}|next|the\s|spring|summer|autumn|winter|[A-Z])|"
    r"\b(?:only|no\s(?:earlier|sooner)\sthan|at\sthe\searliest|not\searlier\sthan|not\suntil)\b",
    re.IGNORECASE,
)
_AHEAD = Lazy(
    r"\b(?:will|won|would|shall|to\sbe|going\sto|due|expected|plan\w*|promis\w*|come|get|have|go|enter)\b",
    re.IGNORECASE,
)
_WANTED = Lazy(
    r"\b(?:wants?|wanted|aims?|aimed|hopes?|hoped|intends?|pledged?|pledges|vow(?:s|ed)?|orders?|ordered)\b.{0,80}?\b(?:done|finished|ready|built|completed?|"
    r"in\splace|up|there)\b|\bpromis(?:es|ed)\b",
    re.IGNORECASE,
)


def judge_put_off(case: Case) -> Iterator[Ruling]:
    """Something put off to a later time than its speaker, or anybody on record, has named for it."""
    ids = {*case.reading.systems, *case.reading.defences}
    found = _put_off(case, ids) if ids and not case.reading.asks else None
    if found is not None:
        yield found


def _put_off(case: Case, ids: set[str]) -> Ruling | None:
    reading = case.reading
    if not _NOT_BEFORE.search(reading.text) or not _AHEAD.search(reading.text):
        return None
    windows = [one for one in dates_told(reading) if one.first is not None and one.precision != "day"]
    people = set(reading.people)
    due = [
        event
        for event in case.catalog.events
        if ids & set(event.systems)
        and event.by_when is not None
        and "initial" not in event.what
        and (reading.published is None or event.when.from_date <= reading.published)
        and (not people or people & set(event.said_by))
    ]
    if len(windows) != 1 or not due or not (people or reading.attributed):
        return None
    first = windows[0].first
    latest = due[-1]
    if first is None or latest.by_when is None or any(one.by_when and one.by_when.to_date >= first for one in due):
        return None
    text = f"on record is an earlier time: {latest.what} ({when_words(latest)})"
    change = ["turns if the speaker is shown to have put it off"]
    return Ruling(
        _KINDS, verdict(Finding.CONTRADICTED, text, sources=latest.source_ids, would_change=change), whole=True
    )


def _promise(case: Case, promises: list[Event], windows: list[ReadDate]) -> Ruling | None:
    reading = case.reading
    parties = parties_named(reading)
    people = set(reading.people)
    due = [event for event in promises if event.by_when is not None]
    if windows:
        window = max(windows, key=lambda one: one.last or date.min)
        fits = [
            event
            for event in due
            if event.by_when is not None
            and window.first is not None
            and window.last is not None
            and event.by_when.overlaps(window.first, window.last)
            and (event.by_when.to_date - event.by_when.from_date).days <= 3 * ((window.last - window.first).days + 10)
        ]
        theirs = [
            event for event in fits if people & set(event.said_by) or any(party in event.party for party in parties)
        ]
        chosen = (theirs or fits)[-1:] if (theirs or (fits and not people)) else []
        if chosen:
            event = chosen[0]
            text = f"{event.what} ({when_words(event)}); {event.outcome or 'what came of it is not on record'}"
            ahead = reading.published is not None and window.last is not None and window.last > reading.published
            finding = Finding.SUPPORTED if event.outcome or ahead else Finding.CANNOT_TELL
            return Ruling(
                _KINDS,
                verdict(finding, text, sources=event.source_ids, would_change=["turns if the arrival is disproved"]),
            )
        other = _other_window(due, people, window) or _before_any(reading.text, promises, window)
        return other if other is not None else _missed(case, window)
    theirs = [event for event in promises if people & set(event.said_by)]
    days = [one for one in dates_told(reading) if one.precision == "day"]
    theirs = [event for event in theirs if not days or any(one.overlaps(*_days_of(event)) for one in days)] or theirs
    if theirs and (reading.attributed or days):
        event = theirs[-1]
        months = set(_BARE_MONTH.findall(_without_dates(reading)))
        if months and event.by_when is not None and not any(month in event.what for month in months):
            text = f"on record from that speaker is another time: {event.what} ({when_words(event)})"
            return Ruling(_KINDS, verdict(Finding.CONTRADICTED, text, sources=event.source_ids))
        text = f"{event.what} ({when_words(event)})"
        return Ruling(_KINDS, verdict(Finding.SUPPORTED, text, sources=event.source_ids))
    return None


_BARE_MONTH = Lazy(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


def _days_of(event: Event) -> tuple[date, date]:
    return event.when.from_date, event.when.to_date


def _without_dates(reading: Reading) -> str:
    text = reading.text
    for one in dates_told(reading):
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _without_days_of_speech(case: Case, windows: list[ReadDate]) -> list[ReadDate]:
    """The dates of a promise without the day on which its speaker made it by the record."""
    people = set(case.reading.people)
    spoken = [event for event in case.catalog.events if people & set(event.said_by) and event.by_when is not None]
    return [
        one for one in windows if one.precision != "day" or not any(one.overlaps(*_days_of(event)) for event in spoken)
    ]


def _other_window(due: list[Event], people: set[str], window: ReadDate) -> Ruling | None:
    """The named person is on record with one promise, and for another time."""
    theirs = [event for event in due if people & set(event.said_by)]
    if not theirs or window.first is None or window.last is None:
        return None
    if any(event.by_when is not None and event.by_when.overlaps(window.first, window.last) for event in theirs):
        return None
    event = theirs[0]
    text = f"on record from that speaker is another time: {event.what} ({when_words(event)})"
    change = ["turns if the speaker is shown to have named that time as well"]
    return Ruling(_KINDS, verdict(Finding.CONTRADICTED, text, sources=event.source_ids, would_change=change))


def _before_any(text: str, promises: list[Event], window: ReadDate) -> Ruling | None:
    """Promised for a time that was over before anybody on record had promised anything."""
    first = promises[0]
    if (
        not re.search(r"\bpromis\w+\b", text, re.IGNORECASE)
        or window.last is None
        or window.last >= first.when.from_date
    ):
        return None
    words = f"the first promise on record is later than that time: {first.what} ({when_words(first)})"
    change = ["turns if an earlier promise is shown"]
    return Ruling(_KINDS, verdict(Finding.CONTRADICTED, words, sources=first.source_ids, would_change=change))


def _missed(case: Case, window: ReadDate) -> Ruling | None:
    """A window that no promise of the record has: did anything happen in it?"""
    reading = case.reading
    if window.first is None or window.last is None:
        return None
    for entry in (*reading.systems, *reading.defences):
        facts = [
            event
            for event in case.catalog.events_of(entry, kind=EventKind.STATUS)
            if event.status in {Status.DEPLOYED, Status.ON_COMBAT_DUTY}
        ]
        if not facts:
            continue
        known = case.catalog.systems.get(entry)
        until = known.record_until if known is not None else None
        first = facts[0]
        words = (
            f"the first claim that {name_of(case.catalog, entry)} is in place is by {tellers(case, first)} "
            f"for {when_words(first)}"
        )
        if any(window.overlaps(event.when.from_date, event.when.to_date) for event in facts):
            return Ruling(_KINDS, verdict(Finding.SUPPORTED, words, sources=first.source_ids))
        if until is not None and window.last > until:
            text = f"{words}; the record ends on {day(until)}, before this falls due"
            return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text, sources=first.source_ids))
        if reading.attributed:
            return Ruling(
                _KINDS, verdict(Finding.CANNOT_TELL, f"{words}; no such promise is on record", sources=first.source_ids)
            )
        return Ruling(
            _KINDS, verdict(Finding.CONTRADICTED, f"{words}, not in the window told", sources=first.source_ids)
        )
    return None


def _dated_meeting(case: Case, kind: EventKind) -> Iterator[Ruling]:
    """A summit or a treaty: its day and its place."""
    reading = case.reading
    events = [event for event in case.catalog.events if event.kind is kind and _same_subject(case, event)]
    if not events and kind is EventKind.TREATY:  # "the treaty signed on that day"
        days = [one for one in dates_told(reading) if one.precision == "day"]
        of_kind = [event for event in case.catalog.events if event.kind is kind]
        events = [
            event for event in of_kind if any(one.overlaps(event.when.from_date, event.when.to_date) for one in days)
        ]
    if kind is EventKind.TREATY and _BESIDE.search(reading.text) and not reading.of_dimension(Dimension.DISTANCE):
        return  # something else is said, and held against the treaty
    if kind is EventKind.TREATY:
        events = _at_step(reading.lower, events)
    if not events:
        return
    band = _band(case, events) if kind is EventKind.TREATY else None
    if band is not None:
        yield band
        return
    told = dates_told(reading)
    text_low = reading.lower
    cities = [place for place in reading.places if not place.is_area]
    at = [event for event in events if any(name.lower() in text_low for name in place_names(event, case))]
    on = [
        event
        for event in events
        if any(one.first and one.last and event.when.overlaps(one.first, one.last) for one in told)
    ]
    kinds = (ClaimKind.REACTION, ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.EXERCISE)
    record = listed(f"{event.what} ({when_words(event)})" for event in (at or on or events)[:3])
    sources = [source for event in (at or on or events)[:3] for source in event.source_ids[:2]]
    change = ["turns if the date or the place is moved"]

    def said(finding: Finding) -> Ruling:
        return Ruling(kinds, verdict(finding, f"the record has: {record}", sources=sources, would_change=change))

    stale = _not_soon(case, events) if kind is EventKind.SUMMIT and not told and not cities else None
    if stale is not None:
        yield stale
        return
    upcoming = re.search(r"\b(?:upcoming|next|forthcoming|coming)\b", text_low)
    if at and told:
        yield said(Finding.SUPPORTED if any(event in on for event in at) else Finding.CONTRADICTED)
    elif at and cities and upcoming and reading.published is not None:
        yield said(Finding.SUPPORTED if at[0] is _next(events, reading.published) else Finding.CONTRADICTED)
    elif told and on and not cities:
        yield said(Finding.SUPPORTED)
    elif told and cities and on and any(event.places for event in on):
        yield said(Finding.CONTRADICTED)
    elif told and not on and (cities or upcoming) and kind is EventKind.SUMMIT:
        yield said(Finding.CONTRADICTED if not at else Finding.CANNOT_TELL)
    elif (
        kind is EventKind.TREATY
        and cities
        and not told
        and any(event.places for event in events)
        and _verb_known(text_low)
    ):
        yield said(Finding.SUPPORTED if at else Finding.CONTRADICTED)
    elif told and not on and kind is EventKind.TREATY and not cities:
        yield said(Finding.CONTRADICTED if _verb_known(text_low) else Finding.CANNOT_TELL)


def _band(case: Case, events: list[Event]) -> Ruling | None:
    """The reach of the missiles that a treaty was about."""
    if case.reading.systems:
        return None  # the sentence is about a missile, and holds it against the treaty
    measures = case.reading.of_dimension(Dimension.DISTANCE)
    for event in events:
        ends = [f.number.interval.best for f in event.figures if f.quantity in {"range_min_km", "range_max_km"}]
        if not ends or not measures:
            continue
        told = [value for measure in measures for value in {measure.low, measure.high}]
        fits = all(any(abs(value - end) <= 0.02 * end for end in ends) for value in told)
        finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
        if _NOT.search(case.reading.text):
            finding = Finding.CANNOT_TELL
        kinds = (ClaimKind.RANGE, ClaimKind.QUANTITY, ClaimKind.STATUS)
        return Ruling(kinds, verdict(finding, f"{event.what} ({when_words(event)})", sources=event.source_ids))
    return None


_SOON = Lazy(
    r"\b(?:upcoming|forthcoming|coming|imminent|shortly|soon)\b|\bin\s(?:only\s|just\s)?a\s(?:few|couple\sof|matter\sof)\s(?:days?|weeks?)\b|"
    r"\b(?:days|weeks)\s(?:away|from\snow)\b",
    re.IGNORECASE,
)


def _not_soon(case: Case, events: list[Event]) -> Ruling | None:
    """An "upcoming" summit that is many months off by the record."""
    reading = case.reading
    today = reading.published or (reading.story.day if reading.story is not None else None)
    if today is None or not _SOON.search(reading.text):
        return None
    following = _next(events, today)
    if following is None or (following.when.from_date - today).days <= SOON_DAYS:
        return None
    words = f"the next summit on record is {following.what} ({when_words(following)}), so it is not close at hand"
    kinds = (ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT)
    return Ruling(kinds, verdict(Finding.STRAINED, words, sources=following.source_ids), side=True)


def _verb_known(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:founded|created|set\sup|formed|dates?|born|goes\sback|being|signed|ratified|in\sforce|into\sforce|took\seffect|concluded|established|came\sinto)\b",
            text,
        )
    )


def _next(events: list[Event], today: date) -> Event | None:
    return next((event for event in events if event.when.to_date >= today), None)


def _same_subject(case: Case, event: Event) -> bool:
    text = case.reading.lower
    what = event.what.lower()
    if event.kind is EventKind.SUMMIT:
        return ("nato" in text or "alliance" in text) and "nato" in what
    if "security" in text:
        return "security" in what
    return any(subject in text and subject in what for subject in ("union state", "inf treaty", "nuclear"))


_STEPS = (
    (r"\b(?:signed|sign|concluded|signing)\b", "sign"),
    (r"\b(?:in\sforce|into\sforce|took\seffect|effective|takes\seffect|came\sinto|enter\w*)\b", "force"),
    (r"\b(?:ended|ends|collapsed|withdrew|withdrawal|expired|terminated)\b", "ends"),
    (r"\bratif\w*\b", "passes"),
)


def _at_step(text: str, events: list[Event]) -> list[Event]:
    """Events of the step of a treaty that the verb names, all of them where it names none."""
    for pattern, word in _STEPS:
        if re.search(pattern, text):
            return [event for event in events if word in event.what.lower()]
    return events
