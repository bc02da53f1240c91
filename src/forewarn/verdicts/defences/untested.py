"""A defence said to have been tested against a missile: against the tests of the record and who says there was none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.INTERCEPT, ClaimKind.USE)
_TESTED = Lazy(
    r"\b(?:tested|tried(?:\sout)?|trialled|put\sto\sthe\stest)\b[^.;]{0,60}?\bagainst\b|"
    r"\bagainst\b[^,;]{0,50}\bin\s(?:a|an|its|several|live|the)\s?(?:\w+\s)?"
    r"(?:tests?|trials?)\b|\btests?\s(?:\w+\s){0,2}?against\b",
    re.IGNORECASE,
)
_NOT = Lazy(r"\b(?:not|never|neither|nor|none|no|nobody|nothing|without)\b|n['’]t\b", re.IGNORECASE)
_RECORD = Lazy(r"\b(?:neither|none|not)\s(?:has\sbeen\s|been\s)?tested\sagainst\b", re.IGNORECASE)
#: No defence by name: "no shield", "nobody's interceptors", "anything".
_ANY_DEFENCE = Lazy(
    r"\b(?:defen[cs]es?|shields?|interceptors?|systems?|anything|nothing|weapons?|nobody|no\sone|none|anyone)\b",
    re.IGNORECASE,
)
_WOULD = Lazy(r"\b(?:will|would|could|should|may|might|plans?|if|to\sbe)\b", re.IGNORECASE)


def _defended(case: Case, event: Event) -> bool:
    return any(entry in case.catalog.defences for entry in event.systems)


def judge_untested(case: Case) -> Iterator[Ruling]:
    """A finding where a test of a named defence against a named missile is told, and the record speaks of none."""
    reading = case.reading
    if reading.asks or reading.system is None or not _TESTED.search(reading.text):
        return
    if _WOULD.search(reading.text):
        return
    if not reading.defences and not _ANY_DEFENCE.search(reading.text):
        return
    system = case.catalog.systems[reading.system]
    tests = [
        event
        for event in case.catalog.events_of(system.id, kind=EventKind.TEST)
        if (set(event.systems) & set(reading.defences) if reading.defences else _defended(case, event))
    ]
    voices = [
        voice
        for voice in system.voices
        if _RECORD.search(voice.words)
        and (not reading.defences or set(voice.defences) & set(reading.defences) or _NOT.search(reading.text))
    ]
    if tests or not voices:
        return
    voice = voices[0]
    finding = Finding.SUPPORTED if _NOT.search(reading.text) else Finding.CONTRADICTED
    words = f"the record has no such test; {voice.by}: {voice.words}"
    change = ["turns if a test against it is shown"]
    given = verdict(finding, words, sources=[voice.source_id], would_change=change)
    yield Ruling(_KINDS, given, whole=True, firm_on_denial=True)
