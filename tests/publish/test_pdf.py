"""The brief on paper."""

from __future__ import annotations

import io

import pytest
import sample
from pypdf import PdfReader

from forewarn.publish.pdf import brief_pdf

STATES = (
    sample.assessment,
    sample.two_systems,
    sample.one_article_without_physics,
    sample.nothing_found,
    sample.unresolved_place,
    sample.hostile,
)


def words(pdf: bytes) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("make", STATES)
def test_every_state_of_a_brief_can_be_set_on_at_most_twelve_pages(make):
    assert 1 <= len(PdfReader(io.BytesIO(brief_pdf(make()))).pages) <= 12


def test_the_text_with_its_cyrillic_can_be_read_back():
    text = words(brief_pdf(sample.assessment()))
    assert "Oreshnik in Belarus" in text
    assert "Комплекс «Орешник» может поразить цель на расстоянии 5500 км." in text
    assert "Sergei Aleinik left the post on 27 June 2024" in text


def test_every_font_is_embedded():
    found = set()
    for page in PdfReader(io.BytesIO(brief_pdf(sample.assessment()))).pages:
        for reference in page["/Resources"]["/Font"].values():
            font = reference.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = inner["/FontDescriptor"].get_object()
            found.add(str(inner["/BaseFont"]))
            assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")), inner["/BaseFont"]
    assert found


def test_code_of_the_typesetter_in_an_article_stays_text():
    run = sample.hostile()
    assert "{{ 7*7 }}" in words(brief_pdf(run))
