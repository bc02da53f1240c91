"""Place names in running text without a parser: capitals, word boundaries, the longest name first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

#: Words that make a region of the name before them.
# fmt: off
REGION_WORDS = frozenset({
    "region", "exclave", "enclave", "oblast", "krai", "kray", "voivodeship", "province", "governorate", "prefecture",
    "область", "області", "край", "регион", "регіон",
})
# fmt: on
_FIRST_WORD = re.compile(r"[^\W_]+")
_REGION = re.compile(
    r"\b([^\W\d_][\w'’ʼ-]{1,40}(?: [^\W\d_][\w'’ʼ-]{1,40})?) (" + "|".join(sorted(REGION_WORDS)) + r")\b", re.IGNORECASE
)
_SPACE_LIKE = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u202f": " "})


class NameScanner:
    """Finds given names in text. Names are case-sensitive; names of four letters and more also match in capitals."""

    def __init__(self, names: Iterable[str]) -> None:
        """Sort names by their first word."""
        by_first: dict[str, set[str]] = defaultdict(set)
        for name in names:
            spellings = {name, name.upper()} if len(name) > 3 else {name}
            for spelling in spellings:
                first = _FIRST_WORD.search(spelling)
                if first is not None:
                    by_first[first.group()].add(spelling)
        self._by_first = {
            first: sorted(group, key=lambda name: (-len(name), name)) for first, group in by_first.items()
        }

    def scan(self, text: str, is_region: Callable[[str], bool]) -> list[tuple[int, str]]:
        """(start, words) in order, not overlapping. ``is_region`` says whether a name before "region" is one."""
        flat = text.translate(_SPACE_LIKE)
        spans: dict[int, int] = {}
        for match in _REGION.finditer(flat):
            for start in (match.start(1), match.start(1) + match.group(1).find(" ") + 1):
                if flat[start : start + 1].isupper() and is_region(flat[start : match.end()]):
                    spans[start] = match.end()
                    break
        position = 0
        found = []
        for match in _FIRST_WORD.finditer(flat):
            start = match.start()
            if start < position:
                continue
            end = max(spans.get(start, 0), self._longest(flat, start, match.group()))
            if end:
                found.append((start, text[start:end]))
                position = end
        return found

    def _longest(self, flat: str, start: int, first: str) -> int:
        for name in self._by_first.get(first, ()):
            end = start + len(name)
            if flat.startswith(name, start) and not (flat[end : end + 1].isalnum() or flat[end : end + 1] == "_"):
                return end
        return 0
