"""Who says what inside one sentence, read off the parse: a cue, its source and its content, as token ranges.

Each function reads one frame (see ``cue_words``). Nothing here crosses a sentence: quotations that go on, and
sentences that point back ("This was announced by ..."), are the business of ``attribute``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from forewarn.claims import cue_words

#: A spaCy token, document or span (spaCy ships no usable types for them).
Token = Any
Doc = Any
#: Half-open range of token indices.
Range = tuple[int, int]


class CueKind(StrEnum):
    """How somebody is said to hold something."""

    SPEECH = "speech"  # says, in quotation marks or out of them
    ACCORDING = "according"  # according to, in the words of, as ... said
    THOUGHT = "thought"  # believes, sees, shows
    INTENT = "intent"  # wants, plans, refuses to
    STANCE = "stance"  # denies, praises, calls for a thing
    NOUN = "noun"  # the claim that


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a cue. ``source`` is absent where the sentence names none; ``antecedent`` is what "who" means."""

    kind: CueKind
    base: str
    cue: Range
    content: tuple[Range, ...]
    source: Range | None = None
    source_head: int | None = None
    passive: bool = False


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_VERB_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_SAYING_NOUNS = frozenset(
    "statement report tweet letter interview post message speech note memo email article release".split()
)


def cues_of(doc: Doc, sentence: Any) -> Iterator[Cue]:
    """Every cue of one sentence (a spaCy span), in no particular order."""
    forms = cue_words.verb_forms()
    for token in sentence:
        tag = token.tag_
        if tag[:2] == "VB":
            base = forms.get(token.lower_)
            if base is not None:
                yield from _verb(doc, token, base)
            elif token.lower_ in {
                "is",
                "was",
                "are",
                "were",
                "be",
                "been",
                "am",
                "'s",
                "’s",
                "remain",
                "remains",
                "feel",
                "feels",
                "felt",
                "seem",
                "seems",
                "seemed",
                "being",
            }:
                yield from _adjective(doc, token)
        elif token.lower_ == "according" and token.i + 1 < sentence.end and doc[token.i + 1].lower_ == "to":
            yield from _according(doc, token, sentence)
        elif tag[:2] == "NN" and token.dep_ != "compound":
            yield from _noun(doc, token)
        elif token.lower_ == "per" and token.dep_ == "prep":
            yield from _according(doc, token, sentence)


def _verb(doc: Doc, verb: Token, base: str) -> Iterator[Cue]:
    children = list(verb.children)
    clauses = [child for child in children if child.dep_ == "ccomp"]
    source, passive = _source(verb, children)
    particle = next((c for c in children if c.dep_ in {"prt", "advmod"} and c.i == verb.i + 1), None)
    with_particle = particle is not None and particle.lower_ in cue_words.WITH_PARTICLE.get(base, ())
    kind = CueKind.SPEECH if base in cue_words.SAY or with_particle else CueKind.THOUGHT
    if clauses and (base in cue_words.SAY or base in cue_words.THINK or with_particle):
        clause = _main_clause(clauses, verb)
        yield _cue(doc, kind, base, verb, source, [_clause_range(clause, verb)], passive=passive)
        return
    if base in cue_words.SAY:
        aside = _aside(doc, verb, source)
        if aside:
            yield _cue(doc, CueKind.SPEECH, base, verb, source, aside, passive=passive)
            return
    infinitive = next((c for c in children if c.dep_ == "xcomp" and c.i > verb.i), None)
    thing = next((c for c in children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None)
    if base in cue_words.ASK and thing is not None and infinitive is not None:
        yield _cue(doc, CueKind.INTENT, base, verb, source, [(thing.left_edge.i, infinitive.right_edge.i + 1)])
        return
    if infinitive is not None and base in cue_words.INTEND and _is_infinitive(infinitive):
        yield _cue(doc, CueKind.INTENT, base, verb, source, [_clause_range(infinitive, verb)], passive=passive)
        return
    if infinitive is not None and base in cue_words.INTEND | cue_words.OBJECT and infinitive.tag_ == "VBG":
        yield _cue(doc, CueKind.STANCE, base, verb, source, [_clause_range(infinitive, verb)])
        return
    preposition = next(
        (c for c in children if c.dep_ == "prep" and c.lower_ in cue_words.WITH_PREPOSITION.get(base, ())), None
    )
    if preposition is not None and preposition.i == verb.i + 1 and preposition.right_edge.i > preposition.i:
        content = (preposition.i + 1, preposition.right_edge.i + 1)
        yield _cue(doc, CueKind.STANCE, base, verb, source, [content], extend_to=preposition.i)
        return
    if passive:
        subject = next((c for c in children if c.dep_ == "nsubjpass"), None)
        if subject is not None and source is not None and base in cue_words.OBJECT | cue_words.SAY | cue_words.JUDGE:
            rest = [_np_range(subject, verb.i)]
            if base in cue_words.JUDGE:
                rest += [
                    (c.left_edge.i, c.right_edge.i + 1)
                    for c in children
                    if c.i > verb.i and (c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ == "as"))
                ]
            yield _cue(doc, CueKind.STANCE, base, verb, source, rest, passive=True)
        return
    if thing is not None and thing.dep_ == "dobj" and base in cue_words.OBJECT | cue_words.JUDGE:
        end = thing.right_edge.i + 1
        if base in cue_words.JUDGE:
            for child in children:
                if child.i >= end and (
                    child.dep_ in {"oprd", "xcomp"} or (child.dep_ == "prep" and child.lower_ in {"as", "of", "for"})
                ):
                    end = child.right_edge.i + 1
        yield _cue(doc, CueKind.STANCE, base, verb, source, [(thing.left_edge.i, end)])


