"""Place names of an article, found by the parse and by the gazetteer, and which record entry each can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from forewarn.claims.lazy import Lazy
from forewarn.records.claims import PlaceMention
from forewarn.records.names import KnownName, NameBook
from forewarn.records.places import Place, PlaceKind

Doc = Any
Token = Any

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
    r"west|north|south|east|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|mach\b.*|oreshnik.*|"
    r"iskander.*|kinzhal.*|patriot.*|reuters|tass|afp|kcna)$",
    re.IGNORECASE,
)

# What a capitalised name becomes before the word for its kind.
_LANDFORMS = Lazy(
    r"\b(?:(?!(?:The|In|At|On|From|And|Of|For|To|Off|Near|This|That|A|An)\b)[A-Z][\w-]+ ){1,2}(?:County|Parish|"
    r"Township|Twp\.?|Borough|River|Valley|Islands?|Peninsula|Straits?|Bay|Gulf|Mountains?|Desert|Territory|Atoll|"
    r"Prefecture|Cosmodrome|Sea|Ocean|Canal|Strip|Bank|Air (?:Force )?Base|Air Station|Naval Base|Airfield|Spaceport|"
    r"Proving Grounds?|Test (?:Site|Range)|Training (?:Ground|Area))\b(?! (?:Company|Corporation|Club|Bank|Times|"
    r"News))|\b(?:Lake|Cape|Mount|Mt\.|Gulf of|Bay of|Strait of|Isle of|Island of) [A-Z][\w-]+\b"
)
# "The village of X", "X village", "X island": a name that no gazetteer need know.
_SETTLED = Lazy(
    r"\b(?:village|town|city|port|island|airfield|airbase|settlement) of (?P<after>[A-Z][\w’'-]+)\b|"
    r"\b(?P<before>[A-Z][\w-]{2,}(?: islands?\b|(?= (?:village|airbase|airfield|peninsula)\b)))"
)
_NO_TOWNS = frozenset({"the", "this", "that", "each", "every", "another", "one", "its", "their", "our", "his", "her"})
_OF_A_PEOPLE = ("ian", "ish", "ese", "ean", "french", "dutch")
_ROADS = Lazy(r"\b(?:Highway|Route|Interstate|Exit|Operation)\b|\d")
_NAMED_AFTER_PLACES = Lazy(r"\b(?:United Russia|Voice of America|Bank of (?:America|England)|Turkish Airlines)\b")
_DATELINE = Lazy(
    r"(?m)^(?P<name>[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){0,2})(?:, [\w. ]{2,20})? (?:\([\w /]{2,20}\) ?)?(?:—|--|–|-) "
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
    blocked += [match.span() for match in _NAMED_AFTER_PLACES.finditer(text)]
    surnames = _surnames(doc)

    def add(start: int, words: str, site: str | None = None, *, sure: bool = False) -> None:
        lead = _LEAD.match(words)
        if lead:
            start, words = start + lead.end(), words[lead.end() :]
        words = _without_tail(words)
        end = start + len(words)
        if not words or _NO_PLACE.match(words) or "\n" in words or text[start:end] != words:
            return
        if any(start < until and since < end for since, until in blocked) or any(
            start < b and a < end for a, b, _ in spans
        ):
            return
        if not sure and words in surnames and not _placed(text, start, end) and not _is_wide(names.find_places(words)):
            return
        spans.append((start, end, site))

    for name in known:
        if name.kind == "site":
            add(name.start, name.text, name.ids[0] if len(name.ids) == 1 else None, sure=True)
    for pattern in (_AREAS, _LANDFORMS):
        for match in pattern.finditer(text):
            add(match.start(), match[0], sure=True)
    for match in _SETTLED.finditer(text):
        words = match["after"] or match["before"]
        if words.lower() not in _NO_TOWNS and not words.lower().endswith(_OF_A_PEOPLE):
            add(match.start("after" if match["after"] else "before"), words, sure=True)
    for match in _DATELINE.finditer(text):
        if names.find_places(match["name"].title()):
            add(match.start("name"), match["name"], sure=True)
    for start, words in names.scan_places(text):
        add(start, words)
    for entity in doc.ents:
        if entity.label_ in _PLACE_LABELS and entity[0].text[:1].isupper() and not _ROADS.search(entity.text):
            add(entity.start_char, entity.text)
    for start, words in _unlabelled(doc):
        if _is_place(text, start, words, names):
            add(start, words)
    for start, words in _bodies(doc):
        if any(place.kind is PlaceKind.CITY and _same(place, words) for place in names.find_places(words)):
            add(start, words)
    return _resolved(text, sorted(spans), names)


_LEAD = Lazy(r"(?:the|The) (?=\S)")
_ABBREVIATED = Lazy(
    r"(?:[A-Z]\.)+[A-Z]\.$|\b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Me|Mich|Minn|Miss|Mo|"
    r"Mont|Neb|Nev|Okla|Ont|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|St|Que|Alta|Sask)\.$"
)
_TAIL = Lazy(r"[’']s?$|[\s.,;:]+$")


def _without_tail(words: str) -> str:
    """The words without a possessive and without stops that are none of an abbreviation's."""
    words = words.rstrip(" ,;:")
    tail = None if _ABBREVIATED.search(words) else _TAIL.search(words)
    return words[: tail.start()] if tail else words


