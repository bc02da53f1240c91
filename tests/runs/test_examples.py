"""Whole runs on the example articles: the path from bytes to brief holds together."""

from __future__ import annotations

import json
from pathlib import Path

from forewarn.cli.main import run_command
from forewarn.records.claims import AUTHOR

ROOT = Path(__file__).resolve().parents[2]
TOP = {"articles", "claims", "origins", "contradictions", "forecasts", "places", "sources", "run"}
FINDINGS = {"supported", "strained", "contradicted", "disputed", "cannot_tell", "not_checkable"}


def of_article(record, name, kind=None):
    return [claim for claim in record["claims"] if claim["article"] == name and kind in {None, claim["kind"]}]


def findings(claims):
    return {claim["finding"]["finding"] for claim in claims}


def test_the_assessment_has_the_published_shape(examples_run):
    record, _ = examples_run
    assert record.keys() >= TOP
    assert len(record["articles"]) == 6
    for claim in record["claims"]:
        assert claim["finding"]["finding"] in FINDINGS
        assert claim["finding"]["because"].strip()


def test_every_claim_stands_at_its_offsets_in_its_article(examples_run):
    from forewarn.assess import load_articles

    record, _ = examples_run
    texts = {article.id: article.text for article in load_articles([], manifest=ROOT / "examples" / "manifest.jsonl")}
    for claim in record["claims"]:
        assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["sentence"]
        assert claim["speaker"] == AUTHOR or claim["speaker"] in texts[claim["article"]]


def test_every_number_of_a_finding_has_a_source_that_the_run_lists(examples_run):
    record, _ = examples_run
    listed = set(record["sources"])
    for claim in record["claims"]:
        finding = claim["finding"]
        assert {number["source_id"] for number in finding["numbers"]} <= listed
        assert set(finding["sources"]) <= listed
    for place in record["places"]:
        assert {step["source_id"] for step in place["warning_stack_min"]} <= listed


def test_the_two_tellings_of_one_speech_are_one_origin_and_nothing_else_is(examples_run):
    record, _ = examples_run
    groups = [set(origin["articles"]) for origin in record["origins"] if len(origin["articles"]) > 1]
    assert groups == [{"speech", "speech-retold"}]


def test_the_teaser_yields_no_claim_and_is_set_apart(examples_run):
    record, _ = examples_run
    airfield = next(article for article in record["articles"] if article["id"] == "airfield")
    assert "teaser" in {passage["kind"] for passage in airfield["passages"]}
    assert not [claim for claim in record["claims"] if "soup" in claim["sentence"].lower()]


def test_page_furniture_and_scripts_reach_neither_claims_nor_brief(examples_run):
    record, folder = examples_run
    assert not [claim for claim in record["claims"] if "Cookie" in claim["sentence"] or "harbour" in claim["sentence"]]
    page = (folder / "brief.html").read_text(encoding="utf-8")
    assert "onerror" not in page
    assert "dataLayer" not in page


def test_eight_minutes_to_london_is_not_supported(examples_run):
    record, _ = examples_run
    flight = [claim for claim in of_article(record, "eight-minutes", "flight_time") if "eight" in claim["sentence"]]
    assert flight
    assert findings(flight) <= {"contradicted", "strained"}


def test_a_deployment_told_in_september_is_premature(examples_run):
    record, _ = examples_run
    status = [
        claim
        for claim in of_article(record, "speech-retold", "status")
        if claim["status"] == "deployed" and "has deployed" in claim["sentence"]
    ]
    assert status
    assert findings(status) <= {"contradicted", "disputed"}


def test_nutcracker_is_contradicted(examples_run):
    record, _ = examples_run
    names = of_article(record, "speech-retold", "name")
    assert findings(names) == {"contradicted"}


def test_no_launcher_seen_stands_against_combat_duty(examples_run):
    record, _ = examples_run
    articles = [{record["claims"][index]["article"] for index in pair["claims"]} for pair in record["contradictions"]]
    assert any("no-launcher" in pair for pair in articles)


def test_places_named_as_in_reach_have_minutes_with_a_stack(examples_run):
    record, _ = examples_run
    names = {place["name"] for place in record["places"]}
    assert {"Warsaw", "Vilnius", "Berlin", "London"} <= names
    for place in record["places"]:
        assert place["flight_time_min"]["minimum_energy"]["low"] > 0
        assert place["warning_stack_min"]


def test_the_sum_of_a_warning_stack_repeats_by_hand(examples_run):
    record, _ = examples_run
    for place in record["places"]:
        flight, left = place["flight_time_min"]["minimum_energy"], place["warning_time_min"]
        for end, delay_end in (("low", "high"), ("best", "best"), ("high", "low")):
            delays = sum(step[delay_end] for step in place["warning_stack_min"])
            # Each term is printed to a thousandth of a minute; five terms may add up to this much rounding.
            assert abs(flight[end] - delays - left[end]) < 0.005


def test_a_run_made_again_from_its_file_gives_the_same_bytes_but_for_the_time(examples_run, tmp_path):
    _, folder = examples_run
    assert run_command(["rerun", str(folder / "run.json"), "--out", str(tmp_path / "again")]) == 0
    for name in ("claims.jsonl", "places.csv", "places.geojson"):
        assert (tmp_path / "again" / name).read_bytes() == (folder / name).read_bytes(), name
    records = [json.loads((where / "assessment.json").read_text()) for where in (folder, tmp_path / "again")]
    for record in records:
        del record["run"]["made_at"]
        del record["run"]["command"]
    assert records[0] == records[1]


def test_a_rerun_refuses_articles_that_have_changed(tmp_path, capsys):
    article = tmp_path / "one.txt"
    article.write_text("Belarus has deployed the Oreshnik missile system, Minsk said.\n")
    assert run_command(["assess", str(article), "--out", str(tmp_path / "brief"), "--no-pdf"]) == 0
    article.write_text("Belarus has not deployed the Oreshnik missile system, Minsk said.\n")
    capsys.readouterr()
    assert run_command(["rerun", str(tmp_path / "brief" / "run.json"), "--out", str(tmp_path / "again")]) == 1
    assert "is not what the run was made from" in capsys.readouterr().err
    assert not (tmp_path / "again").exists()


def test_the_order_of_articles_changes_no_finding(examples_run, tmp_path):
    record, _ = examples_run
    lines = (ROOT / "examples" / "manifest.jsonl").read_text().splitlines()
    for path in (ROOT / "examples").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "manifest.jsonl").write_text("\n".join(reversed(lines)) + "\n")
    out = tmp_path / "brief"
    words = [
        "assess",
        "--manifest",
        str(tmp_path / "manifest.jsonl"),
        "--out",
        str(out),
        "--samples",
        "1000",
        "--no-pdf",
    ]
    assert run_command(words) == 0
    other = json.loads((out / "assessment.json").read_text())

    def keyed(run):
        return {
            (claim["article"], claim["start"], claim["kind"], claim["status"]): claim["finding"]["finding"]
            for claim in run["claims"]
        }

    assert keyed(record) == keyed(other)
    assert {frozenset(origin["articles"]) for origin in record["origins"]} == {
        frozenset(origin["articles"]) for origin in other["origins"]
    }
