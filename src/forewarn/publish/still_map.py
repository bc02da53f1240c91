"""The map as a still picture (SVG): shown without scripts, in print and in the PDF.

Colours stand as attributes, so the file is whole by itself; the page's style sheet overrides them by class.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import numpy as np
from numpy.typing import NDArray

from forewarn.publish import figures
from forewarn.publish.base_map import BaseMap, Line
from forewarn.publish.labels import Box, Wanted, place
from forewarn.publish.projections import EARTH_KM, Array, View
from forewarn.publish.scene import Deployment, Scene, Spot, class_colours, class_names, spot_words
from forewarn.publish.words import REACH_NAMES
from forewarn.records.outlook import Reach

WIDTH_PX = 720
RADIUS_PX = 340
_MIDDLE = (WIDTH_PX / 2, 352.0)
#: Tenths of a pixel: finer bends than this cannot be seen.
_FINEST = 9
#: Advance of a letter of the legend in the widest of the common families.
_LETTER_PX = 6.9
_HALF_EARTH_KM = 20015.0
SANS = "'DejaVu Sans',system-ui,sans-serif"


def near_view(scene: Scene, index: int) -> View:
    """Azimuthal view round a launch area that holds the places in reach."""
    deployment = scene.deployments[index]
    here = [spot.outlook for spot in scene.spots if spot.deployment == index]
    inside = [row.distance_km.best for row in here if row.reach is not Reach.BEYOND]
    reach = [line.km for line in deployment.rings if line.sort == "any"]
    edge = max(inside) * 1.15 if inside else max(reach, default=2000) * 1.15
    return View(deployment.latitude_deg, deployment.longitude_deg, min(max(edge, 700.0), 12_000.0), RADIUS_PX)


def globe_view(scene: Scene, index: int, radius_px: float = RADIUS_PX) -> View:
    """The globe turned so that the launch area is in the middle."""
    deployment = scene.deployments[index]
    return View(deployment.latitude_deg, deployment.longitude_deg, _HALF_EARTH_KM / 2, radius_px, azimuthal=False)


def still_map(
    scene: Scene, index: int, base: BaseMap, view: View, *, ident: str, font: str = SANS, legend: bool = True
) -> str:
    """One deployment's map as an SVG element. ``ident`` makes its inner names unique on a page.

    ``legend`` may be left out only where the same legend, policy and credits stand beside the picture.
    """
    deployment = scene.deployments[index]
    spots = [spot for spot in scene.spots if spot.deployment == index]
    bottom = _MIDDLE[1] + RADIUS_PX
    below, height = _legend(scene, spots, deployment, base, view, top=bottom + 26) if legend else ("", bottom + 8)
    title = f"Map: {deployment.system.name} from {deployment.area.place.name}"
    parts = [
        f'<svg class="map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH_PX} {height:.0f}" ',
        f'role="img" aria-labelledby="{ident}-title {ident}-text" font-family="{font}">',
        f'<title id="{ident}-title">{escape(title)}</title>',
        f'<desc id="{ident}-text">{escape(". ".join(spot_words(spot) for spot in spots))}</desc>',
        _definitions(ident),
        f'<g transform="translate({_MIDDLE[0]:.0f} {_MIDDLE[1]:.0f})">',
        f'<circle class="sea" r="{RADIUS_PX}" fill="#e3ebf1"/>',
        f'<g clip-path="url(#{ident}-disc)">',
        _land(base, view),
        _reach(deployment, view, ident),
        _area(deployment, view),
        "</g>",
        f'<circle class="rim" r="{RADIUS_PX}" fill="none" stroke="#5a6673" stroke-width="1"/>',
        _names(spots, deployment, base, view),
        "</g>",
        below,
        "</svg>",
    ]
    return "".join(parts)


def _definitions(ident: str) -> str:
    return (
        f'<defs><clipPath id="{ident}-disc"><circle r="{RADIUS_PX}"/></clipPath>'
        f'<pattern id="{ident}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path class="hatch" d="M0 0V7" stroke="#3c4650" stroke-width="1.4" '
        'stroke-opacity="0.55"/></pattern></defs>'
    )


def _land(base: BaseMap, view: View) -> str:
    land = "".join(_closed(line, view) for line in base.land)
    borders = "".join(_open(line, view) for line in base.borders)
    dashed = "".join(_open(line, view) for line in base.de_facto)
    return (
        f'<path class="land" d="{land}" fill="#f7f4ec" stroke="#98a2ac" stroke-width="0.5"/>'
        f'<path class="border" d="{borders}" fill="none" stroke="#a9b0b6" stroke-width="0.6"/>'
        f'<path class="border" d="{dashed}" fill="none" stroke="#7f8890" stroke-width="0.8" stroke-dasharray="3 2"/>'
    )


def _reach(deployment: Deployment, view: View, ident: str) -> str:
    parts = []
    count = sum(line.sort == "any" for line in deployment.rings)
    for line in deployment.rings:
        path = _closed(line.line, view)
        if not path or line.sort == "all":
            continue
        if line.sort == "any":
            parts.append(
                f'<path class="reach" d="{path}" fill="#2f6f9f" fill-opacity="{0.14 / count:.3f}" stroke="#20567f" '
                'stroke-width="1.2"/>'
            )
        elif line.sort == "open":
            parts.append(f'<path d="{path}" fill="url(#{ident}-hatch)"/>')
        else:
            parts.append(
                f'<path class="inner" d="{path}" fill="none" stroke="#3c4650" stroke-width="1" stroke-dasharray="5 3"/>'
            )
    return "".join(parts)


def _area(deployment: Deployment, view: View) -> str:
    points = np.array(deployment.area.points or ((deployment.latitude_deg, deployment.longitude_deg),), dtype=float)
    x, y, _ = view.project(points[:, 1], points[:, 0])
    cell = _cell_px(deployment, view)
    dots = "".join(_dot(px, py, cell) for px, py in zip(x, y, strict=True))
    return f'<path class="launch" d="{dots}" fill="#b3541e" fill-opacity="0.55"/>'


def _cell_px(deployment: Deployment, view: View) -> float:
    px_per_km = view.px_per_unit if view.azimuthal else view.px_per_unit / EARTH_KM
    return max(5.0, deployment.cell_km * 0.62 * px_per_km)


def _dot(x: float, y: float, radius: float) -> str:
    arc = f"a{radius:.1f} {radius:.1f} 0 1 0"
    return f"M{x - radius:.1f} {y:.1f}{arc} {2 * radius:.1f} 0{arc} {-2 * radius:.1f} 0Z"


def symbol(reach: Reach, x: float, y: float, colour: str) -> str:
    """A place's sign: its shape says the reach, its colour the minutes."""
    if reach is Reach.BEYOND:
        return (
            f'<path class="spot" d="M{x - 4:.1f} {y - 4:.1f}L{x + 4:.1f} {y + 4:.1f}M{x - 4:.1f} {y + 4:.1f}'
            f'L{x + 4:.1f} {y - 4:.1f}" stroke="#4a525a" stroke-width="2" fill="none"/>'
        )
    ring = '<circle class="spot-edge" cx="{x:.1f}" cy="{y:.1f}" r="6.4" fill="{fill}" stroke="#11161b" {rest}/>'
    if reach is Reach.WITHIN:
        return ring.format(x=x, y=y, fill=colour, rest='stroke-width="1.4"')
    if reach is Reach.EDGE:
        half = f'<path d="M{x:.1f} {y - 6.4:.1f}a6.4 6.4 0 0 0 0 12.8Z" fill="{colour}"/>'
        return ring.format(x=x, y=y, fill="#ffffff", rest='stroke-width="1.4"') + half
    return ring.format(x=x, y=y, fill=colour, rest='stroke-width="1.8" stroke-dasharray="2.6 2"')


