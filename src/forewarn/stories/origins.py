"""Which articles retell one event or text. Conservative: better two origins than a false one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from forewarn.records.articles import Article
from forewarn.records.claims import Claim
from forewarn.records.stories import Origin
from forewarn.stories.drifts import drifts
from forewarn.stories.evidence import FLOOR, PairEvidence, weigh
from forewarn.stories.likeness import Likeness, likeness_among
from forewarn.stories.profiles import Profile, number_telling, profile
from forewarn.stories.statements import Statement, statements

if TYPE_CHECKING:
    from forewarn.catalog.entries import Event

#: Of so many articles every pair is weighed.
_ALL_PAIRS_UP_TO = 120
#: Larger buckets are compared with their neighbours in a fixed order only, so that cost grows with the articles.
_LARGEST_BUCKET = 24
_NEIGHBOURS = 12
#: So many members of a group are asked whether another text belongs to it.
_ASKED = 8
#: The strongest reasons are told, one of a kind.
_MOST_REASONS = 5
#: So many of the smallest five-word hashes of a text stand for it when copies are looked for.
_SKETCH = 24
#: So many of its words that are frequent in it and rare elsewhere stand for a text when tellings are looked for.
_TELLING_WORDS = 8


def origins(
    articles: Sequence[Article], claims: Sequence[Claim] = (), *, events: Sequence[Event] = ()
) -> tuple[Origin, ...]:
    """Group articles by origin. Every article is in exactly one; a single article is its own.

    The order of origins and of articles inside one follows the order of ``articles``. The result does not depend on
    identifiers, and copies of one file fall into one origin. What changed between its tellings, or
    from ``events`` of the record, is in ``drifts``.
    """
    profiles = distinct_profiles(articles)
    place = {article.id: number for number, article in reversed(list(enumerate(articles)))}
    by_id = {article.id: article for article in articles}
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements(articles, claims):
        told[statement.claim.article].append(statement)
    found = []
    for members, reasons in group(profiles):
        ids = sorted({id_ for member in members for id_ in member.ids}, key=lambda id_: place[id_])
        once = [min(member.ids, key=lambda id_: place[id_]) for member in members]
        changed = drifts([by_id[id_] for id_ in once], [statement for id_ in once for statement in told[id_]], events)
        found.append(Origin(tuple(ids), _because(members, reasons), changed))
    found.sort(key=lambda origin: place[origin.articles[0]])
    return tuple(found)


def distinct_profiles(articles: Sequence[Article]) -> list[Profile]:
    """One profile for each distinct text, with every identifier it came under, in an order of its own."""
    by_key: dict[str, Profile] = {}
    for article in articles:
        made = profile(article)
        held = by_key.setdefault(made.key, made)
        if held is not made:
            held.ids.append(article.id)
            if made.window and (held.window is None or made.window.first < held.window.first):
                held.window = made.window
    return [by_key[key] for key in sorted(by_key)]


def group(profiles: Sequence[Profile]) -> list[tuple[list[Profile], list[PairEvidence]]]:
    """Join the strongest pairs first; a group never takes in a text that clearly disagrees with one it holds."""
    weighed: dict[tuple[int, int], PairEvidence] = {}
    likeness = likeness_among(profiles)

    def evidence(one: int, other: int) -> PairEvidence:
        pair = (min(one, other), max(one, other))
        if pair not in weighed:
            weighed[pair] = weigh(profiles[pair[0]], profiles[pair[1]], likeness)
        return weighed[pair]

    found = [(evidence(*pair), pair) for pair in candidates(profiles, likeness)]
    strong = sorted(
        ((one.points, pair) for one, pair in found if one.points >= one.needed),
        key=lambda entry: (-entry[0], entry[1]),
    )
    group_of = list(range(len(profiles)))
    members = {number: [number] for number in group_of}
    reasons: dict[int, list[PairEvidence]] = defaultdict(list)
    for _, (one, other) in strong:
        into, out_of = group_of[one], group_of[other]
        if into == out_of or not _agree(members[into], members[out_of], evidence):
            continue
        for moved in members[out_of]:
            group_of[moved] = into
        members[into] += members.pop(out_of)
        reasons[into] += [*reasons.pop(out_of, []), evidence(one, other)]
    return [([profiles[i] for i in sorted(numbers)], reasons.get(name, [])) for name, numbers in members.items()]


def _agree(mine: list[int], theirs: list[int], evidence: Callable[[int, int], PairEvidence]) -> bool:
    pairs = [(one, other) for one in _sample(mine) for other in _sample(theirs)]
    found = [evidence(*pair) for pair in pairs]
    points = [one.points for one in found]
    needed = sum(one.needed + FLOOR for one in found) / 2
    return min(points) >= FLOOR and sum(points) >= needed


def _sample(members: list[int]) -> list[int]:
    """All of a small group, and members spread over a large one."""
    step = max(1, len(members) // _ASKED)
    return sorted(members)[::step][:_ASKED]


def candidates(profiles: Sequence[Profile], likeness: Likeness) -> list[tuple[int, int]]:
    """Pairs worth weighing: all of a small set, else those that share something rare, so that cost grows slowly."""
    if len(profiles) <= _ALL_PAIRS_UP_TO:
        return list(combinations(range(len(profiles)), 2))
    buckets: dict[object, list[int]] = defaultdict(list)
    for number, made in enumerate(profiles):
        for key in _keys(made, likeness):
            buckets[key].append(number)
    pairs: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        reach = len(bucket) if len(bucket) <= _LARGEST_BUCKET else _NEIGHBOURS
        ordered = sorted(bucket, key=lambda number: _by_day(profiles[number]))
        for place, one in enumerate(ordered):
            pairs.update((min(one, other), max(one, other)) for other in ordered[place + 1 : place + 1 + reach])
    return sorted(pairs)


def _by_day(made: Profile) -> tuple[str, str]:
    return (made.window.first.isoformat() if made.window else "", made.key)


def _keys(made: Profile, likeness: Likeness) -> list[object]:
    keys: list[object] = [("name", key) for key, weight in made.names.items() if weight >= 0.3]
    keys += [("number", key) for key in made.numbers if number_telling(key) >= 1.0]
    keys += [("office", key, made.main_system) for key in made.offices if key[0] != "president"]
    keys += [("word", word) for word in likeness.telling_words(made, _TELLING_WORDS)]
    keys += [("copy", hashed) for hashed in sorted(made.shingles)[:_SKETCH]]
    if made.window and made.main_system:
        week = made.window.first.toordinal()
        keys += [("day", made.main_system, week + shift) for shift in (0, 1)]
    return keys


def _because(members: list[Profile], reasons: list[PairEvidence]) -> str:
    if len(members) == 1:
        return "copies of one text" if len(members[0].ids) > 1 else "no other article retells it"
    best: dict[str, tuple[float, str]] = {}
    for evidence in reasons:
        for signal in evidence.signals:
            if signal.points >= 0.5:
                best[signal.kind] = max(best.get(signal.kind, (0.0, "")), (signal.points, signal.because))
    told = [because for _, because in sorted(best.values(), reverse=True)[:_MOST_REASONS]]
    return "; ".join(told)
