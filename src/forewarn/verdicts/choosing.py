"""From rulings on a sentence to one verdict for each of its claims."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from forewarn.records.articles import PassageKind
from forewarn.records.claims import Claim, ClaimKind
from forewarn.records.errors import BadNumber
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts.denial import denials_of, turned
from forewarn.verdicts.guards.covering import clause_passed_over, order_of_events, scope_words
from forewarn.verdicts.guards.elements import (
    count_passed_over,
    date_passed_over,
    interval_passed_over,
    number_passed_over,
    place_passed_over,
)
from forewarn.verdicts.guards.last_look import GUARDS, guarded
from forewarn.verdicts.guards.main_clause import aside_only, one_of_a_list
from forewarn.verdicts.guards.physics import time_left_out
from forewarn.verdicts.guards.weighed import weighed
from forewarn.verdicts.in_parts import judged_in_parts
from forewarn.verdicts.opinions import is_advice, judge_opinions
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE
from forewarn.verdicts.reading.rewording import in_plain_words
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.record.anchored import judge_anchored
from forewarn.verdicts.record.on_record import judge_on_record
from forewarn.verdicts.registry import RULES, TURNED_BY_DENIAL
from forewarn.verdicts.ruling import PHYSICAL, SEVERITY, Case, Ruling, verdict
from forewarn.verdicts.statements import judge_statements


@dataclass(frozen=True, slots=True)
class Judged:
    """All rulings on one sentence, and why there is nothing to check where there is not."""

    rulings: tuple[Ruling, ...]
    nothing: Ruling | None
    told: frozenset[ClaimKind] = frozenset()
    bare: bool = False  # nothing named, dated or measured
    unguarded: tuple[Ruling, ...] = ()  # as the rules gave them, before the last look

    def main(self) -> tuple[Ruling, ...]:
        """Rulings on what the sentence asserts, the most severe first."""
        own = [ruling for ruling in self.rulings if not ruling.side]
        return tuple(sorted(own, key=lambda ruling: SEVERITY.index(ruling.verdict.finding)))


def judge_sentence(case: Case) -> Judged:
    """Try every sort of finding on one sentence; several statements of numbers in it are judged one by one.

    A sentence in everyday words is read in those of agencies first, and as it stands where that decides nothing.
    """
    plain = in_plain_words(case.reading, case.catalog)
    if plain is not None:
        judged = _in_parts(replace(case, reading=plain))
        if judged.main() and judged.main()[0].verdict.finding is not Finding.CANNOT_TELL:
            return judged
    return _in_parts(case)


def _in_parts(case: Case) -> Judged:
    judged = _judged(case)
    rulings = judged_in_parts(case, list(judged.rulings), lambda part: _judged(part).rulings)
    return replace(judged, rulings=tuple(rulings))


def _judged(case: Case) -> Judged:
    nothing = next(iter(judge_opinions(case)), None)
    told = frozenset(claim.kind for claim in case.reading.claims)
    if case.reading.people and case.reading.attributed and is_advice(case.reading):
        own = [ruling for ruling in judge_on_record(case) if ruling.verdict.finding is not Finding.CANNOT_TELL]
        if own:
            return Judged(tuple(guarded(case, own)), nothing, told)
    if case.reading.asks or is_advice(case.reading):
        return Judged((), nothing, told)
    rulings: list[Ruling] = []
    for rule in RULES:
        try:
            found = list(rule(case))
            if rule in TURNED_BY_DENIAL:
                found = [turned(ruling, denials_of(case.reading)) for ruling in found]
            rulings += [_noted(ruling, case.reading.notes) for ruling in found]
        except (BadNumber, ArithmeticError):  # a number no flight or distance can have: that rule has nothing to say
            continue
    if _FALSITY.search(case.reading.text):
        rulings = [_left_open(ruling, case.reading.text) for ruling in rulings]
    rulings = _without_weak(_kept(rulings))
    if not any(not ruling.side for ruling in rulings):
        rulings += judge_statements(case)
    rulings = _with_record(case, rulings)
    return Judged(tuple(guarded(case, rulings)), nothing, told, _bare(case.reading), tuple(rulings))


def _bare(reading: Reading) -> bool:
    """Whether a sentence names, dates and measures nothing."""
    return not (reading.names or reading.dates or reading.measures or reading.places)


#: Kinds whose open findings rest on a sum: no likeness of words closes them.
_ARITHMETIC = frozenset({ClaimKind.RANGE, ClaimKind.REACH, ClaimKind.SPEED, ClaimKind.FLIGHT_TIME})


def _kept(rulings: list[Ruling]) -> list[Ruling]:
    """Where one ruling answers the sentence as a whole, others stay only if they contradict it in another matter."""
    if not any(ruling.whole for ruling in rulings):
        return rulings
    return [
        ruling
        for ruling in rulings
        if ruling.whole
        or (ruling.verdict.finding is Finding.CONTRADICTED and not ruling.side and ruling.kinds[0] not in PHYSICAL)
    ]


def _without_weak(rulings: list[Ruling]) -> list[Ruling]:
    """A sort that found nothing to compare says nothing beside one that ruled on the sentence."""
    ruled = any(
        not one.side
        and (one.kinds[0] in PHYSICAL or one.verdict.finding is not Finding.SUPPORTED)
        and one.verdict.finding is not Finding.CANNOT_TELL
        for one in rulings
    )
    reached = any(
        one.kinds[0] is ClaimKind.REACH and not one.side and one.verdict.finding in _WORKED_OUT for one in rulings
    )
    return [
        replace(one, side=True) if (ruled and one.weak) or (reached and _open_status(one)) else one for one in rulings
    ]


_WORKED_OUT = frozenset({Finding.SUPPORTED, Finding.CONTRADICTED, Finding.STRAINED})


def _open_status(ruling: Ruling) -> bool:
    """Where it stands is left open: what it reaches from there does not wait for it."""
    return ruling.kinds[0] is ClaimKind.STATUS and ruling.verdict.finding is Finding.CANNOT_TELL


_OF_EVENTS = frozenset({ClaimKind.STATUS, ClaimKind.USE})


def _with_record(case: Case, rulings: list[Ruling]) -> list[Ruling]:
    """What is left open by every other rule is held against the whole record; its answer then comes first."""
    if _FALSITY.search(case.reading.text):
        return rulings
    main = [ruling for ruling in rulings if not ruling.side]
    findings = {ruling.verdict.finding for ruling in main}
    if findings == {Finding.CANNOT_TELL, Finding.SUPPORTED}:
        whole = list(judge_on_record(case, firmly=True))
        return [*(replace(ruling, side=True) for ruling in rulings), *whole] if whole else rulings
    if findings <= {Finding.CANNOT_TELL, Finding.DISPUTED} and case.reading.attributed:
        opposite = [one for one in judge_anchored(case) if one.verdict.finding is Finding.CONTRADICTED]
        if opposite:  # what is disputed between others is not what this speaker said on that day
            return [*(replace(ruling, side=True) for ruling in rulings), *opposite]
    if findings - {Finding.CANNOT_TELL}:
        return rulings
    if not case.reading.attributed and any(ruling.kinds[0] in _OF_EVENTS for ruling in main):
        return rulings  # those rules know the events, and left it open with a reason
    # what distances and times leave open, a statement of the record closes only where it has all of the sentence
    firmly = any(not ruling.side and ruling.kinds[0] in _ARITHMETIC for ruling in rulings)
    found = list(judge_on_record(case, firmly=firmly))
    if all(ruling.verdict.finding is Finding.CANNOT_TELL for ruling in found) and not firmly:
        found = list(judge_anchored(case)) or found
    if not found:
        return rulings
    if all(ruling.verdict.finding is Finding.CANNOT_TELL for ruling in found):
        return rulings or found
    return [*(replace(ruling, side=True) for ruling in rulings), *found]


_FALSITY = Lazy(
    r"\b(?:(?:it\sis|that\sis|is)\s(?:not\strue|untrue|false|wrong|a\smyth|a\slie|nonsense|incorrect)|"
    r"not\strue\sthat|untrue\sthat|false\sthat|myth|nonsense|"
    r"no\sevidence(?=\s(?:that|of|for|to)\b)|doubtful|doubts?\s(?:that|whether)|denie[sd]\sthat|rejects?\sthe|refut\w+|debunk\w+|"
    r"exaggerat\w+|hoax|fiction|contrary\sto\sthe)\b",
    re.IGNORECASE,
)


_DOUBTS = Lazy(r"\b(?:doubt(?:s|ed)?\s(?:that|whether)|denie[sd]\sthat|rejects?\sthe)\b", re.IGNORECASE)


def _left_open(ruling: Ruling, text: str) -> Ruling:
    """A sentence that calls something false turns a finding round in ways no rule here follows: it is left open."""
    given = ruling.verdict
    if _DOUBTS.search(text) and (ruling.whole or ruling.kinds[0] is ClaimKind.OFFICE):
        return ruling  # it read the denial itself; and who doubts a thing may hold the post all the same
    if ClaimKind.NAME in ruling.kinds or given.finding not in {Finding.SUPPORTED, Finding.CONTRADICTED}:
        return ruling
    words = f"the sentence calls something untrue, and what it denies cannot be told. {given.because}"
    return replace(ruling, verdict=replace(given, finding=Finding.CANNOT_TELL, because=words[:1].upper() + words[1:]))


def _noted(ruling: Ruling, notes: tuple[str, ...]) -> Ruling:
    """What the reading took for granted stands among the assumptions."""
    if not notes:
        return ruling
    given = ruling.verdict
    return replace(ruling, verdict=replace(given, assumptions=(*notes, *given.assumptions)))


def verdict_for(claim: Claim, judged: Judged) -> tuple[Verdict, Ruling | None]:
    """The verdict of one claim, and the ruling it comes from, if any."""
    fitting = [ruling for ruling in judged.rulings if claim.kind in ruling.kinds]
    if claim.kind in {ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION}:
        # what another claim of the sentence states is that claim's finding, not that of the intent beside it
        fitting = [ruling for ruling in fitting if ruling.kinds[0] is claim.kind or ruling.kinds[0] not in judged.told]
    if claim.kind is ClaimKind.OFFICE:
        fitting = _of_person(claim, fitting)
    if not fitting and claim.kind is ClaimKind.QUANTITY and claim.quantity is not None:
        # a distance or a time read as a quantity is answered by the finding on that distance or time
        fitting = [ruling for ruling in judged.rulings if _measures(ruling, claim)]
    if fitting:
        best = min(
            fitting,
            key=lambda ruling: (
                ruling.kinds[0] is not claim.kind,
                SEVERITY.index(ruling.verdict.finding),
                ruling.kinds.index(claim.kind) if claim.kind in ruling.kinds else len(ruling.kinds),
            ),
        )
        return best.verdict, best
    if judged.nothing is not None and not judged.main():
        return judged.nothing.verdict, None
    return _unruled(claim, bare=judged.bare), None


def _of_person(claim: Claim, rulings: list[Ruling]) -> list[Ruling]:
    """Of the rulings on posts, those that name the person of this claim."""
    who = claim.office.person_id if claim.office is not None else None
    if who is None:
        return rulings
    surname = who.rsplit("-", 1)[-1]
    return [one for one in rulings if surname in _ascii(one.verdict.because)]


def _ascii(text: str) -> str:
    """A text in lower case without accents, as the ids of persons are written."""
    return unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()


#: Claims of one slot: a post, a kind, a number. What else their sentence says is other claims' matter.
_OF_ONE_SLOT = frozenset(
    {ClaimKind.OFFICE, ClaimKind.RANGE, ClaimKind.SPEED, ClaimKind.CLASS, ClaimKind.QUANTITY, ClaimKind.NAME}
)
#: Guards that ask after the rest of the sentence, beside the slot that was checked.
_AFTER_THE_REST = frozenset(
    {
        clause_passed_over,
        order_of_events,
        date_passed_over,
        number_passed_over,
        count_passed_over,
        interval_passed_over,
        place_passed_over,
        time_left_out,
        aside_only,
        one_of_a_list,
    }
)
_NOT_A = Lazy(r",\snot\san?\s")
_UNCHECKED = "Not all of this could be checked: "


def of_its_slot(claim: Claim, given: Verdict, judged: Judged, case: Case) -> Verdict:
    """The finding on one claim of an article, where only the rest of its sentence was left unchecked.

    A sentence is supported only if all of it is; a claim that a person holds a post, or that a number is a reach, is
    one slot of it. What was not checked beside it stands among the notes.
    """
    if (
        claim.kind not in _OF_ONE_SLOT
        or given.finding is not Finding.CANNOT_TELL
        or not given.because.startswith(_UNCHECKED)
    ):
        return given
    dropped = _AFTER_THE_REST | ({scope_words, weighed} if claim.kind is ClaimKind.OFFICE else frozenset())
    kept = tuple(guard for guard in GUARDS if guard not in dropped)
    own = [one for one in guarded(case, judged.unguarded, kept) if one.kinds[0] is claim.kind and not one.side]
    if claim.kind is ClaimKind.OFFICE:
        own = _of_person(claim, own)
    if not own or any(one.verdict.finding is not Finding.SUPPORTED for one in own):
        return given
    if claim.kind is ClaimKind.CLASS and _NOT_A.search(own[0].verdict.because):
        return given  # what it is not carries a claim only with all of its sentence
    fitting = next((one for one in own if claim.quantity is None or _measures(one, claim, KM_PER_MILE)), None)
    if fitting is None:
        return given
    left = given.because.removeprefix(_UNCHECKED).partition(". Checked: ")[0]
    return replace(fitting.verdict, notes=(*fitting.verdict.notes, f"Not checked in the same sentence: {left}."))


def _measures(ruling: Ruling, claim: Claim, km_per_mile: float | None = None) -> bool:
    """Whether a ruling has the number of a claim among its own; miles count as such only where they are converted."""
    told = claim.quantity
    if told is None:
        return False
    unit, factor = told.unit.split()[0], 1.0
    if unit == "mi" and km_per_mile is not None:
        unit, factor = "km", km_per_mile
    return any(
        number.unit == unit
        and number.best is not None
        and abs(number.best - told.value * factor) <= 0.06 * told.value * factor
        for number in ruling.verdict.numbers
    )


def _unruled(claim: Claim, *, bare: bool) -> Verdict:
    if claim.passage is not PassageKind.BODY:
        return verdict(
            Finding.NOT_CHECKABLE, "this stands in an advertisement or in page furniture, not in the article"
        )
    if claim.kind is ClaimKind.STATEMENT_OF_INTENT:
        return verdict(
            Finding.NOT_CHECKABLE, "this speaks of what somebody means to do and why, which no record settles"
        )
    if claim.kind is ClaimKind.REACTION and bare:
        return verdict(Finding.NOT_CHECKABLE, "this is a comment: it names nobody, nothing, no day and no number")
    what = claim.kind.value.replace("_", " ")
    words = f"on this claim about {what} the record and the arithmetic have nothing to set against it"
    return verdict(Finding.CANNOT_TELL, words)


def overall(verdicts: Iterable[Verdict]) -> Verdict:
    """The most severe of several verdicts. Raises ValueError for none."""
    return min(verdicts, key=lambda one: SEVERITY.index(one.finding))
