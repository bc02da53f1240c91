"""On what day of the week something of the record began or ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.EXERCISE, ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = rf"(?P<day>{'|'.join(_DAYS)})"
_BEGAN = Lazy(
    rf"\b(?:open(?:ed|s)|beg[ai]ns?|start(?:ed|s)|kick(?:ed|s)\soff|got\sunder\sway|from)\s(?:\w+\s)?(?:on\s)?(?:an?\s|the\s)?{_DAY}\b",
    re.IGNORECASE,
)
_ENDED = Lazy(
    rf"\b(?:end(?:ed|s)|over|finish(?:ed|es)|clos(?:ed|es)|conclud(?:ed|es)|until|to)\s(?:on\s)?(?:an?\s|the\s|the\sfollowing\s)?{_DAY}\b",
    re.IGNORECASE,
)
_KINDS_MEANT = frozenset({EventKind.EXERCISE, EventKind.SUMMIT})


def judge_weekdays(case: Case) -> Iterator[Ruling]:
    """A finding on the weekdays of an exercise or a summit that the sentence names with its year."""
    reading = case.reading
    began, ended = _BEGAN.search(reading.text), _ENDED.search(reading.text)
    if reading.asks or not (began or ended) or re.search(r"\b(?:not|never)\b", reading.lower):
        return
    event = _named(case)
    if event is None:
        return
    first, last = event.when.from_date, event.when.to_date
    pairs = [(match, when) for match, when in ((began, first), (ended, last)) if match is not None]
    wrong = [match["day"] for match, when in pairs if _DAYS[when.weekday()] != match["day"].lower()]
    shown = listed(f"{when:%A} {when.day} {when:%B %Y}" for when in dict.fromkeys((first, last)))
    finding = Finding.CONTRADICTED if wrong else Finding.SUPPORTED
    words = f"by its dates, {shown}: {event.what}{f'; not {listed(wrong)}' if wrong else ''}"
    change = ["turns if other dates are shown"]
    yield Ruling(_KINDS, verdict(finding, words, sources=event.source_ids, would_change=change), whole=True)


def _named(case: Case) -> Event | None:
    """The longest event of its kind whose tag, a name with a year, stands in the sentence."""
    plain = case.reading.lower.replace("-", " ")
    found = [
        event
        for event in case.catalog.events
        if event.kind in _KINDS_MEANT
        and any(tag.replace("-", " ") in plain for tag in event.tags if re.search(r"[a-z]+-\d{4}", tag))
    ]
    return max(found, key=lambda event: (event.when.to_date - event.when.from_date).days, default=None)
