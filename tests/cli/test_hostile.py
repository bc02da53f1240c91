"""Input made to harm: one clear line or a plain answer; never a traceback, a hang, or a terminal that obeys it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

TOLD = (
    "Russia has deployed the Oreshnik missile in Belarus, the president said on 18 December 2025. "
    "It can reach Warsaw in about 4 minutes. "
)


def refusal(ran) -> str:
    """The one line of a deliberate refusal."""
    assert ran.code == 1, ran.err
    lines = ran.err.strip().splitlines()
    assert len(lines) == 1, ran.err
    assert lines[0].startswith("forewarn: ")
    assert "error of forewarn's own" not in lines[0]
    return lines[0]


def test_a_file_name_cannot_command_the_terminal(forewarn, tmp_path):
    path = tmp_path / "\x1b[2J\x1b]0;title\x07\u202eten.txt"
    path.write_bytes(bytes(1000))
    assert refusal(forewarn("read", path)).isprintable()
    path.write_text(TOLD)
    said = forewarn("read", path)
    assert said.code == 0
    assert "\x1b]" not in said.out
    assert "\x1b[2J" not in said.out
    assert "\u202e" not in said.out


def test_a_very_long_argument_comes_back_shortened_with_what_to_do(forewarn, tmp_path):
    line = refusal(forewarn("read", tmp_path / ("x" * 5000 + ".txt")))
    assert len(line) < 1000
    assert line.endswith("check the path")


@pytest.mark.parametrize(
    "page",
    [
        '<html><head><meta charset="undefined"></head><body><p>' + TOLD * 4 + "caf\xe9</p></body></html>",
        '<html><head><meta charset="punycode"></head><body><p>' + TOLD * 4 + "caf\xe9</p></body></html>",
        '<html><head><script type="application/ld+json">{"@graph": 7}</script></head><body><p>'
        + TOLD * 4
        + "</p></body></html>",
    ],
)
def test_a_page_that_lies_about_itself_is_still_read(forewarn, tmp_path, page):
    path = tmp_path / "page.html"
    path.write_bytes(page.encode("latin-1"))
    ran = forewarn("read", path, "--json")
    assert ran.code == 0, ran.err
    assert json.loads(ran.out.splitlines()[0])["sentence"].startswith("Russia has deployed")


def test_half_a_million_attributes_on_one_element_are_refused_quickly(forewarn, tmp_path):
    path = tmp_path / "page.html"
    attributes = " ".join(f"a{number}=1" for number in range(500_000))
    path.write_text(f"<html><body><p {attributes}>{TOLD}</p></body></html>")
    started = time.monotonic()
    assert "attributes" in refusal(forewarn("read", path))
    assert time.monotonic() - started < 5  # seconds; the parser alone would take minutes


def test_articles_of_one_name_keep_ids_of_their_own(forewarn, tmp_path):
    names = ["a", "a~2", "a", "a"]
    (tmp_path / "told.txt").write_text(TOLD)
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text("".join(json.dumps({"path": "told.txt", "id": name}) + "\n" for name in names))
    ran = forewarn("read", "--manifest", manifest, "--json")
    assert list(dict.fromkeys(json.loads(line)["article"] for line in ran.out.splitlines())) == [
        "a",
        "a~2",
        "a~3",
        "a~4",
    ]


@pytest.mark.parametrize("command", ["read", "check"])
@pytest.mark.parametrize("name", ["/dev/zero", "/dev/full", "."])
def test_a_manifest_that_is_no_file_is_refused(forewarn, command, name):
    assert "not a file" in refusal(forewarn(command, "--manifest", name))


def test_a_line_separator_inside_a_manifest_text_does_not_end_the_line(forewarn, tmp_path):
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text('{"sentence": "The Oreshnik flew\u2028 5,500 km."}\n', encoding="utf-8")
    assert forewarn("check", "--manifest", manifest, "--json").code == 0


def test_an_id_longer_than_any_name_is_refused(forewarn, tmp_path):
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text(json.dumps({"id": "x" * 1_000_000}) + "\n")
    assert "characters" in refusal(forewarn("read", "--manifest", manifest))


def test_closed_standard_input_is_refused(forewarn, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert "standard input is closed" in refusal(forewarn("check", "-"))
    assert "standard input is closed" in refusal(forewarn("read", "-"))


def test_a_text_of_dots_takes_one_pass(forewarn, tmp_path):
    path = tmp_path / "dots.txt"
    path.write_text("." * 400_000 + " " + TOLD)
    started = time.monotonic()
    assert forewarn("read", path, "--json").code == 0
    assert time.monotonic() - started < 10  # seconds; a pass for every dot would take about 50


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_is_refused(forewarn, tmp_path, day):
    words = "The Oreshnik flew three days ago, last week and last year, and will fly tomorrow and next year."
    assert "1900" in refusal(forewarn("check", words, "--published", day))
    path = tmp_path / "told.txt"
    path.write_text(TOLD)
    assert "1900" in refusal(forewarn("assess", path, "--as-of", day, "--json"))
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text(json.dumps({"path": "told.txt", "date": day}) + "\n")
    assert "1900" in refusal(forewarn("read", "--manifest", manifest))


def test_a_run_file_cannot_use_the_network_by_itself(forewarn, tmp_path):
    run = {
        "format": "forewarn run 1",
        "words": ["assess", "https://example.invalid/a", "--download"],
        "inputs_sha256": {},
        "forewarn_version": "\x1b[31m",
        "catalog_version": "1",
    }
    (tmp_path / "run.json").write_text(json.dumps(run))
    ran = forewarn("rerun", tmp_path / "run.json", "--out", tmp_path / "out", "--json")
    assert "add --download" in refusal(ran)
    assert json.loads(ran.out)["error"]["kind"] == "RefusedDownload"


@pytest.mark.parametrize("name", ["/dev/zero", "."])
def test_a_run_that_is_no_file_is_refused(forewarn, tmp_path, name):
    assert "not a file" in refusal(forewarn("rerun", name, "--out", tmp_path / "out"))


@pytest.mark.parametrize("target", ["/dev/zero", "nowhere", "systems.toml", "folder"])
def test_a_catalog_file_that_is_no_file_is_refused(forewarn, tmp_path, target):
    link = tmp_path / "systems.toml"
    if target == "folder":
        link.mkdir()
    else:
        link.symlink_to(target)
    ran = forewarn("catalog", "check", tmp_path, "--json")
    assert "systems.toml" in refusal(ran)
    assert json.loads(ran.out)["error"]["kind"] == "BrokenCatalog"


def test_a_catalog_number_of_five_thousand_digits_is_refused(forewarn, tmp_path):
    (tmp_path / "systems.toml").write_text("[oreshnik]\nname = " + "9" * 5000)
    assert "systems.toml" in refusal(forewarn("catalog", "check", tmp_path))


@pytest.mark.parametrize("out", ["/", "", "pipe", "x" * 300])
def test_an_exercise_message_never_replaces_a_device_or_a_folder(forewarn, tmp_path, monkeypatch, out):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    note = ["--note", "table 3", "--at", "2026-11-21T10:00:00+01:00"]
    refusal(forewarn("cap-exercise", "oreshnik", "--from", "Belarus", "--to", "Warsaw", *note, "--out", out))
    assert [(path.name, path.is_fifo()) for path in tmp_path.iterdir()] == [("pipe", True)]


def test_an_exercise_at_the_end_of_the_calendar_is_refused(forewarn):
    at = ["--note", "table 3", "--at", "9999-12-31T23:59:59+00:00"]
    assert "year" in refusal(forewarn("cap-exercise", "oreshnik", "--from", "Belarus", "--to", "Warsaw", *at))


FOREWARN = f"{sys.executable} -m forewarn"


@pytest.mark.parametrize("closing", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("words", "code"), [("catalog list --json", 0), ("check --json ''", 1)])
def test_closed_streams_change_no_exit_code_and_show_no_traceback(closing, words, code):
    ran = subprocess.run(f"{FOREWARN} {words} {closing}", shell=True, capture_output=True, text=True, check=False)
    assert ran.returncode == code
    assert "Traceback" not in ran.stderr + ran.stdout


def test_a_terminal_without_a_width_still_shows_the_answer():
    environment = {**os.environ, "COLUMNS": "0"}
    words = [*FOREWARN.split(), "check", "The Oreshnik has a range of 5,500 km."]
    ran = subprocess.run(words, capture_output=True, text=True, check=True, env=environment)
    assert "5,500 km" in ran.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("after_s", [0.4, 1.2, 2.2])
def test_a_signal_at_any_moment_leaves_the_whole_brief_or_nothing(tmp_path, number, after_s):
    (tmp_path / "told.txt").write_text(TOLD)
    words = [*FOREWARN.split(), "assess", "told.txt", "--out", "brief", "--samples", "20000"]
    process = subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(after_s)  # seconds; before, during and after the reading, on a machine of any speed
    for _ in range(3):
        process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert process.returncode in {0, 128 + number, -number}
    assert "Traceback" not in err
    assert {path.name for path in tmp_path.iterdir()} <= {"told.txt", "brief"}
    if (tmp_path / "brief").exists():
        assert (tmp_path / "brief" / "brief.html").read_text().rstrip().endswith("</html>")


def test_an_address_that_is_a_script_reaches_no_file(forewarn, tmp_path):
    (tmp_path / "told.txt").write_text(TOLD)
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text(json.dumps({"path": "told.txt", "address": "javascript:alert(5)"}) + "\n")
    ran = forewarn("assess", "--manifest", manifest, "--out", tmp_path / "brief", "--no-pdf", "--samples", 200)
    assert ran.code == 0, ran.err
    for path in (tmp_path / "brief").rglob("*.*"):
        assert b"javascript:alert" not in path.read_bytes(), path.name


def test_a_file_name_that_is_no_text_gives_a_brief_that_can_be_made_again(forewarn, tmp_path):
    path = tmp_path / os.fsdecode(b"told\xff.txt")
    try:
        path.write_text(TOLD)
    except OSError:
        pytest.skip("this file system holds only names that are text")
    words = ("--samples", 200, "--also", "parquet,netcdf", "--accepted-by", "Ann Example")
    ran = forewarn("assess", path, "--out", tmp_path / "brief", *words)
    assert ran.code == 0, ran.err
    again = forewarn("rerun", tmp_path / "brief" / "run.json", "--out", tmp_path / "again")
    assert again.code == 0, again.err


def test_a_pdf_locked_with_a_cipher_of_its_own_is_told_from_a_damaged_one(forewarn, tmp_path):
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Filter/Standard/V 5/R 6/Length 256/P -4/O<" + b"00" * 48 + b">/U<" + b"00" * 48 + b">/OE<" + b"00" * 32
        + b">/UE<" + b"00" * 32 + b">/Perms<" + b"00" * 16 + b">/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>"
        + b"/StmF/StdCF/StrF/StdCF>>",
    ]  # fmt: skip
    made = b"%PDF-1.7\n"
    starts = []
    for number, content in enumerate(objects, 1):
        starts.append(len(made))
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(made)
    path = tmp_path / "locked.pdf"
    path.write_bytes(made + b"xref\n0 4\n0000000000 65535 f \n" + table + end)
    assert "encrypted" in refusal(forewarn("read", path))
