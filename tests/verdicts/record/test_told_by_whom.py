"""Who denied, admitted or said what on a day; counts before a use, terms of treaties, weekdays."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # oreshnik-second-use is told by the Russian Ministry of Defence itself
        (
            "Russia's defence ministry denied that the missile which hit the Lviv region was an Oreshnik.",
            "2026-01-14",
            "contradicted",
        ),
        # kinzhal-shot-down: Russia denies any loss
        (
            "Moscow conceded in May 2023 that a Patriot had destroyed one of its Kinzhals near Kyiv.",
            None,
            "contradicted",
        ),
        ("Russia denies that a Kinzhal was shot down by a Patriot over Kyiv on 4 May 2023.", None, "supported"),
        # uses of oreshnik: 21 Nov 2024, 8 Jan 2026
        (
            "Before the strike on the Lviv region the Oreshnik had been used once, against Dnipro.",
            "2026-02-01",
            "supported",
        ),
        ("Before the strike on the Lviv region the Oreshnik had never been used.", "2026-02-01", "contradicted"),
        # zapad-2025: Friday 12 to Tuesday 16 September
        ("Zapad-2025 opened on a Friday and was over on the Tuesday after.", "2025-10-01", "supported"),
        ("Zapad-2025 opened on a Monday and was over on the Friday.", "2025-10-01", "contradicted"),
        # security-treaty-in-force: ten years
        ("The security treaty of Russia and Belarus is valid for twenty years.", "2025-04-02", "contradicted"),
        # voices of oreshnik: Lewis, neither tested against it
        ("American SM-3s proved themselves against the Oreshnik in a test last year.", "2025-12-14", "contradicted"),
        # oreshnik-belarus-duty-in-december
        (
            "The Oreshnik would go on combat duty in November, the spokeswoman Natalya Eismont said on Tuesday.",
            "2025-10-30",
            "contradicted",
        ),
        # tnw-several-dozen
        (
            "Lukashenko spoke on 25 April 2024 of several hundred nuclear weapons in Belarus.",
            "2024-04-28",
            "contradicted",
        ),
        # oreshnik-zelensky-show, oreshnik-belarus-launchers-finished
        (
            "Zelensky on Monday asked NATO not to regard the Oreshnik in Belarus as a target.",
            "2026-02-26",
            "contradicted",
        ),
        (
            (
                "As late as last Thursday, Lukashenko conceded that not a single missile had come yet and that "
                "the launchers were still being finished."
            ),
            "2025-03-17",
            "supported",
        ),
    ],
)
def test_what_was_denied_promised_or_counted_is_held_against_its_own_entry(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("NATO denied that an Oreshnik had struck the Lviv region.", "2026-02-01"),
        ("Healey said in Kyiv on 9 January 2026 that Britain would send Typhon launchers to Lviv.", "2026-01-12"),
        (
            "On 13 March 2025 Lukashenko said that the launchers were finished in Belarus and the missiles there.",
            "2025-03-17",
        ),
    ],
)
def test_what_the_speaker_is_not_on_record_with_is_not_supported(finding, sentence, published):
    assert finding(sentence, published) != "supported"


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("After Zapad-2025 ended, Poland reopened its crossings.", "2025-11-20"),  # zapad-2025-crossings: during it
        ("Russia has never confirmed that an Oreshnik was destroyed at Kapustin Yar.", "2025-12-20"),
    ],
)
def test_another_time_or_another_speaker_is_not_contradicted(finding, sentence, published):
    assert finding(sentence, published) != "contradicted"


def test_a_day_counted_from_another_is_held_against_the_record(finding):
    sentence = "Hwasong-18 was first launched in April 2023 and a second time three years later."
    assert finding(sentence, "2024-01-20") != "supported"  # hwasong-18-2023-07-12


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # oreshnik-krichev-identified, dark-eagle-late
        ("At 90 per cent Lewis and Eveleth put the likelihood that Krichev is the place.", "2025-12-29", "supported"),
        (
            "Dark Eagle should have been fielded by the end of 2025; now, the Army says, it will be early this year.",
            "2026-01-20",
            "supported",
        ),
        (
            "Of all the follies of this war, putting such a missile in Belarus is the most needless.",
            None,
            "not_checkable",
        ),
    ],
)
def test_a_date_that_was_missed_is_no_advice_and_a_folly_is_an_opinion(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted
