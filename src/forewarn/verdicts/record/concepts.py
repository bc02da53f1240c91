"""Words of substance as concepts: one for words of one meaning, and pairs that exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.record.concept_words import EMPTY, OPPOSED, PHRASES, SAME

_NEGATION = Lazy(
    r"\b(?:not|no|never|neither|nor|none|nothing|nobody|without|cannot|denie[sd]|deny|denying|unchanged|unconfirmed|"
    r"refus\w+|rejects?|rejected|ruled\sout|far\sfrom|should\shave\sbeen|as\s(?:it|they)\s(?:is|are|was|were)|the\ssame\sas\sbefore|unaltered|untouched|unmoved|lacks?|miss(?:ed|es))\b|n['’]t\b",
    re.IGNORECASE,
)
_NUMBERED = Lazy(rf"(?P<number>{NUMBER})(?=[-\s]+(?P<rest>(?:[\w-]+\s?){{1,3}}))", re.IGNORECASE)


def _tables() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    same: dict[str, str] = {}
    for line in SAME.strip().splitlines():
        name, *words = line.split()
        for word in words:
            same.setdefault(word, name)
    other: dict[str, str] = {}
    for first, second in OPPOSED:
        other.setdefault(first, second)
        other.setdefault(second, first)
    return same, other, frozenset(EMPTY.split())


_TABLES: list[tuple[dict[str, str], dict[str, str], frozenset[str]]] = []


def _tables_once() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    if not _TABLES:
        _TABLES.append(_tables())
    return _TABLES[0]


#: Countries that are no party to most entries: naming one is substance.
_LANDS = (
    ("landus", r"\b(?:american?s?|u\.s\.|united\sstates|washington|pentagon)(?!\w)"),
    ("landde", r"\b(?:german[ys]?|berlin)\b"),
    ("landpl", r"\b(?:poland|polish|poles|warsaw)\b"),
    ("landlt", r"\b(?:lithuanian?s?|vilnius)\b"),
    ("landlv", r"\b(?:latvian?s?|riga)\b"),
    ("landee", r"\b(?:estonian?s?|tallinn)\b"),
    ("landhu", r"\b(?:hungar(?:y|ians?)|budapest)\b"),
    ("landtr", r"\b(?:turkey|turkish|türkiye|turkiye|ankara)\b"),
    ("landgb", r"\b(?:british|britain|united\skingdom|london)\b"),
    ("landfr", r"\b(?:french|france|paris)\b"),
    ("landjp", r"\b(?:japan(?:ese)?|tokyo)\b"),
    ("landcn", r"\b(?:china|chinese|beijing)\b"),
    ("landkp", r"\b(?:north\skoreans?|north\skorea|pyongyang)\b"),
    ("landir", r"\b(?:iran(?:ian)?s?|tehran)\b"),
    ("landnl", r"\b(?:dutch|netherlands|the\shague)\b"),
    ("landro", r"\b(?:romanian?s?|bucharest)\b"),
)


def concepts(text: str) -> frozenset[str]:
    """Concepts of the words of substance: the shared name of words of one meaning, else the stem of a word."""
    same, _, empty = _tables_once()
    found = set()
    text = in_plain_words(text.lower())
    for name, pattern in _LANDS:
        text, times = re.subn(pattern, " ", text)
        if times:
            found.add(name)
    if re.search(r"\ba\s(?:\w+\s)?show\b", text):
        found.add("sham")
    for word in re.findall(r"[a-z][a-z-]*[a-z]", text.replace("’", "'")):
        if word in same:
            found.add(same[word])
        elif word not in empty and len(word) > 3:
            found.add(_stem(word))
    return frozenset(found)


def in_plain_words(text: str) -> str:
    """A lower-case text with turns of phrase written as the words that they stand for."""
    for pattern, words in PHRASES:
        text = re.sub(pattern, words, text)
    return text


def _stem(word: str) -> str:
    for ending in ("ically", "ation", "ingly", "ing", "edly", "ness", "ment", "ies", "ed", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)][:7]
    return word[:7]


def opposed_to(concept: str) -> str | None:
    """The concept that excludes this one, if any."""
    return _tables_once()[1].get(concept)


def denied(text: str) -> bool:
    """Whether a clause denies anything."""
    return _NEGATION.search(in_plain_words(text.lower())) is not None


#: Verbs that say of their subject only that it is.
_LIGHT = frozenset({"begin", "finish", "exist"})
#: A denial reaches this many words on.
_SCOPE_WORDS = 5


def denied_concepts(text: str) -> frozenset[str]:
    """Concepts that stand within the reach of a word of denial, up to the end of its clause."""
    found: set[str] = set()
    text = in_plain_words(text.lower())
    for match in _NEGATION.finditer(text):
        rest = re.split(r"[,;:]|\s(?:but|and|while|though)\s", text[match.start() :])[0]
        backwards = re.match(r"as\s|the\ssame|unmoved|untouched|unaltered", match.group(), re.IGNORECASE)
        words = text[: match.end()] if backwards else " ".join(rest.split()[: _SCOPE_WORDS + 1])
        scope = concepts(words)
        if scope <= _LIGHT and not backwards:  # "production has not begun" denies the production
            clause = re.split(r"[,;:]|\s(?:but|and|while|though)\s", text[: match.start()])[-1]
            scope |= concepts(clause)
        found |= scope
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with the concepts of the words it counts."""

    value: float
    of: frozenset[str]
    text: str


#: "for ten years", "after five years": how long a thing lasts.
_LASTS = Lazy(r"\b(?:for|lasts?|lasting|after|runs?|valid|term\sof)\s(?:just\s|only\s|about\s|some\s)?$", re.IGNORECASE)
_UNIT = Lazy(r"(year|month|week|day)s?\b", re.IGNORECASE)


def numbers_in(text: str) -> tuple[Counted, ...]:
    """Numbers of a text with what they count, dates left out by the caller."""
    found = []
    for match in _NUMBERED.finditer(text):
        if re.search(r"[A-Za-z]-$", text[: match.start()]):
            continue  # the number of a designation, as in Hwasong-12
        value = value_of(match["number"])
        if value is not None and match["number"].lower() not in {"one", "a"}:
            of = concepts(match["rest"])
            lasting = _LASTS.search(text[: match.start()]) and _UNIT.match(match["rest"])
            if lasting:
                of |= {f"unit{lasting[1].lower()}"}
            found.append(Counted(value, of, f"{match.group()} {match['rest']}".strip()))
    return tuple(found)
