"""``forewarn catalog``: the public record on the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from forewarn.cli.arguments import add_json
from forewarn.cli.output import print_json
from forewarn.records.errors import UnknownEntry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn catalog``."""
    parser.add_argument("what", choices=("list", "show", "sources", "check"), help="what to look at")
    parser.add_argument("name", nargs="?", metavar="ID", help="an entry (show), a source (sources), a folder (check)")
    add_json(parser)
