"""Numbers in digits and in words, as one regular expression and the value it stands for."""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re

from forewarn.claims.lazy import Lazy

_ONES = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10 * (place + 2) for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
#: Vague numbers keep the least they can mean; the words stay in the quantity's text.
_VAGUE = {
    "a dozen": 12.0,
    "half a dozen": 6.0,
    "several dozen": 24.0,
    "dozens of": 24.0,
    "a few dozen": 24.0,
    "two dozen": 24.0,
    "three dozen": 36.0,
    "several hundred": 200.0,
    "hundreds of": 200.0,
    "a few hundred": 200.0,
    "thousands of": 2000.0,
    "several thousand": 2000.0,
    "tens of thousands of": 20000.0,
    "a hundred": 100.0,
    "a thousand": 1000.0,
    "half a million": 500000.0,
    "a pair of": 2.0,
    "a couple of": 2.0,
}
_ONE_TO_19 = "|".join(sorted((word for word in _ONES if word != "zero"), key=len, reverse=True))
_ENDS = r"(?![A-Za-z])"
_WORDS = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONE_TO_19}))?|(?:{_ONE_TO_19})){_ENDS}"
    rf"(?:[\s-](?:hundred|thousand|million|billion){_ENDS}(?:\sand\s(?:{'|'.join(_TENS)}|{_ONE_TO_19}){_ENDS})?){{0,2}}"
)
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?(?!\d)"
#: A number in digits ("5,500", "2 000", "2.5", "3 million") or words ("twenty-five", "several dozen").
NUMERAL = (
    rf"(?:(?:{_DIGITS})(?:\s(?:hundred|thousand|million|billion))?"
    rf"|\b(?:{'|'.join(sorted(_VAGUE, key=len, reverse=True))})"
    rf"|\b{_WORDS})"
)
_NUMBER = Lazy(r"[\d.]+")


def value_of(words: str) -> float | None:
    """The value of what ``NUMERAL`` matched; ``None`` where the words are no number after all."""
    words = re.sub(r"\s+", " ", words.strip().lower())
    if words in _VAGUE:
        return _VAGUE[words]
    scale = 1.0
    if words[0].isdigit():
        for word, factor in _SCALES.items():
            if words.endswith(word):
                words, scale = words.removesuffix(word).strip(), factor
        digits = re.sub(r"[,\s]", "", words)
        if len(digits) > 15 or not _NUMBER.fullmatch(digits) or digits.count(".") > 1:
            return None
        return float(digits) * scale
    total, part = 0.0, 0.0
    for word in re.split(r"[\s-]", words):
        if word in _ONES:
            part += _ONES[word]
        elif word in _TENS:
            part += _TENS[word]
        elif word == "hundred":
            part *= 100
        elif word in _SCALES:
            total, part = total + part * _SCALES[word], 0.0
        elif word != "and":
            return None
    return total + part
