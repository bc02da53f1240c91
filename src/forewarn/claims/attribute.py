"""Who says it: the attributions of a parsed article, and the speaker of any stretch of it.

Inside a sentence the parse decides (``cues``). Across sentences quotation marks decide (``quotes``): a quotation
belongs to the saying next to it, goes on after "he said.", and in paragraphs of its own continues the last speaker.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from forewarn.claims import cue_words
from forewarn.claims.attribution import Attribution
from forewarn.claims.cue_ranges import Cue, CueKind, Sentence, has_finite_verb
from forewarn.claims.cues import cues_of
from forewarn.claims.lazy import Lazy
from forewarn.claims.parse import text_of
from forewarn.claims.quoted import with_quotes
from forewarn.claims.speakers import THINGS, Named, Speaker, can_speak, resolve
from forewarn.claims.turns import turns
from forewarn.claims.word_order import nearer_by_order, speaker_by_order

Doc = Any


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
            aside = () if found.content else _around_an_aside(doc, sentence, found)
            if aside:
                found = replace(found, content=aside)
            (said if found.content else bare).append(found)
        before = sentence.start_char, sentence.end_char
    said = [*turns(text_of(doc)), *with_quotes(doc, said, bare)]
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


def _around_an_aside(doc: Doc, sentence: Sentence, one: Attribution) -> tuple[tuple[int, int], ...]:
    """What stands around a little clause between commas: "Also, he added, the launchers ..."."""
    if one.kind is not CueKind.SPEECH or not one.own_words():
        return ()
    text = text_of(doc)
    first, last = min(a for a, _ in one.own_words()), max(b for _, b in one.own_words())
    if text[max(0, first - 2) : first] != ", " or text[last : last + 2] != ", ":
        return ()
    return ((sentence.start_char, first - 2), (last + 2, sentence[-1].idx + len(sentence[-1].text)))


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
    own = _voice_of_the_cue(committed, start, end)
    inner = _voice(doc, voices, start, end) or own
    if own is not None and inner is not None and _set_against(doc, inner, start):
        inner = own
    outlets = (publisher,) if publisher else ()
    text = text_of(doc)
    sentence = doc.char_span(start, end, alignment_mode="expand")[0].sent
    inner = (
        inner
        or _frames(doc, sentence, committed, start)
        or _still_speaking(text, committed, sentence.start_char, start)
    )
    if inner is None or inner.speaker_start is None or inner.speaker_end is None:
        by_order = speaker_by_order(text, sentence.start_char, sentence.end_char, start)
        if by_order is None:
            return Speaker(chain=outlets)
        name = text[slice(*by_order)]
        return Speaker(name, by_order[0], (name, *outlets))
    nearer = (
        nearer_by_order(text, sentence.start_char, sentence.end_char, start)
        if inner.kind is CueKind.ACCORDING and inner.cue_start is not None and start < inner.cue_start
        else None
    )
    if nearer is not None and nearer[1] < (inner.cue_start or 0):
        name = text[slice(*nearer)]
        return Speaker(name, nearer[0], (name, text[inner.speaker_start : inner.speaker_end], *outlets))
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
        # Who reports something is its speaker, before those whom the report says agreed, wanted or believed it.
        reporting = [one for one in holding if one.kind in {CueKind.SPEECH, CueKind.ACCORDING}]
        passed_on = [one for one in reporting if any(_passes_on(one, other) for other in reporting)]
        reporting = [one for one in reporting if one not in passed_on]
        sentence = doc.char_span(start, end, alignment_mode="expand")[0].sent
        nearest = min(
            reporting or holding, key=lambda one: (one.covers(sentence.start_char, sentence.end_char), _size(one))
        )
        return next((one for one in holding if _quotes(text_of(doc), one, nearest)), nearest)
    by_name: dict[str, list[Attribution]] = {}
    for one in voices:
        by_name.setdefault(text_of(doc)[one.speaker_start : one.speaker_end].split()[-1], []).append(one)
    for same in by_name.values():
        if len(same) > 1 and _union([p for one in same for p in one.content], start, end) > 0.5 * said:
            return same[0]
    return next((one for one in voices if one.main and start <= (one.cue_start or 0) < end), None)


def _passes_on(one: Attribution, other: Attribution) -> bool:
    """Whether ``one`` is according to whom we know what ``other`` said."""
    return (
        one.kind is CueKind.ACCORDING
        and other.kind is CueKind.SPEECH
        and other.cue_start is not None
        and one.overlaps(other.cue_start, other.cue_start + 1)
    )


_OPENING = frozenset("\"“”„«‘'")


def _quotes(text: str, one: Attribution, other: Attribution) -> bool:
    """Whether ``other`` is told in the quoted words of ``one``, who then says it."""
    at = other.cue_start
    if not one.quoted or one is other or at is None:
        return False
    return any(a <= at < b and (text[a] in _OPENING or not one.cue) for a, b in one.content)


def _frames(doc: Doc, sentence: Sentence, voices: list[Attribution], start: int) -> Attribution | None:
    """The voice whose verb a stretch only leads up to: "In a speech at the base, the minister said ..."."""
    for one in voices:
        if one.kind is CueKind.SPEECH and one.main and one.cue_start is not None and one.content_start > one.cue_start:
            if not sentence.start_char <= start < one.cue_start < sentence.end_char:
                continue
            before = doc.char_span(sentence.start_char, one.cue_start, alignment_mode="contract")
            if before is not None and not has_finite_verb(doc, before.start, before.end):
                return one
    return None


_BREAK = Lazy(r"[,;:—–“”\"]|\b(?:but|while|as)\b")


def _still_speaking(text: str, voices: list[Attribution], sentence: int, start: int) -> Attribution | None:
    """The voice behind whose verb a stretch stands without a mark between, where the parse ended the saying early."""
    for one in reversed(voices):
        if one.kind is CueKind.SPEECH and one.cue_end is not None and sentence <= one.cue_end <= start:
            since = max([one.cue_end, *(b for a, b in one.content if one.cue_end <= a and b <= start)])
            if _BREAK.search(text, since, start) is None:
                return one
    return None


def _voice_of_the_cue(voices: list[Attribution], start: int, end: int) -> Attribution | None:
    """The voice whose own cue or name the stretch is: "denied" alone is the denier's."""
    for one in voices:
        if one.cue_start is None or one.cue_end is None:
            continue
        if max(start, one.cue_start) < min(end, one.cue_end) and end - start < 2 * (one.cue_end - one.cue_start) + 20:
            return one
        names_itself = one.kind is CueKind.SPEECH and one.main and one.source_start is not None
        if names_itself and (one.source_start or 0) <= start and end <= (one.source_end or 0):
            return one
    return None


