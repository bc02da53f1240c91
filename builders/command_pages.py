"""Write docs/commands.md from the parsers themselves, so that help and page cannot differ."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["COLUMNS"] = "100"

from forewarn.cli.main import COMMANDS, build_parser

ROOT = Path(__file__).resolve().parents[1]


def page() -> str:
    """The whole page."""
    parser = build_parser()
    commands = parser._subparsers._group_actions[0].choices  # noqa: SLF001  argparse has no public way to list them
    parts = ["# Commands\n\nGenerated from the commands' own help by `builders/command_pages.py`.\n"]
    parts.append(
        "Exit codes: 0 done, 1 a deliberate refusal with one line on stderr, 2 usage, 130 interrupted. With `--json` a "
        'refusal is also `{"error": {"kind", "message"}}` on stdout.\n'
    )
    parts += [f"## forewarn {name}\n\n```text\n{commands[name].format_help().rstrip()}\n```\n" for name in COMMANDS]
    return "\n".join(parts)


if __name__ == "__main__":
    (ROOT / "docs" / "commands.md").write_text(page(), encoding="utf-8")
