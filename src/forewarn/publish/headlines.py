"""What an editor reads first: claims that say the same and came to the same, told once and counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from forewarn.records.articles import PassageKind
from forewarn.records.claims import Claim, ClaimKind
from forewarn.records.runs import Assessment
from forewarn.records.verdicts import Finding, Verdict

#: What matters most to a reader: where it stands, whom it reaches, then the rest.
_KIND_ORDER = (
    ClaimKind.STATUS,
    ClaimKind.REACH,
    ClaimKind.FLIGHT_TIME,
    ClaimKind.WARNING,
    ClaimKind.OFFICE,
    ClaimKind.CLASS,
    ClaimKind.NAME,
    ClaimKind.RANGE,
    ClaimKind.SPEED,
    ClaimKind.INTERCEPT,
    ClaimKind.USE,
    ClaimKind.QUANTITY,
    ClaimKind.EXERCISE,
    ClaimKind.GEOGRAPHY,
    ClaimKind.STATEMENT_OF_INTENT,
    ClaimKind.REACTION,
)


@dataclass(frozen=True, slots=True)
class Headline:
    """Claims with one finding for one reason. The first, of the most telling kind, is shown in its words."""

    claims: tuple[int, ...]
    finding: Finding
    because: str
    speakers: tuple[str, ...]
    articles: tuple[str, ...]
    origin_count: int


def headlines(assessment: Assessment) -> tuple[Headline, ...]:
    """Every distinct claim of the articles' own text, the most telling kinds first."""
    groups: dict[tuple[Finding, str], list[int]] = {}
    pairs = list(zip(assessment.claims, assessment.verdicts, strict=True))
    for index, (claim, verdict) in enumerate(pairs):
        if claim.passage is PassageKind.BODY:
            groups.setdefault((verdict.finding, verdict.because), []).append(index)
    for group in groups.values():
        group.sort(key=lambda index: (_rank(pairs[index]), index))
    ordered = sorted(groups.values(), key=lambda group: (_rank(pairs[group[0]]), group[0]))
    return tuple(_headline(assessment, group) for group in ordered)


def origin_count(assessment: Assessment, articles: Iterable[str]) -> int:
    """On how many independent origins these articles stand together."""
    wanted = set(articles)
    told = [origin for origin in assessment.origins if wanted & set(origin.articles)]
    without = wanted - {article for origin in told for article in origin.articles}
    return len(told) + len(without)


def _rank(pair: tuple[Claim, Verdict]) -> int:
    return _KIND_ORDER.index(pair[0].kind)


def _headline(assessment: Assessment, group: list[int]) -> Headline:
    claims = [assessment.claims[index] for index in group]
    verdict = assessment.verdicts[group[0]]
    articles = tuple(dict.fromkeys(claim.article for claim in claims))
    return Headline(
        claims=tuple(group),
        finding=verdict.finding,
        because=verdict.because,
        speakers=tuple(dict.fromkeys(claim.speaker for claim in claims)),
        articles=articles,
        origin_count=origin_count(assessment, articles),
    )
