"""Who fired, tested or owns a missile: its own country's, or another's by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.USE, ClaimKind.STATUS)
_FIRED = (
    r"(?:has\s|have\s|had\s)?(?:(?:now|also|again|already|twice|recently|reportedly|successfully|first)\s)*"
    r"(?:fired|launched|tested|test-?fired|test-?launched|unleashed|lobbed)(?:\soff)?\b"
)
_LEADING = Lazy(
    rf"(?:^|[,;]\s|\bthat\s|\bwhen\s)(?:the\s)?(?P<who>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:\s(?:forces|troops|army|military))?\s{_FIRED}"
)
_HOLDING = Lazy(
    r"\b(?:supposedly|allegedly|captured|shot\sdown|downed|intercepted|down\b|"
    r"at\sthe\sdebris|in\sreply|back\sat)\b",
    re.IGNORECASE,
)


#: What stands between the verb and the missile that is its object.
_OBJECT = Lazy(r"\s(?:(?:an?|the|its|their|another|one|two|three|new|more|of|first|second|ballistic|missile)\s)*")


def judge_owners(case: Case) -> Iterator[Ruling]:
    """A finding where another country than its own is said to have fired a missile of the record."""
    reading = case.reading
    match = _LEADING.search(reading.text)
    if match is None or reading.asks or reading.system is None or reading.defences or denial_spans(reading.text):
        return
    named = next((one for one in reading.names if one.ids and one.ids[0] == reading.system), None)
    if named is None or not _OBJECT.fullmatch(reading.text[match.end() : named.start]):
        return
    if _HOLDING.search(reading.text) or reading.modal or reading.future:
        return
    system = case.catalog.systems.get(reading.system)
    if system is None or not system.country:
        return
    codes = {
        code
        for code, country in case.catalog.countries.items()
        if match["who"] in {country.name, *country.names}
        or (match["who"].rstrip("s") in country.adjectives and match["who"] not in country.adjectives)
    }
    flights = [
        event
        for event in case.catalog.events_of(reading.system)
        if event.kind in {EventKind.USE, EventKind.TEST} and event.country != "US"
    ]
    if not codes or system.country in codes or not flights:
        return
    near = [
        event
        for event in flights
        if any(one.first and one.last and event.when.overlaps(one.first, one.last) for one in reading.dates)
    ] or flights[-1:]
    name = name_of(case.catalog, reading.system)
    words = f"{name} is of {case.catalog.countries[system.country].name}, not of {match['who']}: {near[0].what}"
    given = verdict(
        Finding.CONTRADICTED,
        f"{words} ({when_words(near[0])})",
        sources=near[0].source_ids,
        would_change=["turns if another country is shown to have it"],
    )
    yield Ruling(_KINDS, given, whole=True)
