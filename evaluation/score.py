"""How well are claims found and read? One table per corpus, held against floors that only rise.

``python evaluation/score.py`` scores our own articles, and those of ../shared/evaluation and ../shared/seeds where
that folder stands beside the checkout. ``--raise-floors`` writes what was reached; a floor is never lowered.
``--errors`` prints each miss. Exit status 1 where a score is below its floor or a corpus is not the pinned one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import Corpus, Gold, load

from forewarn import claims as reading
from forewarn.records.claims import IDENTITY_KINDS, Claim, ClaimKind
from forewarn.records.names import NameBook

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
FLOORS = HERE / "floors.json"
#: A score may fall this far below its floor before it counts: the last digit of rounding.
ROUNDING = 0.0005
SLOTS = ("speaker", "status", "certainty", "system", "quantity", "place", "date")


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold claim and the best of ours with the same sentence and kind."""

    gold: Gold
    ours: Claim


@dataclass(slots=True)
class Scores:
    """What was measured on one corpus."""

    found: dict[str, tuple[int, int, int]]  # kind -> right, ours, gold
    slots: dict[str, tuple[int, int, int]]  # slot -> right, matched, annotated
    sentences: tuple[int, int]  # gold sentences with a claim of any kind: found, all
    errors: list[str]

    def f1(self, kind: str) -> float:
        """F1 of one kind, or of all together under ``micro``."""
        right, ours, gold = self.found.get(kind, (0, 0, 0))
        return 2 * right / (ours + gold) if ours + gold else 1.0

    def share(self, slot: str) -> float:
        """Share of matched claims with the right slot."""
        right, matched, _ = self.slots.get(slot, (0, 0, 0))
        return right / matched if matched else 1.0

    def share_of_all(self, slot: str) -> float:
        """Share of annotated claims that were found and have the right slot: more claims found never lower it."""
        right, _, annotated = self.slots.get(slot, (0, 0, 0))
        return right / annotated if annotated else 1.0


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.lower())


def _same_system(gold: str | None, ours: Claim, names: NameBook) -> bool:
    if gold is None:
        return ours.system is None and ours.system_text is None
    ids = names.find_systems(gold)
    if ours.system is not None and ours.system in ids:
        return True
    one, two = _plain(gold).removesuffix("s"), _plain(ours.system_text or "").removesuffix("s")
    return bool(two) and (one == two or one.endswith(two) or two.endswith(one))


def _same_speaker(gold: str, ours: str) -> bool:
    if "author" in {gold, ours}:
        return gold == ours
    one, two = gold.lower().split(), ours.lower().split()
    return set(one) <= set(two) or set(two) <= set(one)


def _same_quantity(gold: dict[str, float | str | None] | None, ours: Claim) -> bool:
    quantity = ours.quantity
    if gold is None or quantity is None:
        return gold is None and quantity is None
    return (gold.get("value"), gold.get("value_high"), gold.get("unit"), gold.get("comparator") or "=") == (
        quantity.value,
        quantity.value_high,
        quantity.unit,
        quantity.comparator.value,
    )


def _same_place(gold: tuple[str, ...], ours: Claim) -> bool:
    told = {_plain(mention.text) for mention in reading.places_told(ours)}
    wanted = {_plain(place) for place in gold}
    return bool(told & wanted) if wanted and told else not wanted and not told


def _same_date(gold: str, ours: Claim) -> bool:
    if ours.date is None or ours.date.from_date is None or ours.date.to_date is None:
        return False
    return ours.date.from_date.isoformat().startswith(gold) or ours.date.to_date.isoformat().startswith(gold)


def _slots(gold: Gold, ours: Claim, names: NameBook) -> dict[str, bool]:
    right = {
        "speaker": _same_speaker(gold.speaker, ours.speaker),
        "status": gold.status == (ours.status.value if ours.status else None),
        "certainty": gold.certainty == ours.certainty.value,
        "system": _same_system(gold.system, ours, names),
        "quantity": _same_quantity(gold.quantity, ours),
        "place": _same_place(gold.places, ours),
    }
    if gold.date is not None:
        right["date"] = _same_date(gold.date, ours)
    return right


def score(corpus: Corpus, names: NameBook) -> Scores:
    """Read every article of ``corpus`` and compare."""
    ours: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    texts = {article.id: article for article in corpus.articles}
    for article in corpus.articles:
        for claim in reading.extract(article, names):
            if claim.kind not in IDENTITY_KINDS:
                ours[article.id, claim.sentence, claim.kind.value].append(claim)
    gold: dict[tuple[str, str, str], list[Gold]] = defaultdict(list)
    for one in corpus.gold:
        if one.kind is not None:
            gold[one.article, one.sentence, one.kind].append(one)
    right = Counter(key[2] for key in gold if key in ours)
    mine, theirs = Counter(key[2] for key in ours), Counter(key[2] for key in gold)
    found = {
        kind.value: (right[kind.value], mine[kind.value], theirs[kind.value])
        for kind in ClaimKind
        if kind not in IDENTITY_KINDS
    }
    found["micro"] = (right.total(), mine.total(), theirs.total())
    slots: dict[str, list[bool]] = {slot: [] for slot in SLOTS}
    errors: list[str] = []
    for pair in _pairs(gold, ours, names):
        for slot, is_right in _slots(pair.gold, pair.ours, names).items():
            slots[slot].append(is_right)
            if not is_right:
                errors.append(_slot_error(slot, pair))
    whole = [one for wanted in gold.values() for one in wanted]
    annotated = {slot: sum(slot != "date" or one.date is not None for one in whole) for slot in SLOTS}
    order = sorted(
        {*gold, *ours} - (gold.keys() & ours.keys()), key=lambda key: (key[0], texts[key[0]].text.find(key[1]), key[2])
    )
    errors += [f"{'MISSED' if key in gold else 'EXTRA '} {key[0]} {key[2]:20} {key[1]}" for key in order]
    told = {key[:2] for key in gold}
    return Scores(
        found,
        {slot: (sum(values), len(values), annotated[slot]) for slot, values in slots.items()},
        (len(told & {key[:2] for key in ours}), len(told)),
        errors,
    )


