"""One article in, whatever its format: bytes to an Article record."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from forewarn.news.clean import clean_text, one_line, page_address
from forewarn.news.decode import decode
from forewarn.news.from_html import Page, declared_charset, looks_like_html, page_of
from forewarn.news.from_markdown import text_of_markdown
from forewarn.news.from_pdf import looks_like_pdf, text_of_pdf
from forewarn.news.language import check_language, tell_language
from forewarn.news.limits import FIRST_YEAR, LAST_YEAR, MAX_BYTES, MAX_CHARACTERS, MAX_ID, MAX_TITLE, MAX_WORDS
from forewarn.news.manifest import ManifestEntry
from forewarn.news.passages import find_passages
from forewarn.records.articles import Article
from forewarn.records.errors import BadDate, UnreadableArticle

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
_TEXT_SUFFIXES = frozenset({".txt", ".text", ""})


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
    r"""An Article of a text at hand. Raises UnreadableArticle (empty, too large), UnsupportedLanguage, BadDate.

    The record's ``text`` is ``text`` with ``\\n`` line ends and without invisible and control characters.
    """
    identifier = one_line(id, MAX_ID) or "article"
    if published is not None and not FIRST_YEAR <= published.year <= LAST_YEAR:
        raise BadDate(
            f"{identifier} of {published}", f"a day from {FIRST_YEAR} to {LAST_YEAR}", "correct the publication date"
        )
    cleaned, remarks = clean_text(text)
    _check_size(cleaned, identifier)
    if address is not None and page_address(address) is None:
        remarks = (*remarks, "the address given for the article is not one of a web page and was left out")
    language = lang or tell_language(cleaned)
    names_only = check_language(language, identifier)
    return Article(
        id=identifier,
        text=cleaned,
        digest_sha256=digest_sha256 or hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        title=one_line(title or "", MAX_TITLE) or None,
        publisher=one_line(publisher or "", MAX_TITLE) or None,
        address=page_address(address),
        published=published,
        published_text=published_text or (published.isoformat() if published else None),
        lang=language,
        names_only=names_only,
        passages=find_passages(cleaned),
        warnings=warnings + remarks,
    )


def read_article(path: Path | bytes, *, entry: ManifestEntry | None = None, published: date | None = None) -> Article:
    """The Article of a .txt, .html, .md or .pdf file, of bytes, or of standard input (``Path("-")``).

    ``entry`` is its manifest line and ``published`` the day given by hand; both win over what the file says of itself.
    Bytes and standard input are told apart by how they begin. Raises UnreadableArticle and UnsupportedLanguage.
    """
    data, name, suffix = _load(path)
    identifier = entry.id if entry is not None else name
    page = _page(data, suffix, identifier)
    entry_title = entry.title if entry is not None else None
    day, day_text = _day(entry, published, page.published)
    return article_from_text(
        page.text,
        id=identifier,
        title=entry_title or page.title,
        publisher=(entry.publisher if entry is not None else None) or page.publisher,
        address=(entry.address if entry is not None else None) or page.address,
        published=day,
        published_text=day_text,
        lang=entry.lang if entry is not None else None,
        digest_sha256=hashlib.sha256(data).hexdigest(),
        warnings=page.warnings,
    )


def _day(entry: ManifestEntry | None, by_hand: date | None, of_page: date | None) -> tuple[date | None, str | None]:
    """The day of publication and its text: by hand first, then the manifest, then the page."""
    if by_hand is not None:
        return by_hand, by_hand.isoformat()
    if entry is not None and entry.published_text is not None:
        return entry.published, entry.published_text
    return of_page, of_page.isoformat() if of_page is not None else None


def _page(data: bytes, suffix: str, where: str) -> Page:
    """Text out of bytes by what they are, and by the suffix where that does not tell."""
    if not data.strip():
        raise UnreadableArticle(f"{where} is empty", "an article has text", "check the file or the page")
    if looks_like_pdf(data):
        text, title, warnings = text_of_pdf(data, where)
        return Page(text=text, title=title, warnings=warnings)
    if suffix == ".pdf":
        raise UnreadableArticle(f"{where} is not a PDF inside", "a PDF begins with %PDF", "check the file")
    if suffix in _HTML_SUFFIXES or looks_like_html(data):
        html, warnings = decode(data, declared=declared_charset(data), where=where)
        page = page_of(html, where)
        return replace(page, warnings=warnings)
    text, warnings = decode(data, where=where)
    if suffix in _MARKDOWN_SUFFIXES:
        if len(text) > MAX_CHARACTERS:
            raise _too_large(where, len(text))
        plain, title = text_of_markdown(clean_text(text)[0])
        return Page(text=plain, title=title, warnings=warnings)
    return Page(text=text, warnings=warnings)


def standard_input() -> bytes:
    """The bytes of standard input, at most one more than an article may have. Raises UnreadableArticle: closed."""
    try:
        if sys.stdin is None:
            raise UnreadableArticle("standard input is closed", "text on standard input", "pipe it in, or name a file")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableArticle(
            f"standard input cannot be read ({error.strerror})", "text on standard input", "pipe it in, or name a file"
        ) from None


def _load(path: Path | bytes) -> tuple[bytes, str, str]:
    """Bytes, name and suffix. Reads one byte more than allowed, so that a huge file is never read whole."""
    if isinstance(path, bytes):
        data, name, suffix = path, "article", ""
    elif str(path) == "-":
        data, name, suffix = standard_input(), "stdin", ""
    else:
        suffix = path.suffix.lower()
        if suffix not in _HTML_SUFFIXES | _MARKDOWN_SUFFIXES | _TEXT_SUFFIXES | {".pdf"}:
            raise UnreadableArticle(
                f"{path} has the suffix {suffix!r}", "an article is a .txt, .html, .md or .pdf file", "convert it"
            )
        try:
            if not path.is_file():
                raise UnreadableArticle(f"{path} is not a file", "an article file that exists", "check the path")
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "not a path"
            raise UnreadableArticle(f"{path} cannot be read ({reason})", "a readable file", "check the path") from None
        name = path.stem
    if len(data) > MAX_BYTES:
        raise UnreadableArticle(
            f"{name} is larger than {MAX_BYTES // 1_000_000} MB", "an article is smaller", "give the part that matters"
        )
    return data, name, suffix


def _check_size(text: str, where: str) -> None:
    if not text.strip():
        raise UnreadableArticle(f"{where} is empty", "an article has text", "check the file or the page")
    if len(text) > MAX_CHARACTERS:
        raise _too_large(where, len(text))
    if len(text) > MAX_WORDS and len(text.split(None, MAX_WORDS)) > MAX_WORDS:
        raise UnreadableArticle(
            f"{where} has more than {MAX_WORDS:,} words", f"at most {MAX_WORDS:,}", "give the part that matters"
        )


def _too_large(where: str, characters: int) -> UnreadableArticle:
    return UnreadableArticle(
        f"{where} has {characters:,} characters of text", f"at most {MAX_CHARACTERS:,}", "give the part that matters"
    )
