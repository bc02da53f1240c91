"""What the record holds on one entry, as named numbers: reach, speed, times; and where a system is fired from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from forewarn.catalog import Catalog, EventKind, Figure
from forewarn.earth.geodesics import azimuth_deg, distance_m
from forewarn.records.claims import PlaceRole
from forewarn.records.numbers import COMPUTED_SOURCE, NamedNumber, Standing
from forewarn.records.places import Place
from forewarn.verdicts.reading.places import ReadPlace
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.reading.sides import within_side
from forewarn.verdicts.ruling import Case

#: Words for the parties whose figures the catalog holds, as sentences use them.
PARTY_WORDS: dict[str, tuple[str, ...]] = {
    "Russia": ("putin", "moscow", "kremlin", "russia", "peskov", "tass", "sputnik", "lavrov", "belousov"),
    "Belarus": ("minsk", "belarus", "lukashenk", "khrenin", "bogodel", "volfovich", "muraveiko", "belta"),
    "Ukraine": ("kyiv", "kiev", "ukrain", "zelensk", "hur", "ivashchenko", "maliuk", "budanov", "sbu"),
    "United States": ("washington", "pentagon", "united states", "american", "u.s.", " us ", "singh", "white house"),
    "Japan": ("tokyo", "japan", "kishi", "hamada", "matsuno"),
    "South Korea": ("seoul", "south korea", "joint chiefs"),
    "North Korea": ("kcna", "north korean state"),
    "Iran": ("iran says", "iranian officials", "iranian state", "by iran's"),
    "NATO": ("nato", "rutte", "vandier"),
    "press": ("press", "media", "reuters", "newspaper", "express", "associated press"),
    "analysts": ("analyst", "researcher", "expert", "lewis", "podvig", "savill", "middlebury", "planet labs"),
}


#: Parts of a country farther from its middle than this many times the usual are overseas.
FAR_PARTS = 3.0
#: As many points of an area are enough for what it is away from another.
OUTLINE_POINTS = 60
#: Quantities of single flights: they stand with the system or with the event of that day.
OF_FLIGHTS = frozenset({"apogee_km", "distance_flown_km", "flight_time_min"})


@dataclass(frozen=True, slots=True)
class Spread:
    """Accepted figures of one quantity: ``figures`` rise by their highest value."""

    figures: tuple[Figure, ...]

    @property
    def lowest(self) -> float:
        """The smallest value of any figure."""
        return min(figure.number.lowest for figure in self.figures)

    @property
    def highest(self) -> float:
        """The largest value of any figure."""
        return max(figure.number.highest for figure in self.figures)

    @property
    def preferred(self) -> float:
        """The value most of the record agrees on."""
        for figure in self.figures:
            if figure.preferred:
                return figure.number.interval.best
        return self.figures[len(self.figures) // 2].number.interval.best

    def share_at_least(self, value: float) -> float:
        """The share of figures whose highest value is at least this."""
        return sum(figure.number.highest >= value for figure in self.figures) / len(self.figures)

    def near(self, value: float, share: float) -> tuple[Figure, ...]:
        """Figures that hold a value within a share of it."""
        return tuple(
            figure
            for figure in self.figures
            if figure.number.lowest * (1 - share) <= value <= figure.number.highest * (1 + share)
        )


def spread(case: Case, entry_id: str, quantity: str, *, against: tuple[str, ...] = ()) -> Spread | None:
    """Accepted figures of an entry, or nothing. ``against`` keeps a defence's figures for a target."""
    entry = case.catalog.measured(entry_id)
    if entry is None:
        return None
    figures = [figure for figure in entry.figures_of(quantity) if not against or figure.against in against]
    if quantity in OF_FLIGHTS and entry_id in case.catalog.systems:
        figures += [
            figure
            for event in case.catalog.events_of(entry_id)
            if event.kind in {EventKind.USE, EventKind.TEST}
            for figure in event.figures
            if figure.quantity == quantity and not figure.rejected
        ]
    return Spread(tuple(sorted(figures, key=lambda figure: figure.number.highest))) if figures else None


def name_of(catalog: Catalog, entry_id: str) -> str:
    """The catalog's name of a system, defence or sensor."""
    entry = catalog.measured(entry_id)
    return entry.name if entry is not None else entry_id


def named(name: str, figure: Figure) -> NamedNumber:
    """A figure of the record as a finding shows it, with who said it."""
    number = figure.number
    best = number.best if number.best is not None else None
    said = f" ({figure.party})" if figure.party else ""
    return NamedNumber(name + said, number.unit, number.source_id, number.low, best, number.high)


def computed(name: str, unit: str, best: float, low: float | None = None, high: float | None = None) -> NamedNumber:
    """A number of our own arithmetic."""
    return NamedNumber(name, unit, COMPUTED_SOURCE, low, best, high)


