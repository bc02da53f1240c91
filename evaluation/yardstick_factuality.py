"""How surely is an event told, against UW factuality (news sentences, annotated). Takes a folder; nothing is kept here.

    python evaluation/yardstick_factuality.py FOLDER [--part dev] [--json]

FOLDER holds train.jsonl and dev.jsonl as the public repository njjiang/factuality_bert has them (glue_data/UW): a line
a sentence, with ``text`` and ``targets`` of ``span1`` (token numbers) and ``label`` from -3 (certainly did not happen)
to 3 (certainly did). forewarn tells no numbers but words: negated or not, certain, probable, possible, and whether a
deployment is only planned. Each of these classes gets the mean label that it has in train, and the part is predicted
with it. Prints the correlation (r) and the mean absolute error, and the classes with their means.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from forewarn.claims.find import FoundKind
from forewarn.claims.progress import statuses_of
from forewarn.claims.qualify import manner_of
from forewarn.records.claims import ClaimKind, Status


@dataclass(frozen=True, slots=True)
class Event:
    """An event word at ``start:end`` of a sentence, with the annotators' label."""

    sentence: str
    start: int
    end: int
    label: float


def events(path: Path) -> Iterator[Event]:
    """The events of one part."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            row = json.loads(line)
            words = row["text"].split(" ")
            starts = [0]
            for word in words:
                starts.append(starts[-1] + len(word) + 1)
            for target in row["targets"]:
                first, last = target["span1"]
                yield Event(row["text"], starts[first], starts[last] - 1, float(target["label"]))


def class_of(event: Event) -> str:
    """How forewarn reads the event, as one of a few classes."""
    hit = FoundKind(ClaimKind.STATUS, event.start, event.end)
    manner = manner_of(event.sentence, hit)
    if not manner.negated and manner.hedge is None and statuses_of(event.sentence, hit, manner) == (Status.PLANNED,):
        return "planned"
    return ("not " if manner.negated else "") + manner.certainty.value


def means_of(read: Iterator[tuple[str, float]]) -> dict[str, float]:
    """The mean label of each class."""
    labels: dict[str, list[float]] = defaultdict(list)
    for name, label in read:
        labels[name].append(label)
    return {name: sum(values) / len(values) for name, values in labels.items()}


def correlation(pairs: list[tuple[float, float]]) -> float:
    """Pearson's r; 0 where one side does not vary."""
    ours, gold = zip(*pairs, strict=True)
    mean, other = sum(ours) / len(ours), sum(gold) / len(gold)
    spread = math.sqrt(sum((a - mean) ** 2 for a in ours) * sum((b - other) ** 2 for b in gold))
    return sum((a - mean) * (b - other) for a, b in pairs) / spread if spread else 0.0


def main(arguments: list[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    train, part = options.folder / "train.jsonl", options.folder / f"{options.part}.jsonl"
    if not train.is_file() or not part.is_file():
        print(
            f"{options.folder} lacks train.jsonl or {part.name}; a folder with both was wanted; name it",
            file=sys.stderr,
        )
        return 1
    means = means_of((class_of(event), event.label) for event in events(train))
    middle = sum(means.values()) / len(means)
    pairs = [(means.get(class_of(event), middle), event.label) for event in events(part)]
    error = sum(abs(ours - gold) for ours, gold in pairs) / len(pairs)
    figures = {"part": options.part, "events": len(pairs), "r": correlation(pairs), "mae": error}
    if options.json:
        print(json.dumps(figures))
        return 0
    print(f"UW factuality {options.part}: {len(pairs)} events, r {figures['r']:.3f}, mean absolute error {error:.3f}")
    for name, mean in sorted(means.items(), key=lambda item: item[1]):
        print(f"  {name:16} {mean:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