#: What begins another voice in one sentence: "A accuses B of it, but C denies it".
_CONTRAST = Lazy(r", (?:but|while|whereas|although)\b|;")


def _set_against(doc: Doc, voice: Attribution, start: int) -> bool:
    """Whether the stretch at ``start`` is set against what the voice says."""
    return (
        voice.cue_end is not None
        and _CONTRAST.search(text_of(doc), voice.cue_end, max(voice.cue_end, start)) is not None
    )


#: Papers that decide nothing and say nothing themselves.
_NO_SOURCES = frozenset(
    {"schedule", "plan", "plans", "treaty", "law", "rules", "calendar", "timetable", "agreement", "deal"}
)


def _is_credit(doc: Doc, head: int) -> bool:
    """Whether a source is that of a picture: "(Source: the army)"."""
    return doc[head].lower_ in {"source", "photo", "image"} and head + 1 < len(doc) and doc[head + 1].text == ":"


#: Nouns of what somebody does and says nothing by.
_ENDEAVOURS = frozenset({"effort", "attempt", "bid"})


def _commits(one: Attribution) -> bool:
    """Whether the cue tells a statement of the source, and not only an attitude."""
    if one.kind is CueKind.NOUN:
        return one.cue not in _ENDEAVOURS
    if one.kind in {CueKind.SPEECH, CueKind.ACCORDING}:
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
        if _is_credit(doc, one.source_head) or doc[one.source_head].lower_ in _NO_SOURCES:
            named.append(one)
            continue
        if one.kind is CueKind.SPEECH and doc[one.source_head].lower_ in THINGS:
            teller = _teller_before(doc, one, named)
            named.append(
                replace(one, speaker_start=teller.speaker_start, speaker_end=teller.speaker_end) if teller else one
            )
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


def _teller_before(doc: Doc, one: Attribution, named: list[Attribution]) -> Attribution | None:
    """Who spoke before in the sentence, for "said the missile had been tested, adding that ..."."""
    if not text_of(doc)[one.cue_start : one.cue_end].endswith("ing") or not named or one.source_head is None:
        return None
    sentence, last = doc[one.source_head].sent, named[-1]
    spoke = last.kind is CueKind.SPEECH and last.speaker_start is not None and last.cue_start is not None
    return last if spoke and sentence.start_char <= (last.cue_start or 0) < sentence.end_char else None


def _name_at(doc: Doc, head: int | None, spoken: list[Named]) -> Named | None:
    """The name that the phrase of a token is, pronouns resolved."""
    if head is None:
        return None
    token = doc[head]
    return resolve(doc, head, token.left_edge.idx, token.idx + len(token.text), spoken)
