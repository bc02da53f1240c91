"""How far over the ground something high up can be seen: rays bent by the air, not the 4/3-Earth rule of thumb.

The ray keeps ``n r cos(elevation)`` (Bouguer) on a sphere of 6371 km; the air's refractivity falls as in ITU-R P.453:
``N = 315 exp(-h / 7.35 km)``. A horizon is a no-earlier-than bound on what a radar sees, never a detection. SI units.
"""

from __future__ import annotations

import functools
import math

from forewarn.records.errors import BadNumber

#: Mean radius of the Earth, metres.
RADIUS_M = 6_371_000.0
#: ITU-R P.453: refractivity at the ground (N units) and scale height (metres).
SURFACE_REFRACTIVITY = 315.0
SCALE_HEIGHT_M = 7_350.0
#: Semi-axes of WGS84 and the radius of the geostationary orbit, metres.
WGS84_SEMI_MAJOR_M = 6_378_137.0
WGS84_FLATTENING = 1 / 298.257223563
GEOSTATIONARY_RADIUS_M = 42_164_172.0
#: Heights beyond this are nobody's missile.
HIGHEST_M = 40_000_000.0
#: Heights of the printed table, metres, and its elevations, degrees.
TABLE_HEIGHTS_M = (10_000.0, 20_000.0, 40_000.0, 70_000.0, 100_000.0, 200_000.0, 500_000.0, 1_000_000.0)
TABLE_ELEVATIONS_DEG = (0.0, 2.0, 5.0)

_PANELS = 48
#: Below a micrometre there is no air to speak of, and the sums below lose their digits.
_THINNEST_M = 1e-6
#: Eight-point Gauss-Legendre rule on -1..1.
_NODES = (
    (0.1834346424956498, 0.3626837833783620),
    (0.5255324099163290, 0.3137066458778873),
    (0.7966664774136267, 0.2223810344533745),
    (0.9602898564975363, 0.1012285362903763),
)


def _check(height_m: float, elevation_deg: float) -> None:
    if not (math.isfinite(height_m) and 0 <= height_m <= HIGHEST_M):
        raise BadNumber(
            f"a height of {height_m} m", f"a height from 0 to {HIGHEST_M:.0f} m", "give metres above ground"
        )
    if not (math.isfinite(elevation_deg) and 0 <= elevation_deg <= 90):
        raise BadNumber(f"an elevation of {elevation_deg} degrees", "0 to 90 degrees", "give the angle above level")


def geometric_horizon_m(height_m: float, elevation_deg: float = 0.0) -> float:
    """Ground distance at which something at ``height_m`` stands at an elevation, along straight lines."""
    _check(height_m, elevation_deg)
    return _straight_m(height_m, elevation_deg, RADIUS_M)


def four_thirds_horizon_m(height_m: float, elevation_deg: float = 0.0) -> float:
    """The same by the 4/3-Earth rule. For comparison only: above 10 km it says up to 15 per cent too much."""
    _check(height_m, elevation_deg)
    return _straight_m(height_m, elevation_deg, RADIUS_M * 4 / 3)


def _straight_m(height_m: float, elevation_deg: float, radius_m: float) -> float:
    sine, cosine = math.sin(math.radians(elevation_deg)), math.cos(math.radians(elevation_deg))
    climb = height_m * (2 * radius_m + height_m)
    if climb == 0:
        return 0.0
    slant_m = climb / (math.sqrt(climb + (radius_m * sine) ** 2) + radius_m * sine)
    return radius_m * math.atan2(slant_m * cosine, radius_m + slant_m * sine)


