"""A folder with the brief and its data, written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from forewarn.publish.exports import all_exports
from forewarn.publish.page import brief_html
from forewarn.publish.readme import FILES, readme_text
from forewarn.publish.records import assessment_record, claim_record
from forewarn.publish.tables import places_csv, places_geojson
from forewarn.records.asked import Asked
from forewarn.records.errors import CannotWrite
from forewarn.records.runs import Assessment


def write_bundle(
    assessment: Assessment,
    folder: Path,
    *,
    pdf: bool = True,
    beside: Mapping[str, bytes] | None = None,
    asked: Asked | None = None,
) -> list[Path]:
    """Write the bundle into ``folder`` and give its files, in reading order.

    Everything is made in a temporary folder beside ``folder`` first and moved file by file at the end, so that a full
    disk or an interruption leaves what stood there before.

    Raises:
        CannotWrite: the folder, or a file in it, cannot be written.
    """
    contents = {**_contents(assessment, asked or Asked(), pdf=pdf, beside=beside or ()), **(beside or {})}
    folder = Path(folder)
    waiting: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists() and not folder.is_dir():
            raise CannotWrite(f"{folder} is a file", "a folder for the brief", "name another folder with --out")
        waiting = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        for name, data in contents.items():
            (waiting / name).parent.mkdir(exist_ok=True)
            with (waiting / name).open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        _move(waiting, folder, list(contents))
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotWrite(
            f"{folder}: {reason}", "a folder that can be written", "free some space or name another folder with --out"
        ) from error
    finally:
        if waiting is not None:
            shutil.rmtree(waiting, ignore_errors=True)
    return [folder / name for name in contents]


def _move(waiting: Path, folder: Path, names: list[str]) -> None:
    """Put the finished files in place. A new folder appears in one step; in an old one each file is replaced.

    A file of an earlier run that this one does not make goes, so that no folder holds two runs; other files stay.
    """
    if not folder.exists():
        waiting.chmod(0o755)
        waiting.replace(folder)
        return
    kept = waiting / ".before"
    kept.mkdir()
    moved: list[str] = []
    try:
        for name in [name for name in FILES if name not in names and (folder / name).is_file()]:
            (kept / name).parent.mkdir(exist_ok=True)
            moved.append(name)
            (folder / name).replace(kept / name)
        for name in names:
            (folder / name).parent.mkdir(exist_ok=True)
            (kept / name).parent.mkdir(exist_ok=True)
            if (folder / name).exists():
                (folder / name).replace(kept / name)
            moved.append(name)
            (waiting / name).replace(folder / name)
    except BaseException:
        for name in moved:
            with contextlib.suppress(OSError):
                (folder / name).unlink(missing_ok=True)
                if (kept / name).exists():
                    (kept / name).replace(folder / name)
        raise


def _contents(assessment: Assessment, asked: Asked, *, pdf: bool, beside: Iterable[str]) -> dict[str, bytes]:
    record = assessment_record(assessment)
    pairs = zip(assessment.claims, assessment.verdicts, strict=True)
    lines = [_json(claim_record(claim, verdict)) for claim, verdict in pairs]
    files = {"brief.html": brief_html(assessment).encode("utf-8", "replace")}
    if pdf:
        from forewarn.publish.pdf import brief_pdf

        files["brief.pdf"] = brief_pdf(assessment)
    files["assessment.json"] = _json(record, indent=1)
    files["claims.jsonl"] = b"".join(lines)
    files["places.csv"] = places_csv(assessment).encode()
    files["places.geojson"] = _json(places_geojson(assessment), indent=1)
    files |= all_exports(assessment, asked)
    names = [*files, *beside]
    files["README.txt"] = readme_text(assessment, names, accepted_by=asked.accepted_by).encode("utf-8", "replace")
    return files


def _json(value: Any, indent: int | None = None) -> bytes:  # noqa: ANN401  any JSON value
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return (text + "\n").encode("utf-8", "backslashreplace")
