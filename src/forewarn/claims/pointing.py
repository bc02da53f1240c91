"""What a sentence that names no system points at: the article's own weapon, or any of a sort."""

from __future__ import annotations

import re

from forewarn.claims.lazy import Lazy
from forewarn.records.claims import ClaimKind

#: "That" before several is no pointer but a conjunction: "he said that nuclear weapons ...".
_DETERMINERS = (
    r"(?:the|this|that(?! (?:[\w’'-]+ ){0,3}(?:missiles|systems|weapons|rockets|launchers|batteries|tests|strikes|"
    r"attacks|deployments|launches|weaponry)\b)|these|those|such)"
)
WEAPON_MEANT = Lazy(
    r"\b(?:the|this|that|these|those|its|their|such) (?:[\w’'-]+ ){0,3}(?:missiles?|systems?|weapons?|rockets?|"
    r"complex(?:es)?|launchers?|batter(?:y|ies)|projectiles?|device|warheads?|weaponry)\b",
    re.IGNORECASE,
)
_THE_MOVE = Lazy(
    rf"^\W*(?:this|these)\b(?! (?:exhibitions?|exercises?|drills?|pact|treaty|agreement|includes?|week|month|year|time|"
    rf"visit|meeting|war|partnership|alliance)\b)|"
    rf"\b{_DETERMINERS} (?:(?!to )[\w’'-]+ ){{0,3}}(?:missiles?|systems?|weapons?|weaponry|launchers?|complex|unit|"
    rf"deployments?(?! (?:[\w’'-]+ ){{0,8}}(?:forces|troops|infrastructure|soldiers)\b)|move|stationing|placement|"
    rf"tests?|launch(?:es)?|batter(?:y|ies)|strikes?|attacks?)\b|"
    rf"\b(?:the|this|that|such) (?:[\w-]+ )?(?:(?:proposed|planned) )?(?:projects?|shield|purchase|sale|deal|step)\b",
    re.IGNORECASE,
)
#: The move or the weapon in the words of a headline or of speech.
_THE_MOVE_TOO = Lazy(
    r"\bdeployment (?:as|aimed|meant|intended)\b|\bthe (?:deployed|stationed) (?:air |missile )?defen[cs]es?\b|"
    r"\b(?:latest|(?:hypersonic|ballistic|cruise|new) missile|missile defen[cs]e) (?:[\w-]+ )?(?:launch|test|strike|"
    r"system|weapon)\b|"
    r"^\W*it(?:s|[’']s)?\b(?! (?:is|was|remains|became) (?:not |still |also )?(?:clear|unclear|known|unknown|important|"
    r"possible|likely|unlikely|believed|thought|expected|necessary|time)\b)|"
    r"\b(?:use|using|deploy(?:ing)?|station(?:ing)?|host(?:ing)?|fir(?:e|ing)|launch(?:ing)?|buy(?:ing)?|"
    r"purchas(?:e|ing)) it\b",
    re.IGNORECASE,
)
POINTS = Lazy(
    r"\b(?:the|this|that|these|those|such|its|their|our|each) (?:[\w’'-]+ ){0,3}(?:missiles?|systems?|weapons?|"
    r"rockets?|"
    r"complex(?:es)?|launchers?|batter(?:y|ies)|device|radar|station|projectile|deployment|unit)\b|\bit\b|\bthey\b",
    re.IGNORECASE,
)
#: Warheads and bombs, and none of the missiles that carry them.
_NUCLEAR_WORDS = r"(?:nuclear (?:weapons?|warheads?|arms|bombs?|munitions?)|nukes|(?:number|part|stocks?) of warheads)"
_NUCLEAR_ARMS = Lazy(rf"\b{_NUCLEAR_WORDS}\b", re.IGNORECASE)
_NUCLEAR_MOVE = Lazy(
    rf"\b(?:deploy\w*|station\w*|plac\w+|transfer\w*|host\w*|use) (?:of )?(?:[\w’'-]+ ){{0,2}}{_NUCLEAR_WORDS}\b",
    re.IGNORECASE,
)
_THE_CARRIER = Lazy(
    r"\b(?:the|this|these|those|such|its) (?:[\w’'-]+ ){0,2}(?:missiles?|systems?|complex(?:es)?|launchers?|"
    r"rockets?)\b|"
    r"\bits (?:use|deployment|range)\b|^\W*it\b",
    re.IGNORECASE,
)
#: Aircraft and ships that carry missiles: what they do is told of them.
_BEARERS = Lazy(r"\b(?:missile[- ]carriers?|missile[- ]carrying|take-?offs?|taking off)\b", re.IGNORECASE)
_INDEFINITE = Lazy(
    r"(?<!\bthe )(?<!\bthese )(?<!\bthose )(?<!\bsuch )(?<!\btheir )(?<!\bits )\b(?:(?:new|modern|long-range|"
    r"medium-range|"
    r"intermediate-range|short-range|ballistic|cruise|hypersonic|nuclear|more|other|advanced) )+(?:missiles|"
    r"(?:missile |weapons? )?systems|weapons)\b",
    re.IGNORECASE,
)
_YET_TO_BE_MADE = Lazy(
    r"\b(?:build\w*|develop\w*|design\w*|creat\w+|work\w* on) (?:up )?(?:of )?(?:an? |another )(?:(?:new|own|similar|"
    r"domestic|missile|weapons?|ballistic|cruise|hypersonic) )*(?:missiles?|systems?|weapons?|rockets?)\b",
    re.IGNORECASE,
)
_ONE_OF_THEIRS = Lazy(
    r"\b(?:one|some|several|many|most) of (?:its|their) (?:[\w-]+ ){0,2}missiles\b|\bmissiles and (?:\w+ "
    r"){0,3}(?:drones|"
    r"uavs?|vehicles)\b|\b(?:most|many|some|all) (?:of the )?(?:[\w-]+ )?attacks\b",
    re.IGNORECASE,
)
_SOME_ARM = Lazy(
    r"\b(?:an? (?:[\w-]+ ){0,3}(?:missile|weapon|rocket)|(?<!the )(?:manufacture|produce|make|build)\w* missiles) "
    r"(?:[\w-]+ )?(?:with|that|limited|capable)\b",
    re.IGNORECASE,
)
_STOPPED = Lazy(r"\b(?:intercept\w*|shot|shoots?|shooting|down(?:ed|ing|s)|destroyed|repelled)\b", re.IGNORECASE)
_THE_FLYER = Lazy(
    r"\b(?:the|this|that|these|its|such|such an?) (?:(?!defen[cs]e|air|anti)[\w’'-]+ ){0,3}(?:missiles?|weapons?|"
    r"rockets?|projectile|device|warheads?)(?! defen[cs]e|[- ]attack)\b|\bit\b|\bthem\b|^\W*they\b|"
    r"\ban? (?:[\w’'-]+ ){0,2}(?:hypersonic|ballistic|cruise) missile\b",
    re.IGNORECASE,
)
_THE_DEFENDER = Lazy(
    r"\b(?:the|this|that|these|its|their|each|both|new) (?:[\w’'-]+ ){0,3}(?:systems?|batter(?:y|ies)|shield|project|"
    r"component|complex|interceptors?|radar|unit|programme|program|launchers?)\b|\bit\b(?! was| had)|"
    r"\b(?:layered|integrated) (?:air|missile)",
    re.IGNORECASE,
)
_OF_A_TREATY = Lazy(r"\b(?:START|INF|treaty)\b[^.]{0,40}\b(?:limit|cap|ban|prohibit|restrict)", re.IGNORECASE)
#: "A battery capable of firing X and Y": what a launcher could fire is not what was moved, shown or bought.
_LOADED = Lazy(
    r"\b(?:systems?|launchers?|batter(?:y|ies)|platforms?|vehicles?|trucks?|complex(?:es)?|containers?|"
    r"installations?|sites?)[”\"’']?,? (?:(?:that|which) )?(?:(?:is|are|was|were) )?(?:also )?(?:capable of|can|could|"
    r"able to|designed to) (?:also )?(?:be used to |be used for )?(?:fir(?:e|ing)|launch(?:ing)?|shoot(?:ing)?)\b"
    r"[^.;]{0,90}$",
    re.IGNORECASE,
)
#: "A missile similar to X", "in the same silos as X", "meant to replace X": the other of the two is meant.
_COMPARED = Lazy(
    r"\b(?:similar to|(?:the )?same [\w ]{1,40}? as|unlike|replac(?:e|es|ing)|succe(?:ed|eds|ssor to)|instead of|"
    r"compared (?:to|with)|modelled on|derived from|based on) (?:[\w’'-]+ ){0,5}?[“\"‘']?$",
    re.IGNORECASE,
)
#: "In response to X": a motive is told of what answers, and not of what is answered.
_ANSWERED = Lazy(
    r"\b(?:response|answer|reaction|retaliation|counterweight) (?:to|for) (?!(?:an? |the )?(?:question|request|query|"
    r"journalist|reporter))(?:[\w’'-]+ ){0,6}$|\bto (?:balance|counter|offset|match) (?:[\w’'-]+ ){0,9}$",
    re.IGNORECASE,
)
_STRUCK_AT = Lazy(
    r"\b(?:was|were|been|being|is) (?:\w+ )?(?:attacked|struck|hit|damaged|destroyed|targeted)\b|\bdamage\w* "
    r"(?:\w+ )?to\b",
    re.IGNORECASE,
)
_TOLD_OF_WHAT_IS = frozenset(
    {ClaimKind.STATUS, ClaimKind.EXERCISE, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION, ClaimKind.CLASS}
)
#: Of several weapons, one that the sentence points at by its kind.
_AT_ONE = Lazy(
    r"\b(?:the|this|that|these|its) (?:[\w’'-]+ ){0,3}(?:missile|system|weapon|complex(?:es)?|launchers?|rocket|unit|"
    r"batter(?:y|ies)|device|shield|radar|station)(?![\w’'-])|(?:^\W*|[“\"‘] ?)it\b|\bit (?:will|would|was|is|has)\b",
    re.IGNORECASE,
)
#: Characters from a name to a sentence that need no longer speak of it when it tells of any such arms.
_WELL_BEHIND = 300
#: Characters before its first name from which a weapon that is not the article's topic is not yet meant.
_FAR_AHEAD = 350


