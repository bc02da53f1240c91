"""Speeds: against published figures, and two of them against each other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import Spread, computed, figures_shown, name_of, parties_named, said_by, spread
from forewarn.verdicts.flights import physics
from forewarn.verdicts.flights.speeds_flown import speed_of_flight
from forewarn.verdicts.flights.speeds_needed import (
    KINDS,
    NEVER_FASTER,
    at_ground,
    average_of_flight,
    km_per_s,
    needed_for_arc,
)
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import speed

#: A speed this many times too high that a slip of units explains is that slip.
_SLIPPED = 1.3
_SLOW = Lazy(
    r"\b(?:sub-?sonic|(?:slower|no\sfaster)\sthan\s(?:the\sspeed\sof\s)?sound|below\sthe\sspeed\sof\ssound|"
    r"(?:slower|no\sfaster|hardly\sfaster|not\sfaster)\sthan\s(?:an?\s|any\s|most\s|your\s)?(?:average\s|ordinary\s|passenger\s|jet\s|civil\s)*"
    r"(?:airliners?|jets?|planes?|aeroplanes?|airplanes?|helicopters?|cars?|trains?)|"
    r"as\sslow\sas\san?\s(?:\w+\s)?(?:airliner|jet|plane|car|train))\b",
    re.IGNORECASE,
)
_AVERAGE = Lazy(r"\baverage|\bmean\b", re.IGNORECASE)


_EQUALS = Lazy(
    r"(?:\W|\b(?:or|that|is|i\.e|equals?|which|about|around|roughly|some|somewhere|near|nearly|close|to|"
    r"approximately|almost|more|less|than|over|just|equivalent|corresponds|as|much|many|at|sea|level|the|"
    r"ground|and|in|order|of|a|speed|kilometres|works|out|comes|means|amounts|translates)\b)*",
    re.IGNORECASE,
)


def judge_speeds(case: Case) -> Iterator[Ruling]:
    """Findings on the speed of a missile."""
    reading = case.reading
    system = reading.system
    stated = [*reading.of_dimension(Dimension.SPEED), *reading.of_dimension(Dimension.MACH)]
    converted = _conversion(case, stated)
    if converted is not None:
        yield converted
        if converted.verdict.finding is Finding.CONTRADICTED:
            return
    if not stated:
        if system is not None and _SLOW.search(reading.text):
            yield from _slow(case, system)
        return
    measure = stated[0]
    ground = at_ground(case, measure, system)
    if ground is not None:
        yield ground
        return
    needed = needed_for_arc(case, measure, system)
    if needed is not None:
        yield needed
        return
    average = average_of_flight(case, measure) if _AVERAGE.search(reading.text) else None
    if average is not None:
        yield average
        return
    if system is None or (reading.defences and not reading.has(r"\bspeed|\bMach")):
        return
    yield from _published(case, measure, system)


def _one_speed(case: Case, plain: list[Measure]) -> bool:
    """Whether speeds in several units, one beside the other, are one and the same."""
    gaps = [case.reading.text[one.end : other.start] for one, other in itertools.pairwise(plain)]
    share = case.thresholds.figure_share
    alike = all(abs(measure.middle / plain[0].middle - 1) <= share for measure in plain)
    return alike and all(_EQUALS.fullmatch(gap) for gap in gaps)


def _conversion(case: Case, stated: list[Measure]) -> Ruling | None:
    """Two expressions of one speed, one as a Mach number: they must be the same speed at some altitude."""
    machs = [measure for measure in stated if measure.dimension is Dimension.MACH]
    plain = [measure for measure in stated if measure.dimension is Dimension.SPEED]
    if len(machs) != 1 or not plain or not _one_speed(case, plain):
        return None
    mach, other = machs[0], min(plain, key=lambda measure: abs(measure.start - machs[0].start))
    between = case.reading.text[min(mach.end, other.end) : max(mach.start, other.start)]
    if not _EQUALS.fullmatch(between):
        return None
    low, high = km_per_s(mach, case)
    numbers = [
        computed(
            f"Mach {mach.middle:g} between the ground and 20 km",
            "km/s",
            round((low + high) / 2, 2),
            round(low, 2),
            round(high, 2),
        )
    ]
    margin = case.thresholds.speed_share
    if other.high < low * (1 - margin) or other.low > high * (1 + margin):
        told = speed(other.middle)
        text = f"Mach {mach.middle:g} is {low:.1f} to {high:.1f} km/s, depending on the altitude, not {told}"
        return Ruling(KINDS, verdict(Finding.CONTRADICTED, text, numbers))
    text = (
        f"Mach {mach.middle:g} is {low:.1f} to {high:.1f} km/s, depending on the altitude, and {speed(other.middle)} "
        "fits it"
    )
    return Ruling(KINDS, verdict(Finding.SUPPORTED, text, numbers), side=True)


def _slow(case: Case, system: str) -> Iterator[Ruling]:
    published = _speeds(case, system)
    if not published or re.search(r"\bnot\b|n't|\bnever\b", case.reading.lower):
        return
    numbers, low, _ = published
    if low > 0.4:
        text = (
            f"the published speeds of {name_of(case.catalog, system)} begin at {speed(low)}, many times the "
            "speed of sound"
        )
        yield Ruling((ClaimKind.SPEED, ClaimKind.CLASS), verdict(Finding.CONTRADICTED, text, numbers))


def _speeds(case: Case, system: str) -> tuple[list[NamedNumber], float, float] | None:
    """Published speeds in km/s: numbers, lowest and highest. A Mach number spans the speeds of sound."""
    limits = case.thresholds
    numbers: list[NamedNumber] = []
    lows: list[float] = []
    highs: list[float] = []
    for quantity, low_factor, high_factor in (
        ("speed_km_per_s", 1.0, 1.0),
        ("speed_km_per_h", 1 / 3600, 1 / 3600),
        ("speed_mach", limits.sound_low_m_per_s / 1000, limits.sound_high_m_per_s / 1000),
    ):
        found = spread(case, system, quantity)
        if found is not None:
            numbers += figures_shown("published speed", found.figures)
            lows.append(found.lowest * low_factor)
            highs.append(found.highest * high_factor)
    return (numbers, min(lows), max(highs)) if lows else None


def _published(case: Case, measure: Measure, system: str) -> Iterator[Ruling]:
    name = name_of(case.catalog, system)
    limits = case.thresholds
    published = _speeds(case, system)
    of_flight = speed_of_flight(case, measure, km_per_s(measure, case))
    if of_flight is not None:
        yield of_flight
        return
    theirs = _of_party(case, measure, system)
    if theirs is not None:
        yield theirs
        return
    if published is None:
        text = f"no public figure for the speed of {name} stands in the record"
        yield Ruling(KINDS, verdict(Finding.CANNOT_TELL, text))
        return
    numbers, lowest, highest = published
    same_unit = _same_unit(case, measure, system)
    low, high = km_per_s(measure, case)
    record = f"published speeds of {name} run from {speed(lowest)} to {speed(highest)}, without an altitude"
    assumptions = ["no source gives the altitude that a speed holds at"]
    denied = bool(re.search(r"\b(?:not|never|cannot|doesn't|does\snot|no)\b|n't", case.reading.text, re.IGNORECASE))
    change = [
        f"turns if a measured speed {'above' if high > highest else 'of'} {speed(high)} is published with its altitude"
    ]

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(KINDS, verdict(finding, words, numbers, assumptions=assumptions, would_change=change))

    needed = _reach_speed(case, system)
    if measure.comparator is Comparator.AT_MOST or (denied and NEVER_FASTER.search(case.reading.text)):
        if high < lowest * (1 - limits.speed_share) and (needed is None or high < needed):
            yield said(Finding.CONTRADICTED, f"{record}, above {speed(high)}")
        elif same_unit and case.reading.attributed and not denied and measure.denial is None:
            yield said(Finding.SUPPORTED, f"{_as_told(measure)} is on record: {record}")
        elif high < highest * (1 - limits.speed_share):
            yield said(
                Finding.STRAINED,
                f"{record}; its published reach needs {speed(needed)} at burnout" if needed else record,
            )
        elif measure.comparator is Comparator.AT_MOST and not denied and low > highest * (1 + limits.speed_share):
            yield from _above(case, said, measure, record, low, highest, needed)
        else:
            yield said(Finding.SUPPORTED, record)
        return
    if denied:
        yield said(Finding.CANNOT_TELL, f"what the sentence denies cannot be told; {record}")
        return
    if measure.comparator is Comparator.AT_LEAST:
        if low <= highest:
            yield said(Finding.SUPPORTED, f"{record}, so more than {_as_told(measure)} holds by the published figures")
        else:
            yield from _above(case, said, measure, record, low, highest, needed)
        return
    if same_unit or (low <= highest * (1 + limits.speed_share) and high >= lowest * (1 - limits.speed_share)):
        yield said(Finding.SUPPORTED, f"{_as_told(measure)} agrees with the record: {record}")
    elif high < lowest:
        much = high < lowest / limits.speed_contradicted_factor
        yield said(Finding.CONTRADICTED if much else Finding.STRAINED, f"{record}, above {_as_told(measure)}")
    else:
        yield from _above(case, said, measure, record, low, highest, needed)


def _of_party(case: Case, measure: Measure, system: str) -> Ruling | None:
    """A speed put into a party's mouth that is far from every one it is on record with."""
    parties = (
        parties_named(case.reading) - {"press", "analysts"}
        if _TELLS.search(case.reading.text) or case.reading.attributed
        else frozenset()
    )
    if len(parties) != 1 or case.reading.denials:
        return None
    factors = {"speed_km_per_s": 1.0, "speed_km_per_h": 1 / 3600}
    wanted = {"speed_mach": 1.0} if measure.dimension is Dimension.MACH else factors
    own = [
        (figure, figure.number.lowest * factor, figure.number.highest * factor)
        for quantity, factor in wanted.items()
        for figure in case.catalog.systems[system].figures_of(quantity)
        if said_by(figure, parties)
    ]
    if not own:
        return None
    low = min(start for _, start, _ in own)
    high = max(end for _, _, end in own)
    far = _FAR_FROM_OWN
    bounded = measure.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}
    if (measure.low <= high * far and measure.high >= low / far) or (bounded and low <= measure.middle <= high):
        return None
    if measure.comparator is Comparator.AT_LEAST and measure.low < low:
        return None
    told = ", ".join(f"{figure.number.interval.best:g} {figure.number.unit} ({figure.party})" for figure, _, _ in own)
    words = f"on record from that side: {told}, not {_as_told(measure)}"
    numbers = figures_shown("published speed", [figure for figure, _, _ in own])
    change = ["turns if that side is shown to have given such a figure"]
    return Ruling(KINDS, verdict(Finding.CONTRADICTED, words, numbers, would_change=change))


