"""Borders from the shipped outlines: which countries touch, and how far a point is from a country."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from forewarn.catalog.country_shapes import KM_PER_DEG, Ring

#: Countries whose outlines share this many points touch: one shared point alone is a corner or a rounding.
SHARED_POINTS = 2


def neighbours(rings: Sequence[Ring], country: str, at: tuple[float, float] | None = None) -> frozenset[str]:
    """ISO codes of the countries that touch a country by land.

    With ``at`` (latitude_deg, longitude_deg) only of the piece of the country that holds the point: an exclave has
    other neighbours than the rest. Empty for an island, and where the point lies in no piece.
    """
    own = [ring for ring in rings if ring.country == country and (at is None or _holds(ring, *at))]
    points = {point for ring in own for point in zip(ring.lons, ring.lats, strict=True)}
    shared: dict[str, int] = {}
    for ring in rings:
        if ring.country != country:
            common = len(points.intersection(zip(ring.lons, ring.lats, strict=True)))
            shared[ring.country] = shared.get(ring.country, 0) + common
    return frozenset(other for other, count in shared.items() if count >= SHARED_POINTS)


def to_country_km(rings: Sequence[Ring], latitude_deg: float, longitude_deg: float, country: str) -> float | None:
    """Distance in km from a point to the outline of a country, 0 inside it, None for a country without an outline.

    Good to some 10 km near the point: the outlines are drawn at 1:50 million.
    """
    own = [ring for ring in rings if ring.country == country]
    if not own:
        return None
    if sum(_holds(ring, latitude_deg, longitude_deg) for ring in own) % 2:
        return 0.0
    shrink = math.cos(math.radians(latitude_deg))
    least = math.inf
    for ring in own:
        flat = [
            (((lon - longitude_deg + 180.0) % 360.0 - 180.0) * shrink * KM_PER_DEG, (lat - latitude_deg) * KM_PER_DEG)
            for lon, lat in zip(ring.lons, ring.lats, strict=True)
        ]
        least = min(least, *(_to_segment(one, other) for one, other in pairwise(flat)))
    return least


def _holds(ring: Ring, latitude_deg: float, longitude_deg: float) -> bool:
    return any(
        sum(crossing > longitude for crossing in ring.crossings(latitude_deg)) % 2 == 1
        for longitude in (longitude_deg, longitude_deg + 360.0)
    )


def _to_segment(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Distance from the origin to a segment, in the unit of its ends."""
    run, rise = other[0] - one[0], other[1] - one[1]
    length = run * run + rise * rise
    share = 0.0 if not length else min(1.0, max(0.0, -(one[0] * run + one[1] * rise) / length))
    return math.hypot(one[0] + share * run, one[1] + share * rise)
