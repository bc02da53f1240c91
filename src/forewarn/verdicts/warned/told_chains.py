"""Observed warning chains told in everyday words: whose chain it is, and what is said against its steps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import permutations

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.chain_words import (
    OF_WARNING,
    Said,
    Span,
    ToldSpan,
    durations,
    holds,
    said_without_number,
    spans_told,
)
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told, place_names, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict, worst
from forewarn.verdicts.warned.clock_times import steps_of

_KINDS = (ClaimKind.WARNING, ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.FLIGHT_TIME)
#: "The launch" of a text this near to a chain on record is that of the chain.
RECENT = timedelta(days=14)
#: Less than this is "hardly any time", more is not, in minutes.
HARDLY_MIN = 3.0


_CAPITALS = Lazy(r"\b(?!False|Alert)[A-Z][a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps of one observed chain as minutes of its day; ``alerts`` by lower-case place, "" where none is told."""

    event: Event
    launch: int | None
    alerts: tuple[tuple[str, int], ...]
    arrival: int | None
    withdrawn: int | None
    disputed: bool

    def minutes(self, span: Span, place: str) -> tuple[float, float] | None:
        """The shortest and longest time between two steps, at one place or at all."""
        own = [minute for name, minute in self.alerts if name == place] or [minute for _, minute in self.alerts]
        if not own:
            return None
        if span is Span.DELAY and self.launch is not None:
            found = [minute - self.launch for minute in own]
        elif span is Span.LEFT and self.arrival is not None:
            found = [max(0, self.arrival - minute) for minute in own]
        elif span is Span.UNTIL_WITHDRAWN and self.withdrawn is not None:
            found = [self.withdrawn - minute for minute in own]
        else:
            return None
        return float(min(found)), float(max(found))


def told_chain(case: Case) -> Ruling | None:
    """A finding on a chain on record that the sentence points at by its day, its place or its nearness."""
    reading = case.reading
    if not OF_WARNING.search(reading.text):
        return None
    chains = [chain for event in chains_meant(case) if (chain := _chain(case, event)) is not None]
    if not chains:
        return None
    spans, said = spans_told(reading), said_without_number(reading)
    ordered = _first_told(case, chains)
    if not spans and (said is None or (durations(reading) and said is not Said.TOO_LATE)) and ordered is None:
        return None
    found = [(chain, _held(case, chain, spans, said)) for chain in chains]
    findings = {one for _, one in found if one is not None}
    if ordered is not None and not spans:
        findings = {Finding.SUPPORTED if ordered else Finding.CONTRADICTED}
    if not findings:
        return None
    finding = findings.pop() if len(findings) == 1 else Finding.CANNOT_TELL
    words = "; ".join(f"the record of {when_words(chain.event)}: {chain.event.what}" for chain in chains)
    numbers = [
        NamedNumber(
            span.value + (f", {place.capitalize()}" if place else ""), "min", chain.event.source_ids[0], best=times[0]
        )
        for chain in chains[:1]
        for place, _ in chain.alerts
        for span in Span
        if (times := chain.minutes(span, place)) is not None
    ]
    change = ["turns if the times of that day are corrected"]
    sources = [source for chain in chains for source in chain.event.source_ids]
    return Ruling(
        _KINDS,
        verdict(finding, words, numbers, sources=sources, would_change=change),
        whole=finding is not Finding.CANNOT_TELL,
    )


def chains_meant(case: Case) -> list[Event]:
    """Chains pointed at by a day of the sentence, else by its place, else by the days before its publication."""
    reading = case.reading
    chains = [event for event in case.catalog.events if event.kind is EventKind.WARNING]
    told = [one for one in dates_told(reading) if one.precision in {"day", "month", "span"}]
    if told:
        dated = [one for one in chains if any(day.overlaps(one.when.from_date, one.when.to_date) for day in told)]
        return [one for one in dated if _named(case, one) or any(day.precision == "day" for day in told)]
    known = [one for one in chains if reading.published is None or one.when.from_date <= reading.published]
    here = [one for one in known if _named(case, one)]
    if reading.published is not None:
        recent = [one for one in here if reading.published - one.when.to_date <= RECENT]
        if recent:
            return recent
        return []
    exact = [one for one in here if any(name.lower() in reading.lower for name in place_names(one, case))]
    return exact if len(exact) == 1 else []


