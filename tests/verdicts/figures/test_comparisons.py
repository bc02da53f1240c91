"""Two entries of the record compared. Expected answers from the published figures of the catalog."""

from __future__ import annotations

import pytest

from forewarn.records.claims import Comparator
from forewarn.verdicts.reading.factors import read_factor


@pytest.mark.parametrize(
    ("text", "times", "comparator"),
    [
        ("flies twice as far as the other", 2.0, Comparator.ABOUT),
        ("has more than three times the range of the other", 3.0, Comparator.AT_LEAST),
        ("less than a third of what the other flies", 1 / 3, Comparator.AT_MOST),
        ("has half the reach of the other", 0.5, Comparator.ABOUT),
        ("two and a half times as fast as the other", 2.5, Comparator.ABOUT),
        ("outranges the other several times over", 3.0, Comparator.AT_LEAST),
    ],
)
def test_a_ratio_in_words_is_a_number_with_a_bound(text, times, comparator):
    factor = read_factor(text)
    assert factor is not None
    assert factor.times == pytest.approx(times, abs=1e-9)
    assert factor.comparator is comparator


@pytest.mark.parametrize("text", ["It was used three times in a year.", "Half an hour went by.", "Three are ready."])
def test_a_number_that_compares_nothing_is_no_ratio(text):
    assert read_factor(text) is None


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The RS-26 flies farther than the Iskander-M.", "supported"),  # 5,472-6,000 against 400-500 km
        ("The Iskander-M outranges the Khorramshahr-4.", "contradicted"),  # 500 against 2,000 km
        ("The Iskander-M does not fly as far as the Khorramshahr-4.", "supported"),
        ("A Kinzhal is slower than an Avangard.", "supported"),  # Mach 10 against 20 to 27
        ("The Khorramshahr-4 has four times the reach of the Iskander-M.", "supported"),  # 2,000 against 500 km
        ("The Khorramshahr-4 has twelve times the reach of the Iskander-M.", "contradicted"),  # 4 to 5 times
        ("Of the DF-17 and the Hwasong-15, the former has the longer range.", "contradicted"),  # 2,500 against 10,000
    ],
)
def test_two_reaches_or_speeds_are_held_against_each_other(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_a_missile_without_a_published_speed_is_not_compared(checked):
    result = checked("The Pershing II was faster than the Kinzhal.")
    assert result.overall.finding == "cannot_tell"
    assert "no public figure for the speed of Pershing II" in result.overall.because.replace("No public", "no public")
