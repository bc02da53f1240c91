"""Terms of office by their ends. Where an expectation comes from: catalog/data/offices.toml."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Sergei Aleinik stepped down as Belarusian foreign minister in June 2024.", "supported"),
        ("Aleinik stayed at the head of the Belarusian foreign ministry until September 2025.", "contradicted"),
        ("Maxim Ryzhenkov succeeded Sergei Aleinik as foreign minister of Belarus.", "supported"),
        ("Aleinik succeeded Ryzhenkov as foreign minister of Belarus.", "contradicted"),
        ("Mark Rutte took over from Jens Stoltenberg at NATO in October 2024.", "supported"),
        ("Viktor Khrenin became Belarusian defence minister in 2023.", "contradicted"),
        (
            "Jens Stoltenberg was NATO secretary general when the second Oreshnik struck in January 2026.",
            "contradicted",
        ),
    ],
)
def test_beginnings_ends_and_successions_are_held_against_the_terms_on_record(finding, sentence, wanted):
    assert finding(sentence) == wanted
