"""``forewarn read``: the claims of articles, one a line."""

from __future__ import annotations

import argparse

from forewarn.cli.arguments import add_articles, add_catalog, add_json, day, need_articles
from forewarn.cli.output import print_json, progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn read``."""
    add_articles(parser)
    add_catalog(parser)
    add_json(parser)
    parser.add_argument("--identity", action="store_true", help="also office, name and geography claims")


def run(args: argparse.Namespace) -> int:
    """Print the claims of each article."""
    need_articles(args)
    published = day(args.published, "--published")
    from forewarn.assess import load_articles, read
    from forewarn.catalog import load
    from forewarn.publish.records import claim_record
    from forewarn.records.claims import IDENTITY_KINDS

    catalog = load(args.catalog)
    with progress() as shown:
        articles = load_articles(args.articles, manifest=args.manifest, published=published, download=args.download)
        for article in articles:
            shown.step(f"reading article {article.id}")
            claims = [
                claim for claim in read(article, catalog=catalog) if args.identity or claim.kind not in IDENTITY_KINDS
            ]
            if args.json:
                for claim in claims:
                    print_json(claim_record(claim))
            else:
                shown.done()
                _print_article(article.id, article.title, claims)
    return 0


def _print_article(name: str, title: str | None, claims: list) -> None:  # type: ignore[type-arg]
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(f"{name}  {title or ''}"), title_justify="left", expand=True, show_lines=False)
    for heading, ratio in (("kind", 2), ("who says it", 3), ("how surely", 2), ("words", 8)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for claim in claims:
        what = claim.kind.value + (f": {claim.status.value}" if claim.status else "")
        table.add_row(what, Text(claim.speaker), claim.certainty.value, Text(claim.sentence))
    console = Console()
    console.print(table if claims else Text(f"{name}: no claim found"))
