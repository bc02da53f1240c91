"""Where a deployment stands: against the dated events of the record, at the claim's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import Certainty, Status
from forewarn.records.numbers import Standing
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_places import KINDS, country_of, likely_site, of_site
from forewarn.verdicts.deployments.status_words import AT_LEAST, COMPLETED, FACTS, NOT, status_told
from forewarn.verdicts.deployments.withdrawals import withdrawals_of
from forewarn.verdicts.evidence import name_of, parties_named
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.events import dates_told, tellers, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import day, listed

_GONE = Lazy(
    r"\b(?:has|have|had|were|was|been|being)\s(?:now\s|already\s|been\s|\w+ly\s)*(?:left|withdrawn|removed|"
    r"pulled\s(?:out|back)|returned\sto\sRussia|moved\sout|redeployed)\b",
    re.IGNORECASE,
)
_STILL = Lazy(
    r"\b(?:still|remains?|continues?|now|currently|today|at\spresent|these\sdays|this\s(?:week|month|"
    r"summer|autumn|spring|winter|year))\b",
    re.IGNORECASE,
)
_HYPOTHETIC = Lazy(
    r"^Had\s|\bwere\s(?:it|they)\s|\bhad\s(?:it|they)\sbeen\b|\b(?:if|would\sallow|would\s(?:mark|alter|"
    r"change|transform)|from\slaunch\ssites)\b",
    re.IGNORECASE,
)

_WORDS = {
    Status.IN_TRANSFER: "on its way",
    Status.DEPLOYED: "in place",
    Status.ON_COMBAT_DUTY: "on combat duty or operational",
}
#: Of a defence nobody speaks of combat duty.
_WORDS_OF_DEFENCES = {**_WORDS, Status.ON_COMBAT_DUTY: "operational"}
#: A state told this long after the record's last day may have changed since.
HORIZON = timedelta(days=45)
#: A stated beginning may differ from the first claim by this much: months are told roughly.
SLACK = timedelta(days=20)


def judge_statuses(case: Case) -> Iterator[Ruling]:
    """Findings on a stated step of a deployment in a named country."""
    reading = case.reading
    ids = (*reading.systems, *reading.defences) or of_site(case)
    if reading.asks or _HYPOTHETIC.search(reading.text):
        return
    located = likely_site(case)
    if located is not None:
        yield located
        return
    if not ids:
        return
    if (
        _GONE.search(reading.text)
        and not NOT.search(reading.text)
        and any(place.place.country == "BY" or place.is_area for place in reading.places)
    ):
        if any(withdrawals_of(case, entry, set()) for entry in ids):
            return  # told of, with its days, among withdrawals
        text = "the record has no withdrawal, and what came after its last day is not in it"
        yield Ruling(KINDS, verdict(Finding.CANNOT_TELL, text))
        return
    degree = _by_degree(case, ids)
    if degree is not None:
        yield degree
        return
    told = status_told(case)
    country = country_of(case, ids)
    if told is None or _OF_VEHICLES.search(reading.text):
        return
    planned = _only_planned(case, ids, told)
    if planned is not None:
        yield planned
        return
    nowhere = _not_there(case, ids)
    if nowhere is not None:
        yield nowhere
        return
    if country is None:
        return
    for entry in ids[:2]:
        found = _judge(case, entry, country, told)
        if found is not None:
            yield found
            return


def _events(case: Case, entry: str, country: str, told: Status) -> list[Event]:
    wanted = AT_LEAST[told]
    if entry in case.catalog.defences:  # a defence is operational where it is declared so; nobody speaks of combat duty
        wanted = wanted | {Status.DEPLOYED}
    every = [event for event in case.catalog.events_of(entry, country=country) if event.kind in FACTS]
    found = [event for event in every if event.status in wanted]
    if found or told is not Status.ON_COMBAT_DUTY:
        return found
    # what was not there yet was not operational; what was there, only where the record says so
    return [event for event in every if event.status is Status.DEPLOYED and "operational" in event.what.lower()]


#: "Vehicles that fit the Oreshnik" are none.
_OF_VEHICLES = Lazy(
    r"\b(?:vehicles|trucks|lorries)\s(?:that|which|of\sa\s(?:matching|fitting|similar)|matching|fitting|the\ssize|similar|of\s(?:matching|"
    r"the\s(?:same|right|matching)))\b",
    re.IGNORECASE,
)
_STANDS_IN = Lazy(
    r"\b(?:deployed|stationed|based|arriv\w+|stands?|parked|placed|delivered|kept|duty|operational|hosted|housed|moved)\b[^,;]{0,25}?"
    r"\b(?:in|to|into|inside|at)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_FIRED = Lazy(
    r"\b(?:fired|launched|struck|hit|used|attack\w*|shot|parts|fragments|debris|wreckage|mock-?ups?|strikes?|aimed|target\w*|threat\w*)\b",
    re.IGNORECASE,
)
_HOSTS = Lazy(r"^\s(?:now\s|already\s|also\s)*(?:hosts?|is\s(?:now\s)?home|has|houses|keeps)\b", re.IGNORECASE)


def _not_there(case: Case, ids: tuple[str, ...]) -> Ruling | None:
    """A country in which the record, where it follows a system closely, has nothing of it; or another's site."""
    reading = case.reading
    if len(ids) != 1 or NOT.search(reading.text) or reading.modal or reading.future or _FIRED.search(reading.text):
        return None
    entry = ids[0]
    events = [event for event in case.catalog.events_of(entry) if event.kind in FACTS]
    here = [
        place
        for place in reading.places
        if _STANDS_IN.search(reading.text[: place.start])
        or (place.start == 0 and _HOSTS.match(reading.text[place.end :]))
    ]
    for place in here:
        at = [
            event
            for event in case.catalog.events
            if event.kind in FACTS and place.place.id in event.sites and event.status in AT_LEAST[Status.DEPLOYED]
        ]
        if (
            at
            and not any(entry in event.systems for event in at)
            and not any(place.place.id in e.sites for e in events)
        ):
            words = f"the record has something else at {place.place.name}: {at[0].what} ({when_words(at[0])})"
            change = [f"turns if {name_of(case.catalog, entry)} is shown there"]
            return Ruling(KINDS, verdict(Finding.CONTRADICTED, words, sources=at[0].source_ids, would_change=change))
    until = case.catalog.systems[entry].record_until if entry in case.catalog.systems else None
    if until is None or reading.published is None or reading.published > until + HORIZON:
        return None
    own = case.catalog.systems[entry].country
    followed = {event.country for event in events}
    lands = [place for place in here if place.place.kind is PlaceKind.COUNTRY]
    if not lands or any(
        place.place.country in (followed | {own} if place in here else followed - {own}) for place in reading.places
    ):
        return None
    there = [event for event in events if event.status in AT_LEAST[Status.DEPLOYED] and event.country != own]
    latest = (there or events)[-1:]
    if not latest:
        return None
    words = f"the record has it in no other country than its own and that of this: {latest[0].what}"
    change = [f"turns if {name_of(case.catalog, entry)} is shown in {lands[0].place.name}"]
    given = verdict(
        Finding.CONTRADICTED, f"{words} ({when_words(latest[0])})", sources=latest[0].source_ids, would_change=change
    )
    return Ruling(KINDS, given)


