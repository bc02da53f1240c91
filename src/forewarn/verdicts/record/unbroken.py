"""Tests said to have gone well, or badly, every time: against every test of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.INTERCEPT, ClaimKind.USE, ClaimKind.STATUS, ClaimKind.QUANTITY)
_TEST = Lazy(r"\b(?:test(?:s|ed|ing)?|trials?|attempts?|tries|tried|intercepts?|shots?)\b", re.IGNORECASE)
_ALWAYS = Lazy(
    r"\b(?:whenever|every\s(?:single\s)?(?:time|test|trial|attempt|one)|each\s(?:time|test|trial)|always|without\s(?:a\s|any\s|one\s)?"
    r"(?:miss|failure|exception)|(?:in\s)?all\s(?:of\s)?(?:its|their|the)\s(?:\w+\s)?(?:tests|trials|attempts)|unbroken|flawless\w*|"
    r"perfect\s(?:test\s)?record|never\s(?:once\s)?(?:missed|failed)|not\s(?:once|a\ssingle)\b)",
    re.IGNORECASE,
)
_HIT = Lazy(r"\b(?:hit|hits|succe\w+|intercepted|destroyed|met|worked|on\starget)\b", re.IGNORECASE)
_MISSED = Lazy(r"\b(?:miss(?:ed|es)?|fail(?:ed|s|ure|ures)?)\b", re.IGNORECASE)


def judge_unbroken(case: Case) -> Iterator[Ruling]:
    """A finding on a defence or missile whose tests are said to have all gone one way."""
    reading = case.reading
    ids = (*reading.defences, *reading.systems)
    always = _ALWAYS.search(reading.text)
    if reading.asks or always is None or not _TEST.search(reading.text) or len(ids) != 1:
        return
    denied = always.group().lower().startswith(("never", "not", "without", "unbroken", "flawless", "perfect"))
    well = bool(_HIT.search(reading.text)) or (denied and not re.search(r"\b(?:succe|hit)", reading.lower))
    if not well and not _MISSED.search(reading.text):
        return
    tests = list(case.catalog.events_of(ids[0], kind=EventKind.TEST))
    if reading.published is not None:
        tests = [event for event in tests if event.when.from_date <= reading.published]
    failed = [event for event in tests if "failure" in event.tags]
    hits = [event for event in tests if "failure" not in event.tags]
    against = failed if well else hits
    if against:
        yield _ruling(Finding.CONTRADICTED, against)
    elif tests and _counted(tests):
        yield _ruling(Finding.SUPPORTED, tests)


def _counted(tests: list[Event]) -> bool:
    """Whether the record has as many hits as tests."""
    for event in tests:
        figures = {figure.quantity: figure.number.interval.best for figure in event.figures}
        if "test_count" in figures and figures.get("hit_count") == figures["test_count"]:
            return True
    return False


def _ruling(finding: Finding, events: list[Event]) -> Ruling:
    words = "; ".join(f"{event.what} ({when_words(event)})" for event in events[:3])
    sources = [source for event in events[:3] for source in event.source_ids[:2]]
    change = ["turns if another test is shown"]
    return Ruling(_KINDS, verdict(finding, words, sources=sources, would_change=change), whole=True)
