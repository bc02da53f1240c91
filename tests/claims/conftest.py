from datetime import date

import pytest

from forewarn.claims import extract
from forewarn.records.articles import Article


@pytest.fixture(scope="session")
def names():
    """The record's own names: what every reader of articles gets."""
    from forewarn import catalog

    return catalog.load().names


@pytest.fixture(scope="session")
def read(names):
    """Claims of a text, by kind: the last of each kind wins where a text has several."""

    def claims_of(text, published=None):
        day = date.fromisoformat(published) if published else None
        article = Article(id="test", text=text, digest_sha256="", published=day)
        return {claim.kind.value: claim for claim in extract(article, names)}

    return claims_of
