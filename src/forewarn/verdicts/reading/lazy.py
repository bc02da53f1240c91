"""Patterns compiled at their first use: one sentence needs few of the many, and compiling is what a start costs.

The measurement is benchmarks/check.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator


class Lazy:
    """A regular expression with the searching methods of ``re.Pattern``."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        """The first match anywhere."""
        return self._pattern().search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the start."""
        return self._pattern().match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole text."""
        return self._pattern().fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match."""
        return self._pattern().finditer(text)

    def cut(self, text: str) -> str:
        """The text with every match blanked, at the same length."""
        return self._pattern().sub(lambda match: " " * len(match.group()), text)

    def findall(self, text: str) -> list[str]:
        """Every matched text."""
        return self._pattern().findall(text)
