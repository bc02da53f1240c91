"""Which system a claim is about: names found in the text, and the article's own topic where a sentence says "it"."""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from forewarn.claims.field_names import ALARMS, DEFENCES, NAMES
from forewarn.claims.lazy import Lazy
from forewarn.records.claims import ClaimKind, SystemMention
from forewarn.records.names import KnownName

_NAMES = Lazy(NAMES)
_ALARMS = Lazy(ALARMS)
_WEAPON_WORDS = (
    r"(?:ballistic|cruise|hypersonic|nuclear|missile|rocket|air[- ]defen[cs]e|anti-\w+|weapons?|launch(?:er)?|"
    r"mobile|tactical|strategic|medium-range|intermediate-range|short-range|long-range)"
)
_NAMED_BEFORE = Lazy(
    rf"(?<![\w-])[\"“‘'«]?(?P<name>[A-Z][\w’-]*[a-z][\w’-]*)[\"”’'»]?(?:\s{_WEAPON_WORDS}){{0,3}}\s(?:missiles?|"
    rf"rockets?|(?:missile|weapons?|air[- ]defen[cs]e|ballistic) systems?|launchers?|interceptors?|ICBMs?|IRBMs?)\b"
)
_THING = (
    r"(?:missiles?|rockets?|(?:missile|weapons?|air[- ]defen[cs]e|ballistic|rocket) (?:systems?|complex)|launchers?|"
    r"interceptors?|ICBMs?|IRBMs?|radars?|warning systems?)"
)
_MODEL = r"(?=[\w-]*\d)(?=[\w-]*[A-Z])[A-Z0-9]{1,4}-?[A-Z]?\d{1,4}[A-Z]{0,2}"
#: Designations of letters and digits that stand before, or in apposition to, a word for a weapon.
_MODELS = (
    Lazy(rf"(?<![\w-])(?P<name>{_MODEL})(?:\s{_WEAPON_WORDS}){{0,3}}\s{_THING}\b"),
    Lazy(rf"\b{_THING},? (?:the |called (?:the )?|known as (?:the )?|designated )(?P<name>{_MODEL})(?![\w-])"),
    Lazy(rf"(?<![\w-])(?P<name>{_MODEL}), (?:an? |the )(?:[\w-]+ ){{0,4}}{_THING}\b"),
)
_CARRIERS = Lazy(r"(?:F|B|C|E|P|U|KC|EA|RC|MQ|RQ|MH|UH|CH|Su|Tu|Il|An|MiG|J|H|Y|A|AH|G|T|M)-?\d|\d+$", re.ASCII)
_MADE_OF = Lazy(
    r"-(?:backed|made|led|based|built|style|era|supplied|range|capable|launched|guided|designed|type|class|armed|owned|"
    r"produced|donated|controlled|funded|developed|related|free|fired|tipped)$"
)
_NAMED_AFTER = Lazy(
    r"\b(?:missile|rocket|system|weapon|complex|radar|launcher|warhead|interceptor|it)s?,? (?:\w+ ){0,2}(?:called|"
    r"named|dubbed|codenamed|code-named|known as|nicknamed)(?: the)?\s[\"“‘'«]?(?P<name>[A-Z][\w’-]+"
    r"(?:[- ]\d+\w*)?)"
)
_NAMED_APART = Lazy(
    r"\b(?:missile|rocket|system|weapon|complex|radar|launcher|interceptor), (?:the )?[\"“‘'«]?"
    r"(?P<name>[A-Z][a-z][\w’-]+)[\"”’'»]?, (?:is|was|has|had|have|can|could|will|were|which)\b"
)
# Words that stand capitalised before "missile" without being its name.
_NO_NAMES = frozenset(
    """russian soviet american chinese iranian north korean ukrainian belarusian polish german british french israeli
    indian pakistani japanese south the a an this that these its his their our new two three such some all no
    most many each every any other several first second both nato us western eastern european ground sea air
    land surface strategic tactical nuclear ballistic cruise hypersonic conventional medium intermediate short
    long monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december israeli iraqi pakistani emirati kuwaiti qatari korea japan taiwan europe
    korea’s korea's britain france germany poland belarus america washington london paris berlin warsaw minsk
    seoul tokyo jerusalem delhi kiev west east north
    lithuanian latvian estonian dutch norwegian swedish finnish turkish saudi yemeni houthi taiwanese
    moscow kyiv tehran pyongyang beijing russia ukraine china iran india israel pakistan advanced modern guided
    mobile allied army navy force anti early incoming intercontinental defence defense pentagon kremlin solid
    liquid under after before when while if as and or but with without for of in on to from by enemy more than
    about over""".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A system mention at an article offset. ``is_missile`` tells weapons from defences and sensors.

    ``is_alarm``: it only warns people.
    """

    mention: SystemMention
    is_missile: bool
    is_alarm: bool = False

    @property
    def end(self) -> int:
        """Article offset of the first character after the name."""
        return self.mention.start + len(self.mention.text)

    @property
    def key(self) -> str:
        """What counts as the same system: the catalog id, or the name without its plural and punctuation."""
        return self.mention.system_id or re.sub(r"[\W_]|s$", "", self.mention.text.lower())


_DEFENCES = Lazy(DEFENCES, re.IGNORECASE)


def find_systems(text: str, known: Sequence[KnownName], not_systems: frozenset[str] = frozenset()) -> tuple[Found, ...]:
    """Every system, defence and sensor named in ``text``, in order; names of the record win over patterns.

    ``not_systems`` are words (lower case) that the article uses for places, peoples and days.
    """
    found: list[Found] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return not any(start < until and since < end for since, until in taken)

    for name in known:
        end = name.start + len(name.text)
        if name.kind in {"system", "defence", "sensor"} and free(name.start, end):
            mention = SystemMention(name.text, name.start, name.ids[0] if len(name.ids) == 1 else None, name.ids)
            found.append(Found(mention, name.kind == "system"))
        taken.append((name.start, end))
    for match in _NAMES.finditer(text):
        if free(*match.span()):
            found.append(Found(SystemMention(match[0], match.start()), not _DEFENCES.search(match[0])))
            taken.append(match.span())
    for match in _ALARMS.finditer(text):
        if free(*match.span()):
            found.append(Found(SystemMention(match[0], match.start()), is_missile=False, is_alarm=True))
            taken.append(match.span())
    for pattern in _MODELS:
        for match in pattern.finditer(text):
            if free(*match.span("name")) and not _CARRIERS.match(match["name"]):
                defence = bool(_DEFENCES.search(match[0]) or _DEFENCE_WORDS.search(match[0]))
                found.append(Found(SystemMention(match["name"], match.start("name")), not defence))
                taken.append(match.span("name"))
    for pattern in (_NAMED_BEFORE, _NAMED_AFTER, _NAMED_APART):
        for match in pattern.finditer(text):
            words = match["name"]
            if (
                words.lower() in _NO_NAMES
                or words.lower() in not_systems
                or words.endswith(("’s", "'s", "’", "s’"))
                or _MADE_OF.search(words)
                or words.lower().endswith(("ian", "ese", "ish"))
                or "-range" in words
                or not free(*match.span("name"))
                or (pattern is _NAMED_AFTER and _just_named(found, match.start()))
            ):
                continue
            found.append(Found(SystemMention(words, match.start("name")), is_missile=True))
            taken.append(match.span("name"))
    return tuple(sorted(found, key=lambda one: one.mention.start))


def _just_named(found: Sequence[Found], start: int) -> bool:
    """Whether a name stands right before the words at ``start``: "the S-400 systems, known as Triumph" is one thing."""
    return any(0 <= start - one.end <= 1 for one in found)


@dataclass(frozen=True, slots=True)
class Topic:
    """What an article is mainly about: its most named missile and its most named defence or sensor."""

    text: str
    found: tuple[Found, ...]
    missile: Found | None
    defence: Found | None
    alarm: Found | None = None
    dominant: bool = False  # whether the missile is what the article is about, and not one of several


def topic_of(text: str, found: Sequence[Found]) -> Topic:
    """The topic of an article from all its system mentions. The first named wins a tie."""

    def most(kind: bool) -> Found | None:  # noqa: FBT001 - a private choice of two
        counts = Counter(one.key for one in found if one.is_missile is kind and not one.is_alarm)
        if not counts:
            return None
        key = counts.most_common(1)[0][0]
        return next(one for one in found if one.key == key)

    missile = most(True)  # noqa: FBT003 - see most
    missiles = [one for one in found if one.is_missile]
    named = sum(1 for one in missiles if missile is not None and one.key == missile.key)
    dominant = named >= _MAIN_NAMED and named >= _MAIN_SHARE * len(missiles)
    alarm = next((one for one in found if one.is_alarm), None)
    return Topic(text, tuple(found), missile, most(False), alarm, dominant)  # noqa: FBT003 - see most


_MAIN_NAMED = 2
_MAIN_SHARE = 0.7


_DEFENCE_WORDS = Lazy(
    r"\b(?:batter(?:y|ies)|interceptors?|defen[cs]e systems?|air defen[cs]es?|radars?|satellites?|shield)\b",
    re.IGNORECASE,
)
_MISSILE_WORDS = Lazy(r"\b(?:missiles?|rockets?|weapons?|warheads?|launchers?|projectiles?)\b", re.IGNORECASE)
_NEEDS_POINTER = frozenset({ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT})
_WEAPON_MEANT = Lazy(
    r"\b(?:the|this|that|these|those|its|their|such) (?:[\w’'-]+ ){0,3}(?:missiles?|systems?|weapons?|rockets?|"
    r"complex(?:es)?|launchers?|batter(?:y|ies)|projectiles?|device|warheads?)\b",
    re.IGNORECASE,
)
_ABOUT_IT = Lazy(
    r"^\W*(?:it|its|this|they|their|the (?:[\w-]+ ){0,3}(?:missiles?|systems?|weapons?|rockets?))\b", re.IGNORECASE
)
_THE_MOVE = Lazy(
    r"^\W*(?:this|these)\b|\b(?:the|this|that|these|those|such) (?:[\w-]+ ){0,2}(?:missiles?|systems?|weapons?|"
    r"launchers?|complex|unit|deployments?|move|stationing|placement|tests?|launch(?:es)?|batter(?:y|ies)|strikes?|"
    r"attacks?)\b",
    re.IGNORECASE,
)
_OTHERS = Lazy(r"\b(?:troops|soldiers|personnel|cruise missiles?)\b", re.IGNORECASE)
_MEASURES = frozenset({ClaimKind.RANGE, ClaimKind.SPEED, ClaimKind.REACH, ClaimKind.FLIGHT_TIME})
_SENTENCE_END = Lazy(r"[.!?][\"”’']?\s|\n")


def choose(
    kind: ClaimKind, sentence: str, start: int, cue: int, topic: Topic, counted: str | None = None
) -> tuple[Found | None, ...]:
    """The systems of a claim whose cue stands ``cue`` characters into its sentence; ``counted`` are a count's words.

    ``(None,)`` where it is about none; several where the sentence lists them ("X and Y missiles were fired").
    """
    one = _choose(kind, sentence, start, cue, topic, counted)
    if one is None or kind not in _LISTED or not start <= one.mention.start < start + len(sentence):
        return (one,)
    return _listed(one, sentence, start, topic)


#: Kinds that are true of each system of a list.
_LISTED = frozenset({ClaimKind.USE, ClaimKind.STATUS, ClaimKind.EXERCISE, ClaimKind.INTERCEPT})
_BESIDE = Lazy(
    r"^(?:[\w’'-]*(?: (?!and\b|or\b)[\w-]+){0,3}?)?(?: ?\([^)]{0,30}\))?(?:,? (?:and|or|as well as|along with|plus)|"
    r",)(?: (?:the|an?|"
    r"its|new|[\w-]*-range|ballistic|cruise|hypersonic|advanced|also|another missile,?|missiles?))* ?[\"“‘'«]?$",
    re.IGNORECASE,
)


def _listed(one: Found, sentence: str, start: int, topic: Topic) -> tuple[Found, ...]:
    """The system with those that stand in one list with it."""
    here = [
        other
        for other in topic.found
        if start <= other.mention.start < start + len(sentence)
        and other.is_missile is one.is_missile
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
    here = [one for one in here if not one.is_alarm]
    if counted is not None and _OTHERS.search(counted) and not any(one.mention.text in counted for one in here):
        return None
    named_later = not here or here[0].mention.start - start > cue
    if kind is ClaimKind.CLASS and named_later and _ABOUT_IT.search(sentence) and not _NAMING.search(sentence):
        return _last_subject(start, topic) or topic.missile or topic.defence
    if here:
        return _of_those_here(kind, sentence, start, cue, topic, here)
    if kind in _NEEDS_POINTER and not _THE_MOVE.search(sentence):
        return None
    points = _POINTS.search(sentence)
    if kind is ClaimKind.EXERCISE and not _WEAPON_MEANT.search(sentence) and not _OF_MISSILES.search(sentence):
        return None
    if counted is not None and _ANY_COUNTED.search(counted) and points is None:
        return None
    if kind is ClaimKind.STATUS and points is None and _OTHER_FORCES.search(sentence) and not _UNNAMED.search(sentence):
        return None
    if kind is ClaimKind.INTERCEPT and topic.defence and _IT_STOPS.search(sentence, 0, cue + 1):
        return topic.defence
    if _THE_SYSTEM.search(sentence) and (last := _last_named(start, topic)) is not None and not last.is_missile:
        return last
    if topic.defence and _DEFENCE_WORDS.search(sentence) and not _MISSILE_WORDS.search(sentence):
        return topic.defence
    if kind is ClaimKind.WARNING and topic.defence:
        return topic.defence
    recent = _last_subject(start, topic)
    if recent is not None and _ABOUT_IT.search(sentence):
        return recent
    if points is None and _UNNAMED.search(sentence) and not topic.dominant and _has_rivals(topic):
        return None
    if kind is ClaimKind.USE and points is None and _UNNAMED.search(sentence) and _EARLIER.search(sentence):
        return None
    if kind in _NEEDS_POINTER and not topic.dominant and topic.missile and _has_rivals(topic):
        return None
    return topic.missile or (None if kind in _NEEDS_POINTER and _STRUCK_BACK.search(sentence) else topic.defence)


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
_OTHER_FORCES = Lazy(
    r"\b(?:military assets|troops|forces|soldiers|personnel|strike groups?|aircraft carriers?|warships?|bombers?|"
    r"submarines?|base)\b(?! of the (?:missile|system))",
    re.IGNORECASE,
)
_IT_STOPS = Lazy(
    r"\b(?:the|this) (?:[\w-]+ ){0,2}(?:system|battery|shield) (?:\w+ ){0,4}(?=i|sh|d)(?:i|sh|d)\Z", re.IGNORECASE
)


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
_POINTS = Lazy(
    r"\b(?:the|this|that|these|those|such|its|their|our) (?:[\w’'-]+ ){0,3}(?:missiles?|systems?|weapons?|rockets?|"
    r"complex(?:es)?|launchers?|batter(?:y|ies)|device|radar|station|projectile|deployment|unit)\b|\bit\b|\bthey\b",
    re.IGNORECASE,
)
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


def _of_those_here(kind: ClaimKind, sentence: str, start: int, cue: int, topic: Topic, here: Sequence[Found]) -> Found:
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
    if kind is ClaimKind.CLASS:
        follows = next((one for one in here if 0 < one.mention.start - start - cue <= _ADJECTIVE), None)
        return follows if follows and _INTRODUCES.match(sentence, cue) else (before or here)[0]
    if kind in _MEASURES:
        return before[-1] if before else here[0]

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
