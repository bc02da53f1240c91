"""The steps of a deployment in order of time: what the articles say, held against what the record has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from forewarn.records.articles import Article
from forewarn.records.claims import Certainty, Claim, ClaimKind, PlaceRole, Status
from forewarn.records.stories import Origin, TimelineEntry
from forewarn.stories.days import DayWindow
from forewarn.stories.naming import country_name, person_name, system_name
from forewarn.stories.statements import PRESENT, STATUS_WORDS, STEP, Statement, owns, say_window, statements
from forewarn.stories.steps import is_further, is_of_a_unit

if TYPE_CHECKING:
    from forewarn.catalog.entries import Event

_SHOWN = frozenset({*STEP, Status.USED, Status.TESTED})
_STEP_KINDS = frozenset({ClaimKind.STATUS, ClaimKind.QUANTITY})
_USE_KINDS = frozenset({ClaimKind.STATUS, ClaimKind.USE})
#: News of a step is told within so many days of it.
_SAME_NEWS_DAYS = 3
_SENTENCE = {
    Status.PLANNED: "planned for",
    Status.ANNOUNCED: "announced for",
    Status.IN_TRANSFER: "on its way to",
    Status.DEPLOYED: "deployed in",
    Status.ON_COMBAT_DUTY: "on combat duty in",
    Status.DENIED: "denied to be in",
}
_UPON = re.compile(
    r"\b(?:in|against|at|on|near|towards?|over|upon|targeting|struck|hit|attack\w*)(?: the)?(?: [\w-]+){0,3} ?$",
    re.IGNORECASE,
)
#: System, country, step and days.
_Key: TypeAlias = tuple[str, str | None, Status, DayWindow | None]
#: Claims by this many voices are named; more are counted.
_MOST_VOICES = 3


def timeline(
    articles: Sequence[Article], claims: Sequence[Claim], origins: Sequence[Origin], events: Sequence[Event] = ()
) -> tuple[TimelineEntry, ...]:
    """Steps told by the articles and by the record, earliest first; what carries no day comes last.

    Entries of the record are those about the systems of the claims. ``origin_count`` counts origins, not articles.
    """
    told = [s for s in statements(articles, claims, origins) if s.system and _is_shown(s)]
    origin_of = {id_: number for number, origin in enumerate(origins) for id_ in origin.articles}
    dated = _dated_steps(told)
    steps: dict[_Key, list[Statement]] = defaultdict(list)
    for statement in told:
        if statement.system and statement.claim.status:
            where = statement.country if statement.step is not None or statement.denies else None
            steps[statement.system, where, _shown_status(statement), _own_window(statement, dated)].append(statement)
    steps = _without_idle_uses(steps)
    where_told: dict[str, set[str | None]] = defaultdict(set)
    for system, country, _, _ in steps:
        where_told[system].add(country)
    record = _record_of(where_told, events)
    firsts = _first_of_step(steps)
    entries = [_told_entry(key, members, origin_of, record, firsts) for key, members in steps.items()]
    entries += [_record_entry(event) for event in record]
    entries.sort(key=_order)
    return tuple(entries)


def _without_idle_uses(steps: dict[_Key, list[Statement]]) -> dict[_Key, list[Statement]]:
    """Uses and tests without a day stay out where the same articles date one."""
    dated = {(system, status) for system, _, status, window in steps if window is not None and status not in STEP}
    return {key: members for key, members in steps.items() if key[3] is not None or (key[0], key[2]) not in dated}


def _is_shown(statement: Statement) -> bool:
    """Steps, uses and tests that are told as such, and denials that a weapon is there."""
    if statement.borrowed:
        return False
    if statement.claim.kind is ClaimKind.STATUS and statement.denies:
        return statement.claim.status is Status.DENIED or (statement.step or 0) >= PRESENT
    kinds = _STEP_KINDS if statement.step is not None else _USE_KINDS
    return statement.claim.status in _SHOWN and statement.claim.kind in kinds and not statement.denies


def _shown_status(statement: Statement) -> Status:
    return Status.DENIED if statement.denies else statement.claim.status or Status.PLANNED


def _dated_steps(told: Sequence[Statement]) -> dict[tuple[object, ...], DayWindow]:
    """The day that an article itself gives for a step: its headline and later mentions mean the same day."""
    days: dict[tuple[object, ...], DayWindow] = {}
    for statement in told:
        if statement.dated_by_itself and statement.window is not None and statement.window.is_day:
            days.setdefault(_mention(statement), statement.window)
    return days


def _mention(statement: Statement) -> tuple[object, ...]:
    return statement.claim.article, statement.system, statement.country, _shown_status(statement)


def _own_window(statement: Statement, dated: dict[tuple[object, ...], DayWindow]) -> DayWindow | None:
    """Uses and tests happen on the day they name; the day an article appears dates only what is said to stand."""
    if statement.dated_by_itself:
        return statement.window
    if statement.step is None and not statement.denies:
        return None
    given = dated.get(_mention(statement))
    near = given is not None and statement.window is not None and given.gap_days(statement.window) <= _SAME_NEWS_DAYS
    return given if near else statement.window


def _first_of_step(
    steps: dict[_Key, list[Statement]],
) -> set[tuple[object, ...]]:
    """The first day of each step that is told for several days: one telling by itself is no first."""
    days: dict[tuple[object, ...], list[DayWindow]] = defaultdict(list)
    for system, country, status, window in steps:
        if window is not None:
            days[system, country, status].append(window)
    firsts = set()
    for key, windows in days.items():
        first = min(windows, key=lambda window: (window.first, window.last))
        if len(windows) > 1 and first.is_day:
            firsts.add((*key, first))
    return firsts


def _record_of(places: dict[str, set[str | None]], events: Sequence[Event]) -> list[Event]:
    """Status entries of the record for systems and countries that the claims are about, and uses of those systems."""
    kept = []
    for event in events:
        if event.status is None or not set(event.systems) & places.keys():
            continue
        countries = {country for system in event.systems for country in places.get(system, set())}
        if event.status in STEP and event.country and countries - {None} and event.country.upper() not in countries:
            continue
        kept.append(event)
    return kept


def _told_entry(
    key: _Key,
    members: Sequence[Statement],
    origin_of: dict[str, int],
    record: Sequence[Event],
    firsts: set[tuple[object, ...]],
) -> TimelineEntry:
    system, country, status, window = key
    if country:
        where = f"{_SENTENCE[status]} {country_name(country)}"
    else:
        named = _targets(members) if status not in STEP else ()
        where = STATUS_WORDS[status] + (f" ({', '.join(named)})" if named else "")
    voices = _voices(members)
    who = ", ".join(voices[:_MOST_VOICES]) + (
        f" and {len(voices) - _MOST_VOICES} more" if len(voices) > _MOST_VOICES else ""
    )
    hedged = all(member.claim.certainty in {Certainty.PROBABLE, Certainty.POSSIBLE} for member in members)
    remarks = ["put with a hedge"] if hedged else []
    if status is Status.DENIED and all(member.unconfirmed for member in members):
        where = f"not confirmed to be in {country_name(country)}" if country else "not confirmed to be there"
    elif status is Status.DENIED and all(member.disputed for member in members):
        where = f"disputed to be in {country_name(country)}" if country else "disputed to be there"
    if any(member.dated_by_others for member in members):
        remarks.append("the day is that of other tellings")
    if key in firsts and status in STEP:
        by = f", by {voices[0]}" if voices[0] != "the article" else ""
        remarks.append("the first to claim it among these articles" + by)
    against = _against_record(system, country, status, window, record)
    if against.startswith("behind") and all(_is_of_more(member) for member in members):
        against = "it speaks of a number or of a new unit, which may come beside what is there"
    if against:
        remarks.append(against)
    return TimelineEntry(
        from_date=window.first if window else None,
        to_date=window.last if window else None,
        what=f"{system_name(system)} {where}",
        who=who,
        status=status.value,
        claims=tuple(member.index for member in members),
        origin_count=len({origin_of[member.claim.article] for member in members}),
        remark="; ".join(remarks),
    )


def _voices(members: Sequence[Statement]) -> list[str]:
    """Who says it, each once: a bare surname or post that a fuller name covers is left out."""
    names = sorted(
        dict.fromkeys(member.voice for member in members),
        key=lambda name: (name == "the article", not any(letter.isupper() for letter in name)),
    )
    return [
        name
        for name in names
        if not any(other != name and re.search(rf"\b{re.escape(name)}$", other) for other in names)
    ]


def _is_of_more(statement: Statement) -> bool:
    words = statement.claim.sentence
    return statement.claim.kind is ClaimKind.QUANTITY or is_further(words) or is_of_a_unit(words)


def _targets(members: Sequence[Statement]) -> tuple[str, ...]:
    """Places that a use or test is said to have reached, else those that stand behind "in", "against" or "on"."""
    places = [(member.claim, place) for member in members for place in member.claim.places]
    struck = [place.text for _, place in places if place.role is PlaceRole.TARGET]
    behind = [
        place.text
        for claim, place in places
        if place.role is not PlaceRole.LAUNCH
        and not owns(claim, place)
        and _UPON.search(claim.sentence[: max(0, place.start - claim.start)])
    ]
    return tuple(dict.fromkeys(struck or behind))[:3]


def _against_record(
    system: str, country: str | None, status: Status, window: DayWindow | None, record: Sequence[Event]
) -> str:
    """``premature`` before the record's first such step, ``behind events`` for a plan after it."""
    if status not in STEP:
        return ""
    reached = [
        event for event in record
        if system in event.systems and event.status in STEP and STEP[event.status] >= max(STEP[status], PRESENT)
        and (country is None or not event.country or event.country.upper() == country)
    ]  # fmt: skip
    if not reached:
        return ""
    first = min(reached, key=lambda event: (event.when.to_date, event.when.from_date))
    day = say_window(DayWindow(first.when.from_date, first.when.to_date))
    word = STATUS_WORDS[first.status or Status.DEPLOYED]
    by = f" by {person_name(first.said_by[0])}" if first.said_by else ""
    present = STEP[status] >= PRESENT
    if window is None:
        return f"undated; the record has it {word} first for {day}{by}"
    if present and window.last < first.when.from_date:
        return f"premature: the record has it {word} first for {day}{by}"
    if not present and window.first > first.when.to_date:
        return f"behind events: the record has it {word} for {day}{by}"
    return ""


def _record_entry(event: Event) -> TimelineEntry:
    return TimelineEntry(
        from_date=event.when.from_date,
        to_date=event.when.to_date,
        what=event.what,
        who=", ".join(person_name(who) for who in event.said_by),
        status=event.status.value if event.status else None,
        source_ids=tuple(event.source_ids),
        remark="from the record",
    )


def _order(entry: TimelineEntry) -> tuple[bool, date, date, bool, str, tuple[int, ...]]:
    undated = entry.from_date is None
    return (
        undated,
        entry.from_date or date.max,
        entry.to_date or date.max,
        bool(entry.claims),
        entry.what,
        entry.claims,
    )
