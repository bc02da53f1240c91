"""Distances and directions between two named places, by geodesic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from forewarn.records.claims import ClaimKind, Comparator, PlaceRole
from forewarn.records.places import Place, PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.denial import denials_of, turned
from forewarn.verdicts.evidence import apart_km, bearing_deg, computed
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.places import ReadPlace
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km

_DIRECTIONS = {
    "north": 0.0, "north-east": 45.0, "northeast": 45.0, "east": 90.0, "south-east": 135.0, "southeast": 135.0,
    "south": 180.0, "south-west": 225.0, "southwest": 225.0, "west": 270.0, "north-west": 315.0, "northwest": 315.0,
}  # fmt: skip
_DIRECTION = Lazy(
    r"\b(?:due\s|to\sthe\s)?(north-?east|north-?west|south-?east|south-?west|north|south|east|"
    r"west)(?:ern)?(?:ward)?s?\s(?:of|from)\b",
    re.IGNORECASE,
)
_ABOUT_DISTANCE = Lazy(
    r"\b(?:apart|away|distance|separat\w*|lies?|lying|lay|is|are|situated|located|sits?|from|between|"
    r"distant|journey|as\sthe\scrow\sflies|stands?|far)\b",
    re.IGNORECASE,
)
_SEPARATE = Lazy(
    r"\bseparat\w*|\bapart\b|\bdistance\sbetween\b|\blies?\sbetween\b|\bbetween\b.{0,60}\blies?\b", re.IGNORECASE
)
#: "X is situated in" with the country to follow.
_LIES_IN = Lazy(
    r"\b(?:is|are|was|lies|stands|sits)\s(?:not\s)?(?:(?:located|situated|based|sited|found|built|placed)\s)?in\s(?:the\s)?"
    r"(?:(?:north|south|east|west|central)\w*\s)?(?=[A-Z])"
)
#: A subject that names no place: what stands after it is not the other end of a distance between them.
_UNRESOLVED = Lazy(
    r"^(?:the|this|that|its|a|one)\s(?:[\w-]+\s){0,2}(?:site|base|airfield|airbase|facility|location|position|spot)\s(?:is|"
    r"lies|was|sits|stands|would)\b",
    re.IGNORECASE,
)
_BORDER = Lazy(r"\bborders?\b|\bfrontier\b|\bcoast\b|\bterritory\b", re.IGNORECASE)


def judge_geography(case: Case) -> Iterator[Ruling]:
    """Findings on a distance or a direction between two places."""
    reading = case.reading
    if reading.asks:
        return
    found = [*_in_country(case), *_from_border(case)] or list(_between_points(case))
    denials = _denials_of_place(case)
    for ruling in found:
        yield turned(ruling, denials)


def _denials_of_place(case: Case) -> int:
    """Words of denial in the clauses that tell a distance or a direction; in all where none does."""
    reading = case.reading
    marks = [item.start for item in reading.of_dimension(Dimension.DISTANCE)]
    marks += [match.start() for match in _DIRECTION.finditer(reading.text)]
    if not marks:
        return denials_of(reading)
    cuts = [0, *(match.start() for match in _CLAUSES.finditer(reading.text)), len(reading.text)]
    own = [(start, end) for start, end in pairwise(cuts) if any(start <= mark < end for mark in marks)]
    return sum(len(denial_spans(reading.text[start:end])) for start, end in own)


_CLAUSES = Lazy(r"[,;:]\s(?=(?:which|who|where|while|whereas|but|and|so|though|although)\b)|[;:]\s", re.IGNORECASE)


def _between_points(case: Case) -> Iterator[Ruling]:
    reading = case.reading
    unresolved = _UNRESOLVED.search(reading.text)
    named = unresolved is None or any(place.start < unresolved.end() for place in reading.places)
    if _BORDER.search(reading.text) or not named:
        return
    points = [place for place in reading.places if not place.is_area]
    # "to get from A to B a missile has to cover": no missile's reach, but the way between the two
    unnamed = not reading.systems and not reading.defences and bool(reading.in_role(PlaceRole.LAUNCH))
    stated = [
        item
        for item in reading.of_dimension(Dimension.DISTANCE)
        if distance_role(reading, item) in {Role.APART, Role.FLOWN, Role.LEG, Role.UNCLEAR}
        or (unnamed and distance_role(reading, item) is Role.CAPABILITY)
    ]
    stated = [one for one in stated if not _told_again(reading.text, one, stated)]
    direction = _DIRECTION.search(reading.text)
    pair = _pair(points)
    legs = _legs(points, stated)
    if legs:
        for measure, ends in legs:
            yield from _distance(case, measure, ends, main=True)
        return
    if pair is None:
        if stated and reading.of_kind(ClaimKind.GEOGRAPHY):
            text = "the distance is between places that do not both resolve to a point"
            yield Ruling((ClaimKind.GEOGRAPHY,), verdict(Finding.CANNOT_TELL, text), side=bool(reading.systems))
        return
    between = bool(_SEPARATE.search(reading.text))
    main = between or (not reading.systems and not reading.defences)
    if len(stated) == 1 and _ABOUT_DISTANCE.search(reading.text):
        yield from _distance(case, stated[0], pair, main=main)
    elif stated and main:
        text = "which of the distances told joins the two places is not clear"
        yield Ruling((ClaimKind.GEOGRAPHY,), verdict(Finding.CANNOT_TELL, text))
    if direction and (main or stated):
        yield from _direction(case, direction, points, side=bool(stated))


def _told_again(text: str, measure: Measure, stated: list[Measure]) -> bool:
    """Whether a distance only gives the one before it in another unit: "180 miles (290 km)"."""
    return re.search(r"\(\s?$", text[: measure.start]) is not None and any(
        other.end <= measure.start and abs(other.middle / measure.middle - 1) <= _ROUNDED for other in stated
    )


#: The share by which a distance changes when it is rounded in another unit.
_ROUNDED = 0.05


def _in_country(case: Case) -> Iterator[Ruling]:
    """A site or a sensor of the record said to lie in a country."""
    reading = case.reading
    match = _LIES_IN.search(reading.text)
    if match is None or reading.systems:
        return
    country = next(
        (place for place in reading.places if place.start == match.end() and place.place.kind is PlaceKind.COUNTRY),
        None,
    )
    if country is None:
        return
    before = [
        place.place for place in reading.places if place.end <= match.start() and place.place.id in case.catalog.sites
    ]
    before += [
        place
        for name in reading.names
        if name.kind == "sensor" and name.ids and name.start < match.start()
        for place in [_stands(case, name.ids[0])]
        if place is not None
    ]
    if len({place.id for place in before}) != 1:
        return
    place = before[0]
    same = place.country == country.place.country
    words = f"{place.name} is in {_country(case, place)}"
    finding = Finding.SUPPORTED if same else Finding.CONTRADICTED
    site = case.catalog.sites[place.id]
    yield Ruling(
        (ClaimKind.GEOGRAPHY, ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT),
        verdict(
            finding,
            words if same else f"{words}, not in {country.place.name}",
            sources=site.source_ids,
        ),
        whole=True,
    )


def _stands(case: Case, sensor: str) -> Place | None:
    site = case.catalog.sensors[sensor].site
    return case.catalog.gazetteer.place(site) if site is not None else None


def _country(case: Case, place: Place) -> str:
    known = case.catalog.gazetteer.place(f"country:{place.country}")
    return known.name if known is not None else str(place.country)


def _from_border(case: Case) -> Iterator[Ruling]:
    """So many kilometres from a country: against the distance to its border as published for a site."""
    reading = case.reading
    lands = [place.place for place in reading.places if place.place.kind is PlaceKind.COUNTRY] + _whose_border(case)
    sites = [place.place.id for place in reading.places if place.place.id in case.catalog.sites]
    stated = reading.of_dimension(Dimension.DISTANCE)
    bordering = bool(_WHOSE_BORDER.search(reading.text))
    if len(set(sites)) != 1 or len(lands) != 1 or len(stated) != 1 or (reading.systems and not bordering):
        return
    site, measure = case.catalog.sites[sites[0]], stated[0]
    if lands[0].country == site.country:
        return
    found = [one.number for one in site.stated_distances if one.to_border and one.to == lands[0].name]
    told = [number.interval.best for number in found]
    sources = [number.source_id for number in found]
    if not told:
        for sensor in case.catalog.sensors.values():
            match = re.search(rf"\b(\d+)\skm\sfrom\s{re.escape(lands[0].name)}\b", sensor.about)
            if match and site.name.lower() in sensor.name.lower():
                told, sources = [float(match[1])], list(sensor.source_ids)
    if not told:
        return
    value = told[0]
    limits = case.thresholds
    off = max(0.0, measure.low / value - 1, 1 - measure.high / value)
    if measure.comparator is Comparator.AT_LEAST:
        off = max(0.0, measure.low / value - 1)
    elif measure.comparator is Comparator.AT_MOST:
        off = max(0.0, 1 - measure.high / value)
    if off <= limits.distance_strained_share:
        finding = Finding.SUPPORTED
    else:
        finding = Finding.STRAINED if off <= 2 * limits.distance_strained_share else Finding.CONTRADICTED
    words = f"{site.name} is published as about {km(value)} from {lands[0].name}"
    yield Ruling((ClaimKind.GEOGRAPHY,), verdict(finding, words, sources=sources), whole=True)


_WHOSE_BORDER = Lazy(r"\b(?P<whose>[A-Z]\w+)(?:['’]s)?\s(?:border|frontier|territory|soil)\b")


def _whose_border(case: Case) -> list[Place]:
    """The country of "the Latvian border"."""
    match = _WHOSE_BORDER.search(case.reading.text)
    if match is None or any(place.start == match.start() for place in case.reading.places):
        return []
    for country in case.catalog.countries.values():
        if match["whose"] in country.adjectives:
            place = case.catalog.gazetteer.place(f"country:{country.id}")
            return [place] if place is not None else []
    return []


def _pair(points: list[ReadPlace]) -> tuple[ReadPlace, ReadPlace] | None:
    """The two places a distance joins, where the sentence has just two."""
    unique: list[ReadPlace] = []
    for point in points:
        if all(point.place.id != other.place.id for other in unique):
            unique.append(point)
    if len(unique) == 2:
        return unique[0], unique[1]
    return None


def _legs(points: list[ReadPlace], stated: list[Measure]) -> list[tuple[Measure, tuple[ReadPlace, ReadPlace]]]:
    """``A is 300 km east of B and 480 km from C``: each distance with A and the place after it."""
    if len(stated) < 2 or len({point.place.id for point in points}) != len(stated) + 1:
        return []
    if points[0].start > stated[0].start:
        return []
    legs = []
    for number, measure in enumerate(stated):
        limit = stated[number + 1].start if number + 1 < len(stated) else 10**6
        ends = [point for point in points[1:] if measure.end <= point.start < limit]
        if len(ends) != 1:
            return []
        legs.append((measure, (points[0], ends[0])))
    return legs


def _distance(case: Case, measure: Measure, pair: tuple[ReadPlace, ReadPlace], *, main: bool) -> Iterator[Ruling]:
    limits = case.thresholds
    first, second = pair
    length = apart_km(first.place, second.place)
    number = computed(f"geodesic, {first.place.name} to {second.place.name}", "km", round(length))
    words = f"{first.place.name} and {second.place.name} are {km(length)} apart"
    slack = max(limits.distance_share * length, 3.0)
    wide = sum(case.catalog.sites[one.place.id].precision_km for one in pair if one.place.id in case.catalog.sites)
    loose = max(limits.distance_strained_share * length, 6.0, _GRID * wide)
    low, high = measure.low, measure.high
    if measure.comparator is Comparator.AT_MOST:
        off = max(0.0, length - high)
        fits_loosely = length < high * 0.5
    elif measure.comparator is Comparator.AT_LEAST:
        off = max(0.0, low - length)
        fits_loosely = length > low * 2
    else:
        off = max(0.0, low - length, length - high)
        fits_loosely = False
    slip = _slip(measure, length, slack)
    change = ["turns only if another place of that name is meant"]
    kinds: tuple[ClaimKind, ...] = (ClaimKind.GEOGRAPHY, ClaimKind.RANGE, ClaimKind.REACH)
    if off <= slack:
        finding = Finding.STRAINED if fits_loosely else Finding.SUPPORTED
        text = words
    elif off <= loose:
        finding, text = Finding.STRAINED, f"{words}, so {measure.text} is loosely told"
    else:
        finding, text = Finding.CONTRADICTED, f"{words}, not {_as_told(measure)}{slip}"
    if not main and finding is Finding.SUPPORTED:
        kinds = (ClaimKind.GEOGRAPHY,)
    yield Ruling(
        kinds, verdict(finding, text, [number], would_change=change), side=not main and finding is Finding.SUPPORTED
    )


#: A site is as wide as its grid, and its point may be off by as much again.
_GRID = 2.0


def _as_told(measure: Measure) -> str:
    return measure.text if measure.factor == 1.0 else f"{measure.text} ({km(measure.middle)})"


def _slip(measure: Measure, length: float, slack: float) -> str:
    if measure.unit_text.lower().startswith("mile") and abs(measure.middle / KM_PER_MILE - length) <= slack:
        return ": kilometres told as miles would explain it"
    if measure.factor == 1.0 and abs(measure.middle * KM_PER_MILE - length) <= slack:
        return ": miles told as kilometres would explain it"
    return ""


def _direction(case: Case, match: re.Match[str], points: list[ReadPlace], *, side: bool) -> Iterator[Ruling]:
    """``A lies 290 km east of B``: the direction of A as seen from B."""
    before = [place for place in points if place.end <= match.start()]
    after = [place for place in points if place.start >= match.end()]
    if not before and len(after) == 2:
        before, after = [after[1]], [after[0]]
    if not before or not after:
        return
    thing, base = before[-1] if len(before) == 1 else before[0], after[0]
    if thing.place.id == base.place.id:
        return
    said = _DIRECTIONS[match[1].lower()]
    found = bearing_deg(base.place, thing.place)
    off = abs((found - said + 180) % 360 - 180)
    number = computed(
        f"direction of {thing.place.name} from {base.place.name}, clockwise from north", "deg", round(found)
    )
    words = f"seen from {base.place.name}, {thing.place.name} lies at {found:.0f} degrees, which is {_word(found)}"
    limits = case.thresholds
    if off <= limits.direction_deg:
        finding = Finding.SUPPORTED
    elif off <= 2 * limits.direction_deg:
        finding, words = Finding.STRAINED, f"{words} rather than {match[1].lower()}"
    else:
        finding, words = Finding.CONTRADICTED, f"{words}, not {match[1].lower()}"
    change = ["turns only if another place of that name is meant"]
    given = verdict(finding, words, [number], would_change=change)
    yield Ruling((ClaimKind.GEOGRAPHY,), given, side=side and finding is Finding.SUPPORTED)


def _word(bearing: float) -> str:
    names = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
    return names[round(bearing / 45) % 8]
