"""Lines of a text: which newlines end a paragraph and which only wrap it."""

from __future__ import annotations

import re
from itertools import pairwise

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)+")
_STOPPED = re.compile(r"[.!?:][\"'”’»)]*\s*$")
_LEAST_LINES = 6
_NARROWEST, _WIDEST = 40, 110


def unwrapped(text: str) -> str:
    r"""``text`` with every ``\n`` that only wraps a line replaced by a space: same length, same offsets.

    Text counts as wrapped where most lines are about as long as the longest, none is longer than 110 characters,
    and most break off in mid-sentence.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < _LEAST_LINES:
        return text
    width = max(len(line) for line in lines)
    full = [line for line in lines if len(line) > 0.75 * width]
    stopped = sum(1 for line in full if _STOPPED.search(line))
    if not _NARROWEST <= width <= _WIDEST or len(full) < 0.6 * len(lines) or stopped > 0.5 * len(full):
        return text
    return _BLOCK.sub(lambda block: _unwrap(block[0], width), text)


def _unwrap(block: str, width: int) -> str:
    lines = block.split("\n")
    parts = [lines[0]]
    for previous, line in pairwise(lines):
        wrapped = len(previous) > 0.7 * width and not line.lstrip().startswith(("-", "•", "*", "–"))
        parts.append((" " if wrapped else "\n") + line)
    return "".join(parts)
