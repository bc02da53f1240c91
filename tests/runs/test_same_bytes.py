"""One seed, the same bytes: every file of the bundle, in another process, with other hashes, at another moment."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pypdf
import pytest

from forewarn.publish.sections import made_on

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "manifest.jsonl"
#: Two moments a year, a day and some seconds apart.
FIRST, LATER = 1_700_000_000, 1_731_700_007
WORDS = ("--samples", "300", "--also", "parquet,netcdf", "--accepted-by", "Ann Example")


def forewarn(*words, moment, hashes):
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(moment), "PYTHONHASHSEED": str(hashes)}
    command = [sys.executable, "-m", "forewarn", *map(str, words)]
    subprocess.run(command, env=surroundings, check=True, capture_output=True)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The same run three times: made, made again at the same moment, and made again from its run file a year later."""
    base = tmp_path_factory.mktemp("same")
    made, again, later = base / "made", base / "again", base / "later"
    forewarn("assess", "--manifest", EXAMPLES, "--out", made, *WORDS, moment=FIRST, hashes=1)
    forewarn("assess", "--manifest", EXAMPLES, "--out", again, *WORDS, moment=FIRST, hashes=2)
    forewarn("rerun", made / "run.json", "--out", later, moment=LATER, hashes=3)
    return made, again, later


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told(moment):
    """Every way in which a bundle writes the moment it was made, the longest first."""
    made_at = datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")
    return [made_at, made_at.replace("+00:00", ".000Z"), made_on(made_at), made_at[:10]]


def without_moment(data, moment):
    for words in told(moment):
        data = data.replace(words.encode(), b"?" * len(words))
    return data


@pytest.mark.slow
def test_every_file_is_the_same_in_another_process_at_the_same_moment(folders):
    made, again, _ = (contents(folder) for folder in folders)
    assert len(made) >= 20
    assert made.keys() == again.keys()
    assert [name for name in made if made[name] != again[name]] == []


@pytest.mark.slow
def test_a_rerun_a_year_later_differs_in_nothing_but_the_stated_time(folders):
    made, _, later = (contents(folder) for folder in folders)
    assert made.keys() == later.keys()
    differing = [
        name
        for name in made
        if name != "brief.pdf" and without_moment(made[name], FIRST) != without_moment(later[name], LATER)
    ]
    assert differing == []


@pytest.mark.slow
def test_the_pdf_of_a_rerun_differs_in_nothing_but_the_stated_time(folders):
    made, _, later = (contents(folder)["brief.pdf"] for folder in folders)
    pages = [
        [without_moment(page.extract_text().encode(), moment) for page in pypdf.PdfReader(io.BytesIO(data)).pages]
        for data, moment in ((made, FIRST), (later, LATER))
    ]
    assert pages[0] == pages[1]


@pytest.mark.slow
def test_the_time_does_stand_in_the_files_that_say_when_they_were_made(folders):
    made = contents(folders[0])
    stated = [words.encode() for words in told(FIRST)]
    silent = {name for name, data in made.items() if not any(words in data for words in stated)}
    assert (
        not {"brief.html", "assessment.json", "README.txt", "exports/provenance.json", "exports/places.gpkg"} & silent
    )
