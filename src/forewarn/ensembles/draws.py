"""Random numbers that do not depend on how the work is cut: block b of a seed is always the same numbers.

The counter-based generator Philox is keyed by (seed, block), so any thread can make any block, in any order.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forewarn.records.errors import BadNumber

#: Samples in a block. Fixed: changing it would change every result.
BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Draws:
    """Uniform numbers in 0..1 for a run of samples, one array entry a sample, one field an uncertain input."""

    place: NDArray[np.float64]
    reach: NDArray[np.float64]
    boost: NDArray[np.float64]
    path: NDArray[np.float64]
    lift: NDArray[np.float64]


def block_count(samples: int) -> int:
    """How many blocks hold so many samples. Raises BadNumber below 1 and above a hundred million."""
    if not 1 <= samples <= 100_000_000:
        raise BadNumber(f"{samples} samples", "1 to 100,000,000 samples", "choose a number in between")
    return -(-samples // BLOCK)


def draw_block(seed: int, block: int, samples: int) -> Draws:
    """The numbers of one block; the last block is cut at ``samples`` (the whole run's count)."""
    if not 0 <= seed < 2**63:
        raise BadNumber(f"a seed of {seed}", "a whole number from 0 to 2^63 - 1", "choose another seed")
    generator = np.random.Generator(np.random.Philox(key=np.array([seed, block], dtype=np.uint64)))
    numbers = generator.random((5, BLOCK))[:, : min(BLOCK, samples - block * BLOCK)]
    return Draws(*numbers)


def triangular(uniform: NDArray[np.float64], low: float, best: float, high: float) -> NDArray[np.float64]:
    """Uniform numbers turned into a triangular distribution: nothing outside low..high, most weight at best."""
    if high <= low:
        return np.full_like(uniform, best)
    turn = (best - low) / (high - low)
    left = low + np.sqrt(uniform * (high - low) * (best - low))
    right = high - np.sqrt((1.0 - uniform) * (high - low) * (high - best))
    return np.where(uniform < turn, left, right)
