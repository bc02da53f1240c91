"""A sentence held against every dated event and every voice of the record, by what it speaks of.

A match needs words of substance that are rare in the record, together with who, what system, when or where. Then the
slots are compared: all agree and neither side denies what the other says, the sentence is on record; one firm slot
stands against the record, it is contradicted; anything less is left open.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.catalog import Catalog, Event, EventKind
from forewarn.records.claims import ClaimKind, Status
from forewarn.records.numbers import Standing
from forewarn.records.verdicts import Finding
from forewarn.verdicts.concepts import Counted, concepts, denied, denied_concepts, numbers_in, opposed_to
from forewarn.verdicts.evidence import PARTY_WORDS
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.record_events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (
    ClaimKind.STATEMENT_OF_INTENT,
    ClaimKind.REACTION,
    ClaimKind.STATUS,
    ClaimKind.EXERCISE,
    ClaimKind.USE,
    ClaimKind.QUANTITY,
    ClaimKind.INTERCEPT,
)
#: Kinds of event that happen once: another date for them is another event or a mistake.
_ONCE = frozenset({EventKind.TREATY, EventKind.SUMMIT, EventKind.EXERCISE, EventKind.USE, EventKind.TEST})
#: Rarity that the common words must add up to, in nats: two to three words that few entries have.
COMMON_WEIGHT = 7.0
#: A single word of the sentence suffices where it is this rare and the speaker is named.
ALONE_WEIGHT = 4.0
#: Share of the sentence's own substance that the entry must have, by weight.
COVERED_SHARE = 0.6
#: With a denial or an opposite, more must agree before anything is called false.
COVERED_SHARE_AGAINST = 0.7


@dataclass(frozen=True, slots=True)
class Entry:
    """One clause of an event, or one voice: what it says, and what it is of. ``around`` has the event's other words.

    ``denied`` has the concepts within reach of a word of denial.
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


@dataclass(frozen=True, slots=True)
class Index:
    """All entries, with how many of them have each concept."""

    entries: tuple[Entry, ...]
    seen: dict[str, int]

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
    entries = [*_of_events(catalog), *_of_voices(catalog)]
    seen = Counter(concept for entry in entries for concept in entry.words)
    made = Index(tuple(entries), dict(seen))
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
                around=concepts(plain) - every,
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
                when=voice.date or "",
                told=f"{voice.by}: {voice.words}",
                standing=Standing.CLAIMED,
                source_ids=(voice.source_id,),
            )


@dataclass(frozen=True, slots=True)
class Match:
    """How a sentence and an entry agree. ``against`` names the slot that stands against the record."""

    entry: Entry
    weight: float
    covered: float
    against: str
    open_slot: str


def judge_on_record(case: Case) -> Iterator[Ruling]:
    """A finding on the entry of the record that the sentence speaks of, where one stands out."""
    reading = case.reading
    if reading.asks:
        return
    best = best_match(case)
    if best is None:
        return
    entry = best.entry
    where = f"the record has, for {entry.when}: {entry.told}" if entry.when else f"the record has: {entry.told}"
    change = ["turns if another source on the same event says otherwise"]

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(_KINDS, verdict(finding, words, sources=entry.source_ids, would_change=change))

    if best.against:
        yield said(Finding.CONTRADICTED, f"{where}; {best.against}")
    elif best.open_slot:
        yield said(Finding.CANNOT_TELL, f"{where}; {best.open_slot}")
    elif _opposed(case, entry):
        yield said(Finding.DISPUTED, where)
    else:
        theirs = entry.standing in {Standing.CLAIMED, Standing.DISPUTED}
        yield said(Finding.SUPPORTED, f"{where}{'. Whether it is so is another question' if theirs else ''}")


def _opposed(case: Case, entry: Entry) -> bool:
    """Told as a fact, where the record has the other side too."""
    if case.reading.attributed:
        return False
    if entry.event is not None:
        return any(objection.denies for objection in entry.event.objections) or entry.standing is Standing.DISPUTED
    return True  # a voice is one of several on its topic


