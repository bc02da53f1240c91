from __future__ import annotations

import pytest

from forewarn.verdicts.reading.numbers import value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5,500", 5500),
        ("3 400", 3400),
        ("6,248.5", 6248.5),
        ("fifteen", 15),
        ("twenty-five", 25),
        ("three hundred", 300),
        ("ten thousand", 10000),
        ("two hundred and fifty", 250),
        ("a dozen", 12),
        ("a single", 1),
        ("4.5 thousand", 4500),
    ],
)
def test_a_number_in_digits_or_words_has_its_value(text, value):
    assert value_of(text) == value


@pytest.mark.parametrize("text", ["", "many", "several dozens of", "Mach"])
def test_words_that_are_no_number_have_no_value(text):
    assert value_of(text) is None
