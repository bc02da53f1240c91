"""Statements about the future: when they fall due, and what later articles and the record say came of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from forewarn.records.articles import Article, PassageKind
from forewarn.records.claims import Certainty, Claim, ClaimKind, Status
from forewarn.records.stories import Forecast, Origin
from forewarn.stories.arrivals import Arrival, Known
from forewarn.stories.days import DayWindow, publication_window
from forewarn.stories.due import Due, due
from forewarn.stories.future import FUTURE, PERHAPS, is_to_come
from forewarn.stories.naming import system_name
from forewarn.stories.origins import origins
from forewarn.stories.statements import (
    SPOKEN_ON,
    STATUS_WORDS,
    Statement,
    say_window,
    spoken_on,
    statements,
)
from forewarn.stories.steps import is_further

if TYPE_CHECKING:
    from forewarn.catalog.entries import Event

#: What is wished or contrary to fact, whatever is planned beside it.
_NEVER_FORECAST = re.compile(
    r"\bwould (?:like|love|prefer|have been|not have)\b|\bwould [\w\s]{0,12}calm\b", re.IGNORECASE
)
#: "Would" and "will" of an ability, a condition contrary to fact or a habit.
_NO_FORECAST = re.compile(
    r"would be able to|would (?:allow|enable|give|have been|have)|will (?:never )?forget|had (?:said|hoped)|"
    r"if (?:it|they|he) had",
    re.IGNORECASE,
)
_FORECAST_KINDS = frozenset(
    {
        ClaimKind.STATUS,
        ClaimKind.STATEMENT_OF_INTENT,
        ClaimKind.REACTION,
        ClaimKind.EXERCISE,
        ClaimKind.QUANTITY,
        ClaimKind.USE,
    }
)
_DUTY = re.compile(
    r"combat (?:duty|alert)|on duty|operational|enter(?:s|ed|ing)? service|put into service", re.IGNORECASE
)
_PLACED = re.compile(
    r"deploy\w*|station\w*|place[ds]?\b|relocat\w*|based\b|host\w*|arriv\w*|deliver\w*|hand over|transfer\w*|"
    r"transport\w*|will be (?:in|on)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\b(?:division|regiment|battalion|brigade|unit)s?\b", re.IGNORECASE)
_NOT_TO_BE = re.compile(
    r"\b(?:will|would|shall)(?: also)? (?:not|never)\b|\bwon['’]t\b|\bno (?:\w+ ){1,3}(?:will|would|are to|is to)\b|"
    r"\b(?:no|without) (?:plans?|intention)\b|\bneither\b|\bnot (?:plan|intend|going|expect|to be)\w*",
    re.IGNORECASE,
)
_RESUMED = re.compile(r"\b(?:resum\w+|continu\w+|affect\w*|response|factor)\b", re.IGNORECASE)
#: Which claim stands for a sentence that holds several.
_KIND_ORDER = (
    ClaimKind.STATUS,
    ClaimKind.EXERCISE,
    ClaimKind.STATEMENT_OF_INTENT,
    ClaimKind.REACTION,
    ClaimKind.QUANTITY,
    ClaimKind.USE,
)


class ForecastState(StrEnum):
    """What came of a forecast."""

    OPEN = "open"
    CAME_TRUE = "came_true"
    DID_NOT = "did_not"
    CANNOT_TELL = "cannot_tell"


def forecasts(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    as_of: date | None = None,
    events: Sequence[Event] = (),
    *,
    groups: Sequence[Origin] | None = None,
) -> tuple[Forecast, ...]:
    """Every forecast among ``claims``, one for a sentence, in order.

    ``as_of`` is the day on which they are judged; without it that is the last day on which one of the articles was
    published, and later articles and ``events`` of the record count. ``groups`` are the origins, where they are at
    hand already: another telling of one origin fulfils nothing.
    """
    groups = groups if groups is not None else origins(articles, claims)
    told = statements(articles, claims, groups)
    chosen: dict[tuple[str, int], Statement] = {}
    for statement in told:
        if not is_forecast(statement.claim):
            continue
        key = (statement.claim.article, statement.claim.start)
        held = chosen.get(key)
        if held is None or _KIND_ORDER.index(statement.claim.kind) < _KIND_ORDER.index(held.claim.kind):
            chosen[key] = statement
    known = Known(articles, told, events, groups, as_of)
    return tuple(_judge(statement, known) for statement in sorted(chosen.values(), key=lambda s: s.index))


def is_forecast(claim: Claim) -> bool:
    """Whether a claim speaks of something still to come when it was written."""
    if claim.kind not in _FORECAST_KINDS or claim.passage is not PassageKind.BODY:
        return False
    if claim.status in {Status.USED, Status.TESTED, Status.ON_COMBAT_DUTY, Status.IN_TRANSFER}:
        return False
    words = claim.sentence
    if _NEVER_FORECAST.search(words):
        return False
    if _NO_FORECAST.search(words) and claim.status is not Status.PLANNED:
        return False
    if FUTURE.search(words):
        done = claim.status is Status.DEPLOYED and claim.certainty is Certainty.CERTAIN
        return not done or is_to_come(words)
    return bool(PERHAPS.search(words)) and (
        claim.status is Status.PLANNED or claim.kind in {ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION}
    )


def _when(sentence: str, said: DayWindow | None) -> Due | None:
    """Words of time behind the words of future, else before them; the day on which somebody spoke is not one."""
    cue = FUTURE.search(sentence) or PERHAPS.search(sentence)
    if cue is None:
        return due(sentence, said)
    return due(sentence[cue.start() :], said) or due(SPOKEN_ON.sub("", sentence[: cue.start()]), said)


def _target(claim: Claim, window: DayWindow | None) -> Status | None:
    """The step that would show that the forecast came true; None where no step would.

    A plan for a system that falls due by a day is one for its being there, whatever its words.
    """
    if claim.kind is not ClaimKind.STATUS or is_further(claim.sentence):
        return None
    cue = FUTURE.search(claim.sentence)
    if _UNIT.search(claim.sentence) or _RESUMED.search(claim.sentence[cue.start() if cue else 0 :]):
        return None
    if _DUTY.search(claim.sentence):
        return Status.ON_COMBAT_DUTY
    dated_plan = claim.status is Status.PLANNED and window is not None
    return Status.DEPLOYED if dated_plan or _PLACED.search(claim.sentence) else None


def _judge(statement: Statement, known: Known) -> Forecast:
    claim = statement.claim
    published = publication_window(statement.article) or (statement.window if statement.dated_by_others else None)
    said = spoken_on(claim, published) or published
    when = _when(claim.sentence, said)
    window = when.window if when else None
    first, last = (window.first, window.last) if window else (None, None)
    if _says_what_will_not(claim) or (statement.denies and (_NOT_TO_BE.search(claim.sentence) or claim.status)):
        because = "it says what will not happen, and an absence is not on record"
        return Forecast(statement.index, ForecastState.CANNOT_TELL, because, first, last)
    target = _target(claim, window)
    if target is None or claim.system is None:
        because = _untestable(claim, when, published, known)
        return Forecast(statement.index, ForecastState.CANNOT_TELL, because, first, last)
    state, because = _outcome(statement, target, when, said, known)
    return Forecast(statement.index, state, because, first, last)


def _says_what_will_not(claim: Claim) -> bool:
    """Whether the first words of future in a sentence are negated: "would not make", "will not be stationed"."""
    cue = FUTURE.search(claim.sentence)
    if cue is None:
        return False
    negated = _NOT_TO_BE.match(claim.sentence, cue.start())
    return negated is not None and not re.match(r"\W*only\b", claim.sentence[negated.end() :])


def _outcome(
    statement: Statement, target: Status, when: Due | None, said: DayWindow | None, known: Known
) -> tuple[ForecastState, str]:
    what = f"{system_name(statement.claim.system or '')} {STATUS_WORDS[target]}"
    window = when.window if when else None
    arrivals = known.arrivals(statement, target, said)
    if window is None:
        return _without_window(what, when, said, arrivals)
    due_by = say_window(DayWindow(window.last, window.last))
    promise = known.promise(statement, window, said)
    kept = f"; the record on this promise: {promise.outcome}" if promise is not None and promise.outcome else ""
    in_time = [
        arrival
        for arrival in arrivals
        if arrival.window.first <= window.last and (said is None or arrival.window.last >= said.first)
    ]
    if in_time:
        return ForecastState.CAME_TRUE, f"due by {due_by}; {what}, {in_time[0].words}{kept}"
    late = [arrival for arrival in arrivals if arrival.window.first > window.last]
    if late:
        return ForecastState.DID_NOT, f"due by {due_by}; {what} only later, {late[0].words}{kept}"
    if known.judged_on is not None and known.judged_on > window.last:
        nobody = f"fell due by {due_by}; neither the articles nor the record say what came of it"
        return ForecastState.CANNOT_TELL, nobody
    return ForecastState.OPEN, f"due by {due_by}"


def _without_window(
    what: str, when: Due | None, said: DayWindow | None, arrivals: Sequence[Arrival]
) -> tuple[ForecastState, str]:
    if said is None:
        if when:
            return ForecastState.CANNOT_TELL, f'"{when.words}" hangs on the day of an article that carries no date'
        return ForecastState.CANNOT_TELL, "no day by which is given, and the article carries no date"
    if arrivals:
        return ForecastState.CAME_TRUE, f"no day by which is given; {what} since, {arrivals[0].words}"
    if when:
        return ForecastState.CANNOT_TELL, f'"{when.words}" fixes no day'
    return ForecastState.OPEN, "no day by which is given, and nothing later in the articles or the record fulfils it"


def _untestable(claim: Claim, when: Due | None, published: DayWindow | None, known: Known) -> str:
    undated = " and the article carries no date" if published is None else ""
    if _UNIT.search(claim.sentence) and (claim.kind is ClaimKind.STATUS or claim.status is Status.PLANNED):
        day = "" if when and when.window else f"no day is given{undated}, and "
        plan = known.plan_of_unit(claim)
        said = f"; the record has the plan as: {plan}" if plan else ""
        return f"{day}nothing on record says whether such a unit was set up{said}"
    if claim.kind is ClaimKind.QUANTITY or (claim.kind is ClaimKind.STATUS and is_further(claim.sentence)):
        return "it forecasts a number or more of them, and the record has no count to hold against it"
    if claim.system is None and claim.kind is ClaimKind.STATUS:
        return f"it does not say which system it means{undated}"
    if when is not None and when.window is None:
        return f'"{when.words}" fixes no day{undated}, and it names no event that could be counted'
    return f"too vague to score: it names no event that could be counted{' and no day' if when is None else ''}"
