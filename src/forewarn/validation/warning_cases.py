"""Observed warning chains and sight lines. An observed number of minutes passes where the model's interval holds it.

The chain of 13 April 2023 (33 minutes to an alert that was withdrawn) is not among them: docs/warning.md says why.
"""

from __future__ import annotations

from collections.abc import Iterator

from forewarn.earth.horizon import geometric_horizon_m, geostationary_elevation_deg, horizon_m
from forewarn.records.numbers import Interval
from forewarn.validation.case import Case
from forewarn.warning_time import DEFAULT_DELAYS, Step, warning_for

J_ALERT = "press accounts of J-Alert, whole minutes local time"
HAWAII = "AP, 18 January 2018, on Hawaii's plan"
RAND = "RAND, 24 January 2018, Deadly Delay"
TRACE = "separate ray trace, ITU-R P.453 air (N 315, 7.35 km)"
#: Minutes: the accounts give whole minutes.
WHOLE_MINUTES = 0.5
#: height km, elevation deg, ray-traced ground arc km
TRACED = (
    (10.0, 0.0, 405.5),
    (40.0, 0.0, 778.2),
    (100.0, 0.0, 1194.4),
    (500.0, 0.0, 2524.8),
    (1000.0, 0.0, 3438.2),
    (40.0, 2.0, 546.1),
    (500.0, 2.0, 2267.6),
)


def nearest(interval: Interval, observed: float) -> float:
    """The value of the interval nearest to what was observed: that value itself where the interval holds it."""
    return min(max(observed, interval.low), interval.high)


def _total(*steps: Step) -> Interval:
    chosen = [delay.minutes for delay in DEFAULT_DELAYS if delay.step in steps]
    return Interval(sum(one.low for one in chosen), sum(one.best for one in chosen), sum(one.high for one in chosen))


def cases() -> Iterator[Case]:
    """Every case of warning time and horizon."""
    yield from _chains()
    yield from _horizons()


def _chains() -> Iterator[Case]:
    chain = _total(*Step)
    for day, observed_min in (
        ("29 August 2017", 4.0),
        ("4 October 2022, Hokkaido", 5.0),
        ("4 October 2022, Aomori", 7.0),
    ):
        yield Case(
            name=f"launch to public alert, {day}",
            quantity="nearest minutes of the default chain",
            expected=observed_min,
            got=nearest(chain, observed_min),
            tolerance=WHOLE_MINUTES,
            unit="min",
            authority=J_ALERT,
        )
    overhead = warning_for(Interval(8.0, 8.0, 8.0), country=None, samples=1).warning_min
    yield Case(
        name="alert to passage overhead, 29 August 2017",
        quantity="nearest minutes left of an 8-minute flight",
        expected=4.0,
        got=nearest(overhead, 4.0),
        tolerance=WHOLE_MINUTES,
        unit="min",
        authority=J_ALERT,
    )
    hawaii = warning_for(Interval(20.0, 20.0, 20.0), country=None, samples=1).warning_min
    for left_min in (12.0, 15.0):
        yield Case(
            name=f"Hawaii's plan, {left_min:.0f} minutes left",
            quantity="nearest minutes left of a 20-minute flight",
            expected=left_min,
            got=nearest(hawaii, left_min),
            tolerance=WHOLE_MINUTES,
            unit="min",
            authority=HAWAII,
        )
    told = _total(Step.DETECT, Step.CONFIRM)
    yield Case(
        name="analysis and notice to the state, Hawaii's plan",
        quantity="nearest minutes of detection and alert",
        expected=5.0,
        got=nearest(told, 5.0),
        tolerance=WHOLE_MINUTES,
        unit="min",
        authority=HAWAII,
    )
    yield Case(
        name="detection and alert to a state agency, longest",
        quantity="longest minutes of detection and alert",
        expected=5.0,
        got=told.high,
        tolerance=1e-9,
        unit="min",
        authority=RAND,
    )
    yield Case(
        name="message to the public, longest",
        quantity="longest minutes of sending",
        expected=1.0,
        got=_total(Step.SEND).high,
        tolerance=1e-9,
        unit="min",
        authority=RAND,
    )


def _horizons() -> Iterator[Case]:
    for height_km, elevation_deg, traced_km in TRACED:
        yield Case(
            name=f"horizon of {height_km:g} km at {elevation_deg:g} deg",
            quantity="ground arc of the bent ray",
            expected=traced_km,
            got=horizon_m(height_km * 1000, elevation_deg) / 1000,
            tolerance=1.0,
            unit="km",
            authority=TRACE,
        )
    yield Case(
        name="horizon of 100 km without air",
        quantity="ground arc of the straight ray",
        expected=geometric_horizon_m(100_000.0),
        got=horizon_m(100_000.0, 0.0, 0.0),
        tolerance=0.1,
        unit="m",
        authority="closed form: R acos(R / (R + h)), R 6371 km",
    )
    yield Case(
        name="satellite at 10 E seen from 53.9 N 27.6 E",
        quantity="elevation",
        expected=26.4,
        got=geostationary_elevation_deg(53.9, 27.6, 10.0),
        tolerance=0.05,
        unit="deg",
        authority="WGS84 geometry, to one decimal",
    )
