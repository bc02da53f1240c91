"""Whose reaction or resolve it is: the subject of the verb that tells it, where nobody is quoted."""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re
from typing import Any

from forewarn.claims.lazy import Lazy
from forewarn.claims.parse import text_of
from forewarn.claims.speakers import THINGS, name_in
from forewarn.records.claims import ClaimKind

Token = Any
Doc = Any

_RESOLVES = Lazy(
    r"agree|decid|decision|vow|pledg|promis|threaten|intend|plan|seek|sought|aim|want|hope|refus|call|deter|"
    r"reject|justif|framed?\b|defend|portray|bill(?:s|ed)\b",
    re.IGNORECASE,
)
#: "Criticism from the mayor", "multiple warnings from President Ruth Adler".
_FROM_WHOM = Lazy(
    r"(?:criticism|condemnation|warnings?|protests?|anger|outrage|rebukes?|objections?|outcry|outcries|"
    r"pushback|concerns?)\b(?: in \w+)? (?:from|"
    r"by) (?:the )?"
    r"(?:[a-z]+ ){0,2}(?:(?:U\.?S\.?|[A-Z]\w+) )?(?:[Pp]resident |[Mm]inister |[Ll]eader |"
    r"[Cc]hief )?(?P<who>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)",
)
_SUBJECTS = frozenset({"nsubj"})
_NOBODY = frozenset(
    "it this that which who they he she we i move deployment decision step there these those what".split()
)


def comes_from(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Whom the criticism comes from that the words ``start:end`` tell: "drew sharp criticism from Sudland"."""
    came_from = _FROM_WHOM.search(text_of(doc), start, end + _FROM_WITHIN)
    return came_from.span("who") if came_from is not None and came_from.start() < end else None


def holder_of(doc: Doc, kind: ClaimKind, start: int, end: int) -> tuple[int, int] | None:
    """The characters of an article that name who reacts or resolves, for a cue at ``start:end`` of it."""
    if kind not in {ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION}:
        return None
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    if kind is ClaimKind.REACTION or _RESOLVES.search(text_of(doc)[start:end]):
        found = _holder_above(span.root)
        if found is not None:
            return found
    telling = span.root.sent.root
    return _holder(telling) if telling.lemma_ in (_WANTS if kind is not ClaimKind.REACTION else _VOICES) else None


def _holder_above(token: Token) -> tuple[int, int] | None:
    """Who holds what a verb on the way up from a word of a cue tells."""
    for _step in range(4):
        found = _holder(token)
        if found is not None:
            return found
        if token.head is token or token.dep_ in {"relcl", "advcl", "ccomp"}:
            return None
        token = token.head
    return None


def _holder(verb: Token) -> tuple[int, int] | None:
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.lemma_ in _DEEDS:
        return None
    if verb.lemma_ in _TROUBLES:
        return next((_phrase(child) for child in verb.children if child.dep_ == "dobj" and child.pos_ == "PROPN"), None)
    felt = verb.lower_ in _FELT
    for child in verb.children:
        if child.dep_ == "agent" and not felt:
            return next((_phrase(noun) for noun in child.children if noun.dep_ == "pobj"), None)
    for child in verb.children:
        if child.dep_ in _SUBJECTS or (felt and child.dep_ == "nsubjpass"):
            noun = verb.head if child.lower_ in {"which", "who"} and verb.dep_ == "relcl" else child
            if noun.lower_ in _NOBODY or noun.pos_ not in {"NOUN", "PROPN"} or _is_thing(noun):
                return None
            return _phrase(noun)
    return None


#: Characters behind a cue in which whoever the criticism comes from may stand.
_FROM_WITHIN = 80
#: Who does these is told of, and says nothing.
_DEEDS = frozenset(
    {"respond", "face", "act", "run", "flee", "shelter", "hide", "halt", "close", "chair", "summon", "sign"}
)
#: As the main verb of a sentence: whoever does it means what the sentence tells.
_WANTS = frozenset(
    """ask request propose offer urge plan intend want seek aim vow pledge promise threaten expect hope
    demand refuse frame portray insist""".split()
)
#: As the main verb of a sentence: whoever does it takes the stand that the sentence tells.
_VOICES = frozenset(
    """voice express react call label describe term condemn slam criticise criticize denounce protest oppose reject
    dismiss welcome warn accuse blame suggest urge demand lambast decry cancel postpone""".split()
)
#: Who is troubled reacts, and not what troubles: "the test has irked its neighbours".
_TROUBLES = frozenset({"irk", "anger", "alarm", "worry", "unnerve", "rattle", "annoy", "outrage", "infuriate"})
_PAPERS = frozenset({"report", "reports"})
_FELT = frozenset("alarmed angered worried concerned outraged unnerved rattled annoyed shaken frightened".split())


def _is_thing(noun: Token) -> bool:
    """Whether the noun is nobody who could react: the parser takes names for bodies, and a few nouns are people."""
    if noun.lower_ in THINGS | _PAPERS:
        return True
    if noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP", "OFFICE"} or noun.pos_ == "PROPN":
        return False
    return noun.lower_ not in _PEOPLE and not noun.lower_.endswith(("ists", "ians", "ers", "ors"))


_PEOPLE = frozenset(
    """official officials minister ministers ministry government governments spokesman spokeswoman spokesperson general
    president lawmaker lawmakers analyst analysts expert experts authorities alliance allies ally leader leaders
    diplomat diplomats critics opposition residents command military army commander countries country capitals
    parliament kingdom states union administration embassy envoy secretary chief head politicians""".split()
)


def _phrase(noun: Token) -> tuple[int, int]:
    left = noun.left_edge
    while left.i < noun.i and (left.is_punct or left.is_space):
        left = left.nbor(1)
    named = name_in(noun.doc, noun.i, left.idx, noun.right_edge.idx + len(noun.right_edge.text))
    return (named.start, named.end) if named.person else (left.idx, noun.idx + len(noun.text))
