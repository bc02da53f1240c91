"""Quotation marks paired up: curly, straight, doubled single, guillemets, single marks inside single marks.

Pairing runs paragraph by paragraph (a line each). A paragraph that opens a quotation and does not close it goes on in
the next one if that one opens with a mark again, as newspapers do, or begins without one and closes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.claims.lazy import Lazy

_MARK = Lazy("''|``|[\"“”„‟«»‘’‚'`]")
_DOUBLE = frozenset(["''", "``", '"', "“", "”", "„", "‟", "«", "»"])
_ALWAYS_OPEN = frozenset(["``", "„", "«", "‘", "‚"])
_BEFORE_OPENING = frozenset(" \t\n([{—–-:/\"“‘«'")
_ENDS_CLAUSE = frozenset(".,!?;:…—–-")
_PARAGRAPH = Lazy(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words. ``start:end`` includes the marks; ``depth`` is 0 outside any other quotation.

    ``closed`` is false where the paragraph ended first. ``goes_on`` says that the quotation of the paragraph before
    was left open and this one takes it up.
    """

    start: int
    end: int
    depth: int = 0
    closed: bool = True
    goes_on: bool = False


@dataclass(slots=True)
class _Open:
    at: int
    double: bool
    mark: str


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Every quotation of ``text``, in order of their starts."""
    found: list[Quote] = []
    left_open = False
    for paragraph in _PARAGRAPH.finditer(text):
        quotes, still_open = _pair(text, paragraph.start(), paragraph.end())
        if left_open and quotes and quotes[0].start == _first_word(text, paragraph.start(), paragraph.end()):
            first = quotes[0]
            quotes[0] = Quote(first.start, first.end, first.depth, first.closed, goes_on=True)
        elif left_open:
            quotes = _closed_later(text, paragraph.start(), paragraph.end(), quotes)
        found.extend(quotes)
        left_open = still_open
    return tuple(found)


def _closed_later(text: str, start: int, end: int, quotes: list[Quote]) -> list[Quote]:
    """The quotations of a paragraph, with one that was left open before and is closed here, unmarked at its start."""
    first = next((mark for mark in _MARK.finditer(text, start, end) if mark[0] in _DOUBLE), None)
    if first is None or first[0] in _ALWAYS_OPEN or text[first.start() - 1 : first.start()].isspace():
        return quotes
    if text[first.end() : first.end() + 1].isalnum() or any(one.start <= first.start() for one in quotes):
        return quotes
    return [Quote(_first_word(text, start, end), first.end(), goes_on=True), *quotes]


def _first_word(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " \t-–—•*":
        start += 1
    return start


def _pair(text: str, start: int, end: int) -> tuple[list[Quote], bool]:
    stack: list[_Open] = []
    quotes: list[Quote] = []
    for match in _MARK.finditer(text, start, end):
        mark, at, after = match[0], match.start(), match.end()
        before = text[at - 1] if at > start else " "
        following = text[after] if after < end else " "
        double = mark in _DOUBLE
        if _opens(mark, before, following, stack, double=double):
            stack.append(_Open(at, double, mark))
        elif _closes(mark, text, (start, at, after, end), stack, double=double):
            while stack and stack[-1].double != double:
                stack.pop()
            opened = stack.pop()
            quotes.append(Quote(opened.at, after, depth=len(stack)))
    unclosed = next((opened for opened in stack if opened.double), None)
    if unclosed is not None and _runs_to_the_end(text, unclosed, quotes, end):
        quotes = [quote for quote in quotes if quote.start < unclosed.at]
        quotes.append(Quote(unclosed.at, end, closed=False))
    else:
        unclosed = None
    quotes.sort(key=lambda quote: quote.start)
    return _with_depths(quotes), unclosed is not None


def _opens(mark: str, before: str, following: str, stack: list[_Open], *, double: bool) -> bool:
    if following.isspace():
        return False
    if mark in _ALWAYS_OPEN:
        return not (mark == "‘" and before.isalnum())
    could_open = before in _BEFORE_OPENING or before.isspace()
    is_open = any(opened.double == double for opened in stack)
    if mark == "“":
        return not is_open or could_open
    if double:
        # A straight or closing mark opens only where none of its kind is open and it stands before a word.
        return not is_open and (could_open or mark in {'"', "''"}) and (could_open or following.isalnum())
    if mark == "’":
        return False
    return could_open and (following.isalnum() or following in '“"$')


def _closes(mark: str, text: str, at: tuple[int, int, int, int], stack: list[_Open], *, double: bool) -> bool:
    start, here, after, end = at
    if not any(opened.double == double for opened in stack):
        return False
    if double:
        return mark not in {"``", "„", "«"}
    before = text[here - 1] if here > start else " "
    following = text[after] if after < end else " "
    if before.isspace() or following.isalnum():
        return False
    if before == "s" and following == " " and after + 1 < end and text[after + 1].islower():
        # "the states' rights": an apostrophe if the quotation is closed later by a mark after a stop.
        rest = text[after:end]
        closing = re.search(r"[.,!?…][’']", rest)
        opening = re.search(r"(?:^|\s)[‘']\w", rest)
        return not (closing and (opening is None or opening.start() > closing.start()))
    return True


def _runs_to_the_end(text: str, opened: _Open, quotes: list[Quote], end: int) -> bool:
    """Whether an unclosed mark opens a quotation, and is not a stray: enough words, nothing quoted across it."""
    words = text[opened.at : end].split()
    return len(words) >= 4 and not any(quote.start < opened.at < quote.end for quote in quotes)


def _with_depths(quotes: list[Quote]) -> list[Quote]:
    result: list[Quote] = []
    ends: list[int] = []
    for quote in quotes:
        while ends and ends[-1] <= quote.start:
            ends.pop()
        result.append(Quote(quote.start, quote.end, len(ends), quote.closed, quote.goes_on))
        ends.append(quote.end)
    return result


def speech_quotes(text: str) -> tuple[Quote, ...]:
    """Outermost quotations that are somebody's words: four words or more, or ending like a sentence."""
    kept = []
    for quote in find_quotes(text):
        inside = text[quote.start + 1 : quote.end - 1 if quote.closed else quote.end].strip()
        words = inside.count(" ") + 1
        if quote.depth == 0 and inside and (words >= 4 or (words >= 2 and inside[-1] in _ENDS_CLAUSE)):
            kept.append(quote)
    return tuple(kept)
