"""The whole of one run: what both doors show and the archive keeps."""

from __future__ import annotations

from dataclasses import dataclass, field

from forewarn.records.articles import Article
from forewarn.records.claims import Claim
from forewarn.records.notebook import Shown
from forewarn.records.outlook import PlaceOutlook
from forewarn.records.places import Area
from forewarn.records.sources import Source
from forewarn.records.stories import Contradiction, Forecast, Origin, TimelineEntry
from forewarn.records.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Run:
    """What made this result: enough to make it again."""

    forewarn_version: str
    catalog_version: str
    seed: int
    samples: int
    inputs_sha256: dict[str, str]
    command: str
    made_at: str
    border_policy: str = "un"


@dataclass(frozen=True, slots=True)
class SystemFacts:
    """What the brief says of a system: catalog id, name, and its public reach for the map.

    ``reach_km`` are the published maxima in rising order (nested bands); ``minimum_km`` the stated inner edges.
    ``established_km`` is the distance from which on reach counts as established, where that is known.
    """

    id: str
    name: str
    reach_km: tuple[float, ...] = ()
    minimum_km: tuple[float, ...] = ()
    source_ids: tuple[str, ...] = ()
    established_km: float | None = None


@dataclass(frozen=True, slots=True)
class Assessment(Shown):
    """Articles in, everything out. ``verdicts[i]`` belongs to ``claims[i]``.

    ``dates`` gives, for an article without a publication date, what its text implies ("not before 2024-11-21 ...").
    ``not_told`` are the sentences of "what could not be told". ``launch_areas`` pairs with ``systems`` by index.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    verdicts: tuple[Verdict, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]
    forecasts: tuple[Forecast, ...]
    timeline: tuple[TimelineEntry, ...]
    systems: tuple[SystemFacts, ...]
    launch_areas: tuple[Area, ...]
    places: tuple[PlaceOutlook, ...]
    sources: dict[str, Source]
    run: Run
    dates: dict[str, str] = field(default_factory=dict)
    not_told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult(Shown):
    """One sentence checked. ``verdicts[i]`` belongs to ``claims[i]``; the first is the main one.

    ``overall`` is the finding for the sentence as a whole.
    """

    sentence: str
    claims: tuple[Claim, ...]
    verdicts: tuple[Verdict, ...]
    overall: Verdict
    sources: dict[str, Source] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReachResult(Shown):
    """What one system in one launch area would mean for named places, in the order they were asked for.

    ``not_counted`` are delays that no public source gives and that are therefore not taken off the minutes.
    """

    system: SystemFacts
    launch: Area
    places: tuple[PlaceOutlook, ...]
    not_counted: tuple[str, ...]
    samples: int
    seed: int
    sources: dict[str, Source] = field(default_factory=dict)
