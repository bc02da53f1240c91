import pytest

from forewarn.claims.sentences import LONGEST_SENTENCE, split
from forewarn.records.articles import Article, Passage, PassageKind


def cut(text, passages=()):
    return [one.text for one in split(Article(id="t", text=text, digest_sha256="", passages=passages))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lt. Gen. Karl Berg spoke. He left.", ["Lt. Gen. Karl Berg spoke.", "He left."]),
        ("The U.S. Army moved. It waited.", ["The U.S. Army moved.", "It waited."]),
        ("He flew to the U.S. The crew stayed.", ["He flew to the U.S.", "The crew stayed."]),
        ("“It is here. We saw it,” he said.", ["“It is here.", "We saw it,” he said."]),
        ("A title\n\nThe text. More.", ["A title", "The text.", "More."]),
        ("Range is 5.5 thousand km. Speed 3.1 km/s.", ["Range is 5.5 thousand km.", "Speed 3.1 km/s."]),
        ("On Jan. 11 it burned. Nobody knew.", ["On Jan. 11 it burned.", "Nobody knew."]),
        ("He asked “Why?” Nobody spoke.", ["He asked “Why?”", "Nobody spoke."]),
    ],
)
def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation(text, wanted):
    assert cut(text) == wanted


def test_hard_wrapped_lines_are_one_sentence():
    text = (
        "The battery was moved\nto the coast by road\nand stands there now. Its crew\nhas finished the course\n"
        "and waits for orders."
    )
    assert cut(text) == [
        "The battery was moved\nto the coast by road\nand stands there now.",
        "Its crew\nhas finished the course\nand waits for orders.",
    ]


def test_a_sentence_knows_the_passage_it_stands_in():
    text = "Body here.\nTeaser there..."
    passages = (Passage(PassageKind.BODY, 0, 10), Passage(PassageKind.TEASER, 10, len(text)))
    found = split(Article(id="t", text=text, digest_sha256="", passages=passages))
    assert [one.passage for one in found] == [PassageKind.BODY, PassageKind.TEASER]


def test_a_line_far_too_long_for_a_sentence_is_left_unread():
    assert cut("word " * LONGEST_SENTENCE) == []
