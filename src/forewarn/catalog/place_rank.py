"""Which of several places a name means, from what else the text names. Weights tuned on the development half of LGL."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from forewarn.records.places import Place, PlaceKind

#: Points for each ground; a factor of ten in population is one point.
OWN_NAME = 1.0
COUNTRY_NAMED = 3.0
REGION_NAMED = 4.0
NEAR = 6.0
NEAR_KM = 300.0
SHARE = 2.0
KIND = {PlaceKind.COUNTRY: 5.0, PlaceKind.SEA: 9.0, PlaceKind.SITE: 6.0, PlaceKind.REGION: -1.0, PlaceKind.CITY: 0.0}
#: Regions of ours (the Baltic states) carry no population.
WIDE_REGION = 9.0
EARTH_KM = 6371.0
#: Points nearby that count: more of them change nothing and cost time.
MOST_NEAR = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place a name can mean. ``region`` is its region's id, ``weight`` its people (of a region, in its cities)."""

    place: Place
    own: bool
    region: str | None
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """What else is known: ISO codes or region ids named, and points of places already settled."""

    countries: tuple[str, ...]
    near: tuple[tuple[float, float], ...]


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two (latitude_deg, longitude_deg) pairs, good to half a per cent."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    chord = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(chord)))


def score(candidate: Candidate, context: Context) -> float:
    """Points of a candidate in a context; only their order means anything."""
    place = candidate.place
    points = math.log10(candidate.weight + 10) + OWN_NAME * candidate.own + KIND[place.kind]
    if place.kind is PlaceKind.REGION and "." not in place.id:
        points += WIDE_REGION
    if place.country in context.countries:
        points += COUNTRY_NAMED
    if candidate.region is not None and candidate.region in context.countries:
        points += REGION_NAMED
    here = (place.latitude_deg, place.longitude_deg)
    closeness = sorted((math.exp(-distance_km(here, point) / NEAR_KM) for point in context.near), reverse=True)[:3]
    return points + NEAR * sum(closeness) / max(1, min(3, len(closeness)))


def best_first(candidates: Sequence[Candidate], context: Context) -> list[Candidate]:
    """Candidates by falling score; ties by id, so that the order never depends on chance."""
    return sorted(candidates, key=lambda candidate: (-score(candidate, context), candidate.place.id))


def places_together(lists: Sequence[Sequence[Candidate]], context: Context) -> tuple[Place | None, ...]:
    """One place for each list of candidates, so that they fit one another: three rounds, each from the last picks."""
    picks = [best_first(candidates, context)[0] if candidates else None for candidates in lists]
    named = list(context.countries)
    for pick in picks:
        if pick is not None and pick.place.kind is PlaceKind.COUNTRY and pick.place.country is not None:
            named.append(pick.place.country)
        elif pick is not None and pick.place.kind is PlaceKind.REGION:
            named.append(pick.place.id)
    for _ in range(3):
        settled = [pick for pick in picks if pick is not None]
        countries = Counter(pick.place.country or "" for pick in settled)
        total = sum(countries.values())
        points = {
            pick.place.id: (pick.place.latitude_deg, pick.place.longitude_deg)
            for pick in settled
            if pick.place.kind in (PlaceKind.CITY, PlaceKind.REGION, PlaceKind.SITE)
        }
        chosen: list[Candidate | None] = []
        for candidates, pick in zip(lists, picks, strict=True):
            own_key = None if pick is None else pick.place.id
            near = tuple(point for place_id, point in points.items() if place_id != own_key)[:MOST_NEAR]
            here = Context(tuple(named), near)
            ranked = sorted(
                candidates,
                key=lambda candidate: (
                    -score(candidate, here) - SHARE * countries[candidate.place.country or ""] / max(1, total),
                    candidate.place.id,
                ),
            )
            chosen.append(ranked[0] if ranked else None)
        if chosen == picks:
            break
        picks = chosen
    return tuple(None if pick is None else pick.place for pick in picks)
