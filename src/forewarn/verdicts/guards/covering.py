"""Guards that ask whether a supported finding covers all that the sentence rests on."""

from __future__ import annotations

import re
from itertools import pairwise

from forewarn.catalog import Event, EventKind, Figure
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import parties_named, said_by
from forewarn.verdicts.guards.doubts import Doubt, Guard, clauses
from forewarn.verdicts.guards.not_compared import NOT_COMPARED
from forewarn.verdicts.reading.chain_words import OF_A_STEP, ONLY_SO_LONG
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure, read_measures
from forewarn.verdicts.reading.roles import TimeRole, time_role
from forewarn.verdicts.record.concepts import concepts
from forewarn.verdicts.record.events import place_names
from forewarn.verdicts.ruling import Case, Ruling


def _figures(case: Case, *quantities: str) -> list[Figure]:
    """Accepted and refused figures of everything that the sentence names."""
    found: list[Figure] = []
    for entry_id in (*case.reading.systems, *case.reading.defences, *case.reading.sensors):
        entry = case.catalog.measured(entry_id)
        if entry is not None:
            found += [figure for figure in entry.figures if figure.quantity in quantities]
    return found


def unit_slip(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The recorded number with another unit: 3,400 kilometres where the record's own words have 3,400 miles."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.RANGE:
        return None
    if "reach" not in ruling.verdict.because.lower():
        return None
    figures = _figures(case, "range_max_km", "range_min_km", "distance_flown_km")
    share = case.thresholds.slip_share
    for measure in case.reading.of_dimension(Dimension.DISTANCE):
        if any(_holds(figure, measure.middle, share) for figure in figures):
            continue
        for value in (measure.low, measure.high):
            if measure.factor == 1.0:
                other, words = value * KM_PER_MILE, "miles told as kilometres"
            elif abs(measure.factor - KM_PER_MILE) < 1e-6:
                other, words = value / KM_PER_MILE, "kilometres told as miles"
            else:
                continue
            if any(_holds(figure, other, share) for figure in figures):
                return Doubt(
                    f"the record has the number of {measure.text} in the other unit: {words}", Finding.STRAINED
                )
    return None


def _holds(figure: Figure, value: float, share: float) -> bool:
    return any(abs(end / value - 1) <= share for end in (figure.number.lowest, figure.number.highest))


_BOUND = {"<": r"up\sto|at\smost|no\smore\sthan", ">": r"at\sleast|over|more\sthan"}


def bound_the_other_way(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``At least ten`` is not what was said by somebody on record with "ten at most", and the reverse."""
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    against = {Comparator.AT_LEAST: "<", Comparator.AT_MOST: ">"}
    parties = parties_named(case.reading)
    for measure in case.reading.of_dimension(Dimension.COUNT):
        sign = against.get(measure.comparator)
        if sign is None:
            continue
        figures = [
            figure
            for figure in _figures(case, "launcher_count", "missile_count", "payload_count", "interceptor_count")
            if _holds(figure, measure.middle, case.thresholds.count_share) and said_by(figure, parties)
        ]
        words = "at most" if sign == "<" else "at least"
        number = re.escape(re.split(r"[\s-]", measure.text)[0])
        bound = rf"\b(?:{_BOUND[sign]})\s{number}\b|\b{number}\s{words}\b"
        if any(figure.comparator == sign for figure in figures) or re.search(
            bound, ruling.verdict.because, re.IGNORECASE
        ):
            return Doubt(f"the record has {measure.middle:g} as a bound of the other kind, {words}", Finding.STRAINED)
    return None


_PARTS = Lazy(r",\s|;\s|\s(?:and|while|whereas|but|then)\s", re.IGNORECASE)
_SPAN = Lazy(r"\bto\b|[-–—]|\bor\b", re.IGNORECASE)


def several_numbers_one_checked(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Two times or two shares told of two things: each has to be the one that the record has for that thing."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.WARNING:
        return None
    reading = case.reading
    for dimension, unit in ((Dimension.DURATION, "min"), (Dimension.SHARE, "%")):
        told = tuple(one for one in reading.of_dimension(dimension) if time_role(reading, one) is not TimeRole.FLIGHT)
        figures = _of_warning(case, ruling, unit)
        places = {place for place in map(_place_of, figures) if place and place in reading.lower}
        if not figures or (len({round(measure.middle, 1) for measure in told}) < 2 and len(places) < 2):
            continue
        if not told or _one_span(reading.text, told):
            continue
        notes = " ".join((ruling.verdict.because, *(figure.number.note for figure in figures)))
        if ruling.whole and all(_in_note(measure, notes) for measure in told):
            continue
        owned = [(measure, _owner(case, measure, figures)) for measure in told]
        known = all(any(_near(one, measure) for one in figures) for measure in told)
        for measure, owner in owned:
            if owner is not None and not _near(owner, measure):
                thing = _place_of(owner).capitalize() or owner.number.note
                held = f"{owner.number.interval.best:g} {unit} for '{thing}'"
                words = f"{measure.text} is told of another thing: the record has {held}"
                return Doubt(words, Finding.CONTRADICTED if known else Finding.CANNOT_TELL)
        if not known or not any(owner for _, owner in owned):
            listed = " and ".join(measure.text for measure in told)
            return Doubt(f"which of {listed} belongs to what was not compared with the record")
    return None


def _in_note(measure: Measure, notes: str) -> bool:
    return any(
        other.dimension is measure.dimension and abs(other.middle - measure.middle) <= 0.1 * max(1.0, measure.middle)
        for other in read_measures(notes)
    )


def _place_of(figure: Figure) -> str:
    return figure.against.rsplit(",", 1)[0].strip().lower()


def _of_warning(case: Case, ruling: Ruling, unit: str) -> list[Figure]:
    """Figures of the alert channels and observed chains that the ruling rests on."""
    cited = set(ruling.verdict.sources)
    figures = [figure for channel in case.catalog.channels.values() for figure in channel.figures]
    for event in case.catalog.events:
        if event.kind in {EventKind.WARNING, EventKind.ALERT_TEST}:
            figures += event.figures
    return [
        figure
        for figure in figures
        if figure.number.unit == unit and figure.number.source_id in cited and not figure.rejected
    ]


#: Words of every chain from launch to impact: they tell none of its numbers from another.
_COMMON = frozenset({"launch", "impact", "message", "minute", "second", "strike", "expect", "warn"})


def _owner(case: Case, measure: Measure, figures: list[Figure]) -> Figure | None:
    """The one figure whose own words, place or year stand in the same part of the sentence as the number."""
    text = case.reading.text
    cuts = [0, *(match.end() for match in _PARTS.finditer(text)), len(text) + 1]
    part = next(text[a:b] for a, b in pairwise(cuts) if a <= measure.start < b)
    words = concepts(part)
    scores = []
    for figure in figures:
        place = _place_of(figure)
        score = 4 * (bool(place) and place in part.lower())
        score += len(concepts(figure.number.note.split(",")[0]) & words - _COMMON)
        score += 2 * (bool(figure.date) and str(figure.date)[:4] in part)
        scores.append((score, figure))
    best = max((score for score, _ in scores), default=0)
    first = [figure for score, figure in scores if score == best]
    alike = {(figure.number.lowest, figure.number.highest) for figure in first}
    return first[0] if best and len(alike) == 1 else None


def _near(figure: Figure, measure: Measure) -> bool:
    low, high = figure.number.lowest * 0.85, figure.number.highest * 1.15
    if measure.comparator is Comparator.AT_LEAST:
        return measure.low <= high
    if measure.comparator is Comparator.AT_MOST:
        return measure.high >= low
    return low <= measure.middle <= high


def _one_span(text: str, told: tuple[Measure, ...]) -> bool:
    between = [text[a.end : b.start] for a, b in pairwise(told)]
    return bool(between) and all(len(words) < 8 and _SPAN.search(words) for words in between)


def respectively(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """What is shared out "respectively" is compared by no rule."""
    if ruling.verdict.finding is Finding.SUPPORTED and re.search(r"\brespectively\b", case.reading.lower):
        return Doubt("what belongs to what ('respectively') was not compared")
    return None


def uses_paired(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Where several uses are told of, each day, place and rank has to be of one and the same use."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    reading = case.reading
    uses = [event for system in reading.systems for event in case.catalog.events_of(system, kind=EventKind.USE)]
    if not uses:
        return None
    parts = re.split(r"\s(?:and|before|then|after|followed\sby|while)\s|;\s|,\s(?=and\b)", reading.text)
    start = 0
    for part in parts:
        start = reading.text.index(part, start)
        end = start + len(part)
        dates = [
            one
            for one in reading.dates
            if start <= one.start < end and one.first is not None and one.precision in {"day", "span", "month"}
        ]
        spots = [
            place
            for place in reading.places
            if start <= place.start < end and place.place.kind in {PlaceKind.CITY, PlaceKind.REGION}
        ]
        at = [event for event in uses if any(_at(case, event, place.place.name, place.text) for place in spots)]
        on = [event for event in uses if any(one.overlaps(event.when.from_date, event.when.to_date) for one in dates)]
        rank = (
            0
            if re.search(r"\bfirst\b", part, re.IGNORECASE)
            else 1
            if re.search(r"\bsecond\b", part, re.IGNORECASE)
            else None
        )
        if at and on and not set(map(id, at)) & set(map(id, on)):
            return Doubt(f"the record does not have day and place of '{part.strip()}' together")
        if rank is not None and at and len(uses) > rank and uses[rank] not in at:
            return Doubt(
                f"the record has another place for the {'first' if rank == 0 else 'second'} use than '{part.strip()}'"
            )
        start = end
    return None


def _at(case: Case, event: Event, *names: str) -> bool:
    known = {name.lower() for name in place_names(event, case)[: len(event.places)]}
    return any(name.lower() in one or one in name.lower() for name in names for one in known)


_ORDER = Lazy(
    r"\b(?:before|after|until|ahead\sof|prior\sto|following)\s(?=(?:[\w-]+\s){0,7}?(?:had|has|got|did|was|were|\w+ed)\b)",
    re.IGNORECASE,
)


def order_of_events(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Which of two things came first is not settled by the record having both."""
    if ruling.verdict.finding is not Finding.SUPPORTED or not (
        _of_record(ruling) or (ruling.kinds[0] is ClaimKind.USE and not ruling.whole)
    ):
        return None
    match = _ORDER.search(case.reading.text)
    if match is not None and match.group().strip().lower() not in ruling.verdict.because.lower():
        return Doubt(f"the order of events ('{match.group().strip()}') was not compared")
    return None


def _of_record(ruling: Ruling) -> bool:
    return ruling.verdict.because.startswith(("The record has, for", "The record has: "))


_NUMBER_NEXT = r"(?!\s(?:(?:about|some|around)\s)?(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)"
_EVENTS = frozenset({ClaimKind.USE, ClaimKind.EXERCISE})
_SORTS = frozenset({ClaimKind.CLASS, ClaimKind.INTERCEPT})
_FLIGHTS = frozenset({ClaimKind.RANGE, ClaimKind.REACH, ClaimKind.FLIGHT_TIME, ClaimKind.GEOGRAPHY})
_COUNTS = frozenset({ClaimKind.QUANTITY})
#: Words of scope, and the sorts of finding whose rules read them.
_SCOPE: tuple[tuple[Lazy, frozenset[ClaimKind]], ...] = (
    (Lazy(r"\b(?:confined|limited|restricted)\s(?:\w+\s)?to\b", re.IGNORECASE), frozenset()),
    (
        Lazy(r"\b(?:together|combined|jointly|between\sthem|altogether|put\stogether)\b", re.IGNORECASE),
        frozenset({ClaimKind.STATEMENT_OF_INTENT, ClaimKind.WARNING}),
    ),
    (
        Lazy(rf"\b(?:only|solely|exclusively|nothing\sbut|merely|purely)\b{_NUMBER_NEXT}", re.IGNORECASE),
        _EVENTS | _SORTS | _FLIGHTS,
    ),
    (Lazy(r"\balone\b", re.IGNORECASE), _COUNTS | {ClaimKind.USE}),
    (Lazy(r"\b(?:entire(?:ly)?|throughout|everywhere|nowhere\selse)\b", re.IGNORECASE), frozenset({ClaimKind.REACH})),
    (
        Lazy(r"\b(?:never|always|every\stime)\b", re.IGNORECASE),
        _SORTS | _COUNTS | {ClaimKind.USE, ClaimKind.REACH, ClaimKind.STATUS, ClaimKind.RANGE, ClaimKind.SPEED},
    ),
    (
        Lazy(r"\b(?:farthest|furthest|utmost|as\sfar\sas\s(?:it|they)\scan|limit\sof\swhat)\b", re.IGNORECASE),
        frozenset({ClaimKind.USE, ClaimKind.RANGE, ClaimKind.QUANTITY}),
    ),
    (
        Lazy(r"\b(?:twice|half|double|(?:three|four|five|ten)\stimes)\sas\s(?:many|much)\b", re.IGNORECASE),
        frozenset(),
    ),
    (
        Lazy(r"\b(?:twice|half|double|three\stimes)\s(?:as|the|of|its|that)\b", re.IGNORECASE),
        _FLIGHTS | _COUNTS | {ClaimKind.SPEED, ClaimKind.WARNING, ClaimKind.INTERCEPT},
    ),
)


def scope_words(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Words that widen or narrow an assertion, where no rule of this sort reads them."""
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    because = ruling.verdict.because.lower()
    for pattern, read in _SCOPE:
        match = pattern.search(case.reading.text)
        if match is None or ruling.kinds[0] in read or match.group().lower() in because:
            continue
        if ruling.kinds[0] is ClaimKind.WARNING and ruling.whole and ONLY_SO_LONG.search(case.reading.text):
            continue
        rest = case.reading.text[match.start() :]
        words = " ".join(re.split(r"[,;.]", rest)[0].split()[:6])
        return Doubt(f"'{words}' is not in what it was compared with")
    return None


_ATTRIBUTION = Lazy(
    r"\b(?:said|says|told|reported|reports|according|announced|declared|claimed|claims|noted|added|insists?|wrote|"
    r"confirmed|argued|maintains?|concluded|explained|recalled|stressed|estimates?|explains?|thinks?|believes?|"
    r"holds)\b",
    re.IGNORECASE,
)


def clause_passed_over(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A clause of its own of which nothing returns in any supported finding."""
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    reading = case.reading
    parts = clauses(reading.text)
    if len(parts) < 2:
        return None
    shown = " ".join(
        " ".join((other.verdict.because, *other.verdict.assumptions))
        for other in every
        if other.verdict.finding is Finding.SUPPORTED
    )
    known = concepts(shown)
    for part in parts[1:]:
        if _ATTRIBUTION.search(part.text) or len(part.text.split()) < 4:
            continue
        if ruling.whole and ruling.kinds[0] is ClaimKind.WARNING and OF_A_STEP.match(part.text):
            continue
        starts = [*(one.start for one in reading.measures), *(one.start for one in reading.dates)]
        if any(part.start <= start < part.end for start in starts):
            continue
        own = concepts(part.text)
        if len(own) >= 2 and len(own & known) / len(own) < case.thresholds.clause_share:
            return Doubt(f"'{part.text.strip(' ,;:')}' was not checked")
    return None


COVERING: tuple[Guard, ...] = (
    unit_slip,
    bound_the_other_way,
    several_numbers_one_checked,
    respectively,
    uses_paired,
    order_of_events,
    scope_words,
    clause_passed_over,
    *NOT_COMPARED,
)
