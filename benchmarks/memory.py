"""Does memory stay flat while many articles are read?

    python benchmarks/memory.py [--articles 10000]

Reads short articles of invented sentences, each with names and numbers that no other has, one after the other through
``claims.extract_all``, and prints the resident memory after a tenth, a half and all of them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator

from forewarn import claims
from forewarn.news import article_from_text
from forewarn.records.articles import Article

_SYLLABLES = ("ba", "ko", "ri", "den", "mos", "tal", "vi", "gra", "lun", "sche", "por", "ne", "zu", "hal", "ter", "wic")
_TEXT = (
    "{place} receives missiles, ministry says\n"
    "The defence ministry said on {day} May that {count} Iskander missiles had arrived at {place}, where {person}, "
    "a colonel, has held drills for {hours} hours.\n"
    "“They can reach {other} in {minutes} minutes,” {person} told the paper {paper}. The governor of {other} condemned "
    "the deployment as reckless.\n"
    "The missile has a range of up to {range} kilometres, and no defence near {other} could intercept it.\n"
)


def _name(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))).title()


def articles(count: int) -> Iterator[Article]:
    """``count`` articles, the same ones in every run."""
    draw = random.Random(1983)  # noqa: S311 - invented names, nothing secret
    for number in range(count):
        text = _TEXT.format(
            place=_name(draw),
            other=_name(draw),
            person=f"{_name(draw)} {_name(draw)}",
            paper=f"{_name(draw)} {_name(draw)}",
            day=draw.randint(1, 31),
            count=draw.randint(2, 90),
            hours=draw.randint(2, 90),
            minutes=draw.randint(2, 40),
            range=draw.randint(300, 700),
        )
        yield article_from_text(text, id=f"a{number}")


def main() -> int:
    """Read and print."""
    import psutil

    from forewarn.catalog import load

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=10_000)
    count = parser.parse_args().articles
    process, found = psutil.Process(), 0
    for number, claimed in enumerate(claims.extract_all(articles(count), load().names), start=1):
        found += len(claimed)
        if number in {count // 10, count // 2, count}:
            print(f"{number:7,d} articles  {found:8,d} claims  {process.memory_info().rss / 1e6:6.0f} MB", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
