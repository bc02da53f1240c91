"""One place held against the published reach of a system, from one launch area: inside, beyond, at the edge, open."""

from __future__ import annotations

import re
import statistics

from forewarn.earth.geodesics import distance_m
from forewarn.records.numbers import NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import (
    Launch,
    computed,
    figures_shown,
    from_the_nearer_part_km,
    name_of,
    shown_name,
    spread,
    widest_km,
)
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.places import ReadPlace
from forewarn.verdicts.ruling import Case, opposite
from forewarn.verdicts.saying import km, listed, rounded_km

#: Finding, reason, numbers shown, what would change it.
Part = tuple[Finding, str, list[NamedNumber], list[str]]


def held(case: Case, system: str, start: Launch, target: ReadPlace, *, denied: bool, edge: bool) -> Part:
    """The finding on one place seen from one launch area; ``denied`` where it is said to lie beyond the reach."""
    limits = case.thresholds
    reach = spread(case, system, "range_max_km")
    if reach is None:
        raise ValueError(system)
    name = name_of(case.catalog, system)
    near, far = widest_km(case, start, target)
    name_there = shown_name(target)
    shown = computed(f"{start.place.name} to {name_there}", "km", round((near + far) / 2), round(near), round(far))
    span = km(near) if far - near < 15 else f"{near:,.0f} to {km(far)}"
    head = f"{name_there} is {span} from {start.place.name}"
    flown = spread(case, system, "distance_flown_km")
    top = max(reach.highest, flown.highest if flown else 0.0)
    top_words = f"the largest published reach of {name} is {km(top)}"
    if near > top * (1 + limits.beyond_share):
        finding = Finding.CONTRADICTED
        words = f"{head}, but {top_words}"
        change = f"turns if a source shows a reach of at least {rounded_km(near)}"
        return opposite(finding) if denied else finding, _flip(words, denied=denied), [shown], [change]
    if target.is_area and far > top * (1 - limits.edge_share) and near < top * (1 - limits.edge_share):
        nearer = from_the_nearer_part_km(case, start, target) if len(start.points) > 1 else far
        if not denied and nearer < top * (1 - limits.edge_share):
            words = f"{head}, and {top_words}: from the nearer part of {start.place.name} all of it lies inside"
            return Finding.SUPPORTED, words, [shown], [f"turns if the reach is below {rounded_km(nearer)}"]
        return _in_part(case, head, top_words, shown, denied=denied, far_out=far > top * (1 + limits.beyond_share))
    if far > top * (1 - limits.edge_share):
        words = f"{head} and {top_words}: at the edge of it"
        return (
            Finding.STRAINED,
            words,
            [shown],
            [f"turns if the reach is shown to lie well above or below {rounded_km(far)}"],
        )
    inner = max(near, _established_km(case, system, near))
    if target.is_area and not denied and not _WHOLE.search(case.reading.text) and near < inner <= far:
        near = inner  # a claim on a country is a claim on part of it
    if not target.is_area and not denied and len(start.points) > 1:
        near = max(near, min(far, _middle_km(start, target)))  # from most of the launch area it is no nearer
    minimum = _inner_edge(case, system, near)
    if minimum is not None and denied and _inner_edge(case, system, far) is None:
        words = f"{head}: the farther part of that lies between distances flown and the published reach ({km(top)})"
        return Finding.CONTRADICTED, words, [shown], [f"turns if the reach is shown to be below {rounded_km(near)}"]
    if minimum is not None:
        words, numbers = minimum
        change = f"turns if a flight over {rounded_km(near)} or less, or a tested minimum, is shown"
        return Finding.CANNOT_TELL, f"{head}, {words}", [shown, *numbers], [change]
    partly = target.is_area and not denied and not _WHOLE.search(case.reading.text)
    few = reach.share_at_least(near if partly else far) < 0.5
    if edge or few or (denied and far > reach.lowest):
        less = [figure for figure in reach.figures if figure.number.highest < far]
        if edge and not less:
            words = f"{head}, well inside every published reach of {name}, so not at its edge"
        else:
            lowest = km(reach.lowest)
            words = f"{head}: inside the largest published reach of {name} ({km(top)}) but beyond the lowest ({lowest})"
        return Finding.STRAINED, words, [shown], [f"turns if the reach is shown to be below or above {rounded_km(far)}"]
    finding = opposite(Finding.SUPPORTED) if denied else Finding.SUPPORTED
    words = f"{head}, within the published reach of {name} ({km(reach.preferred)})"
    return finding, words, [shown], [f"holds unless the reach is below {rounded_km(far)}"]


