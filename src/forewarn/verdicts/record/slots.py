"""The slots of a sentence against those of an entry of the record: who, when, where, how many, certain or not."""

from __future__ import annotations

import math
import re

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import Status
from forewarn.records.numbers import Standing
from forewarn.verdicts.evidence import PARTY_WORDS
from forewarn.verdicts.reading.dates import ReadDate, read_dates
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.record.concepts import concepts, numbers_in
from forewarn.verdicts.record.events import dates_told
from forewarn.verdicts.record.index import Entry

#: Kinds of event that happen once: another date for them is another event or a mistake.
_ONCE = frozenset({EventKind.TREATY, EventKind.SUMMIT, EventKind.EXERCISE, EventKind.USE, EventKind.TEST})
#: Things that make another statement of it where the entry does not have them.
_THINGS = frozenset(
    (
        *("launcher", "warhead", "battalion", "regiment", "division", "vehicle", "soldier"),
        *("dozen", "crossing", "nuclear", "conventional", "chassis", "own"),
    )
)
_UNDER = Lazy(r"\b(?:under|below|beneath)\s(?:the\s)?(?:[\w-]+['’]s\s)?(?P<thing>\w+)", re.IGNORECASE)
_ACTING = Lazy(r"^(?:The\s)?(?:[A-Z]\w+)(?:\s(?:and|or)\s[A-Z]\w+)?\s(?!['’]s)[a-z]+")


def missing(reading: Reading, entry: Entry, own: frozenset[str]) -> str:
    """What the sentence has of things, countries and time that the entry has not, or nothing."""
    lacking = own - entry.around - concepts(entry.parties)
    for match in _UNDER.finditer(reading.text):  # "the chassis under the launcher" is no launcher
        lacking -= concepts(match["thing"])
    for name in reading.names:  # "the Typhon launcher" is the Typhon
        behind = reading.text[name.start + len(name.text) :].split()
        lacking -= concepts(" ".join(behind[:1]))
    if any(word in _THINGS or word.startswith("land") for word in lacking):
        return "of some of what the sentence names it says nothing"
    acting = _ACTING.match(reading.text)
    lands = {word for word in concepts(acting.group()) if word.startswith("land")} if acting else set()
    if lands and not lands & concepts(f"{entry.parties.split(entry.told)[0]}") and not lands & _first(entry):
        return "it has others who act"
    ahead = promised(entry) or (entry.event is not None and entry.event.status is Status.ANNOUNCED)
    if _WILL.search(reading.text) and not _WILL.search(entry.told) and not reading.attributed and not ahead:
        return "it is of the past, the sentence of the future"
    return ""


_WILL = Lazy(r"\b(?:will|would|shall|going\sto|(?:is|are)\sto|plans?\sto|due\sto|expected(?:\sto)?)\b", re.IGNORECASE)


def _first(entry: Entry) -> frozenset[str]:
    """Concepts of the first words of the clause, where who acts stands."""
    return concepts(" ".join(entry.clause.split()[:2]))


def promised(entry: Entry) -> bool:
    """Whether the entry is a promise or a plan."""
    return entry.event is not None and (entry.event.by_when is not None or entry.event.status is Status.PLANNED)


def once(event: Event) -> bool:
    """Whether it happens once, so that another date for it is a mistake."""
    return (
        event.kind in _ONCE
        or "once" in event.tags
        or (event.kind is EventKind.STATUS and event.standing is Standing.ESTABLISHED)
    )


_LANDS = {"Belarus": r"\bbelarus|\bminsk\b", "Russia": r"\brussia|\bmoscow\b", "Ukraine": r"\bukrain|\bkyiv\b"}


#: "Russian nuclear weapons": whose they are, and no land of what is told.
_WHOSE_WEAPONS = Lazy(
    r"\brussia(?:n|['’]s)\s(?=(?:\w+\s){0,2}?(?:nuclear|weapons?|warheads?|missiles?|bombs?|oreshniks?|iskanders?)\b)",
    re.IGNORECASE,
)


def other_land(reading: Reading, entry: Entry) -> bool:
    """Whether the sentence has another of the three countries than the clause, and the entry never names it."""
    low = _WHOSE_WEAPONS.sub(" ", reading.lower)
    own = {land for land, pattern in _LANDS.items() if re.search(pattern, low)}
    clause = {land for land, pattern in _LANDS.items() if re.search(pattern, entry.clause.lower())}
    every = {land for land, pattern in _LANDS.items() if re.search(pattern, f"{entry.told} {entry.parties}".lower())}
    return bool(clause and own - every and not own & clause)


