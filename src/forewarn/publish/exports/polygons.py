"""A line of reach as polygons in plain longitude and latitude, right over a pole and across the 180th meridian.

The inside of the line is the side its centre is on. Map programs that know no sphere draw straight edges between
degrees, so what crosses the meridian is cut there, and what holds a pole runs along the top or bottom of the map.
"""

from __future__ import annotations

import math

import numpy as np

from forewarn.publish.projections import Array

#: A closed outline in degrees, longitude first: counter-clockwise, or clockwise where it is a hole.
Outline = tuple[tuple[float, float], ...]
#: An outline, and the holes in it.
Polygon = tuple[Outline, ...]

_Points = list[tuple[float, float]]


def polygons_of(line: Array) -> tuple[Polygon, ...]:
    """The inside of ``line``, shape (n, 2): longitude and latitude of a closed line, by bearing from north to east."""
    longitude = np.unwrap(line[:, 0], period=360.0)
    points: _Points = [(float(lon), float(lat)) for lon, lat in zip(longitude, line[:, 1], strict=True)]
    turn = round((points[-1][0] - points[0][0]) / 360.0)
    if turn:  # seen from above the north pole, bearings run against longitudes
        return tuple((outline,) for outline in _in_degrees(_round_a_pole(points, turn), turns=range(1)))
    outlines = _in_degrees(points)
    return _all_but(outlines) if _area(points) > 0 else tuple((outline,) for outline in outlines)


def _round_a_pole(points: _Points, turn: int) -> _Points:
    """A line round a pole, laid three times side by side and closed along the pole: one turn is cut out of it later."""
    start = round(points[0][0] / 360.0)
    shifts = [360.0 * (index * turn - start) for index in (-1, 0, 1)]
    line = [(lon + shift, lat) for shift in shifts for lon, lat in points[:-1]]
    pole = 90.0 if turn < 0 else -90.0
    return [*line, (line[-1][0], pole), (line[0][0], pole)]


def _all_but(holes: list[Outline]) -> tuple[Polygon, ...]:
    """All of the map but the holes: one inside it, or two halves of one that lies across the 180th meridian."""
    box: _Points = [(-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0)]
    whole = [outline for outline in holes if not _touches(outline)]
    east = [bite for outline in holes if _touches(outline) == 180.0 for bite in _bite(outline, 180.0)]
    west = [bite for outline in holes if _touches(outline) == -180.0 for bite in _bite(outline, -180.0)]
    outer = [*box[:2], *east, *box[2:], *west]
    return (((*outer, outer[0]), *[tuple(reversed(outline)) for outline in whole]),)


def _touches(outline: Outline) -> float | None:
    """Which side of the map an outline lies on, if any."""
    return next((lon for lon, _ in outline if abs(lon) == 180.0), None)


def _bite(outline: Outline, side: float) -> _Points:
    """An outline without its stretch along a side of the map, in the order in which a path round the map meets it."""
    ring = outline[:-1]
    starts = [index for index, (lon, _) in enumerate(ring) if lon == side and ring[index - 1][0] != side]
    first = starts[0] if starts else 0  # where it comes back to the side
    turned = [*ring[first:], *ring[:first]]
    last = max(index for index, (lon, _) in enumerate(turned) if lon == side)
    return [*reversed([*turned[last:], turned[0]])]


def _in_degrees(whole: _Points, turns: range | None = None) -> list[Outline]:
    """The parts of an outline in each turn of the globe, shifted back to -180..180."""
    low, high = min(lon for lon, _ in whole), max(lon for lon, _ in whole)
    parts: list[Outline] = []
    for turn in turns or range(math.floor((low + 180.0) / 360.0), math.ceil((high + 180.0) / 360.0)):
        west = 360.0 * turn - 180.0
        part = _cut(_cut(whole, west, keep_east=True), west + 360.0, keep_east=False)
        shifted = [(round(lon - 360.0 * turn, 3), round(lat, 3)) for lon, lat in part]
        outline = [point for index, point in enumerate(shifted) if point != shifted[index - 1]]
        if len(outline) < 3 or not _area(outline):
            continue
        if _area(outline) < 0:
            outline.reverse()
        parts.append((*outline, outline[0]))
    return parts


def _cut(outline: _Points, meridian: float, *, keep_east: bool) -> _Points:
    """What of an outline lies on one side of a meridian."""
    kept: _Points = []
    for index, here in enumerate(outline):
        before = outline[index - 1]
        inside, was_inside = ((lon >= meridian) == keep_east or lon == meridian for lon in (here[0], before[0]))
        if inside != was_inside:
            share = (meridian - before[0]) / (here[0] - before[0])
            kept.append((meridian, before[1] + share * (here[1] - before[1])))
        if inside:
            kept.append(here)
    return kept


def _area(outline: _Points) -> float:
    """Signed area in square degrees: positive where the outline runs counter-clockwise."""
    return 0.5 * sum(
        outline[index - 1][0] * lat - lon * outline[index - 1][1] for index, (lon, lat) in enumerate(outline)
    )
