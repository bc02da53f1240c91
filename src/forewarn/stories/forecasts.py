"""Statements about the future: when they fall due, and what later articles and the record say came of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from forewarn.records.articles import Article, PassageKind
from forewarn.records.claims import Certainty, Claim, ClaimKind, Status
from forewarn.records.stories import Forecast
from forewarn.stories.days import DayWindow, publication_window
from forewarn.stories.due import Due, due
from forewarn.stories.future import FUTURE, PERHAPS, is_to_come
from forewarn.stories.naming import person_name, system_name
from forewarn.stories.statements import (
    SPOKEN_ON,
    STATUS_WORDS,
    STEP,
    Statement,
    say_window,
    spoken_on,
    statements,
)

if TYPE_CHECKING:
    from forewarn.catalog.entries import Event

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
    r"transport\w*",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\b(?:division|regiment|battalion|brigade|unit)s?\b", re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class _Arrival:
    """Something that fulfils a forecast: its days, and who says so."""

    window: DayWindow
    words: str


def forecasts(
    articles: Sequence[Article], claims: Sequence[Claim], as_of: date | None = None, events: Sequence[Event] = ()
) -> tuple[Forecast, ...]:
    """Every forecast among ``claims``, one for a sentence, in order.

    ``as_of`` is the day on which they are judged; without it only later articles and ``events`` of the record count.
    """
    told = statements(articles, claims)
    chosen: dict[tuple[str, int], Statement] = {}
    for statement in told:
        if not is_forecast(statement.claim):
            continue
        key = (statement.claim.article, statement.claim.start)
        held = chosen.get(key)
        if held is None or _KIND_ORDER.index(statement.claim.kind) < _KIND_ORDER.index(held.claim.kind):
            chosen[key] = statement
    present = [
        s
        for s in told
        if s.step is not None
        and s.step >= STEP[Status.DEPLOYED]
        and not s.denies
        and s.claim.certainty is Certainty.CERTAIN
    ]
    return tuple(
        _judge(statement, present, as_of, events) for statement in sorted(chosen.values(), key=lambda s: s.index)
    )


def is_forecast(claim: Claim) -> bool:
    """Whether a claim speaks of something still to come when it was written."""
    if claim.kind not in _FORECAST_KINDS or claim.passage is not PassageKind.BODY:
        return False
    if claim.status in {Status.USED, Status.TESTED, Status.ON_COMBAT_DUTY, Status.IN_TRANSFER}:
        return False
    words = claim.sentence
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


def _target(claim: Claim) -> Status | None:
    """The step that would show that the forecast came true; None where no step would."""
    if claim.kind not in {ClaimKind.STATUS, ClaimKind.QUANTITY}:
        return None
    if _UNIT.search(claim.sentence) or _RESUMED.search(claim.sentence):
        return None
    if _DUTY.search(claim.sentence):
        return Status.ON_COMBAT_DUTY
    return Status.DEPLOYED if _PLACED.search(claim.sentence) else None


def _judge(statement: Statement, present: Sequence[Statement], as_of: date | None, events: Sequence[Event]) -> Forecast:
    claim = statement.claim
    published = publication_window(statement.article)
    said = spoken_on(claim, published) or published
    when = _when(claim.sentence, said)
    window = when.window if when else None
    first, last = (window.first, window.last) if window else (None, None)
    target = _target(claim)
    if statement.denies:
        return Forecast(
            statement.index,
            ForecastState.CANNOT_TELL,
            "it says what will not happen, and an absence is not on record",
            first,
            last,
        )
    if target is None or claim.system is None:
        return Forecast(statement.index, ForecastState.CANNOT_TELL, _untestable(claim, when, published), first, last)
    arrivals = _arrivals(statement, target, present, events, said)
    state, because = _outcome(claim, target, when, window, arrivals, said, as_of)
    return Forecast(statement.index, state, because, first, last)


def _outcome(
    claim: Claim,
    target: Status,
    when: Due | None,
    window: DayWindow | None,
    arrivals: list[_Arrival],
    said: DayWindow | None,
    as_of: date | None,
) -> tuple[ForecastState, str]:
    what = f"{system_name(claim.system or '')} {STATUS_WORDS[target]}"
    arrivals = [arrival for arrival in arrivals if as_of is None or arrival.window.first <= as_of]
    if window is None:
        if said is None:
            words = f'"{when.words}" ' if when else ""
            return (
                ForecastState.CANNOT_TELL,
                f"{words}hangs on the day of an article that carries no date"
                if when
                else "no day by which is given, and the article carries no date",
            )
        if arrivals:
            return ForecastState.CAME_TRUE, f"{what}: {arrivals[0].words}"
        if when:
            return ForecastState.CANNOT_TELL, f'"{when.words}" fixes no day'
        return (
            ForecastState.OPEN,
            "no day by which is given, and nothing later in the articles or the record fulfils it",
        )
    in_time = [
        arrival
        for arrival in arrivals
        if arrival.window.first <= window.last and (said is None or arrival.window.last >= said.first)
    ]
    if in_time:
        return ForecastState.CAME_TRUE, f"{what} within {say_window(window)}: {in_time[0].words}"
    late = [arrival for arrival in arrivals if arrival.window.first > window.last]
    if late:
        return (
            ForecastState.DID_NOT,
            f"due by {say_window(DayWindow(window.last, window.last))}; {what} only later: {late[0].words}",
        )
    if as_of is not None and as_of > window.last:
        return (
            ForecastState.CANNOT_TELL,
            (
                f"fell due by {say_window(DayWindow(window.last, window.last))}; "
                "neither the articles nor the record say what came of it"
            ),
        )
    return ForecastState.OPEN, f"due by {say_window(DayWindow(window.last, window.last))}"


def _arrivals(
    statement: Statement,
    target: Status,
    present: Sequence[Statement],
    events: Sequence[Event],
    said: DayWindow | None,
) -> list[_Arrival]:
    found = []
    for event in events:
        if (
            statement.claim.system not in event.systems
            or event.status is None
            or STEP.get(event.status, -1) < STEP[target]
        ):
            continue
        if statement.country and event.country and event.country.upper() != statement.country:
            continue
        window = DayWindow(event.when.from_date, event.when.to_date)
        if said is None or window.last >= said.first:
            by = f", claimed by {' and '.join(person_name(who) for who in event.said_by[:2])}" if event.said_by else ""
            found.append(_Arrival(window, f"{event.what} ({say_window(window)}{by})"))
    for other in present:
        same = other.system == statement.system and other.country == statement.country and other.window is not None
        if same and said and other.window and other.window.first > said.last and (other.step or 0) >= STEP[target]:
            found.append(_Arrival(other.window, f"{other.voice} says so ({other.when})"))
    return sorted(found, key=lambda arrival: (arrival.window.last, arrival.window.first, arrival.words))


def _untestable(claim: Claim, when: Due | None, published: DayWindow | None) -> str:
    undated = " and the article carries no date" if published is None else ""
    if _UNIT.search(claim.sentence) and claim.kind is ClaimKind.STATUS:
        day = "" if when and when.window else f"no day is given{undated}, and "
        return f"{day}nothing on record says whether such a unit was set up"
    if claim.system is None and claim.kind is ClaimKind.STATUS:
        return f"it does not say which system it means{undated}"
    if when is not None and when.window is None:
        return f'"{when.words}" fixes no day{undated}, and it names no event that could be counted'
    return f"too vague to score: it names no event that could be counted{' and no day' if when is None else ''}"
