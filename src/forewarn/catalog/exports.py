"""The catalog as tables and as JSON, for people who work with the data and not with forewarn."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from forewarn.catalog.dates import Dated
from forewarn.catalog.entries import Figure
from forewarn.catalog.record import Catalog

#: What stands in the first lines of every export.
LICENCE = "Facts and figures of public sources, each named. Compilation: CC BY 4.0, forewarn."

FIGURE_COLUMNS = (
    "kind",
    "entry",
    "quantity",
    "low",
    "best",
    "high",
    "unit",
    "comparator",
    "party",
    "date",
    "against",
    "standing",
    "rejected",
    "reason",
    "source",
    "note",
)
EVENT_COLUMNS = (
    "event",
    "from",
    "to",
    "precision",
    "kind",
    "status",
    "standing",
    "systems",
    "country",
    "said_by",
    "party",
    "what",
    "denied",
    "sources",
)


def to_json(catalog: Catalog) -> str:
    """Everything as one JSON object: version, licence, then kind -> id -> fields. Absent fields are left out."""
    whole = {"version": catalog.version, "licence": LICENCE}
    kinds = {
        kind: {entry_id: plain(entry) for entry_id, entry in entries.items()}
        for kind, entries in catalog.by_kind().items()
    }
    return json.dumps({**whole, **kinds}, ensure_ascii=False, indent=1) + "\n"


def figures_csv(catalog: Catalog) -> str:
    """Every figure of the record, one a row, with its source: the spread of public numbers as a table."""
    return _table(FIGURE_COLUMNS, _figure_rows(catalog))


def events_csv(catalog: Catalog) -> str:
    """The dated time line, one event a row."""
    rows: Iterator[dict[str, object]] = (
        {
            "event": event.id,
            "from": event.when.from_date,
            "to": event.when.to_date,
            "precision": event.when.precision,
            "kind": event.kind,
            "status": event.status or "",
            "standing": event.standing,
            "systems": " ".join(event.systems),
            "country": event.country,
            "said_by": "; ".join(catalog.parties_to(event)),
            "party": event.party,
            "what": event.what,
            "denied": "yes" if event.denied else "",
            "sources": " ".join(event.source_ids),
        }
        for event in catalog.events
    )
    return _table(EVENT_COLUMNS, rows)


def plain(value: Any) -> Any:  # noqa: ANN401  any field of a record
    """A record as JSON values; what is absent or empty is left out."""
    if isinstance(value, Dated):
        return value.text
    if is_dataclass(value) and not isinstance(value, type):
        made = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {name: item for name, item in made.items() if item not in (None, "", [], {})}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def _figure_rows(catalog: Catalog) -> Iterator[dict[str, object]]:
    for kind in ("systems", "defences", "sensors", "channels", "events"):
        for entry_id, entry in catalog.by_kind()[kind].items():
            for figure in getattr(entry, "figures", ()):
                yield _figure_row(kind, entry_id, figure)


def _figure_row(kind: str, entry_id: str, figure: Figure) -> dict[str, object]:
    number = figure.number
    return {
        "kind": kind,
        "entry": entry_id,
        "quantity": figure.quantity,
        "low": _cell(number.low),
        "best": _cell(number.best),
        "high": _cell(number.high),
        "unit": number.unit,
        "comparator": figure.comparator,
        "party": figure.party,
        "date": figure.date or "",
        "against": figure.against,
        "standing": number.standing,
        "rejected": "yes" if figure.rejected else "",
        "reason": figure.reason,
        "source": number.source_id,
        "note": number.note,
    }


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def _table(columns: tuple[str, ...], rows: Iterator[dict[str, object]]) -> str:
    """A CSV text. Cells that a spreadsheet would run as a formula are quoted with an apostrophe."""
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _safe(str(cell)) for column, cell in row.items()})
    return written.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell[:1] in "=+-@\t" and len(cell) > 1 else cell
