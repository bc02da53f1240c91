"""The record told in other words, by other people, in other units: what is held against what."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "expected"),
    [
        # systems.toml: Russia 5,500 km, Belarus up to 5,000 km
        ("Moscow gives the Oreshnik 5,500 kilometres, Minsk 5,000.", "2025-12-28", "supported"),
        ("Minsk gives the Oreshnik 9,000 kilometres, Moscow 5,500.", "2025-12-28", "contradicted"),
        # a minimum of 700 km is Zelensky's, and untested
        ("According to Zelensky the Oreshnik has a minimum range of 700 kilometres.", "2025-11-05", "supported"),
    ],
)
def test_each_party_is_held_to_its_own_figure(finding, sentence, published, expected):
    assert finding(sentence, published) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # events.toml: launch 5:58, confirmed 6:01, message 6:02, overhead at about 6:06
        ("On 29 August 2017 the launch came at 5:58 and the J-Alert message at 6:02.", "supported"),
        ("On 29 August 2017 the launch came at 5:58 and the J-Alert message at 6:20.", "contradicted"),
        # launch 7:22, alert 7:55, withdrawn 8:16
        ("The alert of 13 April 2023 went out at 7:55 and was never withdrawn.", "contradicted"),
        # Hokkaido told 7:27, Aomori told 7:29
        ("On 4 October 2022 Aomori was told at 7:27.", "contradicted"),
    ],
)
def test_times_of_day_belong_to_their_step_and_place(finding, sentence, expected):
    assert finding(sentence, "2023-06-01") == expected


@pytest.mark.parametrize(
    ("sentence", "published", "expected"),
    [
        # the treaty renews after ten years; crossings were closed; observers came from 23 states
        ("The security treaty of Minsk and Moscow runs out for good after five years.", "2025-04-01", "contradicted"),
        ("Not one state sent observers to Zapad-2025.", "2025-09-20", "contradicted"),
        # seen well in advance
        ("US satellites picked up the Iranian missiles too late.", "2020-01-10", "contradicted"),
        # the post stands for who held it: Khrenin said that the balance is unchanged
        ("Belarus's defence minister said that the balance of forces is unchanged.", "2025-12-24", "supported"),
        # one lecturer's "most likely", told as done
        ("Bogodel confirmed that a division has already been formed.", "2025-12-26", "strained"),
    ],
)
def test_other_words_meet_the_same_entry(finding, sentence, published, expected):
    assert finding(sentence, published) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The AS-24 Killjoy is known as the Kinzhal.", "supported"),
        ("SS-26 Stone is what NATO calls the Kinzhal.", "contradicted"),
        # 286 and 429 km; 444 and 748 km (WGS84 geodesics)
        ("Krichev-6 is nearer to Minsk than to Moscow, and nearer to Vilnius than to Warsaw.", "supported"),
        ("Krichev-6 is nearer to Minsk than to Moscow, but nearer to Warsaw than to Vilnius.", "contradicted"),
        # Mach 10 at the ground is 3.4 km/s
        ("Mach 10 at ground level corresponds to about 3.4 kilometres every second.", "supported"),
        ("Mach 10 at ground level corresponds to about 3.4 miles every second.", "contradicted"),
        # stated_distances of sites.toml: 370 km to Latvia
        ("The airfield at Krichev-6 is five kilometres from the Latvian border.", "contradicted"),
    ],
)
def test_names_distances_and_units_are_compared_as_told(finding, sentence, expected):
    assert finding(sentence, None) == expected


def test_a_term_is_counted_to_the_day_of_the_text(finding):
    # offices.toml: since 20 Jan 2020
    told = "Viktor Khrenin has been defence minister of Belarus for {} years."
    assert finding(told.format("almost six"), "2025-12-27") == "supported"
    assert finding(told.format("two"), "2025-12-27") == "contradicted"


def test_the_missile_of_a_text_on_belarus_is_the_one_followed_there(finding):
    told = "The Kremlin gives the missile in Belarus a range of {} kilometres."
    assert finding(told.format("5,500"), "2025-12-20") == "supported"
    assert finding(told.format("9,000"), "2025-12-20") == "contradicted"
    assert finding(told.format("9,000"), "2010-12-20") == "cannot_tell"
