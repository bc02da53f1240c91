"""Who said what, against PolNeAR (political news, annotated). Takes the corpus folder; nothing of it is kept here.

    python evaluation/yardstick_polnear.py FOLDER [--part dev] [--limit N] [--misses N]

FOLDER is a checkout of networkdynamics/PolNeAR (or its ``data``). Prints, for the part, precision, recall and F1 of
exact source, cue and content spans, of contents that overlap (Jaccard over characters at least 0.5), and of such
contents with the right source (the sources overlap). Spans are compared without spaces and punctuation at their ends,
since the corpus is of two minds about commas. Rules may be tuned on train and dev; test is for one look at the end.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from forewarn.claims.attribute import Attribution, attributions
from forewarn.claims.parse import parse_text

Spans = tuple[tuple[int, int], ...]
_EDGE = " \t\r\n.,;:!?\"'“”‘’`-–—()[]"


@dataclass(frozen=True)
class Relation:
    """One attribution: spans of its parts, empty where a part is missing."""

    source: Spans
    cue: Spans
    content: Spans


def read_gold(path: Path, text: str) -> list[Relation]:
    """The relations of one annotation file (brat format)."""
    spans: dict[str, Spans] = {}
    events: list[dict[str, str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        parts = line.split("\t")
        if parts[0].startswith("T") and len(parts) > 2:
            offsets = parts[1].split(" ", 1)[1]
            spans[parts[0]] = tuple((int(a), int(b)) for a, b in (pair.split() for pair in offsets.split(";")))
        elif parts[0].startswith("E") and len(parts) > 1:
            events.append(dict(item.split(":") for item in parts[1].split()))
    relations = []
    for event in events:
        named = {role: trimmed(spans.get(event.get(role, ""), ()), text) for role in ("Source", "Cue", "Content")}
        if named["Content"]:
            relations.append(Relation(named["Source"], named["Cue"], named["Content"]))
    return relations


def trimmed(spans: Spans, text: str) -> Spans:
    """Spans without edge characters; neighbours with only such characters between them become one."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        start, end = first, last
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        if start >= end:
            continue
        if kept and not text[kept[-1][1] : start].strip(_EDGE):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return tuple(kept)


def read_ours(text: str) -> list[Relation]:
    """What forewarn reads in the text."""
    relations = []
    for found in outermost(attributions(parse_text(text))):
        source = ((found.source_start, found.source_end),) if found.source_start is not None else ()
        cue = ((found.cue_start, found.cue_end),) if found.cue_start is not None else ()
        relations.append(
            Relation(trimmed(source, text), trimmed(cue, text), trimmed(found.content, text))  # type: ignore[arg-type]
        )
    return relations


def outermost(found: list[Attribution]) -> list[Attribution]:
    """Without those whose cue stands in what another says: the corpus gives each token one role."""
    kept = []
    for one in found:
        at = one.cue_start
        inside = at is not None and any(
            other is not one and any(a <= at < b for a, b in other.content) for other in found
        )
        if not inside:
            kept.append(one)
    return kept


def overlap(left: Spans, right: Spans) -> int:
    """Characters that both hold."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def jaccard(left: Spans, right: Spans) -> float:
    """Shared characters over all characters."""
    both = overlap(left, right)
    either = sum(b - a for a, b in left) + sum(b - a for a, b in right) - both
    return both / either if either else 0.0


class Tally:
    """Counts of found, wanted and right."""

    def __init__(self) -> None:
        self.found = self.wanted = self.right = 0

    def add(self, found: int, wanted: int, right: int) -> None:
        """Add the counts of one text."""
        self.found, self.wanted, self.right = self.found + found, self.wanted + wanted, self.right + right

    def scores(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def match(ours: list[Relation], gold: list[Relation], *, with_source: bool) -> int:
    """Relations paired one to one, best overlap first."""
    pairs = sorted(
        (
            (jaccard(a.content, b.content), i, j)
            for i, a in enumerate(ours)
            for j, b in enumerate(gold)
            if overlap(a.content, b.content)
        ),
        reverse=True,
    )
    used_ours: set[int] = set()
    used_gold: set[int] = set()
    for score, i, j in pairs:
        if score < 0.5 or i in used_ours or j in used_gold:
            continue
        if with_source and not same_source(ours[i].source, gold[j].source):
            continue
        used_ours.add(i)
        used_gold.add(j)
    return len(used_gold)


def same_source(left: Spans, right: Spans) -> bool:
    """Both without a source, or sources that overlap."""
    return overlap(left, right) > 0 if left and right else not left and not right


def texts(folder: Path, part: str, limit: int | None) -> Iterator[tuple[Path, str, list[Relation]]]:
    """Each text of the part with the relations of its first annotator."""
    data = folder / "data" if (folder / "data").is_dir() else folder
    seen = 0
    for path in sorted((data / part / "text").glob("*.txt")):
        annotations = sorted((data / part / "attributions").glob(f"{glob_safe(path.stem)}_*.ann"))
        if not annotations:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        yield path, text, read_gold(annotations[0], text)
        seen += 1
        if limit is not None and seen >= limit:
            return


def glob_safe(name: str) -> str:
    """A file name with the characters of patterns taken literally."""
    return "".join(f"[{c}]" if c in "[]*?" else c for c in name)


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    names = ("source exact", "cue exact", "content exact", "content overlap", "content overlap, right source")
    tallies = {name: Tally() for name in names}
    count = 0
    for _path, text, gold in texts(options.folder, options.part, options.limit):
        count += 1
        ours = read_ours(text)
        for name, part in (("source exact", "source"), ("cue exact", "cue"), ("content exact", "content")):
            left = {getattr(relation, part) for relation in ours} - {()}
            right = {getattr(relation, part) for relation in gold} - {()}
            tallies[name].add(len(left), len(right), len(left & right))
        for name, with_source in (("content overlap", False), ("content overlap, right source", True)):
            tallies[name].add(len(ours), len(gold), match(ours, gold, with_source=with_source))
    if not count:
        print(f"no texts under {options.folder} for {options.part}", file=sys.stderr)
        return 1
    table = {name: dict(zip(("p", "r", "f1"), tally.scores(), strict=True)) for name, tally in tallies.items()}
    if options.json:
        print(json.dumps({"part": options.part, "texts": count, **table}))
        return 0
    print(f"PolNeAR {options.part}, {count} texts")
    for name, row in table.items():
        print(f"  {name:32s} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
