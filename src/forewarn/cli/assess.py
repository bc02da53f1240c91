"""``forewarn assess``: articles in, one checked and mapped brief out."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from forewarn.cli.arguments import (
    add_articles,
    add_borders,
    add_catalog,
    add_delays,
    add_exports,
    add_json,
    counted,
    day,
    delays,
    moment_of_run,
    need_articles,
)
from forewarn.cli.output import print_json, progress, say
from forewarn.records.errors import CannotWrite, ChangedInput
from forewarn.records.verdicts import Finding

if TYPE_CHECKING:
    from rich.console import Console

    from forewarn.catalog import Catalog
    from forewarn.records.asked import Asked
    from forewarn.records.runs import Assessment


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn assess``."""
    add_articles(parser)
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the brief goes (default: brief, unless --json)")
    parser.add_argument("--as-of", metavar="DATE", help="the day on which forecasts are judged")
    parser.add_argument("--place", action="append", default=[], metavar="NAME", help="a further place; may be repeated")
    parser.add_argument("--samples", type=int, default=4000, metavar="N", help="samples per place (default: 4000)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the seed of those samples (default: 1)")
    parser.add_argument("--no-pdf", action="store_true", help="leave out brief.pdf")
    add_exports(parser)
    add_delays(parser)
    add_borders(parser)
    add_catalog(parser)
    add_json(parser)


def run(args: argparse.Namespace, *, expected_sha256: dict[str, str] | None = None) -> int:
    """Assess the articles, write the brief, print a summary or the whole as JSON.

    ``expected_sha256`` are the digests of an earlier run's articles. Raises ChangedInput where they differ.
    """
    need_articles(args)
    published, as_of = day(args.published, "--published"), day(args.as_of, "--as-of")
    samples = counted(args.samples, "--samples", 100, 1_000_000)
    seed = counted(args.seed, "--seed", 0, 2**63 - 1)
    folder = args.out or (None if args.json else Path("brief"))
    _can_be_done(args, folder)
    from forewarn.assess import assess, load_articles
    from forewarn.catalog import load
    from forewarn.publish.records import assessment_record

    with progress() as shown:
        catalog = load(args.catalog).with_borders(args.border_policy)
        articles = load_articles(args.articles, manifest=args.manifest, published=published, download=args.download)
        if expected_sha256 is not None:
            _same_inputs({article.id: article.digest_sha256 for article in articles}, expected_sha256)
        result = assess(
            articles,
            as_of=as_of,
            places=args.place,
            samples=samples,
            seed=seed,
            command=shlex.join(["forewarn", *_words(args, lambda path: path.name)]),
            catalog=catalog,
            delays=delays(args.delays),
            made_at=moment_of_run(),
            step=shown.step,
        )
        if folder is not None:
            shown.step("writing the brief")
            _write(result, folder, args, catalog)
    if args.json:
        print_json(assessment_record(result))
    else:
        _summary(result)
    if folder is not None:
        say(f"wrote {folder}/brief.html and its data")
    return 0


def _same_inputs(now: dict[str, str], then: dict[str, str]) -> None:
    changed = sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))
    if changed:
        raise ChangedInput(
            "article " + ", ".join(changed[:5]) + " is not what the run was made from",
            "the same articles, byte for byte",
            "restore them, or make a new run with `forewarn assess`",
        )


def _can_be_done(args: argparse.Namespace, folder: Path | None) -> None:
    """Refuse exports that could not be written, before the work and not after it."""
    if folder is None and (args.also or args.accepted_by is not None):
        raise CannotWrite("--also or --accepted-by without a folder", "a folder for the files", "add --out DIR")
    from forewarn.publish.exports import need_libraries

    need_libraries(args.also)
    if args.accepted_by is not None:
        from forewarn.publish.exports.claim_review import name_of_person

        args.accepted_by = name_of_person(args.accepted_by)


def _asked(result: Assessment, args: argparse.Namespace, catalog: Catalog) -> Asked:
    from forewarn.records.asked import Also, Asked

    if Also.NETCDF not in args.also:
        return Asked(args.also, accepted_by=args.accepted_by)
    from forewarn.assess.distributions import distributions

    sampled = distributions(result, catalog)
    if not sampled:
        say("no flight times were computed, so there is no exports/flight_times.nc")
    return Asked(args.also, sampled, args.accepted_by)


