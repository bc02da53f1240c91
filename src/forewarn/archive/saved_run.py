"""``run.json``: what is needed to make a run again, and to notice that something has changed since."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from forewarn.records.errors import UnreadableRun

FORMAT = "forewarn run 1"
#: No run file is larger; the rest of one that is would not be read.
LARGEST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class SavedRun:
    """The words of an ``assess`` command, with paths relative to the run file, and what it ran on.

    ``inputs_sha256`` maps article ids to the digest of their raw bytes.
    """

    words: tuple[str, ...]
    inputs_sha256: dict[str, str]
    forewarn_version: str
    catalog_version: str


def as_bytes(run: SavedRun) -> bytes:
    """``run`` as the contents of a run file."""
    record = {"format": FORMAT, **{name: getattr(run, name) for name in SavedRun.__slots__}}
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    # A file name may hold bytes that are no text; as escapes they come back as the same name.
    return text.encode("utf-8", errors="backslashreplace")


def saved(path: Path) -> SavedRun:
    """The run that ``path`` holds. Raises UnreadableRun."""
    wanted = "a run.json as `forewarn assess --out` writes it"
    try:
        if not path.is_file():
            raise UnreadableRun(f"{path} is not a file", wanted, "name that file")
        with path.open("rb") as file:
            record = json.loads(file.read(LARGEST_BYTES).decode("utf-8"))
        if record["format"] != FORMAT:
            raise UnreadableRun(f"{path.name} of format {str(record['format'])[:60]!r}", FORMAT, "make the run anew")
        words, digests = record["words"], record["inputs_sha256"]
        strings = [*words, *digests, *digests.values(), record["forewarn_version"], record["catalog_version"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableRun(f"{path.name} ({type(error).__name__})", wanted, "name that file") from None
    if not all(isinstance(word, str) for word in strings):
        raise UnreadableRun(f"{path.name} with something else than words", wanted, "name that file")
    return SavedRun(tuple(words), dict(digests), record["forewarn_version"], record["catalog_version"])
