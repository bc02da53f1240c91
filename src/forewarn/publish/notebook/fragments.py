"""One template for every fragment: autoescaped, without scripts and without outside requests."""

from __future__ import annotations

from typing import Any


def fragment(block: str, **values: Any) -> str:  # noqa: ANN401  the template's own names
    """The named block of the notebook template, filled."""
    from forewarn.publish.marks import visible
    from forewarn.publish.templating import environment

    return visible(environment().get_template("notebook.html.j2").render(block=block, **values))
