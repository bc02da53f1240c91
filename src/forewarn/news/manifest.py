"""A manifest tells of each article what its file does not: title, publisher, date, address, language."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from forewarn.news.limits import FIRST_YEAR, LAST_YEAR, MAX_ID, MAX_MANIFEST_BYTES, MAX_MANIFEST_LINES
from forewarn.records.errors import BadManifest

_PART_OF_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?")
_TEXT_FIELDS = ("title", "publisher", "address", "lang")


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One line of a manifest. ``published`` is set for whole days; ``published_text`` keeps ``2025-12`` as it is."""

    path: Path
    id: str
    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    lang: str | None = None
    published: date | None = None
    published_text: str | None = None


def read_manifest(path: Path) -> list[ManifestEntry]:
    """The entries of a JSON Lines manifest, paths resolved beside it. Raises BadManifest naming the line."""
    lines = manifest_lines(path)
    if len(lines) > MAX_MANIFEST_LINES:
        raise BadManifest(f"{path} has {len(lines):,} lines", f"at most {MAX_MANIFEST_LINES:,}", "split the manifest")
    entries = [_read_line(line, number, path) for number, line in enumerate(lines, 1) if line.strip()]
    if not entries:
        raise BadManifest(f"{path} has no lines", "a manifest has one JSON object a line", "add the articles")
    return entries


def manifest_lines(path: Path) -> list[str]:
    """The lines of a JSON Lines file in UTF-8. Raises BadManifest: no such file, no file, too large, not UTF-8."""
    try:
        if path.exists() and not path.is_file():
            raise BadManifest(f"{path} is not a file", "a manifest file", "check the path")
        with path.open("rb") as file:
            data = file.read(MAX_MANIFEST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise BadManifest(f"{path} cannot be read ({reason})", "a manifest file", "check the path") from None
    if len(data) > MAX_MANIFEST_BYTES:
        raise BadManifest(f"{path} is larger than {MAX_MANIFEST_BYTES // 1_000_000} MB", "less", "split the manifest")
    try:
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise BadManifest(f"{path} is not UTF-8", "a manifest is JSON Lines in UTF-8", "save it as UTF-8") from None


def _read_line(line: str, number: int, manifest: Path) -> ManifestEntry:
    where = f"line {number} of {manifest.name}"
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        raise _bad(where, "is not JSON", "one JSON object a line", "correct the line") from None
    if not isinstance(told, dict):
        raise _bad(
            where, "is not an object", 'one object such as {"path": "a.txt", "date": "2025-12-18"}', "correct it"
        )
    for field in (*_TEXT_FIELDS, "path", "id", "date"):
        if told.get(field) is not None and not isinstance(told[field], str):
            raise _bad(where, f"has a {field} that is not a text", "texts in quotation marks or null", "correct it")
    file, identifier = told.get("path"), told.get("id")
    if not file and not identifier:
        raise _bad(where, "has neither path nor id", "each line names its article", 'add "path" or "id"')
    if len(identifier or "") > MAX_ID:
        raise _bad(where, f"has an id of {len(identifier or ''):,} characters", f"at most {MAX_ID}", "shorten it")
    relative = file or f"{identifier}.txt"
    if "\x00" in relative:
        raise _bad(where, "has a path with a NUL", "a file path", "correct it")
    published, published_text = _read_date(told.get("date"), where)
    return ManifestEntry(
        path=manifest.parent / relative,
        id=identifier or Path(relative).stem,
        title=told.get("title"),
        publisher=told.get("publisher"),
        address=told.get("address"),
        lang=told.get("lang"),
        published=published,
        published_text=published_text,
    )


def _read_date(text: str | None, where: str) -> tuple[date | None, str | None]:
    if not text:
        return None, None
    if text[:4].isdecimal() and not FIRST_YEAR <= int(text[:4]) <= LAST_YEAR:
        raise _bad(where, f"has the year {text[:4]}", f"a year from {FIRST_YEAR} to {LAST_YEAR}", "correct it")
    try:
        return date.fromisoformat(text[:10] if re.match(r"\d{4}-\d{2}-\d{2}T", text) else text), text[:10]
    except ValueError:
        parts = _PART_OF_DATE.fullmatch(text)
        if parts and (parts[2] is None or 1 <= int(parts[2]) <= 12):
            return None, text
    raise _bad(
        where, f"has the date {text[:30]!r}", "a date such as 2025-12-18, 2025-12 or 2025", "correct it or use null"
    )


def _bad(where: str, came: str, wanted: str, do: str) -> BadManifest:
    return BadManifest(f"{where} {came}", wanted, do)
