"""Country outlines (Natural Earth, 1:50 million, on a 0.01 degree grid): the country of a point, a grid inside.

Layout of shapes.bin (little-endian; written by builders/gazetteer.py): magic, then for each ring the ISO code, the
policy it belongs to (0 both, 1 ``un`` only, 2 ``de_facto`` only), whether it is a hole, the number of points, and the
points as (longitude, latitude) in whole hundredths of a degree. Longitudes may run past 180 where a country does.
"""

from __future__ import annotations

import itertools
import math
import struct
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from forewarn.records.errors import BrokenCatalog

MAGIC = b"FWSHAPE1"
RING = struct.Struct("<2sBBI")
KM_PER_DEG = 111.2
Point = tuple[float, float]  # latitude_deg, longitude_deg


class BorderPolicy(StrEnum):
    """Whose borders are drawn: the United Nations', or those of control on the ground."""

    UN = "un"
    DE_FACTO = "de_facto"


@dataclass(frozen=True, slots=True)
class Ring:
    """One closed outline. ``lons`` and ``lats`` in degrees, first equal to last; holes count by even-odd crossing."""

    country: str
    lons: tuple[float, ...]
    lats: tuple[float, ...]
    west: float
    south: float
    east: float
    north: float

    def crossings(self, latitude_deg: float) -> list[float]:
        """Longitudes at which the outline crosses a latitude."""
        if not self.south <= latitude_deg <= self.north:
            return []
        found = []
        for (x1, y1), (x2, y2) in itertools.pairwise(zip(self.lons, self.lats, strict=True)):
            if (y1 > latitude_deg) != (y2 > latitude_deg):
                found.append(x1 + (latitude_deg - y1) * (x2 - x1) / (y2 - y1))
        return found


def ring_of(country: str, lons: Sequence[float], lats: Sequence[float]) -> Ring:
    """A ring with its box."""
    return Ring(country, tuple(lons), tuple(lats), min(lons), min(lats), max(lons), max(lats))


def read_rings(path: Path, policy: BorderPolicy) -> tuple[Ring, ...]:
    """All rings of a policy. Raises BrokenCatalog where the file is not one of ours."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BrokenCatalog(f"{path}: {error}", "the gazetteer's shapes", "install forewarn again") from error
    if data[:8] != MAGIC:
        raise BrokenCatalog(f"{path} without its mark", "the gazetteer's shapes", "install forewarn again")
    left_out = 2 if policy is BorderPolicy.UN else 1
    rings = []
    offset = 8
    while offset < len(data):
        code, belongs, _hole, count = RING.unpack_from(data, offset)
        offset += RING.size
        if belongs != left_out:
            values = array("h")
            values.frombytes(data[offset : offset + 4 * count])
            if struct.pack("=h", 1) != struct.pack("<h", 1):
                values.byteswap()
            degrees = [value / 100 for value in values]
            rings.append(ring_of(code.decode(), degrees[::2], degrees[1::2]))
        offset += 4 * count
    return tuple(rings)


def country_at(rings: Iterable[Ring], latitude_deg: float, longitude_deg: float) -> str | None:
    """ISO code of the country whose outline holds the point (even-odd over its rings), or None at sea."""
    crossings: dict[str, int] = {}
    for ring in rings:
        for longitude in (longitude_deg, longitude_deg + 360, longitude_deg - 360):
            if ring.west <= longitude <= ring.east and ring.south <= latitude_deg <= ring.north:
                east = sum(x > longitude for x in ring.crossings(latitude_deg))
                crossings[ring.country] = crossings.get(ring.country, 0) + east
    inside = sorted(country for country, count in crossings.items() if count % 2)
    return inside[0] if inside else None


def grid_inside(rings: Sequence[Ring], spacing_km: float) -> tuple[Point, ...]:
    """Points inside the rings on rows ``spacing_km`` apart, south to north, west to east.

    Longitudes are brought back into -180..180. Empty where the area is smaller than the grid.
    """
    if not rings:
        return ()
    step_deg = spacing_km / KM_PER_DEG
    first = math.floor(min(ring.south for ring in rings) / step_deg)
    last = math.ceil(max(ring.north for ring in rings) / step_deg)
    points: list[Point] = []
    for row in range(first, last + 1):
        latitude = row * step_deg
        if abs(latitude) > 89:
            continue
        step_lon = step_deg / math.cos(math.radians(latitude))
        crossings = sorted(x for ring in rings for x in ring.crossings(latitude))
        for west, east in zip(crossings[::2], crossings[1::2], strict=False):
            column = math.ceil(west / step_lon)
            while column * step_lon < east:
                longitude = column * step_lon
                points.append((round(latitude, 4), round((longitude + 180) % 360 - 180, 4)))
                column += 1
    return tuple(points)


def area_km2(rings: Sequence[Ring]) -> float:
    """Area inside the rings by rows 20 km apart: good enough to choose a grid."""
    return 400.0 * len(grid_inside(rings, 20.0)) if rings else 0.0
