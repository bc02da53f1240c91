"""Which system a claim is about: one its sentence names, or the article's own topic where it says "it"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from forewarn.claims import pointing
from forewarn.claims.field_names import OTHER_NAMES, plain
from forewarn.claims.lazy import Lazy
from forewarn.claims.systems import DEFENCE_WORDS, Found
from forewarn.records.claims import ClaimKind, Quantity


@dataclass(frozen=True, slots=True)
class Topic:
    """What an article is mainly about: its most named missile and its most named defence or sensor."""

    text: str
    found: tuple[Found, ...]
    missile: Found | None
    defence: Found | None
    alarm: Found | None = None
    named: int = 0  # how often its missile is named
    dominant: bool = False  # whether the missile is what the article is about, and not one of several


def topic_of(text: str, found: Sequence[Found]) -> Topic:
    """The topic of an article from all its system mentions. The first named wins a tie."""

    def most(kind: bool) -> Found | None:  # noqa: FBT001 - a private choice of two
        counts = Counter(one.key for one in found if one.is_missile is kind and not one.is_alarm)
        if not counts:
            return None
        key = counts.most_common(1)[0][0]
        spelled = Counter(one.mention.text for one in found if one.key == key).most_common(1)[0][0]
        return next(one for one in found if one.key == key and one.mention.text == spelled)

    missile = most(True)  # noqa: FBT003 - see most
    missiles = [one for one in found if one.is_missile]
    named = sum(1 for one in missiles if missile is not None and _of_a_family(one.key, missile.key))
    dominant = named >= _MAIN_NAMED and named >= _MAIN_SHARE * len(missiles)
    alarm = next((one for one in found if one.is_alarm), None)
    return Topic(text, tuple(found), missile, most(False), alarm, named, dominant)  # noqa: FBT003 - see most


def _of_a_family(one: str, other: str) -> bool:
    """Whether one name holds the other: "Neptune" and "Long Neptune", and never "DF-2" and "DF-26"."""
    short, long = sorted((one, other), key=len)
    if long.endswith(short):
        return len(short) >= _LETTERS_OF_A_NAME or long == short
    return long.startswith(short) and not long[len(short) :][:1].isdigit()


_LETTERS_OF_A_NAME = 5
_MAIN_NAMED = 2
_MAIN_SHARE = 0.7
#: A missile named so often may be meant by "the deployment" though others are named too.
_OFTEN_NAMED = 4


_MISSILE_WORDS = Lazy(r"\b(?:missiles?|rockets?|weapons?|warheads?|launchers?|projectiles?)\b", re.IGNORECASE)
_NEEDS_POINTER = frozenset({ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT})
_ABOUT_IT = Lazy(
    r"^\W*(?:it|its|this|they|their|the (?:[\w-]+ ){0,3}(?:missiles?|systems?|weapons?|rockets?))\b", re.IGNORECASE
)
_OTHERS = Lazy(r"\b(?:troops|soldiers|personnel|service ?members|sailors|marines|cruise missiles?)\b", re.IGNORECASE)
_MEASURES = frozenset({ClaimKind.RANGE, ClaimKind.SPEED, ClaimKind.REACH, ClaimKind.FLIGHT_TIME})
_SENTENCE_END = Lazy(r"[.!?][\"”’']?\s|\n")


def choose(
    kind: ClaimKind, sentence: str, start: int, cue: int, topic: Topic, quantity: Quantity | None = None
) -> tuple[Found | None, ...]:
    """The systems of a claim whose cue stands ``cue`` characters into its sentence; ``quantity`` is the claim's own.

    ``(None,)`` where it is about none; several where the sentence lists them ("X and Y missiles were fired").
    """
    one = _choose(kind, sentence, start, cue, topic, quantity.text if quantity else None)
    here = one is not None and start <= one.mention.start < start + len(sentence)
    apart = quantity is not None and quantity.unit.endswith(" distance")
    if apart and not here and not _MISSILE_WORDS.search(sentence):
        return (None,)  # how far places lie apart is told of them
    if one is None or kind not in _LISTED or not here:
        return (_by_its_name(one, topic),)
    return tuple(_by_its_name(other, topic) for other in _listed(kind, one, sentence, start, topic))


def _by_its_name(one: Found | None, topic: Topic) -> Found | None:
    """A code name or a designation gives way to the weapon's own name where the article tells it too."""
    if one is None or one.mention.system_id is not None:
        return one
    name = OTHER_NAMES.get(plain(one.mention.text))
    if name is None:
        return one
    own = plain(name)
    return next((other for other in topic.found if plain(other.mention.text) == own), one)


