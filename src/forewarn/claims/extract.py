"""An article in, its claims out. The seam: another reader of articles is one file with this function."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, product
from typing import Any

from forewarn.claims import identity, places, quantities
from forewarn.claims.acts import Grammar, grammar_of
from forewarn.claims.attribute import attributions
from forewarn.claims.attribution import Attribution
from forewarn.claims.dates import FoundDate, day_of, find_dates
from forewarn.claims.event_dates import dated_across, dates_of_event
from forewarn.claims.find import find_kinds, shown_by
from forewarn.claims.found import FoundKind
from forewarn.claims.lazy import Lazy
from forewarn.claims.lexicon import FIELD
from forewarn.claims.parse import known_in, parse_all
from forewarn.claims.place_names import FoundPlace, find_places
from forewarn.claims.progress import statuses_of, tells_of_tests
from forewarn.claims.qualify import manner_of
from forewarn.claims.sentences import Sentence, split
from forewarn.claims.shot_down import shot_down
from forewarn.claims.stretches import shifted, stretches
from forewarn.claims.system_choice import Topic, choose, topic_of
from forewarn.claims.systems import Found, find_systems
from forewarn.claims.voices import voice_of
from forewarn.records.articles import Article, PassageKind
from forewarn.records.claims import Claim, ClaimKind, Quantity
from forewarn.records.names import KnownName, NameBook

#: A parsed article (spaCy ships no usable type for it).
Doc = Any


_FIELD = Lazy(rf"\b{FIELD}\b", re.IGNORECASE)
#: Characters: a text this short may speak of "the system" alone, a longer one without a word of the field does not.
_SHORT = 400


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of one article before its sentences are read one by one."""

    article: Article
    doc: Doc
    known: tuple[KnownName, ...]
    topic: Topic
    places: tuple[FoundPlace, ...]
    said: list[Attribution]
    published: tuple[date | None, date | None]
    counted_as: str
    of_tests: bool
    of_the_field: bool


#: Articles held at a time: enough for the parser to work in batches, few enough for memory to stay flat.
_BATCH = 16


def extract(article: Article, names: NameBook) -> tuple[Claim, ...]:
    """Every claim of ``article``'s body, in the order of its sentences; each stands at its offsets.

    Teasers and furniture hold no claims, and neither does an article in a language of which only names are read.
    ``MisquotedClaim`` is raised where a claim's words do not stand in the article.
    """
    return next(extract_all([article], names))


def extract_all(articles: Iterable[Article], names: NameBook) -> Iterator[tuple[Claim, ...]]:
    """As ``extract`` for many articles, in their order: quicker than one by one, in memory that does not grow."""
    waiting = iter(articles)
    while batch := list(islice(waiting, _BATCH)):
        pieces = [piece for index, article in enumerate(batch) for piece in _pieces(index, article)]
        docs = parse_all((piece.stretch for piece in pieces), names)
        found: list[list[Claim]] = [[] for _ in batch]
        for piece, doc in zip(pieces, docs, strict=True):
            reading = _read(piece.stretch, doc, names)
            for sentence in piece.sentences:
                found[piece.index].extend(shifted(claim, piece.offset) for claim in _claims_of(sentence, reading))
        for article, claims in zip(batch, found, strict=True):
            dated = dated_across(claims, day_of(article))
            for claim in dated:
                claim.check_against(article)
            yield tuple(dated)


def sentences_shown(article: Article, names: NameBook) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The start and end of each sentence that is read for claims, with the traits that it shows."""
    for piece in _pieces(0, article):
        reading = _read(piece.stretch, next(iter(parse_all([piece.stretch], names))), names)
        if not reading.of_the_field:
            continue
        for sentence in piece.sentences:
            seen = _seen(sentence, reading)
            shown = shown_by(seen.plain, seen.grammar, seen.ranges, quantities.told(seen.plain, seen.numbers))
            yield sentence.start + piece.offset, sentence.end + piece.offset, shown


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the article ``index`` of a batch, the stretch's offset in it, and the sentences to read."""

    index: int
    stretch: Article
    offset: int
    sentences: tuple[Sentence, ...]


def _pieces(index: int, article: Article) -> Iterator[_Piece]:
    if article.names_only:
        return
    for stretch, offset in stretches(article):
        sentences = tuple(one for one in split(stretch) if one.passage is PassageKind.BODY)
        if sentences:
            yield _Piece(index, stretch, offset, sentences)


def _read(article: Article, doc: Doc, names: NameBook) -> _Reading:
    known = known_in(doc)
    topic = topic_of(article.text, find_systems(article.text, known, _not_systems(doc)))
    complexes = len(
        re.findall(r"\b(?:missile|weapons?|ballistic) (?:systems?|complex\w*)\b", article.text, re.IGNORECASE)
    )
    return _Reading(
        article=article,
        doc=doc,
        known=known,
        topic=topic,
        places=tuple(
            place
            for place in find_places(doc, article.text, known, names)
            if not any(one.mention.start < place.end and place.mention.start < one.end for one in topic.found)
        ),
        said=attributions(doc),
        published=day_of(article),
        counted_as="systems" if complexes else "missiles",
        of_tests=tells_of_tests(article.text),
        of_the_field=bool(topic.found) or len(article.text) < _SHORT or _FIELD.search(article.text) is not None,
    )


