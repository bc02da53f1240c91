"""A claim that an event of the record has, once the article around it says of what, by whom and when it is told.

Only ``supported`` (and ``strained``, where the record has the claim as a rewrite's) comes from here: a likeness of
words turns nothing to ``contradicted``.
"""

from __future__ import annotations

import re

from forewarn.catalog import Catalog, Event, EventKind
from forewarn.records.claims import Certainty, ClaimKind, Status
from forewarn.records.numbers import Standing
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts.in_context.agreement import Agreement, Around, left_of, other_number
from forewarn.verdicts.in_context.content import content_of, covered
from forewarn.verdicts.in_context.tellers import Fit, objection_of, persons_met
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts, numbers_in
from forewarn.verdicts.record.events import shown, when_words
from forewarn.verdicts.record.index import index_of
from forewarn.verdicts.ruling import verdict
from forewarn.verdicts.saying import listed

#: Share of a claim's substance that an event must have: the very speaker on the very day, and less.
SPOKEN_SHARE = 0.4
TOLD_SHARE = 0.5
UNDATED_SHARE = 0.6
#: Where neither a step of a deployment nor a use is told, words alone say that it is the same thing.
WORDS_SHARE = 0.55
WORDS_WEIGHT = 5.0
#: With this much in common a promise and its telling are one.
NEARLY_ALL = 0.8
#: And where the article speaks for itself and names no day.
SAID_SHARE = 0.7
SAID_WEIGHT = 8.0

_OF_EVENTS = frozenset({ClaimKind.STATUS, ClaimKind.USE})
#: Kinds that a dated event can answer.
KINDS = frozenset(
    {
        *_OF_EVENTS,
        ClaimKind.EXERCISE,
        ClaimKind.INTERCEPT,
        ClaimKind.WARNING,
        ClaimKind.REACTION,
        ClaimKind.QUANTITY,
        ClaimKind.CLASS,
    }
)
#: Steps that say where a thing is, and the kinds of entry that can speak of a deployment without a step.
_STOOD = frozenset({Status.IN_TRANSFER, Status.DEPLOYED, Status.ON_COMBAT_DUTY})
_OF_DEPLOYMENTS = frozenset({EventKind.STATUS, EventKind.STATEMENT, EventKind.ASSESSMENT, EventKind.REACTION})
_REWRITE = Lazy(r"[;,]\s(?P<words>[^;]*\brewrites?\b[^;]*)", re.IGNORECASE)
#: An entry that refuses a reading, and does not hold it.
_REFUSED = Lazy(r"\b(?:wrong|mistak\w+|rewrites?|misread\w*|untrue|false)\b", re.IGNORECASE)
_WILL = Lazy(
    r"\b(?:will|would|shall|going\sto|(?:is|are)\sto|plans?\sto|due\sto|expected\sto|scheduled)\b", re.IGNORECASE
)


def judge_told(around: Around, found: list[Agreement], catalog: Catalog) -> Verdict | None:
    """The finding on the one event that a claim retells, or nothing."""
    if around.claim.kind not in KINDS or "?" in around.claim.sentence[-3:]:
        return None
    fitting = [one for one in found if _is_it(around, one, catalog) and not other_number(around, one, catalog)]
    if not fitting:
        return None
    best = max(fitting, key=lambda one: (one.fit, one.share, one.weight))
    return _verdict(around, best, catalog)


