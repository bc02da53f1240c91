"""``forewarn fly``: one flight from a given state, and why it ended."""

from __future__ import annotations

import argparse
import sys

from forewarn.cli.arguments import add_json
from forewarn.cli.output import print_json, say

EPILOG = """\
The state: geodetic latitude and longitude, altitude above the WGS84 ellipsoid, speed relative to the Earth, angle
above the local horizontal, azimuth clockwise from north. The flight is unpowered and ends at ellipsoid height zero.
beta is mass / (drag coefficient x area); where none is given, 10,000 kg/m2 is assumed.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``forewarn fly``."""
    for name, what in (
        ("latitude-deg", "north positive"),
        ("longitude-deg", "east positive"),
        ("altitude-m", "above the ellipsoid, metres"),
        ("speed-m-per-s", "relative to the Earth"),
        ("angle-deg", "above the local horizontal"),
        ("azimuth-deg", "clockwise from north"),
    ):
        parser.add_argument(f"--{name}", type=float, required=True, metavar="X", help=what)
    parser.add_argument(
        "--beta-kg-per-m2", type=float, metavar="B", help="mass over drag area (10,000 assumed where not given)"
    )
    parser.add_argument("--lift-to-drag", type=float, default=0.0, metavar="X", help="constant ratio (0: ballistic)")
    parser.add_argument("--vacuum", action="store_true", help="no air at all")
    parser.epilog = EPILOG
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Fly once and print the outcome."""
    from forewarn.flight.point_mass import DEFAULT_BETA_KG_PER_M2, InitialState, fly
    from forewarn.records.errors import BadNumber

    if args.vacuum and (args.beta_kg_per_m2 is not None or args.lift_to_drag):
        raise BadNumber("--vacuum with --beta-kg-per-m2 or --lift-to-drag", "one or the other", "drop --vacuum")
    state = InitialState(
        args.latitude_deg, args.longitude_deg, args.altitude_m, args.speed_m_per_s, args.angle_deg, args.azimuth_deg
    )
    beta = DEFAULT_BETA_KG_PER_M2 if args.beta_kg_per_m2 is None else args.beta_kg_per_m2
    result = fly(state, beta_kg_per_m2=None if args.vacuum else beta, lift_to_drag=args.lift_to_drag, progress=say)
    landing = (
        None
        if result.landing_latitude_deg is None
        else {"latitude_deg": result.landing_latitude_deg, "longitude_deg": result.landing_longitude_deg}
    )
    if args.json:
        print_json(
            {
                "outcome": result.outcome.value,
                "because": result.outcome.sentence,
                "flight_time_s": result.flight_time_s,
                "ground_range_m": result.ground_range_m,
                "landing": landing,
                "apogee_m": result.apogee_m,
                "impact_speed_m_per_s": result.impact_speed_m_per_s,
                "beta_kg_per_m2": None if args.vacuum else beta,
                "lift_to_drag": args.lift_to_drag,
            }
        )
        return 0
    lines = [
        f"{result.outcome.value}: {result.outcome.sentence}",
        f"time      {result.flight_time_s:.1f} s ({result.flight_time_s / 60:.1f} min)",
        f"apogee    {result.apogee_m / 1000:.1f} km",
    ]
    if result.ground_range_m is not None and result.impact_speed_m_per_s is not None:
        lines += [
            f"range     {result.ground_range_m / 1000:.1f} km",
            f"landing   {result.landing_latitude_deg:.4f}, {result.landing_longitude_deg:.4f} deg",
            f"at impact {result.impact_speed_m_per_s:.0f} m/s, at the ground",
        ]
    air = "no air" if args.vacuum else f"beta {beta:g} kg/m2, lift-to-drag {args.lift_to_drag:g}"
    lines.append(f"assumed   {air}; US Standard Atmosphere 1976; unpowered")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0