def _adjective(doc: Doc, copula: Token) -> Iterator[Cue]:
    """ "Officials are confident that ...", "were reluctant to ...", "is unapologetic about ..."."""
    adjective = next((c for c in copula.children if c.dep_ == "acomp" and c.lower_ in cue_words.MIND), None)
    if adjective is None:
        return
    source, _ = _source(copula, list(copula.children))
    if source is None or source.dep_ == "expl" or source.lower_ == "it":
        return
    for child in adjective.children:
        if child.i < adjective.i:
            continue
        if child.dep_ in _CLAUSES:
            content, extend_to = (child.left_edge.i, child.right_edge.i + 1), adjective.i
        elif child.dep_ == "prep" and child.right_edge.i > child.i:
            content, extend_to = (child.i + 1, child.right_edge.i + 1), child.i
        else:
            continue
        yield _cue(doc, CueKind.THOUGHT, adjective.lower_, copula, source, [content], extend_to=extend_to)
        return


def _noun(doc: Doc, noun: Token) -> Iterator[Cue]:
    """ "The claim that ...", "Russia's threat to ..."."""
    base = noun.lemma_ if noun.tag_ == "NNS" else noun.lower_
    if base not in cue_words.NOUNS:
        return
    clause = next(
        (c for c in noun.children if c.dep_ in {"acl", "ccomp", "relcl"} and c.i > noun.i and _is_that_clause(c)), None
    )
    if clause is None:
        return
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None:
        preposition = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "by", "from"}), None)
        owner = next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition is not None else None
        if owner is not None and owner.i > clause.i:
            owner = None
    content = (clause.left_edge.i, clause.right_edge.i + 1)
    cue = (noun.i, noun.i + 1)
    source = _np_range(owner, noun.i) if owner is not None else None
    if source is not None and owner.dep_ == "poss":
        source = (source[0], owner.i + 1)
    yield Cue(CueKind.NOUN, base, cue, _trimmed(doc, [content]), source, owner.i if owner is not None else None)


def _is_that_clause(clause: Token) -> bool:
    first = clause.left_edge
    if clause.dep_ == "relcl":
        return False
    return first.lower_ == "that" or (first.lower_ == "to" and first.tag_ == "TO")


def _according(doc: Doc, word: Token, sentence: Any) -> Iterator[Cue]:
    """ "According to X, ..." and "..., according to X": the rest of the clause is the content."""
    opener = doc[word.i + 1] if word.lower_ == "according" else word
    source = next((c for c in opener.children if c.dep_ == "pobj"), None)
    if source is None:
        source = next((c for c in word.children if c.dep_ == "pobj"), None)
    if source is None:
        return
    start, (_, end) = word.i, _np_range(source, None)
    while end < sentence.end and doc[end].text == ",":
        end += 1
        break
    content = [(sentence.start, start), (end, sentence.end)]
    cue = (word.i, opener.i + 1)
    yield Cue(CueKind.ACCORDING, "according to", cue, _trimmed(doc, content), _np_range(source, None), source.i)


