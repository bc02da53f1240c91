"""How high the flights of one family go: a small picture (SVG), to scale, of one flight a regime.

An illustration from the middle of a reported launch area to a named place. Kilometres up and along are the same length.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from forewarn.publish import figures
from forewarn.publish.charts import SANS, svg_text
from forewarn.publish.projections import EARTH_KM
from forewarn.publish.words import ARCS_CAVEAT, REGIME_NAMES
from forewarn.records.outlook import IllustrativeArc, PlaceOutlook, Regime

_WIDTH, _HEIGHT = 640, 200
_GROUND_Y = _HEIGHT - 34
_POINTS = 48
_DASHES = {Regime.DEPRESSED: "2 3", Regime.MINIMUM_ENERGY: "", Regime.LOFTED: "7 3", Regime.GLIDE: "1 3"}


def arc_points(range_km: float, apogee_km: float, count: int = _POINTS) -> list[tuple[float, float]]:
    """Angle from the middle (radians) and height (km) along the ellipse that stands on the ground at both ends.

    Raises ZeroDivisionError for a range of nothing.
    """
    half = range_km / EARTH_KM / 2
    top = EARTH_KM + apogee_km
    eccentricity = (top - EARTH_KM) / (top - EARTH_KM * math.cos(half))
    parameter = top * (1 - eccentricity)
    angles = [half * (2 * number / (count - 1) - 1) for number in range(count)]
    return [(angle, max(0.0, parameter / (1 - eccentricity * math.cos(angle)) - EARTH_KM)) for angle in angles]


def arc_words(arc: IllustrativeArc) -> str:
    """``lofted arc, 1,120 km high``."""
    return f"{REGIME_NAMES[arc.regime]}, {figures.kilometres(arc.apogee_km)} km high"


def heights_chart(row: PlaceOutlook, *, ident: str) -> str:
    """The arcs of a place side on, with their heights in words; empty where there are none."""
    if not row.arcs or row.distance_km.best < 1:
        return ""
    range_km = row.distance_km.best
    drawn = {arc.regime: _profile(range_km, arc.apogee_km) for arc in row.arcs}
    highest = max(y for points in drawn.values() for _, y in points)
    across = max(x for points in drawn.values() for x, _ in points) * 2
    scale = min((_GROUND_Y - 14) / highest, 250 / across)
    middle = 24 + max(across * scale, 60.0) / 2
    parts = []
    ground = _profile(range_km, 0.0)
    parts.append(_path(ground, middle, scale, "axis", 'stroke="#5a6673" stroke-width="2"'))
    for arc in row.arcs:
        dashes = _DASHES[arc.regime]
        rest = 'stroke="#b3541e" stroke-width="1.8"' + (f' stroke-dasharray="{dashes}"' if dashes else "")
        parts.append(_path(drawn[arc.regime], middle, scale, "arc", rest))
    start, end = ground[0], ground[-1]
    parts.append(f'<circle class="launch" cx="{middle + start[0] * scale:.1f}" cy="{_GROUND_Y}" r="4" fill="#b3541e"/>')
    parts.append(
        f'<circle class="spot-edge" cx="{middle + end[0] * scale:.1f}" cy="{_GROUND_Y}" r="4" fill="#ffffff" '
        'stroke="#11161b"/>'
    )
    parts += _words(row.arcs, row, middle + max(across * scale, 60.0) / 2 + 40)
    parts.append(_ruler(scale, middle))
    said = "; ".join(arc_words(arc) for arc in row.arcs)
    title = f"Heights of flights to {row.place.name}"
    return (
        f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-labelledby="{ident}-title {ident}-text" {SANS}><title id="{ident}-title">{escape(title)}</title>'
        f'<desc id="{ident}-text">{escape(ARCS_CAVEAT)}: {escape(said)}</desc>{"".join(parts)}</svg>'
    )


def _profile(range_km: float, apogee_km: float) -> list[tuple[float, float]]:
    """Kilometres along and up over the chord between both ends."""
    half = range_km / EARTH_KM / 2
    level = EARTH_KM * math.cos(half)
    points = (
        arc_points(range_km, apogee_km)
        if apogee_km
        else [(half * (2 * number / (_POINTS - 1) - 1), 0.0) for number in range(_POINTS)]
    )
    return [
        ((EARTH_KM + height) * math.sin(angle), (EARTH_KM + height) * math.cos(angle) - level)
        for angle, height in points
    ]


def _path(points: Sequence[tuple[float, float]], middle: float, scale: float, sort: str, rest: str) -> str:
    line = "L".join(f"{middle + x * scale:.1f} {_GROUND_Y - y * scale:.1f}" for x, y in points)
    return f'<path class="{sort}" d="M{line}" fill="none" {rest}/>'


def _words(arcs: Sequence[IllustrativeArc], row: PlaceOutlook, x: float) -> list[str]:
    """One line a regime, the highest first, each with its stroke; then what the picture is."""
    parts = []
    for number, arc in enumerate(sorted(arcs, key=lambda item: -item.apogee_km)):
        y = 24 + number * 19
        dashes = _DASHES[arc.regime]
        more = f' stroke-dasharray="{dashes}"' if dashes else ""
        parts.append(f'<path class="arc" d="M{x:.1f} {y - 4}h26" stroke="#b3541e" stroke-width="1.8"{more}/>')
        parts.append(svg_text(x + 34, y, arc_words(arc), size=11.5, bold=arc.regime is Regime.MINIMUM_ENERGY))
    y = 24 + len(arcs) * 19 + 6
    parts.append(svg_text(x, y, f"{ARCS_CAVEAT}:", size=10.5))
    parts.append(svg_text(x, y + 14, f"middle of {row.from_place} to {row.place.name},", size=10.5))
    parts.append(svg_text(x, y + 28, "to scale, the ground at its own bend", size=10.5))
    return parts


def _ruler(scale: float, middle: float) -> str:
    """A length in km that fits under the picture."""
    km = max(step for step in (10, 20, 50, 100, 200, 500, 1000, 2000, 5000) if step * scale <= 90 or step == 10)
    left, y = max(14.0, middle - km * scale / 2), _GROUND_Y + 18
    right = left + km * scale
    return (
        f'<path class="ruler" d="M{left:.1f} {y - 3}v6M{left:.1f} {y}H{right:.1f}M{right:.1f} {y - 3}v6" '
        'stroke="#11161b" stroke-width="1.2" fill="none"/>' + svg_text(right + 6, y + 4, f"{km:,} km", size=10)
    )
