"""Height, distance and time of one flight, told together: whether they fit one arc."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.errors import BadNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import computed
from forewarn.verdicts.flights import physics
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km, minutes

_KINDS = (ClaimKind.FLIGHT_TIME, ClaimKind.REACH, ClaimKind.RANGE)
_DOWN = Lazy(
    r"\b(?:lands?|landing|downrange|c[oa]m(?:e|es|ing)\sdown|falls?|falling|splash\w*|away|touch\w*\sdown|hits?)\b",
    re.IGNORECASE,
)


def judge_bundle(case: Case, measure: Measure) -> Iterator[Ruling]:
    """Height, distance and time of one flight must fit together."""
    reading = case.reading
    limits = case.thresholds
    distances = reading.of_dimension(Dimension.DISTANCE)
    heights = [item for item in distances if distance_role(reading, item) is Role.APOGEE]
    others = [
        item
        for item in distances
        if item not in heights
        and (
            distance_role(reading, item) in {Role.FLOWN, Role.APART, Role.UNCLEAR, Role.LEG}
            or (heights and _DOWN.search(reading.before(item) + " # " + reading.after(item, 14)))
        )
    ]
    if len(heights) != 1 or len(others) > 1:
        return
    height = heights[0]
    if height.middle < 30:
        return
    try:
        coast = (
            physics.coast_from_apogee_min(others[0].middle, height.middle)
            if others
            else physics.straight_up_min(height.middle)
        )
    except BadNumber:
        text = f"a flight that rises to {km(height.middle)} does not come down as a missile does"
        yield Ruling(_KINDS, verdict(Finding.CONTRADICTED, text))
        return
    told, low = measure.middle, coast + limits.boost_low_min
    high = coast + limits.boost_high_min
    path = f"rising to {km(height.middle)}" + (f" and landing {km(others[0].middle)} away" if others else "")
    numbers = [computed(f"coast time of an arc {path}", "min", round(coast, 1))]
    assumptions = [f"a boost adds {limits.boost_low_min:g} to {limits.boost_high_min:g} min to the coast"]
    fitting = f"{minutes(low)} to {minutes(high)} would fit"
    change = [f"turns if the height, the distance or the time is shown to be told wrongly; {fitting}"]
    slip = _slip(height, others, measure)

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(
            (ClaimKind.FLIGHT_TIME, ClaimKind.USE, ClaimKind.RANGE),
            verdict(finding, words, numbers, assumptions=assumptions, would_change=change),
        )

    coast_words = f"the coast alone of an arc {path} takes {minutes(coast)}"
    capped = measure.comparator is Comparator.AT_MOST
    slack = max(limits.bundle_share * coast, limits.rounding_min)
    if told < max(low - slack, coast):
        far = told < coast * (1 - limits.bundle_contradicted_share)
        yield said(
            Finding.CONTRADICTED if far else Finding.STRAINED,
            f"{coast_words}, so {minutes(told)} for the whole flight does not fit{slip}",
        )
    elif others and told > high + slack and not capped:
        far = told > high * (1 + limits.bundle_contradicted_share)
        yield said(
            Finding.CONTRADICTED if far else Finding.STRAINED,
            f"{coast_words}, and with a boost about {minutes(high)} at most, less than {minutes(told)}{slip}",
        )
    elif others:
        yield said(
            Finding.SUPPORTED,
            f"{coast_words}, and a boost makes {minutes(low)} to {minutes(high)}: {minutes(told)} fits",
        )
    elif told <= high * 1.35:
        yield said(Finding.SUPPORTED, f"{coast_words}, and a boost adds some minutes: {minutes(told)} fits")


def _slip(height: Measure, others: list[Measure], measure: Measure) -> str:
    if height.unit_text.lower().startswith("mile"):
        as_km = height.middle / KM_PER_MILE
        coast = physics.coast_from_apogee_min(others[0].middle, as_km) if others else physics.straight_up_min(as_km)
        if coast * 0.97 <= measure.middle <= coast + 5:
            return f": kilometres told as miles would explain it ({as_km:,.0f} km)"
    return ""
