"""Reach, minutes and their spread from a launch area to a named place."""

import numpy as np
import pytest
from plain_systems import PlainSystem, kilometres, place

from forewarn.ensembles import place_outlook, place_outlooks
from forewarn.flight import arcs
from forewarn.records.errors import BadNumber
from forewarn.records.outlook import Reach, Regime
from forewarn.records.places import Area

LONDON = (51.51, -0.13)
BERLIN = (52.52, 13.41)
VILNIUS = (54.69, 25.28)


def outlook(system, area, where, **options):
    return place_outlook(system, area, place("There", *where), **{"samples": 4000, "seed": 1, **options})


def test_a_far_place_is_within_and_the_regimes_come_in_order(system, area):
    row = outlook(system, area, LONDON)
    assert row.reach is Reach.WITHIN
    assert row.share_in_reach == 1.0
    assert row.depressed_min.best < row.minimum_energy_min.best < row.lofted_min.best
    assert row.glide_min is None


def test_minimum_energy_minutes_are_the_arcs_own_plus_the_boost(system, area):
    row = outlook(system, Area(area.place, ((53.7, 27.6),)), LONDON)
    arc_s = arcs.minimum_energy_arc(53.7, 27.6, *LONDON).flight_time_s
    # triangular boost of 60..145..240 s: 5th percentile, median and 95th percentile in closed form
    low, middle, high = 87.66, 147.8, 212.3
    assert row.minimum_energy_min.low * 60 == pytest.approx(arc_s + low, abs=2.5)  # sampling error of 4,000
    assert row.minimum_energy_min.best * 60 == pytest.approx(arc_s + middle, abs=2.5)
    assert row.minimum_energy_min.high * 60 == pytest.approx(arc_s + high, abs=2.5)


def test_lofted_and_depressed_minutes_stay_inside_the_family_of_the_greatest_reach(system, area):
    row = outlook(system, Area(area.place, ((53.7, 27.6),)), LONDON)
    family = arcs.family(53.7, 27.6, *LONDON, arcs.speed_for_range(5.5e6))
    assert row.lofted_min.high * 60 <= family.slowest.flight_time_s + 240.0 + 0.5
    assert row.depressed_min.low * 60 >= family.fastest.flight_time_s + 60.0 - 0.5


def test_a_place_nearer_than_any_flight_known_is_not_established(system, area):
    row = outlook(system, area, VILNIUS)
    assert row.reach is Reach.NOT_ESTABLISHED
    assert "800 km" in row.reach_because
    assert "500 km to 3,000 km" in row.reach_because


def test_a_place_beyond_every_published_reach_has_no_minutes(system, area):
    row = outlook(system, area, (40.7, -74.0))
    assert row.reach is Reach.BEYOND
    assert row.share_in_reach == 0.0
    assert row.minimum_energy_min is None
    assert row.drivers == ()


def test_a_place_between_the_published_figures_is_at_the_edge(system, area):
    row = outlook(system, area, (28.6, 77.2))  # some 4,500 km
    assert row.reach is Reach.EDGE
    assert 0.05 < row.share_in_reach < 0.95


def test_rotation_carries_the_reach_farther_east_than_west():
    # 5 % at 2,500 km from 54 N: one ring is not enough for a turning Earth
    short = PlainSystem(figures={"range_max_km": kilometres(2500)})
    middle = Area(place("Middle", 54.0, 28.0), ((54.0, 28.0),))
    from forewarn.earth.geodesics import destination

    east = outlook(short, middle, destination(54.0, 28.0, 90.0, 2_540_000.0))
    west = outlook(short, middle, destination(54.0, 28.0, 270.0, 2_480_000.0))
    assert east.share_in_reach == 1.0
    assert west.share_in_reach == 0.0


def test_a_stated_minimum_that_sources_agree_on_sets_the_inner_edge():
    short = PlainSystem(
        figures={
            "range_max_km": kilometres(500),
            "range_min_km": kilometres(50),
            "distance_flown_km": kilometres(480),
        }
    )
    middle = Area(place("Middle", 54.0, 28.0), ((54.0, 28.0),))
    assert outlook(short, middle, (54.0, 30.0)).reach is Reach.WITHIN  # 131 km
    assert outlook(short, middle, (54.0, 28.5)).reach is Reach.NOT_ESTABLISHED  # 33 km


def test_a_declared_glider_glides_and_does_not_loft(area):
    glider = PlainSystem(regime=Regime.GLIDE, figures={"range_max_km": kilometres(1800, 2500)})
    row = outlook(glider, area, BERLIN)
    assert row.glide_min is not None
    assert row.lofted_min is None
    assert row.depressed_min is None


