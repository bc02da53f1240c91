"""Folding of place names: what two spellings must share to be the same key."""

from __future__ import annotations

import re
import unicodedata

#: Letters that no decomposition reaches, as other spellings write them.
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ə": "a",
        **dict.fromkeys("'’‘`´ʹʺʼʻˈ\"“”«».,", ""),
        **dict.fromkeys("-‐‑‒–—/_()", " "),
    }
)
_SPACES = re.compile(r"\s+")


def fold(name: str) -> str:
    """The key of a name: no case, accents, apostrophes, dots, hyphens or invisible characters, single spaces."""
    letters = name.casefold().translate(_LETTERS)
    if not letters.isascii():
        decomposed = unicodedata.normalize("NFKD", letters)
        letters = "".join(letter for letter in decomposed if unicodedata.category(letter) not in ("Mn", "Cf"))
        letters = letters.casefold().translate(_LETTERS)
    return _SPACES.sub(" ", letters).strip()
