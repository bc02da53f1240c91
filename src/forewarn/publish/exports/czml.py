"""CZML 1.0 for CesiumJS: places and lines of reach on the globe."""

from __future__ import annotations

from forewarn.publish.exports.shared import as_json, credit
from forewarn.publish.records import Json
from forewarn.publish.scene import Ring, Spot, scene_of, spot_words
from forewarn.publish.sections import title_of
from forewarn.publish.tables import RING_WORDS
from forewarn.records.runs import Assessment


def czml(assessment: Assessment) -> bytes:
    """The map of a run as CZML. The first packet carries name and version, as the format demands."""
    scene = scene_of(assessment)
    packets: list[Json] = [
        {"id": "document", "name": title_of(assessment), "version": "1.0", "description": credit(assessment)}
    ]
    packets += [_place(number, spot) for number, spot in enumerate(scene.spots, 1)]
    for number, item in enumerate(scene.deployments, 1):
        name = f"{item.system.name} in {item.area.place.name}"
        packets += [_ring(f"reach-{number}-{index}", name, ring) for index, ring in enumerate(item.rings, 1)]
    return as_json(packets)


def _rgba(html: str, alpha: int = 255) -> Json:
    return {"rgba": [int(html[1:3], 16), int(html[3:5], 16), int(html[5:7], 16), alpha]}


def _place(number: int, spot: Spot) -> Json:
    place = spot.outlook.place
    return {
        "id": f"place-{number}",
        "name": place.name,
        "description": spot_words(spot).replace("&", "&amp;").replace("<", "&lt;"),
        "position": {"cartographicDegrees": [place.longitude_deg, place.latitude_deg, 0]},
        "point": {"pixelSize": 10, "color": _rgba(spot.colour), "outlineColor": _rgba("#11161b"), "outlineWidth": 1},
        "label": {"text": place.name, "font": "12px sans-serif", "pixelOffset": {"cartesian2": [8, -8]}},
    }


def _ring(ident: str, name: str, ring: Ring) -> Json:
    degrees: list[Json] = [round(value, 3) for lon, lat in ring.line.tolist() for value in (lon, lat, 0.0)]
    return {
        "id": ident,
        "name": f"{name}: {ring.km:,.0f} km",
        "description": RING_WORDS[ring.sort],
        "polyline": {
            "positions": {"cartographicDegrees": degrees},
            "width": 2,
            "clampToGround": True,
            "material": {"solidColor": {"color": _rgba("#20567f", 128 if ring.sort == "all" else 255)}},
        },
    }
