"""The map's record for the script in the page: plain JSON, drawn by frontend/src/map.ts."""

from __future__ import annotations

import numpy as np

from forewarn.publish.base_map import Line
from forewarn.publish.heights import arc_words
from forewarn.publish.marks import visible
from forewarn.publish.records import Json
from forewarn.publish.scene import Deployment, Scene, Spot, class_colours, class_names, spot_words
from forewarn.publish.words import ARCS_CAVEAT, REACH_NAMES


def live_scene(scene: Scene) -> dict[str, Json]:
    """Everything drawn above the land."""
    return {
        "deployments": [_deployment(item) for item in scene.deployments],
        "spots": [_spot(spot) for spot in scene.spots],
        "classes": [
            {"colour": colour, "name": name}
            for colour, name in zip(class_colours(scene.steps_min), class_names(scene.steps_min), strict=False)
        ]
        if scene.steps_min
        else [],
        "arcs_caveat": ARCS_CAVEAT,
        "reach_names": {reach.value: name for reach, name in REACH_NAMES.items()},
    }


def _deployment(item: Deployment) -> Json:
    return {
        "system": visible(item.system.name),
        "area": visible(item.area.place.name),
        "country": item.area.place.country,
        "centre": [round(item.longitude_deg, 3), round(item.latitude_deg, 3)],
        "cells": [[round(lon, 3), round(lat, 3)] for lat, lon in item.area.points],
        "cell_km": round(item.cell_km, 1),
        "rings": [
            {"km": ring.km, "label": ring.label, "sort": ring.sort, "line": _line(ring.line)}
            for ring in item.rings
            if ring.sort != "all"
        ],
    }


def _spot(spot: Spot) -> Json:
    row = spot.outlook
    return {
        "name": visible(row.place.name),
        "at": [round(row.place.longitude_deg, 3), round(row.place.latitude_deg, 3)],
        "deployment": spot.deployment,
        "reach": row.reach.value,
        "colour": spot.colour,
        "words": visible(spot_words(spot)),
        "km": round(row.distance_km.best, 1),
        "arcs": [{"words": arc_words(arc), "km": round(arc.apogee_km), "sort": arc.regime.value} for arc in row.arcs],
        "minutes": [round(value, 2) for value in (spot.minutes.low, spot.minutes.best, spot.minutes.high)]
        if spot.minutes
        else None,
    }


def _line(line: Line) -> Json:
    rounded: list[Json] = [[lon, lat] for lon, lat in np.round(line, 2).tolist()]
    return rounded
