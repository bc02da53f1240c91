"""Whole distributions for those who ask, the same samples as the percentiles in the places table."""

import itertools

import numpy as np
import pytest
from plain_systems import place

from forewarn.ensembles import place_distributions, place_outlook
from forewarn.ensembles.outlook import SHARES
from forewarn.ensembles.summary import BIN_S, Counts
from forewarn.records.outlook import Regime

TOWN = place("Town", 52.52, 13.4)


@pytest.fixture
def both(system, area):
    row = place_outlook(system, area, TOWN, samples=3000, seed=5)
    return row, place_distributions(system, area, TOWN, samples=3000, seed=5)


def test_its_percentiles_are_those_of_the_table_to_the_last_bit(both):
    row, told = both
    for regime in (Regime.MINIMUM_ENERGY, Regime.LOFTED, Regime.DEPRESSED):
        interval = getattr(row, f"{regime.value}_min")
        minutes = dict(zip(SHARES, told[regime][1], strict=True))
        assert (minutes[0.05], minutes[0.5], minutes[0.95]) == (interval.low, interval.best, interval.high)


def test_minutes_rise_with_the_share_of_samples(both):
    for _, minutes in both[1].values():
        assert all(one <= two for one, two in itertools.pairwise(minutes))


def test_as_many_samples_fly_as_are_in_reach(both):
    row, told = both
    assert told[Regime.MINIMUM_ENERGY][0] == round(row.share_in_reach * 3000)


def test_a_regime_that_no_sample_flies_has_no_distribution(both):
    assert Regime.GLIDE not in both[1]


def test_quantiles_read_off_counts_are_those_of_the_samples():
    times_s = np.random.default_rng(2).gamma(9.0, 60.0, 20_000)
    counts = Counts.none()
    counts.add(times_s)
    shares = (0.01, 0.25, 0.5, 0.9, 0.99)
    # A quantile lies in the bin of its sample, so it is off by one bin at most.
    assert counts.quantiles_min(shares) == pytest.approx(np.quantile(times_s, shares) / 60.0, abs=2 * BIN_S / 60.0)
