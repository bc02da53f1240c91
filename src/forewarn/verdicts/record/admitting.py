"""Who denied, admitted or never admitted a thing: against who tells of it on record, and who denies it there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts, denied, denied_concepts
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.record.facts_meant import meant
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.USE, ClaimKind.REACTION, ClaimKind.STATUS, ClaimKind.INTERCEPT, ClaimKind.STATEMENT_OF_INTENT)
_WHO = r"(?P<who>(?:[A-Z][\w'’.]*|the)(?:\s[\w'’.]+){0,3}?)"
_DENIED = Lazy(rf"{_WHO}\s(?:has\s|have\s|had\s)?(?:denied|denies|deny|disput(?:ed|es)|rejected\sthe\sclaim)\sthat\s")
_ADMITTED = Lazy(
    rf"{_WHO}\s(?:has\s|have\s|had\s)?(?:later\s|then\s|finally\s|eventually\s|since\s)?(?:admitted|admits|conceded|concedes|acknowledged|"
    r"acknowledges|owned\sup)\b[^;]{0,60}?\bthat\s"
)
_NEVER = Lazy(
    rf"{_WHO}\s(?:(?:has|have|had)\s(?:never|not|yet\sto|so\sfar\snot)\s(?:yet\s)?(?:admit(?:ted)?|conceded?|acknowledged?|confirmed?|owned)|"
    r"(?:refuses|refused)\sto\s(?:admit|concede|acknowledge|confirm)|never\s(?:admitted|conceded|acknowledged|confirmed))\b(?:\sthat\b)?"
)


def judge_admitting(case: Case) -> Iterator[Ruling]:
    """A finding on a denial or an admission of an event of the record."""
    reading = case.reading
    text = reading.told or reading.text
    if reading.asks:
        return
    for pattern, denies in ((_NEVER, True), (_DENIED, True), (_ADMITTED, False)):
        match = pattern.search(text)
        if match is None:
            continue
        who = match["who"]
        parties = parties_named_in(f"{who.lower()} ")
        content = _content(text, match, fronted=pattern is _NEVER)
        if not parties or not content.split() or denied(content):
            return  # a denial within the denial: what it comes to is not followed here
        found = meant(case, content)
        events = {one.fact.of for one in found}
        if len(events) != 1:
            return
        event = next((one for one in case.catalog.events if one.id in events), None)
        if event is not None:
            turned = _other_way(content, event)
            yield from _held_against(case, event, parties, who, denies=denies != turned)
        return


def _content(text: str, match: re.Match[str], *, fronted: bool) -> str:
    """What is denied or admitted: what stands behind "that", or before where the sentence begins with it."""
    behind = " " * match.end() + text[match.end() :]
    if fronted and len(text[match.end() :].split()) < 3:
        lead = re.match(r"That\s", text)
        start = lead.end() if lead is not None else 0
        return " " * start + text[start : match.start()] + " " * (len(text) - match.start())
    return behind


def _other_way(content: str, event: Event) -> bool:
    """Whether the event's own words deny what is said to be admitted, or the reverse."""
    common = concepts(content) & concepts(event.what)
    return bool(common & denied_concepts(content)) != bool(common & denied_concepts(event.what))


_COUNTRY = {"Russia": "RU", "Belarus": "BY", "Ukraine": "UA", "United States": "US"}


def _held_against(case: Case, event: Event, parties: frozenset[str], who: str, *, denies: bool) -> Iterator[Ruling]:
    objecting = [one for one in event.objections if one.denies and any(party in one.party for party in parties)]
    telling = [one for one in (*event.said_by, event.party) if any(one.startswith(party) for party in parties)]
    telling += [one for one in event.said_by if any(one.startswith(f"{party}n ") for party in parties)]
    codes = {_COUNTRY.get(party) for party in parties} - {None}
    people = case.catalog.people
    telling += [people[one].name for one in event.said_by if one in people and people[one].country in codes]
    where = f"{event.what} ({when_words(event)})"
    if not objecting and not telling:
        words = f"the record has this: {where}; of what {who} says of it, it has nothing"
        yield Ruling(_KINDS, verdict(Finding.CANNOT_TELL, words, sources=event.source_ids), firm_on_denial=True)
        return
    if objecting:
        finding = Finding.SUPPORTED if denies else Finding.CONTRADICTED
        words = f"{objecting[0].party}: {objecting[0].words}. It is of this: {where}"
        sources = (objecting[0].source_id, *event.source_ids[:2])
    else:
        finding = Finding.CONTRADICTED if denies else Finding.SUPPORTED
        words = f"{telling[0]} tells of it on record: {where}"
        sources = event.source_ids
    change = [f"turns if another statement of {who} is shown"]
    yield Ruling(_KINDS, verdict(finding, words, sources=sources, would_change=change), whole=True, firm_on_denial=True)
