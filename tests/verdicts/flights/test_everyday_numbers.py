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
        # Sputnik, 21 November 2015: minimum 50 km
        ("Sputnik wrote that the Iskander-M cannot be used at less than 500 kilometres.", None, "contradicted"),
        # 8 January 2026: 1,623 km from Kapustin Yar
        ("The farthest the Oreshnik has been known to fly is some 1,600 kilometres.", None, "supported"),
        ("The farthest the Oreshnik has been known to fly is 5,500 kilometres.", None, "contradicted"),
        # HUR: over Mach 11; Putin: Mach 10
        ("Ukraine's military intelligence measured the Oreshnik at Mach 5.", "2024-11-24", "contradicted"),
        ("According to the Russian president the Oreshnik does Mach 20.", "2024-11-24", "contradicted"),
        # minimum-energy arcs: 1,000 km 3.02 km/s, 10,000 km 7.2 km/s (Bate, Mueller and White)
        (
            "A ballistic missile can be thrown 10,000 kilometres at a mere two kilometres per second.",
            None,
            "contradicted",
        ),
        # 3 km/s for an hour is 10,800 km
        ("At 3 kilometres per second it covers 10,800 kilometres in an hour.", None, "supported"),
        ("At 3 kilometres per second it covers 1,080 kilometres in an hour.", None, "contradicted"),
        # the farthest published Iranian missile flies 2,000 km: its highest arc takes 21 min with boost
        ("A ballistic missile from Iran takes about an hour to get to Israel.", None, "contradicted"),
        ("A ballistic missile from Iran takes about twelve minutes to get to Israel.", None, "supported"),
        # 1,770 km: straight up 16 min of coast at most
        ("In the 1980s a Pershing II would have been airborne for an hour.", None, "contradicted"),
        # 39 min by North Korea
        ("The first Hwasong-14 was in the air for less than a quarter of an hour.", None, "contradicted"),
        ("The Hwasong-15 of November 2017 flew for 53 seconds.", None, "contradicted"),
        ("The DF-17 flies slower than a jet airliner.", None, "contradicted"),
        # 3 km/s is 180 km a minute
        ("A missile doing 3 km/s goes 180 kilometres every minute.", None, "supported"),
        ("A missile doing 3 km/s goes 1,800 kilometres every minute.", None, "contradicted"),
        # the flight of January 2026 went 1,623 km
        ("The 831 kilometres to Dnipro were the Oreshnik's longest flight.", "2026-02-01", "contradicted"),
        # geodesic Krichev to London 2,166 km
        ("To get from Krichev to London a missile has to cover well over 2,000 kilometres.", None, "supported"),
    ],
)
def test_everyday_words_for_numbers_are_read(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted
