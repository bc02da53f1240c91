"""What the commands share in talking: JSON on stdout, tables for people, progress past two seconds on stderr."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

#: Progress is shown only when a step takes longer than this.
PATIENCE_S = 2.0

#: Characters of a line of talk. What a user typed may be longer than what anybody reads.
LONGEST_LINE = 600


def print_json(record: Any, *, indent: int | None = None) -> None:  # noqa: ANN401  any JSON value
    """One JSON value on stdout. NaN is refused: unknown is null or absent."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False, allow_nan=False, indent=indent) + "\n")


def plain_line(line: str) -> str:
    """One line that no terminal obeys: controls and hidden characters as escapes, the middle of a long one left out."""
    words = " ".join(line.split())
    words = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in words)
    if len(words) > LONGEST_LINE:
        return f"{words[: LONGEST_LINE // 2]} ... {words[-LONGEST_LINE // 2 :]}"
    return words


def say(line: str) -> None:
    """One line of talk on stderr."""
    sys.stderr.write(plain_line(line) + "\n")
    sys.stderr.flush()


class Progress:
    """Names the current step on stderr once the work has taken longer than two seconds."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._shown = False

    def step(self, what: str) -> None:
        """The work now does ``what``."""
        if time.monotonic() - self._started < PATIENCE_S:
            return
        what = plain_line(what)
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{what} ...")
            self._shown = True
        else:
            sys.stderr.write(json.dumps({"progress": what}) + "\n")
        sys.stderr.flush()

    def done(self) -> None:
        """Clear the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def progress() -> Iterator[Progress]:
    """A Progress whose line is cleared at the end."""
    shown = Progress()
    try:
        yield shown
    finally:
        shown.done()
