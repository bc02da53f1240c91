"""Exports that need an optional library: on request only, refused in one line where it is missing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import sample

from forewarn.publish import exports, write_brief
from forewarn.publish.exports import LIBRARIES, all_exports, need_libraries
from forewarn.records.asked import Also, Asked
from forewarn.records.errors import MissingExtra

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def _without_libraries(monkeypatch):
    monkeypatch.setattr(exports, "find_spec", lambda _: None)


@pytest.mark.usefixtures("_without_libraries")
def test_nothing_optional_is_written_or_needed_unless_it_is_asked_for():
    names = all_exports(sample.assessment())
    assert not [name for name in names if name.endswith((".parquet", ".nc"))]


@pytest.mark.usefixtures("_without_libraries")
@pytest.mark.parametrize("also", list(Also))
def test_a_missing_library_is_one_line_with_the_command_that_brings_it(also, tmp_path):
    with pytest.raises(MissingExtra) as caught:
        write_brief(sample.assessment(), tmp_path / "brief", pdf=False, asked=Asked((also,)))
    told = str(caught.value)
    assert told.endswith("pip install " + " ".join(LIBRARIES[also]))
    assert "\n" not in told
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_is_there_is_no_reason_to_refuse():
    need_libraries(Also)


def test_every_export_on_request_is_an_extra_of_the_package_with_its_libraries():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for also, libraries in LIBRARIES.items():
        of_extra = [line.split(">")[0] for line in project["optional-dependencies"][also.value]]
        assert of_extra == list(libraries), also


def test_netcdf_without_any_flight_time_is_left_out():
    assert "exports/flight_times.nc" not in all_exports(sample.nothing_found(), Asked((Also.NETCDF,)))


def test_the_readme_says_what_each_file_is_and_who_accepted_the_findings(tmp_path):
    files = write_brief(
        sample.assessment(),
        tmp_path / "brief",
        pdf=False,
        beside={"run.json": b"{}"},
        asked=Asked((Also.PARQUET,), accepted_by="Ann Example"),
    )
    text = (tmp_path / "brief" / "README.txt").read_text(encoding="utf-8")
    listed = text.split("Files\n")[1].split("\n\n")[0].splitlines()
    names = {file.relative_to(tmp_path / "brief").as_posix() for file in files} - {"README.txt"}
    assert {line.split()[0] for line in listed} == names
    assert all(len(line.split()) > 2 for line in listed)
    assert "accepted by Ann Example" in text
