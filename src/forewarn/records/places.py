"""Places and areas. Coordinates are WGS84 degrees, latitude north and longitude east positive."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from forewarn.records.errors import BadNumber


class PlaceKind(StrEnum):
    """What sort of place a record is."""

    CITY = "city"
    SITE = "site"  # an airfield, range or base of the catalog
    REGION = "region"
    COUNTRY = "country"
    SEA = "sea"


@dataclass(frozen=True, slots=True)
class Place:
    """A named place. ``latitude_deg`` and ``longitude_deg`` are a representative point for areas.

    ``country`` is the ISO 3166 two-letter code where there is one. ``population`` belongs to city records only.
    ``source_id`` names the catalog source of the coordinates.
    """

    id: str
    name: str
    kind: PlaceKind
    latitude_deg: float
    longitude_deg: float
    source_id: str
    country: str | None = None
    population: int | None = None

    def __post_init__(self) -> None:
        if not (math.isfinite(self.latitude_deg) and math.isfinite(self.longitude_deg)):
            raise BadNumber(f"{self.name} at not-a-number", "finite degrees", "correct the coordinates")
        if not (-90 <= self.latitude_deg <= 90 and -180 <= self.longitude_deg <= 180):
            raise BadNumber(
                f"{self.name} at {self.latitude_deg}, {self.longitude_deg}",
                "latitude in -90..90 and longitude in -180..180 degrees",
                "correct the coordinates",
            )


@dataclass(frozen=True, slots=True)
class Area:
    """A reported launch area: never a point pretending to be known.

    ``points`` are representative (latitude_deg, longitude_deg) pairs inside the area, 25 km apart or coarser; a site
    has one. ``why`` says in words where the area comes from ("the articles name Belarus").
    """

    place: Place
    points: tuple[tuple[float, float], ...]
    why: str = ""
