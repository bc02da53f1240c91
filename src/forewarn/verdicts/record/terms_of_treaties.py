"""How long a treaty runs: the years told against those of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.record.concepts import concepts
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.record.index import index_of
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION)
_TERM = Lazy(
    rf"\b(?:for|after|lasts?|lasting|runs?(?:\sfor)?|running|valid(?:\sfor)?|(?:a\s)?(?:term|period|span|life)\sof|within|every|expires?\sin)\s"
    rf"(?:an?\s(?:initial\s)?|just\s|only\s|another\s|the\s)*(?P<n>{NUMBER})[-\s]years?\b",
    re.IGNORECASE,
)
_IN_RECORD = Lazy(rf"\bfor\s(?P<n>{NUMBER})\syears\b", re.IGNORECASE)
_LASTS = Lazy(
    r"\b(?:laps\w+|expir\w+|runs?|valid|lasts?|terminat\w+|in\sforce|renew\w*|prolong\w*|extend\w*|conclud\w+|sign\w+|ends?|term)\b",
    re.IGNORECASE,
)
#: Words that the sentence must share with the treaty's entry, in nats.
_SHARED = 5.0


def judge_treaty_terms(case: Case) -> Iterator[Ruling]:
    """A finding on the number of years for which a treaty of the record runs."""
    reading = case.reading
    match = _TERM.search(reading.text)
    told = value_of(match["n"]) if match is not None else None
    if reading.asks or match is None or told is None or not _LASTS.search(reading.text):
        return
    if not re.search(r"\b(?:treaty|pact|agreement|accord)\b", reading.lower):
        return
    index = index_of(case.catalog)
    own = concepts(reading.text)
    for event in case.catalog.events:
        record = _IN_RECORD.search(event.what)
        years = value_of(record["n"]) if record is not None else None
        if event.kind is not EventKind.TREATY or years is None:
            continue
        if sum(index.weight(word) for word in own & concepts(event.what)) < _SHARED:
            continue
        if re.search(r"\b(?:not|never)\b|n['’]t\b", reading.text):
            return
        finding = Finding.SUPPORTED if told == years else Finding.CONTRADICTED
        other = "" if told == years else f"; not {match['n']} years"
        words = f"{event.what} ({when_words(event)}){other}"
        change = ["turns if the text of the treaty has another term"]
        yield Ruling(
            _KINDS, verdict(finding, words, sources=event.source_ids, would_change=change), whole=told != years
        )
        return