def _source(verb: Token, children: list[Token]) -> tuple[Token | None, bool]:
    """The token that heads who says it, and whether the verb is passive."""
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in children) or any(c.dep_ == "agent" for c in children)
    if passive:
        agent = next((c for c in children if c.dep_ == "agent"), None)
        return (next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None), True
    subject = next((c for c in children if c.dep_ in _SUBJECTS), None)
    if subject is not None:
        return subject, False
    dep, head = verb.dep_, verb.head
    if dep == "conj" and head.tag_[:2] == "VB":
        found, head_passive = _source(head, list(head.children))
        if head_passive:
            found = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
        return found, False
    if dep in {"advcl", "xcomp", "pcomp", "parataxis", "dep"}:
        governor = head if head.tag_[:2] == "VB" else head.head
        if governor.tag_[:2] == "VB" and governor != verb:
            subject = next((c for c in governor.children if c.dep_ in _SUBJECTS), None)
            if subject is None and governor.dep_ == "conj":
                subject, _ = _source(governor, list(governor.children))
            return subject, False
        return None, False
    if dep == "acl" and verb.tag_ == "VBG":
        return head, False
    return None, False


def _main_clause(clauses: list[Token], verb: Token) -> Token:
    """Of several clauses the one on the right with a complementizer, else the first on the right, else the first."""
    right = [clause for clause in clauses if clause.i > verb.i]
    return right[-1] if right else clauses[0]


def _clause_range(clause: Token, verb: Token) -> Range:
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    if start <= verb.i < end:
        return (verb.i + 1, end) if clause.i > verb.i else (start, verb.i)
    return start, end


def _aside(doc: Doc, verb: Token, source: Token | None) -> list[Range] | None:
    """ "..., X said." and "..., X said, ...": what stands around the little clause is the content."""
    if source is None or source.dep_ not in {"nsubj"} or source.head != verb:
        return None
    if any(c.dep_ in {"ccomp", "xcomp", "dobj"} and c.i > verb.i for c in verb.children):
        return None
    sentence = verb.sent
    start = min(source.left_edge.i, verb.left_edge.i) if source.i < verb.i else verb.i
    start = min(start, verb.i)
    before = start - 1
    if before < sentence.start or doc[before].text not in {",", "”", '"', "''", "’", "'", "—", "–", "-"}:
        return None
    end = max(source.right_edge.i, verb.i) + 1
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"prep", "npadvmod", "advmod", "prt", "dative"}:
            end = max(end, child.right_edge.i + 1)
    content = [(sentence.start, start)]
    if end < sentence.end and doc[end].text == "," and end + 2 < sentence.end:
        content.append((end + 1, sentence.end))
    return content


def _is_infinitive(clause: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in clause.children)


def _np_range(head: Token, stop: int | None) -> Range:
    """The noun phrase of ``head`` without what follows a relative clause, up to ``stop``."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    for child in head.children:
        if child.i > head.i and child.dep_ in {"relcl", "advcl", "punct"} and child.dep_ == "relcl":
            end = min(end, child.left_edge.i)
    if stop is not None:
        if head.i < stop:
            end = min(end, stop)
        else:
            start = max(start, stop + 1)
    return start, max(end, head.i + 1)


def _cue(
    doc: Doc,
    kind: CueKind,
    base: str,
    verb: Token,
    source: Token | None,
    content: list[Range],
    *,
    extend_to: int | None = None,
    passive: bool = False,
) -> Cue:
    start = verb.i
    while start - 1 >= 0 and doc[start - 1].head == verb and doc[start - 1].dep_ in _VERB_GROUP:
        start -= 1
    end = (extend_to if extend_to is not None else verb.i) + 1
    source_range = _trim(doc, *_np_range(source, verb.i)) if source is not None and source.dep_ != "expl" else None
    head = source.i if source_range is not None and source is not None else None
    return Cue(kind, base, (start, end), _trimmed(doc, content), source_range, head, passive)


def _trimmed(doc: Doc, ranges: list[Range]) -> tuple[Range, ...]:
    return tuple(found for found in (_trim(doc, *part) for part in ranges) if found is not None)


def _trim(doc: Doc, start: int, end: int) -> Range | None:
    """Without punctuation and spaces at either end; quotation marks and brackets stay."""
    while start < end and (doc[start].is_space or doc[start].text in {",", ":", ";", ".", "-", "–", "—", "--"}):
        start += 1
    while end > start and (
        doc[end - 1].is_space or doc[end - 1].text in {",", ":", ";", ".", "-", "–", "—", "--", "?", "!"}
    ):
        end -= 1
    return (start, end) if end > start else None
