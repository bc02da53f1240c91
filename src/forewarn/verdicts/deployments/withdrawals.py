"""Weapons said to have gone home: against what the record says of their being kept, moved or withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.STATUS, ClaimKind.EXERCISE)
_BACK = r"(?:back(?:\s(?:home|to|again))?|home|out\sof|away)"
_GONE = Lazy(
    rf"\b(?:was|were|been|being|got)\s(?:\w+ly\s|then\s|since\s|all\s|again\s)?(?:shipped|sent|taken|flown|brought|moved|pulled|"
    rf"carried|ferried|evacuated)\s(?:\w+\s)?{_BACK}\b|"
    rf"\b(?:and|but|yet)\snot\s(?:shipped|sent|taken|flown|brought|moved|pulled)\s{_BACK}\b|"
    rf"\b(?:went|gone|returned|travelled|headed|sailed)\s(?:back\s)?(?:home|to\s(?:the\s)?(?:United\sStates|America|Russia))\b|"
    rf"\b(?:has|have|had)\s(?:since\s|already\s|now\s)?left\s(?!behind)|\bleft\s(?=(?-i:[A-Z]))|\btook\s(?:\w+\s){{1,3}}out\sof\b|"
    rf"\b(?:was|were|been|is|are)\s(?:since\s|then\s|already\s|\w+ly\s|now\s|all\s)*(?:withdrawn|removed|repatriated)\b|"
    rf"\b(?:withdr[ae]w(?:s|n)?|removed|pulled\sout|repatriated)\b|\b(?:the|a|its|their)\s(?:withdrawal|removal)\b|"
    rf"\btook\s(?:it|them)\s(?:back|home)\b|\b(?:is|are)\sno\slonger\s(?:in|at|on|there|stationed|deployed)\b",
    re.IGNORECASE,
)
_KEPT = Lazy(r"\b(?:kept|remain(?:s|ed)?|stay(?:s|ed)?)\b", re.IGNORECASE)
_NOT = Lazy(r"\b(?:not|never|no(?!\slonger)|nor|without|instead\sof|rather\sthan)\b|n['’]t\b", re.IGNORECASE)
_ALL = Lazy(
    r"\b(?:all|every|each|last|entire(?:ly)?|complete(?:ly|d)?|whole|fully|none\s(?:was|were)\sleft)\b", re.IGNORECASE
)
_PLANNED = Lazy(
    r"\b(?:will|would|to\sbe|should|plans?|planned|due|going\sto|expected|asked|urged|demand\w*)\b", re.IGNORECASE
)


def withdrawals_of(case: Case, entry: str, lands: set[str]) -> list[Event]:
    """Withdrawals of a system on record, from some countries where any are named."""
    return [
        event
        for event in case.catalog.events_of(entry, kind=EventKind.STATUS)
        if event.status is None and re.search(r"\bwithdrawn\b", event.what) and (not lands or event.country in lands)
    ]


def judge_withdrawals(case: Case) -> Iterator[Ruling]:
    """A finding where something is said to have left, or not to have left, a country in which the record follows it."""
    reading = case.reading
    ids = (*reading.systems, *reading.defences)
    if reading.asks or len(ids) != 1 or not _GONE.search(reading.text) or _PLANNED.search(reading.text):
        return
    lands = {place.place.country for place in reading.places if place.place.country} or _lands_of(case, ids[0])
    left = withdrawals_of(case, ids[0], lands)
    denied = bool(_NOT.search(reading.text))
    if left:
        found = _left(case, left[-1], denied=denied)
        if found is not None:
            yield found
        return
    events = [
        event
        for event in case.catalog.events_of(ids[0], kind=EventKind.STATUS)
        if event.country != (case.catalog.systems[ids[0]].country if ids[0] in case.catalog.systems else "")
        and event.country
        and (reading.published is None or event.when.from_date <= reading.published)
    ]
    here = [event for event in events if event.country in lands]
    if not here and lands & {event.country for event in case.catalog.events_of(ids[0])}:
        return
    here = here or events
    kept = [event for event in here if _KEPT.search(event.what)]
    if kept:
        finding = Finding.SUPPORTED if denied else Finding.CONTRADICTED
        yield _ruling(finding, f"{kept[-1].what} ({when_words(kept[-1])})", kept[-1], whole=True)
    elif here and not denied:
        words = (
            f"the record has no withdrawal of {name_of(case.catalog, ids[0])}; the latest it has is: {here[-1].what}"
        )
        yield _ruling(Finding.CANNOT_TELL, f"{words} ({when_words(here[-1])})", here[-1], whole=False)


def _lands_of(case: Case, entry: str) -> set[str]:
    """Countries of the events whose own words name a spot that the sentence names too."""
    named = set(re.findall(r"\b[A-Z][a-z]{3,}\b", case.reading.text)) - set(name_of(case.catalog, entry).split())
    events = case.catalog.events_of(entry, kind=EventKind.STATUS)
    return {event.country for event in events if named & set(re.findall(r"\b[A-Z][a-z]{3,}\b", event.what))}


def _left(case: Case, event: Event, *, denied: bool) -> Ruling | None:
    """A withdrawal told with its time, against one of the record."""
    reading = case.reading
    words = f"{event.what} ({when_words(event)})"
    first, last = event.when.from_date, event.when.to_date
    whole = bool(_ALL.search(reading.text))
    told = [one for one in dates_told(reading) if one.first is not None and one.last is not None]
    if denied:
        if told or reading.published is None:
            return None
        gone = reading.published > last
        finding = Finding.CONTRADICTED if gone else Finding.SUPPORTED if reading.published < first else None
        return None if finding is None else _ruling(finding, words, event, whole=True)
    if not told:
        if reading.published is not None and reading.published < first:
            return _ruling(Finding.CONTRADICTED, words, event, whole=True)
        if reading.published is not None and reading.published < last and whole:
            return _ruling(Finding.CONTRADICTED, words, event, whole=True)
        return _ruling(Finding.SUPPORTED, words, event, whole=True)
    one = told[0]
    if one.first is None or one.last is None or one.relation == "since":
        return None
    before = one.last < (last if whole else first)
    after = one.relation == "on" and one.first > last
    inside = one.relation in {"by", "before"} or one.overlaps(first, last)
    if before or after:
        return _ruling(Finding.CONTRADICTED, f"{words}, not '{one.text}'", event, whole=True)
    return _ruling(Finding.SUPPORTED, words, event, whole=True) if inside else None


def _ruling(finding: Finding, words: str, event: Event, *, whole: bool) -> Ruling:
    change = ["turns if a source shows another day on which it left, or that it stayed"]
    given = verdict(finding, words, sources=event.source_ids, would_change=change)
    return Ruling(_KINDS, given, whole=whole, firm_on_denial=whole)
