"""ClaimReview is a person's judgement: without a name there is none, and an open finding gives none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import sample

from forewarn.publish.exports import all_exports
from forewarn.publish.exports.claim_review import TAKES_A_SIDE, claim_reviews
from forewarn.records.asked import Also, Asked
from forewarn.records.errors import RefusedAcceptance
from forewarn.records.verdicts import Finding

NAME = "exports/claim_reviews.jsonld"


def reviews(run, name="Ann Example"):
    return json.loads(claim_reviews(run, name))["@graph"]


def test_nobody_accepts_so_no_export_holds_a_review():
    files = all_exports(sample.assessment(), Asked((Also.PARQUET,)))
    assert NAME not in files
    assert not [name for name, data in files.items() if b"ClaimReview" in data]


def test_a_person_accepts_and_signs_every_review():
    run = sample.assessment()
    files = all_exports(run, Asked(accepted_by="Ann Example"))
    graph = json.loads(files[NAME])["@graph"]
    assert {item["@type"] for item in graph} == {"ClaimReview"}
    assert {item["author"]["name"] for item in graph} == {"Ann Example"}
    assert {item["author"]["@type"] for item in graph} == {"Person"}


def test_there_is_a_review_for_each_finding_that_takes_a_side_and_for_no_other():
    run = sample.assessment()
    wanted = [
        claim.sentence
        for claim, verdict in zip(run.claims, run.verdicts, strict=True)
        if verdict.finding not in {Finding.CANNOT_TELL, Finding.NOT_CHECKABLE}
    ]
    assert [item["claimReviewed"] for item in reviews(run)] == wanted
    assert set(Finding) - TAKES_A_SIDE == {Finding.CANNOT_TELL, Finding.NOT_CHECKABLE}


@pytest.mark.parametrize("finding", [Finding.CANNOT_TELL, Finding.NOT_CHECKABLE])
def test_a_run_of_open_findings_gives_no_review_even_when_accepted(finding):
    run = sample.assessment()
    assert reviews(replace(run, verdicts=tuple(replace(one, finding=finding) for one in run.verdicts))) == []


def test_a_review_says_its_finding_in_words_and_gives_no_mark():
    run = sample.assessment()
    for item in reviews(run):
        assert item["reviewRating"].keys() == {"@type", "alternateName", "ratingExplanation"}
    office = next(item for item in reviews(run) if "27 June 2024" in item["reviewRating"]["ratingExplanation"])
    assert office["reviewRating"]["alternateName"] == "Contradicted"
    assert office["citation"][0]["publisher"] == "Office of the President of Belarus"


@pytest.mark.parametrize("name", ["", "   ", "-", "x", "42", "forewarn", "Author", "n" * 101, "A\u202eB", "Ann\0"])
def test_what_is_no_name_of_a_person_is_refused_in_one_line(name):
    with pytest.raises(RefusedAcceptance, match="a person who answers") as caught:
        claim_reviews(sample.assessment(), name)
    assert "\n" not in str(caught.value)