def best_match(case: Case) -> Match | None:
    """The entry that the sentence speaks of, or nothing where none stands out."""
    reading = case.reading
    index = index_of(case.catalog)
    own = _own_words(reading)
    if not own:
        return None
    total = sum(index.weight(word) for word in own)
    found: list[Match] = []
    for entry in index.entries:
        match = _compare(case, index, entry, own, total)
        if match is not None:
            found.append(match)
    if not found:
        return None
    found.sort(key=lambda match: (-round(match.covered, 2), -match.weight))
    top = found[0]
    agreeing = [match for match in found if not match.against and not match.open_slot]
    if (top.against or top.open_slot) and any(match.covered >= top.covered - 0.1 for match in agreeing):
        return next(match for match in agreeing if match.covered >= top.covered - 0.1)
    firm = [match for match in found if match.against and match.covered >= top.covered - 0.1]
    return firm[0] if top.open_slot and firm else top


def _own_words(reading: Reading) -> frozenset[str]:
    text = reading.text
    spans = [(name.start, name.start + len(name.text)) for name in reading.names if name.kind in {"person", "office"}]
    spans += [(one.start, one.end) for one in reading.dates]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return concepts(text)


def _compare(case: Case, index: Index, entry: Entry, own: frozenset[str], total: float) -> Match | None:
    reading = case.reading
    common = own & entry.words
    opposites = {word for word in own - entry.words if opposed_to(word) in entry.words}
    weight = sum(index.weight(word) for word in common | opposites)
    speaker = _speaker(reading, entry)
    if speaker is False or not common:
        return None
    # the very words of this very speaker: one rare word, or all of several
    alone = speaker is True and weight >= ALONE_WEIGHT and (len(own) == 1 or own <= entry.words)
    nearby = (own & entry.around) - common - opposites
    around = sum(index.weight(word) for word in nearby)
    if not alone and (len(common | opposites | nearby) < 2 or weight + around < COMMON_WEIGHT or weight < ALONE_WEIGHT):
        return None
    if entry.event is not None and reading.published is not None and entry.event.when.from_date > reading.published:
        return None
    ids = {*reading.systems, *reading.defences, *reading.sensors}
    if ids and entry.systems and not ids & entry.systems:
        return None
    anchors = bool(ids & entry.systems) + bool(speaker) + _at(reading, entry) + (_on(reading, entry) is True)
    anchors += _tagged(reading, entry)
    covered = (weight + around) / total
    if covered < COVERED_SHARE or (not anchors and weight < 2 * COMMON_WEIGHT):
        return None
    against = open_slot = ""
    scope = denied_concepts(reading.text)
    met = (common | opposites | nearby) - concepts(" ".join(name.text for name in reading.names))
    ours, theirs = bool(scope & met), bool(entry.denied & (common | nearby))
    if denied(reading.text) and not ours:
        open_slot = "what the sentence denies is not in it"
    elif (len(opposites) + (ours != theirs)) % 2:
        if covered >= COVERED_SHARE_AGAINST and len(common | nearby) >= 2:
            against = "the sentence says the opposite"
        else:
            open_slot = "what the sentence denies of it cannot be told"
    if not against and around > weight:
        open_slot = open_slot or "more of the sentence is in other parts of that entry"
    against, open_slot = _numbers(reading, entry, against, open_slot)
    on = _on(reading, entry)
    if on is False:
        if entry.event is not None and _once(entry.event) and covered >= COVERED_SHARE_AGAINST:
            against = against or "not at the date told"
        else:
            open_slot = open_slot or "of the date told it says nothing"
    if not against:
        open_slot = open_slot or _missing(reading, entry, own - opposites)
    if not against and _promised(entry) and not reading.future and not reading.attributed:
        open_slot = open_slot or "that was a promise"
    if not against and _other_land(reading, entry):
        open_slot = open_slot or "of the country told it says nothing"
    return Match(entry, weight, covered, against, open_slot)


#: Things that make another statement of it where the entry does not have them.
_THINGS = frozenset(
    (
        *("launcher", "warhead", "battalion", "regiment", "division", "vehicle", "soldier"),
        *("dozen", "crossing", "nuclear", "conventional", "chassis", "own"),
    )
)
_ACTING = Lazy(r"^(?:The\s)?(?:[A-Z]\w+)(?:\s(?:and|or)\s[A-Z]\w+)?\s(?!['’]s)[a-z]+")


