"""Newlines that only wrap a line, and newlines that end a paragraph."""

from __future__ import annotations

import textwrap

from forewarn.news.lines import unwrapped

PARAGRAPH = (
    "Norland has moved two launchers to the coast, the defence ministry said on Tuesday, after weeks of talks. The "
    "launchers arrived by rail from the interior and will stay there until the autumn, it said in a long statement."
)


def test_wrapped_paragraphs_become_one_line_each_at_the_same_length():
    wrapped = "\n\n".join(textwrap.fill(PARAGRAPH, 72) for _ in range(4))
    assert unwrapped(wrapped) == "\n\n".join([PARAGRAPH] * 4)


def test_paragraphs_of_one_line_stay_as_they_are():
    text = "\n".join([PARAGRAPH] * 8)
    assert unwrapped(text) == text


def test_short_lists_of_headlines_stay_as_they_are():
    text = "\n".join(
        ["Launchers moved", "Sudland protests and asks for talks in the commission", "Talks end", "Rain"] * 3
    )
    assert unwrapped(text) == text
