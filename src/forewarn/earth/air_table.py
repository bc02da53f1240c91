"""The standard atmosphere as a table of cubic pieces, for compiled code and arrays."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from forewarn.earth.air import GEOPOTENTIAL_RADIUS_M, LAYERS_END_M, TOP_M, density_kg_per_m3, layer_density_kg_per_m3

#: Three stretches: even steps of geopotential altitude through the exact layers, so that every layer edge is the edge
#: of a piece; even steps of altitude through the closest rows; wide steps to the top.
FLOOR_M = -2_000.0
STEP_M = 250.0
LOW_COUNT = 348
MIDDLE_COUNT = 256
MIDDLE_TOP_M = LAYERS_END_M + STEP_M * MIDDLE_COUNT
HIGH_STEP_M = 5_000.0


@lru_cache(maxsize=1)
def density_table() -> NDArray[np.float64]:
    """Rows of four coefficients of t in 0..1, shape (rows, 4).

    Each piece passes through the standard's density at t = 0, 1/3, 2/3 and 1, and is off by less than 1e-6 of it.
    """
    high_count = round((TOP_M - MIDDLE_TOP_M) / HIGH_STEP_M)
    pieces = [
        *_pieces(lambda height: layer_density_kg_per_m3(_geometric_m(height)), FLOOR_M, STEP_M, LOW_COUNT),
        *_pieces(density_kg_per_m3, LAYERS_END_M, STEP_M, MIDDLE_COUNT),
        *_pieces(density_kg_per_m3, MIDDLE_TOP_M, HIGH_STEP_M, high_count),
    ]
    through = np.linalg.inv(np.vander(np.arange(4) / 3.0, 4, increasing=True))
    return np.ascontiguousarray(np.array(pieces) @ through.T)


def _geometric_m(geopotential_m: float) -> float:
    return GEOPOTENTIAL_RADIUS_M * geopotential_m / (GEOPOTENTIAL_RADIUS_M - geopotential_m)


def _pieces(density: Callable[[float], float], start_m: float, step_m: float, count: int) -> list[list[float]]:
    # a hair inside both ends, so that a piece never samples its neighbour's side of an edge
    parts = (1e-9, 1.0 / 3.0, 2.0 / 3.0, 1.0 - 1e-9)
    return [[density(start_m + step_m * (row + part)) for part in parts] for row in range(count)]
