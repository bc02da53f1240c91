"""The places table for spreadsheets and for maps."""

from __future__ import annotations

import csv
import io
import itertools

from forewarn.publish import base_map
from forewarn.publish.records import Json, place_record
from forewarn.publish.scene import scene_of
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook
from forewarn.records.runs import Assessment

CREDIT_PLACES = "Places: GeoNames, CC BY 4.0, https://www.geonames.org"
CAVEAT = (
    "Figures rest on public reports and say nothing about interception or effects. "
    "not_established: nearer than any distance flown or stated."
)

#: What each sort of line of reach is.
RING_WORDS = {
    "any": "published maximum reach from some point of the launch area",
    "all": "published maximum reach from every point of the launch area",
    "inner": "stated inner edge of reach",
    "open": "inside this line reach is not established",
}

_INTERVALS = ("minimum_energy", "lofted", "depressed", "glide")
_COLUMNS = (
    "place",
    "country",
    "latitude_deg",
    "longitude_deg",
    "system",
    "from",
    "distance_low_km",
    "distance_km",
    "distance_high_km",
    "reach",
    "reach_because",
    "share_in_reach",
    *[f"{name}_{end}_min" for name in _INTERVALS for end in ("low", "best", "high")],
    "warning_low_min",
    "warning_best_min",
    "warning_high_min",
    "told_share",
    "channel",
    "radar_not_before_min",
    "warning_stack",
)

#: A cell that starts with one of these would run as a formula in a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def places_csv(assessment: Assessment) -> str:
    """One row a place, RFC 4180, UTF-8; unknown cells are empty. Text never starts a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for row in assessment.places:
        writer.writerow(_row(row))
    return file.getvalue()


def _row(row: PlaceOutlook) -> list[str]:
    cells: list[str | float | None] = [
        _safe(row.place.name),
        row.place.country,
        row.place.latitude_deg,
        row.place.longitude_deg,
        _safe(row.system),
        _safe(row.from_place),
        round(row.distance_km.low, 1),
        round(row.distance_km.best, 1),
        round(row.distance_km.high, 1),
        row.reach.value,
        _safe(row.reach_because),
        None if row.share_in_reach is None else round(row.share_in_reach, 3),
    ]
    for interval in (row.minimum_energy_min, row.lofted_min, row.depressed_min, row.glide_min, row.warning_min):
        cells += _ends(interval)
    cells.append(None if row.told_share is None else round(row.told_share, 3))
    cells.append(_safe(row.channel or ""))
    cells.append(_safe("; ".join(f"{bound.name} {bound.not_before_min:.1f}" for bound in row.radar_bounds)))
    steps = "; ".join(
        f"{step.step} {step.low:.2f}/{step.best:.2f}/{step.high:.2f} {step.basis.value}" for step in row.warning_stack
    )
    cells.append(_safe(steps))
    return ["" if cell is None else str(cell) for cell in cells]


def _ends(interval: Interval | None) -> list[str | float | None]:
    if interval is None:
        return [None, None, None]
    return [round(interval.low, 2), round(interval.best, 2), round(interval.high, 2)]


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def places_geojson(assessment: Assessment) -> dict[str, Json]:
    """Places as points, launch areas as points of the area, reach as lines (RFC 7946), with credits and caveats."""
    scene = scene_of(assessment)
    features: list[Json] = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [row.place.longitude_deg, row.place.latitude_deg]},
            "properties": {**place_record(row), "what": "place"},
        }
        for row in assessment.places
    ]
    for item in scene.deployments:
        about: dict[str, Json] = {"system": item.system.name, "area": item.area.place.name}
        cells: list[Json] = [[lon, lat] for lat, lon in item.area.points]
        features.append(
            {
                "type": "Feature",
                "geometry": {"type": "MultiPoint", "coordinates": cells},
                "properties": {**about, "what": "launch area", "why": item.area.why},
            }
        )
        for ring in item.rings:
            lines: list[Json] = [part for part in _cut(ring.line.round(3).tolist()) if isinstance(part, list)]
            features.append(
                {
                    "type": "Feature",
                    "geometry": {"type": "MultiLineString", "coordinates": lines},
                    "properties": {**about, "what": RING_WORDS[ring.sort], "km": ring.km},
                }
            )
    base = base_map.load(assessment.run.border_policy)
    return {
        "type": "FeatureCollection",
        "features": features,
        "credit": f"{CREDIT_PLACES}. {base.credit}",
        "caveat": CAVEAT,
        "forewarn_version": assessment.run.forewarn_version,
        "catalog_version": assessment.run.catalog_version,
    }


def _cut(line: list[list[float]]) -> list[Json]:
    """A line in parts that do not cross the 180th meridian (RFC 7946, 3.1.9), each cut drawn to the meridian."""
    parts: list[list[Json]] = [[[line[0][0], line[0][1]]]]
    for (lon, lat), (next_lon, next_lat) in itertools.pairwise(line):
        if abs(next_lon - lon) > 180:
            side = 180.0 if lon > 0 else -180.0
            turned = next_lon + 2 * side
            share = 0.5 if turned == lon else (side - lon) / (turned - lon)
            middle = round(lat + share * (next_lat - lat), 3)
            parts[-1].append([side, middle])
            parts.append([[-side, middle]])
        parts[-1].append([next_lon, next_lat])
    return [list(part) for part in parts]