_TELLS = Lazy(r"\b(?:measured|clocked|timed|tracked|recorded|registered|account|boast\w*|gauged)\b", re.IGNORECASE)
#: A figure this many times another is not a rounding of it.
_FAR_FROM_OWN = 1.3


def _above(
    case: Case,
    said: Callable[[Finding, str], Ruling],
    measure: Measure,
    record: str,
    low: float,
    highest: float,
    needed: float | None,
) -> Iterator[Ruling]:
    """A speed above every published one: out of the record, or at its edge."""
    slip = ""
    if measure.unit_text.lower().startswith(("mile", "mph")) and low / KM_PER_MILE <= highest * 1.05:
        slip = ": kilometres told as miles would explain it"
    if low > physics.ORBITAL_KM_PER_S * 1.1:
        yield said(
            Finding.CONTRADICTED, f"{_as_told(measure)} is more than the speed of an orbit, about 7.9 km/s; {record}"
        )
    elif (
        _past_mach(case, measure)
        or low > highest * case.thresholds.speed_contradicted_factor
        or (slip and low > highest * _SLIPPED)
    ):
        yield said(Finding.CONTRADICTED, f"{record}, far below {_as_told(measure)}{slip}")
    else:
        extra = f"; its published reach needs {speed(needed)} at burnout" if needed else ""
        yield said(Finding.STRAINED, f"{record}, below {_as_told(measure)}{slip}{extra}")


def _past_mach(case: Case, measure: Measure) -> bool:
    """Whether a Mach number is out of the record of Mach numbers, which needs no altitude to be seen."""
    machs = spread(case, case.reading.system, "speed_mach") if case.reading.system is not None else None
    if machs is None or measure.dimension is not Dimension.MACH:
        return False
    return measure.low > machs.highest * case.thresholds.speed_contradicted_factor


def _reach_speed(case: Case, system: str) -> float | None:
    reach: Spread | None = spread(case, system, "range_max_km")
    return physics.least_speed_km_per_s(reach.highest) if reach is not None else None


def _same_unit(case: Case, measure: Measure, system: str) -> bool:
    if measure.dimension is not Dimension.MACH:
        return False
    machs = spread(case, system, "speed_mach")
    return machs is not None and bool(machs.near(measure.middle, 0.03))


def _as_told(measure: Measure) -> str:
    return measure.text if measure.dimension is Dimension.MACH else f"{measure.text} ({speed(measure.middle)})"
