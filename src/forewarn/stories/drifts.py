"""What changed between two tellings of one origin, or between a quotation and the words around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Certainty, ClaimKind, Status
from forewarn.records.stories import Drift
from forewarn.stories.days import DayWindow
from forewarn.stories.folding import fold, name_key
from forewarn.stories.offices import Holder, holders_in, same_person
from forewarn.stories.quantities import disagree, holds_number, say
from forewarn.stories.statements import PRESENT, Statement, say_window
from forewarn.stories.vocabulary import patterns

if TYPE_CHECKING:
    from forewarn.catalog.entries import Event

_HEDGED = frozenset({Certainty.PROBABLE, Certainty.POSSIBLE})
#: Verbs that make an opinion into a fact.
_CONFIRMS = re.compile(r"\b(?:confirm\w*|reveal\w*|announce[sd]?|officials announce\w*)\b", re.IGNORECASE)
_CONFIRMED = re.compile(r"\bconfirm(?:s|ed|ing)?\b", re.IGNORECASE)
_HEDGE_WORDS = re.compile(
    r"\b(?:most likely|likely|probabl[ey]|possibl[ey]|perhaps|may|might|could|opinion|not confirmed|unconfirmed)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\b(?:division|regiment|battalion|brigade)", re.IGNORECASE)
_DIFFERENCE = re.compile(r"\b(?:later|after|longer|more|sooner|earlier|difference|faster)\b", re.IGNORECASE)
_NEGATED_FORM = re.compile(r"^(?:a|non|un|in|im|ir|dis|anti|de)-?(?=.{6})")
_CAPITALS = re.compile(r"[^\W\d_a-zа-я][\w’'-]{2,}")
_MOST_DRIFTS = 12
_OLD_STORY_DAYS = 60
#: So many of the earliest statements are held to be the original; later ones are compared with them.
_ORIGINALS = 24


def drifts(articles: Sequence[Article], told: Sequence[Statement], events: Sequence[Event] = ()) -> tuple[Drift, ...]:
    """Drifts among the tellings of one origin, and from ``events`` of the record; most telling first.

    ``told`` are the statements of these articles.
    """
    order = _telling_order(articles)
    found = _inside(told)
    found += _before_quotations(told)
    found += _hedges(told, order)
    found += _steps(told, order)
    found += _numbers(told, order)
    found += _holders(articles, order)
    found += _negations(articles, order)
    unique = list({(drift.kind, drift.article, drift.this): drift for drift in reversed(found)}.values())
    return (*_from_record(told, events), *reversed(unique))[:_MOST_DRIFTS]


def _telling_order(articles: Sequence[Article]) -> dict[str, int]:
    """Earliest publication first; undated tellings last. Ties go by text, so that names of files play no part."""
    ranked = sorted(
        articles, key=lambda article: (article.published is None, str(article.published), article.digest_sha256)
    )
    return {article.id: place for place, article in enumerate(ranked)}


def _inside(told: Sequence[Statement]) -> list[Drift]:
    """Inside one article: a speaker's own words carry a hedge that the article's words drop."""
    found = []
    for quote in told:
        if quote.claim.certainty not in _HEDGED or not quote.claim.quoted or quote.claim.kind is not ClaimKind.STATUS:
            continue
        for other in told:
            claim = other.claim
            if (
                claim.article == quote.claim.article
                and claim.kind is ClaimKind.STATUS
                and claim.certainty is Certainty.CERTAIN
                and not claim.quoted
                and claim.status is quote.claim.status
                and _CONFIRMS.search(claim.sentence)
                and (quote.system is None or other.system in {None, quote.system})
            ):
                hedge = quote.claim.hedge or "hedged"
                found.append(
                    Drift(
                        "hedge dropped", f"{hedge}: {quote.claim.sentence}", claim.sentence, claim.article, other.index
                    )
                )
    return found


def _before_quotations(told: Sequence[Statement]) -> list[Drift]:
    """The sentence that leads up to a hedged quotation says "confirmed"."""
    found = []
    for quote in told:
        claim = quote.claim
        if claim.certainty not in _HEDGED or not claim.quoted or claim.kind is not ClaimKind.STATUS:
            continue
        before = re.split(
            r"\n+|(?<=[.!?])\s+(?=[A-Z“\"‘«])", quote.article.text[max(0, claim.start - 600) : claim.start]
        )
        lead = next((sentence.strip() for sentence in reversed(before) if sentence.strip()), "")
        if _CONFIRMED.search(lead) and not _HEDGE_WORDS.search(lead):
            hedge = claim.hedge or "hedged"
            found.append(Drift("hedge dropped", f"{hedge}: {claim.sentence}", lead, claim.article))
    return found


def _from_record(told: Sequence[Statement], events: Sequence[Event]) -> list[Drift]:
    """A unit that the record has only as somebody's guess is told as settled."""
    guesses = [event for event in events if event.status is Status.PLANNED and _HEDGE_WORDS.search(event.what)]
    found = []
    for statement in told:
        claim = statement.claim
        if claim.status is not Status.PLANNED or claim.certainty is not Certainty.CERTAIN or statement.denies:
            continue
        if _HEDGE_WORDS.search(claim.sentence):
            continue
        for event in guesses:
            units = _units(claim.sentence) & _units(event.what)
            if not units or statement.system not in event.systems or _elsewhere(statement, event):
                continue
            if statement.window is not None and statement.window.last < event.when.from_date:
                continue
            day = say_window(DayWindow(event.when.from_date, event.when.to_date))
            original = f"on record for {day}: {event.what}"
            found.append(Drift("hedge dropped", original, claim.sentence, claim.article, statement.index))
            break
    return _one_for_each(found)


