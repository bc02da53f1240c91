"""How numbers stand on a page: no false precision, one minus sign, thousands set apart."""

from __future__ import annotations

from datetime import date, timedelta

from forewarn.records.numbers import Interval, NamedNumber

_MINUS = "\u2212"
_THIN = "\u202f"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plain(value: float, digits: int = 0) -> str:
    """A number with a comma for thousands and a true minus sign; never a negative zero."""
    text = f"{abs(value):,.{digits}f}"
    negative = value < 0 and any(digit in "123456789" for digit in text)
    return (_MINUS if negative else "") + text


def minutes(value: float) -> str:
    """Minutes to a tenth (six seconds); whole ones from sixty on."""
    return plain(value, 0 if abs(value) >= 60 else 1)


def kilometres(value: float) -> str:
    """Kilometres, to ten above a hundred: launch areas are never known better."""
    return plain(round(value, -1) if abs(value) >= 100 else round(value))


def spread(interval: Interval) -> str:
    """``low to high`` in minutes, or one value where both read the same."""
    low, high = minutes(interval.low), minutes(interval.high)
    return low if low == high else f"{low} to {high}"


def km_spread(interval: Interval) -> str:
    """``low to high`` in kilometres."""
    low, high = kilometres(interval.low), kilometres(interval.high)
    return low if low == high else f"{low} to {high}"


def share(value: float | None) -> str:
    """A share in percent; a share strictly between none and all never reads as none or all."""
    if value is None:
        return ""
    if 0 < value < 0.01:
        return f"under 1{_THIN}%"
    if 0.99 < value < 1:
        return f"over 99{_THIN}%"
    return f"{value * 100:.0f}{_THIN}%"


def any_number(value: float) -> str:
    """A figure of the record, with as many digits as it came with, up to four that count."""
    if value == int(value) and abs(value) < 1e15:
        return plain(value)
    return f"{value:,.4g}".replace("-", _MINUS) if abs(value) < 10_000 else plain(value)


def named(number: NamedNumber) -> str:
    """The values of a named number with its unit: ``5,500 km (2,000 to 5,500)``."""
    best = None if number.best is None else any_number(number.best)
    low = None if number.low is None else any_number(number.low)
    high = None if number.high is None else any_number(number.high)
    ends = " to ".join(dict.fromkeys(end for end in (low, high) if end is not None))
    if best is None:
        return f"{ends} {number.unit}".strip()
    if not ends or ends == best:
        return f"{best} {number.unit}".strip()
    return f"{best} {number.unit} ({ends})".replace("  ", " ")


def day(value: date) -> str:
    """A day as ``23 Dec 2025``."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def days(from_date: date | None, to_date: date | None) -> str:
    """A day, a span of days (a whole month or year by its name), or an open end; empty where nothing is known."""
    if from_date and to_date:
        return _span(from_date, to_date)
    if from_date:
        return f"from {day(from_date)}"
    return f"until {day(to_date)}" if to_date else ""


def _span(first: date, last: date) -> str:
    if first == last:
        return day(first)
    to_the_end = first.day == 1 and (last + timedelta(days=1)).day == 1
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    if to_the_end and (first.month, last.month) == (1, 12):
        return str(first.year)
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} to {day(last)}"
    if to_the_end:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{first.day} to {day(last)}"
