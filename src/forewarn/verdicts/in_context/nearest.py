"""Where a claim stays open: the nearest thing that the record does hold on it, and what is missing there."""

from __future__ import annotations

import re
from datetime import timedelta

from forewarn.catalog import Catalog, Defence, Event, EventKind, Office, Sensor, System, TermStanding
from forewarn.records.claims import AUTHOR, Claim, ClaimKind
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts.in_context.agreement import Agreement, Around, left_of, other_number
from forewarn.verdicts.in_context.content import left_over
from forewarn.verdicts.in_context.tellers import Fit
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.record.index import index_of
from forewarn.verdicts.ruling import verdict
from forewarn.verdicts.saying import iso_day, land, listed

#: An entry this far in time is of the same days.
SAME_DAYS = timedelta(days=30)
#: An entry with less than this share of a claim's words, by nobody of its speakers and of other days, is not near.
NEAR_SHARE = 0.25
#: Rarity, in nats, of the words that an article and its nearest entry have in common.
ARTICLE_WEIGHT = 3.0
#: A long entry is shown by its best part.
LONG = 200
_NO_COMMENT = Lazy(
    r"\b(?:not|n['’]t|neither|nobody|no\sone|declin\w+)\b[^;]{0,60}\b(?:respond\w*|repl(?:y|ied)|comment\w*)\b[^;]{0,30}\b(?:comment|requests?)\b",
    re.IGNORECASE,
)
_KINDS_NEAR: dict[ClaimKind, frozenset[EventKind]] = {
    ClaimKind.STATUS: frozenset({EventKind.STATUS, EventKind.STATEMENT, EventKind.ASSESSMENT}),
    ClaimKind.USE: frozenset({EventKind.USE, EventKind.TEST, EventKind.WARNING}),
    ClaimKind.EXERCISE: frozenset({EventKind.EXERCISE, EventKind.STATUS}),
    ClaimKind.INTERCEPT: frozenset({EventKind.USE, EventKind.TEST}),
    ClaimKind.WARNING: frozenset({EventKind.WARNING, EventKind.STATEMENT}),
    ClaimKind.REACTION: frozenset({EventKind.REACTION, EventKind.STATEMENT, EventKind.ASSESSMENT, EventKind.STATUS}),
}


def nearest(around: Around, found: list[Agreement], catalog: Catalog) -> Verdict:
    """An open finding that names the nearest entry and what it lacks, and what would settle the claim."""
    claim = around.claim
    if claim.kind is ClaimKind.OFFICE:
        return _of_office(claim, catalog)
    if claim.kind is ClaimKind.NAME and claim.meaning is not None:
        told = f"“{claim.meaning.name_text}” as “{claim.meaning.meaning_text}”"
        known = next((one for one in catalog.terms.values() if claim.meaning.name_text in (one.term, *one.names)), None)
        text = f"the record's list of names and their meanings has nothing on {told}"
        if known is not None and known.means:
            means = listed(known.means[:3], "or")
            text = f"the record has “{known.term}” as {means}; {told} could not be held against that"
        return verdict(
            Finding.CANNOT_TELL, text, would_change=["turns if a dictionary of the language enters the record"]
        )
    if claim.kind is ClaimKind.GEOGRAPHY:
        text = "the distance or direction told could not be worked out from the places that the sentence names"
        return verdict(Finding.CANNOT_TELL, text, would_change=["turns if both places are named"])
    if _NO_COMMENT.search(claim.sentence):
        text = "the record keeps what is said, not who left a request for comment unanswered"
        return verdict(Finding.CANNOT_TELL, text, would_change=["turns if an answer is published"])
    near = _best(around, found)
    best = near or _of_the_article(around, found, catalog)
    change = _would_settle(around, catalog)
    held = _held(around, best, catalog)
    if held is not None:
        return verdict(Finding.CANNOT_TELL, held[0], sources=held[1], would_change=[change])
    if best is None:
        return verdict(Finding.CANNOT_TELL, _nothing_near(around, found, catalog), would_change=[change])
    event = best.event
    if near is None:
        by = f" by {_short(around.teller.words)}" if around.teller.words else ""
        text = (
            f"no entry of the record speaks of this{by}; nearest to the article as a whole is that of "
            f"{when_words(event)}: {_shown(event)}"
        )
        return verdict(Finding.CANNOT_TELL, text, sources=event.source_ids, would_change=[change])
    text = (
        f"the record's nearest entry on {_names(around, catalog, event)} is of {when_words(event)}: "
        f"{_shown(event)}; {_missing(around, best, catalog)}"
    )
    return verdict(Finding.CANNOT_TELL, text, sources=event.source_ids, would_change=[change])