def test_a_cruise_missile_has_a_reach_and_no_arc(area):
    cruise = PlainSystem(klass="cruise missile", figures={"range_max_km": kilometres(1600, 2500)})
    row = outlook(cruise, area, BERLIN)
    assert row.reach is Reach.WITHIN
    assert row.minimum_energy_min is None
    assert "not computed" in row.reach_because


def test_a_place_inside_the_launch_area_is_answered_without_a_crash(system, area):
    row = outlook(system, area, (53.7, 27.6))
    assert row.reach is Reach.NOT_ESTABLISHED
    alone = outlook(system, Area(area.place, ((53.7, 27.6),)), (53.7, 27.6))
    assert alone.minimum_energy_min is None


@pytest.mark.parametrize("where", [(90.0, 0.0), (-53.7, -152.4), (53.7, -152.4), (0.0, 180.0), (71.0, -179.9)])
def test_poles_antipodes_and_the_antimeridian_are_answered(area, where):
    wide = PlainSystem(figures={"range_max_km": kilometres(15000, 19990)})
    row = outlook(wide, area, where, samples=1000)
    assert row.reach in Reach
    for interval in (row.minimum_energy_min, row.lofted_min):
        assert interval is None or 0 < interval.low <= interval.best <= interval.high < 24 * 60


@pytest.mark.parametrize(("threads", "chunk_blocks"), [(1, 16), (2, 16), (5, 16), (1, 1), (2, 3), (5, 7)])
def test_the_same_seed_gives_the_same_bytes_for_any_threads_and_chunks(system, area, threads, chunk_blocks):
    plain = outlook(system, area, BERLIN, samples=10_000)
    again = outlook(system, area, BERLIN, samples=10_000, threads=threads, chunk_blocks=chunk_blocks)
    assert repr(again) == repr(plain)


def test_another_seed_gives_other_samples_and_nearly_the_same_interval(system, area):
    one = outlook(system, area, BERLIN, samples=10_000)
    two = outlook(system, area, BERLIN, samples=10_000, seed=2)
    assert one.minimum_energy_min != two.minimum_energy_min
    assert one.minimum_energy_min.best == pytest.approx(
        two.minimum_energy_min.best, abs=0.05
    )  # minutes, 10,000 samples


def test_what_drives_the_spread_is_named_with_shares_that_sum_to_one_at_most(system, area):
    row = outlook(system, area, BERLIN)
    assert row.drivers[0][0] == "path flown"
    shares = [share for _, share in row.drivers]
    assert shares == sorted(shares, reverse=True)
    assert 0.5 < sum(shares) < 1.02  # first-order shares of an additive model sum to one, with sampling noise


def test_many_places_by_table_agree_with_sampling_each(system, area):
    rng = np.random.default_rng(4)
    places = [
        place(f"P{number}", float(latitude), float(longitude))
        for number, (latitude, longitude) in enumerate(
            zip(rng.uniform(20, 75, 220), rng.uniform(-30, 90, 220), strict=True)
        )
    ]
    table = place_outlooks(system, area, places, samples=4000, seed=1)
    direct = [place_outlook(system, area, one, samples=4000, seed=1) for one in places[:60]]
    for many, one in zip(table, direct, strict=False):
        assert many.distance_km == one.distance_km
        assert many.share_in_reach == pytest.approx(one.share_in_reach, abs=0.02)
        near_threshold = min(abs(one.share_in_reach - 0.05), abs(one.share_in_reach - 0.95)) < 0.02
        assert many.reach is one.reach or near_threshold
        for regime in ("minimum_energy_min", "lofted_min"):
            got, wanted = getattr(many, regime), getattr(one, regime)
            if got is None or wanted is None:
                assert near_threshold or got is wanted
                continue
            # half a minute: the coarsest step a reader is shown
            assert abs(got.low - wanted.low) < 0.5
            assert abs(got.best - wanted.best) < 0.5
            assert abs(got.high - wanted.high) < 0.5


def test_senseless_requests_are_refused(system, area):
    with pytest.raises(BadNumber):
        outlook(system, area, BERLIN, samples=0)
    with pytest.raises(BadNumber):
        outlook(system, area, BERLIN, seed=-1)
    with pytest.raises(BadNumber):
        outlook(system, Area(area.place, ()), BERLIN)
    with pytest.raises(BadNumber):
        outlook(PlainSystem(), area, BERLIN)


def test_nothing_in_the_room_takes_a_place_and_gives_launch_points():
    # one direction only: the public functions ask for an area and give rows of places
    import inspect

    from forewarn import ensembles

    for name in ensembles.__all__:
        assert "area" in inspect.signature(getattr(ensembles, name)).parameters
