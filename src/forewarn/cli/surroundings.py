"""What a command finds around it: open streams, signals, a terminal's width. Made safe before any work begins."""

from __future__ import annotations

import os
import signal
import sys
import time
from types import FrameType

#: A second signal within this time is the same wish: clearing up after the first goes on undisturbed.
SAME_WISH_S = 2.0

_SIGNALS = [number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None]


class Stopped(KeyboardInterrupt):
    """Somebody wants this to stop.

    A class of its own, as the interpreter ends a process whose plain KeyboardInterrupt passed through ``exec`` by
    SIGINT, even where it was caught and the exit code chosen.
    """

    def __init__(self, number: int) -> None:
        self.exit_code = 128 + number
        super().__init__(number)


def prepare() -> None:
    """Open what is closed, say text in UTF-8, and let every request to stop clear up first."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # The lowest free number is taken, so that no file of ours is ever opened as a stream of the user's.
            os.open(os.devnull, os.O_RDWR)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  a stream
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  a stream
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if os.environ.get("COLUMNS") == "0":
        del os.environ["COLUMNS"]  # some shells mean "not known"; rich would print nothing into no width
    last_s = -SAME_WISH_S

    def stop(number: int, _frame: FrameType | None) -> None:
        nonlocal last_s
        before, last_s = last_s, time.monotonic()
        if last_s - before >= SAME_WISH_S:
            raise Stopped(number)

    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup wants no end at SIGHUP
            signal.signal(number, stop)


def leave_signals() -> None:
    """Nothing is left to clear up: a signal from here on just ends the process."""
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
