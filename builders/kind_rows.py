"""Collects what annotated sentences show, for ``kind_weights.py``: ``python builders/kind_rows.py FOLDER[=WEIGHT]...``.

A folder has ``articles/ID.txt``, ``articles.jsonl`` and ``claims.jsonl`` in the format of evaluation/README.md. The
articles are other people's texts and stay where they are: kept of each sentence are only its kinds and, without their
order, those of its traits that three articles or more show. The addresses of the articles are kept as the source.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "evaluation"))

from corpus import load as load_corpus

from forewarn.catalog import load as load_catalog
from forewarn.claims.extract import sentences_shown

TARGET = Path(__file__).with_name("kind_rows.json.gz")
#: A trait of fewer articles would say more of them than of the kinds.
ARTICLES_AT_LEAST = 3


def collected(folders: list[tuple[Path, float]]) -> dict[str, list[Any]]:
    """What stands in the file: traits, kinds, sources, and for each sentence its source, weight, traits and kinds."""
    names = load_catalog().names
    sentences: list[tuple[int, float, frozenset[str], frozenset[str]]] = []
    sources: list[str] = []
    shown_in: dict[str, set[int]] = defaultdict(set)
    for folder, weight in folders:
        about = {row["id"]: row for row in map(json.loads, (folder / "articles.jsonl").read_text("utf-8").splitlines())}
        corpus = load_corpus(folder.name, folder / "articles", folder / "claims.jsonl", folder / "articles.jsonl")
        kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
        for gold in corpus.gold:
            kinds[gold.article, gold.sentence] |= {gold.kind} if gold.kind else set()
        annotated = {article for article, _ in kinds}
        for article in corpus.articles:
            if article.id not in annotated:
                continue
            told = about.get(article.id, {})
            sources.append(" ".join(filter(None, (told.get("publisher"), told.get("date"), told.get("address")))))
            for start, end, shown in sentences_shown(article, names):
                if shown:
                    sentences.append(
                        (len(sources) - 1, weight, shown, frozenset(kinds[article.id, article.text[start:end]]))
                    )
                    for trait in shown:
                        shown_in[trait].add(len(sources) - 1)
    traits = sorted(trait for trait, articles in shown_in.items() if len(articles) >= ARTICLES_AT_LEAST)
    of_kinds = sorted({kind for *_, told in sentences for kind in told})
    at = {trait: number for number, trait in enumerate(traits)}
    return {
        "sources": sources,
        "kinds": of_kinds,
        "traits": traits,
        "rows": [
            [
                article,
                weight,
                sorted(at[one] for one in shown if one in at),
                [of_kinds.index(kind) for kind in sorted(told)],
            ]
            for article, weight, shown, told in sentences
        ],
    }


def main() -> None:
    """Write the file and say what is in it."""
    given = collected(
        [(Path(folder), float(weight or 1)) for folder, _, weight in (one.partition("=") for one in sys.argv[1:])]
    )
    content = json.dumps(given, ensure_ascii=False, separators=(",", ":")).encode()
    TARGET.write_bytes(gzip.compress(content, 9, mtime=0))
    sizes = {name: len(given[name]) for name in ("rows", "sources", "traits")}
    print(f"{TARGET.name}: {sizes['rows']} sentences of {sizes['sources']} articles, {sizes['traits']} traits")


if __name__ == "__main__":
    main()
