"""The parts of a brief that both the page and the PDF show, worded and in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from forewarn.publish import figures
from forewarn.publish.headlines import Headline, headlines
from forewarn.publish.marks import visible
from forewarn.publish.place_views import PlaceView
from forewarn.publish.views import ClaimView, SourceView, Tally, article_title, tally
from forewarn.publish.words import CONTRADICTION_NAMES, FORECAST_NAMES, STATUS_NAMES
from forewarn.records.claims import AUTHOR, ClaimKind, Status
from forewarn.records.outlook import PlaceOutlook
from forewarn.records.runs import Assessment
from forewarn.records.verdicts import Finding

#: Claims linked from one headline.
_LINKED = 6
_KEY_PLACES = 6
#: As many findings as this stand on a screen or two: none of them is folded.
_FEW = 6


@dataclass(frozen=True, slots=True)
class HeadlineView:
    """A headline with its counts. ``claims`` are claim numbers; ``more`` counts those left out."""

    claim: ClaimView
    kinds: str
    said_by: str
    articles: int
    origins: int
    claims: tuple[int, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Group:
    """Headlines under one heading. ``rest`` is one click away; ``folded`` says that all of the group is.

    ``on_paper`` says whether it belongs on paper, where the claims follow anyway.
    """

    name: str
    folded: bool
    on_paper: bool
    first: tuple[HeadlineView, ...]
    rest: tuple[HeadlineView, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class PairView:
    """Two claims that do not go together, or follow one another."""

    name: str
    because: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class ForecastView:
    """A claim about the future and what came of it."""

    state: str
    due: str
    because: str
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class TellingView:
    """An article of an origin; ``number`` is absent for one that is not part of the run."""

    number: int | None
    title: str


@dataclass(frozen=True, slots=True)
class DriftView:
    """What changed between two tellings."""

    kind: str
    original: str
    this: str
    article: str
    claim: int | None


@dataclass(frozen=True, slots=True)
class OriginView:
    """Articles that retell one event or text."""

    articles: tuple[TellingView, ...]
    because: str
    drifts: tuple[DriftView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A step of the time line."""

    days: str
    what: str
    who: str
    status: str
    claims: tuple[int, ...]
    sources: tuple[SourceView, ...]
    origin_count: int
    remark: str


def title_of(assessment: Assessment) -> str:
    """What the brief is about, in a few words."""
    pairs = zip(assessment.systems, assessment.launch_areas, strict=False)
    named = [f"{system.name} in {area.place.name}" for system, area in pairs]
    if named:
        return visible("; ".join(dict.fromkeys(named)))
    if len(assessment.articles) == 1:
        return article_title(assessment.articles[0])
    return f"{len(assessment.articles)} articles"


def made_on(stamp: str) -> str:
    """The day of a time stamp, or the stamp where it is not one."""
    try:
        return figures.day(datetime.fromisoformat(stamp).date())
    except ValueError:
        return stamp


def tallies(assessment: Assessment) -> tuple[Tally, ...]:
    """Findings that occur, with how often."""
    return tally([verdict.finding.value for verdict in assessment.verdicts])


def groups(assessment: Assessment, claims: Sequence[ClaimView]) -> tuple[Group, ...]:
    """What is claimed of the deployment itself, then what does not hold, what holds, what stays open."""
    told = headlines(assessment)
    doubt = {Finding.DISPUTED, Finding.STRAINED}
    of = {finding: [item for item in told if item.finding is finding] for finding in Finding}
    sorts = (
        ("Where it stands, and by whose word", 2, False, _standing(assessment, told)),
        ("What does not hold", 5, False, of[Finding.CONTRADICTED]),
        ("What is in doubt", 5, True, [item for item in told if item.finding in doubt]),
        ("What holds", 3, True, of[Finding.SUPPORTED]),
        ("What the record cannot tell", 2, True, of[Finding.CANNOT_TELL]),
        ("What nobody can check", 2, True, of[Finding.NOT_CHECKABLE]),
    )
    few = len(told) <= _FEW
    result: list[Group] = []
    used: set[tuple[int, ...]] = set()
    for name, shown, folded, items in sorts:
        fresh = [item for item in items if item.claims not in used]
        used.update(item.claims for item in fresh)
        views = [_headline(item, claims) for item in fresh]
        if views:
            first = len(views) if len(views) == shown + 1 else shown  # one more is not worth a click
            count = sum(len(item.claims) for item in fresh)
            on_paper = fresh[0].finding is not Finding.NOT_CHECKABLE
            # What a reader would otherwise have to look for on an empty first screen is open.
            shut = folded and not few and (bool(result) or on_paper is False)
            result.append(Group(name, shut, on_paper, tuple(views[:first]), tuple(views[first:]), count))
    return tuple(result)


