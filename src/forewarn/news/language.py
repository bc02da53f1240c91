"""Which language a text is in. Cheap signs first; the trained model is loaded only where they do not settle it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from forewarn.records.errors import UnsupportedLanguage

ENGLISH = "en"
#: Languages of which names and numbers are read, nothing more.
NAMES_ONLY = frozenset({"ru", "uk", "be", "pl", "de"})
_LANGUAGE_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch",
    "pt": "Portuguese", "ro": "Romanian", "sv": "Swedish", "tr": "Turkish", "zh": "Chinese",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_WORDS = frozenset(
    "the of and to in that is was for on with as by at it from are be has have had said were which not this its "  # noqa: SIM905 - a word list reads best as prose
    "their would will they but been an who after also or than more he she his her".split()
)
#: The trained model (its package ships no types).
Model = Any
_SHORT_WORDS = 8
_ENGLISH_SHARE = 0.12
_SURE = 0.9
_AFTER_LATIN = "\u0250"
_SAMPLE_CHARACTERS = 6000


def tell_language(text: str) -> str:
    """ISO 639-1 code of the language of ``text``. A text in Latin script counts as English unless it is surely not."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE_CHARACTERS])]
    if not words:
        return ENGLISH
    latin = sum(1 for word in words if word[0] < _AFTER_LATIN) > 0.7 * len(words)
    english = sum(1 for word in words if word in _ENGLISH_WORDS)
    if latin and (len(set(words)) < _SHORT_WORDS or english >= _ENGLISH_SHARE * len(words)):
        return ENGLISH
    code, sureness = _classify(text[:_SAMPLE_CHARACTERS])
    return ENGLISH if latin and sureness < _SURE else code


def _classify(text: str) -> tuple[str, float]:
    """The most probable language and its probability among all, by the trained model."""
    code, sureness = _model().classify(text)
    return str(code), float(sureness)


@lru_cache(maxsize=1)
def _model() -> Model:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def check_language(code: str, where: str) -> bool:
    """Whether only names and numbers are read in this language. Raises UnsupportedLanguage where nothing is."""
    if code == ENGLISH:
        return False
    if code in NAMES_ONLY:
        return True
    raise UnsupportedLanguage(
        f"{where} is in {_LANGUAGE_NAMES.get(code, f'the language {code!r}')}",
        "claims are read in English (names and numbers in Russian, Ukrainian, Belarusian, Polish and German)",
        "give an English version of the article",
    )
