"""Places as the page shows them: sums that a hand repeats, and where each delay comes from."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from forewarn.publish.place_views import place_views
from forewarn.publish.views import source_views
from forewarn.records.numbers import Interval
from forewarn.records.outlook import WarningStep


def views(rows):
    run = sample.assessment()
    return place_views(rows, {}, source_views(run.sources))


def _by_hand(sum_shown: str) -> tuple[Decimal, Decimal]:
    """What the printed terms give, digit by digit, and what is printed as their sum."""
    terms, result = sum_shown.partition(" (")[0].removesuffix(" min").split(" = ")
    first, *delays = [Decimal(term) for term in terms.split(" \u2212 ")]
    return first - sum(delays), Decimal(result.replace("\u2212", "-"))


minutes = st.floats(0, 12, allow_nan=False)


@given(
    st.lists(minutes, min_size=3, max_size=3), st.lists(st.tuples(minutes, minutes, minutes), min_size=1, max_size=5)
)
def test_every_printed_sum_is_what_a_hand_gets_from_the_printed_digits(flight, delays):
    row = next(row for row in sample.assessment().places if row.warning_stack)
    stack = tuple(WarningStep("a delay", *sorted(ends), "rand-2018") for ends in delays)
    row = replace(row, minimum_energy_min=Interval(*sorted(flight)), warning_stack=stack, warning_min=None)
    (view,) = views([row])
    for line in view.sums:
        worked, printed = _by_hand(line.sum)
        assert worked == printed


def test_each_step_says_whether_it_is_published_assumed_or_set_by_the_user():
    view = next(view for view in views(sample.assessment().places) if view.steps)
    assert [step.basis_name for step in view.steps] == ["assumed", "published", "set by you", "published"]
    assert view.assumed == ("a sensor sees the launch",)
    assert view.set_by_user == ("decided and worded",)
    assert view.channel == "Example Alert"
    assert [source.id for source in view.channel_sources] == ["rand-2018"]


def test_a_radar_s_bound_stands_beside_the_sum_and_never_in_it():
    berlin = next(view for view in views(sample.assessment().places) if view.name == "Berlin")
    (radar,) = berlin.radars
    assert radar.words.startswith("Hilltop radar cannot see the assumed flight before 1.8 min after launch")
    assert all("1.80" not in line.sum for line in berlin.sums)


@pytest.mark.parametrize("name", ["Warsaw", "Vilnius", "Berlin"])
def test_the_minutes_until_the_message_are_the_sum_of_the_best_delays(name):
    row = next(row for row in sample.assessment().places if row.place.name == name)
    (view,) = views([row])
    assert float(view.delay) == pytest.approx(sum(step.best for step in row.warning_stack), abs=0.05)  # min: one digit
