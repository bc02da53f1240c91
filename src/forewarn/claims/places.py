"""Places a claim names, what each does in its sentence, and which record entry each can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from forewarn.claims.lazy import Lazy
from forewarn.records.claims import Claim, ClaimKind, PlaceMention, PlaceRole
from forewarn.records.names import KnownName, NameBook
from forewarn.records.places import PlaceKind

Doc = Any

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# Areas that stand for many places and are in no gazetteer, as written.
_AREAS = Lazy(
    r"\b(?:NATO territory|(?:Soviet|Russian|European|Ukrainian|Belarusian|Polish|German|U\.?S\.?|American|Japanese|"
    r"NATO) (?:territory|soil|mainland|airspace|capitals?|cities|countries|bases)|(?:five|two|three|four|six|"
    r"several|all|most|many|other) "
    r"(?:European|NATO|Western|Baltic|neighbou?ring|Gulf|Arab|Asian) (?:countries|states|nations|capitals|cities|"
    r"members|allies)|Baltic (?:states|region|countries)|Western Europe|Eastern Europe|Central Europe|Middle East|"
    r"Korean Peninsula|"
    r"Baltic Sea|Black Sea|Sea of Japan|East Sea|Asia[- ]Pacific|Indo-Pacific|Far East|Soviet Union|West Germany|"
    r"East Germany|Republic of Belarus|Union State|(?-i:[A-Z][\w’-]+) (?:[Rr]egion|[Oo]blast))\b"
)
_NO_PLACE = Lazy(
    r"^(?:the )?(?:kremlin|pentagon|white house|state department|bundestag|congress|nato|eu|european union|union|"
    r"west|north|south|east|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|mach\b.*|oreshnik.*|iskander.*|kinzhal.*|patriot.*|reuters|tass|afp|kcna)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place name at an article offset, resolved as far as the record allows."""

    mention: PlaceMention
    country: str | None = None

    @property
    def end(self) -> int:
        """Article offset of the first character after the name."""
        return self.mention.start + len(self.mention.text)


def find_places(doc: Doc, text: str, known: Sequence[KnownName], names: NameBook) -> tuple[FoundPlace, ...]:
    """Every place named in an article, in order. Names of systems, people and papers are no places."""
    spans: list[tuple[int, int, str | None]] = []
    blocked = [(name.start, name.start + len(name.text)) for name in known if name.kind != "site"]

    def add(start: int, words: str, site: str | None = None) -> None:
        lead = re.match(r"(?:the|The) (?=\S)", words)
        if lead:
            start, words = start + lead.end(), words[lead.end() :]
        tail = re.search(r"[’']s?$|[\s.,;:]+$", words)
        words = words[: tail.start()] if tail and not words.endswith("S.") else words
        end = start + len(words)
        if not words or _NO_PLACE.match(words) or "\n" in words or text[start:end] != words:
            return
        if any(start < until and since < end for since, until in blocked) or any(
            start < b and a < end for a, b, _ in spans
        ):
            return
        spans.append((start, end, site))

    for name in known:
        if name.kind == "site":
            add(name.start, name.text, name.ids[0] if len(name.ids) == 1 else None)
    for match in _AREAS.finditer(text):
        add(match.start(), match[0])
    for start, words in names.scan_places(text):
        add(start, words)
    for entity in doc.ents:
        if entity.label_ in _PLACE_LABELS and entity[0].text[:1].isupper():
            add(entity.start_char, entity.text)
    for start, words in _unlabelled(doc):
        candidates = names.find_places(words)
        if any((place.population or 0) >= _WELL_KNOWN or place.kind is not PlaceKind.CITY for place in candidates):
            add(start, words)
    return _resolved(text, sorted(spans), names)


#: A capitalised word that the parser does not take for a place is one where so many people live.
_WELL_KNOWN = 90_000


def _unlabelled(doc: Doc) -> Iterator[tuple[int, str]]:
    """Runs of proper nouns that carry no label of a place: "Kiev" at a sentence's start, "in Dnepr"."""
    at = 0
    while at < len(doc):
        token = doc[at]
        if token.pos_ != "PROPN" or token.ent_type_ in {"SYSTEM", "OFFICE", "DATE", *_PLACE_LABELS}:
            at += 1
            continue
        end = at + 1
        while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].ent_type_ == token.ent_type_:
            end += 1
        if end - at <= 3 and (token.ent_type_ != "PERSON" or end - at == 1):
            yield token.idx, doc[at:end].text
        at = end


