"""Random numbers that do not depend on how the work is cut, and streaming percentiles."""

import numpy as np
import pytest

from forewarn.ensembles.draws import BLOCK, draw_block, triangular
from forewarn.ensembles.summary import Counts, Shares
from forewarn.records.errors import BadNumber


def test_a_block_is_the_same_whoever_draws_it_and_other_blocks_differ():
    assert (draw_block(7, 3, 10_000).boost == draw_block(7, 3, 10_000).boost).all()
    assert (draw_block(7, 3, 10_000).boost != draw_block(7, 4, 10_000).boost).any()
    assert (draw_block(7, 3, 10_000).boost != draw_block(8, 3, 10_000).boost).any()


def test_the_last_block_is_cut_at_the_number_of_samples():
    assert len(draw_block(1, 1, BLOCK + 10).path) == 10


def test_a_longer_run_begins_with_the_samples_of_a_shorter_one():
    assert (draw_block(1, 0, 500).reach == draw_block(1, 0, 5000).reach[:500]).all()


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_outside_its_range_is_refused(seed):
    with pytest.raises(BadNumber):
        draw_block(seed, 0, 10)


def test_triangular_numbers_keep_to_their_ends_and_have_the_closed_form_mean():
    drawn = triangular(np.random.default_rng(1).random(100_000), 60.0, 145.0, 240.0)
    assert drawn.min() >= 60.0
    assert drawn.max() <= 240.0
    assert drawn.mean() == pytest.approx((60 + 145 + 240) / 3, abs=0.5)  # four standard errors of 100,000


def test_an_interval_without_width_gives_its_value():
    assert (triangular(np.array([0.0, 0.5, 1.0]), 3.0, 3.0, 3.0) == 3.0).all()


def test_percentiles_from_counts_agree_with_sorting_to_a_bin():
    times = np.random.default_rng(2).normal(900.0, 100.0, 20_000)
    counts = Counts.none()
    for part in np.array_split(times, 7):
        counts.add(part)
    interval = counts.interval_min()
    for got, share in ((interval.low, 0.05), (interval.best, 0.5), (interval.high, 0.95)):
        assert got * 60 == pytest.approx(np.quantile(times, share), abs=0.5)  # a bin


def test_first_order_shares_of_an_additive_model_are_its_variances():
    rng = np.random.default_rng(3)
    inputs = rng.random((3, 40_000))
    values = 3.0 * inputs[0] + 1.0 * inputs[1]
    shares = Shares.none(3)
    for part in np.array_split(np.arange(40_000), 40):
        shares.add((inputs[:, part] * 16).astype(np.int64), values[part])
    # variances 9 : 1 : 0; grouping into sixteen keeps all but 1/256 of each
    assert shares.first_order() == pytest.approx((0.9, 0.1, 0.0), abs=0.01)
