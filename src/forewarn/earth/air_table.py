"""The standard atmosphere as a table of cubic pieces, for compiled code and arrays."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from forewarn.earth.air import TOP_M, density_kg_per_m3

#: The table starts a little below the ellipsoid, so that a step may end under the ground.
FLOOR_M = -2_000.0
LOW_STEP_M = 250.0
LOW_COUNT = 608
HIGH_STEP_M = 5_000.0
LOW_TOP_M = FLOOR_M + LOW_STEP_M * LOW_COUNT


@lru_cache(maxsize=1)
def density_table() -> NDArray[np.float64]:
    """Rows of four coefficients of t in 0..1, shape (rows, 4): 250 m pieces to 150 km, 5 km pieces to 1000 km.

    Each piece passes through the standard's density at t = 0, 1/3, 2/3 and 1. Where a layer edge falls inside a
    piece, density is off by up to 3e-4 of itself over those 250 m; elsewhere by less than 1e-6.
    """
    edges = [FLOOR_M + LOW_STEP_M * row for row in range(LOW_COUNT)]
    steps = [LOW_STEP_M] * LOW_COUNT
    high_count = round((TOP_M - LOW_TOP_M) / HIGH_STEP_M)
    edges += [LOW_TOP_M + HIGH_STEP_M * row for row in range(high_count)]
    steps += [HIGH_STEP_M] * high_count
    samples = np.array(
        [
            [density_kg_per_m3(edge + step * part / 3.0) for part in range(4)]
            for edge, step in zip(edges, steps, strict=True)
        ]
    )
    through = np.linalg.inv(np.vander(np.arange(4) / 3.0, 4, increasing=True))
    return np.ascontiguousarray(samples @ through.T)
