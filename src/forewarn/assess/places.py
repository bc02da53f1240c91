"""From claims to a launch area and named places, and the minutes each would have. One direction only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forewarn.records.articles import PassageKind
from forewarn.records.claims import Claim, ClaimKind, PlaceRole, Status
from forewarn.records.outlook import PlaceOutlook
from forewarn.records.places import Area, Place, PlaceKind
from forewarn.records.runs import SystemFacts

if TYPE_CHECKING:
    from forewarn.catalog import Catalog
    from forewarn.catalog.entries import System
    from forewarn.warning_time import Delay

#: Statuses that put a system somewhere, now or to come.
BASING = frozenset({Status.PLANNED, Status.ANNOUNCED, Status.IN_TRANSFER, Status.DEPLOYED, Status.ON_COMBAT_DUTY})

#: Kinds of claim in which a place named as struck or reached is one whose people would be warned.
ABOUT_REACH = frozenset({ClaimKind.REACH, ClaimKind.FLIGHT_TIME, ClaimKind.WARNING, ClaimKind.RANGE, ClaimKind.SPEED})

#: Of those, the kinds that tell a figure: towns in them are datelines and test sites unless called targets.
HOW_FAR = frozenset({ClaimKind.RANGE, ClaimKind.SPEED})

#: Where a system can be based. A sea or a whole continent is not an area anybody reported.
CAN_HOLD = frozenset({PlaceKind.SITE, PlaceKind.CITY, PlaceKind.REGION, PlaceKind.COUNTRY})

#: Russia, China, Canada and the United States are wider than this: minutes from all of them would say nothing.
VAST_KM = 4000.0

#: More systems or places than this make a brief nobody reads; the rest is said to be left out.
MOST_DEPLOYMENTS = 3
MOST_PLACES = 40


def deployments(claims: Sequence[Claim], catalog: Catalog) -> list[tuple[System, Area]]:
    """Each system that the claims base somewhere, with the area they name, the most claimed first.

    The country is the one that most basing claims put the system in; of the areas named in it the widest stands: a site
    inside a named country narrows nothing unless it alone is named. A country as vast as Russia is no launch area that
    minutes could be told from: something narrower in it stands in its place, and else the system is left out (see
    ``too_vast``).
    """
    areas = [(based.system, _widest(based, catalog)) for based in _based(claims, catalog)]
    return [(system, area) for system, area in areas if area is not None][:MOST_DEPLOYMENTS]


def too_vast(claims: Sequence[Claim], catalog: Catalog) -> list[str]:
    """A sentence for each system whose only named area is too vast to compute from."""
    return [
        f"{based.system.name}: only {' and '.join(sorted(place.name for place in based.places(catalog)))} is named as "
        "where it is, too vast an area for minutes; name a site or region with `forewarn reach --from`."
        for based in _based(claims, catalog)
        if _widest(based, catalog) is None
    ]


@dataclass(frozen=True, slots=True)
class _Based:
    """How many claims put a system in which place (ids), and how many only mention the place beside it."""

    system: System
    there: Counter[str]
    beside: Counter[str]

    def places(self, catalog: Catalog) -> list[Place]:
        """The places of the country that most claims put the system in; of all that are mentioned, where none does."""
        votes: Counter[str] = Counter()
        for place_id, count in (self.there or self.beside).items():
            place = catalog.gazetteer.place(place_id)
            votes[place.country or place.id] += count
        country = min(votes, key=lambda name: (-votes[name], name))
        every = [catalog.gazetteer.place(place_id) for place_id in self.there | self.beside]
        return [place for place in every if country in {place.country, place.id}]


def _based(claims: Sequence[Claim], catalog: Catalog) -> list[_Based]:
    """Each system with a published reach that claims put somewhere, the most claimed first."""
    there: dict[str, Counter[str]] = {}
    beside: dict[str, Counter[str]] = {}
    for claim in claims:
        based = claim.kind is ClaimKind.STATUS and claim.status in BASING and not claim.negated
        fires_from = claim.kind in ABOUT_REACH
        if claim.system not in catalog.systems or not (based or fires_from):
            continue
        roles = {PlaceRole.LAUNCH} if fires_from else {PlaceRole.SITE, PlaceRole.LAUNCH}
        for place_id, role in {(place.place_id, place.role) for place in claim.places if place.place_id}:
            if place_id is None or catalog.gazetteer.place(place_id).kind not in CAN_HOLD:
                continue
            if role in roles:
                there.setdefault(claim.system, Counter())[place_id] += 1
            elif based and role is PlaceRole.MENTION:
                beside.setdefault(claim.system, Counter())[place_id] += 1
    found = [
        _Based(catalog.systems[name], there.get(name, Counter()), beside.get(name, Counter()))
        for name in dict.fromkeys((*there, *beside))
        if catalog.systems[name].figures_of("range_max_km")
    ]
    return sorted(found, key=lambda item: -max((item.there + item.beside).values()))


def _widest(based: _Based, catalog: Catalog) -> Area | None:
    """The widest named area that is not too vast."""
    ranks = [PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.SITE, PlaceKind.CITY]
    counts = based.there + based.beside
    for place in sorted(
        based.places(catalog), key=lambda place: (ranks.index(place.kind), -counts[place.id], place.name)
    ):
        area = catalog.gazetteer.area(place.id)
        if _across_km(area) <= VAST_KM:
            claims = f"{counts[place.id]} claim" + ("s" if counts[place.id] > 1 else "")
            return replace(area, why=f"named in {claims} as where the system is or will be: {place.name}")
    return None


def _across_km(area: Area) -> float:
    """Twice the way from an area's middle to its farthest point."""
    from forewarn.earth.geodesics import distance_m

    middle = (area.place.latitude_deg, area.place.longitude_deg)
    return 2 * max((distance_m(*middle, *point) for point in area.points), default=0.0) / 1000


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place whose people would be warned, and the systems it is named for; a place asked for stands for all."""

    place: Place
    systems: frozenset[str]


def named_places(
    claims: Sequence[Claim], pairs: Sequence[tuple[System, Area]], extra: Sequence[Place], catalog: Catalog
) -> list[NamedPlace]:
    """Places the articles name as in reach of a system, then those the user asked for, each once.

    A claim counts for the system it names, for every deployment where it names none. The target of a flight that is
    told from another launch place (one of the past, say) is left out; so are places of the launch area's own country,
    and countries and seas: minutes to a country would need a point nobody named. A claim on how far or how fast must
    call the place a target: others mention towns that nothing is said to reach.
    """
    found: dict[str, NamedPlace] = {}
    for claim in claims:
        own = _deployed(claim, pairs, catalog)
        if claim.kind not in ABOUT_REACH or claim.passage is not PassageKind.BODY or not own:
            continue
        from_here = {code for _, area in own for code in (area.place.id, area.place.country) if code}
        launched_from = [
            catalog.gazetteer.place(mention.place_id)
            for mention in claim.places
            if mention.place_id and mention.role is PlaceRole.LAUNCH
        ]
        tells_of_a_flight = claim.kind is not ClaimKind.REACH and launched_from
        if tells_of_a_flight and not any({place.id, place.country} & from_here for place in launched_from):
            continue
        roles = {PlaceRole.TARGET} if claim.kind in HOW_FAR else {PlaceRole.TARGET, PlaceRole.MENTION}
        for mention in claim.places:
            if not mention.place_id or mention.role not in roles:
                continue
            place = catalog.gazetteer.place(mention.place_id)
            systems = {system.id for system, area in own if area.place.country != place.country}
            if place.kind in {PlaceKind.CITY, PlaceKind.SITE} and systems:
                before = found[place.id].systems if place.id in found else frozenset()
                found[place.id] = NamedPlace(place, before | systems)
    every = frozenset(system.id for system, _ in pairs)
    for place in extra:
        found[place.id] = NamedPlace(place, every)
    return list(found.values())


def _deployed(claim: Claim, pairs: Sequence[tuple[System, Area]], catalog: Catalog) -> Sequence[tuple[System, Area]]:
    """The deployments that a claim is about: those of its system, or all where it names no missile."""
    if claim.system not in catalog.systems:
        return pairs
    return [(system, area) for system, area in pairs if system.id == claim.system]


def facts_of(system: System) -> SystemFacts:
    """What the map needs of a system: its published reach, as many values as there are."""
    from forewarn.ensembles.inputs import inputs_of

    maxima = system.figures_of("range_max_km")
    minima = system.figures_of("range_min_km")
    # A span ("3,100 to 3,400 miles") gives ends that nobody published as a maximum; single figures draw the map.
    told_as_one = [figure for figure in maxima if figure.number.best is not None]
    numbers = [figure.number for figure in (*maxima, *minima)]
    return SystemFacts(
        id=system.id,
        name=system.name,
        reach_km=tuple(sorted({figure.number.highest for figure in told_as_one or maxima})),
        minimum_km=tuple(sorted({figure.number.lowest for figure in minima})),
        source_ids=tuple(dict.fromkeys(number.source_id for number in numbers)),
        established_km=inputs_of(system).inner.distance_km,
    )


def outlooks(
    pairs: Sequence[tuple[System, Area]],
    places: Sequence[Place | NamedPlace],
    *,
    samples: int,
    seed: int,
    delays: Sequence[Delay] | None = None,
    catalog: Catalog | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> tuple[tuple[PlaceOutlook, ...], tuple[str, ...]]:
    """Reach, minutes and what is left of them for every place from every launch area; and what is not counted.

    A bare place is held against every system. With a ``catalog`` the ground radars of its record are held to each
    assumed flight.
    """
    from forewarn.assess.assumed_flights import illustrative_arcs, radar_bounds
    from forewarn.ensembles import place_outlook
    from forewarn.warning_time import warning_for

    rows: list[PlaceOutlook] = []
    missing: dict[str, None] = {}
    for system, area in pairs:
        for named in places[:MOST_PLACES]:
            place = named.place if isinstance(named, NamedPlace) else named
            left_out = isinstance(named, NamedPlace) and system.id not in named.systems
            if place.id == area.place.id or left_out:
                continue
            step(f"minutes from {area.place.name} to {place.name}")
            row = place_outlook(system, area, place, samples=samples, seed=seed)
            if row.minimum_energy_min is not None:
                left = warning_for(
                    row.minimum_energy_min, country=place.country, delays=delays, samples=samples, seed=seed
                )
                missing.update(dict.fromkeys(left.not_counted))
                row = replace(
                    row,
                    warning_min=left.warning_min,
                    warning_stack=left.stack,
                    told_share=left.told_share,
                    channel=left.channel.name if left.channel else None,
                    channel_source_ids=left.channel.source_ids if left.channel else (),
                    radar_bounds=radar_bounds(area, place, catalog) if catalog else (),
                    arcs=illustrative_arcs(area, row),
                )
            rows.append(row)
    return tuple(rows), tuple(missing)
