"""Errors a user can do something about: each says what came, what was wanted and what to do.

The library raises them, the command line prints one line and exits 1, and ``--json`` prints their kind and message.
"""

from __future__ import annotations


class ForewarnError(Exception):
    """A deliberate refusal. The message reads ``what came; what was wanted; what to do``."""

    def __init__(self, came: str, wanted: str, do: str) -> None:
        self.came = came
        self.wanted = wanted
        self.do = do
        super().__init__(f"{came}; {wanted}; {do}")

    @property
    def kind(self) -> str:
        """The class name, which names the situation."""
        return type(self).__name__


class UnreadableArticle(ForewarnError):
    """An article file is missing, empty, binary, too large, in an unknown encoding or not of a known format."""


class UnsupportedLanguage(ForewarnError):
    """The article is in a language that the claim rules do not read."""


class BadManifest(ForewarnError):
    """A manifest line is not what a manifest line is."""


class BadDate(ForewarnError):
    """A date argument is not a date."""


class BadNumber(ForewarnError):
    """A number is not finite, or outside the values that make sense for it."""


class UnknownSystem(ForewarnError):
    """No catalog entry has this system name."""


class UnknownPlace(ForewarnError):
    """No gazetteer entry has this place name."""


class AmbiguousName(ForewarnError):
    """A name fits several entries and nothing decides between them."""


class UnknownEntry(ForewarnError):
    """No catalog entry has this identifier."""


class BrokenCatalog(ForewarnError):
    """A catalog file does not follow its schema. The message names file, entry and field."""


class MisquotedClaim(ForewarnError):
    """A claim's sentence does not stand at its offsets in the article."""


class CannotWrite(ForewarnError):
    """The output could not be written whole, so nothing of it was kept."""


class RefusedDownload(ForewarnError):
    """An address was not fetched: private, too large, too slow, disallowed or not asked for."""


class MissingExtra(ForewarnError):
    """An optional library that this export needs is not installed."""


class UnreadableRun(ForewarnError):
    """A run file is missing or is not one."""


class ChangedInput(ForewarnError):
    """An article is not what it was when the run was made."""


class RefusedExercise(ForewarnError):
    """An exercise message that could be taken for a real one, or that lacks what makes it plainly an exercise."""


class RefusedAcceptance(ForewarnError):
    """Findings were to be accepted by nobody in particular."""
