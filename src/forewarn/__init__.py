"""forewarn: public reports of a missile deployment, turned into a checked, mapped, quantified brief.

The public names are loaded on first use, so that ``import forewarn`` stays light.
"""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"
__all__ = ["InitialState", "__version__", "check", "fly", "load_articles", "reach", "read", "write_brief"]

#: `assess` is not among them: `forewarn.assess` is the room, and `from forewarn.assess import assess` its function.
_HOMES = {
    "InitialState": "forewarn.flight",
    "check": "forewarn.assess",
    "fly": "forewarn.flight",
    "load_articles": "forewarn.assess",
    "reach": "forewarn.assess",
    "read": "forewarn.assess",
    "write_brief": "forewarn.publish",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  a module attribute can be anything
    if name not in _HOMES:
        raise AttributeError(f"module 'forewarn' has no attribute {name!r}")
    from importlib import import_module

    if name == "fly":
        import_module("forewarn.publish.notebook.flights")  # says what a flight looks like in a notebook
    return getattr(import_module(_HOMES[name]), name)
