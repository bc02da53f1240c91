"""Dates of the record keep the precision they were given in."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Dated:
    """The days a written date can mean, first and last, with its ``text`` as the record has it.

    ``precision`` is ``day``, ``month``, ``year`` or ``span``: ``2021-02`` stays February 2021.
    """

    from_date: date
    to_date: date
    text: str
    precision: str

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of the days meant."""
        return self.from_date <= day <= self.to_date

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any day of ``first``..``last`` is one of the days meant."""
        return self.from_date <= last and first <= self.to_date


def parse_dated(text: str) -> Dated:
    """``2024``, ``2024-11``, ``2024-11-21`` or two of these joined by ``/``.

    Raises ValueError for anything else, and for a span whose end comes before its start.
    """
    first_text, slash, last_text = text.partition("/")
    first, _, precision = _span(first_text)
    if not slash:
        return Dated(first, _span(first_text)[1], text, precision)
    last = _span(last_text)[1]
    if last < first:
        raise ValueError(f"{text} ends before it starts")
    return Dated(first, last, text, "span")


def _span(text: str) -> tuple[date, date, str]:
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date")
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or not 1 <= year <= 9999:
        raise ValueError(f"{text!r} is not a date")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if day is None:
        if not 1 <= month <= 12:
            raise ValueError(f"{text!r} is not a date")
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
    exact = date(year, month, day)
    return exact, exact, "day"
