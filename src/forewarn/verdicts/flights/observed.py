"""One flight that took place: its height and its distance as told, against what is on record of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event, EventKind, Figure, MissileClass
from forewarn.records.claims import ClaimKind, Comparator, PlaceRole
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import Spread, figures_shown, name_of, spread
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.record.events import dates_told, event_meant, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km

_SUPPOSED = Lazy(r"\b(?:can|could|would|might|(?-i:may)|will|cannot|able|capable|if|should|must)\b", re.IGNORECASE)
_TOLD_AS_PAST = Lazy(
    r"\b(?:flew|flown|travel+ed|covered|crossed|landed|fell|rose|risen|climbed|reached|peaked|splashed|"
    r"soared|came\sdown|was|were|had|hit|struck|went|spanned|ran|ranged|tested|fired|gave|measured|recorded|put|took|carried|brought)\b",
    re.IGNORECASE,
)
_QUANTITIES = ((Role.APOGEE, "apogee_km", "height"), (Role.FLOWN, "distance_flown_km", "distance"))


def judge_observed(case: Case) -> Iterator[Ruling]:
    """Findings on the height and the distance of a flight told as past."""
    reading = case.reading
    if reading.defences or reading.system is None or reading.asks or _SUPPOSED.search(reading.text):
        return
    if not _TOLD_AS_PAST.search(reading.text):
        return
    event = event_meant(case) or _matching(case)
    if event is None and len(reading.dates) > 1:
        return  # which number is of which day cannot be told
    low = _in_the_air(case, event)
    if low is not None:
        yield low
        return
    points = [place for place in reading.places if not place.is_area]
    for measure in reading.of_dimension(Dimension.DISTANCE):
        role = distance_role(reading, measure)
        for wanted, quantity, noun in _QUANTITIES:
            if role is Role.APART and event is not None and len(points) == 1 and points[0].role is PlaceRole.LAUNCH:
                role = Role.FLOWN  # "from there, so far away": what the flight covered
            if role is wanted and not (wanted is Role.FLOWN and event is None and len(points) >= 2):
                published = _published(case, reading.system, event, quantity)
                if published is not None:
                    yield _held(case, reading.system, event, measure, published, noun)


def _in_the_air(case: Case, event: Event | None) -> Ruling | None:
    """A ballistic flight of some length that is said never to have left the air."""
    reading = case.reading
    if reading.system is None or case.catalog.systems[reading.system].klass not in _BALLISTIC or reading.denials:
        return None
    roles = {item: distance_role(reading, item) for item in reading.of_dimension(Dimension.DISTANCE)}
    heights = [item for item, role in roles.items() if role is Role.APOGEE]
    lengths = [item.middle for item, role in roles.items() if role is not Role.APOGEE]
    if event is not None:
        published = _published(case, reading.system, event, "distance_flown_km")
        lengths += [published.lowest] if published is not None else []
    floor = case.thresholds.air_floor_km
    if len(heights) != 1 or heights[0].high > floor / 2 or not lengths or max(lengths) < 4 * floor:
        return None
    if heights[0].comparator is Comparator.AT_LEAST:
        return None
    text = (
        f"a ballistic flight over {km(max(lengths))} leaves the air; one that never rises above {km(heights[0].high)} "
        "is stopped by it"
    )
    kinds = (ClaimKind.RANGE, ClaimKind.USE, ClaimKind.QUANTITY)
    return Ruling(kinds, verdict(Finding.CONTRADICTED, text, would_change=["turns if the height is shown"]))


_BALLISTIC = frozenset({MissileClass.MEDIUM_RANGE, MissileClass.INTERMEDIATE_RANGE, MissileClass.INTERCONTINENTAL})


def _matching(case: Case) -> Event | None:
    """Of several flights of the system the one whose figures the sentence gives, where it is only one."""
    reading = case.reading
    if reading.system is None or dates_told(reading):
        return None
    roles = [(item, distance_role(reading, item)) for item in reading.of_dimension(Dimension.DISTANCE)]
    wanted = {Role.APOGEE: "apogee_km", Role.FLOWN: "distance_flown_km"}
    fitting = []
    for event in case.catalog.events_of(reading.system):
        own = [figure for figure in event.figures if not figure.rejected]
        hits = sum(
            any(
                figure.quantity == wanted[role]
                and figure.number.lowest * 0.97 <= item.middle <= figure.number.highest * 1.03
                for figure in own
            )
            for item, role in roles
            if role in wanted
        )
        if hits and event.kind in {EventKind.TEST, EventKind.USE}:
            fitting.append((hits, event))
    if not fitting:
        return None
    best = max(hits for hits, _ in fitting)
    top = [event for hits, event in fitting if hits == best]
    return top[0] if len(top) == 1 else None


def _published(case: Case, system: str, event: Event | None, quantity: str) -> Spread | None:
    if event is not None:
        own: list[Figure] = [figure for figure in event.figures if figure.quantity == quantity and not figure.rejected]
        known = case.catalog.systems[system].figures_of(quantity)
        own += [figure for figure in known if figure.date is not None and event.when.text.startswith(figure.date[:10])]
        return Spread(tuple(sorted(own, key=lambda figure: figure.number.highest))) if own else None
    return spread(case, system, quantity)


def _of_all(case: Case, measure: Measure) -> bool | None:
    """Whether a number is told of all flights: as the largest (True) or the smallest of them (False), or of one."""
    before = case.reading.told[max(0, measure.start - 70) : measure.start]
    if _SHORTEST.search(before):
        return False
    if _LONGEST.search(before) or (_NEVER.search(before) and measure.comparator is Comparator.AT_MOST):
        return True
    return False if _NEVER.search(before) and measure.comparator is Comparator.AT_LEAST else None


#: No flight goes this many times farther than the largest published reach.
_OUT_OF_REACH = 1.5
_LONGEST = Lazy(r"\b(?:longest|farthest|furthest|greatest|highest|record)\b", re.IGNORECASE)
_SHORTEST = Lazy(r"\b(?:shortest|nearest|closest|lowest|least)\b", re.IGNORECASE)
_NEVER = Lazy(r"\b(?:never|not|no\s(?:test|flight|shot|launch)|none)\b|n['’]t\b", re.IGNORECASE)


def _held(case: Case, system: str, event: Event | None, measure: Measure, published: Spread, noun: str) -> Ruling:
    limits = case.thresholds
    name = name_of(case.catalog, system)
    kinds = (ClaimKind.USE, ClaimKind.RANGE, ClaimKind.QUANTITY)
    numbers = figures_shown(f"{noun} of a flight, as reported", published.figures)
    low, high = published.lowest, published.highest
    span = km(high) if high <= low * 1.02 else f"{low:,.0f} to {km(high)}"
    flight = f" on {when_words(event)}" if event is not None else ""
    record = (
        f"the record has {span} as the {noun} of {'this flight' if event is not None else 'flights'} of {name}{flight}"
    )
    change = ["turns if another measurement of this flight is published"]

    def said(finding: Finding, words: str, *, side: bool = False) -> Ruling:
        return Ruling(kinds, verdict(finding, words, numbers, would_change=change), side=side)

    share = limits.distance_share
    if event is None and len(published.figures) > 1:
        most = _of_all(case, measure)
        if most is not None:
            end = high if most else low
            met = measure.low <= end * (1 + share) and measure.high >= end * (1 - share)
            if measure.denial is not None or measure.comparator is Comparator.AT_MOST:
                met = measure.high >= end * (1 - share) if most else measure.low <= end * (1 + share)
            told = f"{record}, the {'farthest' if most else 'nearest'} of them {km(end)}"
            return said(Finding.SUPPORTED if met else Finding.CONTRADICTED, told)
    bounded = (measure.comparator is Comparator.AT_LEAST and measure.low <= high) or (
        measure.comparator is Comparator.AT_MOST and measure.high >= low
    )
    ends = measure.low < measure.high and published.near(measure.low, share) and published.near(measure.high, share)
    if published.near(measure.middle, share) or bounded or ends:
        return said(Finding.SUPPORTED, record, side=not ends)
    if noun == "distance" and event is None:
        reach = spread(case, system, "range_max_km")
        if reach is not None and reach.near(measure.middle, limits.figure_share):
            words = f"{km(measure.middle)} is the published reach of {name}; {record}"
            return said(Finding.SUPPORTED, words, side=True)
    slip = ""
    if measure.unit_text.lower().startswith("mile") and published.near(measure.middle / KM_PER_MILE, share):
        slip = ": kilometres told as miles would explain it"
    inside = low < measure.middle < high
    if inside or published.near(measure.middle, limits.distance_strained_share):
        return said(Finding.STRAINED, f"{record}, not quite {km(measure.middle)}{slip}")
    reach = spread(case, system, "range_max_km")
    if noun == "distance" and reach is not None and measure.low > _OUT_OF_REACH * reach.highest:
        return said(Finding.CONTRADICTED, f"{record}, and {km(measure.low)} is far past its published reach{slip}")
    if event is None and len(published.figures) < 2:
        return said(Finding.STRAINED, f"{record}; {km(measure.middle)} may be another flight{slip}")
    return said(Finding.CONTRADICTED, f"{record}, not {km(measure.middle)}{slip}")
