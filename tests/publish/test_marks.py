"""Claims marked in their article's own text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forewarn.publish.marks import blocks, visible
from forewarn.records.articles import Article, Passage, PassageKind


def article(text, *passages):
    return Article("a", text, "0" * 64, passages=passages)


def test_overlapping_claims_share_the_stretch_they_have_in_common():
    (block,) = blocks(article("one two three four"), [(0, 0, 13), (1, 4, 18)])
    assert [(stretch.text, stretch.claims) for stretch in block.stretches] == [
        ("one ", (0,)),
        ("two three", (0, 1)),
        (" four", (1,)),
    ]
    assert [stretch.ending for stretch in block.stretches] == [(), (0,), (1,)]
    assert [stretch.starting for stretch in block.stretches] == [(0,), (1,), ()]


def test_a_claim_over_two_lines_is_marked_on_both_and_ends_once():
    first, second = blocks(article("one\ntwo three"), [(0, 0, 7)])
    assert first.stretches[0].claims == (0,)
    assert first.stretches[0].ending == ()
    assert second.stretches[0].ending == (0,)


def test_a_line_that_is_part_teaser_becomes_two_blocks():
    text = "body words. Read also: soup"
    body, teaser = blocks(article(text, Passage(PassageKind.TEASER, 12, len(text))), [])
    assert (body.kind, teaser.kind) == (PassageKind.BODY, PassageKind.TEASER)
    assert teaser.stretches[0].text == "Read also: soup"


def test_a_direction_override_is_shown_and_not_obeyed():
    assert visible("a\u202egnp.exe") == "a\ufffdgnp.exe"
    assert visible("Привет, عالم, 世界") == "Привет, عالم, 世界"


@given(
    st.text(alphabet="ab \n\r\u2028", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5),
)
def test_no_character_of_a_line_is_lost_or_doubled(text, starts):
    spans = [(index, start, min(len(text), start + length)) for index, (start, length) in enumerate(starts)]
    spans = [span for span in spans if span[1] < span[2]]
    shown = "".join(stretch.text for block in blocks(article(text), spans) for stretch in block.stretches)
    kept = [line for line in text.splitlines() if line.strip()]
    assert shown.replace(" ", "") == "".join(kept).replace(" ", "")
