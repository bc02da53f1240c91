"""Claims that cannot both hold, slot against slot, each pair with its reason. Few and telling rather than many."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from forewarn.records.articles import Article
from forewarn.records.claims import Certainty, Claim, ClaimKind, Status
from forewarn.records.stories import Contradiction, Origin
from forewarn.stories.future import is_to_come
from forewarn.stories.naming import country_name, system_name
from forewarn.stories.offices import office_contradictions
from forewarn.stories.origins import origins
from forewarn.stories.quantities import number_contradictions
from forewarn.stories.statements import PRESENT, STATUS_WORDS, Statement, country_code, statements

#: At most so many pairs for one issue: the most telling ones.
_MOST_PER_ISSUE = 5
#: A plan for more of a weapon says nothing against those that are there.
_FURTHER = re.compile(r"\b(?:additional|more|further|another|second|extra|expand\w*|increase\w*)\b", re.IGNORECASE)
_REGION = re.compile(
    r"\b(?:region|oblast|province|district|state|area|voblast|sea|republic|europe|asia|union|territory|border|east|west|baltic|front)\b",
    re.IGNORECASE,
)
#: Days that a later word on a lower step may lag behind before it counts against an earlier one.
_LAG_DAYS = 2


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
    found += _status(told, origin_of)
    found += number_contradictions(told, origin_of)
    found += office_contradictions(told, origin_of)
    found += _polarity(told, origin_of)
    found += _places(told, origin_of)
    unique = {contradiction.claims: contradiction for contradiction in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda contradiction: (contradiction.kind, contradiction.claims)))


def _pair(one: Statement, other: Statement, because: str, kind: str = "contradiction") -> Contradiction:
    return Contradiction((one.index, other.index), because, kind)


def _status(told: Sequence[Statement], origin_of: dict[str, int]) -> list[Contradiction]:
    issues: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in told:
        if (
            statement.system
            and not statement.looks_back
            and statement.country
            and statement.step is not None
            and statement.claim.kind is ClaimKind.STATUS
        ):
            issues[statement.system, statement.country].append(statement)
    found = []
    for issue, members in issues.items():
        there = [s for s in members if _is_there(s)]
        not_there = [s for s in members if _is_not_there(s)]
        there, not_there = _most_telling(there, origin_of), _most_telling(not_there, origin_of)
        clashes = [(one, other) for one in there for other in not_there if _clash(one, other)]
        found += _told_once(clashes, issue, origin_of)
        found += _change(there, not_there, issue)
    return found


def _is_there(statement: Statement) -> bool:
    claim = statement.claim
    reached = statement.step is not None and statement.step >= PRESENT
    certain = claim.certainty in {Certainty.CERTAIN, Certainty.PROBABLE} and not is_to_come(claim.sentence)
    return reached and certain and not statement.denies


def _is_not_there(statement: Statement) -> bool:
    if statement.step is None:
        return False
    if statement.step < PRESENT:
        return not statement.denies
    return statement.denies or (is_to_come(statement.claim.sentence) and statement.claim.kind is ClaimKind.STATUS)


def _most_telling(members: Sequence[Statement], origin_of: dict[str, int]) -> list[Statement]:
    """One statement for each article and each window inside an origin: enough to show a clash, and cost stays low."""
    best: dict[tuple[object, ...], Statement] = {}
    for statement in members:
        key = (
            origin_of[statement.claim.article],
            statement.claim.article if statement.denies else "",
            statement.window,
        )
        if key not in best or (_telling(statement), -statement.index) > (_telling(best[key]), -best[key].index):
            best[key] = statement
    return list(best.values())


def _clash(there: Statement, not_there: Statement) -> bool:
    """Whether being there and not being there yet fall at one time, or at no known time."""
    same_article = there.claim.article == not_there.claim.article
    if _FURTHER.search(not_there.claim.sentence) and not not_there.denies:
        return False
    if there.window is None or not_there.window is None:
        return not same_article
    if there.window.last < not_there.window.first:
        return (not_there.window.first - there.window.last).days > _LAG_DAYS and not same_article
    if not_there.window.last < there.window.first:
        return False
    if same_article:
        return not_there.denies and there.voice != not_there.voice and there.window.is_day and not_there.window.is_day
    return there.window.is_day and not_there.window.is_day


def _told_once(
    clashes: Iterable[tuple[Statement, Statement]], issue: tuple[str, str], origin_of: dict[str, int]
) -> list[Contradiction]:
    best: dict[tuple[int, int], tuple[tuple[float, ...], Statement, Statement]] = {}
    for one, other in clashes:
        between = (origin_of[one.claim.article], origin_of[other.claim.article])
        rank = (_datedness(one, other), _telling(one) + _telling(other), -float(one.index), -float(other.index))
        if between not in best or rank > best[between][0]:
            best[between] = (rank, one, other)
    ranked = sorted(best.values(), key=lambda entry: entry[0], reverse=True)
    half_dated = [entry for entry in ranked if entry[0][0] == 0.0][:1]
    ranked = ([entry for entry in ranked if entry[0][0] > 0.0] + half_dated)[:_MOST_PER_ISSUE]
    return [_pair(one, other, _status_reason(one, other, issue)) for _, one, other in ranked]


def _datedness(one: Statement, other: Statement) -> float:
    """A clash of days tells most, one of two undated texts less, one of a dated with an undated text least."""
    if one.window is not None and other.window is not None:
        return 2.0
    return 1.0 if one.window is None and other.window is None else 0.0


def _telling(statement: Statement) -> float:
    claim = statement.claim
    score = 0.0
    score += 2.0 if claim.quoted else 0.0
    score += 1.0 if claim.places else 0.0
    score += 1.0 if statement.dated_by_itself else 0.0
    score += 0.5 if claim.certainty is Certainty.CERTAIN else 0.0
    score += 1.0 if claim.status in {Status.ON_COMBAT_DUTY, Status.PLANNED} else 0.0
    score += 1.0 if statement.denies else 0.0
    return score


def _status_reason(there: Statement, other: Statement, issue: tuple[str, str]) -> str:
    system, country = issue
    present = STATUS_WORDS[there.claim.status or Status.DEPLOYED]
    lower = STATUS_WORDS[other.claim.status or Status.PLANNED]
    absent = f"still {lower}"
    if other.denies:
        absent = f"not {lower}"
    elif other.step is not None and other.step >= PRESENT:
        absent = f"still to be {lower}"
    because = (
        f"{system_name(system)} in {country_name(country)}: {present} according to {there.voice} ({there.when}), "
        f"{absent} according to {other.voice} ({other.when})"
    )
    if there.window is None and other.window is None:
        return because + "; neither text carries a date, so nothing shows which came first."
    if there.window is None or other.window is None:
        return because + "; one text carries no date, so nothing shows which came first."
    if there.window.last < other.window.first:
        return because + ": the later text puts it at an earlier step."
    return because + ": both speak of the same days."


def _change(there: Sequence[Statement], not_there: Sequence[Statement], issue: tuple[str, str]) -> list[Contradiction]:
    """One change for an issue: the last word before it, and the first word after it."""
    system, country = issue
    steps = [
        (early, late)
        for early in not_there
        for late in there
        if early.window is not None and late.window is not None and early.window.last < late.window.first
    ]
    if not steps:
        return []
    last, first = max(
        steps, key=lambda step: (_first_day(step[0]), -_first_day(step[1]), -step[0].index, -step[1].index)
    )
    earlier, later = last.claim.status or Status.PLANNED, first.claim.status or Status.DEPLOYED
    because = (
        f"{system_name(system)} in {country_name(country)}: {STATUS_WORDS[earlier]} ({last.when}), later "
        f"{STATUS_WORDS[later]} ({first.when}): the later word follows the earlier one."
    )
    return [_pair(last, first, because, "change")]


def _first_day(statement: Statement) -> int:
    return statement.window.first.toordinal() if statement.window else 0


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
        for denied in (s for s in members if s.denies):
            for can in (s for s in members if not s.denies):
                if denied.claim.sentence == can.claim.sentence or denied.voice == can.voice:
                    continue
                between = (origin_of[denied.claim.article], origin_of[can.claim.article])
                best.setdefault(between, (denied, can, system))
    return [
        _pair(
            denied,
            can,
            f"{system_name(system)}: {denied.voice} rules out that it is intercepted, "
            f"{can.voice} says that it is or was.",
        )
        for denied, can, system in list(best.values())[:_MOST_PER_ISSUE]
    ]


def _places(told: Sequence[Statement], origin_of: dict[str, int]) -> list[Contradiction]:
    """One deployment put at two sites that lie far apart."""
    from forewarn.earth.geodesics import distance_m

    sited: dict[tuple[str, str], list[tuple[Statement, str, float, float]]] = defaultdict(list)
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
    for (system, country), members in sited.items():
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


def _is_wide(text: str) -> bool:
    """Whether a place is a country or region: too wide to contradict a site."""
    return country_code(text) is not None or bool(_REGION.search(text))
