"""Who says that a system is there, who denies it, and whether the sentence puts it into one of their mouths."""

from __future__ import annotations

import re

from forewarn.catalog import Event
from forewarn.records.claims import Certainty
from forewarn.records.numbers import Standing
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_places import KINDS
from forewarn.verdicts.deployments.status_words import NOT
from forewarn.verdicts.evidence import parties_named
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import day, listed


def by_account(case: Case, events: list[Event], *, denied: bool, name: str, state: str, sources: list[str]) -> Ruling:
    """The finding on a state that the record has as claimed by then: by whom, and who does not confirm it."""
    reading = case.reading
    day_told = reading.published
    first = events[0]
    objections = [objection for event in events for objection in event.objections]
    parties = list(dict.fromkeys(objection.party for objection in objections))
    objectors = f"{listed(parties)} {'do' if len(parties) > 1 else 'does'} not confirm it"
    cited = [*sources, *(objection.source_id for objection in objections)]
    told_by = dict.fromkeys(
        party for event in events[:3] for party in (case.catalog.parties_to(event) or (event.party or "the record",))
    )
    be = "are" if name.endswith("weapons") else "is"
    head = f"{name} {be} {state} there since {day(first.when.from_date)} by the account of {listed(told_by)}"
    firm = any(event.standing in {Standing.ESTABLISHED, Standing.REPORTED} for event in events)
    theirs = _attributed_to(case, events)
    assumptions = [] if day_told is not None else ["no date given: judged by the record as a whole"]
    site = _disputed_site(case)
    change = [
        "turns if parties without a stake confirm launchers on the spot"
        if objections
        else "turns if a source denies it"
    ]

    early = _premature(case, first)

    def said(finding: Finding, words: str) -> Ruling:
        text = f"{words}; {early}" if early else words
        dated = ["turns to contradicted if the text is shown to be of that day"] if early else []
        return Ruling(
            KINDS, verdict(finding, text, sources=cited, assumptions=assumptions, would_change=[*change, *dated])
        )

    if site is not None:
        own_words = _site_denied_by_speaker(case)
        if own_words is not None:
            return said(Finding.SUPPORTED if denied else Finding.CONTRADICTED, f"{own_words}; {site}")
        return said(Finding.DISPUTED, site)
    own = [objection for objection in objections if reading.attributed and _speaker_is(case, objection.party)]
    if own:
        words = f"on record from {own[0].party} is: {own[0].words}"
        return said(Finding.SUPPORTED if denied else Finding.CONTRADICTED, words)
    if denied:
        if objections:
            return said(Finding.DISPUTED, f"{head}; {objectors}")
        own_country = any(
            events[0].country == case.catalog.systems[entry].country
            for entry in events[0].systems
            if entry in case.catalog.systems
        )
        if not firm and not own_country:
            return said(Finding.DISPUTED, f"{head}; nobody without a stake confirms it")
        return said(Finding.CONTRADICTED, head)
    if theirs and not objections:
        return said(Finding.SUPPORTED, head)
    if theirs:
        return said(Finding.SUPPORTED, f"{head}; that they say so is on record, though {objectors}")
    if objections:
        return said(Finding.DISPUTED, f"{head}; {objectors}")
    if firm:
        return said(Finding.SUPPORTED, head)
    return said(Finding.SUPPORTED, f"{head}; the record has no denial, and no confirmation by others")


def _premature(case: Case, first: Event) -> str:
    """What follows if an article without a date retells a statement that is older than the first claim."""
    story = case.reading.story
    event = story.retells if story is not None else None
    if event is None or event.when.to_date >= first.when.from_date or not set(event.systems) & set(first.systems):
        return ""
    return (
        f"if the text retells what was said on {when_words(event)} ({event.what}), the claim was premature: first "
        f"claimed for {when_words(first)}"
    )


def _attributed_to(case: Case, events: list[Event]) -> bool:
    reading = case.reading
    if not reading.attributed and not any(claim.certainty is Certainty.PROBABLE for claim in reading.claims):
        return False
    people = set(reading.people)
    for event in events:
        if people & set(event.said_by):
            return True
        if people:
            continue  # a person speaks, and it is not one of those
        named = parties_named(reading)
        if reading.attributed and any(party in event.party for party in named) and _speaks(reading.text):
            return True
    return False


def _speaker_is(case: Case, party: str) -> bool:
    """Whether the sentence's speaker is this party: its person, or its name before the verb of saying."""
    reading = case.reading
    surnames = {case.catalog.people[who].surname.lower() for who in reading.people if who in case.catalog.people}
    if any(name in party.lower() for name in surnames):
        return True
    opening = re.split(
        r"\b(?:said|says|confirmed|confirms|reported|found|told|stated|acknowledged|admitted|claims?|claimed)\b",
        reading.text,
    )[0]
    return not surnames and party.lower() in opening.lower() and len(opening) < len(reading.text)


def _speaks(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:said|says|told|according\sto|announced|claims?|claimed|reported|declared|ministr(?:y|ies))\b",
            text,
            re.IGNORECASE,
        )
    )


def _disputed_site(case: Case) -> str | None:
    text = case.reading.lower
    for site in case.catalog.sites.values():
        if site.standing is not Standing.DISPUTED:
            continue
        near = site.near.lower()
        if any(name.lower() in text for name in site.names) or (near and re.search(rf"\b{re.escape(near)}\b", text)):
            return f"{site.name} is an alleged site: {site.about}"
    return None


def _site_denied_by_speaker(case: Case) -> str | None:
    """Words of the very speaker of the sentence by which a site on record as alleged is denied."""
    people = set(case.reading.people)
    if not people or not case.reading.attributed:
        return None
    for site in case.catalog.sites.values():
        near = site.near
        if site.standing is not Standing.DISPUTED or not near or near.lower() not in case.reading.lower:
            continue
        for event in case.catalog.events:
            if people & set(event.said_by) and near in event.what and NOT.search(event.what):
                return f"on record from that speaker ({when_words(event)}): {event.what}"
    return None
