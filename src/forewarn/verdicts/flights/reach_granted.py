"""Is a place in reach if the reach is what the sentence grants? The number itself is another finding's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import Launch, computed, launches, name_of, widest_km
from forewarn.verdicts.flights.reach_words import denials_in
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.reading.premises import premise_of
from forewarn.verdicts.ruling import SEVERITY, Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import km

_KINDS = (ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.STATEMENT_OF_INTENT)
_CLAIMED = Lazy(
    r"\b(?:reach\w*|hit|strike|within|in\s(?:range|reach)|enough|suffic\w+|threat\w*|at\srisk|cover\w*|get\s(?:to|as|there)|"
    r"too\s(?:far|distant)|beyond|outside|out\sof|attack\w*|target\w*|come\sdown|land)\b",
    re.IGNORECASE,
)
#: A place within this share of the reach granted is at its edge.
EDGE_SHARE = 0.04


def judge_granted_reach(case: Case) -> Iterator[Ruling]:
    """Findings on places held against the reach that the sentence itself grants."""
    reading = case.reading
    premise = premise_of(reading)
    system = reading.system
    if premise is None or system is None or reading.asks or not _CLAIMED.search(reading.text):
        return
    starts = launches(case, system)
    if not starts or any(start.why for start in starts):
        return
    own = {place.place.id for place in reading.places if place.role is PlaceRole.LAUNCH}
    targets = [place for place in reading.places if place.place.id not in own and not speaks(reading.text, place)]
    points = [place for place in targets if not place.is_area]
    targets = points or targets
    denials = denials_in(reading.text)
    if not targets or denials > 1:
        return
    found = [_one(start, target, case, premise.middle) for target in targets for start in starts]
    finding = min((one[0] for one in found), key=SEVERITY.index)
    if denials:
        finding = opposite(finding)
    shown = [one for one in found if one[0] is finding] or found
    words = f"granted a reach of {km(premise.middle)} for {name_of(case.catalog, system)}: " + "; ".join(
        one[1] for one in shown
    )
    numbers = [one[2] for one in shown]
    assumptions = [f"the reach is taken as the sentence grants it, {premise.text}"]
    yield Ruling(_KINDS, verdict(finding, words, numbers, assumptions=assumptions))


def _one(start: Launch, target: ReadPlace, case: Case, reach_km: float) -> tuple[Finding, str, NamedNumber]:
    near, far = widest_km(case, start, target)
    number = computed(
        f"{start.place.name} to {target.place.name}", "km", round((near + far) / 2), round(near), round(far)
    )
    span = km(near) if far - near < 15 else f"{near:,.0f} to {km(far)}"
    words = f"{target.place.name} is {span} from {start.place.name}"
    if near > reach_km * (1 + EDGE_SHARE):
        return Finding.CONTRADICTED, words, number
    return (Finding.SUPPORTED if far < reach_km * (1 - EDGE_SHARE) else Finding.STRAINED), words, number
