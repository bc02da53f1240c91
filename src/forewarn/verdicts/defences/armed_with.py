"""What a launcher or a base fires: Aegis Ashore its SM-3, Typhon Tomahawk and SM-6, and no other weapon's missiles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.names import KnownName
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.CLASS, ClaimKind.INTERCEPT, ClaimKind.QUANTITY, ClaimKind.STATEMENT_OF_INTENT)
_FIRES = Lazy(
    r"\b(?:us(?:es?|ing)|fir(?:es?|ing)|launch(?:es|ing)?|shoots?|relies\son|works\swith|operates\swith|"
    r"(?:is|are|comes?|was|were)\s(?:loaded|armed|equipped|fitted|stocked|filled)\swith|carr(?:y|ies)|holds?|houses?|"
    r"stocks?|"
    r"takes?|launcher\sfor|(?:interceptors?|missiles?|rockets?|rounds?)\b[^.;,]{0,30}\b(?:are|is|were))\b"
    r"(?P<between>[^.;]{0,60})$",
    re.IGNORECASE,
)
_BUT = Lazy(r"\bbut\b|;", re.IGNORECASE)
_BLOCK = Lazy(r"\b(?:II?[AB]|Block\s\w+|MSE|CRI|GEM-T)\b")
#: What may stand between the verb and the weapon that is its object.
_ITS = Lazy(
    r"\s?(?:(?:the|an?|its|their|only|also|just|mainly|mostly|both|some|several|all|new|modern|American|US|U\.S\.|"
    r"so-called|famous|"
    r"\w+-made|\d+|[a-z]+ty|dozen|two|four|six|ten|interceptors?|missiles?|rockets?|of|called|named|type|either|no|"
    r"not)\s){0,5}",
    re.IGNORECASE,
)


def judge_armed_with(case: Case) -> Iterator[Ruling]:
    """A finding on the missiles that a named launcher, defence or base is said to fire."""
    reading = case.reading
    if reading.asks or reading.dates:
        return
    weapons = [name for name in reading.names if name.kind in {"system", "defence"} and name.ids]
    for loaded in weapons:
        match = _FIRES.search(reading.text[: loaded.start])
        if match is None or not _ITS.fullmatch(match["between"]):
            continue
        carriers = [name.ids[0] for name in weapons if name.start < match.start()] or _at_base(
            case, _end_of_subject(match, loaded)
        )
        carriers = list(dict.fromkeys(carriers))
        if len(carriers) != 1:
            continue
        right = _fires(case, carriers[0], loaded)
        if right is None:
            continue
        turn = max((cut.end() for cut in _BUT.finditer(reading.text, 0, loaded.start)), default=0)
        denied = sum(turn <= start < loaded.start for start, _ in denial_spans(reading.text))
        if denied > 1:
            return
        finding = Finding.SUPPORTED if right else Finding.CONTRADICTED
        yield _ruling(case, carriers[0], loaded, opposite(finding) if denied else finding)
        return


def _end_of_subject(match: re.Match[str], loaded: KnownName) -> int:
    """Up to where the base may stand: before the verb, or within "the interceptors at it are"."""
    return (
        loaded.start
        if re.match(r"(?:interceptors?|missiles?|rockets?|rounds?)\b", match.group(), re.IGNORECASE)
        else match.start()
    )


def _at_base(case: Case, before: int) -> list[str]:
    """The defence that stands at a base which the sentence names, by the record's own words on either."""
    found = []
    for place in case.reading.places:
        if place.place.id in case.catalog.sites and before - 40 <= place.end <= before:
            name = case.catalog.sites[place.place.id].name
            found += [defence.id for defence in case.catalog.defences.values() if name in defence.about]
    return found


def _fires(case: Case, carrier: str, loaded: KnownName) -> bool | None:
    """Whether the carrier fires what is named; nothing where the record does not settle it."""
    weapon = loaded.ids[0]
    owner = case.catalog.measured(carrier)
    block = _BLOCK.search(loaded.text)
    if owner is None:
        return None
    if weapon in case.catalog.systems and owner.name in case.catalog.systems[weapon].basing:
        return True
    if weapon == carrier:
        return True if block is None or block.group() in owner.about else None
    if carrier in case.catalog.systems:
        loads = [system for system in case.catalog.systems.values() if owner.name in system.basing]
        return False if loads else None
    defence = case.catalog.defences.get(carrier)
    other = case.catalog.defences.get(weapon)
    if defence is None:
        return None
    if other is not None and other.family is not None and other.family == defence.family:
        return True
    return False if other is not None or weapon in case.catalog.systems else None


def _ruling(case: Case, carrier: str, loaded: KnownName, finding: Finding) -> Ruling:
    owner = case.catalog.measured(carrier)
    name = name_of(case.catalog, carrier)
    about = getattr(owner, "about", "")
    own = [system.name for system in case.catalog.systems.values() if name in system.basing]
    words = f"the record has {name} for {listed(own)}" if own else f"the record on {name}: {about.rstrip('.')}"
    if finding is Finding.CONTRADICTED and name_of(case.catalog, loaded.ids[0]) != name:
        words += f"; {name_of(case.catalog, loaded.ids[0])} is another weapon"
    sources = owner.source_ids[:2] if owner is not None else ()
    change = ["turns if its maker or user says otherwise"]
    more = case.reading.measures or case.reading.in_role(PlaceRole.TARGET)  # how far it fires is said besides
    return Ruling(_KINDS, verdict(finding, words, sources=sources, would_change=change), whole=not more)
