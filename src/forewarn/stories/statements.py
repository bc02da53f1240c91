"""A claim reduced to slots that can be held against another claim's: system, country, step, days, unit, value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Certainty, Claim, PlaceMention, PlaceRole, Status
from forewarn.records.stories import Origin
from forewarn.stories.days import UNKNOWN_YEAR, DayWindow, days_in, month_in, publication_window
from forewarn.stories.vocabulary import patterns
from forewarn.stories.wording import (
    handed_to,
    holds_nothing,
    is_at_home,
    is_borrowed,
    is_disputed,
    is_on_its_way,
    is_only_prepared,
    is_unconfirmed,
    speaker_of,
    tells_what_went_before,
    was_forced,
)

#: Steps of a deployment in the order of events. Announcements and plans are one step: nothing has moved.
STEP = {
    Status.PLANNED: 0,
    Status.ANNOUNCED: 0,
    Status.IN_TRANSFER: 1,
    Status.DEPLOYED: 2,
    Status.ON_COMBAT_DUTY: 3,
}
#: "On October 31, somebody said": the day of speaking.
_SPOKE = r"\b(?:said|told|announced|stated|confirmed|promised|pledged|vowed)\b"
SPOKEN_ON = re.compile(
    rf"^\W*(?:earlier |back )?(?:on|in) (?:[^,]{{3,30}},|\w{{3,9}}\b(?: \d{{1,2}}\b)?(?: \d{{4}}\b)?)(?=.*{_SPOKE})|"
    rf"{_SPOKE}.{{0,25}}?\b(?:on|in) \w+ ?\d*",
    re.IGNORECASE,
)
_INTO = re.compile(r"\b(?:in|into|to|inside|across|at|on the territory of|from)(?: the)?(?: \w+)? ?$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|into|inside|across|on the territory of)(?: the)? ?$", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:previously|earlier(?! (?:on|today|this))|the day before|last (?:year|month|week))\b", re.IGNORECASE
)
_EXCLAVE = re.compile("kaliningrad|калининград", re.IGNORECASE)
#: What happened so many days before the article is background.
_OLD_NEWS_DAYS = 60
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
    looks_back: bool = False  # the sentence tells of an earlier time without a date: background
    unconfirmed: bool = False  # the sentence says that nothing confirms it
    disputed: bool = False  # the sentence calls it a sham or an information operation
    borrowed: bool = False  # the sentence names neither the system nor a step

    @property
    def step(self) -> int | None:
        """Which step of a deployment is claimed, where one is."""
        return STEP.get(self.claim.status) if self.claim.status is not None else None

    @property
    def denies(self) -> bool:
        """Whether the claim denies what it names."""
        denied = self.claim.negated or self.claim.certainty is Certainty.DENIED or self.claim.status is Status.DENIED
        return denied or self.unconfirmed or self.disputed

    @property
    def voice(self) -> str:
        """Who says it, in words for a reader."""
        return "the article" if self.speaker == AUTHOR else self.speaker

    @property
    def speaker(self) -> str:
        """The claim's speaker, unless that one speaks only in what went before: "B said, months after A announced"."""
        return speaker_of(self.claim)

    @property
    def teller(self) -> str:
        """Who says it where several articles are meant: the speaker, else the publisher, else the article by its id."""
        if self.speaker != AUTHOR:
            return self.speaker
        return self.article.publisher or f"article {self.article.id}"

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
        whole = window.first.day == 1 and (window.last + timedelta(days=1)).day == 1
        days = "" if whole else f"{window.first.day} to {window.last.day} "
        return f"{days}{window.first:%B %Y}"
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
    for index, as_read in enumerate(claims):
        claim = as_read
        article = by_id.get(claim.article)
        if article is None:
            continue
        if is_on_its_way(claim):
            claim = replace(claim, status=Status.IN_TRANSFER)
        elif is_only_prepared(claim):
            claim = replace(claim, status=Status.PLANNED)
        elif was_forced(claim):
            claim = replace(claim, status=Status.DEPLOYED)
        own = None
        if claim.date is not None and claim.date.from_date is not None:
            own = DayWindow(claim.date.from_date, max(claim.date.from_date, claim.date.to_date or claim.date.from_date))
        country = country_of(claim)
        old_news = own is not None and _is_long_before(own, published[article.id] or lent.get(article.id))
        if country is None and not _handed_home(claim) and not old_news:
            country = countries.get((claim.article, claim.system))
        if claim.status in {Status.PLANNED, Status.ANNOUNCED}:
            own = _said_window(claim, own, published[article.id])
        opens_back = bool(patterns().background_opening.match(claim.sentence) or _BACK.search(claim.sentence))
        if tells_what_went_before(claim):
            own, opens_back = None, True
        looks_back = own is None and opens_back
        window = None if looks_back else own or published[article.id] or lent.get(article.id)
        by_others = own is None and published[article.id] is None and window is not None
        made.append(
            Statement(
                index,
                claim,
                article,
                claim.system,
                country,
                window,
                own is not None,
                by_others,
                looks_back,
                is_unconfirmed(claim),
                is_disputed(claim),
                article.lang == "en" and is_borrowed(claim),
            )
        )
    return made