def _not_systems(doc: Doc) -> frozenset[str]:
    """Words that the recogniser takes for places, peoples, days or posts."""
    labels = {"GPE", "NORP", "LOC", "DATE", "TIME", "ORDINAL", "CARDINAL", "OFFICE"}
    return frozenset(token.lower_ for entity in doc.ents if entity.label_ in labels for token in entity)


#: Hyphens and spaces that look like the plain ones, for matching only: same length, same offsets.
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


@dataclass(frozen=True, slots=True)
class _Seen:
    """One sentence as its reading begins: plain characters, names of systems, numbers, grammar."""

    plain: str
    systems: tuple[Found, ...]
    ranges: list[tuple[int, int]]
    numbers: tuple[Quantity, ...]
    grammar: Grammar


def _seen(sentence: Sentence, reading: _Reading) -> _Seen:
    systems = tuple(one for one in reading.topic.found if sentence.start <= one.mention.start < sentence.end)
    ranges = [(one.mention.start - sentence.start, one.end - sentence.start) for one in systems]
    plain = sentence.text.translate(_PLAIN)
    return _Seen(
        plain=plain,
        systems=systems,
        ranges=ranges,
        numbers=tuple(quantities.find(plain, ranges, reading.counted_as)),
        grammar=grammar_of(reading.doc, sentence.start, plain, ranges),
    )


def _claims_of(sentence: Sentence, reading: _Reading) -> Iterator[Claim]:
    seen = _seen(sentence, reading)
    dates = find_dates(seen.plain, reading.published)
    here = [place for place in reading.places if sentence.start <= place.mention.start < sentence.end]
    frame = Claim(
        article=reading.article.id,
        sentence=sentence.text,
        start=sentence.start,
        end=sentence.end,
        kind=ClaimKind.CLASS,
        passage=sentence.passage,
        systems=tuple(one.mention for one in seen.systems),
        quantities=tuple(_in_article(number, sentence) for number in seen.numbers),
    )
    told = quantities.told(seen.plain, seen.numbers)
    found = find_kinds(seen.plain, seen.grammar, seen.ranges, told) if reading.of_the_field else ()
    for hit in found:
        yield from _qualified(sentence, frame, hit, reading, dates, here)
    for claim in identity.find(frame, here, reading.known):
        yield replace(claim, date=dates_of_event(sentence.text, dates, 0, claim.kind)[0])


def _qualified(
    whole: Sentence,
    frame: Claim,
    hit: FoundKind,
    reading: _Reading,
    dates: tuple[FoundDate, ...],
    here: list[FoundPlace],
) -> Iterator[Claim]:
    sentence = frame.sentence.translate(_PLAIN)
    manner = manner_of(sentence, hit)
    systems = choose(hit.kind, sentence, frame.start, hit.start, reading.topic, hit.quantity)
    speaker = voice_of(
        reading.doc,
        hit.kind,
        frame.start + hit.start,
        frame.start + hit.end,
        found=reading.said,
        publisher=reading.article.publisher,
    )
    statuses = statuses_of(sentence, hit, manner, of_tests=reading.of_tests)
    days = dates_of_event(sentence, dates, hit.start, hit.kind)
    for (system, quantity), status, day in product(_with_quantities(hit, frame, systems), statuses, days):
        yield replace(
            frame,
            kind=hit.kind,
            system=_entry(system),
            system_text=system.mention.text if system else None,
            places=places.roles_in(sentence, frame.start, hit.kind, here, quantity.unit if quantity else None),
            quantity=_in_article(quantity, whole) if quantity else None,
            status=status,
            speaker=speaker.text,
            speaker_start=speaker.start,
            chain=speaker.chain,
            quoted=speaker.quoted,
            certainty=manner.certainty,
            hedge=manner.hedge,
            negated=manner.negated,
            date=day,
        )


def _with_quantities(
    hit: FoundKind, frame: Claim, systems: tuple[Found | None, ...]
) -> list[tuple[Found | None, Quantity | None]]:
    """Each system of a claim with its quantity: an interception has one claim for every number of things shot down."""
    if hit.kind is not ClaimKind.INTERCEPT or hit.quantity is not None:
        return [(system, hit.quantity) for system in systems]
    here = [replace(one, start=(one.start or 0) - frame.start) for one in frame.quantities]
    counts = shot_down(frame.sentence, here)
    pairs: list[tuple[Found | None, Quantity | None]] = []
    for system in systems:
        own = [one for one in counts if system is not None and system.mention.text in one.text]
        own = [replace(one, unit="missiles") if one.unit == "systems" else one for one in own]
        pairs += [(system, one) for one in own or counts or (None,)]
    return pairs


def _entry(system: Found | None) -> str | None:
    """The catalog id where there is one entry."""
    return system.mention.system_id if system else None


def _in_article(quantity: Quantity, sentence: Sentence) -> Quantity:
    """The quantity with its article offset and its words as they stand there."""
    start = quantity.start or 0
    words = sentence.text[start : start + len(quantity.text)]
    return replace(quantity, start=sentence.start + start, text=words)
