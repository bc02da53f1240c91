"""Takes out of a text the characters that only mislead, and says that it did."""

from __future__ import annotations

import re

# Format characters that are invisible or turn the reading direction: soft hyphen, zero-width space, joiners and
# no-break, direction marks, embeddings, overrides and isolates, invisible operators, byte order mark, tags.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Controls other than tab and newline: they have no business in a news text.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_PLAIN_HTTP = re.compile(r"https?://[^\s\"'<>]{4,500}")
_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")


def page_address(text: str | None) -> str | None:
    """``text`` where it is an http or https address, else None: nothing that a reader could click and run."""
    return text if text is not None and _PLAIN_HTTP.fullmatch(text) else None


def one_line(text: str, longest: int) -> str:
    """``text`` as a name: one line, only what can be printed, at most ``longest`` characters."""
    words = "".join(letter if letter.isprintable() else " " for letter in clean_text(text)[0])
    return " ".join(words.split())[:longest].strip()


def clean_text(text: str) -> tuple[str, tuple[str, ...]]:
    r"""The text with ``\n`` line ends and without invisible and control characters, and the warnings to show."""
    warnings = []
    text = _LINE_ENDS.sub("\n", text)
    if _DIRECTION.search(text):
        warnings.append("characters that turn the reading direction were taken out of the text")
    if _CONTROL.search(text):
        warnings.append("control characters were taken out of the text")
        text = _CONTROL.sub("", text)
    return _INVISIBLE.sub("", text), tuple(warnings)
