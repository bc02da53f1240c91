"""What a user asked for beside the usual files of a brief, and the distributions that one of those files is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the door reads this file for every command: it stays light
    from forewarn.records.outlook import Regime


class Also(StrEnum):
    """Exports that need an optional library, and are written on request only."""

    PARQUET = "parquet"
    NETCDF = "netcdf"


@dataclass(frozen=True, slots=True)
class TimeDistribution:
    """Sampled flight times behind one interval of the places table.

    ``row`` is the row's index in the places of the run. Of the ``sample_count`` samples that fly in this ``regime``,
    the share ``shares[i]`` arrives within ``minutes[i]``; both rise.
    """

    row: int
    regime: Regime
    sample_count: int
    shares: tuple[float, ...]
    minutes: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """``distributions`` are needed for NetCDF alone. ``accepted_by`` is the person who accepts the findings by name."""

    also: tuple[Also, ...] = ()
    distributions: tuple[TimeDistribution, ...] = ()
    accepted_by: str | None = None
