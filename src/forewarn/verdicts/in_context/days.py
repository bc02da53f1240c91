"""On what days the thing took place that a claim tells of, as far as the claim or its article says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from forewarn.catalog import Event
from forewarn.records.articles import Article
from forewarn.records.claims import Claim, ClaimKind
from forewarn.verdicts.saying import day

#: Places on either side of the date line, and reports of the next morning, differ by a day.
SLACK = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """``first`` to ``last``; ``told`` says that the claim names them, else they are those of the publication."""

    first: date
    last: date
    told: bool

    @property
    def words(self) -> str:
        """``5 Feb 2018`` or ``Nov 2017``."""
        if self.first == self.last:
            return day(self.first)
        if self.first.day == 1 and (self.last + timedelta(days=1)).day == 1:
            if self.first.month == self.last.month:
                return f"{self.first:%b %Y}"
            if (self.first.month, self.last.month) == (1, 12) and self.first.year == self.last.year:
                return f"{self.first.year}"
        return f"{day(self.first)} to {day(self.last)}"

    @property
    def phrase(self) -> str:
        """``on 5 Feb 2018``, ``in Nov 2017`` or ``from 1 Dec 2025 to 3 Dec 2025``."""
        if self.first == self.last:
            return f"on {self.words}"
        return f"in {self.words}" if " to " not in self.words else f"from {self.words}"


def days_of(claim: Claim, article: Article) -> Days | None:
    """The days a claim names, else the day or month of its article."""
    told, of_article = claim.date, published(article)
    if told is None or told.from_date is None:
        return of_article
    if claim.kind is ClaimKind.USE and of_article is not None and told.from_date > of_article.last:
        return of_article  # what has happened did not happen after the publication
    return Days(told.from_date, told.to_date or told.from_date, told=True)


def published(article: Article) -> Days | None:
    """The day of publication, or the month where no more is known."""
    if article.published is not None:
        return Days(article.published, article.published, told=False)
    match = re.fullmatch(r"(\d{4})-(\d{2})", article.published_text or "")
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    following = date(year + month // 12, month % 12 + 1, 1)
    return Days(date(year, month, 1), following - timedelta(days=1), told=False)


def meets(days: Days, event: Event, back: timedelta) -> bool:
    """Whether an event is of the days that a claim names, or of those just before the publication."""
    first = days.first - (SLACK if days.told else back)
    return event.when.overlaps(first, days.last + SLACK)


def apart(days: Days, event: Event) -> timedelta:
    """How far an event is from the days of a claim."""
    if event.when.overlaps(days.first, days.last):
        return timedelta()
    if event.when.from_date > days.last:
        return event.when.from_date - days.last
    return days.first - event.when.to_date
