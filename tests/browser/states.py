"""The pages that are looked at in a browser, each made by hand."""

from __future__ import annotations

import sample

STATES = {
    "full": sample.assessment,
    "two-systems": sample.two_systems,
    "no-physics": sample.one_article_without_physics,
    "nothing": sample.nothing_found,
    "no-map": sample.unresolved_place,
    "hostile": sample.hostile,
}
