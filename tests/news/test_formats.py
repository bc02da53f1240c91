"""HTML pages, Markdown and PDF: the article's words come out, and nothing of what stands around them."""

from __future__ import annotations

import contextlib
import io
import time
import zlib
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from forewarn.news import read_article
from forewarn.records.errors import UnreadableArticle

PARAGRAPHS = [
    "Norland has moved two launchers to the coast, the defence ministry said on Tuesday, after weeks of talks.",
    "The launchers arrived by rail from the interior and will stay until the autumn, it said in a statement.",
    "A spokesman told reporters that the crews had trained on the new system since the spring and were ready.",
]
PAGE = (
    """<!DOCTYPE html><html lang="en"><head><title>Launchers moved | Norland News</title>
<meta property="og:title" content="Launchers moved to the coast"><meta property="og:site_name" content="Norland News">
<meta property="article:published_time" content="2025-12-18T09:30:00+02:00">
<link rel="canonical" href="https://news.example.org/launchers"><script>alert("stolen words of a script")</script>
<style>.x{content:"words of a style"}</style></head>
<body onload="handler('words of a handler')"><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Launchers moved to the coast</h1>"""
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + """<p onclick="handler('words of a handler')">The ministry gave no number.<script>document.write("x")</script></p>
</article><!-- words of a comment --><footer>Copyright Norland News</footer></body></html>"""
)


def test_a_page_gives_its_paragraphs_one_a_line():
    article = read_article(PAGE.encode())
    lines = article.text.split("\n")
    assert [paragraph in lines for paragraph in PARAGRAPHS] == [True, True, True]


def test_scripts_styles_handlers_and_comments_never_reach_the_text():
    text = read_article(PAGE.encode()).text
    for words in ("script", "style", "handler", "comment", "document", "alert", "Sport"):
        assert words not in text


def test_a_page_tells_its_title_publisher_date_and_address():
    article = read_article(PAGE.encode())
    assert article.title == "Launchers moved to the coast"
    assert article.publisher == "Norland News"
    assert (article.published, article.published_text) == (date(2025, 12, 18), "2025-12-18")
    assert article.address == "https://news.example.org/launchers"


def test_the_date_of_a_page_may_stand_in_linked_data_or_a_time_element():
    for head, body in (
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2024-11-22T08:00:00Z"}]}</script>', ""),
        ("", '<time datetime="2024-11-22">Friday</time>'),
    ):
        page = (
            f"<html><head>{head}</head><body><article>{body}<p>{'</p><p>'.join(PARAGRAPHS)}</p></article></body></html>"
        )
        assert read_article(page.encode()).published == date(2024, 11, 22)


def test_an_address_that_is_a_script_is_dropped():
    page = PAGE.replace("https://news.example.org/launchers", "javascript:alert(1)")
    assert read_article(page.encode()).address is None


def test_the_declared_encoding_of_a_page_is_used():
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace("two launchers", "“two” launchers")
    assert "“two” launchers" in read_article(page.encode("cp1252")).text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 90_000 + "Hello",
        "<html><body>" + "<b>" * 120_000,
        "<html><body>" + "<table><tr><td>" * 15_000 + "words",
        "<html>" + "<!--" * 20_000,
        "<html><body></body></html>",
    ],
    ids=["deep", "many", "tables", "comments", "empty"],
)
def test_hostile_pages_are_refused_quickly(page: str):
    started = time.perf_counter()
    with pytest.raises(UnreadableArticle):
        read_article(page.encode())
    assert time.perf_counter() - started < 10  # s; under one second here


def test_markdown_loses_its_marks_and_raw_html(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: Launchers moved\n---\n# A heading\n\nNorland has **moved** two [launchers](https://e.org) to\n"
        "the coast, *it said* on Tuesday.\n\n<script>alert('words')</script>\n\n- The crews are ready.\n\n"
        "```\ncode words\n```\n",
        encoding="utf-8",
    )
    article = read_article(path)
    assert (
        article.text
        == "A heading\n\nNorland has moved two launchers to the coast, it said on Tuesday.\n\nThe crews are ready."
    )
    assert article.title == "Launchers moved"


@pytest.mark.parametrize(
    "source",
    ["[" * 200_000, "*a " * 50_000, ">" * 50_000, "- " * 50_000, "`" * 100_000, "[a](" * 20_000],
)
def test_hostile_markdown_ends_quickly(tmp_path: Path, source: str):
    path = tmp_path / "a.md"
    path.write_text(source + "\n\nThe minister said no.", encoding="utf-8")
    started = time.perf_counter()
    with contextlib.suppress(UnreadableArticle):
        read_article(path)
    assert time.perf_counter() - started < 20  # s; two seconds here at most


def pdf_of(*contents: bytes) -> bytes:
    """A PDF with one page for each stream of drawing commands."""
    writer = PdfWriter()
    for content in contents:
        page = writer.add_blank_page(width=600, height=800)
        stream = DecodedStreamObject()
        stream.set_data(content)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def lines_as_pdf(lines: list[str]) -> bytes:
    drawn = b" ".join(f"({line}) Tj 0 -14 Td".encode() for line in lines)
    return b"BT /F1 12 Tf 50 750 Td " + drawn + b" ET"


def test_a_pdf_gives_its_text_with_wrapped_lines_joined():
    data = pdf_of(
        lines_as_pdf(
            [
                "Norland has moved two launchers to the coast, the defence",
                "ministry said on Tuesday, after weeks of talks with Sud-",
                "land and others.",
                "The crews had trained on the new system since the spring.",
                "3",
            ]
        )
    )
    assert read_article(data).text == (
        "Norland has moved two launchers to the coast, the defence ministry said on Tuesday, after weeks of talks with "
        "Sudland and others.\nThe crews had trained on the new system since the spring."
    )


def test_running_heads_are_left_out():
    pages = [lines_as_pdf(["Norland Gazette, issue 7", words, f"page {n}"]) for n, words in enumerate(PARAGRAPHS, 1)]
    text = read_article(pdf_of(*pages)).text
    assert "Gazette" not in text
    assert "page" not in text


def test_a_pdf_bomb_is_refused_or_left_out_quickly():
    bomb = b"BT /F1 12 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 2_000_000 + b"ET"
    assert len(zlib.compress(bomb)) < 300_000  # bytes: small outside, 60 MB inside
    started = time.perf_counter()
    with pytest.raises(UnreadableArticle):
        read_article(pdf_of(bomb))
    assert time.perf_counter() - started < 30  # s; the stated limit of one PDF is 20 s


@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + b"garbage " * 1000, b"%PDF-1.4\n%%EOF", pdf_of(b"")])
def test_damaged_and_empty_pdfs_are_refused(data: bytes):
    with pytest.raises(UnreadableArticle, match="PDF"):
        read_article(data)


def test_a_text_file_called_pdf_is_refused(tmp_path: Path):
    path = tmp_path / "a.pdf"
    path.write_text("The minister said no.")
    with pytest.raises(UnreadableArticle, match="not a PDF"):
        read_article(path)
