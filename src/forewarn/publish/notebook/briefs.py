"""Findings, reach and whole briefs as a notebook shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from forewarn.publish import figures
from forewarn.publish.notebook.fragments import fragment
from forewarn.publish.words import (
    FINDING_NAMES,
    KIND_NAMES,
    REACH_NAMES,
    REGIME_NAMES,
    warning_words,
)
from forewarn.records.claims import Claim
from forewarn.records.notebook import html_fragment
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook, Regime
from forewarn.records.runs import Assessment, CheckResult, ReachResult
from forewarn.records.sources import Source
from forewarn.records.verdicts import Verdict

#: Claims shown of an assessment before the brief itself is the better place to look.
_MOST_CLAIMS = 40


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with what it was found of. ``words`` is empty where it stands alone."""

    words: str
    kind: str
    speaker: str
    value: str
    name: str
    because: str
    numbers: tuple[tuple[str, str, str], ...]  # name, value, source
    assumptions: tuple[str, ...]
    would_change: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place: its reach in words, its minutes by regime, and what is left of them."""

    name: str
    distance: str
    reach: str
    minutes: tuple[str, ...]
    left: str
    left_words: str


def _finding(
    verdict: Verdict, sources: Mapping[str, Source], *, words: str = "", kind: str = "", speaker: str = ""
) -> FindingView:
    return FindingView(
        words=words,
        kind=kind,
        speaker=speaker,
        value=verdict.finding.value,
        name=FINDING_NAMES[verdict.finding],
        because=verdict.because,
        numbers=tuple(
            (number.name, figures.named(number), _cited(number.source_id, sources)) for number in verdict.numbers
        ),
        assumptions=verdict.assumptions,
        would_change=verdict.would_change,
        notes=verdict.notes,
    )


def _findings(pairs: Iterable[tuple[Claim, Verdict]], sources: Mapping[str, Source]) -> list[FindingView]:
    """A finding for each pair; claims of one sentence that came to the same for the same reason stand together."""
    together: dict[tuple[str, str, str, Verdict], list[str]] = {}
    for claim, verdict in pairs:
        key = (claim.article, claim.sentence, claim.speaker, verdict)
        together.setdefault(key, []).append(KIND_NAMES[claim.kind])
    return [
        _finding(verdict, sources, words=sentence, kind=", ".join(dict.fromkeys(kinds)), speaker=speaker)
        for (_, sentence, speaker, verdict), kinds in together.items()
    ]


def _cited(source_id: str, sources: Mapping[str, Source]) -> str:
    source = sources.get(source_id)
    return source_id if source is None else f"{source.producer}: {source.title}"


def _regimes(rows: Iterable[PlaceOutlook]) -> list[Regime]:
    """The regimes that any of the rows has minutes for."""
    from forewarn.publish.charts import regime_minutes

    told = [regime_minutes(row) for row in rows]
    return [regime for regime in Regime if any(minutes[regime] is not None for minutes in told)]


def _interval(interval: Interval | None) -> str:
    if interval is None:
        return "–"
    return f"{figures.minutes(interval.best)} ({figures.spread(interval)})"


def _rows(rows: Sequence[PlaceOutlook], regimes: Sequence[Regime]) -> list[PlaceRow]:
    from forewarn.publish.charts import regime_minutes

    return [
        PlaceRow(
            name=row.place.name,
            distance=figures.km_spread(row.distance_km),
            reach=REACH_NAMES[row.reach],
            minutes=tuple(_interval(regime_minutes(row)[regime]) for regime in regimes),
            left=_interval(row.warning_min),
            left_words="" if row.warning_min is None else warning_words(row.warning_min),
        )
        for row in rows
    ]


@html_fragment.register
def _(verdict: Verdict) -> str:
    return fragment("finding", finding=_finding(verdict, {}))


@html_fragment.register
def _(result: CheckResult) -> str:
    return fragment(
        "check",
        sentence=result.sentence,
        overall=_finding(result.overall, result.sources),
        findings=_findings(zip(result.claims, result.verdicts, strict=True), result.sources),
    )


@html_fragment.register
def _(result: ReachResult) -> str:
    regimes = _regimes(result.places)
    return fragment(
        "reach",
        system=result.system.name,
        launch=result.launch.place.name,
        regimes=[REGIME_NAMES[regime] for regime in regimes],
        rows=_rows(result.places, regimes),
        not_counted=result.not_counted,
        samples=figures.plain(result.samples),
        seed=result.seed,
    )


@html_fragment.register
def _(assessment: Assessment) -> str:
    from forewarn.publish import base_map, sections
    from forewarn.publish.scene import scene_of
    from forewarn.publish.still_map import near_view, still_map

    regimes = _regimes(assessment.places)
    pairs = list(zip(assessment.claims, assessment.verdicts, strict=True))
    scene = scene_of(assessment)
    drawn = [
        still_map(
            scene,
            index,
            base_map.load(assessment.run.border_policy),
            near_view(scene, index),
            ident=f"forewarn-{assessment.run.seed}-{index}",
        )
        for index in range(len(scene.deployments))
    ]
    return fragment(
        "brief",
        title=sections.title_of(assessment),
        articles=len(assessment.articles),
        origins=len(assessment.origins),
        tallies=[(tally.name, tally.count) for tally in sections.tallies(assessment)],
        findings=_findings(pairs[:_MOST_CLAIMS], assessment.sources),
        left_out=max(0, len(pairs) - _MOST_CLAIMS),
        regimes=[REGIME_NAMES[regime] for regime in regimes],
        rows=_rows(assessment.places, regimes),
        maps=drawn,
    )
