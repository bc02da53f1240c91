"""What an article without a date retells: the one statement of the record with its speaker, its system and its words.

Nothing is dated by this alone: what follows from it is always said with the assumption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from forewarn.catalog import Catalog, Event, EventKind
from forewarn.records.articles import Article, PassageKind
from forewarn.records.claims import Claim, ClaimKind, Status
from forewarn.records.verdicts import Finding
from forewarn.verdicts.bounds import DateBound, date_bounds
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts, opposed_to
from forewarn.verdicts.record.events import tellers, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import listed

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Points that make an article the retelling of a statement: a person or a post, and two more.
_ENOUGH = 4
#: Words of substance in common that count as one point each, up to two.
_COMMON = 3
_MARKS = Lazy(
    r"\b(?:deployment|stationing|basing|arrival|addition)\b.{0,40}\b(?:would|will)\s(?:mark|be|alter|change|transform|represent|bring)\b",
    re.IGNORECASE,
)
_OFFICIALS = Lazy(
    r"\b(?:officials?|authorities|government|ministry|moscow|minsk|kremlin)\b.{0,40}\b(?:announc\w+|unveil\w*|"
    r"confirm\w*|decid\w+|plan\w*|agree\w*)",
    re.IGNORECASE,
)
_CREATED = Lazy(r"\b(?:division|regiment|brigade|battalion|unit)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Story:
    """What bounds and dates an article without a date. ``near_name`` is its spelling of the speaker's name."""

    bound: DateBound
    retells: Event | None = None
    near_name: str = ""

    @property
    def assumption(self) -> str:
        """What is taken for granted where a relative date is read by that statement."""
        return "" if self.retells is None else f"dated as if it retold what was said on {when_words(self.retells)}"

    @property
    def day(self) -> date | None:
        """The day of the statement it seems to retell."""
        return self.retells.when.from_date if self.retells is not None else None


def story_of(article: Article, claims: tuple[Claim, ...], catalog: Catalog) -> Story:
    """The bound of an article, and the statement of the record that it retells, if one stands out."""
    bound = date_bounds(article, claims, catalog)
    if article.published is not None:
        return Story(bound)
    text = " ".join(
        article.text[passage.start : passage.end] for passage in article.passages if passage.kind is PassageKind.BODY
    )
    text = text or article.text
    names = catalog.names.scan(text)
    systems = {entry for name in names if name.kind == "system" for entry in name.ids[:1]}
    people = {name.ids[0] for name in names if name.kind == "person" and name.ids}
    posts = {(name.ids[0], name.ids[1]) for name in names if name.kind == "office" and len(name.ids) > 1}
    days = {word for word in _WEEKDAYS if re.search(rf"\bon\s{word}\b", text)}
    own = concepts(text)
    scored = []
    for event in catalog.events:
        if event.kind not in {EventKind.STATEMENT, EventKind.STATUS} or not systems & set(event.systems):
            continue
        if bound.not_before is not None and event.when.to_date < bound.not_before:
            continue
        near = _near_name(text, event, catalog)
        holds = any(
            office.person in event.said_by and (office.role, office.country) in posts
            for who in event.said_by
            for office in catalog.offices_of(who)
            if office.ended is None or office.ended.to_date >= event.when.from_date
        )
        points = 4 if near else min(3, 2 * bool(people & set(event.said_by)) + 2 * holds)
        if points:
            points += min(2, len(own & concepts(event.what)) // _COMMON)
            points += event.when.precision == "day" and _WEEKDAYS[event.when.from_date.weekday()] in days
            scored.append((points, event, near))
    top = max((points for points, _, _ in scored), default=0)
    best = [(event, near) for points, event, near in scored if points == top]
    if top < _ENOUGH or len(best) != 1:
        return Story(bound)
    return Story(bound, best[0][0], best[0][1])


def _near_name(text: str, event: Event, catalog: Catalog) -> str:
    """A name that is almost that of the event's speaker: the first name and the beginning of the surname agree."""
    for who in event.said_by:
        person = catalog.people.get(who)
        if person is None:
            continue
        given = {name.split()[0] for name in (person.name, *person.names) if " " in name}
        for match in re.finditer(r"\b([A-Z][a-z]+)\s([A-Z][a-z]{3,})\b", text):
            first, last = match.groups()
            known = {name.split()[-1] for name in (person.name, *person.names)}
            if first in given and last not in known and last[:3] == person.surname[:3]:
                return last
    return ""


def assumed(story: Story) -> str:
    """The assumption in words."""
    event = story.retells
    return "" if event is None else f"if it retells what was said on {when_words(event)}: {event.what}"


def judge_retold(case: Case) -> Iterator[Ruling]:
    """Where a retelling departs from the statement it retells, or lags behind the record."""
    reading = case.reading
    behind = _behind(case)
    if behind is not None:
        yield behind
    story = reading.story
    if story is None or story.retells is None or reading.asks:
        return
    event = story.retells
    assumptions = [f"taken to retell what was said on {when_words(event)}"]
    change = ["turns if the text is dated otherwise, or retells another statement"]
    kinds = (ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT)

    def said(finding: Finding, words: str, of: tuple[ClaimKind, ...] = kinds) -> Ruling:
        given = verdict(finding, words, sources=event.source_ids, assumptions=assumptions, would_change=change)
        return Ruling(of, given)

    own, theirs = concepts(reading.text), concepts(event.what)
    turned = [
        word for word in sorted(own - theirs) if opposed_to(word) in theirs and word in {"symmetric", "asymmetric"}
    ]
    if turned:
        other = opposed_to(turned[0])
        words = f"the record of that statement has {other}al measures, not {turned[0]}al ones: {event.what}"
        yield said(Finding.CONTRADICTED, words, (ClaimKind.STATEMENT_OF_INTENT, ClaimKind.STATUS))
    if "opinion" in event.tags and _CREATED.search(reading.text):
        spelled = (
            f"; the speaker is {listed(case.catalog.parties_to(event))}, not {story.near_name}"
            if story.near_name
            else ""
        )
        if _OFFICIALS.search(reading.text):
            words = f"overstated: the record has one lecturer's opinion, no announcement: {event.what}"
            yield said(Finding.STRAINED, words)
        elif reading.claims and any(claim.status in {Status.PLANNED, Status.ANNOUNCED} for claim in reading.claims):
            yield said(Finding.STRAINED, f"incomplete: {event.what}{spelled}")


def _behind(case: Case) -> Ruling | None:
    """A deployment put into the future after its first claim."""
    reading = case.reading
    day = reading.published or (reading.story.day if reading.story is not None else None)
    if day is None or reading.system is None or not _MARKS.search(reading.text):
        return None
    facts = [
        event
        for event in case.catalog.events_of(reading.system, kind=EventKind.STATUS)
        if event.status in {Status.DEPLOYED, Status.ON_COMBAT_DUTY}
    ]
    if not facts or facts[0].when.from_date > day:
        return None
    first = facts[0]
    words = (
        f"behind events: {tellers(case, first)} told of {name_of(case.catalog, reading.system)} being in place for "
        f"{when_words(first)}; whether it is a leap is a judgement"
    )
    assumptions = [] if reading.published else [assumed(reading.story)] if reading.story is not None else []
    return Ruling(
        (ClaimKind.STATUS,),
        verdict(
            Finding.STRAINED,
            words,
            sources=first.source_ids,
            assumptions=assumptions,
            would_change=[f"turns if the text is older than {when_words(first)}"],
        ),
    )
