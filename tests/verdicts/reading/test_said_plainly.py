"""Everyday wording told again in the words of agencies: what is said stays what is said."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from forewarn.verdicts.reading import everyday
from forewarn.verdicts.reading.everyday import said_plainly


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        (
            "If you take Lukashenko's word for it, the Oreshnik turned up in Belarus on 17 December.",
            "According to Lukashenko, the Oreshnik arrived in Belarus on 17 December.",
        ),
        (
            "The Oreshnik has been sitting in Belarus for weeks.",
            "The Oreshnik has been stationed in Belarus for weeks.",
        ),
        (
            "The Typhon launchers were packed up and taken out of Iwakuni.",
            "The Typhon launchers were withdrawn from Iwakuni.",
        ),
        (
            "North Korea lobbed a missile over Japan.",
            "North Korea fired a missile over Japan.",
        ),
        (
            "Tehran reckons it tested the Khorramshahr-4.",
            "Tehran says it tested the Khorramshahr-4.",
        ),
        (
            "The battalion has taken up duty in Belarus.",
            "The battalion has gone on combat duty in Belarus.",
        ),
        (
            "It was Kharkiv that got the first Oreshnik.",
            "Kharkiv was struck by the first Oreshnik.",
        ),
    ],
)
def test_a_turn_of_phrase_becomes_the_words_that_agencies_use(said, plainly):
    assert said_plainly(said) == plainly


@pytest.mark.parametrize(
    "sentence",
    [
        "The Oreshnik was fired at Dnipro on 21 November 2024.",
        "Arrow 3 is built to meet missiles at altitudes above 100 kilometres.",
        "They have got to talk to Minsk before the summit.",
        "London is 2,165 km from Krichev-6.",
    ],
)
def test_a_sentence_in_plain_words_is_left_as_it_is(sentence):
    assert said_plainly(sentence) == sentence


def test_every_turn_keeps_its_denial_and_its_numbers():
    told = said_plainly("Not one of the three Oreshniks has made it to Belarus, if you believe Kyiv.")
    assert told.startswith("Not one of the three Oreshniks has arrived in Belarus")
    assert "Kyiv" in told


def test_a_turn_is_left_out_only_where_it_could_not_match():
    """Words decide which patterns are compiled: all of them, compiled, give the same on every sentence of the bench."""
    bench = Path(__file__).resolve().parents[3] / "evaluation/findings.jsonl"
    every = [(re.compile(pattern, re.IGNORECASE), plain) for pattern, plain in everyday._LINES]
    for line in bench.read_text(encoding="utf-8").splitlines()[::3]:
        sentence = told = json.loads(line)["sentence"]
        for pattern, plain in every:
            told = pattern.sub(lambda match, plain=plain: match.expand(plain), told)
        assert everyday.said_plainly(sentence) == (" ".join(told.split()) if told != sentence else sentence)
