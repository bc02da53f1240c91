"""One assumed flight as points over time: a coast without air from one named place to another.

The arc comes from forewarn.flight; here its ellipse is only read off at even angles. The ground track is the shortest
line between the two places, and the time of the points is stretched to the arc's own flight time (the Earth's turning
is in that time, not in the shape). Burnout is taken at the ground: what a flight does below the air is not modelled.
"""

from __future__ import annotations

import math

from geographiclib.geodesic import Geodesic

from forewarn.earth.tracks import TrackPoint
from forewarn.flight.arcs import EARTH_RADIUS_M, Arc
from forewarn.records.errors import BadNumber
from forewarn.records.places import Place

MOST_POINTS = 2_000


def assumed_track(arc: Arc, launch: Place, target: Place, *, points: int = 200) -> tuple[TrackPoint, ...]:
    """``points`` places and heights of the arc from ``launch`` to ``target``, evenly spaced over the ground angle.

    Raises BadNumber for fewer than two points or more than MOST_POINTS.
    """
    if not 2 <= points <= MOST_POINTS:
        raise BadNumber(f"{points} points", f"2 to {MOST_POINTS}", "ask for another number")
    half = arc.range_m / EARTH_RADIUS_M / 2
    apogee_m = EARTH_RADIUS_M + arc.apogee_m
    # The ellipse through the ground at both ends with this apogee: r = p / (1 - e cos(angle from apogee)).
    eccentricity = (apogee_m - EARTH_RADIUS_M) / (apogee_m - EARTH_RADIUS_M * math.cos(half))
    parameter_m = apogee_m * (1 - eccentricity)
    line = Geodesic.WGS84.InverseLine(
        launch.latitude_deg, launch.longitude_deg, target.latitude_deg, target.longitude_deg
    )
    end = _mean_angle(half, eccentricity)
    track = []
    for number in range(points):
        share = number / (points - 1)
        angle = half * (2 * share - 1)
        ground = line.Position(share * line.s13)
        height_m = parameter_m / (1 - eccentricity * math.cos(angle)) - EARTH_RADIUS_M
        time_share = 0.5 + _mean_angle(angle, eccentricity) / end / 2
        track.append(TrackPoint(time_share * arc.flight_time_s, ground["lat2"], ground["lon2"], max(0.0, height_m)))
    return tuple(track)


def _mean_angle(angle_from_apogee: float, eccentricity: float) -> float:
    """Mean anomaly counted from apogee (Kepler's equation), which grows evenly with time."""
    root = math.sqrt((1 + eccentricity) / (1 - eccentricity))
    eccentric = 2 * math.atan(root * math.tan(angle_from_apogee / 2))
    return eccentric + eccentricity * math.sin(eccentric)
