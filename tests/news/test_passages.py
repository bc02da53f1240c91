"""Bodies, teasers and furniture, on pages written in the manner of many sites."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from forewarn.news.passages import find_passages
from forewarn.records.articles import PassageKind

SHARED = Path(__file__).resolve().parents[3] / "shared"
BODY = (
    "Norland has moved two launchers to the coast, the defence ministry said on Tuesday.\n"
    "The launchers arrived by rail from the interior and will stay until autumn, the ministry said in a statement.\n"
    "A spokesman told reporters that the crews had trained on the new system since the spring and were ready.\n"
    "Neighbouring Sudland called the step a threat and asked for talks in the joint commission next week.\n"
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [
        (passage.kind.value, line.strip())
        for passage in find_passages(text)
        for line in text[passage.start : passage.end].split("\n")
        if line.strip()
    ]


def unlike_body(text: str) -> list[str]:
    return [line for kind, line in kinds(text) if kind != "body"]


def test_passages_cover_the_text_without_gaps():
    for text in (BODY, "\n\n" + BODY + "\n\n", BODY + "Share\n" + BODY, "x", "\n"):
        passages = find_passages(text)
        assert passages[0].start == 0
        assert passages[-1].end == len(text)
        assert all(left.end == right.start for left, right in pairwise(passages))


def test_plain_body_stays_body_down_to_a_cut_end():
    assert unlike_body(BODY) == []
    assert unlike_body(BODY + "The launchers had not been seen on the coast bef") == []


def test_headline_and_sub_headlines_stay_body():
    text = "Norland Moves Launchers to the Coast\n" + BODY + "What the Neighbours Say\n" + BODY
    assert unlike_body(text) == []


@pytest.mark.parametrize(
    "teaser",
    [
        "Film Star Weds Longtime Partner in Quiet Island Ceremony",
        "Heat Wave Claims Crops Across Southern Plains as Farmers Plead for Aid",
        "Singer cancels world tour after knee surgery, fans demand...",
    ],
)
def test_a_stray_headline_at_the_end_is_a_teaser(teaser: str):
    assert unlike_body(BODY + teaser) == [teaser]


def test_a_headline_with_its_cut_first_sentence_is_a_teaser():
    teaser = (
        "Film Star Weds Partner in Quiet Ceremony\nA 40-year-old actor who rose to fame in a comedy has tragically..."
    )
    assert unlike_body(BODY + teaser) == teaser.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Sudland buys forty tanks from abroad",
        "READ MORE: How the harbour town lives with the launchers",
        "Related: Ten photographs of the northern lights",
        "See also – A guide to the new coins",
    ],
)
def test_a_line_that_advertises_is_a_teaser_anywhere(line: str):
    assert unlike_body(BODY + line + "\n" + BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Roe / Norland News",
        "Image by Jane Roe from Picture Bank",
        "By Jane Roe",
        "By Jane Roe and John Doe",
        "Published: 18 December 2025, 10:15",
        "12:48 27.09.2025",
        "3 min read",
        "Share",
        "Facebook Twitter WhatsApp",
        "Subscribe to our newsletter for the morning's news.",
        "We use cookies to improve your visit.",
        "Copyright © 2025 Norland News",
        "Norland News. All rights reserved.",
        "Reporting by Jane Roe; Editing by John Doe",
        "Follow us on the messenger of your choice",
        "Leave a Reply",
        "Tags: missiles, coast",
        "FILE - The defence minister leaves a meeting in the capital, March 3, 2024.",
        "Skip to main content",
    ],
)
def test_page_furniture_is_furniture_wherever_it_stands(line: str):
    for text in (line + "\n" + BODY, BODY + line + "\n" + BODY, BODY + line):
        found = [passage for passage in find_passages(text) if passage.kind is not PassageKind.BODY]
        assert [text[passage.start : passage.end].strip() for passage in found] == [line]
        assert found[0].kind is PassageKind.FURNITURE


def test_a_list_after_most_read_is_a_list_of_teasers():
    text = (
        BODY
        + "Most Read\nSinger cancels tour after knee surgery\nHarbour town wins cup\nTop News\nFilm star weds partner\n"
    )
    assert unlike_body(text) == text[len(BODY) :].strip().split("\n")


def test_bullets_that_speak_of_the_matter_stay_body():
    text = (
        BODY
        + "- two launchers on the coast\n- crews trained on the system since spring\n- talks in the joint commission"
    )
    assert unlike_body(text) == []


def test_sentences_that_begin_like_furniture_stay_body():
    for line in (
        "By the end of the year the launchers will be on the coast.",
        "Published figures put the reach of the system at 500 km, twice that of the old one.",
        "Images from a commercial satellite show two launchers at the rail head, the institute said on Monday.",
        "Related talks in the joint commission ended without a result, the ministry said.",
    ):
        assert unlike_body(BODY + line + "\n" + BODY) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the shared seeds are not here")
def test_both_teaser_lines_of_the_first_seed_and_nothing_of_the_second():
    first, second = (path.read_text(encoding="utf-8") for path in sorted((SHARED / "seeds").glob("*.txt")))
    found = [passage for passage in find_passages(first) if passage.kind is PassageKind.TEASER]
    assert len(found) == 1
    assert len(first[found[0].start : found[0].end].strip().split("\n")) == 2
    assert first[found[0].end :].strip() == ""
    assert {passage.kind for passage in find_passages(second)} == {PassageKind.BODY}
