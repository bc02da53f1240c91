"""Which dated fact of the record a part of a sentence speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from forewarn.catalog import EventKind
from forewarn.records.places import PlaceKind
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.facts import FLIGHTS, USE_WORDS, Fact, facts_of, words_of
from forewarn.verdicts.record.index import index_of
from forewarn.verdicts.ruling import Case

#: Weight, in nats, that a part of a sentence and a fact must share: two words that few entries have.
LEAST_WEIGHT = 5.0
#: Share of the substance of that part that the fact must have.
LEAST_SHARE = 0.45
#: Facts this near to the best one are meant as well.
_AS_GOOD = 0.85
_PERSON = 4.0
_PLACE = 3.0
_TAG = 4.0
_USE = 4.0
_ACT = 3.0
_SYSTEM = 1.5
_PARTY = 1.0
_NAME = 3.0
#: A word that the record never has says little of which fact is meant.
_UNSEEN = 2.0


#: Words of saying that the vocabulary of the record keeps.
_SAYING = frozenset({"announce", "say", "disclose", "confirm", "identif"})


@dataclass(frozen=True, slots=True)
class Meant:
    """A fact that a part of a sentence may speak of, and how surely."""

    fact: Fact
    weight: float
    share: float

    @property
    def sure(self) -> float:
        """Weight times share."""
        return self.weight * self.share


_FIRST = Lazy(r"\b(?:first|debut|baptism|premiere)\b", re.IGNORECASE)
_SECOND = Lazy(r"\bsecond\b", re.IGNORECASE)
_USED = Lazy(
    r"\b(?:use[ds]?|fired|launched|struck|strikes?|hit|attack(?:ed|s)?|came\sdown|fell|landed|debut|shot|firing|launch|"
    r"destroyed|intercepted|downed)\b",
    re.IGNORECASE,
)
#: What somebody said, asked or promised, which is no use though the word occurs.
_TOLD_OF = Lazy(
    r"\b(?:asked|announc\w+|said|spoke|told|denied|showed|displayed|display|condemned|called|promised)\b", re.IGNORECASE
)
#: A part that tells of a promise or a plan, and not of the thing promised.
_PROMISED = Lazy(
    r"\b(?:will|would|shall|to\sbe|promis\w+|plan\w*|ask\w*|request\w*|said|says|told|announc\w+|spoke\w*|remark\w*|statement|"
    r"word|words|decid\w+|speech|ready\sto|intend\w*)\b",
    re.IGNORECASE,
)
_AGAIN = Lazy(
    r"^\W*(?:[A-Z][\w'’]+['’]s?\s|(?-i:the|this|that|its|their)\s(?:\w+\s)?)?(?P<thing>strike|attack|launch|impact|firing|hit|"
    r"exercises?|drills?|man(?:o?eu)v(?:re|er)s?)\W*$",
    re.IGNORECASE,
)
_PRONOUN = Lazy(
    r"\b(?:its|their|it|them|they|this|that|these|the\s(?:place|site|base|two|treaty|system|missiles?|weapons?))\b"
)
_HE = Lazy(r"\b(?:he|she|his|her)\b")


def meant(case: Case, masked: str, *, beside: str = "") -> list[Meant]:
    """The facts that a part of the sentence speaks of, the likeliest first; none where none stands out.

    ``masked`` is the sentence with everything else blanked, at the same length; ``beside`` is the other part of it that
    "its" and "the manoeuvre" may point to.
    """
    again = _AGAIN.match(masked.strip())
    if again is not None:
        named = _pointed_at(case, again["thing"].lower())
        if named:
            return named
    part = _Part(case, masked, beside)
    found = [one for one in map(part.held_against, facts_of(case.catalog)) if one is not None]
    best = max((one.sure for one in found), default=0.0)
    kept = [one for one in found if one.sure >= _AS_GOOD * best]
    return sorted(kept, key=lambda one: -one.sure)


class _Part:
    """One part of a sentence, read once for all facts."""

    def __init__(self, case: Case, masked: str, beside: str) -> None:
        reading = case.reading
        self.case, self.text, self.index = case, masked, index_of(case.catalog)
        self.own = _words(case, masked)
        self.lent = _words(case, beside) - self.own if _PRONOUN.search(masked) else frozenset()
        named = [name for name in reading.names if masked[name.start : name.start + 1].strip() and name.ids]
        self.ids = {name.ids[0] for name in named if name.kind in {"system", "defence", "sensor"}}
        self.whole = {*reading.systems, *reading.defences, *reading.sensors}
        called = words_of(" ".join(name.text for name in named)) | _SAYING
        self.total = sum(
            self.weigh(word) if self.known(word) else min(self.weigh(word), _UNSEEN)
            for word in self.own - called
            if not word.startswith("act-")
        )
        self.people = {name.ids[0] for name in named if name.kind == "person"}
        if not self.people and _HE.search(masked):
            self.people = {
                name.ids[0]
                for name in reading.names
                if name.kind == "person" and name.ids and beside[name.start : name.start + 1].strip()
            }
        self.parties = parties_named_in(masked.lower())
        self.dates = [one for one in reading.dates if masked[one.start : one.end].strip() and one.first and one.last]
        self.places = [place for place in reading.places if masked[place.start : place.end].strip()]
        spoken = f"{masked} {beside}" if _PRONOUN.search(masked) else masked
        self.short = frozenset(re.findall(r"\b[A-Z]{2,}\b", spoken))  # INF, CSTO, SBU
        self.used = bool(_USED.search(masked)) and not _TOLD_OF.search(masked)

    def known(self, word: str) -> bool:
        return word.startswith("act-") or word in self.index.seen

    def weigh(self, word: str) -> float:
        return _ACT if word.startswith("act-") else self.index.weight(word)

    def sum(self, words: frozenset[str]) -> float:
        return sum(self.weigh(word) for word in words)

    def held_against(self, fact: Fact) -> Meant | None:
        """How a fact fits this part, or nothing where the two speak of different things."""
        if self._apart(fact):
            return None
        near, far = self.own & fact.words, (self.own & fact.around) - fact.words
        by_name = any(who.rsplit("-", 1)[-1] in fact.what.lower() for who in self.people)
        if (self.sum(far) > self.sum(near) and not by_name) or not (
            near or self.dates or self.places or self._tagged(fact)
        ):
            return None
        weight = self.sum(near) + 0.5 * self.sum(far) + 0.6 * self.sum(self.lent & fact.around) + 3.0 * bool(self.dates)
        weight += _SYSTEM * bool((self.ids or self.whole) & fact.systems)
        weight += _PERSON * bool(self.people & fact.people) + _TAG * self._tagged(fact)
        weight += _PARTY * any(party in fact.party for party in self.parties)
        weight += _PLACE * self._there(fact)
        weight += _NAME * any(re.search(rf"\b{name}\b", fact.what) for name in self.short)
        weight += _USE * (self.used and fact.kind in FLIGHTS)
        met = self.sum(frozenset(word for word in near | far if not word.startswith("act-")))
        share = min(1.0, met / self.total) if self.total else 1.0
        return Meant(fact, weight, share) if weight >= LEAST_WEIGHT and share >= LEAST_SHARE else None

    def _apart(self, fact: Fact) -> bool:
        """Another system, time, person, country or rank than the fact's."""
        published = self.case.reading.published
        if published is not None and (fact.whole or (fact.first, fact.last))[0] > published:
            return True
        if fact.systems and (self.ids or self.whole) and not (self.ids or self.whole) & fact.systems:
            return True
        if self.dates and not any(one.overlaps(fact.first, fact.last) for one in self.dates):
            return True
        if self.people and not self.people & fact.people:
            low = fact.what.lower()
            if not any(who.rsplit("-", 1)[-1] in low for who in self.people):
                return True
        if fact.promised and not _PROMISED.search(self.text):
            return True
        if fact.kind is EventKind.USE and not self.used and not self.own & USE_WORDS:
            return True
        if fact.kind not in FLIGHTS:
            return self.used and bool(_FIRST.search(self.text) or _SECOND.search(self.text))
        lands = {
            place.place.country
            for place in self.places
            if place.place.kind is PlaceKind.COUNTRY and not speaks(self.case.reading.text, place)
        }
        owners = {self.case.catalog.systems[one].country for one in fact.systems if one in self.case.catalog.systems}
        if self.used and lands - {fact.country, None} - owners:
            return True
        first, second = _FIRST.search(self.text), _SECOND.search(self.text)
        return self.used and bool((first and fact.rank != 1) or (second and not first and fact.rank != 2))

    def _tagged(self, fact: Fact) -> bool:
        plain = self.text.lower().replace("-", " ")
        return any(tag.replace("-", " ") in plain for tag in fact.tags if re.search(r"[a-z]+-\d{4}", tag))

    def _there(self, fact: Fact) -> bool:
        return any(
            place.place.name.lower() in fact.names or place.place.id in fact.names or place.text.lower() in fact.names
            for place in self.places
        )


