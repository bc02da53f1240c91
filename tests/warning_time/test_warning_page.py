"""docs/warning.md says what the code does."""

from __future__ import annotations

import sys
from pathlib import Path

from forewarn.catalog import load
from forewarn.warning_time import CHANNELS, Step, delays_from_table

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "warning.md"


def test_the_tables_of_the_page_are_those_of_the_code(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "builders"))
    import warning_tables

    try:
        page = PAGE.read_text(encoding="utf-8")
        assert warning_tables.filled(page) == page
    finally:
        sys.modules.pop("warning_tables", None)


def test_the_page_s_own_delays_are_read_and_every_link_is_named():
    import tomllib

    page = PAGE.read_text(encoding="utf-8")
    table = tomllib.loads(page.split("```toml\n")[1].split("```")[0])
    assert delays_from_table(table)[2].minutes.high == 3
    assert all(f"`{step}`" in page for step in Step)


def test_channels_are_entries_of_the_catalog():
    catalog = load()
    assert {channel.id for channel in CHANNELS} <= set(catalog.channels)
