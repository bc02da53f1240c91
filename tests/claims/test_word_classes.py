"""Word classes are looked up, and must be those of the parser's own attribute ruler."""

from pathlib import Path

import pytest

from forewarn.claims.parse import readable
from forewarn.claims.parser import parser
from forewarn.claims.word_classes import set_classes

ARTICLES = sorted((Path(__file__).resolve().parents[2] / "evaluation" / "articles").glob("*.txt"))


def _read(text, *, looked_up):
    doc = parser().make_doc(readable(text))
    for name, pipe in parser().pipeline:
        doc = set_classes(doc) if looked_up and name == "attribute_ruler" else pipe(doc)
    return [(token.text, token.tag_, token.pos_, token.dep_, str(token.morph), token.lemma_) for token in doc]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_classes_looked_up_are_those_of_the_ruler(path):
    text = path.read_text(encoding="utf-8")
    assert _read(text, looked_up=True) == _read(text, looked_up=False)


@pytest.mark.parametrize(
    "text",
    [
        "They're gonna fire it, and we gotta go. Let's see; it ain't here, y'all.",
        "There is a missile, there are two.\n\nIt  was fired.\tYou saw it, but it had none.",
        "",
    ],
)
def test_classes_of_pairs_spaces_and_nothing_are_those_of_the_ruler(text):
    assert _read(text, looked_up=True) == _read(text, looked_up=False)
