"""One flight and one family of flights: initial state in, Outcome out.

Three layers: ``arcs`` (Kepler, plain floats), ``point_mass`` (air, compiled), and what is told held against both
(``consistency``). The names below load on first use, so that the Kepler layer stays light.
"""

from __future__ import annotations

from typing import Any

__all__ = ["FlightResult", "InitialState", "Outcome", "fly", "fly_batch"]

_HOMES = {
    "FlightResult": "forewarn.flight.point_mass",
    "InitialState": "forewarn.flight.point_mass",
    "Outcome": "forewarn.flight.outcome",
    "fly": "forewarn.flight.point_mass",
    "fly_batch": "forewarn.flight.point_mass",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  a module attribute can be anything
    if name not in _HOMES:
        raise AttributeError(f"module 'forewarn.flight' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
