"""The tabulated arcs against the Kepler layer they stand for."""

import math

import numpy as np
import pytest

from forewarn.earth.geodesics import destination
from forewarn.ensembles.arc_tables import READ_STEPS, Pairs, tabulate
from forewarn.flight import arcs

RNG = np.random.default_rng(11)
COUNT = 60


@pytest.fixture(scope="module")
def made():
    latitude, longitude = RNG.uniform(-75, 75, COUNT), RNG.uniform(-180, 180, COUNT)
    distance, azimuth = np.exp(RNG.uniform(math.log(1e5), math.log(9e6), COUNT)), RNG.uniform(0, 360, COUNT)
    ends = np.array([destination(*one) for one in zip(latitude, longitude, azimuth, distance, strict=True)])
    pairs = Pairs(np.radians(latitude), np.radians(ends[:, 0]), np.radians(ends[:, 1] - longitude))
    top = arcs.speed_for_range(9.5e6)
    tables = tabulate(pairs, top, math.radians(15.0), 60_000.0)
    return tables, np.column_stack([latitude, longitude, ends]), top


def test_minimum_energy_times_are_within_a_quarter_second_of_the_kepler_layer(made):
    tables, ends, _ = made
    for row, four in enumerate(ends):
        arc = arcs.minimum_energy_arc(*four)
        assert tables.time_s[row] == pytest.approx(arc.flight_time_s, abs=0.25)
        assert tables.speed_m_per_s[row] == pytest.approx(arc.burnout_speed_m_per_s, abs=1e-3)


def test_slowest_times_at_a_speed_are_within_five_seconds_of_the_kepler_layer(made):
    tables, ends, top = made
    for row, four in enumerate(ends):
        speed = 0.5 * (tables.speed_m_per_s[row] + top)
        if speed <= tables.speed_m_per_s[row] * 1.001:
            continue
        family = arcs.family(*four, speed)
        step = math.sqrt((speed - tables.speed_m_per_s[row]) / (top - tables.speed_m_per_s[row])) * READ_STEPS
        left = int(step)
        got = tables.slow_s[row, left] + (step - left) * (tables.slow_s[row, left + 1] - tables.slow_s[row, left])
        # a twelfth of a minute, a tenth of what the brief shows
        assert got == pytest.approx(family.slowest.flight_time_s, abs=5.0)


def test_the_flattest_time_keeps_to_the_lowest_angle_and_apogee(made):
    tables, ends, _ = made
    for row, four in enumerate(ends):
        best = arcs.minimum_energy_arc(*four)
        if best.launch_angle_rad < math.radians(16) or best.apogee_m < 70_000:
            continue
        arc = arcs.arc_between_for_time(*four, tables.flattest_s[row])
        lowest = min(math.degrees(arc.launch_angle_rad) - 15.0, (arc.apogee_m - 60_000.0) / 1000.0)
        assert lowest == pytest.approx(0.0, abs=0.05)  # deg or km
