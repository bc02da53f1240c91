"""Every clause of every dated event, every voice, and what entries say of themselves, as concepts that can be met."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.catalog import Catalog, Event
from forewarn.records.numbers import Standing
from forewarn.verdicts.record.concepts import Counted, concepts, denied_concepts, numbers_in
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.saying import iso_day


@dataclass(frozen=True, slots=True)
class Entry:
    """One clause of an event, or one voice: what it says, and what it is of. ``around`` has the event's other words.

    ``denied`` has the concepts within reach of a word of denial. ``voiced`` says that it is one party's word among
    others', so that the same told as a fact is disputed.
    """

    clause: str
    words: frozenset[str]
    around: frozenset[str]
    denied: frozenset[str]
    numbers: tuple[Counted, ...]
    event: Event | None
    systems: frozenset[str]
    people: frozenset[str]
    parties: str
    when: str
    told: str
    standing: Standing
    source_ids: tuple[str, ...]
    voiced: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """All entries, with how many of them have each concept."""

    entries: tuple[Entry, ...]
    seen: dict[str, int]
    people: frozenset[str] = frozenset()  # concepts of the names of persons, which no entry has among its words

    def weight(self, concept: str) -> float:
        """Rarity of a concept in nats; a word that no entry has weighs as one that a single entry has."""
        return math.log(len(self.entries) / max(1, self.seen.get(concept, 1)))


#: The last catalog that was asked for, with its index.
_LAST: list[tuple[Catalog, Index]] = []


def index_of(catalog: Catalog) -> Index:
    """The index of a catalog, made at its first use and kept until another catalog is asked for."""
    for known, index in _LAST:
        if known is catalog:
            return index
    entries = [*_of_events(catalog), *_of_objections(catalog), *_of_voices(catalog), *_of_descriptions(catalog)]
    seen = Counter(concept for entry in entries for concept in entry.words)
    made = Index(tuple(entries), dict(seen), _names(catalog, tuple(catalog.people)))
    _LAST[:] = [(catalog, made)]
    return made


def _names(catalog: Catalog, ids: tuple[str, ...]) -> frozenset[str]:
    words: set[str] = set()
    for who in ids:
        if who in catalog.people:
            words |= concepts(" ".join(catalog.people[who].names))
    return frozenset(words)


def _of_events(catalog: Catalog) -> Iterator[Entry]:
    every = _names(catalog, tuple(catalog.people))
    for event in catalog.events:
        plain = re.sub(r"\([^)]*\)", " ", event.what)
        clauses = re.split(r";|:\s|\.\s", plain)
        bodies = [clause for clause in clauses if concepts(clause) - every]
        whole = [plain] if len(bodies) > 1 else []
        for clause in (*bodies, *whole):
            yield Entry(
                clause=clause.strip(),
                words=concepts(clause) - every,
                around=concepts(f"{event.what} {_spots(catalog, event)}") - every,
                denied=denied_concepts(clause),
                numbers=numbers_in(clause),
                event=event,
                systems=frozenset(event.systems),
                people=frozenset(event.said_by),
                parties=f"{event.party} {' '.join(event.said_by)} {event.what}",
                when=when_words(event),
                told=event.what,
                standing=event.standing,
                source_ids=event.source_ids,
            )


def _spots(catalog: Catalog, event: Event) -> str:
    """Names of an event's places and sites."""
    names = [spot.rsplit(",", 1)[0] for spot in event.places]
    names += [catalog.sites[site].name for site in event.sites if site in catalog.sites]
    return " ".join(names)


def _of_voices(catalog: Catalog) -> Iterator[Entry]:
    by_name = {person.name: who for who, person in catalog.people.items()}
    of_systems = [(entry.id, entry.voices) for entry in catalog.systems.values()]
    of_defences = [(entry.id, entry.voices) for entry in catalog.defences.values()]
    for entry_id, voices in (*of_systems, *of_defences):
        for voice in voices:
            if voice.on == "interception":
                continue  # opposed voices, judged among each other
            who = by_name.get(voice.by)
            yield Entry(
                clause=voice.words,
                words=concepts(voice.words),
                around=concepts(voice.words),
                denied=denied_concepts(voice.words),
                numbers=numbers_in(voice.words),
                event=None,
                systems=frozenset({entry_id}),
                people=frozenset({who} if who else ()),
                parties=voice.by,
                when=iso_day(voice.date) if voice.date else "",
                told=f"{voice.by}: {voice.words}",
                standing=Standing.CLAIMED,
                source_ids=(voice.source_id,),
                voiced=True,
            )


def _of_objections(catalog: Catalog) -> Iterator[Entry]:
    """Who denies or doubts an event, as a statement of theirs."""
    seen = set()
    for event in catalog.events:
        for one in event.objections:
            if (one.party, one.words) in seen:
                continue
            seen.add((one.party, one.words))
            yield Entry(
                clause=one.words,
                words=concepts(one.words),
                around=concepts(f"{one.words} {event.what}"),
                denied=denied_concepts(one.words),
                numbers=numbers_in(one.words),
                event=None,
                systems=frozenset(event.systems),
                people=frozenset(who for who, person in catalog.people.items() if person.surname in one.party),
                parties=one.party,
                when="",
                told=f"{one.party}: {one.words}",
                standing=Standing.CLAIMED,
                source_ids=(one.source_id,),
                voiced=True,
            )


#: Quantities that are counts or minutes of warning: their notes say what is counted.
_NOTED = ("_count", "delay_min", "share_told_percent", "notice_min", "warning_left_min", "detection_min")


def _of_descriptions(catalog: Catalog) -> Iterator[Entry]:
    """What entries say of themselves, and the notes of their counts."""
    for entry_id in (*catalog.systems, *catalog.defences, *catalog.sensors):
        entry = catalog.measured(entry_id)
        if entry is None:
            continue
        for clause in _clauses(entry.about):
            yield _plain(clause, entry.name, frozenset({entry_id}), entry.source_ids)
        for figure in entry.figures:
            if figure.number.note and not figure.rejected and figure.quantity.endswith(_NOTED):
                yield _plain(
                    figure.number.note, entry.name, frozenset({entry_id}), (figure.number.source_id,), figure.party
                )
    for site in catalog.sites.values():
        for clause in _clauses(site.about):
            yield _plain(clause, site.name, frozenset(site.for_systems), site.source_ids)
    for channel in catalog.channels.values():
        for figure in channel.figures:
            if figure.number.note and not figure.rejected:
                told = f"{channel.name}: {figure.number.note}"
                yield _plain(figure.number.note, told, frozenset(), (figure.number.source_id,), figure.party)
    for term in catalog.terms.values():
        for clause in _clauses(term.about):
            yield _plain(clause, term.term, frozenset({term.of} - {""}), term.source_ids)


def _clauses(text: str) -> list[str]:
    return [part.strip() for part in re.split(r";|\.\s|\.$", text) if part.strip()]


def _plain(clause: str, of: str, systems: frozenset[str], source_ids: tuple[str, ...], party: str = "") -> Entry:
    told = clause if of in clause or of.endswith(clause) else f"{of}: {clause}"
    return Entry(
        clause=clause,
        words=concepts(clause) - concepts(of),
        around=concepts(f"{of} {clause}"),
        denied=denied_concepts(clause),
        numbers=numbers_in(clause),
        event=None,
        systems=systems,
        people=frozenset(),
        parties=party,
        when="",
        told=told,
        standing=Standing.REPORTED,
        source_ids=source_ids,
    )
