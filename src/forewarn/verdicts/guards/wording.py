"""Guards on what words do to a finding: opposites, things shared out or supposed, denials bounded in time or place."""

from __future__ import annotations

import re

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.flights.stances import stance_of, tells_reach
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.guards.elements import RECORDED, named_in, supported_text
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts, opposed_to
from forewarn.verdicts.record.events import place_names
from forewarn.verdicts.ruling import Case, Ruling

_GOOD = Lazy(r"\b(?:good|welcome|right)\b", re.IGNORECASE)
_BAD = Lazy(r"\b(?:bad|unwelcome|wrong|regrettable)\b", re.IGNORECASE)


def opposite_word(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """The record's own words have the opposite of a word that the sentence rests on, and not the word itself."""
    because = ruling.verdict.because
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    own, theirs = concepts(case.reading.text), concepts(because)
    elsewhere = concepts(supported_text(every))
    turned = next((word for word in sorted(own - elsewhere) if opposed_to(word) in theirs - own), None)
    if turned is not None and not case.reading.denials and ruling.kinds[0] in RECORDED:
        return Doubt(f"the record has the opposite of '{turned}'")
    if not because.startswith(("The record has", "On record")):
        return None
    both = next((word for word in sorted(own & theirs) if opposed_to(word) in theirs - own), None)
    several = because.startswith("On record from that speaker") or (
        because.startswith("The record has") and ";" in because
    )
    if both is not None and several:
        return Doubt(f"the record has both '{both}' and its opposite, and of which it is said was not compared")
    for one, other in ((_GOOD, _BAD), (_BAD, _GOOD)):
        match = one.search(case.reading.text)
        if match and other.search(because) and not one.search(because) and not other.search(case.reading.text):
            return Doubt(f"'{match.group()}' is not the word of the record")
    return None


_ALL_OF = Lazy(r"\b(?:all|each|none|both|most|half)\sof\s(?:which|whom|them|these)\b", re.IGNORECASE)
_NOW_LATER = Lazy(
    r"\bnow\b[^;.]*\b(?:later|then|eventually|afterwards)\b|\b(?:at\sfirst|first)\b[^;.]*\b(?:later|then|afterwards)\b",
    re.IGNORECASE,
)
_FIRST_TIME = Lazy(r"\bfor\sthe\s(?:first|second|last)\stime\b", re.IGNORECASE)


def shared_out(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``All of which``, ``now ... later``, ``for the first time``, where the rule reads one number or one place."""
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    text = case.reading.text
    match = _ALL_OF.search(text)
    if match is None and ruling.kinds[0] is ClaimKind.QUANTITY:
        match = _NOW_LATER.search(text)
    if match is None and ruling.kinds[0] in {ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.SPEED}:
        match = _FIRST_TIME.search(text)
    return Doubt(f"'{match.group()}' was not compared") if match else None


_SUPPOSED = Lazy(
    r"\bif\b|\bwere\sto\b|\bhad\sit\b|\bwere\sit\b|\bwould\s(?:be|have|fly|reach|hit|take|need|come|arrive|land)\b",
    re.IGNORECASE,
)


def supposed_flight(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A flight supposed is no use that took place."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    match = _SUPPOSED.search(case.reading.text)
    return Doubt(f"'{match.group()}' supposes a flight, and does not say that it took place") if match else None


_HAPPENED = Lazy(
    r"\b(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+\s)?(?:fired|launched|tested|used|hit|struck)\b|"
    r"\b(?:fired|launched|tested|struck)\s(?:an?|the|its|two|three)\b",
    re.IGNORECASE,
)


def reach_is_no_use(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """What lies in reach "wherever it is fired from" tells of no launch."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    text = case.reading.text
    if not tells_reach(text) or stance_of(text) is None or _HAPPENED.search(text):
        return None
    return Doubt("the sentence tells what can be reached, and of no launch", None)


_TOLD_THEN = Lazy(
    r"\b(?:wrote|writes|said|reported|reckoned|told|estimated|calculated|claimed|announced|noted|stated|printed|put\sit|"
    r"according\sto|reports?|papers|press|newspapers?|account|article|story)\s(?:[\w'’-]+\s){0,3}?(?:in|of|on|from|back\sin)\s$",
    re.IGNORECASE,
)


def day_of_the_telling(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """As in "the papers wrote in 1985": the day of the telling is not the day of the flight."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    reading = case.reading
    told = [one for one in reading.dates if one.first is not None]
    if not told or not all(_TOLD_THEN.search(reading.text[: one.start]) for one in told):
        return None
    return Doubt("the day named is that of the report, and not of the flight", None)


_FOR_A_WHILE = Lazy(
    r"\bhad\b[^,;]*\bfor\s(?:over\s|more\sthan\s|about\s|almost\s|nearly\s)?(?:an?|\w+)\s(?:days?|weeks?|months?|years?)\b|"
    r"\buntil\b|\bsince\b|\bbetween\b",
    re.IGNORECASE,
)


#: "and has not used it since": from then to the day of publication, which the rule counts.
_EVER_SINCE = Lazy(r"\bsince(?:\sthen)?(?=\s*[.,;]|\s*$)", re.IGNORECASE)


def not_for_a_while(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """No use for some time is not no use at all."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    if not re.search(r"\b(?:no|not|never|none)\b|n['’]t\b", case.reading.text, re.IGNORECASE):
        return None
    match = _FOR_A_WHILE.search(_EVER_SINCE.cut(case.reading.text))
    return (
        Doubt(f"'{match.group()}' bounds the denial in time, and the uses in that time were not counted")
        if match
        else None
    )


def only_and_all_named(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``Only A and B`` is not against a record that has A and B."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    if not re.search(r"\b(?:only|no\sother|nowhere\selse|alone)\b", case.reading.text, re.IGNORECASE):
        return None
    uses = [event for system in case.reading.systems for event in case.catalog.events_of(system, kind=EventKind.USE)]
    spots = [place for place in case.reading.places if place.place.kind is not PlaceKind.COUNTRY]
    targets = [" ".join(place_names(event, case)[: len(event.places)]).lower() for event in uses]
    if len(uses) > 1 and all(any(named_in(place, target) for place in spots) for target in targets):
        return Doubt("the sentence names every place on record, and what it excludes was not compared")
    return None


def both_sides_told(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A sentence that tells of a thing and then of its undoing does not say the opposite of the record."""
    opposite = "says the opposite" in ruling.verdict.because or "is the opposite" in ruling.verdict.because
    if ruling.verdict.finding is not Finding.CONTRADICTED or not opposite:
        return None
    own = concepts(case.reading.text)
    if any(opposed_to(word) in own for word in own):
        told = any(other.whole and other.verdict.finding is Finding.SUPPORTED for other in every)
        words = "the sentence tells of a thing and of its undoing, and which is the opposite cannot be told"
        return Doubt(words, None if told else Finding.CANNOT_TELL)
    return None


WORDING: tuple[Guard, ...] = (
    opposite_word,
    shared_out,
    supposed_flight,
    reach_is_no_use,
    day_of_the_telling,
    not_for_a_while,
    only_and_all_named,
    both_sides_told,
)
