"""Which kinds of claims a sentence holds, and where in the sentence each kind speaks. Finding decides nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from forewarn.claims.acts import (
    FIRE,
    HIT,
    Grammar,
    acts_on_weapon,
    defines_weapon,
    fires_name,
    is_attribute,
    is_called,
    is_in_aside,
    moves_weapon,
    stands_somewhere,
    strikes_place,
    to_be_tested,
    told_moves,
    weapon_acts,
)
from forewarn.claims.choices import BREAK, WORDS_NEAR, chosen, is_unstated
from forewarn.claims.found import Cue, FoundKind, Strength
from forewarn.claims.lazy import Lazy
from forewarn.claims.learned import weighed
from forewarn.claims.measured import measured
from forewarn.claims.rule import Rule
from forewarn.claims.rules import RULES
from forewarn.claims.rules_last import RULES as LAST
from forewarn.claims.told import is_topic
from forewarn.claims.traits import traits
from forewarn.records.claims import ClaimKind, Quantity

__all__ = ["FoundKind", "find_kinds", "is_no_statement"]


def find_kinds(
    sentence: str, grammar: Grammar, names: Sequence[tuple[int, int]], quantities: Sequence[Quantity]
) -> tuple[FoundKind, ...]:
    """The kinds of ``sentence`` in the order of the records' enumeration; counts come once for each number.

    ``names`` are ranges of system names and ``quantities`` have starts, both counted in the sentence. The rules
    find cues and choose among them; learned weights then have the last word on which kinds are told.
    """
    if is_no_statement(sentence):
        return ()
    cues = tuple(_cues(sentence, grammar, quantities))
    ruled = _ruled(sentence, grammar, names, quantities, cues)
    weighed_kinds = weighed(ruled, cues, grammar, names, traits(grammar, names, quantities, cues))
    kinds = [hit for hit in weighed_kinds if not is_unstated(sentence, hit, quantities)]
    return tuple(sorted(kinds, key=lambda hit: (list(ClaimKind).index(hit.kind), hit.start)))


def shown_by(
    sentence: str, grammar: Grammar, names: Sequence[tuple[int, int]], quantities: Sequence[Quantity]
) -> frozenset[str]:
    """The traits of ``sentence``, as ``find_kinds`` weighs them; none where it states nothing."""
    if is_no_statement(sentence):
        return frozenset()
    return traits(grammar, names, quantities, _cues(sentence, grammar, quantities))


def _cues(sentence: str, grammar: Grammar, quantities: Sequence[Quantity]) -> Iterator[Cue]:
    """Every cue of the sentence: those of words in the order of the rules, those of the parse, those of numbers."""
    dated_from = _dated_from(sentence)
    small = _small(sentence)
    for one in RULES:
        span = _first(one, sentence, small, grammar)
        if span is None:
            continue
        hit = FoundKind(one.kind, *span)
        if one.kind is ClaimKind.STATUS and one.weak and _is_comment(grammar, span[0]):
            yield Cue(Strength.COMMENT, hit)
        elif one.kind is ClaimKind.USE and is_in_aside(grammar, span[0]):
            yield Cue(Strength.RECALLED, hit)
        elif one.weak or (one.kind is ClaimKind.STATUS and (is_attribute(grammar, span[0]) or span[0] > dated_from)):
            yield Cue(Strength.TOPIC, hit)
        else:
            yield Cue(Strength.TOLD, hit)
    for span in (*acts_on_weapon(grammar, _CARRIED, events=True), *told_moves(grammar)):
        yield Cue(Strength.TOLD, FoundKind(ClaimKind.STATUS, *span))
    for span in moves_weapon(grammar):
        yield Cue(Strength.TOPIC, FoundKind(ClaimKind.STATUS, *span))
    for span in is_called(grammar):
        yield Cue(Strength.TOPIC, FoundKind(ClaimKind.CLASS, *span))
    for kind, span in _parsed(grammar):
        yield Cue(Strength.TOLD, FoundKind(kind, *span))
    for hit in measured(sentence, quantities):
        yield Cue(Strength.MEASURED, hit)
    for hit in _last(sentence, small, grammar):
        yield Cue(Strength.LAST, hit)


def _ruled(
    sentence: str,
    grammar: Grammar,
    names: Sequence[tuple[int, int]],
    quantities: Sequence[Quantity],
    cues: Sequence[Cue],
) -> list[FoundKind]:
    """What the rules alone choose among the cues."""
    found: dict[ClaimKind, FoundKind] = {}
    weak: dict[ClaimKind, FoundKind] = {}
    for cue in cues:
        if cue.strength is Strength.TOLD:
            found.setdefault(cue.hit.kind, cue.hit)
        elif cue.strength is Strength.TOPIC:
            weak.setdefault(cue.hit.kind, cue.hit)
    numbered = [cue.hit for cue in cues if cue.strength is Strength.MEASURED]
    with_number = {hit.kind for hit in numbered} - {ClaimKind.QUANTITY}
    kinds = [*(hit for hit in found.values() if hit.kind not in with_number), *numbered]
    topics = [] if _is_heading(grammar) else [hit for hit in weak.values() if hit.kind not in found]
    kinds = chosen(sentence, kinds, topics, names, grammar, quantities)
    if kinds:
        return kinds
    for strength in (Strength.RECALLED, Strength.LAST):
        rest = [cue.hit for cue in cues if cue.strength is strength]
        if rest:
            return rest[:1]
    return []


#: A line of a list that begins with what was done: "Fired at 3 a.m. from ...".
_OPENS_DONE = Lazy(r"(?:Fired|Launched|Splashed|Flew|Tested)\b(?:\s\S+){4}")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _last(sentence: str, small: str, grammar: Grammar) -> list[FoundKind]:
    """What the topic of a sentence says of it, where nothing in it says more."""
    if not any(token.tag_ in _FINITE for token in grammar.tokens) and not _OPENS_DONE.match(sentence):
        return []  # a heading or a caption
    for one in LAST:
        span = _first(one, sentence, small, grammar)
        if span is not None:
            return [FoundKind(one.kind, *span)]
    return []


def _parsed(grammar: Grammar) -> Iterator[tuple[ClaimKind, tuple[int, int]]]:
    """Kinds that the parse alone can tell: what is done to a weapon, and what a weapon is."""
    for span in stands_somewhere(grammar):
        yield ClaimKind.STATUS, span
    for span in acts_on_weapon(grammar, FIRE, events=True):
        yield ClaimKind.USE, span
    for span in weapon_acts(grammar, HIT, events=True):
        yield ClaimKind.USE, span
    for span in strikes_place(grammar):
        yield ClaimKind.USE, span
    for span in fires_name(grammar):
        yield ClaimKind.USE, span
    for span in to_be_tested(grammar):
        yield ClaimKind.USE, span
    for span in defines_weapon(grammar):
        yield ClaimKind.CLASS, span


#: Words of a line that only names what the next lines are about.
_HEADING_WORDS = 6


def _is_heading(grammar: Grammar) -> bool:
    """Whether a line is too short for a verb of its own: "Successful tests of the missile"."""
    words = [token for token in grammar.tokens if token.is_alpha]
    return len(words) <= _HEADING_WORDS and not any(token.pos_ in {"VERB", "AUX"} for token in grammar.tokens)


def _is_comment(grammar: Grammar, start: int) -> bool:
    return any(token.idx - grammar.start == start and is_topic(token) for token in grammar.tokens)


#: Verbs that put a weapon somewhere else: told as done, they are what the sentence is about.
_CARRIED = frozenset(
    {
        *("move", "transfer", "relocate", "deliver", "withdraw", "remove", "ship", "transport", "station", "deploy"),
        *("redeploy", "emplace", "dispatch", "dismantle", "install"),
    }
)
_QUESTION = Lazy(r"\?[\"'”’)\]]*$")
_DIRECTED = Lazy(
    r"^\W*(?:read|you[’']re reading|example text|click|file photo|editor[’']s note|this (?:article|story) (?:was|is|"
    r"has)|"
    r"reporting by|editing by|written by|by (?-i:[A-Z])\w+ (?-i:[A-Z])\w+$|subscribe|sign up|follow|share|watch|"
    r"listen|see also|also read|related|advertisement|photo|"
    r"image|source|copyright|©|join|download|support|donate)\b",
    re.IGNORECASE,
)


#: "..., two months after Minsk announced ...": an event by which another is dated, and no news of this sentence.
_DATED_BY = Lazy(
    r",\s(?:[\w-]+\s){0,3}(?:hours?|days?|weeks?|months?|years?)\s(?:after|before|since)\s(?=.*\b(?:said|announced|"
    r"declared|reported|claimed|told|confirmed)\b)",
    re.IGNORECASE,
)


def _dated_from(sentence: str) -> int:
    """Where the event begins by which the sentence's own is dated; the sentence's end where there is none."""
    match = _DATED_BY.search(sentence)
    return match.start() if match else len(sentence)


def is_no_statement(sentence: str) -> bool:
    """Whether the sentence is a question, a line of page furniture, or too short to state anything."""
    return bool(_QUESTION.search(sentence) or _DIRECTED.match(sentence)) or len(sentence.split()) < 3


def _small(sentence: str) -> str:
    """The sentence in lower case, character by character: offsets stay."""
    small = sentence.lower()
    if len(small) == len(sentence):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in sentence)


def _first(rule: Rule, sentence: str, small: str, grammar: Grammar) -> tuple[int, int] | None:
    if rule.near_weapon and not grammar.weapons and not grammar.stand_ins:
        return None
    found = [
        span
        for pattern, words in ((rule.cased, sentence), (rule.lowered, small))
        if pattern is not None
        for span in [_nearest(pattern, words, rule, sentence, grammar)]
        if span is not None
    ]
    return min(found) if found else None


def _nearest(pattern: Lazy, words: str, rule: Rule, sentence: str, grammar: Grammar) -> tuple[int, int] | None:
    for match in pattern.finditer(words):
        if not rule.near_weapon or _is_near(sentence, match.span(), (*grammar.weapons, *grammar.stand_ins)):
            return match.span()
    return None


def _is_near(sentence: str, cue: tuple[int, int], things: Sequence[tuple[int, int]]) -> bool:
    """Whether one of ``things`` stands within a few words of the cue with no clause break between."""
    for start, end in things:
        low, high = (end, cue[0]) if end <= cue[0] else (cue[1], start)
        if high - low <= WORDS_NEAR and not BREAK.search(sentence[low : max(low, high)]):
            return True
    return False
