"""``forewarn rerun``: a run made again from its run.json, on the same articles."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from forewarn import __version__
from forewarn.cli import assess
from forewarn.cli.output import say
from forewarn.records.errors import UnreadableRun


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn rerun``."""
    parser.add_argument("run", type=Path, metavar="RUN.JSON", help="the run.json of an earlier brief")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the new brief goes")
    parser.add_argument(
        "--accepted-by", metavar="NAME", help="the person who has read that brief and accepts its findings by name"
    )
    parser.add_argument("--download", action="store_true", help="allow a run that was made from addresses")
    parser.add_argument("--json", action="store_true", help="JSON on stdout, and nothing else there")


def run(args: argparse.Namespace) -> int:
    """Read the run, make sure that its articles are unchanged, and assess them again."""
    from forewarn.archive.saved_run import saved
    from forewarn.catalog import load

    earlier = saved(args.run)
    parser = argparse.ArgumentParser(exit_on_error=False)
    assess.add_arguments(parser)
    try:
        again = parser.parse_args(list(earlier.words[1:]))
    except (argparse.ArgumentError, SystemExit):
        raise UnreadableRun(
            f"{args.run.name} with words that assess does not know", "a run of this version", "make it anew"
        ) from None
    base = args.run.parent
    again.articles = [
        path if path == "-" or "://" in path else os.path.normpath(base / path) for path in again.articles
    ]
    again.manifest = again.manifest and Path(os.path.normpath(base / again.manifest))
    again.catalog = again.catalog and Path(os.path.normpath(base / again.catalog))
    again.delays = again.delays and Path(os.path.normpath(base / again.delays))
    again.out, again.json = args.out, args.json
    # A run file may come from somebody else: only the user of this command may allow the network.
    again.download = again.download and args.download
    versions = (earlier.forewarn_version, earlier.catalog_version)
    differ = versions != (__version__, load(again.catalog).version)
    if differ and args.accepted_by is not None:
        raise UnreadableRun(
            f"{args.run.name} of forewarn {versions[0]} and catalog {versions[1]}",
            "a run of this version, whose findings are those that were read",
            "make it anew with `forewarn assess`, read it, and accept that",
        )
    if differ and again.accepted_by is not None:
        # Who accepted the findings of one version has not seen those of another.
        say(f"the findings that {again.accepted_by} accepted are of another version: no ClaimReview is written")
    again.accepted_by = None if differ else args.accepted_by or again.accepted_by
    code = assess.run(again, expected_sha256=earlier.inputs_sha256)
    if differ:
        say(f"made with forewarn {versions[0]} and catalog {versions[1]}; this one may differ")
    return code
