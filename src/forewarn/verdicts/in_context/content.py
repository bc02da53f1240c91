"""What a claim says once its speaker, its dates and its attribution are taken off; and what of that an event has."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from forewarn.catalog import Catalog, Event
from forewarn.records.claims import Claim, ClaimKind
from forewarn.verdicts.in_context.attribution import of_the_teller
from forewarn.verdicts.reading.dates import read_dates
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts, denied, denied_concepts, opposed_to
from forewarn.verdicts.record.index import index_of

#: Forms of a word that the vocabulary of the record has in another form, no longer than the word itself.
_FORMS = (
    (Lazy(r"\bdeploying\b", re.IGNORECASE), "deployed"),
    (Lazy(r"\badjustments?\b", re.IGNORECASE), "adjusted"),
    (Lazy(r"\bupdating\b", re.IGNORECASE), "adjusted"),
    (Lazy(r"\bstockpiles\b", re.IGNORECASE), "stocks"),
    (Lazy(r"\bhyper-sonic\b", re.IGNORECASE), "hypersonic"),
    (Lazy(r"\b(?:left\swith|ha[ds])\sno\s(?:other\s)?choice\b", re.IGNORECASE), "forced"),
    (Lazy(r"\bnot\s(?:just|only|merely|simply)\b", re.IGNORECASE), ""),
    (Lazy(r"(?<=\w)n['’]t\b", re.IGNORECASE), " no"),
    (Lazy(r"(?<=\w)-(?=[a-z])"), " "),
)


@dataclass(frozen=True, slots=True)
class Content:
    """The words of substance of a claim, those of them that are denied, and the text they come from."""

    text: str
    words: frozenset[str]
    denied: frozenset[str]
    denies: bool
    places: frozenset[str]
    persons: frozenset[str]  # persons of the record named beside who tells it
    sentence: str = ""  # as written, dates and names included


def content_of(claim: Claim, catalog: Catalog) -> Content:
    """The substance of a claim's sentence, without who says it, when, and the name of the weapon."""
    text = claim.sentence
    names = catalog.names.scan(text)
    spans = of_the_teller(claim)
    persons = frozenset(
        one.ids[0]
        for one in names
        if one.kind == "person" and one.ids and not any(start <= one.start < end for start, end in spans)
    )
    spans += [(one.start, one.start + len(one.text)) for one in names if one.kind in {"person", "office", "publisher"}]
    spans += [(one.start, one.start + len(one.text)) for one in names if one.kind in {"system", "defence", "sensor"}]
    spans += [(one.start, one.end) for one in read_dates(text, None)]
    return _content(claim, _blanked(text, spans), persons, catalog)


def _content(claim: Claim, text: str, persons: frozenset[str], catalog: Catalog) -> Content:
    plain = text
    for pattern, form in _FORMS:
        plain = pattern.sub(_padded(form), plain)
    places = concepts(" ".join(mention.text for mention in claim.places if mention.place_id))
    own = concepts(plain) - index_of(catalog).people
    return Content(plain, own, denied_concepts(plain) & own, denied(plain), places & own, persons, claim.sentence)


def _padded(form: str) -> Callable[[re.Match[str]], str]:
    """A replacement at the same length, so that offsets stay."""
    return lambda match: form.ljust(len(match.group()))[: len(match.group())]


_JOINTS = Lazy(
    r"[;:]\s|,\s|\s[–—-]\s|\.\)?\s(?=[A-Z])|\s(?:and\s(?=ha(?:ve|s)\b|can\b|is\b|are\b)|amid|which|but|while|can\sbe)\s"
)
_IF = Lazy(r"\b(?:if|unless|would|could|might|should)\b", re.IGNORECASE)


def clauses_of(claim: Claim, whole: Content, catalog: Catalog) -> tuple[Content, ...]:
    """Parts of a claim's sentence that tell a step, a use or an exercise by themselves, where nothing is supposed."""
    if _IF.search(claim.sentence):
        return ()
    wanted = step_words() if claim.kind is not ClaimKind.EXERCISE else concepts("exercise drills maneuvers training")
    cuts = [0, *(match.end() for match in _JOINTS.finditer(whole.text)), len(whole.text)]
    found = []
    for start, end in pairwise(cuts):
        part = " " * start + whole.text[start:end] + " " * (len(whole.text) - end)
        content = _content(claim, part, whole.persons, catalog)
        if content.words & wanted and len(content.words) > 1 and content.words != whole.words:
            found.append(content)
    return tuple(found)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def words_of(event: Event, catalog: Catalog) -> frozenset[str]:
    """Concepts that an event has: its words, its places, its step, and what the record calls its systems."""
    names = [spot.rsplit(",", 1)[0] for spot in event.places]
    names += [catalog.sites[site].name for site in event.sites if site in catalog.sites]
    lands = [event.country, *(catalog.people[who].country for who in event.said_by if who in catalog.people)]
    names += [catalog.countries[land].name for land in lands if land in catalog.countries]
    posts = {office.role for who in event.said_by for office in catalog.offices_of(who)}
    names += [catalog.roles[role].name for role in posts if role in catalog.roles]
    names += [event.status.value.replace("_", " ") if event.status is not None else "", event.kind.value, *event.tags]
    for system in event.systems:
        entry = catalog.measured(system)
        if entry is not None:
            names += [entry.name, *(term.term for term in entry.class_terms if term.standing.value == "accepted")]
    return concepts(" ".join((event.what, event.outcome, event.party, *event.said_by, *names)))


def step_words() -> frozenset[str]:
    """Concepts of the verbs that tell a step of a deployment, a use or a test, and of no more."""
    return concepts(
        "received receive receiving arrived arrives arrival delivered delivery sent sending transported moved moving "
        "transferred transfer deployed stationed placed based located installed hosted begun began started beginning "
        "presence launched launch fired tested test tests testing unveiled unveil displayed display shown presented "
        "accepted entered provided provide supplied supply handed given"
    )


