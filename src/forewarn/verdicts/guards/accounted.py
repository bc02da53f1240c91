"""A guard on supported findings: every name, rank, day and number of a sentence has to be in what it was held against.

The other guards ask about one way of passing something over; this one asks the plain question last. What supports a
finding is taken wide: its reason, numbers and assumptions, and of each entry of the record that it rests on the
parties, places, days and figures. A name that stands in none of it was not compared, and the sentence stays open.
"""

# ruff: noqa: SIM905 - word lists are read and mended as words, not as rows of quotation marks
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forewarn.catalog import Event
from forewarn.records.claims import ClaimKind
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import PARTY_WORDS, apart_km
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.guards.elements import named_in
from forewarn.verdicts.reading.dates import read_dates
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure, read_measures
from forewarn.verdicts.reading.numbers import value_of
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.record.events import when_words
from forewarn.verdicts.ruling import Case, Ruling

#: Sorts of finding that rest on what the record tells; sums of flights name all that goes into them.
_OF_RECORD = frozenset(
    {
        ClaimKind.STATUS,
        ClaimKind.USE,
        ClaimKind.QUANTITY,
        ClaimKind.EXERCISE,
        ClaimKind.STATEMENT_OF_INTENT,
        ClaimKind.REACTION,
        ClaimKind.INTERCEPT,
    }
)
#: A day or a number of the record within this share of the one told is the same.
_SAME = 0.12
_PROPER = Lazy(r"(?<![\w.-])(?:[A-Z][\w’'-]*[a-z][\w’'-]*|[A-Z]{2,}[\w-]*|(?:[A-Z]\.){2,})")
#: Words with a capital that name nobody and no place: days, titles, bodies, parts of the world, papers.
_NO_NAMES = frozenset(
    """january february march april may june july august september october november december mai jan feb mar apr jun
    jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter mach
    i it he she they we the a an this that these those in on at from by for with after before since until during when
    while if as of to not no nor neither none nobody never both all every each some any its their his her our and but or
    so then there here who what where why how which had has have is are was were will would can could might must shall
    should did does do earth gmt utc president minister prime foreign defence defense secretary dr mr mrs ms sir
    colonel captain major admiral ambassador general army navy force forces air cabinet council security staff
    command ministry parliament agency department house joint chiefs supreme national united nations assembly
    north south east west northern southern eastern western central union alliance intelligence europe european asia
    asian africa african pacific atlantic mediterranean baltic arctic reuters tass cnn afp bbc nato pentagon kremlin
    missile state government region oblast district people icbm irbm mrbm bundeswehr poles germans danes swedes
    finns""".split()
)
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_RANK = Lazy(
    rf"\b(?P<rank>{'|'.join(_RANKS[1:])}|\d{{1,2}}(?:st|nd|rd|th))\b(?!\s(?:of\s[A-Z]|half|quarter|hand|place|of\s(?:the|a)\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Support:
    """What the supported findings rest on: their words with all other names of what they name, and entries."""

    text: str
    events: tuple[Event, ...]
    countries: frozenset[str]
    ends: tuple[float, ...]


def only_one_says(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """What one side says without proof, told as a fact: the record has it as that side's word only."""
    if ruling.verdict.finding is not Finding.SUPPORTED or case.reading.attributed:
        return None
    if not re.search(r"\bno\s(?:\w+\s)?(?:proof|evidence)\b", ruling.verdict.because):
        return None
    return Doubt("only one side says so, without proof, and the sentence tells it as a fact", Finding.DISPUTED)


def another_pace(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """Of two speeds told, one that agrees with nothing the finding rests on."""
    told = [one for one in case.reading.measures if one.dimension is Dimension.SPEED]
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.SPEED or len(told) < _TWO:
        return None
    said = " ; ".join(one.verdict.because for one in every if one.verdict.finding is Finding.SUPPORTED)
    known = [one for one in read_measures(said) if one.dimension is Dimension.SPEED]
    missing = next((one for one in told if not any(_meets(other, one) for other in known)), None)
    return Doubt(f"'{missing.text}' is not in what it was compared with") if missing is not None else None


_TWO = 2


def unaccounted(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A name, a rank, a day or a number that is in nothing the supported findings rest on."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in _OF_RECORD:
        return None
    support = _support(case, [one for one in every if one.verdict.finding is Finding.SUPPORTED])
    missing: Iterable[str] = (
        *_places(case, support),
        *_people(case, support),
        *_names(case, support),
        *_ranks(case, support),
        *_days(case, support),
        *(() if ruling.kinds[0] is ClaimKind.INTERCEPT else _numbers(case, support)),
    )
    words = next(iter(missing), None)
    return Doubt(f"'{words}' is not in what it was compared with") if words is not None else None


def _support(case: Case, rulings: list[Ruling]) -> _Support:
    catalog = case.catalog
    parts: list[str] = []
    for one in rulings:
        parts += [one.verdict.because, *one.verdict.assumptions, *(number.name for number in one.verdict.numbers)]
    sources = {source for one in rulings for source in one.verdict.sources}
    said = " ; ".join(parts)
    named = {*case.reading.systems, *case.reading.defences, *case.reading.sensors}
    events = tuple(
        event
        for event in catalog.events
        if event.what in said
        or (when_words(event) in said and (named & set(event.systems) or not named))
        or (sources & set(event.source_ids) and (named & set(event.systems) or not named or not event.systems))
    )
    quoted = [event for event in events if event.what in said or when_words(event) in said]
    codes: set[str] = set()
    for event in events:
        parts += [catalog.sites[site].name for site in event.sites if site in catalog.sites]
        codes.add(event.country)
    for event in quoted:
        parts += [event.what, event.party, event.outcome, *event.said_by, *event.places]
        parts += [catalog.people[who].name for who in event.said_by if who in catalog.people]
        parts += [f"{figure.party} {figure.against} {figure.number.note}" for figure in event.figures]
        codes |= {event.country, *(place.rsplit(",", 1)[-1].strip() for place in event.places)}
        codes |= {getattr(catalog.measured(entry), "country", "") for entry in event.systems}
    text = " ; ".join(parts).lower()
    codes |= set(_countries(case, text)) - {""}
    text = " ; ".join([text, *_aliases(case, text, codes)])
    numbers = [number for one in rulings for number in one.verdict.numbers]
    ends = [end for number in numbers for end in (number.low, number.best, number.high) if end is not None]
    return _Support(text, events, frozenset(codes), tuple(ends))


def _countries(case: Case, text: str) -> Iterator[str]:
    """Countries of the people, systems, channels, sites and places that the text names, and those it names itself."""
    catalog = case.catalog
    for person in catalog.people.values():
        if person.surname.lower() in text:
            yield person.country
    for table in (catalog.systems, catalog.defences, catalog.sensors, catalog.channels):
        for entry in table.values():
            if any(name.lower() in text for name in (entry.name, *entry.names)):
                yield getattr(entry, "country", "")
    for site in catalog.sites.values():
        if site.name.lower() in text:
            yield site.country
    for place in case.reading.places:
        if place.place.name.lower() in text or place.text.lower() in text:
            yield place.place.country or ""
    for code, country in catalog.countries.items():
        if any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in country.words):
            yield code


def _aliases(case: Case, text: str, codes: set[str]) -> Iterator[str]:
    catalog = case.catalog
    for person in catalog.people.values():
        if person.surname.lower() in text:
            yield " ".join(person.names).lower()
    for party, words in PARTY_WORDS.items():
        if party.lower() in text:
            yield " ".join(words)
    for channel in catalog.channels.values():
        if channel.name.lower() in text:
            yield " ".join((*channel.names, channel.about)).lower()
    for code in codes & catalog.countries.keys():
        yield " ".join(catalog.countries[code].words).lower()


def _places(case: Case, support: _Support) -> Iterator[str]:
    """Places that nothing shown names, where the place is no seat of whoever speaks."""
    reading = case.reading
    makers = {case.catalog.systems[entry].country for entry in reading.systems}
    for place in reading.places:
        own = place.place.kind is PlaceKind.COUNTRY
        wide = not place.place.country or bool(reading.denials)  # a part of the world, or where a thing is not
        if wide or speaks(reading.text, place) or (own and place.place.country in support.countries | makers):
            continue
        if not named_in(place, support.text) and not _at_a_site(case, place, support.text):
            yield place.text


def _at_a_site(case: Case, place: ReadPlace, text: str) -> bool:
    """Whether a site that the text names lies at the place."""
    sites = [site for site in case.catalog.sites.values() if site.name.lower() in text]
    found = [known for site in sites if (known := case.catalog.gazetteer.place(site.id)) is not None]
    return not place.is_area and any(apart_km(place.place, one) <= _AT_KM for one in found)


#: A town and a site this near are one place in a text.
_AT_KM = 40.0


def _people(case: Case, support: _Support) -> Iterator[str]:
    for who in case.reading.people:
        person = case.catalog.people.get(who)
        if person is None or person.surname.lower() in support.text:
            continue
        if not re.search(rf"\b{re.escape(person.surname)}[’']s\s", case.reading.text):  # whose plan it is
            yield person.name


def _names(case: Case, support: _Support) -> Iterator[str]:
    """Proper names that are neither known places nor known people or weapons, and that nothing shown has."""
    reading = case.reading
    known = [(one.start, one.start + len(one.text)) for one in reading.names]
    known += [(one.start, one.end) for one in reading.places]
    for match in _PROPER.finditer(reading.text.replace("-", " ")):
        word = re.sub(r"[’']s?$", "", match.group())
        small = word.lower()
        country = next((code for code, one in case.catalog.countries.items() if word in one.words), None)
        if country is not None:
            if country not in support.countries:
                yield word
            continue
        if small in _NO_NAMES or len(small) < 3 or any(low <= match.start() < high for low, high in known):
            continue
        stem = small[: max(4, len(small) - 2)]
        if match.start() > 0 and stem not in support.text:
            yield word


def _ranks(case: Case, support: _Support) -> Iterator[str]:
    for match in _RANK.finditer(case.reading.text):
        rank = match["rank"].lower()
        number = int(re.sub(r"\D", "", rank)) if rank[0].isdigit() else _RANKS.index(rank) + 1
        if any(one.start <= match.start() < one.end for one in case.reading.dates):
            continue
        word = _RANKS[number - 1] if number <= len(_RANKS) else rank
        if not re.search(rf"\b{word}\b|\b{number}(?:st|nd|rd|th)\b", support.text):
            yield match.group()


_WEEKDAY = Lazy(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|this|last|past)\b", re.IGNORECASE)


def _days(case: Case, support: _Support) -> Iterator[str]:
    """Days, months and years that nothing shown overlaps; a weekday mostly dates the saying."""
    spans = [(one.first, one.last) for one in read_dates(support.text, None) if one.first is not None]
    spans += [(event.when.from_date, event.when.to_date) for event in support.events]
    years = set(re.findall(r"\b(?:19|20)\d\d\b", support.text))
    published = case.reading.published
    for one in case.reading.dates:
        if one.first is None or one.last is None:
            continue
        to_come = published is not None and one.first > published
        if one.relation in {"since", "before", "after", "by"} and not to_come:
            continue
        if (not to_come and not re.search(r"\d|[A-Z][a-z]{2,8}", one.text)) or "Christmas" in one.text:
            continue
        if not to_come and _WEEKDAY.search(one.text) and case.reading.attributed:
            continue
        if any(low is not None and high is not None and low <= one.last and one.first <= high for low, high in spans):
            continue
        if not (one.precision == "year" and f"{one.first:%Y}" in years):
            yield one.text


def _numbers(case: Case, support: _Support) -> Iterator[str]:
    known = read_measures(support.text)
    share = max(_SAME, case.thresholds.count_share)
    for measure in case.reading.measures:
        if any(one.dimension is measure.dimension and _meets(one, measure) for one in known):
            continue
        if any(abs(end - measure.middle) <= share * abs(measure.middle) for end in support.ends):
            continue
        first = re.split(r"[\s-]", measure.text)[0]
        value = value_of(first)
        if first.lower() in {"a", "an", "one", "no"} or measure.text.lower() in support.text:
            continue
        figure = f"{value:g}" if value is not None else "-"
        if not re.search(rf"(?<![\d.,]){figure}(?![\d.,]*\d)", support.text) and not (
            first.isalpha() and re.search(rf"\b{re.escape(first.lower())}\b", support.text)
        ):
            yield measure.text


def _meets(one: Measure, other: Measure) -> bool:
    return one.low * (1 - _SAME) <= other.high and other.low <= one.high * (1 + _SAME)


ACCOUNTED: tuple[Guard, ...] = (only_one_says, another_pace, unaccounted)
