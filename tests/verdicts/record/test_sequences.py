"""Sequences of events; every day is that of the entry of the record (catalog/data/events.toml) named beside it."""

from __future__ import annotations

import re

import pytest

from forewarn.verdicts.reading.intervals import INTERVAL, Interval, interval_in
from forewarn.verdicts.record.sequence_words import told_in


def interval(text: str) -> Interval:
    match = re.search(INTERVAL, text, re.IGNORECASE)
    assert match is not None
    found = interval_in(match)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # oreshnik-first-use 21 Nov 2024, oreshnik-second-use 8 Jan 2026: 13.6 months
        ("The second use of the Oreshnik came some fourteen months after the first.", "2026-02-01", "supported"),
        ("Five months passed between the first and the second use of the Oreshnik.", "2026-02-01", "contradicted"),
        # oreshnik-belarus-asked 6 Dec 2024
        ("Lukashenko asked for the Oreshnik a fortnight and a day after it had first been fired.", None, "supported"),
        ("Lukashenko asked for the Oreshnik three days before it was first used.", None, "contradicted"),
        # redzikowo-accepted 15 Dec 2023, redzikowo-nato-ready 10 Jul 2024
        ("NATO declared Redzikowo ready seven months after the US Navy had accepted it.", None, "supported"),
        ("NATO declared Redzikowo ready two weeks after the US Navy had accepted it.", None, "contradicted"),
        # avangard-test-2018 26 Dec 2018, avangard-on-duty 27 Dec 2019
        ("Avangard went on combat duty a year after it had flown to Kamchatka.", None, "supported"),
        ("Avangard went on combat duty a month before it flew to Kamchatka.", None, "contradicted"),
        # csto-drills-2025 until 6 Sep, zapad-2025 from 12 Sep 2025
        ("The drills of the CSTO in Belarus followed on Zapad-2025.", "2025-10-02", "contradicted"),
        # inf-signed 8 Dec 1987, inf-in-force 1 Jun 1988
        ("The INF treaty entered into force half a year after it had been signed.", None, "supported"),
        ("The INF treaty entered into force four years after it was signed.", None, "contradicted"),
        # union-state-treaty 8 Dec 1999, security-treaty-signed 6 Dec 2024
        (
            "Two days before the Union State treaty turned 25, the treaty on security guarantees was signed in Minsk.",
            None,
            "supported",
        ),
    ],
)
def test_the_time_between_two_facts_is_held_against_their_days(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("Poland had asked for the Patriots before the Dutch announced two systems for the hub.", "2025-09-01"),
        ("Two days after arriving in Belarus, the Oreshnik was fired at Kyiv.", "2026-02-01"),
        ("In Minsk Putin promised that the first Oreshnik would be in Belarus before New Year's Eve.", "2024-12-08"),
    ],
)
def test_a_side_that_has_no_fact_of_its_own_is_never_supported(finding, sentence, published):
    assert finding(sentence, published) != "supported"


def test_a_day_counted_to_the_day_is_firm_and_a_rough_one_is_not():
    assert interval("two months to the day").fits(61, 61) is True
    assert interval("two months to the day").fits(75, 75) is False
    assert interval("two months").fits(70, 70) is True
    assert interval("some eight years").fits(2980, 2980) is True


def test_a_number_not_quite_reached_lies_below_it():
    assert interval("not quite fourteen months").fits(413, 413) is True
    assert interval("not quite two months").fits(90, 90) is False


def test_more_than_and_within_are_bounds():
    assert interval("more than two years").fits(2000, 2000) is True
    assert interval("less than a month").fits(60, 60) is False


def test_two_parts_with_words_of_time_of_their_own_are_two_sequences():
    told = told_in("Works began a month before the exercise, and experts named the place three months after the drill.")
    assert [one[0].order for one in told] == [-1, 1]


def test_a_window_is_no_interval_between_two_things():
    assert told_in("In the four weeks before Christmas both armies trained together.") == []
