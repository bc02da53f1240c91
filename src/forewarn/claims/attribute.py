"""Who says it: the attributions of a parsed article, and the speaker of any stretch of it.

Inside a sentence the parse decides (``cues``). Across sentences quotation marks decide (``quotes``): a quotation
belongs to the saying next to it, goes on after "he said.", and in paragraphs of its own continues the last speaker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from forewarn.claims import cue_words
from forewarn.claims.cue_ranges import Cue, CueKind
from forewarn.claims.cues import cues_of
from forewarn.claims.quotes import Quote, speech_quotes
from forewarn.claims.speakers import Named, Speaker, can_speak, resolve

Doc = Any

_ONLY_MARKS = re.compile(r"[ \t,;:.\-–—]*")
_ANY_MARK = "\"'“”‘’»`"
_SENTENCE_END = re.compile(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One saying: character offsets into the article's text.

    ``content`` are the ranges of what is said, in order; the source is absent where the sentence names none and
    nothing around it does. ``cue`` is the base form of the verb or noun ("say", "according to"), empty where only
    quotation marks tell. ``source_head`` is the token index of the source's head. ``main``: the cue is the main verb of
    its sentence. ``speaker_start:speaker_end`` names the source: a name for a pronoun, a name out of a long phrase.
    ``relay`` is who passes it on.
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
    cited_head: int | None = None
    main: bool = False
    speaker_start: int | None = None
    speaker_end: int | None = None
    relay: tuple[int, int] | None = None

    @property
    def content_start(self) -> int:
        """First character of what is said."""
        return self.content[0][0]

    @property
    def content_end(self) -> int:
        """End of what is said."""
        return self.content[-1][1]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of ``start:end`` is what is said."""
        return any(a < end and start < b for a, b in self.content)

    def own_words(self) -> list[tuple[int, int]]:
        """The ranges of cue and source."""
        parts = ((self.cue_start, self.cue_end), (self.source_start, self.source_end))
        return [(a, b) for a, b in parts if a is not None and b is not None]

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
    said.sort(key=lambda one: one.content_start if one.cue_start is None else one.cue_start)
    return _with_speakers(doc, said)


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
        cited_head=cue.cited,
        main=cue.main,
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
        if owner is None and last is not None and _continues(text, last_end, quote, said[last], said):
            owner = last
        if owner is None and _is_sentence(text, quote):
            owner = _introduce(doc, quote, said, last)
        if owner is None:
            continue
        said[owner] = replace(said[owner], content=_joined(said[owner], quote), quoted=True)
        ends = (quote.end, said[owner].cue_end or 0, said[owner].source_end or 0)
        last, last_end = owner, max(end for end in ends if end <= quote.end or "\n" not in text[quote.end : end])
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


def _continues(text: str, last_end: int, quote: Quote, last: Attribution, said: list[Attribution]) -> bool:
    """Whether a quotation without a saying of its own goes on from the last one."""
    between = text[last_end : quote.start]
    if "\n" in between:
        return quote.goes_on
    others = any(
        one.kind in {CueKind.SPEECH, CueKind.ACCORDING} and one.cue_start is not None and one is not last
        for one in said
        if one.cue_start is not None and last_end <= one.cue_start < quote.start
    )
    return not others and len(between) < 300 and len(_SENTENCE_END.findall(between)) <= 2


def _is_sentence(text: str, quote: Quote) -> bool:
    """Whether the quotation is a sentence or more of its own: it begins after a stop and ends with one."""
    before = text[: quote.start].rstrip(" \t")[-1:]
    inside = text[quote.start : quote.end].rstrip(_ANY_MARK)
    return (before in {"", "\n", ".", "!", "?", ":", "”", '"'}) and (not quote.closed or inside[-1:] in ".!?…")


def _introduce(doc: Doc, quote: Quote, said: list[Attribution], last: int | None) -> int | None:
    """A quotation without any saying belongs to whoever the paragraph speaks of, else continues the last speaker.

    A paragraph that is one quotation continues the paragraph before; a quotation after a sentence belongs to the source
    or to the person that is the subject there. Returns the index of a new attribution.
    """
    text = doc.text
    paragraph = text.rfind("\n", 0, quote.start) + 1
    intro = [one for one in said if one.source_head is not None and paragraph <= (one.source_start or 0) < quote.start]
    model: Attribution | None = max(intro, key=lambda one: one.source_start or 0) if intro else None
    if model is None and text[paragraph : quote.start].strip():
        model = _subject_before(doc, paragraph, quote)
    if model is None and last is not None and not text[paragraph : quote.start].strip():
        end = text.find("\n", quote.end)
        alone = not text[quote.end : end if end >= 0 else len(text)].strip()
        previous = text.rfind("\n", 0, max(0, paragraph - 1)) + 1
        while previous > 0 and not text[previous:paragraph].strip():
            previous = text.rfind("\n", 0, previous - 1) + 1
        if alone and said[last].content_end >= previous:
            model = said[last]
    if model is None:
        return None
    said.append(
        replace(model, kind=CueKind.SPEECH, cue="", content=((quote.start, quote.end),), cue_start=None, cue_end=None)
    )
    return len(said) - 1


