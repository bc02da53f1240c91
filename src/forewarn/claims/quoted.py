"""Quotations joined to the saying they belong to, across sentences and paragraphs.

A quotation belongs to the saying next to it; it goes on after "he said."; a paragraph that is one quotation continues
the speaker of the paragraph before; a quotation after a sentence without any saying belongs to the person spoken of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace

from forewarn.claims.attribution import Attribution
from forewarn.claims.cue_ranges import CueKind, Doc
from forewarn.claims.lazy import Lazy
from forewarn.claims.parse import text_of
from forewarn.claims.quotes import Quote, speech_quotes

_ONLY_MARKS = Lazy(r"[ \t,;:.\-–—]*")
#: Characters of the one who passes a quotation on: "...," the agency of the ministry quoted him as saying.
_LONGEST_RELAY = 60
_ANY_MARK = "\"'“”‘’»`"
_SENTENCE_END = Lazy(r"[.!?]\s")


class _Sayings:
    """The sayings of one article by paragraph, so that each quotation looks only at its own."""

    def __init__(self, text: str, said: list[Attribution], bare: list[Attribution]) -> None:
        self.text = text
        self.said = said
        self._lines = [match.start() for match in re.finditer("\n", text)]
        self._by_paragraph: dict[int, list[int]] = defaultdict(list)
        self._bare: dict[int, list[Attribution]] = defaultdict(list)
        for index, one in enumerate(said):
            self._by_paragraph[self.paragraph(_place(one))].append(index)
        for one in bare:
            self._bare[self.paragraph(_place(one))].append(one)

    def paragraph(self, at: int) -> int:
        """The number of the line that holds an offset."""
        return bisect_right(self._lines, at)

    def start_of(self, paragraph: int) -> int:
        """Where a line starts."""
        return self._lines[paragraph - 1] + 1 if paragraph > 0 else 0

    def end_of(self, paragraph: int) -> int:
        """Where a line ends, before its newline."""
        return self._lines[paragraph] if paragraph < len(self._lines) else len(self.text)

    def near(self, quote: Quote) -> list[int]:
        """Indices of the sayings in the quotation's paragraph."""
        return self._by_paragraph[self.paragraph(quote.start)]

    def in_paragraph(self, paragraph: int) -> list[int]:
        """Indices of the sayings in a paragraph."""
        return self._by_paragraph.get(paragraph, [])

    def bare_in(self, paragraph: int) -> list[Attribution]:
        """Sayings without content in a paragraph."""
        return self._bare.get(paragraph, [])

    def bare_near(self, quote: Quote) -> list[Attribution]:
        """Sayings without content in the quotation's paragraph."""
        return self._bare[self.paragraph(quote.start)]

    def add(self, one: Attribution, quote: Quote) -> int:
        """A new saying in the quotation's paragraph; its index."""
        self.said.append(one)
        self.near(quote).append(len(self.said) - 1)
        return len(self.said) - 1


def _place(one: Attribution) -> int:
    return one.cue_start if one.cue_start is not None else one.content_start


def with_quotes(doc: Doc, said: list[Attribution], bare: list[Attribution]) -> list[Attribution]:
    """The sayings with whole quotations as their content, and new ones for quotations that had none."""
    text = text_of(doc)
    sayings = _Sayings(text, said, bare)
    last: int | None = None  # index of the saying that owns the last quotation
    last_end = 0
    for quote in speech_quotes(text):
        owner = _owner(sayings, quote)
        if owner is None:
            owner = _adopt(sayings, quote)
        if owner is None and _is_passed_on(sayings, quote):
            continue
        if owner is None and last is not None and _continues(sayings, last_end, quote, last):
            owner = last
        if owner is None and _is_sentence(text, quote):
            owner = _introduce(doc, sayings, quote, last)
        if owner is None:
            continue
        said[owner] = replace(said[owner], content=_joined(said[owner], quote), quoted=True)
        ends = (quote.end, said[owner].cue_end or 0, said[owner].source_end or 0)
        last, last_end = owner, max(end for end in ends if end <= quote.end or "\n" not in text[quote.end : end])
    return said


def _owner(sayings: _Sayings, quote: Quote) -> int | None:
    """The saying whose content the quotation is, or is part of."""
    best, best_cover = None, 0
    for index in sayings.near(quote):
        found = sayings.said[index]
        if found.kind not in {CueKind.SPEECH, CueKind.THOUGHT} or _inside(found, quote):
            continue
        cover = found.covers(quote.start, quote.end)
        if cover > best_cover and (cover > 0.5 * (quote.end - quote.start) or _adjacent(sayings.text, found, quote)):
            best, best_cover = index, cover
    return best


def _inside(found: Attribution, quote: Quote) -> bool:
    """Whether the cue itself stands inside the quotation: somebody quoted tells what another said."""
    return found.cue_start is not None and quote.start <= found.cue_start < quote.end


def _adjacent(text: str, found: Attribution, quote: Quote) -> bool:
    """Whether little clause and quotation touch: "...," he said; He said: "..."."""
    if found.cue_start is None or found.cue_end is None:
        return False
    starts = [found.cue_start] + ([found.source_start] if found.source_start is not None else [])
    ends = [found.cue_end] + ([found.source_end] if found.source_end is not None else [])
    if min(starts) >= quote.end:
        between = text[quote.end : min(starts)]
        passed_on = found.relay_head is not None and len(between) < _LONGEST_RELAY and "\n" not in between
        return (passed_on and _SENTENCE_END.search(between) is None) or _ONLY_MARKS.fullmatch(between) is not None
    if max(ends) <= quote.start:
        between = text[max(ends) : quote.start]
        return "\n" not in between and _SENTENCE_END.search(between) is None and len(between) < 80
    return False