def speaker(reading: Reading, entry: Entry) -> bool | None:
    """Whether who speaks or acts agrees: true, false where another person is named, nothing where nobody is."""
    people = set(reading.people)
    if set(reading.holders) & entry.people:
        return True
    low = entry.parties.lower()
    surnames = {who.rsplit("-", 1)[-1] for who in people}
    if people & entry.people or any(name in low for name in surnames):
        return True
    if people and _speaks(reading):
        return False  # somebody else says so
    text = f" {reading.lower} "
    parties = [party for party, words in PARTY_WORDS.items() if any(word in text for word in words)]
    words = [word for party in parties for word in (party.lower(), *PARTY_WORDS[party])]
    if any(re.search(rf"\b{re.escape(word.strip())}", low) for word in words if len(word.strip()) > 3):
        return True
    return False if people else None


_SAYS_AFTER = Lazy(
    r"^[\w'’]*,?\s(?:[\w-]+\s){0,2}?(?:said|says|told|argue[sd]|insist\w*|claim\w*|maintain\w*|announced|declared|wrote|holds|held|"
    r"added|warned|stressed|explained|conceded|admitted|promised|vowed)\b",
    re.IGNORECASE,
)
_SAYS_BEFORE = Lazy(r"\b(?:according\sto|said|says|told\sby|in\sthe\swords\sof)\s(?:\w+\s){0,4}$", re.IGNORECASE)


def _speaks(reading: Reading) -> bool:
    """Whether a person named is the one who says it."""
    return any(
        _SAYS_AFTER.match(reading.text[name.start + len(name.text) :])
        or _SAYS_BEFORE.search(reading.text[: name.start])
        for name in reading.names
        if name.kind == "person"
    )


def tagged(reading: Reading, entry: Entry) -> bool:
    """Whether the sentence names the event by its tag, as an exercise with its year."""
    plain = reading.lower.replace("-", " ")
    return entry.event is not None and any(
        tag.replace("-", " ") in plain for tag in entry.event.tags if re.search(r"\d{4}", tag)
    )


def at(reading: Reading, entry: Entry) -> bool:
    """Whether a place of the sentence is one of the event's, or in its country."""
    if entry.event is None:
        return False
    names = {spot.rsplit(",", 1)[0].strip().lower() for spot in entry.event.places}
    codes = {spot.rsplit(",", 1)[-1].strip() for spot in entry.event.places} | {entry.event.country}
    return any(
        place.place.name.lower() in names or (place.place.country is not None and place.place.country in codes)
        for place in reading.places
    )


def on(reading: Reading, entry: Entry) -> bool | None:
    """Whether a date of the sentence fits the entry's: nothing where either has none."""
    told = [one for one in dates_told(reading) if one.first is not None]
    if not told:
        return None
    if entry.event is None:
        close = [one for one in told if one.precision != "year" and one.relation == "on"]
        years = {str(one.first.year) for one in told if one.precision == "year" and one.first is not None}
        known = all(_in_words(one, entry.told) for one in close) and years <= _years(entry.told)
        return None if known else False
    when = entry.event.when
    near = any(one.overlaps(when.from_date, when.to_date) for one in told)
    if not near and any(_in_words(one, entry.told) for one in told):
        return True
    return near


def _years(text: str) -> set[str]:
    """Years that a text names, the ends of spans such as 2018-27 included."""
    found = set(re.findall(r"\b(?:19|20)\d\d\b", text))
    return found | {first[:2] + last for first, last in re.findall(r"\b((?:19|20)\d\d)-(\d\d)\b", text)}


def _in_words(one: ReadDate, told: str) -> bool:
    """Whether the entry itself speaks of that date, in either order of day and month."""
    low = told.lower()
    if one.text and one.text.lower() in low:
        return True
    if one.precision == "year" and one.first is not None:
        return str(one.first.year) in low
    if one.first is None or one.last is None or one.precision not in {"day", "month"}:
        return False
    if one.precision == "day" and f"{one.first.day} {one.first:%B}".lower() in low:
        return True
    if f"{one.first:%B}".lower() not in low:
        return False
    return any(other.overlaps(one.first, one.last) for other in read_dates(told, None) if other.precision != "year")


def without_dates(reading: Reading) -> str:
    """The sentence with its dates and names blanked: what numbers are left count something."""
    text = reading.text
    spans = [(one.start, one.end) for one in reading.dates]
    spans += [
        (name.start, name.start + len(name.text)) for name in reading.names if any(c.isdigit() for c in name.text)
    ]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


