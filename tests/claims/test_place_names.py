"""Which capitalised words of an article are places. Sentences are invented."""

import pytest

from forewarn.claims.parse import parse_text
from forewarn.claims.place_names import find_places


@pytest.fixture(scope="module")
def places_of(names):
    def found(text):
        doc = parse_text(text, names.scan(text), names.scan_places(text))
        return [place.mention.text for place in find_places(doc, text, tuple(names.scan(text)), names)]

    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The launchers crossed the Luzon Strait in May.", ["Luzon Strait"]),
        ("Rockets fell near Lake Peipus, the ministry said.", ["Lake Peipus"]),
        ("The battery went to Australia’s Northern Territory.", ["Australia", "Northern Territory"]),
        ("He lived in Butte, Mont., until he moved.", ["Butte", "Mont."]),
    ],
)
def test_words_for_landforms_and_states_make_places(places_of, text, wanted):
    assert places_of(text) == wanted


def test_a_person_named_in_full_does_not_become_a_town(places_of):
    text = "General Anna Lincoln spoke first. Lincoln said that the battery had moved."
    assert places_of(text) == []


def test_a_town_with_the_name_of_a_person_is_one_where_the_words_place_it(places_of):
    text = "General Anna Lincoln spoke first. The battery stands in Lincoln, she said."
    assert places_of(text) == ["Lincoln"]


def test_a_title_is_no_town(places_of):
    assert places_of("According to Dr. Novik, the radar works.") == []
