"""forewarn: public reports of a missile deployment, turned into a checked, mapped, quantified brief.

The public names are loaded on first use, so that ``import forewarn`` stays light.
"""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "assess", "check", "read"]

_HOMES = {"assess": "forewarn.assess", "check": "forewarn.assess", "read": "forewarn.assess"}


def __getattr__(name: str) -> Any:  # noqa: ANN401  a module attribute can be anything
    if name not in _HOMES:
        raise AttributeError(f"module 'forewarn' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
