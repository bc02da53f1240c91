"""KML 2.3 (OGC 12-007r2) for Google Earth and its kin: places, launch areas, lines of reach."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from forewarn.publish.exports.shared import credit
from forewarn.publish.scene import Deployment, Ring, Spot, scene_of, spot_words
from forewarn.publish.sections import title_of
from forewarn.publish.tables import RING_WORDS
from forewarn.records.runs import Assessment

#: Characters that XML 1.0 has no place for, escaped or not.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def kml(assessment: Assessment) -> bytes:
    """The map of a run as one KML document."""
    scene = scene_of(assessment)
    folders = [_folder("Places", [_place(spot) for spot in scene.spots])]
    for item in scene.deployments:
        name = f"{item.system.name} in {item.area.place.name}"
        folders.append(_folder(name, [_area(item), *[_ring(ring) for ring in item.rings]]))
    document = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
        f"<name>{_text(title_of(assessment))}</name><description>{_text(credit(assessment))}</description>"
        f"{_styles(sorted({spot.colour for spot in scene.spots}))}{''.join(folders)}</Document></kml>\n"
    )
    return document.encode("utf-8", "replace")


def _text(words: str) -> str:
    return escape(_NO_XML.sub("\ufffd", words))


def _colour(html: str, alpha: str = "ff") -> str:
    """KML writes colours as alpha, blue, green, red."""
    return f"{alpha}{html[5:7]}{html[3:5]}{html[1:3]}"


def _styles(colours: list[str]) -> str:
    places = "".join(
        f'<Style id="minutes-{colour[1:]}"><IconStyle><color>{_colour(colour)}</color></IconStyle></Style>'
        for colour in colours
    )
    lines = "".join(
        f'<Style id="{name}"><LineStyle><color>{colour}</color><width>{width}</width></LineStyle></Style>'
        for name, colour, width in (
            ("any", _colour("#20567f"), 2),
            ("all", _colour("#20567f", "80"), 1),
            ("inner", _colour("#3c4650"), 1),
            ("open", _colour("#3c4650"), 2),
        )
    )
    return places + lines


def _folder(name: str, parts: list[str]) -> str:
    return f"<Folder><name>{_text(name)}</name>{''.join(parts)}</Folder>"


def _place(spot: Spot) -> str:
    place = spot.outlook.place
    return (
        f"<Placemark><name>{_text(place.name)}</name><description>{_text(spot_words(spot))}</description>"
        f"<styleUrl>#minutes-{spot.colour[1:]}</styleUrl>"
        f"<Point><coordinates>{place.longitude_deg:g},{place.latitude_deg:g}</coordinates></Point></Placemark>"
    )


def _area(item: Deployment) -> str:
    points = "".join(f"<Point><coordinates>{lon:.3f},{lat:.3f}</coordinates></Point>" for lat, lon in item.area.points)
    return (
        f"<Placemark><name>{_text('Reported launch area: ' + item.area.place.name)}</name>"
        f"<description>{_text(item.area.why)}</description><MultiGeometry>{points}</MultiGeometry></Placemark>"
    )


def _ring(ring: Ring) -> str:
    line = " ".join(f"{lon:.3f},{lat:.3f}" for lon, lat in ring.line.tolist())
    return (
        f"<Placemark><name>{ring.km:,.0f} km</name><description>{_text(RING_WORDS[ring.sort])}</description>"
        f"<styleUrl>#{ring.sort}</styleUrl>"
        f"<LineString><tessellate>1</tessellate><coordinates>{line}</coordinates></LineString></Placemark>"
    )
