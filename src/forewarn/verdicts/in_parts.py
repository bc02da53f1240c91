"""A sentence of several statements with numbers or places: each is judged as a sentence of its own, then all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from forewarn.claims import extract
from forewarn.claims.parse import parse_text
from forewarn.news import article_from_text
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.guards.pairing import told_by_another
from forewarn.verdicts.reading.conjuncts import Part, conjuncts
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Measure, read_measures
from forewarn.verdicts.reading.numbers import NUMBER
from forewarn.verdicts.reading.sentence import Reading, read_sentence
from forewarn.verdicts.ruling import PHYSICAL, SEVERITY, Case, Ruling, opposite, verdict

_KINDS = (
    ClaimKind.RANGE,
    ClaimKind.REACH,
    ClaimKind.SPEED,
    ClaimKind.FLIGHT_TIME,
    ClaimKind.WARNING,
    ClaimKind.GEOGRAPHY,
    ClaimKind.USE,
    ClaimKind.QUANTITY,
    ClaimKind.STATUS,
    ClaimKind.STATEMENT_OF_INTENT,
)
_JOINED = Lazy(r"[;,–—]\s|\s(?:and|but|while|whereas|though|although|yet)\s", re.IGNORECASE)
_ANY_NUMBER = Lazy(NUMBER, re.IGNORECASE)
_NOT = Lazy(r"\bnot\b|n['’]t\b", re.IGNORECASE)
#: ", not 3,700 km": the number of the sentence, and none that it is held against.
_DENIED_NUMBER = Lazy(r",\snot\s[^.;]*")
_DECIDED = frozenset({Finding.SUPPORTED, Finding.CONTRADICTED, Finding.STRAINED, Finding.DISPUTED})

#: What judges one sentence and hands back its rulings.
Judge = Callable[[Case], Sequence[Ruling]]


def judged_in_parts(case: Case, given: list[Ruling], judge: Judge) -> list[Ruling]:
    """The rulings on a sentence, with those on its numbers replaced where its statements were judged one by one.

    ``judge`` judges one sentence that makes one statement. Where every statement came to a finding, the worst stands
    for all; where one stays open and another is contradicted, the whole is contradicted, since it says both.
    """
    reading = case.reading
    if not _worth_cutting(reading) or any(ruling.whole and not ruling.side for ruling in given):
        return given
    names = case.catalog.names
    doc = parse_text(reading.told, names.scan(reading.told), names.scan_places(reading.told))
    parts = conjuncts(reading, doc)
    if not parts:
        return given
    if _joint(given, parts):
        return given
    found = [_of_part(case, part, judge) for part in parts]
    if not any(physical for _, physical in found):
        return given
    verdicts = [one for one, _ in found]
    known = [one for one in verdicts if one is not None and one.finding in _DECIDED]
    if len(known) < len(parts):
        wrong = [one for one in known if one.finding is Finding.CONTRADICTED]
        if not wrong:
            return _doubted(given, parts, verdicts)
        known = wrong
    finding = min((one.finding for one in known), key=SEVERITY.index)
    shown = [one for one in known if one.finding is finding]
    whole = verdict(
        finding,
        "; ".join(dict.fromkeys(one.because.rstrip(".") for one in shown)),
        dict.fromkeys(number for one in shown for number in one.numbers),
        assumptions=[words for one in shown for words in one.assumptions],
        sources=[source for one in shown for source in one.sources],
        would_change=[words for one in shown for words in one.would_change],
    )
    others = [
        ruling
        for ruling in given
        if ruling.kinds[0] not in PHYSICAL and ruling.verdict.finding is Finding.CONTRADICTED and not ruling.side
    ]
    return [Ruling(_KINDS, whole, whole=True), *(others if finding is Finding.CONTRADICTED else [])]


def _worth_cutting(reading: Reading) -> bool:
    """Whether a sentence can hold two statements of numbers or places: it is joined, and names enough for two."""
    if reading.asks or not _JOINED.search(reading.told):
        return False
    weapons = {*reading.systems, *reading.defences, *reading.sensors}
    numbers = len(_ANY_NUMBER.findall(reading.told))
    if reading.measures and numbers >= 2:
        return len(reading.places) + len(weapons) + len(reading.dates) + len(reading.measures) >= 3
    return bool(_NOT.search(reading.told)) and len(reading.places) + len(weapons) >= 3


def _joint(given: list[Ruling], parts: Sequence[Part]) -> bool:
    """Whether one finding already holds numbers of several parts against each other: they tell of one thing."""
    if any(one.verdict.finding is Finding.CONTRADICTED and not one.side for one in given):
        return False
    numbers = [read_measures(part.words) for part in parts]
    for ruling in given:
        if ruling.side or ruling.verdict.finding not in _DECIDED:
            continue
        shown = read_measures(_DENIED_NUMBER.sub("", ruling.verdict.because))
        held = sum(any(_alike(one, other) for one in told for other in shown) for told in numbers)
        if held > 1:
            return True
    return False


def _alike(one: Measure, other: Measure) -> bool:
    return one.dimension is other.dimension and abs(one.middle - other.middle) <= 0.01 * abs(other.middle)


def _of_part(case: Case, part: Part, judge: Judge) -> tuple[Verdict | None, bool]:
    """The verdict on one statement, and whether it rests on numbers of flight, places or warning."""
    whole = case.reading
    article = article_from_text(part.text, id=whole.article, published=whole.published)
    claims = extract(article, case.catalog.names)
    reading = read_sentence(
        part.text,
        0,
        article,
        claims,
        case.catalog,
        system=part.system or whole.given_system,
        launch=whole.given_launch,
        story=whole.story,
    )
    every = judge(replace(case, reading=reading))
    rulings = [ruling for ruling in every if not ruling.side] or list(every)
    if not rulings:
        return None, False
    worst = min(rulings, key=lambda ruling: SEVERITY.index(ruling.verdict.finding))
    given = worst.verdict
    several = len(parties_named_in(whole.lower)) > 1
    if several and given.finding is Finding.SUPPORTED and told_by_another(replace(case, reading=reading)) is not None:
        given = replace(given, finding=Finding.CANNOT_TELL)
    if part.denied:
        given = replace(given, finding=opposite(given.finding))
    return given, any(kind in PHYSICAL for ruling in every for kind in ruling.kinds[:2])


def _doubted(given: list[Ruling], parts: Sequence[Part], verdicts: Sequence[Verdict | None]) -> list[Ruling]:
    """The rulings, with sure findings on numbers left open where a statement of the sentence was not decided."""
    left = next(
        part.words for part, one in zip(parts, verdicts, strict=True) if one is None or one.finding not in _DECIDED
    )
    result = []
    for ruling in given:
        sure = ruling.verdict.finding in {Finding.SUPPORTED, Finding.CONTRADICTED}
        if ruling.side or not sure or ruling.kinds[0] not in PHYSICAL:
            result.append(ruling)
            continue
        words = f"Not all of this could be checked: '{left}' was not. Checked: {ruling.verdict.because}"
        result.append(replace(ruling, verdict=replace(ruling.verdict, finding=Finding.CANNOT_TELL, because=words)))
    return result
