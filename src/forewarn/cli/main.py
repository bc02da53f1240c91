"""The door: picks the command, turns every refusal into one line, and gives the exit code.

argparse and not a larger framework: ``--help`` must stay under 30 bare interpreter starts, and a one-command program in
cyclopts or typer spends about that many on its own ``--help`` (design/cli_start_up.py measures them side by side).
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from forewarn import __version__
from forewarn.cli.output import plain_line, print_json
from forewarn.cli.surroundings import Stopped, leave_signals, prepare
from forewarn.records.errors import CannotWrite, ForewarnError

#: Command name -> (module with ``add_arguments`` and ``run``, one line of help).
COMMANDS = {
    "assess": ("forewarn.cli.assess", "articles in, one checked and mapped brief out"),
    "read": ("forewarn.cli.read", "the claims of articles, one a line"),
    "check": ("forewarn.cli.check", "one sentence in, its claims and a finding for each out"),
    "reach": ("forewarn.cli.reach", "from a reported launch area to named places: reach and minutes"),
    "fly": ("forewarn.cli.fly", "one flight from a given state: time, distance, why it ended"),
    "validate": ("forewarn.cli.validate", "the published cases forewarn is held against, with residuals"),
    "rerun": ("forewarn.cli.rerun", "a run made again from its run.json, on the same articles"),
    "catalog": ("forewarn.cli.catalog", "the public record: list, show, sources, check"),
    "cap-exercise": ("forewarn.cli.cap_exercise", "a CAP 1.2 exercise message for a tabletop exercise, never sent"),
    "about": ("forewarn.cli.about", "versions, data dates and digests, for a bug report"),
}

EPILOGUE = """\
Public sources only, seen from the warned side: a reported launch area and a named place in, minutes out.
Data goes to stdout, talk to stderr; every command takes --json. No command uses the network unless it says --download.
"""


class OneLineParser(argparse.ArgumentParser):
    """A parser whose usage errors are one line and exit 2."""

    def error(self, message: str) -> NoReturn:
        """Say what was wrong in one line and where to look."""
        raise _UsageError(f"{message}; see `{self.prog} --help`")


class _UsageError(Exception):
    """The arguments do not fit."""


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of all commands; with ``only`` that one's arguments alone are filled in, so others stay unimported."""
    parser = OneLineParser(
        prog="forewarn",
        description="Public reports of a missile deployment, turned into a checked, mapped, quantified brief.",
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"forewarn {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=OneLineParser)
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if only in {None, name}:
            import_module(module).add_arguments(command)
    return parser


def _say(line: str, *, kind: str, as_json: bool) -> None:
    """One line on stderr, and with ``--json`` the same as an object on stdout."""
    line = plain_line(line)
    print(f"forewarn: {line}", file=sys.stderr)  # noqa: T201  the door talks
    if as_json:
        try:
            print_json({"error": {"kind": kind, "message": line}})
            sys.stdout.flush()
        except OSError:
            _leave_stdout()


def _leave_stdout() -> None:
    """Nothing more goes to a stdout that is closed or full, so that no second error follows the first."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  closed by the exit that follows


def _run(arguments: Sequence[str]) -> int:
    first = next((word for word in arguments if not word.startswith("-")), None)
    parsed = build_parser(first if first in COMMANDS else "").parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = import_module(COMMANDS[parsed.command][0]).run
    code = run(parsed)
    sys.stdout.flush()
    return code


def run_command(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code: 0 done, 1 a deliberate refusal, 2 usage, 130 interrupted."""
    as_json = "--json" in arguments
    try:
        return _run(arguments)
    except _UsageError as error:
        _say(str(error), kind="Usage", as_json=as_json)
        return 2
    except ForewarnError as error:
        _say(str(error), kind=error.kind, as_json=as_json)
        return 1
    except KeyboardInterrupt as stopped:
        _say("interrupted; nothing half-written was kept; run again", kind="Interrupted", as_json=as_json)
        return stopped.exit_code if isinstance(stopped, Stopped) else 130
    except BrokenPipeError:
        # Whoever read our output has stopped: that is their choice, not an error.
        _leave_stdout()
        return 0
    except (OSError, MemoryError, RecursionError) as error:
        told = getattr(error, "strerror", None) or str(error) or type(error).__name__
        name = getattr(error, "filename", None)
        refusal = CannotWrite(
            f"{name}: {told}" if name else told, "a readable input and room to write", "check the path, disk and memory"
        )
        _say(str(refusal), kind=type(error).__name__, as_json=as_json)
        return 1
    except Exception as error:
        if os.environ.get("FOREWARN_DEBUG"):
            raise
        _say(
            f"an error of forewarn's own ({type(error).__name__}: {str(error)[:200]}); this should have worked or "
            "been refused; please report it with `forewarn about` (FOREWARN_DEBUG=1 shows the traceback)",
            kind="Internal",
            as_json=as_json,
        )
        return 1


def main() -> None:
    """Console entry point."""
    # One command lives briefly and makes many small lasting objects: looking for garbage a hundred times less often
    # takes about a twentieth off a check.
    gc.set_threshold(70_000, 50, 50)
    prepare()
    code = run_command(sys.argv[1:])
    # Workers and native libraries take a noticeable while to unwind; all output is flushed by now.
    try:
        sys.stdout.flush()
    except OSError:
        print("forewarn: stdout could not be written; room on the disk; free some and run again", file=sys.stderr)  # noqa: T201
        code = 1
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    leave_signals()
    sys.exit(code)
