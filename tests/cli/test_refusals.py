"""Bad input gets one clear line: what came, what was wanted, what to do. No traceback, nothing half-written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FRENCH = "Le président a déclaré que les missiles seraient déployés dans le pays avant la fin de l'année. " * 5
FOREWARN = [sys.executable, "-m", "forewarn"]


def one_line(ran, code: int = 1) -> str:
    assert ran.code == code
    lines = ran.err.strip().splitlines()
    assert len(lines) == 1, ran.err
    assert lines[0].startswith("forewarn: ")
    assert "Traceback" not in ran.err
    return lines[0]


@pytest.mark.parametrize("command", ["assess", "read"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b"   \n\t\n"),
        ("binary.txt", bytes(range(256)) * 40),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("broken.pdf", b"%PDF-1.4 this is not one"),
        ("long.txt", b"Missiles fly far. " * 140_000),
        ("empty.html", b"<html><head><title></title></head><body></body></html>"),
        ("french.txt", FRENCH.encode()),
    ],
)
def test_an_unusable_article_is_refused_in_one_line(forewarn, tmp_path, command, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    out = tmp_path / "out"
    extra = ["--out", out] if command == "assess" else []
    line = one_line(forewarn(command, path, *extra))
    assert str(tmp_path) not in line.replace(str(path), "")
    assert not out.exists()


def test_a_missing_article_is_refused_in_one_line(forewarn, tmp_path):
    assert "nowhere.txt" in one_line(forewarn("assess", tmp_path / "nowhere.txt"))


def test_a_refusal_with_json_is_also_an_object_on_stdout(forewarn, tmp_path):
    ran = forewarn("read", tmp_path / "nowhere.txt", "--json")
    error = json.loads(ran.out)["error"]
    assert error["kind"] == "UnreadableArticle"
    assert error["message"] in ran.err


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["asses"],
        ["assess", "--samples", "many", "x.txt"],
        ["fly", "--latitude-deg", "north"],
        ["reach"],
        ["catalog", "burn"],
    ],
)
def test_a_usage_error_is_one_line_and_exit_2(forewarn, words):
    one_line(forewarn(*words), code=2)


@pytest.mark.parametrize(
    "words",
    [
        ["assess"],
        ["check"],
        ["check", "   "],
        ["check", "x" * 6000],
        ["check", "A missile flew.", "--published", "yesterday"],
        ["check", "A missile flew.", "--system", "Death Star"],
        ["reach", "Death Star", "--from", "Belarus", "--to", "Warsaw"],
        ["reach", "oreshnik", "--from", "Belarus", "--to", "Nowhereville"],
        ["catalog", "show", "no-such-entry"],
        ["assess", "https://example.invalid/article"],
    ],
)
def test_a_deliberate_refusal_is_one_line_and_exit_1(forewarn, words):
    one_line(forewarn(*words), code=1)


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "1e400"])
def test_a_flight_from_a_number_that_is_none_is_refused(forewarn, value):
    ran = forewarn(
        "fly", "--latitude-deg", "54", "--longitude-deg", "31", "--altitude-m", "1000",
        "--speed-m-per-s", value, "--angle-deg", "40", "--azimuth-deg", "270", "--json",
    )  # fmt: skip
    assert ran.code in {1, 2}
    assert "error" in json.loads(ran.out)


@pytest.mark.parametrize(
    "line", ["not json", "[]", "{}", '{"id": 7}', '{"path": "../../etc/passwd"}', '{"path": "a.txt", "date": "soon"}']
)
def test_a_bad_manifest_line_is_named(forewarn, tmp_path, line):
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text(line + "\n")
    one_line(forewarn("assess", "--manifest", manifest))


def test_latin_1_is_read_or_refused_but_never_a_traceback(forewarn, tmp_path):
    path = tmp_path / "latin.txt"
    path.write_bytes(
        "The minister said that Belarus had deployed the Oreshnik near the café in Orsha.\n".encode("latin-1")
    )
    ran = forewarn("read", path, "--json")
    assert ran.code in {0, 1}
    assert "Traceback" not in ran.err


def test_a_full_disk_is_one_line():
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full to stand for a full disk")
    with open("/dev/full", "w") as full:  # noqa: PTH123  a device
        ran = subprocess.run(
            [*FOREWARN, "catalog", "list", "--json"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1


def test_a_closed_pipe_is_not_an_error():
    ran = subprocess.run(
        f"{sys.executable} -m forewarn catalog list | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""


def test_help_imports_nothing_heavy():
    heavy = {"numpy", "spacy", "numba", "trafilatura", "rich", "jinja2", "typst", "dateparser", "tomllib", "sqlite3"}
    script = (
        "import sys\nfrom forewarn.cli.main import run_command\n"
        "try:\n    run_command(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted(name for name in sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env={**os.environ})
    assert not heavy & set(eval(ran.stderr))  # noqa: S307  our own list
