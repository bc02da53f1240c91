"""Places of a sentence with what they do in it: launched from, aimed at, or only named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forewarn.catalog import Catalog
from forewarn.records.claims import Claim, PlaceRole
from forewarn.records.places import Place, PlaceKind
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.sides import side_before

_SIDE = r"(?:(?:north|south|east|west|central|far|north-?east|north-?west|south-?east|south-?west)(?:ern)?\s)?"
_FILLER = (
    rf"(?:(?:the|a|an|its|their|his|old|former|disused|abandoned|Soviet|Russian|test|launch|firing|military|"
    rf"air|missile|range|coast|coastline|shore|site|base|bases|positions?|emplacements?|camps?|garrisons?|mainland|port|airfield|airbase|polygon|ground|grounds|exclave|enclave|territory|region|"
    rf"area|city|town|oblast|town|of|at|in|near|around|outside|by|close\sto)\s)*{_SIDE}"
)
_STAND = (
    r"based|hosts?|stationed|deployed|parked|located|sited|placed|positioned|standing|stood|posted|kept|hosted|"
    r"fielded|set\sup|launchers?|missiles?|batter(?:y|ies)|launch|launches|Oreshniks?|Iskanders?|"
    r"Iskander-M|Pershing(?:\sII)?s?|Tomahawks?|Kinzhals?|Typhons?|Eagles?|Hwasong-\d+s?|Khorramshahr-4s?|"
    r"DF-17s?|lift-?off|take-?off|bases?|airfields?|sites?|ranges?"
)
_SHOT = r"launched|launching|fired|firing|shot|coming|starting|taking\soff|took\soff|takes\soff|lifted\soff|lifts\soff"
_LAUNCH = Lazy(
    rf"(?:(?<!away\s)(?<!km\s)(?<!miles\s)(?<!kilometres\s)(?<!kilometers\s)(?<!distance\s)(?<!far\s)(?<!safe\s)(?<!separate\s)(?<!apart\s)\b(?:from|"
    rf""
    rf""
    rf""
    rf""
    rf"out\sof)|(?:{_STAND})\s(?:inside|in|at|near|around|outside|by|on|from|within|somewhere\sin|out\sof)|"
    rf"\b(?:wherever|no\smatter\swhere)\s(?:inside|in|on)|\b(?:leaves|leaving|left|departing|departs)|(?:{_SHOT})\s(?:inside|in|near|around|outside|by|from|"
    rf"within|somewhere\sin|out\sof))\s{_FILLER}$",
    re.IGNORECASE,
)
_TAKES_OFF = Lazy(rf"\b(?:tak\w+|took|lift\w*)\soff\s(?:at|from)\s{_FILLER}$", re.IGNORECASE)
_AT = Lazy(rf"(?:{_SHOT}|launch)\sat\s{_FILLER}$", re.IGNORECASE)
#: "fired the missile at the city": what it was aimed at.
_AIMED_AT = Lazy(
    rf"\b(?:fire[sd]?|firing|launch(?:es|ed|ing)?|shoots?|shot|lobbed|hurled|unleashed)\s(?:[\w'’-]+\s){{1,6}}?at\s{_FILLER}$",
    re.IGNORECASE,
)
#: "reach bases in the islands": what stands there is aimed at, and nothing is said to be fired from there.
_AIMED_BASES = Lazy(
    r"\b(?:reach\w*|hit|hits|hitting|strik\w+|struck|cover\w*|target(?:s|ed|ing)?|attack\w*|against)\b"
    r"(?!(?:(?!,\s).)*\b(?:from|based|stationed|deployed|fired|launched)\b)[^.;]{0,70}"
    rf"\b(?:bases?|airfields?|facilities|targets?|positions|troops|forces)\s(?:inside|in|at|near|on)\s{_FILLER}$",
    re.IGNORECASE,
)
#: "a warning to the United States": whom words are meant for.
_ADDRESSED = Lazy(
    r"\b(?:warnings?|messages?|signals?|threats?|rebukes?|replies|reply|responses?|answers?|letters?|notices?)\s(?:\w+\s)?to\s"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
#: "less than the time it would take from": the other side of a comparison.
_OTHER_SIDE = Lazy(
    r"\b(?:less|shorter|faster|longer|more|slower|quicker|sooner|later)\s(?:\w+\s){0,2}than\b[^;.]{0,90}$",
    re.IGNORECASE,
)
#: "KYIV (agency) - Ukraine said": where a report was written.
_DATELINE = Lazy(
    r"^\W*(?:[A-Z][\w.'’]+(?:,?\s[A-Z][\w.'’]+){0,3}(?:,\s\w+\.?\s\d{1,2})?,?\s?\([^)]{2,30}\),?\s?[-–—]{1,2}\s|"
    r"[A-Z]{3,}(?:,?\s[A-Z][\w.'’]+){0,3}\s[-–—]{1,2}\s|[A-Z][a-z]+\s?:\s(?=[A-Z]\w+\s(?!.*\s\d)))"
)
_FIRING = frozenset({"RU", "BY", "KP", "IR", "CN"})
_TARGET = Lazy(
    rf"(?:\b(?:to|reach|reaches|reaching|reached|hit|hits|hitting|strike|strikes|striking|struck|attack|"
    rf"attacks|attacked|target|targets|targeting|threatens?|cover|covers|covering|on|against|at|into|over|"
    rf"towards?|for|destroy|devastate|bombard|make\sit\sto|land\sin|lands\sin|landed\sin|fell\son|"
    rf"falls\son)\s){_FILLER}$",
    re.IGNORECASE,
)
_BASED = Lazy(r"^(?:-based|-launched|['’]s\s(?:launch|airfield|range|base|reach\b|striking\sdistance))", re.IGNORECASE)
_KM_FROM = Lazy(rf"(?:km|kilomet(?:re|er)s|miles|mi|away|far|distance)\sfrom\s{_FILLER}$", re.IGNORECASE)
#: "Kharkiv, 570 kilometres away, can be hit": what is said to be reached stands first.
_CAN_BE_HIT = Lazy(
    r"^(?:\s(?:too|also|itself))?(?:,[^,;]{3,60},)?\s(?:can|could|would|may|might|cannot)\s(?:not\s)?(?:also\s|easily\s|even\s)?be\s"
    r"(?:hit|reached|struck|attacked|targeted|covered|destroyed)\b",
    re.IGNORECASE,
)
_HAPPENING = Lazy(
    r"^\s(?:strike|attack|launch(?!\s(?:site|area|pad))|use|test(?!\s(?:range|site|ground|polygon))|shot|"
    r"flight|raid|summit|region['’]s)\b",
    re.IGNORECASE,
)
#: A place that speaks or owns is a government, not a point on the map.
_ACTS = Lazy(
    r"^(?:['’]s\s(?:(?:own|military|foreign|defen[cs]e|state|new|strategic|air|armed|security|rocket|general)\s)*"
    r"(?:intelligence|president|ministers?|ministry|forces|army|government|claims?|accounts?|figures?|word|Joint\sChiefs|generals?|chiefs|"
    r"words|leader|"
    r"service|force|staff|media|television|version|answer|estimate|missiles?|arsenal|officials?|spokes\w+|reply|"
    r"announcement|statements?)\b|\s(?:(?:[Dd]efen[cs]e|[Ss]tate|[Mm]ilitary|[Ii]ntelligence|[Gg]overnment|Army|Navy|Pentagon)\s)?"
    r"(?:Army|Navy|Air\sForce|Marines?|officials?|officers|analysts|intelligence|government|military)\b|\s(?:(?:now|itself|also|has|had)\s)*(?:says|said|claims?|claimed|denies|"
    r"denied|insists?|"
    r"insisted|having\sa\ssay|announce[sd]|maintains?|admits?|admitted|calls|called|puts|hosts|warned|told|argues?|"
    r"boasts?|declared?|confirmed|wants|used|uses|fired|launched|tested|unveiled|responded|retaliated|unleashed|dismisse[sd]|"
    r"plans|intends|hopes|hoped|sticks|speaks|spoke|report(?:s|ed)|informed|expect(?:s|ed)|ask(?:s|ed)|pledged|renewed|accused|conceded|"
    r"claim(?:s|ed)|notified|agreed|promised|stationed|deployed|withdrew|withdrawn|removed|sent|moved|kept|brought|took|shipped|pulled|"
    r"refused|ruled)\b)",
)
_MINUTES_TO = Lazy(
    r"\b(?:minutes?|seconds?|hours?)\s(?:away\s)?(?:to|for)\s(?:(?!from\b)[\w-]+\s){0,5}$", re.IGNORECASE
)
_CAPITAL = Lazy(
    r"\b(?P<whose>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:['’]s?)?\scapital\b(?!\s(?:letter|punishment))|\b(?-i:the)\scapital\sof\s"
    r"(?P<of>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
)
_LEAVES = Lazy(r"\b(?:leaves|leaving|left|leave|gives|give|giving|gave)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_LEFT_WITH = Lazy(
    r"^(?:['’]s\s\w+)?\s(?:with\s|only\s|just\s|about\s|some\s|a\s|residents\s|at\s(?:most|least)\s|no\smore\sthan\s|"
    r"barely\s)*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|ninety|hour|half|quarter|little|no)\b",
    re.IGNORECASE,
)
_LIST = Lazy(
    r"^\s*(?:,|and|or|, and|, or|&|as well as|(?:,\s)?(?:but|and|though)\snot|, not|nor|or\seven)\s*(?:the\s)?$",
    re.IGNORECASE,
)
#: A new clause begins with the place: "near Krichev and Madrid is in its sights".
_NEW_CLAUSE = Lazy(
    r"^\s(?:is|are|was|were|lies|lay|falls|comes|would|can|could|will|might|becomes|stays|remains|has|had)\b"
)
_NAME = Lazy(r"\b[A-ZŁŚŻÓÄÖÜČŠŽÉÎÂ][\w'’-]+(?:\s(?:de|la|am|upon|of\sthe|[A-ZŁŚŻÓÄÖÜČŠŽ][\w'’-]+))*")
_PLACE_BEFORE = Lazy(
    r"\b(?:in|at|from|to|near|on|over|of|and|or|between|reach(?:es|ed)?|hit|hits|strike|strikes|struck|"
    r"against|around|outside|into|off|towards?|city|town|region|leaves?|leaving|than|via|cross(?:es|ed)?|"
    r"that|beyond|behind|past|before|after|into|within|like|for|against|via|with|whether|if|once|and|as|of|"
    r"only|even|where|give|gives|lets|put|puts|bring|brings|when|while|has|have|cover|covers|attack(?:s|"
    r"ed)?|threaten(?:s|ed)?|target(?:s|ed)?|hits?|defend|protect|by|out)\s(?:the\s)?(?:old\s|former\s|disused\s|abandoned\s|closed\s|eastern\s|western\s|"
    r"northern\s|southern\s)?$|^\W*$|,\s$",
    re.IGNORECASE,
)
_LEADS = frozenset(
    {"from", "in", "at", "to", "near", "between", "neither", "both", "even", "over", "outside", "around", "off", "on"}
)
#: What follows a place that opens a sentence as its subject.
_SUBJECT = Lazy(
    r"^(?:['’]s\b|,|\s(?:is|was|lies|lay|sits|stands|would|could|can|cannot|will|has|had|and|or|are|were|"
    r"(?-i:may)|might|falls|remains|lives|stays|needs?|does|comes|gets|ought|should|must)\b)"
)
#: "To date", "Of late": turns of phrase, no towns.
_TURN = Lazy(r"^(?:To|Of|At|In|As|By|On|For)\s[a-z]")
_THE = Lazy(r"\bthe\s$", re.IGNORECASE)
#: "Berliners": the people of a large town stand for the town.
_PEOPLE = Lazy(r"([A-Z][a-z]{2,})ers")
_PEOPLE_OF = {
    "Romans": "Rome", "Parisians": "Paris", "Muscovites": "Moscow", "Varsovians": "Warsaw", "Viennese": "Vienna",
    "Athenians": "Athens", "Kyivans": "Kyiv", "Neapolitans": "Naples", "Venetians": "Venice", "Milanese": "Milan",
    "Madrilenians": "Madrid", "Brusselians": "Brussels", "Tokyoites": "Tokyo", "Seoulites": "Seoul",
    "Beijingers": "Beijing", "Liverpudlians": "Liverpool", "Mancunians": "Manchester", "Praguers": "Prague",
}  # fmt: skip
#: Towns smaller than this are left out: their names are too often words or surnames.
LEAST_PEOPLE = 15_000
MANY_PEOPLE = 500_000


@dataclass(frozen=True, slots=True)
class ReadPlace:
    """A named place of the sentence. ``is_area`` says that it is wider than a town, so a launch there is an area.

    ``side`` is the part of a country or region that is meant ("west"), or empty.
    """

    text: str
    start: int
    end: int
    place: Place
    role: PlaceRole = PlaceRole.MENTION
    side: str = ""

    @property
    def is_area(self) -> bool:
        """Whether the place is a country, a region or a sea."""
        return self.place.kind in {PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.SEA}


def read_places(
    text: str, claims: tuple[Claim, ...], offset: int, catalog: Catalog, avoid: tuple[tuple[int, int], ...]
) -> tuple[ReadPlace, ...]:
    """Every place that the sentence names and that resolves, in order, with roles. ``offset`` is the sentence's."""
    found: dict[tuple[int, int], Place] = {}

    def free(start: int, end: int) -> bool:
        spans = [*avoid, *found]
        return all(end <= other_start or start >= other_end for other_start, other_end in spans)

    for name in catalog.names.scan(text):
        end = name.start + len(name.text)
        if name.kind == "site" and len(name.ids) == 1:
            place = catalog.gazetteer.place(name.ids[0])
            if place is not None and free(name.start, end):
                found[name.start, end] = place
    for claim in claims:
        for mention in claim.places:
            start, end = mention.start - offset, mention.start - offset + len(mention.text)
            if mention.place_id is None or text[start:end] != mention.text or not free(start, end):
                continue
            place = catalog.gazetteer.place(mention.place_id)
            if place is not None:
                found[start, end] = place
    hints = tuple({place.country for place in found.values() if place.country and place.kind is PlaceKind.COUNTRY})
    for start, words in catalog.names.scan_places(text):
        if free(start, start + len(words)):
            places = catalog.names.find_places(words, countries=hints)
            if places:
                found[start, start + len(words)] = places[0]
    for match in _NAME.finditer(text):
        if not free(*match.span()):
            continue
        words = match.group()
        people = _PEOPLE.fullmatch(words)
        if words in _PEOPLE_OF:
            words = _PEOPLE_OF[words]
        elif people is not None:
            words = people[1]
        elif not _stands_as_place(text, match):
            continue
        start = match.start()
        led = words.startswith("The ") or _THE.search(text[:start])
        if led and len(words.split()) <= 2 and words != "The Hague":
            continue  # "the Alliance" is no town
        places = catalog.names.find_places(words, countries=hints)
        while not places and people is None and " " in words:
            start += len(words) - len(words.split(" ", 1)[1])
            words = words.split(" ", 1)[1]
            if not words[:1].isupper() or not free(start, match.end()):
                break
            places = catalog.names.find_places(words, countries=hints)
        if places and (places[0].population or 0) >= (LEAST_PEOPLE if people is None else MANY_PEOPLE):
            found[start, match.end()] = places[0]
    for (start, end), place in _capitals(text, catalog):
        for span in [span for span in found if span[0] < end and span[1] > start]:
            del found[span]
        named = [spot for spot, other in found.items() if other.id == place.id]
        if free(start, end) and all(";" in text[min(spot[0], start) : max(spot[0], start)] for spot in named):
            found[start, end] = place
    line = _DATELINE.match(text)
    written = line.end() if line is not None else 0
    read = [_sided(text, ReadPlace(text[a:b], a, b, place)) for (a, b), place in sorted(found.items()) if a >= written]
    return _with_roles(text, read)


