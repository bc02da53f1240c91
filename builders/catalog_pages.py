"""Writes the pages of docs/catalog and the exports in docs/catalog/tables from the catalog's data."""

from __future__ import annotations

import sys
from pathlib import Path

from forewarn.catalog import Catalog, load
from forewarn.catalog.exports import events_csv, figures_csv
from forewarn.catalog.pages import pages

TARGET = Path(__file__).resolve().parents[1] / "docs/catalog"
#: Written by hand, and kept.
BY_HAND = frozenset({"changes.md", "about.md"})


def made(catalog: Catalog) -> dict[str, str]:
    """File name below docs/catalog -> text, for every generated file."""
    tables = {"tables/figures.csv": figures_csv(catalog), "tables/events.csv": events_csv(catalog)}
    return {**pages(catalog), **tables}


def main() -> None:
    """Write every page, and remove generated ones whose entry is gone."""
    wanted = made(load())
    for name, text in wanted.items():
        path = TARGET / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for path in TARGET.rglob("*.*"):
        name = path.relative_to(TARGET).as_posix()
        if name not in wanted and name not in BY_HAND:
            path.unlink()
    print(f"{len(wanted)} files in {TARGET.name}")


if __name__ == "__main__":
    sys.exit(main())
