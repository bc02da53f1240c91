"""A claim reduced to slots that can be held against another claim's: system, country, step, days, unit, value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Certainty, Claim, PlaceMention, PlaceRole, Status
from forewarn.records.stories import Origin
from forewarn.stories.days import UNKNOWN_YEAR, DayWindow, days_in, month_in, publication_window
from forewarn.stories.vocabulary import patterns

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
_BACK = re.compile(
    r"\b(?:previously|earlier(?! (?:on|today|this))|the day before|last (?:year|month|week))\b", re.IGNORECASE
)
#: A country before an office or a body speaks, it holds no weapon; nor does one that gives it away.
_OWNS = re.compile(
    r"(?:['’]s\b|['’](?=\s)|(?: [\w-]+){0,2} (?:president|minister|ministry|officials?|government|general|"
    r"spokes\w+|officer|leader|analysts?|researchers?|experts?|intelligence|air force|"
    r"ambassador|lawmaker|dictator|parliament)\b)",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r" (?:(?:is|are|was|were|has|have|had|will|would|can|could) )?"
    r"(?:(?:ready|able|set|due|going|expected|willing|planning) )?"
    r"(?:also |already |not )?(?:to )?(?:been )?(?:provid|suppl|send|sent\b|donat|hand|giv|deliver|lend|sell|sold)\w*",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"\b(?:his|her|their|its|our|the) (?:own )?(?:country|territory|soil|republic|nation|land)\b", re.IGNORECASE
)
_SAID_BY = re.compile(r",\s(?P<who>[^,\n]{3,60}?)\s(?:said|says|told|reported|stated|noted|added)\b")
#: What follows happened before the news: "two months after Minsk announced that".
_AFTERWARDS = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?) (?:after|since)\b", re.IGNORECASE)
#: Nothing confirms what the rest of the clause says.
_NO_SIGN = re.compile(
    r"\bno (?:\w+ ){0,2}(?:information|evidence|proof|sign|indication|confirmation|trace)s?\b"
    r"(?P<clause>.{0,160}?)(?=\b(?:after|although|though|while|but|despite|even as)\b|[,;]|$)",
    re.IGNORECASE | re.DOTALL,
)
#: Words that place a weapon somewhere or move it there, in any step.
_STEP_WORDS = re.compile(
    r"\b(?:deploy|station|plac(?:e|ing)|arriv|bas(?:e[sd]?|ing)\b|deliver|host|stand|receiv|equip|transfer|"
    r"relocat|mov(?:e|ing)|"
    r"send|sent\b|hand|install|transport|bring|brought|return|withdr|on its way|way to|presen|duty|alert|operational|"
    r"service|plan|creat|form|establish|here\b|there\b|has been with|will be|keep|kept|got\b|have it)\w*",
    re.IGNORECASE,
)
_NAMED = {
    Status.DEPLOYED: re.compile(r"\b(?:deploy|station|plac|arriv|bas(?:e|ing)|deliver|launcher)\w*", re.IGNORECASE),
    Status.ON_COMBAT_DUTY: re.compile(r"\b(?:duty|alert|operational|service)\b", re.IGNORECASE),
}
_EXCLAVE = re.compile("kaliningrad|калининград", re.IGNORECASE)
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
    borrowed: bool = (
        False  # the sentence names neither the system nor a step: what it tells is taken from its neighbours
    )

    @property
    def step(self) -> int | None:
        """Which step of a deployment is claimed, where one is."""
        return STEP.get(self.claim.status) if self.claim.status is not None else None

    @property
    def denies(self) -> bool:
        """Whether the claim denies what it names."""
        denied = self.claim.negated or self.claim.certainty is Certainty.DENIED or self.claim.status is Status.DENIED
        return denied or self.unconfirmed

    @property
    def voice(self) -> str:
        """Who says it, in words for a reader."""
        return "the article" if self.speaker == AUTHOR else self.speaker

    @property
    def speaker(self) -> str:
        """The claim's speaker, unless that one speaks only in what went before: "B said, months after A announced"."""
        claim = self.claim
        cut = _AFTERWARDS.search(claim.sentence)
        if cut is None or claim.speaker_start is None or claim.speaker_start - claim.start < cut.start():
            return claim.speaker
        if _tells_what_went_before(claim) or claim.speaker_start >= claim.end:
            return claim.speaker
        said = _SAID_BY.search(claim.sentence[: cut.start()])
        return said["who"] if said else AUTHOR

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
    for index, claim in enumerate(claims):
        article = by_id.get(claim.article)
        if article is None:
            continue
        own = None
        if claim.date is not None and claim.date.from_date is not None:
            own = DayWindow(claim.date.from_date, max(claim.date.from_date, claim.date.to_date or claim.date.from_date))
        country = country_of(claim) or countries.get((claim.article, claim.system))
        if claim.status in {Status.PLANNED, Status.ANNOUNCED}:
            own = _said_window(claim, own, published[article.id])
        opens_back = bool(patterns().background_opening.match(claim.sentence) or _BACK.search(claim.sentence))
        if _tells_what_went_before(claim):
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
                article.lang == "en" and _is_borrowed(claim),
            )
        )
    return made


def is_unconfirmed(claim: Claim) -> bool:
    """Whether a claim of presence stands under "no confirmed information that" and the like."""
    named = _NAMED.get(claim.status) if claim.status is not None else None
    if named is None:
        return False
    return any(named.search(sign["clause"]) for sign in _NO_SIGN.finditer(claim.sentence))


def _tells_what_went_before(claim: Claim) -> bool:
    """Whether the words of a claim's step stand only behind "two months after"."""
    named = _NAMED.get(claim.status) if claim.status is not None else None
    cut = _AFTERWARDS.search(claim.sentence)
    if named is None or cut is None:
        return False
    return named.search(claim.sentence[cut.end() :]) is not None and not named.search(claim.sentence[: cut.start()])


def _is_borrowed(claim: Claim) -> bool:
    words = claim.sentence
    named = claim.systems or (claim.system is not None and claim.system.split("-")[0] in words.casefold())
    return not named and _STEP_WORDS.search(words) is None


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

    Places where something stands come first, then those behind "in" or "to", then any. Russia loses against another
    country of the same standing, since the weapon is often called Russian wherever it stands.
    """
    named = [place for place in claim.places if not owns(claim, place)]
    standing = [place for place in named if place.role in {PlaceRole.SITE, PlaceRole.LAUNCH}]
    inside = [place for place in named if _INTO.search(claim.sentence[: max(0, place.start - claim.start)])]
    for places in (standing, inside, named):
        codes = [code for place in places if (code := country_code(place.text)) is not None]
        if codes:
            return next((code for code in codes if code != "RU"), "RU")
    if named:
        return None
    codes = [
        code
        for code, pattern in patterns().countries.items()
        if any(_OWNS.match(rest) is None and _GIVES.match(rest) is None for rest in _behind(pattern, claim.sentence))
    ]
    if set(codes) <= {"RU", "NATO"} and _AT_HOME.search(claim.sentence):  # "the Belarusian minister ... in his country"
        codes = [code for code, pattern in patterns().countries.items() if pattern.search(claim.sentence)]
    others = [code for code in codes if code not in {"RU", "NATO"}]
    return others[0] if len(others) == 1 else None


def owns(claim: Claim, place: PlaceMention) -> bool:
    """Whether a place owns, governs or gives something rather than holding it: "Russia's", "Dutch minister"."""
    rest = claim.sentence[max(0, place.start - claim.start + len(place.text)) :]
    return place.text.endswith(("’s", "'s")) or _OWNS.match(rest) is not None or _GIVES.match(rest) is not None


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
