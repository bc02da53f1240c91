"""The map as tables for map programs: places, launch areas and reach, each with typed columns and a geometry.

GeoPackage and GeoParquet are written from these, so that they cannot differ.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from forewarn.publish.exports.polygons import Polygon, polygons_of
from forewarn.publish.exports.shared import credit
from forewarn.publish.scene import Deployment, scene_of
from forewarn.publish.tables import RING_WORDS
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook
from forewarn.records.runs import Assessment

#: What a cell holds; what is unknown is ``None``.
Cell: TypeAlias = "str | float | None"


@dataclass(frozen=True, slots=True)
class Column:
    """``is_number`` tells floating point from text; the unit is the last part of the name."""

    name: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One feature: ``wkb`` is its geometry as little-endian well-known binary, ``box`` west, south, east, north."""

    cells: tuple[Cell, ...]
    wkb: bytes
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Layer:
    """One table. ``geometry`` is Point, MultiPoint or MultiPolygon, in longitude and latitude of WGS84."""

    name: str
    title: str
    geometry: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def box(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north of all rows; nothing where there are none."""
        return _around(row.box for row in self.rows)


_ENDS = ("low", "best", "high")
_TIMES = ("minimum_energy", "lofted", "depressed", "glide", "warning")
_PLACE_COLUMNS = (
    *[Column(name, is_number=False) for name in ("place", "country", "system", "launch_area")],
    *[Column(f"distance_{end}_km", is_number=True) for end in _ENDS],
    *[Column(name, is_number=False) for name in ("reach", "reach_because")],
    Column("share_in_reach", is_number=True),
    *[Column(f"{name}_{end}_min", is_number=True) for name in _TIMES for end in _ENDS],
    Column("told_share", is_number=True),
)


def layers_of(assessment: Assessment) -> tuple[Layer, ...]:
    """Places, launch areas and reach of a run, in that order; a layer may be without rows."""
    deployments = scene_of(assessment).deployments
    about = tuple(Column(name, is_number=False) for name in ("system", "launch_area", "why"))
    bands = (
        *[Column(name, is_number=False) for name in ("system", "launch_area", "sort", "what")],
        Column("reach_km", is_number=True),
    )
    return (
        Layer("places", "Named places", "Point", _PLACE_COLUMNS, tuple(_place(row) for row in assessment.places)),
        Layer("launch_areas", "Reported launch areas", "MultiPoint", about, tuple(_area(item) for item in deployments)),
        Layer(
            "reach",
            "Published reach",
            "MultiPolygon",
            bands,
            tuple(row for item in deployments for row in _bands(item)),
        ),
    )


def about_run(assessment: Assessment) -> dict[str, str]:
    """What a table must carry along: credit and caveat, and what made it."""
    run = assessment.run
    return {
        "credit_and_caveat": credit(assessment),
        "forewarn_version": run.forewarn_version,
        "catalog_version": run.catalog_version,
        "seed": str(run.seed),
        "samples": str(run.samples),
        "command": run.command,
        "made_at": run.made_at,
        **{f"input_sha256 {name}": digest for name, digest in run.inputs_sha256.items()},
    }


def _place(row: PlaceOutlook) -> Row:
    lon, lat = row.place.longitude_deg, row.place.latitude_deg
    times = (row.minimum_energy_min, row.lofted_min, row.depressed_min, row.glide_min, row.warning_min)
    cells: tuple[Cell, ...] = (
        row.place.name,
        row.place.country,
        row.system,
        row.from_place,
        *_ends(row.distance_km, 1),
        row.reach.value,
        row.reach_because,
        None if row.share_in_reach is None else round(row.share_in_reach, 3),
        *[cell for interval in times for cell in _ends(interval, 2)],
        None if row.told_share is None else round(row.told_share, 3),
    )
    return Row(cells, _point(lon, lat), (lon, lat, lon, lat))


def _ends(interval: Interval | None, digits: int) -> tuple[Cell, ...]:
    if interval is None:
        return (None, None, None)
    return tuple(round(value, digits) for value in (interval.low, interval.best, interval.high))


def _area(item: Deployment) -> Row:
    points = [(lon, lat) for lat, lon in item.area.points] or [(item.longitude_deg, item.latitude_deg)]
    wkb = struct.pack("<BII", 1, 4, len(points)) + b"".join(_point(lon, lat) for lon, lat in points)
    return Row((item.system.id, item.area.place.name, item.area.why), wkb, _box(points))


def _bands(item: Deployment) -> list[Row]:
    rows: list[Row] = []
    for ring in item.rings:
        polygons = polygons_of(ring.line)
        wkb = struct.pack("<BII", 1, 6, len(polygons)) + b"".join(_polygon(polygon) for polygon in polygons)
        cells = (item.system.id, item.area.place.name, ring.sort, RING_WORDS[ring.sort], ring.km)
        rows.append(Row(cells, wkb, _box([point for outline, *_ in polygons for point in outline])))
    return rows


def _point(lon: float, lat: float) -> bytes:
    return struct.pack("<BIdd", 1, 1, lon, lat)


def _polygon(outlines: Polygon) -> bytes:
    return struct.pack("<BII", 1, 3, len(outlines)) + b"".join(
        struct.pack(f"<I{2 * len(outline)}d", len(outline), *[value for point in outline for value in point])
        for outline in outlines
    )


def _box(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return min(lons), min(lats), max(lons), max(lats)


def _around(boxes: Iterable[tuple[float, float, float, float]]) -> tuple[float, float, float, float] | None:
    all_boxes = list(boxes)
    if not all_boxes:
        return None
    west, south, east, north = zip(*all_boxes, strict=True)
    return min(west), min(south), max(east), max(north)
