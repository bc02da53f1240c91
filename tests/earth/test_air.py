"""The US Standard Atmosphere 1976. Table values are held by the validation cases; here its properties."""

import math
from itertools import pairwise

import numpy as np
import pytest

from forewarn.earth import air
from forewarn.earth.air_table import FLOOR_M, HIGH_STEP_M, LOW_COUNT, LOW_STEP_M, LOW_TOP_M, density_table
from forewarn.records.errors import BadNumber


def test_density_is_positive_and_strictly_falling_from_below_sea_level_to_1000_km():
    heights = np.concatenate([np.arange(-2000.0, 86_000.0, 97.0), np.arange(86_000.0, 1_000_000.0, 997.0)])
    densities = [air.density_kg_per_m3(float(height)) for height in heights]
    assert min(densities) > 0.0
    assert all(above < below for below, above in pairwise(densities))


def test_pressure_and_density_are_continuous_at_every_layer_edge():
    for base, _ in air.LAPSE_ROWS[1:]:
        edge = air.GEOPOTENTIAL_RADIUS_M * base / (air.GEOPOTENTIAL_RADIUS_M - base)
        below, above = air.air_at(edge - 1e-3), air.air_at(edge + 1e-3)
        assert above.pressure_pa == pytest.approx(below.pressure_pa, rel=1e-6)
        assert above.density_kg_per_m3 == pytest.approx(below.density_kg_per_m3, rel=1e-6)


def test_density_steps_by_less_than_a_part_in_ten_thousand_where_the_printed_rows_begin():
    # the standard prints four digits: 6.958e-6 against 6.9578e-6 of the closed form
    below, above = air.density_kg_per_m3(86_000.0), air.density_kg_per_m3(86_000.001)
    assert above == pytest.approx(below, rel=1e-4)


def test_density_between_printed_rows_is_a_straight_line_in_its_logarithm():
    assert air.density_kg_per_m3(102_500.0) == pytest.approx(math.sqrt(5.604e-7 * 2.325e-7), rel=1e-12)


def test_there_is_no_air_beyond_1000_km():
    assert air.density_kg_per_m3(1_000_000.0) == 3.561e-15
    assert air.density_kg_per_m3(1_000_001.0) == 0.0


@pytest.mark.parametrize("altitude_m", [math.nan, -6000.0, 90_000.0, math.inf])
def test_temperature_is_refused_where_the_standard_has_no_closed_form(altitude_m):
    with pytest.raises(BadNumber):
        air.air_at(altitude_m)


def test_the_speed_of_sound_is_the_standards():
    # U.S. Standard Atmosphere 1976, Table III: 340.29 m/s at 0 km, 295.07 m/s at 15 km
    assert air.air_at(0.0).speed_of_sound_m_per_s == pytest.approx(340.29, abs=5e-3)
    assert air.air_at(15_000.0).speed_of_sound_m_per_s == pytest.approx(295.07, abs=5e-3)


def test_the_table_for_compiled_code_follows_the_standard():
    table = density_table()
    worst_inside, worst_edge = 0.0, 0.0
    edges = [air.GEOPOTENTIAL_RADIUS_M * base / (air.GEOPOTENTIAL_RADIUS_M - base) for base, _ in air.LAPSE_ROWS]
    edges += [1000.0 * row for row, _ in air.DENSITY_ROWS]
    for height in np.arange(-1990.0, 999_000.0, 173.0):
        if height < LOW_TOP_M:
            place, first, width = (height - FLOOR_M) / LOW_STEP_M, 0, LOW_STEP_M
        else:
            place, first, width = (height - LOW_TOP_M) / HIGH_STEP_M, LOW_COUNT, HIGH_STEP_M
        row = int(place)
        t = place - row
        got = np.polynomial.polynomial.polyval(t, table[first + row])
        error = abs(got / air.density_kg_per_m3(float(height)) - 1.0)
        if min(abs(height - edge) for edge in edges) < width:
            worst_edge = max(worst_edge, error)
        else:
            worst_inside = max(worst_inside, error)
    assert worst_inside < 2e-5  # share of density; 5 km pieces of the thinnest air
    assert worst_edge < 4e-4  # within 250 m of a bend