#: A plan on record says this long before and after its day that the thing is not there yet.
STILL_A_PLAN = timedelta(days=200)


def _only_planned(case: Case, ids: tuple[str, ...], told: Status) -> Ruling | None:
    """Something told as there, of which the record has plans only around that day."""
    reading = case.reading
    day_told = _asked_day(case)[0]
    if day_told is None or told is Status.IN_TRANSFER or len(ids) != 1 or ids[0] not in case.catalog.systems:
        return None
    entry = ids[0]
    own = case.catalog.systems[entry].country
    lands = {place.place.country for place in reading.places if place.place.kind is not PlaceKind.SEA} - {None}
    abroad = lands - {own}
    events = [
        event
        for event in case.catalog.events_of(entry, kind=EventKind.STATUS)
        if (event.country in abroad if abroad else event.country == own)
    ]
    there = [event for event in events if event.status in {Status.IN_TRANSFER, Status.DEPLOYED, Status.ON_COMBAT_DUTY}]
    plans = [
        event
        for event in events
        if event.status is Status.PLANNED
        and event.when.from_date - 2 * STILL_A_PLAN <= day_told <= event.when.to_date + STILL_A_PLAN
    ]
    if there or not plans or any(event.standing is Standing.CLAIMED for event in plans):
        return None
    plan = plans[-1]
    finding = Finding.SUPPORTED if NOT.search(reading.text) else Finding.CONTRADICTED
    text = f"the record has it as a plan only, {when_words(plan)}: {plan.what}"
    change = ["turns if a source shows it in place by then"]
    return Ruling(KINDS, verdict(finding, text, sources=plan.source_ids, would_change=change))


def _read_as(one: ReadDate) -> str:
    """The words of a date, with the year they were taken for where they name none."""
    if one.first is None or re.search(r"\b\d{4}\b", one.text):
        return one.text
    return f"'{one.text}', read as {one.first.year}"