def _names(spots: list[Spot], deployment: Deployment, base: BaseMap, view: View) -> str:
    seen = []
    for spot in spots:
        x, y, km = _point(spot.outlook.place.longitude_deg, spot.outlook.place.latitude_deg, view)
        if km <= view.edge_km:
            seen.append((spot, x, y))
    seen.sort(key=lambda item: (item[0].outlook.reach is Reach.BEYOND, item[0].outlook.distance_km.best))
    wanted = [Wanted(spot.outlook.place.name, x, y, 12, 6.5) for spot, x, y in seen]
    ring_labels = _ring_labels(deployment, view)
    # A small area is labelled beside it, a large one inside.
    beside = min(_cell_px(deployment, view), 40.0) if len(deployment.area.points) < 2 else 0.0
    middle = _point(deployment.longitude_deg, deployment.latitude_deg, view)[:2]
    centre = Wanted(deployment.area.place.name, *middle, 12, beside)
    countries = _countries(base, view, skip={deployment.area.place.country})
    every = [*wanted, centre, *ring_labels, *countries]
    frame = Box(-_MIDDLE[0] + 4, -_MIDDLE[1] + 4, _MIDDLE[0] - 4, RADIUS_PX + 8)
    placed = {item.index: item for item in place(every, frame)}
    parts = [symbol(spot.outlook.reach, x, y, spot.colour) for spot, x, y in seen]
    for index, text in enumerate(every):
        if index in placed:
            at = placed[index]
            sort = "place" if index < len(wanted) else "launch-name" if index == len(wanted) else "ring-name"
            sort = "country" if index > len(wanted) + len(ring_labels) else sort
            parts.append(_label(at.x, at.y, at.anchor, text.text, sort, text.size_px))
    return "".join(parts)