def _best(around: Around, found: list[Agreement]) -> Agreement | None:
    kinds = _KINDS_NEAR.get(around.claim.kind, frozenset())

    def closeness(one: Agreement) -> float:
        days = one.apart
        close = 0.0 if days is None else max(0.0, 1.0 - days / timedelta(days=90))
        return (
            2.0 * one.share
            + 1.5 * (one.fit is Fit.SAME)
            + 0.7 * (one.fit is Fit.KIND)
            + close
            + 0.6 * bool(one.at)
            + 1.5 * one.by_name
            + 0.6 * bool(one.step)
            + 0.4 * (one.event.kind in kinds)
        )

    near = [
        one
        for one in found
        if one.share >= NEAR_SHARE
        or one.fit in {Fit.KIND, Fit.SAME}
        or (one.apart is not None and one.apart <= SAME_DAYS)
    ]
    return max(near, key=closeness, default=None)


def _of_the_article(around: Around, found: list[Agreement], catalog: Catalog) -> Agreement | None:
    """The entry that the article as a whole has most in common with, where a claim alone has nothing."""
    index = index_of(catalog)
    own = concepts(around.article.text) - index.people

    def common(one: Agreement) -> float:
        return sum(index.weight(word) for word in own & concepts(one.event.what))

    best = max(found, key=common, default=None)
    return best if best is not None and common(best) >= ARTICLE_WEIGHT else None


def _held(around: Around, best: Agreement | None, catalog: Catalog) -> tuple[str, tuple[str, ...]] | None:
    """What the record holds of a weapon's kind, or of its counts, where a claim is about these."""
    claim = around.claim
    entry = catalog.measured(claim.system) if claim.system is not None else None
    if entry is not None and claim.kind in _OF_FLIGHT:
        told = f"{claim.quantity.text} against them" if claim.quantity is not None else "against them"
        figures = _figured(entry)
        have = _spread_of(entry, claim.kind) or (
            f"published figures of {figures[0]}" if figures[0] else "no published figure"
        )
        holds = "no rule could hold" if claim.quantity is not None else "the sentence gives no number to hold"
        return f"for {entry.name} the record holds {have}, and {holds} {told}", figures[1]
    if entry is None or (best is not None and best.share >= (0.5 if claim.kind is ClaimKind.CLASS else NEAR_SHARE)):
        return None
    if claim.kind is ClaimKind.CLASS and not entry.class_terms:
        return None
    if claim.kind is ClaimKind.CLASS:
        terms = [one for one in entry.class_terms if one.standing is TermStanding.ACCEPTED]
        called = (
            f"calls {entry.name} {listed(an(one.term) for one in terms)}" if terms else f"has no word for {entry.name}"
        )
        left = left_over(claim, around.content, concepts(f"{entry.about} {called}"), catalog)
        lacks = f"says nothing of “{left}”" if left else "says no more of its kind"
        return f"the record {called}, and {lacks}", tuple(source for one in terms for source in one.source_ids[:1])
    if claim.kind is ClaimKind.QUANTITY and claim.quantity is not None:
        told = f"{claim.quantity.value:g} {claim.quantity.unit}"
        kinds, sources = _figured(entry)
        have = f"published figures of {kinds}" if kinds else "no published figure"
        return f"for {entry.name} the record holds {have}, and none of {told}", sources
    return None