def _adopt(sayings: _Sayings, quote: Quote) -> int | None:
    """A saying without content next to the quotation gets it as its content."""
    bare = sayings.bare_near(quote)
    for position, found in enumerate(bare):
        if found.source_start is not None and not _inside(found, quote) and _adjacent(sayings.text, found, quote):
            del bare[position]
            return sayings.add(replace(found, content=((quote.start, quote.end),)), quote)
    return None


def _is_passed_on(sayings: _Sayings, quote: Quote) -> bool:
    """Whether the quotation has its source: "...," according to the institute."""
    near = (sayings.said[index] for index in sayings.near(quote))
    return any(
        one.kind is CueKind.ACCORDING and one.covers(quote.start, quote.end) > 0.5 * (quote.end - quote.start)
        for one in near
    )


def _continues(sayings: _Sayings, last_end: int, quote: Quote, last: int) -> bool:
    """Whether a quotation without a saying of its own goes on from the last one."""
    between = sayings.text[last_end : quote.start]
    if "\n" in between:
        return quote.goes_on
    for index in sayings.near(quote):
        one = sayings.said[index]
        says = index != last and one.kind in {CueKind.SPEECH, CueKind.ACCORDING}
        if says and one.cue_start is not None and last_end <= one.cue_start < quote.start:
            return False
    return len(between) < 300 and len(_SENTENCE_END.findall(between)) <= 2


def _is_sentence(text: str, quote: Quote) -> bool:
    """Whether the quotation is a sentence or more of its own: it begins after a stop and ends with one."""
    before = text[max(0, quote.start - 20) : quote.start].rstrip(" \t")[-1:]
    inside = text[quote.start : quote.end].rstrip(_ANY_MARK)
    return (before in {"", "\n", ".", "!", "?", ":", "”", '"'}) and (not quote.closed or inside[-1:] in ".!?…")


def _introduce(doc: Doc, sayings: _Sayings, quote: Quote, last: int | None) -> int | None:
    """A new saying for a quotation without one: of whoever is spoken of before, else of the last speaker."""
    paragraph = sayings.paragraph(quote.start)
    start, end = sayings.start_of(paragraph), sayings.end_of(paragraph)
    intro = [sayings.said[index] for index in sayings.near(quote)]
    intro = [one for one in intro if one.source_head is not None and start <= (one.source_start or 0) < quote.start]
    model: Attribution | None = max(intro, key=lambda one: one.source_start or 0) if intro else None
    opens = not sayings.text[start : quote.start].strip()
    if model is None and not opens:
        model = _subject_before(doc, start, quote)
    if model is None and opens:
        model = _announced(sayings, paragraph)
    if model is None and opens and last is not None and not sayings.text[quote.end : end].strip():
        before = paragraph - 1
        while before > 0 and not sayings.text[sayings.start_of(before) : sayings.end_of(before)].strip():
            before -= 1
        if sayings.said[last].content_end >= sayings.start_of(max(0, before)):
            model = sayings.said[last]
    if model is None:
        return None
    new = replace(
        model,
        kind=CueKind.SPEECH,
        cue="",
        content=((quote.start, quote.end),),
        cue_start=None,
        cue_end=None,
        main=False,
    )
    return sayings.add(new, quote)


def _announced(sayings: _Sayings, paragraph: int) -> Attribution | None:
    """The last saying of the paragraph before, where that ends with a colon."""
    before = paragraph - 1
    while before > 0 and not sayings.text[sayings.start_of(before) : sayings.end_of(before)].strip():
        before -= 1
    if before < 0 or not sayings.text[sayings.start_of(before) : sayings.end_of(before)].rstrip().endswith(":"):
        return None
    said = [*(sayings.said[index] for index in sayings.in_paragraph(before)), *sayings.bare_in(before)]
    speeches = [one for one in said if one.kind is CueKind.SPEECH and one.source_head is not None]
    mains = [one for one in speeches if one.main]
    return max(mains or speeches, key=_place, default=None)


#: Words before a quotation in which the person is looked for whose words it is.
_SENTENCE_BEFORE = 80


def _subject_before(doc: Doc, paragraph: int, quote: Quote) -> Attribution | None:
    """The person who is the subject of the sentence before a quotation, as a source."""
    span = doc.char_span(paragraph, quote.start, alignment_mode="contract")
    if span is None:
        return None
    for token in reversed(span[-_SENTENCE_BEFORE:]):
        if token.dep_ in {"nsubj", "nsubjpass"} and token.ent_type_ == "PERSON":
            start, end = token.left_edge.idx, token.idx + len(token.text)
            return Attribution(CueKind.SPEECH, "", (), source_start=start, source_end=end, source_head=token.i)
    return None


def _joined(found: Attribution, quote: Quote) -> tuple[tuple[int, int], ...]:
    """The content with the whole quotation in it."""
    ranges = sorted([*found.content, (quote.start, quote.end)])
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
