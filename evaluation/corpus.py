"""The annotated corpora in the format of evaluation/README.md: articles, gold claims, digest."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from forewarn.records.articles import Article


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated claim; ``None`` is an absent slot."""

    article: str
    sentence: str
    kind: str | None
    system: str | None
    places: tuple[str, ...]
    quantity: dict[str, float | str | None] | None
    status: str | None
    speaker: str
    certainty: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles with every annotated claim of them. ``digest`` pins the bytes that were measured."""

    name: str
    articles: tuple[Article, ...]
    gold: tuple[Gold, ...]
    digest: str


def _gold(line: str) -> Gold:
    row = json.loads(line)
    place = row.get("place") or []
    return Gold(
        article=row["article"],
        sentence=row["sentence"],
        kind=row.get("kind"),
        system=row.get("system_resolved"),
        places=tuple([place] if isinstance(place, str) else place),
        quantity=row.get("quantity"),
        status=row.get("status"),
        speaker=row.get("speaker") or "author",
        certainty=row.get("certainty") or "certain",
        date=row.get("date"),
    )


def load(
    name: str, articles_folder: Path, claims_file: Path, about_file: Path | None, only: frozenset[str] | None = None
) -> Corpus:
    """The corpus of every article that has annotations; ``only`` keeps the named articles."""
    gold = tuple(_gold(line) for line in claims_file.read_text(encoding="utf-8").splitlines() if line.strip())
    gold = tuple(one for one in gold if only is None or one.article in only)
    about: dict[str, dict[str, str | None]] = {}
    if about_file is not None and about_file.exists():
        for line in about_file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                about[row["id"]] = row
    digest = hashlib.sha256()
    articles: list[Article] = []
    for article_id in dict.fromkeys(one.article for one in gold):
        raw = (articles_folder / f"{article_id}.txt").read_bytes()
        digest.update(raw)
        articles.append(_article(article_id, raw, about.get(article_id, {})))
    for one in gold:
        digest.update(repr(one).encode())
    return Corpus(name, tuple(articles), gold, digest.hexdigest())


def _article(article_id: str, raw: bytes, row: dict[str, str | None]) -> Article:
    from forewarn.news.passages import find_passages

    told = row.get("date")
    published = date.fromisoformat(told) if told and re.fullmatch(r"\d{4}-\d\d-\d\d", told) else None
    text = raw.decode("utf-8")
    return Article(
        id=article_id,
        text=text,
        digest_sha256=hashlib.sha256(raw).hexdigest(),
        title=row.get("title"),
        publisher=row.get("publisher"),
        published=published,
        published_text=told,
        passages=find_passages(text),
    )
