"""When a radar that the record names could see an assumed flight at the earliest: a bound, never a detection."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from forewarn.earth.geodesics import distance_m
from forewarn.earth.horizon import horizon_m
from forewarn.earth.tracks import TrackPoint, check_track


def radar_not_before_min(
    track: Sequence[TrackPoint],
    *,
    radar_latitude_deg: float,
    radar_longitude_deg: float,
    range_m: float | None = None,
    least_elevation_deg: float = 0.0,
) -> float | None:
    """The earliest minute at which an assumed flight stands above a radar's horizon, or None where it never does.

    ``track`` is one flight to one named place; ``range_m`` the radar's published range along the ground, if any. The
    horizon is that of rays bent by the air. Between points the place and height change evenly. Raises BadNumber for a
    track of fewer than two points or with times that do not rise.
    """
    check_track(track)

    def margin_m(point: TrackPoint) -> float:
        away_m = distance_m(radar_latitude_deg, radar_longitude_deg, point.latitude_deg, point.longitude_deg)
        seen_m = horizon_m(max(0.0, point.height_m), least_elevation_deg)
        return (seen_m if range_m is None else min(seen_m, range_m)) - away_m

    before_m = margin_m(track[0])
    if before_m >= 0:
        return track[0].time_s / 60
    for before, after in pairwise(track):
        after_m = margin_m(after)
        if after_m >= 0:
            share = before_m / (before_m - after_m)
            return (before.time_s + share * (after.time_s - before.time_s)) / 60
        before_m = after_m
    return None
