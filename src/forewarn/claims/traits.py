"""What a sentence shows of the kinds of claim in it: words, cues, numbers. ``learned`` weighs these traits.

Names of things are left out of them on purpose: what is said of one missile, place or person is said of another in
the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from forewarn.claims.acts import Grammar, Token
from forewarn.claims.found import Cue
from forewarn.records.claims import Quantity

#: What the parser's name for a name becomes; a stretch of one name is one word.
_NAMED = {
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "PERSON": "PERSON",
    "OFFICE": "OFFICE",
    "NORP": "NORP",
    "ORG": "ORG",
    "DATE": "DATE",
    "TIME": "DATE",
    "PRODUCT": "SYSTEM",
}
_IN_NAMES = frozenset({"PROPN", "NOUN", "NUM", "ADJ"})
_NUMBERED = frozenset({"CARDINAL", "QUANTITY", "PERCENT", "MONEY", "ORDINAL"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SIGNS = frozenset(":;?")
_QUOTES = frozenset('"“”')
#: Words: sentences are told apart by length in steps of this many, up to five.
_STEP = 8
_LONGEST = 5


def traits(
    grammar: Grammar,
    names: Sequence[tuple[int, int]],
    quantities: Sequence[Quantity],
    cues: Iterable[Cue],
) -> frozenset[str]:
    """The traits of one sentence, each a short string.

    ``names`` are ranges of system names in the sentence, ``cues`` every cue seen.
    """
    return frozenset(_traits(grammar, names, quantities, cues))


def words(grammar: Grammar, names: Sequence[tuple[int, int]]) -> tuple[tuple[str, Token], ...]:
    """The words of a sentence as traits know them, in order, each with its (first) token."""
    found: list[tuple[str, Token]] = []
    for token in grammar.tokens:
        word = _word(token, grammar, names)
        repeated = bool(found) and word == found[-1][0] and word is not None and word.isupper()
        if word is not None and not repeated:
            found.append((word, token))
    return tuple(found)


def _word(token: Token, grammar: Grammar, names: Sequence[tuple[int, int]]) -> str | None:
    at = token.idx - grammar.start
    if token.is_space:
        return None
    if any(start <= at < end for start, end in names):
        return "SYSTEM"
    if token.is_punct or token.is_quote:
        if token.is_quote or token.text in _QUOTES:
            return '"'
        return str(token.text) if token.text in _SIGNS else None
    if token.like_num or (token.ent_type_ in _NUMBERED and token.pos_ == "NUM"):
        return "NUMBER"
    if token.ent_type_ in _NAMED and token.pos_ in _IN_NAMES:
        return _NAMED[token.ent_type_]
    if token.pos_ == "PROPN" and not any(start <= at < end for start, end in (*grammar.weapons, *grammar.stand_ins)):
        return "NAME"
    return str(token.lemma_).lower()


def _traits(
    grammar: Grammar,
    names: Sequence[tuple[int, int]],
    quantities: Sequence[Quantity],
    cues: Iterable[Cue],
) -> Iterator[str]:
    told = [word for word, _ in words(grammar, names)]
    for word in told:
        yield f"word {word}"
    for one, two in pairwise(told):
        yield f"pair {one} {two}"
    for cue in cues:
        yield f"{cue.strength.value} {cue.hit.kind.value}"
    for quantity in quantities:
        yield f"unit {quantity.unit}"
    yield f"systems {min(2, len(names))}"
    yield f"weapons {min(3, len(grammar.weapons))}"
    yield f"length {min(_LONGEST, len(grammar.tokens) // _STEP)}"
    if grammar.start == 0:
        yield "opens the article"
    if not any(token.tag_ in _FINITE for token in grammar.tokens):
        yield "no finite verb"