def _sided(text: str, place: ReadPlace) -> ReadPlace:
    """The place with the side of it that is meant; the words for the side may stand before it or in it."""
    if not place.is_area:
        return place
    told = side_before(text, place.start)
    if (
        told is None
        and " " in place.text
        and not place.place.name.lower().startswith(place.text.split(" ", 1)[0].lower())
    ):
        told = side_before(text, place.end - len(place.text.rsplit(" ", 1)[1]))
        told = told if told is not None and told[1] >= place.start else None
    return place if told is None else replace(place, side=told[0])


def _capitals(text: str, catalog: Catalog) -> list[tuple[tuple[int, int], Place]]:
    """Poland's capital, the Polish capital, the capital of Poland: the city that is meant."""
    read = []
    for match in _CAPITAL.finditer(text):
        words = match["of"] or match["whose"]
        for country in catalog.countries.values():
            if words in {country.name, *country.names, *country.adjectives} and country.seats:
                places = catalog.names.find_places(country.seats[0], countries=(country.id,))
                if places:
                    read.append((match.span(), places[0]))
    return read


def speaks(text: str, place: ReadPlace) -> bool:
    """Whether a place stands for its government: it says, hosts or owns something."""
    return bool(_ACTS.match(text[place.end :]))


def _stands_as_place(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word stands where a place does: after a preposition, or as a subject that opens."""
    if match.start() > 0:
        return bool(_PLACE_BEFORE.search(text[: match.start()]))
    if _TURN.match(text[match.start() :]):
        return False
    lead, _, rest = match.group().partition(" ")
    return (bool(rest) and lead.lower() in _LEADS) or bool(_SUBJECT.match(text[match.end() :]))


def _launched_at(before: str, place: ReadPlace) -> bool:
    """Launched at a place of a country that fires such missiles: where it started; elsewhere what it was aimed at."""
    return place.place.country in _FIRING and bool(_AT.search(before))


def _with_roles(text: str, read: list[ReadPlace]) -> tuple[ReadPlace, ...]:
    result: list[ReadPlace] = []
    for position, place in enumerate(read):
        before, after = text[: place.start], text[place.end :]
        between = text[read[position - 1].end : place.start] if position else ""
        if (
            _HAPPENING.match(after)
            or _ACTS.match(after)
            or _ADDRESSED.search(before)
            or (any(one.role is PlaceRole.LAUNCH for one in result) and _OTHER_SIDE.search(before))
        ):
            role = PlaceRole.MENTION
        elif (
            (_AIMED_AT.search(before) and place.place.country not in _FIRING)
            or _AIMED_BASES.search(before)
            or _MINUTES_TO.search(before)
            or (_LEFT_WITH.match(after) and _LEAVES.search(before))
        ):
            role = PlaceRole.TARGET
        elif _LAUNCH.search(before) or _TAKES_OFF.search(before) or _BASED.match(after) or _launched_at(before, place):
            role = PlaceRole.LAUNCH
        elif _TARGET.search(before) or _CAN_BE_HIT.match(after):
            role = PlaceRole.TARGET
        elif position and _LIST.match(between) and (result[-1].role is not PlaceRole.LAUNCH or between.strip() != ","):
            opens = result[-1].role is PlaceRole.LAUNCH and _NEW_CLAUSE.match(after)
            role = PlaceRole.MENTION if opens else result[-1].role
        else:
            role = PlaceRole.MENTION
        result.append(replace(place, role=role))
    if not any(place.role is PlaceRole.LAUNCH for place in result) and len(result) > 1:
        for position, place in enumerate(result):
            if _KM_FROM.search(text[: place.start]):
                result[position] = replace(place, role=PlaceRole.LAUNCH)
                break
    return tuple(result)
