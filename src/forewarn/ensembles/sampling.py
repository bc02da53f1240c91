"""Samples of flight times from an area to places: the cited intervals go in, percentiles come out.

Every sample draws a launch point of the area (each as likely), a greatest reach (triangular over the published
figures), a boost (triangular, assumed) and a path. The reach fixes a burnout-speed ceiling; between a point and a place
that leaves a family of arcs. ``minimum_energy`` is the one arc of lowest speed; a ``lofted`` sample lies between it and
the highest arc under the ceiling, a ``depressed`` one between it and the flattest arc allowed, both evenly in time.
Where the minimum-energy arc is itself flatter or lower than a depressed one may be, it stands in its place; a place for
which that is so in most samples has no depressed time.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from forewarn.earth.distance_arrays import distances_m
from forewarn.ensembles.arc_tables import READ_STEPS, ArcTables, Pairs, tabulate
from forewarn.ensembles.draws import Draws, block_count, draw_block, triangular
from forewarn.ensembles.inputs import LOWEST_APOGEE_KM, LOWEST_LAUNCH_ANGLE_DEG, FlightInputs
from forewarn.ensembles.summary import GROUPS, Counts, Shares
from forewarn.flight.kepler import speed_for_range
from forewarn.records.numbers import Interval
from forewarn.records.outlook import Regime

Floats = NDArray[np.float64]

#: An area's points beyond this many are thinned evenly: arcs change little over 50 km.
MOST_POINTS = 64
#: A place is never nearer to a launch point than this: below it there is no flight.
NEAREST_KM = 2.0
#: Radius and gravity of the closed-form glide.
_GLIDE_RADIUS_M = 6_371_000.0
_GLIDE_GRAVITY_M_PER_S2 = 9.80665

DRIVERS = ("path flown", "launch place", "length of boost", "greatest reach")
GLIDE_DRIVERS = ("lift-to-drag ratio", *DRIVERS[1:])


@dataclass(frozen=True, slots=True)
class Times:
    """Percentiles of one place, minutes; absent where no sample flies that way."""

    share_in_reach: float
    minimum_energy_min: Interval | None
    lofted_min: Interval | None
    depressed_min: Interval | None
    glide_min: Interval | None
    drivers: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Sampler:
    """What all places of one launch area share."""

    inputs: FlightInputs
    points: Floats  # (points, 2) degrees
    samples: int
    seed: int
    chunk_blocks: int = 16
    threads: int = 1

    def times(self, latitude_deg: float, longitude_deg: float) -> Times:
        """Percentiles of the flight times to one place."""
        return self.times_of(np.array([[latitude_deg, longitude_deg]]))[0]

    def counts(self, latitude_deg: float, longitude_deg: float) -> dict[str, Counts]:
        """The whole counted distributions to one place, by regime, of which ``times`` reads off three percentiles."""
        place = np.array([[latitude_deg, longitude_deg]])
        return self._total(self._flown(place[0], self._families(place)[0])).counts

    def times_of(self, places: Floats) -> list[Times]:
        """Percentiles for some places, shape (places, 2) in degrees; the same bytes for any chunks and threads."""
        result: list[Times] = []
        together = 64  # places whose arcs are tabulated at once
        for first in range(0, len(places), together):
            some = places[first : first + together]
            families = self._families(some)
            if self.threads == 1 or len(some) == 1:
                result += [self._one(place, family) for place, family in zip(some, families, strict=True)]
            else:
                with ThreadPoolExecutor(self.threads) as pool:
                    result += list(pool.map(self._one, some, families))
        return result

    def _families(self, places: Floats) -> list[ArcTables]:
        count = len(self.points)
        latitude = np.radians(np.tile(self.points[:, 0], len(places)))
        place_latitude = np.radians(np.repeat(places[:, 0], count))
        turn = np.radians(np.repeat(places[:, 1], count) - np.tile(self.points[:, 1], len(places)))
        both = tabulate(
            Pairs(latitude, place_latitude, turn),
            self.top_speed_m_per_s,
            math.radians(LOWEST_LAUNCH_ANGLE_DEG),
            1000.0 * LOWEST_APOGEE_KM,
        )
        cut = [slice(row * count, (row + 1) * count) for row in range(len(places))]
        return [
            ArcTables(
                both.time_s[rows],
                both.speed_m_per_s[rows],
                both.slow_s[rows],
                both.fast_s[rows],
                both.flattest_s[rows],
                both.top_speed_m_per_s,
            )
            for rows in cut
        ]

    @property
    def top_speed_m_per_s(self) -> float:
        """Burnout speed of the greatest reach that can be drawn."""
        return speed_for_range(1000.0 * min(self.inputs.reach_km.high, 19_900.0))

    def _one(self, place: Floats, family: ArcTables) -> Times:
        return self._read_off(self._total(self._flown(place, family)))

    def _flown(self, place: Floats, family: ArcTables) -> Iterator[list[_Block]]:
        """All blocks of one place in order, whoever makes them."""
        blocks = block_count(self.samples)
        chunks = [range(first, min(first + self.chunk_blocks, blocks)) for first in range(0, blocks, self.chunk_blocks)]
        distance_km = np.maximum(
            distances_m(self.points[:, 0], self.points[:, 1], place[0], place[1]) / 1000.0, NEAREST_KM
        )

        def flown(chunk: range) -> list[_Block]:
            return [self._block(draw_block(self.seed, block, self.samples), distance_km, family) for block in chunk]

        if self.threads > 1 and len(chunks) > 1:
            with ThreadPoolExecutor(self.threads) as pool:
                yield from pool.map(flown, chunks)
        else:
            yield from map(flown, chunks)

    @staticmethod
    def _total(parts: Iterable[list[_Block]]) -> _Total:
        total = _Total()
        for part in parts:
            for block in part:
                total.reached += block.reached
                total.flat += block.flat
                for regime, times_s in block.times_s.items():
                    total.counts[regime].add(times_s)
                total.shares.add(block.groups, block.values)
        return total

    def _read_off(self, total: _Total) -> Times:
        counts, reached = total.counts, total.reached
        names = DRIVERS if self.inputs.lift_to_drag is None else GLIDE_DRIVERS
        drivers = sorted(zip(names, total.shares.first_order(), strict=True), key=lambda one: -one[1])
        return Times(
            reached / self.samples,
            counts["minimum_energy"].interval_min(),
            counts["lofted"].interval_min(),
            counts["depressed"].interval_min() if 2 * total.flat > reached else None,
            counts["glide"].interval_min(),
            tuple((name, round(share, 4)) for name, share in drivers) if reached and self.inputs.flies_arcs else (),
        )

    def _block(self, draws: Draws, distance_km: Floats, family: ArcTables) -> _Block:
        inputs = self.inputs
        point = np.minimum((draws.place * len(self.points)).astype(np.int64), len(self.points) - 1)
        reach_km = triangular(draws.reach, inputs.reach_km.low, inputs.reach_km.best, inputs.reach_km.high)
        boost_s = triangular(draws.boost, inputs.boost_s.low, inputs.boost_s.best, inputs.boost_s.high)
        if not inputs.flies_arcs:
            return _Block(int((distance_km[point] <= reach_km).sum()), {}, _NO_GROUPS, _NO_VALUES)
        groups = np.stack(
            [
                ((draws.path if inputs.lift_to_drag is None else draws.lift) * GROUPS).astype(np.int64),
                point * GROUPS // len(self.points),
                (draws.boost * GROUPS).astype(np.int64),
                (draws.reach * GROUPS).astype(np.int64),
            ]
        )
        best_s = family.time_s[point]
        if inputs.lift_to_drag is not None:
            inside = distance_km[point] <= reach_km
            ratio = triangular(draws.lift, inputs.lift_to_drag.low, inputs.lift_to_drag.best, inputs.lift_to_drag.high)
            glide_s = boost_s + _glide_s(1000.0 * distance_km[point], 1000.0 * reach_km, ratio)
            times = {"minimum_energy": (best_s + boost_s)[inside], "glide": glide_s[inside]}
            return _Block(int(inside.sum()), times, groups[:, inside], glide_s[inside])
        ceiling = _ceiling_m_per_s(reach_km)
        slowest = family.speed_m_per_s[point]
        inside = ceiling >= slowest
        room = np.maximum(ceiling - slowest, 0.0) / np.maximum(family.top_speed_m_per_s - slowest, 1e-9)
        step = np.minimum(np.sqrt(room), 1.0) * READ_STEPS
        left = np.minimum(step.astype(np.int64), READ_STEPS - 1)
        part = step - left
        slow_s = (1.0 - part) * family.slow_s[point, left] + part * family.slow_s[point, left + 1]
        fast_s = (1.0 - part) * family.fast_s[point, left] + part * family.fast_s[point, left + 1]
        fast_s = np.maximum(fast_s, family.flattest_s[point])
        flat = inside & (fast_s < best_s * (1.0 - 1e-3))
        fast_s = np.minimum(fast_s, best_s)
        lofted_s = boost_s + best_s + draws.path * (slow_s - best_s)
        depressed_s = boost_s + best_s + draws.path * (fast_s - best_s)
        times = {
            "minimum_energy": (best_s + boost_s)[inside],
            "lofted": lofted_s[inside],
            "depressed": depressed_s[inside],
        }
        # one path variable from the flattest arc over the minimum-energy one to the highest
        below = draws.path < 0.5
        whole_s = boost_s + np.where(
            below, fast_s + 2.0 * draws.path * (best_s - fast_s), best_s + (2.0 * draws.path - 1.0) * (slow_s - best_s)
        )
        return _Block(int(inside.sum()), times, groups[:, inside], whole_s[inside], int(flat.sum()))


@dataclass(slots=True)
class _Total:
    """All samples of one place, summed block by block in order."""

    reached: int = 0
    flat: int = 0
    counts: dict[str, Counts] = field(default_factory=lambda: {regime: Counts.none() for regime in Regime})
    shares: Shares = field(default_factory=lambda: Shares.none(len(DRIVERS)))


@dataclass(frozen=True, slots=True)
class _Block:
    reached: int
    times_s: dict[str, Floats]
    groups: NDArray[np.int64]
    values: Floats
    flat: int = 0  # samples in reach that have a depressed arc


_NO_GROUPS = np.zeros((len(DRIVERS), 0), dtype=np.int64)
_NO_VALUES = np.zeros(0)


def _ceiling_m_per_s(reach_km: Floats) -> Floats:
    """Burnout speed whose minimum-energy arc covers a reach (flight.kepler.speed_for_range on arrays)."""
    from forewarn.flight.kepler import CIRCULAR_SPEED_M_PER_S, EARTH_RADIUS_M

    half = np.sin(0.5 * np.minimum(1000.0 * reach_km, 1.99e7) / EARTH_RADIUS_M)
    return np.asarray(CIRCULAR_SPEED_M_PER_S * np.sqrt(2.0 * half / (1.0 + half)))


def _glide_s(distance_m: Floats, reach_m: Floats, lift_to_drag: Floats) -> Floats:
    """Time of an equilibrium glide over a distance, started at the speed whose glide ends at the reach."""
    scale = 2.0 / (_GLIDE_RADIUS_M * lift_to_drag)
    rest = np.exp(-scale * reach_m)  # 1 - (start speed / circular)^2
    first = np.sqrt(1.0 - rest)
    last = np.sqrt(np.maximum(1.0 - rest * np.exp(scale * np.minimum(distance_m, reach_m)), 0.0))
    logs = np.log((1.0 + first) * (1.0 - last) / ((1.0 - first) * (1.0 + last)))
    return np.asarray(0.5 * lift_to_drag * math.sqrt(_GLIDE_RADIUS_M / _GLIDE_GRAVITY_M_PER_S2) * logs)


def thinned(points: tuple[tuple[float, float], ...]) -> Floats:
    """An area's points as an array, evenly thinned to at most MOST_POINTS."""
    array = np.array(points, dtype=np.float64).reshape(-1, 2)
    if len(array) <= MOST_POINTS:
        return array
    return array[np.linspace(0, len(array) - 1, MOST_POINTS).round().astype(np.int64)]