#: Kinds that are true of each system of a list.
_LISTED = frozenset({ClaimKind.USE, ClaimKind.STATUS, ClaimKind.EXERCISE, ClaimKind.INTERCEPT})
_BESIDE = Lazy(
    r"^(?:[\w’'-]*(?: (?!and\b|or\b|but\b|which\b|that\b|with\b)[\w-]+){0,7}?)?(?: ?\([^)]{0,60}\))?(?:,? (?:and|or|"
    r"as well as|"
    r"along with|plus)|,)(?: (?:the|an?|its|new|[\w-]*-(?:range|capable)|ballistic|cruise|hypersonic|advanced|also|"
    r"another missile,?|missiles?|[\w-]+-(?:supplied|made|built|provided|led)|(?:unit|battery|battalion|regiment)s? "
    r"of|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|dozens of|several|"
    r"some))* ?[\"“‘'«]?$",
    re.IGNORECASE,
)


def _listed(kind: ClaimKind, one: Found, sentence: str, start: int, topic: Topic) -> tuple[Found, ...]:
    """The system with those that stand in one list with it."""
    here = [
        other
        for other in topic.found
        if start <= other.mention.start < start + len(sentence)
        and (other.is_missile is one.is_missile or kind is ClaimKind.STATUS)
        and not other.is_alarm
    ]
    at = here.index(one) if one in here else -1
    if at < 0:
        return (one,)
    listed = [one]
    for other in here[at + 1 :]:
        if not _BESIDE.match(sentence[listed[-1].end - start : other.mention.start - start]):
            break
        listed.append(other)
    first = one
    for other in reversed(here[:at]):
        if not _BESIDE.match(sentence[other.end - start : first.mention.start - start]):
            break
        listed.append(other)
        first = other
    return tuple({other.key: other for other in listed}.values())


def _choose(kind: ClaimKind, sentence: str, start: int, cue: int, topic: Topic, counted: str | None) -> Found | None:
    here = [one for one in topic.found if start <= one.mention.start < start + len(sentence)]
    if kind is ClaimKind.WARNING and topic.alarm and all(one.is_alarm for one in here):
        return topic.alarm
    here = [
        one for one in here if not one.is_alarm and not pointing.only_named(kind, sentence, one.mention.start - start)
    ]
    if (
        kind is ClaimKind.USE
        and pointing.struck_at(sentence)
        and not any(one.is_missile for one in here or topic.found)
    ):
        return None
    if counted is not None and _OTHERS.search(counted) and not any(one.mention.text in counted for one in here):
        return None
    named_later = not here or here[0].mention.start - start > cue
    if kind is ClaimKind.CLASS and named_later and _ABOUT_IT.search(sentence) and not _NAMING.search(sentence):
        return _last_subject(start, topic) or topic.missile or topic.defence
    if kind is ClaimKind.RANGE and _TREATY_RANGE.search(sentence):
        return None
    if not here and pointing.of_bearers(kind, sentence):
        return None
    if kind is ClaimKind.WARNING and _SIRENS.search(sentence):
        return next((one for one in here if one.is_missile), topic.missile)
    if kind in _MEASURES and named_later and _ITS.search(sentence) and not any(one.is_missile for one in here):
        subject = _last_subject(start, topic)  # "its speed" is the missile's, and not the defence's it is held against
        if subject is not None or here:
            return subject or topic.missile or here[0]
    if here:
        return _of_those_here(kind, sentence, start, cue, topic, here, counted)
    if pointing.of_nuclear_arms(kind, sentence):
        named = (one for one in topic.found if one.mention.system_id == _NUCLEAR)
        return None if kind in _NEEDS_POINTER else next(named, None)
    if kind in _NEEDS_POINTER and not pointing.to_the_move(sentence, main=topic.dominant or topic.missile is None):
        return None
    if pointing.at_others(kind, sentence, _named_before(start, topic), main=topic.dominant):
        return None
    points = pointing.POINTS.search(sentence)
    if points is None and kind in _FLYING | {ClaimKind.CLASS} and _ANY_SUCH.search(sentence):
        return None
    if kind in _OF_ANY_ARMS and _THEIR_ARMS.search(sentence) and not _THE_ONE.search(sentence):
        return None
    if kind is ClaimKind.EXERCISE and not pointing.WEAPON_MEANT.search(sentence) and not _OF_MISSILES.search(sentence):
        return None
    if counted is not None and _ANY_COUNTED.search(counted) and points is None and not _THIS_ONE.search(sentence):
        return None
    if kind is ClaimKind.STATUS and points is None and _OTHER_FORCES.search(sentence) and not _UNNAMED.search(sentence):
        return None
    if kind is ClaimKind.INTERCEPT and topic.defence and _IT_STOPS.search(sentence, 0, cue + 2):
        return topic.defence
    if _THE_SYSTEM.search(sentence) and (last := _last_named(start, topic)) is not None and not last.is_missile:
        return last
    if topic.defence and DEFENCE_WORDS.search(sentence) and not _MISSILE_WORDS.search(sentence):
        return topic.defence
    if kind is ClaimKind.WARNING and topic.defence and _SENSES.search(sentence):
        return topic.defence
    recent = _last_subject(start, topic)
    if recent is not None and _ABOUT_IT.search(sentence):
        return recent
    if points is None and _UNNAMED.search(sentence) and not topic.dominant and _has_rivals(topic):
        return None
    if kind is ClaimKind.USE and points is None and _UNNAMED.search(sentence) and _EARLIER.search(sentence):
        return None
    at_none = kind is ClaimKind.STATUS and topic.named < _OFTEN_NAMED and not pointing.at_one(sentence)
    if (at_none or kind in _NEEDS_POINTER) and not topic.dominant and topic.missile and _has_rivals(topic):
        return None
    if kind is ClaimKind.USE and points is None and not _FIRED_THINGS.search(sentence):
        return None
    if kind is ClaimKind.INTERCEPT and topic.missile is None and not pointing.stopping_defence(sentence):
        return None
    if kind is ClaimKind.INTERCEPT and not pointing.stopped_flyer(sentence) and (_named_before(start, topic) or 0) > 0:
        return None
    if (
        topic.missile is None
        and points is None
        and (kind is ClaimKind.WARNING or (kind in _MEASURES and not DEFENCE_WORDS.search(sentence)))
    ):
        return None
    if topic.missile is None and (kind is ClaimKind.USE or (kind in _NEEDS_POINTER and _STRUCK_BACK.search(sentence))):
        return None
    return topic.missile or topic.defence


