"""A notebook shows records as tables, and hostile text in them as text."""

from __future__ import annotations

import re
import subprocess
import sys
from html import escape

import pytest
from sample import assessment

import forewarn
from forewarn.publish.notebook import briefs, flights  # noqa: F401  imported for their effect
from forewarn.records.claims import Claim, ClaimKind
from forewarn.records.notebook import html_fragment
from forewarn.records.runs import CheckResult
from forewarn.records.verdicts import Finding, Verdict


@pytest.fixture(scope="module")
def london():
    return forewarn.check("An Oreshnik launched from Belarus would reach London in eight minutes.")


def test_a_checked_sentence_shows_each_finding_with_its_reason_and_its_sources(london):
    shown = london._repr_html_()
    for verdict in london.verdicts:
        assert verdict.because.split("&")[0][:40] in shown
    assert "<details>" in shown
    assert any(london.sources[number.source_id].producer in shown for number in london.overall.numbers)


def test_a_finding_alone_shows_its_word_and_not_only_a_colour(london):
    assert "Strained" in london.overall._repr_html_()


def test_reach_shows_a_row_for_each_place_in_the_order_asked_for():
    shown = forewarn.reach("Oreshnik", launch="Belarus", to=["Vilnius", "London"], samples=200)._repr_html_()
    rows = re.findall(r"<tr><td><bdi>(.*?)</bdi>", shown)
    assert rows == ["Vilnius", "London"]
    assert "5th to the 95th percentile" in shown


def test_reach_without_a_place_says_the_system_and_shows_no_empty_table():
    shown = forewarn.reach("Oreshnik", launch="Belarus", samples=200)._repr_html_()
    assert "Oreshnik from" in shown
    assert "<table>" not in shown


def test_a_flight_shows_why_it_ended():
    landed = forewarn.fly(forewarn.InitialState(53.9, 27.6, 50_000.0, 3000.0, 40.0, 270.0))
    assert landed.outcome.sentence in landed._repr_html_()
    assert f"{landed.ground_range_m / 1000:,.1f} km" in landed._repr_html_()
    escaped = forewarn.fly(forewarn.InitialState(0.0, 0.0, 200_000.0, 12_000.0, 40.0, 90.0))
    assert "ground range" not in escaped._repr_html_()


def test_a_brief_shows_every_finding_it_counts_and_a_map_without_scripts_or_requests():
    made = assessment()
    shown = made._repr_html_()
    assert "<svg" in shown
    assert not re.search(r"<script|<link|<img|<iframe|src=|@import|url\(http", shown)
    assert all(escape(claim.sentence, quote=False)[:30] in shown for claim in made.claims)


def test_claims_of_one_sentence_with_one_finding_for_one_reason_stand_in_one_row(london):
    assert len(set(london.verdicts)) == 1 < len(london.claims)
    assert london._repr_html_().count("said by") == 1


def test_markup_in_an_article_stays_text_in_a_notebook():
    hostile = "<script>alert(1)</script> {{ 7*7 }} \u202eabc"
    claim = Claim("a", hostile, 0, len(hostile), ClaimKind.STATUS, speaker="<b>Bob</b>")
    verdict = Verdict(Finding.CANNOT_TELL, "<i>because</i>")
    shown = CheckResult(hostile, (claim,), (verdict,), verdict)._repr_html_()
    assert "<script" not in shown
    assert "<b>" not in shown
    assert "<i>" not in shown
    assert "49" not in shown
    assert "\u202e" not in shown


def test_a_record_without_a_view_falls_back_to_plain_text():
    assert html_fragment(object()) is None


def test_importing_forewarn_loads_no_view():
    code = "import sys, forewarn; print([m for m in sys.modules if m.startswith('forewarn.')])"
    got = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert got.stdout.strip() == "[]"
