"""How a claim and a dated event of the record go together: weapon, teller, day, place, step, numbers and words."""

from __future__ import annotations

import math
import re
from calendar import month_name
from dataclasses import dataclass
from datetime import timedelta

from forewarn.catalog import Catalog, Event, EventKind
from forewarn.records.articles import Article
from forewarn.records.claims import Claim, ClaimKind, PlaceMention, PlaceRole, Status
from forewarn.records.places import PlaceKind
from forewarn.verdicts.in_context.content import (
    Content,
    against,
    another_kind,
    clauses_of,
    content_of,
    covered,
    left_over,
    others_act,
    step_words,
    words_of,
)
from forewarn.verdicts.in_context.days import Days, apart, days_of, meets, published
from forewarn.verdicts.in_context.tellers import Fit, Teller, fit, teller_of
from forewarn.verdicts.reading.dates import read_dates
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, read_measures
from forewarn.verdicts.record.concepts import concepts, numbers_in

#: What is told on a day is reported within so many days.
REPORTED = timedelta(days=10)
#: An article that names no day of a thing that nobody else tells of speaks of about this time before it.
RECENT = timedelta(days=45)
#: An event of so many days is one of a night, or of two: either of its days is its own.
NIGHTS = timedelta(days=3)
#: News of a thing comes within so many days.
JUST_BEFORE = timedelta(days=2)
#: A span longer than this is told as a season or a year.
MONTH_DAYS = 31
#: Steps of the record that a step told is the same as.
STEPS: dict[Status, frozenset[Status]] = {
    Status.PLANNED: frozenset({Status.PLANNED, Status.ANNOUNCED}),
    Status.ANNOUNCED: frozenset({Status.ANNOUNCED, Status.PLANNED}),
    Status.IN_TRANSFER: frozenset({Status.IN_TRANSFER}),
    Status.DEPLOYED: frozenset({Status.DEPLOYED, Status.ON_COMBAT_DUTY}),
    Status.ON_COMBAT_DUTY: frozenset({Status.ON_COMBAT_DUTY}),
}
#: A step told as under way is one that was announced.
_UNDER_WAY = Lazy(
    r"\b(?:is|are)\s(?:now\s|already\s)?(?:\w{3,}ing)\b|^\W*(?:[A-Z]\S+\s){1,3}(?:sends|deploys|moves|brings)\b"
)
#: Times of day: they belong to chains of warning, and no event is told from another by them.
_CLOCK = Lazy(r"\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?", re.IGNORECASE)
_FIRED = frozenset({EventKind.USE, EventKind.TEST, EventKind.WARNING})
#: A number is as said within this share.
NUMBER_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class Around:
    """One claim with what its article says around it."""

    claim: Claim
    article: Article
    content: Content
    clauses: tuple[Content, ...]
    teller: Teller
    days: Days | None
    systems: frozenset[str]
    others: tuple[Claim, ...]  # the other claims of the article


@dataclass(frozen=True, slots=True)
class Agreement:
    """A claim against one event. ``on``, ``at`` and ``step`` are nothing where the claim does not say."""

    event: Event
    fit: Fit
    on: bool | None
    at: bool | None
    step: bool | None
    share: float
    weight: float
    against: bool
    content: Content  # that part of the claim's sentence of which the event has most
    words: frozenset[str]  # what the event has
    apart: timedelta | None
    by_context: bool = False  # the place is that of other claims of the article
    by_name: bool = False  # a town or a site of the event is named, and not its country alone


def around_of(claim: Claim, article: Article, claims: tuple[Claim, ...], catalog: Catalog) -> Around:
    """What an article says around one of its claims."""
    of_article = tuple(other for other in claims if other.article == article.id and other is not claim)
    own = frozenset({claim.system} if claim.system else ())
    if claim.kind is not ClaimKind.STATUS or not own:
        own |= {mention.system_id for mention in claim.systems if mention.system_id}
    systems = own or frozenset(other.system for other in of_article if other.system)
    systems = systems or _of_its_days((claim, *of_article), article, catalog)
    content = content_of(claim, catalog)
    return Around(
        claim,
        article,
        content,
        clauses_of(claim, content, catalog),
        teller_of(claim, article, catalog),
        days_of(claim, article),
        systems,
        of_article,
    )


