"""Which countries touch, and how far a place is from a border: by the shipped outlines, good to some ten kilometres."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.places import Place, PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.denial import turned
from forewarn.verdicts.evidence import computed
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km, listed

_KINDS = (ClaimKind.GEOGRAPHY, ClaimKind.STATEMENT_OF_INTENT)
_TOUCHES = Lazy(
    r"\b(?:shares?|ha(?:s|ve))\s(?:got\s)?(?:an?|no|any)?\s?(?:common\s|land\s|direct\s|shared\s)*(?:borders?|frontiers?)\swith\b|"
    r"\bborders?\s(?:directly\s)?(?:on\s)?(?=(?:both\s|neither\s|the\s)?[A-Z])|\bbordering\s(?:on\s)?(?=[A-Z])|"
    r"\b(?:neighbours|neighbors|adjoins|abuts)\s(?=(?:both\s)?[A-Z])|\b(?:next\sdoor|adjacent)\sto\b|"
    r"\bis\sa\s(?:direct\s|immediate\s)?neighbou?r\sof\b"
)
_BORDER = Lazy(
    r"\b(?P<whose>[A-Z]\w+)(?:['’]s)?\s(?:border|frontier)\b|\b(?:border|frontier)\swith\s(?:the\s)?(?P<with>[A-Z]\w+)"
)
_NOT_FAR = Lazy(r"\bnot\s(?:so\s|too\s|very\s|all\sthat\s)?far\s(?:away\s|off\s)?from\b", re.IGNORECASE)
_FAR = Lazy(
    r"\b(?:far\s(?:away\s|off\s|removed\s)?from|nowhere\snear|a\slong\sway\s(?:off\s|away\s)?from|deep\sinside)\b",
    re.IGNORECASE,
)
_NEAR = Lazy(
    r"\b(?:near|close\sto|on|at|beside|along|next\sto|hard\sby|up\sagainst|within\s(?:sight|earshot|spitting\sdistance)\sof|"
    r"a\s(?:stone['’]s\sthrow|short\shop|hop|few\ssteps)\s(?:away\s)?from|just\s(?:across|over|behind|off|inside)|next\sdoor\sto)\b",
    re.IGNORECASE,
)
_THROW = Lazy(
    r"\b(?:a\s(?:stone['’]s\sthrow|short\shop)\s(?:away\s)?from|next\sdoor\sto|just\sacross\sfrom)\s(?:the\s)?$",
    re.IGNORECASE,
)
_LIES = Lazy(r"\b(?:lies|lay|is|are|sits|stands|situated|located)\b")
_CLOSE = Lazy(r"\b(?:close|near|next|not\sfar)\s(?:to\s|from\s)?(?:the\s)?$", re.IGNORECASE)
#: This share of a country on the other side puts a place on its side.
IN_SIDE = 0.58
#: Nearer than this is near a border; past the second it is not; between the two it is loosely told.
NEAR_KM, NOT_NEAR_KM = 60.0, 120.0
#: A distance to a border is as told within this much, or within this share of it; loosely within twice that.
BORDER_KM, BORDER_SHARE = 15.0, 0.1


def judge_borders(case: Case) -> Iterator[Ruling]:
    """Findings on neighbours, and on a place near, far from or so many kilometres from a border."""
    reading = case.reading
    if reading.asks or not reading.places:
        return
    denials = len(denial_spans(_FAR.cut(_NOT_FAR.cut(reading.text))))
    for ruling in _touching(case) or [*_in_side(case), *_beside(case)]:
        yield turned(ruling, denials)


def _touching(case: Case) -> list[Ruling]:
    reading = case.reading
    match = _TOUCHES.search(reading.text)
    if match is None:
        return []
    before = [place for place in reading.places if place.end <= match.start() and not speaks(reading.text, place)]
    after = [place for place in reading.places if place.start >= match.end() and place.place.kind is PlaceKind.COUNTRY]
    if len(before) != 1 or not after or reading.measures:
        return []
    own = before[0].place
    touched = _neighbours(case, own)
    if touched is None or own.country is None:
        return []
    apart = [place.place.name for place in after if place.place.country not in touched]
    joined = [place.place.name for place in after if place.place.country in touched]
    if apart:
        words = f"{own.name} has no land border with {listed(apart, 'or')}"
    else:
        words = f"{own.name} borders {listed(joined)}"
    change = ["turns only if another border policy is meant"]
    finding = Finding.CONTRADICTED if apart else Finding.SUPPORTED
    if apart and joined and denial_spans(reading.text):
        finding = Finding.STRAINED
    return [Ruling(_KINDS, verdict(finding, words, would_change=change), whole=True)]


def _neighbours(case: Case, place: Place) -> frozenset[str] | None:
    """Countries that touch a country, or the piece of one that holds a place apart from the rest."""
    gazetteer = case.catalog.gazetteer
    if place.country is None:
        return None
    whole = gazetteer.neighbours(place.country)
    if place.kind is PlaceKind.COUNTRY:
        return whole
    piece = gazetteer.neighbours(place.country, (place.latitude_deg, place.longitude_deg))
    return piece if piece != whole and piece and len(piece) < len(whole) / 2 else None


def _country_meant(case: Case) -> Place | None:
    """The country of "the Polish border", of "the border with Poland", or that something is a stone's throw from."""
    text = case.reading.text
    match = _BORDER.search(text)
    if match is not None:
        word = match["whose"] or match["with"]
        for country in case.catalog.countries.values():
            if word in {country.name, *country.names, *country.adjectives}:
                return case.catalog.gazetteer.place(f"country:{country.id}")
        return None
    for place in case.reading.places:
        close = _THROW.search(text[: place.start]) or (_LIES.search(text) and _CLOSE.search(text[: place.start]))
        if place.place.kind is PlaceKind.COUNTRY and close and not case.reading.systems:
            return place.place
    return None


