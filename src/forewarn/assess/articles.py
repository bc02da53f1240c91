"""Files, addresses and manifest lines in, articles and their claims out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from forewarn.records.articles import Article
from forewarn.records.claims import Claim

if TYPE_CHECKING:
    from forewarn.catalog import Catalog


def load_articles(
    paths: Sequence[str], *, manifest: Path | None = None, published: date | None = None, download: bool = False
) -> list[Article]:
    """Articles from files, ``-``, addresses (only with ``download``) and the lines of a manifest, in that order.

    Raises:
        ForewarnError: an article or a manifest line cannot be used; nothing is read past it.
    """
    from forewarn import news

    entries = news.read_manifest(manifest) if manifest is not None else []
    articles: list[Article] = []
    for path in paths:
        if path.startswith(("http://", "https://")):
            articles.append(_fetched(path, allowed=download, published=published))
        else:
            articles.append(news.read_article(Path(path), published=published))
    articles += [news.read_article(entry.path, entry=entry) for entry in entries]
    return _with_own_ids(articles)


def _fetched(address: str, *, allowed: bool, published: date | None) -> Article:
    from forewarn import news
    from forewarn.records.errors import RefusedDownload

    if not allowed:
        raise RefusedDownload(
            f"the address {address[:80]}", "a file, or --download to allow the network", "add --download"
        )
    got = news.download(address)
    return replace(news.read_article(got.data, published=published), address=got.address)


def _with_own_ids(articles: list[Article]) -> list[Article]:
    """Two files of one name get ids of their own; the same bytes given twice stay two articles of one origin."""
    taken = {article.id for article in articles}
    counts: dict[str, int] = {}
    result = []
    for article in articles:
        count = counts.get(article.id, 0) + 1
        while count > 1 and f"{article.id}~{count}" in taken:
            count += 1
        counts[article.id] = count
        result.append(article if count == 1 else replace(article, id=f"{article.id}~{count}"))
    return result


def read(article: Article, *, catalog: Catalog | None = None) -> tuple[Claim, ...]:
    """The claims of one article, each checked against the article's own characters.

    Raises:
        MisquotedClaim: an extractor returned words that do not stand where it says.
    """
    return next(read_all([article], catalog=catalog))


def read_all(articles: Sequence[Article], *, catalog: Catalog | None = None) -> Iterator[tuple[Claim, ...]]:
    """As ``read`` for many articles, in their order: in batches, which is quicker than one by one.

    Raises:
        MisquotedClaim: an extractor returned words that do not stand where it says.
    """
    from forewarn import claims
    from forewarn.catalog import load

    names = (catalog or load()).names
    for article, found in zip(articles, claims.extract_all(articles, names), strict=True):
        for claim in found:
            claim.check_against(article)
        yield found
