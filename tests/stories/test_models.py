import pytest

from forewarn.stories.models import models_in, system_of


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The army fired an Ababil surface-to-surface ballistic missile on Saturday.", ("Ababil",)),
        ("It showed a missile, called the Haj Basim, on television.", ("Basim",)),
        ("The training launch of the Ababil Weapon System was watched by officers.", ("Ababil",)),
        ("It tested the Kashalot nuclear-capable torpedo on Tuesday.", ("Kashalot",)),
        ("The Volna-3 missiles flew 900 km.", ("Volna-3",)),
        ("Tehran fired a missile at the base.", ()),
        ("Russian missiles fell near Dnipro.", ()),
        ("A German-made missile and an Iranian rocket were shown.", ()),
        ("Oreshnik missiles were shown.", ()),
    ],
)
def test_a_name_beside_a_missile_is_one_unless_it_is_listed_or_says_whose_it_is(sentence, names):
    assert models_in(sentence) == names


@pytest.mark.parametrize("word", ["Oreshnik", "Oreshniks", "Oreschnik", "Орешника"])
def test_listed_systems_are_known_in_the_plural_and_in_every_spelling(word):
    assert system_of(word) == "oreshnik"


def test_a_mark_behind_a_listed_name_does_not_hide_it():
    assert system_of("Iskander-M") == "iskander"
