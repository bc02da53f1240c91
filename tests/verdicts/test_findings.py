"""Each sort of finding on sentences whose answer has an address. Distances: WGS84 geodesics; figures: the catalog."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # 1,242 km from Krichev-6: more than the 831 km flown, less than every published maximum
        ("Berlin can be hit by an Oreshnik stationed at Krichev.", "supported"),
        ("Berlin cannot be hit by an Oreshnik stationed at Krichev.", "contradicted"),
        # 8,827 km against 5,500 km
        ("Fired from Kapustin Yar, the Oreshnik could strike Washington.", "contradicted"),
        # 5,482 km against 5,500 km
        ("The Oreshnik could reach Beijing from Kapustin Yar.", "strained"),
        # 377 km: nearer than any flown distance
        ("From Krichev, the Oreshnik can hit Kyiv.", "cannot_tell"),
        # 278 km against 400 to 500 km, stated minimum 50 km
        ("Warsaw is in reach of an Iskander-M in Kaliningrad.", "supported"),
    ],
)
def test_reach_goes_by_the_geodesic_and_the_published_figures(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_a_launch_place_given_by_the_user_is_used_and_said(checked):
    result = checked("The Oreshnik can hit Berlin.", launch="Kapustin Yar")
    assert result.overall.finding == "supported"
    assert any("Kapustin Yar, as you said" in assumption for assumption in result.overall.assumptions)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Oreshnik has a range of up to 5,500 kilometres.", "supported"),  # Putin, 19 Dec 2024
        ("The Oreshnik has a range of 5,500 miles.", "contradicted"),  # 8,851 km: a unit slip
        ("The Oreshnik cannot fly more than 1,000 km.", "contradicted"),  # flew 1,623 km to the Lviv region
        ("No target nearer than 3,000 km can be attacked with the Oreshnik.", "contradicted"),  # flew 831 km
        ("The Hwasong-15 fell 950 km away, so 950 km is its maximum range.", "contradicted"),  # lofted to 4,475 km
    ],
)
def test_a_stated_range_goes_by_the_spread_and_by_what_was_flown(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_a_unit_slip_is_named(checked):
    assert "kilometres told as miles" in checked("The Oreshnik has a range of 5,500 miles.").overall.because


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Putin put the speed of the Oreshnik at Mach 10.", "supported"),  # eutoday, 21 Nov 2024
        ("The Oreshnik is a subsonic missile.", "contradicted"),
        ("An Oreshnik needs no more than 2 km/s to cover 5,500 km.", "contradicted"),  # 6.08 km/s, closed form
        ("Mach 10 is roughly 1,200 kilometres per hour.", "contradicted"),  # 10,600 to 12,250 km/h
        ("Oreshnik warheads travel at 30 kilometres per second.", "contradicted"),  # an orbit is 7.9 km/s
    ],
)
def test_a_speed_goes_by_the_record_and_by_the_arc(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("An Oreshnik takes 15 minutes from Kapustin Yar to Berlin.", "supported"),  # 2,351 km: 12.9 + 1 to 4 min
        ("An Oreshnik takes 9 minutes from Kapustin Yar to Berlin.", "strained"),  # needs a depressed arc
        ("An Oreshnik takes 3 minutes from Kapustin Yar to Berlin.", "contradicted"),
        ("An Oreshnik takes 25 minutes from Kapustin Yar to Berlin.", "strained"),  # needs a lofted arc
        ("An Oreshnik takes two hours from Kapustin Yar to Berlin.", "contradicted"),
        ("A missile from Kaliningrad hits Berlin within 106 seconds.", "contradicted"),  # 529 km inside the air
        # coast alone 82.9 min, reported 85.9 min (KCNA, 1 Nov 2024)
        ("The Hwasong-19 rose to 7,687 km, fell 1,001 km away and flew for 41 minutes.", "contradicted"),
        ("The Hwasong-19 rose to 7,687 km, fell 1,001 km away and flew for 86 minutes.", "supported"),
    ],
)
def test_a_flight_time_goes_by_the_family_of_flights(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_the_method_that_makes_a_number_is_named(checked):
    # a newspaper's 11 min to Berlin is the distance over Mach 10 at sea level (11.5 min)
    because = checked("An Oreshnik takes 11.5 minutes from Kapustin Yar to Berlin.").overall.because
    assert "Distance divided by Mach 10" in because


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # launch 7:22, Hokkaido told 7:27, Aomori 7:29 at about the overflight
        ("Hokkaido was alerted five minutes after the launch on 4 October 2022.", "2022-10-05", "supported"),
        ("Aomori was alerted ten minutes before the missile of 4 October 2022 passed.", "2022-10-05", "contradicted"),
        # an SMS campaign is set for two to three hours
        ("Poland's Alert RCB reaches everyone within a minute.", None, "contradicted"),
        ("Russia gave the United States no notice of the Oreshnik launch.", "2024-11-24", "contradicted"),
        (
            "The missile flies for 12 minutes, so the people of Warsaw have 12 minutes of warning.",
            None,
            "contradicted",
        ),
    ],
)
def test_warning_is_not_flight_time_and_goes_by_observed_chains(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Oreshnik is an intermediate-range ballistic missile.", "supported"),
        ("The Oreshnik is a cruise missile.", "contradicted"),
        ("The Oreshnik is an intercontinental ballistic missile.", "disputed"),  # Ukraine's first statement only
        ("The Oreshnik carries a hypersonic glide vehicle.", "disputed"),  # nothing opened supports it
        ("Only conventional warheads can be mounted on the Oreshnik.", "contradicted"),  # TASS, 22 Nov 2024
        ("The Oreshnik is based on the RS-26 Rubezh.", "supported"),
        ("The DF-17 carries a hypersonic glide vehicle.", "supported"),
    ],
)
def test_a_class_word_stands_as_the_record_has_it(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        ("2025-09-27", "contradicted"),  # first claimed for 17 to 18 Dec 2025
        ("2026-01-10", "disputed"),  # claimed by Minsk and Moscow, unconfirmed by BelPol and Zelensky
        ("2026-10-01", "cannot_tell"),  # the record ends on 13 Mar 2026
    ],
)
def test_a_status_is_judged_at_its_own_date(finding, published, wanted):
    assert finding("The Oreshnik is on combat duty in Belarus.", published) == wanted


def test_a_denial_before_the_first_claim_is_supported(finding):
    assert finding("There is no Oreshnik in Belarus yet.", "2024-12-20") == "supported"


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        ("The Oreshnik was first used on 21 November 2024.", None, "supported"),
        ("Russia first used the Oreshnik against Kharkiv.", "2024-12-01", "contradicted"),
        ("The Oreshnik has been used twice.", "2026-02-01", "supported"),
        ("The Oreshnik has been used three times.", "2026-02-01", "contradicted"),
        ("The Oreshnik has been used three times.", "2026-10-01", "cannot_tell"),
        ("The Oreshnik that hit the Lviv region was launched from Belarus.", "2026-01-12", "contradicted"),
        ("A Patriot brought down a Kinzhal over the Kyiv region on 4 May 2023.", "2023-05-20", "disputed"),
    ],
)
def test_a_use_goes_by_the_dated_events(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        ("Sergei Aleinik is the foreign minister of Belarus.", "2024-03-12", "supported"),  # until 27 Jun 2024
        ("Sergei Aleinik is the foreign minister of Belarus.", "2025-03-12", "contradicted"),
        ("Maxim Ryzhenkov is the foreign minister of Belarus.", "2023-03-12", "contradicted"),
        ("Viktor Khrenin is the prime minister of Belarus.", "2025-12-01", "contradicted"),
    ],
)
def test_an_office_is_judged_on_its_day(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Oreshnik means hazel.", "supported"),
        ("Oreshnik, Russian for nutcracker, is a missile.", "contradicted"),
        ("Oreshnik does not mean hazel but nutcracker.", "contradicted"),
        ("Oreshnik means hazel, not nutcracker.", "supported"),
        ("A Russian divizion is a battalion, not a division.", "supported"),
    ],
)
def test_a_meaning_goes_by_the_terms_of_the_record(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        ("The Oreshnik that hit Dnipro carried six warheads.", "2024-12-01", "supported"),  # HUR
        ("The Oreshnik that hit Dnipro carried 36 warheads.", "2024-12-01", "contradicted"),  # six times six misread
        ("Belarus will get no more than ten Oreshniks, Lukashenko said.", "2025-12-27", "supported"),
        ("Belarus will get fifty Oreshniks, Lukashenko said.", "2025-12-27", "contradicted"),
    ],
)
def test_a_count_goes_by_the_counts_of_the_record(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("THAAD can engage missiles up to 200 km away.", "supported"),
        ("THAAD can engage missiles up to 200 miles away.", "contradicted"),  # 322 km
        ("THAAD works only inside the atmosphere.", "contradicted"),
        ("No air defence can stop the Oreshnik.", "disputed"),  # Putin and Postol against Hoffmann and Lewis
        ("Patriot is meant for short-range ballistic missiles.", "supported"),
    ],
)
def test_a_defence_goes_by_its_published_figures_and_voices(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Zapad-2025 ran from 12 to 16 September.", "supported"),
        ("Zapad-2025 began on 1 August.", "contradicted"),
        ("An Oreshnik was fired during Zapad-2025.", "contradicted"),  # planning only
        ("Iskander-M crews practised electronic launches during Zapad-2025.", "supported"),
    ],
)
def test_an_exercise_goes_by_its_record(finding, sentence, wanted):
    assert finding(sentence, "2025-09-20") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Krichev-6 lies about 430 kilometres south-west of Moscow.", "supported"),  # 430 km, 236 degrees
        ("Krichev-6 lies about 430 kilometres north of Moscow.", "contradicted"),
        ("Krichev-6 is 150 km from Warsaw.", "contradicted"),  # 751 km
        ("It is about 520 miles from Kapustin Yar to Dnipro.", "supported"),  # 831 km
    ],
)
def test_geography_goes_by_the_geodesic(finding, sentence, wanted):
    assert finding(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        ("The Oreshnik will be in Belarus by the end of the year, Lukashenko promised.", "2025-07-04", "supported"),
        ("The next NATO summit will be held in Ankara in November 2025.", "2025-10-30", "contradicted"),
        ("NATO leaders are to meet in Ankara on 7 and 8 July 2026.", "2025-10-30", "supported"),
    ],
)
def test_a_forecast_with_a_window_goes_by_what_came(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO ought to answer with restraint.",
        "Minsk has sold its soul to the Kremlin.",
        "The deployment is a reckless provocation.",
        "Sooner or later, every capital will fear the Oreshnik.",
        "Why should anyone in Warsaw lose sleep over it?",
    ],
)
def test_opinion_advice_and_rhetoric_are_not_checkable(finding, sentence):
    assert finding(sentence) == "not_checkable"