def _words(case: Case, masked: str) -> frozenset[str]:
    text = masked
    reading = case.reading
    spans = [(name.start, name.start + len(name.text)) for name in reading.names if name.kind in {"person", "office"}]
    spans += [(one.start, one.end) for one in reading.dates]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return words_of(text)


_OF_KIND = {
    EventKind.USE: Lazy(r"^(?:strike|attack|launch|impact|firing|hit)"),
    EventKind.EXERCISE: Lazy(r"^(?:exercise|drill|man)"),
}


def _pointed_at(case: Case, thing: str) -> list[Meant]:
    """``The strike``, ``the manoeuvre``: the one named in the sentence, else the latest before publication."""
    reading = case.reading
    for kind, words in _OF_KIND.items():
        if not words.match(thing):
            continue
        whole = set(reading.systems)
        facts = [fact for fact in facts_of(case.catalog) if fact.kind is kind]
        facts = [fact for fact in facts if not whole or not fact.systems or whole & fact.systems]
        plain = reading.lower.replace("-", " ")
        tagged = [
            fact
            for fact in facts
            if any(tag.replace("-", " ") in plain for tag in fact.tags if re.search(r"\d{4}", tag))
        ]
        if tagged:
            return [Meant(max(tagged, key=lambda fact: (fact.last - fact.first).days), LEAST_WEIGHT + 1, 1.0)]
        if reading.published is not None and kind is EventKind.USE:
            before = [fact for fact in facts if fact.first <= reading.published]
            return [Meant(before[-1], LEAST_WEIGHT + 1, 1.0)] if before else []
    return []


def on_days(fact: Fact, first: date, last: date, what: str) -> Fact:
    """A fact of the same event on other days of it."""
    return replace(fact, first=first, last=last, what=what)


__all__ = ["FLIGHTS", "LEAST_SHARE", "LEAST_WEIGHT", "USE_WORDS", "Meant", "meant", "on_days"]
