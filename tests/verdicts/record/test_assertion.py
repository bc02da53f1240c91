"""Who acted, on which day of several, how often in what time, every one of them: entries are named beside the cases."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # inf-ended: the United States withdrew
        ("The INF treaty ended when the United States withdrew from it in August 2019.", "supported"),
        ("The INF treaty ended in August 2019 when Russia formally withdrew from it.", "contradicted"),
        # security-treaty-ratified: Duma 18 February, Federation Council 26 February, Lukashenko 4 March 2025
        (
            "The Duma passed the security treaty on 18 February 2025, the Federation Council on 26 February.",
            "supported",
        ),
        (
            "The Duma passed the security treaty on 26 February 2025, the Federation Council on 18 February.",
            "contradicted",
        ),
        ("Lukashenko signed the security treaty on 26 February 2025.", "contradicted"),
        # sm-3-iia-failed 31 Jan 2018, thaad-irbm-test 14 of 14
        ("The SM-3 IIA has never missed in a test.", "contradicted"),
        ("THAAD hit its target in every test it was put through.", "supported"),
        # made_per_year_count of oreshnik: up to three made, six planned
        ("Russia can turn out up to three Oreshniks a month, Ivashchenko estimates.", "contradicted"),
        # inf-signed: ground-launched missiles only
        (
            "Under the INF treaty missiles launched from ships were banned too, if they flew 500 to 5,500 kilometres.",
            "contradicted",
        ),
    ],
)
def test_what_the_sentence_asserts_of_an_event_is_compared_and_not_only_the_event(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_every_one_of_them_is_not_supported_by_there_being_so_many(finding):
    assert finding("There were 108 Pershing IIs in all, every one of them in West Germany.") != "supported"


def test_a_day_counted_before_a_missile_is_no_count_of_missiles(checked):
    result = checked(
        "One day after the missile's first use, Putin told his military that it goes into mass production."
    )
    assert all("not 1" not in verdict.because for verdict in result.verdicts)


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # typhon-philippines: kept on Luzon after the drills of April 2024
        ("After the drills of April 2024 Typhon was shipped back home from Luzon.", "2025-03-01", "contradicted"),
        # oreshnik-belarus-on-its-way 25 Sep 2025, first claimed in place for 17 Dec 2025
        (
            "Within a week of his remark that they were on their way, the Oreshniks had been deployed near Minsk.",
            "2025-10-08",
            "contradicted",
        ),
    ],
)
def test_what_went_home_or_was_only_remarked_is_not_what_stands_there(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted
