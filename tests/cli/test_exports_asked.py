"""Exports on request and the acceptance of findings, from the command line."""

from __future__ import annotations

import json

import pytest

from forewarn.publish import exports

ARTICLE = (
    "Belarus has deployed the Oreshnik missile system, Minsk said on 20 December 2025. Warsaw is within its reach.\n"
    "Foreign Minister Sergei Aleinik said in December 2025 that the system has a range of 5,500 km.\n"
)
REVIEWS = "exports/claim_reviews.jsonld"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(ARTICLE)
    return path


@pytest.fixture
def assessed(forewarn, article, tmp_path):
    def run(*words, out="brief"):
        ran = forewarn(
            "assess",
            article,
            "--published",
            "2025-12-21",
            "--no-pdf",
            "--samples",
            "200",
            "--out",
            tmp_path / out,
            *words,
        )
        assert ran.code == 0, ran.err
        return tmp_path / out

    return run


def signed(folder):
    return {item["author"]["name"] for item in json.loads((folder / REVIEWS).read_text())["@graph"]}


def test_exports_on_request_are_written_beside_the_others(assessed):
    folder = assessed("--also", "netcdf,parquet")
    names = {path.name for path in (folder / "exports").iterdir()}
    assert {"flight_times.nc", "places.parquet", "launch_areas.parquet", "reach.parquet", "places.gpkg"} <= names
    assert "claim_reviews.jsonld" not in names


def test_a_run_without_flight_times_says_that_there_is_no_netcdf(forewarn, tmp_path):
    article = tmp_path / "calm.txt"
    article.write_text("The region deserves calm, the minister said.\n")
    ran = forewarn("assess", article, "--no-pdf", "--out", tmp_path / "brief", "--also", "netcdf")
    assert ran.code == 0
    assert "there is no exports/flight_times.nc" in ran.err
    assert not (tmp_path / "brief" / "exports" / "flight_times.nc").exists()


def test_a_missing_library_is_told_before_any_work_in_one_line(forewarn, article, tmp_path, monkeypatch):
    monkeypatch.setattr(exports, "find_spec", lambda _: None)
    ran = forewarn("assess", article, "--out", tmp_path / "brief", "--also", "parquet")
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert "pip install pyarrow" in ran.err
    assert not (tmp_path / "brief").exists()


def test_an_unknown_format_is_a_usage_error_that_names_the_known_ones(forewarn, article):
    ran = forewarn("assess", article, "--also", "shapefile")
    assert ran.code == 2
    assert "'shapefile' is not one of parquet, netcdf" in ran.err


@pytest.mark.parametrize("words", [["--also", "netcdf"], ["--accepted-by", "Ann Example"]])
def test_asking_for_files_without_a_folder_is_refused(forewarn, article, words):
    ran = forewarn("assess", article, "--json", *words)
    assert ran.code == 1
    assert "--out" in ran.err


def test_a_name_that_is_none_is_refused_before_any_work(forewarn, article, tmp_path):
    ran = forewarn("assess", article, "--out", tmp_path / "brief", "--accepted-by", " ")
    assert ran.code == 1
    assert "a person who answers for the findings" in ran.err
    assert not (tmp_path / "brief").exists()


def test_reviews_are_signed_by_who_accepts_and_go_when_nobody_does(assessed):
    folder = assessed("--accepted-by", "Ann  Example")
    assert signed(folder) == {"Ann Example"}
    assert "accepted by Ann Example" in (folder / "README.txt").read_text()
    assessed()
    assert not (folder / REVIEWS).exists()
    assert "Ann Example" not in (folder / "README.txt").read_text()


def test_who_has_read_a_brief_can_accept_that_very_run(assessed, forewarn, tmp_path):
    folder = assessed()
    ran = forewarn("rerun", folder / "run.json", "--out", tmp_path / "accepted", "--accepted-by", "Ann Example")
    assert ran.code == 0, ran.err
    assert signed(tmp_path / "accepted") == {"Ann Example"}
    assert (tmp_path / "accepted" / "claims.jsonl").read_bytes() == (folder / "claims.jsonl").read_bytes()


def of_another_version(folder):
    record = json.loads((folder / "run.json").read_text())
    record["catalog_version"] = "1999.01.01"
    (folder / "run.json").write_text(json.dumps(record))


def test_an_acceptance_does_not_carry_over_to_findings_of_another_version(assessed, forewarn, tmp_path):
    folder = assessed("--accepted-by", "Ann Example")
    of_another_version(folder)
    ran = forewarn("rerun", folder / "run.json", "--out", tmp_path / "again")
    assert ran.code == 0
    assert "no ClaimReview is written" in ran.err
    assert not (tmp_path / "again" / REVIEWS).exists()


def test_findings_of_another_version_cannot_be_accepted_by_a_rerun(assessed, forewarn, tmp_path):
    folder = assessed()
    of_another_version(folder)
    ran = forewarn("rerun", folder / "run.json", "--out", tmp_path / "again", "--accepted-by", "Ann Example")
    assert ran.code == 1
    assert "a run of this version" in ran.err
    assert not (tmp_path / "again").exists()


def test_a_moment_that_is_no_number_is_refused_in_one_line(forewarn, article, monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    ran = forewarn("assess", article, "--out", tmp_path / "brief")
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert "SOURCE_DATE_EPOCH='yesterday'" in ran.err
