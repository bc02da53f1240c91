"""GeoParquet, read back by geopandas, which checks the geographic metadata, and held against the GeoPackage."""

from __future__ import annotations

import io
import json

import geopandas
import pyarrow.parquet as pq
import pyogrio
import pytest
import sample

from forewarn.publish.exports.geopackage import geopackage
from forewarn.publish.exports.geoparquet import geoparquet

NAMES = ["exports/places.parquet", "exports/launch_areas.parquet", "exports/reach.parquet"]


@pytest.mark.parametrize("make", [sample.assessment, sample.two_systems, sample.nothing_found, sample.hostile])
def test_every_layer_of_every_state_is_read_in_longitude_and_latitude(make):
    files = geoparquet(make())
    assert list(files) == NAMES
    for data in files.values():
        frame = geopandas.read_parquet(io.BytesIO(data))
        assert frame.crs.to_string() == "OGC:CRS84"
        assert frame.geometry.is_valid.all()


def test_it_says_the_same_as_the_geopackage(tmp_path):
    run = sample.two_systems()
    path = tmp_path / "brief.gpkg"
    path.write_bytes(geopackage(run))
    for name, data in geoparquet(run).items():
        ours = geopandas.read_parquet(io.BytesIO(data))
        other = pyogrio.read_dataframe(path, layer=name.removeprefix("exports/").removesuffix(".parquet"))
        assert list(ours.columns) == list(other.columns)
        assert ours.geometry.to_wkb().tolist() == other.geometry.to_wkb().tolist()
        for column in ours.columns.drop("geometry"):
            assert ours[column].equals(other[column].astype(ours[column].dtype)), column


def test_the_file_carries_what_made_it():
    run = sample.assessment()
    metadata = pq.read_metadata(io.BytesIO(geoparquet(run)[NAMES[0]])).metadata
    about = json.loads(metadata[b"forewarn"])
    assert about["seed"] == str(run.run.seed)
    assert "GeoNames" in about["credit_and_caveat"]
    assert json.loads(metadata[b"geo"])["version"] == "1.1.0"


def test_the_same_run_gives_the_same_bytes():
    assert geoparquet(sample.assessment()) == geoparquet(sample.assessment())