_WHOLE = Lazy(
    r"\b(?:all(?!\sof\s(?:them|which|whom))|whole|every|entire|entirety|everywhere|anywhere|any\s(?:place|point|city|capital|target|part)|no\s(?:place|part|city|"
    r"corner|capital|country|nation|town|state)|each)\b",
    re.IGNORECASE,
)


def _in_part(case: Case, head: str, top_words: str, shown: NamedNumber, *, denied: bool, far_out: bool) -> Part:
    """A country or region of which part lies inside the reach and part outside it."""
    words = f"{head}, and {top_words}: part of it lies inside, part beyond"
    whole = bool(_WHOLE.search(case.reading.text))
    finding = Finding.CONTRADICTED if whole and far_out and not denied else Finding.STRAINED
    if not whole and not denied and _SOME_TARGETS.search(case.reading.text):
        finding = Finding.SUPPORTED
    return finding, words, [shown], ["turns if the part that is meant is named"]


#: Targets in a country, not the country: part of it inside the reach is enough.
_SOME_TARGETS = Lazy(
    r"\b(?:reach|hit|strike|attack|engage|destroy)\w*\s(?:\w+\s)?(?:targets?|parts|places|areas|objects)\s(?:in|of)\b",
    re.IGNORECASE,
)


def _established_km(case: Case, system: str, near: float) -> float:
    """The shortest distance from which on reach is established, or the nearest one where nothing speaks against it."""
    if _inner_edge(case, system, near) is None:
        return near
    bounds = []
    stated, flown = spread(case, system, "range_min_km"), spread(case, system, "distance_flown_km")
    if stated is not None:
        bounds.append(stated.highest)
    if flown is not None:
        bounds.append(flown.lowest)
    if not bounds:
        reach = spread(case, system, "range_max_km")
        bounds = [case.thresholds.short_share * reach.highest * 1.001] if reach is not None else [near]
    return min(bounds)


def _flip(words: str, *, denied: bool) -> str:
    return words.replace(", but ", ", and ") if denied else words


def _inner_edge(case: Case, system: str, distance_km: float) -> tuple[str, list[NamedNumber]] | None:
    """Why a short distance is not established, or nothing where it is."""
    flown = spread(case, system, "distance_flown_km")
    stated = spread(case, system, "range_min_km")
    if stated is not None and distance_km >= stated.highest:
        return None
    if flown is not None and distance_km >= flown.lowest * 0.98:
        return None
    reach = spread(case, system, "range_max_km")
    if stated is None and (reach is None or distance_km > case.thresholds.short_share * reach.highest):
        return None
    numbers: list[NamedNumber] = []
    words = []
    if flown is not None:
        numbers += figures_shown("shortest distance flown", flown.figures[:1])
        words.append(f"nearer than any distance it is known to have flown (shortest about {rounded_km(flown.lowest)})")
    if stated is not None:
        numbers += figures_shown("stated minimum reach", stated.figures)
        values = listed([km(figure.number.interval.best) for figure in stated.figures], "or")
        words.append(f"and its minimum reach is told as {values}, none tested")
    return " ".join(words) + ": reach at this distance is not established", numbers


def _middle_km(start: Launch, target: ReadPlace) -> float:
    """The middle one of the distances from the points of a launch area."""
    place = target.place
    return statistics.median(
        distance_m(*point, place.latitude_deg, place.longitude_deg) / 1000 for point in start.points
    )
