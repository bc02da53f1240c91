"""Scores a bench of findings: the share defensible, and every confidently wrong one.

    python evaluation/score_findings.py [FILE ...] [--show] [--floors]

A FILE is JSON Lines or a JSON list of {"sentence", "published", "allowed", "kind", "why"}. Without one, both of ours
are scored, and the sample beside the checkout (../shared/evaluation/checks.json) where it is present. Three readings of
a sentence with several claims: ``overall`` is the finding of the whole, ``first`` that of the first claim, ``any`` asks
whether some claim has an allowed finding. Confidently wrong: supported where it is not allowed and contradicted is, or
the reverse; ``any wrong`` counts sentences in which some claim is.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
OURS = (HERE / "findings.jsonl", HERE / "findings_held_out.jsonl")
SAMPLE = HERE.parents[1] / "shared" / "evaluation" / "checks.json"
READINGS = (("overall", "overall"), ("first claim", "first"), ("any claim", "any"))
FLOORS = HERE / "findings_floors.json"


def read_bench(path: Path) -> list[dict]:
    """Entries of a bench file."""
    text = path.read_text(encoding="utf-8")
    if text.lstrip().startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def wrong(finding: str, allowed: list[str]) -> bool:
    """Whether a finding is confidently wrong."""
    if finding in allowed:
        return False
    if finding == "supported":
        return "contradicted" in allowed
    return finding == "contradicted" and "supported" in allowed


def score(path: Path, *, show: bool) -> dict[str, float]:
    """Score one bench file and print what is off."""
    from forewarn import check
    from forewarn.records.errors import ForewarnError

    entries = read_bench(path)
    counts: Counter[str] = Counter()
    by_kind: dict[str, list[bool]] = {}
    for entry in entries:
        published = date.fromisoformat(entry["published"]) if entry.get("published") else None
        try:
            result = check(entry["sentence"], published=published)
        except ForewarnError as error:
            counts["refused"] += 1
            by_kind.setdefault(entry["kind"], []).append(False)
            print(f"REFUSED: {entry['sentence']}\n    {error}")
            continue
        whole = result.overall.finding.value
        each = [verdict.finding.value for verdict in result.verdicts]
        allowed = entry["allowed"]
        good = whole in allowed
        counts["overall"] += good
        counts["first"] += each[0] in allowed
        counts["any"] += any(finding in allowed for finding in each)
        counts["overall_wrong"] += wrong(whole, allowed)
        by_kind.setdefault(entry["kind"], []).append(good)
        part_wrong = any(wrong(finding, allowed) for finding in each)
        counts["any_wrong"] += part_wrong
        if part_wrong or (show and not good):
            mark = (
                "CONFIDENTLY WRONG" if wrong(whole, allowed) else "a part is wrong" if part_wrong else "not defensible"
            )
            print(f"{mark}: {entry['sentence']}\n    [{entry['kind']}, {entry.get('published')}] allowed {allowed}")
            for claim, verdict in zip(result.claims, result.verdicts, strict=True):
                print(f"    {verdict.finding.value} ({claim.kind.value}): {verdict.because}")
    total = len(entries)
    print(f"{path.name}: {total} sentences")
    shares = {name: f"{counts[name] / total:.1%}" for name in ("overall", "first", "any")}
    print(f"  defensible: overall {shares['overall']}, first claim {shares['first']}, any claim {shares['any']}")
    print(f"  confidently wrong: overall {counts['overall_wrong']}, some claim {counts['any_wrong']}")
    print("  by kind: " + ", ".join(f"{kind} {sum(good)}/{len(good)}" for kind, good in sorted(by_kind.items())))
    return {"defensible": counts["overall"] / total, "confidently_wrong": counts["overall_wrong"]}


def main() -> int:
    """Score; with --floors, fail where a score has fallen below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="print every finding that is not defensible")
    parser.add_argument("--floors", action="store_true", help="compare with findings_floors.json")
    args = parser.parse_args()
    files = args.files or [*OURS, *([SAMPLE] if SAMPLE.exists() else [])]
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if args.floors else {}
    failed = False
    for path in files:
        got = score(path, show=args.show)
        floor = floors.get(path.name)
        if floor and (
            got["defensible"] < floor["defensible"] - 1e-9 or got["confidently_wrong"] > floor["confidently_wrong"]
        ):
            print(f"  below its floor: {floor}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