_MAGNITUDE = Lazy(
    r"\b(?:several|some|a\sfew|many)\s(?P<one>dozen|hundred|thousand)s?\b|\b(?P<many>dozen|hundred|thousand)s\sof\b",
    re.IGNORECASE,
)


def _magnitude(text: str) -> str:
    """Dozen, hundred or thousand, where no more is said than that there are several."""
    match = _MAGNITUDE.search(text)
    return (match["one"] or match["many"]).lower() if match is not None else ""


def _of_missiles(of: frozenset[str], named: frozenset[str], *, flown: bool) -> bool:
    """Whether a number counts the missiles of a flight, or nothing that is known: then no number is against it."""
    bare = {word for word in of if not word.startswith("land")}
    return bare <= named and (flown or not bare)


def numbers(reading: Reading, entry: Entry, against: str, open_slot: str) -> tuple[str, str]:
    """What stands against the entry, or is left open by it, once its numbers are compared."""
    ours, theirs = _magnitude(reading.text), _magnitude(entry.clause)
    if ours and theirs and ours != theirs:
        against = against or f"not {ours}s"
    named = concepts(" ".join(name.text for name in reading.names))
    flown = entry.event is not None and entry.event.kind in {EventKind.USE, EventKind.TEST}  # missiles, not flights
    for told in numbers_in(without_dates(reading)):
        alike = [number for number in entry.numbers if number.of & told.of]
        if any(math.isclose(number.value, told.value, rel_tol=0.05) for number in alike or entry.numbers):
            continue
        every = (*entry.numbers, *numbers_in(entry.told))
        if any(math.isclose(number.value, told.value, rel_tol=0.05) for number in every):
            open_slot = open_slot or f"of what {told.text} counts cannot be told"
        elif len(alike) == 1 and not _of_missiles(told.of, named, flown=flown):
            against = against or f"not {told.text}"
        else:
            open_slot = open_slot or f"of {told.text} it says nothing"
    return against, open_slot


#: Words by which a sentence is sure of a thing, and those by which the record is not.
_CERTAIN = Lazy(
    r"\balready\s(?:\w+\s)?(?:been|is|has|stands?)\b|\bhas\salready\b|(?<!\bshould\s)\b(?:has|have)\sbeen\b|\bbeyond\s(?:\w+\s)?(?:doubt|dispute|question)\b|"
    r"\b(?:proven|proved|confirmed|undoubtedly|definitely|certainly|without\s(?:a\s)?doubt|established\sfact|no\sdoubt)\b",
    re.IGNORECASE,
)
_UNSURE = Lazy(
    r"\b(?:most\slikely|likely|probabl[ey]|perhaps|maybe|possibl[ey]|opinion|is\sto\scome|to\scome|planned|no\sproof|"
    r"could|would|may|might|expects?|wants?)\b",
    re.IGNORECASE,
)


def overstated(reading: Reading, entry: Entry) -> str:
    """A thing told as certain or done that the record has as an opinion, a plan or without proof; or nothing."""
    sure, unsure = _CERTAIN.search(reading.text), _UNSURE.search(entry.told)
    if sure is None or unsure is None or _UNSURE.search(reading.text):
        return ""
    return f"'{sure.group()}' says more than that: the record has '{unsure.group()}'"


_NO_THING = Lazy(r"\b(?:no|without(?:\sany)?|not\sany)\s(\w+)", re.IGNORECASE)


def same_denial(ours: str, theirs: str) -> bool:
    """Whether both deny one and the same thing, each once: "no missile" here and there."""
    first, second = _NO_THING.findall(ours), _NO_THING.findall(theirs)
    return len(first) == 1 and len(second) == 1 and first[0].lower() == second[0].lower()


_BEFORE = Lazy(r"\b(?:before|ahead\sof|prior\sto|earlier\sthan|sooner\sthan)\b", re.IGNORECASE)
_AFTER = Lazy(r"\b(?:after|later\sthan|following|behind)\b", re.IGNORECASE)


def other_order(reading: Reading, entry: Entry) -> bool:
    """Whether the sentence has one thing before another that the record has after it, or the reverse."""
    ours = (bool(_BEFORE.search(reading.text)), bool(_AFTER.search(reading.text)))
    theirs = (bool(_BEFORE.search(entry.clause)), bool(_AFTER.search(entry.clause)))
    return sum(ours) == 1 and sum(theirs) == 1 and ours != theirs
