"""Posts held when something happened (catalog/data/offices.toml and events.toml), and posts by their service."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "published", "wanted"),
    [
        # nato secretary general: Stoltenberg until 1 Oct 2024, Rutte from then; redzikowo-nato-ready 10 Jul 2024
        ("Mark Rutte was already NATO's secretary general when Redzikowo was declared ready.", None, "contradicted"),
        (
            (
                "Jens Stoltenberg was still NATO's secretary general when Redzikowo was declared ready, but by the "
                "time of the Dnipro strike Mark Rutte had been in the post for seven weeks."
            ),
            None,
            "supported",
        ),
        (
            "When the Oreshnik was first used, Mark Rutte had been NATO secretary general for two years.",
            None,
            "contradicted",
        ),
        # Russia's defence minister: Shoigu until 12 May 2024, then Belousov
        ("Sergei Shoigu was still Russia's defence minister when the Oreshnik was first used.", None, "contradicted"),
        ("Friedrich Merz was not yet chancellor when the Oreshnik struck Dnipro.", None, "supported"),
        # Maliuk left the security service on 5 Jan 2026, Budanov military intelligence on 2 Jan 2026
        ("Vasyl Maliuk, who heads the security service, showed the fragments.", "2026-01-10", "contradicted"),
        ("Kyrylo Budanov, the head of Ukraine's military intelligence, was in Lviv.", "2026-02-06", "contradicted"),
        ("Kyrylo Budanov, the head of Ukraine's military intelligence, was in Lviv.", "2025-02-06", "supported"),
    ],
)
def test_a_post_is_held_on_the_day_of_the_event_that_the_sentence_names(finding, sentence, published, wanted):
    assert finding(sentence, published) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # class_terms of kinzhal and df-17 in systems.toml, khorramshahr-name in terms.toml
        ("Though often labelled a glide vehicle, the Kinzhal is a ballistic missile.", "supported"),
        ("Though often called a ballistic missile, the Kinzhal is a glide vehicle.", "contradicted"),
        (
            (
                "Beijing called its DF-17 a purely conventional weapon, but American intelligence expects it to carry "
                "nuclear warheads as well."
            ),
            "supported",
        ),
        (
            (
                "American intelligence called the DF-17 a purely conventional weapon, while China said that it carries "
                "nuclear warheads too."
            ),
            "contradicted",
        ),
        ("Kheibar, as Tehran also calls its Khorramshahr-4, was a Persian king.", "contradicted"),
        ("Kheibar, as Tehran also calls its Khorramshahr-4, was a Jewish fortress.", "supported"),
    ],
)
def test_a_word_that_others_use_is_theirs(finding, sentence, wanted):
    assert finding(sentence) == wanted
