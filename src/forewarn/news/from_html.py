"""An HTML page to the text of its article, and what the page says of itself: title, publisher, date, address."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from forewarn.news.clean import page_address
from forewarn.news.limits import FIRST_YEAR, LAST_YEAR, MAX_HTML_ATTRIBUTES, MAX_HTML_STRETCH, MAX_HTML_TAGS
from forewarn.records.errors import UnreadableArticle

#: An lxml tree (lxml ships no types).
Tree = Any

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_LOOKS_LIKE_HTML = re.compile(
    rb"^\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_DATE_META = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "article.published", "og:published_time",
    "published_time", "publication_date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Page:
    """What came out of a page: plain text and what its head says, absent where it says nothing."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    address: str | None = None
    warnings: tuple[str, ...] = ()


def looks_like_html(data: bytes) -> bool:
    """Whether bytes without a file name begin as a web page does."""
    return _LOOKS_LIKE_HTML.match(data[:2000].lstrip(b"\xef\xbb\xbf")) is not None


def declared_charset(data: bytes) -> str | None:
    """The encoding that the page's head declares."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", errors="ignore") if match else None


def page_of(html: str, where: str) -> Page:
    """The article of a page. Raises UnreadableArticle where there is none, or the page is built to choke a reader.

    Scripts, styles, event handlers and comments never reach the text: only text nodes of the article's body do.
    """
    _check_shape(html, where)
    from trafilatura import bare_extraction, load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = load_html(html)
    if tree is None:
        raise _no_article(where)
    title, publisher, published, address = _facts(tree)
    document = bare_extraction(html, favor_precision=True, include_comments=False)
    text = document.text if document is not None else None
    if not text:
        document = bare_extraction(html, favor_recall=True, include_comments=False)
        text = document.text if document is not None else None
    if not text or not text.strip():
        raise _no_article(where)
    return Page(text=text, title=title, publisher=publisher, published=published, address=address)


def _no_article(where: str) -> UnreadableArticle:
    return UnreadableArticle(
        f"{where} is a page without article text", "a page with an article", "save the text instead"
    )


def _check_shape(html: str, where: str) -> None:
    """Raise where the page has more elements, or one element more attributes, than any news page.

    The parser bounds the depth of elements by itself; its time grows with the square of one element's attributes.
    """
    if html.count("<") > MAX_HTML_TAGS:
        raise UnreadableArticle(
            f"{where} has more than {MAX_HTML_TAGS:,} elements", "a news page", "save the article's text and try again"
        )
    for stretch in html.split("<"):
        # A comment may be long; and a quoted > can hide what follows it, so the whole stretch has a bound as well.
        inside = "" if stretch.startswith("!--") else stretch.partition(">")[0]
        if _parts(inside) > MAX_HTML_ATTRIBUTES or _parts(stretch) > MAX_HTML_STRETCH:
            raise UnreadableArticle(
                f"{where} has an element with more than {MAX_HTML_ATTRIBUTES:,} attributes",
                "a news page",
                "save the article's text and try again",
            )


def _parts(stretch: str) -> int:
    """About how many attributes a tag has at most; 0 where it is too short to matter."""
    if len(stretch) < MAX_HTML_ATTRIBUTES:
        return 0
    return len(stretch.split()) + stretch.count("/")


def _facts(tree: Tree) -> tuple[str | None, str | None, date | None, str | None]:
    told: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = (meta.get("content") or "").strip()
        if key and content and len(content) < 1000:
            told.setdefault(key, content)
    linked = _linked_data(tree)
    title = told.get("og:title") or _first_text(tree, "h1") or _first_text(tree, "title")
    publisher = told.get("og:site_name") or linked.get("publisher")
    dates = [told.get(key) for key in _DATE_META] + [linked.get("datePublished")]
    dates += [node.get("datetime") for node in list(tree.iter("time"))[:3]]
    published = next((day for day in map(_day, dates) if day is not None), None)
    canonical = next((node.get("href") for node in tree.iter("link") if node.get("rel") == "canonical"), None)
    return title, publisher, published, page_address(canonical or told.get("og:url"))


def _linked_data(tree: Tree) -> dict[str, str]:
    """Date and publisher out of the page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > 200_000:
            continue
        try:
            data = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph") if isinstance(data, dict) else data
        for item in [data, *(graph if isinstance(graph, list) else [])]:
            if isinstance(item, dict) and isinstance(item.get("datePublished"), str):
                publisher = item.get("publisher")
                name = publisher.get("name") if isinstance(publisher, dict) else None
                found = {"datePublished": item["datePublished"]}
                if isinstance(name, str):
                    found["publisher"] = name
                return found
    return {}


def _first_text(tree: Tree, tag: str) -> str | None:
    node = next(tree.iter(tag), None)
    return " ".join("".join(node.itertext()).split()) or None if node is not None else None


def _day(text: str | None) -> date | None:
    match = _DAY.match(text) if text else None
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
