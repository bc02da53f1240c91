"""Claims of who holds a post, what a name means, and how far two places lie apart. They feed findings only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from forewarn.claims.countries import COUNTRY_WORDS, country_of
from forewarn.claims.lazy import Lazy
from forewarn.claims.place_names import FoundPlace
from forewarn.records.claims import Claim, ClaimKind, Meaning, OfficeMention, PlaceMention, Quantity
from forewarn.records.names import KnownName

_POSTS: tuple[tuple[str, str], ...] = (
    (r"deputy (?:foreign|defen[cs]e|prime) minister", ""),
    (r"foreign minister|minister (?:of|for) foreign affairs|foreign secretary|secretary of state", "foreign-minister"),
    (
        r"defen[cs]e (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?:national )?defen[cs]e",
        "defence-minister",
    ),
    (r"prime minister|premier", "prime-minister"),
    (r"secretary[- ]general", "nato-secretary-general"),
    (r"chief of (?:the )?(?:general|defen[cs]e) staff|chief of staff of the armed forces", "chief-of-general-staff"),
    (r"secretary of the security council|security council secretary", "security-council-secretary"),
    (r"vice[- ]president", ""),
    (r"president", "president"),
    (r"chancellor", "chancellor"),
)
_POST = "|".join(f"(?P<p{index}>{words})" for index, (words, _role) in enumerate(_POSTS))
_ONE_NAME = r"(?P<person>[A-Z][a-z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
_NAME = r"(?P<person>[A-Z][\w’'-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[A-Z][\w’'-]+)){0,3}? ?[A-Z][\w’'-]+)"
_BEFORE = Lazy(rf"(?:(?P<owner>{COUNTRY_WORDS})(?:[’']s)? )?(?:[a-z-]+ )?(?i:{_POST}) {_NAME}")
_IS = Lazy(
    rf"{_NAME}(?:,)? (?:is|was|became|becomes|remains|serves as|has been|,) ?(?:now |currently |still |appointed |"
    rf"named )?(?:the |a |as )?(?:(?P<owner>{COUNTRY_WORDS})(?:[’']s)? )?(?:[a-z-]+ )?(?i:{_POST})(?: (?:of|"
    rf"for) (?:the )?(?P<of>{COUNTRY_WORDS}))?"
)
_APPOSED = Lazy(
    rf"{_NAME}, (?:the |a )?(?:(?P<owner>{COUNTRY_WORDS})(?:[’']s)? )?(?:[a-z-]+ )?(?i:{_POST})"
    rf"(?: of (?:the )?(?P<of>{COUNTRY_WORDS}))?\b"
)
_HEADS = Lazy(
    rf"{_ONE_NAME},? (?:who )?(?:has been |is |was |had been )?(?:heads?|headed|heading|leads?|leading|led|runs?|"
    rf"running|ran|"
    rf"in charge of)(?: up)? (?:the )?(?:(?P<owner>{COUNTRY_WORDS})(?:[’']s)? )?(?P<ministry>foreign|"
    rf"defen[cs]e) ministry\b"
)
_MEANS = (
    Lazy(
        r"\b(?P<name>[A-Z][\w-]+)\b[^.;]{0,50}?\b(?:owes its name to|is short for|takes its name from|is named "
        r"(?:after|for)|gets its name from) (?:the |an? )?[“\"‘']?(?P<meaning>[\w’ -]{2,40}?)(?:[”\"’'»),.;]|$)"
    ),
    Lazy(
        r"\bword [“\"‘']?(?P<name>\w+)[”\"’']? (?:denotes|means|stands for|signifies) (?:the |an? )?[“\"‘']?"
        r"(?P<meaning>[\w’ -]{2,40}?)(?:[”\"’'»),.;]|$)"
    ),
    Lazy(
        r"(?P<name>[A-Z][\w-]+), (?:the|a) name [^,.;]{2,60}, (?:means|stands for|translates as) (?:the |an? )?[“\"‘']?"
        r"(?P<meaning>[\w’ -]{2,40}?)(?:[”\"’'»),.;]|$)"
    ),
    Lazy(
        r"(?P<name>[A-Z][\w-]+)\W{0,3},? ?\(?(?:which |whose name |that |the name of which |name |in \w+ |"
        r"also )*(?:translates?|translated|means?|meaning|stands for|signif\w+)(?: (?:as|to|into|in|from|literally|"
        r"roughly|the|a|an|English|Russian|Korean|Persian|Chinese|"
        r"word))*\W{1,4}(?P<meaning>[\w’ -]{2,40}?)(?:[”\"’'»),.;]| in \w+| is\b|$)"
    ),
    Lazy(
        r"(?:called|named|dubbed) [“\"‘']?(?P<name>[A-Z][\w-]+)[”\"’']?,? ?\(?(?:which is |"
        r"is )?(?:the )?(?:[A-Z][a-z]+) (?:word )?for [“\"‘']?(?:an? |"
        r"the )?(?P<meaning>[\w -]{2,40}?)(?:[”\"’'),.;]|$)"
    ),
    Lazy(
        r"(?P<name>[A-Z][\w-]+)[”\"’']?,? \(?(?:which is )?(?:the )?(?:Russian|Korean|Persian|Chinese|Farsi|Hebrew|"
        r"Ukrainian|Belarusian) (?:word )?for [“\"‘']?(?:an? |the )?(?P<meaning>[\w -]{2,40}?)(?:[”\"’'),.;]|$)"
    ),
    Lazy(
        r"(?P<name>[A-Z][\w-]+) \(\s?(?:or |in English |English: |lit\. |literally |from Russian |"
        r"Russian for )?[“\"‘'](?P<meaning>[\w -]{2,30})[”\"’'],?\s?\)"
    ),
)


def find(frame: Claim, here: Sequence[FoundPlace], known: Sequence[KnownName]) -> Iterator[Claim]:
    """Identity claims of the sentence that ``frame`` stands for; ``known`` are its article's names of the record."""
    yield from _offices(frame, known)
    yield from _meanings(frame)
    yield from _distances(frame, here)


