"""Where labels go so that none lies on another, on a dot or outside the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Mean advance of a letter over its size in the sans-serif families of common systems.
_ADVANCE = 0.56


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label for a dot at ``x``, ``y`` px. Earlier ones in a list are placed first."""

    text: str
    x: float
    y: float
    size_px: float
    dot_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a label's baseline stands. ``anchor`` is an SVG text-anchor. ``index`` counts the labels asked for."""

    index: int
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in px."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether this lies wholly inside ``other``."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


def place(wanted: Sequence[Wanted], frame: Box, taken: Sequence[Box] = ()) -> list[Placed]:
    """Positions for as many labels as fit: each tries eight sides of its dot, then stays out.

    A label without a dot is centred on its point or stays out.
    """
    boxes = list(taken)
    boxes += [Box(w.x - w.dot_px, w.y - w.dot_px, w.x + w.dot_px, w.y + w.dot_px) for w in wanted if w.dot_px]
    result: list[Placed] = []
    for index, item in enumerate(wanted):
        for x, y, anchor in _tries(item):
            box = _box(item, x, y, anchor)
            if box.within(frame) and not any(box.meets(other) for other in boxes):
                boxes.append(box)
                result.append(Placed(index, x, y, anchor))
                break
    return result


def _tries(item: Wanted) -> list[tuple[float, float, str]]:
    if not item.dot_px:
        return [(item.x, item.y + item.size_px * 0.35, "middle")]
    gap, level = item.dot_px + 3, item.y + item.size_px * 0.35
    above, below = item.y - gap, item.y + gap + item.size_px * 0.7
    slant = item.dot_px * 0.7 + 2
    return [
        (item.x + gap, level, "start"),
        (item.x - gap, level, "end"),
        (item.x, above, "middle"),
        (item.x, below, "middle"),
        (item.x + slant, item.y - slant, "start"),
        (item.x + slant, item.y + slant + item.size_px * 0.7, "start"),
        (item.x - slant, item.y - slant, "end"),
        (item.x - slant, item.y + slant + item.size_px * 0.7, "end"),
    ]


def _box(item: Wanted, x: float, y: float, anchor: str) -> Box:
    width = len(item.text) * item.size_px * _ADVANCE
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    return Box(left - 1, y - item.size_px * 0.85, left + width + 1, y + item.size_px * 0.25)
