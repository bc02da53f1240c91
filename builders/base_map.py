"""Write the land and borders that the brief's map draws, one TopoJSON file for each border policy.

Arcs are thinned with Visvalingam's method (area on the ground, so high latitudes are not kept finer), small islands
dropped outside Europe, coordinates rounded to a 0.01 degree grid. The same input gives the same bytes.

Each file is a TopoJSON topology with the objects ``land`` (fill it), ``borders`` (draw solid), ``de_facto`` (draw
dashed: a line on the ground that is not an agreed border) and ``labels`` (a point, an ISO code and a name for each
country), and with ``policy`` and ``credit`` beside them.
"""

from __future__ import annotations

import heapq
import itertools
import json
import math
import sys
from pathlib import Path

import world_atlas
from world_atlas import Point, World, unwrapped

FOLDER = Path(__file__).resolve().parents[1] / "src" / "forewarn" / "publish" / "data"
CREDIT = "Land and borders: Natural Earth 5.1 (public domain) by way of world-atlas 2.0.2."
POLICY_NOTES = {
    "un": "Borders as the United Nations has them (Crimea in Ukraine, UN General Assembly resolution 68/262); "
    "dashed: de facto lines.",
    "de_facto": "Borders as Natural Earth draws them, by control on the ground; dashed: lines that are not agreed.",
}
GRID_DEG = 0.01
KM_PER_DEG = 111.2
#: Triangles smaller than this are flattened: in the theatre of the news, and elsewhere.
TRIANGLE_KM2 = {True: 4.0, False: 30.0}
#: Islands smaller than this are left out, likewise.
ISLAND_KM2 = {True: 12.0, False: 150.0}


def in_europe(point: Point) -> bool:
    """Whether a point lies in the part of the map that is kept finer."""
    return -25 <= point[0] <= 62 and 34 <= point[1] <= 72


def triangle_km2(a: Point, b: Point, c: Point) -> float:
    """Area of a small triangle, with longitudes shrunk at its latitude."""
    shrink = math.cos(math.radians(b[1]))
    doubled = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
    return abs(doubled) / 2 * shrink * KM_PER_DEG**2


def thin(arc: list[Point]) -> list[Point]:
    """The arc without points whose triangle is small; ends stay, closed arcs keep at least four points."""
    count = len(arc)
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    alive = [True] * count
    least = 4 if arc[0] == arc[-1] else 2
    heap = [(triangle_km2(arc[i - 1], arc[i], arc[i + 1]), i) for i in range(1, count - 1)]
    heapq.heapify(heap)
    current = {i: area for area, i in heap}
    left = count
    while heap and left > least:
        area, i = heapq.heappop(heap)
        if not alive[i] or current[i] != area:
            continue
        if area >= TRIANGLE_KM2[in_europe(arc[i])]:
            continue
        alive[i] = False
        left -= 1
        before[after[i]], after[before[i]] = before[i], after[i]
        for j in (before[i], after[i]):
            if 0 < j < count - 1:
                current[j] = max(area, triangle_km2(arc[before[j]], arc[j], arc[after[j]]))
                heapq.heappush(heap, (current[j], j))
    return [point for point, keep in zip(arc, alive, strict=True) if keep]


def ring_km2(ring: list[Point]) -> float:
    """Area of a ring on the ground, good to a few per cent for islands."""
    middle = math.cos(math.radians(sum(y for _, y in ring) / len(ring)))
    doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring))
    return abs(doubled) / 2 * middle * KM_PER_DEG**2


def cell(point: Point) -> tuple[int, int]:
    """The grid cell of a point."""
    return round((point[0] + 180) / GRID_DEG), round((point[1] + 90) / GRID_DEG)


def on_grid(arc: list[Point]) -> list[list[int]]:
    """The arc as steps on the grid, as TopoJSON wants them."""
    cells = [cell(point) for point in arc]
    kept = [cells[0]] + [b for a, b in itertools.pairwise(cells) if a != b]
    if len(kept) == 1:
        kept.append(cells[-1])
    return [list(kept[0])] + [[b[0] - a[0], b[1] - a[1]] for a, b in itertools.pairwise(kept)]


def labels(world: World) -> list[dict[str, object]]:
    """A label point for each country: the middle of the longest level chord of its largest ring."""
    found: dict[str, tuple[float, str, Point]] = {}
    for shape in world.shapes:
        ring = max((unwrapped(world.ring(polygon[0])) for polygon in shape.polygons), key=ring_km2)
        area = ring_km2(ring)
        if shape.code not in found or area > found[shape.code][0]:
            found[shape.code] = (area, shape.name, middle_of(ring))
    return [
        {
            "type": "Point",
            "coordinates": list(cell(point)),
            "id": code,
            "properties": {"name": name, "area_km2": round(area, -2)},
        }
        for code, (area, name, point) in sorted(found.items())
        if area > 1000
    ]


def middle_of(ring: list[Point]) -> Point:
    """The middle of the longest level chord, tried at nine heights."""
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    best, best_point = -1.0, ring[0]
    for step in range(1, 10):
        y = low + (high - low) * step / 10
        crossings = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for (x1, y1), (x2, y2) in itertools.pairwise(ring)
            if (y1 > y) != (y2 > y)
        )
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            length = (right - left) * math.cos(math.radians(y)) * (1 - abs(step - 5) / 12)
            if length > best:
                best, best_point = length, ((left + right) / 2 % 360, y)
    return (best_point[0] - 360 if best_point[0] > 180 else best_point[0], best_point[1])


def topology(policy: str) -> bytes:
    """The whole file for one border policy."""
    world = world_atlas.load(policy)
    land = []
    for polygon in world.land:
        outer = unwrapped(world.ring(polygon[0]))
        if ring_km2(outer) >= ISLAND_KM2[in_europe(outer[0])]:
            land.append(
                [ring for ring in polygon if ring is polygon[0] or ring_km2(unwrapped(world.ring(ring))) >= 150]
            )
    borders, dashed = world.border_arcs(), sorted(world.de_facto_arcs)
    used = {world_atlas.arc_number(number) for polygon in land for ring in polygon for number in ring}
    used |= set(borders) | set(dashed)
    place = {number: position for position, number in enumerate(sorted(used))}

    def moved(number: int) -> int:
        return place[number] if number >= 0 else ~place[~number]

    result = {
        "type": "Topology",
        "policy": policy,
        "policy_note": POLICY_NOTES[policy],
        "credit": CREDIT,
        "transform": {"scale": [GRID_DEG, GRID_DEG], "translate": [-180, -90]},
        "objects": {
            "land": {
                "type": "MultiPolygon",
                "arcs": [[[moved(number) for number in ring] for ring in polygon] for polygon in land],
            },
            "borders": {"type": "MultiLineString", "arcs": [[place[number]] for number in borders]},
            "de_facto": {"type": "MultiLineString", "arcs": [[place[number]] for number in dashed]},
            "labels": {"type": "GeometryCollection", "geometries": labels(world)},
        },
        "arcs": [on_grid(thin(world.arcs[number])) for number in sorted(used)],
    }
    return json.dumps(result, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def main() -> None:
    """Write both files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for policy in POLICY_NOTES:
        data = topology(policy)
        path = FOLDER / f"base_map_{policy}.json"
        path.write_bytes(data)
        print(f"{path.name}: {len(data) / 1000:.0f} kB", file=sys.stderr)


if __name__ == "__main__":
    main()
