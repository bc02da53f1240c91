"""``forewarn validate``: the published cases forewarn is held against, with residuals."""

from __future__ import annotations

import argparse
import sys

from forewarn.cli.arguments import add_json
from forewarn.cli.output import print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn validate``."""
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print every case; exit 1 if any fails."""
    from forewarn.validation import cases

    rows = list(cases())
    failed = [row for row in rows if not row.passed]
    if args.json:
        print_json(
            {
                "cases": [
                    {
                        "name": row.name,
                        "quantity": row.quantity,
                        "expected": row.expected,
                        "got": row.got,
                        "residual": row.residual,
                        "tolerance": row.tolerance,
                        "unit": row.unit,
                        "authority": row.authority,
                        "passed": row.passed,
                    }
                    for row in rows
                ]
            }
        )
        return 1 if failed else 0
    for row in rows:
        sys.stdout.write(
            f"{'ok  ' if row.passed else 'FAIL'}  {row.name}: {row.quantity} {row.got:.7g} {row.unit}"
            f" (expected {row.expected:.7g}, residual {row.residual:+.2g}, tolerance {row.tolerance:.2g})\n"
            f"      {row.authority}\n"
        )
    sys.stdout.write(f"{len(rows) - len(failed)} of {len(rows)} cases within tolerance\n")
    return 1 if failed else 0
