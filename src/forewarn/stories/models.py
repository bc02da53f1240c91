"""Names of missiles that no list has, by the words beside them: "the Abdali surface-to-surface missile"."""

from __future__ import annotations

import re
from functools import lru_cache

from forewarn.stories.folding import name_key
from forewarn.stories.vocabulary import patterns

_NAME = r"[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐ][\w’'-]*[\w]"
_THING = (
    r"(?:missiles?|ICBMs?|IRBMs?|rockets?|interceptors?|torpedo(?:es)?|drones?|"
    r"(?:[Ww]eapons?|[Mm]issile) [Ss]ystems?|systems?)\b"
)
#: What may stand between a name and the thing: lower-case words that say of what sort it is.
_SORT = r"(?:[a-z][\w-]* ){0,5}?"
_ANY_THING = re.compile(r"missile|icbm|irbm|rocket|interceptor|system|torpedo|drone|weapon", re.IGNORECASE)
_QUOTE = r"[\"'“”‘’«»„]?"
_BEFORE = re.compile(rf"{_QUOTE}(?P<name>{_NAME})(?:[-–]\d+\w?)?{_QUOTE},? {_SORT}{_THING}")
_CALLED = re.compile(
    rf"{_THING}(?: \([^)]{{0,40}}\))?(?:,|:| —| –)? (?:is |was |that is |which is )?"
    rf"(?:called|dubbed|named|nicknamed|code-named|known as|designated)(?: the)? {_QUOTE}(?:{_NAME} )?(?P<name>{_NAME})"
)
_BESIDE = re.compile(rf"\b(?:missile|ICBM|IRBM|rocket),? [\"'“‘«„](?:{_NAME} )?(?P<name>{_NAME})")
#: Adjectives of origin and of sort are no names.
_NO_NAME = re.compile(
    r"-(?:made|built|supplied|backed|led|type|class|era|based|launched|range|capable)$|^Inter", re.IGNORECASE
)
#: Words between a name and "missile" that show that the name is not its name: "Tehran fired a missile".
_NOT_A_SORT = re.compile(
    r"(?<![\w-])(?:and|or|of|to|in|on|at|for|with|from|by|as|a|an|the|its|their|his|is|was|were|are|has|have|had|will|would|"
    r"that|which|who|said|says|also|not|new|more|two|three|several|first|\w+ed|\w+ing)(?![\w-])"
)


def system_of(word: str) -> str | None:
    """The listed system that a capitalised word names, in the plural or with a mark too ("Oreshniks", "Iskander-M")."""
    systems = patterns().systems
    for form in (word, word.removesuffix("s"), word.split("-", maxsplit=1)[0]):
        system = systems.get(name_key(form))
        if system is not None:
            return system
    return None


@lru_cache(maxsize=4096)
def models_in(sentence: str) -> tuple[str, ...]:
    """Names that a sentence gives a missile or weapon system of its own; listed systems and countries are left out."""
    if not _ANY_THING.search(sentence):
        return ()
    lists = patterns()
    found: dict[str, None] = {}
    for pattern in (_BEFORE, _CALLED, _BESIDE):
        for match in pattern.finditer(sentence):
            name = match["name"]
            between = sentence[match.end("name") : match.end()] if pattern is _BEFORE else ""
            key = name_key(name)
            known = bool(system_of(name)) or key in lists.everywhere or key in lists.leaders
            if len(name) > 3 and not known and not _NO_NAME.search(name) and not _NOT_A_SORT.search(between):
                found[name] = None
    return tuple(found)
