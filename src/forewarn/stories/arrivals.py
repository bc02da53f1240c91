"""What is known of the fate of forecasts: entries of the record first, later articles of other origins after them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from forewarn.records.articles import Article
from forewarn.records.claims import Certainty, Claim, Status
from forewarn.records.stories import Origin
from forewarn.stories.days import DayWindow, publication_window
from forewarn.stories.future import is_to_come
from forewarn.stories.naming import person_name
from forewarn.stories.statements import PRESENT, STEP, Statement, say_window

if TYPE_CHECKING:
    from forewarn.catalog.entries import Event

_UNIT = re.compile(r"\b(?:division|regiment|battalion|brigade)", re.IGNORECASE)
#: A window that ends within so many days of the record's is the same promise.
_SAME_PROMISE_DAYS = 31


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that fulfils a forecast: its days, and who says so."""

    window: DayWindow
    words: str


class Known:
    """The record, the articles and the day of judging, indexed once for all forecasts of a run."""

    def __init__(
        self,
        articles: Sequence[Article],
        told: Sequence[Statement],
        events: Sequence[Event],
        groups: Sequence[Origin],
        as_of: date | None,
    ) -> None:
        published = [window.last for article in articles if (window := publication_window(article)) is not None]
        self.as_of = as_of
        self.judged_on = as_of if as_of is not None else max(published, default=None)
        self._origin_of = {id_: number for number, origin in enumerate(groups) for id_ in origin.articles}
        self._events: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            for system in event.systems:
                self._events[system].append(event)
        self._present: dict[tuple[str | None, str | None], list[Statement]] = defaultdict(list)
        for statement in told:
            if (
                statement.window is not None
                and (statement.step or 0) >= PRESENT
                and statement.claim.certainty is Certainty.CERTAIN
                and not (statement.denies or statement.looks_back or statement.borrowed)
                and not is_to_come(statement.claim.sentence)
            ):
                self._present[statement.system, statement.country].append(statement)
        for members in self._present.values():
            members.sort(key=lambda s: (s.window.last if s.window else date.max, s.index))

    def arrivals(self, statement: Statement, target: Status, said: DayWindow | None) -> list[Arrival]:
        """What fulfils a forecast made in ``said``: the record by its days, then the first article that does."""
        found = self._on_record(statement, target, said)
        told = self._in_articles(statement, target, said) if said is not None else None
        return found + ([told] if told is not None else [])

    def promise(self, statement: Statement, window: DayWindow, said: DayWindow | None) -> Event | None:
        """The promise on record that this forecast repeats: same system and country, due at one time, the last made."""
        made_before = [
            event
            for event in self._events.get(statement.claim.system or "", ())
            if event.by_when is not None
            and not _elsewhere(statement, event)
            and abs((event.by_when.to_date - window.last).days) <= _SAME_PROMISE_DAYS
            and (said is None or event.when.from_date <= said.last)
        ]
        return max(made_before, key=lambda event: (event.when.from_date, event.id), default=None)

    def plan_of_unit(self, claim: Claim) -> str:
        """What the record has of a plan for a unit of the kind a claim names; empty where it has nothing."""
        units = {match.casefold() for match in _UNIT.findall(claim.sentence)}
        for event in self._events.get(claim.system or "", ()):
            if event.status is Status.PLANNED and units & {match.casefold() for match in _UNIT.findall(event.what)}:
                return f"{event.what} ({say_window(DayWindow(event.when.from_date, event.when.to_date))})"
        return ""

    def _on_record(self, statement: Statement, target: Status, said: DayWindow | None) -> list[Arrival]:
        found = []
        for event in self._events.get(statement.claim.system or "", ()):
            if event.status is None or STEP.get(event.status, -1) < STEP[target] or _elsewhere(statement, event):
                continue
            window = DayWindow(event.when.from_date, event.when.to_date)
            if self.as_of is not None and window.first > self.as_of:
                continue
            if said is not None and not _later(window, said):
                continue
            found.append(Arrival(window, f"{_claimed(event)} ({say_window(window)}): {event.what}{_denied(event)}"))
        return sorted(found, key=lambda arrival: (arrival.window.last, arrival.window.first, arrival.words))

    def _in_articles(self, statement: Statement, target: Status, said: DayWindow) -> Arrival | None:
        mine = self._origin_of.get(statement.claim.article)
        for other in self._present.get((statement.system, statement.country), ()):
            if other.window is None or (other.step or 0) < STEP[target]:
                continue
            if self._origin_of.get(other.claim.article) == mine or other.window.first <= said.last:
                continue
            if self.as_of is None or other.window.first <= self.as_of:
                return Arrival(other.window, f"as claimed by {other.teller} ({other.when})")
        return None


def _later(window: DayWindow, said: DayWindow) -> bool:
    """Whether a day lies behind the day of speaking; where that is known to a month only, whether it can."""
    return window.last > said.last if said.is_day else window.last > said.first


def _elsewhere(statement: Statement, event: Event) -> bool:
    return bool(statement.country and event.country and event.country.upper() != statement.country)


def _claimed(event: Event) -> str:
    if not event.said_by:
        return "on record"
    return f"as claimed by {' and '.join(person_name(who) for who in event.said_by[:2])}"


def _denied(event: Event) -> str:
    objections = getattr(event, "objections", ())
    denying = [objection.party for objection in objections if objection.denies]
    doubting = [objection.party for objection in objections if not objection.denies]
    words = [f"denied by {', '.join(denying)}"] if denying else []
    words += [f"not confirmed by {', '.join(doubting)}"] if doubting else []
    return f" ({'; '.join(words)})" if words else ""
