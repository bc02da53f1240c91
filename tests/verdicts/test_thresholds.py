"""Moving a threshold changes what its description says it changes."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from forewarn import claims, verdicts
from forewarn.catalog import load
from forewarn.news import article_from_text
from forewarn.verdicts import THRESHOLDS, Thresholds

MOVED = [
    # field, moved to, sentence, published, finding before, finding after
    ("distance_share", 0.03, "Kapustin Yar is 800 km from Dnipro.", None, "supported", "strained"),
    ("distance_strained_share", 0.3, "Krichev-6 is 500 km from Moscow.", None, "contradicted", "strained"),
    ("beyond_share", 0.04, "From Kaliningrad, an Iskander-M could hit Berlin.", None, "strained", "contradicted"),
    ("edge_share", 0.2, "Lisbon can be hit with the Oreshnik from Kapustin Yar.", None, "supported", "strained"),
    ("short_share", 0.01, "A Hwasong-15 launched near Pyongyang can hit Seoul.", None, "cannot_tell", "supported"),
    ("figure_share", 0.01, "Pershing II could cover up to 1,800 kilometres.", None, "supported", "strained"),
    ("figure_strained_share", 0.06, "Pershing II could cover 1,800 kilometres.", None, "supported", "contradicted"),
    (
        "boost_low_min",
        0.5,
        "A missile from Kaliningrad hits Paris after 200 seconds.",
        None,
        "contradicted",
        "strained",
    ),
    ("boost_high_min", 2.0, "An Oreshnik takes 20 minutes from Kapustin Yar to London.", None, "supported", "strained"),
    ("time_share", 0.02, "An Oreshnik takes 13 minutes from Kapustin Yar to Berlin.", None, "supported", "strained"),
    ("rounding_min", 2.4, "An Oreshnik takes 12 minutes from Kapustin Yar to Berlin.", None, "strained", "supported"),
    (
        "bundle_share",
        0.001,
        "The missile rose to 6,000 km, fell 1,100 km away and flew for 71 minutes.",
        None,
        "supported",
        "strained",
    ),
    (
        "bundle_contradicted_share",
        0.06,
        "The Hwasong-19 rose to 7,687 km, fell 1,001 km away and flew for 76 minutes.",
        None,
        "strained",
        "contradicted",
    ),
    ("air_floor_km", 80.0, "From Tehran a missile takes four minutes to Tel Aviv.", None, "strained", "contradicted"),
    (
        "speed_margin_share",
        0.04,
        "An Oreshnik takes 37.8 minutes from Kapustin Yar to Berlin.",
        None,
        "contradicted",
        "strained",
    ),
    ("speed_share", 0.24, "The Oreshnik flies at 5 km/s.", None, "strained", "supported"),
    ("speed_contradicted_factor", 1.0, "The Oreshnik flies at 6 km/s.", None, "strained", "contradicted"),
    ("sound_low_m_per_s", 140.0, "Avangard reaches only Mach 5.", None, "contradicted", "strained"),
    ("sound_high_m_per_s", 170.0, "Mach 10 is 3 km/s.", None, "supported", "contradicted"),
    (
        "ballistic_coefficient_high_kg_per_m2",
        10000.0,
        "An Oreshnik strikes the ground at 3 km/s.",
        None,
        "strained",
        "contradicted",
    ),
    (
        "detect_and_tell_min",
        0.5,
        "If a missile flies for 12 minutes, people have 11 minutes of warning.",
        None,
        "strained",
        "cannot_tell",
    ),
    (
        "alert_min",
        3.0,
        "Hokkaido was alerted seven minutes after the launch on 4 October 2022.",
        "2022-10-05",
        "contradicted",
        "supported",
    ),
    ("count_share", 0.2, "The Oreshnik that hit Dnipro had seven warheads.", "2024-12-01", "contradicted", "supported"),
    ("direction_deg", 15.0, "Warsaw lies to the west of Minsk.", None, "supported", "strained"),
    ("slip_share", 0.0001, "Dark Eagle reaches more than 1,725 kilometres.", None, "strained", "supported"),
    (
        "clause_share",
        0.0,
        "The Oreshnik can carry a conventional charge, but both strikes so far used nuclear ones.",
        None,
        "cannot_tell",
        "supported",
    ),
]


def found(sentence: str, published: str | None, thresholds: Thresholds) -> str:
    catalog = load()
    day = date.fromisoformat(published) if published else None
    article = article_from_text(sentence, id="a", published=day)
    result = verdicts.check(article, claims.extract(article, catalog.names), catalog, thresholds=thresholds)
    return result.overall.finding.value


@pytest.mark.parametrize(("field", "moved", "sentence", "published", "before", "after"), MOVED)
def test_moving_a_threshold_changes_the_finding_it_decides(field, moved, sentence, published, before, after):
    assert found(sentence, published, THRESHOLDS) == before
    assert found(sentence, published, replace(THRESHOLDS, **{field: moved})) == after


def test_every_threshold_is_moved_and_described():
    names = {field.name for field in fields(Thresholds)}
    assert {case[0] for case in MOVED} == names
    for name in names:
        assert name in (Thresholds.__doc__ or "")
