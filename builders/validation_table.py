"""Writes docs/validation.md: every published case, as `forewarn validate` computes it.

python builders/validation_table.py
"""

from __future__ import annotations

from pathlib import Path

from forewarn.validation import Case, cases

TARGET = Path(__file__).resolve().parents[1] / "docs" / "validation.md"

HEAD = """\
# What forewarn is held against

Made by `python builders/validation_table.py`; a test compares it. `forewarn validate` prints the same cases as
computed on your machine, and exits with 1 if any is out of tolerance. The last column is the residual as a share of the
tolerance: between -1 and 1 is within.

| case | quantity | expected | unit | tolerance | residual / tolerance | authority |
|---|---|---|---|---|---|---|
"""


def row(case: Case) -> str:
    """One line of the table."""
    share = case.residual / case.tolerance if case.tolerance else float(case.residual != 0)
    share += 0.0  # no negative zero
    cells = (
        case.name,
        case.quantity,
        f"{case.expected:.10g}",
        case.unit,
        f"{case.tolerance:.3g}",
        f"{round(share, 1) + 0.0:+.1f}",
        case.authority,
    )
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def table() -> str:
    """The whole page."""
    return HEAD + "\n".join(row(case) for case in cases()) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
    print(TARGET)