_LABEL_COLOURS = {"place": "#11161b", "launch-name": "#7a3208", "ring-name": "#20567f", "country": "#6a7480"}


def _label(x: float, y: float, anchor: str, text: str, sort: str, size: float) -> str:
    weight = ' font-weight="600"' if sort in {"place", "launch-name"} else ""
    return (
        f'<text class="{sort}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}"{weight} '
        f'fill="{_LABEL_COLOURS[sort]}" stroke="#ffffff" stroke-opacity="0.85" stroke-width="2.6" '
        f'stroke-linejoin="round" paint-order="stroke">{escape(text)}</text>'
    )


def _ring_labels(deployment: Deployment, view: View) -> list[Wanted]:
    result = []
    for line in deployment.rings:
        if line.sort in {"all", "open"}:
            continue
        for turn in (0.0, 0.5, 0.12, 0.38, 0.25, 0.75):
            lon, lat = line.line[int(turn * (len(line.line) - 1))]
            x, y, km = _point(lon, lat, view)
            if km <= view.edge_km * 0.97:
                result.append(Wanted(line.label, x, y, 10.5))
                break
    return result


def _countries(base: BaseMap, view: View, skip: set[str | None]) -> list[Wanted]:
    result = []
    px_per_km = view.px_per_unit if view.azimuthal else view.px_per_unit / EARTH_KM
    for label in sorted(base.labels, key=lambda item: -item.area_km2):
        x, y, km = _point(label.longitude_deg, label.latitude_deg, view)
        across_px = label.area_km2**0.5 * px_per_km
        if km < view.edge_km * 0.93 and label.code not in skip and across_px > len(label.name) * 5.2:
            result.append(Wanted(label.name, x, y, 9.5))
    return result


def _legend(
    scene: Scene, spots: list[Spot], deployment: Deployment, base: BaseMap, view: View, *, top: float
) -> tuple[str, float]:
    parts: list[str] = []
    x, y = 14.0, top

    def entry(sign: str, words: str, width: float) -> None:
        nonlocal x, y
        if x + width > WIDTH_PX - 10:
            x, y = 14.0, y + 19
        parts.append(f'<g transform="translate({x:.1f} {y:.1f})">{sign}{_note(16, 4, words)}</g>')
        x += width

    if view.azimuthal:
        parts.append(_ruler(view, y))
        x, y = 14.0, y + 22
    if scene.steps_min:
        parts.append(_note(14, y + 4, "Median flight time:"))
        x += 132
        for colour, words in zip(class_colours(scene.steps_min), class_names(scene.steps_min), strict=True):
            entry(f'<circle cx="6" r="6" fill="{colour}" stroke="#11161b"/>', words, 30 + len(words) * _LETTER_PX)
        x, y = 14.0, y + 19
    maxima = ", ".join(figures.plain(km) for km in deployment.system.reach_km)
    for reach in dict.fromkeys(spot.outlook.reach for spot in spots):
        words = REACH_NAMES[reach]
        entry(symbol(reach, 6, 0, "#9fb2c0"), words, 30 + len(words) * _LETTER_PX)
    entry('<circle cx="6" r="6" class="launch" fill="#b3541e" fill-opacity="0.55"/>', "reported launch area", 170)
    entry(
        '<path class="reach" d="M0 0H13" stroke="#20567f" stroke-width="1.4"/>',
        f"published maximum reach: {maxima} km",
        200 + 6 * len(maxima),
    )
    if any(line.sort == "inner" for line in deployment.rings):
        entry(
            '<path class="inner" d="M0 0H13" stroke="#3c4650" stroke-width="1.2" stroke-dasharray="4 2"/>',
            "stated minimum",
            44 + _LETTER_PX * 15,
        )
    if any(line.sort == "open" for line in deployment.rings):
        entry(
            '<path class="hatch" d="M0 6L6 -6M4 6L10 -6M8 6L14 -6" stroke="#3c4650" stroke-width="1.2"/>',
            "hatched: reach not established",
            44 + _LETTER_PX * 31,
        )
    outside = [
        spot.outlook
        for spot in spots
        if _point(spot.outlook.place.longitude_deg, spot.outlook.place.latitude_deg, view)[2] > view.edge_km
    ]
    y += 21
    if outside:
        words = ", ".join(f"{row.place.name} ({figures.kilometres(row.distance_km.best)} km)" for row in outside)
        for line in _wrapped(f"Outside this view: {words}", 104):
            parts.append(_note(14, y, line))
            y += 14
    places = "Places: GeoNames, CC BY 4.0."
    for line in _wrapped(f"{base.policy_note} {base.credit} {places}", 104):
        parts.append(_note(14, y, line, small=True))
        y += 13
    return "".join(parts), y + 2


