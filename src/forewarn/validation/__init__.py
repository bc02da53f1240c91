"""Published cases against which forewarn is held: ``forewarn validate``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from forewarn.validation.case import Case

__all__ = ["Case", "cases"]

#: Modules with a ``cases()`` of their own: one for each part that has published cases.
PARTS = ("forewarn.validation.flight_cases", "forewarn.validation.warning_cases")


def cases() -> Iterator[Case]:
    """Every case of every part, computed as it is asked for."""
    for part in PARTS:
        if find_spec(part) is not None:
            yield from import_module(part).cases()
