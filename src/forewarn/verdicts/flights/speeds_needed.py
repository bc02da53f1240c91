"""Speeds by arithmetic: what an arc of the distance needs, what the air leaves, an average over the ground."""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import computed, spread
from forewarn.verdicts.flights import physics
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.record.events import event_meant, figure_of_event
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km, minutes, speed

KINDS = (ClaimKind.SPEED,)


NEVER_FASTER = Lazy(
    r"\b(?:never|at\sno\s(?:point|time|stage)|nowhere|not|no|cannot|can't|doesn't|"
    r"does\snot)\b.{0,60}\b(?:faster|exceed\w*|above|over|more\sthan|beyond|quicker|surpass\w*|top)\b|"
    r"\b(?:top|maximum|highest|peak|greatest)\s(?:burnout\s)?(?:speed|velocity)\b|\bat\smost\b|"
    r"\bno\sfaster\b|\bneeds?\s(?:only|no\smore)\b|\b(?:only|just|merely|barely)\s(?:reach\w*\s)?(?:Mach|"
    r"about|around|some)?|\blimited\sto\b|\bup\sto\b",
    re.IGNORECASE,
)


_AT_GROUND = Lazy(
    r"\b(?:hit(?:s|ting)?\s(?:the\s)?(?:ground|earth|target|its\starget)|at\s(?:the\smoment\sof\s)?impact|"
    r"on\simpact|strik\w+\sthe\s(?:ground|earth)|at\s(?:the\s)?(?:ground|sea\slevel)|at\sground\slevel|"
    r"touch\w*\sdown|into\sthe\sground|still\s(?:flying|going|travelling|doing|moving))\b",
    re.IGNORECASE,
)


#: Which Mach number is meant, and not where the missile is.
_MACH_AT_SEA_LEVEL = Lazy(
    r"\bMach\s[\d.]+,?\s(?:taken\s|measured\s|reckoned\s)?at\s(?:sea|ground)[-\s]level\b", re.IGNORECASE
)


_LEG = Lazy(
    r"\b(?:fl(?:y|ies|ew|ying)|to\s(?:fly|cover|travel|go|reach|cross|get)|over\s(?:a|an|its|the)?|"
    r"cover(?:s|ing)?|range|shot|arc|distance|flight|reach|throw\w*|send|lob|hurl|fling|toss|chuck|propel|loft|get|land|drop|thrown|carry|hit|strike|ballistic\smissile|burn-?out)\b",
    re.IGNORECASE,
)


_THROWN = Lazy(r"\b(?:ballistic|thrown|lobbed|hurled|flung|propelled|lofted)\b", re.IGNORECASE)


_AT = Lazy(r"\bat\s(?:a\smere\s|only\s|just\s|about\s|some\s|a\sspeed\sof\s)*$", re.IGNORECASE)


_BURNOUT = Lazy(r"\b(?:burn-?out|reach(?:es)?|needs?|must|has\sto|have\sto|require[sd]?|takes?)\b", re.IGNORECASE)


def km_per_s(measure: Measure, case: Case) -> tuple[float, float]:
    """The lowest and highest speed in km/s that is told; a Mach number spans the speeds of sound."""
    if measure.dimension is Dimension.SPEED:
        return measure.low, measure.high
    limits = case.thresholds
    return measure.low * limits.sound_low_m_per_s / 1000, measure.high * limits.sound_high_m_per_s / 1000


def at_ground(case: Case, measure: Measure, system: str | None) -> Ruling | None:
    """A speed told for the moment of impact, against what the air leaves after the shortest and longest shot."""
    text = case.reading.text
    if not _AT_GROUND.search(_MACH_AT_SEA_LEVEL.cut(text) if case.reading.of_dimension(Dimension.SPEED) else text):
        return None
    low, _ = km_per_s(measure, case)
    if measure.dimension is Dimension.MACH:
        low = measure.low * case.thresholds.sound_high_m_per_s / 1000
    reach = spread(case, system, "range_max_km") if system else None
    if reach is None:
        return None
    beta = case.thresholds.ballistic_coefficient_high_kg_per_m2
    flown = spread(case, system, "distance_flown_km") if system else None
    short = min(flown.lowest if flown else 1000.0, reach.highest)
    slowest, fastest = (physics.speed_at_ground_km_per_s(distance, beta) for distance in (short, reach.highest))
    numbers = [
        computed(
            "speed left at the ground, upper end of the public band",
            "km/s",
            round(fastest, 1),
            round(slowest, 1),
            round(fastest, 1),
        )
    ]
    note = (
        f"the air leaves at most about {speed(slowest)} after a short shot and {speed(fastest)} after one "
        f"of {km(reach.highest)}"
    )
    assumptions = [
        f"a ballistic coefficient of at most {beta:,.0f} kg/m2, the upper end of what the public record allows"
    ]
    if low > fastest * 1.1:
        text = f"{speed(low)} at the ground is more than the air lets through: {note}"
        return Ruling(KINDS, verdict(Finding.CONTRADICTED, text, numbers, assumptions=assumptions))
    if low > slowest:
        text = (
            f"{speed(low)} at the ground needs the longest shot and the least drag: {note}; published speeds "
            "name no altitude"
        )
        return Ruling(KINDS, verdict(Finding.STRAINED, text, numbers, assumptions=assumptions))
    text = f"published speeds name no altitude; {note}, so {speed(low)} at the ground is possible and not established"
    return Ruling(KINDS, verdict(Finding.CANNOT_TELL, text, numbers, assumptions=assumptions))