def _units(words: str) -> set[str]:
    return {match.casefold() for match in _UNIT.findall(words)}


def _elsewhere(statement: Statement, event: Event) -> bool:
    return bool(statement.country and event.country and event.country.upper() != statement.country)


def _pairs(told: Sequence[Statement], order: dict[str, int]) -> list[tuple[Statement, Statement]]:
    ranked = sorted(told, key=lambda s: (order.get(s.claim.article, 0), s.index))
    return [
        (one, other)
        for place, one in enumerate(ranked[:_ORIGINALS])
        for other in ranked[place + 1 :]
        if one.claim.article != other.claim.article
    ]


def _hedges(told: Sequence[Statement], order: dict[str, int]) -> list[Drift]:
    found = []
    statuses = [s for s in told if s.claim.status is not None and s.system]
    for one, other in _pairs(statuses, order):
        same = one.system == other.system and one.claim.status is other.claim.status and one.country == other.country
        one_voice = AUTHOR not in {one.claim.speaker, other.claim.speaker} and same_person(one.voice, other.voice)
        if same and one_voice and one.claim.certainty in _HEDGED and other.claim.certainty is Certainty.CERTAIN:
            found.append(
                Drift("hedge dropped", one.claim.sentence, other.claim.sentence, other.claim.article, other.index)
            )
    return _one_for_each(found)


def _steps(told: Sequence[Statement], order: dict[str, int]) -> list[Drift]:
    found = []
    statuses = [
        s for s in told if s.step is not None and s.system and not s.denies and not s.looks_back and not s.borrowed
    ]
    there = {(s.claim.article, s.system, s.country) for s in statuses if (s.step or 0) >= PRESENT}
    for one, other in _pairs(statuses, order):
        if one.system != other.system or one.country != other.country or one.step is None or other.step is None:
            continue
        if one.step < PRESENT and (one.claim.article, one.system, one.country) in there:
            continue  # the first telling has the deployment too: its plan is for something else
        if not _may_be_one_teller(one, other) or _was_before(one, other):
            continue
        if one.step < PRESENT <= other.step:
            found.append(
                Drift(
                    "planned became deployed",
                    one.claim.sentence,
                    other.claim.sentence,
                    other.claim.article,
                    other.index,
                )
            )
        elif one.claim.status is Status.DEPLOYED and other.claim.status is Status.ON_COMBAT_DUTY:
            found.append(
                Drift(
                    "deployed became on combat duty",
                    one.claim.sentence,
                    other.claim.sentence,
                    other.claim.article,
                    other.index,
                )
            )
    return _one_for_each(found)


def _was_before(one: Statement, other: Statement) -> bool:
    """Whether the days that ``other`` names lie long before those of ``one``: an older story, no drift of this one."""
    if not other.dated_by_itself or other.window is None or one.window is None:
        return False
    return (one.window.first - other.window.last).days > _OLD_STORY_DAYS


def _may_be_one_teller(one: Statement, other: Statement) -> bool:
    """Whether two statements can be tellings of one: the same speaker, or one told by the article or by a bare post."""
    if AUTHOR in {one.speaker, other.speaker}:
        return True
    bare = any(not any(letter.isupper() for letter in told.voice) for told in (one, other))
    return bare or same_person(one.voice, other.voice)