_SENSES = Lazy(
    r"\b(?:early[- ]warning|warning systems?|radars?|satellites?|sensors?|detect\w*|track\w*)\b", re.IGNORECASE
)
#: What a use without a name must speak of for the article's missile to be meant.
_FIRED_THINGS = Lazy(
    r"^\W*(?-i:[A-Z][a-z]+ed|Flew|Shot|Hit)\b|\b(?:missiles?|rockets?|projectiles?|warheads?|icbms?|irbms?|(?:the|"
    r"this|that|its|first|second|third|another|"
    r"latest|last) "
    r"(?:[\w-]+ ){0,2}(?:strikes?|attacks?|tests?|launch(?:es)?|firing|use|flight|launching|test-?firing|one))\b",
    re.IGNORECASE,
)
#: The bounds of the class of missiles that a treaty banned: no range of any one of them.
_TREATY_RANGE = Lazy(r"\b500\b[\w ]{0,30}[^\w ]?[\w ]{0,20}\b5[,.  ]?500\b")
_SIRENS = Lazy(r"\b(?:sirens?|air[- ]raid|alarms?|alerts? (?:was|were|in|across))\b", re.IGNORECASE)
_OF_ANY_ARMS = frozenset({ClaimKind.REACH, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION})
#: A country's weapons, all of them.
_THEIR_ARMS = Lazy(
    r"\b(?:its|their|our) (?:own |ballistic |cruise |nuclear )*(?:weapons|missiles|arsenal|arms)\b", re.IGNORECASE
)
_THE_ONE = Lazy(
    r"\b(?:the|this|that|these|those) (?:new )?(?:missiles?|systems?|weapons?|deployment|move)\b", re.IGNORECASE
)
_ITS = Lazy(r"^\W*(?:it|its|they|their|the missile(?:[’']s)?)\b", re.IGNORECASE)
_FLYING = _MEASURES | {ClaimKind.INTERCEPT}
#: "Hypersonic weapons fly ...": a sort of weapons, and none of them.
_ANY_SUCH = Lazy(
    r"^\W*(?:(?:hypersonic|ballistic|cruise|nuclear|modern|intermediate-range|medium-range|short-range|"
    r"such) ){1,3}(?:missiles|"
    r"weapons|rockets)\b",
    re.IGNORECASE,
)


_THE_SYSTEM = Lazy(
    r"\b(?:the|this) (?:air |missile |(?:air[- ]|missile[- ])?defen[cs]e )?(?:system|battery|shield)\b(?! of)",
    re.IGNORECASE,
)


_STRUCK_BACK = Lazy(r"\b(?:strikes?|attacks?)\b", re.IGNORECASE)
_OF_MISSILES = Lazy(r"\b(?:missiles?|rockets?|launchers?)\b", re.IGNORECASE)
#: Counts of things that are any of their sort unless the sentence points back.
_ANY_COUNTED = Lazy(
    r"\b(?:missiles?|rockets?|projectiles?|drones?|tests?|test-\w+|launches|exercises)\b", re.IGNORECASE
)
_THIS_ONE = Lazy(r"^\W*this (?:was|is|marks|marked|makes|made)\b", re.IGNORECASE)
_OTHER_FORCES = Lazy(
    r"\b(?:military assets|troops|forces|soldiers|personnel|strike groups?|aircraft carriers?|warships?|bombers?|"
    r"submarines?|base)\b(?! of the (?:missile|system))",
    re.IGNORECASE,
)
_IT_STOPS = Lazy(
    r"\b(?:the|this) (?:[\w-]+ ){0,2}(?:system|battery|shield) (?:\w+ ){0,4}(?=i|sh|d)(?:i|sh|d)\Z", re.IGNORECASE
)


