"""One article in, whatever its format: bytes to an Article record."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from forewarn.news.clean import clean_text
from forewarn.news.decode import decode
from forewarn.news.language import check_language, tell_language
from forewarn.news.limits import MAX_BYTES, MAX_CHARACTERS, MAX_WORDS
from forewarn.news.manifest import ManifestEntry
from forewarn.news.passages import find_passages
from forewarn.records.articles import Article
from forewarn.records.errors import UnreadableArticle


def article_from_text(
    text: str,
    *,
    id: str,  # noqa: A002 - the record's own field name
    title: str | None = None,
    published: date | None = None,
    publisher: str | None = None,
    address: str | None = None,
    published_text: str | None = None,
    lang: str | None = None,
    digest_sha256: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Article:
    """An Article of a text at hand. Raises UnreadableArticle (empty, too large) and UnsupportedLanguage.

    The record's ``text`` is ``text`` with ``\\n`` line ends and without invisible and control characters.
    """
    cleaned, remarks = clean_text(text)
    _check_size(cleaned, id)
    language = lang or tell_language(cleaned)
    names_only = check_language(language, id)
    return Article(
        id=id,
        text=cleaned,
        digest_sha256=digest_sha256 or hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        title=title,
        publisher=publisher,
        address=address,
        published=published,
        published_text=published_text or (published.isoformat() if published else None),
        lang=language,
        names_only=names_only,
        passages=find_passages(cleaned),
        warnings=warnings + remarks,
    )


def read_article(path: Path | bytes, *, entry: ManifestEntry | None = None, published: date | None = None) -> Article:
    """The Article of a file, of bytes, or of standard input (``Path("-")``).

    ``entry`` is its manifest line and ``published`` the day given by hand; both win over what the file says of itself.
    Raises UnreadableArticle and UnsupportedLanguage.
    """
    data, name, suffix = _load(path)
    where = entry.id if entry is not None and entry.id else name
    digest = hashlib.sha256(data).hexdigest()
    text, warnings = decode(data, where=where)
    return article_from_text(
        text,
        id=where,
        title=entry.title if entry else None,
        publisher=entry.publisher if entry else None,
        address=entry.address if entry else None,
        published=published or (entry.published if entry else None),
        published_text=entry.published_text if entry and not published else None,
        lang=entry.lang if entry else None,
        digest_sha256=digest,
        warnings=warnings,
    )


def _load(path: Path | bytes) -> tuple[bytes, str, str]:
    if isinstance(path, bytes):
        return path, "article", ""
    return path.read_bytes(), path.stem, path.suffix.lower()


def _check_size(text: str, where: str) -> None:
    if not text.strip():
        raise UnreadableArticle(f"{where} is empty", "an article has text", "check the file or the page")
    words = text.count(" ") + text.count("\n") if len(text) > MAX_WORDS else 0
    if len(text) > MAX_CHARACTERS or words > MAX_WORDS:
        raise UnreadableArticle(
            f"{where} has {len(text):,} characters",
            f"an article has at most {MAX_WORDS:,} words and {MAX_CHARACTERS:,} characters",
            "give the part that matters",
        )
