"""What an editor reads first."""

from __future__ import annotations

from dataclasses import replace

import sample

from forewarn.publish.headlines import headlines, origin_count
from forewarn.records.articles import PassageKind
from forewarn.records.verdicts import Finding


def test_two_retellings_of_one_origin_are_one_headline_on_one_origin():
    first = headlines(sample.assessment())[0]
    assert first.articles == ("000", "001")
    assert first.origin_count == 1
    assert first.speakers == ("Sergei Aleinik",)
    assert first.finding is Finding.CANNOT_TELL


def test_a_claim_in_a_teaser_is_no_headline():
    run = sample.assessment()
    run = replace(run, claims=(replace(run.claims[0], passage=PassageKind.TEASER), *run.claims[1:]))
    assert all(0 not in item.claims for item in headlines(run))


def test_an_article_without_an_origin_counts_for_itself():
    run = replace(sample.assessment(), origins=())
    assert origin_count(run, ["000", "001"]) == 2
