"""``forewarn catalog``: the public record on the command line."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from forewarn.cli.arguments import add_catalog, add_json
from forewarn.cli.output import print_json
from forewarn.records.errors import UnknownEntry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn catalog``."""
    parser.add_argument("what", choices=("list", "show", "sources", "check"), help="what to do")
    parser.add_argument("name", nargs="?", metavar="ID", help="an entry (show), a source (sources) or a folder (check)")
    add_catalog(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """List, show or check the record."""
    from forewarn.catalog import load

    if args.what == "check":
        return _check(Path(args.name) if args.name else args.catalog, as_json=args.json)
    catalog = load(args.catalog)
    if args.what == "list":
        record: Any = {kind: list(entries) for kind, entries in catalog.by_kind().items() if kind != "sources"}
    elif args.what == "sources":
        wanted = [catalog.source(args.name)] if args.name else list(catalog.sources.values())
        record = {source.id: plain(source) for source in wanted}
    elif args.name is None:
        raise UnknownEntry("`show` without an id", "an id of `forewarn catalog list`", "add one")
    else:
        found = catalog.find(args.name)
        kinds = [{"kind": kind, **plain(entry)} for kind, entry in found]
        record = kinds[0] if len(kinds) == 1 else kinds
    if args.json:
        print_json(record)
    else:
        _print(record)
    return 0


def _check(folder: Path | None, *, as_json: bool) -> int:
    """Load the folder over the shipped record; a fault is an error that names file, entry and field."""
    from forewarn.catalog import load

    catalog = load(folder)
    counts = {kind: len(entries) for kind, entries in catalog.by_kind().items()}
    if as_json:
        print_json({"version": catalog.version, "entries": counts, "overridden": list(catalog.overridden)})
    else:
        sys.stdout.write(f"{catalog.version}: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()) + "\n")
        for entry in catalog.overridden:
            sys.stdout.write(f"overrides {entry}\n")
    return 0


def plain(value: Any) -> Any:  # noqa: ANN401  any record field
    """A record as JSON values; what is absent is left out."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items() if item not in (None, (), "")}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | Path):
        return str(value)
    return value


def _print(record: Any, indent: int = 0) -> None:  # noqa: ANN401  any JSON value
    """An outline that a person reads."""
    pad = "  " * indent
    if isinstance(record, dict):
        for key, value in record.items():
            if isinstance(value, dict | list) and value and not _short(value):
                sys.stdout.write(f"{pad}{key}:\n")
                _print(value, indent + 1)
            else:
                sys.stdout.write(f"{pad}{key}: {_line(value)}\n")
    elif isinstance(record, list):
        for value in record:
            if isinstance(value, dict):
                sys.stdout.write(f"{pad}- " + "; ".join(f"{key} {_line(item)}" for key, item in value.items()) + "\n")
            else:
                sys.stdout.write(f"{pad}- {_line(value)}\n")


def _short(value: Any) -> bool:  # noqa: ANN401  any JSON value
    return isinstance(value, list) and all(not isinstance(item, dict | list) for item in value)


def _line(value: Any) -> str:  # noqa: ANN401  any JSON value
    if isinstance(value, dict):
        return ", ".join(f"{key} {_line(item)}" for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(_line(item) for item in value)
    return f"{value:,g}" if isinstance(value, float) else str(value)