def _judge(case: Case, entry: str, country: str, told: Status) -> Ruling | None:
    reading = case.reading
    events = _events(case, entry, country, told)
    name = name_of(case.catalog, entry)
    if not events:
        return None
    denied = bool(NOT.search(reading.text))
    if COMPLETED.search(reading.text):
        events = [event for event in events if "complete" in event.what.lower()] or events
    first = events[0]
    state = _WORDS[told] if entry in case.catalog.systems else _WORDS_OF_DEFENCES[told]
    when, explicit = _asked_day(case)
    sources = list(dict.fromkeys(source for event in events[:2] for source in event.source_ids))
    claimed = f"the first claim of {name} {state} there is that of {tellers(case, first)}, for {when_words(first)}"
    change = [f"turns if a source shows {name} {state} there before {day(first.when.from_date)}"]
    since = next((one for one in dates_told(reading) if one.relation == "since"), None)
    if since is not None and not denied and since.last is not None:
        early = since.last < first.when.from_date - SLACK
        late = since.first is not None and since.first > first.when.to_date + SLACK
        if early or (late and since.precision == "year"):
            text = f"{claimed}, {'later' if early else 'earlier'} than the sentence has it ({_read_as(since)})"
            if late:
                named = re.search(r"\b\d{4}\b", since.text)
                change = [
                    f"turns if what was claimed for {when_words(first)} is shown not to have happened"
                    if named
                    else f"turns if the text was published in {first.when.to_date.year + 1}"
                ]
            return Ruling(KINDS, verdict(Finding.CONTRADICTED, text, sources=sources, would_change=change))
    if when is not None and when < first.when.from_date:
        before = _latest_before(case, entry, country, when)
        state_then = f"; on {day(when)} the latest the record has is: {before.what}" if before is not None else ""
        finding = Finding.SUPPORTED if denied else Finding.CONTRADICTED
        text = f"{claimed}, {'after' if not denied else 'later than'} {day(when)}{state_then}"
        extra = before.source_ids if before is not None else ()
        assumptions = [f"judged for {day(when)}"]
        return Ruling(
            KINDS, verdict(finding, text, sources=[*sources, *extra], assumptions=assumptions, would_change=change)
        )
    vague = first.when.to_date - first.when.from_date > timedelta(days=40)
    if when is not None and vague and first.when.from_date <= when < first.when.to_date:
        text = f"{claimed}, and the record does not date it more closely"
        return Ruling(KINDS, verdict(Finding.CANNOT_TELL, text, sources=sources, would_change=change))
    other = _elsewhere(case, events, denied=denied, claimed=claimed)
    if other is not None:
        return other
    gone = _withdrawn(case, entry, country, when)
    if gone is not None:
        return gone
    until = case.catalog.systems[entry].record_until if entry in case.catalog.systems else None
    if (
        until is not None
        and when is not None
        and when > until + HORIZON
        and (not explicit or _STILL.search(reading.text))
    ):
        text = f"the record on {name} ends on {day(until)}; what holds on {day(when)} is not in it"
        later = [f"turns if a source dated after {day(until)} is added"]
        return Ruling(KINDS, verdict(Finding.CANNOT_TELL, text, sources=sources, would_change=later))
    return _claimed(case, events, denied=denied, name=name, state=state, sources=sources)


_FULL = Lazy(
    r"\bfull(?:y)?[-\s](?:\w+\s)?(?:operation\w*|capab\w*|ready|in\s(?:service|operation|place)|functional|working|usable|deployed|"
    r"strength|up|complete)\b|\b(?:complete[ds]?|finished|done)\b",
    re.IGNORECASE,
)


def _by_degree(case: Case, ids: tuple[str, ...]) -> Ruling | None:
    """Full operation told of something of which the record has the initial step, and the year for the rest."""
    for entry in ids[:1]:
        for event in case.catalog.events_of(entry):
            published = case.reading.published
            if event.kind not in FACTS or (published is not None and published < event.when.from_date):
                continue
            found = _degree(case, entry, event)
            if found is not None:
                return found
    return None