def _named(case: Case, event: Event) -> bool:
    """Whether the sentence names a place of the chain, or its country."""
    reading = case.reading
    if any(name.lower() in reading.lower for name in (*place_names(event, case), *_CAPITALS.findall(event.what))):
        return True
    if event.country == "US":
        return False  # American eyes and voices are in many a text
    country = case.catalog.countries.get(event.country or "")
    words = country.words if country is not None else ()
    return any(re.search(rf"\b{re.escape(word)}(?!\w)", reading.text) for word in words)


def _chain(case: Case, event: Event) -> Chain | None:
    steps = steps_of(event.what)
    if not steps:
        return None
    names = [name.lower() for name in place_names(event, case)]
    launch = next((minute for step, minute, _ in steps if step == "launch"), None)
    alerts = tuple(
        (next((name for name in names if name in words.lower()), ""), minute)
        for step, minute, words in steps
        if step == "alert"
    )
    arrivals = [minute for step, minute, _ in steps if step in {"overflight", "impact"}]
    withdrawn = next((minute for step, minute, _ in steps if step == "withdrawal"), None)
    return Chain(event, launch, alerts, max(arrivals, default=None), withdrawn, event.standing.value == "disputed")


def _place(case: Case, chain: Chain) -> str:
    told = [name for name, _ in chain.alerts if name and name in case.reading.lower]
    return told[0] if len(told) == 1 else ""


def _held(case: Case, chain: Chain, spans: tuple[ToldSpan, ...], said: Said | None) -> Finding | None:
    place = _place(case, chain)
    found: list[Finding] = []
    for told in spans:
        times = chain.minutes(told.span, place)
        if times is None:
            found.append(Finding.CANNOT_TELL)
            continue
        held = holds(told.measure, *times, slack_min=case.thresholds.alert_min)
        found.append(Finding.SUPPORTED if held else Finding.STRAINED if held is None else Finding.CONTRADICTED)
    if found:
        in_time = any(told.span is Span.LEFT for told in spans)  # a time before the arrival is not too late
        if said in {Said.NEVER_WITHDRAWN, Said.NONE} or (said is Said.TOO_LATE and not in_time):
            found.append(_words_held(chain, place, said) or Finding.CANNOT_TELL)
        denials = case.reading.denials - (said in {Said.NEVER_WITHDRAWN, Said.NONE})
        return Finding.CANNOT_TELL if denials > 0 else worst(found)
    return None if said is None else _words_held(chain, place, said)


def _words_held(chain: Chain, place: str, said: Said) -> Finding | None:
    """What is said without a number, against the steps of the chain."""
    if said is Said.NONE:
        return Finding.CONTRADICTED if chain.alerts else None
    if said in {Said.WITHDRAWN, Said.NEVER_WITHDRAWN}:
        undone = chain.withdrawn is not None
        if said is Said.WITHDRAWN:
            return Finding.SUPPORTED if undone else None
        return Finding.CONTRADICTED if undone else None
    times = chain.minutes(Span.LEFT, place)
    if times is None:
        return None
    shortest, longest = times
    if said is Said.NOTHING_LEFT:
        if longest <= HARDLY_MIN:
            return Finding.SUPPORTED
        if chain.disputed:
            return Finding.DISPUTED
        return Finding.CONTRADICTED if shortest > 2 * HARDLY_MIN else Finding.STRAINED
    if said is Said.TOO_LATE:
        return Finding.CONTRADICTED if shortest >= 1 else Finding.CANNOT_TELL
    if shortest > 1:
        return Finding.SUPPORTED
    return Finding.CANNOT_TELL


_FIRST = (
    r"\b{one}\b[^.;]{{0,60}}\b(?P<order>before|earlier\sthan|ahead\sof|sooner\sthan|after|later\sthan|behind)\s"
    r"(?:the\speople\s(?:of|in)\s|those\sin\s|people\sin\s)?{other}\b"
)


def _first_told(case: Case, chains: list[Chain]) -> bool | None:
    """Of two places of one chain: whether the one said to be told first was."""
    if len(chains) != 1:
        return None
    times = {name: minute for name, minute in chains[0].alerts if name}
    for (one, first), (other, second) in permutations(times.items(), 2):
        match = re.search(_FIRST.format(one=re.escape(one), other=re.escape(other)), case.reading.lower)
        if match is not None and first != second:
            earlier = not re.match(r"after|later|behind", match["order"])
            return (first < second) == earlier
    return None
