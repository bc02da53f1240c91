"""Article bodies out of HTML, against the scrapinghub article-extraction-benchmark (MIT). Takes its folder.

    python evaluation/yardstick_bodies.py FOLDER

FOLDER holds ``ground-truth.json`` and ``html/*.html.gz``. The score is that of the benchmark: precision and recall of
four-word shingles with their counts, averaged over pages, and the F1 of the two averages. Title lines are not part of
a body there, nor of ours.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from forewarn.news.clean import clean_text
from forewarn.news.from_html import page_of
from forewarn.records.errors import UnreadableArticle

_TOKEN = re.compile(r"\w+", re.UNICODE)
_SHINGLE = 4


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Counts of runs of four words; of fewer where the text is shorter."""
    words = _TOKEN.findall(text or "")
    size = min(_SHINGLE, max(1, len(words)))
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1)) if words else Counter()


def body_of(html: str) -> str:
    """Our body of a page, empty where there is none."""
    try:
        return clean_text(page_of(html, "page").text)[0]
    except UnreadableArticle:
        return ""


def main(arguments: list[str] | None = None) -> int:
    """Print precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    truth_path = options.folder / "ground-truth.json"
    if not truth_path.exists():
        print(f"no ground-truth.json in {options.folder}", file=sys.stderr)
        return 1
    precisions, recalls = [], []
    for name, page in json.loads(truth_path.read_text(encoding="utf-8")).items():
        with gzip.open(options.folder / "html" / f"{name}.html.gz", "rt", encoding="utf-8") as file:
            ours = shingles(body_of(file.read()))
        wanted = shingles(page.get("articleBody", ""))
        shared = (ours & wanted).total()
        total = shared + (ours - wanted).total() + (wanted - ours).total()
        if not total:
            continue
        right, extra, lost = shared / total, (ours - wanted).total() / total, (wanted - ours).total() / total
        if right + extra:
            precisions.append(right / (right + extra))
        if right + lost:
            recalls.append(right / (right + lost))
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    f1 = 2 * precision * recall / (precision + recall)
    row = {"pages": len(recalls), "precision": precision, "recall": recall, "f1": f1}
    if options.json:
        print(json.dumps(row))
    else:
        print(f"article bodies, {row['pages']} pages: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