def _pairs(
    gold: dict[tuple[str, str, str], list[Gold]], ours: dict[tuple[str, str, str], list[Claim]], names: NameBook
) -> Iterator[Pair]:
    for key, wanted in gold.items():
        for one in wanted:
            if key in ours:
                yield Pair(
                    one,
                    max(
                        ours[key],
                        key=lambda claim: (
                            _same_quantity(one.quantity, claim),
                            sum(_slots(one, claim, names).values()),
                        ),
                    ),
                )


def _slot_error(slot: str, pair: Pair) -> str:
    ours: object = {
        "system": pair.ours.system or pair.ours.system_text,
        "place": [mention.text for mention in reading.places_told(pair.ours)],
    }.get(slot, getattr(pair.ours, slot, None))
    wanted = {"place": pair.gold.places}.get(slot, getattr(pair.gold, slot, None))
    return f"SLOT   {pair.gold.article} {slot}: {pair.gold.kind}: wanted {wanted!r}, got {ours!r}: {pair.gold.sentence}"


def corpora() -> list[Corpus]:
    """Our own articles, and the shared ones where they stand."""
    found = (
        [load("own", HERE / "articles", HERE / "claims.jsonl", HERE / "articles.jsonl")]
        if (HERE / "claims.jsonl").exists()
        else []
    )
    shared = SHARED / "evaluation"
    if shared.exists():
        whole = load("shared", shared / "articles", shared / "claims.jsonl", shared / "articles.jsonl")
        found.append(whole)
        seeds = sorted(path.stem for path in (SHARED / "seeds").glob("*.txt"))
        found.extend(
            load(f"seed {seed[:3]}", SHARED / "seeds", shared / "seed_claims.jsonl", None, frozenset({seed}))
            for seed in seeds
        )
    return found


def table(corpus: Corpus, scores: Scores) -> str:
    """The scores of one corpus as text."""
    lines = [
        f"{corpus.name}: {len(corpus.articles)} articles, {scores.found['micro'][2]} (sentence, kind) pairs",
        f"  {'kind':22}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'ours':>6}{'gold':>6}",
    ]
    for kind, (right, ours, gold) in scores.found.items():
        if ours or gold:
            lines.append(
                f"  {kind:22}{right / ours if ours else 0:7.2f}{right / gold if gold else 0:7.2f}"
                f"{scores.f1(kind):7.2f}{right:7}{ours:6}{gold:6}"
            )
    lines.append(
        "  slots of matched claims: "
        + ", ".join(f"{slot} {scores.share(slot):.2f} ({total})" for slot, (_, total, _) in scores.slots.items())
    )
    lines.append(f"  sentences with a claim found with any kind: {scores.sentences[0]} of {scores.sentences[1]}")
    return "\n".join(lines)


def measured(scores: Scores) -> dict[str, float]:
    """The figures that floors are kept for."""
    figures = {f"f1 {kind}": round(scores.f1(kind), 3) for kind, (_, _, gold) in scores.found.items() if gold}
    return figures | {
        f"right {slot}": round(scores.share_of_all(slot), 3)
        for slot, (*_, annotated) in scores.slots.items()
        if annotated
    }


def below_floor(corpus: Corpus, scores: Scores, floors: dict[str, dict[str, object]]) -> list[str]:
    """What fell below its floor, in words."""
    floor = floors.get(corpus.name)
    if floor is None:
        return []
    if floor["digest"] != corpus.digest:
        return [
            f"{corpus.name}: not the corpus its floors were measured on; --raise-floors after a change of its articles"
        ]
    wanted = floor["floors"]
    assert isinstance(wanted, dict)  # noqa: S101 - the shape of our own file
    return [
        f"{corpus.name}: {name} is {measured(scores).get(name, 0.0):.3f}, floor {least:.3f}"
        for name, least in wanted.items()
        if measured(scores).get(name, 0.0) < least - ROUNDING
    ]


def main() -> int:
    """Score, print, compare; 1 where something fell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--raise-floors",
        action="store_true",
        help="write what was reached where it is higher, or where the corpus is new",
    )
    parser.add_argument("--errors", action="store_true", help="print every miss")
    parser.add_argument("--only", help="score only the corpora whose name holds this")
    arguments = parser.parse_args()
    from forewarn import catalog

    names = catalog.load().names
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    fallen: list[str] = []
    for corpus in corpora():
        if arguments.only and arguments.only not in corpus.name:
            continue
        scores = score(corpus, names)
        print(table(corpus, scores), end="\n\n")
        if arguments.errors:
            print("\n".join(scores.errors), end="\n\n")
        if arguments.raise_floors:
            old = floors.get(corpus.name, {})
            kept = old.get("floors", {}) if old.get("digest") == corpus.digest else {}
            reached = measured(scores)
            floors[corpus.name] = {
                "digest": corpus.digest,
                "floors": {name: max(value, kept.get(name, 0.0)) for name, value in reached.items()},
            }
        fallen += below_floor(corpus, scores, floors)
    if arguments.raise_floors:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    for line in fallen:
        print(f"below floor: {line}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
