"""How often something had been used before a use that the sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.numbers import COMPUTED_SOURCE, NamedNumber
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.facts import Fact, facts_of
from forewarn.verdicts.record.facts_meant import meant
from forewarn.verdicts.record.sequence_words import told_in
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.USE, ClaimKind.QUANTITY)
_OFTEN = Lazy(rf"\b(?:(?P<n>{NUMBER})\s(?:times|occasions)|(?P<word>once|twice|thrice|never))\b", re.IGNORECASE)
_WORDS = {"never": 0.0, "once": 1.0, "twice": 2.0, "thrice": 3.0}
_USED = Lazy(r"\b(?:used|fired|launched|struck|hit|employed|attacked|seen\saction)\b", re.IGNORECASE)


def judge_use_counts(case: Case) -> Iterator[Ruling]:
    """A finding on the uses before, or up to, one use of the record."""
    reading = case.reading
    often = _OFTEN.search(reading.text)
    if reading.asks or often is None or not _USED.search(reading.text):
        return
    number = _WORDS[often["word"].lower()] if often["word"] else value_of(often["n"])
    for told in (option for options in told_in(reading.told or reading.text) for option in options):
        if number is None or told.interval is not None or told.order != -1 or not told.one[often.start()].strip():
            continue
        facts = [one.fact for one in meant(case, told.other) if one.fact.kind is EventKind.USE]
        if len({fact.of for fact in facts}) != 1:
            continue
        yield _counted(case, facts[0], number, told.one)
        return


def _counted(case: Case, until: Fact, number: float, side: str) -> Ruling:
    reading = case.reading
    earlier = [
        fact
        for fact in facts_of(case.catalog)
        if fact.kind is EventKind.USE and fact.systems & until.systems and fact.last < until.first and fact.rank
    ]
    have = len(earlier)
    shown = (NamedNumber("uses before it on record", "uses", COMPUTED_SOURCE, best=float(have)),)
    words = f"before {until.when} the record has {have} use{'s' if have != 1 else ''}: " + "; ".join(
        f"{fact.what} ({fact.when})" for fact in earlier
    )
    names = {name for fact in earlier for name in fact.names}
    others = [
        place.text
        for place in reading.places
        if side[place.start : place.start + 1].strip()
        and place.place.kind is PlaceKind.CITY
        and place.place.name.lower() not in names
        and not speaks(reading.text, place)
    ]
    finding = Finding.SUPPORTED if number == have else Finding.CONTRADICTED
    if finding is Finding.SUPPORTED and (others or len(reading.of_dimension(Dimension.COUNT)) > 1):
        finding = Finding.CANNOT_TELL
    sources = [source for fact in (*earlier, until) for source in fact.source_ids[:2]]
    change = ["turns if another use is shown"]
    given = verdict(finding, words, shown, sources=sources, would_change=change)
    return Ruling(_KINDS, given, whole=True, firm_on_denial=True)
