"""``forewarn reach``: from a reported launch area to named places: reach, minutes, and why."""

from __future__ import annotations

import argparse
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from forewarn.cli.arguments import add_borders, add_catalog, add_delays, add_json, counted, delays
from forewarn.cli.output import print_json, progress
from forewarn.records.outlook import StepBasis

if TYPE_CHECKING:
    from forewarn.catalog.entries import System
    from forewarn.records.numbers import Interval
    from forewarn.records.outlook import PlaceOutlook, WarningStep
    from forewarn.records.runs import ReachResult


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn reach``."""
    parser.add_argument("system", metavar="SYSTEM", help="a missile of the record, as in `forewarn catalog list`")
    parser.add_argument(
        "--from", dest="launch", required=True, metavar="PLACE", help="the reported launch area: a country or a site"
    )
    parser.add_argument("--to", nargs="+", action="extend", default=[], metavar="PLACE", help="named places")
    parser.add_argument("--samples", type=int, default=4000, metavar="N", help="flights sampled for each place")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the same seed gives the same numbers")
    add_delays(parser)
    add_borders(parser)
    add_catalog(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print reach and minutes of each place."""
    from forewarn.assess import reach
    from forewarn.catalog import load

    samples = counted(args.samples, "--samples", 100, 10_000_000)
    seed = counted(args.seed, "--seed", 0, 2**62)
    catalog = load(args.catalog).with_borders(args.border_policy)
    chain = delays(args.delays)
    with progress() as shown:
        result = reach(
            args.system,
            launch=args.launch,
            to=args.to,
            samples=samples,
            seed=seed,
            delays=chain,
            catalog=catalog,
            step=shown.step,
        )
    if args.json:
        from forewarn.publish.records import place_record

        print_json(
            {
                "system": result.system.id,
                "from": result.launch.place.name,
                "places": [place_record(row) for row in result.places],
                "not_counted": list(result.not_counted),
                "samples": samples,
                "seed": seed,
            }
        )
        return 0
    lines = _heading(result, catalog.systems[result.system.id])
    for row in result.places:
        lines += ["", *_lines(row)]
    if result.places:
        over = "minutes: 5th percentile, median, 95th percentile over launch place, reach, boost and path"
        lines += ["", f"{over}; {samples:,} samples, seed {seed}"]
    width = max(40, shutil.get_terminal_size().columns)
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())]
        sys.stdout.write((textwrap.fill(line, width, subsequent_indent=indent) if len(line) > width else line) + "\n")
    return 0


def _heading(result: ReachResult, system: System) -> list[str]:
    from forewarn.ensembles.inputs import inputs_of

    inputs = inputs_of(system)
    low, high = f"{inputs.reach_km.low:,.0f}", f"{inputs.reach_km.high:,.0f}"
    reach = f"{low} km" if low == high else f"{low} to {high} km"
    return [
        f"{result.system.name} from {result.launch.place.name}",
        f"published reach {reach}; {inputs.inner.because}",
    ]


def _lines(row: PlaceOutlook) -> list[str]:
    lines = [f"{row.place.name}: {row.reach.value.replace('_', ' ')}", f"  {row.reach_because}"]
    shown = (
        ("minimum energy", row.minimum_energy_min),
        ("lofted", row.lofted_min),
        ("depressed", row.depressed_min),
        ("glide", row.glide_min),
        ("left for a warning", row.warning_min),
    )
    lines += [f"  {name:<18} {_minutes(interval)}" for name, interval in shown if interval is not None]
    lines += [
        f"    less {step.step:<30} {step.low:4.1f} {step.best:6.1f} {step.high:6.1f} min  {_basis(step)}"
        for step in row.warning_stack
    ]
    lines += [
        f"  {bound.name}, a ground radar: below its horizon until minute {bound.not_before_min:.1f}"
        for bound in row.radar_bounds
    ]
    if row.drivers:
        first = ", ".join(f"{name} {100 * share:.0f} %" for name, share in row.drivers[:2])
        lines.append(f"  most of the spread  {first}")
    return lines


def _minutes(interval: Interval) -> str:
    return f"{interval.low:5.1f} {interval.best:6.1f} {interval.high:6.1f} min"


def _basis(step: WarningStep) -> str:
    return step.source_id if step.basis is StepBasis.PUBLISHED else step.basis.value.replace("_", " ")
