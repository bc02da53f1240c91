"""Which places get minutes: those that claims name as in reach of the system they speak of."""

from __future__ import annotations

from dataclasses import replace

from forewarn.assess.places import deployments, named_places, outlooks, too_vast
from forewarn.catalog import load
from forewarn.records.claims import Claim, ClaimKind, PlaceMention, PlaceRole, Status


def place(name: str):
    return load().gazetteer.find(name)[0]


def claim(kind: ClaimKind, system: str | None, *places: tuple[str, PlaceRole]) -> Claim:
    words = " ".join(name for name, _ in places)
    mentions = tuple(PlaceMention(name, words.index(name), role, place(name).id) for name, role in places)
    return Claim("a", words, 0, len(words), kind, system=system, places=mentions)


def pairs():
    catalog = load()
    return [
        (catalog.systems["oreshnik"], catalog.gazetteer.area("country:BY")),
        (catalog.systems["khorramshahr-4"], catalog.gazetteer.area("country:IR")),
    ]


def told(*claims: Claim, asked=()) -> dict[str, set[str]]:
    return {item.place.name: set(item.systems) for item in named_places(claims, pairs(), asked, load())}


def test_a_place_counts_for_the_system_its_claim_names_and_for_no_other():
    found = told(claim(ClaimKind.REACH, "oreshnik", ("Warsaw", PlaceRole.TARGET)))
    assert found == {"Warsaw": {"oreshnik"}}


def test_a_claim_that_names_no_missile_counts_for_every_deployment():
    found = told(claim(ClaimKind.REACH, None, ("Berlin", PlaceRole.MENTION)))
    assert found == {"Berlin": {"oreshnik", "khorramshahr-4"}}


def test_two_claims_on_two_systems_join_at_their_place():
    one = claim(ClaimKind.REACH, "oreshnik", ("Berlin", PlaceRole.TARGET))
    other = claim(ClaimKind.REACH, "khorramshahr-4", ("Berlin", PlaceRole.TARGET))
    assert told(one, other) == {"Berlin": {"oreshnik", "khorramshahr-4"}}


def test_a_dateline_in_a_claim_on_range_is_no_place_to_warn():
    dateline = claim(ClaimKind.RANGE, "khorramshahr-4", ("Dubai", PlaceRole.MENTION))
    target = claim(ClaimKind.RANGE, "khorramshahr-4", ("Baghdad", PlaceRole.TARGET))
    assert told(dateline) == {}
    assert told(target) == {"Baghdad": {"khorramshahr-4"}}


def test_a_town_of_the_launch_area_s_own_country_is_left_out_unless_asked_for():
    own = claim(ClaimKind.REACH, "khorramshahr-4", ("Tehran", PlaceRole.TARGET))
    assert told(own) == {}
    assert told(own, asked=[place("Tehran")]) == {"Tehran": {"oreshnik", "khorramshahr-4"}}


def test_a_claim_on_a_missile_that_is_deployed_nowhere_names_no_place():
    assert told(claim(ClaimKind.REACH, "tomahawk", ("Warsaw", PlaceRole.TARGET))) == {}


def test_minutes_are_computed_for_those_pairs_alone():
    places = named_places([claim(ClaimKind.REACH, "oreshnik", ("Warsaw", PlaceRole.TARGET))], pairs(), (), load())
    rows, _ = outlooks(pairs(), places, samples=100, seed=1)
    assert [(row.system, row.place.name) for row in rows] == [("oreshnik", "Warsaw")]


def _based(system: str, *names: str) -> Claim:
    words = " ".join(names)
    mentions = tuple(
        PlaceMention(name, words.index(name), PlaceRole.SITE, load().gazetteer.find(name)[0].id) for name in names
    )
    return Claim("a", words, 0, len(words), ClaimKind.STATUS, system=system, places=mentions, status=Status.DEPLOYED)


def test_a_vast_country_is_no_launch_area_and_the_brief_says_so():
    claims = [_based("iskander-m", "Russia")]
    assert deployments(claims, load()) == []
    (line,) = too_vast(claims, load())
    assert "Russia" in line


def test_something_narrower_stands_in_for_a_vast_country():
    ((system, area),) = deployments([_based("iskander-m", "Russia", "Kaliningrad")], load())
    assert (system.id, area.place.name) == ("iskander-m", "Kaliningrad")
    assert too_vast([_based("iskander-m", "Russia", "Kaliningrad")], load()) == []


def test_no_other_country_stands_in_for_a_vast_one():
    """ "Iskander in Russia, next to Lithuania" puts nothing in Lithuania."""
    claims = [_based("iskander-m", "Russia"), _based("iskander-m", "Russia", "Lithuania")]
    assert deployments(claims, load()) == []


def test_a_place_that_is_only_mentioned_gives_way_to_one_where_the_system_is_said_to_be():
    claim = _based("iskander-m", "Kaliningrad", "Lithuania")
    roles = (PlaceRole.SITE, PlaceRole.MENTION)
    places = tuple(replace(place, role=role) for place, role in zip(claim.places, roles, strict=True))
    ((_, area),) = deployments([replace(claim, places=places)], load())
    assert area.place.name == "Kaliningrad"


def test_an_ordinary_country_stands_before_the_site_in_it():
    ((_, area),) = deployments([_based("oreshnik", "Belarus", "Minsk")], load())
    assert area.place.name == "Belarus"
