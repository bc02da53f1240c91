"""Long texts are read in stretches, so that time and memory grow no faster than the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from forewarn.records.articles import Article, Passage
from forewarn.records.claims import Claim

#: Characters read at once: some two thousand words, longer than most of a news report.
LONGEST_STRETCH = 12_000


def stretches(article: Article) -> Iterator[tuple[Article, int]]:
    """The article whole with offset 0, or cut at line ends into pieces with the offset of each in the article."""
    text = article.text
    if len(text) <= LONGEST_STRETCH:
        yield article, 0
        return
    start = 0
    while start < len(text):
        end = min(start + LONGEST_STRETCH, len(text))
        if end < len(text):
            line_end = text.rfind("\n", start, end)
            space = text.rfind(" ", start, end)
            end = line_end + 1 if line_end > start else space + 1 if space > start else end
        passages = tuple(
            Passage(one.kind, max(one.start, start) - start, min(one.end, end) - start)
            for one in article.passages
            if one.start < end and start < one.end
        )
        yield replace(article, text=text[start:end], passages=passages), start
        start = end


def shifted(claim: Claim, offset: int) -> Claim:
    """The claim with every offset counted from the article's start."""
    if offset == 0:
        return claim
    return replace(
        claim,
        start=claim.start + offset,
        end=claim.end + offset,
        systems=tuple(replace(one, start=one.start + offset) for one in claim.systems),
        places=tuple(replace(one, start=one.start + offset) for one in claim.places),
        quantities=tuple(replace(one, start=(one.start or 0) + offset) for one in claim.quantities),
        quantity=None
        if claim.quantity is None
        else replace(claim.quantity, start=(claim.quantity.start or 0) + offset),
        speaker_start=None if claim.speaker_start is None else claim.speaker_start + offset,
    )
