"""What the map shows, before any drawing: launch areas, nested reach, places with their minutes.

The map in the page, the still picture and the exports are all drawn from this one record.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from forewarn.publish import figures
from forewarn.publish.projections import EARTH_KM, Array, along, ground_km
from forewarn.publish.words import REACH_NAMES, REGIME_NAMES, warning_words
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook, Reach, Regime
from forewarn.records.places import Area
from forewarn.records.runs import Assessment, SystemFacts

#: Dark to light in print too, and told apart with every common colour vision: viridis, without its palest end.
RAMP = ("#440154", "#414487", "#2a788e", "#22a884", "#7ad151", "#d2e21b")
NO_MINUTES_COLOUR = "#8a8f98"
_BEARINGS = 180
_CELL_KM = 25.0
#: Reach counts as not established where more of the launch area than this lies nearer than the inner edge: the same
#: share by which the places table tells it (ensembles/reach_state.py).
NOT_ESTABLISHED_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Ring:
    """A line of equal reach. ``line`` has shape (n, 2): longitude, latitude in degrees, closed.

    ``any`` is reached from some point of the area, ``all`` from every point, ``inner`` is a stated inner edge and
    ``open`` the edge inside which reach is not established.
    """

    km: float
    sort: str
    line: Array

    @property
    def label(self) -> str:
        """The words on the line."""
        words = f"{figures.plain(self.km)} km"
        return f"stated minimum {words}" if self.sort == "inner" else words


@dataclass(frozen=True, slots=True)
class Deployment:
    """One system in one reported area."""

    system: SystemFacts
    area: Area
    latitude_deg: float
    longitude_deg: float
    cell_km: float
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map. ``minutes`` is the median flight time of the first regime that has one."""

    outlook: PlaceOutlook
    deployment: int
    minutes: Interval | None
    regime: Regime | None
    colour: str


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole map. ``steps_min`` are the edges of the colour classes; the last class is open."""

    deployments: tuple[Deployment, ...]
    spots: tuple[Spot, ...]
    steps_min: tuple[float, ...]


def scene_of(assessment: Assessment) -> Scene:
    """The map of a run. Empty where no launch area is known."""
    pairs = list(zip(assessment.systems, assessment.launch_areas, strict=False))
    deployments = tuple(_deployment(system, area) for system, area in pairs)
    chosen = [(outlook, *first_minutes(outlook)) for outlook in assessment.places]
    medians = [minutes.best for _, _, minutes in chosen if minutes]
    steps = _steps(max(medians)) if medians else ()
    spots = []
    for outlook, regime, minutes in chosen:
        index = next((i for i, (system, area) in enumerate(pairs) if _belongs(outlook, system, area)), None)
        if index is not None:
            spots.append(Spot(outlook, index, minutes, regime, _colour(minutes, steps)))
    return Scene(deployments, tuple(spots), steps)


def first_minutes(outlook: PlaceOutlook) -> tuple[Regime | None, Interval | None]:
    """The regime whose minutes stand for the place: the standard arc where there is one."""
    for regime, minutes in (
        (Regime.MINIMUM_ENERGY, outlook.minimum_energy_min),
        (Regime.GLIDE, outlook.glide_min),
        (Regime.DEPRESSED, outlook.depressed_min),
        (Regime.LOFTED, outlook.lofted_min),
    ):
        if minutes is not None:
            return regime, minutes
    return None, None


def ring(points: Array, centre: tuple[float, float], km: float, *, share: float = 0.0) -> Array | None:
    """The line within ``km`` of a ``share`` of an area's points, as (n, 2) longitude and latitude.

    ``points`` has shape (n, 2): latitude, longitude; ``centre`` likewise. A share of 0 means some point, of 1 every
    point. None where no place is that near to so many.
    """
    bearings = np.linspace(0, 2 * np.pi, _BEARINGS + 1)

    def inside(distance_km: Array) -> NDArray[np.bool_]:
        lon, lat = along(centre[0], centre[1], bearings, distance_km)
        gaps = ground_km(points[:, 1][:, None], points[:, 0][:, None], lon[None, :], lat[None, :])
        # The ends need no sorting.
        ends = {0.0: np.min, 1.0: np.max}
        reached_km = ends[share](gaps, axis=0) if share in ends else np.quantile(gaps, share, axis=0)
        within: NDArray[np.bool_] = reached_km <= km
        return within

    low, high = np.zeros_like(bearings), np.full_like(bearings, np.pi * EARTH_KM)
    if not inside(low).all():
        return None
    for _ in range(26):  # half the Earth's girth halved 26 times: under a metre
        middle = (low + high) / 2
        reached = inside(middle)
        low, high = np.where(reached, middle, low), np.where(reached, high, middle)
    return np.column_stack(along(centre[0], centre[1], bearings, low))


def _belongs(outlook: PlaceOutlook, system: SystemFacts, area: Area) -> bool:
    return outlook.system == system.id and outlook.from_place in {area.place.name, area.place.id}


@lru_cache(maxsize=8)  # every export draws the same few lines
def _deployment(system: SystemFacts, area: Area) -> Deployment:
    points = np.array(area.points or ((area.place.latitude_deg, area.place.longitude_deg),), dtype=float)
    lat, lon = _middle(points)
    wanted = [(km, "any", 0.0) for km in system.reach_km]
    wanted += [(km, "all", 1.0) for km in system.reach_km]
    wanted += [(km, "inner", 0.0) for km in system.minimum_km]
    edge = system.established_km or min(system.minimum_km, default=None)
    wanted += [(edge, "open", NOT_ESTABLISHED_SHARE)] if edge else []
    lines = [(km, sort, ring(points, (lat, lon), km, share=share)) for km, sort, share in wanted]
    rings = tuple(Ring(km, sort, line) for km, sort, line in lines if line is not None)
    return Deployment(system, area, lat, lon, _spacing_km(points), rings)


def _middle(points: Array) -> tuple[float, float]:
    """The centre of the points on the sphere, right across the date line and at a pole."""
    lat, lon = np.radians(points[:, 0]), np.radians(points[:, 1])
    x, y, z = (np.mean(part) for part in (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    return float(np.degrees(np.arctan2(z, np.hypot(x, y)))), float(np.degrees(np.arctan2(y, x)))


def _spacing_km(points: Array) -> float:
    """The widest gap between a point and its nearest neighbour, never under 25 km: nothing is known better."""
    if len(points) < 2:
        return _CELL_KM
    gaps = ground_km(points[:, 1][:, None], points[:, 0][:, None], points[:, 1][None, :], points[:, 0][None, :])
    np.fill_diagonal(gaps, np.inf)
    return max(_CELL_KM, float(gaps.min(axis=1).max()))


def _steps(longest_min: float) -> tuple[float, ...]:
    """Round edges of at most as many classes as the ramp has colours."""
    for width in (1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0):
        if longest_min <= width * len(RAMP):
            return tuple(width * index for index in range(1, max(2, int(np.ceil(longest_min / width)))))
    return tuple(100.0 * index for index in range(1, len(RAMP)))


def _colour(minutes: Interval | None, steps: Sequence[float]) -> str:
    if minutes is None:
        return NO_MINUTES_COLOUR
    return class_colours(steps)[int(np.searchsorted(steps, minutes.best, side="right"))]


def class_colours(steps: Sequence[float]) -> tuple[str, ...]:
    """One colour for each class, spread over the ramp."""
    count = len(steps) + 1
    last = len(RAMP) - 1
    return tuple(RAMP[round(index * last / max(1, count - 1))] for index in range(count))


def class_names(steps: Sequence[float]) -> tuple[str, ...]:
    """The legend's words for each class."""
    edges = [figures.plain(edge) for edge in steps]
    if not edges:
        return ()
    middle = [f"{low} to {high} min" for low, high in itertools.pairwise(edges)]
    return (f"under {edges[0]} min", *middle, f"{edges[-1]} min and more")


def spot_words(spot: Spot) -> str:
    """All of a place in one line, for pointers, focus and readers of the page."""
    row = spot.outlook
    parts = [f"{row.place.name}: {REACH_NAMES[row.reach]}", f"{figures.km_spread(row.distance_km)} km"]
    if spot.minutes and spot.regime:
        low, best, high = (figures.minutes(value) for value in (spot.minutes.low, spot.minutes.best, spot.minutes.high))
        parts.append(f"flight {best} min ({low} to {high}) on the {REGIME_NAMES[spot.regime]}")
    if row.warning_min:
        parts.append(f"left after warning {figures.spread(row.warning_min)} min, {warning_words(row.warning_min)}")
    if row.share_in_reach is not None and row.reach in {Reach.WITHIN, Reach.EDGE}:
        parts.append(f"in reach in {figures.share(row.share_in_reach)} of samples")
    return "; ".join(parts)
