"""Patterns compiled at their first use: one sentence needs few of the many, and compiling is what a start costs."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator


class Lazy:
    """A regular expression with the methods of ``re.Pattern`` that readers of claims use."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match anywhere in ``text[start:end]``, at offsets of ``text``."""
        return self._pattern().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """A match that begins at ``start``."""
        return self._pattern().match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """A match of the whole of ``text[start:end]``."""
        return self._pattern().fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in ``text[start:end]``."""
        return self._pattern().finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """Every matched text."""
        return self._pattern().findall(text)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with every match (or ``count`` of them) replaced."""
        return self._pattern().sub(put, text, count)