#: What a reader asks first of a deployment: does it stand there, does anybody deny it, and only then what is planned.
_STATUS_ORDER = (
    Status.DEPLOYED,
    Status.ON_COMBAT_DUTY,
    Status.DENIED,
    Status.IN_TRANSFER,
    Status.ANNOUNCED,
    Status.PLANNED,
)


def _standing(assessment: Assessment, told: Sequence[Headline]) -> list[Headline]:
    """Headlines on the status of a deployment; those that the record has nothing to say on come last."""
    silent = {Finding.NOT_CHECKABLE, Finding.CANNOT_TELL}
    ranked = []
    for item in told:
        claim = assessment.claims[item.claims[0]]
        if claim.kind is ClaimKind.STATUS and claim.status in _STATUS_ORDER:
            ranked.append((item.finding in silent, _STATUS_ORDER.index(claim.status), item.claims, item))
    return [item for *_, item in sorted(ranked, key=lambda row: row[:3])]


def _headline(item: Headline, claims: Sequence[ClaimView]) -> HeadlineView:
    speakers = ["the article itself" if name == AUTHOR else visible(name) for name in item.speakers]
    more = len(speakers) - 3
    numbers = tuple(index + 1 for index in item.claims)
    return HeadlineView(
        claim=claims[item.claims[0]],
        kinds="; ".join(dict.fromkeys(claims[index].kind for index in item.claims)),
        said_by=", ".join(speakers[:3]) + (f" and {more} more" if more > 0 else ""),
        articles=len(item.articles),
        origins=item.origin_count,
        claims=numbers[:_LINKED],
        more=max(0, len(numbers) - _LINKED),
    )


def by_distance(assessment: Assessment) -> list[PlaceOutlook]:
    """The places, nearest first."""
    return sorted(assessment.places, key=lambda row: (row.distance_km.best, row.place.name))


def key_places(assessment: Assessment, places: Sequence[PlaceView]) -> tuple[PlaceView, ...]:
    """Places for the summary: those the articles name first, then those with minutes."""
    named = {mention.place_id for claim in assessment.claims for mention in claim.places}
    names = {row.place.name for row in assessment.places if row.place.id in named}
    ordered = sorted(places, key=lambda place: (place.name not in names, place.headline is None))
    return tuple(ordered[:_KEY_PLACES])


def pairs(assessment: Assessment, claims: Sequence[ClaimView]) -> tuple[PairView, ...]:
    """Contradictions and changes."""
    return tuple(
        PairView(
            CONTRADICTION_NAMES.get(item.kind, item.kind),
            visible(item.because),
            tuple(claims[index] for index in item.claims),
        )
        for item in assessment.contradictions
    )


def forecasts(assessment: Assessment, claims: Sequence[ClaimView]) -> tuple[ForecastView, ...]:
    """Claims about the future."""
    return tuple(
        ForecastView(
            FORECAST_NAMES.get(item.state, item.state),
            figures.days(item.due_from, item.due_to),
            visible(item.because),
            claims[item.claim],
        )
        for item in assessment.forecasts
    )


def origins(assessment: Assessment) -> tuple[OriginView, ...]:
    """Origins with why, and what changed between their tellings."""
    numbers = {article.id: number for number, article in enumerate(assessment.articles, 1)}
    titles = {article.id: article_title(article) for article in assessment.articles}
    return tuple(
        OriginView(
            tuple(TellingView(numbers.get(name), titles.get(name, visible(name))) for name in origin.articles),
            visible(origin.because),
            tuple(
                DriftView(
                    visible(drift.kind),
                    visible(drift.original),
                    visible(drift.this),
                    visible(drift.article),
                    None if drift.claim is None else drift.claim + 1,
                )
                for drift in origin.drifts
            ),
        )
        for origin in assessment.origins
    )


def timeline(assessment: Assessment, sources: Mapping[str, SourceView]) -> tuple[EntryView, ...]:
    """The steps of the deployment, in the order of the run."""
    names = {status.value: name for status, name in STATUS_NAMES.items()}
    return tuple(
        EntryView(
            days=figures.days(entry.from_date, entry.to_date),
            what=visible(entry.what),
            who=visible(entry.who),
            status=names.get(entry.status or "", entry.status or ""),
            claims=tuple(index + 1 for index in entry.claims),
            sources=tuple(sources[name] for name in entry.source_ids if name in sources),
            origin_count=entry.origin_count,
            remark=visible(entry.remark),
        )
        for entry in assessment.timeline
    )
