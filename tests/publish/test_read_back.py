"""GeoJSON, KML and PROV-JSON, each read back by a program that is not ours."""

from __future__ import annotations

import io
import json
from datetime import datetime
from importlib import resources

import prov.model
import pyogrio
import pytest
import sample
import shapely
from lxml import etree

from forewarn.publish import write_brief

STATES = (
    sample.assessment,
    sample.two_systems,
    sample.one_article_without_physics,
    sample.nothing_found,
    sample.unresolved_place,
    sample.hostile,
)


@pytest.fixture
def written(tmp_path):
    def write(make):
        write_brief(make(), tmp_path / "brief", pdf=False)
        return tmp_path / "brief"

    return write


@pytest.fixture(scope="module")
def kml_schema():
    """The OGC's own schema of KML 2.2, which fastkml carries with the schemas it refers to."""
    with resources.as_file(resources.files("fastkml") / "schema") as folder:
        return etree.XMLSchema(etree.parse(folder / "ogckml22.xsd"))


def points_of(path, layer, name):
    meta, _, geometry, fields = pyogrio.raw.read(path, layer=layer)
    names = fields[meta["fields"].tolist().index(name)]
    shapes = zip(names, shapely.from_wkb(geometry), strict=True)
    return {told: (shape.x, shape.y) for told, shape in shapes if shape.geom_type == "Point"}


@pytest.mark.parametrize("make", STATES)
def test_kml_is_valid_by_the_schema_of_the_ogc(make, written, kml_schema):
    document = etree.parse(written(make) / "exports" / "places.kml")
    assert kml_schema.validate(document), kml_schema.error_log


def test_gdal_finds_every_place_in_geojson_and_kml_where_the_run_has_it(written):
    folder = written(sample.two_systems)
    wanted = {row.place.name: (row.place.longitude_deg, row.place.latitude_deg) for row in sample.two_systems().places}
    assert points_of(folder / "places.geojson", None, "name") == wanted
    # KML has its coordinates in six digits.
    told = points_of(folder / "exports" / "places.kml", "Places", "Name")
    assert {name: pytest.approx(wanted[name], abs=1e-3) for name in told} == told
    assert told.keys() == wanted.keys()


def test_gdal_reads_the_packed_kml_as_it_reads_the_plain_one(written):
    folder = written(sample.assessment) / "exports"
    plain, packed = (points_of(folder / name, "Places", "Name") for name in ("places.kml", "places.kmz"))
    assert plain == packed
    assert len(plain) == len(sample.assessment().places)


def test_gdal_reads_each_launch_area_with_its_lines_of_reach(written):
    run = sample.two_systems()
    folder = written(sample.two_systems)
    layers = [name for name, _ in pyogrio.list_layers(folder / "exports" / "places.kml")]
    assert layers == ["Places", "Oreshnik in Belarus", "Iskander-M in Kaliningrad"]
    meta, _, geometry, _ = pyogrio.raw.read(folder / "places.geojson")
    assert "EPSG:4326" in meta["crs"]
    kinds = [shape.geom_type for shape in shapely.from_wkb(geometry)]
    assert kinds.count("MultiPoint") == len(run.launch_areas)
    assert kinds.count("MultiLineString") >= sum(len(system.reach_km) for system in run.systems)


@pytest.mark.parametrize("make", [sample.assessment, sample.hostile])
def test_gdal_reads_hostile_words_as_words(make, written):
    folder = written(make)
    names = points_of(folder / "places.geojson", None, "name")
    assert set(names) == {row.place.name for row in make().places}


@pytest.mark.parametrize("make", STATES)
def test_provenance_is_read_by_the_prov_library_with_every_relation_in_place(make, written):
    text = (written(make) / "exports" / "provenance.json").read_text(encoding="utf-8")
    document = prov.model.ProvDocument.deserialize(io.StringIO(text), format="json")
    kinds = [type(record).__name__ for record in document.get_records()]
    run = make().run
    assert kinds.count("ProvEntity") == 2 + len(run.inputs_sha256)
    assert kinds.count("ProvUsage") == 1 + len(run.inputs_sha256)
    assert (kinds.count("ProvGeneration"), kinds.count("ProvAssociation")) == (1, 1)
    (activity,) = document.get_records(prov.model.ProvActivity)
    assert activity.get_endTime() == datetime.fromisoformat(run.made_at)
    used = {str(one.args[1]) for one in document.get_records(prov.model.ProvUsage)}
    assert used == {one["prov:entity"] for one in json.loads(text)["used"].values()}