def _is_it(around: Around, one: Agreement, catalog: Catalog) -> bool:
    claim, event = around.claim, one.event
    if one.against or one.at is False or one.step is False or one.on is False or one.fit is Fit.OTHER:
        return False
    if not persons_met(around.content.persons, event, around.teller, catalog):
        return False
    if claim.kind is ClaimKind.QUANTITY and not _counted(around, one):
        return False
    planned = event.by_when is not None or event.status in {Status.PLANNED, Status.ANNOUNCED}
    if claim.certainty in {Certainty.POSSIBLE, Certainty.DENIED} and not planned:
        return False
    if _WILL.search(claim.sentence) and not (planned or one.share >= NEARLY_ALL or _WILL.search(event.what)):
        return False
    if one.fit is Fit.NOBODY and event.standing not in {Standing.ESTABLISHED, Standing.REPORTED}:
        return False
    told_day = around.days is not None and around.days.told
    if claim.kind in _OF_EVENTS and one.step:
        if one.fit is Fit.SAME and one.on:
            return one.share >= SPOKEN_SHARE
        if one.on and (told_day or one.at):
            return one.share >= TOLD_SHARE
        return one.share >= UNDATED_SHARE and bool(one.on or one.at)
    if claim.kind is ClaimKind.QUANTITY:
        return one.share >= SPOKEN_SHARE and bool(one.on)
    if claim.kind is ClaimKind.STATUS and (claim.status in _STOOD or event.kind not in _OF_DEPLOYMENTS):
        return False  # where a thing stands is told by entries on where it stands alone
    spoken = one.fit in {Fit.SAME, Fit.KIND}
    if one.share >= SAID_SHARE and one.weight >= SAID_WEIGHT and one.on is not None:
        return True
    return one.share >= WORDS_SHARE and one.weight >= WORDS_WEIGHT and (spoken or bool(told_day and one.on))


#: Units of claims and the quantities of the record that they measure.
_MEASURES = {
    "km flown": ("distance_flown_km",),
    "km altitude": ("apogee_km",),
    "min": ("flight_time_min",),
    "Mach": ("speed_mach",),
}


def judge_measured(around: Around, found: list[Agreement]) -> Verdict | None:
    """The finding on a height, a distance or a time of one flight that the article dates, or nothing."""
    told = around.claim.quantity
    if told is None or told.unit not in _MEASURES or around.days is None or not around.days.told:
        return None
    flights = [one.event for one in found if one.on and one.event.kind in {EventKind.TEST, EventKind.USE}]
    if len(flights) != 1 or around.claim.negated:
        return None
    event = flights[0]
    given = [
        figure
        for figure in event.figures
        if figure.quantity in _MEASURES[told.unit]
        and not figure.rejected
        and abs(figure.number.interval.best - told.value) <= 0.02 * told.value
    ]
    if not given:
        return None
    name = {"km flown": "distance", "km altitude": "height", "min": "time", "Mach": "speed"}[told.unit]
    by = listed(figure.party for figure in given) or "the record"
    text = f"the record has this {name} for the flight of {when_words(event)}, by {by}: {event.what}"
    return verdict(
        Finding.SUPPORTED,
        text,
        [shown(f"{name} of that flight", figure) for figure in given],
        sources=event.source_ids,
        assumptions=["the flight is the one that the record has for the day told"],
        would_change=["turns if another measurement of this flight is published"],
    )


#: A count from here on is unlikely to be that of another thing in the same event.
_RARE_COUNT = 15


def _counted(around: Around, one: Agreement) -> bool:
    """Whether a count told is one of the event's, of the same thing."""
    told = around.claim.quantity
    if told is None or told.value_high is not None:
        return False
    theirs = [number for number in numbers_in(one.event.what) if number.value == told.value]
    ours = [number for number in numbers_in(around.claim.sentence) if number.value == told.value]
    if told.value >= _RARE_COUNT:
        return any(not first.of or not second.of or first.of & second.of for first in ours for second in theirs)
    return any(first.of & second.of for first in ours for second in theirs)


