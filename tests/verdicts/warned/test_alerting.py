"""Detection times and alert channels: RAND 2018, Hawaii 2018, Israel 2025, United States 2021, Japan 2022."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("RAND reckons with up to five minutes before a launch is detected and the state told.", "supported"),
        ("RAND reckons with half an hour before a launch is detected and the state told.", "contradicted"),
        ("Hawaii's officials counted on twelve to fifteen minutes of warning.", "supported"),
        ("People in Hawaii could count on two hours of warning.", "contradicted"),
        ("In Israel, sirens leave people about 90 seconds of warning.", "supported"),
        ("In the nationwide test of 2021, one American in ten missed the alert.", "supported"),
        ("In the nationwide test of 2021, half of the devices missed the alert.", "contradicted"),
        ("People in Aomori were told seven minutes after the launch on 4 October 2022.", "supported"),
        ("The false alarm of 13 January 2018 in Hawaii was withdrawn after 38 minutes.", "supported"),
        ("An Oreshnik that flies for nine minutes leaves Berlin half an hour of warning.", "contradicted"),
    ],
)
def test_warning_goes_by_the_record_and_by_the_flight(finding, sentence, wanted):
    assert finding(sentence) == wanted
