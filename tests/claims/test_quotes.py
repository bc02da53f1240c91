"""Quotation marks are paired in every dress the press puts them in."""

from __future__ import annotations

import time

import pytest

from forewarn.claims.quotes import find_quotes, speech_quotes


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "quotation",
    [
        "“We will stay.”",
        '"We will stay."',
        "‘We will stay.’",
        "'We will stay.'",
        "''We will stay.''",
        "``We will stay.''",
        "«We will stay.»",
        "„We will stay.“",
        "”We will stay.”",
    ],
)
def test_every_kind_of_mark_is_paired(quotation: str):
    assert quoted(f"He said: {quotation} Then he left.") == [quotation]


def test_a_single_quotation_may_open_again_inside():
    inner, outer = "‘Oreshnik’", "‘Most likely a new division will get the latest ‘Oreshnik’ launchers,’"
    text = f"{outer} he said."
    assert quoted(text) == [outer, inner]
    assert [quote.depth for quote in find_quotes(text)] == [0, 1]


def test_single_marks_inside_double_ones_are_deeper():
    text = "\"We shot down the 'unmatched' missile,\" he said."
    assert [quote.depth for quote in find_quotes(text)] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "It's the ministry's launchers' base, and Russia’s ’90s missiles' range isn't known.",
        "The gun's 6\" barrel was old.",
        "rock 'n' roll",
    ],
)
def test_apostrophes_and_inches_quote_nothing_long(text: str):
    assert speech_quotes(text) == ()


def test_an_apostrophe_does_not_close_a_quotation():
    text = "'The states' launchers aren't here,' he said."
    assert quoted(text) == ["'The states' launchers aren't here,'"]


def test_a_paragraph_left_open_goes_on_in_the_next():
    text = "“We will stay where we are.\n“And we will bring more,” he said."
    first, second = find_quotes(text)
    assert (first.closed, second.goes_on) == (False, True)


def test_a_name_in_quotation_marks_is_no_speech():
    assert speech_quotes("The “Oreshnik” system and the “collective readiness” of the army.") == ()


@pytest.mark.parametrize("run", ['"', "“", "‘", "' ", '" a', "“a”", "''", "«»"])
def test_thousands_of_marks_end_quickly(run: str):
    started = time.perf_counter()
    find_quotes(run * 20_000)
    assert time.perf_counter() - started < 10  # s; a second or less here
