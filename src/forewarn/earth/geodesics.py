"""Distances, directions and rings on the WGS84 ellipsoid. Degrees in, metres and degrees out.

Source of the algorithm: C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013) 43-55, through geographiclib.
Longitudes come back in -180..180.
"""

from __future__ import annotations

import math

from geographiclib.geodesic import Geodesic

from forewarn.records.errors import BadNumber

#: The longest geodesic on WGS84 is half a meridian, in metres. No two places are farther apart.
FARTHEST_M = 20_003_931.459


def _check_place(latitude_deg: float, longitude_deg: float) -> None:
    if not (math.isfinite(latitude_deg) and math.isfinite(longitude_deg) and -90 <= latitude_deg <= 90):
        raise BadNumber(
            f"a place at latitude {latitude_deg}, longitude {longitude_deg}",
            "finite degrees with latitude in -90..90",
            "correct the coordinates",
        )


def distance_m(
    from_latitude_deg: float, from_longitude_deg: float, to_latitude_deg: float, to_longitude_deg: float
) -> float:
    """Length of the shortest line over the ground between two places."""
    _check_place(from_latitude_deg, from_longitude_deg)
    _check_place(to_latitude_deg, to_longitude_deg)
    line = Geodesic.WGS84.Inverse(
        from_latitude_deg, from_longitude_deg, to_latitude_deg, to_longitude_deg, Geodesic.DISTANCE
    )
    return float(line["s12"])


def azimuth_deg(
    from_latitude_deg: float, from_longitude_deg: float, to_latitude_deg: float, to_longitude_deg: float
) -> float:
    """Direction of the shortest line at its start, clockwise from north, in 0..360."""
    _check_place(from_latitude_deg, from_longitude_deg)
    _check_place(to_latitude_deg, to_longitude_deg)
    line = Geodesic.WGS84.Inverse(
        from_latitude_deg, from_longitude_deg, to_latitude_deg, to_longitude_deg, Geodesic.AZIMUTH
    )
    return float(line["azi1"]) % 360.0


def destination(
    latitude_deg: float, longitude_deg: float, azimuth_deg: float, distance_m: float
) -> tuple[float, float]:
    """The (latitude_deg, longitude_deg) reached by going ``distance_m`` along a geodesic that starts at an azimuth."""
    _check_place(latitude_deg, longitude_deg)
    if not (math.isfinite(azimuth_deg) and math.isfinite(distance_m)):
        raise BadNumber(
            f"azimuth {azimuth_deg}, distance {distance_m}", "a finite azimuth and distance", "give finite numbers"
        )
    end = Geodesic.WGS84.Direct(
        latitude_deg, longitude_deg, azimuth_deg, distance_m, Geodesic.LATITUDE | Geodesic.LONGITUDE
    )
    return float(end["lat2"]), float(end["lon2"])


def ring(latitude_deg: float, longitude_deg: float, radius_m: float, count: int) -> tuple[tuple[float, float], ...]:
    """``count`` places at ``radius_m`` from a centre, evenly spaced in azimuth from north, clockwise, not closed.

    Neighbours may lie on either side of the antimeridian and the ring may hold a pole: a drawing has to cut it.
    """
    if not (math.isfinite(radius_m) and 0 < radius_m <= FARTHEST_M):
        raise BadNumber(
            f"a ring of radius {radius_m} m",
            f"a radius above 0 and up to {FARTHEST_M:.0f} m",
            "give the reach in metres",
        )
    if count < 3:
        raise BadNumber(f"a ring of {count} places", "three places or more", "ask for more places")
    return tuple(destination(latitude_deg, longitude_deg, 360.0 * step / count, radius_m) for step in range(count))
