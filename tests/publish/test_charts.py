"""Small pictures: heights to scale, and a time line that stays low."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
import sample

from forewarn.publish.charts import timeline_chart
from forewarn.publish.heights import arc_points, heights_chart
from forewarn.publish.projections import EARTH_KM
from forewarn.records.stories import TimelineEntry


@pytest.mark.parametrize(("range_km", "apogee_km"), [(270.0, 52.0), (520.0, 1116.0), (980.0, 240.0), (9000.0, 1300.0)])
def test_an_arc_stands_on_the_ground_at_both_ends_and_is_as_high_as_it_says(range_km, apogee_km):
    points = arc_points(range_km, apogee_km, 49)
    assert points[0][1] == pytest.approx(0.0, abs=0.01)  # km: rounding of the cosine of a small angle
    assert points[-1][1] == pytest.approx(0.0, abs=0.01)
    assert points[24][1] == pytest.approx(apogee_km, rel=1e-9)
    assert points[-1][0] - points[0][0] == pytest.approx(range_km / EARTH_KM)


def test_an_arc_is_an_ellipse_about_the_middle_of_the_earth():
    """A conic with a focus in the middle of the Earth: r (1 - e cos(angle from its top)) is one number all along."""
    points = arc_points(980.0, 240.0)
    half, top = 980.0 / EARTH_KM / 2, EARTH_KM + 240.0
    e = (top - EARTH_KM) / (top - EARTH_KM * math.cos(half))
    parameters = [(EARTH_KM + height) * (1 - e * math.cos(angle)) for angle, height in points]
    assert max(parameters) - min(parameters) < 0.01  # km


def test_the_picture_of_heights_says_that_it_is_no_path_plan_and_names_each_height():
    row = next(row for row in sample.assessment().places if row.place.name == "Berlin")
    picture = heights_chart(row, ident="x")
    assert "Illustrative family of flights, not a path plan" in picture
    assert picture.count("km high</text>") == len(row.arcs)
    assert heights_chart(replace(row, arcs=()), ident="x") == ""


def _entries(days: list[int], *, told: bool = False) -> list[TimelineEntry]:
    start = date(2024, 1, 1)
    return [
        TimelineEntry(start + timedelta(day), start + timedelta(day), f"step {day}", "somebody", claims=(0,) * told)
        for day in days
    ]


def _signs(picture: str) -> list[str]:
    return re.findall(r">([\d, to]+)</text>", re.sub(r'<text class="note".*?</text>', "", picture))


def test_entries_too_close_to_be_told_apart_share_one_sign():
    picture = timeline_chart(_entries([0, 400, 401, 402, 700]), ident="t")
    assert _signs(picture) == ["1", "2 to 4", "5"]


def test_the_time_line_is_no_higher_for_many_entries_than_for_few():
    def height(days: list[int]) -> float:
        return float(re.search(r'viewBox="0 0 \d+ (\d+)"', timeline_chart(_entries(days), ident="t")).group(1))

    assert height(list(range(0, 800, 8))) == height([0, 400])


def test_every_dated_entry_is_in_exactly_one_sign_whatever_the_lane():
    entries = [*_entries([0, 3, 5, 300, 310, 600], told=True), *_entries([1, 2, 305, 500])]
    entries.append(TimelineEntry(date(2024, 2, 1), date(2025, 6, 1), "a span", "somebody"))
    numbers: list[int] = []
    for sign in _signs(timeline_chart(entries, ident="t")):
        first, _, last = sign.partition(" to ")
        numbers += range(int(first), int(last) + 1) if last else [int(part) for part in sign.split(", ")]
    assert sorted(numbers) == list(range(1, 12))