def _verdict(around: Around, one: Agreement, catalog: Catalog) -> Verdict:
    event = one.event
    when = when_words(event)
    spoken = one.fit is Fit.SAME and event.kind is not EventKind.TREATY
    who = _name(around, event, catalog)
    head = f"the record has {who} saying so, {when}" if spoken and who else f"the record has, for {when}"
    theirs = event.standing in {Standing.CLAIMED, Standing.DISPUTED}
    objections = [
        f"{each.party} {'denies' if each.denies else 'does not confirm'} it ({each.words})" for each in event.objections
    ]
    more = "".join(f"; {words}" for words in objections[:2])
    tail = ". Whether it is so is another question" if theirs else ""
    text = f"{head}: {event.what}{more}{tail}"
    abroad = event.places or not any(
        event.country == entry.country for entry in map(catalog.measured, event.systems) if entry is not None
    )
    assumptions = (
        [f"the place is the one that the article names: {_spot(event, catalog)}"] if one.by_context and abroad else []
    )
    given = verdict(
        Finding.STRAINED if _as_rewritten(around, event, catalog) else Finding.SUPPORTED,
        text,
        sources=event.source_ids,
        assumptions=assumptions,
        would_change=["turns if another source on the same event says otherwise"],
    )
    left = left_of(around, one, catalog)
    notes = (f"Of “{left}” that entry says nothing.",) if len(concepts(left)) > 1 else ()
    return Verdict(
        given.finding, given.because, given.numbers, given.assumptions, given.sources, given.would_change, notes
    )


def _name(around: Around, event: Event, catalog: Catalog) -> str:
    people = [catalog.people[who].name for who in event.said_by if who in around.teller.people]
    return listed(people) or around.teller.words


def _spot(event: Event, catalog: Catalog) -> str:
    land = catalog.countries[event.country].name if event.country in catalog.countries else event.country
    return listed(place.rsplit(",", 1)[0] for place in event.places) or land


def _as_rewritten(around: Around, event: Event, catalog: Catalog) -> bool:
    """Whether a claim has the words that the record ascribes to rewrites of a statement."""
    match = _REWRITE.search(event.what)
    if match is None:
        return False
    own = content_of(around.claim, catalog).words
    theirs = concepts(match["words"]) - concepts(event.what[: match.start()])
    return bool(own & theirs)


def judge_described(around: Around, catalog: Catalog) -> Verdict | None:
    """A claim of what a weapon is, or is called, that an entry of the record has in nearly all its words."""
    claim, content = around.claim, around.content
    if claim.kind is not ClaimKind.CLASS or claim.system is None or content.denies or around.clauses:
        return None
    best = None
    for entry in index_of(catalog).entries:
        if entry.event is not None or claim.system not in entry.systems or entry.denied or entry.voiced:
            continue
        if _REFUSED.search(entry.told):
            continue
        share, weight = covered(content, entry.around | concepts(entry.parties), catalog)
        if share >= UNDATED_SHARE and weight >= WORDS_WEIGHT and (best is None or share > best[0]):
            best = share, entry
    if best is None:
        return None
    entry = best[1]
    change = ["turns if a source describes it otherwise"]
    return verdict(Finding.SUPPORTED, f"the record has: {entry.told}", sources=entry.source_ids, would_change=change)


def judge_meaning(around: Around, catalog: Catalog) -> Verdict | None:
    """What a name means, where the record's list of words has this meaning of it; nothing else is decided here."""
    meaning = around.claim.meaning
    if around.claim.kind is not ClaimKind.NAME or meaning is None or around.claim.negated:
        return None
    name, told = meaning.name_text.strip().lower(), meaning.meaning_text.strip(" “”\"'").lower()
    for term in catalog.terms.values():
        if name not in {word.lower() for word in (term.term, *term.names)} or told in map(str.lower, term.not_means):
            continue
        if told in map(str.lower, term.means):
            change = ["turns if speakers of the language give another meaning"]
            text = f"{term.term} means {told}"
            return verdict(Finding.SUPPORTED, text, sources=term.source_ids, would_change=change)
    return None


def objected(around: Around, catalog: Catalog) -> Verdict | None:
    """A claim in which somebody objects to an event as the record has him objecting to it."""
    if around.claim.kind is not ClaimKind.REACTION:
        return None
    own = around.content.words
    for event in catalog.events:
        if not around.systems & set(event.systems):
            continue
        words = objection_of(around.teller, event, catalog)
        if words and concepts(words) and concepts(words) <= own:
            text = f"the record has {around.teller.words} objecting so, to this of {when_words(event)}: {words}"
            return verdict(
                Finding.SUPPORTED,
                f"{text}. Whether it is so is another question",
                sources=[one.source_id for one in event.objections if one.words == words],
                would_change=["turns if the speaker is shown to have said something else"],
            )
    return None