def _subject_before(doc: Doc, paragraph: int, quote: Quote) -> Attribution | None:
    """The person who is the subject of the sentence before a quotation, as a source."""
    span = doc.char_span(paragraph, quote.start, alignment_mode="contract")
    if span is None:
        return None
    for token in reversed(span):
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
    committed = [one for one in found if one.speaker_start is not None and _commits(one)]
    voices = [one for one in committed if one.overlaps(start, end)]
    inner = _voice(doc, voices, start, end) or _voice_of_the_cue(committed, start, end)
    outlets = (publisher,) if publisher else ()
    if inner is None or inner.speaker_start is None or inner.speaker_end is None:
        return Speaker(chain=outlets)
    text = doc.text
    chain = [text[inner.speaker_start : inner.speaker_end]]
    if inner.relay is not None:
        chain.append(text[inner.relay[0] : inner.relay[1]])
    middle = (inner.content_start + inner.content_end) // 2
    outer = [
        one for one in voices if one is not inner and _size(one) >= _size(inner) and one.overlaps(middle, middle + 1)
    ]
    for one in sorted(outer, key=_size):
        chain.append(text[one.speaker_start : one.speaker_end])
        if one.relay is not None:
            chain.append(text[one.relay[0] : one.relay[1]])
    return Speaker(chain[0], inner.speaker_start, tuple(dict.fromkeys([*chain, *outlets])), inner.quoted, inner.cue)


def _voice(doc: Doc, voices: list[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost voice that says most of the stretch; else the voice of the main verb inside it."""
    own = [part for one in voices for part in one.own_words() if part[0] < end and start < part[1]]
    said = end - start - _union(own, start, end)
    holding = [one for one in voices if one.covers(start, end) > 0.5 * said]
    if holding:
        return min(holding, key=_size)
    by_name: dict[str, list[Attribution]] = {}
    for one in voices:
        by_name.setdefault(doc.text[one.speaker_start : one.speaker_end].split()[-1], []).append(one)
    for same in by_name.values():
        if len(same) > 1 and _union([p for one in same for p in one.content], start, end) > 0.5 * said:
            return same[0]
    return next((one for one in voices if one.main and start <= (one.cue_start or 0) < end), None)


def _voice_of_the_cue(voices: list[Attribution], start: int, end: int) -> Attribution | None:
    """The voice whose own cue the stretch is: "denied" alone is the denier's."""
    return next(
        (
            one
            for one in voices
            if one.cue_start is not None
            and one.cue_end is not None
            and max(start, one.cue_start) < min(end, one.cue_end)
            and end - start < 2 * (one.cue_end - one.cue_start) + 20
        ),
        None,
    )


def _commits(one: Attribution) -> bool:
    """Whether the cue tells a statement of the source, and not only an attitude."""
    if one.kind in {CueKind.SPEECH, CueKind.ACCORDING, CueKind.NOUN}:
        return True
    return one.cue not in (cue_words.ATTITUDES_ONLY if one.kind is not CueKind.THOUGHT else cue_words.MOODS)


def _size(one: Attribution) -> int:
    return sum(b - a for a, b in one.content)


def _union(parts: list[tuple[int, int]], start: int, end: int) -> int:
    """Characters of ``start:end`` in any of the parts."""
    covered, at = 0, start
    for a, b in sorted(parts):
        low, high = max(a, at), min(b, end)
        if high > low:
            covered += high - low
            at = high
    return covered


def _with_speakers(doc: Doc, found: list[Attribution]) -> list[Attribution]:
    """Names for the sources, pronouns resolved from the speakers before."""
    named: list[Attribution] = []
    spoken: list[Named] = []
    for one in found:
        if one.source_head is None or one.source_start is None or one.source_end is None:
            named.append(one)
            continue
        if one.kind is not CueKind.SPEECH and one.kind is not CueKind.ACCORDING and not can_speak(doc, one.source_head):
            named.append(one)
            continue
        name = resolve(doc, one.source_head, one.source_start, one.source_end, spoken)
        if name is None:
            named.append(one)
            continue
        relay = _name_at(doc, one.relay_head, spoken)
        cited = _name_at(doc, one.cited_head, spoken)
        if cited is not None:
            relay, name = name, cited
        passed_on = (relay.start, relay.end) if relay is not None else None
        named.append(replace(one, speaker_start=name.start, speaker_end=name.end, relay=passed_on))
        if _commits(one):
            spoken.append(name)
    return named


def _name_at(doc: Doc, head: int | None, spoken: list[Named]) -> Named | None:
    """The name that the phrase of a token is, pronouns resolved."""
    if head is None:
        return None
    token = doc[head]
    return resolve(doc, head, token.left_edge.idx, token.idx + len(token.text), spoken)
