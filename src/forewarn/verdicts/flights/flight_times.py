"""How long a flight lasts: between the fastest and the slowest that the published reach admits, and on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from forewarn.catalog import MissileClass
from forewarn.records.claims import ClaimKind, Comparator, PlaceRole
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import ceiling_shown, computed, launches, name_of, shown_name, spread, widest_km
from forewarn.verdicts.flights import physics
from forewarn.verdicts.flights.flight_bundles import judge_bundle
from forewarn.verdicts.flights.flight_methods import naive, scaled
from forewarn.verdicts.flights.flights_meant import flight_meant, largest_of_country
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.reading.roles import Role, TimeRole, clause_of, distance_role, time_role
from forewarn.verdicts.record.events import event_meant, figure_of_event
from forewarn.verdicts.ruling import Case, Ruling, verdict, worst
from forewarn.verdicts.saying import km, minutes, speed

#: What flies under power through the air: no arc gives its time.
NOT_BALLISTIC = frozenset({MissileClass.CRUISE, MissileClass.SURFACE_TO_AIR, MissileClass.LAUNCHER})
_KINDS = (ClaimKind.FLIGHT_TIME, ClaimKind.REACH, ClaimKind.RANGE)
_TOOK = Lazy(
    r"\b(?:took|flew|flown|was|were|had|lasted|stayed|reached|hit|struck|landed|arrived|needed|came|fell|"
    r"said|reported|timed|put|gave|passed|elapsed|spent|got|made|remained|went|touched)\b",
    re.IGNORECASE,
)


def flight_measure(case: Case) -> Measure | None:
    """The time of the sentence that a flight is said to last, where there is one."""
    times = [
        measure
        for measure in case.reading.of_dimension(Dimension.DURATION)
        if time_role(case.reading, measure) is TimeRole.FLIGHT
    ]
    if not times:
        durations = case.reading.of_dimension(Dimension.DURATION)
        starts = [place for place in case.reading.places if place.role is PlaceRole.LAUNCH]
        open_one = len(durations) == 1 and time_role(case.reading, durations[0]) is TimeRole.UNCLEAR
        if open_one and len(case.reading.places) >= 2 and starts:
            return durations[0]
    return times[0] if times else None


def judge_flight_times(case: Case) -> Iterator[Ruling]:
    """Findings on the duration of a flight."""
    reading = case.reading
    if len(reading.systems) > 1 or reading.defences:
        return
    times = [item for item in reading.of_dimension(Dimension.DURATION) if time_role(reading, item) is TimeRole.FLIGHT]
    if len(times) > 1 and len({round(item.middle, 1) for item in times}) > 1:
        for item in times:
            yield from _one_time(_within_clause(case, item), item)
        return
    measure = flight_measure(case)
    if measure is not None:
        yield from _one_time(case, measure)


def _within_clause(case: Case, measure: Measure) -> Case:
    """The case with the targets of the measure's own clause, where it has any; launch places hold for all."""
    reading = case.reading
    before, after = clause_of(reading.text, measure)
    start, end = measure.start - len(before), measure.end + len(after)
    kept = tuple(place for place in reading.places if place.role is PlaceRole.LAUNCH or start <= place.start < end)
    if all(place.role is PlaceRole.LAUNCH for place in kept):
        return case
    return replace(case, reading=replace(reading, places=kept))


def _one_time(case: Case, measure: Measure) -> Iterator[Ruling]:
    bundle = list(judge_bundle(case, measure))
    if bundle:
        yield from bundle
        return
    observed = _observed(case, measure)
    if observed is not None:
        yield observed
        return
    told = _told_of_system(case, measure)
    if told is not None:
        yield told
        return
    supposed = _supposed(case, measure)
    if supposed is not None:
        yield supposed


