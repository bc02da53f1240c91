"""Names in texts and look-ups: candidates, and no silent guess."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forewarn.catalog import load
from forewarn.catalog.words import fold, words


@pytest.fixture(scope="module")
def names():
    return load().names


def found(names, text, kind=None):
    return [(known.text, known.ids) for known in names.scan(text) if kind is None or known.kind == kind]


@pytest.mark.parametrize(
    ("written", "entry"),
    [
        ("oreshnik", "oreshnik"),
        ("Oreshniks", "oreshnik"),
        ("Oreshnik's", "oreshnik"),
        ("«Орешник»", "oreshnik"),
        ("Орешника", "oreshnik"),
        ("Орешником", "oreshnik"),
        ("Orešnik", "oreshnik"),
        ("Oresnyik", "oreshnik"),
        ("Kedr", "oreshnik"),
        ("the Oreshnik missile system", "oreshnik"),
        ("Iskander", "iskander-m"),
        ("Iskander M", "iskander-m"),
        ("SS-26 Stone", "iskander-m"),
        ("Pershing 2s", "pershing-ii"),
        ("PERSHING II", "pershing-ii"),
        ("Hwasong 15", "hwasong-15"),
        ("Hwasong-15", "hwasong-15"),
        ("Hwasongpho-18", "hwasong-18"),
        ("Khoramshahr 4", "khorramshahr-4"),
        ("Kheibar", "khorramshahr-4"),
        ("PAC-3 MSE", "patriot-pac-3-mse"),
        ("Patriot PAC-3", "patriot-pac-3"),
        ("Patriot", "patriot"),
        ("Terminal High Altitude Area Defense (THAAD)", "thaad"),
        ("Space Based Infrared System (SBIRS)", "sbirs"),
        ("SM-3 Block IIA", "aegis-ashore-sm-3"),
        ("Dong Feng 17", "df-17"),
        ("tactical nuclear weapons", "tactical-nuclear-weapons"),
    ],
)
def test_a_spelling_leads_to_its_entry(names, written, entry):
    assert names.find_systems(written) == (entry,)


@pytest.mark.parametrize("written", ["", "nonsense", "Iskander-K", "Hwasong-16", "Hwasong", "S-300", "x" * 10_000, "1"])
def test_what_is_not_in_the_record_gives_nothing(names, written):
    assert names.find_systems(written) == ()


def test_one_letter_off_is_a_candidate_only_for_names_of_letters(names):
    assert names.find_systems("Oreshnic") == ("oreshnik",)
    assert names.find_systems("Hwasong-13") == ()


def test_several_names_are_all_candidates(names):
    assert names.find_systems("Patriot or THAAD") == ("patriot", "thaad")


def test_the_longest_name_wins_and_its_words_stand_in_the_text(names):
    text = "They fired a Patriot PAC-3 MSE near Kapustin Yar."
    known = names.scan(text)
    assert [(one.text, one.kind, one.ids) for one in known] == [
        ("Patriot PAC-3 MSE", "defence", ("patriot-pac-3-mse",)),
        ("Kapustin Yar", "site", ("kapustin-yar",)),
    ]
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in known)


def test_a_designation_that_goes_on_is_another_thing(names):
    assert found(names, "The Iskander-K flies low; the Hwasong-12B is new.") == []


def test_a_patriot_is_not_a_patriot_missile(names):
    assert found(names, "He called himself a patriot and an arrow of justice.") == []


def test_hazel_counts_beside_a_missile_word_or_beside_the_missile(names):
    assert found(names, "Hazel went home early.") == []
    assert found(names, "The Hazel missile is new.") == [("Hazel", ("oreshnik",))]
    assert [ids for _, ids in found(names, "Oreshnik, or Hazel, arrived.")] == [("oreshnik",), ("oreshnik",)]


def test_a_short_form_in_brackets_belongs_to_the_name(names):
    text = "The Space Based Infrared System (SBIRS) has four satellites."
    assert found(names, text) == [("Space Based Infrared System (SBIRS)", ("sbirs",))]


@pytest.mark.parametrize(
    ("text", "words_found", "ids"),
    [
        ("Belarusian Foreign Minister Sergei Aleinik", "Belarusian Foreign Minister", ("foreign-minister", "BY")),
        ("Belarus’s president spoke", "Belarus’s president", ("president", "BY")),
        ("Lithuania's president spoke", "Lithuania's president", ("president", "LT")),
        ("the foreign minister of the Republic of Belarus", "foreign minister of the Republic of Belarus", None),
        ("the defence minister said", "defence minister", ("defence-minister",)),
        ("NATO Secretary General Mark Rutte", "NATO Secretary General", ("nato-secretary-general",)),
        ("Kremlin spokesman Dmitry Peskov", "Kremlin spokesman", ("presidential-spokesman",)),
    ],
)
def test_a_post_is_found_with_the_country_its_words_name(names, text, words_found, ids):
    assert found(names, text, "office") == [(words_found, ids or ("foreign-minister", "BY"))]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Alyaksandr Lukashenka said", "alexander-lukashenko"),
        ("President Lukashenko said", "alexander-lukashenko"),
        ("Лукашенко заявил", "alexander-lukashenko"),
        ("по словам Рыженкова", "maxim-ryzhenkov"),
        ("Maksim Ryzhankou", "maxim-ryzhenkov"),
        ("Dalia Grybauskaite told reporters", "dalia-grybauskaite"),
        ("When Putin spoke", "vladimir-putin"),
        ("Defence Minister Khrenin", "viktor-khrenin"),
    ],
)
def test_a_person_is_found_by_full_name_or_surname(names, text, person):
    assert [ids for _, ids in found(names, text, "person")] == [(person,)]


def test_a_surname_behind_another_first_name_is_somebody_else(names):
    assert found(names, "His son Viktor Lukashenko spoke.", "person") == []
    assert found(names, "Lyudmila Putin left.", "person") == []


def test_agencies_are_found(names):
    text = "TASS, BelTA, RIA Novosti, UNN and Reuters reported it."
    assert [ids[0] for _, ids in found(names, text, "publisher")] == ["tass", "belta", "ria-novosti", "unn", "reuters"]


def test_people_are_looked_up_as_candidates(names):
    assert names.find_people("Viktar Khrenin") == ("viktor-khrenin",)
    assert names.find_people("Somebody Else") == ()


def test_places_come_from_the_gazetteer_with_the_sites_of_the_record(names):
    assert names.find_places("Krichev-6")[0].id == "krichev-6"
    assert names.find_places("Minsk", countries=("BY",))[0].name == "Minsk"
    assert (0, "Warsaw") in names.scan_places("Warsaw is far.")


@given(st.text(max_size=400))
def test_any_text_is_scanned_and_every_name_stands_where_it_says(text):
    for known in load().names.scan(text):
        assert text[known.start : known.start + len(known.text)] == known.text
        assert known.ids


def test_accents_case_and_letters_of_their_own_fold_away():
    assert fold("Grybauskaitė") == "grybauskaite"
    assert fold("Łukaszenka") == "lukaszenka"
    assert [word.folded for word in words("Hwasong-15 (火星15)")] == ["hwasong", "15", "火星", "15"]


def test_a_hostile_text_does_not_hang(names):
    text = "Patriot " * 20_000 + "(" * 20_000 + "of the Republic of " * 2_000
    began = time.perf_counter()
    names.scan(text)
    assert time.perf_counter() - began < 5  # seconds; linear work takes a tenth of it
