"""Can a system get there? Geodesic from where it stands to the place named, against the published reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from forewarn.catalog import MissileClass
from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.numbers import NamedNumber
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import (
    Launch,
    computed,
    figures_shown,
    from_the_nearer_part_km,
    launches,
    name_of,
    shown_name,
    spread,
    widest_km,
)
from forewarn.verdicts.flights.reach_words import (
    ABLE,
    CONDITION,
    NO_NEED,
    PAST,
    REACH,
    arrived,
    denials_in,
    parts_of,
    without_interception,
    without_supposition,
)
from forewarn.verdicts.flights.stances import Stance, stance_of, tells_reach
from forewarn.verdicts.reading.launching import with_launch
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.places import ReadPlace, speaks
from forewarn.verdicts.reading.premises import premise_of
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict, worst
from forewarn.verdicts.saying import km, listed, rounded_km

_EDGE = Lazy(
    r"\b(?:only\sjust|just\sabout|just\sbarely|barely|at\sthe\s(?:very\s|outer\s|extreme\s|far\s)*(?:edge|"
    r"limit|end)|outer\s(?:limit|edge)|edge\sof|limits?\sof|narrowly|just\swithin|just\sinside|a\sstretch|"
    r"borderline|scarcely)\b",
    re.IGNORECASE,
)


def judge_reach(case: Case) -> Iterator[Ruling]:
    """Findings on places said to be, or not to be, in a missile's reach."""
    reading = case.reading
    system = reading.system
    if system is None or reading.defences or not reading.places:
        return
    claimed = bool(reading.of_kind(ClaimKind.REACH))
    between = bool(reading.in_role(PlaceRole.LAUNCH)) and len(reading.places) > 1
    stance = stance_of(reading.text) if tells_reach(reading.text) else None
    worded = bool(REACH.search(reading.text) or between) and ABLE.search(reading.text) is not None
    if not (worded or claimed or stance is not None):
        return
    if stance is not None:
        reading = with_launch(reading, case.catalog)
        case = replace(case, reading=reading)
    if (PAST.search(without_supposition(reading.text)) and not claimed) or arrived(reading.text):
        return
    starts = launches(case, system)
    targets = _targets(case)
    reach = spread(case, system, "range_max_km")
    if not targets:
        return
    name = name_of(case.catalog, system)
    if reach is None:
        text = f"No public figure for the reach of {name} stands in the record"
        yield Ruling((ClaimKind.REACH, ClaimKind.RANGE), verdict(Finding.CANNOT_TELL, text))
        return
    premise = premise_of(reading)
    if premise is not None and starts and not any(start.why for start in starts):
        return  # held against the reach that the sentence grants
    if not starts:
        too_far = _nowhere_near(case, system, targets)
        if too_far is not None:
            yield too_far
            return
        starts = _at_home(case, system)
    if not starts:
        text = f"The sentence does not say from where {name} would be fired, and the record names no place"
        yield Ruling((ClaimKind.REACH, ClaimKind.RANGE), verdict(Finding.CANNOT_TELL, text), weak=True)
        return
    stated = [
        item for item in reading.of_dimension(Dimension.DISTANCE) if distance_role(reading, item) is Role.CAPABILITY
    ]
    if stated and not reading.in_role(PlaceRole.LAUNCH):
        return  # the sentence is about how far it gets, and the place is an example
    text = without_interception(reading.text)
    denials = denials_in(text)
    if stance is None and NO_NEED.search(reading.text):
        words = "what the sentence denies is not the reach itself, and the rest cannot be told"
        yield Ruling((ClaimKind.REACH,), verdict(Finding.CANNOT_TELL, words))
        return
    parts = parts_of(text)
    if len(parts) > 1:
        stance = None  # what is set against something else is weighed part by part
    if (denials > 1 and stance is None) or CONDITION.search(reading.text):
        words = "the sentence denies twice or sets a condition, and which part is meant cannot be told"
        yield Ruling((ClaimKind.REACH,), verdict(Finding.CANNOT_TELL, words))
        return
    if all(target.place.id == start.place.id for target in targets for start in starts):
        return
    denied = dict.fromkeys(targets, denials == 1 if stance is None else stance is Stance.BEYOND)
    if stance is None and denials == 1 and len(parts) > 1:
        told = [(start, end, denials_in(text[start:end])) for start, end in parts]
        denied = {
            target: any(count == 1 for start, end, count in told if start <= target.start < end) for target in targets
        }
        if not any(denied.values()):
            words = "the sentence denies something, and whether it is this reach cannot be told"
            yield Ruling((ClaimKind.REACH,), verdict(Finding.CANNOT_TELL, words))
            return
    ruling = _ruling(case, system, starts, targets, denied)
    timed = bool(
        reading.of_dimension(Dimension.DURATION)
        or reading.of_dimension(Dimension.MACH)
        or reading.of_dimension(Dimension.SPEED)
    )
    if not timed or ruling.verdict.finding is Finding.CONTRADICTED:
        yield ruling


def _at_home(case: Case, system: str) -> tuple[Launch, ...]:
    """Where no launch place is told or on record: anywhere in the country whose missile it is, if it stands there."""
    known = case.catalog.systems[system]
    if known.klass in _CARRIED or known.country in _ABROAD or _ELSEWHERE.search(case.reading.text):
        return ()
    home = case.catalog.gazetteer.place(f"country:{known.country}")
    points = case.catalog.gazetteer.area(home.id).points if home is not None else ()
    if home is None or not points:
        return ()
    return (Launch(home, points, f"launched from {home.name}: the sentence names no launch place"),)


