"""Names folded so that one person or missile has one key in every script and spelling.

The key is a skeleton of consonant sounds: vowels, doubled letters and case endings go, sounds that transliterations
mix up share a letter, and a leading vowel leaves a mark. ``Lukashenko``, ``Lukašenka`` and the Cyrillic form are one
key, and so are ``Khorramshahr`` and ``Khoramshahr``. Keys are compared, never shown.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Cyrillic and Greek letters to Latin sounds. Signs without a sound of their own are dropped.
_SOUNDS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "v", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ђ": "dj", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch",
    "џ": "dzh", "ѓ": "g", "ќ": "k", "ѕ": "z",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "t", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "i", "φ": "f",
    "χ": "kh", "ψ": "ps", "ω": "o",
    "ł": "l", "ß": "ss", "ø": "o", "đ": "d", "æ": "e", "œ": "e", "ı": "i", "þ": "t", "ð": "d",
    "š": "sh", "ş": "sh", "ș": "sh", "ś": "sh", "č": "ch", "ć": "ch", "ç": "ch", "ž": "zh", "ż": "zh", "ź": "zh",
    "ğ": "g",
}  # fmt: skip
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
#: Case endings of East Slavonic nouns and surnames, longest first.
_ENDINGS = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ій|ий|ый|им|ым|ом|ем|ою|ею|ой|ей|ая|яя|ие|ые|их|ых|ов|ев|ах|ях|ам|ям|"
    r"а|я|у|ю|е|и|ы|о|і|ї|є)$"
)
_PAIRS = (
    ("shch", "s"), ("tsch", "s"), ("sch", "s"), ("sh", "s"), ("sz", "s"), ("sj", "s"), ("ch", "s"), ("cz", "s"),
    ("tch", "s"), ("ts", "s"), ("tz", "s"), ("zh", "z"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"),
    ("ck", "k"), ("x", "ks"), ("qu", "k"), ("q", "k"), ("c", "k"), ("w", "v"), ("j", ""),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy'’ʼ`-]+")
_DOUBLED = re.compile(r"(.)\1+")
#: Transliterations of one surname end in -ov, -ou, -off: the last sound does not tell them apart.
_LAST_V = re.compile(r"(?<=...)(?:v|f)$")
#: The mark of a version ("-4"): kept out of the key, since tellings drop it.
_MARK_NUMBER = re.compile(r"[-–]\d+\w?$")
#: Fewer sounds than this name too many things at once.
SHORTEST_KEY = 3


def fold(word: str) -> str:
    """Lower-case Latin letters of ``word``, one spelling for every script; digits and hyphens stay."""
    lowered = word.casefold()
    if lowered.isascii():
        return lowered
    sounded = "".join(_SOUNDS.get(letter, letter) for letter in unicodedata.normalize("NFC", lowered))
    plain = unicodedata.normalize("NFKD", sounded)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=200_000)
def name_key(word: str) -> str:
    """The skeleton key of one name. Names with too few sounds keep their folded spelling instead."""
    bare = _MARK_NUMBER.sub("", word.strip("-'’.,“”\""))
    if bare.endswith(("'s", "’s")):
        bare = bare[:-2]
    if _CYRILLIC.search(bare) and len(bare) > 4:
        bare = _ENDINGS.sub("", bare.casefold()) or bare
    folded = fold(bare)
    sounds = folded
    for written, sound in _PAIRS:
        sounds = sounds.replace(written, sound)
    mark = "@" if sounds[:1] in {"a", "e", "i", "o", "u", "y"} else ""
    skeleton = _DOUBLED.sub(r"\1", _VOWELS.sub("", sounds))
    skeleton = _LAST_V.sub("", skeleton)
    letters = sum(not sound.isdigit() for sound in skeleton)
    if letters < SHORTEST_KEY:
        return "=" + folded
    return mark + skeleton
