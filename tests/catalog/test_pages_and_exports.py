"""The pages and tables made from the data, and the exports."""

import csv
import importlib.util
import io
import json
from pathlib import Path

import pytest

from forewarn.catalog import load
from forewarn.catalog.exports import _safe, events_csv, figures_csv, to_json
from forewarn.catalog.pages import pages
from forewarn.catalog.vocabulary import NAME_OF_QUANTITY, UNIT_OF_QUANTITY

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def catalog():
    return load()


def test_the_pages_in_docs_are_those_of_the_data(catalog):
    spec = importlib.util.spec_from_file_location("catalog_pages", ROOT / "builders/catalog_pages.py")
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    wanted = builder.made(catalog)
    there = {path.relative_to(builder.TARGET).as_posix() for path in builder.TARGET.rglob("*.*")}
    assert there == set(wanted) | builder.BY_HAND
    for name, text in wanted.items():
        assert (builder.TARGET / name).read_text(encoding="utf-8") == text, name


def test_every_entry_with_figures_has_a_page_that_shows_each_of_its_figures(catalog):
    made = pages(catalog)
    for system in catalog.systems.values():
        page = made[f"systems/{system.id}.md"]
        for figure in system.figures:
            assert f"| {NAME_OF_QUANTITY[figure.quantity]} |" in page
            assert f"{figure.number.highest:,.10g}" in page


def test_every_quantity_has_a_name_for_readers():
    assert NAME_OF_QUANTITY.keys() == UNIT_OF_QUANTITY.keys()


def test_the_figures_table_has_one_row_a_figure_and_a_source_in_each(catalog):
    rows = list(csv.DictReader(io.StringIO(figures_csv(catalog))))
    assert len(rows) > 250
    assert all(row["source"] in catalog.sources for row in rows)
    rejected = [row for row in rows if row["rejected"]]
    assert rejected
    assert all(row["reason"] for row in rejected)


def test_the_events_table_is_in_order_of_date(catalog):
    rows = list(csv.DictReader(io.StringIO(events_csv(catalog))))
    assert len(rows) == len(catalog.events)
    assert [row["from"] for row in rows] == sorted(row["from"] for row in rows)


def test_a_cell_that_a_spreadsheet_would_run_is_quoted():
    assert _safe("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert _safe("-5") == "'-5"
    assert _safe("=") == "="
    assert _safe("km") == "km"


def test_the_json_export_holds_every_entry_and_no_empty_field(catalog):
    whole = json.loads(to_json(catalog))
    assert whole["version"] == catalog.version
    for kind, entries in catalog.by_kind().items():
        assert set(whole[kind]) == set(entries)
    figure = whole["systems"]["oreshnik"]["figures"][0]
    assert figure["number"]["source_id"] in whole["sources"]
    assert "against" not in figure


def test_a_change_of_data_stands_in_the_changelog(catalog):
    changes = (ROOT / "docs/catalog/changes.md").read_text(encoding="utf-8")
    assert f"## {catalog.version}" in changes
