"""What a deployment would mean for named places: distance, reach, minutes. A launch area and places in, no way back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from forewarn.earth.distance_arrays import distances_m
from forewarn.ensembles.inputs import FlightInputs, SystemRecord, inputs_of
from forewarn.ensembles.reach_state import MARGIN_SHARE, reach_state
from forewarn.ensembles.sampling import Sampler, Times, thinned
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook, Regime
from forewarn.records.places import Area, Place

Floats = NDArray[np.float64]

#: From this many places on, times are tabulated by distance and azimuth once and interpolated.
MANY = 200
#: No flight is computed to a place nearer than this to every point of the area: it lies in it.
NOWHERE_KM = 5.0
#: Shares of samples at which a distribution is told: every half percent.
SHARES = tuple(index / 200 for index in range(1, 200))


def place_outlook(
    system: SystemRecord,
    area: Area,
    place: Place,
    *,
    samples: int,
    seed: int,
    chunk_blocks: int = 16,
    threads: int = 1,
) -> PlaceOutlook:
    """Distance, reach and minutes from a reported launch area to one named place; the warning part is left open.

    Args:
        system: a record of the catalog, or anything that answers the same.
        area: reported launch area; each of its points is as likely as the others.
        place: the named place.
        samples: how many flights to sample.
        seed: the same seed gives the same bytes, for any ``chunk_blocks`` and ``threads``.
        chunk_blocks: blocks of samples worked on at once.
        threads: how many threads work on them.

    Raises:
        BadNumber: no reach is published for the system, the area has no point, or ``samples`` or ``seed`` are not sane.
    """
    sampler = _sampler(system, area, samples, seed, chunk_blocks, threads)
    distances = _distances_km(sampler.points, np.array([[place.latitude_deg, place.longitude_deg]]))[0]
    times = sampler.times(place.latitude_deg, place.longitude_deg)
    return outlook_of(system, sampler.inputs, area, place, distances, times)


def place_outlooks(
    system: SystemRecord,
    area: Area,
    places: Sequence[Place],
    *,
    samples: int,
    seed: int,
    threads: int = 1,
) -> tuple[PlaceOutlook, ...]:
    """``place_outlook`` for many places. From 200 on, times come from a table, which tests hold against sampling."""
    sampler = _sampler(system, area, samples, seed, 16, threads)
    where = np.array([[place.latitude_deg, place.longitude_deg] for place in places]).reshape(-1, 2)
    if len(places) < MANY:
        all_times = sampler.times_of(where)
    else:
        from forewarn.ensembles.place_table import times_by_table

        all_times = times_by_table(sampler, (area.place.latitude_deg, area.place.longitude_deg), where)
    rows: list[PlaceOutlook] = []
    for first in range(0, len(places), 4096):
        some = slice(first, first + 4096)
        distances = _distances_km(sampler.points, where[some])
        rows += [
            outlook_of(system, sampler.inputs, area, place, row, times)
            for place, row, times in zip(places[some], distances, all_times[some], strict=True)
        ]
    return tuple(rows)


def place_distributions(
    system: SystemRecord, area: Area, place: Place, *, samples: int, seed: int
) -> dict[Regime, tuple[int, tuple[float, ...]]]:
    """The distributions of which ``place_outlook`` tells three percentiles, for the same arguments.

    For each regime in which any sample flies: how many do, and the minutes within which each of ``SHARES`` of them
    arrive. Raises BadNumber as ``place_outlook`` does.
    """
    counts = _sampler(system, area, samples, seed, 16, 1).counts(place.latitude_deg, place.longitude_deg)
    flown = {Regime(regime): count for regime, count in counts.items() if count.total}
    return {regime: (count.total, count.quantiles_min(SHARES)) for regime, count in flown.items()}


def outlook_of(
    system: SystemRecord, inputs: FlightInputs, area: Area, place: Place, distances_km: Floats, times: Times
) -> PlaceOutlook:
    """One row of the places table from distances to every launch point and percentiles of the times."""
    low, middle, high = float(distances_km.min()), float(np.median(distances_km)), float(distances_km.max())
    distance_km = Interval(low, middle, high)
    inner_km = inputs.inner.distance_km
    far_enough = 1.0 if inner_km is None else float((distances_km >= inner_km).mean())
    state, because = reach_state(inputs, distance_km, times.share_in_reach, far_enough)
    told = times.share_in_reach >= MARGIN_SHARE and high > NOWHERE_KM
    if not inputs.flies_arcs:
        because += f". {system.name} does not fly an arc: its minutes are not computed"
    return PlaceOutlook(
        place=place,
        system=system.id,
        from_place=area.place.name,
        distance_km=distance_km,
        reach=state,
        reach_because=because,
        share_in_reach=times.share_in_reach,
        minimum_energy_min=times.minimum_energy_min if told else None,
        lofted_min=times.lofted_min if told else None,
        depressed_min=times.depressed_min if told else None,
        glide_min=times.glide_min if told else None,
        drivers=times.drivers if told else (),
    )


def _sampler(system: SystemRecord, area: Area, samples: int, seed: int, chunk_blocks: int, threads: int) -> Sampler:
    if not area.points:
        raise BadNumber(f"{area.place.name} without a launch point", "an area with at least one point", "use a site")
    if chunk_blocks < 1 or threads < 1:
        raise BadNumber(f"{chunk_blocks} blocks, {threads} threads", "one or more of each", "choose higher numbers")
    return Sampler(inputs_of(system), thinned(area.points), samples, seed, chunk_blocks, threads)


def _distances_km(points: Floats, places: Floats) -> Floats:
    """Shape (places, points), km."""
    return distances_m(points[None, :, 0], points[None, :, 1], places[:, 0, None], places[:, 1, None]) / 1000.0
