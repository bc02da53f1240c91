"""Cited intervals to samples to distributions. Seeds live here.

The names load on first use, so that importing the room costs nothing.
"""

from __future__ import annotations

from typing import Any

__all__ = ["place_distributions", "place_outlook", "place_outlooks"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  a module attribute can be anything
    if name not in __all__:
        raise AttributeError(f"module 'forewarn.ensembles' has no attribute {name!r}")
    from forewarn.ensembles import outlook

    return getattr(outlook, name)
