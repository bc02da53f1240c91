"""Warnings told in everyday words. Where an expectation comes from: the warning events in catalog/data/events.toml."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        ("Lviv's sirens gave people about a quarter of an hour before the Oreshnik hit.", "2026-01-12", "supported"),
        ("Lviv got a full hour's warning before the Oreshnik came down.", "2026-01-12", "contradicted"),
        ("The sirens in Lviv stayed silent before the Oreshnik landed.", "2026-01-12", "contradicted"),
        ("Japan's phones buzzed four minutes after the rocket went up.", "2017-08-30", "supported"),
        ("Japan's phones buzzed ten minutes after the rocket went up.", "2017-08-30", "contradicted"),
        ("The Japanese were told only after the missile had flown over.", "2017-09-02", "contradicted"),
        ("The alarm left people in Aomori barely any time, it was already overhead.", "2022-10-05", "supported"),
        ("People in Hokkaido were told before those in Aomori.", "2022-10-05", "supported"),
        ("People in Aomori were told before those in Hokkaido.", "2022-10-05", "contradicted"),
        ("Ten minutes went by before people in Hokkaido were warned.", "2023-04-14", "contradicted"),
        ("The warning to Hokkaido was taken back 21 minutes later.", "2023-04-14", "supported"),
        ("The warning to Hokkaido was never taken back.", "2023-04-14", "contradicted"),
        ("The false alarm in Hawaii was put right after 38 minutes.", "2018-01-20", "supported"),
    ],
)
def test_a_chain_told_in_everyday_words_is_held_against_its_steps(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


def test_a_use_on_record_does_not_support_what_is_said_of_the_warning(finding):
    assert finding("Nobody in Dnipro was warned before the missile hit.", "2024-11-25") == "cannot_tell"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("A flight of twelve minutes means twelve minutes to get into the cellar.", "contradicted"),
        ("The people of Warsaw would have the entire flight time to take cover.", "contradicted"),
        ("Nobody gets the whole flight time as warning.", "supported"),
        ("Flight time and warning time are not the same.", "supported"),
    ],
)
def test_the_time_of_flight_is_not_the_time_of_warning(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Kürecik radar watches for missiles from Belarus.", "contradicted"),
        ("The radar at Kürecik is turned towards Iran, not Belarus.", "supported"),
        ("Satellites can spot the plume of a missile launched in Belarus.", "supported"),
        ("Satellites are blind to missile launches in Belarus.", "contradicted"),
        ("Fylingdales would see an Oreshnik the very second it left the ground in Belarus.", "contradicted"),
        ("Fylingdales cannot see a missile still on its launcher in Belarus.", "supported"),
    ],
)
def test_what_radars_and_satellites_see_follows_from_their_role_and_the_horizon(finding, sentence, wanted):
    assert finding(sentence) == wanted
