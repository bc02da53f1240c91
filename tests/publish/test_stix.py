"""STIX 2.1, read back by the strict reader of the OASIS library."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace

import pytest
import sample
import stix2

from forewarn.publish.exports.stix import OPINIONS, stix
from forewarn.records.claims import AUTHOR
from forewarn.records.verdicts import Finding

#: Policy level only. The format's objects for attacks, means and weaknesses never appear.
SORTS = {"identity", "note", "opinion", "location", "report"}
STATES = (
    sample.assessment,
    sample.two_systems,
    sample.one_article_without_physics,
    sample.nothing_found,
    sample.unresolved_place,
    sample.hostile,
)


def read(run):
    return stix2.parse(stix(run).decode(), allow_custom=False)


def of_type(bundle, sort):
    return [one for one in bundle.objects if one.type == sort]


@pytest.mark.parametrize("make", STATES)
def test_the_strict_reader_takes_every_state_and_finds_policy_level_objects_only(make):
    bundle = read(make())
    assert {one.type for one in bundle.objects} <= SORTS
    assert len({one.id for one in bundle.objects}) == len(bundle.objects)


@pytest.mark.parametrize("make", STATES)
def test_every_reference_leads_to_an_object_of_the_bundle(make):
    bundle = read(make())
    held = {one.id for one in bundle.objects}
    for one in bundle.objects:
        assert set(one.get("object_refs", [])) <= held
        assert one.get("created_by_ref", one.id) in held
    (report,) = of_type(bundle, "report")
    assert set(report.object_refs) == held - {report.id}


def test_a_claim_is_a_note_by_its_speaker_as_the_article_names_them():
    run = sample.assessment()
    bundle = read(run)
    names = {one.id: one.name for one in of_type(bundle, "identity")}
    notes = [one for one in of_type(bundle, "note") if one.abstract.startswith("Claim")]
    assert [note.content for note in notes] == [claim.sentence for claim in run.claims]
    for note, claim in zip(notes, run.claims, strict=True):
        if claim.speaker != AUTHOR:
            assert names[note.object_refs[0]] == claim.speaker
            assert note.authors == [claim.speaker]
    classes = {one.name: one.identity_class for one in of_type(bundle, "identity")}
    assert classes["Sergei Aleinik"] == "unknown"  # nobody but the article says who that is
    assert classes["Example Gazette"] == "organization"


def test_only_a_finding_that_takes_a_side_is_an_opinion_and_never_a_strong_one():
    run = sample.assessment()
    told = [one.opinion for one in of_type(read(run), "opinion")]
    assert told == [OPINIONS[verdict.finding] for verdict in run.verdicts if verdict.finding in OPINIONS]
    assert not {Finding.CANNOT_TELL, Finding.NOT_CHECKABLE} & OPINIONS.keys()
    assert not [word for word in OPINIONS.values() if word.startswith("strongly")]


def test_an_opinion_cites_its_sources():
    bundle = read(sample.assessment())
    cited = [
        one.external_references[0].source_name for one in of_type(bundle, "opinion") if "external_references" in one
    ]
    assert "Office of the President of Belarus" in cited


def test_an_address_that_is_no_web_address_is_no_link():
    assert b"javascript:window" not in stix(sample.hostile())


def test_names_are_the_same_each_time_and_come_from_what_the_run_was_made_of():
    run = sample.assessment()
    assert stix(run) == stix(run)
    later = replace(run, run=replace(run.run, made_at="2027-01-02T03:04:05+00:00"))
    other = replace(run, run=replace(run.run, catalog_version="another"))
    ids = [[one["id"] for one in json.loads(stix(one_run))["objects"]] for one_run in (run, later, other)]
    assert ids[0] == ids[1]
    assert not set(ids[0]) & set(ids[2])
    assert {uuid.UUID(name.split("--")[1]).version for name in ids[0]} == {5}