def _ruler(view: View, y: float) -> str:
    wanted_km = view.edge_km / 3
    power = 10 ** np.floor(np.log10(wanted_km))
    km = float(max(step * power for step in (1, 2, 5) if step * power <= wanted_km))
    px = km * view.px_per_unit
    return (
        f'<g transform="translate(14 {y:.1f})"><path class="ruler" d="M0 -4V4M0 0H{px:.1f}M{px:.1f} -4V4M{px / 2:.1f} '
        f'-2.5V2.5" stroke="#11161b" stroke-width="1.2" fill="none"/>'
        + _note(px + 8, 4, f"{figures.plain(km)} km; true from the centre of the launch area outward")
        + "</g>"
    )


def _note(x: float, y: float, text: str, *, small: bool = False) -> str:
    size = 9.5 if small else 11
    return f'<text class="note" x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="#2b333b">{escape(text)}</text>'


def _wrapped(text: str, width: int) -> Iterable[str]:
    import textwrap

    return textwrap.wrap(text, width)


def _point(longitude_deg: float, latitude_deg: float, view: View) -> tuple[float, float, float]:
    x, y, km = view.project(np.array([longitude_deg]), np.array([latitude_deg]))
    return float(x[0]), float(y[0]), float(km[0])


def _closed(line: Line, view: View) -> str:
    """A ring as a path; empty where all of it is out of view. Rings that hold the far side of the globe are too."""
    x, y, km = view.project(*_dense(line))
    if km.min() > view.edge_km:
        return ""
    return _path(x, y, closed=True)


def _open(line: Line, view: View) -> str:
    x, y, km = view.project(*_dense(line))
    seen = km <= view.edge_km * 1.02
    parts, start = [], None
    for index, inside in enumerate([*seen.tolist(), False]):
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            if index - start > 1:
                parts.append(_path(x[start:index], y[start:index], closed=False))
            start = None
    return "".join(parts)


def _dense(line: Line, step_deg: float = 2.0) -> tuple[Array, Array]:
    """Longitudes and latitudes with no gap wider than ``step_deg``, the short way across the date line."""
    lon, lat = np.degrees(np.unwrap(np.radians(line[:, 0]))), line[:, 1]
    gap = np.maximum(np.abs(np.diff(lon)), np.abs(np.diff(lat)))
    if gap.size == 0 or gap.max() <= step_deg:
        return lon, lat
    along = np.concatenate([[0.0], np.cumsum(np.maximum(1, np.ceil(gap / step_deg)))])
    steps = np.arange(along[-1] + 1)
    return np.interp(steps, along, lon), np.interp(steps, along, lat)


def _path(x: Array, y: Array, *, closed: bool) -> str:
    """Relative path of tenths of a pixel, without points that repeat, held within four radii of the picture."""
    limit = 4 * RADIUS_PX
    points = np.column_stack([np.clip(x, -limit, limit), np.clip(y, -limit, limit)]) * 10
    whole = _thinned(np.rint(points).astype(int))
    if len(whole) < 2:
        return ""
    steps = np.diff(whole, axis=0)
    body = "".join(f"{_tenth(dx)} {_tenth(dy)} " for dx, dy in steps.tolist())
    return f"M{_tenth(int(whole[0][0]))} {_tenth(int(whole[0][1]))}l{body.rstrip()}" + ("Z" if closed else "")


def _thinned(points: NDArray[np.int_]) -> NDArray[np.int_]:
    """The points without those less than ``_FINEST`` tenths of a pixel after the last one kept; both ends stay."""
    kept = [0]
    listed = points.tolist()
    for index, (x, y) in enumerate(listed):
        last_x, last_y = listed[kept[-1]]
        if abs(x - last_x) + abs(y - last_y) >= _FINEST:
            kept.append(index)
    if kept[-1] != len(listed) - 1 and listed[-1] != listed[kept[-1]]:
        kept.append(len(listed) - 1)
    return points[kept]


def _tenth(value: int) -> str:
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value), 10)
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"
