"""An article's text cut at every edge of a passage or a claim, so that overlapping claims can be marked in place."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from forewarn.records.articles import Article, PassageKind

#: Characters that turn or hide text around them. Shown as a visible sign, so that a quotation reads as it is stored.
_HIDDEN = {ord(sign): "\ufffd" for sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters covered by the same claims. ``ending`` are the claims whose last character it holds."""

    text: str
    claims: tuple[int, ...]
    ending: tuple[int, ...]
    starting: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the article, all of one passage kind."""

    kind: PassageKind
    stretches: tuple[Stretch, ...]


def visible(text: str) -> str:
    """The text with direction controls made visible."""
    return text.translate(_HIDDEN)


def blocks(article: Article, spans: Sequence[tuple[int, int, int]]) -> tuple[Block, ...]:
    """The lines of ``article`` with ``spans`` of (claim, start, end) marked. Empty lines are left out."""
    result: list[Block] = []
    edges = {edge for passage in article.passages for edge in (passage.start, passage.end)}
    edges.update(edge for _, start, end in spans for edge in (start, end))
    position = 0
    for line in article.text.splitlines(keepends=True):
        start, end = position, position + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
        position += len(line)
        if not article.text[start:end].strip():
            continue
        result += _line_blocks(article, spans, [start, *sorted(edge for edge in edges if start < edge < end), end])
    return tuple(result)


def _line_blocks(article: Article, spans: Sequence[tuple[int, int, int]], cuts: list[int]) -> list[Block]:
    near = [span for span in spans if span[1] < cuts[-1] and span[2] > cuts[0]]
    result: list[Block] = []
    kind: PassageKind | None = None
    held: list[Stretch] = []
    for start, end in itertools.pairwise(cuts):
        here = article.passage_at(start)
        if here is not kind and held and kind is not None:
            result.append(Block(kind, tuple(held)))
            held = []
        kind = here
        covering = tuple(claim for claim, first, last in near if first <= start and end <= last)
        held.append(
            Stretch(
                text=visible(article.text[start:end]),
                claims=covering,
                ending=tuple(claim for claim, _, last in near if last == end),
                starting=tuple(claim for claim, first, _ in near if first == start),
            )
        )
    if held and kind is not None:
        result.append(Block(kind, tuple(held)))
    return [block for block in result if any(stretch.text.strip() for stretch in block.stretches)]
