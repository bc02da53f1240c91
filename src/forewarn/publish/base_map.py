"""The shipped land and borders, decoded: one file for each border policy, built by builders/base_map.py."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: Shape (points, 2): longitude and latitude in degrees.
Line = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CountryLabel:
    """Where a country's name stands. ``area_km2`` says which names matter most."""

    code: str
    name: str
    longitude_deg: float
    latitude_deg: float
    area_km2: float


@dataclass(frozen=True, slots=True)
class BaseMap:
    """Land as closed rings, borders and de facto lines as open ones, with policy and credit in words."""

    policy: str
    policy_note: str
    credit: str
    land: tuple[Line, ...]
    borders: tuple[Line, ...]
    de_facto: tuple[Line, ...]
    labels: tuple[CountryLabel, ...]
    topology: dict[str, Any]  # the file as it stands, for the map in the page


@cache
def load(policy: str) -> BaseMap:
    """The base map of a border policy: ``un`` or ``de_facto``."""
    file = resources.files("forewarn.publish") / "data" / f"base_map_{policy}.json"
    topology = json.loads(file.read_text(encoding="utf-8"))
    scale, shift = np.array(topology["transform"]["scale"]), np.array(topology["transform"]["translate"])
    arcs = [np.cumsum(np.array(arc, dtype=float), axis=0) * scale + shift for arc in topology["arcs"]]
    objects = topology["objects"]
    return BaseMap(
        policy=topology["policy"],
        policy_note=topology["policy_note"],
        credit=topology["credit"],
        land=tuple(_joined(ring, arcs) for polygon in objects["land"]["arcs"] for ring in polygon),
        borders=tuple(_joined(line, arcs) for line in objects["borders"]["arcs"]),
        de_facto=tuple(_joined(line, arcs) for line in objects["de_facto"]["arcs"]),
        labels=tuple(_label(item, scale, shift) for item in objects["labels"]["geometries"]),
        topology=topology,
    )


def _joined(indices: list[int], arcs: list[Line]) -> Line:
    """Arcs end to end; a negative index means the arc backwards, as TopoJSON has it."""
    parts = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indices]
    return np.concatenate([parts[0], *[part[1:] for part in parts[1:]]])


def _label(item: dict[str, Any], scale: Line, shift: Line) -> CountryLabel:
    longitude_deg, latitude_deg = np.array(item["coordinates"]) * scale + shift
    properties = item["properties"]
    return CountryLabel(item["id"], properties["name"], longitude_deg, latitude_deg, properties["area_km2"])
