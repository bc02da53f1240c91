from __future__ import annotations

import pytest

from forewarn.verdicts.reading.sides import side_before, within_side

GRID = tuple((float(latitude), float(longitude)) for latitude in range(30, 36) for longitude in range(44, 50))


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("from western Iran", "west"),
        ("in the far north of Iran", "north"),
        ("in the north-western part of Iran", "northwest"),
        ("somewhere in south-eastern Iran", "southeast"),
    ],
)
def test_the_side_of_a_country_is_read(words, side):
    told = side_before(words, words.index("Iran"))
    assert told is not None
    assert told[0] == side


@pytest.mark.parametrize("words", ["300 km west of Iran", "in Iran", "the western press on Iran"])
def test_what_lies_outside_a_country_is_no_part_of_it(words):
    assert side_before(words, words.index("Iran")) is None


def test_a_side_is_two_fifths_of_the_grid_and_a_corner_a_quarter():
    west = within_side(GRID, "west")
    assert all(longitude < 47 for _, longitude in west)
    assert len(west) / len(GRID) == pytest.approx(0.4, abs=0.11)  # columns of a sixth
    assert len(within_side(GRID, "northwest")) == len(GRID) / 4


def test_sides_hold_across_the_date_line():
    points = tuple((60.0, longitude) for longitude in (170.0, 172.0, 174.0, 176.0, 178.0, -180.0, -178.0, -176.0))
    assert within_side(points, "east") == points[-3:]