def _observed(case: Case, measure: Measure) -> Ruling | None:
    """The time of a flight that took place, against what was reported of it."""
    reading = case.reading
    if reading.future or reading.has(r"\b(?:can|could|would|(?-i:may)|might)\b(?!\shave)"):
        return None
    event = event_meant(case) or flight_meant(case)
    if event is None or not _TOOK.search(reading.text):
        return None
    there = {place.rsplit(",", 1)[0].strip().lower() for place in event.places}
    aimed = [place for place in reading.places if place.role is PlaceRole.TARGET and not place.is_area]
    if aimed and all(place.place.name.lower() not in there and place.text.lower() not in there for place in aimed):
        return None
    told = figure_of_event(case, event, "flight_time_min")
    if told is None:
        return None
    own = [figure for figure in event.figures if figure.quantity == "flight_time_min" and not figure.rejected]
    told = min(own, key=lambda figure: abs(figure.number.interval.best - measure.middle), default=told)
    reported = told.number.interval.best
    limits = case.thresholds
    numbers = [
        NamedNumber(
            f"flight time as reported ({told.party})",
            "min",
            told.number.source_id,
            told.number.low,
            told.number.best,
            told.number.high,
        )
    ]
    slack = max(limits.rounding_min, limits.time_share * reported)
    one = f"{told.party or 'the record'} gave {minutes(reported)} for this flight"
    change = ["turns if another measurement of this flight is published"]
    value = measure.middle
    if measure.comparator is Comparator.AT_MOST and value >= reported - slack and value <= 2 * reported:
        return Ruling(_KINDS, verdict(Finding.SUPPORTED, one, numbers, would_change=change))
    if measure.comparator is Comparator.AT_LEAST and value <= reported + slack:
        return Ruling(_KINDS, verdict(Finding.SUPPORTED, one, numbers, would_change=change))
    if abs(value - reported) <= slack:
        return Ruling(_KINDS, verdict(Finding.SUPPORTED, one, numbers, would_change=change))
    far = abs(value / reported - 1) > 0.3
    return Ruling(
        _KINDS,
        verdict(
            Finding.CONTRADICTED if far else Finding.STRAINED,
            f"{one}, not {minutes(value)}",
            numbers,
            would_change=change,
        ),
    )


def _told_of_system(case: Case, measure: Measure) -> Ruling | None:
    """No places and no event: a time that agrees with a published one of the system stands; others are left open."""
    reading = case.reading
    if reading.system is None or any(not place.is_area and not speaks(reading.text, place) for place in reading.places):
        return None
    published = spread(case, reading.system, "flight_time_min")
    if published is None:
        return None
    close = published.near(measure.middle, case.thresholds.time_share / 2)
    if not close:
        return None
    numbers = [
        NamedNumber(
            f"flight time as reported ({figure.party})",
            "min",
            figure.number.source_id,
            figure.number.low,
            figure.number.best,
            figure.number.high,
        )
        for figure in close[:2]
    ]
    note = f": {close[0].number.note}" if close[0].number.note else ""
    text = f"the record has this time for a flight of {name_of(case.catalog, reading.system)}{note}"
    return Ruling(_KINDS, verdict(Finding.SUPPORTED, text, numbers))


def _legs(case: Case) -> list[tuple[str, float, float, str]]:
    """(name, shortest km, longest km, assumption) of each distance the flight is said to cover."""
    reading = case.reading
    system = reading.system
    legs: list[tuple[str, float, float, str]] = []
    stated = [
        item
        for item in reading.of_dimension(Dimension.DISTANCE)
        if distance_role(reading, item) in {Role.FLOWN, Role.LEG, Role.APART, Role.UNCLEAR, Role.CAPABILITY}
    ]
    targets = _targets(reading.text, reading.places)
    starts = launches(case, system)
    for start in starts:
        for target in targets:
            if target.place.id == start.place.id:
                continue
            near, far = widest_km(case, start, target)
            legs.append((f"{start.place.name} to {shown_name(target)}", near, far, start.why))
    full = _AT_FULL_RANGE.search(reading.text)
    reach = spread(case, system, "range_max_km") if system is not None and full is not None else None
    if not targets and not stated and reach is not None:
        return [("the whole published reach", reach.lowest, reach.highest, "")]
    flown = [item for item in stated if distance_role(reading, item) is Role.FLOWN]
    if not legs and not starts and len(flown) == 1:
        stated, targets = flown, []  # what it passed over says nothing of how far it went
    if not targets and len(stated) == 1:
        legs = [(km(stated[0].middle), stated[0].middle, stated[0].middle, "")]
    return legs


_AT_FULL_RANGE = Lazy(
    r"\b(?:at|over|to|across|for)\s(?:its|the|their)\s(?:full|maximum|greatest|whole|entire|extreme|longest)\s(?:published\s|stated\s|claimed\s)?"
    r"(?:range|reach|distance)\b",
    re.IGNORECASE,
)