def _offices(frame: Claim, known: Sequence[KnownName]) -> Iterator[Claim]:
    people = {name.start - frame.start: name for name in known if name.kind == "person"}
    told: set[str] = set()
    for pattern in (_IS, _APPOSED, _BEFORE):
        for match in pattern.finditer(frame.sentence):
            index = next(index for index in range(len(_POSTS)) if match[f"p{index}"])
            person = _person(match["person"])
            role = _POSTS[index][1] or None
            groups = match.groupdict()
            owner = groups.get("of") or groups.get("owner")
            if person in told or role is None or country_of(person) is not None:
                continue
            told.add(person)
            at = match.start("person") + match["person"].find(person)
            entry = next(
                (name for start, name in people.items() if start < at + len(person) and at < start + len(name.text)),
                None,
            )
            office = OfficeMention(
                person_text=person,
                role_text=match[f"p{index}"],
                person_id=entry.ids[0] if entry and len(entry.ids) == 1 else None,
                role=role,
                country=country_of(owner) if owner else None,
            )
            yield replace(frame, kind=ClaimKind.OFFICE, office=office)
    yield from _heads(frame, people, told)


def _heads(frame: Claim, people: dict[int, KnownName], told: set[str]) -> Iterator[Claim]:
    """As in "Khrenin, who heads the Belarusian defence ministry"."""
    for match in _HEADS.finditer(frame.sentence):
        person = _person(match["person"])
        if person in told or country_of(person) is not None:
            continue
        at = match.start("person") + match["person"].find(person)
        entry = next(
            (name for start, name in people.items() if start < at + len(person) and at < start + len(name.text)), None
        )
        office = OfficeMention(
            person_text=person,
            role_text=f"{match['ministry']} ministry",
            person_id=entry.ids[0] if entry and len(entry.ids) == 1 else None,
            role="foreign-minister" if match["ministry"] == "foreign" else "defence-minister",
            country=country_of(match["owner"]) if match["owner"] else None,
        )
        yield replace(frame, kind=ClaimKind.OFFICE, office=office)


def _person(words: str) -> str:
    """The name without verbs or titles that the pattern took along."""
    return re.sub(r"^(?:The|On|In|When|While|But|And|Former|Mr|Ms|Mrs)\s+", "", words).strip()


def _meanings(frame: Claim) -> Iterator[Claim]:
    for pattern in _MEANS:
        match = pattern.search(frame.sentence)
        if match and match["meaning"].strip():
            meaning = Meaning(match["name"], match["meaning"].strip())
            yield replace(frame, kind=ClaimKind.NAME, meaning=meaning)
            return


_APART = Lazy(
    r"^\s?(?:\([^)]*\)\s)?(?:(?:to the )?(?:due )?(?:north|south|east|west)[\w-]*(?: (?:north|south|east|"
    r"west)\w*)? (?:of|from)|from|away from|outside)\b",
    re.IGNORECASE,
)


def _distances(frame: Claim, here: Sequence[FoundPlace]) -> Iterator[Claim]:
    """As in "Krichev is 290 km east of Minsk": a distance with a place on either side."""
    places = tuple(place.mention for place in here)
    for quantity in frame.quantities:
        if not quantity.unit.endswith(" distance") or quantity.start is None:
            continue
        end = quantity.start + len(quantity.text)
        after = frame.sentence[end - frame.start :]
        following = next((place for place in places if place.start >= end and place.start - end < 40), None)
        before = [place for place in places if place.start < quantity.start]
        if following is None or not _APART.match(after):
            continue
        pair: tuple[PlaceMention, ...] = (before[-1], following) if before else (following,)
        yield _geography(frame, quantity, pair)
        return


def _geography(frame: Claim, quantity: Quantity, pair: tuple[PlaceMention, ...]) -> Claim:
    return replace(frame, kind=ClaimKind.GEOGRAPHY, quantity=quantity, places=pair)
