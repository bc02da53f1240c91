"""Numbers in words: no more digits than the inputs carry, lists as people write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date


def km(value: float) -> str:
    """``1,242 km``; below ten kilometres one decimal."""
    return f"{value:,.0f} km" if abs(value) >= 10 else f"{value:.1f} km"


def rounded_km(value: float) -> str:
    """A distance to three significant digits, for what is not known better."""
    if value < 1000:
        return f"{value:,.0f} km"
    step = 10 if value < 10000 else 100
    return f"{round(value / step) * step:,.0f} km"


def minutes(value: float) -> str:
    """``12 min``, below ten minutes with one decimal; ``106 s`` below two minutes."""
    if value < 2:
        return f"{value * 60:.0f} s"
    return f"{value:.0f} min" if value >= 10 else f"{value:.1f} min"


def speed(value_km_per_s: float) -> str:
    """``6.1 km/s``."""
    return f"{value_km_per_s:.1f} km/s"


def count(value: float) -> str:
    """A count with thousands separated, without a decimal point unless it has decimals."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def day(value: date) -> str:
    """``17 Dec 2025``."""
    return f"{value.day} {value:%b %Y}"


def listed(items: Iterable[str], joiner: str = "and") -> str:
    """``a, b and c``."""
    known: Sequence[str] = tuple(dict.fromkeys(items))
    if len(known) < 2:
        return "".join(known)
    return f"{', '.join(known[:-1])} {joiner} {known[-1]}"


_LANDS = {
    "BY": "Belarus",
    "RU": "Russia",
    "UA": "Ukraine",
    "US": "the United States",
    "DE": "Germany",
    "PL": "Poland",
    "LT": "Lithuania",
    "LV": "Latvia",
    "EE": "Estonia",
    "NL": "the Netherlands",
    "GB": "the United Kingdom",
    "FR": "France",
    "JP": "Japan",
    "KP": "North Korea",
    "IR": "Iran",
    "IL": "Israel",
}


def land(code: str | None) -> str:
    """`` of Belarus`` behind a post, nothing for the posts of an alliance or a union, whose names have it."""
    return "" if code is None or code in {"NATO", "EU"} else f" of {_LANDS.get(code, code)}"


def iso_day(text: str) -> str:
    """``27 Jun 2024`` for a day written as 2024-06-27; months and years as ``Jun 2024`` and ``2024``."""
    parts = text[:10].split("-")
    if not all(part.isdigit() for part in parts):
        return text
    if len(parts) == 3:
        return day(date(int(parts[0]), int(parts[1]), int(parts[2])))
    return f"{date(int(parts[0]), int(parts[1]), 1):%b %Y}" if len(parts) == 2 else text
