"""Whether it is undisputed or confirmed by others that something stands somewhere, and who denies or grants it.

"Everybody agrees", "nobody doubts", "independent observers have confirmed" say something of the accounts, not of the
missiles; so do "has yet to claim", "has denied that" and "has admitted that". Each is held against those who claim,
doubt and deny the step on record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event
from forewarn.records.claims import ClaimKind, Status
from forewarn.records.numbers import Standing
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_places import country_of, of_site
from forewarn.verdicts.deployments.status_words import AT_LEAST, FACTS, NOT, status_told
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.rewording import reread
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.STATUS, ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT)
_OUTSIDERS = (
    r"(?:independent(?:ly)?|outside|neutral|international|western|third[-\s]party|impartial)(?:\s(?:observers?|experts?|analysts?|"
    r"sources?|inspectors?|monitors?|parties|part(?:y|ies)|journalists?|groups?|researchers?|eyes))?"
)
_CONFIRM = r"(?:confirm(?:ed|s)?|verif(?:y|ied|ies)|corroborate[ds]?|prove[nd]?|established|documented)"
_AGREED = Lazy(
    rf"\b(?:every(?:body|one)|all\s(?:sides|parties|observers|experts|analysts)|the\swhole\sworld)\s(?:now\s)?(?:agrees?|accepts?|knows?|concedes?|confirms?)\b|"
    rf"\b(?:nobody|no\sone|no-one|none|no\s(?:party|observer|expert|analyst|side))\s(?:\w+\s)?(?:doubts?|disputes?|denies|questions?|contests?)\b|"
    rf"\b(?:undisputed|uncontested|beyond\s(?:doubt|dispute|question)|(?:an?\s)?(?:proven|established|confirmed|accepted)\sfact|common\sground)\b|"
    rf"\b{_OUTSIDERS}\s(?:has|have|had)?\s?(?:now\s|since\s|also\s|already\s)*{_CONFIRM}\b|"
    rf"\b(?:has|have|been|is|are|was|were)\s(?:now\s|since\s|also\s|already\s|been\s)*(?:independently\s{_CONFIRM}|{_CONFIRM}\sby\s{_OUTSIDERS})\b|"
    rf"\b{_CONFIRM}\sindependently\b",
    re.IGNORECASE,
)
_DOUBTED = Lazy(
    rf"\b(?:no|not\sa\ssingle|without)\s(?:\w+\s)?(?:{_OUTSIDERS}|outsider|confirmation|proof|verification)\b|"
    rf"\bno\s(?:confirmed|reliable|hard|solid|independent)\s(?:information|evidence|data|proof|news|sign|trace)\b|\bcould\snot\s(?:\w+\s)?{_CONFIRM}\b|"
    rf"\b(?:no\sone|nobody|none)\s(?:\w+\s)?(?:independent|outside|neutral)\b|\bunconfirmed\b|\bunverified\b|"
    rf"\b(?:not|never|n['’]t|yet\sto)\s(?:\w+\s)?(?:been\s)?(?:be\s)?(?:independently\s)?{_CONFIRM}\b|\bremains\s(?:in\s)?(?:doubt|dispute[d]?|unproven)\b",
    re.IGNORECASE,
)
#: The speech act, who does it, and what it is about.
_NOT_SAID = Lazy(
    r"^(?P<who>(?:The\s)?[A-Z][\w\s'’-]{1,40}?)\s(?:has\s(?:still\s)?(?:not|never|yet\sto)|still\shas\s?n['’]t|still\shas\snot|has\s?n['’]t(?:\syet)?|have\s?n['’]t(?:\syet)?|"
    r"have\s(?:not|never|yet\sto)|never|did\snot|did\s?n['’]t)\s(?:yet\s|so\sfar\s|even\s|ever\s|publicly\s)*"
    r"(?:claim(?:ed)?|sa(?:y|id)|announced?|assert(?:ed)?|declared?|stated?|report(?:ed)?|maintain(?:ed)?)\s(?:that\s)?(?:any\s|an?\s)?(?P<what>.+)$",
)
_DENIED = Lazy(
    r"(?P<who>\b(?:The\s)?[A-Z][\w'’]+(?:['’]s)?(?:\s[a-zA-Z][\w'’]+){0,4}?)\s(?:(?:has|have|had)\s)?(?:now\s|since\s|promptly\s|also\s|flatly\s|repeatedly\s)*"
    r"(?:den(?:y|ies|ied)|disput(?:es|ed)|reject(?:s|ed)|contradict(?:s|ed))\s(?P<what>that\s.+|it\b.*|any\s.+|the\s.+|having\s.+)$",
)
_GRANTED = Lazy(
    r"^(?P<who>(?:The\s)?[A-Z][\w\s'’-]{1,40}?)\s(?:(?:has|have|had)\s)?(?:now\s|since\s|also\s|finally\s)*"
    r"(?:acknowledged?s?|admit(?:s|ted)?|concede[sd]?|accept(?:s|ed)?|confirm(?:s|ed)?|grant(?:s|ed)?)\sthat\s(?P<what>.+)$",
)


_REFUSED = Lazy(
    r"\b(?:ruled\sout|rules\sout|refused?s?|declined?s?|rejected|turned\sdown|(?:has|had|have)\sno\s(?:plans?|intention)|said\sno\sto|would\snever|"
    r"will\snever|swore\snever|(?:would|will|wo)(?:\snot|n['’]t)\sbe|(?:would|will|wo)(?:\snot|n['’]t))\b[^.;]{0,30}?\b(?:send|station|deploy|bas|plac|host|giv|deliver|tak|accept|hand|com|arriv)\w*",
    re.IGNORECASE,
)


def _refused(case: Case) -> Ruling | None:
    """Somebody said to have refused what the same person is on record as planning, announcing or having done."""
    reading = case.reading
    who = {*reading.people, *reading.holders}
    if not _REFUSED.search(reading.text) or reading.system is None or not who or reading.dates:
        return None
    if re.search(r"\b(?:before|until|till|yet|unless|near|at|only|alone)\b", reading.lower):
        return None  # refused for a time or a place
    lands = {place.place.country for place in reading.places}
    events = [
        event
        for event in case.catalog.events_of(reading.system)
        if who & set(event.said_by)
        and event.status in {Status.PLANNED, Status.ANNOUNCED, Status.IN_TRANSFER, Status.DEPLOYED}
        and (reading.published is None or event.when.from_date <= reading.published)
        and (not lands or event.country in lands)
    ]
    if not events:
        return None
    event = events[-1]
    words = f"on record from that speaker ({when_words(event)}) is the opposite: {event.what}"
    change = ["turns if the speaker is shown to have refused it later"]
    return _ruling(Finding.CONTRADICTED, words, list(event.source_ids), change)


_PROOF = Lazy(
    r"^(?P<who>(?:The\s)?[A-Z][\w\s'’-]{1,40}?)\s(?:(?:says?|said|claims?|claimed)\s(?:it|he|she|they)\s)?(?:has|have|had|found|holds?|obtained|presented)\s"
    r"(?:\w+\s)?(?:proof|evidence|confirmation)\s(?:that|of|for)\s(?P<what>.+)$",
)


def judge_agreement(case: Case) -> Iterator[Ruling]:
    """Findings on how undisputed a step is, and on who claims, denies or grants it."""
    reading = case.reading
    if reading.asks:
        return
    events = _steps(case)
    if events:
        found = _accounts(case, events)
        if found is not None:
            yield found
            return
    found = _speech(case) or _refused(case)
    if found is not None:
        yield found


def _steps(case: Case) -> list[Event]:
    """The steps of a deployment that the sentence speaks of, as far as they were claimed on its day."""
    reading = case.reading
    ids = (*reading.systems, *reading.defences) or of_site(case)
    told = status_told(case)
    country = country_of(case, ids) if ids else None
    if told is None and (_AGREED.search(reading.text) or _DOUBTED.search(reading.text)):
        told = Status.DEPLOYED  # "has confirmed a launcher at that place"
    if told is None or country is None:
        return []
    return [
        event
        for entry in ids[:1]
        for event in case.catalog.events_of(entry, country=country)
        if event.kind in FACTS
        and event.status in AT_LEAST[told]
        and (reading.published is None or event.when.from_date <= reading.published)
    ]


def _accounts(case: Case, events: list[Event]) -> Ruling | None:
    doubted = _DOUBTED.search(case.reading.text)
    agreed = _AGREED.search(_DOUBTED.cut(case.reading.text))
    if (agreed is None) == (doubted is None):
        return None
    objections = [one for event in events for one in event.objections]
    own = all(event.standing in {Standing.CLAIMED, Standing.DISPUTED} for event in events)
    if not objections and not own:
        return None
    by = listed(f"{one.party}: {one.words}" for one in objections) or "no party without a stake"
    told_by = listed(party for event in events[:3] for party in (case.catalog.parties_to(event) or (event.party,)))
    words = f"the record has it by the account of {told_by} ({when_words(events[0])}), and on the other side {by}"
    sources = [source for event in events[:3] for source in event.source_ids[:2]]
    sources += [one.source_id for one in objections]
    finding = Finding.CONTRADICTED if agreed is not None else Finding.SUPPORTED
    change = ["turns if parties without a stake confirm launchers on the spot"]
    return _ruling(finding, words, sources, change)


def _speech(case: Case) -> Ruling | None:
    """Somebody said to have kept silent on a thing, to have denied it or to have granted it."""
    text = case.reading.told or case.reading.text
    for pattern, kind in ((_NOT_SAID, "silence"), (_DENIED, "denial"), (_GRANTED, "grant"), (_PROOF, "grant")):
        match = pattern.search(text)
        if match is None:
            continue
        who = match["who"].strip()
        parties = parties_named_in(f" {who.lower()} ") | _objectors_in(case, who)
        surnames = {case.catalog.people[one].surname.lower() for one in case.reading.people}
        if not parties and not any(name in who.lower() for name in surnames):
            continue
        content = _content(match["what"]) + (" has been stationed" if pattern is _PROOF else "")
        reading = reread(case.reading, f"{who} said that {content}", case.catalog)
        inner = Case(reading, case.catalog, case.thresholds)
        events = _steps(inner)
        if not events or NOT.search(match["what"]):
            continue
        theirs = [event for event in events if _says(case, event, parties, surnames, who)]
        against = [one for event in events for one in event.objections if any(party in one.party for party in parties)]
        event = (theirs or events)[0]
        sources = [*event.source_ids, *(one.source_id for one in against)]
        change = [f"turns if {who} is shown to have said otherwise"]
        if theirs and not against and kind != "grant":
            speaker = listed(case.catalog.parties_to(event)) or event.party
            words = f"on record from {speaker} ({when_words(event)}) is the opposite: {event.what}"
            return _ruling(Finding.CONTRADICTED, words, sources, change)
        if against and kind != "silence":
            words = f"{against[0].party} is on record with this: {against[0].words}"
            return _ruling(Finding.SUPPORTED if kind == "denial" else Finding.CONTRADICTED, words, sources, change)
    return None


def _objectors_in(case: Case, who: str) -> frozenset[str]:
    """Parties that object to a step of the record and are named here by their own name: BelPol."""
    parties = {one.party for event in case.catalog.events for one in event.objections if "(" not in one.party}
    return frozenset(party for party in parties if party in who)


def _content(what: str) -> str:
    """What a denial is about, as a statement: "it" and "the deployment" are the thing itself."""
    return re.sub(r"^(?:that|any)\s", "", what)


def _says(case: Case, event: Event, parties: frozenset[str], surnames: set[str], who: str) -> bool:
    people = {case.catalog.people[one].surname.lower() for one in event.said_by if one in case.catalog.people}
    if surnames and any(name in who.lower() for name in surnames):
        return bool(people & surnames)
    told_by = f"{event.party} {' '.join(event.said_by)}"
    return any(party in told_by for party in parties)


def _ruling(finding: Finding, words: str, sources: list[str], change: list[str]) -> Ruling:
    given = verdict(finding, words, sources=dict.fromkeys(sources), would_change=change)
    return Ruling(_KINDS, given, whole=True, firm_on_denial=True)
