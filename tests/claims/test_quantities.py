import pytest

from forewarn.claims.numerals import value_of
from forewarn.claims.quantities import find


def told(text):
    return [(one.value, one.value_high, one.unit, one.comparator.value) for one in find(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a range of up to 500 km", (500, None, "km", "<")),
        ("a reach of over 2,000 kilometres", (2000, None, "km", ">")),
        ("about 1 200 miles", (1200, None, "mi", "~")),
        ("between 1,800 and 2,500 km", (1800, 2500, "km", "=")),
        ("500 km to 5,500 km", (500, 5500, "km", "=")),
        ("no more than ten launchers", (10, None, "launchers", "<")),
        ("several dozen missiles", (24, None, "missiles", "~")),
        ("at least two Patriot batteries", (2, None, "batteries", ">")),
        ("speeds exceeding Mach 5", (5, None, "Mach", ">")),
        ("it flew 831 km", (831, None, "km flown", "=")),
        ("reached an altitude of 4,475 km", (4475, None, "km altitude", "=")),
        ("stands 290 km east of Minsk", (290, None, "km distance", "=")),
        ("a radar that detects launches 3,000 miles out", (3000, None, "mi radar", "=")),
        ("in less than 14 minutes", (14, None, "min", "<")),
        ("3.2 km/s", (3.2, None, "km/s", "=")),
        ("12,350km/h", (12350, None, "km/h", "=")),
        ("a 1,500-kg warhead", (1500, None, "kg warhead", "=")),
        ("ten Mach", (10, None, "Mach", "=")),
        ("never goes faster than 3 km a second", (3, None, "km/s", "<")),
    ],
)
def test_a_number_keeps_its_unit_its_bound_and_what_it_measures(text, wanted):
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    "text", ["in 1987", "the Pershing 2s of 1983", "three soldiers were killed", "one of the best missiles", "$5 m"]
)
def test_years_names_casualties_and_money_are_no_quantities(text):
    names = [(4, 15)] if "Pershing" in text else []
    assert [one for one in find(text, names) if one.unit != "m"] == []


def test_a_counted_system_is_a_quantity_and_its_own_digits_are_not():
    text = "108 highly accurate Pershing 2s and 464 cruise missiles"
    assert [(one.value, one.unit) for one in find(text, [(20, 31)])] == [(108, "missiles"), (464, "cruise missiles")]


def test_every_quantity_stands_where_it_says():
    text = "It rose 2,000 km, flew 800 km in 30 minutes and fell 5 km off Guam with two warheads."
    for one in find(text):
        assert text[one.start : one.start + len(one.text)] == one.text


@pytest.mark.parametrize(
    ("words", "value"), [("twenty-five", 25), ("two hundred and six", 206), ("3 million", 3e6), ("1,234", 1234)]
)
def test_numbers_in_words_and_digits_have_a_value(words, value):
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It reaches 5,500 km (3,400 miles).", [(5500, None, "km")]),
        ("It flies 4 kilometres (2.5 mi) to 70 kilometres (43 mi).", [(4, 70, "km")]),
        ("It flies between 1,000 km (620 miles) and 2,000 km (1,240 miles).", [(1000, 2000, "km")]),
        (
            "The first flies 300 km (190 miles) and the second 700 km (430 miles).",
            [(300, None, "km"), (700, None, "km")],
        ),
        ("They increased its range from 70 km to 250 km.", [(70, None, "km"), (250, None, "km")]),
    ],
)
def test_a_number_told_in_two_units_is_told_once(text, wanted):
    from forewarn.claims.quantities import find, told

    assert [(one.value, one.value_high, one.unit.split()[0]) for one in told(text, find(text))] == wanted


def test_bombs_are_nuclear_weapons_only_where_they_are_called_so():
    from forewarn.claims.quantities import find

    assert [one.unit for one in find("They stored 50 nuclear bombs and 20 bombs.")] == ["nuclear weapons", "bombs"]
    assert [one.value for one in find("As little as 10 minutes are left.")] == [10]