def _numbers(told: Sequence[Statement], order: dict[str, int]) -> list[Drift]:
    found = []
    counted = [s for s in told if s.claim.quantity is not None and s.system]
    for one, other in _pairs(counted, order):
        mine, theirs = one.claim.quantity, other.claim.quantity
        if mine is None or theirs is None or one.system != other.system:
            continue
        close = min(mine.value, theirs.value) > 0 and abs(mine.value - theirs.value) <= 0.02 * max(
            mine.value, theirs.value
        )
        if close and {mine.unit, theirs.unit} == {"km flown", "km"}:
            found.append(
                Drift(
                    "flown distance became reach",
                    one.claim.sentence,
                    other.claim.sentence,
                    other.claim.article,
                    other.index,
                )
            )
        elif (
            close
            and mine.unit == theirs.unit == "min"
            and bool(_DIFFERENCE.search(one.claim.sentence))
            and not _DIFFERENCE.search(other.claim.sentence)
        ):
            found.append(
                Drift(
                    "difference became duration",
                    one.claim.sentence,
                    other.claim.sentence,
                    other.claim.article,
                    other.index,
                )
            )
        elif one.claim.kind is other.claim.kind and disagree(mine, theirs) and _of_one_thing(one, other):
            found.append(
                Drift(
                    "number altered",
                    f"{say(mine)}: {one.claim.sentence}",
                    f"{say(theirs)}: {other.claim.sentence}",
                    other.claim.article,
                    other.index,
                )
            )
    return _one_for_each(found)


def _of_one_thing(one: Statement, other: Statement) -> bool:
    """Whether two numbers can be one number altered: of one status, and neither text has the other's number too."""
    if one.claim.status is not other.claim.status:
        return False
    return not any(
        told is not None and holds_number(text.claim.sentence, told.value)
        for told, text in ((one.claim.quantity, other), (other.claim.quantity, one))
    )


def _holders(articles: Sequence[Article], order: dict[str, int]) -> list[Drift]:
    """One post, several names: the name that most tellings give is taken for the original."""
    posts: dict[tuple[str, str], list[tuple[str, Holder]]] = {}
    words = {article.id: frozenset(name_key(word) for word in _CAPITALS.findall(article.text)) for article in articles}
    for article in sorted(articles, key=lambda article: order[article.id]):
        for holder in holders_in(article):
            posts.setdefault((holder.office, holder.country), []).append((article.id, holder))
    found = []
    for members in posts.values():
        counts = Counter(name_key(holder.person.split()[-1]) for _, holder in members)
        first = max(members, key=lambda member: counts[name_key(member[1].person.split()[-1])])[1]
        original = next(id_ for id_, holder in members if holder is first)
        for id_, holder in members:
            if not same_person(holder.person, first.person) and not _both_known(
                (holder.person, words[id_]), (first.person, words[original])
            ):
                found.append(
                    Drift(
                        "name altered",
                        f"{first.person}: {first.sentence}",
                        f"{holder.person}: {holder.sentence}",
                        id_,
                    )
                )
    return found


def _both_known(one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]) -> bool:
    """Whether two holders are two people and not one name altered: two leaders, or one text that names both."""
    mine, theirs = (name_key(person.split()[-1]) for person, _ in (one, other))
    leaders = patterns().leaders
    return (mine in leaders and theirs in leaders) or theirs in one[1] or mine in other[1]


def _negations(articles: Sequence[Article], order: dict[str, int]) -> list[Drift]:
    """A word in one telling and its opposite in another ("asymmetrical", "symmetrical")."""
    words: dict[str, dict[str, str]] = {}
    for article in articles:
        for sentence in re.split(r"\n+|(?<=[.!?])\s+", article.text[:12_000]):
            for word in re.findall(r"[^\W\d_]{7,}", sentence):
                words.setdefault(article.id, {}).setdefault(_bare(word), sentence)
    found = []
    ids = sorted(words, key=lambda id_: order[id_])
    for place, one in enumerate(ids[:_ORIGINALS]):
        for other in ids[place + 1 :]:
            for word, sentence in words[one].items():
                stripped = _NEGATED_FORM.sub("", word, count=1)
                if (
                    stripped != word
                    and stripped in words[other]
                    and word not in words[other]
                    and stripped not in words[one]
                    and len(stripped) >= 7
                ):
                    found.append(Drift("negation flipped", sentence, words[other][stripped], other))
    return found[:3]


def _bare(word: str) -> str:
    return re.sub(r"(?:ally|al|ly|s|ed|ing)$", "", fold(word)) or name_key(word)


def _one_for_each(found: list[Drift]) -> list[Drift]:
    """One drift of a kind for each article."""
    return list({(drift.kind, drift.article): drift for drift in reversed(found)}.values())[::-1]
