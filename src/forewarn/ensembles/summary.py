"""Streaming results: percentiles from counts and first-order shares from sums, the same for any cut of the work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forewarn.records.numbers import Interval

Floats = NDArray[np.float64]

#: Times are counted in bins of half a second up to seven hours: percentiles are read to a small part of that.
BIN_S = 0.5
BIN_COUNT = 50_400
#: An interval is told from the 5th to the 95th percentile, with the median as best.
PERCENTILES = (0.05, 0.5, 0.95)
#: Groups of equal weight into which each input is cut for its first-order share.
GROUPS = 16


@dataclass(slots=True)
class Counts:
    """Times of one regime, counted."""

    bins: NDArray[np.int64]

    @staticmethod
    def none() -> Counts:
        """No samples yet."""
        return Counts(np.zeros(BIN_COUNT, dtype=np.int64))

    def add(self, times_s: Floats) -> None:
        """Count some samples."""
        if times_s.size:
            places = np.clip(times_s / BIN_S, 0, BIN_COUNT - 1).astype(np.int64)
            low = int(places.min())
            few = np.bincount(places - low)
            self.bins[low : low + len(few)] += few

    @property
    def total(self) -> int:
        """How many samples were counted."""
        return int(self.bins.sum())

    def interval_min(self) -> Interval | None:
        """5th percentile, median and 95th percentile in minutes; nothing without samples."""
        return Interval(*self.quantiles_min(PERCENTILES)) if self.bins.any() else None

    def quantiles_min(self, shares: Sequence[float]) -> tuple[float, ...]:
        """Minutes within which each of ``shares`` (0..1, exclusive) of the samples arrive. There must be samples."""
        total = self.total
        reached = np.cumsum(self.bins)
        values = []
        for share in shares:
            rank = share * total
            row = int(np.searchsorted(reached, rank, side="left"))
            before = int(reached[row - 1]) if row else 0
            values.append((row + (rank - before) / int(self.bins[row])) * BIN_S / 60.0)
        return tuple(values)


@dataclass(slots=True)
class Shares:
    """Sums by group of each input, block by block, for first-order shares of the variance (correlation ratios)."""

    counts: NDArray[np.int64]
    sums: Floats
    square: float = 0.0

    @staticmethod
    def none(inputs: int) -> Shares:
        """No samples yet."""
        return Shares(np.zeros((inputs, GROUPS), dtype=np.int64), np.zeros((inputs, GROUPS)))

    def add(self, groups: NDArray[np.int64], values: Floats) -> None:
        """Add one block: ``groups`` (inputs, samples) in 0..GROUPS-1. Blocks must come in order."""
        for row, group in enumerate(groups):
            self.counts[row] += np.bincount(group, minlength=GROUPS)
            self.sums[row] += np.bincount(group, weights=values, minlength=GROUPS)
        self.square += float((values * values).sum())

    def first_order(self) -> tuple[float, ...]:
        """Share of the variance that each input explains alone, corrected for the number of groups; 0..1."""
        total = int(self.counts[0].sum())
        if total <= 2 * GROUPS:
            return tuple(0.0 for _ in self.counts)
        mean = float(self.sums[0].sum()) / total
        variance = self.square / total - mean * mean
        shares = []
        for counts, sums in zip(self.counts, self.sums, strict=True):
            filled = counts > 0
            between = float((sums[filled] ** 2 / counts[filled]).sum()) / total - mean * mean
            raw = between / variance if variance > 1e-9 else 0.0
            chance = (int(filled.sum()) - 1) / (total - 1)
            shares.append(min(max((raw - chance) / (1.0 - chance), 0.0), 1.0))
        return tuple(shares)
