"""Earliest sight of an assumed flight by a named radar, on a track made by hand."""

from __future__ import annotations

import pytest

from forewarn.earth.geodesics import distance_m
from forewarn.earth.horizon import horizon_m
from forewarn.earth.tracks import TrackPoint
from forewarn.records.errors import BadNumber
from forewarn.warning_time import radar_not_before_min

#: Straight up over one place, 1 km/s.
CLIMB = [TrackPoint(float(second), 53.9, 27.6, 1000.0 * second) for second in range(0, 301, 5)]
RADAR = {"radar_latitude_deg": 54.0, "radar_longitude_deg": 18.0}


def test_a_climb_comes_into_sight_when_the_horizon_reaches_it():
    minutes = radar_not_before_min(CLIMB, **RADAR)
    away_m = distance_m(54.0, 18.0, 53.9, 27.6)
    # At 1 km/s the height in metres is 60,000 times the minutes; 3 km: the table's step of 5 s.
    assert horizon_m(minutes * 60_000) == pytest.approx(away_m, abs=3_000)


def test_a_higher_least_elevation_means_later_and_a_short_range_never():
    assert radar_not_before_min(CLIMB, **RADAR, least_elevation_deg=2.0) > radar_not_before_min(CLIMB, **RADAR)
    assert radar_not_before_min(CLIMB, **RADAR, range_m=100_000.0) is None


def test_a_flight_overhead_is_in_sight_at_once_and_one_beyond_the_horizon_never():
    assert radar_not_before_min(CLIMB, radar_latitude_deg=53.9, radar_longitude_deg=27.6) == 0.0
    assert radar_not_before_min(CLIMB, radar_latitude_deg=-40.0, radar_longitude_deg=-150.0) is None


def test_a_track_out_of_order_is_refused():
    with pytest.raises(BadNumber):
        radar_not_before_min(CLIMB[::-1], **RADAR)
    with pytest.raises(BadNumber):
        radar_not_before_min(CLIMB[:1], **RADAR)
