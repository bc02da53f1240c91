"""Whose claim it is: who says its words, who holds what it tells, or the writer where he describes in words of his own.

The words of a claim may stand outside what the parse takes for a saying. A reaction and a resolve are then of whoever
the sentence is about or lets speak; everything else stays the writer's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from forewarn.claims.attribute import speaker_of
from forewarn.claims.attribution import Attribution
from forewarn.claims.cue_ranges import CueKind
from forewarn.claims.lazy import Lazy
from forewarn.claims.parse import text_of
from forewarn.claims.speakers import Speaker
from forewarn.claims.stance import comes_from, holder_of
from forewarn.claims.word_order import speaker_by_order
from forewarn.records.claims import ClaimKind

Token = Any
Doc = Any

#: Who condemns a launch or worries about it does not tell that it happened: the writer does.
_FEELINGS = frozenset(
    """condemn denounce decry deplore slam lambast blast criticise criticize oppose protest welcome celebrate express
    voice concerned worried alarmed angry proud afraid nervous wary discuss""".split()  # noqa: SIM905 - a word list
)
_HELD = frozenset({ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT})


def voice_of(
    doc: Doc, kind: ClaimKind, start: int, end: int, *, found: list[Attribution], publisher: str | None = None
) -> Speaker:
    """Who tells the claim of ``kind`` that the characters ``start:end`` of a parsed article make.

    ``found`` are the article's ``attributions``; ``publisher`` ends the chain.
    """
    speaker = speaker_of(doc, start, end, found=found, publisher=publisher)
    outlets = (publisher,) if publisher else ()
    holder = comes_from(doc, start, end) if kind is ClaimKind.REACTION and not speaker.quoted else None
    if holder is None and speaker.start is not None:
        felt = kind not in _HELD and speaker.cue in _FEELINGS
        return Speaker(chain=outlets) if not speaker.quoted and (felt or _is_aside(doc, kind, start, end)) else speaker
    holder = holder or holder_of(doc, kind, start, end)
    if holder is None and (kind in _HELD or _tells_nothing(doc, start, end)):
        holder = _who_speaks_there(doc, start, end, found)
    if holder is None:
        return speaker
    name = text_of(doc)[slice(*holder)]
    return replace(speaker, text=name, start=holder[0], chain=(name, *outlets))


#: How far a place lies from another, after a comma, is no news of anybody: ", some 100 kilometres east of the border".
_FAR_FROM = Lazy(r"[^,.;]{0,30}\b(?:north|south|east|west)\w* of\b|[^,.;]{0,20}\bfrom the border\b")
_LOCATED = Lazy(r",[^,.;]{0,30}$")


def _is_aside(doc: Doc, kind: ClaimKind, start: int, end: int) -> bool:
    """Whether the writer tells readers in an aside what they may not know."""
    text = text_of(doc)
    if kind is ClaimKind.QUANTITY:
        return _FAR_FROM.match(text, end) is not None and _LOCATED.search(text, max(0, start - 31), start) is not None
    if kind is ClaimKind.CLASS:
        return describes_in_passing(doc, start, end)
    return kind is ClaimKind.USE and _in_relative_clause(doc, start, end)


def _in_relative_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are a clause after a comma about a weapon named before: ", which was last tested in May"."""
    verb = doc.char_span(start, end, alignment_mode="expand").root
    while verb.dep_ in {"xcomp", "prep", "pobj", "dobj"} and verb.head is not verb:
        verb = verb.head
    return (
        verb.dep_ == "relcl"
        and verb.left_edge.i > 0
        and doc[verb.left_edge.i - 1].text == ","
        and verb.head.pos_ in {"PROPN", "NUM", "NOUN"}
        and all(word.ent_type_ not in _TELL for word in doc[verb.head.left_edge.i : verb.head.i + 1])
        and any(word.pos_ == "PROPN" for word in doc[verb.head.left_edge.i : verb.head.i + 1])
    )


_TELL = frozenset({"GPE", "NORP", "ORG", "PERSON", "OFFICE"})


_NAMES = frozenset({"DATE", "TIME", "GPE", "NORP", "ORG", "PERSON", "LOC", "CARDINAL", "ORDINAL", "OFFICE"})


def _tells_nothing(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are a bare name or day: the whole sentence makes the claim."""
    words = doc.char_span(start, end, alignment_mode="expand")
    return all(word.ent_type_ in _NAMES or word.is_stop or word.is_punct for word in words)


def _who_speaks_there(doc: Doc, start: int, end: int, found: list[Attribution]) -> tuple[int, int] | None:
    """The one voice that the sentence of a stretch lets speak."""
    sentence = doc.char_span(start, end, alignment_mode="expand")[0].sent
    for one in found:
        if one.kind is not CueKind.SPEECH or not one.main or one.speaker_start is None or one.speaker_end is None:
            continue
        if one.cue_start is not None and sentence.start_char <= one.cue_start < sentence.end_char:
            return one.speaker_start, one.speaker_end
    return speaker_by_order(text_of(doc), sentence.start_char, sentence.end_char, sentence.end_char)


_MODIFIES = frozenset({"amod", "compound", "nmod", "npadvmod", "nummod", "appos", "punct"})
_ANY_ONE = frozenset({"a", "an", "some", "any", "what", "first", "next", "second"})


def describes_in_passing(doc: Doc, start: int, end: int) -> bool:
    """Whether the words only describe a weapon that is known by its name: "their nuclear-capable Lance missiles".

    What is told of it is what somebody said; what it is, readers are reminded of.
    """
    token = doc.char_span(start, end, alignment_mode="expand").root
    noun = token
    while noun.dep_ in _MODIFIES and noun.head is not noun:
        noun = noun.head
    if noun.dep_ == "relcl" and doc[noun.left_edge.i - 1].text == ",":
        noun = noun.head
        while noun.dep_ in _MODIFIES and noun.head is not noun:
            noun = noun.head
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ in {"attr", "oprd", "ROOT"}:
        return False
    words = doc[noun.left_edge.i : max(noun.i, token.i) + 1]
    if any(word.lower_ in _ANY_ONE and word.head is noun for word in words):
        return False
    return any(word.ent_type_ == "SYSTEM" or word.dep_ == "poss" for word in words)