def _said_window(claim: Claim, own: DayWindow | None, published: DayWindow | None) -> DayWindow | None:
    """When a plan was told. The day it names is mostly the day it is for."""
    said = spoken_on(claim, published)
    if said is not None:
        return said
    return own if published is not None and own is not None and own.last < published.last else None


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

    Places where something stands come first, then those behind "in" or "to", then any. The country that a system
    comes from loses against any other and counts only where the system is said to stand in it: it is called
    Russian or American wherever it stands.
    """
    home = patterns().homes.get(claim.system or "", "RU")
    named = [place for place in claim.places if not owns(claim, place)]
    standing = [place for place in named if place.role in {PlaceRole.SITE, PlaceRole.LAUNCH}]
    inside = [place for place in named if _INTO.search(claim.sentence[: max(0, place.start - claim.start)])]
    for places in (standing, inside, named):
        codes = [code for place in places if (code := country_code(place.text)) is not None]
        abroad = next((code for code in codes if code != home), None)
        if abroad is not None:
            return abroad
        if codes and any(_stands_in(claim, place) for place in places):
            return home
    if named:
        return None
    codes = [
        code
        for code, pattern in patterns().countries.items()
        if not all(holds_nothing(rest) for rest in _behind(pattern, claim.sentence))
    ]
    if set(codes) <= {home, "NATO"} and is_at_home(claim.sentence):  # "the Belarusian minister ... in his country"
        codes = [code for code, pattern in patterns().countries.items() if pattern.search(claim.sentence)]
    others = [code for code in codes if code not in {home, "NATO"}]
    return others[0] if len(others) == 1 else None


def _is_long_before(own: DayWindow, published: DayWindow | None) -> bool:
    """Whether a claim's own days lie so far back that the article's news says nothing of where that was."""
    return published is not None and (published.first - own.last).days > _OLD_NEWS_DAYS


def _handed_home(claim: Claim) -> bool:
    """Whether a claim says that the forces of the country a system comes from received it."""
    whose = handed_to(claim)
    return whose is not None and country_code(whose) == patterns().homes.get(claim.system or "", "RU")


def _stands_in(claim: Claim, place: PlaceMention) -> bool:
    """Whether a sentence puts something in a country, or in its exclave, by its words: "in Russia", "Kaliningrad"."""
    before = claim.sentence[: max(0, place.start - claim.start)]
    return _EXCLAVE.search(place.text) is not None or _IN.search(before) is not None


def owns(claim: Claim, place: PlaceMention) -> bool:
    """Whether a place owns, governs or gives something rather than holding it: "Russia's", "Dutch minister"."""
    rest = claim.sentence[max(0, place.start - claim.start + len(place.text)) :]
    return place.text.endswith(("’s", "'s")) or holds_nothing(rest)


def _behind(pattern: re.Pattern[str], sentence: str) -> list[str]:
    return [sentence[match.end() :] for match in pattern.finditer(sentence)]


def country_code(text: str) -> str | None:
    """The country that a place text names or lies in by its own words; None where it says neither."""
    for code, pattern in patterns().countries.items():
        if code != "NATO" and pattern.search(text):
            return code
    return "RU" if _EXCLAVE.search(text) else None


def spoken_on(claim: Claim, published: DayWindow | None) -> DayWindow | None:
    """The day on which a claim was made, where its sentence says so: "On 31 October, somebody said"."""
    said = SPOKEN_ON.search(claim.sentence)
    if said is None:
        return None
    days = days_in(said.group(), published)
    known = [day for day in days if day.year > UNKNOWN_YEAR and (published is None or day <= published.last)]
    return DayWindow(known[0], known[0]) if known else month_in(said.group(), published)


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
