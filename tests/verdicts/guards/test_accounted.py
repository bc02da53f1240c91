"""A supported finding covers every name, rank, day and number told. Entries: catalog/data/events.toml, systems.toml."""

from __future__ import annotations

import pytest

from forewarn.verdicts.reading.measures import read_measures


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("The first Avangard regiment took up combat duty in the Orenburg region in December 2019.", None),
        ("On 11 July 2017 THAAD shot down an intermediate-range target for the first time.", None),
        ("Sabrina Singh said that Washington had no plans to change its nuclear posture.", "2024-11-23"),
        ("Iskander missiles have been stationed in Kaliningrad, Lithuania's president said.", "2018-02-06"),
        ("Russia used the Oreshnik a second time on 8 January 2026.", "2026-01-20"),
    ],
)
def test_what_the_record_has_in_full_stays_supported(finding, sentence, published):
    assert finding(sentence, published) == "supported"


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("The first Avangard regiment took up combat duty in Kazakhstan in December 2019.", None),
        ("On 11 July 2017 THAAD shot down an intermediate-range target for the seventh time.", None),
        ("Fumio Kishida said that Washington had no plans to change its nuclear posture.", "2024-11-23"),
        ("Iskander missiles have been stationed in Murmansk, Lithuania's president said.", "2018-02-06"),
        ("Russia used the Oreshnik a ninth time on 8 January 2026.", "2026-01-20"),
        ("Lukashenko does not expect the Oreshnik on combat duty before next spring.", "2025-11-03"),
    ],
)
def test_one_name_rank_or_day_that_the_record_lacks_is_not_supported(finding, sentence, published):
    assert finding(sentence, published) != "supported"


def test_what_was_not_compared_is_named(checked):
    result = checked("Russia used the Oreshnik a ninth time on 8 January 2026.", "2026-01-20")
    assert result.overall.finding.value == "cannot_tell"
    assert "ninth" in result.overall.because


def test_nobody_and_no_other_are_not_what_one_figure_says(finding):
    assert (
        finding("Nobody has ever published any figure other than 5,500 km for the reach of the Oreshnik.")
        != "supported"
    )


def test_what_a_defence_is_for_does_not_say_what_it_was_tried_against(finding):
    assert finding("THAAD has yet to be tried against a target of intermediate range.") != "supported"


def test_the_nineteen_eighties_are_no_seconds():
    assert [one.text for one in read_measures("In the 1980s it took some twelve minutes.")] == ["twelve minutes"]


def test_a_message_sent_before_the_overflight_was_not_too_late(finding):
    sentence = (
        "When a missile crossed Japan on 29 August 2017, the J-Alert message went out four minutes before it passed."
    )
    assert finding(sentence) == "supported"  # 6:02 against 6:06


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        (
            "At 13,000 kilometres an hour, the missile over the Lviv region did 13 kilometres every second.",
            "2026-01-12",
        ),
        ("THAAD flunked its first go at an intermediate-range target, in July 2017.", None),
    ],
)
def test_another_speed_and_a_failure_are_not_what_the_record_has(finding, sentence, published):
    assert finding(sentence, published) != "supported"


def test_what_one_side_says_without_proof_is_disputed_as_a_fact(finding):
    sentence = "Ukrainian agents wrecked one of the Oreshniks on the ground at Kapustin Yar in the summer of 2023."
    assert finding(sentence, "2026-01-30") == "disputed"


def test_what_somebody_expects_is_a_promise_and_no_state_of_things(finding):
    assert finding("Lukashenko expects the Oreshnik on combat duty in December.", "2025-11-03") == "supported"


def test_hardly_any_range_to_spare_is_in_reach(finding):
    # Iwakuni to Beijing 1,542 km, Tomahawk 1,600 km
    assert finding("From Iwakuni, Tomahawks would get to Beijing with hardly any range to spare.") == "supported"
