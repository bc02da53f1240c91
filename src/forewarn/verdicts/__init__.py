"""A claim against the record and against physics: a finding with its reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from forewarn.catalog import Catalog
from forewarn.records.articles import Article
from forewarn.records.claims import Claim
from forewarn.records.places import Place
from forewarn.records.verdicts import Verdict
from forewarn.verdicts.bounds import DateBound, date_bounds
from forewarn.verdicts.checking import check
from forewarn.verdicts.choosing import Judged, judge_sentence, of_its_slot, overall, verdict_for
from forewarn.verdicts.reading.sentence import read_sentence
from forewarn.verdicts.ruling import Case
from forewarn.verdicts.story import story_of
from forewarn.verdicts.thresholds import THRESHOLDS, Thresholds

__all__ = ["THRESHOLDS", "DateBound", "Thresholds", "check", "date_bounds", "judge", "overall"]


def judge(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    catalog: Catalog,
    *,
    system: str | None = None,
    launch: Place | None = None,
    thresholds: Thresholds = THRESHOLDS,
) -> tuple[Verdict, ...]:
    """One verdict for each claim, in order. ``system`` and ``launch`` supply what sentences leave open."""
    by_id = {article.id: article for article in articles}
    together: dict[tuple[str, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        together[claim.article, claim.start, claim.end].append(claim)
    stories = {
        article.id: story_of(article, tuple(claim for claim in claims if claim.article == article.id), catalog)
        for article in articles
        if article.published is None
    }
    from forewarn.verdicts.in_context import in_context  # a check of one sentence mostly does without

    sentences: dict[tuple[str, int, int], tuple[Case, Judged]] = {}
    result = []
    for claim in claims:
        key = (claim.article, claim.start, claim.end)
        if key not in sentences:
            own = tuple(together[key])
            reading = read_sentence(
                claim.sentence,
                claim.start,
                by_id[claim.article],
                own,
                catalog,
                system=system,
                launch=launch,
                story=stories.get(claim.article),
            )
            case = Case(reading, catalog, thresholds)
            sentences[key] = case, judge_sentence(case)
        case, judged = sentences[key]
        given, ruling = verdict_for(claim, judged)
        given = of_its_slot(claim, given, judged, case)
        result.append(in_context(claim, given, by_id[claim.article], claims, catalog, ruled=ruling is not None))
    return tuple(result)
