"""Who says what inside one sentence, read off the parse: every cue with its source and content, as token ranges.

Each function reads one frame (see ``cue_words``). Nothing here crosses a sentence: quotations that go on, and
sentences that point back ("This was announced by ..."), are the business of ``attribute``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from forewarn.claims import cue_phrases, cue_words
from forewarn.claims.cue_ranges import (
    Cue,
    CueKind,
    Doc,
    Range,
    Sentence,
    Token,
    clause_range,
    could_tell,
    has_finite_verb,
    is_verb,
    make_cue,
    phrase,
    reach,
    source_of,
)

# Telling that can be passed on from somebody cited, and how many words later the one cited may stand.
_PASSED_ON = frozenset({CueKind.SPEECH, CueKind.ACCORDING})
_CITED_WITHIN = 14
# "Cited the general, commander of ..., as saying": how many words an apposition may take.
_SAYING_WITHIN = 28
#: Reads one frame of a verb (its base form given) in its sentence, or nothing.
Reading = Callable[[Doc, Token, str, Sentence], Cue | None]

_MARKS = frozenset([",", "”", '"', "''", "’", "'", "—", "–", "-", "»"])
_QUOTE_MARKS = frozenset(["”", '"', "''", "»", "“", "``"])
_COPULAS = frozenset(
    "is was are were be been being am 's ’s remain remains remained feel feels felt seem seems seemed".split()  # noqa: SIM905 - a word list
)


def cues_of(doc: Doc, sentence: Sentence) -> Iterator[Cue]:
    """Every cue of one sentence (a spaCy span), in no particular order."""
    forms = cue_words.verb_forms()
    for token in sentence:
        word = token.lower_
        if word == "according":
            yield from cue_phrases.according_to(doc, token, sentence)
        elif word == "per":
            yield from cue_phrases.per(doc, token, sentence)
        elif is_verb(token):
            base = forms.get(word)
            if base is not None:
                yield from _verb(doc, token, base, sentence)
            elif word in _COPULAS:
                yield from cue_phrases.adjective_of_mind(doc, token)
        elif token.tag_[:2] == "NN" and token.dep_ != "compound":
            if word in cue_words.WORDS_OF and token.dep_ == "pobj":
                yield from cue_phrases.in_the_words_of(doc, token, sentence)
            yield from cue_phrases.noun_of_saying(doc, token)
    yield from cue_phrases.colon_in_headline(doc, sentence)


#: The frames, in the order in which they are tried: the first that fits is the reading.
_READINGS: tuple[Reading, ...]


def _verb(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Iterator[Cue]:
    for reading in _READINGS:
        found = reading(doc, verb, base, sentence)
        if found is not None:
            cited = _cited(doc, verb, sentence) if found.kind in _PASSED_ON else None
            yield replace(found, cited=cited) if cited is not None else found
            return
    if base in cue_words.SAY:
        source, passive = source_of(verb)
        if source is not None and not passive:
            yield make_cue(doc, CueKind.SPEECH, base, verb, source, [])


def _cited(doc: Doc, verb: Token, sentence: Sentence) -> int | None:
    """The head of whoever is cited: ``reported, citing the ministry``, ``reports with reference to the ministry``."""
    for i in range(verb.i + 1, min(verb.i + _CITED_WITHIN, sentence.end)):
        token = doc[i]
        if token.lower_ in {"citing", "quoting"}:
            thing = next((c for c in token.children if c.dep_ in {"dobj", "pobj"}), None)
        elif token.lower_ == "reference" and doc[i - 1].lower_ == "with" and i + 1 < sentence.end:
            thing = next((c for c in doc[i + 1].children if c.dep_ == "pobj"), None)
        else:
            continue
        return thing.i if thing is not None and could_tell(thing) else None
    return None


def _what_they_call(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``what it called a ...``, ``what the ministry said was ...``: what follows the verb is the content."""
    del sentence
    if base not in cue_words.SAY | cue_words.JUDGE or verb.left_edge.lower_ != "what":
        return None
    source = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if source is None or verb.right_edge.i == verb.i:
        return None
    return make_cue(doc, CueKind.SPEECH, base, verb, source, [(verb.i + 1, verb.right_edge.i + 1)])


