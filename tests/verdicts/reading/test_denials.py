from __future__ import annotations

import pytest

from forewarn.verdicts.reading.denials import denial_spans, without_idioms


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The missile cannot fly.", 1),
        ("Nobody has seen it, and it didn't fly.", 2),
        ("No matter whether it flies, it can.", 0),
        ("It flies without difficulty.", 0),
        ("No one disputes that it flies.", 0),
        ("Not only Berlin is in reach.", 0),
    ],
)
def test_idioms_deny_nothing(text, count):
    assert len(denial_spans(without_idioms(text))) == count


def test_the_denied_half_of_an_alternative_is_blanked_at_the_same_length():
    text = "Krichev is not 150 km but about 750 km from Warsaw."
    assert "150" not in without_idioms(text)
    assert len(without_idioms(text)) == len(text)


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        ("The Oreshnik could not reach Berlin from Kapustin Yar in less than three minutes.", None, "supported"),
        ("The Oreshnik could not reach Berlin from Kapustin Yar in less than an hour.", None, "contradicted"),
        ("No Oreshnik gets from Kapustin Yar to London in four minutes.", None, "supported"),
        ("Krichev is not 750 km but about 150 km from Warsaw.", None, "contradicted"),
        ("Nobody puts the Oreshnik's speed below Mach 5.", None, "supported"),
        ("THAAD cannot reach targets 100 km away.", None, "contradicted"),
        ("Zapad-2025 did not take place in September.", "2025-09-20", "contradicted"),
        ("There will be no NATO summit in 2026.", "2025-12-27", "contradicted"),
        ("Neither Paris nor Madrid is in reach of an Oreshnik at Krichev.", None, "contradicted"),
        ("It is not true that the Oreshnik has a range of 5,500 km.", None, "cannot_tell"),
        ("An Oreshnik would not have to leave Kapustin Yar to strike Vienna.", None, "cannot_tell"),
    ],
)
def test_a_denial_turns_a_finding_round_once_or_leaves_it_open(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted
