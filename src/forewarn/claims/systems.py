"""Systems, defences and sensors named in a text: names of the record, public names of the field, and patterns."""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forewarn.claims.field_names import ALARMS, DEFENCES, NAMES, OFTEN_MISSPELT, OTHER_NAMES, plain
from forewarn.claims.lazy import Lazy
from forewarn.records.claims import SystemMention
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
#: "A missile to be shown this week will be named ‘Dezful’": between marks a town's name is the weapon's too.
_NAMED_IN_MARKS = Lazy(
    r"\b(?:missile|rocket|weapon|system|radar|launcher|interceptor)s?\b[^.\n]{0,60}?\b(?:called|named|dubbed|codenamed|"
    r"nicknamed|known as) (?:the )?[\"“‘'«](?P<name>[A-Z][\w-]+(?:[ -](?:[A-Z][\w-]+|\d+\w*))?)[\"”’'»]"
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
    alias: str | None = None  # the key of a name that stands right beside this one and means the same

    @property
    def end(self) -> int:
        """Article offset of the first character after the name."""
        return self.mention.start + len(self.mention.text)

    @property
    def key(self) -> str:
        """What counts as the same system: the catalog id, or the name without its plural and punctuation."""
        return self.alias or self.mention.system_id or plain(self.mention.text)


_DEFENCES = Lazy(DEFENCES, re.IGNORECASE)
#: Words for what defends and what sees: beside a name they tell that it is no missile's.
DEFENCE_WORDS = Lazy(
    r"\b(?:batter(?:y|ies)|interceptors?|defen[cs]e systems?|air defen[cs]es?|radars?|satellites?|shield)\b",
    re.IGNORECASE,
)


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
    for spelled in (text, _CAPITALS.sub(lambda run: run[0].title(), text)):
        for match in _NAMES.finditer(spelled):
            if free(*match.span()):
                words = text[slice(*match.span())]
                found.append(Found(SystemMention(words, match.start()), not _DEFENCES.search(match[0])))
                taken.append(match.span())
    for match in _ALARMS.finditer(text):
        if free(*match.span()):
            found.append(Found(SystemMention(match[0], match.start()), is_missile=False, is_alarm=True))
            taken.append(match.span())
    for pattern in _MODELS:
        for match in pattern.finditer(text):
            if free(*match.span("name")) and not _CARRIERS.match(match["name"]):
                defence = bool(_DEFENCES.search(match[0]) or DEFENCE_WORDS.search(match[0]))
                found.append(Found(SystemMention(match["name"], match.start("name")), not defence))
                taken.append(match.span("name"))
    for pattern in (_NAMED_IN_MARKS, _NAMED_BEFORE, _NAMED_AFTER, _NAMED_APART):
        for match in pattern.finditer(text):
            words = match["name"]
            if (
                words.lower() in _NO_NAMES
                or (words.lower() in not_systems and pattern is not _NAMED_IN_MARKS)
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
    for match in _LONG_WORD.finditer(text):
        if free(*match.span()) and match[0].lower() not in not_systems and _is_misspelt(match[0]):
            found.append(Found(SystemMention(match[0], match.start()), not _DEFENCES.search(match[0])))
            taken.append(match.span())
    return _as_one(text, sorted(found, key=lambda one: one.mention.start))


_LONG_WORD = Lazy(r"(?<![\w-])[A-Z][a-z]{6,}(?![\w’'-])")
_LETTERS_SHARED = 3
_LETTERS_OFF = 2


def _is_misspelt(word: str) -> bool:
    """Whether a word is a long name of the field in another spelling: two letters off, of eight and more."""
    near = [name for name in OFTEN_MISSPELT if name[:_LETTERS_SHARED] == word[:_LETTERS_SHARED]]
    if not near:
        return False
    from rapidfuzz.distance import OSA

    return any(
        0 < OSA.distance(name, word, score_cutoff=_LETTERS_OFF) <= (_LETTERS_OFF if len(name) > 8 else 1)
        for name in near
    )


#: "SARMAT" is "Sarmat"; the title case of a word has as many letters.
_CAPITALS = Lazy(r"\b[A-Z]{4,}\b")
#: What may stand between two names of one system: "RS-28 Sarmat", "Khorramshahr-4 (Kheibar)".
_SAME = Lazy(
    r"^[\"”’'»]?(?: (?:[A-Z][\w-]+ ){0,5}\(| |, also (?:known|called) (?:as )?(?:the )?|, known (?:as|"
    r"to NATO as) (?:the )?)[“\"‘'«]?$",
    re.IGNORECASE,
)


def _as_one(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The mentions in order, where names that stand right beside one another count as one system everywhere."""
    same = {one.key: plain(OTHER_NAMES[one.key]) for one in found if one.key in OTHER_NAMES}
    for one, other in pairwise(found):
        first, second = same.get(one.key, one.key), same.get(other.key, other.key)
        both_known = one.mention.system_id is not None and other.mention.system_id is not None
        if first == second or both_known or not one.is_missile or not other.is_missile:
            continue
        if _SAME.match(text[one.end : other.mention.start]):
            kept, dropped = (second, first) if other.mention.system_id else (first, second)
            same = {key: kept if value == dropped else value for key, value in same.items()} | {
                first: kept,
                second: kept,
            }
    if not same:
        return tuple(found)
    ids = {one.key: one.mention.system_id for one in found if one.mention.system_id is not None}
    merged = []
    for one in found:
        key = same.get(one.key)
        mention = one.mention if key is None or one.mention.system_id else replace(one.mention, system_id=ids.get(key))
        merged.append(one if key is None else replace(one, mention=mention, alias=key))
    return tuple(merged)


def _just_named(found: Sequence[Found], start: int) -> bool:
    """Whether a name stands right before the words at ``start``: "the S-400 systems, known as Triumph" is one thing."""
    return any(0 <= start - one.end <= 1 for one in found)
