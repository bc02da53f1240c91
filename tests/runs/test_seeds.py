"""The flagship case: what must be true of a run on the two seed articles. Their text is not part of this repository."""

from __future__ import annotations


def test_both_teaser_lines_are_set_apart_and_yield_no_claim(seeds_run):
    record, _ = seeds_run
    first = next(article for article in record["articles"] if article["id"].startswith("000"))
    teasers = [passage for passage in first["passages"] if passage["kind"] == "teaser"]
    assert teasers
    starts = min(passage["start"] for passage in teasers)
    assert not [claim for claim in record["claims"] if claim["article"] == first["id"] and claim["start"] >= starts]
    second = next(article for article in record["articles"] if article["id"].startswith("001"))
    assert {passage["kind"] for passage in second["passages"]} <= {"body", "furniture"}


def test_at_least_twenty_claims_carry_findings_of_at_least_four_sorts(seeds_run):
    record, _ = seeds_run
    assert len(record["claims"]) >= 20
    assert len({claim["finding"]["finding"] for claim in record["claims"]}) >= 4


def test_warsaw_vilnius_and_berlin_have_minutes(seeds_run):
    record, _ = seeds_run
    places = {place["name"]: place for place in record["places"]}
    assert {"Warsaw", "Vilnius", "Berlin"} <= places.keys()
    # Public-record section 4: the first two lie nearer than any tested distance.
    assert places["Vilnius"]["reach"] == "not_established"
    assert places["Warsaw"]["reach"] == "not_established"


def test_deployed_against_planned_is_listed_with_its_reason(seeds_run):
    record, _ = seeds_run
    claims = record["claims"]
    pairs = [(pair, {claims[index]["status"] for index in pair["claims"]}) for pair in record["contradictions"]]
    told = [pair for pair, statuses in pairs if "planned" in statuses and statuses & {"deployed", "on_combat_duty"}]
    assert told
    assert all(pair["because"].strip() for pair in told)


def test_the_minister_and_the_meaning_of_the_name_are_contradicted_with_sources(seeds_run):
    record, _ = seeds_run
    for kind in ("office", "name"):
        found = [
            claim
            for claim in record["claims"]
            if claim["kind"] == kind and claim["finding"]["finding"] == "contradicted"
        ]
        assert found, kind
        assert all(claim["finding"]["sources"] for claim in found)


def test_the_glide_vehicle_is_disputed(seeds_run):
    record, _ = seeds_run
    glide = [claim for claim in record["claims"] if claim["kind"] == "class" and "glide vehicle" in claim["sentence"]]
    assert {claim["finding"]["finding"] for claim in glide} == {"disputed"}


def test_the_undated_article_gets_an_earliest_date_and_unresolved_words_are_said(seeds_run):
    record, folder = seeds_run
    page = (folder / "brief.html").read_text(encoding="utf-8")
    assert "21 Nov 2024" in page
    assert any("on Friday" in line for line in record["not_told"])
