"""Exports, each read back."""

from __future__ import annotations

import io
import json
import uuid
import xml.etree.ElementTree as ET
import zipfile

import pytest
import sample

from forewarn.publish.exports import all_exports

KML = "{http://www.opengis.net/kml/2.2}"
STATES = (
    sample.assessment,
    sample.two_systems,
    sample.one_article_without_physics,
    sample.nothing_found,
    sample.unresolved_place,
    sample.hostile,
)


def exported(name, make=sample.assessment):
    return all_exports(make())[f"exports/{name}"]


@pytest.mark.parametrize("make", STATES)
def test_every_export_of_every_state_can_be_parsed(make):
    for name, data in all_exports(make()).items():
        if name.endswith(".kml"):
            assert ET.fromstring(data).tag == f"{KML}kml"  # noqa: S314  our own file
        elif name.endswith(".kmz"):
            assert zipfile.ZipFile(io.BytesIO(data)).namelist() == ["doc.kml"]
        elif name.endswith(".gpkg"):
            assert data.startswith(b"SQLite format 3\0")
        else:
            assert json.loads(data)


def test_kml_has_every_place_at_its_own_coordinates_with_its_minutes():
    root = ET.fromstring(exported("places.kml"))  # noqa: S314  our own file
    marks = {mark.findtext(f"{KML}name"): mark for mark in root.iter(f"{KML}Placemark")}
    warsaw = marks["Warsaw"]
    assert warsaw.findtext(f"{KML}Point/{KML}coordinates") == "21.012,52.23"
    assert "flight 6.6 min (5.1 to 8.2)" in warsaw.findtext(f"{KML}description")
    assert len(marks["5,500 km"].findtext(f"{KML}LineString/{KML}coordinates").split()) == 181
    styles = {f"#{style.get('id')}" for style in root.iter(f"{KML}Style")}
    assert {mark.findtext(f"{KML}styleUrl") for mark in marks.values()} - {None} <= styles
    assert "CC BY 4.0" in root.findtext(f"{KML}Document/{KML}description")


def test_czml_starts_with_a_document_packet_of_name_and_version():
    packets = json.loads(exported("places.czml"))
    assert packets[0]["id"] == "document"
    assert packets[0]["version"] == "1.0"
    assert packets[0]["name"] == "Oreshnik in Belarus"
    assert len({packet["id"] for packet in packets}) == len(packets)
    assert packets[1]["position"]["cartographicDegrees"][:2] == [25.28, 54.689]


def test_an_annotation_finds_its_words_again_by_position_and_by_quotation():
    run = sample.assessment()
    texts = {article.address or f"urn:sha256:{article.digest_sha256}": article.text for article in run.articles}
    items = json.loads(exported("annotations.jsonld"))["items"]
    assert len(items) == len(run.claims)
    for item, claim in zip(items, run.claims, strict=True):
        text = texts[item["target"]["source"]]
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"] == claim.sentence
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert uuid.UUID(item["id"].removeprefix("urn:uuid:"))


def test_claims_are_told_and_never_rated():
    record = json.loads(exported("claims.jsonld"))
    assert {item["@type"] for item in record["@graph"]} == {"Claim"}
    assert b"ClaimReview" not in exported("claims.jsonld")
    assert b"reviewRating" not in exported("claims.jsonld")
    assert record["@graph"][0]["claimInterpreter"]["name"] == "Sergei Aleinik"


def test_provenance_names_every_input_by_its_digest_and_only_what_it_declares():
    record = json.loads(exported("provenance.json"))
    digests = {entity.get("fw:sha256") for entity in record["entity"].values()}
    assert set(sample.assessment().run.inputs_sha256.values()) <= digests
    for relation in record["used"].values():
        assert relation["prov:entity"] in record["entity"]
        assert relation["prov:activity"] in record["activity"]


def test_names_in_exports_are_the_same_each_time_a_run_is_made():
    assert exported("annotations.jsonld") == exported("annotations.jsonld")
