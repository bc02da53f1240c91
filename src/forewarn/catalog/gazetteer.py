"""Places by name: candidates best first, never a silent guess; areas as points no finer than 25 km.

Cities are GeoNames' (CC BY 4.0), outlines Natural Earth's (public domain). Nothing is read before it is asked for.
"""

from __future__ import annotations

import functools
import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forewarn.catalog.borders import neighbours, to_country_km
from forewarn.catalog.country_shapes import BorderPolicy, Ring, area_km2, country_at, grid_inside, read_rings, ring_of
from forewarn.catalog.place_file import PlaceFile, Posting
from forewarn.catalog.place_names import fold
from forewarn.catalog.place_rank import MOST_NEAR, Candidate, Context, best_first, places_together
from forewarn.catalog.place_scan import REGION_WORDS, NameScanner
from forewarn.records.errors import UnknownEntry
from forewarn.records.places import Area, Place, PlaceKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DATA = Path(__file__).parent / "data" / "gazetteer"
CREDIT = "Places: GeoNames (CC BY 4.0). Outlines: Natural Earth (public domain)."
#: Launch areas are never told finer than this, and never as more points than this.
LEAST_SPACING_KM = 25.0
MOST_POINTS = 400
#: Spelling variants are tried for names of this length and more, and only where the text names the country.
LEAST_VARIANT_LETTERS = 6
#: Nothing longer than this is the name of a place.
LONGEST_NAME = 200
_LEADS = ("the ", "city of ", "region of ", "town of ", "republic of ", "state of ", "port of ")
#: A part of a country has no border of its own: the whole country stands for it.
_SIDES = (
    *("eastern ", "western ", "northern ", "southern ", "central ", "northeastern ", "northwestern ", "southeastern "),
    *("southwestern ", "north eastern ", "north western ", "south eastern ", "south western ", "eastern part of "),
    *("western part of ", "northern part of ", "southern part of ", "east of ", "west of "),
)