def _resolved(text: str, spans: Sequence[tuple[int, int, str | None]], names: NameBook) -> tuple[FoundPlace, ...]:
    """Candidates for every place, decided by the countries and places the article names around it."""
    first = {words: names.find_places(words) for words in {text[start:end] for start, end, _ in spans}}
    certain = [places[0] for places in first.values() if len(places) == 1]
    countries = tuple(sorted({place.country for place in certain if place.country}))
    near = tuple((place.latitude_deg, place.longitude_deg) for place in certain)[:40]
    second = {
        words: places if len(places) < 2 else names.find_places(words, countries=countries, near=near)
        for words, places in first.items()
    }
    found: list[FoundPlace] = []
    for start, end, site in spans:
        words = text[start:end]
        places = second[words]
        mention = PlaceMention(words, start, place_id=site, candidates=tuple(place.id for place in places[:5]))
        chosen = next((place for place in places if place.id == site), None) if site else None
        if chosen is None and places:
            chosen = places[0]
        if chosen is not None:
            mention = replace(
                mention, place_id=chosen.id, latitude_deg=chosen.latitude_deg, longitude_deg=chosen.longitude_deg
            )
        found.append(FoundPlace(mention, chosen.country if chosen else None))
    return tuple(found)


_LAUNCHED_FROM = Lazy(
    r"\b(?:from|off)(?: (?:the|a|an|its|launch|sites?|positions?|bases?|launchers?|airfields?|test|range|ground|in|"
    r"at|near|of|territory|former|military|new|soil|western|eastern|northern|southern|central|inside|\w+[’']s|"
    r"\w+ern|\w+ian))*\s*$",
    re.IGNORECASE,
)
_AWAY_FROM = Lazy(
    r"\b(?:km|kilomet\w+|miles?|away|far|distance|west|east|north|south|threats?|defend|protect|different|border|"
    r"attacks?|withdraw\w*|reports?|data|imagery|officials?|researchers?|experts?|statement|graduate|"
    r"support)(?:\s\([^)]*\))? (?:from|off)[^.;]{0,25}$",
    re.IGNORECASE,
)
_STANDS_AT = Lazy(
    r"\b(?:stationed|based|basing|deployed|deploy(?:s|ing|ment|ments)?|positioned|placed?|placing|placement|located|"
    r"location|sites?|hosted|installed|emplaced|launchers?|missiles?|systems?|batter(?:y|ies)|arriv(?:ed|es|al)|"
    r"presence|stored|kept|keep|stationing|put|duty|service|base|delivered|appear(?:ed|s)?|territory|launched|fired|"
    r"drills?|exercises?|training|airfield|facility|facilities|test\w*|production|construction|built|radars?|unit|"
    r"brigade|regiment|battalion|weapons?|forces)\b"
    r"[^.;:]{0,60}?\b(?:in|at|on|near|inside|across|to|into|within|throughout|outside|around|of)(?: (?:the|a|an|its|"
    r"their|former|territory|soil|of|military|airfield|base|town|city|village|region|near|so-called|self-proclaimed|"
    r"eastern|western|northern|southern|central|neighbou?ring|\w+[’']s|\w+ern|\w+ian|\w+ally|[a-z]+))?(?: (?:of|the|"
    r"exclave|region|military|airfield|neighbou?ring))*\s*$",
    re.IGNORECASE,
)
_TARGETED = Lazy(
    r"\b(?:reach(?:es|ed|ing)?|hit(?:s|ting)?|strik(?:e|es|ing)|struck|attack(?:s|ed|ing)?|target(?:s|ed|ing)?|"
    r"threaten(?:s|ed|ing)?|against|toward|towards|cover(?:s|ed|ing)?|fired (?:\w+ ){0,4}(?:at|on|into|over|toward)|"
    r"launched (?:\w+ ){0,4}(?:at|on|against|into)|bombard\w*|shell(?:ed|ing)|overfl\w+|flew over|fly over|"
    r"passed over|over|deep into|capitals? (?:like|such as|including)|cities (?:like|such as|including)|"
    r"destroy(?:ed|s)?|residents of|people in|way to|make it to|outside|used (?:\w+ ){0,6}(?:on|in|against)|"
    r"threat to|warned|notif\w+|alerted|sirens (?:\w+ ){0,3}in)\b"
    r"(?:[\s“\"‘']+(?:the|a|an|of|on|in|at|to|far|off|away|as|any|all|targets?|cities|city|capital|capitals|most|much|half|"
    r"territory|parts?|area|region|key|whole|central|eastern|western|northern|southern|deep|into|defense|defence|"
    r"production|sites?|military|bases?|base|facilit(?:y|ies)|industrial|plant|including|like|such|outside|country|"
    r"countries|areas|infrastructure|neighbou?ring|across|NATO|member|members|states?|[A-Z]\w+an|and|or|other|both|"
    r"either|a vast swath)){0,7}[\s“\"‘']*$",
    re.IGNORECASE,
)
_TO = Lazy(r"\b(?:to|towards?|until)(?: (?:the|a))?\s*$", re.IGNORECASE)
_LIST_GAP = Lazy(
    r"^(?:\s*\([^)]{0,40}\))?\s*(?:,|and|or|,\s*and|,\s*or|as well as|and also|&|to|, as well as)\s*(?:the |in |"
    r"also |even |to |NATO |member )*$",
    re.IGNORECASE,
)
_BETWEEN = Lazy(
    r"\b(?:between|border(?:s|ed|ing)? (?:with|of|on|between)|bordering|wedged|surrounded by|tensions with|"
    r"relations with|agreement with|talks with|citing|sandwiched)\b(?: (?:the|NATO|members?|states?|"
    r"[A-Z]\w+ and))*\s*$",
    re.IGNORECASE,
)
_IN_REACH = Lazy(
    r"\b(?:within|inside|beyond|out of|outside|in|into)(?: (?:the|its|their|easy|striking|[\w-]+[’']s?|"
    r"[A-Z][\w-]+)){0,4} (?:reach|range|striking distance)\b|\bouter limit\b",
    re.IGNORECASE,
)
_FLIES = Lazy(r"\b(?:fl(?:y|ies|ew|ight)|travel\w*|minutes?|reach\w*|fired|launched|shot|make it)\b", re.IGNORECASE)
_ON_OWN_SOIL = Lazy(
    r"\b(?:its|their|our|his|the country[’']s|the republic[’']s) (?:territory|soil|land|borders)\b", re.IGNORECASE
)


