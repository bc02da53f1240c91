"""Interceptions said to have taken place, in tests or in war: against the dated events of the record."""

from __future__ import annotations

import re

from forewarn.catalog import Event
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.defences.defence_kinds import CLASSES
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told, tellers, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import listed

_DONE_KINDS = (ClaimKind.INTERCEPT, ClaimKind.USE, ClaimKind.STATUS)

_DONE = Lazy(
    r"\b(?:has|have|had|was|were|been|did)\b.{0,40}\b(?:intercepted|shot\sdown|downed|brought\sdown|"
    r"destroyed|hit|stopped|knocked)|\blost\b.{0,40}\bto\b|\b(?:shot\sdown|brought\sdown|downed|"
    r"knocked\s(?:down|out)|intercepted|destroyed|bl(?:ew|own)\sup|blasted|t(?:ook|aken)\s(?:out|down)|killed|zapped|"
    r"swatted|smashed|"
    r"picked\soff|bagged|shot\s(?:an?|one|the|its|two)\b[^.;,]{0,40}\bdown|hits?)\b",
    re.IGNORECASE,
)


#: What can or cannot be done, which nobody says was done.
_COULD = Lazy(
    r"\b(?:cannot|can|could|may|might|would|will|unable\sto|able\sto|impossible\sto)\s(?:\w+\s){0,2}?(?:be\s)?"
    r"(?:intercept\w*|shoot|shot|stop\w*|down\w*|brought|hit|destroy\w*|knock\w*)\b|n['’]t\sbe\s",
    re.IGNORECASE,
)


def taken_place(case: Case) -> Ruling | None:
    """An interception said to have taken place."""
    reading = case.reading
    failed = re.search(r"(?<!\ba\s)(?<!\bthe\s)\b(?:miss(?:ed|es)?|fail(?:ed|s|ure)?)\b", reading.lower)
    if (
        not _DONE.search(reading.text)
        and not failed
        and not (reading.has(r"\bhit\b|\bintercepted\b") and reading.defences)
    ):
        return None
    if re.search(r"\b(?:can|could|would|(?-i:may)|might|will|cannot|able)\b", reading.lower) and not re.search(
        r"\b(?:has|have|was|were|had)\b", reading.lower
    ):
        return None
    if _COULD.search(reading.text):
        return None
    ids = {*reading.systems, *reading.defences}
    if not ids or _DEFENCE_HIT.search(reading.text) or _more_than_one(case):
        return None
    if not reading.defences and not reading.has(
        r"\b(?:intercept\w*|shot\sdown|downed|brought\sdown|knocked\sdown|stopped)\b"
    ):
        return None
    told = dates_told(reading)
    if (
        reading.defences
        and not reading.systems
        and not told
        and re.search(r"\bhits?\b", reading.lower)
        and not classes_told(reading.text)
    ):
        return None
    words = r"intercept|shot down|brought down|downed|downing|hit|destroyed by"
    events = [
        event
        for event in case.catalog.events
        if set(event.systems) & ids and re.search(words, " ".join((event.what, *event.tags)).lower())
    ]
    if reading.systems and reading.defences:
        events = [event for event in events if set(event.systems) & set(reading.systems)]
    elif reading.defences and not reading.systems:
        events = [event for event in events if set(event.systems) & set(reading.defences)]
    classes = classes_told(reading.text)
    stems = [word.split("-")[0].split()[0] for word in classes if "ballistic" in word]
    if stems and reading.defences and not reading.systems:
        events = [event for event in events if any(stem in event.what.lower() for stem in stems)]
    if not told and not failed:
        events.sort(key=lambda event: "failure" in event.tags)
    dated = [
        event
        for event in events
        if not told or any(one.overlaps(event.when.from_date, event.when.to_date) for one in told)
    ]
    change = ["turns if wreckage or a measurement of others is shown"]
    denied_claim = bool(re.search(r"\b(?:never|not|no|none|nobody|nothing|neither)\b|n't", reading.lower))
    if dated:
        event = dated[0]
        gone_wrong = "failure" in event.tags
        return _told(case, event, denied=denied_claim != (bool(failed) != gone_wrong))
    for system_id in reading.systems if not events else ():
        system = case.catalog.systems[system_id]
        if any(voice.on == "interception" for voice in system.voices):
            finding = Finding.SUPPORTED if denied_claim else Finding.CONTRADICTED
            text = f"the record has no interception of {system.name}: no defence has been tried against it"
            sources = [voice.source_id for voice in system.voices if voice.on == "interception"]
            return Ruling(_DONE_KINDS, verdict(finding, text, sources=sources, would_change=change))
    if events and told and not denied_claim:
        text = (
            f"the record has: {listed(f'{event.what} ({when_words(event)})' for event in events[:2])}; nothing "
            "on the date given"
        )
        return Ruling(_DONE_KINDS, verdict(Finding.CANNOT_TELL, text, sources=events[0].source_ids))
    return None