def _missing(reading: Reading, entry: Entry, own: frozenset[str]) -> str:
    """What the sentence has of things, countries and time that the entry has not, or nothing."""
    lacking = own - entry.around - concepts(entry.parties)
    for name in reading.names:  # "the Typhon launcher" is the Typhon
        behind = reading.text[name.start + len(name.text) :].split()
        lacking -= concepts(" ".join(behind[:1]))
    if any(word in _THINGS or word.startswith("land") for word in lacking):
        return "of some of what the sentence names it says nothing"
    acting = _ACTING.match(reading.text)
    lands = {word for word in concepts(acting.group()) if word.startswith("land")} if acting else set()
    if lands and not lands & concepts(f"{entry.parties.split(entry.told)[0]}") and not lands & _first(entry):
        return "it has others who act"
    if reading.future and not reading.attributed and not _promised(entry):
        return "it is of the past, the sentence of the future"
    return ""


def _first(entry: Entry) -> frozenset[str]:
    """Concepts of the first words of the clause, where who acts stands."""
    return concepts(" ".join(entry.clause.split()[:2]))


def _promised(entry: Entry) -> bool:
    return entry.event is not None and (entry.event.by_when is not None or entry.event.status is Status.PLANNED)


def _once(event: Event) -> bool:
    return event.kind in _ONCE or (event.kind is EventKind.STATUS and event.standing is Standing.ESTABLISHED)


_LANDS = {"Belarus": r"\bbelarus|\bminsk\b", "Russia": r"\brussia|\bmoscow\b", "Ukraine": r"\bukrain|\bkyiv\b"}


def _other_land(reading: Reading, entry: Entry) -> bool:
    """Whether the sentence has another of the three countries than the clause, and the entry never names it."""
    own = {land for land, pattern in _LANDS.items() if re.search(pattern, reading.lower)}
    clause = {land for land, pattern in _LANDS.items() if re.search(pattern, entry.clause.lower())}
    every = {land for land, pattern in _LANDS.items() if re.search(pattern, f"{entry.told} {entry.parties}".lower())}
    return bool(clause and own - every and not own & clause)


def _speaker(reading: Reading, entry: Entry) -> bool | None:
    """Whether who speaks or acts agrees: true, false where another person is named, nothing where nobody is."""
    people = set(reading.people)
    low = entry.parties.lower()
    surnames = {who.rsplit("-", 1)[-1] for who in people}
    if people & entry.people or any(name in low for name in surnames):
        return True
    text = f" {reading.lower} "
    parties = [party for party, words in PARTY_WORDS.items() if any(word in text for word in words)]
    words = [word for party in parties for word in (party.lower(), *PARTY_WORDS[party])]
    if any(re.search(rf"\b{re.escape(word.strip())}", low) for word in words if len(word.strip()) > 3):
        return True
    return False if people else None


def _tagged(reading: Reading, entry: Entry) -> bool:
    plain = reading.lower.replace("-", " ")
    return entry.event is not None and any(
        tag.replace("-", " ") in plain for tag in entry.event.tags if re.search(r"\d{4}", tag)
    )


def _at(reading: Reading, entry: Entry) -> bool:
    if entry.event is None:
        return False
    names = {spot.rsplit(",", 1)[0].strip().lower() for spot in entry.event.places}
    codes = {spot.rsplit(",", 1)[-1].strip() for spot in entry.event.places} | {entry.event.country}
    return any(
        place.place.name.lower() in names or (place.place.country is not None and place.place.country in codes)
        for place in reading.places
    )


def _on(reading: Reading, entry: Entry) -> bool | None:
    """Whether a date of the sentence fits the entry's: nothing where either has none."""
    if entry.event is None:
        return None
    told = [one for one in dates_told(reading) if one.first is not None]
    if not told:
        return None
    when = entry.event.when
    near = any(one.overlaps(when.from_date, when.to_date) for one in told)
    if not near and any(_in_words(one, entry.told) for one in told):
        return True
    return near


def _in_words(one: ReadDate, told: str) -> bool:
    """Whether the entry itself speaks of that date, in either order of day and month."""
    low = told.lower()
    if one.text and one.text.lower() in low:
        return True
    return one.first is not None and one.precision == "day" and f"{one.first.day} {one.first:%B}".lower() in low


def _numbers(reading: Reading, entry: Entry, against: str, open_slot: str) -> tuple[str, str]:
    text = reading.text
    for one in reading.dates:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    for told in numbers_in(text):
        alike = [number for number in entry.numbers if number.of & told.of]
        if any(math.isclose(number.value, told.value, rel_tol=0.05) for number in alike or entry.numbers):
            continue
        if len(alike) == 1:
            against = against or f"not {told.text}"
        else:
            open_slot = open_slot or f"of {told.text} it says nothing"
    return against, open_slot