_OF_FLIGHT = frozenset({ClaimKind.RANGE, ClaimKind.REACH, ClaimKind.SPEED, ClaimKind.FLIGHT_TIME})


#: The figures that answer a claim of each kind, in the order in which they are looked for.
_ANSWERS = {
    ClaimKind.RANGE: ("range_max_km",),
    ClaimKind.REACH: ("range_max_km",),
    ClaimKind.SPEED: ("speed_km_per_s", "speed_mach"),
    ClaimKind.FLIGHT_TIME: ("flight_time_min",),
}


def _spread_of(entry: System | Defence | Sensor, kind: ClaimKind) -> str | None:
    """What a vague claim leaves out: the published figures from the smallest to the largest, in words."""
    for quantity in _ANSWERS.get(kind, ()):
        found = [one.number for one in entry.figures if one.quantity == quantity and not one.rejected]
        if found:
            low, high = min(one.lowest for one in found), max(one.highest for one in found)
            span = f"{low:,g}" if low == high else f"{low:,g} to {high:,g}"
            return f"{_WHAT[quantity]} as {span} {found[0].unit}"
    return None


def _figured(entry: System | Defence | Sensor) -> tuple[str, tuple[str, ...]]:
    """Of what the record has figures for a weapon, in words, with some sources."""
    figures = [one for one in entry.figures if not one.rejected and one.quantity in _WHAT]
    kinds = list(dict.fromkeys(_WHAT[one.quantity] for one in figures))
    return listed(kinds), tuple(one.number.source_id for one in figures[:3])


_WHAT = {
    "range_max_km": "its reach",
    "range_min_km": "its least distance",
    "distance_flown_km": "distances flown",
    "apogee_km": "heights flown",
    "speed_km_per_s": "its speed",
    "speed_mach": "its speed",
    "speed_km_per_h": "its speed",
    "flight_time_min": "flight times",
    "payload_count": "its warheads",
    "launcher_count": "launchers",
    "missile_count": "missiles",
    "satellite_count": "satellites",
    "radar_range_km": "its reach",
    "ceiling_km": "the height it reaches",
    "interceptor_count": "interceptors",
    "battery_count": "batteries",
    "test_count": "tests",
}


