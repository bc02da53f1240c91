"""Cut an article's text into sentences whose words stand exactly in it.

A line break ends a sentence, save in hard-wrapped text. Inside a line a sentence ends at a stop, question mark or
exclamation mark (with its closing quotes) before white space and something that can open a sentence.
"""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from forewarn.claims.lazy import Lazy
from forewarn.records.articles import Article, PassageKind

#: A sentence longer than this is no sentence of a news text: it is read in pieces, so that no input can stall a rule.
LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """Half-open range ``start:end`` of the article's text, the words that stand there, and their passage."""

    start: int
    end: int
    text: str
    passage: PassageKind


_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col maj capt cmdr adm sgt brig rep sen gov hon rev st sr jr no nos vs etc al approx
    dept est fig inc corp ltd co jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
    thurs fri sat sun rear vice pres min ret ft mt ave u.s u.k u.n e.u d.c ph.d i.e e.g a.m p.m cf ca v pvt spc
    cpl ens art para""".split()
)
_MAY_END = frozenset({"u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "etc", "inc", "corp", "ltd", "co", "jr", "ret"})
_OPENERS = frozenset(
    """the a an in on at it he she they we this that these those but and however as according after before while when
    if there his her its their our for with by from to some many both meanwhile earlier later last since under
    over one officials asked what who why how no not russia ukraine moscow kyiv minsk""".split()
)
# Possessive and anchored at the first stop: a million dots take one pass.
_STOP = Lazy(r"(?<![.!?…])[.!?…]++[\"'”’»>]*+(?=\s)")
_OPENING = Lazy(r"\s+(?=[\"'“‘«„(\[\-–—•*/]*\s?[A-Z0-9À-ÖØ-ÞĀ-ŽА-ЯҐЄІЇЎ\"'“‘«„/])")  # noqa: RUF100 - kept plain
_LAST_WORD = Lazy(r"([\w.]+)$")
_NEXT_WORD = Lazy(r"\W*([\w’']+)")


def _is_wrapped(lines: list[str]) -> bool:
    """Whether most lines break inside a sentence, as in text wrapped by a mail program or taken from a PDF."""
    pairs = [(one, two) for one, two in pairwise(lines) if one.strip() and two.strip()]
    broken = sum(1 for one, two in pairs if one.rstrip()[-1] not in '.!?:”"' and two.lstrip()[0].islower())
    return len(pairs) >= 4 and broken * 2 > len(pairs)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Ranges no sentence crosses: lines, or paragraphs where the text is hard-wrapped."""
    pattern = r"\n\s*\n" if _is_wrapped(text.splitlines()) else r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+"
    at = 0
    for gap in re.finditer(pattern, text):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)


def _ends_sentence(text: str, stop: re.Match[str], block_start: int) -> bool:
    """Whether the stop found in ``text`` closes a sentence."""
    if not _OPENING.match(text, stop.end()):
        return False
    if text[stop.start()] != "." or stop.group() != ".":
        return True
    before = _LAST_WORD.search(text[max(block_start, stop.start() - 12) : stop.start()])
    word = before.group(1).lower().strip(".") if before else ""
    following = _NEXT_WORD.match(text, stop.end())
    next_word = following.group(1) if following else ""
    if word in _MAY_END:
        return next_word.lower() in _OPENERS
    if word in _ABBREVIATIONS:
        return word in {"no", "min", "mar", "sun", "sat", "est", "art", "st"} and next_word.lower() in _OPENERS
    # A single initial ("J. Smith"), but not the end of a designation ("DF-17." or "plan B.").
    return not (len(word) == 1 and word.isalpha() and next_word.lower() not in _OPENERS)


#: Signs that open an item of a list and are no part of what it states.
_BULLETS = "•‣▪●◦·►▶✔"


def split(article: Article) -> tuple[Sentence, ...]:
    """Sentences of an article in order, each an exact substring.

    One longer than LONGEST_SENTENCE (a list or a text without stops) comes in pieces, cut at marks or spaces.
    """
    text = article.text
    found: list[Sentence] = []

    def add(start: int, end: int) -> None:
        while start < end and (text[start].isspace() or text[start] in _BULLETS):
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        while end - start > LONGEST_SENTENCE:
            cut = _cut(text, start)
            found.append(Sentence(start, cut, text[start:cut], article.passage_at(start)))
            start = cut
            while start < end and text[start].isspace():
                start += 1
        if end > start:
            found.append(Sentence(start, end, text[start:end], article.passage_at(start)))

    for start, end in bounds(text):
        add(start, end)
    return tuple(found)


def _cut(text: str, start: int) -> int:
    """Where the first piece of an overlong sentence ends: after a mark in its second half, else at a space."""
    limit, half = start + LONGEST_SENTENCE, start + LONGEST_SENTENCE // 2
    for marks in (";:", ",", " \t"):
        cut = max(text.rfind(mark, half, limit) for mark in marks)
        if cut > 0:
            return cut if text[cut].isspace() else cut + 1
    return limit


def bounds(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the sentences of ``text``, white space around them included."""
    for block_start, block_end in _blocks(text):
        at = block_start
        for stop in _STOP.finditer(text, block_start, block_end):
            if _ends_sentence(text, stop, block_start):
                yield at, stop.end()
                at = stop.end()
        yield at, block_end
