"""A source phrase as the article names it: the name inside the phrase, what a pronoun stands for, the chain of tellers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from forewarn.records.claims import AUTHOR

Doc = Any
Token = Any

_HE_SHE = frozenset({"he", "she", "him", "her", "his"})
_IT = frozenset({"it", "its"})
_THEY = frozenset({"they", "them", "their"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it, as the article puts it: ``text`` stands at ``start``, or is ``author`` without a start.

    ``chain`` runs from the speaker over those who pass it on to the publisher. ``quoted``: the words stand in quotation
    marks. ``cue`` is the base form of the verb or noun that attributes ("say", "deny").
    """

    text: str = AUTHOR
    start: int | None = None
    chain: tuple[str, ...] = ()
    quoted: bool = False
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of the article that names somebody."""

    start: int
    end: int
    person: bool
    plural: bool = False


def name_in(doc: Doc, head: int, start: int, end: int) -> Named:
    """The name in a source phrase ``start:end`` (characters): a person's name, else the whole phrase."""
    span = doc.char_span(start, end, alignment_mode="expand")
    token = doc[head]
    for entity in span.ents:
        if entity.label_ != "PERSON":
            continue
        last = entity[-1]
        if last.text in {"’s", "'s", "’", "'"}:
            entity = entity[:-1]  # noqa: PLW2901 - the possessive mark is no part of the name
        owner = entity.root
        if owner.i == head or owner.dep_ == "appos" or (owner.dep_ in {"compound", "nmod"} and owner.head.i == head):
            return Named(entity.start_char, entity.end_char, person=True)
    plural = token.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in token.children)
    return Named(start, end, person=token.ent_type_ == "PERSON", plural=plural)


def is_pronoun(doc: Doc, head: int) -> bool:
    """Whether the source is a pronoun that stands for somebody named before."""
    return doc[head].lower_ in _HE_SHE | _IT | _THEY


def antecedent(doc: Doc, head: int, before: list[Named]) -> Named | None:
    """Whom a pronoun stands for: the latest fitting speaker, else the latest person named."""
    word = doc[head].lower_
    for named in reversed(before):
        if word in _HE_SHE and named.person and not named.plural:
            return named
        if word in _IT and not named.person and not named.plural:
            return named
        if word in _THEY and named.plural:
            return named
    if word in _HE_SHE:
        for entity in reversed(doc[:head].ents):
            if entity.label_ == "PERSON":
                return Named(entity.start_char, entity.end_char, person=True)
    return None


def relative_head(doc: Doc, head: int) -> Token | None:
    """The noun that "who" or "which" stands for."""
    token = doc[head]
    if token.lower_ not in _RELATIVE:
        return None
    clause = token.head
    while clause.dep_ != "relcl" and clause.head != clause:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else None