def classes_told(text: str) -> list[str]:
    """The classes of target that a sentence names."""
    return [word for word, pattern in CLASSES if re.search(pattern, text, re.IGNORECASE)]


#: The missile is said to have destroyed the defence, not the other way round.
_DEFENCE_HIT = Lazy(
    r"\b(?:destroyed|destroys|struck|damaged|wiped\sout|taken\sout|(?<!was\s)(?<!were\s)hit)\b"
    r"(?!\s(?:[\w-]+\s){0,4}(?:by|with)\b)[^;,]{0,40}\b(?:Patriot|launcher|radar|batter(?:y|ies)|"
    r"air[-\s]defen[cs]e\ssystems?)\b|\b(?:Patriot|batter(?:y|ies)|launcher)\b[^.;]{0,50}\b(?:suffered|damaged?|"
    r"repair\w*|destroyed)\b(?!\s(?:a|an|the|two|six))",
    re.IGNORECASE,
)


def _more_than_one(case: Case) -> bool:
    """Several missiles said to be shot down, where every event of the record is of one."""
    text = case.reading.text
    several = re.search(
        r"\b(?:shot\sdown|downed|intercepted|brought\sdown|destroyed)\s(?:all\s)?(?:the\s)?(?:two|three|four|five|"
        r"six|seven|eight|[2-9]|\d\d+)\s"
        r"(?!minutes|km|hours)(?:\w+\s){0,2}(?:Kinzhals?|missiles|Iskanders?|Oreshniks?)\b",
        text,
    )
    return several is not None


def _told(case: Case, event: Event, *, denied: bool) -> Ruling:
    reading = case.reading
    objectors = [objection for objection in event.objections if objection.denies]
    text = f"{event.what} ({when_words(event)}, told by {tellers(case, event)})"
    sources = [*event.source_ids, *(objection.source_id for objection in event.objections)]
    if objectors and re.search(r"\b(?:admit\w*|acknowledg\w+|conced\w+|confirm\w*|confess\w*)\b", reading.lower):
        admits = re.split(r"\b(?:admit|acknowledg|conced|confirm|confess)", reading.lower)[0]
        who = [party for party in parties_named_in(admits) if any(o.party == party for o in objectors)]
        if who:
            return Ruling(_DONE_KINDS, verdict(Finding.CONTRADICTED, f"{text}; {who[0]} denies it", sources=sources))
    if objectors and _reported(case, event, denied=denied):
        text += f"; {listed(objection.party for objection in objectors)} denies it. That each says so is on record"
        change = ["turns if one side changes its account"]
        return Ruling(_DONE_KINDS, verdict(Finding.SUPPORTED, text, sources=sources, would_change=change))
    if objectors:
        text += f"; {listed(objection.party for objection in objectors)} denies it"
        return Ruling(_DONE_KINDS, verdict(Finding.DISPUTED, text, sources=sources))
    own = [
        case.catalog.defences[item].name
        for item in reading.defences
        if item not in event.systems and not _same_family(case, item, event)
    ]
    if own:
        return Ruling(
            _DONE_KINDS,
            verdict(Finding.CANNOT_TELL, f"{text}; of {listed(own)} the record says nothing here", sources=sources),
        )
    finding = Finding.CONTRADICTED if denied else Finding.SUPPORTED
    change = ["turns if those who told of it withdraw their account"]
    return Ruling(_DONE_KINDS, verdict(finding, text, sources=sources, would_change=change))


#: "A Russian Kinzhal" names the owner of a weapon, and nobody who speaks.
_OWNED = Lazy(
    r"\b(?:Russian|American|US|U\.S\.|Ukrainian|German|Iranian)(?=\s(?:[\w-]+\s){0,2}?(?:Kinzhal|Patriot|Iskander|"
    r"missile|weapon|batter|system|rocket))"
)


def _reported(case: Case, event: Event, *, denied: bool) -> bool:
    """Whether the sentence only tells who says what, and those are the ones who do."""
    reading = case.reading
    if not reading.attributed and not re.search(r"\bden(?:y|ies|ied)\b", reading.lower):
        return False
    parties = parties_named_in(_OWNED.sub(" ", reading.text).lower())
    against = any(objection.party in parties for objection in event.objections)
    says = any(party in event.party or party in event.said_by for party in parties) or bool(
        set(reading.people) & set(event.said_by)
    )
    disowned = re.search(r"\bden(?:y|ies|ied|ying)\b|\brejects?\b|\bdisput\w+", reading.lower)
    if says and against:
        return disowned is not None
    if against:
        return disowned is not None or denied
    return says and not denied and disowned is None


def _same_family(case: Case, defence_id: str, event: Event) -> bool:
    family = case.catalog.defences[defence_id].family
    return family is not None and any(
        other in case.catalog.defences and case.catalog.defences[other].family == family for other in event.systems
    )