@functools.lru_cache(maxsize=4096)
def horizon_m(height_m: float, elevation_deg: float = 0.0, surface_refractivity: float = SURFACE_REFRACTIVITY) -> float:
    """Ground distance at which something at ``height_m`` is seen at an elevation, along a ray bent by the air.

    Integrates the ground angle of the ray over the square root of height (shifted by the slope it starts with), in
    which the integrand has no pole where a level ray starts. ``surface_refractivity`` of 0 gives the geometric horizon.
    """
    _check(height_m, elevation_deg)
    if not (math.isfinite(surface_refractivity) and 0 <= surface_refractivity <= 450):
        raise BadNumber(f"a refractivity of {surface_refractivity}", "0 to 450 N units", "leave it at 315")
    if height_m < _THINNEST_M:
        return geometric_horizon_m(height_m, elevation_deg)
    bending = surface_refractivity * 1e-6
    elevation = math.radians(elevation_deg)
    constant = (1 + bending) * RADIUS_M * math.cos(elevation)
    start = (1 + bending) * RADIUS_M * 2 * math.sin(elevation / 2) ** 2
    slope = 1 + bending - RADIUS_M * bending / SCALE_HEIGHT_M
    if slope <= 0:
        raise BadNumber(
            f"a refractivity of {surface_refractivity}", "air in which a level ray climbs", "leave it at 315"
        )
    lift = start / slope
    width = height_m / (math.sqrt(height_m + lift) + math.sqrt(lift)) / _PANELS
    total = 0.0
    for panel in range(_PANELS):
        middle = (panel + 0.5) * width
        for node, weight in _NODES:
            for side in (-node, node):
                climb = middle + side * width / 2
                here_m = climb * (climb + 2 * math.sqrt(lift))
                root = climb + math.sqrt(lift)
                total += weight * root * _angle_per_metre(here_m, constant, start, bending)
    return RADIUS_M * total * width


def _angle_per_metre(height_m: float, constant: float, start: float, bending: float) -> float:
    """Ground angle per metre of climb of a ray with Bouguer's constant; ``start`` is what it lacks at the ground."""
    thinning = -math.expm1(-height_m / SCALE_HEIGHT_M)
    above = start + height_m * (1 + bending * (1 - thinning)) - RADIUS_M * bending * thinning
    return constant / ((RADIUS_M + height_m) * math.sqrt(above * (above + 2 * constant)))


def height_seen_m(distance_m: float, elevation_deg: float = 0.0) -> float:
    """The least height at which something at a ground distance stands at an elevation or above it.

    Raises BadNumber for distances at which nothing up to HIGHEST_M would be seen.
    """
    if not (math.isfinite(distance_m) and distance_m >= 0) or distance_m > horizon_m(HIGHEST_M, elevation_deg):
        raise BadNumber(
            f"a distance of {distance_m} m", "a distance within sight of some height", "give a nearer place"
        )
    low, high = 0.0, HIGHEST_M
    for _ in range(80):
        middle = (low + high) / 2
        if horizon_m(middle, elevation_deg) < distance_m:
            low = middle
        else:
            high = middle
        if high - low < 0.5:
            break
    return high


def geostationary_elevation_deg(latitude_deg: float, longitude_deg: float, satellite_longitude_deg: float) -> float:
    """Elevation of a geostationary satellite seen from a place on the WGS84 ellipsoid; negative below the horizon."""
    if not (-90 <= latitude_deg <= 90 and math.isfinite(longitude_deg) and math.isfinite(satellite_longitude_deg)):
        raise BadNumber(f"{latitude_deg}, {longitude_deg}", "finite degrees, latitude in -90..90", "correct the place")
    latitude, longitude = math.radians(latitude_deg), math.radians(longitude_deg)
    eccentricity2 = WGS84_FLATTENING * (2 - WGS84_FLATTENING)
    normal = WGS84_SEMI_MAJOR_M / math.sqrt(1 - eccentricity2 * math.sin(latitude) ** 2)
    up = (math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude))
    place = (normal * up[0], normal * up[1], normal * (1 - eccentricity2) * up[2])
    satellite_longitude = math.radians(satellite_longitude_deg)
    satellite = (
        GEOSTATIONARY_RADIUS_M * math.cos(satellite_longitude),
        GEOSTATIONARY_RADIUS_M * math.sin(satellite_longitude),
        0.0,
    )
    sight = tuple(there - here for there, here in zip(satellite, place, strict=True))
    along_up = sum(a * b for a, b in zip(sight, up, strict=True))
    level = math.sqrt(sum((part - along_up * axis) ** 2 for part, axis in zip(sight, up, strict=True)))
    return math.degrees(math.atan2(along_up, level))


def table() -> tuple[tuple[float, float, float, float, float], ...]:
    """Rows (height_m, elevation_deg, geometric_m, ray_traced_m, four_thirds_m) of the table in docs/warning.md."""
    return tuple(
        (
            height_m,
            elevation_deg,
            geometric_horizon_m(height_m, elevation_deg),
            horizon_m(height_m, elevation_deg),
            four_thirds_horizon_m(height_m, elevation_deg),
        )
        for elevation_deg in TABLE_ELEVATIONS_DEG
        for height_m in TABLE_HEIGHTS_M
    )
