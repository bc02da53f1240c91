"""``forewarn cap-exercise``: a CAP 1.2 message for a tabletop exercise. It is written, never sent."""

from __future__ import annotations

import argparse
import contextlib
import sys
from datetime import UTC, datetime
from pathlib import Path

from forewarn.cli.arguments import add_catalog, add_json
from forewarn.cli.output import print_json
from forewarn.records.errors import BadDate, CannotWrite


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn cap-exercise``."""
    parser.add_argument("system", metavar="SYSTEM", help="a system of the catalog, by name or id")
    parser.add_argument("--from", dest="launch", required=True, metavar="PLACE", help="the reported launch area")
    parser.add_argument("--to", dest="target", required=True, metavar="PLACE", help="the named place that is warned")
    parser.add_argument("--note", required=True, help="what the exercise is and who answers for it")
    parser.add_argument("--at", metavar="TIME", help="when it is dated, as 2026-11-21T10:00:00+01:00 (default: now)")
    parser.add_argument("--lasts-min", type=int, default=30, metavar="N", help="minutes until it expires, 1 to 60")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the XML goes (default: stdout)")
    add_catalog(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Compute the minutes for the place, put them into an exercise message, write it."""
    sent_at = _moment(args.at)
    from forewarn.assess.lookup import one_place, one_system
    from forewarn.assess.places import outlooks
    from forewarn.catalog import load
    from forewarn.publish.cap_exercise import exercise_message, exercise_text

    catalog = load(args.catalog)
    area = catalog.gazetteer.area(one_place(args.launch, catalog).id)
    place = one_place(args.target, catalog)
    rows, _ = outlooks([(one_system(args.system, catalog), area)], [place], samples=2000, seed=1)
    warning_min = rows[0].warning_min if rows else None
    message = exercise_message(
        place,
        texts=[exercise_text(place, warning_min=warning_min)],
        note=args.note,
        sent_at=sent_at,
        lasts_min=args.lasts_min,
    ).decode()
    if args.out is not None:
        _write(args.out, message)
    if args.json:
        print_json({"status": "Exercise", "place": place.name, "xml": message})
    elif args.out is None:
        sys.stdout.write(message)
    return 0


def _moment(words: str | None) -> datetime:
    if words is None:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        raise BadDate(f"--at {words!r}", "a time with its offset, as 2026-11-21T10:00:00+01:00", "correct it") from None


def _write(path: Path, text: str) -> None:
    wanted, do = "a file name in a folder with room", "choose another --out"
    if not path.name or (path.exists() and not path.is_file()):
        raise CannotWrite(f"{path} is not a file", wanted, do)
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(path)
    except (OSError, ValueError) as error:
        raise CannotWrite(f"{path}: {getattr(error, 'strerror', None) or 'not a path'}", wanted, do) from None
    finally:
        with contextlib.suppress(OSError, ValueError):
            unfinished.unlink(missing_ok=True)
