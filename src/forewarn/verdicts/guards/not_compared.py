"""Guards on supported findings beside which the point of the sentence stands: the warning, the weapon, who said it."""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling


def weapon_passed_over(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """An entry of the record that lacks one of the weapons named says nothing of that weapon."""
    if ruling.verdict.finding is not Finding.SUPPORTED or not ruling.verdict.because.startswith(
        ("The record has, for", "The record has: ")
    ):
        return None
    because = ruling.verdict.because.lower()
    sources = set(ruling.verdict.sources)
    meant = {entry for event in case.catalog.events if sources & set(event.source_ids) for entry in event.systems}
    meant |= {entry for entry in case.reading.systems if sources & set(case.catalog.systems[entry].source_ids)}
    for name in case.reading.names:
        if name.kind not in {"system", "defence"} or not name.ids or name.ids[0] in meant:
            continue
        entry = case.catalog.measured(name.ids[0])
        words = (entry.name, *entry.names) if entry is not None else (name.text,)
        first = name.text.split()[0].rstrip("s").lower()
        if first not in because and not any(word.lower() in because for word in words):
            return Doubt(f"{name.text} is not in what it was compared with")
    return None


_SPOKE = r"(?:said|says|told|claimed|claims|announced|declared|put|boasted|promised|warned|reported|stated|admitted)"
_CLEFT = Lazy(
    rf"\b(?:it|that)\s(?:was|is)\s(?:not\s)?(?P<who>[^.;]{{2,60}}?)\s(?:who|that)\s(?:\w+\s)?{_SPOKE}\b|"
    rf"\b(?:the\s(?:man|one|person|official|minister|president|general)|(?:the\s)?(?:figure|number|claim|remark|line|"
    rf"words?))\s(?:who|that)?\s?"
    rf"(?:{_SPOKE}|comes?\sfrom|came\sfrom|(?:is|was|are|were)\s(?:that\s|those\s)?of)\b",
    re.IGNORECASE,
)


def speaker_is_the_point(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``It was X who said`` asserts who said it; that the thing said agrees with the record is another matter."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is ClaimKind.OFFICE:
        return None
    people = [case.catalog.people[entry] for entry in case.reading.people if entry in case.catalog.people]
    shown = " ".join((ruling.verdict.because, *(one.name for one in ruling.verdict.numbers))).lower()
    if any(person.surname.lower() in shown for person in people):
        return None
    if _CLEFT.search(case.reading.text):
        return Doubt("who said it was not compared")
    if len(people) != 1 or not case.reading.attributed or ruling.kinds[0] not in _FIGURED:
        return None
    own = people[0].country
    others = [one for one in case.catalog.people.values() if one.country == own and f"({one.surname.lower()})" in shown]
    return Doubt(f"the record has it from {others[0].name}, not from {people[0].name}") if others else None


_FIGURED = frozenset({ClaimKind.RANGE, ClaimKind.SPEED, ClaimKind.FLIGHT_TIME})
_WARNED = Lazy(
    r"\b(?:alert(?:s|ed)?(?!\s(?:duty|status|level))|sirens?|alarms?|(?:fore)?warned|(?:any|no|prior|advance|early|"
    r"without|little|hours?|minutes?|hour['’]s|minutes['’])\s"
    r"(?:\w+\s)?(?:warning|notice)|heads-up|(?:pre-?)?notif(?:ied|ication)|J-Alert|tipped\soff|in\sadvance|"
    r"beforehand|inkling|unawares?|knew\snothing|no\sidea|by\ssurprise|off\sguard)\b",
    re.IGNORECASE,
)


_NOBODY = Lazy(
    r"^(?:nobody|no\sone|none|neither|nothing)\b|\b(?:any|no)\s(?:\w+\s)?(?:figures?|numbers?|estimates?|values?)\s(?:other|but|"
    r"except)\b|\b(?:only|sole)\s(?:\w+\s)?(?:figure|number|estimate|value)\b",
    re.IGNORECASE,
)


def nobody_at_all(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``Nobody has published any other figure``: that one figure is on record says nothing of others."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _FIGURED or ruling.whole:
        return None
    match = _NOBODY.search(case.reading.text)
    return Doubt(f"'{match.group()}' was not compared") if match is not None else None


_UNTRIED = Lazy(
    r"\b(?:yet\sto\s(?:be\s)?(?:tried|tested|tr(?:y|ied)\sout)|(?:tried|tested|tests?|trials?|tr(?:y|ied)\sout|put\sto\sthe\stest))\b",
    re.IGNORECASE,
)


def trial_passed_over(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """What a defence is for says nothing of what it was tested against."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.INTERCEPT:
        return None
    match = _UNTRIED.search(case.reading.text)
    if match is None or re.search(r"\btest|\btried|\bhits?\b|\bshot\b", ruling.verdict.because, re.IGNORECASE):
        return None
    return Doubt(f"what it was tested against ('{match.group()}') was not compared")


_FAILED = Lazy(
    r"\b(?:fail(?:s|ed|ure|ures|ing)?|flunk\w*|botch\w*|bungl\w*|fluff\w*|flop(?:s|ped)?|unsuccessful\w*|fizzl\w*|misfire\w*|"
    r"missed)\b(?!\s(?:to\s(?:say|mention|explain|notify|warn|tell|inform)|states?))",
    re.IGNORECASE,
)
_OF_TRIALS = frozenset(
    {ClaimKind.STATEMENT_OF_INTENT, ClaimKind.USE, ClaimKind.INTERCEPT, ClaimKind.STATUS, ClaimKind.EXERCISE}
)


def failure_passed_over(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """An entry on a test says nothing of its failure unless it tells of one."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _OF_TRIALS or case.reading.denials:
        return None
    match = _FAILED.search(case.reading.text)
    if match is None or _FAILED.search(ruling.verdict.because):
        return None
    return Doubt(f"'{match.group()}' is not in what it was compared with")


def warning_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A use on record says nothing of whether, and how long before, anybody was warned of it."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    match = _WARNED.search(case.reading.text)
    if match is None or _WARNED.search(ruling.verdict.because):
        return None
    if any(ClaimKind.WARNING in one.kinds and one.verdict.finding is Finding.SUPPORTED for one in every):
        return None
    return Doubt(f"what is said of the warning ('{match.group()}') was not compared")


NOT_COMPARED: tuple[Guard, ...] = (
    warning_passed_over,
    weapon_passed_over,
    speaker_is_the_point,
    nobody_at_all,
    trial_passed_over,
    failure_passed_over,
)
