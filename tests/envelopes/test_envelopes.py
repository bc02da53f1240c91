"""Seconds inside published envelopes, on flights whose sums can be done by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forewarn.earth.tracks import TrackPoint
from forewarn.envelopes import Inside, PublishedEnvelope, assumed_track, seconds_inside, through_envelopes
from forewarn.flight.arcs import minimum_energy_arc
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import CitedNumber, Standing
from forewarn.records.places import Place, PlaceKind

WARSAW = Place("warsaw", "Warsaw", PlaceKind.CITY, 52.23, 21.01, "made-for-this-test", "PL")
MINSK = Place("minsk", "Minsk", PlaceKind.CITY, 53.9, 27.57, "made-for-this-test", "BY")
#: Straight down over Warsaw from 200 km at 1 km/s.
FALL = [TrackPoint(float(second), 52.23, 21.01, 200_000 - 1000.0 * second) for second in range(0, 201, 2)]


def km(*values, source="made-for-this-test"):
    return tuple(CitedNumber("km", source, Standing.REPORTED, best=value) for value in values)


def test_a_straight_fall_spends_as_many_seconds_inside_as_the_ceiling_has_kilometres():
    assert seconds_inside(FALL, WARSAW, range_m=30_000, ceiling_m=24_000) == pytest.approx(24, abs=0.2)
    # 0.2 s: a stretch of 2 s is cut into 16.
    assert seconds_inside(FALL, WARSAW, range_m=30_000, ceiling_m=24_000, floor_m=4_000) == pytest.approx(20, abs=0.3)
    assert seconds_inside(FALL, MINSK, range_m=30_000, ceiling_m=24_000) == 0


def test_the_four_results_and_their_fixed_words():
    both = PublishedEnvelope("d", "Test Defence", km(20, 60), km(20, 24))
    result = through_envelopes(FALL, WARSAW, both)
    assert result.inside is Inside.INSIDE_ALL
    assert (result.combinations, result.combinations_inside) == (4, 4)
    assert result.sentence == (
        "Parts of the assumed flight lie within the range and altitude published for Test Defence, for 20 to 24 "
        "seconds. That is a necessary condition only; it says nothing about interception."
    )
    assert through_envelopes(FALL, MINSK, both).inside is Inside.OUTSIDE_ALL
    away = Place("away", "away", PlaceKind.SITE, 52.6, 21.01, "made-for-this-test", "PL")  # 41 km north
    some = through_envelopes(FALL, away, both)
    assert some.inside is Inside.INSIDE_SOME
    assert some.least_s == 0
    nothing = through_envelopes(FALL, WARSAW, PublishedEnvelope("d", "Test Defence", km(20), ()))
    assert nothing.inside is Inside.NOT_ENOUGH_DATA
    assert nothing.least_s is None
    assert "altitude" in nothing.sentence


def test_every_published_end_counts_and_sources_are_kept():
    spread = PublishedEnvelope(
        "d",
        "Test Defence",
        (CitedNumber("km", "one", Standing.REPORTED, low=20, high=160),),
        km(24, source="two"),
        km(5, source="three"),
    )
    result = through_envelopes(FALL, WARSAW, spread)
    assert result.combinations == 2
    assert result.source_ids == ("one", "two", "three")
    assert result.most_s == pytest.approx(19, abs=0.3)


def test_no_result_speaks_of_likelihood():
    for envelope in (PublishedEnvelope("d", "X", km(50), km(30)), PublishedEnvelope("d", "X", (), ())):
        sentence = through_envelopes(FALL, WARSAW, envelope).sentence.lower()
        for word in ("probab", "likel", "chance", "defended", "can intercept", "percent", "%"):
            assert word not in sentence


@given(st.floats(1, 400), st.floats(1, 400), st.floats(1, 200), st.floats(1, 200))
def test_a_larger_envelope_never_holds_fewer_seconds(range_one, range_two, ceiling_one, ceiling_two):
    low_r, high_r = sorted((range_one, range_two))
    low_c, high_c = sorted((ceiling_one, ceiling_two))
    small = seconds_inside(FALL, WARSAW, range_m=low_r * 1e3, ceiling_m=low_c * 1e3)
    assert small <= seconds_inside(FALL, WARSAW, range_m=high_r * 1e3, ceiling_m=high_c * 1e3) + 1e-9


def test_an_assumed_flight_starts_and_ends_on_the_ground_and_tops_at_the_arc_s_apogee():
    arc = minimum_energy_arc(53.9, 27.57, 52.23, 21.01)
    track = assumed_track(arc, MINSK, WARSAW, points=201)
    assert track[0].time_s == pytest.approx(0, abs=1e-6)
    assert track[-1].time_s == pytest.approx(arc.flight_time_s)
    assert track[0].height_m == pytest.approx(0, abs=1)  # metres: rounding
    assert track[-1].height_m == pytest.approx(0, abs=1)
    assert max(point.height_m for point in track) == pytest.approx(arc.apogee_m, abs=1)
    assert track[100].time_s == pytest.approx(arc.flight_time_s / 2)
    assert (track[-1].latitude_deg, track[-1].longitude_deg) == pytest.approx((52.23, 21.01), abs=1e-9)


def test_the_height_of_an_assumed_flight_obeys_the_law_of_gravity_near_its_top():
    # Second difference of height over time at apogee is minus gravity there, less the pull outward: v^2 / r.
    arc = minimum_energy_arc(48.57, 45.78, 52.23, 21.01)
    launch = Place("k", "k", PlaceKind.SITE, 48.57, 45.78, "made-for-this-test", "RU")
    track = assumed_track(arc, launch, WARSAW, points=1001)
    a, b, c = track[499], track[500], track[501]
    second = (c.height_m - 2 * b.height_m + a.height_m) / ((c.time_s - a.time_s) / 2) ** 2
    radius_m = 6_371_000.0 + arc.apogee_m
    half = arc.range_m / 6_371_000.0 / 2
    eccentricity = arc.apogee_m / (radius_m - 6_371_000.0 * math.cos(half))
    gravity = 3.986004418e14 / radius_m**2
    # At apogee r'' = -(mu / r^2) e. 6 %: the time is stretched to that of an arc over a turning Earth.
    assert second == pytest.approx(-gravity * eccentricity, rel=0.06)


def test_nonsense_is_refused():
    with pytest.raises(BadNumber):
        seconds_inside(FALL, WARSAW, range_m=-1, ceiling_m=10)
    with pytest.raises(BadNumber):
        seconds_inside(FALL, WARSAW, range_m=10, ceiling_m=10, floor_m=20)
    with pytest.raises(BadNumber):
        seconds_inside(FALL[:1], WARSAW, range_m=10, ceiling_m=10)
    with pytest.raises(BadNumber):
        assumed_track(minimum_energy_arc(53.9, 27.57, 52.23, 21.01), MINSK, WARSAW, points=1)
