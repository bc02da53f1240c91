"""Attribution that hangs on no verb of saying: according to, in X's words, as X said, nouns, adjectives, colons."""

from __future__ import annotations

from collections.abc import Iterator

from forewarn.claims import cue_words
from forewarn.claims.cue_ranges import (
    Cue,
    CueKind,
    Doc,
    Range,
    Sentence,
    Token,
    could_tell,
    make_cue,
    phrase,
    reach,
    source_of,
    subject_of,
    trim,
    trimmed,
)

_STOPS = frozenset(".!?…")
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# "By words of the minister" is how machines translate "in the words of".
_BY_WORDS = frozenset({"in", "by", "from", "on"})
_LONGEST_HEADLINE_SOURCE = 6


def according_to(doc: Doc, word: Token, sentence: Sentence) -> Iterator[Cue]:
    """``According to X, ...`` and ``..., according to X``: the rest of the sentence is the content."""
    if word.i + 1 >= sentence.end or doc[word.i + 1].lower_ != "to":
        return
    opener = doc[word.i + 1]
    source = _object_of(opener) or _object_of(word)
    if source is None:
        return
    _, end = reach(source)
    content = [(sentence.start, word.i), (end, sentence.end)]
    found = phrase(source)
    yield Cue(CueKind.ACCORDING, "according to", (word.i, opener.i + 1), trimmed(doc, content), found, source.i)


def per(doc: Doc, word: Token, sentence: Sentence) -> Iterator[Cue]:
    """``Per the ministry, ...``: as ``according to``, where it opens the sentence or a comma stands before it."""
    source = _object_of(word)
    opens = word.i == sentence.start or doc[word.i - 1].text == ","
    if source is None or not opens or not could_tell(source):
        return
    content = [(sentence.start, word.i), (reach(source)[1], sentence.end)]
    yield Cue(CueKind.ACCORDING, "per", (word.i, word.i + 1), trimmed(doc, content), phrase(source), source.i)


def in_the_words_of(doc: Doc, noun: Token, sentence: Sentence) -> Iterator[Cue]:
    """``In Putin's words, ...`` and ``in the view of analysts, ...``."""
    preposition = noun.head
    wanted = _BY_WORDS if noun.lower_ == "words" else {"in"}
    if preposition.lower_ not in wanted or preposition.dep_ not in {"prep", "agent"}:
        return
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" and c.i > noun.i), None)
    if owner is not None:
        source = (owner.left_edge.i, owner.i + 1)
        if owner.lower_ in {"my", "our", "your"}:
            return
    else:
        owner = _object_of(of) if of is not None else None
        if owner is None:
            return
        source = phrase(owner)
    start, end = reach(preposition)
    content = trimmed(doc, [(sentence.start, start), (end, sentence.end)])
    yield Cue(CueKind.ACCORDING, f"in the {noun.lower_} of", (preposition.i, noun.i + 1), content, source, owner.i)


def as_somebody_said(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Iterator[Cue]:
    """``As the experts note, ...``, ``..., as reported by the agency``: the rest of the sentence is the content."""
    mark = next((c for c in verb.children if c.lower_ == "as" and c.i < verb.i), None)
    if mark is None or any(c.dep_ in {"ccomp", "dobj", "xcomp"} for c in verb.children):
        return
    source, _passive = source_of(verb)
    if source is None or source.i not in range(*reach(verb)):
        return
    start, end = reach(verb)
    content = [(sentence.start, start), (end, sentence.end)]
    yield make_cue(doc, CueKind.ACCORDING, base, verb, source, content)


def noun_of_saying(doc: Doc, noun: Token) -> Iterator[Cue]:
    """``The claim that ...``, ``Russia's threat to ...``: the clause that hangs on the noun is the content."""
    base = noun.lemma_ if noun.tag_ == "NNS" else noun.lower_
    if base not in cue_words.NOUNS:
        return
    clause = next(
        (c for c in noun.children if c.dep_ in {"acl", "ccomp", "relcl"} and c.i > noun.i and _is_that_or_to(c)), None
    )
    if clause is None:
        return
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    source: Range | None = None
    if owner is not None:
        source = (owner.left_edge.i, owner.i + 1)
    else:
        preposition = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "by", "from"}), None)
        owner = _object_of(preposition) if preposition is not None and preposition.i < clause.i else None
        governor = noun.head
        if owner is None and noun.dep_ == "dobj" and governor.tag_[:2] == "VB":
            owner = subject_of(governor)
        source = phrase(owner) if owner is not None and owner.dep_ != "expl" else None
    head = owner.i if owner is not None and source is not None else None
    yield Cue(CueKind.NOUN, base, (noun.i, noun.i + 1), trimmed(doc, [reach(clause)]), source, head)


def adjective_of_mind(doc: Doc, copula: Token) -> Iterator[Cue]:
    """``Officials are confident that ...``, ``were reluctant to ...``, ``is unapologetic about ...``."""
    adjective = next((c for c in copula.children if c.dep_ == "acomp" and c.lower_ in cue_words.MIND), None)
    if adjective is None:
        return
    source = subject_of(copula)
    if source is None or source.dep_ == "expl" or source.lower_ == "it":
        return
    for child in adjective.children:
        if child.i < adjective.i:
            continue
        if child.dep_ in {"ccomp", "xcomp"}:
            content, cue_end = reach(child), adjective.i + 1
        elif child.dep_ == "prep" and child.right_edge.i > child.i:
            content, cue_end = (child.i + 1, child.right_edge.i + 1), child.i + 1
        else:
            continue
        yield make_cue(doc, CueKind.THOUGHT, adjective.lower_, copula, source, [content], cue_end=cue_end)
        return


def colon_in_headline(doc: Doc, sentence: Sentence) -> Iterator[Cue]:
    """``Minister: system arrives in May`` and ``System arrives in May: minister``, in lines without a full stop."""
    line = trim(doc, sentence.start, sentence.end)
    if line is None:
        return
    start, end = line
    last = next((doc[i] for i in range(sentence.end - 1, end - 1, -1) if not doc[i].is_space), doc[end - 1])
    if last.text in _STOPS:
        return
    colon = next((i for i in range(start, end) if doc[i].text == ":"), None)
    if colon is None or colon in {start, end - 1}:
        return
    for source, content in (((start, colon), (colon + 1, end)), ((colon + 1, end), (start, colon))):
        if (
            source[1] - source[0] <= _LONGEST_HEADLINE_SOURCE
            and _could_speak(doc, *source)
            and (content[1] - content[0] >= 3)
        ):
            head = doc[source[0] : source[1]].root.i
            yield Cue(CueKind.SPEECH, ":", (colon, colon + 1), trimmed(doc, [content]), source, head)
            return


def _could_speak(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are a name, or a noun for people who are asked by reporters."""
    words = doc[start:end]
    if any(word.tag_[:2] == "VB" or word.tag_ == "MD" for word in words):
        return False
    return words.root.lower_ in cue_words.TELLERS or (
        any(word.ent_type_ in _NAMES for word in words) or words.root.tag_ in {"NNP", "NNPS"}
    )


def _is_that_or_to(clause: Token) -> bool:
    first = clause.left_edge
    return bool(clause.dep_ != "relcl" and (first.lower_ == "that" or first.tag_ == "TO"))


def _object_of(preposition: Token) -> Token | None:
    return next((c for c in preposition.children if c.dep_ == "pobj"), None)
