"""Two views of the globe for drawn maps, on a sphere of mean radius 6,371 km.

Drawing on a sphere misplaces a ring of 5,500 km by up to 20 km, less than the width of its line; tables use WGS84.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EARTH_KM = 6371.0088

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class View:
    """A view centred on a point: ``azimuthal`` keeps distance and direction from it; otherwise the globe from afar.

    ``edge_km`` is the ground distance from the centre to the edge of the picture, ``radius_px`` the same on the page.
    """

    latitude_deg: float
    longitude_deg: float
    edge_km: float
    radius_px: float
    azimuthal: bool = True

    @property
    def px_per_unit(self) -> float:
        """Pixels for one kilometre (azimuthal) or for one Earth radius (globe)."""
        return self.radius_px / self.edge_km if self.azimuthal else self.radius_px

    def project(self, longitude_deg: Array, latitude_deg: Array) -> tuple[Array, Array, Array]:
        """Pixels: x to the right and y down from the centre, and ground distance in km. Shapes as given.

        On the globe what lies behind the edge is moved onto it, so that a coast that goes behind closes along the edge.
        """
        lat, lon = np.radians(latitude_deg), np.radians(longitude_deg)
        lat0, lon0 = np.radians(self.latitude_deg), np.radians(self.longitude_deg)
        east = np.cos(lat) * np.sin(lon - lon0)
        north = np.cos(lat0) * np.sin(lat) - np.sin(lat0) * np.cos(lat) * np.cos(lon - lon0)
        up = np.sin(lat0) * np.sin(lat) + np.cos(lat0) * np.cos(lat) * np.cos(lon - lon0)
        across = np.hypot(east, north)
        angle = np.arctan2(across, up)
        distance_km = angle * EARTH_KM
        safe = np.where(across < 1e-12, 1.0, across)
        length = distance_km if self.azimuthal else np.where(up >= 0, across, 1.0)
        length = np.where(across < 1e-12, 0.0, length)
        return (
            self.px_per_unit * length * east / safe,
            -self.px_per_unit * length * north / safe,
            distance_km,
        )


def along(latitude_deg: float, longitude_deg: float, bearing_rad: Array, distance_km: Array) -> tuple[Array, Array]:
    """Longitude and latitude in degrees after ``distance_km`` on each bearing. Shapes broadcast."""
    lat0, lon0 = np.radians(latitude_deg), np.radians(longitude_deg)
    angle = distance_km / EARTH_KM
    lat = np.arcsin(np.clip(np.sin(lat0) * np.cos(angle) + np.cos(lat0) * np.sin(angle) * np.cos(bearing_rad), -1, 1))
    lon = lon0 + np.arctan2(
        np.sin(bearing_rad) * np.sin(angle) * np.cos(lat0), np.cos(angle) - np.sin(lat0) * np.sin(lat)
    )
    return np.degrees((lon + np.pi) % (2 * np.pi) - np.pi), np.degrees(lat)


def ground_km(longitude_deg: Array, latitude_deg: Array, other_lon_deg: Array, other_lat_deg: Array) -> Array:
    """Great-circle distance in km (haversine). Shapes broadcast."""
    lat, other = np.radians(latitude_deg), np.radians(other_lat_deg)
    half_lat = np.sin((other - lat) / 2)
    half_lon = np.sin(np.radians(other_lon_deg - longitude_deg) / 2)
    distance_km: Array = (
        2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half_lat**2 + np.cos(lat) * np.cos(other) * half_lon**2, 0, 1)))
    )
    return distance_km
