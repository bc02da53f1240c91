"""The GeoPackage, read back by GDAL and looked over by SQLite itself."""

from __future__ import annotations

import math
import sqlite3
from dataclasses import replace

import numpy as np
import pyogrio
import pytest
import sample
import shapely

from forewarn.publish.exports import geopackage as module
from forewarn.publish.exports.geopackage import geopackage

LAYERS = [("places", "Point"), ("launch_areas", "MultiPoint"), ("reach", "MultiPolygon"), ("run", None)]


@pytest.fixture
def saved(tmp_path):
    def save(run):
        path = tmp_path / "brief.gpkg"
        path.write_bytes(geopackage(run))
        return path

    return save


def columns(path, layer):
    meta, _, geometry, fields = pyogrio.raw.read(path, layer=layer)
    return dict(zip(meta["fields"], fields, strict=True)), geometry, meta


@pytest.mark.parametrize(
    "make", [sample.assessment, sample.two_systems, sample.nothing_found, sample.unresolved_place, sample.hostile]
)
def test_gdal_finds_the_layers_of_every_state(make, saved):
    path = saved(make())
    assert [tuple(row) for row in pyogrio.list_layers(path)] == LAYERS
    for layer, kind in LAYERS:
        if kind:
            assert columns(path, layer)[2]["crs"] == "EPSG:4326"


def test_every_place_stands_at_its_coordinates_with_its_minutes_and_share(saved):
    run = sample.assessment()
    fields, geometry, _ = columns(saved(run), "places")
    points = shapely.from_wkb(geometry)
    assert list(fields["place"]) == [row.place.name for row in run.places]
    for row, point, share, low, left in zip(
        run.places,
        points,
        fields["share_in_reach"],
        fields["minimum_energy_low_min"],
        fields["warning_best_min"],
        strict=True,
    ):
        assert (point.x, point.y) == (row.place.longitude_deg, row.place.latitude_deg)
        for read, interval_end, digits in (
            (share, row.share_in_reach, 3),
            (low, row.minimum_energy_min and row.minimum_energy_min.low, 2),
            (left, row.warning_min and row.warning_min.best, 2),
        ):
            assert math.isnan(read) if interval_end is None else read == round(interval_end, digits)


def test_reach_is_polygons_that_hold_the_launch_area(saved):
    path = saved(sample.assessment())
    fields, geometry, _ = columns(path, "reach")
    polygons = shapely.from_wkb(geometry)
    assert shapely.is_valid(polygons).all()
    area = shapely.from_wkb(columns(path, "launch_areas")[1])[0]
    outer = polygons[fields["sort"] == "any"]
    assert len(outer) == len(sample.assessment().systems[0].reach_km)
    assert all(polygon.covers(area) for polygon in outer)


def test_the_file_carries_credit_caveat_seed_and_inputs(saved):
    run = sample.assessment()
    fields, _, _ = columns(saved(run), "run")
    told = dict(zip(fields["name"], fields["value"], strict=True))
    assert "CC BY 4.0" in told["credit_and_caveat"]
    assert told["seed"] == str(run.run.seed)
    assert set(run.run.inputs_sha256.values()) <= set(told.values())


def test_sqlite_finds_nothing_wrong_and_the_head_says_geopackage(saved):
    file = sqlite3.connect(saved(sample.two_systems()))
    assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    # OGC 12-128r17, requirement 2: "GPKG" in ASCII, and the version as MMmmpp
    assert file.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"GPKG"),)
    assert file.execute("PRAGMA user_version").fetchone() == (10300,)
    file.close()


def test_text_that_is_no_text_does_not_break_the_file(saved):
    run = sample.assessment()
    row = replace(run.places[0], place=replace(run.places[0].place, name="a\udc80b\0c"))
    fields, _, _ = columns(saved(replace(run, places=(row, *run.places[1:]))), "places")
    assert fields["place"][0] == "a?b\ufffdc"


class WithoutSerialize:
    """A database of an SQLite that cannot hand out its bytes."""

    def __init__(self, file):
        self.file = file

    def backup(self, copy):
        self.file.backup(copy)


@pytest.fixture
def database():
    file = sqlite3.connect(":memory:", isolation_level=None)
    module._write(file, sample.assessment())
    yield file
    file.close()


def test_an_sqlite_without_serialize_gives_the_same_tables(database, tmp_path):
    path = tmp_path / "brief.gpkg"
    path.write_bytes(module._bytes_of(WithoutSerialize(database)))
    assert [tuple(row) for row in pyogrio.list_layers(path)] == LAYERS
    copy = sqlite3.connect(path)
    assert list(copy.iterdump()) == list(database.iterdump())
    assert copy.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"GPKG"),)
    copy.close()


def test_a_full_temporary_folder_is_an_error_of_the_disk():
    class Full:
        def backup(self, _):
            raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(OSError, match="disk is full"):
        module._bytes_of(Full())


def test_the_same_run_gives_the_same_bytes():
    assert geopackage(sample.assessment()) == geopackage(sample.assessment())


def test_boxes_of_layers_hold_all_their_rows(saved):
    path = saved(sample.assessment())
    west, south, east, north = pyogrio.read_info(path, layer="places")["total_bounds"]
    points = shapely.from_wkb(columns(path, "places")[1])
    assert np.allclose((west, south, east, north), shapely.total_bounds(points))