def roles_in(sentence: str, start: int, kind: ClaimKind, found: Sequence[FoundPlace]) -> tuple[PlaceMention, ...]:
    """The places of a sentence that begins at article offset ``start``, with what each does in it."""
    in_reach = _IN_REACH.search(sentence)
    flies = bool(_FLIES.search(sentence))
    roles: list[PlaceMention] = []
    previous_end, previous_role = -1, PlaceRole.MENTION
    for place in found:
        at = place.mention.start - start
        before = sentence[:at]
        after = sentence[at + len(place.mention.text) :]
        role = _role(before, after, kind, flies=flies)
        if role is PlaceRole.MENTION and previous_end >= 0 and previous_role is not PlaceRole.MENTION:
            gap = _LIST_GAP.match(sentence[previous_end:at])
            bare = gap is not None and gap[0].strip() == ","
            listed = not bare or re.match(r"\s*(?:,|and\b|or\b|as well)", after)
            role = previous_role if gap and listed and "to" not in gap[0].split() else role
        if previous_role is PlaceRole.LAUNCH and _TO.search(before) and flies:
            role = PlaceRole.TARGET
        subject = in_reach is not None and at < in_reach.start() and role is not PlaceRole.LAUNCH
        if (
            subject
            and kind in {ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.FLIGHT_TIME, ClaimKind.CLASS}
            and not _AWAY_FROM.search(before)
        ):
            role = PlaceRole.TARGET
        if kind is ClaimKind.REACH and _AWAY_FROM.search(before):
            role = PlaceRole.LAUNCH
        roles.append(replace(place.mention, role=role))
        previous_end, previous_role = at + len(place.mention.text), role
    return tuple(_own_soil(sentence, start, kind, roles))