def _targets(text: str, places: tuple[ReadPlace, ...]) -> list[ReadPlace]:
    places = tuple(place for place in places if not speaks(text, place))
    aimed = list({place.place.id: place for place in places if place.role is PlaceRole.TARGET}.values())
    return aimed or [place for place in places if place.role is PlaceRole.MENTION]


def _supposed(case: Case, measure: Measure) -> Ruling | None:
    """A time over a distance: against the family of flights that the published reach admits."""
    reading = case.reading
    legs = _legs(case)
    if not legs:
        longer = _longer_than_any(case, measure)
        if longer is not None:
            return longer
        if reading.places or reading.systems:
            text = "the sentence does not say from where to where the flight would go, so no time can be worked out"
            return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text), weak=True)
        return None
    system = reading.system
    if system is not None and case.catalog.systems[system].klass in NOT_BALLISTIC:
        text = f"{name_of(case.catalog, system)} flies in the air and on no arc, and its times are not on record"
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text))
    reach = spread(case, system, "range_max_km") if system else None
    home = largest_of_country(case) if system is None else None
    highest = reach.highest if reach else None
    parts = [_over(case, measure, leg, highest, home[1] if home else highest) for leg in legs]
    if system is not None and case.catalog.systems[system].klass is MissileClass.AIR_LAUNCHED:
        # released high and at speed: the bounds of an arc from the ground are rough for it
        rough = {Finding.CONTRADICTED: Finding.STRAINED} if not _past_all(case, system, measure, legs) else {}
        parts = [(rough.get(part[0], part[0]), *part[1:]) for part in parts]
    guessed = any(leg[3] for leg in legs)
    findings = {part[0] for part in parts}
    finding = worst(findings)
    if guessed and len(findings) > 1:
        finding = Finding.CANNOT_TELL
    shown = [part for part in parts if part[0] is finding] or parts
    words = "; ".join(part[1] for part in shown[:2])
    if finding is Finding.CANNOT_TELL:
        words = "the launch place decides, and the sentence does not name one: " + words
    return Ruling(
        _KINDS,
        verdict(
            finding,
            words,
            dict.fromkeys([*(number for part in shown for number in part[2]), *ceiling_shown(reach)]),
            assumptions=[
                *(leg[3] for leg in legs if leg[3]),
                (
                    f"a boost adds {case.thresholds.boost_low_min:g} to {case.thresholds.boost_high_min:g} "
                    "min to the coast"
                ),
                *([] if reach else ["no missile named: the ceiling is the speed of an orbit"]),
                *([f"the highest arc is that of a missile of {km(home[1])}, {home[0]}"] if home else []),
            ],
            would_change=dict.fromkeys(part[3] for part in shown),
        ),
    )


def _past_all(case: Case, system: str, measure: Measure, legs: list[tuple[str, float, float, str]]) -> bool:
    """Whether a time over each distance needs an average far past every published speed."""
    machs = spread(case, system, "speed_mach")
    if machs is None:
        return False
    limit = case.thresholds.speed_contradicted_factor * machs.highest * case.thresholds.sound_high_m_per_s / 1000
    return all(leg[1] / (measure.high * 60) > limit for leg in legs)


def _longer_than_any(case: Case, measure: Measure) -> Ruling | None:
    """No distance told: a time that even the highest arc at the speed ceiling of the missile does not take."""
    system = case.reading.system
    if (
        system is None
        or case.catalog.systems[system].klass not in BALLISTIC
        or measure.comparator is Comparator.AT_MOST
    ):
        return None
    reach = spread(case, system, "range_max_km")
    if reach is None:
        return None
    longest = physics.time_bounds(SHORT_SHARE * reach.highest, reach.highest, case.thresholds).slowest_min
    if measure.low <= longest * (1 + case.thresholds.time_share):
        return None
    name = name_of(case.catalog, system)
    words = f"even shot almost straight up {name} would be down again after {minutes(longest)}"
    numbers = [
        computed("longest flight that the speed ceiling admits", "min", round(longest, 1)),
        *ceiling_shown(reach),
    ]
    change = [f"turns if a flight of {minutes(measure.low)} of this missile is shown"]
    return Ruling(_KINDS, verdict(Finding.CONTRADICTED, words, numbers, would_change=change))


