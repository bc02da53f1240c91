"""Posts in everyday words. Where an expectation comes from: catalog/data/offices.toml."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        ("The bloke running defence in Berlin is called Boris Pistorius.", "2025-10-01", "supported"),
        ("The bloke running defence in Berlin is called Friedrich Merz.", "2025-10-01", "contradicted"),
        ("Foreign affairs in Minsk are run by Maxim Ryzhenkov.", "2025-10-01", "supported"),
        ("Foreign affairs in Minsk are run by Sergei Aleinik.", "2025-10-01", "contradicted"),
        ("NATO's boss is still Jens Stoltenberg.", "2024-06-01", "supported"),
        ("NATO's boss is still Jens Stoltenberg.", "2025-06-01", "contradicted"),
        ("Shoigu is no longer in charge of defence in Moscow.", "2025-10-01", "supported"),
        ("Natalya Eismont is a spokeswoman for the Kremlin.", "2025-10-01", "contradicted"),
    ],
)
def test_a_post_in_everyday_words_is_held_against_the_terms_on_record(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize("place", ["the White House", "Downing Street", "the Kremlin"])
def test_a_guest_in_a_house_does_not_hold_the_post_that_the_house_stands_for(finding, place):
    assert finding(f"Zelensky was in {place} on Monday.", "2025-12-27") in {"cannot_tell", "not_checkable"}
