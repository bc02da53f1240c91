"""How long the catalog takes: loading, building its names, looking one up, scanning an article. Prints ratios.

The yardstick for loading is reading the same data with the TOML parser, from the files themselves: the compiled form
must be several times as fast. The yardstick for scanning is one pass of a regular expression that only finds the words.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable

from forewarn.catalog.loading import catalog_from
from forewarn.catalog.names import CatalogNames
from forewarn.catalog.tables import shipped_files, shipped_tables, tables_of

SENTENCE = (
    "Belarusian Foreign Minister Maxim Ryzhenkov told BelTA that the Oreshnik missile system and the Iskander-M are "
    "near Krichev, while NATO Secretary General Mark Rutte spoke of Patriot and THAAD in Poland. "
)
WORD = re.compile(r"\w+")


def milliseconds(work: Callable[[], object], times: int) -> float:
    """The median of several runs, in milliseconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def load_compiled() -> object:
    """The catalog as a user gets it."""
    tables, version, digest = shipped_tables()
    return catalog_from(tables, version=version, digest=digest)


def main() -> None:
    """Measure and print."""
    catalog = catalog_from(shipped_tables()[0], version="benchmark", digest="benchmark")
    names = CatalogNames(catalog)
    text = SENTENCE * (1000 // len(WORD.findall(SENTENCE)) + 1)
    word_count = len(WORD.findall(text))
    compiled_ms = milliseconds(load_compiled, 15)
    toml_ms = milliseconds(lambda: catalog_from(tables_of(shipped_files())[0], version="", digest=""), 5)
    print(f"load: {compiled_ms:.1f} ms; from the TOML files {toml_ms:.1f} ms; ratio {toml_ms / compiled_ms:.1f}")
    print(f"build the names: {milliseconds(lambda: CatalogNames(catalog), 15):.1f} ms")
    print(f"look a name up: {milliseconds(lambda: names.find_systems('Oreshniks'), 200):.4f} ms")
    print(f"look a misspelt name up: {milliseconds(lambda: names.find_systems('Oreshnjk'), 200):.4f} ms")
    scan_ms = milliseconds(lambda: names.scan(text), 25)
    words_ms = milliseconds(lambda: WORD.findall(text), 25)
    print(f"scan {word_count} words: {scan_ms:.2f} ms; words alone {words_ms:.2f} ms; ratio {scan_ms / words_ms:.0f}")


if __name__ == "__main__":
    sys.exit(main())