#: What flies on an arc from the ground.
BALLISTIC = frozenset({MissileClass.MEDIUM_RANGE, MissileClass.INTERMEDIATE_RANGE, MissileClass.INTERCONTINENTAL})
#: A distance this share of the reach is as good as straight up.
SHORT_SHARE = 0.02


def _over(
    case: Case,
    measure: Measure,
    leg: tuple[str, float, float, str],
    reach_km: float | None,
    highest_reach_km: float | None,
) -> tuple[Finding, str, list[NamedNumber], str]:
    limits = case.thresholds
    name, near, far, _ = leg
    fast = physics.time_bounds(near, reach_km, limits)
    slow = physics.time_bounds(far, reach_km, limits)
    slowest_min = max(physics.time_bounds(length, highest_reach_km, limits).slowest_min for length in (near, far))
    low, high = fast.ordinary_low_min, slow.ordinary_high_min
    told_low, told_high = measure.low, measure.high
    numbers = [
        computed(f"distance, {name}", "km", round((near + far) / 2), round(near), round(far)),
        computed(
            "flight time on the lowest-energy arc, with boost",
            "min",
            round((low + high) / 2, 1),
            round(low, 1),
            round(high, 1),
        ),
        computed(
            "fastest and slowest that the speed ceiling admits",
            "min",
            round(low, 1),
            round(min(fast.fastest_min, low), 1),
            round(max(slowest_min, high), 1),
        ),
    ]
    span = f"{km(near)}" if far - near < 15 else f"{near:,.0f} to {km(far)}"
    where = f"over {span} ({name})" if not name.endswith(" km") else f"over {span}"
    ordinary = f"a lowest-energy flight {where} takes {minutes(low)} to {minutes(high)}"
    slack_low = max(limits.rounding_min, limits.time_share * low)
    slack_high = max(limits.rounding_min, limits.time_share * high)
    mean = near / (told_high * 60)
    change = f"turns if a flight of {minutes(measure.middle)} over this distance is shown"
    if measure.comparator is Comparator.AT_MOST:
        told_low = told_high
    if measure.comparator is Comparator.AT_LEAST:
        told_high = max(told_low, min(low, high)) if told_low <= high + slack_high else told_low
    if measure.comparator is Comparator.AT_MOST and told_high >= low - slack_low:
        return Finding.SUPPORTED, f"{ordinary}, so {measure.text} at most holds", numbers, change
    if measure.comparator is Comparator.AT_LEAST and told_low <= low + slack_low:
        return Finding.SUPPORTED, f"{ordinary}, so {measure.text} at least holds", numbers, change
    if told_high < fast.fastest_min - 0.05:
        why = (
            "because a flatter arc would not leave the air"
            if fast.air_limited
            else f"at the speed ceiling of {speed(fast.ceiling_km_per_s)}"
        )
        words = (
            f"the fastest arc {where} takes {minutes(fast.fastest_min)}, {why}; {minutes(told_high)} would "
            f"mean {speed(mean)} on average"
        )
        return Finding.CONTRADICTED, words + naive(near, told_high), numbers, change
    if told_high < low - slack_low:
        words = f"{ordinary}; {minutes(told_high)} needs a depressed arc at high speed, {speed(mean)} on average"
        return Finding.STRAINED, words + naive(near, told_high), numbers, change
    if told_low > slowest_min:
        slowest = minutes(slowest_min)
        words = f"{ordinary}, and even the highest arc that the speed ceiling admits no more than {slowest}"
        return Finding.CONTRADICTED, words + scaled(case, far, told_low), numbers, change
    if told_low > high + slack_high:
        words = f"{ordinary}; {minutes(told_low)} needs a lofted arc"
        if measure.comparator is Comparator.AT_LEAST or _LOWEST_ENERGY.search(case.reading.text):
            return Finding.CONTRADICTED, words, numbers, change
        return Finding.STRAINED, words + scaled(case, far, told_low), numbers, change
    return Finding.SUPPORTED, f"{ordinary}, and {minutes(measure.middle)} fits", numbers, change


#: The flight that takes the least energy, by its names.
_LOWEST_ENERGY = Lazy(
    r"\b(?:lowest|minimum|least)[-\s]energy\b|\b(?:most\s)?(?:economical|efficient)\s(?:arc|path|flight|trajectory|course)\b",
    re.IGNORECASE,
)
