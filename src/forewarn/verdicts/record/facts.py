"""Every dated fact of the record: events, parts of events with a day of their own, and voices with a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from forewarn.catalog import Catalog, Event, EventKind
from forewarn.records.claims import Status
from forewarn.verdicts.reading.dates import read_dates
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts
from forewarn.verdicts.saying import day


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened ``first``..``last``. ``words`` are its own, ``around`` those of the whole event.

    ``of`` is the event it belongs to (a voice is one of its own); ``people`` are ids of those who say it; ``rank`` is 1
    for the first use of a system; ``names`` are its places and sites in lower case.
    """

    of: str
    kind: EventKind
    words: frozenset[str]
    around: frozenset[str]
    first: date
    last: date
    what: str
    systems: frozenset[str]
    people: frozenset[str]
    party: str
    country: str
    names: frozenset[str]
    tags: tuple[str, ...]
    source_ids: tuple[str, ...]
    rank: int = 0
    whole: tuple[date, date] | None = None  # the days of the event that this is a part of
    doubted: bool = False  # somebody denies it or cannot confirm it
    promised: bool = False

    @property
    def when(self) -> str:
        """Its day or days, in words."""
        return day(self.first) if self.first == self.last else f"{day(self.first)} to {day(self.last)}"


_OF_A_SPEAKER = Lazy(r"(?P<who>[A-Z][\w'’-]+)\s\((?:on\s)?(?P<day>\d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?)\)")
_PART = r"[,;:]\s|\s(?:and)\s"
_LAND = {
    "US": "landus", "DE": "landde", "PL": "landpl", "LT": "landlt", "LV": "landlv", "EE": "landee", "HU": "landhu",
    "TR": "landtr", "GB": "landgb", "FR": "landfr", "JP": "landjp", "CN": "landcn", "KP": "landkp", "IR": "landir",
    "NL": "landnl", "RO": "landro",
}  # fmt: skip
FLIGHTS = frozenset({EventKind.USE, EventKind.TEST})
#: Concepts of the words for a flight that took place.
USE_WORDS = frozenset({"launch", "strike", "hit"})
#: Acts that the vocabulary of the record leaves out as words of saying, and that tell one fact from another.
_ACTS = (
    ("act-ask", r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed)?)\b"),
    ("act-announce", r"\bannounc\w+"),
    ("act-name", r"\b(?:nam(?:e|es|ed|ing)|identif\w+|pinpoint\w*)\b"),
    ("act-force", r"\b(?:in(?:to)?\sforce|took\seffect|takes\seffect|entry\sinto\sforce)\b"),
    ("act-arrive", r"\b(?:arriv\w+|has\scome|had\scome|came\sto|reached)\b"),
    ("act-duty", r"\bcombat\sduty\b"),
    ("act-ready", r"\b(?:ready|operational|in\soperation|in\sservice|working)\b"),
    ("act-accept", r"\baccept\w*\b"),
    ("act-way", r"\bon\s(?:its|their|the)\sway\b"),
)
#: Words that stand for others only where a fact is looked for.
_PLAINER = (
    (r"\bdebut\w*\b|\bbaptism\sof\sfire\b", "first use"),
    (r"\bearth-?works?\b|\bbuilding\swork\b", "works"),
    (r"\bon\sdisplay\b", "displayed"),
    (r"\b(?:mass|serially)[-\s]produced\b", "mass production"),
)
#: A day without a year in the words of an event is the latest one up to this long after it.
_SAID_WITHIN = timedelta(days=150)
#: The last catalog that was asked for, with its facts.
_LAST: list[tuple[Catalog, tuple[Fact, ...]]] = []


def words_of(text: str) -> frozenset[str]:
    """Concepts of a text, with the acts that tell one fact from another."""
    for pattern, plain in _PLAINER:
        text = re.sub(pattern, plain, text, flags=re.IGNORECASE)
    acts = {name for name, pattern in _ACTS if re.search(pattern, text, re.IGNORECASE)}
    return concepts(text) | acts


