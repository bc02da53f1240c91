"""Manifests: one JSON object a line, and one clear error for a bad one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forewarn.news import read_manifest
from forewarn.records.errors import BadManifest


def manifest(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "m.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_id_means_a_text_file_beside_the_manifest_and_path_is_taken_as_it_is(tmp_path: Path):
    entries = read_manifest(
        manifest(tmp_path, '{"id": "007", "date": "2025-12-18"}\n\n{"path": "sub/a.html", "date": null, "extra": 1}\n')
    )
    assert [(entry.id, entry.path) for entry in entries] == [
        ("007", tmp_path / "007.txt"),
        ("a", tmp_path / "sub/a.html"),
    ]
    assert entries[0].published == date(2025, 12, 18)
    assert entries[1].published is None


def test_dates_keep_their_precision(tmp_path: Path):
    entries = read_manifest(
        manifest(
            tmp_path,
            '{"id": "1", "date": "2025-12"}\n{"id": "2", "date": "1985"}\n{"id":"3","date":"2025-12-18T10:00:00Z"}',
        )
    )
    assert [(entry.published, entry.published_text) for entry in entries] == [
        (None, "2025-12"),
        (None, "1985"),
        (date(2025, 12, 18), "2025-12-18"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[1, 2]",
        '{"title": "no file"}',
        '{"id": 7}',
        '{"id": "1", "date": "last Friday"}',
        '{"id": "1", "date": "2025-13"}',
        '{"id": "1", "date": "2025-02-30"}',
        '{"path": "a\\u0000b.txt"}',
        "[" * 100_000,
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str):
    with pytest.raises(BadManifest, match=r"line 2 of m\.jsonl"):
        read_manifest(manifest(tmp_path, '{"id": "1"}\n' + line))


def test_a_missing_an_empty_and_a_binary_manifest_are_refused(tmp_path: Path):
    binary = tmp_path / "b.jsonl"
    binary.write_bytes(b"\xff\xfe\x00\x01")
    for path in (tmp_path / "none.jsonl", manifest(tmp_path, "\n\n"), binary):
        with pytest.raises(BadManifest):
            read_manifest(path)