def _surnames(doc: Doc) -> frozenset[str]:
    """Last names of persons that the article names in full: "Altom" is nobody's town where Lisa Altom is quoted."""
    return frozenset(
        entity[-1].text if entity[-1].text not in {"’s", "'s"} else entity[-2].text
        for entity in doc.ents
        if entity.label_ == "PERSON" and len(entity) > 1 and entity[0].pos_ == "PROPN"
    )


_WHERE = Lazy(
    r"\b(?:in|near|outside|around|across|throughout|into|at|from|through|toward|towards)\s(?:the\s)?$", re.IGNORECASE
)
_INSIDE = Lazy(r"\b(?:in|near|outside) $", re.IGNORECASE)
_AND_ITS_COUNTRY = Lazy(r", (?:[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?(?:,|\.?$|\s[a-z(])|(?:[A-Z]\.){2})")
_OF_A_TOWN = Lazy(
    r" (?:police|mayor|residents?|city council|city hall|city|county|townships?|firefighters|man|woman|"
    r"teen(?:ager)?|couple|native|schools?|airport|airfield|air base|base|port|harbou?r|region|district|oblast|"
    r"province|suburb|area)\b",
    re.IGNORECASE,
)


def _placed(text: str, start: int, end: int) -> bool:
    """Whether the words on either side take what stands between them for a place."""
    before, after = text[max(0, start - 16) : start], text[end : end + 40]
    return bool(_WHERE.search(before) or _AND_ITS_COUNTRY.match(after) or _OF_A_TOWN.match(after))


def _is_wide(places: Sequence[Place]) -> bool:
    """Whether a name can be that of a country, a region or a sea."""
    return any(place.kind is not PlaceKind.CITY for place in places)


def _same(place: Place, words: str) -> bool:
    return place.name.casefold() == words.casefold()


#: A capitalised word that the parser does not take for a place is one where so many people live, or where many more
#: live and the word is another spelling of its name. In "the suburbs of" and the like it may be any size.
_WELL_KNOWN = 90_000
_VERY_WELL_KNOWN = 400_000
_LEAST_LETTERS = 3


def _is_place(text: str, start: int, words: str, names: NameBook) -> bool:
    """Whether a capitalised run that no label makes a place is one."""
    places = names.find_places(words)
    if not places or len(words) < _LEAST_LETTERS:
        return False
    if _is_wide(places):
        return True
    if _placed(text, start, start + len(words)) and any(_same(place, words) for place in places):
        return True
    if _INSIDE.search(text, max(0, start - 16), start):
        return True
    return any(
        (place.population or 0) >= (_WELL_KNOWN if _same(place, words) else _VERY_WELL_KNOWN) for place in places
    )


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


def _bodies(doc: Doc) -> Iterator[tuple[int, str]]:
    """The first word or two of the names of bodies: "Nashville" of "Nashville Film Festival"."""
    for entity in doc.ents:
        if entity.label_ not in {"ORG", "FAC"} or len(entity) < 2 or entity[0].pos_ != "PROPN":
            continue
        for length in (2, 1):
            if length < len(entity) and len(entity[:length].text) > _LEAST_LETTERS:
                yield entity[0].idx, entity[:length].text


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
