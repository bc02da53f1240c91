"""A folder written whole or not at all."""

from __future__ import annotations

import csv
import errno
import io
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
import sample

from forewarn.publish import bundle, write_brief
from forewarn.records.asked import Also, Asked
from forewarn.records.errors import CannotWrite
from forewarn.records.places import Place

NAMES = [
    "brief.html", "brief.pdf", "assessment.json", "claims.jsonl", "places.csv", "places.geojson",
    "exports/places.kml", "exports/places.kmz", "exports/places.czml", "exports/places.gpkg",
    "exports/annotations.jsonld", "exports/claims.jsonld", "exports/provenance.json", "exports/stix.json", "README.txt",
]  # fmt: skip


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_brief_and_its_data_are_written_and_nothing_else_is_left(tmp_path):
    files = write_brief(sample.assessment(), tmp_path / "deep" / "brief")
    folder = tmp_path / "deep" / "brief"
    assert [file.relative_to(folder).as_posix() for file in files] == NAMES
    assert sorted(contents(folder)) == sorted(NAMES)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["brief"]
    assert all(file.stat().st_size > 0 for file in files)


def test_the_same_run_gives_the_same_bytes_twice(tmp_path):
    first = write_brief(sample.assessment(), tmp_path / "one")
    second = write_brief(sample.assessment(), tmp_path / "two")
    for one, two in zip(first, second, strict=True):
        assert one.read_bytes() == two.read_bytes(), one.name


def test_other_files_of_an_old_folder_stay(tmp_path):
    folder = tmp_path / "brief"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "brief.html").write_text("old")
    write_brief(sample.nothing_found(), folder, pdf=False)
    assert (folder / "notes.txt").read_text() == "mine"
    assert "old" not in (folder / "brief.html").read_text()[:10]


def test_no_folder_ever_holds_files_of_two_runs(tmp_path):
    folder = tmp_path / "brief"
    write_brief(
        sample.assessment(), folder, beside={"run.json": b"{}"}, asked=Asked((Also.PARQUET,), (), "Ann Example")
    )
    (folder / "exports" / "notes.txt").write_text("mine")
    write_brief(sample.assessment(), folder, pdf=False)
    assert contents(folder).keys() == {*NAMES, "exports/notes.txt"} - {"brief.pdf"}


def test_files_of_an_earlier_run_come_back_when_the_new_one_is_interrupted(tmp_path, monkeypatch):
    folder = tmp_path / "brief"
    write_brief(sample.assessment(), folder, asked=Asked(accepted_by="Ann Example"))
    before = contents(folder)
    real = Path.replace
    last = iter(["README.txt"])

    def interrupted(self, target):
        if target == folder / "README.txt" and next(last, None):
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_brief(sample.assessment(), folder, pdf=False)
    assert contents(folder) == before


@pytest.mark.parametrize("fails_at", [1, 3, 6])
def test_a_full_disk_leaves_an_old_folder_as_it_was(tmp_path, monkeypatch, fails_at):
    folder = tmp_path / "brief"
    write_brief(sample.assessment(), folder, pdf=False)
    before = contents(folder)
    synced = iter(range(1, 100))

    def full(_):
        if next(synced) == fails_at:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(bundle.os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left on device"):
        write_brief(sample.nothing_found(), folder, pdf=False)
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["brief"]


@pytest.mark.parametrize("fails_at", [1, 4, 9])
def test_an_interruption_while_files_are_put_in_place_puts_the_old_ones_back(tmp_path, monkeypatch, fails_at):
    folder = tmp_path / "brief"
    write_brief(sample.assessment(), folder, pdf=False)
    before = contents(folder)
    calls = iter(range(1, 1000))
    real = Path.replace

    def interrupted(self, target):
        if next(calls) == fails_at:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_brief(sample.nothing_found(), folder, pdf=False)
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["brief"]


def test_a_file_where_the_folder_should_be_is_refused_in_one_line(tmp_path):
    (tmp_path / "brief").write_text("a file")
    with pytest.raises(CannotWrite) as caught:
        write_brief(sample.nothing_found(), tmp_path / "brief", pdf=False)
    assert "\n" not in str(caught.value)
    assert (tmp_path / "brief").read_text() == "a file"


def test_claims_are_one_json_object_a_line(tmp_path):
    run = sample.assessment()
    folder = write_brief(run, tmp_path / "b", pdf=False)[0].parent
    lines = (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["sentence"] for line in lines] == [claim.sentence for claim in run.claims]


def test_the_table_reads_back_and_a_name_never_runs_as_a_formula(tmp_path):
    run = sample.assessment()
    evil = replace(run.places[0].place, name='=HYPERLINK("x")')
    assert isinstance(evil, Place)
    run = replace(run, places=(replace(run.places[0], place=evil), *run.places[1:]))
    folder = write_brief(run, tmp_path / "b", pdf=False)[0].parent
    rows = list(csv.DictReader(io.StringIO((folder / "places.csv").read_text(encoding="utf-8"), newline="")))
    assert rows[0]["place"] == '\'=HYPERLINK("x")'
    warsaw = next(row for row in rows if row["place"] == "Warsaw")
    assert (warsaw["reach"], warsaw["minimum_energy_best_min"], warsaw["glide_best_min"]) == (
        "not_established",
        "6.6",
        "",
    )


def test_the_readme_says_how_to_cite_under_which_licences_and_how_to_make_it_again(tmp_path):
    folder = write_brief(sample.assessment(), tmp_path / "b", pdf=False)[0].parent
    text = (folder / "README.txt").read_text(encoding="utf-8")
    for needed in ("GeoNames", "Creative Commons Attribution 4.0", "Natural Earth", "Cite as", "Caveats", "20251224"):
        assert needed in text
    assert sample.assessment().run.command in text


def test_the_page_is_under_two_megabytes_and_fifty_articles_stay_under_eight(tmp_path):
    small = write_brief(sample.assessment(), tmp_path / "s", pdf=False)[0]
    large = write_brief(sample.fifty_articles(), tmp_path / "l", pdf=False)[0]
    assert small.stat().st_size < 2_000_000
    assert large.stat().st_size < 8_000_000


def test_the_page_names_no_address_that_a_browser_would_load(tmp_path):
    html = write_brief(sample.hostile(), tmp_path / "h", pdf=False)[0].read_text(encoding="utf-8")
    assert not re.search(r"<(?:img|link|iframe|object|embed|video|audio|source|form|base)\b", html)
    assert not re.search(r"\s(?:src|srcset|poster|action|style|on\w+)\s*=\s*[\"']", html.split("<script type=")[0])
    assert "default-src 'none'" in unescape(html)
