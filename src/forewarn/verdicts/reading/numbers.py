"""Numbers in words and digits: a pattern that finds them and a reader that values them."""

from __future__ import annotations

import re

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12, "score": 20}

_SMALL = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_WORD = rf"(?:(?:{_SMALL})(?:[-\s](?:{_SMALL}))?|an?(?=\s(?:{_SCALE})\b))"
_HALF_DOZEN = r"\b(?:a\s)?half[-\s](?:a[-\s])?dozen\b"
_AND_A_HALF = rf"\b(?:{_SMALL}|\d{{1,3}})\sand\sa\s(?:half|quarter)(?:\s(?:hundred|thousand|million))?\b"
_IN_WORDS = rf"\b{_WORD}(?:[-\s](?:{_SCALE}))*(?:\s(?:and\s)?(?:{_SMALL})(?:[-\s](?:{_SMALL}))?)?\b"
_IN_DIGITS = (
    r"(?<![\w.,])\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?:\.\d+)?(?!\d)(?:\s(?:thousand|million)\b)?"
    r"|(?<![\w.,])\d+(?:\.\d+)?(?:\s(?:thousand|million)\b)?"
)

#: One number, as a pattern without named groups.
NUMBER = rf"(?:{_AND_A_HALF}|{_IN_DIGITS}|{_HALF_DOZEN}|{_IN_WORDS})"

#: Words of degree before a number, in any number, each with its space.
DEGREES = (
    r"(?:(?:about|around|roughly|approximately|some|something\slike|somewhere\s(?:around|near|about|like)|nearly|almost|"
    r"close\sto|just|(?:a\s)?(?:bit|little|touch|tad|shade|hair|fraction)|slightly|well|over|under|above|below|(?:more|less)\sthan|"
    r"short\sof|shy\sof|not\s(?:far|quite|much)(?:\s(?:off|from|short\sof|over|under|more\sthan|less\sthan))?|"
    r"in\sthe\s(?:region|neighbou?rhood|order)\sof|(?:on|of)\sthe\sorder\sof|pretty\smuch|give\sor\stake|"
    r"upwards?\sof|north\sof|getting\son\sfor|more\slike|exactly|precisely|simply|really|merely|only|barely|a\smere|roughly|the\ssame\sas|to|at|a)\s)*"
)


def value_of(text: str) -> float | None:
    """The value of a number as written, or nothing where the words are not one."""
    cleaned = re.sub(r"[,\u00a0\u202f\u2009]", "", text.strip().lower())
    cleaned = re.sub(r"(?<=\d) (?=\d{3}\b)", "", cleaned)
    if re.fullmatch(r"(?:a\s)?half[-\s](?:a[-\s])?dozen", cleaned):
        return 6.0
    total, current, seen = 0.0, 0.0, False
    for word in re.split(r"[-\s]+", cleaned):
        if not word or word == "and":
            continue
        if word in {"a", "an"}:
            current, seen = current or 1.0, True
        elif word in {"half", "quarter"}:
            current, seen = current + (0.5 if word == "half" else 0.25), True
        elif word in {"single", "sole"}:
            current, seen = 1.0, True
        elif word in _UNITS or word in _TENS:
            current, seen = current + _UNITS.get(word, 0) + _TENS.get(word, 0), True
        elif word in _SCALES:
            current, seen = (current or 1.0) * _SCALES[word], True
            if _SCALES[word] >= 1000:
                total, current = total + current, 0.0
        else:
            try:
                current, seen = current + float(word), True
            except ValueError:
                return None
    return total + current if seen else None


def tolerance_share(text: str) -> float:
    """Half a unit of the last digit that carries meaning, as a share: 5,500 -> 50/5500, fifteen -> 0.5/15."""
    value = value_of(text)
    if not value:
        return 0.0
    digits = re.sub(r"\D", "", text) or f"{value:.0f}"
    if "." in text:
        step = 10.0 ** -len(text.rsplit(".", 1)[1].split(maxsplit=1)[0])
    else:
        stripped = digits.rstrip("0") or digits
        step = 10.0 ** (len(digits) - len(stripped))
    return 0.5 * step / abs(value)
