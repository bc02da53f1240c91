"""One template for every fragment: autoescaped, without scripts and without outside requests."""

from __future__ import annotations

from typing import Any


def fragment(block: str, **values: Any) -> str:  # noqa: ANN401  the template's own names
    """The named block of the notebook template, filled."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    from forewarn.publish.marks import visible

    environment = Environment(
        loader=PackageLoader("forewarn.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["drawn"] = Markup  # for our own drawings, never for outside text
    return visible(environment.get_template("notebook.html.j2").render(block=block, **values))
