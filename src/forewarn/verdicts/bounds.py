"""What an article without a date implies: it cannot be older than the events it speaks of as past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from forewarn.catalog import Catalog, Event, EventKind
from forewarn.records.articles import Article, PassageKind
from forewarn.records.claims import Certainty, Claim, ClaimKind, Status
from forewarn.verdicts.reading.dates import read_dates
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.saying import day


@dataclass(frozen=True, slots=True)
class DateBound:
    """``not_before`` is absent where nothing in the text bounds it; ``sentence`` says why, for a reader."""

    sentence: str
    not_before: date | None = None
    source_ids: tuple[str, ...] = ()


def date_bounds(article: Article, claims: tuple[Claim, ...], catalog: Catalog) -> DateBound:
    """The earliest day an article can be of, from the uses and the full dates it tells as past.

    An article with a known date gets that date. A claim that is false in its own right (a deployment told too early)
    bounds nothing: only uses, tests and exercises of the record, and dates written out, do.
    """
    if article.published is not None:
        return DateBound(f"published on {day(article.published)}", article.published)
    found: list[tuple[date, str, tuple[str, ...]]] = []
    for claim in claims:
        event = _event_told(claim, catalog)
        if event is not None:
            words = f"speaks of what took place on {when_words(event)} ({event.what}), so it is not older than that"
            found.append((event.when.from_date, words, event.source_ids))
        if claim.passage is PassageKind.BODY and claim.certainty is not Certainty.POSSIBLE:
            found.extend(
                (one.first, f"tells of {one.text} as past, so it is not older than that day", ())
                for one in read_dates(claim.sentence, None)
                if one.precision == "day" and one.first is not None and _past(claim)
            )
    if not found:
        return DateBound("no date is given, and nothing in the text bounds it")
    latest = max(found, key=lambda item: item[0])
    return DateBound(f"no date is given; the text {latest[1]}", latest[0], latest[2])


def _past(claim: Claim) -> bool:
    return claim.kind is ClaimKind.USE or claim.status in {Status.USED, Status.TESTED}


def _event_told(claim: Claim, catalog: Catalog) -> Event | None:
    """The event of the record that a claim of use tells of: the first use, or the one at the place it names."""
    if (
        claim.kind is not ClaimKind.USE
        or claim.system is None
        or claim.negated
        or claim.passage is not PassageKind.BODY
    ):
        return None
    events = [*catalog.events_of(claim.system, kind=EventKind.USE)]
    if not events:
        return None
    text = claim.sentence.lower()
    for event in reversed(events):
        if any(place.rsplit(",", 1)[0].strip().lower() in text for place in event.places):
            return event
    return events[0] if "first" in text or "used" in text else None
