"""The parsed article: same offsets as the text, a sentence a line at most, names of the record known."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forewarn.claims.attribute import attributions
from forewarn.claims.parse import parse_text, readable
from forewarn.records.names import KnownName


def test_a_new_line_starts_a_sentence():
    text = "Launchers moved\nThe ministry said so on Friday.\n\nSudland protests\n"
    assert [sentence.text.strip() for sentence in parse_text(text).sents] == [
        "Launchers moved",
        "The ministry said so on Friday.",
        "Sudland protests",
    ]


def test_names_of_the_record_carry_their_entry():
    text = "The Oreshnik was shown."
    doc = parse_text(text, [KnownName("Oreshnik", 4, "system", ("oreshnik",))])
    assert [(entity.text, entity.label_, entity.id_) for entity in doc.ents if entity.label_ == "SYSTEM"] == [
        ("Oreshnik", "SYSTEM", "oreshnik")
    ]


def test_an_ambiguous_name_carries_no_entry():
    doc = parse_text("The Patriot was shown.", [KnownName("Patriot", 4, "defence", ("patriot", "patriot-pac-3"))])
    assert [(entity.label_, entity.id_) for entity in doc.ents] == [("SYSTEM", "")]


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_the_text_for_the_parser_has_the_same_length(text: str):
    assert len(readable(text)) == len(text)


@given(st.text(alphabet="aB .,\"'“”‘’\n-:!?said that he", max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_is_parsed_with_offsets_that_fit(text: str):
    doc = parse_text(text)
    assert all(readable(text)[token.idx : token.idx + len(token.text)] == token.text for token in doc)
    for one in attributions(doc):
        assert all(0 <= start < end <= len(text) for start, end in one.content)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 900_000,
        "." * 300_000,
        "(" * 100_000 + "said",
        "he said that " * 5_000,
        "“he said " * 3_000,
        " " * 900_000,
        "\n" * 300_000,
    ],
    ids=["one word", "stops", "brackets", "nested sayings", "open quotations", "spaces", "lines"],
)
def test_hostile_texts_end_within_a_minute(text: str):
    started = time.perf_counter()
    attributions(parse_text(text))
    assert time.perf_counter() - started < 60  # s; a few seconds here at most
