"""Compiled Earth geometry against pymap3d."""

import math

import pymap3d
import pytest

from forewarn.earth import _kernel


@pytest.mark.parametrize("latitude_deg", [-90, -45, -0.001, 0, 30, 89.9, 90])
@pytest.mark.parametrize("altitude_m", [0.0, 1e4, 1e6, 4e6])
def test_height_and_geodetic_coordinates_agree_with_pymap3d(latitude_deg, altitude_m):
    x, y, z = pymap3d.geodetic2ecef(latitude_deg, 33.0, altitude_m)
    assert _kernel.height(x, y, z) == pytest.approx(altitude_m, abs=1e-4)  # m
    latitude, longitude, height = _kernel.geodetic(x, y, z)
    assert math.degrees(latitude) == pytest.approx(latitude_deg, abs=1e-10)
    assert height == pytest.approx(altitude_m, abs=1e-6)
    if abs(latitude_deg) < 90:
        assert math.degrees(longitude) == pytest.approx(33.0, abs=1e-10)
