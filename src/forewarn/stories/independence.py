"""How many independent voices stand behind a claim: counted in origins, never in articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forewarn.records.articles import Article
from forewarn.records.claims import Claim
from forewarn.records.stories import Origin
from forewarn.stories.statements import Statement, statements


@dataclass(frozen=True, slots=True)
class Support:
    """One thing said, by how many articles and out of how many origins.

    ``reliability`` are the standings of the publishers (Admiralty letters), where known; credibility of what is said is
    another axis and is left to the findings. ``sentence`` says it for a reader.
    """

    claims: tuple[int, ...]
    article_count: int
    origin_count: int
    reliability: tuple[str, ...]
    sentence: str


def support(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    origins: Sequence[Origin],
    *,
    publishers: Mapping[str, str] | None = None,
) -> tuple[Support, ...]:
    """Support for everything said more than once or once, in the order of the claims.

    ``publishers`` maps a publisher's name to its Admiralty letter; those not in it have none, which is not an F.
    """
    standing = publishers or {}
    origin_of = {id_: number for number, origin in enumerate(origins) for id_ in origin.articles}
    same: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements(articles, claims, origins):
        same[_key(statement)].append(statement)
    found = []
    for members in same.values():
        ids = list(dict.fromkeys(member.claim.article for member in members))
        behind = sorted({origin_of[id_] for id_ in ids})
        letters = [
            standing[name] for member in members if (name := member.article.publisher) is not None and name in standing
        ]
        found.append(
            Support(
                tuple(member.index for member in members),
                len(ids),
                len(behind),
                tuple(sorted(dict.fromkeys(letters))),
                _sentence(members, len(ids), len(behind)),
            )
        )
    return tuple(found)


def _key(statement: Statement) -> tuple[object, ...]:
    claim = statement.claim
    quantity = claim.quantity
    said = (quantity.value, quantity.value_high, quantity.unit, quantity.comparator) if quantity else None
    if statement.system is None or (claim.status is None and said is None):
        return ("alone", statement.index)
    return (
        claim.kind,
        statement.system,
        statement.country if claim.status else None,
        claim.status,
        statement.denies,
        said,
    )


def _sentence(members: Sequence[Statement], article_count: int, origin_count: int) -> str:
    dated = [member for member in members if member.window is not None]
    first = (
        min(dated, key=lambda member: (member.window.first if member.window else None, member.index))
        if dated
        else members[0]
    )
    articles = "1 article" if article_count == 1 else f"{article_count} articles"
    behind = "1 origin" if origin_count == 1 else f"{origin_count} origins"
    voice = first.voice if first.voice != "the article" else (first.article.publisher or "no named speaker")
    return f"reported by {articles}, {behind}: first {voice}, {first.when}"
