"""Words of a text, folded so that spellings of one name meet: case, accents, hyphens and endings."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

#: A run of letters or a run of digits: ``Hwasong-15``, ``Hwasong 15`` and ``Hwasong15`` are the same two words.
_WORD = re.compile(r"[^\W\d_]+|\d+")

#: What may stand between two words of one name.
_JOIN = re.compile(r"[\s\-‐‑–—.'’/]{0,2}\Z")

#: Letters that do not fall apart into a plain letter and an accent.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ё": "е", "ґ": "г"})

#: Endings that a Cyrillic name takes in Russian, Ukrainian, Belarusian or Bulgarian.
_ENDING_WORDS = (
    "а я у ю о е э и і ы ь й ом ем ём ам ям ой ей ий ій ый ою ею ов ев ів їв ами ями ах ях ого его ому ему ым "
    "им их ых ими ыми ую юю ая яя ові еві ає ової ої ко"
)
_ENDINGS = frozenset(_ENDING_WORDS.split())
_LONGEST_ENDING = 4
_SHORTEST_STEM = 3


class Word(NamedTuple):
    """One word of a text: folded, with its half-open range of characters."""

    folded: str
    start: int
    end: int


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Lower case without accents."""
    lower = word.casefold().translate(_PLAIN)
    if lower.isascii():
        return lower
    return "".join(letter for letter in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(letter))


def words(text: str) -> list[Word]:
    """Every word of a text."""
    return [Word(fold(found.group()), found.start(), found.end()) for found in _WORD.finditer(text)]


def joined(text: str, first: Word, second: Word) -> bool:
    """Whether two neighbouring words can belong to one name."""
    gap = second.start - first.end
    return gap <= 2 and _JOIN.match(text, first.end, second.start) is not None


def is_cyrillic(folded: str) -> bool:
    """Whether a folded word is in Cyrillic letters."""
    return "а" <= folded[0] <= "я" or folded[0] in "іїєўґ"


@lru_cache(maxsize=20_000)
def stem(folded: str) -> str:
    """A Cyrillic word of a name without the ending it has in the dictionary; any other word as it is."""
    if not folded or not is_cyrillic(folded):
        return folded
    for length in (2, 1):
        if len(folded) - length >= _SHORTEST_STEM and folded[-length:] in _ENDINGS and folded[-1] in "аяоеэиіыьйй":
            return folded[:-length]
    return folded


@lru_cache(maxsize=20_000)
def stems(folded: str) -> tuple[str, ...]:
    """The stems a word of a text can have, longest first."""
    if not folded or not is_cyrillic(folded):
        return (folded,)
    cut = [
        folded[:-length]
        for length in range(1, _LONGEST_ENDING + 1)
        if len(folded) - length >= _SHORTEST_STEM and folded[-length:] in _ENDINGS
    ]
    return (folded, *cut)
