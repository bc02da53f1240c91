"""An article is a news text coming in; passages are its stretches; offsets into its text are never lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PassageKind(StrEnum):
    """What a stretch of an article is for."""

    BODY = "body"
    TEASER = "teaser"  # an advertisement for another article
    FURNITURE = "furniture"  # navigation, credits, captions of buttons


@dataclass(frozen=True, slots=True)
class Passage:
    """Half-open character range ``start:end`` of the article's text."""

    kind: PassageKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what is known about it.

    ``text`` is the reference text: every offset of every claim counts its characters. ``published`` is the day of
    publication where known; ``published_text`` keeps the precision it was given in (``2025-12``). ``digest_sha256``
    is of the raw bytes. ``lang`` is an ISO 639-1 code. ``names_only`` marks a language in which only names and numbers
    are read. ``warnings`` are lines a reader of the brief should see (bytes that could not be decoded, a cut).
    """

    id: str
    text: str
    digest_sha256: str
    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    published: date | None = None
    published_text: str | None = None
    lang: str = "en"
    names_only: bool = False
    passages: tuple[Passage, ...] = ()
    warnings: tuple[str, ...] = ()

    def passage_at(self, offset: int) -> PassageKind:
        """The kind of the passage that holds ``offset``; body where no passage says otherwise."""
        for passage in self.passages:
            if passage.start <= offset < passage.end:
                return passage.kind
        return PassageKind.BODY