_NUCLEAR = "tactical-nuclear-weapons"


def _named_before(start: int, topic: Topic) -> int | None:
    """Characters from the first name of the article's missile to ``start``; below zero where it comes later."""
    missile = topic.missile
    first = next((one for one in topic.found if missile is not None and one.key == missile.key), None)
    return start - first.mention.start if first is not None else None


def _last_named(start: int, topic: Topic) -> Found | None:
    """The first thing of any sort named in the last sentence before ``start`` that names one, not far back.

    What a defence shot down is told of the defence, so a missile that stands there after it is not meant.
    """
    earlier = [one for one in topic.found if start - 600 < one.mention.start < start]
    if not earlier:
        return None
    last = earlier[-1]
    return next(one for one in earlier if not _SENTENCE_END.search(topic.text[one.end : last.mention.start]))


_NAMING = Lazy(r"\b(?:called|named|dubbed|known as|codenamed|nicknamed|identified as)\b", re.IGNORECASE)
_UNNAMED = Lazy(
    r"\b(?:missiles?|rockets?|weapons?|projectiles?|warheads?|icbms?|hypersonic|nuclear arms)\b", re.IGNORECASE
)


# An earlier launch of missiles that the sentence does not name need not be one of the article's.
_EARLIER = Lazy(
    r"\b(?:last (?:week|month|year)|earlier (?:this|in)|(?:days|weeks|months|years) (?:ago|earlier)|previous(?:ly)?|"
    r"(?:in|since) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _has_rivals(topic: Topic) -> bool:
    return len({one.key for one in topic.found if one.is_missile}) > 1


_SHOT_DOWN = Lazy(r"\b(?:intercept\w*|shot down|shoots? down|downed|downing)\b", re.IGNORECASE)


def _of_those_here(
    kind: ClaimKind,
    sentence: str,
    start: int,
    cue: int,
    topic: Topic,
    here: Sequence[Found],
    counted: str | None,
) -> Found | None:
    missiles = [one for one in here if one.is_missile]
    if kind is ClaimKind.INTERCEPT:
        if missiles:
            return missiles[0]
        if topic.missile and re.search(r"\bmissile\b", _without_names(sentence, start, here), re.IGNORECASE):
            return topic.missile
        return here[0]
    before = [one for one in here if one.mention.start - start <= cue]
    if kind is ClaimKind.USE and missiles:
        here = missiles  # a missile is used, and a defence is what it may strike
    if kind is ClaimKind.USE and not missiles and _SHOT_DOWN.search(sentence):
        return topic.missile
    if (
        kind is ClaimKind.QUANTITY
        and before
        and (counted is None or not any(one.mention.text in counted for one in here))
    ):
        return before[0]
    if kind is ClaimKind.CLASS:
        follows = next((one for one in here if 0 < one.mention.start - start - cue <= _ADJECTIVE), None)
        return follows if follows and _INTRODUCES.match(sentence, cue) else (before or here)[0]
    if kind in _MEASURES:
        last = before[-1] if before else here[0]
        return next(one for one in here if one.key == last.key)

    def distance(one: Found) -> int:
        gap = one.mention.start - start - cue
        return gap if gap >= 0 else 15 - gap

    return min(here, key=distance)


#: Characters from the start of a class word to the name it stands before: "nuclear-capable X".
_ADJECTIVE = 18
_INTRODUCES = Lazy(r"(?:nuclear|dual)[- ]capable [A-Z]", re.IGNORECASE)


def _last_subject(start: int, topic: Topic) -> Found | None:
    """The first missile named in the last sentence before ``start`` that names one, not far back."""
    earlier = [one for one in topic.found if one.is_missile and start - 600 < one.mention.start < start]
    if not earlier:
        return None
    last = earlier[-1]
    return next(one for one in earlier if not _SENTENCE_END.search(topic.text[one.end : last.mention.start]))


def _without_names(sentence: str, start: int, here: Sequence[Found]) -> str:
    for one in here:
        at = one.mention.start - start
        sentence = sentence[:at] + " " * len(one.mention.text) + sentence[at + len(one.mention.text) :]
    return re.sub(r"\b(?:air|missile|anti-\w+)[- ]defen[cs]e (?:missile )?\w+|\bdefen[cs]e missiles?", " ", sentence)
