"""Reads data files as plain tables. Nothing here knows what the tables mean."""

from __future__ import annotations

import hashlib
import json
import tomllib
from importlib.resources import files
from pathlib import Path

from forewarn.catalog.schema import MAKERS
from forewarn.records.errors import BrokenCatalog

#: kind -> entry id -> fields, as read.
Tables = dict[str, dict[str, object]]

#: A data file larger than this is not a catalog: it is refused before it is parsed.
LARGEST_FILE_BYTES = 4_000_000

_DATA = "data"
_COMPILED = "compiled.json"
_VERSION = "version"


def file_names() -> tuple[str, ...]:
    """The file of each kind."""
    return tuple(f"{kind}.toml" for kind in MAKERS)


def parse_file(name: str, content: bytes) -> dict[str, object]:
    """One data file as entry id -> fields. Raises BrokenCatalog with one line for anything that is not such a file."""
    if len(content) > LARGEST_FILE_BYTES:
        raise _too_large(name, len(content))
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BrokenCatalog(
            f"{name}, no entry read, field none: byte {error.start} is not UTF-8",
            "a TOML file in UTF-8",
            "save it as UTF-8",
        ) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a bare ValueError
        told = " ".join(str(error).split())[:120]
        raise BrokenCatalog(
            f"{name}, near {_last_entry(content, told)}: {told}", "a TOML file", "correct that line"
        ) from error
    return table


def shipped_files() -> dict[str, bytes]:
    """The data files as shipped, by name."""
    folder = files("forewarn.catalog") / _DATA
    return {name: (folder / name).read_bytes() for name in (*file_names(), f"{_VERSION}.toml")}


def digest(contents: dict[str, bytes]) -> str:
    """SHA-256 over names and bytes of data files."""
    total = hashlib.sha256()
    for name in sorted(contents):
        total.update(f"{name}\0{len(contents[name])}\0".encode())
        total.update(contents[name])
    return total.hexdigest()


def shipped_tables() -> tuple[Tables, str, str]:
    """Tables, version and digest of the shipped data.

    The compiled form (built from the same files) is used as long as its digest is that of the files beside it; after
    an edit of a data file the files themselves are read, so an edit always counts.
    """
    contents = shipped_files()
    now = digest(contents)
    compiled = json.loads((files("forewarn.catalog") / _DATA / _COMPILED).read_bytes())
    if compiled["digest_sha256"] == now:
        return compiled["tables"], compiled["version"], now
    tables, version = tables_of(contents)
    return tables, version, now


def tables_of(contents: dict[str, bytes]) -> tuple[Tables, str]:
    """Tables and version out of data files."""
    version = parse_file(f"{_VERSION}.toml", contents[f"{_VERSION}.toml"])
    tables: Tables = {kind: parse_file(f"{kind}.toml", contents[f"{kind}.toml"]) for kind in MAKERS}
    return tables, str(version["version"])


def compiled_form(contents: dict[str, bytes]) -> bytes:
    """The compiled form of data files: one JSON file, the same bytes for the same files."""
    tables, version = tables_of(contents)
    lines = [f'{{"digest_sha256": {_json(digest(contents))}, "version": {_json(version)}, "tables": {{']
    for kind, entries in tables.items():
        lines.append(f"{_json(kind)}: {{")
        lines.append(",\n".join(f"{_json(entry)}: {_json(fields)}" for entry, fields in entries.items()))
        lines.append("}" if kind == list(tables)[-1] else "},")
    return ("\n".join([*lines, "}}"]) + "\n").encode("utf-8")


def folder_tables(folder: Path) -> tuple[Tables, str]:
    """Tables and digest of a user's catalog folder: any of the files of the shipped catalog, no others."""
    if not folder.is_dir():
        raise BrokenCatalog(f"{folder}, no file read", "a folder with catalog files in it", "give the folder's path")
    known = file_names()
    contents: dict[str, bytes] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name not in known:
            raise BrokenCatalog(
                f"{path.name}, no entry read", f"catalog files are {', '.join(known)}", "rename or remove that file"
            )
        contents[path.name] = _content(path)
    if not contents:
        raise BrokenCatalog(
            f"{folder}, no file read", f"at least one of {', '.join(known)}", "put catalog files into that folder"
        )
    tables: Tables = {name.removesuffix(".toml"): parse_file(name, content) for name, content in contents.items()}
    return tables, digest(contents)


def _content(path: Path) -> bytes:
    """The bytes of a file in a user's folder, which may be anything: a device, a pipe, a broken link, too large."""
    try:
        if not path.is_file():
            raise BrokenCatalog(f"{path.name}, no entry read: not a file", "a TOML file", "remove or replace it")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise BrokenCatalog(
            f"{path.name}, no entry read: {error.strerror}", "a readable TOML file", "check the file"
        ) from None
    if len(content) > LARGEST_FILE_BYTES:
        raise _too_large(path.name, path.stat().st_size)
    return content


def merged(shipped: Tables, added: Tables) -> tuple[Tables, tuple[str, ...]]:
    """Shipped tables with a user's entries on top, and the ids (``kind/id``) that now differ from the shipped ones.

    An entry with a shipped id replaces the fields it gives and keeps the others; any other id is a new entry.
    """
    together: Tables = {kind: dict(entries) for kind, entries in shipped.items()}
    overridden: list[str] = []
    for kind, entries in added.items():
        for entry, fields in entries.items():
            before = together[kind].get(entry)
            if isinstance(before, dict) and isinstance(fields, dict):
                together[kind][entry] = {**before, **fields}
                overridden.append(f"{kind}/{entry}")
            else:
                together[kind][entry] = fields
    return together, tuple(overridden)


def _too_large(name: str, size: int) -> BrokenCatalog:
    return BrokenCatalog(
        f"{name}, no entry read, field none: {size} bytes",
        f"a data file has at most {LARGEST_FILE_BYTES} bytes",
        "split the file, or check that it is the right one",
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _last_entry(content: bytes, told: str) -> str:
    """The entry heading above the line a parser complains of."""
    line = next((int(word) for word in told.replace(",", " ").split() if word.isdigit()), 0)
    heading = "the top of the file"
    for number, text in enumerate(content.decode("utf-8").splitlines()[:line], start=1):
        if text.startswith("[") and number <= line:
            heading = f"entry {text.strip('[] ')[:60]}"
    return heading
