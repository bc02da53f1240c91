"""Times of day in a chain from launch to all-clear: against the times of that day on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.record.events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.WARNING, ClaimKind.USE, ClaimKind.FLIGHT_TIME, ClaimKind.REACTION)
_CLOCK = Lazy(r"\b(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)\b(?!\s?(?:km|%|per))")
#: Steps of a chain, and the words that tell of each.
_STEPS: tuple[tuple[str, Lazy], ...] = (
    ("withdrawal", Lazy(
        r"\b(?:withdr\w+|cancel\w*|retract\w*|rescind\w*|all-clear|correct(?:ed|ion)|"
        r"(?:taken?|took)\sback|(?:call\w*|stood|stand\w*)\s(?:off|down)|lift(?:ed|ing))\b(?![-\s]?off)",
        re.IGNORECASE)),
    ("overflight", Lazy(
        r"\b(?:overhead|overfl\w+|pass(?:ed|es|ing)\sover|cross(?:ed|es|ing)|fl(?:ew|ies|ying)\sover)\b",
        re.IGNORECASE)),
    ("impact", Lazy(r"\b(?:impact\w*|struck|strikes?|hit|explo\w+|came\sdown|fell|landed|splash\w*)\b", re.IGNORECASE)),
    ("confirmation", Lazy(r"\bconfirm\w*\b", re.IGNORECASE)),
    ("launch", Lazy(r"\b(?:launch\w*|lift\w*[-\s]?off|fired|firing|took\soff|take-?off|blast-?off)\b", re.IGNORECASE)),
    ("alert", Lazy(
        r"\b(?:alert\w*|message\w*|warn\w*|told|notif\w*|siren\w*|threat(?:\sof\s(?:\w+\s){0,3}?launch\w*)?|sounded)\b",
        re.IGNORECASE)),
)  # fmt: skip
_BREAK = Lazy(r"[,;]\s|\sand\s|\s(?:before|after|followed\sby|then|but)\s", re.IGNORECASE)


#: Verbs of an alert that other steps have too.
_WENT_OUT = Lazy(r"\b(?:announced|went\sout|came|issued|sent)\b", re.IGNORECASE)


def judge_clock_times(case: Case) -> Iterator[Ruling]:
    """Findings on the hours and minutes of an observed warning chain."""
    reading = case.reading
    if reading.asks:
        return
    told = steps_of(reading.text)
    undone = _undone(reading.text)
    if not told and not undone:
        return
    events = [event for event in case.catalog.events if event.kind is EventKind.WARNING and _CLOCK.search(event.what)]
    meant = [event for event in events if _meant(case, event, told)]
    if len(meant) != 1:
        return
    found = _held(case, meant[0], told, undone)
    if found is not None:
        yield found


def _minute(match: re.Match[str]) -> int:
    return int(match["h"]) * 60 + int(match["m"])


def _parts(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if end > start]


def steps_of(text: str) -> list[tuple[str, int, str]]:
    """(step or nothing, minute of the day, words of its part) of every time of day."""
    found = []
    for match in _CLOCK.finditer(text):
        start, end = next(part for part in _parts(text) if part[0] <= match.start() < part[1])
        step = _step_near(text[start : match.start()], text[match.end() : end])
        found.append((step, _minute(match), text[start:end]))
    return found


def _of_place(event: Event, words: str) -> str:
    """The one place of an event that some words name, or nothing."""
    names = [spot.rsplit(",", 1)[0].strip() for spot in event.places]
    told = [name for name in names if name.lower() in words.lower()]
    return told[0] if len(told) == 1 else ""


def _step_near(before: str, after: str) -> str:
    """The step whose word stands last before the time, else first after it."""
    ahead = [(hits[-1].end(), -hits[-1].start(), step) for step, cue in _STEPS if (hits := list(cue.finditer(before)))]
    if ahead:  # of two that end alike the longer one: "threat of a launch" is no launch
        return max(ahead)[2]
    behind = [(hit.start(), step) for step, cue in _STEPS if (hit := cue.search(after))]
    if behind:
        return min(behind)[1]
    return "alert" if _WENT_OUT.search(before) else ""


def _undone(text: str) -> str:
    """``never`` where an alert is said not to have been withdrawn, ``yes`` where it was, else nothing."""
    match = _STEPS[0][1].search(text)
    if match is None:
        return ""
    denied = any(start < match.start() < start + 60 for start, _ in denial_spans(text))
    return "never" if denied else "yes"


def _meant(case: Case, event: Event, told: list[tuple[str, int, str]]) -> bool:
    """Pointed at by its day, or by two of its times."""
    days = [one for one in dates_told(case.reading) if one.precision == "day"]
    if days:
        return any(one.overlaps(event.when.from_date, event.when.to_date) for one in days)
    known = {_minute(match) for match in _CLOCK.finditer(event.what)}
    return len({minute for _, minute, _ in told} & known) >= 2


def _held(case: Case, event: Event, told: list[tuple[str, int, str]], undone: str) -> Ruling | None:
    reading = case.reading
    known = steps_of(event.what)
    off, open_times = [], []
    for step, minute, part in told:
        words = f"{minute // 60}:{minute % 60:02d}"
        place = _of_place(event, part)
        own = {time for name, time, _ in known if name == step}
        there = {time for name, time, other in known if place and name == step and _of_place(event, other) == place}
        if there:
            own = there
        if any(abs(minute - time) <= 1 for time in own):
            continue
        if own and step:
            off.append(f"{words} for the {step}")
        elif not any(abs(minute - time) <= 1 for _, time, _ in known):
            open_times.append(words)
    spans = _spans(case, known)
    off += [f"{measure.text}" for measure, fits in spans if fits is False]
    open_times += [measure.text for measure, fits in spans if fits is None]
    withdrawn = any(step == "withdrawal" for step, _, _ in known)
    if undone == "never" and withdrawn:
        off.append("that it was never withdrawn")
    if not told and not (undone == "never" and withdrawn):
        return None
    numbers = [
        NamedNumber(
            f"{step}, minutes after the first time told", "min", event.source_ids[0], best=float(time - known[0][1])
        )
        for step, time, _ in known
        if step
    ]
    record = f"the record of {when_words(event)}: {event.what}"
    change = ["turns if the times of that day are corrected"]

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(
            _KINDS, verdict(finding, words, numbers, sources=event.source_ids, would_change=change), whole=True
        )

    if off:
        return said(Finding.CONTRADICTED, f"{record}; not {', not '.join(off)}")
    if open_times or (undone == "yes" and not withdrawn) or reading.denials > (undone == "never"):
        return said(Finding.CANNOT_TELL, f"{record}; the rest of the sentence is not in it")
    return said(Finding.SUPPORTED, record)


_FLEW = Lazy(
    r"\b(?:fl(?:ew|own|y|ies|ying)|flight(?:\stime)?\s(?:of|took|lasted|was)|in\sthe\sair|airborne)\s(?:for\s|"
    r"in\s)?(?:about\s|only\s|just\s|some\s)*$",
    re.IGNORECASE,
)
_OF_FLIGHT = Lazy(r"^[-\s](?:long\s)?flight\b|^\s(?:of\sflight|in\sthe\sair)\b", re.IGNORECASE)


def _spans(case: Case, known: list[tuple[str, int, str]]) -> list[tuple[Measure, bool | None]]:
    """Minutes told between two steps: whether the record has them; nothing where the steps are not named."""
    reading = case.reading
    found: list[tuple[Measure, bool | None]] = []
    for measure in reading.of_dimension(Dimension.DURATION):
        gaps = {abs(one - other) for _, one, _ in known for _, other, _ in known if one != other}
        if _FLEW.search(reading.text[: measure.start]) or _OF_FLIGHT.match(reading.text[measure.end :]):
            # a flight begins with the launch, not with the alert
            gaps = {
                abs(one - other)
                for step, one, _ in known
                for last, other, _ in known
                if step == "launch" and last in {"impact", "overflight"}
            }
        fits = any(abs(measure.middle - gap) <= 1 for gap in gaps)
        after = re.match(r"\s?(?:after|before|following)\s(?P<rest>[^,;]{3,40})", reading.text[measure.end :])
        named = _step_near("", after["rest"]) if after else ""
        own = [time for name, time, _ in known if name == named]
        if fits:
            found.append((measure, True))
        elif not gaps:
            found.append((measure, None))
        else:
            found.append((measure, False if own else None))
    return found