def _of_its_days(claims: tuple[Claim, ...], article: Article, catalog: Catalog) -> frozenset[str]:
    """The weapons of the events at the places and on the days of an article that names none."""
    span = published(article)
    if span is None:
        return frozenset()
    places = tuple(mention for claim in claims for mention in claim.places)
    found: set[str] = set()
    for event in catalog.events:
        if event.when.overlaps(span.first - JUST_BEFORE, span.last) and _at(places, event, catalog):
            found.update(event.systems)
    return frozenset(found)


def agreements(around: Around, catalog: Catalog) -> list[Agreement]:
    """The claim against every event of its weapons that had happened by the publication."""
    span = published(around.article)
    found = []
    for event in catalog.events:
        if not around.systems & set(event.systems):
            continue
        if span is not None and event.when.from_date > span.last:
            continue
        found.append(_with(around, event, catalog))
    return found


def _with(around: Around, event: Event, catalog: Catalog) -> Agreement:
    """The claim against one event, by that part of its sentence of which the event has most."""
    words = words_of(event, catalog)
    step = _step(around.claim, event, catalog)
    if step:  # the verb that told the step is met by the step itself
        words |= step_words()
    at = _at(around.claim.places, event, catalog)
    if at:  # and places beside it are those of the country
        words |= around.content.places
    parts = around.clauses if step or around.claim.kind is ClaimKind.EXERCISE else ()
    content = max((around.content, *parts), key=lambda one: (covered(one, words, catalog)[0], one is around.content))
    share, weight = covered(content, words, catalog)
    fits = fit(around.teller, event, catalog)
    days = around.days
    back = REPORTED if fits is Fit.SAME else RECENT
    elsewhere = at is None and any(
        _at(other.places, event, catalog) for other in around.others if other.system in around.systems
    )
    return Agreement(
        event,
        fits,
        _on(around, event, back),
        at if at is not None else (True if elsewhere else None),
        step,
        share,
        weight,
        against(content, words, event.what)
        or others_act(content, event, catalog)
        or another_kind(content, words, fires=event.kind in _FIRED),
        content,
        words,
        None if days is None else apart(days, event),
        by_context=elsewhere,
        by_name=bool(at) and bool(words & around.content.places & _spots(event, catalog)),
    )


def _on(around: Around, event: Event, back: timedelta) -> bool | None:
    """Whether the days of a claim are an event's; nothing where neither the claim nor its article has a day."""
    days = around.days
    if days is None:
        told = around.claim.date
        months = [number for number, name in enumerate(month_name) if number and told and name in told.text]
        return event.when.from_date.month in months if months else None
    return (meets(days, event, back) and not _another_day(days, event)) or _named(days, event)


def _another_day(days: Days, event: Event) -> bool:
    """Whether an event of several days names some of them, and the day told is none of those."""
    if days.first != days.last or not days.told or event.when.to_date - event.when.from_date <= NIGHTS:
        return False
    month = f"{days.first:%B}"
    listed = re.findall(rf"((?:\b\d{{1,2}},?\s(?:and\s)?)+){month}\b", event.what)
    return bool(listed) and not any(re.search(rf"\b{days.first.day}\b", one) for one in listed)


def _spots(event: Event, catalog: Catalog) -> frozenset[str]:
    """Concepts of the names of an event's towns and sites."""
    names = [spot.rsplit(",", 1)[0] for spot in event.places]
    return concepts(" ".join([*names, *(catalog.sites[site].name for site in event.sites if site in catalog.sites)]))


def _named(days: Days, event: Event) -> bool:
    """Whether an event has the day told among its words, or as the day on which it falls due."""
    if not days.told:
        return False
    if event.by_when is not None and not event.by_when.overlaps(days.first, days.last):
        return False  # it falls due at another time
    wide = (days.last - days.first).days > MONTH_DAYS and str(days.first.year) in event.what
    due = event.by_when is not None and event.by_when.overlaps(days.first, days.last)
    return wide or due or any(f"{one.day} {one:%B}" in event.what for one in {days.first, days.last})


