"""OGC GeoPackage 1.3 (OGC 12-128r17): one file with places, launch areas and reach for QGIS, ArcGIS and their kin.

Written with the standard library's SQLite and no map library: the format is a handful of tables and a short header
before each geometry. A test reads it back with GDAL.
"""

from __future__ import annotations

import contextlib
import sqlite3
import struct
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from forewarn.publish.exports.layers import Layer, about_run, layers_of
from forewarn.publish.exports.shared import credit
from forewarn.records.runs import Assessment

#: "GPKG" as a number, and version 1.3.0, in the file's head.
_APPLICATION, _VERSION = 0x47504B47, 10300
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,'
    'AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE run (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL);
"""


def geopackage(assessment: Assessment) -> bytes:
    """The map of a run as one GeoPackage; beside the layers a table ``run`` with credit, caveat, seed and inputs.

    Made in memory, so that a full disk is told by whoever writes the bundle.
    """
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as file:
        _write(file, assessment)
        return _bytes_of(file)


def _bytes_of(file: sqlite3.Connection) -> bytes:
    """A database in memory as a file. An SQLite that is built without serialize writes it to a temporary folder."""
    if hasattr(file, "serialize"):
        return file.serialize()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.gpkg"
        try:
            with contextlib.closing(sqlite3.connect(path)) as copy:
                file.backup(copy)
        except sqlite3.OperationalError as error:
            raise OSError(str(error)) from error
        return path.read_bytes()


def _write(file: sqlite3.Connection, assessment: Assessment) -> None:
    when = datetime.fromisoformat(assessment.run.made_at).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    file.executescript(f"PRAGMA application_id={_APPLICATION}; PRAGMA user_version={_VERSION}; BEGIN;{_TABLES}")
    file.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)",
        [
            ("WGS 84", 4326, "EPSG", 4326, _WGS84, "longitude and latitude in degrees"),
            ("Undefined Cartesian", -1, "NONE", -1, "undefined", None),
            ("Undefined geographic", 0, "NONE", 0, "undefined", None),
        ],
    )
    for layer in layers_of(assessment):
        _add(file, layer, credit(assessment), when)
    file.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES (?,?,?,?,?)",
        ("run", "attributes", "run", "what made this file, and under which terms", when),
    )
    file.executemany(
        "INSERT INTO run (name, value) VALUES (?,?)",
        [(_text(name), _text(value)) for name, value in about_run(assessment).items()],
    )
    file.execute("COMMIT")


def _add(file: sqlite3.Connection, layer: Layer, description: str, when: str) -> None:
    kinds = "".join(f', "{column.name}" {"REAL" if column.is_number else "TEXT"}' for column in layer.columns)
    file.execute(f"CREATE TABLE {layer.name} (fid INTEGER PRIMARY KEY NOT NULL, geom {layer.geometry.upper()}{kinds})")
    file.execute(
        "INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)",
        (layer.name, "features", layer.title, description, when, *(layer.box or (None,) * 4), 4326),
    )
    file.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,0,0)", (layer.name, "geom", layer.geometry.upper(), 4326)
    )
    places = ",".join("?" * (len(layer.columns) + 1))
    names = ",".join(["geom", *[f'"{column.name}"' for column in layer.columns]])
    file.executemany(
        f"INSERT INTO {layer.name} ({names}) VALUES ({places})",  # noqa: S608  names of our own tables
        [
            (_geometry(row.wkb, row.box), *[_text(cell) if isinstance(cell, str) else cell for cell in row.cells])
            for row in layer.rows
        ],
    )


def _geometry(wkb: bytes, box: tuple[float, float, float, float]) -> bytes:
    """A geometry as GeoPackage stores it: two letters, version, flags (little-endian, with an envelope), then WKB."""
    west, south, east, north = box
    return struct.pack("<2sBBi4d", b"GP", 0, 0b011, 4326, west, east, south, north) + wkb


def _text(words: str) -> str:
    """Text that SQLite can hold: a file name may carry bytes that are no text."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
