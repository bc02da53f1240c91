"""What several articles come to together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Drift:
    """What changed between two tellings of one origin: ``kind`` is a short phrase ("hedge dropped")."""

    kind: str
    original: str
    this: str
    article: str
    claim: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that retell one event or text. A single article is its own origin."""

    articles: tuple[str, ...]
    because: str
    drifts: tuple[Drift, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims (indices into the run's claims) that cannot both hold, or that follow one another in time.

    ``kind`` is ``contradiction`` or ``change`` (a later status that follows an earlier one).
    """

    claims: tuple[int, int]
    because: str
    kind: str = "contradiction"


@dataclass(frozen=True, slots=True)
class Forecast:
    """A statement about the future, with the window in which it falls due and what came of it."""

    claim: int
    state: str  # open, came_true, did_not, cannot_tell
    because: str = ""
    due_from: date | None = None
    due_to: date | None = None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One step of a deployment: from the articles (``claims``) or from the record (``source_ids``)."""

    from_date: date | None
    to_date: date | None
    what: str
    who: str
    status: str | None = None
    claims: tuple[int, ...] = ()
    source_ids: tuple[str, ...] = ()
    origin_count: int = 0
    remark: str = ""
