"""The patterns of the claims room, with what findings need besides (benchmarks/check.py measures what they save)."""

from __future__ import annotations

from forewarn.claims import lazy


class Lazy(lazy.Lazy):
    """A regular expression compiled at its first use."""

    __slots__ = ()

    def cut(self, text: str) -> str:
        """The text with every match blanked, at the same length."""
        return self.sub(lambda match: " " * len(match.group()), text)
