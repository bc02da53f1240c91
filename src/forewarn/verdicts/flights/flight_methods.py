"""Methods that reproduce a wrong flight time: distance over Mach 10, a lofted shot scaled up."""

from __future__ import annotations

from forewarn.verdicts.evidence import spread
from forewarn.verdicts.ruling import Case
from forewarn.verdicts.saying import km, minutes

_MACH_10_KM_PER_MIN = 10 * 0.34029 * 60


def naive(distance_km: float, told_min: float) -> str:
    """In words, that a told time is the distance over Mach 10, where it is; else nothing."""
    if abs(distance_km / _MACH_10_KM_PER_MIN / told_min - 1) < 0.05:
        return ". Distance divided by Mach 10 at sea level gives this number"
    return ""


def scaled(case: Case, distance_km: float, told_min: float) -> str:
    """In words, that a told time is that of a flight on record scaled up by distance, where it is; else nothing."""
    system = case.reading.system
    if system is None:
        return ""
    flown, time = spread(case, system, "distance_flown_km"), spread(case, system, "flight_time_min")
    if flown is None or time is None:
        return ""
    for figure in flown.figures:
        if abs(distance_km / figure.number.highest * time.preferred / told_min - 1) < 0.05:
            return (
                f". Scaling the {minutes(time.preferred)} of a flight over {km(figure.number.highest)} by "
                "distance gives this number"
            )
    return ""