def covered(content: Content, words: frozenset[str], catalog: Catalog) -> tuple[float, float]:
    """Share of a claim's substance, by rarity, that some words have; and the rarity of what they have, in nats."""
    index = index_of(catalog)
    total = sum(index.weight(word) for word in content.words)
    common = sum(index.weight(word) for word in content.words & words)
    return (common / total if total else 1.0), common


_PART_OF_YEAR = Lazy(r"\b(?:first|second|third|fourth|last)\s(?:half|quarter)\b", re.IGNORECASE)
#: Words that turn a step round, narrow it or put it off.
_TURNING = Lazy(
    r"\b(?:withdr\w+|remov\w+|return\w*|pull\w*\s(?:out|back)|fail\w*|refus\w+|reject\w*|cancel\w*|halt\w*|stop\w*|delay\w*|"
    r"postpon\w*|suspend\w*|temporar\w+|dismantl\w+|destroy\w*|miss(?:ed|es)|alone|only|solely|exclusively|instead|out\sof|before|"
    r"deny|denie[sd]|contradict\w*|abandon\w*|less|fewer|minor)\b",
    re.IGNORECASE,
)


def _stem(word: str) -> str:
    """The beginning of a word, enough to know it by."""
    return word.lower()[:5]


#: Words for a kind of missile, and for firing one: an event that has them not is not what they tell of.
_KIND = Lazy(
    r"\b(?:intercontinental|cruise|anti[-\s]ship|solid[-\s]fuel\w*|submarine\w*|supersonic|nuclear[-\s]tipped)\b",
    re.IGNORECASE,
)
_FIRING = Lazy(r"\b(?:fired|firing|launched|shot|struck|hit|explod\w+|lobbed)\b", re.IGNORECASE)


def another_kind(content: Content, words: frozenset[str], *, fires: bool) -> bool:
    """Whether a claim has a kind of missile, or a shot, that an event has not. ``fires``: the event is one."""
    told = [match.group() for match in _KIND.finditer(content.text)]
    told += [] if fires else [match.group() for match in _FIRING.finditer(content.text)]
    return any(not concepts(word) <= words for word in told)


_FINITE = Lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|sends?|deploys?|fires?|launches|says?|\w+ed|sent|went|came|took)\b"
)


def others_act(content: Content, event: Event, catalog: Catalog) -> bool:
    """Whether a country stands where who acts stands, before the verb, that has no part in an event."""
    match = _FINITE.search(content.text)
    lead = content.text[: match.start()] if match is not None else ""
    told = " ".join((event.what, event.party, *event.said_by))
    known = {event.country, *(catalog.people[who].country for who in event.said_by if who in catalog.people)}
    known |= {entry.country for entry in map(catalog.measured, event.systems) if entry is not None}
    for land in catalog.countries.values():
        pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, land.words))})(?!\w)"
        if land.id not in known and re.search(pattern, lead) and not re.search(pattern, told):
            return True
    return False


def against(content: Content, words: frozenset[str], told: str) -> bool:
    """Whether a claim denies what an event has, the reverse, or has a word that excludes one of its own."""
    for pattern, form in _FORMS:
        told = pattern.sub(_padded(form), told)
    common = content.words & words
    ours, theirs = content.denied & common, denied_concepts(told) & common
    if (ours or theirs) and not ours & theirs:
        return True
    if content.denies and not ours:
        return True  # what it denies is not in the record
    parts = {match.group().lower() for match in _PART_OF_YEAR.finditer(content.sentence)}
    theirs_parts = {match.group().lower() for match in _PART_OF_YEAR.finditer(told)}
    if parts and theirs_parts and not parts & theirs_parts:
        return True  # the first half of a year is not the second
    if any(_stem(match.group()) not in told.lower() for match in _TURNING.finditer(content.text)):
        return True  # a word that turns a step round, or narrows it, is not the record's
    return any(opposed_to(word) in words for word in content.words - words)


def left_over(claim: Claim, content: Content, words: frozenset[str], catalog: Catalog, most: int = 8) -> str:
    """The weightiest run of words of a claim of which an event has nothing, as written, or nothing where it has all."""
    index = index_of(catalog)
    best, best_weight = "", 0.0
    for part in _PART.finditer(content.text):
        run: list[tuple[int, int, float]] = []
        for token in _TOKEN.finditer(content.text, part.start(), part.end()):
            own = concepts(token.group()) & content.words
            if own & words:
                best, best_weight = max((best, best_weight), _phrase(claim, run, most), key=lambda one: one[1])
                run = []
            else:
                run.append((token.start(), token.end(), sum(index.weight(word) for word in own)))
        best, best_weight = max((best, best_weight), _phrase(claim, run, most), key=lambda one: one[1])
    return best


_PART = Lazy(r"(?:[^,;:()“”\"–—]|(?<=\d)[,:](?=\d))+")
_TOKEN = Lazy(r"\S+")


def _phrase(claim: Claim, run: list[tuple[int, int, float]], most: int) -> tuple[str, float]:
    """A run of tokens from its first to its last word of substance, and what these weigh."""
    heavy = [place for place, (_, _, weight) in enumerate(run) if weight]
    if not heavy:
        return "", 0.0
    last = heavy[-1] if len(heavy) > 1 else min(heavy[0] + 3, len(run) - 1)
    kept = run[heavy[0] : min(last + 1, heavy[0] + most)]
    return claim.sentence[kept[0][0] : kept[-1][1]].strip(" .,;:'’‘"), sum(weight for _, _, weight in kept)
