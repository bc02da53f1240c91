"""Who says it: the attributions of a parsed article, and the speaker of any stretch of it.

Inside a sentence the parse decides (``cues``). Across sentences quotation marks decide (``quotes``): a quotation
belongs to the saying next to it, goes on after "he said.", and in paragraphs of its own continues the last speaker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from forewarn.claims.cue_ranges import Cue, CueKind
from forewarn.claims.cues import cues_of
from forewarn.claims.quotes import Quote, speech_quotes
from forewarn.claims.speakers import Named, Speaker, antecedent, is_pronoun, name_in, relative_head

Doc = Any

_ONLY_MARKS = re.compile(r"[\s,;:.\-–—]*")
_BETWEEN_CUE_AND_QUOTE = re.compile(r"[^.!?\n]*")
_SENTENCE_END = re.compile(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One saying: character offsets into the article's text.

    ``content`` are the ranges of what is said, in order; the source is absent where the sentence names none and
    nothing around it does. ``cue`` is the base form of the verb or noun ("say", "according to"), empty where only
    quotation marks tell. ``source_head`` is the token index of the source's head.
    """

    kind: CueKind
    cue: str
    content: tuple[tuple[int, int], ...]
    cue_start: int | None = None
    cue_end: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    source_head: int | None = None
    quoted: bool = False
    relay_head: int | None = None

    @property
    def content_start(self) -> int:
        """First character of what is said."""
        return self.content[0][0]

    @property
    def content_end(self) -> int:
        """End of what is said."""
        return self.content[-1][1]

    def covers(self, start: int, end: int) -> int:
        """How many characters of ``start:end`` are what is said."""
        return sum(max(0, min(end, b) - max(start, a)) for a, b in self.content)


def attributions(doc: Doc) -> list[Attribution]:
    """Every attribution of a parsed article, in order of appearance."""
    said: list[Attribution] = []
    bare: list[Attribution] = []
    before: tuple[int, int] | None = None
    for sentence in doc.sents:
        for cue in cues_of(doc, sentence):
            found = _in_characters(doc, cue)
            if cue.points_back and before is not None:
                found = replace(found, content=(before,))
            (said if found.content else bare).append(found)
        before = sentence.start_char, sentence.end_char
    said = _with_quotes(doc, said, bare)
    return sorted(said, key=lambda found: found.cue_start if found.cue_start is not None else found.content_start)


def _in_characters(doc: Doc, cue: Cue) -> Attribution:
    def span(start: int, end: int) -> tuple[int, int]:
        last = doc[end - 1]
        return doc[start].idx, last.idx + len(last.text)

    cue_start, cue_end = span(*cue.cue)
    source = span(*cue.source) if cue.source is not None else (None, None)
    return Attribution(
        kind=cue.kind,
        cue=cue.base,
        content=tuple(span(*part) for part in cue.content),
        cue_start=cue_start,
        cue_end=cue_end,
        source_start=source[0],
        source_end=source[1],
        source_head=cue.source_head,
        relay_head=cue.relay,
    )


def _with_quotes(doc: Doc, said: list[Attribution], bare: list[Attribution]) -> list[Attribution]:
    """Quotations joined to the saying they belong to."""
    text = doc.text
    last: int | None = None  # index in ``said`` of the attribution that owns the last quotation
    last_end = 0
    for quote in speech_quotes(text):
        owner = _owner(text, quote, said)
        if owner is None:
            owner = _adopt(text, quote, said, bare)
        if owner is None and last is not None and _continues(text, last_end, quote):
            owner = last
        if owner is None:
            continue
        said[owner] = replace(said[owner], content=_joined(said[owner], quote), quoted=True)
        last, last_end = owner, max(quote.end, said[owner].cue_end or 0)
    return said


def _owner(text: str, quote: Quote, said: list[Attribution]) -> int | None:
    """The attribution whose content the quotation is, or is part of."""
    best, best_cover = None, 0
    for index, found in enumerate(said):
        if found.kind not in {CueKind.SPEECH, CueKind.THOUGHT} or _inside(found, quote):
            continue
        cover = found.covers(quote.start, quote.end)
        if cover > best_cover and (cover > 0.5 * (quote.end - quote.start) or _adjacent(text, found, quote)):
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
        return _ONLY_MARKS.fullmatch(text, quote.end, min(starts)) is not None
    if max(ends) <= quote.start:
        between = text[max(ends) : quote.start]
        return "\n" not in between and _SENTENCE_END.search(between) is None and len(between) < 80
    return False


def _adopt(text: str, quote: Quote, said: list[Attribution], bare: list[Attribution]) -> int | None:
    """A saying without content next to the quotation becomes an attribution."""
    for position, found in enumerate(bare):
        if found.source_start is not None and not _inside(found, quote) and _adjacent(text, found, quote):
            said.append(replace(found, content=((quote.start, quote.end),)))
            del bare[position]
            return len(said) - 1
    return None


def _continues(text: str, last_end: int, quote: Quote) -> bool:
    """Whether a quotation without a saying of its own goes on from the last one."""
    between = text[last_end : quote.start]
    if "\n" not in between:
        return between.count(". ") <= 1 and len(between) < 120
    return quote.goes_on


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


def speaker_of(
    doc: Doc,
    start: int,
    end: int,
    *,
    found: list[Attribution] | None = None,
    publisher: str | None = None,
) -> Speaker:
    """Who says the stretch ``start:end`` (characters) of a parsed article; ``author`` where nobody.

    ``found`` are the article's ``attributions`` where they are at hand. ``publisher`` ends the chain. Give the clause
    or the words that make the claim rather than the sentence where a sentence has several voices.
    """
    found = attributions(doc) if found is None else found
    voices = [one for one in found if one.source_head is not None and _holds(one, start, end)]
    if not voices:
        return Speaker(chain=(publisher,) if publisher else ())
    voices.sort(key=lambda one: sum(b - a for a, b in one.content))
    names = _names(doc, found)
    inner = voices[0]
    named = names[found.index(inner)]
    chain = [doc.text[names[found.index(one)].start : names[found.index(one)].end] for one in voices]
    if publisher:
        chain.append(publisher)
    return Speaker(doc.text[named.start : named.end], named.start, tuple(dict.fromkeys(chain)), inner.quoted, inner.cue)


def _holds(one: Attribution, start: int, end: int) -> bool:
    """Whether the content is most of the stretch, leaving out the words that attribute."""
    if one.kind in {CueKind.INTENT, CueKind.STANCE}:
        return False
    own = 0
    for a, b in ((one.cue_start, one.cue_end), (one.source_start, one.source_end)):
        if a is not None and b is not None:
            own += max(0, min(end, b) - max(start, a))
    return one.covers(start, end) > 0.5 * (end - start - own)


def _names(doc: Doc, found: list[Attribution]) -> list[Named]:
    """The speaker of each attribution, pronouns resolved."""
    names: list[Named] = []
    spoken: list[Named] = []
    for one in found:
        if one.source_head is None or one.source_start is None or one.source_end is None:
            names.append(Named(0, 0, person=False))
            continue
        named = None
        if is_pronoun(doc, one.source_head):
            named = antecedent(doc, one.source_head, spoken)
        relative = relative_head(doc, one.source_head)
        if relative is not None:
            left = relative.left_edge.idx
            named = name_in(doc, relative.i, left, relative.idx + len(relative.text))
        if named is None:
            named = name_in(doc, one.source_head, one.source_start, one.source_end)
        names.append(named)
        spoken.append(named)
    return names
