"""A source is a citation: who published what, where and when, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A citation.

    Dates keep the precision they were given in (``2025-12`` stays so). ``opened`` says whether somebody of this
    project read the page (``whole``, ``excerpt``) or knows it only as quoted elsewhere (``quoted``).
    ``standing`` is the kind of publisher in a few words ("news agency", "state media", "rewrite of an agency").
    """

    id: str
    producer: str
    title: str
    address: str | None = None
    published: str | None = None
    accessed: str | None = None
    standing: str = ""
    opened: str = "excerpt"
    note: str = ""
