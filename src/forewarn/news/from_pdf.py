"""A PDF to text: lines of a paragraph joined, page numbers and running heads left out, bombs refused."""

from __future__ import annotations

import io
import logging
import re
import time
import warnings
from collections import Counter
from typing import Any

from forewarn.news.limits import MAX_BYTES, MAX_CHARACTERS, MAX_PDF_PAGES, MAX_PDF_S, MAX_PDF_STREAM_BYTES
from forewarn.records.errors import UnreadableArticle

#: A pypdf reader, imported only where a PDF is read.
Reader = Any

_HYPHENATED = re.compile(r"[a-z]-$")
_ENDS_PARAGRAPH = re.compile(r"[.!?:”\"’)]\s*$")
_PAGE_NUMBER = re.compile(r"^\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE)


def looks_like_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return b"%PDF-" in data[:1024]


def text_of_pdf(data: bytes, where: str) -> tuple[str, str | None, tuple[str, ...]]:
    """Text, title and warnings of a PDF. Raises UnreadableArticle: damaged, encrypted, no text, a bomb."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    started = time.monotonic()
    remarks: list[str] = []
    limits: dict[str, Any] = {
        "zlib_maximum_output_length": MAX_PDF_STREAM_BYTES,
        "lzw_maximum_output_length": MAX_PDF_STREAM_BYTES,
        "run_length_maximum_output_length": MAX_PDF_STREAM_BYTES,
        "array_based_stream_maximum_output_length": MAX_PDF_STREAM_BYTES,
        "maximum_declared_stream_length": MAX_BYTES,
        "page_tree_maximum_entries": 10 * MAX_PDF_PAGES,
    }
    with warnings.catch_warnings(), pypdf.apply_configuration(**limits):
        warnings.simplefilter("ignore")
        try:
            reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
            _check_open(reader, where)
            pages = _texts_of_pages(reader, where, started, remarks)
            title = reader.metadata.title if reader.metadata else None
        except UnreadableArticle:
            raise
        except pypdf.errors.DependencyError:
            raise _encrypted(where) from None
        except Exception as error:  # noqa: BLE001 - a damaged PDF can raise anything in the reader
            raise UnreadableArticle(
                f"{where} is a damaged PDF ({type(error).__name__})", "a PDF that opens", "save its text and try again"
            ) from None
    text = "\n".join(_without_running_heads(pages))
    if not text.strip():
        raise UnreadableArticle(f"{where} is a PDF without text (a scan?)", "a PDF with a text layer", "give its text")
    return _paragraphs(text), str(title).strip() or None if title else None, tuple(remarks)


def _check_open(reader: Reader, where: str) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise _encrypted(where)


def _encrypted(where: str) -> UnreadableArticle:
    return UnreadableArticle(f"{where} is an encrypted PDF", "a PDF that opens without a password", "unlock it")


def _texts_of_pages(reader: Reader, where: str, started: float, remarks: list[str]) -> list[str]:
    count = len(reader.pages)
    if count > MAX_PDF_PAGES:
        raise UnreadableArticle(
            f"{where} has {count:,} pages", f"at most {MAX_PDF_PAGES}", "give the pages that matter"
        )
    pages: list[str] = []
    size = 0
    for number, page in enumerate(reader.pages, 1):
        if time.monotonic() - started > MAX_PDF_S:
            raise UnreadableArticle(
                f"{where} takes longer than {MAX_PDF_S:.0f} s to unpack",
                "an ordinary PDF",
                "save its text and try again",
            )
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > MAX_PDF_STREAM_BYTES // 4:
            remarks.append(f"page {number} of the PDF was left out: it unpacks to too much")
            continue
        pages.append(page.extract_text() or "")
        size += len(pages[-1])
        if size > 2 * MAX_CHARACTERS:
            raise UnreadableArticle(
                f"{where} unpacks to too much text", "an ordinary PDF", "give the pages that matter"
            )
    return pages


def _without_running_heads(pages: list[str]) -> list[str]:
    """Pages without page numbers and without first and last lines that recur on half of at least three pages."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        edges.update({re.sub(r"\d+", "#", line) for line in lines[:2] + lines[-2:]})
    recurring = {line for line, times in edges.items() if len(pages) >= 3 and times >= max(3, len(pages) / 2)}
    kept = []
    for page in pages:
        lines = [
            line
            for line in page.split("\n")
            if not _PAGE_NUMBER.match(line) and re.sub(r"\d+", "#", line.strip()) not in recurring
        ]
        kept.append("\n".join(lines))
    return kept


def _paragraphs(text: str) -> str:
    """Wrapped lines joined: a line goes on where it is about as long as the others and ends in mid-sentence."""
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line.strip())
    usual = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    out: list[str] = []
    going_on = False
    for line in (raw.strip() for raw in lines):
        if not line:
            going_on = False
            continue
        if going_on and out and _HYPHENATED.search(out[-1]) and line[0].islower():
            out[-1] = out[-1][:-1] + line
        elif going_on and out:
            out[-1] += " " + line
        else:
            out.append(line)
        full = len(line) > 0.75 * usual
        going_on = full or (len(line) > 0.4 * usual and not _ENDS_PARAGRAPH.search(line))
    return "\n".join(out)
