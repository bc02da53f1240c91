"""Whether a verb or a noun carries what its sentence states, or only dates, names or excuses it."""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

from typing import Any

#: A spaCy token (spaCy ships no usable type for it).
Token = Any

_UP = frozenset({"conj", "ccomp", "xcomp", "parataxis", "dep", "appos"})
#: Nouns whose infinitive tells the news: "plans to withdraw", "the decision to deploy".
PLANS = frozenset(
    """plan intention decision agreement proposal offer order request permission approval readiness intent move deal
    promise pledge vow threat bid effort possibility process desire need contract mission effort commitment""".split()
)
#: What others are asked to do is the asker's wish and no news of the deed: "urged Manila to withdraw the launchers".
_ASKING = frozenset(
    """urge demand call ask tell want press appeal implore beg encourage warn exhort pressure persuade convince force
    allow let invite""".split()
)
_FURTHEST = 12


def is_told(verb: Token) -> bool:
    """Whether a clause is the sentence's own, or what somebody in it says, plans or begins."""
    token = verb
    for _ in range(_FURTHEST):
        if token.dep_ == "ROOT":
            return True
        if token.dep_ == "acl" and token.tag_ == "VB" and token.head.lemma_.lower() in PLANS:
            return True
        if token.dep_ == "relcl":
            return is_aside(token)
        if token.dep_ == "advcl":
            return _goes_along(token, itself=token == verb)
        if token.dep_ not in _UP or token.head == token:
            return False
        asked = token.head.lemma_.lower() in _ASKING and any(child.tag_ == "TO" for child in token.children)
        if asked and token.dep_ in {"xcomp", "ccomp"} and not _passive(token.head):
            return False
        token = token.head
    return False


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def is_aside(clause: Token) -> bool:
    """Whether a relative clause adds news of its own: "the system, which was deployed in May, ..."."""
    first = clause.left_edge
    return bool(first.i > 0 and clause.doc[first.i - 1].text == ",")


def _goes_along(clause: Token, *, itself: bool) -> bool:
    """Whether an adverbial clause tells a second event ("..., while X moved") rather than a time or a condition.

    A participle does so ``itself`` ("..., sending two batteries"), and not in what hangs on it.
    """
    marks = {child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod"} and child.i < clause.i}
    if marks & {"if", "unless", "before", "after", "since", "once", "until", "when", "because", "whether", "though"}:
        return False
    return bool(marks & {"while", "whereas", "as", "although"}) or (itself and clause.tag_ == "VBG")


#: Verbs by which a sentence comments on an event it takes as known.
_COMMENTS = frozenset(
    """come highlight underscore underline reflect demonstrate involve represent signal signify show raise draw spark
    follow mean illustrate emphasize emphasise stress coincide prompt trigger cause fuel heighten escalate complicate
    alter change shift affect pose threaten violate contravene breach fit serve send remind""".split()
)


def is_topic(noun: Token) -> bool:
    """Whether an event is only what the sentence comments on: "the deployment comes at a time of ..."."""
    if noun.dep_ != "nsubj" or noun.head.lemma_.lower() not in _COMMENTS:
        return False
    return not any(child.tag_ == "MD" for child in noun.head.children)
