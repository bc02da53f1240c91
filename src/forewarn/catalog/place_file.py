"""The shipped place table: opened by mapping it, searched by halving it, never read whole.

Layout of places.bin (little-endian; written by builders/gazetteer.py):

* header: magic, then the counts and section offsets of ``HEADER``;
* keys: folded names, UTF-8, sorted by bytes, one after another; ``key_starts`` says where each begins;
* postings: for each key the numbers of the places it can mean; the top bit marks a place's own name;
* places: fixed records of ``RECORD``. Cities of 15,000 and more come first, by GeoNames number, then smaller towns
  of the region the news is about, by GeoNames number, then regions, countries and seas, by id;
* texts: display names and ids, UTF-8, each closed by a zero byte;
* scan: names to look for in running text, one a line with the numbers of their places; hints: adjectives of countries.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from pathlib import Path

from forewarn.records.errors import BrokenCatalog
from forewarn.records.places import Place, PlaceKind

MAGIC = b"FWPLACE1"
#: key_count, large_city_count, city_count, place_count, then offsets of key_starts, keys, posting_starts, postings,
#: places, texts, scan, hints, end.
HEADER = struct.Struct("<8s4I9I")
#: latitude and longitude in 1e-5 degrees, population, GeoNames number or offset of the id, offset of the name, number
#: of the region (of a city) or of the largest city (of a region), country, kind.
RECORD = struct.Struct("<iiIIIH2sBx")
NO_REGION = 0xFFFF
OWN_NAME = 0x80000000
KINDS = (PlaceKind.CITY, PlaceKind.REGION, PlaceKind.COUNTRY, PlaceKind.SEA)
CITY_SOURCE = "geonames"
SHAPE_SOURCE = "natural-earth"
OWN_SOURCE = "forewarn-assumed"
CITY_PREFIX = "geonames:"


@dataclass(frozen=True, slots=True)
class Posting:
    """A place that a key can mean; ``own`` where the key is the place's own name and not another spelling."""

    number: int
    own: bool


class PlaceFile:
    """A mapped places.bin."""

    def __init__(self, path: Path) -> None:
        """Map the file. Raises BrokenCatalog where it is not one of ours."""
        try:
            with path.open("rb") as file:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            fields = HEADER.unpack_from(self._bytes, 0)
        except (OSError, ValueError, struct.error) as error:
            raise BrokenCatalog(f"{path}: {error}", "the gazetteer's table", "install forewarn again") from error
        magic, self.key_count, self.large_city_count, self.city_count, self.place_count, *offsets = fields
        if magic != MAGIC or offsets[-1] != len(self._bytes):
            raise BrokenCatalog(
                f"{path} of {len(self._bytes)} bytes", "the gazetteer's table", "install forewarn again"
            )
        (
            self._key_starts,
            self._keys,
            self._posting_starts,
            self._postings,
            self._places,
            self._texts,
            self._scan,
            self._hints,
            self._end,
        ) = offsets

    def _word(self, offset: int, number: int) -> int:
        return int.from_bytes(self._bytes[offset + 4 * number : offset + 4 * number + 4], "little")

    def key(self, number: int) -> bytes:
        """The folded name at a position of the sorted keys."""
        start, end = self._word(self._key_starts, number), self._word(self._key_starts, number + 1)
        return self._bytes[self._keys + start : self._keys + end]

    def position(self, wanted: bytes) -> int:
        """The first position whose key is not below ``wanted``."""
        low, high = 0, self.key_count
        while low < high:
            middle = (low + high) // 2
            if self.key(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def postings_at(self, position: int) -> list[Posting]:
        """The places of the key at a position."""
        first, last = self._word(self._posting_starts, position), self._word(self._posting_starts, position + 1)
        words = (self._word(self._postings, number) for number in range(first, last))
        return [Posting(word & ~OWN_NAME, bool(word & OWN_NAME)) for word in words]

    def postings(self, key: str) -> list[Posting]:
        """The places a folded name can mean; none where it stands nowhere."""
        wanted = key.encode()
        position = self.position(wanted)
        if position == self.key_count or self.key(position) != wanted:
            return []
        return self.postings_at(position)

    def record(self, number: int) -> tuple[int, int, int, int, int, int, bytes, int]:
        """The fixed record of a place, as RECORD has it."""
        return RECORD.unpack_from(self._bytes, self._places + number * RECORD.size)

    def records(self) -> bytes:
        """The fixed records of all places, for bulk use."""
        return self._bytes[self._places : self._places + self.place_count * RECORD.size]

    def _text(self, offset: int) -> str:
        start = self._texts + offset
        return self._bytes[start : self._bytes.find(b"\0", start)].decode()

    def id_of(self, number: int) -> str:
        """The place's id."""
        return (
            f"{CITY_PREFIX}{self.record(number)[3]}" if number < self.city_count else self._text(self.record(number)[3])
        )

    def number_of(self, place_id: str) -> int | None:
        """The place with this id, or None."""
        if place_id.startswith(CITY_PREFIX):
            digits = place_id.removeprefix(CITY_PREFIX)
            if not (digits.isascii() and digits.isdigit()):
                return None
            wanted = int(digits)
            for first, last in ((0, self.large_city_count), (self.large_city_count, self.city_count)):
                found = self._halve(first, last, wanted)
                if found is not None:
                    return found
            return None
        low, high = self.city_count, self.place_count
        while low < high:
            middle = (low + high) // 2
            if self.id_of(middle) < place_id:
                low = middle + 1
            else:
                high = middle
        return low if low < self.place_count and self.id_of(low) == place_id else None

    def _halve(self, first: int, last: int, wanted: int) -> int | None:
        end = last
        while first < last:
            middle = (first + last) // 2
            if self.record(middle)[3] < wanted:
                first = middle + 1
            else:
                last = middle
        return first if first < end and self.record(first)[3] == wanted else None

    def region_of(self, number: int) -> int | None:
        """The number of the region a city lies in, where one is known."""
        region = self.record(number)[5]
        return None if region == NO_REGION else self.city_count + region

    def largest_city_of(self, number: int) -> int | None:
        """The number of the largest city of a first-level region."""
        city = self.record(number)[5]
        return None if number < self.city_count or city == NO_REGION else city

    def place(self, number: int) -> Place:
        """The place as a record."""
        latitude, longitude, population, _, name, _, country, kind_number = self.record(number)
        kind = KINDS[kind_number]
        place_id = self.id_of(number)
        source_id = CITY_SOURCE
        if kind is PlaceKind.COUNTRY:
            source_id = SHAPE_SOURCE
        elif number >= self.city_count and "." not in place_id:
            source_id = OWN_SOURCE
        return Place(
            id=place_id,
            name=self._text(name),
            kind=kind,
            latitude_deg=latitude / 1e5,
            longitude_deg=longitude / 1e5,
            source_id=source_id,
            country=country.decode().strip("\0") or None,
            population=population if kind is PlaceKind.CITY else None,
        )

    def scan_names(self) -> dict[str, int]:
        """Names to look for in running text, exactly as written, each with the number of its first place."""
        lines = self._bytes[self._scan : self._hints].decode().split("\n")
        return {name: int(number) for name, _, number in (line.rpartition("\t") for line in lines if line)}

    def hint_names(self) -> dict[str, str]:
        """Adjectives and names of peoples, each with the ISO code of its country."""
        lines = self._bytes[self._hints : self._end].decode().split("\n")
        return {name: code for name, _, code in (line.rpartition("\t") for line in lines if line)}
