"""Several steps of one thing, each with its day: a day told of one step that is the day of another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.record.concepts import concepts
from forewarn.verdicts.record.facts import Fact, facts_of, words_of
from forewarn.verdicts.record.index import Index, index_of
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import day

_KINDS = (ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION)
_PARTS = r"[,;]\s|\s(?:and|while|whereas|but|then|before|after)\s"
_DAY = re.compile(r"\b(?:on\s)?\d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?\b")
#: By this much, in nats, the words of a clause must point to another step than to the one of its day.
_PLAINLY = 0.5


def judge_paired_days(case: Case) -> Iterator[Ruling]:
    """A finding where a clause tells of one step of an event and gives it the day of another step."""
    reading = case.reading
    if reading.asks or re.search(r"\b(?:not|never)\b|n['’]t\b", reading.lower):
        return
    dates = [one for one in reading.dates if one.precision == "day" and one.first is not None]
    if not dates:
        return
    index = index_of(case.catalog)
    cuts = [0, *(match.end() for match in re.finditer(_PARTS, reading.text)), len(reading.text)]
    whole = words_of(reading.text)
    for steps in _steps(case):
        if len(whole & steps[0].around) < 2:
            continue
        for one in dates:
            own = [step for step in steps if one.overlaps(step.first, step.last)]
            clause = next(reading.text[a:b] for a, b in pairwise(cuts) if a <= one.start < b)
            if len(own) != 1:
                continue
            words = words_of(clause)
            mine = _pointed(index, words, own[0], steps)
            other = max(
                (step for step in steps if step is not own[0]), key=lambda step: _pointed(index, words, step, steps)
            )
            if _pointed(index, words, other, steps) > mine + _PLAINLY:
                text = f"{day(own[0].first)} is the day of another step: {own[0].what}; {other.what}"
                change = ["turns if another day of either is shown"]
                yield Ruling(
                    _KINDS,
                    verdict(Finding.CONTRADICTED, text, sources=own[0].source_ids, would_change=change),
                    whole=True,
                )
                return


def _steps(case: Case) -> list[list[Fact]]:
    """The dated parts of each event that has several, each with a day of its own."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts_of(case.catalog):
        if fact.words != fact.around and fact.whole is not None and fact.whole != (fact.first, fact.last):
            found[fact.of].append(fact)
    return [steps for steps in found.values() if len({step.first for step in steps}) == len(steps) > 1]


def _pointed(index: Index, words: frozenset[str], step: Fact, steps: list[Fact]) -> float:
    """How rare the rarest word is that a clause shares with this step and with no other."""
    others = frozenset(word for other in steps if other is not step for word in _keys(other))
    return max((index.weight(word) for word in (words & _keys(step)) - others), default=0.0)


def _keys(step: Fact) -> frozenset[str]:
    """The words for who or what took the step: its names, where it has any."""
    named = concepts(" ".join(re.findall(r"(?<!^)\b[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*", _DAY.sub(" ", step.what))))
    return named or step.words