_ELSEWHERE = Lazy(
    r"\b(?:from|aboard|ships?|submarines?|aircraft|bombers?|planes?|carriers?|based|stationed|deployed)\b",
    re.IGNORECASE,
)
#: Missiles of these countries stand abroad, or over half a continent.
_ABROAD = frozenset({"US", "RU", None})


def _targets(case: Case) -> tuple[ReadPlace, ...]:
    places = case.reading.places
    places = tuple(place for place in places if not speaks(case.reading.text, place))
    own = {case.catalog.systems[system].country for system in case.reading.systems}
    aimed = tuple(
        place
        for place in places
        if place.role is PlaceRole.TARGET and not (place.place.kind is PlaceKind.COUNTRY and place.place.country in own)
    )
    if aimed:
        return aimed
    return tuple(
        place
        for place in places
        if place.role is PlaceRole.MENTION
        and not (place.place.kind is PlaceKind.COUNTRY and place.place.country in own)
    )


def _ruling(
    case: Case, system: str, starts: tuple[Launch, ...], targets: tuple[ReadPlace, ...], denied: dict[ReadPlace, bool]
) -> Ruling:
    edge = bool(_EDGE.search(case.reading.text))
    parts = [
        _one(case, system, start, target, denied=denied[target], edge=edge)
        for target in targets
        for start in starts
        if target.place.id != start.place.id
    ]
    guessed = any(start.why for start in starts)
    findings = {part[0] for part in parts}
    finding = worst(findings)
    if guessed and len(findings) > 1 and len(targets) == 1:
        finding = Finding.CANNOT_TELL
    shown = [part for part in parts if part[0] is worst(findings)] if finding is not Finding.CANNOT_TELL else parts
    numbers: list[NamedNumber] = []
    for part in shown:
        numbers += part[2]
    because = "; ".join(dict.fromkeys(part[1] for part in shown[:3]))
    reach = spread(case, system, "range_max_km")
    if reach is not None:
        numbers += figures_shown("published largest reach", reach.figures)
    return Ruling(
        (ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.STATEMENT_OF_INTENT),
        verdict(
            finding,
            because,
            dict.fromkeys(numbers),
            assumptions=[start.why for start in starts if start.why],
            would_change=dict.fromkeys(change for part in shown for change in part[3]),
        ),
    )


Part = tuple[Finding, str, list[NamedNumber], list[str]]


def _one(case: Case, system: str, start: Launch, target: ReadPlace, *, denied: bool, edge: bool) -> Part:
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
    minimum = _inner_edge(case, system, near)
    if minimum is not None and denied and _inner_edge(case, system, far) is None:
        words = f"{head}: the farther part of that lies between distances flown and the published reach ({km(top)})"
        return Finding.CONTRADICTED, words, [shown], [f"turns if the reach is shown to be below {rounded_km(near)}"]
    if minimum is not None:
        words, numbers = minimum
        change = f"turns if a flight over {rounded_km(near)} or less, or a tested minimum, is shown"
        return Finding.CANNOT_TELL, f"{head}, {words}", [shown, *numbers], [change]
    few = reach.share_at_least(far) < 0.5
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


def _nowhere_near(case: Case, system: str, targets: tuple[ReadPlace, ...]) -> Ruling | None:
    """No launch place told: the nearest point of the missile's country and of every place on record is too far."""
    known = case.catalog.systems[system]
    if known.klass in _CARRIED or known.country is None or _TOLD_FROM.search(case.reading.text):
        return None
    reach = spread(case, system, "range_max_km")
    if reach is None or denials_in(case.reading.text):
        return None
    gazetteer = case.catalog.gazetteer
    home = gazetteer.place(f"country:{known.country}")
    if home is None:
        return None
    points = list(gazetteer.area(home.id).points)
    for event in case.catalog.events_of(system):
        for spot in event.places:
            found = case.catalog.names.find_places(spot.rsplit(",", 1)[0].strip())
            points += [(place.latitude_deg, place.longitude_deg) for place in found[:1]]
    start = Launch(home, tuple(points), "")
    near = max(widest_km(case, start, target)[0] for target in targets)
    if near <= reach.highest * 1.25:
        return None
    name = name_of(case.catalog, system)
    text = (
        f"even from the nearest part of {home.name} and from every place the record has for {name} it is "
        f"{rounded_km(near)} or more, and the largest published reach is {km(reach.highest)}"
    )
    number = computed(f"nearest part of {home.name}", "km", round(near, -1))
    numbers = [number, *figures_shown("published largest reach", reach.figures)]
    return Ruling(
        (ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.STATEMENT_OF_INTENT),
        verdict(
            Finding.CONTRADICTED,
            text,
            numbers,
            assumptions=[f"fired from {home.name} or where the record has it"],
            would_change=["turns if a launcher nearer by is shown"],
        ),
    )


_TOLD_FROM = Lazy(
    r"\b(?:from|fired|launched|based|stationed|deployed|aboard|ships?|submarines?|aircraft|bombers?|planes?|carriers?|at|near)\b",
    re.IGNORECASE,
)
_CARRIED = frozenset(
    {
        MissileClass.LAUNCHER,
        MissileClass.CRUISE,
        MissileClass.SURFACE_TO_AIR,
        MissileClass.AIR_LAUNCHED,
        MissileClass.WARHEADS,
        None,
    }
)


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
