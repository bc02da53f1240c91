"""Sentences held against the events and voices of the record (catalog/data/events.toml and systems.toml)."""

from __future__ import annotations

import pytest

from forewarn.verdicts.record.concepts import concepts, denied_concepts, numbers_in, opposed_to


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Rutte said after the second strike that NATO would not be intimidated.", "supported"),
        ("Poland closed its border crossings with Belarus during Zapad-2025.", "supported"),
        ("Poland kept its border crossings with Belarus open throughout Zapad-2025.", "contradicted"),
        ("Observers from 23 countries came to Zapad-2025, Americans among them.", "supported"),
        ("According to Khrenin, the balance of forces in Europe remains unchanged by the Oreshnik.", "supported"),
        ("Khrenin said the Oreshnik had changed the balance of forces in Europe.", "contradicted"),
        ("BelPol confirmed that Oreshnik launchers stand in Belarus.", "contradicted"),
        ("Nobody was killed when a Pershing II burned near Heilbronn in January 1985.", "contradicted"),
    ],
)
def test_a_sentence_is_found_on_record_or_its_opposite_is(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Rutte said that NATO would send two brigades to Poland because of the Oreshnik.",
        "Healey promised Ukraine a new missile in answer to the Oreshnik.",
        "Peskov said the Kremlin was satisfied with the launch.",
        "Khrenin said the chassis are made in Russia.",
        "The Oreshnik was shot at Odesa in March 2026.",
    ],
)
def test_what_the_record_only_half_has_is_left_open(finding, sentence):
    assert finding(sentence) in {"cannot_tell", "not_checkable"}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("In March 2026 Lukashenko said that Belarus had paid money for the Oreshnik.", "supported"),
        ("Lukashenko said in March 2026 that Belarus had received the Oreshnik free of charge.", "contradicted"),
        ("Ivashchenko said that Belarus controls the Oreshnik on its own.", "contradicted"),
    ],
)
def test_accounts_of_payment_and_command_are_held_against_their_speaker_and_day(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_words_of_one_meaning_are_one_concept():
    assert concepts("bought") == concepts("paid") == frozenset({"buy"})
    assert opposed_to("open") == "shut"


def test_a_denial_reaches_the_words_behind_it_up_to_the_end_of_its_clause():
    assert "deter" in denied_concepts("it will not deter anybody, and closes the crossings")
    assert "crossing" not in denied_concepts("it will not deter anybody, and closes the crossings")


def test_numbers_keep_what_they_count():
    first, second = numbers_in("108 Pershing II and 464 cruise missiles")
    assert first.value == 108
    assert second.value == 464
    assert "cruise" in second.of - first.of
