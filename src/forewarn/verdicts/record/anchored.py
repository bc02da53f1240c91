"""What a named speaker said on a named day, where the record has one statement of that speaker on that day.

Speaker and day point at the entry, so fewer words have to agree than where words alone point at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts, denied, numbers_in, opposed_to
from forewarn.verdicts.record.index import Entry, Index, index_of
from forewarn.verdicts.record.slots import missing, on, without_dates
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION, ClaimKind.STATUS, ClaimKind.QUANTITY)
#: Share of the sentence's substance that the entry must have, by weight, to be called the same or the opposite.
SHARE = 0.6
#: Weight of what they have in common, in nats: one word that few entries have.
WEIGHT = 3.0
#: A word that no entry has says little of what the sentence is about.
_UNSEEN = 2.5
_IDIOMS = (
    (r"\bas\s(?:late|recently|early)\sas\b", " "),
    (r"\bnot\s(?:a\ssingle|one)\b", "no"),
    (r"\bnot\s(?:only|least|to\smention)\b", " "),
)
_TWO_DENIALS = Lazy(r"\b(?:not|no|never|without)\b.*\b(?:not|never|without)\b", re.IGNORECASE)


def judge_anchored(case: Case) -> Iterator[Ruling]:
    """A finding on the one statement that speaker and day point at."""
    reading = case.reading
    people = {*reading.people, *reading.holders}
    days = [one for one in reading.dates if one.precision == "day" and one.first is not None and one.relation == "on"]
    if reading.asks or not people or len(days) != 1 or _TWO_DENIALS.search(reading.text):
        return
    index = index_of(case.catalog)
    entries = [
        entry
        for entry in index.entries
        if entry.event is not None
        and people & entry.people
        and on(reading, entry) is True
        and (entry.event.when.to_date - entry.event.when.from_date).days <= 1
    ]
    if not entries:
        return
    own = _own(case)
    best = max(entries, key=lambda entry: (_share(index, own, entry), -len(entry.clause)))
    rivals = [entry for entry in entries if entry.event is not best.event]
    if any(_share(index, own, entry) >= _share(index, own, best) for entry in rivals):
        return
    common = own & best.words
    if sum(index.weight(word) for word in common) < WEIGHT or _share(index, own, best) < SHARE:
        return
    yield from _ruled(case, best, own)


def _own(case: Case) -> frozenset[str]:
    reading = case.reading
    text = reading.text
    spans = [(name.start, name.start + len(name.text)) for name in reading.names]
    spans += [(one.start, one.end) for one in reading.dates]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return concepts(_without_idioms(text))


def _without_idioms(text: str) -> str:
    for pattern, plain in _IDIOMS:
        text = re.sub(pattern, plain, text, flags=re.IGNORECASE)
    return text


def _share(index: Index, own: frozenset[str], entry: Entry) -> float:
    total = sum(index.weight(word) if word in index.seen else min(index.weight(word), _UNSEEN) for word in own)
    met = {word for word in own if word in entry.words or opposed_to(word) in entry.words}
    return sum(index.weight(word) for word in met) / total if total else 0.0


def _ruled(case: Case, entry: Entry, own: frozenset[str]) -> Iterator[Ruling]:
    reading = case.reading
    text = _without_idioms(reading.text)
    opposites = {word for word in own - entry.words if opposed_to(word) in entry.words}
    against = (denied(text) != denied(entry.clause)) != bool(len(opposites) % 2)
    known = {number.value for number in numbers_in(entry.told)}
    numbers = [number for number in numbers_in(without_dates(reading)) if number.value not in known]
    where = f"the record has, for {entry.when}: {entry.told}"
    change = ["turns if another statement of that day is shown"]
    if numbers or missing(reading, entry, own - opposites):
        return
    if against:
        words = f"{where}; the sentence says the opposite"
        yield Ruling(_KINDS, verdict(Finding.CONTRADICTED, words, sources=entry.source_ids, would_change=change))
        return
    words = f"{where}. Whether it is so is another question"
    yield Ruling(_KINDS, verdict(Finding.SUPPORTED, words, sources=entry.source_ids, would_change=change))
