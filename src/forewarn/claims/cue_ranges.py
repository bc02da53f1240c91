"""What a cue is, and the token ranges of noun phrases, clauses and little clauses around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from forewarn.claims import cue_words

#: A spaCy token, document or span (spaCy ships no usable types for them).
Token = Any
Doc = Any
Sentence = Any
#: Half-open range of token indices.
Range = tuple[int, int]

_EDGES = frozenset([",", ":", ";", ".", "-", "–", "—", "--", "?", "!", "..."])
_MARKS = frozenset(["”", "“", '"', "''", "``", "’", "‘", "»", "«"])
_VERB_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})


class CueKind(StrEnum):
    """How somebody is said to hold something."""

    SPEECH = "speech"  # says, in quotation marks or out of them
    ACCORDING = "according"  # according to, in the words of, as ... said
    THOUGHT = "thought"  # believes, sees, shows
    INTENT = "intent"  # wants, plans, refuses to
    STANCE = "stance"  # denies, praises, calls for a thing
    NOUN = "noun"  # the claim that


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a cue: ``base`` is the verb's base form or the noun.

    ``source`` is absent where the sentence names none, and ``source_head`` is the token that heads it. ``relay`` is the
    head of whoever passes it on ("RIA quoted a lawmaker as saying"); ``cited`` is the head of whoever the source cites.
    ``content`` is empty where it must be looked for outside the sentence; ``points_back`` says that it is the sentence
    before ("This was announced by ..."). ``main``: the cue is the main verb of its sentence.
    """

    kind: CueKind
    base: str
    cue: Range
    content: tuple[Range, ...]
    source: Range | None = None
    source_head: int | None = None
    relay: int | None = None
    cited: int | None = None
    points_back: bool = False
    main: bool = False


def make_cue(
    doc: Doc,
    kind: CueKind,
    base: str,
    verb: Token,
    source: Token | None,
    content: list[Range],
    *,
    cue_end: int | None = None,
    relay: Token | None = None,
    points_back: bool = False,
) -> Cue:
    """A cue of a verb with its auxiliaries, up to ``cue_end`` (a preposition or particle), its parts trimmed."""
    start = verb.i
    while start - 1 >= 0 and doc[start - 1].head == verb and doc[start - 1].dep_ in _VERB_GROUP:
        start -= 1
    end = verb.i + 1 if cue_end is None else cue_end
    named = source is not None and source.dep_ != "expl"
    return Cue(
        kind=kind,
        base=base,
        cue=(start, end),
        content=trimmed(doc, content),
        source=trim(doc, *phrase(source, verb.i), edges=_EDGES | _MARKS) if named else None,
        source_head=source.i if source is not None and named else None,
        relay=relay.i if relay is not None else None,
        points_back=points_back,
        main=verb.dep_ == "ROOT",
    )


def phrase(head: Token, stop: int | None = None) -> Range:
    """The noun phrase of ``head`` without a relative clause, not reaching over ``stop``."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    for child in head.children:
        if child.i > head.i and child.dep_ == "relcl":
            end = min(end, child.left_edge.i)
    if stop is not None and head.i < stop:
        end = min(end, stop)
    elif stop is not None:
        start = max(start, stop + 1)
    return min(start, head.i), max(end, head.i + 1)


def reach(token: Token) -> Range:
    """Everything that hangs on ``token``, as one range."""
    return token.left_edge.i, token.right_edge.i + 1


def clause_range(clause: Token, verb: Token) -> Range:
    """The clause that ``verb`` governs, on the clause's side of the verb."""
    start, end = reach(clause)
    if start <= verb.i < end:
        return (verb.i + 1, end) if clause.i > verb.i else (start, verb.i)
    return start, end


def trimmed(doc: Doc, ranges: list[Range]) -> tuple[Range, ...]:
    """Each range trimmed, without the empty ones."""
    return tuple(found for found in (trim(doc, *part) for part in ranges) if found is not None)


def trim(doc: Doc, start: int, end: int, *, edges: frozenset[str] = _EDGES) -> Range | None:
    """Without stops and spaces at either end; quotation marks and brackets stay."""
    while start < end and (doc[start].is_space or doc[start].text in edges):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in edges):
        end -= 1
    return (start, end) if end > start else None


def is_verb(token: Token) -> bool:
    """Whether the tagger takes the token for a verb form."""
    return bool(token.tag_[:2] == "VB")


def could_tell(token: Token) -> bool:
    """Whether a noun is a name or a word for people and bodies."""
    word = token.lower_
    return (
        token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP", "OFFICE"}
        or token.tag_ in {"NNP", "NNPS"}
        or word in cue_words.TELLERS
        or word in cue_words.PEOPLE
    )


def has_finite_verb(doc: Doc, start: int, end: int) -> bool:
    """Whether a verb with a tense, or a modal, stands in the range."""
    return any(doc[i].tag_ in {"VBZ", "VBP", "VBD", "MD"} for i in range(start, end))


def subject_of(verb: Token) -> Token | None:
    """The grammatical subject, through coordination and reduced clauses."""
    seen = 0
    token = verb
    while seen < 6:
        seen += 1
        subjects = [c for c in token.children if c.dep_ in _SUBJECTS or c.dep_ == "nsubjpass"]
        if subjects:
            before = [subject for subject in subjects if subject.i < token.i]
            return before[-1] if before else subjects[0]
        if token.dep_ == "acl":
            return token.head if token.tag_ == "VBG" else None
        if token.dep_ not in {"conj", "advcl", "xcomp", "pcomp", "parataxis", "dep", "prep", "ccomp"} or (
            token.dep_ == "ccomp" and token.tag_ != "VBG"
        ):
            return None
        if token.head == token:
            return None
        token = token.head
    return None


def source_of(verb: Token) -> tuple[Token | None, bool]:
    """The token that heads who says it, and whether the verb is passive."""
    children = list(verb.children)
    agent = next((c for c in children if c.dep_ == "agent"), None)
    if agent is not None or any(c.dep_ in {"auxpass", "nsubjpass"} for c in children):
        return (next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None), True
    return subject_of(verb), False
