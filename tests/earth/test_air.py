"""The US Standard Atmosphere 1976. Table values are held by the validation cases; here its properties."""

import math
from itertools import pairwise

import numpy as np
import pytest

from forewarn.earth import air, air_table
from forewarn.earth.air_table import density_table
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


def test_the_table_for_compiled_code_follows_the_standard_to_two_parts_in_a_million():
    from forewarn.earth import _kernel

    table = density_table()
    for height in np.arange(-1990.0, 999_000.0, 173.0):
        assert _kernel.density(table, height) == pytest.approx(air.density_kg_per_m3(float(height)), rel=TABLE_SHARE)


# pieces of 5 km above 150 km, where air falls by a fifth over one, are the coarsest
TABLE_SHARE = 2e-5


def test_the_table_has_an_edge_at_every_layer_edge_so_bends_cost_nothing():
    from forewarn.earth import _kernel

    for base, _ in air.LAPSE_ROWS:
        edge = air.GEOPOTENTIAL_RADIUS_M * base / (air.GEOPOTENTIAL_RADIUS_M - base)
        for height in (edge - 40.0, edge - 0.5, edge + 0.5, edge + 40.0):
            exact = air.density_kg_per_m3(height)
            assert _kernel.density(density_table(), height) == pytest.approx(exact, rel=1e-7)


def test_kernel_and_table_are_cut_alike():
    from forewarn.earth import _kernel

    for name in ("FLOOR_M", "STEP_M", "LOW_COUNT", "MIDDLE_COUNT", "MIDDLE_TOP_M", "HIGH_STEP_M"):
        assert getattr(_kernel, name) == getattr(air_table, name)
