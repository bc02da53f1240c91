"""A system and a launch area for the tests of this room."""

import pytest
from plain_systems import PlainSystem, kilometres, place

from forewarn.records.places import Area


@pytest.fixture
def system():
    # figures of the size the public record gives for an intermediate-range missile
    return PlainSystem(
        figures={
            "range_max_km": kilometres(4000, 5500, 5500),
            "range_min_km": kilometres(500, 700, 3000),
            "distance_flown_km": kilometres(800, 1623),
        }
    )


@pytest.fixture
def area():
    points = tuple((52.0 + 0.45 * row, 24.0 + 0.7 * column) for row in range(8) for column in range(11))
    return Area(place("Middle", 53.7, 27.6), points)