def facts_of(catalog: Catalog) -> tuple[Fact, ...]:
    """All dated facts of a catalog, made once."""
    for known, facts in _LAST:
        if known is catalog:
            return facts
    ranks: dict[tuple[str, EventKind], int] = {}
    made: list[Fact] = []
    for event in catalog.events:
        rank = 0
        if event.kind in FLIGHTS and event.systems:
            key = (event.systems[0], event.kind)
            ranks[key] = rank = ranks.get(key, 0) + 1
        made += _of_event(catalog, event, rank)
    made += _of_voices(catalog)
    _LAST[:] = [(catalog, tuple(made))]
    return tuple(made)


def _of_event(catalog: Catalog, event: Event, rank: int) -> Iterator[Fact]:
    extra = _extra(event)
    around = words_of(f"{event.what} {event.party} {' '.join(who for who in event.said_by if ' ' in who)}") | extra
    names = {spot.rsplit(",", 1)[0].strip().lower() for spot in event.places}
    for site in event.sites:
        if site in catalog.sites:
            names |= {site, catalog.sites[site].name.lower(), catalog.sites[site].near.lower()}

    def fact(
        words: frozenset[str], first: date, last: date, what: str, people: frozenset[str], *, rank: int = 0
    ) -> Fact:
        return Fact(
            event.id, event.kind, words, around, first, last, what, frozenset(event.systems), people, event.party,
            event.country, frozenset(names - {""}), event.tags, event.source_ids, rank,
            (event.when.from_date, event.when.to_date), bool(event.objections),
            event.by_when is not None or event.status is Status.PLANNED,
        )  # fmt: skip

    people = frozenset(event.said_by)
    plain = _OF_A_SPEAKER.sub(lambda match: match["who"], event.what)
    dated = []
    for part in (part.strip() for part in re.split(_PART, plain)):
        days = [one for one in read_dates(part, event.when.to_date + _SAID_WITHIN) if one.precision == "day"]
        if part and len(days) == 1 and days[0].first is not None and days[0].last is not None:
            plainly = re.sub(r"^(?:and\s)?(?:is|was|are|were)\s", "", part)
            dated.append(fact(words_of(part), days[0].first, days[0].last, plainly, people))
    if len(dated) > 1:
        yield from dated
        return
    yield fact(around, event.when.from_date, event.when.to_date, event.what, people, rank=rank)
    for match in _OF_A_SPEAKER.finditer(event.what):
        told = read_dates(match["day"], event.when.to_date + _SAID_WITHIN)
        if told and told[0].first is not None and told[0].last is not None:
            who = frozenset(one for one in people if match["who"].lower() in one.lower())
            first, last = told[0].first, told[0].last
            if (first, last) != (event.when.from_date, event.when.to_date):
                words = around | words_of(match["who"])
                yield fact(words, first, last, f"{match['who']} on: {event.what}", who or people)


def _extra(event: Event) -> frozenset[str]:
    found = set(USE_WORDS) if event.kind in FLIGHTS else set()
    if event.country in _LAND:
        found.add(_LAND[event.country])
    if event.kind is EventKind.ASSESSMENT:
        found.add("analyst")
    return frozenset(found)


def _of_voices(catalog: Catalog) -> Iterator[Fact]:
    by_name = {person.name: who for who, person in catalog.people.items()}
    of_systems = [(entry.id, entry.voices) for entry in catalog.systems.values()]
    of_defences = [(entry.id, entry.voices) for entry in catalog.defences.values()]
    for entry_id, voices in (*of_systems, *of_defences):
        for voice in voices:
            if not voice.date or not re.fullmatch(r"\d{4}-\d\d-\d\d", voice.date):
                continue
            on = date.fromisoformat(voice.date)
            words = words_of(f"{voice.words} {voice.by}") - {"act-name"}
            people = frozenset({by_name.get(voice.by, voice.by)})
            yield Fact(
                f"{entry_id}: {voice.words}", EventKind.STATEMENT, words, words, on, on, f"{voice.by}: {voice.words}",
                frozenset({entry_id}), people, voice.by, "", frozenset(), (), (voice.source_id,),
            )  # fmt: skip
