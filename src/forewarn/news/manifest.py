"""A manifest tells of each article what its file does not: title, publisher, date, address, language."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from forewarn.news.limits import MAX_MANIFEST_LINES
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
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadManifest(f"{path} cannot be read ({error.strerror})", "a manifest file", "check the path") from None
    except UnicodeDecodeError:
        raise BadManifest(f"{path} is not UTF-8", "a manifest is JSON Lines in UTF-8", "save it as UTF-8") from None
    lines = text.split("\n")
    if len(lines) > MAX_MANIFEST_LINES:
        raise BadManifest(f"{path} has {len(lines):,} lines", f"at most {MAX_MANIFEST_LINES:,}", "split the manifest")
    entries = [_read_line(line, number, path) for number, line in enumerate(lines, 1) if line.strip()]
    if not entries:
        raise BadManifest(f"{path} has no lines", "a manifest has one JSON object a line", "add the articles")
    return entries


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