class Gazetteer:
    """The shipped places, and the sites that the catalog adds.

    ``sites`` are places of the catalog; ``site_names`` gives their other spellings by id. ``policy`` decides which
    country a point of Crimea is in.
    """

    def __init__(
        self,
        sites: Iterable[Place] = (),
        *,
        site_names: Mapping[str, Iterable[str]] | None = None,
        policy: BorderPolicy = BorderPolicy.UN,
        folder: Path = DATA,
    ) -> None:
        self._folder = folder
        self._policy = policy
        self._file = PlaceFile(folder / "places.bin")
        self._sites = {site.id: site for site in sites}
        self._site_names = {site.id: (site.name, *(site_names or {}).get(site.id, ())) for site in self._sites.values()}
        self._sites_by_key: dict[str, list[Place]] = {}
        for site_id, names in self._site_names.items():
            for key in {fold(name) for name in names}:
                self._sites_by_key.setdefault(key, []).append(self._sites[site_id])

    def find(
        self, name: str, *, countries: Sequence[str] = (), near: Sequence[tuple[float, float]] = ()
    ) -> tuple[Place, ...]:
        """Places that ``name`` can mean, best first; empty where it stands nowhere.

        ``countries`` are ISO codes (or region ids such as ``region:US.TX``) that the text names; ``near`` are
        (latitude_deg, longitude_deg) of places already settled. Own names come before other spellings, named
        countries and near places before far ones, larger cities before smaller ones. "Lviv region" falls back to
        the region that the city lies in, "Paris, Texas" keeps to Texas.
        """
        if len(name) > LONGEST_NAME:
            return ()
        head, comma, tail = name.partition(",")
        if comma and tail.strip() and not self._candidates(fold(name)):
            inside = self.find(tail.strip(), countries=countries, near=near)
            hints = tuple(hint for place in inside[:3] for hint in _hints_of(place))
            found = self.find(head, countries=hints or countries, near=near)
            kept = tuple(place for place in found if self._hints_met(place, hints))
            return kept or found
        context = Context(tuple(countries), tuple(near)[:MOST_NEAR])
        return tuple(candidate.place for candidate in best_first(self._look_up(name, context), context))

    def find_together(self, names: Sequence[str], *, countries: Sequence[str] = ()) -> tuple[Place | None, ...]:
        """The likeliest place of each name, given that all stand in one text. None where a name is unknown."""
        peoples = self._file.hint_names()
        context = Context((*countries, *(peoples[name] for name in names if name in peoples)), ())
        lists = [self._look_up(name, context) if len(name) <= LONGEST_NAME else [] for name in names]
        return places_together(lists, context)

    def place(self, place_id: str) -> Place:
        """The place with this id. Raises UnknownEntry."""
        site = self._sites.get(place_id)
        if site is not None:
            return site
        number = self._file.number_of(place_id)
        if number is None:
            raise UnknownEntry(
                f"place {place_id[:60]!r}", "an id of the gazetteer or of a site", "look the place up by name"
            )
        return self._file.place(number)

    def region_of(self, place_id: str) -> Place | None:
        """The first-level region that a city lies in, where GeoNames says."""
        number = self._file.number_of(place_id)
        region = None if number is None or number >= self._file.city_count else self._file.region_of(number)
        return None if region is None else self._file.place(region)

    def area(self, place_id: str, why: str = "") -> Area:
        """The place as a launch area: a point for a site or city, a grid of 25 km or coarser inside anything wider.

        Raises UnknownEntry.
        """
        place = self.place(place_id)
        if place.kind is PlaceKind.REGION and "." in place.id:
            points = self._region_points(place)
        elif place.kind in (PlaceKind.CITY, PlaceKind.SITE):
            points = ()
        else:
            points = _thinned(self._outline(place))
        return Area(place=place, points=points or ((place.latitude_deg, place.longitude_deg),), why=why)

    def scan(self, text: str) -> list[tuple[int, str]]:
        """(start, words) of every country, region, sea, capital, large city and site named in ``text``, in order.

        Longest name first, whole words, case-sensitive; no parser. A name in capitals matches too.
        """
        return self._scanner.scan(text, self._is_region)

    def country_of(self, latitude_deg: float, longitude_deg: float) -> str | None:
        """ISO code of the country that the point lies in under the border policy; None at sea."""
        return country_at(self._rings, latitude_deg, longitude_deg)

    def neighbours(self, country: str, at: tuple[float, float] | None = None) -> frozenset[str]:
        """ISO codes of the countries that touch a country by land, or the piece of it that holds a point."""
        return neighbours(self._rings, country, at)

    def to_country_km(self, latitude_deg: float, longitude_deg: float, country: str) -> float | None:
        """Distance in km from a point to a country, 0 inside it, None without an outline; good to some 10 km."""
        return to_country_km(self._rings, latitude_deg, longitude_deg, country)

    def country_hints(self, text: str) -> tuple[str, ...]:
        """ISO codes of countries whose adjective or people ``text`` names ("Belarusian"), in order, each once."""
        names = self._file.hint_names()
        return tuple(dict.fromkeys(names[words] for _, words in self.scan_peoples(text)))

    def scan_peoples(self, text: str) -> list[tuple[int, str]]:
        """(start, words) of every adjective of a country and name of its people in ``text``, in order."""
        names = self._file.hint_names()
        return [(start, words) for start, words in self._hint_scanner.scan(text, lambda _: False) if words in names]

    def all_cities(self) -> NDArray[np.void]:
        """The 34,006 cities of 15,000 and more.

        A structured array, shape (34006,), with latitude_deg, longitude_deg (float64), population (int64), and
        geonames_id (int64).
        """
        import numpy as np

        layout = np.dtype(
            [
                ("latitude", "<i4"),
                ("longitude", "<i4"),
                ("population", "<u4"),
                ("geonames_id", "<u4"),
                ("rest", "V10"),
            ]
        )
        raw = np.frombuffer(self._file.records(), layout)[: self._file.large_city_count]
        names = [("latitude_deg", "f8"), ("longitude_deg", "f8"), ("population", "i8"), ("geonames_id", "i8")]
        cities = np.empty(len(raw), np.dtype(names))
        cities["latitude_deg"] = raw["latitude"] / 1e5
        cities["longitude_deg"] = raw["longitude"] / 1e5
        cities["population"] = raw["population"]
        cities["geonames_id"] = raw["geonames_id"]
        return cities

    def _look_up(self, name: str, context: Context) -> list[Candidate]:
        """Candidates of a name as written: as it stands, then without what stands round it, then spelled otherwise."""
        key = fold(name)
        found = self._candidates(key)
        for lead in (*_LEADS, *_SIDES):
            if not found and key.startswith(lead):
                key = key.removeprefix(lead)
                found = self._candidates(key)
        if not found and name.rstrip().endswith(("'s", "’s")):
            key = fold(name.rstrip()[:-2])
            found = self._candidates(key)
        stem, _, last = key.rpartition(" ")
        if not found and stem and last in REGION_WORDS:
            return self._regions(stem)
        return found or self._variants(key, context)

    def _candidates(self, key: str) -> list[Candidate]:
        found = [Candidate(place=site, own=True, region=None) for site in self._sites_by_key.get(key, ())]
        return found + [self._candidate(posting) for posting in self._file.postings(key)]

    def _candidate(self, posting: Posting) -> Candidate:
        region = self._file.region_of(posting.number) if posting.number < self._file.city_count else None
        return Candidate(
            place=self._file.place(posting.number),
            own=posting.own,
            region=None if region is None else self._file.id_of(region),
            weight=self._file.record(posting.number)[2],
        )

    def _regions(self, stem: str) -> list[Candidate]:
        """Regions of a name without the word for their kind.

        By their own spellings with any such word, else by their own bare spellings and those of their largest cities.
        """
        words = sorted(REGION_WORDS)
        said = [candidate for word in words for candidate in self._candidates(f"{stem} {word}")]
        found = {one.place.id: one for one in said if one.place.kind is PlaceKind.REGION}
        if found:
            return list(found.values())
        for posting in self._file.postings(stem):
            if posting.number >= self._file.city_count:
                candidate = self._candidate(posting)
                if candidate.place.kind is PlaceKind.REGION:
                    found.setdefault(candidate.place.id, candidate)
                continue
            region = self._file.region_of(posting.number)
            if region is not None and self._file.largest_city_of(region) == posting.number:
                weight = self._file.record(posting.number)[2]
                found.setdefault(
                    self._file.id_of(region), Candidate(self._file.place(region), posting.own, None, weight)
                )
        return list(found.values())

    def _is_region(self, words: str) -> bool:
        return any(candidate.place.kind is PlaceKind.REGION for candidate in self._look_up(words, Context((), ())))

    def _variants(self, key: str, context: Context) -> list[Candidate]:
        """Names one letter away, of places in the countries that the text names only."""
        if len(key) < LEAST_VARIANT_LETTERS or not context.countries:
            return []
        from rapidfuzz.distance import DamerauLevenshtein

        prefix = key[:4].encode()
        position = self._file.position(prefix)
        found: dict[str, Candidate] = {}
        while position < self._file.key_count:
            other = self._file.key(position)
            if not other.startswith(prefix):
                break
            if (
                abs(len(other) - len(key)) <= 1
                and DamerauLevenshtein.distance(other.decode(), key, score_cutoff=1) <= 1
            ):
                for candidate in map(self._candidate, self._file.postings_at(position)):
                    if candidate.place.country in context.countries:
                        found.setdefault(candidate.place.id, replace(candidate, own=False))
            position += 1
        return list(found.values())

    def _hints_met(self, place: Place, hints: Sequence[str]) -> bool:
        region = self.region_of(place.id)
        return place.country in hints or (region is not None and region.id in hints)

    def _outline(self, place: Place) -> list[Ring]:
        """The rings of a country, a sea or a region wider than one."""
        if place.kind is PlaceKind.COUNTRY:
            return [ring for ring in self._rings if ring.country == place.country]
        row = self._wide_areas[place.id]
        if "outline" in row:
            points = [*row["outline"], row["outline"][0]]
            return [ring_of(place.id, [lon for _, lon in points], [lat for lat, _ in points])]
        return [ring for ring in self._rings if ring.country in row["countries"]]

    def _region_points(self, region: Place) -> tuple[tuple[float, float], ...]:
        """Points of the country's grid that are nearer to a city of the region than to any other city."""
        import numpy as np

        number = self._file.number_of(region.id)
        layout = np.dtype(
            [("lat", "<i4"), ("lon", "<i4"), ("skip", "V12"), ("region", "<u2"), ("country", "S2"), ("kind", "V2")]
        )
        records = np.frombuffer(self._file.records(), layout)[: self._file.city_count]
        records = records[records["country"] == (region.country or "").encode()]
        inside = records["region"] == (number or 0) - self._file.city_count
        shown = records[inside]
        margin = 2.0
        south, north = shown["lat"].min() / 1e5 - margin, shown["lat"].max() / 1e5 + margin
        west, east = shown["lon"].min() / 1e5 - 2 * margin, shown["lon"].max() / 1e5 + 2 * margin
        rings = [ring for ring in self._rings if ring.country == region.country]
        grid = [
            point
            for point in grid_inside(rings, LEAST_SPACING_KM)
            if south <= point[0] <= north and west <= point[1] <= east
        ]
        if not grid:
            return ()
        points = np.array(grid)
        shrink = math.cos(math.radians(region.latitude_deg))
        lat = points[:, 0, None] - records["lat"][None, :] / 1e5
        lon = (points[:, 1, None] - records["lon"][None, :] / 1e5) * shrink
        mine = inside[(lat**2 + lon**2).argmin(axis=1)]
        kept = [point for point, is_mine in zip(grid, mine, strict=True) if is_mine]
        return tuple(kept[:: max(1, math.ceil(len(kept) / MOST_POINTS))])

    @functools.cached_property
    def _rings(self) -> tuple[Ring, ...]:
        return read_rings(self._folder / "shapes.bin", self._policy)

    @functools.cached_property
    def _wide_areas(self) -> dict[str, dict[str, Any]]:
        data = tomllib.loads((self._folder / "wide_areas.toml").read_text(encoding="utf-8"))
        return {row["id"]: row for row in data["area"]}

    @functools.cached_property
    def _scanner(self) -> NameScanner:
        names = [name for group in self._site_names.values() for name in group]
        return NameScanner([*names, *self._file.scan_names()])

    @functools.cached_property
    def _hint_scanner(self) -> NameScanner:
        return NameScanner(self._file.hint_names())


def _hints_of(place: Place) -> tuple[str, ...]:
    """What a place says about places named with it."""
    if place.kind is PlaceKind.COUNTRY and place.country is not None:
        return (place.country,)
    return (place.id,) if place.kind is PlaceKind.REGION else ()


def _thinned(rings: Sequence[Ring]) -> tuple[tuple[float, float], ...]:
    """A grid inside the rings, as coarse as MOST_POINTS asks for."""
    spacing_km = max(LEAST_SPACING_KM, math.sqrt(area_km2(rings) / MOST_POINTS))
    return grid_inside(rings, spacing_km)
