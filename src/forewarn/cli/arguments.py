"""Arguments that several commands share, and how their words become values."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from forewarn.records.asked import Also
from forewarn.records.errors import BadDate, BadNumber, UnreadableArticle

if TYPE_CHECKING:
    from forewarn.warning_time import Delay


def add_articles(parser: argparse.ArgumentParser) -> None:
    """ARTICLE..., --manifest, --published and --download."""
    parser.add_argument(
        "articles", nargs="*", metavar="ARTICLE", help=".txt, .html, .md or .pdf file, - for stdin, or an address"
    )
    parser.add_argument("--manifest", type=Path, metavar="FILE", help="JSON Lines with path or id, title, date ...")
    parser.add_argument("--published", metavar="DATE", help="publication date of a single article, as 2025-09-26")
    parser.add_argument("--download", action="store_true", help="allow ARTICLE to be an address (the only network use)")


def add_json(parser: argparse.ArgumentParser) -> None:
    """--json."""
    parser.add_argument("--json", action="store_true", help="JSON on stdout, and nothing else there")


def add_exports(parser: argparse.ArgumentParser) -> None:
    """--also and --accepted-by."""
    parser.add_argument(
        "--also",
        type=_formats,
        default=(),
        metavar="FORMATS",
        help="further exports, each with an optional library: " + ",".join(Also),
    )
    parser.add_argument(
        "--accepted-by",
        metavar="NAME",
        help="the person who accepts the findings by name; only then is a schema.org ClaimReview written",
    )


def _formats(words: str) -> tuple[Also, ...]:
    """Exports on request, each once, in the order of the enum."""
    named = {word.strip().lower() for word in words.split(",")}
    unknown = sorted(named - set(Also))
    if unknown:
        raise argparse.ArgumentTypeError(
            f"{unknown[0][:40]!r} is not one of {', '.join(Also)}; all other exports are written anyway"
        )
    return tuple(one for one in Also if one in named)


def day(words: str | None, option: str) -> date | None:
    """A date argument, or BadDate."""
    if words is None:
        return None
    try:
        given = date.fromisoformat(words)
    except ValueError:
        raise BadDate(f"{option} {words[:60]!r}", "a day written as 2025-09-26", "correct the date") from None
    from forewarn.news.limits import FIRST_YEAR, LAST_YEAR

    if not FIRST_YEAR <= given.year <= LAST_YEAR:
        raise BadDate(f"{option} {words[:60]!r}", f"a day from {FIRST_YEAR} to {LAST_YEAR}", "correct the date")
    return given


def moment_of_run() -> datetime:
    """Now, or what SOURCE_DATE_EPOCH says (https://reproducible-builds.org/specs/source-date-epoch/), or BadDate.

    The moment is all that differs between two runs with one seed, so whoever compares bytes can hold it still.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if not told:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(told), UTC)
    except (ValueError, OverflowError, OSError):
        raise BadDate(
            f"SOURCE_DATE_EPOCH={told[:60]!r}", "seconds since 1970 as a whole number", "correct or unset it"
        ) from None


def counted(value: int, option: str, low: int, high: int) -> int:
    """A whole number within bounds, or BadNumber."""
    if not low <= value <= high:
        raise BadNumber(f"{option} {value}", f"a whole number from {low:,} to {high:,}", "choose one in between")
    return value


def need_articles(args: argparse.Namespace) -> None:
    """Refuse a command line that names no article."""
    if not args.articles and args.manifest is None:
        raise UnreadableArticle(
            "no article", "at least one ARTICLE or a --manifest", "name a .txt, .html, .md or .pdf file"
        )


def add_delays(parser: argparse.ArgumentParser) -> None:
    """--delays."""
    parser.add_argument(
        "--delays",
        type=Path,
        metavar="FILE",
        help="TOML with your own minutes from launch to message (docs/warning.md)",
    )


def delays(path: Path | None) -> tuple[Delay, ...] | None:
    """The chain of delays with those of the file in place, or nothing where no file is named.

    Raises:
        BadNumber: a link or a number of the file is not what it should be. UnreadableArticle: it is no TOML.
    """
    if path is None:
        return None
    import tomllib

    from forewarn.warning_time import delays_from_table

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadNumber(
            f"--delays {path.name}: {str(error)[:80]}", "a TOML file of delays", "see docs/warning.md"
        ) from None
    return delays_from_table(table)


def add_borders(parser: argparse.ArgumentParser) -> None:
    """--border-policy."""
    parser.add_argument(
        "--border-policy",
        choices=("un", "de_facto"),
        default="un",
        help="whose borders the map draws and areas follow (default: un)",
    )


def add_catalog(parser: argparse.ArgumentParser) -> None:
    """--catalog."""
    parser.add_argument(
        "--catalog",
        type=Path,
        metavar="FOLDER",
        help="a folder of your own entries, which extend or override the record",
    )
