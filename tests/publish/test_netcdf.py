"""The ensemble as CF NetCDF, read back by the reference NetCDF library and by xarray."""

from __future__ import annotations

from dataclasses import replace

import netCDF4
import numpy as np
import pytest
import sample
import xarray as xr

from forewarn.publish.exports.netcdf import netcdf
from forewarn.records.asked import TimeDistribution
from forewarn.records.outlook import Regime

SHARES = tuple(index / 200 for index in range(1, 200))


def sampled(run):
    """Straight distributions over each interval, made by hand."""
    result = []
    for index, row in enumerate(run.places):
        for regime, interval in ((Regime.MINIMUM_ENERGY, row.minimum_energy_min), (Regime.LOFTED, row.lofted_min)):
            if interval is not None:
                minutes = np.interp(SHARES, (0.05, 0.5, 0.95), (interval.low, interval.best, interval.high))
                result.append(TimeDistribution(index, regime, 900 + index, SHARES, tuple(minutes.tolist())))
    return tuple(result)


@pytest.fixture
def opened(tmp_path):
    def read(run):
        path = tmp_path / "flight_times.nc"
        path.write_bytes(netcdf(run, sampled(run)))
        return xr.open_dataset(path, engine="netcdf4")

    return read


def test_xarray_finds_every_place_regime_and_share(opened):
    run = sample.assessment()
    with opened(run) as data:
        assert data["place_name"].to_numpy().tolist() == [row.place.name for row in run.places]
        assert data["regime_name"].to_numpy().tolist() == [regime.value for regime in Regime]
        assert data["share"].to_numpy().tolist() == list(SHARES)
        assert data["latitude"].to_numpy().tolist() == [row.place.latitude_deg for row in run.places]


def test_medians_are_those_of_the_table_and_what_is_not_told_is_missing(opened):
    run = sample.assessment()
    with opened(run) as data:
        medians = data["flight_time"].sel(share=0.5).to_numpy()
        for row, told in zip(run.places, medians, strict=True):
            for regime, interval in zip(Regime, (row.minimum_energy_min, row.lofted_min, None, None), strict=True):
                value = told[list(Regime).index(regime)]
                assert np.isnan(value) if interval is None else value == interval.best


def test_every_quantity_has_a_unit_and_stands_at_its_place(opened):
    units = {"flight_time": "min", "warning_time": "min", "delay": "min", "distance": "km", "share_in_reach": "1"}
    with opened(sample.assessment()) as data:
        for name, unit in units.items():
            assert data[name].attrs["units"] == unit
            assert {"latitude", "longitude", "place_name"} <= set(data[name].coords)
        assert data["latitude"].attrs["standard_name"] == "latitude"


def test_the_sum_of_the_delays_repeats_by_hand(opened):
    run = sample.assessment()
    with opened(run) as data:
        left = data["flight_time"].sel(share=0.5)[:, 0] - data["delay"][:, :, 1].sum("step")
        told = data["warning_time"][:, 1]
        # The same doubles are added in another order.
        assert np.allclose(left.where(told.notnull()), told, rtol=0, atol=1e-9, equal_nan=True)


def test_the_reference_library_reads_seed_sources_and_conventions(tmp_path):
    run = sample.assessment()
    path = tmp_path / "flight_times.nc"
    path.write_bytes(netcdf(run, sampled(run)))
    with netCDF4.Dataset(path) as file:
        assert file.Conventions == "CF-1.11"
        assert (file.seed, file.samples) == (run.run.seed, run.run.samples)
        assert "RAND" in file.references
        assert "GeoNames" in file.comment
        assert all(digest in file.inputs_sha256 for digest in run.run.inputs_sha256.values())
        mapping = file[file["flight_time"].grid_mapping]
        assert mapping.grid_mapping_name == "latitude_longitude"


def test_hostile_names_stay_the_words_they_are(opened):
    run = sample.hostile()
    odd = replace(run.places[1], place=replace(run.places[1].place, name="a\udc80b\0c"))
    with opened(replace(run, places=(run.places[0], odd, *run.places[2:]))) as data:
        assert data["place_name"].to_numpy()[:2].tolist() == [sample.HOSTILE, "a?b\ufffdc"]


def test_distributions_over_different_shares_are_refused():
    run = sample.assessment()
    one = sampled(run)[0]
    with pytest.raises(ValueError, match="same shares"):
        netcdf(run, (one, replace(one, shares=(0.5,), minutes=(6.0,))))


def test_the_same_run_gives_the_same_bytes():
    run = sample.assessment()
    assert netcdf(run, sampled(run)) == netcdf(run, sampled(run))
