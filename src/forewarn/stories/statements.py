"""A claim reduced to slots that can be held against another claim's: system, country, step, days, unit, value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Certainty, Claim, Status
from forewarn.records.stories import Origin
from forewarn.stories.days import DayWindow, publication_window
from forewarn.stories.vocabulary import patterns

#: Steps of a deployment in the order of events. Announcements and plans are one step: nothing has moved.
STEP = {
    Status.PLANNED: 0,
    Status.ANNOUNCED: 0,
    Status.IN_TRANSFER: 1,
    Status.DEPLOYED: 2,
    Status.ON_COMBAT_DUTY: 3,
}
#: From this step on the weapon is said to be there.
PRESENT = 2

STATUS_WORDS = {
    Status.PLANNED: "planned",
    Status.ANNOUNCED: "announced",
    Status.IN_TRANSFER: "on its way",
    Status.DEPLOYED: "deployed",
    Status.ON_COMBAT_DUTY: "on combat duty",
    Status.USED: "used",
    Status.TESTED: "tested",
    Status.DENIED: "denied",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of a set with its slots. ``index`` is its place among the claims of the run."""

    index: int
    claim: Claim
    article: Article
    system: str | None
    country: str | None  # where the weapon stands or goes to
    window: DayWindow | None  # days the claim speaks of: its own date, else the publication
    dated_by_itself: bool = False
    dated_by_others: bool = False  # the article has no date, other tellings of its origin have

    @property
    def step(self) -> int | None:
        """Which step of a deployment is claimed, where one is."""
        return STEP.get(self.claim.status) if self.claim.status is not None else None

    @property
    def denies(self) -> bool:
        """Whether the claim denies what it names."""
        return self.claim.negated or self.claim.certainty is Certainty.DENIED or self.claim.status is Status.DENIED

    @property
    def voice(self) -> str:
        """Who says it, in words for a reader."""
        return "the article" if self.claim.speaker == AUTHOR else self.claim.speaker

    @property
    def when(self) -> str:
        """Its days in words."""
        return say_window(self.window) + (" by its other tellings" if self.dated_by_others else "")


def say_window(window: DayWindow | None) -> str:
    """``26 September 2025``, ``December 2025``, ``2025``, a span of days, or ``no date``."""
    if window is None:
        return "no date"
    if window.is_day:
        return f"{window.first.day} {window.first:%B %Y}"
    if (window.first.year, window.first.month) == (window.last.year, window.last.month):
        return f"{window.first:%B %Y}"
    if window.first.year == window.last.year and (window.first.month, window.last.month) == (1, 12):
        return f"{window.first.year}"
    return f"{window.first.day} {window.first:%B %Y} to {window.last.day} {window.last:%B %Y}"


def statements(articles: Sequence[Article], claims: Sequence[Claim], groups: Sequence[Origin] = ()) -> list[Statement]:
    """Every claim with its slots, in order. Claims of articles that are not given are left out.

    An article without a date takes the days of the first dated telling of its origin (``groups``), and says so.
    """
    by_id = {article.id: article for article in articles}
    published = {article.id: publication_window(article) for article in articles}
    lent = _lent_windows(groups, published)
    countries = _countries_by_article(claims)
    made = []
    for index, claim in enumerate(claims):
        article = by_id.get(claim.article)
        if article is None:
            continue
        own = None
        if claim.date is not None and claim.date.from_date is not None:
            own = DayWindow(claim.date.from_date, max(claim.date.from_date, claim.date.to_date or claim.date.from_date))
        country = country_of(claim) or countries.get((claim.article, claim.system))
        window = own or published[article.id] or lent.get(article.id)
        by_others = own is None and published[article.id] is None and window is not None
        made.append(Statement(index, claim, article, claim.system, country, window, own is not None, by_others))
    return made


def _lent_windows(groups: Sequence[Origin], published: dict[str, DayWindow | None]) -> dict[str, DayWindow]:
    lent: dict[str, DayWindow] = {}
    for origin in groups:
        dated = [window for id_ in origin.articles if (window := published.get(id_)) is not None]
        if dated:
            first = min(dated, key=lambda window: (window.first, window.last))
            lent.update({id_: first for id_ in origin.articles if published.get(id_) is None})
    return lent


def country_of(claim: Claim) -> str | None:
    """The country a claim puts the system in: from its places, else from the words of its sentence.

    Russia loses against any other country named, since the weapon is often called Russian wherever it stands.
    """
    found = Counter[str]()
    lists = patterns().countries
    for place in claim.places:
        for code, pattern in lists.items():
            if code != "NATO" and pattern.search(place.text):
                found[code] += 1
    if not found and not claim.places:
        for code, pattern in lists.items():
            if code != "NATO" and pattern.search(claim.sentence):
                found[code] += 1
        del found["RU"]
        if len(found) > 1:
            return None
    if len(found) > 1:
        del found["RU"]
    return found.most_common(1)[0][0] if found else None


def _countries_by_article(claims: Sequence[Claim]) -> dict[tuple[str, str | None], str]:
    """Where an article's claims put a system most often: for claims that say "the country" or nothing."""
    counted: dict[tuple[str, str | None], Counter[str]] = {}
    for claim in claims:
        if claim.system is None or claim.status not in STEP:
            continue
        country = country_of(claim)
        if country is not None:
            counted.setdefault((claim.article, claim.system), Counter())[country] += 1
    return {key: min(count, key=lambda code: (-count[code], code)) for key, count in counted.items()}
