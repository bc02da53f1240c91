"""Parts of a country or a region: "western Iran", "the far north of Norway", and which points of its grid are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forewarn.verdicts.reading.lazy import Lazy

_POINT = r"north(?:[-\s]?(?:east|west))?|south(?:[-\s]?(?:east|west))?|east|west"
#: "Western Iran", "the west of Iran", "the western part of Iran". "West of Iran" lies outside it and is no part.
_BEFORE = Lazy(
    rf"(?:\b(?P<adjective>{_POINT})ern\s|"
    rf"\b(?P<noun>(?<=\bthe\s)(?:{_POINT})|(?<=\bthe\sfar\s)(?:{_POINT}))\sof\s|"
    rf"\b(?P<part>{_POINT})(?:ern)?\s(?:parts?|half|third|end|tip|corner|edge|coast|seaboard|reaches|regions?|provinces?|areas?)\sof\s)"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
#: An area of fewer points has no parts worth telling apart.
LEAST_POINTS = 8
#: How much of an area its west is, and up to where in each direction its north-west goes.
SIDE_SHARE = 0.4
CORNER_SHARE = 0.5


def side_before(text: str, start: int) -> tuple[str, int] | None:
    """The side told of a place that begins at ``start`` ("northwest"), and where the words for it begin."""
    match = _BEFORE.search(text[:start])
    if match is None:
        return None
    words = match["adjective"] or match["noun"] or match["part"]
    return re.sub(r"[-\s]", "", words.lower()), match.start()


def within_side(points: Sequence[tuple[float, float]], side: str) -> tuple[tuple[float, float], ...]:
    """The points (latitude_deg, longitude_deg) of an area on one side of it: two fifths, for a corner a quarter.

    That is rather more than most writers mean, so that what holds for no point of it holds for none that is meant.
    """
    if len(points) < LEAST_POINTS or not side:
        return tuple(points)
    first = points[0][1]
    turned = [((longitude - first + 180.0) % 360.0) - 180.0 for _, longitude in points]  # across the date line
    corner = len(side) > len("north")
    share = CORNER_SHARE if corner else SIDE_SHARE
    south, north = _ends([latitude for latitude, _ in points], share)
    west, east = _ends(turned, share)
    kept = tuple(
        point
        for point, longitude in zip(points, turned, strict=True)
        if not (("north" in side and point[0] < north) or ("south" in side and point[0] > south))
        and not (("east" in side and longitude < east) or ("west" in side and longitude > west))
    )
    return kept or tuple(points)


def _ends(values: Sequence[float], share: float) -> tuple[float, float]:
    """Up to where the lowest share of the values goes, and from where on the highest share begins."""
    ranked = sorted(values)
    count = max(1, round(share * len(ranked)))
    return ranked[count - 1], ranked[-count]
