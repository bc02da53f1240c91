"""Words for a class that the sentence does not assert itself: what others call it, and which party says what."""

from __future__ import annotations

import re

from forewarn.catalog import ClassTerm, System
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict

#: "Though often labelled a glide vehicle, ...": the word is others', and what follows is what the sentence says.
_SO_CALLED = Lazy(
    r"\b(?:although|though|while|whilst|even\sif|despite\s(?:often\s)?being|for\sall\sthat\sit\sis)\s(?:it\sis\s|"
    r"it\swas\s)?"
    r"(?:(?:often|sometimes|commonly|usually|widely|frequently|wrongly|mistakenly|falsely|loosely|generally|"
    r"regularly)\s)*"
    r"(?:label+ed|called|described|dubbed|billed|presented|marketed|touted|referred\sto|classed|listed|"
    r"known)\s[^,;]*[,;]|"
    r"\b(?:wrongly|mistakenly|falsely|misleadingly|erroneously)\s(?:label+ed|called|described|dubbed|billed|"
    r"presented)\s[^,;.]*",
    re.IGNORECASE,
)


def asserted(text: str) -> str:
    """The sentence with what it only reports as others' word blanked, at the same length."""
    return _SO_CALLED.cut(text)


_CLAUSE = r",?\s(?:but|while|whereas|though|although)\s|;\s"
#: Names that texts use for the parties of the record's class words.
_PARTIES = (
    ("China", r"\b(?:china|chinese|beijing|peking)\b"),
    ("United States", r"\b(?:americans?|united\sstates|u\.s\.|pentagon|washington)(?!\w)"),
    ("Russia", r"\b(?:russia|russians?|moscow|kremlin|putin)\b"),
    ("Ukraine", r"\b(?:ukraine|ukrainians?|kyiv|hur)\b"),
    ("Iran", r"\b(?:iran|iranians?|tehran)\b"),
    ("NATO", r"\bnato\b"),
)
_SAYS = Lazy(
    r"\b(?:call(?:s|ed)?|expect(?:s|ed)?|describ\w+|say|says|said|speaks?|spoke|present(?:s|ed)|insist\w*|claim\w*|"
    r"believes?|assess\w*|"
    r"consider\w*|announc\w+|hold|holds|regard\w*|has\sit|classif\w+)\b",
    re.IGNORECASE,
)
_ONLY = r"(?:purely|only|solely|exclusively|strictly|entirely|merely|just)"
_SENSES = (
    (
        "conventional only",
        Lazy(
            rf"\b{_ONLY}\s(?:a\s)?(?:\w+\s)?conventional\b|\bconventional(?:ly)?[-\s](?:armed\s)?only\b", re.IGNORECASE
        ),
    ),
    ("nuclear-capable", Lazy(r"\bnuclear\b(?!.{0,12}\bnot\b)", re.IGNORECASE)),
)


def by_party(case: Case, system: System) -> Ruling | None:
    """Two parties' words for one system, each in its own clause, against who uses which word on record."""
    text = case.reading.text
    cut = re.search(_CLAUSE, text)
    if cut is None or case.reading.denials:
        return None
    seen: list[tuple[str, ClassTerm, bool]] = []
    for clause in (text[: cut.start()], text[cut.end() :]):
        party = next((name for name, words in _PARTIES if re.search(words, clause, re.IGNORECASE)), None)
        sense = next((name for name, pattern in _SENSES if pattern.search(clause)), None)
        term = next((one for one in system.class_terms if sense is not None and sense in one.term), None)
        if party is None or term is None or not _SAYS.search(clause):
            return None
        seen.append((party, term, _uses(party, term)))
    if len({party for party, _, _ in seen}) < 2:
        return None
    words = "; ".join(f"{term.term}: {term.by}" for _, term, _ in seen)
    sources = [source for _, term, _ in seen for source in term.source_ids]
    swapped = all(not own for _, _, own in seen) and all(_uses(seen[1 - i][0], one[1]) for i, one in enumerate(seen))
    if not all(own for _, _, own in seen) and not swapped:
        return None
    finding = Finding.CONTRADICTED if swapped else Finding.SUPPORTED
    change = ["turns if the parties change their word"]
    return Ruling((ClaimKind.CLASS,), verdict(finding, words, sources=sources, would_change=change), whole=True)


def _uses(party: str, term: ClassTerm) -> bool:
    """Whether a party uses a word, by the first party named for it on record."""
    first = re.split(r"[;,]", term.by)[0]
    return party in first