def at_one(sentence: str) -> bool:
    """Whether the sentence points at one weapon, where an article tells of several."""
    return _AT_ONE.search(sentence) is not None


def of_bearers(kind: ClaimKind, sentence: str) -> bool:
    """Whether a claim is about the aircraft or ships that carry missiles."""
    return kind in {ClaimKind.STATUS, ClaimKind.WARNING} and _BEARERS.search(sentence) is not None


def of_nuclear_arms(kind: ClaimKind, sentence: str) -> bool:
    """Whether a claim is about warheads or bombs and not about the missile that carries them."""
    if kind in {ClaimKind.STATUS, ClaimKind.QUANTITY}:
        return _NUCLEAR_ARMS.search(sentence) is not None and _THE_CARRIER.search(sentence) is None
    return _NUCLEAR_MOVE.search(sentence) is not None


def to_the_move(sentence: str, *, main: bool) -> bool:
    """Whether a reaction or a motive is about the deployment, the launch or the weapon of the article.

    ``main`` tells that the article is about one weapon, so that "its missile strike" is that weapon's.
    """
    return _THE_MOVE.search(sentence) is not None or (main and _THE_MOVE_TOO.search(sentence) is not None)


def at_others(kind: ClaimKind, sentence: str, named_before: int | None, *, main: bool) -> bool:
    """Whether the sentence speaks of arms that are none of the article's topic.

    ``named_before``: how many characters before the sentence that topic was first named, negative where it comes
    later; ``main``: whether it is what the article is about.
    """
    if of_bearers(kind, sentence):
        return True
    if kind is ClaimKind.QUANTITY and _OF_A_TREATY.search(sentence):
        return True
    if named_before is None:
        return False
    if not main and named_before < -_FAR_AHEAD:
        return True
    points = POINTS.search(sentence) is not None
    if kind is ClaimKind.USE and _ONE_OF_THEIRS.search(sentence):
        return True
    if (
        kind is ClaimKind.RANGE
        and named_before > 0
        and _SOME_ARM.search(sentence)
        and not _THE_CARRIER.search(sentence)
    ):
        return True
    if kind is ClaimKind.STATUS and named_before > _WELL_BEHIND:
        return _YET_TO_BE_MADE.search(sentence) is not None or (not points and _INDEFINITE.search(sentence) is not None)
    return False


def only_named(kind: ClaimKind, sentence: str, at: int) -> bool:
    """Whether the name at ``at`` of the sentence stands there for something else than what the claim is about."""
    before = sentence[:at]
    if kind in _TOLD_OF_WHAT_IS and (_LOADED.search(before) or _COMPARED.search(before)):
        return True
    return kind in {ClaimKind.STATEMENT_OF_INTENT, ClaimKind.STATUS} and _ANSWERED.search(before) is not None


def struck_at(sentence: str) -> bool:
    """Whether the defences and sensors of the sentence were struck, and not used."""
    return _STRUCK_AT.search(sentence) is not None


def stopped_flyer(sentence: str) -> bool:
    """Whether what is shot down is the article's missile: one the sentence points at."""
    return _THE_FLYER.search(sentence) is not None or _STOPPED.search(sentence) is None


def stopping_defence(sentence: str) -> bool:
    """Whether what shoots down is the article's defence."""
    return _THE_DEFENDER.search(sentence) is not None
