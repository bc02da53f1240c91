"""An article as a parsed document: tokens, sentences, dependencies, names. One document an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from forewarn.claims.lazy import Lazy
from forewarn.claims.parser import parser
from forewarn.claims.sentences import bounds
from forewarn.claims.word_classes import set_classes
from forewarn.news.lines import unwrapped
from forewarn.records.articles import Article
from forewarn.records.names import KnownName, NameBook

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LABELS = {
    "system": "SYSTEM",
    "defence": "SYSTEM",
    "sensor": "SYSTEM",
    "site": "FAC",
    "person": "PERSON",
    "office": "OFFICE",
    "publisher": "ORG",
}
# A run without a space longer than this is no word: it becomes spaces, since a tokenizer can take forever on it.
_NO_WORD = Lazy(r"\S{200,}")
_SPACE_LIKE = Lazy("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
# Sentences longer than this are cut: only lists without stops and hostile text have them.
_LONGEST_SENTENCE = 250
# What the recogniser makes of places it does not know.
_MISTAKEN = frozenset({"PERSON", "WORK_OF_ART", "LAW", "PRODUCT", "NORP"})
# Articles that go through the parser together.
_BATCH = 16


def parse(article: Article, names: NameBook) -> Doc:
    """The parsed text of ``article``. Character offsets of the document are those of ``article.text``.

    A new line starts a new sentence. Names of the record become entities before the parser's own, with the labels
    SYSTEM, FAC, PERSON, OFFICE and ORG and the catalog id as ``ent_id_`` where the name is unambiguous.
    """
    return parse_text(article.text, names.scan(article.text), names.scan_places(article.text))


def parse_all(articles: Iterable[Article], names: NameBook) -> Iterator[Doc]:
    """As ``parse`` for many articles, in their order, a fifth faster: the parser takes them some at a time."""
    waiting = iter(articles)
    while batch := list(islice(waiting, _BATCH)):
        docs = [_prepared(article.text, names.scan(article.text)) for article in batch]
        for name, pipe in parser().pipeline:
            if name == "attribute_ruler":
                docs = [set_classes(doc) for doc in docs]
            else:
                docs = list(pipe.pipe(docs)) if hasattr(pipe, "pipe") else [pipe(doc) for doc in docs]
        for article, doc in zip(batch, docs, strict=True):
            _mend_places(doc, names.scan_places(article.text))
            yield doc


def parse_text(text: str, known: Sequence[KnownName] = (), places: Sequence[tuple[int, str]] = ()) -> Doc:
    """As ``parse``, for a text, the names found in it and the (start, words) of places found in it."""
    doc = _prepared(text, known)
    for name, pipe in parser().pipeline:
        doc = set_classes(doc) if name == "attribute_ruler" else pipe(doc)
    _mend_places(doc, places)
    return doc


_TEXT = "forewarn: text"
_KNOWN = "forewarn: names"


def text_of(doc: Doc) -> str:
    """The text of a document as the parser got it: ``doc.text`` is put together anew at each use, token by token."""
    kept = doc.user_data.get(_TEXT)
    return kept if isinstance(kept, str) else str(doc.text)


def known_in(doc: Doc) -> tuple[KnownName, ...]:
    """The names of the record that were found before parsing."""
    known = doc.user_data.get(_KNOWN, ())
    return known if isinstance(known, tuple) else ()


def _prepared(text: str, known: Sequence[KnownName]) -> Doc:
    """Tokens, with what is known before parsing: where sentences start, and the names of the record."""
    plain = readable(text)
    doc = parser().make_doc(plain)
    if doc[-1:].text_with_ws and len(plain) == doc[-1].idx + len(doc[-1].text_with_ws):
        doc.user_data[_TEXT] = plain
    _mark_sentence_starts(doc, text)
    _mark_names(doc, known)
    doc.user_data[_KNOWN] = tuple(known)
    return doc


def readable(text: str) -> str:
    """``text`` as the parser gets it: same length, same offsets.

    Space-like characters and newlines that only wrap a line become spaces, and endless words are blanked.
    """
    text = _SPACE_LIKE.sub(" ", unwrapped(text))
    return _NO_WORD.sub(lambda run: " " * len(run[0]), text)


def _mark_sentence_starts(doc: Doc, text: str) -> None:
    """Sentences start where ours do and nowhere else: the parser alone would break some before "that"."""
    import numpy as np

    starts = [start for start, end in bounds(text) if text[start:end].strip()]
    at, since = 0, 0
    marks = np.full(len(doc), -1, dtype=np.int64)
    for token in doc:
        opens = False
        while at < len(starts) and token.idx >= starts[at] and not token.is_space:
            at, opens = at + 1, True
        opens = opens or since > _LONGEST_SENTENCE
        since = 0 if opens else since + 1
        if opens:
            marks[token.i] = 1
    # All at once: spaCy looks through the whole document at each single mark.
    doc.from_array(["SENT_START"], marks.view(np.uint64)[:, None])


def _mark_names(doc: Doc, known: Sequence[KnownName]) -> None:
    from spacy.util import filter_spans

    spans = []
    for name in known:
        span = doc.char_span(
            name.start,
            name.start + len(name.text),
            label=_LABELS.get(name.kind, "MISC"),
            span_id=name.ids[0] if len(name.ids) == 1 else "",
            alignment_mode="expand",
        )
        if span is not None:
            spans.append(span)
    doc.ents = filter_spans(spans)


def _mend_places(doc: Doc, places: Sequence[tuple[int, str]]) -> None:
    """A place that the recogniser took for a person, a work or a law becomes a place."""
    known = set(places)
    mended = []
    for entity in doc.ents:
        if entity.label_ in _MISTAKEN and (entity.start_char, entity.text) in known:
            entity.label_ = "GPE"
        mended.append(entity)
    doc.ents = mended
