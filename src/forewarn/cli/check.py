"""``forewarn check``: one sentence in, its claims and a finding for each out."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from forewarn.cli.arguments import add_catalog, add_json, day
from forewarn.cli.output import print_json, progress, say
from forewarn.records.errors import BadManifest, UnreadableArticle

if TYPE_CHECKING:
    from forewarn.records.numbers import NamedNumber
    from forewarn.records.runs import CheckResult
    from forewarn.records.verdicts import Verdict


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn check``."""
    parser.add_argument("sentence", nargs="?", metavar="SENTENCE", help="the sentence, in quotes; - for stdin")
    parser.add_argument("--manifest", type=Path, metavar="FILE", help='JSON Lines of {"sentence", "published"}')
    parser.add_argument("--published", metavar="DATE", help="when the sentence was published, as 2025-09-26")
    parser.add_argument("--system", metavar="NAME", help="the system meant, where the sentence leaves it open")
    parser.add_argument(
        "--from", dest="launch", metavar="PLACE", help="the launch area, where the sentence leaves it open"
    )
    add_catalog(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Check one sentence, or one line after another of a manifest."""
    if (args.sentence is None) == (args.manifest is None):
        raise UnreadableArticle("no sentence, or both", "SENTENCE or --manifest FILE", "give one of the two")
    from forewarn.assess import check
    from forewarn.catalog import load
    from forewarn.publish.records import check_record

    catalog = load(args.catalog)
    if args.manifest is None:
        sentence = _stdin() if args.sentence == "-" else args.sentence
        result = check(
            sentence,
            published=day(args.published, "--published"),
            system=args.system,
            launch=args.launch,
            catalog=catalog,
        )
        if args.json:
            print_json(check_record(result))
        else:
            _print(result)
        return 0
    with progress() as shown:
        lines = _lines(args.manifest)
        for number, (sentence, published) in enumerate(lines, 1):
            shown.step(f"sentence {number} of {len(lines)}")
            result = check(sentence, published=day(published, f"line {number}: published"), catalog=catalog)
            if args.json:
                print_json(check_record(result))
            else:
                _print(result)
    return 0


def _stdin() -> str:
    from forewarn.news import standard_input

    return standard_input().decode("utf-8", errors="replace").strip()


def _lines(manifest: Path) -> list[tuple[str, str | None]]:
    from forewarn.news import manifest_lines

    lines = []
    for number, line in enumerate(manifest_lines(manifest), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            sentence, published = entry["sentence"], entry.get("published")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            entry = sentence = published = None
        if not isinstance(sentence, str) or not (published is None or isinstance(published, str)):
            raise BadManifest(
                f"line {number} of {manifest.name}: {line[:60]!r}",
                'an object like {"sentence": "...", "published": "2025-09-26"}',
                "correct that line",
            )
        lines.append((sentence, published))
    if not lines:
        raise BadManifest(f"{manifest.name} has no line", "at least one sentence", "add one")
    return lines


def _print(result: CheckResult) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console()
    console.print(Text(f"“{result.sentence}”", style="italic"))
    kinds: dict[Verdict, list[str]] = {}  # claims that came to the same for the same reason are told once
    for claim, verdict in zip(result.claims, result.verdicts, strict=True):
        kinds.setdefault(verdict, []).append(claim.kind.value.replace("_", " "))
    for verdict, named in kinds.items():
        finding = verdict.finding.value.replace("_", " ").upper()
        console.print(Text.assemble((finding, "bold"), f"  ({', '.join(dict.fromkeys(named))})"))
        lines = [verdict.because]
        lines += [f"- {number_line(number)}" for number in verdict.numbers]
        lines += [f"taken for granted: {assumption}" for assumption in verdict.assumptions]
        lines += [f"would change it: {change}" for change in verdict.would_change]
        lines += [f"beside it: {note}" for note in verdict.notes]
        if verdict.sources:
            lines.append("sources: " + ", ".join(verdict.sources))
        for line in lines:
            console.print(Padding(Text(line), (0, 0, 0, 2)))
    if not result.claims:
        say("no claim found")


def number_line(number: NamedNumber) -> str:
    """``reach: 2,000 to 5,500 km, best 5,500 (source)``."""
    values = [value for value in (number.low, number.high) if value is not None]
    spread = " to ".join(dict.fromkeys(f"{value:,.4g}" if value < 10 else f"{value:,.0f}" for value in values))
    best = "" if number.best is None or number.best in values[:1] == values[-1:] else f", best {number.best:,.4g}"
    if not spread and number.best is not None:
        spread, best = f"{number.best:,.4g}", ""
    return f"{number.name}: {spread} {number.unit}{best} ({number.source_id})"