def _inverted(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``..., reported the press service.`` where the parser takes the speaker for an object."""
    if base not in cue_words.SAY or verb.tag_ not in {"VBD", "VBN", "VBZ"} or verb.i == sentence.start:
        return None
    if doc[verb.i - 1].text not in _MARKS or any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children):
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.children):
        return None
    source = next((c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"} and c.i > verb.i), None)
    if source is None or source.left_edge.i != verb.i + 1 or not could_tell(source):
        return None
    content = _left_of(doc, verb.i, sentence)
    if content is None or not has_finite_verb(doc, *content[0]):
        return None
    return make_cue(doc, CueKind.SPEECH, base, verb, source, content)


def _name_after_its_noun(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``..., the group Watch said, ...`` where the parser takes "Watch said" for a relative clause of "group"."""
    if base not in cue_words.SAY or verb.dep_ != "relcl" or verb.head.tag_[:2] != "NN":
        return None
    noun = verb.head
    name = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if name is None or name.tag_ not in {"NNP", "NNPS"} or name.left_edge.i != noun.i + 1 or not could_tell(noun):
        return None
    content = _left_of(doc, phrase(noun)[0], sentence)
    if content is None or not has_finite_verb(doc, *content[0]):
        return None
    return make_cue(doc, CueKind.SPEECH, base, verb, name, content)


def _as_clause(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    if base not in cue_words.SAY | cue_words.THINK:
        return None
    return next(cue_phrases.as_somebody_said(doc, verb, base, sentence), None)


def _quoted_as_saying(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``RIA quoted a lawmaker as saying ...`` and ``The lawmaker was quoted by RIA as saying ...``."""
    if base not in {"quote", "cite", "report"}:
        return None
    saying = next(
        (
            t
            for t in doc[verb.i + 1 : min(verb.i + _SAYING_WITHIN, sentence.end)]
            if t.lower_ == "saying" and doc[t.i - 1].lower_ == "as"
        ),
        None,
    )
    if saying is None:
        return None
    children = list(verb.children)
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in children)
    subject = next((c for c in children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    agent, _ = source_of(verb)
    thing = next((c for c in children if c.dep_ == "dobj" and c.i < saying.i), None)
    source, relay = (subject, agent if passive else None) if passive else (thing, subject)
    if source is None:
        return None
    clause = next((c for c in saying.children if c.dep_ == "ccomp" and c.i > saying.i), None)
    if clause is not None:
        content = [clause_range(clause, saying)]
    else:
        left = min([verb.i, source.left_edge.i, *([relay.left_edge.i] if relay is not None else [])])
        content = _left_of(doc, left, sentence) or []
    return make_cue(doc, CueKind.SPEECH, "say", verb, source, content, cue_end=verb.i + 1, relay=relay)


def _points_back(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``This was announced by X``, ``X reported this``: the sentence before is the content."""
    del sentence
    if base not in cue_words.SAY | cue_words.OBJECT | cue_words.MAKE:
        return None
    children = list(verb.children)
    source, passive = source_of(verb)
    if (
        source is None
        or (base in cue_words.MAKE and not passive)
        or any(c.dep_ in {"ccomp", "xcomp"} for c in children)
    ):
        return None
    thing = next((c for c in children if c.dep_ == ("nsubjpass" if passive else "dobj")), None)
    if thing is None:
        return None
    demonstrative = thing.lower_ in {"this", "that"} or (
        thing.lower_ in cue_words.NOUNS | cue_words.NEWS
        and any(c.lower_ in {"this", "the", "such"} for c in thing.children if c.dep_ == "det")
        and passive
    )
    if not demonstrative or phrase(thing)[1] - phrase(thing)[0] > 3:
        return None
    if base in cue_words.JUDGE and not passive and thing.lower_ != "this":
        return None
    if any(c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ == "as") for c in children):
        return None
    return make_cue(doc, CueKind.SPEECH, base, verb, source, [], points_back=True)


def _clause(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``said that ...``, ``..., X said``, ``believe ...``, ``pointed out that ...``."""
    children = list(verb.children)
    particle = next((c for c in children if c.dep_ in {"prt", "advmod", "acomp"} and c.i == verb.i + 1), None)
    with_particle = particle is not None and particle.lower_ in cue_words.WITH_PARTICLE.get(base, ())
    says = base in cue_words.SAY or with_particle
    if not says and base not in cue_words.THINK:
        return None
    kind = CueKind.SPEECH if says else CueKind.THOUGHT
    cue_end = particle.i + 1 if with_particle and particle is not None else None
    source, passive = source_of(verb)
    clauses = [c for c in children if c.dep_ == "ccomp"]
    if says and not passive and source is not None:
        aside = _aside(doc, verb, source, sentence)
        if aside:
            return make_cue(doc, kind, base, verb, source, aside, cue_end=cue_end)
    if clauses:
        right = [clause for clause in clauses if clause.i > verb.i]
        clause = right[-1] if right else clauses[0]
        return make_cue(doc, kind, base, verb, source, [clause_range(clause, verb)], cue_end=cue_end)
    if base in cue_words.TELL and not passive and source is not None:
        rest = _rest_after(doc, verb, sentence)
        if rest is not None:
            return make_cue(doc, kind, base, verb, source, [rest], cue_end=cue_end)
    return None


def _rest_after(doc: Doc, verb: Token, sentence: Sentence) -> Range | None:
    """What follows a verb of telling where the parser saw no clause: from "that" on, or with a finite verb."""
    start = verb.i + 1
    for i in range(start, sentence.end):
        if doc[i].text == ";" or doc[i].tag_ in {"VBZ", "VBP", "VBD", "MD"}:
            break
        if doc[i].lower_ == "that" and has_finite_verb(doc, i + 1, sentence.end):
            return i, sentence.end
    if any(c.dep_ in {"xcomp", "csubj"} for c in verb.children) and has_finite_verb(doc, start, sentence.end):
        end = next((i for i in range(start, sentence.end) if doc[i].lower_ in {"while", "but"}), sentence.end)
        return start, end
    return None


def _aside(doc: Doc, verb: Token, source: Token, sentence: Sentence) -> list[Range] | None:
    """``..., X said.`` and ``..., X said, ...``: what stands around the little clause is the content."""
    if source.head != verb or source.dep_ != "nsubj":
        return None
    if any(c.dep_ in {"ccomp", "xcomp", "csubj"} and c.i > max(verb.i, source.i) for c in verb.children):
        return None
    start = min(phrase(source)[0], verb.i)
    content = _left_of(doc, start, sentence)
    if content is None:
        return None
    end = max(reach(source)[1] if source.i > verb.i else 0, verb.i + 1)
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"prep", "npadvmod", "advmod", "prt", "dative", "dobj"}:
            end = max(end, child.right_edge.i + 1)
    if _goes_on_after(doc, end, content[0], sentence):
        content.append((end + 1, sentence.end))
    return content


def _goes_on_after(doc: Doc, end: int, left: Range, sentence: Sentence) -> bool:
    """Whether what follows the little clause completes a sentence begun before it ("The base, X said, is ready")."""
    if end + 1 >= sentence.end or doc[end].text != "," or doc[end + 1].tag_ == "VBG":
        return False
    quoted = any(doc[i].text in _QUOTE_MARKS for i in range(*left))
    return not quoted and not has_finite_verb(doc, *left) and has_finite_verb(doc, end + 1, sentence.end)


def _left_of(doc: Doc, start: int, sentence: Sentence) -> list[Range] | None:
    """The sentence up to a little clause that begins at ``start`` after a comma or a quotation mark."""
    if start - 1 <= sentence.start or doc[start - 1].text not in _MARKS:
        return None
    begin = sentence.start
    if doc[begin].text in {"-", "–", "—", "•"}:
        begin += 1
    return [(begin, start)] if start - begin >= 3 else None


def _infinitive(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``vowed to ...``, ``urged NATO to ...``, ``proposed building ...``."""
    del sentence
    children = list(verb.children)
    infinitive = next((c for c in children if c.dep_ == "xcomp" and c.i > verb.i), None)
    if infinitive is None and base in cue_words.PLEDGE and all(c.dep_ != "dobj" for c in children):
        infinitive = next((c for c in children if c.dep_ == "advcl" and c.i > verb.i and c.tag_ == "VB"), None)
    if infinitive is None:
        return None
    source, _passive = source_of(verb)
    thing = next((c for c in children if c.dep_ in {"dobj", "dative"} and verb.i < c.i < infinitive.i), None)
    is_to = any(c.dep_ == "aux" and c.tag_ == "TO" for c in infinitive.children)
    if base in cue_words.ASK and thing is not None:
        content = (reach(thing)[0], reach(infinitive)[1])
        return make_cue(doc, CueKind.INTENT, base, verb, source, [content])
    if base in cue_words.ASK | cue_words.INTEND and is_to:
        return make_cue(doc, CueKind.INTENT, base, verb, source, [clause_range(infinitive, verb)])
    if base in cue_words.INTEND | cue_words.OBJECT and infinitive.tag_ == "VBG":
        return make_cue(doc, CueKind.STANCE, base, verb, source, [clause_range(infinitive, verb)])
    return None


def _preposition(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``called for talks``, ``hinted at ...``."""
    del sentence
    wanted = cue_words.WITH_PREPOSITION.get(base)
    if wanted is None:
        return None
    preposition = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in wanted), None)
    if preposition is None or preposition.i != verb.i + 1 or preposition.right_edge.i == preposition.i:
        return None
    source, _passive = source_of(verb)
    content = (preposition.i + 1, preposition.right_edge.i + 1)
    return make_cue(doc, CueKind.STANCE, base, verb, source, [content], cue_end=preposition.i + 1)


def _passive(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``The move was announced by X``, ``is viewed by analysts as a pretext``, ``the move, announced by X, ...``."""
    del sentence
    if base not in cue_words.OBJECT | cue_words.SAY | cue_words.JUDGE:
        return None
    source, passive = source_of(verb)
    if not passive or source is None:
        return None
    children = list(verb.children)
    subject = next((c for c in children if c.dep_ == "nsubjpass"), None)
    if subject is None and verb.dep_ == "conj":
        subject = next((c for c in verb.head.children if c.dep_ in {"nsubjpass", "nsubj"}), None)
    if subject is None and verb.dep_ == "acl":
        subject = verb.head
    if subject is None:
        return None
    content = [phrase(subject, verb.left_edge.i if verb.dep_ == "acl" else verb.i)]
    content += [
        reach(c)
        for c in children
        if c.i > verb.i and c.dep_ != "agent" and (c.dep_ in {"oprd", "xcomp", "ccomp"} or c.lower_ == "as")
    ]
    return make_cue(doc, CueKind.STANCE, base, verb, source, content)


def _thing(doc: Doc, verb: Token, base: str, sentence: Sentence) -> Cue | None:
    """``denied the report``, ``called it a threat``."""
    del sentence
    if base not in cue_words.OBJECT | cue_words.JUDGE | cue_words.FIND:
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None:
        return None
    start, end = reach(thing)
    if base in cue_words.JUDGE:
        for child in verb.children:
            if child.i >= end and (
                child.dep_ in {"oprd", "xcomp"} or (child.dep_ == "prep" and child.lower_ in {"as", "of", "for"})
            ):
                end = child.right_edge.i + 1
    source, _passive = source_of(verb)
    return make_cue(doc, CueKind.STANCE, base, verb, source, [(start, end)])


_READINGS = (
    _quoted_as_saying,
    _what_they_call,
    _as_clause,
    _name_after_its_noun,
    _points_back,
    _inverted,
    _clause,
    _infinitive,
    _preposition,
    _passive,
    _thing,
)
