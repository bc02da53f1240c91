"""Results in, files out: briefs, maps, charts, exports, references."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forewarn.records.asked import Asked
    from forewarn.records.runs import Assessment

__all__ = ["write_brief"]


def write_brief(
    assessment: Assessment,
    folder: Path,
    *,
    pdf: bool = True,
    beside: Mapping[str, bytes] | None = None,
    asked: Asked | None = None,
) -> list[Path]:
    """Write the brief and its data into ``folder``, whole or not at all; the files written, in reading order.

    ``beside`` are further files by name, which go with the brief or not at all; ``asked`` are exports on request.

    Raises CannotWrite, and leaves what stood in ``folder`` before as it was; MissingExtra; RefusedAcceptance.
    """
    from forewarn.publish.bundle import write_bundle

    return write_bundle(assessment, folder, pdf=pdf, beside=beside, asked=asked)
