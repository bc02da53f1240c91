"""Steps of treaties: signed, in force, ended; where, when and by whom; and whether one is in force on the day told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told, place_names, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION, ClaimKind.EXERCISE)
_TREATY = r"(?:treat(?:y|ies)|pacts?|agreements?|accords?|deals?|papers?|documents?)"
#: Which treaty is meant, by its words; the ids of its events begin alike.
_SUBJECTS: tuple[tuple[str, Lazy], ...] = (
    (
        "inf-",
        Lazy(
            rf"\bINF\b|\bintermediate-range\snuclear\sforces\b|\b(?:Reagan|Gorbachev)\b.*\b{_TREATY}\b|"
            rf"\b{_TREATY}\b[^.;]*\b(?:Reagan|Gorbachev)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "security-treaty-",
        Lazy(
            rf"\bsecurity(?:[-\s]guarantees?)?(?:\s\w+)?\s{_TREATY}\b|\b{_TREATY}\s(?:on|of|about)\s(?:mutual\s)?security\b",
            re.IGNORECASE,
        ),
    ),
    (
        "union-state-treaty",
        Lazy(
            rf"\bUnion\sState\s{_TREATY}\b|\b{_TREATY}\s(?:on|of|about|founding|creating)\s(?:the\s)?Union\sState\b",
            re.IGNORECASE,
        ),
    ),
)
_STEPS: tuple[tuple[str, str, Lazy], ...] = (
    (
        "force",
        "in-force",
        Lazy(
            r"\b(?:in(?:to)?\sforce|took\seffect|takes?\seffect|taken\seffect|effective|in\seffect|came\sinto\sbeing|entry\sinto\sforce|"
            r"valid\ssince|binding\ssince)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "ended",
        "ended",
        Lazy(
            r"\b(?:has\sended|ended|ends|end\sof|collapsed?|withdrew|withdrawn|withdrawal|expired|terminated|lapsed|scrapped|torn\sup|"
            r"pulled\sout|left|died|killed|abandoned|fell\sapart|ceased)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "signed",
        "signed",
        Lazy(
            r"\b(?:sign(?:ed|ing|s|atures?)?|concluded?|struck|agreed|did\stheir\sdeal|made\stheir\sdeal|sealed)\b",
            re.IGNORECASE,
        ),
    ),
)
_SINCE_SIGNED = Lazy(
    r"\bsince\s(?:(?:the\s(?:very\s)?(?:day|moment)\s(?:that\s|when\s)?)?(?:it|they|the\s\w+)\s(?:was|were|had\sbeen)\s(?:\w+ly\s)?signed|"
    r"(?:its|the)\s(?:signing|signature)|(?:the\s(?:very\s)?(?:day|moment)\sof\s)(?:its\s)?(?:signing|signature))\b",
    re.IGNORECASE,
)
#: What is said beside the step: compared by other rules.
_BESIDE = Lazy(
    r"\b(?:breach\w*|violat\w+|complian\w+|compl(?:y|ies|ied)|bann?(?:ed|s)|forb\w+|prohibit\w*|cover(?:s|ed)|years?|within|after|before|"
    r"ratif\w+|Duma|Federation\sCouncil|passed|parliament\w*|later|earlier|because|accus\w+|moratorium|review\w*|anniversary)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Step:
    """A step of a treaty as the sentence tells it, with the date that goes with it."""

    name: str
    event: Event
    start: int
    when: ReadDate | None


def judge_treaties(case: Case) -> Iterator[Ruling]:
    """A finding on the steps of one treaty of the record: each has to be on the day and at the place told."""
    reading = case.reading
    if reading.asks or reading.systems or reading.future or _BESIDE.search(reading.text):
        return
    prefixes = [prefix for prefix, pattern in _SUBJECTS if pattern.search(reading.text)]
    if len(prefixes) != 1:
        return
    steps = _steps(case, prefixes[0])
    found = [one for one in (_of_step(case, step, prefixes[0]) for step in steps) if one is not None]
    lasting = _lasting(case, prefixes[0])
    wrong = [one for one in (*found, *lasting) if one[0] is Finding.CONTRADICTED]
    if wrong:
        yield _ruling(Finding.CONTRADICTED, [wrong[0]])
    elif found and len(found) == len(steps):
        yield _ruling(Finding.SUPPORTED, found)


_STILL = Lazy(
    r"\b(?:still|remains?|stays?|continues?\sto\sbe)\s(?:\w+\s)?(?:in\s(?:force|effect)|valid|binding|alive|stands?)|\bin\sforce\s(?:today|to\sthis\sday|now)\b",
    re.IGNORECASE,
)


def _lasting(case: Case, prefix: str) -> list[tuple[Finding, Event]]:
    """A treaty said to last, where the record has its end."""
    ended = next((one for one in case.catalog.events if one.id == f"{prefix}ended"), None)
    published = case.reading.published
    if ended is None or not _STILL.search(case.reading.text) or denial_spans(case.reading.text):
        return []
    over = published is None or published > ended.when.from_date
    return [(Finding.CONTRADICTED if over else Finding.SUPPORTED, ended)]


def _steps(case: Case, prefix: str) -> list[_Step]:
    text = case.reading.text
    events = [event for event in case.catalog.events if event.kind is EventKind.TREATY and event.id.startswith(prefix)]
    found: list[tuple[int, str, Event]] = []
    for name, ending, pattern in _STEPS:
        match = pattern.search(_SINCE_SIGNED.cut(text))
        of = [event for event in events if event.id.endswith(ending) or len(events) == 1]
        if match is not None and of:
            found.append((match.start(), name, of[0]))
    found.sort(key=lambda one: one[0])
    told = [one for one in dates_told(case.reading) if one.precision != "season"]
    taken: set[int] = set()
    steps = []
    for start, name, event in found:
        near = sorted((one for one in told if one.start not in taken), key=lambda one, at=start: abs(one.start - at))  # type: ignore[misc]
        mine = next((one for one in near if _goes_with(one.start, start, [other for other, *_ in found])), None)
        if mine is not None:
            taken.add(mine.start)
        steps.append(_Step(name, event, start, mine))
    return steps


def _goes_with(where: int, start: int, starts: list[int]) -> bool:
    """Whether this step is the nearest of all to a date."""
    return all(abs(where - start) <= abs(where - other) for other in starts)


def _of_step(case: Case, step: _Step, prefix: str) -> tuple[Finding, Event] | None:
    reading = case.reading
    denied = bool(denial_spans(reading.text))
    day = step.event.when
    if step.name == "force" and _SINCE_SIGNED.search(reading.text):
        return (Finding.SUPPORTED if denied else Finding.CONTRADICTED), step.event
    if step.when is not None and step.when.first is not None and step.when.last is not None:
        if denied:
            return None
        fits = step.when.overlaps(day.from_date, day.to_date)
        if step.when.relation in {"by", "before"}:
            fits = step.when.last >= day.to_date
        elif step.when.relation == "after":
            return None
        return (Finding.SUPPORTED if fits and _at(case, step) is not False else Finding.CONTRADICTED), step.event
    if step.name in {"force", "ended"} and reading.published is not None:
        ended = next((one for one in case.catalog.events if one.id == f"{prefix}ended"), None)
        holds = _holds(step, reading.published, ended)
        return (Finding.SUPPORTED if holds != denied else Finding.CONTRADICTED), step.event
    if denied:
        return None
    there = _at(case, step)
    if there is None:
        return None
    return (Finding.SUPPORTED if there else Finding.CONTRADICTED), step.event


def _holds(step: _Step, published: date, ended: Event | None) -> bool:
    begun = published >= step.event.when.from_date
    if step.name == "ended" or ended is None:
        return begun
    return begun and published <= ended.when.from_date


def _at(case: Case, step: _Step) -> bool | None:
    """Whether a town named is where the step took place; nothing where either names none."""
    where = {name.lower() for name in place_names(step.event, case)}
    towns = [
        place
        for place in case.reading.places
        if not place.is_area and re.search(r"\b(?:in|at)\s$", case.reading.text[: place.start])
    ]
    if not where or not towns:
        return None
    return any(place.place.name.lower() in where for place in towns)


def _ruling(finding: Finding, found: list[tuple[Finding, Event]]) -> Ruling:
    events = list(dict.fromkeys(event.id for _, event in found))
    shown = {event.id: event for _, event in found}
    words = "; ".join(f"{shown[one].what} ({when_words(shown[one])})" for one in events)
    sources = [source for one in events for source in shown[one].source_ids]
    given = verdict(finding, words, sources=sources, would_change=["turns if another day or place is shown"])
    return Ruling(_KINDS, given, whole=True, firm_on_denial=True)
