"""Times for many places: sampled at the nodes of a grid of distance and azimuth round the launch area, then read off.

A whole gazetteer then costs about what a few hundred places do. Tests hold the table against direct sampling.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from forewarn.earth.distance_arrays import distances_m
from forewarn.earth.geodesics import destination
from forewarn.ensembles.sampling import Sampler, Times
from forewarn.records.numbers import Interval

Floats = NDArray[np.float64]

#: Nodes: near the area, beyond it, and round it.
NEAR_NODES, FAR_NODES, AZIMUTH_NODES = 10, 26, 16
REGIMES = ("minimum_energy_min", "lofted_min", "depressed_min", "glide_min")


def times_by_table(sampler: Sampler, centre: tuple[float, float], places: Floats) -> list[Times]:
    """Percentiles for places, shape (places, 2) in degrees, by interpolation; ``centre`` is in degrees."""
    nodes_km = _distance_nodes_km(sampler, centre)
    azimuths = 360.0 * np.arange(AZIMUTH_NODES) / AZIMUTH_NODES
    grid = np.array(
        [destination(*centre, azimuth, 1000.0 * node) for node in nodes_km for azimuth in azimuths]
    ).reshape(-1, 2)
    sampled = sampler.times_of(grid)
    shape = (len(nodes_km), AZIMUTH_NODES)
    away_km, towards_deg = _polar(centre, places)
    weights = _weights(nodes_km, away_km, towards_deg)
    share = np.clip(_mix(np.array([one.share_in_reach for one in sampled]).reshape(shape), weights), 0.0, 1.0)
    share = np.where(away_km > nodes_km[-1], 0.0, share)
    columns: dict[str, Floats | None] = {}
    for regime in REGIMES:
        rows = [getattr(one, regime) for one in sampled]
        if all(row is None for row in rows):
            columns[regime] = None
            continue
        ends = np.array([(row.low, row.best, row.high) if row is not None else (np.nan,) * 3 for row in rows])
        held = _held(ends.reshape(*shape, 3))
        columns[regime] = np.stack([_mix(held[:, :, part], weights) for part in range(3)], axis=1)
    return [
        Times(
            float(here),
            _interval(columns["minimum_energy_min"], row),
            _interval(columns["lofted_min"], row),
            _interval(columns["depressed_min"], row),
            _interval(columns["glide_min"], row),
            drivers=(),
        )
        for row, here in enumerate(share)
    ]


def _distance_nodes_km(sampler: Sampler, centre: tuple[float, float]) -> Floats:
    """Even near the area, where its extent counts; beyond it closer together near than far."""
    points = sampler.points
    extent = float(distances_m(centre[0], centre[1], points[:, 0], points[:, 1]).max()) / 1000.0
    near = max(1.5 * extent, 150.0)
    # rotation carries a reach some 5 % to the east; beyond this node nothing is reached
    last = min(1.12 * sampler.inputs.reach_km.high + extent + 100.0, 19_800.0)
    far = near + max(last - near, 100.0) * np.linspace(0.0, 1.0, FAR_NODES + 1)[1:] ** 1.25
    return np.concatenate([np.linspace(1.0, near, NEAR_NODES), far])


def _polar(centre: tuple[float, float], places: Floats) -> tuple[Floats, Floats]:
    away_km = distances_m(centre[0], centre[1], places[:, 0], places[:, 1]) / 1000.0
    here, there = np.radians(centre[0]), np.radians(places[:, 0])
    turn = np.radians(places[:, 1] - centre[1])
    north = np.cos(here) * np.sin(there) - np.sin(here) * np.cos(there) * np.cos(turn)
    return away_km, np.degrees(np.arctan2(np.cos(there) * np.sin(turn), north)) % 360.0


_Weights = tuple[NDArray[np.int64], Floats, NDArray[np.int64], Floats]


def _weights(nodes_km: Floats, away_km: Floats, towards_deg: Floats) -> _Weights:
    """First row and weights of four distance nodes, columns and weights of four azimuth nodes, for every place."""
    distance = np.clip(away_km, nodes_km[0], nodes_km[-1])
    row = np.clip(np.searchsorted(nodes_km, distance) - 2, 0, len(nodes_km) - 4)
    at = nodes_km[row[:, None] + np.arange(4)]
    by_row = np.ones((len(distance), 4))
    for k in range(4):
        for j in range(4):
            if j != k:
                by_row[:, k] *= (distance - at[:, j]) / (at[:, k] - at[:, j])
    place = towards_deg / 360.0 * AZIMUTH_NODES
    left = np.floor(place).astype(np.int64)
    t = place - left
    by_column = np.stack(
        [
            -t * (t - 1.0) * (t - 2.0) / 6.0,
            (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0,
            -(t + 1.0) * t * (t - 2.0) / 2.0,
            (t + 1.0) * t * (t - 1.0) / 6.0,
        ],
        axis=1,
    )
    columns = (left[:, None] + np.arange(-1, 3)) % AZIMUTH_NODES
    return row[:, None] + np.arange(4), by_row, columns, by_column


def _mix(values: Floats, weights: _Weights) -> Floats:
    rows, by_row, columns, by_column = weights
    corners = values[rows[:, :, None], columns[:, None, :]]
    return np.asarray(np.einsum("pij,pi,pj->p", corners, by_row, by_column))


def _held(values: Floats) -> Floats:
    """Nodes without samples take the value of the nearest node that has some, along their azimuth."""
    held = values.copy()
    for column in range(values.shape[1]):
        known = np.flatnonzero(np.isfinite(values[:, column, 0]))
        if known.size == 0:
            continue
        nearest = known[np.abs(np.arange(len(values))[:, None] - known[None, :]).argmin(axis=1)]
        held[:, column] = values[nearest, column]
    return held


def _interval(column: Floats | None, row: int) -> Interval | None:
    if column is None or not np.isfinite(column[row]).all():
        return None
    low, best, high = sorted(float(value) for value in column[row])
    return Interval(low, best, high)
