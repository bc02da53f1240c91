"""Who tells of a thing: whether the speaker of a claim is one of those whom the record has for an event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from forewarn.catalog import Catalog, Event, EventKind
from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Claim
from forewarn.verdicts.reading.lazy import Lazy


class Fit(IntEnum):
    """How the speaker of a claim and those who tell of an event go together, the best last."""

    OTHER = 0  # somebody else is named
    NOBODY = 1  # the article speaks for itself, or for an agency
    KIND = 2  # analysts, where analysts are on record
    SAME = 3  # that person, office, service or state


@dataclass(frozen=True, slots=True)
class Teller:
    """The speaker of a claim: ``words`` as written (empty where the article speaks), persons, land and office."""

    words: str
    people: frozenset[str] = frozenset()
    office: frozenset[str] = frozenset()
    land: str = ""
    medium: bool = False


_SAME_WORD = {
    "defense": "defence",
    "mod": "ministry",
    "department": "ministry",
    "minister": "ministry",
    "television": "media",
    "tv": "media",
    "channel": "media",
    "agency": "media",
    "kcna": "media",
    "irna": "media",
}
#: Words that name no office or service of their own.
_EMPTY = frozenset(
    (
        *(
            "the",
            "a",
            "an",
            "of",
            "and",
            "for",
            "in",
            "at",
            "to",
            "by",
            "its",
            "their",
            "his",
            "her",
            "this",
            "that",
            "s",
        ),
        *("official", "officials", "some", "senior", "top", "former", "other", "authorities", "government", "sources"),
        *("source", "via", "state", "states", "military"),
    )
)
#: Ranks that many offices have: no office is known by one of them alone.
_RANKS = frozenset({"head", "chief", "commander", "leader", "director", "secretary", "general", "spokesman", "council"})
_ANALYSTS = Lazy(r"\b(?:specialists?|experts?|analysts?|researchers?|the\sreport|think\stank)\b", re.IGNORECASE)
_MEDIA = Lazy(
    r"\b(?:media|news|agency|newspaper|diplomat|reports?|sources?|eyewitness\w*|outlets?)\b|\b[A-Z]{2,4}\b|\bReuters\b"
)


def teller_of(claim: Claim, article: Article, catalog: Catalog) -> Teller:
    """The speaker of a claim as the record knows persons, posts and parties."""
    words = "" if claim.speaker == AUTHOR else claim.speaker
    if not words:
        return Teller("")
    people: set[str] = set()
    for name in catalog.names.scan(words):
        if name.kind == "person":
            people.update(name.ids[:1])
        elif name.kind == "office" and len(name.ids) > 1 and article.published is not None:
            people.update(office.person for office in catalog.holders(name.ids[0], name.ids[1], article.published))
    land, office = _office(words, catalog)
    medium = bool(_MEDIA.search(words)) and not people and not land
    return Teller(words, frozenset(people), office, land, medium)


def _office(words: str, catalog: Catalog) -> tuple[str, frozenset[str]]:
    """The country that some words name, and the other words, those of an office or a service."""
    land, rest = "", words.replace("’", "'")
    for country in sorted(catalog.countries.values(), key=lambda one: one.id not in {"KP", "KR"}):
        for word in sorted(country.words, key=len, reverse=True):
            rest, times = re.subn(rf"(?<!\w){re.escape(word)}(?!\w)", " ", rest)
            land = land or (country.id if times else "")
    if re.search(r"\bNATO\b", rest):
        land, rest = land or "NATO", re.sub(r"\bNATO\b", " ", rest)
    found = re.findall(r"[a-z]+", rest.lower())
    return land, frozenset(_SAME_WORD.get(word, word) for word in found if word not in _EMPTY)


def fit(teller: Teller, event: Event, catalog: Catalog) -> Fit:
    """How the speaker of a claim goes together with those who tell of an event."""
    if not teller.words:
        return Fit.NOBODY
    if teller.people & set(event.said_by):
        return Fit.SAME
    told = [one for one in (*event.said_by, event.party) if one]
    surname = teller.words.split()[-1]
    if surname[:1].isupper() and not teller.office <= {"media"}:
        named = (*told, event.what)
        if not teller.land and any(re.search(rf"\b{re.escape(surname)}\b", one) for one in named):
            return Fit.SAME
    if teller.people:
        return Fit.OTHER
    lands = {catalog.people[one].country for one in event.said_by if one in catalog.people}
    if teller.office - _RANKS and any(_speaks_for(who, teller, catalog) for who in event.said_by):
        return Fit.SAME
    for one in told:
        land, office = _office(one, catalog)
        lands |= {land} - {""}
        common = teller.office & office - _RANKS
        if common and (teller.office <= office or len(common) > 1) and teller.land in {"", land}:
            return Fit.SAME
    if teller.land and not teller.office and teller.land in lands:
        return Fit.SAME
    if _ANALYSTS.search(teller.words) and event.kind is EventKind.ASSESSMENT:
        return Fit.KIND
    anonymous = not teller.office and not teller.land
    own = bool(teller.land) and teller.land in lands  # another office of the same state
    return Fit.NOBODY if teller.medium or anonymous or own else Fit.OTHER


def _speaks_for(who: str, teller: Teller, catalog: Catalog) -> bool:
    """Whether a person who tells it holds the post, or heads the service, that the speaker of a claim is."""
    return any(
        teller.office <= _office(catalog.roles[office.role].name, catalog)[1] and teller.land in {"", office.country}
        for office in catalog.offices_of(who)
        if office.role in catalog.roles
    )


def objection_of(teller: Teller, event: Event, catalog: Catalog) -> str:
    """What the speaker is on record with against an event, or nothing."""
    surnames = {catalog.people[who].surname for who in teller.people if who in catalog.people}
    return next((one.words for one in event.objections if any(name in one.party for name in surnames)), "")


def persons_met(persons: frozenset[str], event: Event, teller: Teller, catalog: Catalog) -> bool:
    """Whether every person of the record that a claim names beside its teller stands in the event."""
    for who in persons - teller.people - set(event.said_by):
        surname = catalog.people[who].surname
        if not re.search(rf"\b{re.escape(surname)}\b", " ".join((event.what, event.party, *event.said_by))):
            return False
    return True