def an(words: str) -> str:
    """``a missile``, ``an intermediate-range missile``."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def _missing(around: Around, one: Agreement, catalog: Catalog) -> str:
    """What the entry lacks of the claim, in words."""
    claim = around.claim
    lacking = []
    if around.teller.words and one.fit is Fit.OTHER:
        lacking.append(f"of {_short(around.teller.words)}")
    number, left = other_number(around, one, catalog), left_of(around, one, catalog)
    if number:
        lacking.append(f"of {number}")
    elif left:
        lacking.append(f"of “{left}”")
    if one.on is False and around.days is not None:
        if around.days.told:
            lacking.append(f"of {around.days.words}")
        else:
            lacking.append(f"of the days before {around.days.words}")
    if not lacking and claim.places and one.at is False:
        lacking.append(f"of {claim.places[0].text}")
    if not lacking and one.against:
        return "whether it has the same or the opposite cannot be told, as one of the two denies something"
    if not lacking and one.step is False and one.event.status is not None:
        return f"it tells of another step ({one.event.status.value.replace('_', ' ')})"
    if not lacking:
        return "it has the words, and not this as one statement of that time"
    return f"it says nothing {listed(lacking)}"


def _names(around: Around, catalog: Catalog, event: Event | None = None) -> str:
    ids = sorted(around.systems & set(event.systems)) if event is not None else sorted(around.systems)
    entries = [catalog.measured(one) for one in ids[:2]]
    return listed(entry.name for entry in entries if entry is not None) or "it"


def _shown(event: Event) -> str:
    if len(event.what) <= LONG:
        return event.what
    return event.what[:LONG].rsplit(";", 1)[0].rsplit(", ", 1)[0]


def _short(words: str) -> str:
    parts = words.split()
    return " ".join(parts[:8])


def _nothing_near(around: Around, found: list[Agreement], catalog: Catalog) -> str:
    if not around.systems:
        return (
            "neither this sentence nor the article around it names a missile, a defence or a sensor of the record, and "
            "it holds no dated entry on the matter"
        )
    name = _names(around, catalog)
    if not found:
        when = f" before {around.days.words}" if around.days is not None else ""
        entry = catalog.measured(next(iter(around.systems))) if len(around.systems) == 1 else None
        about = f"; of it the record says: {entry.about}" if entry is not None and entry.about else ""
        return f"the record has no dated entry on {name}{when}{about}"
    latest = max((one.event for one in found), key=lambda event: event.when.to_date)
    entries = "The one dated entry" if len(found) == 1 else f"None of the {len(found)} dated entries"
    speaks = "does not speak" if len(found) == 1 else "speaks"
    return f"{entries} on {name} {speaks} of this; the latest is of {when_words(latest)}: {_shown(latest)}"


_SETTLES = {
    ClaimKind.STATUS: "where {name} stood, or was to stand,",
    ClaimKind.USE: "this flight or strike of {name}",
    ClaimKind.EXERCISE: "the exercise and what {name} did in it",
    ClaimKind.INTERCEPT: "an interception, or a test, of {name}",
    ClaimKind.WARNING: "who was warned, by what and when",
    ClaimKind.QUANTITY: "this count",
    ClaimKind.CLASS: "what {name} is and carries",
}


def _would_settle(around: Around, catalog: Catalog) -> str:
    """The source that would make the claim decidable."""
    own = catalog.measured(around.claim.system) if around.claim.system is not None else None
    name = own.name if own is not None else _names(around, catalog) if around.systems else "the weapon meant"
    when = f" {around.days.phrase}" if around.days is not None and around.days.told else ""
    if around.claim.speaker != AUTHOR and around.claim.kind is ClaimKind.REACTION:
        return f"turns if the words of {_short(around.claim.speaker)}{when} enter the record with their source"
    thing = _SETTLES.get(around.claim.kind, "this").format(name=name)
    by = " from another side than the speaker's" if around.claim.speaker != AUTHOR else ""
    return f"turns if a dated source{by} on {thing}{when} enters the record"


def _of_office(claim: Claim, catalog: Catalog) -> Verdict:
    office = claim.office
    person = re.sub(r"['’]s?$", "", office.person_text if office is not None else claim.speaker)
    post = office.role_text if office is not None else "the holder of a post"
    before = re.search(
        rf"\b((?:Deputy|Vice|Assistant|Former|Acting)\b[\w\s-]{{0,12}}?){re.escape(post)}", claim.sentence
    )
    post = f"{before[1]}{post}" if before is not None else post
    known = catalog.offices_of(office.person_id) if office is not None and office.person_id is not None else ()
    if known:
        held = [
            f"{catalog.roles[one.role].name}{land(one.country)}{_term(one)}"
            for one in known
            if one.role in catalog.roles
        ]
        text = f"the record has {person} as {listed(held)}; whether that is the post meant here cannot be told"
        sources = [source for one in known for source in one.source_ids]
        change = [f"turns if the sentence names the country or the body of which {person} is said to be {post}"]
        return verdict(Finding.CANNOT_TELL, text, sources=sources, would_change=change)
    text = f"the record of terms of office has no entry for {person}, who is said to be {post}"
    change = [f"turns if a notice of the appointment of {person}, or a list of holders of the post, enters the record"]
    return verdict(Finding.CANNOT_TELL, text, would_change=change)


def _term(office: Office) -> str:
    """When a post was held, as far as the record says."""
    began = f" from {iso_day(office.began.text)}" if office.began is not None else ""
    return f"{began} until {iso_day(office.ended.text)}" if office.ended is not None else began
