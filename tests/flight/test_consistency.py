"""Told flights against arithmetic, and the simple sums behind told times."""

import math

import pytest

from forewarn.flight import consistency
from forewarn.flight.consistency import FlightFit
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import Interval

# distances from Kapustin Yar in km and minutes as printed (Daily Mail, November 2024, quoted)
NEWSPAPER = ((2344, 11), (2723, 13), (3179, 15), (3275, 16))
# RT graphic of the same days: Warsaw, Berlin, London, Paris
RT = ((1828, 12), (2344, 15), (3275, 20), (3179, 20))


def test_24_march_2022_as_kcna_told_it_cannot_be():
    # KCNA, 25 March 2022: apogee 6,248.5 km, distance 1,090 km, 4,052 s (67.5 min); from Sunan, 39.2 N
    check = consistency.check_flight(1_090_000.0, 6_248_500.0, 67.5 * 60)
    assert check.fit is FlightFit.TOO_SHORT
    assert "too short" in check.because
    exact = consistency.check_flight(1_090_000.0, 6_248_500.0, 4052.0, from_latitude_deg=39.2, azimuth_deg=70.0)
    assert exact.fit is FlightFit.TOO_SHORT
    assert exact.coast_s.best == pytest.approx(4111.0, abs=2.0)


def test_24_march_2022_as_japan_told_it_can_be():
    # Japan's defence ministry, 24 March 2022: 71 min, about 1,100 km, above 6,000 km
    assert consistency.check_flight(1_100_000.0, 6_200_000.0, 71 * 60).fit is FlightFit.POSSIBLE
    check = consistency.check_flight(1_090_000.0, 6_248_500.0, 71 * 60, from_latitude_deg=39.2, azimuth_deg=70.0)
    assert check.fit is FlightFit.POSSIBLE
    assert check.told_s - check.coast_s.best == pytest.approx(149.0, abs=5.0)  # between the 135 and 156 s observed


def test_a_time_that_leaves_less_than_a_minute_for_the_boost_is_strained_and_a_long_one_is_said_to_be_long():
    coast_s = consistency.coast_time_for(1e6, 2e6, from_latitude_deg=39.2, azimuth_deg=70.0)
    where = {"from_latitude_deg": 39.2, "azimuth_deg": 70.0}
    assert consistency.check_flight(1e6, 2e6, coast_s + 20.3, **where).fit is FlightFit.STRAINED
    assert consistency.check_flight(1e6, 2e6, coast_s + 900.3, **where).fit is FlightFit.TOO_LONG


def test_the_four_newspaper_times_are_recognised_as_distance_over_mach_10():
    for kilometres, minutes in NEWSPAPER:
        names = [method.name for method in consistency.reproduced_by(kilometres * 1000.0, minutes * 60.0)]
        assert "distance / Mach 10 at sea level" in names
    pairs = tuple((kilometres * 1000.0, minutes * 60.0) for kilometres, minutes in NEWSPAPER)
    assert consistency.common_method(pairs) == ("distance / Mach 10 at sea level",)


def test_times_that_no_simple_sum_gives_are_not_said_to_be_one():
    pairs = tuple((kilometres * 1000.0, minutes * 60.0) for kilometres, minutes in RT)
    assert consistency.common_method(pairs) == ()
    assert consistency.reproduced_by(828_000.0, 15 * 60.0) == ()  # the flown time of 21 November 2024


def test_a_speed_of_the_system_itself_can_be_tried():
    found = consistency.reproduced_by(1_800_000.0, 600.0, speeds_m_per_s={"its top speed": 3000.0})
    assert [method.name for method in found] == ["distance / its top speed"]
    assert found[0].residual_s == pytest.approx(0.0)


def test_mach_without_an_altitude_is_an_interval():
    mach_10 = consistency.mach_interval_m_per_s(10.0)
    assert mach_10.high == pytest.approx(3402.9, abs=0.1)  # 10 x 340.294 m/s, US76 Table III
    assert mach_10.low < 2800
    assert consistency.mach_to_m_per_s(10.0, 0.0) == mach_10.high


def test_an_apogee_follows_from_a_range_and_a_time_and_gives_the_time_back():
    apogee_m = consistency.apogee_for(1e6, 1500.0)
    assert consistency.coast_time_for(1e6, apogee_m) == pytest.approx(1500.0, rel=1e-9)


def test_a_lofted_test_bounds_the_reach_from_below():
    # 4 July 2017: 933 km far, 2,802 km high (KCNA); published estimates of its full range start at 6,000 km
    bound_m = consistency.range_lower_bound_from_lofted(933_000.0, 2_802_000.0)
    assert 5_000_000 < bound_m < 6_700_000


def test_time_bounds_run_from_the_flattest_arc_with_a_short_boost_to_the_highest_with_a_long_one():
    speed = 6075.2  # of 5,500 km
    bounds = consistency.time_bounds(1_238_000.0, speed)
    assert bounds.fastest_s < bounds.minimum_energy_s.low < bounds.minimum_energy_s.high < bounds.slowest_s
    assert consistency.time_bounds(6_000_000.0, speed) is None


def test_a_glide_takes_longer_at_lower_lift():
    glide = consistency.glide_time_bounds(1_238_000.0, 4000.0, Interval(1.5, 2.0, 3.0))
    assert glide.low < glide.high
    assert consistency.glide_time_bounds(9_000_000.0, 3000.0, Interval(1.5, 2.0, 3.0)) is None


def test_impact_speeds_over_a_beta_band_are_those_of_the_descent_case():
    # vacuum ellipse to apogee, US76 below, beta 10,000: 1,876 m/s after 2,000 km (tests/authorities/flight_cases.toml)
    speeds = consistency.impact_speed_bounds(2e6, Interval(5_000.0, 10_000.0, 15_000.0))
    assert speeds.best == pytest.approx(1876.0, abs=1.0)
    assert speeds.low < speeds.best < speeds.high


def test_a_told_time_shows_how_finely_it_was_told():
    assert consistency.told_resolution_s(900.0) == 30.0
    assert consistency.told_resolution_s(4050.0) == 3.0
    assert consistency.told_resolution_s(106.0) == 0.5


@pytest.mark.parametrize(("distance_m", "time_s"), [(math.nan, 1.0), (1.0, 0.0), (-1.0, 5.0), (1.0, math.inf)])
def test_a_mean_speed_of_nonsense_is_refused(distance_m, time_s):
    with pytest.raises(BadNumber):
        consistency.implied_mean_speed(distance_m, time_s)