def _at(places: tuple[PlaceMention, ...], event: Event, catalog: Catalog) -> bool | None:
    """Whether a place told is one of an event's or lies in its country; nothing where none is told."""
    names = {spot.rsplit(",", 1)[0].strip().lower() for spot in event.places}
    names |= {catalog.sites[site].name.lower() for site in event.sites if site in catalog.sites}
    lands = {spot.rsplit(",", 1)[-1].strip() for spot in event.places} | {event.country} - {""}
    roles = {PlaceRole.SITE, PlaceRole.TARGET, PlaceRole.LAUNCH}
    found = [(one, catalog.gazetteer.place(one.place_id)) for one in places if one.place_id]
    named = [(one, place) for one, place in found if place is not None]
    if any(place.name.lower() in names or one.text.lower() in names for one, place in named):
        return True
    if names and any(place.kind is PlaceKind.CITY for _, place in named):
        return False  # another town than any of the event's
    if any(place.country in lands for _, place in named):
        return True
    return False if any(one.role in roles and place.country for one, place in named) else None


def _step(claim: Claim, event: Event, catalog: Catalog) -> bool | None:
    if claim.kind is ClaimKind.STATUS:
        if claim.status not in STEPS:
            return None
        begun = STEPS[Status.ANNOUNCED] if _UNDER_WAY.search(claim.sentence) else frozenset()
        if claim.status is Status.ON_COMBAT_DUTY and set(event.systems) & set(
            catalog.defences
        ):  # of a defence nobody speaks of combat duty
            begun |= STEPS[Status.DEPLOYED]
        return None if event.status is None else event.status in STEPS[claim.status] | begun
    if claim.kind is ClaimKind.USE:
        return event.kind in {EventKind.USE, EventKind.TEST, EventKind.WARNING}
    return None


def left_of(around: Around, one: Agreement, catalog: Catalog) -> str:
    """The weightiest words of a claim of which an event has nothing, or nothing where it has all."""
    return left_over(around.claim, around.content, one.words, catalog)


def other_number(around: Around, one: Agreement, catalog: Catalog) -> str:
    """The first number of a claim that neither the event nor its weapons have, in words; or nothing."""
    content, event = one.content, one.event
    text = content.text
    weapons = [one for one in catalog.names.scan(text) if any(char.isdigit() for char in one.text)]
    for start, end in [(one.start, one.start + len(one.text)) for one in weapons]:
        text = text[:start] + " " * (end - start) + text[end:]
    text = _CLOCK.cut(text)
    for told in read_dates(text, None):
        text = text[: told.start] + " " * (told.end - told.start) + text[told.end :]
    counts = {value for figure in event.figures for value in (figure.number.lowest, figure.number.highest)}
    counts |= {number.value for number in numbers_in(event.what)}
    entries = [entry for entry in map(catalog.measured, event.systems) if entry is not None]
    known = counts | {
        value
        for entry in entries
        for figure in entry.figures
        for value in (figure.number.lowest, figure.number.highest)
    }
    apart_from = {
        other.quantity.value
        for other in (around.claim, *around.others)
        if other.sentence == around.claim.sentence and other.quantity and other.quantity.unit.endswith("distance")
    }
    for measure in read_measures(text):
        if measure.dimension is Dimension.COUNT:
            continue
        if measure.dimension is Dimension.DISTANCE and measure.middle / measure.factor in apart_from:
            text = text[: measure.start] + " " * (measure.end - measure.start) + text[measure.end :]
            continue  # how far the place is from another is judged by itself
        if not any(_near(measure.middle, value) or _near(measure.low, value) for value in known):
            return measure.text
        text = text[: measure.start] + " " * (measure.end - measure.start) + text[measure.end :]
    for number in numbers_in(text):
        if not any(_near(number.value, value) for value in counts):
            first = re.escape(number.text.split()[0])
            shown = re.search(rf"(?<!\w){first}(?:\s+[\w.’'-]+){{0,3}}", around.claim.sentence)
            return shown.group() if shown is not None else number.text
    return ""


def _near(value: float, other: float) -> bool:
    return math.isclose(value, other, rel_tol=NUMBER_SHARE)
