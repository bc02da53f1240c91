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
from forewarn.claims.parse import text_of
from forewarn.claims.speakers import Speaker
from forewarn.claims.stance import holder_of
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
    if speaker.start is not None:
        felt = kind not in _HELD and speaker.cue in _FEELINGS
        if not speaker.quoted and (felt or (kind is ClaimKind.CLASS and describes_in_passing(doc, start, end))):
            return Speaker(chain=(publisher,) if publisher else ())
        return speaker
    holder = holder_of(doc, kind, start, end)
    if holder is None and kind in _HELD:
        holder = _who_speaks_there(doc, start, end, found)
    if holder is None:
        return speaker
    name = text_of(doc)[slice(*holder)]
    return replace(speaker, text=name, start=holder[0], chain=(name, *speaker.chain))


def _who_speaks_there(doc: Doc, start: int, end: int, found: list[Attribution]) -> tuple[int, int] | None:
    """The one voice that the sentence of a stretch lets speak."""
    sentence = doc.char_span(start, end, alignment_mode="expand")[0].sent
    for one in found:
        if one.kind is not CueKind.SPEECH or not one.main or one.speaker_start is None or one.speaker_end is None:
            continue
        if one.cue_start is not None and sentence.start_char <= one.cue_start < sentence.end_char:
            return one.speaker_start, one.speaker_end
    return None


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
