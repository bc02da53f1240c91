"""How a record shows itself in a notebook: in the words of a room above, which are found by the record's type."""

from __future__ import annotations

from functools import singledispatch


@singledispatch
def html_fragment(record: object) -> str | None:  # noqa: ARG001  the rooms above register what each record looks like
    """The record as a piece of HTML, or nothing, so that a notebook falls back to plain text."""
    return None


class Shown:
    """A record that a notebook shows as a table and not as its Python text."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        return html_fragment(self)
