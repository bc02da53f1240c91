"""Everyday and agency sentences on deployments, uses, exercises, promises, treaties: entries stand beside the cases."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # oreshnik-belarus-arrived 17 Dec 2025 with the objections of BelPol and Ukraine
        ("Everybody agrees that the Oreshnik is in Belarus.", "2026-02-24", "contradicted"),
        ("No independent party has confirmed that the Oreshnik is deployed in Belarus.", "2026-02-26", "supported"),
        ("Minsk still hasn't claimed that any Oreshnik has made it to Belarus.", "2026-01-20", "contradicted"),
        ("Zelensky has acknowledged that the Oreshnik is in place in Belarus.", "2026-02-26", "contradicted"),
        ("Ukraine denies that any Russian nuclear warheads are in Belarus.", "2025-10-01", "supported"),
        # arrow-3-germany-ioc: nobody on record doubts it
        ("Nobody disputes that Arrow 3 is operational at Holzdorf.", "2026-01-10", "supported"),
    ],
)
def test_who_claims_denies_or_doubts_a_step_is_held_against_the_voices_on_record(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # typhon-iwakuni-withdrawn 17 Nov 2025, typhon-philippines kept, pershing-withdrawn 1988 to May 1991
        ("The Americans still have their Typhon launchers at Iwakuni in Japan.", "2025-12-15", "contradicted"),
        ("The Americans have their Typhon launchers at Iwakuni in Japan.", "2025-10-15", "supported"),
        ("Typhon is no longer in the Philippines.", "2024-12-01", "contradicted"),
        ("All the Pershings were gone from Germany by the end of 1989.", "1990-02-01", "contradicted"),
        ("There isn't a single Pershing II left in Germany.", "1992-01-01", "supported"),
    ],
)
def test_what_left_is_held_against_the_days_on_which_it_left(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # security-treaty-signed 6 Dec 2024 in Minsk, in force 13 Mar 2025; INF 1987, 1988, ended 2 Aug 2019
        ("The new security pact of Russia and Belarus already applies.", "2025-02-01", "contradicted"),
        ("The security treaty of Moscow and Minsk is not in force yet.", "2025-02-01", "supported"),
        (
            "The security treaty has been in force since the day it was signed in December 2024.",
            "2025-01-15",
            "contradicted",
        ),
        ("Putin and Lukashenko signed a treaty on security in Moscow on Friday.", "2024-12-07", "contradicted"),
        ("The INF treaty is still in force.", "2018-11-01", "supported"),
        ("The INF treaty is still in force.", "2020-11-01", "contradicted"),
    ],
)
def test_each_step_of_a_treaty_has_its_own_day_and_place(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # oreshnik launcher_count: a battalion of three, a regiment of about ten (Bogodel), ten at most (Lukashenko)
        (
            "Bogodel says an Oreshnik battalion has three launchers, and a regiment about ten.",
            "2025-12-29",
            "supported",
        ),
        ("Bogodel says an Oreshnik battalion has ten launchers and a regiment three.", "2025-12-29", "contradicted"),
        ("Eleven Oreshniks at the most is what Lukashenko wants for Belarus.", "2025-12-28", "contradicted"),
        ("Belarus would receive up to a hundred Oreshnik systems, Lukashenko said.", "2025-12-29", "contradicted"),
        # pershing-decision: 108 Pershing II and 464 cruise missiles
        ("NATO decided in 1979 on 464 Pershing IIs and 108 cruise missiles.", None, "contradicted"),
        # uses of oreshnik 21 Nov 2024 and 8 Jan 2026; hwasong-18 on 13 Apr, 12 Jul, 18 Dec 2023
        ("So far the Russians have let loose two Oreshniks on Ukraine.", "2025-06-15", "contradicted"),
        ("So far the Russians have let loose two Oreshniks on Ukraine.", "2026-02-15", "supported"),
        ("That makes three Hwasong-18 launches this year.", "2023-12-20", "supported"),
    ],
)
def test_a_count_is_held_against_that_of_its_own_unit_and_time(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # zapad-2025 12 to 16 Sep 2025 by Belarus and Russia, watched by 23 states
        ("Zapad-2025 lasted five days.", "2025-09-20", "supported"),
        ("Zapad-2025 went on for the whole month of September.", "2025-09-20", "contradicted"),
        ("Foreign observers were kept out of Zapad-2025.", "2025-09-20", "contradicted"),
        ("Zapad-2025 was held by Russia and Kazakhstan.", "2025-09-17", "contradicted"),
        ("Zapad-2025 was called off.", "2025-09-20", "contradicted"),
        # arrow-3-germany-ioc: initial operation, full operation planned for 2030
        ("The Germans won't have their Arrow 3 fully ready until 2030.", "2025-12-10", "supported"),
        ("Germany's Arrow 3 at Holzdorf will be complete by 2026.", "2025-12-15", "contradicted"),
        # oreshnik-belarus-by-end-2025 and -duty-in-december (Lukashenko)
        ("The Oreshnik won't come before 2027, Lukashenko says.", "2025-07-20", "contradicted"),
        ("On 31 October Lukashenko named December as the month for the Oreshnik's duty.", "2025-11-05", "supported"),
    ],
)
def test_exercises_and_promises_are_held_against_their_days_and_parties(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("The Oreshnik arrived in Kazakhstan on 17 December, Lukashenko said.", "2025-12-20"),
        ("Germany's first Arrow 3 battery went into service at Ramstein.", "2025-12-15"),
        ("Ukraine fired an Oreshnik at the Lviv region on 8 January.", "2026-01-20"),
        ("South Korea tested the Hwasong-14 for the first time on 4 July 2017.", "2017-07-10"),
        ("Germany's Arrow 3, operational since 3 December, was bought from Sweden.", "2025-12-12"),
        ("Of three Oreshniks all were destroyed at Kapustin Yar, Maliuk said.", "2025-11-05"),
        ("NATO declared its base at Deveselu ready in July 2024, with 24 interceptors.", "2024-07-15"),
        ("The first Avangard regiment took up duty in Kaliningrad in December 2019.", "2020-01-15"),
    ],
)
def test_an_event_with_one_thing_changed_does_not_support_the_sentence(finding, sentence, published):
    assert finding(sentence, published) != "supported"