_OWNER = Lazy(r"^[’']s?\s")
_STRIKE_ON = Lazy(r"^ (?:missile )?(?:strike|attack|shot|launch|hit|impact)\b", re.IGNORECASE)
_TOLD_OF = Lazy(
    r"^ (?:was|were|had been|has been|is|are|got|received) (?:\w+ )?(?:pre-?)?(?:notified|warned|alerted|informed|"
    r"warning|notification|notice)\b",
    re.IGNORECASE,
)
_RECEIVES = Lazy(
    r"^ (?:is|are|was|were|will|would|has|had|have|to|already|now|also|plans|wants|expects)? ?(?:to |"
    r"be )?(?:receiv\w+|gets?|hosts?|hosted|acquir\w+|house[sd]?|take delivery)\b",
    re.IGNORECASE,
)
_RIGHT_AT = Lazy(
    r"\b(?:in|at|into|near|inside|across)(?: (?:the|western|eastern|northern|southern|central|neighbou?ring|"
    r"former))?\s*$",
    re.IGNORECASE,
)
_RIGHT_TO = Lazy(r"\b(?:to|toward)(?: the)?\s*$", re.IGNORECASE)
#: As in "17 minutes to Brussels and 11 minutes to an air base in Poland": where the flight ends.
_MINUTES_TO = Lazy(r"\b(?:minutes?|seconds|min) to(?: [\w-]+){0,5}\s*$", re.IGNORECASE)
_SPOKE_AT = Lazy(
    r"\b(?:said|says|told|spoke|speaking|reporters?|conference|experts?|officials?|reported|stationed|based|"
    r"deployed|exercises?|drills?|parade)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_STANDING_KINDS = frozenset({ClaimKind.STATUS, ClaimKind.QUANTITY, ClaimKind.EXERCISE})
_FLYING_KINDS = frozenset({ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.FLIGHT_TIME})
_HITTING_KINDS = _FLYING_KINDS | {
    ClaimKind.USE,
    ClaimKind.INTERCEPT,
    ClaimKind.WARNING,
    ClaimKind.REACTION,
    ClaimKind.CLASS,
    ClaimKind.SPEED,
}
_BASED = Lazy(r"\b(?:stationed|based|deployed|launched|sites?|launchers?|positions?)\b", re.IGNORECASE)


def _role(before: str, after: str, kind: ClaimKind, *, flies: bool) -> PlaceRole:
    if _BETWEEN.search(before) or _OWNER.match(after):
        return PlaceRole.MENTION
    if _STRIKE_ON.match(after) or (kind is ClaimKind.WARNING and _TOLD_OF.match(after)):
        return PlaceRole.TARGET
    if kind in _STANDING_KINDS and _RECEIVES.match(after):
        return PlaceRole.SITE
    if _LAUNCHED_FROM.search(before) and not _AWAY_FROM.search(before) and (flies or kind is not ClaimKind.STATUS):
        return PlaceRole.LAUNCH
    if kind in _FLYING_KINDS and _MINUTES_TO.search(before):
        return PlaceRole.TARGET
    if kind is ClaimKind.WARNING and _RIGHT_AT.search(before):
        return PlaceRole.TARGET
    if kind is ClaimKind.USE and _RIGHT_AT.search(before) and not _SPOKE_AT.search(before):
        return PlaceRole.TARGET
    stands = _STANDS_AT.search(before[-110:])
    targeted = _TARGETED.search(before[-110:])
    if targeted and (not stands or kind in _HITTING_KINDS):
        return PlaceRole.TARGET
    if stands or (_RIGHT_AT.search(before) and kind in _STANDING_KINDS | _FLYING_KINDS):
        based = stands is None or _BASED.search(stands[0])
        return PlaceRole.LAUNCH if kind in _FLYING_KINDS and based else PlaceRole.SITE
    if kind in _STANDING_KINDS and _RIGHT_TO.search(before):
        return PlaceRole.SITE
    return PlaceRole.TARGET if targeted else PlaceRole.MENTION


def _own_soil(sentence: str, start: int, kind: ClaimKind, roles: list[PlaceMention]) -> list[PlaceMention]:
    """As in "Belarus has deployed missiles on its territory": the owner of the soil is the site."""
    soil = _ON_OWN_SOIL.search(sentence)
    if soil is None or kind is not ClaimKind.STATUS or any(mention.role is not PlaceRole.MENTION for mention in roles):
        return roles
    for index, mention in enumerate(roles):
        at = mention.start - start
        if at < soil.start() and not re.match(r"[’']s\b", sentence[at + len(mention.text) :]):
            roles[index] = replace(mention, role=PlaceRole.SITE)
            break
    return roles


_TOLD: dict[ClaimKind, tuple[PlaceRole, ...]] = {
    ClaimKind.STATUS: (PlaceRole.SITE, PlaceRole.LAUNCH),
    ClaimKind.QUANTITY: (PlaceRole.SITE, PlaceRole.LAUNCH),
    ClaimKind.EXERCISE: (PlaceRole.SITE, PlaceRole.LAUNCH),
    ClaimKind.STATEMENT_OF_INTENT: (PlaceRole.SITE,),
    ClaimKind.REACH: (PlaceRole.TARGET,),
    ClaimKind.USE: (PlaceRole.TARGET, PlaceRole.LAUNCH, PlaceRole.SITE),
    ClaimKind.FLIGHT_TIME: (PlaceRole.TARGET, PlaceRole.LAUNCH),
    ClaimKind.INTERCEPT: (PlaceRole.TARGET,),
    ClaimKind.WARNING: (PlaceRole.TARGET,),
    ClaimKind.REACTION: (PlaceRole.TARGET, PlaceRole.SITE),
    ClaimKind.RANGE: (PlaceRole.LAUNCH,),
}


def places_told(claim: Claim) -> tuple[PlaceMention, ...]:
    """The places that the claim itself is about, of all that its sentence names."""
    if claim.kind in {ClaimKind.OFFICE, ClaimKind.NAME, ClaimKind.GEOGRAPHY}:
        return claim.places
    wanted = _TOLD.get(claim.kind, ())
    return tuple(mention for mention in claim.places if mention.role in wanted)
