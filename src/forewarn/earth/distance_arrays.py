"""Distances between many places at once, on the ellipsoid, to some tens of metres. Arrays; degrees in, metres out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_A_M = 6_378_137.0
_F = 1.0 / 298.257223563


def distances_m(
    from_latitude_deg: Floats | float,
    from_longitude_deg: Floats | float,
    to_latitude_deg: Floats | float,
    to_longitude_deg: Floats | float,
) -> Floats:
    """Length of the geodesic between places; inputs broadcast. Within 100 m up to 15,000 km, a share of 2e-4 beyond.

    Source: W. D. Lambert, "The distance between two widely separated points on the surface of the earth", J. Washington
    Academy of Sciences 32 (1942) 125-130 (reduced latitudes, first order in the flattening).
    """
    reduced_a = np.arctan((1.0 - _F) * np.tan(np.radians(np.clip(from_latitude_deg, -89.9999999, 89.9999999))))
    reduced_b = np.arctan((1.0 - _F) * np.tan(np.radians(np.clip(to_latitude_deg, -89.9999999, 89.9999999))))
    half_turn = 0.5 * np.radians(np.subtract(to_longitude_deg, from_longitude_deg))
    mean, half_rise = 0.5 * (reduced_a + reduced_b), 0.5 * (reduced_b - reduced_a)
    square = np.sin(half_rise) ** 2 + np.cos(reduced_a) * np.cos(reduced_b) * np.sin(half_turn) ** 2
    square = np.clip(square, 1e-20, 1.0 - 1e-10)
    angle = 2.0 * np.arcsin(np.sqrt(square))
    sine = np.sin(angle)
    x = (angle - sine) * (np.sin(mean) * np.cos(half_rise)) ** 2 / (1.0 - square)
    y = (angle + sine) * (np.cos(mean) * np.sin(half_rise)) ** 2 / square
    return np.asarray(_A_M * (angle - 0.5 * _F * (x + y)), dtype=np.float64)
