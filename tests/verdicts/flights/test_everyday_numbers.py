from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # Putin, 19 December 2024: up to 5,500 km
        ("Putin reckons the Oreshnik is good for five and a half thousand kilometres.", None, "supported"),
        ("The Oreshnik is good for fifteen and a half thousand kilometres.", None, "contradicted"),
        # Sputnik, 21 November 2015: 50 to 500 km
        ("Anything closer than 50 kilometres is too near for an Iskander-M.", None, "supported"),
        # no source gives a tested minimum
        ("Tests have proved that the Oreshnik's minimum range is 700 kilometres.", None, "contradicted"),
        # one lofted flight is no limit: published about 15,000 km
        ("As it only flew 1,000 km, the Hwasong-18 can't do more than 1,000 km.", None, "contradicted"),
        # Mach 10 is 340.29 m/s x 10 = 12,250 km/h at the ground (US76)
        ("Mach 10 at sea level is a bit over 12,000 km/h.", None, "supported"),
        ("Mach 10 works out at something like 1,200 km/h.", None, "contradicted"),
        ("13,000 km/h is roughly 3.6 km/s.", None, "supported"),
        ("13,000 km/h is roughly 36 km/s.", None, "contradicted"),
        ("The Oreshnik does barely twice the speed of sound.", None, "contradicted"),
        # KCNA: 5,156 s = 85.9 min
        ("The Hwasong-19 stayed up for close to an hour and a half.", "2024-11-02", "supported"),
        ("The Hwasong-19 was down again inside half an hour.", "2024-11-02", "contradicted"),
        ("KCNA said that it had flown 5,156 seconds, which is a little over 52 minutes.", None, "contradicted"),
        # Iran, 25 May 2023: up to Mach 16 outside the atmosphere, Mach 8 inside
        ("Inside the atmosphere the Khorramshahr-4 does Mach 16, says Iran.", "2023-05-27", "contradicted"),
        (
            "The Khorramshahr-4 does Mach 16 in space and Mach 8 within the atmosphere, says Iran.",
            "2023-05-27",
            "supported",
        ),
    ],
)
def test_everyday_words_for_numbers_are_read(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted
