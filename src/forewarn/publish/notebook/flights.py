"""A flight as a notebook shows it."""

from __future__ import annotations

from forewarn.flight.point_mass import FlightResult
from forewarn.publish import figures
from forewarn.publish.notebook.fragments import fragment
from forewarn.records.notebook import html_fragment


@html_fragment.register
def _(result: FlightResult) -> str:
    rows = [
        ("time", f"{figures.plain(result.flight_time_s, 1)} s ({figures.minutes(result.flight_time_s / 60)} min)"),
        ("apogee", f"{figures.plain(result.apogee_m / 1000, 1)} km"),
    ]
    if result.ground_range_m is not None and result.impact_speed_m_per_s is not None:
        rows += [
            ("ground range", f"{figures.plain(result.ground_range_m / 1000, 1)} km"),
            ("speed at the ground", f"{figures.plain(result.impact_speed_m_per_s)} m/s"),
        ]
    return fragment("flight", outcome=result.outcome.sentence, rows=rows)
