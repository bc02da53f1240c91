"""Minutes left. The chain's figures are RAND's (24 January 2018) and the alert channels' of knowledge/warning.md."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forewarn.records.errors import BadNumber, UnknownEntry
from forewarn.records.numbers import ASSUMED_SOURCE, Interval, Standing
from forewarn.records.outlook import StepBasis
from forewarn.warning_time import (
    CHANNELS,
    DEFAULT_DELAYS,
    Delay,
    Step,
    channel_by_id,
    channels_of,
    delays_from_table,
    told_curve,
    warning_for,
)
from forewarn.warning_time.channels import share_by
from forewarn.warning_time.warning import percentile_quantile, triangular_quantile

FLIGHT = Interval(8.0, 10.0, 13.0)


@st.composite
def intervals(draw, low=0.0, high=60.0):
    return Interval(*sorted(draw(st.tuples(*[st.floats(low, high)] * 3))))


chains = st.tuples(*[intervals()] * 4).map(
    lambda parts: tuple(replace(delay, minutes=minutes) for delay, minutes in zip(DEFAULT_DELAYS, parts, strict=True))
)


def test_detection_and_alert_together_take_one_to_five_minutes_as_rand_has_it():
    first, second = DEFAULT_DELAYS[0].minutes, DEFAULT_DELAYS[1].minutes
    assert first.low + second.low == pytest.approx(1.0)
    assert first.high + second.high == pytest.approx(5.0)  # "five minutes might elapse"
    assert DEFAULT_DELAYS[3].minutes.high == 1.0  # "under one minute"


def test_the_lowest_warning_is_the_shortest_flight_less_the_longest_delays():
    left = warning_for(FLIGHT, country=None)
    assert left.warning_min.low == pytest.approx(8.0 - sum(step.high for step in left.stack))
    assert left.warning_min.best == pytest.approx(10.0 - sum(step.best for step in left.stack))
    assert left.warning_min.high == pytest.approx(13.0 - sum(step.low for step in left.stack))
    assert left.sum_by_hand == (
        "8.0 - 1.5 - 3.5 - 2.0 - 1.0 = 0.0 min",
        "10.0 - 1.0 - 2.0 - 1.0 - 0.5 = 5.5 min",
        "13.0 - 0.3 - 0.7 - 0.0 - 0.0 = 12.0 min",
    )


def test_seen_and_told_are_two_results_and_the_second_is_the_smaller():
    left = warning_for(FLIGHT, country="LT")
    assert left.seen_min.low > left.warning_min.low
    assert left.seen_min.best > left.warning_min.best


def test_a_message_after_arrival_is_an_answer():
    left = warning_for(Interval(2, 3, 4), country=None)
    assert left.warning_min.best == pytest.approx(-1.5)
    assert left.sent_share < 0.5


def test_nobody_is_called_told_where_no_delay_to_a_person_is_published():
    for country in ("LT", "DE", "NL", "SE", None):
        left = warning_for(FLIGHT, country=country)
        assert left.told_share is None
        assert left.people_told_share is None
        assert left.sent_share > 0.9


def test_a_campaign_of_hours_is_no_channel_for_minutes_and_the_stack_says_so():
    left = warning_for(FLIGHT, country="PL")
    assert left.channel.id == "alert-rcb"
    assert left.warning_min == warning_for(FLIGHT, country="LT").warning_min  # the same links, so places compare
    assert left.told_share < 0.05 < left.sent_share
    assert "2 to 3 hours" in left.stack[-1].note
    assert any("September 2025" in line for line in left.not_counted)


def test_a_published_delay_of_minutes_is_a_link_of_its_own():
    left = warning_for(FLIGHT, country="US")
    assert left.stack[-1].source_id == "press-us-nationwide-2021"
    assert left.stack[-1].high == 2.0  # most devices within two minutes
    assert left.people_told_share.high <= 0.9


def test_an_unpublished_delay_is_said_in_the_last_link():
    assert "not published and not counted" in warning_for(FLIGHT, country="DE").stack[-1].note
    assert "not counted" in warning_for(FLIGHT, country=None).stack[-1].note


def test_a_country_without_a_channel_says_so_and_counts_no_receipt():
    left = warning_for(FLIGHT, country="SE")
    assert left.channel is None
    assert [step.step for step in left.stack] == [delay.as_step().step for delay in DEFAULT_DELAYS]
    assert any("SE" in line for line in left.not_counted)


def test_an_observed_chain_stands_in_for_the_whole_stack():
    left = warning_for(Interval(8, 8.5, 9), country="JP")
    assert len(left.stack) == 1
    assert left.stack[0].source_id == "press-j-alert"
    assert left.stack[0].low == 4.0  # 29 August 2017: launch 5:58, alert 6:02
    assert left.assumed == ()


def test_what_is_assumed_is_named():
    left = warning_for(FLIGHT, country=None)
    assert left.assumed == ("a satellite sees the launch", "decision to warn")
    assert all(step.source_id == ASSUMED_SOURCE for step in left.stack if step.step in left.assumed)


@given(intervals(0, 40), chains, st.integers(0, 3), st.floats(0, 20))
def test_warning_falls_as_any_delay_grows(flight, chain, which, more):
    grown = list(chain)
    minutes = chain[which].minutes
    grown[which] = replace(chain[which], minutes=Interval(minutes.low + more, minutes.best + more, minutes.high + more))
    before = warning_for(flight, country=None, delays=chain, samples=50, seed=1)
    after = warning_for(flight, country=None, delays=grown, samples=50, seed=1)
    slack = 1e-9  # minutes: rounding of sums
    assert after.warning_min.low <= before.warning_min.low + slack
    assert after.warning_min.best <= before.warning_min.best + slack
    assert after.warning_min.high <= before.warning_min.high + slack
    assert after.sent_share <= before.sent_share + 1e-12


@given(intervals(0, 40), chains, st.integers(0, 3), st.floats(0, 1), st.floats(0, 20))
def test_wider_inputs_never_narrow_the_result(flight, chain, which, down, up):
    wide = list(chain)
    minutes = chain[which].minutes
    wide[which] = replace(chain[which], minutes=Interval(minutes.low * down, minutes.best, minutes.high + up))
    before = warning_for(flight, country=None, delays=chain, samples=1).warning_min
    after = warning_for(flight, country=None, delays=wide, samples=1).warning_min
    assert after.low <= before.low + 1e-9
    assert after.high >= before.high - 1e-9
    wider_flight = Interval(flight.low * down, flight.best, flight.high + up)
    widest = warning_for(wider_flight, country=None, delays=chain, samples=1).warning_min
    assert widest.low <= before.low + 1e-9
    assert widest.high >= before.high - 1e-9


@given(intervals(0, 40), st.floats(0, 10))
def test_a_wider_low_end_of_the_flight_never_raises_the_warning(flight, down):
    wider = Interval(max(0.0, flight.low - down), flight.best, flight.high)
    before = warning_for(flight, country="DE", samples=1).warning_min
    after = warning_for(wider, country="DE", samples=1).warning_min
    assert after.low <= before.low
    assert after.best == before.best
    assert after.high == before.high


@given(intervals(), st.floats(0, 1))
def test_quantiles_stay_inside_their_interval_and_undo_the_share(interval, share):
    value = triangular_quantile(interval, share)
    assert interval.low - 1e-9 <= value <= interval.high + 1e-9
    if interval.high - interval.low > 1e-3:
        assert share_by(interval, value) == pytest.approx(share, abs=1e-6)
    assert interval.low <= percentile_quantile(interval, share) <= interval.high


def test_the_flight_time_sampled_has_the_percentiles_it_was_given_by():
    for share, value in [(0.0, 8.0), (0.05, 8.0), (0.5, 10.0), (0.95, 13.0), (1.0, 13.0)]:
        assert percentile_quantile(FLIGHT, share) == pytest.approx(value)


def test_the_same_seed_gives_the_same_share_and_more_samples_settle_it():
    one = warning_for(FLIGHT, country=None, samples=500, seed=7).sent_share
    assert one == warning_for(FLIGHT, country=None, samples=500, seed=7).sent_share
    many = warning_for(FLIGHT, country=None, samples=20_000, seed=8).sent_share
    assert one == pytest.approx(many, abs=0.05)  # share: four standard errors of 500 samples


def test_a_user_sets_a_delay_and_the_stack_says_so():
    chain = delays_from_table({"decide": {"low_min": 1, "best_min": 2, "high_min": 3, "note": "our drill of May"}})
    left = warning_for(FLIGHT, country="JP", delays=chain)
    decide = next(step for step in left.stack if step.step == "decision to warn")
    assert (decide.low, decide.best, decide.high) == (1, 2, 3)
    assert decide.note == "set by the user: our drill of May"
    assert len(left.stack) == 4


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({"decide": {"low_min": 3, "best_min": 2, "high_min": 1}}, "decide"),
        ({"decide": {"low_min": "1", "best_min": 2, "high_min": 3}}, "low_min"),
        ({"decide": {"low_min": 1, "best_min": 2}}, "high_min"),
        ({"decide": {"low_min": float("nan"), "best_min": 2, "high_min": 3}}, "low_min"),
        ({"decide": {"low_min": -1, "best_min": 2, "high_min": 3}}, "decide"),
        ({"decide": {"low_min": 0, "best_min": 2, "high_min": 1e9}}, "decide"),
        ({"decide": {"low_min": True, "best_min": 2, "high_min": 3}}, "low_min"),
        ({"decide": {"low_min": 0, "best_min": 2, "high_min": 3, "max": 4}}, "max"),
        ({"decide": 5}, "decide"),
        ({"launch": {"low_min": 0, "best_min": 1, "high_min": 2}}, "launch"),
    ],
)
def test_a_broken_table_of_delays_is_refused_by_name(table, named):
    with pytest.raises(BadNumber, match=named):
        delays_from_table(table)


def test_nonsense_is_refused():
    for flight, samples in [(Interval(-1, 0, 1), 10), (FLIGHT, 0), (FLIGHT, 10**9)]:
        with pytest.raises(BadNumber):
            warning_for(flight, country=None, samples=samples)
    with pytest.raises(UnknownEntry):
        channel_by_id("nowhere")
    with pytest.raises(BadNumber):
        Delay(Step.SEND, Interval(-1, 0, 1), ASSUMED_SOURCE, Standing.ASSUMED)


def test_channels_are_reach_curves_and_unknown_where_unknown():
    alerts = channel_by_id("us-wea")
    shares = told_curve(alerts, (0.0, 1.0, 2.0, 60.0))
    assert [share.best for share in shares] == [0.0, pytest.approx(0.45), pytest.approx(0.9), pytest.approx(0.9)]
    assert told_curve(channel_by_id("eu-alert"), (5.0,)) == (None,)
    assert channel_by_id("nl-alert").ceiling_percent.interval.low == 35.0  # 2015; about 90 in 2023
    for country in ("PL", "LT", "LV", "EE", "DE", "NL", "US", "JP", "IL", "UA"):
        assert channels_of(country), country


def test_every_figure_of_a_channel_names_a_source_of_the_catalog():
    from forewarn.catalog import load

    sources = load().sources
    for channel in CHANNELS:
        numbers = (channel.ceiling_percent, channel.delay_min, channel.launch_to_alert_min)
        assert channel.source_ids
        for source_id in [*channel.source_ids, *(number.source_id for number in numbers if number is not None)]:
            assert source_id in sources, (channel.id, source_id)
    assert all(delay.source_id in sources for delay in DEFAULT_DELAYS)


def test_two_thousand_samples_take_well_under_a_tenth_of_a_second():
    start = time.perf_counter()
    warning_for(FLIGHT, country="PL", samples=2000)
    assert time.perf_counter() - start < 0.1


def test_every_step_says_whether_it_is_published_assumed_or_set_by_the_user():
    chain = delays_from_table({"decide": {"low_min": 0, "best_min": 1, "high_min": 3, "note": "drill"}})
    stack = warning_for(Interval(8.0, 9.0, 10.0), country=None, delays=chain, samples=10).stack
    assert [step.basis for step in stack] == [
        StepBasis.ASSUMED,
        StepBasis.PUBLISHED,
        StepBasis.SET_BY_USER,
        StepBasis.PUBLISHED,
    ]