def figures_shown(name: str, figures: Iterable[Figure], limit: int = 4) -> tuple[NamedNumber, ...]:
    """At most ``limit`` figures, one for each value, the outermost kept."""
    by_value: dict[tuple[float, float], Figure] = {}
    for figure in figures:
        by_value.setdefault((figure.number.lowest, figure.number.highest), figure)
    kept = list(by_value.values())
    if len(kept) > limit:
        kept = kept[: limit // 2] + kept[-(limit - limit // 2) :]
    return tuple(named(name, figure) for figure in kept)


def ceiling_shown(reach: Spread | None) -> tuple[NamedNumber, ...]:
    """The largest published reach, from which a ceiling on the burnout speed follows."""
    if reach is None:
        return ()
    largest = max(reach.figures, key=lambda figure: (figure.number.highest, figure.preferred))
    return (named("published largest reach, which sets the speed ceiling", largest),)


@dataclass(frozen=True, slots=True)
class Launch:
    """Where a flight is taken to start: one or more points of an area, with the reason."""

    place: Place
    points: tuple[tuple[float, float], ...]
    why: str = ""  # set where the sentence does not say it


def launches(case: Case, system: str | None) -> tuple[Launch, ...]:
    """Launch areas: those the sentence names, else the one the user gave, else the sites of the system on record."""
    reading = case.reading
    named_places = [place for place in reading.places if place.role in {PlaceRole.LAUNCH, PlaceRole.SITE}]
    if named_places:
        return tuple(_launch(case, place.place, "", place.side) for place in named_places)
    if reading.given_launch is not None:
        return (_launch(case, reading.given_launch, f"launched from {reading.given_launch.name}, as you said"),)
    found = []
    for site in case.catalog.sites.values():
        if system is not None and system in site.for_systems and site.standing is not Standing.DISPUTED:
            place = case.catalog.gazetteer.place(site.id)
            if place is not None:
                found.append(_launch(case, place, f"launched from {site.name}: the sentence names no launch place"))
    return tuple(found)


def _launch(case: Case, place: Place, why: str, side: str = "") -> Launch:
    if ReadPlace("", 0, 0, place).is_area:
        area = case.catalog.gazetteer.area(place.id)
        if area.points:
            return Launch(_part(place, side), within_side(area.points, side), why)
    return Launch(place, ((place.latitude_deg, place.longitude_deg),), why)


def _part(place: Place, side: str) -> Place:
    """The place by the name of the part that is meant."""
    return replace(place, name=f"the {side} of {place.name}") if side else place


def shown_name(target: ReadPlace) -> str:
    """The name of a place as findings show it, with the side that is meant."""
    return _part(target.place, target.side).name


def distances_km(launch: Launch, target: Place) -> tuple[float, float]:
    """Shortest and longest geodesic from a launch area to a place."""
    lengths = [
        distance_m(latitude, longitude, target.latitude_deg, target.longitude_deg) / 1000
        for latitude, longitude in launch.points
    ]
    return min(lengths), max(lengths)


def widest_km(case: Case, launch: Launch, target: ReadPlace) -> tuple[float, float]:
    """Shortest and longest geodesic from a launch area to a place, or to any part of a country, region or sea."""
    if not target.is_area:
        return distances_km(launch, target.place)
    points = within_side(_mainland(target.place, case.catalog.gazetteer.area(target.place.id).points), target.side)
    if not points:
        return distances_km(launch, target.place)
    lengths = [
        distance_m(latitude, longitude, point[0], point[1]) / 1000
        for latitude, longitude in _thinned(launch.points)
        for point in _thinned(points)
    ]
    return min(lengths), max(lengths)


def from_the_nearer_part_km(case: Case, launch: Launch, target: ReadPlace) -> float:
    """The longest geodesic to any part of ``target``, where each part is reached from its nearer part of the area."""
    area = case.catalog.gazetteer.area(target.place.id) if target.is_area else None
    points = within_side(_mainland(target.place, area.points), target.side) if area is not None else ()
    places = _thinned(points) or [(target.place.latitude_deg, target.place.longitude_deg)]
    return max(min(distance_m(*start, *point) for start in _thinned(launch.points)) for point in places) / 1000


def _mainland(place: Place, points: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    """The points of a country without what lies oceans away: nobody means those by its name."""
    if not points:
        return points
    away = [distance_m(place.latitude_deg, place.longitude_deg, *point) for point in points]
    middle = sorted(away)[len(away) // 2]
    return [point for point, length in zip(points, away, strict=True) if length <= FAR_PARTS * middle]


def _thinned(points: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    """Every n-th point of an outline: what two areas are apart needs no more, and pairs are many."""
    return points[:: max(1, len(points) // OUTLINE_POINTS)]


def apart_km(first: Place, second: Place) -> float:
    """Geodesic between two places."""
    return distance_m(first.latitude_deg, first.longitude_deg, second.latitude_deg, second.longitude_deg) / 1000


def bearing_deg(start: Place, end: Place) -> float:
    """Direction of the second place as seen from the first, clockwise from north."""
    return azimuth_deg(start.latitude_deg, start.longitude_deg, end.latitude_deg, end.longitude_deg)


def parties_named(reading: Reading) -> frozenset[str]:
    """Parties whose words the sentence reports, by simple names."""
    return parties_named_in(reading.lower)


def parties_named_in(words_of: str) -> frozenset[str]:
    """Parties that some words name."""
    text = f" {words_of} "
    return frozenset(party for party, words in PARTY_WORDS.items() if any(word in text for word in words))


def said_by(figure: Figure, parties: frozenset[str]) -> bool:
    """Whether a figure is one of these parties'."""
    return any(figure.party.startswith(party) for party in parties)
