"""What radars see. Figures: Yorkshire Post, NAS 2012, Arirang; the horizon: ITU-R P.453 rays, see tests/earth."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Fylingdales has a reach of about 4,800 km.", "supported"),  # up to 3,000 miles
        ("The Fylingdales radar watches out to 12,000 kilometres.", "contradicted"),  # 4,500 to 5,000 km
        ("The AN/TPY-2 sees as far as 1,500 kilometres.", "supported"),
        ("Fylingdales covers 360 degrees.", "supported"),
        ("Fylingdales sees only a sector of 60 degrees.", "contradicted"),
    ],
)
def test_a_radar_goes_by_its_published_figures(finding, sentence, wanted):
    assert finding(sentence) == wanted


def test_the_curve_of_the_earth_hides_a_distant_launch(checked):
    result = checked("Fylingdales would spot a missile the moment it leaves the ground at Krichev.")
    assert result.overall.finding == "contradicted"
    assert "curve of the Earth" in result.overall.because
    assert checked(
        "Fylingdales would not spot a missile the moment it leaves the ground at Krichev."
    ).overall.finding == ("supported")


def test_a_satellite_is_not_held_against_the_horizon(finding):
    assert finding("An infrared satellite sees a missile the moment it leaves the ground at Krichev.") != "contradicted"