def _in_side(case: Case) -> list[Ruling]:
    """As in "lies in the east of the country": on which side of the middle of the country the place is."""
    reading = case.reading
    if reading.systems or not _LIES.search(reading.text):
        return []
    sides = [place for place in reading.places if place.place.kind is PlaceKind.COUNTRY and place.side]
    points = {place.place.id: place.place for place in reading.places if not place.is_area}
    if len(sides) != 1 or len(points) != 1:
        return []
    country, point = sides[0], next(iter(points.values()))
    if point.country != country.place.country:
        return []
    area = case.catalog.gazetteer.area(country.place.id).points
    north = sum(latitude < point.latitude_deg for latitude, _ in area) / len(area)
    east = sum(longitude < point.longitude_deg for _, longitude in area) / len(area)
    shares = (
        [north if "north" in country.side else 1 - north] if "north" in country.side or "south" in country.side else []
    )
    shares += [east if "east" in country.side else 1 - east] if "east" in country.side or "west" in country.side else []
    least = min(shares)
    finding = (
        Finding.SUPPORTED if least >= IN_SIDE else Finding.CONTRADICTED if least <= 1 - IN_SIDE else Finding.STRAINED
    )
    told = [
        f"{count:.0%} of {country.place.name} lies further {side}"
        for count, side in ((1 - north, "north"), (1 - east, "east"))
    ]
    words = f"seen from {point.name}, {listed(told)}"
    change = ["turns only if another place of that name is meant"]
    return [Ruling(_KINDS, verdict(finding, words, would_change=change))]


def _beside(case: Case) -> list[Ruling]:
    reading = case.reading
    country = _country_meant(case)
    if country is None or country.country is None:
        return []
    points = {
        place.place.id: place for place in reading.places if not place.is_area and not speaks(reading.text, place)
    }
    stated = reading.of_dimension(Dimension.DISTANCE)
    if len(points) != 1 or len(stated) > 1:
        return []
    point: ReadPlace = next(iter(points.values()))
    if point.place.country == country.country:
        return []
    found = case.catalog.gazetteer.to_country_km(point.place.latitude_deg, point.place.longitude_deg, country.country)
    site = case.catalog.sites.get(point.place.id)
    if found is None or (stated and site is not None and any(one.to_border for one in site.stated_distances)):
        return []  # the published distance of a site to that border comes first
    if stated:
        return [_told(stated[0], found, point.place, country)]
    match = _BORDER.search(reading.text)
    head = reading.text[max(0, match.start() - 60) : match.start()] if match is not None else reading.text
    far = _FAR.search(_NOT_FAR.cut(head)) is not None
    near = _NEAR.search(head) is not None or _NOT_FAR.search(head) is not None or match is None
    if not (far or near):
        return []
    finding = (
        Finding.SUPPORTED if found <= NEAR_KM else Finding.CONTRADICTED if found > NOT_NEAR_KM else Finding.STRAINED
    )
    if far:
        finding = {Finding.SUPPORTED: Finding.CONTRADICTED, Finding.CONTRADICTED: Finding.SUPPORTED}.get(
            finding, finding
        )
    return [_ruling(finding, found, point.place, country)]


def _told(measure: Measure, found: float, place: Place, country: Place) -> Ruling:
    slack = max(BORDER_KM, BORDER_SHARE * found)
    off = max(0.0, measure.low - found, found - measure.high)
    if measure.comparator is Comparator.AT_LEAST:
        off = max(0.0, measure.low - found)
    elif measure.comparator is Comparator.AT_MOST:
        off = max(0.0, found - measure.high)
    finding = Finding.SUPPORTED if off <= slack else Finding.STRAINED if off <= 2 * slack else Finding.CONTRADICTED
    return _ruling(finding, found, place, country)


def _ruling(finding: Finding, found: float, place: Place, country: Place) -> Ruling:
    shown = int(round(found, -1)) if found > BORDER_KM else round(found)
    number = computed(f"{place.name} to the border of {country.name}", "km", shown)
    words = f"{place.name} is about {km(shown)} from {country.name}"
    change = ["turns only if another place of that name is meant"]
    return Ruling(_KINDS, verdict(finding, words, [number], would_change=change), whole=True)
