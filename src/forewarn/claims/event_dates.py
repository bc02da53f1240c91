"""The day of an event: the date of its sentence that belongs to it, or the day that the sentences around it tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from forewarn.claims.dates import FoundDate, saying_start, tells_when_said
from forewarn.claims.lazy import Lazy
from forewarn.records.claims import Certainty, Claim, ClaimKind, DateMention, Status

#: Kinds whose event is the saying itself.
_SAID = frozenset({ClaimKind.STATEMENT_OF_INTENT, ClaimKind.REACTION})
#: Kinds of which a sentence may tell several, each with its day.
_REPEATED = frozenset({ClaimKind.USE, ClaimKind.EXERCISE, ClaimKind.STATUS, ClaimKind.INTERCEPT, ClaimKind.WARNING})
# A date behind one of these words, between it and the event, belongs to something else that the sentence tells.
_ASIDE = Lazy(
    r"\b(?:that(?! (?:is|are|was|were|will) (?:slated|scheduled|due|set|held|to|run|last)\b)|which|who|when|whose|"
    r"after|since|once|until|before|got under ?way|under ?way|began|begun|started|"
    r"due to begin|"
    r"opened)\b",
    re.IGNORECASE,
)
_ALSO_ON = Lazy(
    r"^,?(?: ?(?:and|also|again|another|then|the (?:second|third|next|other)(?: (?:test|launch|flight|one|strike))?|"
    r"took place|"
    r"was|were|occurred|came|followed|held|on|in|last|one|,))* ?$",
    re.IGNORECASE,
)


#: The rank from which on a date belongs to another event, whatever else the sentence holds.
_APART = 4
_OF_ANOTHER = Lazy(r"\b(?:got under ?way|under repair)\b", re.IGNORECASE)


def dates_of_event(
    sentence: str, dates: Sequence[FoundDate], cue: int, kind: ClaimKind
) -> tuple[DateMention | None, ...]:
    """The dates of the event told ``cue`` characters into its sentence: one, several of a list, or ``(None,)``.

    The nearest date wins; one that dates only the saying, or something told in an aside, comes last.
    """
    if not dates:
        return (None,)

    def rank(one: FoundDate) -> tuple[int, int]:
        said_at = saying_start(sentence[: one.start])
        said = said_at is not None and not said_at < cue < one.start
        if kind in _SAID:
            said = said_at is None
        aside = cue < one.start and _ASIDE.search(sentence, cue, one.start) is not None
        apart = (
            kind is not ClaimKind.EXERCISE
            and cue < one.start
            and _OF_ANOTHER.search(sentence, cue, one.start) is not None
        )
        return _APART * int(apart) + 2 * int(aside) + int(said), abs(one.start - cue)

    best = min(range(len(dates)), key=lambda index: rank(dates[index]))
    if kind in _REPEATED and rank(dates[best])[0] >= _APART:
        return (None,)
    found = [dates[best].mention]
    if kind in _REPEATED:
        for last, one in zip(dates[best:], dates[best + 1 :], strict=False):
            if one.mention.precision != last.mention.precision or not _ALSO_ON.match(
                sentence[last.end : one.end - len(one.mention.text)]
            ):
                break
            found.append(one.mention)
    return tuple(found)


_LAUNCH = "launch"
_DRILL = "drill"
_POST = "post"
_POSTED = frozenset({Status.DEPLOYED, Status.ON_COMBAT_DUTY, Status.IN_TRANSFER})


def _sort_of_event(claim: Claim) -> str | None:
    """Which sort of event a claim tells as having happened; ``None`` for plans, powers and opinions."""
    if claim.negated or claim.certainty is Certainty.DENIED:
        return None
    if claim.kind is ClaimKind.EXERCISE:
        return None if claim.status is Status.PLANNED else _DRILL
    if claim.kind is ClaimKind.STATUS:
        return f"{_POST} {claim.status}" if claim.status in _POSTED else None
    if claim.kind is ClaimKind.USE or (claim.kind is ClaimKind.WARNING and claim.status is not Status.PLANNED):
        return _LAUNCH
    if claim.status is Status.TESTED:
        return _LAUNCH
    flown = claim.quantity is not None and claim.quantity.unit.endswith(("flown", "altitude"))
    shot = claim.kind is ClaimKind.INTERCEPT and claim.status is Status.USED
    return _LAUNCH if flown or shot else None


# What is told as a habit, a power, a plan, or as another time than the one the article is about.
_ANOTHER_TIME = Lazy(
    r"\b(?:will|would|could|can|may|might|should|previous(?:ly)?|earlier|formerly|ever|usually|always|every|"
    r"each time|often|"
    r"regularly|another|since|ago|repeatedly|in the past|last (?:year|month|week)|first (?:used|tested|flown|"
    r"launched|fired|"
    r"appeared|seen)|(?:is|are) (?:\w+ )?\w+ed (?:when|if|by|of|via)|receives?|whenever|if|so far|historically|"
    r"over the years|such)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_ADDED = Lazy(r", (?:which|who|where|whose)\b|;")


def _tells_another_time(sentence: str) -> bool:
    """Whether the main clause tells a habit, a power, a plan or an earlier event."""
    added = _ADDED.search(sentence)
    return _ANOTHER_TIME.search(sentence, 0, added.start() if added else len(sentence)) is not None


_POINTS_BACK = Lazy(
    r"\b(?:the|this|both|these|those|its|one of the) (?:[\w’'-]+ ){0,4}?(?:missiles?|launch(?:es)?|tests?|strikes?|"
    r"attacks?|"
    r"projectiles?|weapons?|warheads?|rockets?|sirens?|alerts?|warning|flight|drills?|exercises?|systems?|deployment|"
    r"interceptors?|consignment|shipment|system)\b|\b(?:it|they)\b",
    re.IGNORECASE,
)
#: An event may be dated this many characters earlier, and one of the first sentences by one of the next.
_BACK = 2500
_LEAD = 5


def dated_across(claims: Sequence[Claim], published: tuple[date | None, date | None]) -> list[Claim]:
    """The claims of one article, where an event's sentence has no date with the day that sentences around it tell.

    ``published`` are the first and last day on which the article can have appeared. News that opens an article in the
    present perfect or as a headline does, and what has a time of day alone, happened on the day of publication or the
    day before, unless some event of the article has a day.
    """
    starts = sorted({claim.start for claim in claims})
    lead = frozenset(starts[:_LEAD])
    anchors = [claim for claim in claims if _is_anchor(claim)]
    dated = []
    for claim in claims:
        told = _later_day(claim, anchors) if claim.date is not None else _day_around(claim, anchors, lead)
        if told is None and claim.date is None and not anchors:
            told = _day_of_news(claim, published, opens=claim.start in lead)
        dated.append(claim if told is None else replace(claim, date=told))
    return dated


def _is_anchor(claim: Claim) -> bool:
    day = claim.date
    return (
        _sort_of_event(claim) is not None
        and day is not None
        and day.precision == "day"
        and day.from_date is not None
        and day.from_date == day.to_date
        and not tells_when_said(claim.sentence[: max(0, claim.sentence.find(day.text))])
    )


def _day_around(claim: Claim, anchors: Sequence[Claim], lead: frozenset[int]) -> DateMention | None:
    sort = _sort_of_event(claim)
    if sort is None or _tells_another_time(claim.sentence):
        return None
    same = [one for one in anchors if _sort_of_event(one) == sort and _fits(one, claim)]
    before = [one for one in same if one.start <= claim.start and claim.start - one.start < _BACK]
    days = {one.date.from_date for one in same if one.date is not None}
    if before and not sort.startswith(_POST) and (len(days) == 1 or _POINTS_BACK.search(claim.sentence)):
        return before[-1].date
    after = [one for one in same if one.start > claim.start and one.start in lead]
    soon = claim.start in lead if not sort.startswith(_POST) else claim.start == min(lead)
    return after[0].date if after and soon else None


def _fits(one: Claim, other: Claim) -> bool:
    """Whether two claims can be of one event: not of two systems that both name."""
    return (
        one.system_text is None
        or other.system_text is None
        or (one.system or one.system_text) == (other.system or other.system_text)
    )


_DAYS_LATER = Lazy(r"(?P<n>\w+) days? (?:later|after)$|(?:next|following) day$", re.IGNORECASE)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def _later_day(claim: Claim, anchors: Sequence[Claim]) -> DateMention | None:
    """The day of "two days later", counted from the day told last before it."""
    mention = claim.date
    if mention is None or mention.from_date is not None:
        return None
    match = _DAYS_LATER.search(mention.text)
    before = [one.date for one in anchors if one.start < claim.start]
    if match is None or not before or before[-1] is None or before[-1].from_date is None:
        return None
    number = match["n"] or "one"
    count = int(number) if number.isdigit() else _COUNTS.get(number.lower())
    if count is None:
        return None
    day = before[-1].from_date + timedelta(days=count)
    return replace(mention, from_date=day, to_date=day, precision="day")


_HAS_DONE = Lazy(
    r"\b(?:has|have) (?:just |now |again )?(?:\w+ly )?(?:launched|fired|test-?fired|tested|struck|hit|attacked|shot|"
    r"intercepted|"
    r"downed|held|conducted|carried out|landed)\b",
    re.IGNORECASE,
)
_A_MONTH = 31
#: One event told so is news wherever it stands.
_HAS_DONE_ONE = Lazy(
    r"\b(?:has|have) (?:just |now |again )?(?:launched|fired|test-?fired|tested|held|conducted) "
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b"
)
_HEADLINE = Lazy(
    r"\b(?:launches|fires|test-?fires|tests|strikes|hits|attacks|shoots|intercepts|downs|holds|conducts|lands|responds|"
    r"sounds?|fire|launch|strike)\b"
)
_CLOCK = Lazy(
    r"\b\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m\.?|p\.?m\.?)(?!\w)|\b\d{1,2}[.:]\d\d (?:local time|GMT|UTC)\b", re.IGNORECASE
)


def _day_of_news(claim: Claim, published: tuple[date | None, date | None], *, opens: bool) -> DateMention | None:
    """The day of publication or the day before it, for news told as happening now; ``opens``: it opens the article."""
    first, last = published
    if first is None or last is None or (last - first).days > _A_MONTH:
        return None
    sort = _sort_of_event(claim)
    if sort not in {_LAUNCH, _DRILL} and not (opens and sort is not None and first != last):
        return None
    headline = not claim.sentence.rstrip("”\"’' ").endswith((".", "!", "?"))
    words = _CLOCK.search(claim.sentence) or _HAS_DONE_ONE.search(claim.sentence)
    if words is None and opens:
        words = _HAS_DONE.search(claim.sentence) or (_HEADLINE.search(claim.sentence) if headline else None)
    if words is None or _tells_another_time(claim.sentence):
        return None
    precision = "day" if first == last else "month"
    return DateMention(words[0], first - timedelta(days=1) if first == last else first, last, precision)
