"""The main job, readable top to bottom: articles -> claims -> findings -> stories -> places -> assessment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from forewarn import __version__
from forewarn.assess.articles import read_all
from forewarn.assess.defences import with_envelopes
from forewarn.assess.lookup import one_place
from forewarn.assess.places import MOST_PLACES, deployments, facts_of, named_places, outlooks, too_vast
from forewarn.records.articles import Article
from forewarn.records.claims import Claim
from forewarn.records.outlook import PlaceOutlook
from forewarn.records.places import Area
from forewarn.records.runs import Assessment, Run
from forewarn.records.stories import TimelineEntry
from forewarn.records.verdicts import Finding, Verdict

if TYPE_CHECKING:
    from forewarn.catalog import Catalog
    from forewarn.catalog.entries import System
    from forewarn.warning_time import Delay

#: Samples per place and regime. More narrow the percentiles, not the public figures behind them.
DEFAULT_SAMPLES = 4000
DEFAULT_SEED = 1


def assess(
    articles: Sequence[Article],
    *,
    as_of: date | None = None,
    places: Sequence[str] = (),
    samples: int = DEFAULT_SAMPLES,
    seed: int = DEFAULT_SEED,
    command: str = "",
    delays: Sequence[Delay] | None = None,
    catalog: Catalog | None = None,
    made_at: datetime | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> Assessment:
    """Everything forewarn can say of ``articles``.

    ``as_of`` is the day on which forecasts are judged (none: only later articles and the record count).
    ``places`` are names of places asked for beside those the articles name; ``delays`` a chain of one's own.
    ``made_at`` is written into the run in place of now. ``step`` is told what is being done.

    Raises:
        ForewarnError: a place is unknown or ambiguous, or an article cannot be read.
    """
    from forewarn import stories, verdicts
    from forewarn.catalog import load

    catalog = catalog or load()
    asked = [one_place(name, catalog) for name in places]

    claims: list[Claim] = []
    for article, told in zip(articles, read_all(articles, catalog=catalog), strict=True):
        step(f"read article {article.id}")
        claims += told

    step("holding the claims against the record and against physics")
    bounds = {article.id: verdicts.date_bounds(article, tuple(claims), catalog) for article in articles}
    found = verdicts.judge(claims, articles, catalog)

    step("telling origins apart")
    origins = stories.origins(articles, claims, events=catalog.events)
    contradictions = stories.contradictions(articles, claims, groups=origins)
    forecasts = stories.forecasts(articles, claims, as_of, events=catalog.events, groups=origins)
    timeline = stories.timeline(articles, claims, origins, catalog.events)

    pairs = deployments(claims, catalog)
    found = with_envelopes(claims, found, pairs, catalog)
    targets = named_places(claims, pairs, asked, catalog)
    rows, not_counted = outlooks(pairs, targets, samples=samples, seed=seed, delays=delays, catalog=catalog, step=step)

    used = _sources_used(found, rows, pairs, timeline)
    return Assessment(
        articles=tuple(articles),
        claims=tuple(claims),
        verdicts=found,
        origins=origins,
        contradictions=contradictions,
        forecasts=forecasts,
        timeline=timeline,
        systems=tuple(facts_of(system) for system, _ in pairs),
        launch_areas=tuple(area for _, area in pairs),
        places=rows,
        sources={name: catalog.sources[name] for name in sorted(used) if name in catalog.sources},
        run=Run(
            forewarn_version=__version__,
            catalog_version=catalog.version,
            seed=seed,
            samples=samples,
            inputs_sha256={article.id: article.digest_sha256 for article in articles},
            command=command,
            border_policy=catalog.border_policy,
            made_at=(made_at or datetime.now(UTC)).isoformat(timespec="seconds"),
        ),
        dates={name: bound.sentence for name, bound in bounds.items() if bound is not None},
        not_told=(*_not_told(articles, claims, found, rows, targets, pairs), *too_vast(claims, catalog), *not_counted),
    )


def _sources_used(
    found: Iterable[Verdict],
    rows: Iterable[PlaceOutlook],
    pairs: Iterable[tuple[System, Area]],
    timeline: Iterable[TimelineEntry],
) -> set[str]:
    used: set[str] = set()
    for verdict in found:
        used.update(verdict.sources)
        used.update(number.source_id for number in verdict.numbers)
    for row in rows:
        used.update(step.source_id for step in row.warning_stack)
        used.update(row.channel_source_ids)
        used.update(name for bound in row.radar_bounds for name in bound.source_ids)
        used.add(row.place.source_id)
    for system, area in pairs:
        used.update(facts_of(system).source_ids)
        used.add(area.place.source_id)
    for entry in timeline:
        used.update(entry.source_ids)
    return used


def _not_told(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    found: Sequence[Verdict],
    rows: Sequence[PlaceOutlook],
    targets: Sequence[object],
    pairs: Sequence[object],
) -> list[str]:
    """What a reader would look for and not find, said in sentences."""
    lines: list[str] = []
    for article in articles:
        lines += [f"Article {article.id}: {warning}" for warning in article.warnings]
        if article.published is None:
            own = [claim.date for claim in claims if claim.article == article.id and claim.date is not None]
            dated = sorted({mention.text for mention in own if mention.from_date is None})
            words = f", so these words could not be turned into days: {'; '.join(dated)}" if dated else ""
            lines.append(f"Article {article.id} carries no publication date{words}.")
    if not pairs:
        lines.append("No claim puts a known system at a known place, so no reach and no minutes were computed.")
    elif not targets:
        lines.append("No article names a place as within reach; ask for one with --place NAME.")
    if len(targets) > MOST_PLACES:
        lines.append(f"{len(targets) - MOST_PLACES} named places beyond the first {MOST_PLACES} were left out.")
    open_reach = sorted({row.place.name for row in rows if row.reach.value == "not_established"})
    if open_reach:
        lines.append(
            "Nearer than any flown or stated distance, so reach is not established: " + ", ".join(open_reach) + "."
        )
    unresolved = sorted({place.text for claim in claims for place in claim.places if place.place_id is None})
    if unresolved:
        lines.append("Places that could mean several or none of the places on record: " + ", ".join(unresolved) + ".")
    open_count = sum(verdict.finding is Finding.CANNOT_TELL for verdict in found)
    if open_count:
        lines.append(f"{open_count} of {len(found)} claims could not be decided from the public record; each says why.")
    return lines
