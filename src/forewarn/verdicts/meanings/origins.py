"""Whose missile it is: the country that made it, where a sentence says so of the weapon itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict

_KINDS = (ClaimKind.CLASS, ClaimKind.STATEMENT_OF_INTENT)
_MAKE = r"(?:made|built|designed|developed|produced|manufactured|constructed|invented|devised)"
#: "Is an old Soviet missile", "was American", "is of Chinese make".
_IS = Lazy(
    r"\b(?:is|was|are|were)\s(?:not\s|n['’]t\s|actually\s|in\sfact\s|really\s|of\s)?(?:an?\s|the\s)?(?:old\s|new\s|"
    r"modern\s|former\s|purely\s|mobile\s)?"
    r"(?P<land>[A-Z]\w+|U\.S\.)(?:[-\s](?:made|built|designed))?"
    r"(?:(?=\s?[.,;!]|$)|\s(?:(?!and\b|or\b)[\w-]+\s){0,3}?(?:missiles?|weapons?|rockets?|systems?|launchers?|make|"
    r"design|origin|product|invention)\b)",
)
_MADE_BY = Lazy(
    rf"\b(?:is|was|are|were|has\sbeen|have\sbeen)\s(?:\w+\s)?{_MAKE}\s(?:by|"
    rf"in)\s(?:the\s)?(?P<land>[A-Z][\w.]+(?:\s[A-Z]\w+)?)|"
    r"\bcomes?\s(?:straight\s|originally\s)?from\s(?:the\s)?(?P<other>[A-Z][\w.]+(?:\s[A-Z]\w+)?)\s?(?=[.,;]|$)"
)
_OLD_LANDS = {"Soviet": "RU", "Soviets": "RU", "USSR": "RU", "Iranian": "IR", "Israeli": "IL"}


def judge_origins(case: Case) -> Iterator[Ruling]:
    """A finding on the country of a missile system, where the sentence is about nothing but that."""
    reading = case.reading
    weapons = (*reading.systems, *reading.defences)
    if reading.asks or len(weapons) != 1 or reading.dates or reading.measures:
        return
    entry = case.catalog.measured(weapons[0])
    name = next((one for one in reading.names if one.kind in {"system", "defence"} and one.ids), None)
    match = _IS.search(reading.text) or _MADE_BY.search(reading.text)
    if (
        name is None
        or match is None
        or entry is None
        or entry.country is None
        or not _of(reading.text, name.start, match)
    ):
        return
    land = match.groupdict().get("land") or match.groupdict().get("other") or ""
    land = land if land == "U.S." else land.rstrip(".")
    told = _OLD_LANDS.get(land) or next(
        (
            country.id
            for country in case.catalog.countries.values()
            if land in (country.name, *country.names, *country.adjectives)
        ),
        None,
    )
    denials = sum(start < match.end() for start, _ in denial_spans(reading.text))
    if told is None or denials > 1:
        return
    owner = case.catalog.countries.get(entry.country)
    words = f"the record has {entry.name} as a weapon of {owner.name if owner is not None else entry.country}"
    if told != entry.country and re.search(r"\bin\s(?:the\s)?[A-Z]", match.group()):
        return  # parts of it may be made anywhere
    finding = Finding.SUPPORTED if told == entry.country else Finding.CONTRADICTED
    if denials:
        finding = opposite(finding)
    yield Ruling(_KINDS, verdict(finding, words, sources=entry.source_ids[:2]), whole=True)


def _of(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the verb is said of the name: it stands before, with at most a word of its kind between."""
    if re.search(r"\b(?:of|for|in|on|with|from|by|to|under|like)\s(?:the\s|an?\s)?$", text[:start]):
        return False
    between = text[start : match.start()]
    return 0 < start + len(between) <= match.start() and re.fullmatch(r"\S+(?:\s\S+){0,3}\s?", between) is not None
