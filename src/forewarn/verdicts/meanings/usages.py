"""One class of missile under two names: who says medium-range and who intermediate-range."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict

_RUSSIAN = Lazy(r"\b(?:russian?s?|moscow|kremlin|putin|tass|belarus\w*|minsk)\b", re.IGNORECASE)
_WESTERN = Lazy(
    r"\b(?:western(?:ers)?|the\swest|nato|pentagon|americans?|united\sstates|washington|u\.s\.)(?!\w)", re.IGNORECASE
)
_MEDIUM = Lazy(r"\bmedium[-\s]range\b", re.IGNORECASE)
_INTERMEDIATE = Lazy(r"\bintermediate[-\s]range\b", re.IGNORECASE)
_CUT = Lazy(r"[,;]|\s(?:while|whereas|but|and)\s", re.IGNORECASE)
_TERM = "srednei-dalnosti"


def _in_order(text: str, one: Lazy, other: Lazy) -> list[bool]:
    """Which of two patterns comes first: true for the first one, false for the other."""
    found = [
        (match.start(), name)
        for pattern, name in ((one, True), (other, False))
        for match in [pattern.search(text)]
        if match
    ]
    return [name for _, name in sorted(found)]


def judge_usages(case: Case) -> Iterator[Ruling]:
    """A finding on which side uses which of the two words, where a sentence sets them against each other."""
    reading = case.reading
    term = case.catalog.terms.get(_TERM)
    if term is None or reading.asks or not (_MEDIUM.search(reading.text) and _INTERMEDIATE.search(reading.text)):
        return
    pairs = set()
    sides_told = _in_order(reading.text, _RUSSIAN, _WESTERN)
    words_told = _in_order(reading.text, _MEDIUM, _INTERMEDIATE)
    if len(sides_told) == 2 and len(words_told) == 2:  # one of each: told in the same order
        pairs = set(zip(sides_told, words_told, strict=True))
    start = 0
    for end in [*(cut.start() for cut in _CUT.finditer(reading.text)), len(reading.text)]:
        part, start = reading.text[start:end], end
        sides = (bool(_RUSSIAN.search(part)), bool(_WESTERN.search(part)))
        words = (bool(_MEDIUM.search(part)), bool(_INTERMEDIATE.search(part)))
        if sum(sides) == 1 and sum(words) == 1:
            pairs.add((sides[0], words[0]))
    if pairs == {(True, True), (False, False)}:
        finding = Finding.SUPPORTED
    elif pairs == {(True, False), (False, True)}:
        finding = Finding.CONTRADICTED
    else:
        return
    if re.search(r"\b(?:not|never)\b|n['’]t\b", reading.lower):
        finding = Finding.CANNOT_TELL
    change = ["turns if the parties change their word"]
    yield Ruling((ClaimKind.CLASS,), verdict(finding, term.about, sources=term.source_ids, would_change=change))
