"""Weapons said to have gone home: against what the record says of their being kept, moved or withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.STATUS, ClaimKind.EXERCISE)
_BACK = r"(?:back(?:\s(?:home|to|again))?|home|out\sof|away)"
_GONE = Lazy(
    rf"\b(?:was|were|been|being|got)\s(?:\w+ly\s|then\s|since\s|all\s|again\s)?(?:shipped|sent|taken|flown|brought|moved|pulled|"
    rf"carried|ferried|evacuated)\s(?:\w+\s)?{_BACK}\b|"
    rf"\b(?:and|but|yet)\snot\s(?:shipped|sent|taken|flown|brought|moved|pulled)\s{_BACK}\b|"
    rf"\b(?:went|gone|returned|travelled|headed|sailed)\s(?:back\s)?(?:home|to\s(?:the\s)?(?:United\sStates|America|Russia))\b|"
    rf"\b(?:has|have|had)\s(?:since\s|already\s|now\s)?left\s(?!behind)|"
    rf"\b(?:was|were|been)\s(?:since\s|then\s|already\s)?(?:withdrawn|removed|repatriated)\b|\btook\s(?:it|them)\s(?:back|home)\b",
    re.IGNORECASE,
)
_KEPT = Lazy(r"\b(?:kept|remain(?:s|ed)?|stay(?:s|ed)?)\b", re.IGNORECASE)
_NOT = Lazy(r"\b(?:not|never|no|nor|without|instead\sof|rather\sthan)\b|n['’]t\b", re.IGNORECASE)


def judge_withdrawals(case: Case) -> Iterator[Ruling]:
    """A finding where something is said to have left, or not to have left, a country in which the record follows it."""
    reading = case.reading
    ids = (*reading.systems, *reading.defences)
    if reading.asks or len(ids) != 1 or not _GONE.search(reading.text):
        return
    events = [
        event
        for event in case.catalog.events_of(ids[0], kind=EventKind.STATUS)
        if event.country != (case.catalog.systems[ids[0]].country if ids[0] in case.catalog.systems else "")
        and event.country
        and (reading.published is None or event.when.from_date <= reading.published)
    ]
    lands = {place.place.country for place in reading.places}
    here = [event for event in events if event.country in lands] or events
    if any("withdrawn" in event.what.lower() for event in here):
        return
    kept = [event for event in here if _KEPT.search(event.what)]
    denied = bool(_NOT.search(reading.text))
    if kept:
        finding = Finding.SUPPORTED if denied else Finding.CONTRADICTED
        yield _ruling(finding, f"{kept[-1].what} ({when_words(kept[-1])})", kept[-1], whole=True)
    elif here and not denied:
        words = (
            f"the record has no withdrawal of {name_of(case.catalog, ids[0])}; the latest it has is: {here[-1].what}"
        )
        yield _ruling(Finding.CANNOT_TELL, f"{words} ({when_words(here[-1])})", here[-1], whole=False)


def _ruling(finding: Finding, words: str, event: Event, *, whole: bool) -> Ruling:
    change = ["turns if a source shows that it left"]
    given = verdict(finding, words, sources=event.source_ids, would_change=change)
    return Ruling(_KINDS, given, whole=whole, firm_on_denial=whole)
