"""Steps of a deployment that cannot both hold: there against not there yet, not confirmed, or denied."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from forewarn.records.claims import AUTHOR, Certainty, ClaimKind, Status
from forewarn.records.stories import Contradiction
from forewarn.stories.future import is_to_come
from forewarn.stories.naming import country_name, system_name
from forewarn.stories.statements import PRESENT, STATUS_WORDS, STEP, Statement

#: At most so many pairs for one issue: the most telling ones.
_MOST_PER_ISSUE = 5
#: So many statements of one side are held against the other side: the most telling ones.
_MOST_HELD = 80
#: A plan for more of a weapon says nothing against those that are there.
_FURTHER = re.compile(
    r"\b(?:additional|another|second(?! half)|extra|expand\w*|increase\w*)\b|"
    r"\b(?:\d+|two|three|four|five|six|several) more\b|"
    r"\b(?:more|further) (?:of |[\w-]+ )?(?:launcher|missile|system|batter|unit|division|battalion|"
    r"regiment|deploy|weapon)",
    re.IGNORECASE,
)
_NEW_UNIT = re.compile(r"\b(?:division|regiment|battalion|brigade|unit)s?\b", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:combat|battle) (?:duty|alert)|\bon (?:duty|alert)\b|\boperational\b|\benter\w* service\b|"
    r"\bput into service\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:deploy|station|plac(?:e|ing)|host|bas(?:e|ing)d?\b|arriv|deliver)\w*", re.IGNORECASE)
#: Days that a later word on a lower step may lag behind before it counts against an earlier one.
_LAG_DAYS = 2

_Issue = tuple[str, str]


def is_further(sentence: str) -> bool:
    """Whether a sentence speaks of more of a weapon beside what is there."""
    return bool(_FURTHER.search(sentence))


def is_of_a_unit(sentence: str) -> bool:
    """Whether a sentence speaks of a division, regiment, battalion or brigade: weapons alone do not make one."""
    return bool(_NEW_UNIT.search(sentence))


def step_contradictions(told: Sequence[Statement], origin_of: dict[str, int]) -> list[Contradiction]:
    """Being there against not being there, for one system in one country; and one change for each such issue.

    A step implies the lower ones, so a lower step told later is neither; a plan, a transfer or a denial speaks only
    against steps as high as the one it names.
    """
    issues: dict[_Issue, list[Statement]] = defaultdict(list)
    for statement in told:
        if (
            statement.system
            and statement.country
            and not statement.looks_back
            and not statement.borrowed
            and statement.claim.kind is ClaimKind.STATUS
            and (statement.step is not None or statement.claim.status is Status.DENIED)
        ):
            issues[statement.system, statement.country].append(statement)
    found = []
    for issue, members in issues.items():
        there = _most_telling((s for s in members if _is_there(s)), origin_of)
        not_there = _most_telling((s for s in members if _is_not_there(s)), origin_of)
        clashes = [(one, other) for one in there for other in not_there if _clash(one, other)]
        found += _told_once(clashes, issue, origin_of)
        found += _change(there, not_there, issue)
    return found


def open_step(statement: Statement) -> int:
    """The lowest step that a plan, a transfer or a denial says is not reached: combat duty where only that is named."""
    step = statement.step
    if step is not None and step >= PRESENT:
        return step
    if statement.claim.status is Status.IN_TRANSFER:
        return PRESENT
    words = statement.claim.sentence
    only_duty = _DUTY.search(words) and not _PLACED.search(words)
    return STEP[Status.ON_COMBAT_DUTY] if only_duty else PRESENT


def _is_there(statement: Statement) -> bool:
    claim = statement.claim
    reached = statement.step is not None and statement.step >= PRESENT
    certain = claim.certainty in {Certainty.CERTAIN, Certainty.PROBABLE} and not is_to_come(claim.sentence)
    return reached and certain and not statement.denies


def _is_not_there(statement: Statement) -> bool:
    if statement.claim.status is Status.DENIED:
        return True
    if statement.step is None:
        return False
    if statement.step < PRESENT:
        shown_only = statement.claim.status is Status.ANNOUNCED and not is_to_come(statement.claim.sentence)
        return not statement.denies and not shown_only
    return statement.denies or is_to_come(statement.claim.sentence)


def _most_telling(members: Iterable[Statement], origin_of: dict[str, int]) -> list[Statement]:
    """One statement for each article and each window inside an origin: enough to show a clash, and cost stays low."""
    best: dict[tuple[object, ...], Statement] = {}
    for statement in members:
        key = (
            origin_of[statement.claim.article],
            statement.claim.article if statement.denies else "",
            statement.window,
        )
        if key not in best or (_telling(statement), -statement.index) > (_telling(best[key]), -best[key].index):
            best[key] = statement
    ranked = sorted(best.values(), key=lambda statement: (-_telling(statement), statement.index))
    return sorted(ranked[:_MOST_HELD], key=lambda statement: statement.index)


def _clash(there: Statement, not_there: Statement) -> bool:
    """Whether being there and not being there yet fall at one time, or at no known time."""
    if there.step is None or there.step < open_step(not_there):
        return False
    same_article = there.claim.article == not_there.claim.article
    if not_there.denies:
        if same_article and (there.voice == not_there.voice or AUTHOR in {there.speaker, not_there.speaker}):
            return False
    elif same_article or is_further(not_there.claim.sentence):
        return False
    if there.window is None or not_there.window is None:
        return True
    if there.window.last < not_there.window.first:
        return not_there.denies or (not_there.window.first - there.window.last).days > _LAG_DAYS
    if not_there.window.last < there.window.first:
        return False
    return there.window.is_day and not_there.window.is_day


def _told_once(
    clashes: Iterable[tuple[Statement, Statement]], issue: _Issue, origin_of: dict[str, int]
) -> list[Contradiction]:
    best: dict[tuple[object, ...], tuple[tuple[float, ...], Statement, Statement]] = {}
    for one, other in clashes:
        between = (origin_of[one.claim.article], origin_of[other.claim.article], other.denies)
        rank = (_datedness(one, other), _telling(one) + _telling(other), -float(one.index), -float(other.index))
        if between not in best or rank > best[between][0]:
            best[between] = (rank, one, other)
    ranked = sorted(best.values(), key=lambda entry: entry[0], reverse=True)
    dated = [entry for entry in ranked if entry[0][0] > 0.0]
    # a plan and a presence of which one has no day can have come in either order: only a denial stands against it
    half_dated = [entry for entry in ranked if entry[0][0] == 0.0 and entry[2].denies and not dated][:1]
    denials = [entry for entry in dated if entry[2].denies]
    others = [entry for entry in dated if not entry[2].denies]
    kept = (denials[: _MOST_PER_ISSUE - 2] + others + denials[_MOST_PER_ISSUE - 2 :])[:_MOST_PER_ISSUE]
    return [Contradiction((one.index, other.index), _reason(one, other, issue)) for _, one, other in kept + half_dated]


def _datedness(one: Statement, other: Statement) -> float:
    """A clash of days tells most, one of two undated texts less, one of a dated with an undated text least."""
    if one.window is not None and other.window is not None:
        return 2.0
    return 1.0 if one.window is None and other.window is None else 0.0


def _telling(statement: Statement) -> float:
    claim = statement.claim
    score = 0.0
    score += 2.0 if claim.quoted else 0.0
    score += 1.0 if statement.speaker != AUTHOR else 0.0
    score += 1.0 if claim.places else 0.0
    score += 1.0 if statement.dated_by_itself else 0.0
    score += 0.5 if claim.certainty is Certainty.CERTAIN else 0.0
    score += 1.0 if claim.status in {Status.ON_COMBAT_DUTY, Status.PLANNED} else 0.0
    score += 1.0 if statement.denies else 0.0
    return score


def _reason(there: Statement, other: Statement, issue: _Issue) -> str:
    system, country = issue
    present = STATUS_WORDS[there.claim.status or Status.DEPLOYED]
    because = (
        f"{system_name(system)} in {country_name(country)}: {present} according to {there.teller} ({there.when}), "
        f"{absence(other)} according to {other.teller} ({other.when})"
    )
    if there.window is None and other.window is None:
        because += "; neither text carries a date, so nothing shows which came first"
    elif there.window is None or other.window is None:
        because += "; one text carries no date, so nothing shows which came first"
    elif there.window.last < other.window.first:
        because += ": " + (
            "the later word does not bear out the earlier one"
            if other.denies
            else "the later text puts it at an earlier step"
        )
    else:
        because += ": both speak of the same days"
    if not other.denies and is_of_a_unit(other.claim.sentence):
        because += "; a plan for a new unit can also be meant beside what is there"
    return because + "."


def absence(statement: Statement) -> str:
    """``still planned``, ``still to be deployed``, ``not on combat duty``, ``not confirmed to be deployed``."""
    reached = open_step(statement)
    word = STATUS_WORDS[next(status for status, step in STEP.items() if step == reached)]
    if statement.denies:
        doubt = "disputed as" if statement.disputed else "not"
        return f"not confirmed to be {word}" if statement.unconfirmed else f"{doubt} {word}"
    if statement.step is not None and statement.step >= PRESENT:
        return f"still to be {word}"
    return f"still {STATUS_WORDS[statement.claim.status or Status.PLANNED]}"


def _change(there: Sequence[Statement], not_there: Sequence[Statement], issue: _Issue) -> list[Contradiction]:
    """One change for an issue: the last word before it, and the first word after it."""
    system, country = issue
    steps = [
        (early, late)
        for early in not_there
        for late in there
        if early.window is not None
        and late.window is not None
        and early.window.last < late.window.first
        and _follows(early, late)
    ]
    if not steps:
        return []
    last, first = max(
        steps, key=lambda step: (_first_day(step[0]), -_first_day(step[1]), -step[0].index, -step[1].index)
    )
    before = absence(last).removeprefix("still ")
    because = (
        f"{system_name(system)} in {country_name(country)}: {before} ({last.when}), later "
        f"{STATUS_WORDS[first.claim.status or Status.DEPLOYED]} ({first.when}): the later word follows the earlier one."
    )
    return [Contradiction((last.index, first.index), because, "change")]


def _follows(early: Statement, late: Statement) -> bool:
    """Whether the later word is a step on from the earlier one; inside one article only between days of its own."""
    if late.step is None or (late.step < open_step(early) and (early.step is None or early.step >= PRESENT)):
        return False
    return early.claim.article != late.claim.article or (early.dated_by_itself and late.dated_by_itself)


def _first_day(statement: Statement) -> int:
    return statement.window.first.toordinal() if statement.window else 0
