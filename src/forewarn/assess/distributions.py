"""The distributions behind the minutes of a run, sampled again from the run's own seed when an export asks for them.

A run keeps three percentiles of each; keeping all would make every assessment larger for the sake of a few readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from forewarn.records.asked import TimeDistribution
from forewarn.records.outlook import PlaceOutlook, Regime
from forewarn.records.runs import Assessment

if TYPE_CHECKING:
    from forewarn.catalog import Catalog


def distributions(assessment: Assessment, catalog: Catalog) -> tuple[TimeDistribution, ...]:
    """One distribution for every interval of flight times in the places of a run, row by row.

    ``catalog`` is the one the run was made with: the 5th percentile, median and 95th percentile of each distribution
    are then those of its row, to the last bit.
    """
    from forewarn.ensembles import place_distributions
    from forewarn.ensembles.outlook import SHARES

    areas = {
        (system.id, area.place.name): area
        for system, area in zip(assessment.systems, assessment.launch_areas, strict=True)
    }
    result: list[TimeDistribution] = []
    for index, row in enumerate(assessment.places):
        told = _regimes_told(row)
        if not told:
            continue
        sampled = place_distributions(
            catalog.systems[row.system],
            areas[row.system, row.from_place],
            row.place,
            samples=assessment.run.samples,
            seed=assessment.run.seed,
        )
        result += [TimeDistribution(index, regime, sampled[regime][0], SHARES, sampled[regime][1]) for regime in told]
    return tuple(result)


def _regimes_told(row: PlaceOutlook) -> list[Regime]:
    told = {
        Regime.MINIMUM_ENERGY: row.minimum_energy_min,
        Regime.LOFTED: row.lofted_min,
        Regime.DEPRESSED: row.depressed_min,
        Regime.GLIDE: row.glide_min,
    }
    return [regime for regime, interval in told.items() if interval is not None]
