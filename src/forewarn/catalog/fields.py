"""Reads one entry of a data file, field by field; every complaint names file, entry and field."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from forewarn.catalog.dates import Dated, parse_dated
from forewarn.records.errors import BrokenCatalog

_Choice = TypeVar("_Choice", bound=StrEnum)

_SHOWN_CHARACTERS = 60


class Fields:
    """The fields of one entry. Reading a field takes it out; ``finish`` refuses what is left over."""

    __slots__ = ("_left", "entry", "file", "inside")

    def __init__(self, file: str, entry: str, table: object, inside: str = "") -> None:
        self.file = file
        self.entry = entry
        self.inside = inside
        if not isinstance(table, dict):
            raise self.broken("", table, "an entry is a table of fields")
        self._left: dict[str, object] = dict(table)

    def broken(self, field: str, came: object, wanted: str) -> BrokenCatalog:
        """The error for one field of this entry."""
        path = ".".join(part for part in (self.inside, field) if part)
        shown = repr(came)
        if len(shown) > _SHOWN_CHARACTERS:
            shown = shown[:_SHOWN_CHARACTERS] + "..."
        where = f"{self.file}, entry {self.entry[:_SHOWN_CHARACTERS]}" + (f", field {path}" if path else "")
        return BrokenCatalog(f"{where}: {shown}", wanted, "correct that field")

    def text(self, field: str) -> str:
        """A text that must be there and not be empty."""
        value = self._left.pop(field, None)
        if not isinstance(value, str) or not value.strip():
            raise self.broken(field, value, "a text is needed")
        return value

    def optional_text(self, field: str) -> str | None:
        """A text, or nothing where the field is absent."""
        return self.text(field) if field in self._left else None

    def text_or_empty(self, field: str) -> str:
        """A text, or an empty one where the field is absent."""
        return self.text(field) if field in self._left else ""

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one; absent is empty."""
        value = self._left.pop(field, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.broken(field, value, "a list of texts is needed")
        return tuple(value)

    def number(self, field: str) -> float | None:
        """A finite number, or nothing where the field is absent."""
        value = self._left.pop(field, None)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.broken(field, value, "a finite number is needed")
        return float(value)

    def number_within(self, field: str, low: float, high: float) -> float:
        """A number that must be there, in ``low``..``high``."""
        value = self.number(field)
        if value is None or not low <= value <= high:
            raise self.broken(field, value, f"a number in {low:g}..{high:g} is needed")
        return value

    def flag(self, field: str) -> bool | None:
        """True, false, or nothing where the field is absent."""
        value = self._left.pop(field, None)
        if value is not None and not isinstance(value, bool):
            raise self.broken(field, value, "true or false is needed")
        return value

    def dated(self, field: str) -> Dated | None:
        """A date with its precision, or nothing where the field is absent."""
        value = self._left.pop(field, None)
        if value is None:
            return None
        if isinstance(value, date):
            value = value.isoformat()
        if not isinstance(value, str):
            raise self.broken(field, value, "a date is needed: 2024, 2024-11, 2024-11-21, or two joined by /")
        try:
            return parse_dated(value)
        except ValueError as error:
            raise self.broken(
                field, value, "a date is needed: 2024, 2024-11, 2024-11-21, or two joined by /"
            ) from error

    def date_text(self, field: str) -> str | None:
        """A date with its precision, as text."""
        dated = self.dated(field)
        return dated.text if dated else None

    def choice(self, field: str, of: type[_Choice]) -> _Choice:
        """One of the values of an enumeration."""
        value = self._left.pop(field, None)
        try:
            return of(str(value))
        except ValueError as error:
            raise self.broken(field, value, f"one of {', '.join(of)} is needed") from error

    def optional_choice(self, field: str, of: type[_Choice]) -> _Choice | None:
        """One of the values of an enumeration, or nothing where the field is absent."""
        return self.choice(field, of) if field in self._left else None

    def one_of(self, field: str, allowed: Sequence[str], *, otherwise: str) -> str:
        """One of some words; ``otherwise`` where the field is absent."""
        value = self._left.pop(field, otherwise)
        if not isinstance(value, str) or value not in allowed:
            raise self.broken(field, value, f"one of {', '.join(allowed)} is needed")
        return value

    def tables(self, field: str) -> list[Fields]:
        """The tables of a list of tables; absent is empty."""
        value = self._left.pop(field, [])
        if not isinstance(value, list):
            raise self.broken(field, value, "a list of tables is needed")
        return [
            Fields(self.file, self.entry, item, ".".join(part for part in (self.inside, f"{field}[{index}]") if part))
            for index, item in enumerate(value)
        ]

    def finish(self) -> None:
        """Refuse fields that nobody reads: a misspelt field would otherwise vanish."""
        for field in self._left:
            raise self.broken(field, self._left[field], "no such field exists here")
