"""Parts of speech from tags, as the parser's attribute ruler gives them, looked up instead of matched.

The ruler tries its patterns on every token and takes a sixth of parsing. All but a few of them look at one token only:
at its tag, its role, whether it is white space, and its word where the word is one of some two hundred. So each such
combination is put before the ruler once, and its answer kept.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from forewarn.claims.parser import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: First words of the ruler's pairs ("gon na", "let 's"): a text with one of them goes before the ruler as it is.
_PAIRS = frozenset({"gon", "c'm", "ai", "y", "y'"})
_SECOND = frozenset({"ta", "'s", "all", "on", "na"})
#: Kept combinations: tags times roles times words, of which a language has some thousands.
_KEPT = 16_384


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Every word that a pattern of the ruler names."""
    named: set[str] = set()
    for rule in parser().get_pipe("attribute_ruler").patterns:
        for pattern in rule["patterns"]:
            for token in pattern:
                word = token.get("LOWER")
                named.update([word] if isinstance(word, str) else word.get("IN", ()) if word else ())
    return frozenset(named)


@lru_cache(maxsize=_KEPT)
def _classes(tag: str, word: str, role: str, *, expletive: bool) -> tuple[int, int, int]:
    """Part of speech, morphology and lemma (0 where the ruler gives none) of one combination."""
    from spacy.tokens import Doc

    roles = ["expl" if expletive else "dep", role]
    doc = Doc(parser().vocab, words=["-", word], tags=["NN", tag], deps=roles, heads=[0, 0])
    token = parser().get_pipe("attribute_ruler")(doc)[1]
    return int(token.pos), int(token.morph.key), int(token.lemma)


def set_classes(doc: Doc) -> Doc:
    """The document with the ruler's attributes, the same ones the ruler itself would set."""
    import numpy as np

    words = [token.lower_ for token in doc]
    if any(
        word in _PAIRS or (word in _SECOND and at and words[at - 1] in {"got", "let"}) for at, word in enumerate(words)
    ):
        ruled: Doc = parser().get_pipe("attribute_ruler")(doc)
        return ruled
    named = _words()
    values = np.zeros((len(doc), 3), dtype=np.uint64)
    expletive = False
    for at, token in enumerate(doc):
        role = token.dep_
        if token.is_space:
            token.tag_ = "_SP"
            token.dep_ = role = "dep" if role else role
        word = words[at] if words[at] in named or token.is_space else "x"
        values[at] = _classes(token.tag_, word, role, expletive=expletive)
        expletive = role == "expl"
    doc.from_array(["POS", "MORPH", "LEMMA"], values)
    return doc
