"""The assumed flight from a reported launch area to one named place: its heights for the picture, and radar horizons.

A launch area and a named place go in. Nothing here looks for a place, a path or a gap: a radar is named only where the
assumed flight rises above its horizon, as a bound that is never a detection.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from forewarn.records.errors import BadNumber
from forewarn.records.numbers import Interval
from forewarn.records.outlook import IllustrativeArc, PlaceOutlook, RadarBound, Regime
from forewarn.records.places import Area, Place

if TYPE_CHECKING:
    from forewarn.catalog import Catalog
    from forewarn.catalog.entries import Sensor, Site
    from forewarn.earth.tracks import TrackPoint

#: Bearings in which the outermost launch points of an area are taken: the earliest sight is from the area's edge.
_BEARINGS = 12
_TRACK_POINTS = 40


def illustrative_arcs(area: Area, row: PlaceOutlook) -> tuple[IllustrativeArc, ...]:
    """Greatest heights of one flight a regime, from the middle of the launch area to the row's place.

    The standard arc is the one of least energy; the others take the median minutes of their regime less the assumed
    boost. Where no coast of that length joins the two, the regime is left out.
    """
    from forewarn.flight.arcs import arc_between_for_time, minimum_energy_arc
    from forewarn.flight.consistency import BOOST_S

    ends = (area.place.latitude_deg, area.place.longitude_deg, row.place.latitude_deg, row.place.longitude_deg)
    told: tuple[tuple[Regime, Interval | None], ...] = (
        (Regime.DEPRESSED, row.depressed_min),
        (Regime.MINIMUM_ENERGY, row.minimum_energy_min),
        (Regime.LOFTED, row.lofted_min),
    )
    arcs: list[IllustrativeArc] = []
    for regime, minutes in told:
        if minutes is None:
            continue
        try:
            if regime is Regime.MINIMUM_ENERGY:
                arc = minimum_energy_arc(*ends)
            else:
                arc = arc_between_for_time(*ends, minutes.best * 60 - BOOST_S.best)
        except BadNumber:
            continue
        arcs.append(IllustrativeArc(regime, arc.apogee_m / 1000))
    # A median of samples from a whole area need not lie on its side of the middle's own arc: such a one says nothing.
    standard = next((arc.apogee_km for arc in arcs if arc.regime is Regime.MINIMUM_ENERGY), None)
    if standard is None:
        return ()
    return tuple(
        arc
        for arc in arcs
        if arc.regime is Regime.MINIMUM_ENERGY or (arc.apogee_km > standard) == (arc.regime is Regime.LOFTED)
    )


def radar_bounds(area: Area, place: Place, catalog: Catalog) -> tuple[RadarBound, ...]:
    """For each ground radar with a site and a published range: the minute before which its horizon hides the flight.

    The earliest minute over the launch area counts, on the standard arc, without boost, within the widest published
    range: so the bound holds for every launch point. A radar whose horizon hides the whole flight is not named.
    """
    tracks: tuple[tuple[TrackPoint, ...], ...] | None = None
    bounds: list[RadarBound] = []
    for sensor, site, range_km in _ground_radars(catalog):
        if tracks is None:
            tracks = tuple(_tracks(area, place))
        minutes = _earliest_min(tracks, site, range_km)
        if minutes is not None:
            told = math.floor(minutes * 10) / 10  # a bound is rounded to its own side
            sources = tuple(dict.fromkeys((*sensor.sources_of("radar_range_km"), *site.source_ids)))
            bounds.append(RadarBound(sensor.id, sensor.name, told, range_km, sources))
    return tuple(bounds)


def _ground_radars(catalog: Catalog) -> Iterator[tuple[Sensor, Site, float]]:
    """Sensors of the record that stand somewhere and have a published range, in km."""
    for sensor in catalog.sensors.values():
        reach = sensor.spread("radar_range_km")
        if sensor.site in catalog.sites and reach is not None:
            yield sensor, catalog.sites[sensor.site], reach.highest


def _earliest_min(tracks: Sequence[tuple[TrackPoint, ...]], site: Site, range_km: float) -> float | None:
    from forewarn.warning_time import radar_not_before_min

    seen = [
        radar_not_before_min(
            track,
            radar_latitude_deg=site.latitude_deg,
            radar_longitude_deg=site.longitude_deg,
            range_m=range_km * 1000,
        )
        for track in tracks
    ]
    return min((minutes for minutes in seen if minutes is not None), default=None)


def _tracks(area: Area, place: Place) -> Iterator[tuple[TrackPoint, ...]]:
    """The standard arc from points all over the area."""
    from forewarn.envelopes import assumed_track
    from forewarn.flight.arcs import minimum_energy_arc

    for latitude_deg, longitude_deg in _outermost(area):
        launch = replace(area.place, latitude_deg=latitude_deg, longitude_deg=longitude_deg)
        try:
            arc = minimum_energy_arc(latitude_deg, longitude_deg, place.latitude_deg, place.longitude_deg)
        except BadNumber:
            continue  # the place stands on the launch point
        yield assumed_track(arc, launch, place, points=_TRACK_POINTS)


def _outermost(area: Area) -> tuple[tuple[float, float], ...]:
    """The points of an area that lie farthest out in each of some bearings, each once."""
    middle = (area.place.latitude_deg, area.place.longitude_deg)
    points = area.points or (middle,)
    shrink = math.cos(math.radians(middle[0]))

    def out(point: tuple[float, float], bearing_rad: float) -> float:
        east_deg = (point[1] - middle[1] + 540) % 360 - 180
        return (point[0] - middle[0]) * math.cos(bearing_rad) + east_deg * shrink * math.sin(bearing_rad)

    turns = [2 * math.pi * number / _BEARINGS for number in range(_BEARINGS)]
    return tuple(dict.fromkeys(max(points, key=lambda point: out(point, turn)) for turn in turns))
