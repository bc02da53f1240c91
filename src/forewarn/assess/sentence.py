"""One sentence in, a finding for each of its claims out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from forewarn.records.claims import ClaimKind
from forewarn.records.errors import UnreadableArticle
from forewarn.records.runs import CheckResult

if TYPE_CHECKING:
    from forewarn.catalog import Catalog

LONGEST_SENTENCE = 5000


def check(
    sentence: str,
    *,
    published: date | None = None,
    system: str | None = None,
    launch: str | None = None,
    catalog: Catalog | None = None,
) -> CheckResult:
    """Check one sentence. ``system`` and ``launch`` are names that supply what the sentence leaves open.

    Raises:
        UnreadableArticle: the sentence is empty, has no letters or is longer than a page.
        UnknownSystem, UnknownPlace, AmbiguousName: ``system`` or ``launch`` is not one entry of the record.
    """
    from forewarn import verdicts
    from forewarn.assess.articles import read
    from forewarn.assess.lookup import one_place, one_system
    from forewarn.catalog import load
    from forewarn.news import article_from_text

    wanted = f"a sentence of at least one word and at most {LONGEST_SENTENCE:,} characters"
    if not any(character.isalpha() for character in sentence):
        raise UnreadableArticle(f"{sentence[:40]!r}", wanted, "give the sentence in quotes")
    if len(sentence) > LONGEST_SENTENCE:
        raise UnreadableArticle(f"{len(sentence):,} characters", wanted, "use `forewarn assess` for articles")
    catalog = catalog or load()
    article = article_from_text(sentence, id="sentence", published=published)
    result = verdicts.check(
        article,
        read(article, catalog=catalog),
        catalog,
        system=one_system(system, catalog).id if system else None,
        launch=one_place(launch, catalog) if launch else None,
    )
    return _with_envelopes(result, catalog)


def _with_envelopes(result: CheckResult, catalog: Catalog) -> CheckResult:
    """The result with what is published of a defence beside findings on interception, from the sentence alone."""
    if not any(claim.kind is ClaimKind.INTERCEPT for claim in result.claims):
        return result
    from forewarn.assess.defences import with_envelopes
    from forewarn.assess.places import deployments

    noted = with_envelopes(result.claims, result.verdicts, deployments(result.claims, catalog), catalog)
    whole = next(
        (new for old, new in zip(result.verdicts, noted, strict=True) if old == result.overall), result.overall
    )
    cited = {*result.sources, *(source for verdict in noted for source in verdict.sources)}
    return replace(
        result,
        verdicts=noted,
        overall=whole,
        sources={name: catalog.sources[name] for name in sorted(cited) if name in catalog.sources},
    )
