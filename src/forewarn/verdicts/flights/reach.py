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
    launches,
    name_of,
    spread,
    widest_km,
)
from forewarn.verdicts.flights.reach_clauses import clauses_of
from forewarn.verdicts.flights.reach_held import held
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
from forewarn.verdicts.ruling import Case, Ruling, verdict, worst
from forewarn.verdicts.saying import km, rounded_km

_EDGE = Lazy(
    r"\b(?:only\sjust|just\sabout|just\sbarely|barely|at\sthe\s(?:very\s|outer\s|extreme\s|far\s)*(?:edge|"
    r"limit|end)|outer\s(?:limit|edge)|edge\sof|limits?\sof|narrowly|just\swithin|just\sinside|a\sstretch|"
    r"borderline|scarcely)\b",
    re.IGNORECASE,
)


def judge_reach(case: Case) -> Iterator[Ruling]:
    """Findings on places said to be, or not to be, in a missile's reach."""
    for clause in clauses_of(case):
        wrong = [ruling for ruling in _judged(clause) if ruling.verdict.finding is Finding.CONTRADICTED]
        if wrong:
            yield replace(wrong[0], whole=not _GRANTS.search(case.reading.text))
            return
    yield from _judged(case)


#: A clause with one of these grants a thing; the others assert theirs, each for itself.
_GRANTS = Lazy(r"\b(?:although|though|while|whereas|however|yet)\b", re.IGNORECASE)


def _judged(case: Case) -> Iterator[Ruling]:
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
    # where it was shown or stands at home is no target; a place of its own country has to be aimed at
    return tuple(place for place in places if place.role is PlaceRole.MENTION and place.place.country not in own)


def _ruling(
    case: Case, system: str, starts: tuple[Launch, ...], targets: tuple[ReadPlace, ...], denied: dict[ReadPlace, bool]
) -> Ruling:
    edge = bool(_EDGE.search(case.reading.text))
    parts = [
        held(case, system, start, target, denied=denied[target], edge=edge)
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