def _write(result: Assessment, folder: Path, args: argparse.Namespace, catalog: Catalog) -> None:
    from forewarn.archive.saved_run import SavedRun, as_bytes
    from forewarn.publish import write_brief

    words = _words(args, lambda path: Path(os.path.relpath(path, folder)).as_posix())
    made = result.run
    saved_run = SavedRun(words, made.inputs_sha256, made.forewarn_version, made.catalog_version)
    asked = _asked(result, args, catalog)
    write_brief(result, folder, pdf=not args.no_pdf, beside={"run.json": as_bytes(saved_run)}, asked=asked)


def _words(args: argparse.Namespace, name_of: Callable[[Path], str]) -> tuple[str, ...]:
    """The command that makes this run again, with its files named by ``name_of``."""
    words = ["assess"]
    words += [path if path == "-" or "://" in path else name_of(Path(path)) for path in args.articles]
    for option in ("manifest", "catalog", "delays"):
        if getattr(args, option):
            words += [f"--{option}", name_of(getattr(args, option))]
    for option in ("published", "as_of"):
        if getattr(args, option):
            words += ["--" + option.replace("_", "-"), getattr(args, option)]
    for place in args.place:
        words += ["--place", place]
    words += [] if args.border_policy == "un" else ["--border-policy", args.border_policy]
    words += ["--also", ",".join(args.also)] if args.also else []
    words += [] if args.accepted_by is None else ["--accepted-by", args.accepted_by]
    words += ["--download"] * args.download + ["--no-pdf"] * args.no_pdf
    return (*words, "--samples", str(args.samples), "--seed", str(args.seed))


def _summary(result: Assessment) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=sys.stdout)
    counts = Counter(verdict.finding.value.replace("_", " ") for verdict in result.verdicts)
    console.print(
        f"{_counted(len(result.articles), 'article')}, {_counted(len(result.origins), 'origin')}, "
        f"{_counted(len(result.claims), 'claim')}: "
        + ", ".join(f"{count} {name}" for name, count in counts.most_common()),
    )
    _read_first(result, console)
    if result.places:
        table = Table(expand=True, title="Places", title_justify="left")
        for heading in ("place", "from", "distance", "reach", "flight", "warning left"):
            table.add_column(heading, overflow="fold")
        for row in result.places:
            flight, warning = row.minimum_energy_min, row.warning_min
            table.add_row(
                Text(row.place.name),
                Text(row.from_place),
                f"{row.distance_km.low:,.0f} to {row.distance_km.high:,.0f} km",
                row.reach.value.replace("_", " "),
                f"{flight.low:.0f} to {flight.high:.0f} min" if flight else "not known",
                f"{warning.low:.0f} to {warning.high:.0f} min" if warning else "not known",
            )
        console.print(table)
    for line in result.not_told:
        console.print(Text(f"Could not be told: {line}"))


#: Findings an editor must see before anything is printed, the worst first; and how many of them a terminal shows.
_URGENT = (Finding.CONTRADICTED, Finding.DISPUTED, Finding.STRAINED)
_MOST_SHOWN = 12


def _read_first(result: Assessment, console: Console) -> None:
    """What does not hold or is in doubt, each reason once, with who says it."""
    from rich.padding import Padding
    from rich.text import Text

    from forewarn.publish.headlines import headlines

    told = sorted(
        (item for item in headlines(result) if item.finding in _URGENT), key=lambda item: _URGENT.index(item.finding)
    )
    for item in told[:_MOST_SHOWN]:
        said_by = f"  said by {', '.join(item.speakers)}; {_counted(len(item.articles), 'article')}, "
        said_by += _counted(item.origin_count, "origin")
        console.print()
        console.print(Text.assemble((item.finding.value.upper(), "bold"), said_by))
        words = result.claims[item.claims[0]].sentence
        console.print(Padding(Text(f"“{words}”", style="italic"), (0, 0, 0, 2)))
        console.print(Padding(Text(item.because), (0, 0, 0, 2)))
    if len(told) > _MOST_SHOWN:
        console.print(f"\n{len(told) - _MOST_SHOWN} more stand in the brief.")
    console.print()


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
