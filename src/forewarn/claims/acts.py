"""What the parse says of a sentence: who does what to a weapon, and what a weapon is said to be."""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from forewarn.claims.lazy import Lazy
from forewarn.claims.lexicon import STANDS_FOR, WEAPON
from forewarn.claims.told import is_told

#: A spaCy token and document (spaCy ships no usable types for them).
Token = Any
Doc = Any

#: Verbs that bring a weapon somewhere or take it away: the weapon is what is moved.
MOVE = frozenset(
    """place put position deliver send ship transfer move relocate supply provide receive acquire buy purchase procure
    order donate withdraw remove dismantle install locate store house keep bring transport introduce field
    commission activate retire station host deploy redeploy emplace instal install dispatch allocate return
    lease sell export spot park hand leave redirect reassign pledge loan assign allocate turn add scrap
    eliminate hold""".split()
)
#: Verbs whose subject is the weapon: it comes, stands or goes on duty.
COME = frozenset("arrive remain stay stand lie appear enter return".split())
#: Verbs of firing and testing: the weapon is what is fired.
FIRE = frozenset(
    """fire launch use employ test unleash lob detonate test-fire test-launch flight-test testfire""".split()
)
#: Verbs of flight and impact: the weapon is what flies or hits, or what somebody hits with.
HIT = frozenset(
    """strike hit attack bombard shell land impact splash
    fly overfly explode fall target pound travel crash destroy""".split()
)
#: What is brought somewhere when a part of a system is: "components for the battery", "the first shipment of".
_PARTS = frozenset("component element part shipment batch piece equipment consignment unit personnel crew".split())
_COPULAS = frozenset("be represent constitute become remain".split())
_CLASS_NOUNS = frozenset(
    """missile system weapon rocket icbm irbm mrbm srbm slbm interceptor radar satellite vehicle warhead launcher
    complex derivative variant version modification successor analogue analog project technology carrier
    munition missiles systems weapons platform family generation type threat-system constellation network array
    drone aircraft bomber submarine defence defense shield asset""".split()
)
_WEAPON = Lazy(rf"\b{WEAPON}\b", re.IGNORECASE)
_STANDS_FOR = Lazy(rf"\b{STANDS_FOR}\b", re.IGNORECASE)
_OBJECTS = frozenset({"dobj", "nsubjpass", "obj"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """A sentence's tokens and the offsets in it of weapons and of words that stand for one."""

    tokens: tuple[Token, ...]
    start: int
    weapons: tuple[tuple[int, int], ...]
    stand_ins: tuple[tuple[int, int], ...]


def grammar_of(doc: Doc, start: int, text: str, names: Sequence[tuple[int, int]]) -> Grammar:
    """The grammar of the sentence ``text`` that begins at character ``start`` of a parsed article."""
    span = doc.char_span(start, start + len(text), alignment_mode="expand")
    tokens = tuple(span) if span is not None else ()
    weapons = tuple(match.span() for match in _WEAPON.finditer(text)) + tuple(names)
    return Grammar(tokens, start, weapons, tuple(match.span() for match in _STANDS_FOR.finditer(text)))


def _touches(grammar: Grammar, token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the noun phrase that ``token`` heads overlaps one of ``spans``; nouns it is only tied to do not count."""
    parts = [
        token,
        *(
            child
            for child in token.children
            if child.dep_ in {"compound", "amod", "nmod", "appos", "conj", "det", "nummod", "poss"}
            and child.i - token.i < 14
        ),
    ]
    for child in token.children:
        whole = child.lower_ in {"for", "to", "in"} and _lemma(token) in _PARTS
        if child.dep_ == "prep" and (whole or child.lower_ in {"of", "including", "like"}):
            parts += [noun for noun in child.children if noun.dep_ == "pobj"]
    for part in list(parts):
        parts += [child for child in part.children if child.dep_ in {"compound", "nmod", "appos", "conj"}]
        if part.dep_ == "conj" and _lemma(part) in _PARTS:
            parts += [noun for child in part.children if child.dep_ == "prep" for noun in child.children]
    for part in parts:
        at = part.idx - grammar.start
        if part.dep_ == "poss" and part is not token:
            continue
        if any(at < end and start < at + len(part.text) for start, end in spans):
            return True
    return False


def _is_weapon(grammar: Grammar, token: Token, *, pronouns: bool) -> bool:
    if _touches(grammar, token, grammar.weapons):
        return True
    if token.lower_ in {"it", "they", "them", "which", "that", "one", "these", "both", "this"}:
        return pronouns
    at = token.idx - grammar.start
    return any(start <= at < end for start, end in grammar.stand_ins)


def _patients(verb: Token) -> list[Token]:
    """What the verb is done to: objects, passive subjects, the noun a clause hangs on."""
    nouns = [child for child in verb.children if child.dep_ in _OBJECTS]
    if verb.dep_ in {"acl", "relcl"} and (
        verb.tag_ == "VBN" or any(child.dep_ == "nsubjpass" for child in verb.children)
    ):
        nouns.append(verb.head)
    if (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBN"
        and not any(child.dep_ in {"nsubjpass", "nsubj"} for child in verb.children)
    ):
        nouns += [child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if verb.dep_ == "conj" and verb.tag_ == "VBN":
        nouns += [child for child in verb.head.children if child.dep_ == "nsubjpass"]
    if verb.dep_ == "xcomp" and any(child.dep_ == "auxpass" for child in verb.children):
        nouns += _subjects(verb.head)  # "the system is expected to be deployed"
    return nouns


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]


def _agents(verb: Token) -> list[Token]:
    """What the verb does it with: active subjects, "by" and "with" phrases, the noun a relative clause hangs on."""
    nouns = [child for child in verb.children if child.dep_ == "nsubj"]
    for child in verb.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ in {"by", "with"}:
            nouns += [noun for noun in child.children if noun.dep_ == "pobj"]
    if verb.dep_ == "relcl" and any(child.lower_ in {"which", "that"} for child in nouns):
        nouns.append(verb.head)
    if verb.dep_ == "conj" and not nouns:
        nouns += [child for child in verb.head.children if child.dep_ == "nsubj"]
    if verb.dep_ == "xcomp" and not nouns and not any(child.dep_ == "dobj" for child in verb.head.children):
        nouns += _subjects(verb.head)  # "the missile is believed to have fallen"
    return nouns


def _lemma(token: Token) -> str:
    return str(token.lemma_).lower()


_POWERS = frozenset(
    """capable capability ability capacity means way possibility risk threat notion danger idea hope aim goal purpose
    plan intention necessity need prospect option""".split()
)


def happens(verb: Token) -> bool:
    """Whether the verb tells an event rather than a wish, a power or a plan."""
    chain = [verb, *([verb.head] if verb.dep_ == "conj" else [])]
    if verb.tag_ in {"VBZ", "VBP"} and _lemma(verb) in {"fly", "travel", "overfly", "cruise"}:
        return False  # "it flies at Mach 10": what it can do
    if verb.lower_ in {"using", "employing", "uses", "employs", "use", "employ"}:
        return False  # a habit or a means rather than an event
    if verb.dep_ == "acl" and verb.head.head.pos_ in {"VERB", "AUX"} and verb.head.dep_ in {"nsubj", "nsubjpass"}:
        chain.append(verb.head.head)  # "a missile fired from there would need twelve minutes"
    if verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in _POWERS:
        return False  # "capable of firing three missiles"
    for one in chain:
        helpers = [child for child in one.children if child.dep_ in {"aux", "auxpass"}]
        perfect = any(child.lower_ == "have" for child in helpers)
        if any(child.tag_ in {"MD", "TO"} for child in helpers) and not perfect:
            return False
        if one.tag_ == "VBN" and any(child.lower_ in {"is", "are"} for child in helpers) and not perfect:
            return False  # "missiles are launched from ships": what is generally so
        if one.tag_ == "VBG" and any(child.lower_ in {"is", "are"} for child in helpers):
            return False  # "warheads are flying at Mach 11": so too
    return str(verb.tag_) != "VB"


def is_attribute(grammar: Grammar, start: int) -> bool:
    """Whether the word at ``start`` of the sentence only tells which things are meant: "systems deployed in Europe"."""
    return any(token.idx - grammar.start == start and token.dep_ in {"acl", "amod"} for token in grammar.tokens)


#: Verbs of moving whose other senses are rare enough that a told one is what the sentence is about.
BRING = frozenset(
    """place position deploy redeploy send ship transfer move relocate deliver withdraw remove dismantle install
    station bring transport introduce field commission emplace dispatch airlift acquire buy purchase
    procure receive return host supply donate unveil sell eliminate scrap lease export pull""".split()
)


def told_moves(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where the sentence itself tells that a weapon is brought, taken or kept somewhere, or comes there."""
    for token in grammar.tokens:
        if token.pos_ not in {"VERB", "AUX"} or not is_told(token) or _can(token):
            continue
        lemma = _lemma(token)
        if (lemma in BRING and any(_is_weapon(grammar, noun, pronouns=False) for noun in _patients(token))) or (
            lemma in {"arrive", "remain", "stay"}
            and any(_is_weapon(grammar, noun, pronouns=False) for noun in _agents(token))
        ):
            yield _span(grammar, token)


def _is_power(verb: Token) -> bool:
    """As in "capable of delivering warheads": what somebody could do, and no step of a deployment."""
    governor = verb.head.head if verb.dep_ == "pcomp" else verb.head
    governed = verb.dep_ == "pcomp" or (verb.dep_ in {"xcomp", "acl"} and governor.pos_ in {"ADJ", "NOUN"})
    return _can(verb) or (
        governed and governor.lemma_.lower() in {"capable", "able", "capability", "ability", "capacity"}
    )


def _can(verb: Token) -> bool:
    """As in "it can be moved quickly": what a thing allows, not what becomes of it."""
    return any(child.dep_ == "aux" and child.lower_ == "can" for child in verb.children)


def is_in_aside(grammar: Grammar, start: int) -> bool:
    """Whether the word at ``start`` stands in a clause that only recalls: "North Korea, which tested a bomb in May"."""
    return any(
        token.idx - grammar.start == start
        and token.dep_ == "relcl"
        and not _is_weapon(grammar, token.head, pronouns=False)
        for token in grammar.tokens
    )


def acts_on_weapon(grammar: Grammar, lemmas: frozenset[str], *, events: bool) -> Iterator[tuple[int, int]]:
    """Where a verb of ``lemmas`` is done to a weapon; ``events`` keeps those that are told to have happened."""
    for token in grammar.tokens:
        if token.pos_ in {"VERB", "AUX"} and _lemma(token) in lemmas and (not events or happens(token)):
            down = any(child.dep_ in {"prt", "advmod"} and child.lower_ in {"down", "out"} for child in token.children)
            patients = [noun for noun in _patients(token) if not (events and _SATELLITE.search(noun.text))]
            if not down and any(_is_weapon(grammar, noun, pronouns=True) for noun in patients):
                yield _span(grammar, token)


def orbited(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where a satellite is launched: that puts it in place, and is no use of a weapon."""
    for token in grammar.tokens:
        launched = (
            [noun for noun in _patients(token) if _SATELLITE.search(noun.text)] if _lemma(token) == "launch" else []
        )
        if any(
            _touches(grammar, noun, grammar.weapons) or _WARNS.search(" ".join(word.text for word in noun.subtree))
            for noun in launched
        ):
            yield _span(grammar, token)


_WARNS = Lazy(r"warning|infrared|tracking|SBIRS", re.IGNORECASE)
_SATELLITE = Lazy(r"satellite|spacecraft|sensors?", re.IGNORECASE)


def moves_weapon(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where a weapon is brought, taken, given or kept somewhere, or comes there of itself."""
    for token in grammar.tokens:
        if (
            token.pos_ in {"VERB", "AUX"}
            and _lemma(token) in MOVE
            and not _is_power(token)
            and any(_is_weapon(grammar, noun, pronouns=True) for noun in _patients(token))
        ):
            yield _span(grammar, token)
    yield from orbited(grammar)
    yield from weapon_acts(grammar, COME, events=False)


def weapon_acts(grammar: Grammar, lemmas: frozenset[str], *, events: bool) -> Iterator[tuple[int, int]]:
    """Where a weapon is what does a verb of ``lemmas``, or what it is done with."""
    for token in grammar.tokens:
        told = token.pos_ in {"VERB", "AUX"} and _lemma(token) in lemmas and (not events or happens(token))
        if told and any(_is_weapon(grammar, noun, pronouns=False) for noun in _agents(token)):
            yield _span(grammar, token)


#: What a strike is aimed at or falls on.
_TARGETS = frozenset(
    """depot base airfield airbase airport port city town village building plant refinery facility infrastructure
    warehouse bridge ship vessel tanker convoy site position headquarters camp hospital territory area region capital
    target neighborhood neighbourhood district station grid arsenal factory hub center centre suburb school house
    home substation installation bunker silo launcher battery radar complex island sea ocean land
    shore coast waters""".split()
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_STRIKE = frozenset("strike hit attack bombard shell bomb pound target destroy sink damage".split())


def strikes_place(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where somebody is told to have struck a place or a thing that stands in one."""
    for token in grammar.tokens:
        if token.pos_ == "VERB" and _lemma(token) in _STRIKE and happens(token) and is_told(token):
            hit = _patients(token)
            if any(noun.ent_type_ in _PLACES or _lemma(noun) in _TARGETS for noun in hit):
                yield _span(grammar, token)


def to_be_tested(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where the sentence itself tells that a weapon will be tested, or that somebody decided so."""
    for token in grammar.tokens:
        told = token.pos_ == "VERB" and _lemma(token) in _TESTED and is_told(token) and not _can(token)
        if told and any(_is_weapon(grammar, noun, pronouns=False) for noun in _patients(token)):
            yield _span(grammar, token)


_TESTED = frozenset("test test-fire test-launch flight-test testfire".split())


def fires_name(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where something named is fired or tested, and nothing tells but that: "has tested the Burevestnik"."""
    for token in grammar.tokens:
        if token.pos_ == "VERB" and _lemma(token) in _FIRED and happens(token):
            for noun in _patients(token):
                if noun.pos_ == "PROPN" and noun.ent_type_ not in _NO_WEAPONS and noun.lower_ not in _UNDERTAKINGS:
                    yield _span(grammar, token)


_FIRED = frozenset("fire launch test test-fire test-launch flight-test lob".split())
_NO_WEAPONS = frozenset({"PERSON", "GPE", "NORP", "DATE", "OFFICE", "EVENT", "LAW", "MONEY"})
_UNDERTAKINGS = frozenset("operation operations initiative campaign program programme project group".split())


def defines_weapon(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where a weapon is said to be a kind of weapon: "X is a ... missile", "X, a ... missile,"."""
    for token in grammar.tokens:
        lemma = _lemma(token)
        if lemma in _COPULAS:
            subjects = [child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}]
            told = [child for child in token.children if child.dep_ in {"attr", "dobj", "oprd"}]
            if any(_is_weapon(grammar, noun, pronouns=True) for noun in subjects) and any(
                _class_noun(noun) and not _is_ordinal(noun) for noun in told
            ):
                yield _span(grammar, token)


def is_called(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where a weapon's kind is told beside its name: "X, a medium-range missile, was fired"."""
    for token in grammar.tokens:
        if token.dep_ == "appos" and _class_noun(token) and token.i > token.head.i + 1 and _named(grammar, token.head):
            yield _span(grammar, token)


def stands_somewhere(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where a weapon is said to be in some place: "the launchers are still at their base"."""
    for token in grammar.tokens:
        if (
            _lemma(token) == "be"
            and token.pos_ in {"AUX", "VERB"}
            and not any(child.dep_ in {"attr", "acomp"} for child in token.children)
        ):
            placed = any(child.dep_ == "prep" and child.lower_ in _PLACING for child in token.children)
            subjects = [child for child in token.children if child.dep_ == "nsubj" and _lemma(child) not in _HAPPENINGS]
            if placed and any(_is_weapon(grammar, noun, pronouns=False) for noun in subjects):
                yield _span(grammar, token)


_HAPPENINGS = frozenset("use test launch attack strike firing flight trial debut appearance deployment".split())
_PLACING = frozenset("in at on inside near with outside within".split())


def _class_noun(token: Token) -> bool:
    if _lemma(token) in _CLASS_NOUNS or token.lower_ in _CLASS_NOUNS:
        return True
    if token.lower_ in {"one", "part", "name", "type", "kind", "class", "family", "version", "among"}:
        return any(
            _lemma(noun) in _CLASS_NOUNS for child in token.children if child.dep_ == "prep" for noun in child.children
        )
    return False


_ORDINALS = frozenset("first second third fourth fifth latest last next only same".split())


def _is_ordinal(noun: Token) -> bool:
    """As in "The second missile fired this year" says how many, not what."""
    return any(child.lower_ in _ORDINALS for child in noun.children)


def _named(grammar: Grammar, token: Token) -> bool:
    return _touches(grammar, token, grammar.weapons)


def _span(grammar: Grammar, token: Token) -> tuple[int, int]:
    at = max(0, token.idx - grammar.start)
    return at, at + len(token.text)
