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


def test_a_line_far_too_long_for_a_sentence_comes_in_pieces_that_stand_in_it():
    text = "word " * LONGEST_SENTENCE
    pieces = split(Article(id="t", text=text, digest_sha256=""))
    assert all(len(one.text) <= LONGEST_SENTENCE and text[one.start : one.end] == one.text for one in pieces)
    assert " ".join(one.text for one in pieces) == text.strip()


def test_a_piece_of_an_overlong_sentence_ends_at_a_mark_where_there_is_one():
    text = ", ".join(["the unit was told of the plan"] * 100)
    assert [one.text[-1] for one in split(Article(id="t", text=text, digest_sha256=""))][:-1] == [","]


def test_an_endless_word_is_cut_and_ends():
    assert [len(one.text) for one in split(Article(id="t", text="x" * 4_100, digest_sha256=""))] == [2_000, 2_000, 100]
