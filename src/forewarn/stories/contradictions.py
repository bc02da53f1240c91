"""Claims that cannot both hold, slot against slot, each pair with its reason. Few and telling rather than many."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from forewarn.records.articles import Article
from forewarn.records.claims import Certainty, Claim, ClaimKind
from forewarn.records.stories import Contradiction, Origin
from forewarn.stories.naming import country_name, system_name
from forewarn.stories.offices import office_contradictions
from forewarn.stories.origins import origins
from forewarn.stories.quantities import number_contradictions
from forewarn.stories.statements import PRESENT, Statement, country_code, statements
from forewarn.stories.steps import step_contradictions

#: At most so many pairs for one issue: the most telling ones.
_MOST_PER_ISSUE = 5
#: So many statements of one side are held against the other side.
_MOST_HELD = 80
#: So many sites of one deployment are held against each other.
_MOST_SITES = 30
#: A statement with the text and the coordinates of its site.
_Sited: TypeAlias = tuple[Statement, str, float, float]
_REGION = re.compile(
    r"\b(?:region|oblast|province|district|state|area|voblast|sea|republic|europe|asia|union|territory|border|east|west|baltic|front)\b",
    re.IGNORECASE,
)


def contradictions(
    articles: Sequence[Article], claims: Sequence[Claim], *, groups: Sequence[Origin] | None = None
) -> tuple[Contradiction, ...]:
    """Pairs of claims (indices) that cannot both hold, or of which one replaced the other in time (``change``).

    ``groups`` are the origins, where they are at hand already. One issue between two origins is told once.
    """
    groups = groups if groups is not None else origins(articles, claims)
    told = statements(articles, claims, groups)
    origin_of = {id_: number for number, origin in enumerate(groups) for id_ in origin.articles}
    found: list[Contradiction] = []
    found += step_contradictions(told, origin_of)
    found += number_contradictions(told, origin_of)
    found += office_contradictions(told, origin_of)
    found += _polarity(told, origin_of)
    found += _places(told, origin_of)
    unique = {contradiction.claims: contradiction for contradiction in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda contradiction: (contradiction.kind, contradiction.claims)))


def _pair(one: Statement, other: Statement, because: str) -> Contradiction:
    return Contradiction((one.index, other.index), because)


def _polarity(told: Sequence[Statement], origin_of: dict[str, int]) -> list[Contradiction]:
    """Said to be beyond interception, and said to have been intercepted or to be within it."""
    issues: dict[str, list[Statement]] = defaultdict(list)
    for statement in told:
        if statement.claim.kind is ClaimKind.INTERCEPT and statement.claim.certainty in {
            Certainty.CERTAIN,
            Certainty.DENIED,
        }:
            for mention in statement.claim.systems or ():
                if mention.system_id:
                    issues[mention.system_id].append(statement)
    best: dict[tuple[int, int], tuple[Statement, Statement, str]] = {}
    for system, members in issues.items():
        ruled_out = [s for s in members if s.denies][:_MOST_HELD]
        possible = [s for s in members if not s.denies][:_MOST_HELD]
        for denied in ruled_out:
            for can in possible:
                if denied.claim.sentence == can.claim.sentence or denied.voice == can.voice:
                    continue
                between = (origin_of[denied.claim.article], origin_of[can.claim.article])
                best.setdefault(between, (denied, can, system))
    return [
        _pair(
            denied,
            can,
            f"{system_name(system)}: {denied.teller} rules out that it is intercepted, "
            f"{can.teller} says that it is or was.",
        )
        for denied, can, system in list(best.values())[:_MOST_PER_ISSUE]
    ]


def _places(told: Sequence[Statement], origin_of: dict[str, int]) -> list[Contradiction]:
    """One deployment put at two sites that lie far apart."""
    from forewarn.earth.geodesics import distance_m

    sited: dict[tuple[str, str], list[_Sited]] = defaultdict(list)
    for statement in told:
        if not (
            statement.system
            and statement.country
            and statement.step is not None
            and statement.step >= PRESENT
            and not statement.denies
        ):
            continue
        for place in statement.claim.places:
            if place.latitude_deg is None or place.longitude_deg is None or _is_wide(place.text):
                continue
            if place.role.value in {"site", "launch"}:
                sited[statement.system, statement.country].append(
                    (statement, place.text, place.latitude_deg, place.longitude_deg)
                )
    found: dict[tuple[int, int], Contradiction] = {}
    for (system, country), everyone in sited.items():
        members = _one_for_each_site(everyone)
        for number, (one, here, lat1, lon1) in enumerate(members):
            for other, there, lat2, lon2 in members[number + 1 :]:
                between = (origin_of[one.claim.article], origin_of[other.claim.article])
                if between[0] == between[1] or between in found:
                    continue
                apart_km = distance_m(lat1, lon1, lat2, lon2) / 1000
                if apart_km > 100:
                    where = f"one text puts it at {here}, another at {there}, {apart_km:.0f} km away"
                    because = f"{system_name(system)} in {country_name(country)}: {where}."
                    found[between] = _pair(one, other, because)
    return list(found.values())[:_MOST_PER_ISSUE]


def _one_for_each_site(members: Sequence[_Sited]) -> list[_Sited]:
    """The first statement of each site; sites are told apart by coordinates to a tenth of a degree."""
    kept: dict[tuple[float, float], _Sited] = {}
    for member in members:
        kept.setdefault((round(member[2], 1), round(member[3], 1)), member)
    return list(kept.values())[:_MOST_SITES]


def _is_wide(text: str) -> bool:
    """Whether a place is a country or region: too wide to contradict a site."""
    return country_code(text) is not None or bool(_REGION.search(text))