def needed_for_arc(case: Case, measure: Measure, system: str | None) -> Ruling | None:
    """A speed tied to a distance: a ballistic arc over it needs a least speed at burnout."""
    reading = case.reading
    distances = [item for item in reading.of_dimension(Dimension.DISTANCE) if item.high > 200]
    if len(distances) != 1 or reading.of_dimension(Dimension.DURATION):
        return None
    distance = distances[0]
    if not _LEG.search(reading.text) or reading.has(r"\baltitude|\bheight|\bpeak|\bapogee"):
        return None
    least = physics.least_speed_km_per_s(distance.middle)
    low, high = km_per_s(measure, case)
    numbers = [computed(f"burnout speed of the lowest-energy arc over {km(distance.middle)}", "km/s", round(least, 2))]
    arc = f"a ballistic arc over {km(distance.middle)} needs at least {speed(least)} at burnout"
    capped = measure.comparator is Comparator.AT_MOST or NEVER_FASTER.search(reading.text)
    margin = case.thresholds.speed_share
    floor = measure.comparator is Comparator.AT_LEAST and not capped
    change = ["turns only for a flight that is not ballistic"]
    if capped and high < least * (1 - margin):
        return Ruling(
            KINDS, verdict(Finding.CONTRADICTED, f"{arc}, more than {speed(high)}", numbers, would_change=change)
        )
    if measure.comparator is Comparator.AT_LEAST and not capped and system is None:
        fits = low <= least * (1 + margin)
        finding = Finding.SUPPORTED if fits else Finding.STRAINED
        return Ruling(KINDS, verdict(finding, arc, numbers, would_change=change))
    required = _BURNOUT.search(reading.text) or reading.has(r"\bat\sleast\b")
    thrown = system is None and _THROWN.search(reading.text) and _AT.search(reading.text[: measure.start])
    if (required or thrown) and not capped:
        if low * (1 - margin) <= least <= high * (1 + margin):
            return Ruling(KINDS, verdict(Finding.SUPPORTED, arc, numbers, would_change=change))
        if high < least * (1 - margin) or low > least * (1 + 2 * margin):
            finding = Finding.CONTRADICTED if not (floor and low < least) else Finding.STRAINED
            return Ruling(KINDS, verdict(finding, f"{arc}, not {speed(measure.middle)}", numbers, would_change=change))
        return Ruling(KINDS, verdict(Finding.STRAINED, arc, numbers, would_change=change))
    return None


def average_of_flight(case: Case, measure: Measure) -> Ruling:
    """An average over the ground of a flight on record: its distance over its time, and no published speed."""
    event = event_meant(case)
    time = figure_of_event(case, event, "flight_time_min") if event is not None else None
    way = figure_of_event(case, event, "distance_flown_km") if event is not None else None
    if time is None or way is None:
        text = "an average is distance over time, and the sentence does not give both"
        return Ruling(KINDS, verdict(Finding.CANNOT_TELL, text))
    mean = way.number.interval.best / (time.number.interval.best * 60)
    low, high = km_per_s(measure, case)
    margin = case.thresholds.speed_share
    if measure.comparator is Comparator.AT_MOST:
        low = 0.0
    elif measure.comparator is Comparator.AT_LEAST:
        high = physics.ORBITAL_KM_PER_S
    fits = low * (1 - margin) <= mean <= high * (1 + margin)
    words = (
        f"{km(way.number.interval.best)} in {minutes(time.number.interval.best)} is {mean:.1f} km/s on average, "
        "below the speeds told for parts of the flight"
    )
    numbers = [computed("average speed over the ground", "km/s", round(mean, 2))]
    loosely = low * 0.7 <= mean <= high * 1.3
    finding = Finding.SUPPORTED if fits else Finding.STRAINED if loosely else Finding.CONTRADICTED
    return Ruling(KINDS, verdict(finding, words, numbers, sources=[time.number.source_id, way.number.source_id]))
