"""Full operation told of what the record has as an initial step, with the year for the rest."""

from __future__ import annotations

import re

from forewarn.catalog import Event
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_places import KINDS
from forewarn.verdicts.deployments.status_words import FACTS, NOT
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_FULL = Lazy(
    r"\bfull(?:y)?[-\s](?:\w+\s)?(?:operation\w*|capab\w*|ready|in\s(?:service|operation|place)|functional|working|usable|deployed|"
    r"strength|up|complete)\b|\b(?:complete[ds]?|finished|done)\b",
    re.IGNORECASE,
)


def by_degree(case: Case, ids: tuple[str, ...]) -> Ruling | None:
    """Full operation told of something of which the record has the initial step, and the year for the rest."""
    for entry in ids[:1]:
        for event in case.catalog.events_of(entry):
            published = case.reading.published
            if event.kind not in FACTS or (published is not None and published < event.when.from_date):
                continue
            found = _degree(case, entry, event)
            if found is not None:
                return found
    return None


def _degree(case: Case, entry: str, event: Event) -> Ruling | None:
    """Full operation told, where the record has the first, initial step only."""
    reading = case.reading
    if not _FULL.search(reading.text) or "initial" not in event.what.lower():
        return None
    later = event.by_when
    told = [one for one in dates_told(reading) if not one.overlaps(event.when.from_date, event.when.to_date)]
    if later is not None and told:
        fits = any(one.overlaps(later.from_date, later.to_date) for one in told)
        until = any(
            re.search(r"\b(?:until|till|before)\b", reading.text[max(0, one.start - 12) : one.end]) for one in told
        )
        if NOT.search(reading.text) and not until:
            fits = all(one.last is not None and one.last < later.from_date for one in told)
        finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
        return Ruling(KINDS, verdict(finding, event.what, sources=event.source_ids), whole=True)
    negated = bool(NOT.search(reading.text)) or reading.future
    text = f"{name_of(case.catalog, entry)}: {event.what} ({when_words(event)})"
    finding = Finding.SUPPORTED if negated else Finding.CONTRADICTED
    change = ["turns if full operation is declared"]
    return Ruling(KINDS, verdict(finding, text, sources=event.source_ids, would_change=change), whole=True)