def _degree(case: Case, entry: str, event: Event) -> Ruling | None:
    """Full operation told, where the record has the first, initial step only."""
    reading = case.reading
    if not _FULL.search(reading.text) or "initial" not in event.what.lower():
        return None
    later = event.by_when
    told = [one for one in dates_told(reading) if not one.overlaps(event.when.from_date, event.when.to_date)]
    if later is not None and told:
        fits = any(one.overlaps(later.from_date, later.to_date) for one in told)
        until = any(
            re.search(r"\b(?:until|till|before)\b", reading.text[max(0, one.start - 12) : one.end]) for one in told
        )
        if NOT.search(reading.text) and not until:
            fits = all(one.last is not None and one.last < later.from_date for one in told)
        finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
        return Ruling(KINDS, verdict(finding, event.what, sources=event.source_ids), whole=True)
    negated = bool(NOT.search(reading.text)) or reading.future
    text = f"{name_of(case.catalog, entry)}: {event.what} ({when_words(event)})"
    finding = Finding.SUPPORTED if negated else Finding.CONTRADICTED
    change = ["turns if full operation is declared"]
    return Ruling(KINDS, verdict(finding, text, sources=event.source_ids, would_change=change), whole=True)


_CAME = Lazy(
    r"\b(?:went|goes|came|arriv\w+|entered|reached|declare[sd]?|accept(?:s|ed)|stationed|(?:was|were)\s(?:first\s)?(?:delivered|handed|brought|deployed|accepted|"
    r"declared|stationed)|took\sup|became|put|accepted)\b",
    re.IGNORECASE,
)


def _elsewhere(case: Case, events: list[Event], *, denied: bool, claimed: str) -> Ruling | None:
    """Another place than any on record, or a beginning told for another time."""
    reading = case.reading
    spots = {spot.rsplit(",", 1)[0].strip().lower() for event in events for spot in event.places}
    spots |= {case.catalog.sites[site].name.lower() for event in events for site in event.sites}
    named = [
        place
        for place in reading.places
        if place.place.kind in {PlaceKind.CITY, PlaceKind.REGION, PlaceKind.SITE} and not speaks(reading.text, place)
    ]
    named = [place for place in named if not any(spot in place.place.name.lower() for spot in spots if len(spot) > 4)]
    sources = [source for event in events[:2] for source in event.source_ids]
    if (
        all(event.places or event.sites for event in events)
        and named
        and not any(place.place.name.lower() in spots or place.text.lower() in spots for place in named)
    ):
        text = f"{claimed}, at {listed(sorted(spots))}; of {named[0].place.name} it says nothing"
        one_first = re.search(r"\bfirst\b", reading.lower) and "first" in events[0].what.lower() and len(spots) == 1
        finding = Finding.CONTRADICTED if one_first and not denied else Finding.CANNOT_TELL
        return Ruling(KINDS, verdict(finding, text, sources=sources))
    told = [one for one in dates_told(reading) if one.relation == "on"]
    if denied or not told or not _CAME.search(reading.text):
        return None
    if any(one.overlaps(event.when.from_date - SLACK, event.when.to_date + SLACK) for one in told for event in events):
        return None
    only = re.search(r"\b(?:only|first|not\suntil|no\searlier)\b", reading.lower)
    finding = Finding.CONTRADICTED if only else Finding.CANNOT_TELL
    return Ruling(KINDS, verdict(finding, f"{claimed}, not for {told[0].text}", sources=sources))


def _withdrawn(case: Case, entry: str, country: str, when: date | None) -> Ruling | None:
    """What was taken away again before the day asked for is not there on it."""
    reading = case.reading
    if re.search(r"\b(?:was|were|had|in\sthe\s(?:19)?80s|used\sto)\b", reading.lower) or NOT.search(reading.text):
        return None
    for event in case.catalog.events_of(entry, country=country, kind=EventKind.STATUS):
        if event.status is None and "withdrawn" in event.what.lower() and (when is None or when > event.when.to_date):
            return Ruling(KINDS, verdict(Finding.CONTRADICTED, event.what, sources=event.source_ids))
    return None


def _claimed(case: Case, events: list[Event], *, denied: bool, name: str, state: str, sources: list[str]) -> Ruling:
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


def _latest_before(case: Case, entry: str, country: str, when: date) -> Event | None:
    earlier = [
        event
        for event in case.catalog.events_of(entry, country=country)
        if event.when.from_date <= when
        and event.status is not None
        and event.kind in {EventKind.STATUS, EventKind.STATEMENT}
    ]
    return earlier[-1] if earlier else None


def _asked_day(case: Case) -> tuple[date | None, bool]:
    """The day the sentence speaks of: a date it names, else its publication. The flag says that it names one."""
    named: list[ReadDate] = [one for one in dates_told(case.reading) if one.relation in {"on", "by", "before"}]
    for one in named:
        if one.last is not None and one.precision in {"day", "span", "month"}:
            last = one.last
            if case.reading.published is not None:
                last = min(last, case.reading.published)
            return last, True
    return case.reading.published, False
