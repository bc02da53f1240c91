"""Somebody is on record with these words: used only where no other sort of finding applies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION, ClaimKind.STATUS)
_STOP = frozenset(
    [
        "that",
        "this",
        "with",
        "from",
        "have",
        "been",
        "will",
        "would",
        "their",
        "they",
        "there",
        "where",
        "which",
        "said",
        "says",
        "told",
        "into",
        "only",
        "more",
        "than",
        "also",
        "over",
        "after",
        "before",
        "about",
        "against",
        "were",
        "what",
        "when",
        "oreshnik",
        "missile",
        "missiles",
        "russian",
        "russia",
        "belarus",
        "belarusian",
        "minister",
        "president",
        "president's",
        "general",
        "system",
        "systems",
    ]
)
_NOT = Lazy(r"\b(?:not|no|never|without|none)\b|n't", re.IGNORECASE)
#: A statement is retold within this time; later talk is likely another one.
RETOLD = timedelta(days=120)
#: This many words of substance in common make it the same statement.
COMMON_WORDS = 3
COMMON_SHARE = 0.5
FEW_SHARE = 0.6


def judge_statements(case: Case) -> Iterator[Ruling]:
    """A sentence that gives a known person's words, where the record has the same words of that person."""
    reading = case.reading
    if (
        not reading.people
        or not (reading.attributed or re.search(r"\bcall(?:ed|s)\b", reading.lower))
        or reading.measures
    ):
        return
    own = _words(reading.text) - {part for name in reading.names for part in _words(name.text)}
    own -= {part for place in reading.places for part in _words(place.text)}
    denied = bool(_NOT.search(reading.text))
    best = None
    for event in case.catalog.events:
        if (
            not set(reading.people) & set(event.said_by)
            or bool(_NOT.search(re.split(r"[,;]", event.what)[0])) != denied
        ):
            continue
        if (
            reading.published is not None
            and not -timedelta(days=2) <= reading.published - event.when.from_date <= RETOLD
        ):
            continue
        if any(one.first and one.last and not event.when.overlaps(one.first, one.last) for one in dates_told(reading)):
            continue
        common = own & _words(event.what)
        if (
            len(common) >= COMMON_WORDS
            and len(common) >= COMMON_SHARE * len(own)
            and (best is None or len(common) > best[0])
        ):
            best = (len(common), event)
    if best is None:
        return
    event = best[1]
    text = f"on record from that speaker ({when_words(event)}): {event.what}. Whether it is true is another question"
    change = ["turns if the speaker is shown to have said something else"]
    yield Ruling(_KINDS, verdict(Finding.SUPPORTED, text, sources=event.source_ids, would_change=change))


def _words(text: str) -> set[str]:
    """Stems of words of substance: the first five letters of words of four or more."""
    return {word[:5] for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in _STOP}
