"""The ensemble as NetCDF-4 after the Climate and Forecast conventions (CF-1.11). Needs h5netcdf and h5py.

Along ``place`` run the rows of the places table, along ``share`` the half percents of the samples: the whole
distribution of flight times, not the three percentiles of the table. Warning times and delays are the table's own.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from forewarn.publish.exports.shared import credit, maker
from forewarn.publish.sections import title_of
from forewarn.records.asked import TimeDistribution
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook, Regime
from forewarn.records.runs import Assessment

if TYPE_CHECKING:
    from h5netcdf import File

Floats = NDArray[np.float64]

_ENDS = ("low", "best", "high")
_WHERE = "longitude latitude place_name system launch_area"


@dataclass(frozen=True, slots=True)
class _Variable:
    """A variable to be: numbers are stored as doubles, unknown ones as NaN; words as strings."""

    name: str
    dimensions: tuple[str, ...]
    values: NDArray[Any]
    about: dict[str, str]


def netcdf(assessment: Assessment, distributions: Sequence[TimeDistribution]) -> bytes:
    """The distributions of a run as one file. There must be at least one: a file without rows is none.

    Raises ValueError for distributions over different shares.
    """
    import h5netcdf
    import h5py

    if len({one.shares for one in distributions}) != 1:
        raise ValueError("distributions need the same shares")
    rows = assessment.places
    steps = max(1, *(len(row.warning_stack) for row in rows))
    buffer = io.BytesIO()
    with h5netcdf.File(buffer, "w") as file:
        file.dimensions = {
            "place": len(rows),
            "regime": len(Regime),
            "share": len(distributions[0].shares),
            "end": len(_ENDS),
            "step": steps,
        }
        for one in [*_coordinates(rows, distributions), *_times(rows, distributions), *_warning(rows, steps)]:
            words = one.values.dtype == object
            kind: Any = h5py.string_dtype() if words else np.float64
            complete = words or one.name in file.dimensions  # what names a dimension may have no gap
            variable = file.create_variable(
                one.name, one.dimensions, kind, data=one.values, fillvalue=None if complete else np.nan
            )
            variable.attrs.update(one.about)
        datum = file.create_variable("wgs84", (), np.int32, data=np.int32(0))
        datum.attrs.update(grid_mapping_name="latitude_longitude", longitude_of_prime_meridian=0.0)
        datum.attrs.update(semi_major_axis=6_378_137.0, inverse_flattening=298.257223563)
        _about(file, assessment)
    return buffer.getvalue()


def _coordinates(rows: Sequence[PlaceOutlook], distributions: Sequence[TimeDistribution]) -> list[_Variable]:
    latitude = {"standard_name": "latitude", "units": "degrees_north", "long_name": "latitude of the place"}
    longitude = {"standard_name": "longitude", "units": "degrees_east", "long_name": "longitude of the place"}
    names = {
        "place_name": ("name of the place", [row.place.name for row in rows]),
        "country": ("country of the place, ISO 3166", [row.place.country or "" for row in rows]),
        "system": ("catalog id of the missile system", [row.system for row in rows]),
        "launch_area": ("reported launch area", [row.from_place for row in rows]),
        "reach": ("whether the place lies in reach", [row.reach.value for row in rows]),
    }
    shares = {"units": "1", "long_name": "share of the samples that arrive within flight_time"}
    return [
        _Variable("latitude", ("place",), _numbers([row.place.latitude_deg for row in rows]), latitude),
        _Variable("longitude", ("place",), _numbers([row.place.longitude_deg for row in rows]), longitude),
        *[_Variable(name, ("place",), _words(values), {"long_name": told}) for name, (told, values) in names.items()],
        _Variable(
            "regime_name", ("regime",), _words([regime.value for regime in Regime]), {"long_name": "how it flies"}
        ),
        _Variable("share", ("share",), _numbers(distributions[0].shares), shares),
        _Variable("end_name", ("end",), _words(_ENDS), {"long_name": "which end of an interval"}),
    ]


def _times(rows: Sequence[PlaceOutlook], distributions: Sequence[TimeDistribution]) -> list[_Variable]:
    regimes = list(Regime)
    times = np.full((len(rows), len(regimes), len(distributions[0].shares)), np.nan)
    counts = np.zeros((len(rows), len(regimes)))
    for one in distributions:
        times[one.row, regimes.index(one.regime)] = one.minutes
        counts[one.row, regimes.index(one.regime)] = one.sample_count
    shares = [np.nan if row.share_in_reach is None else row.share_in_reach for row in rows]
    distances = np.array([_ends(row.distance_km) for row in rows])
    return [
        _Variable(
            "flight_time",
            ("place", "regime", "share"),
            times,
            _at("regime_name")
            | {
                "units": "min",
                "long_name": "flight time within which the share of samples arrives",
                "ancillary_variables": "sample_count",
                "comment": "Missing where the regime is not told for the place; no drag after burnout.",
            },
        ),
        _Variable(
            "sample_count",
            ("place", "regime"),
            counts,
            _at("regime_name")
            | {"units": "1", "standard_name": "number_of_observations", "long_name": "samples that fly this way"},
        ),
        _Variable(
            "share_in_reach",
            ("place",),
            _numbers(shares),
            _at() | {"units": "1", "long_name": "share of samples in which the place is in reach"},
        ),
        _Variable(
            "distance",
            ("place", "end"),
            distances,
            _at("end_name")
            | {"units": "km", "long_name": "distance from the points of the launch area: nearest, median, farthest"},
        ),
    ]


def _warning(rows: Sequence[PlaceOutlook], steps: int) -> list[_Variable]:
    left = np.array([_ends(row.warning_min) for row in rows])
    delays = np.full((len(rows), steps, len(_ENDS)), np.nan)
    names = np.full((len(rows), steps), "", dtype=object)
    sources = names.copy()
    for index, row in enumerate(rows):
        for place, step in enumerate(row.warning_stack):
            delays[index, place] = (step.low, step.best, step.high)
            names[index, place], sources[index, place] = _clean(step.step), step.source_id
    return [
        _Variable(
            "warning_time",
            ("place", "end"),
            left,
            _at("end_name")
            | {
                "units": "min",
                "long_name": "minutes left when the message comes, on the minimum-energy arc",
                "comment": "Plain arithmetic, not sampled: low is the 5th percentile of the flight less every longest "
                "delay, best the median less every best one, high the 95th percentile less every shortest one.",
            },
        ),
        _Variable(
            "delay",
            ("place", "step", "end"),
            delays,
            _at("end_name delay_name") | {"units": "min", "long_name": "one delay between launch and message"},
        ),
        _Variable("delay_name", ("place", "step"), names, {"long_name": "what the delay is"}),
        _Variable("delay_source", ("place", "step"), sources, {"long_name": "source of the delay, see references"}),
    ]


def _at(further: str = "") -> dict[str, str]:
    """What every variable along ``place`` says of where it is."""
    return {"coordinates": f"{_WHERE} {further}".rstrip(), "grid_mapping": "wgs84"}


def _about(file: File, assessment: Assessment) -> None:
    run = assessment.run
    used = [f"{one.id}: {one.producer}, {one.title}" for one in assessment.sources.values()]
    inputs = [f"{digest}  {name}" for name, digest in run.inputs_sha256.items()]
    words = {
        "Conventions": "CF-1.11",
        "title": f"Flight times: {title_of(assessment)}",
        "source": f"{maker(run)}; {run.samples} samples a place",
        "history": f"{run.made_at} {run.command}",
        "references": "; ".join(used),
        "comment": credit(assessment),
        "license": "Apache-2.0; places CC BY 4.0 (GeoNames)",
        "inputs_sha256": "; ".join(inputs),
    }
    file.attrs.update({name: _clean(value) for name, value in words.items()})
    file.attrs.update(seed=np.int64(run.seed), samples=np.int64(run.samples))


def _ends(interval: Interval | None) -> tuple[float, float, float]:
    return (np.nan, np.nan, np.nan) if interval is None else (interval.low, interval.best, interval.high)


def _numbers(values: Sequence[float]) -> Floats:
    return np.array(values, dtype=np.float64)


def _words(values: Sequence[str]) -> NDArray[Any]:
    return np.array([_clean(value) for value in values], dtype=object)


def _clean(words: str) -> str:
    """HDF5 ends text at a zero byte, and a file name may carry bytes that are no text."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
