from __future__ import annotations

import pytest

from forewarn.records.claims import Comparator
from forewarn.verdicts.reading.measures import Dimension, read_measures


def only(text):
    (measure,) = read_measures(text)
    return measure


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("a range of 5,500 km", Dimension.DISTANCE, 5500),
        ("an 1,100-mile range", Dimension.DISTANCE, 1100 * 1.609344),
        ("some 600 nautical miles away", Dimension.DISTANCE, 600 * 1.852),
        ("about 13,000 km/h", Dimension.SPEED, 13000 / 3600),
        ("2.5 kilometres a second", Dimension.SPEED, 2.5),
        ("at Mach 11", Dimension.MACH, 11),
        ("ten times the speed of sound", Dimension.MACH, 10),
        ("a quarter of an hour", Dimension.DURATION, 15),
        ("106 seconds", Dimension.DURATION, 106 / 60),
        ("half an hour", Dimension.DURATION, 30),
        ("six warheads", Dimension.COUNT, 6),
        ("on two occasions", Dimension.COUNT, 2),
        ("nine in ten people", Dimension.SHARE, 90),
        ("54 per cent of phones", Dimension.SHARE, 54),
    ],
)
def test_a_measure_is_read_in_the_units_of_the_doors(text, dimension, value):
    measure = only(text)
    assert measure.dimension is dimension
    assert measure.middle == pytest.approx(value, rel=1e-9)  # exact conversion factors


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("up to 500 km", Comparator.AT_MOST),
        ("no farther than 500 km", Comparator.AT_MOST),
        ("cannot fly more than 500 km", Comparator.AT_MOST),
        ("more than 500 km", Comparator.AT_LEAST),
        ("at least 500 km", Comparator.AT_LEAST),
        ("500 km or more", Comparator.AT_LEAST),
        ("about 500 km", Comparator.ABOUT),
        ("a little under 500 km", Comparator.ABOUT),
        ("a mere 500 km", Comparator.EQUAL),
        ("to cover 500 km", Comparator.EQUAL),  # "over" inside a word is no comparator
    ],
)
def test_the_words_before_a_number_bound_it(text, comparator):
    assert only(text).comparator is comparator


def test_a_range_keeps_both_ends():
    measure = only("between 1,800 and 2,500 km")
    assert (measure.low, measure.high) == (1800, 2500)


def test_digits_inside_a_name_are_no_count():
    assert read_measures("Khorramshahr-4 missiles", avoid=((0, 14),)) == ()


def test_a_year_beside_a_noun_is_no_count_when_the_date_is_avoided():
    assert read_measures("In 2020 an SM-3 hit a target", avoid=((3, 7), (11, 15))) == ()
