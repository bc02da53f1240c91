"""GeoParquet 1.1: the same layers, one file each, for DuckDB, pandas, R and their kin. Needs pyarrow."""

from __future__ import annotations

import io
import json

from forewarn.publish.exports.layers import Layer, about_run, layers_of
from forewarn.records.runs import Assessment


def geoparquet(assessment: Assessment) -> dict[str, bytes]:
    """Every layer of a run by its file name in the bundle."""
    about = about_run(assessment)
    return {f"exports/{layer.name}.parquet": _file(layer, about) for layer in layers_of(assessment)}


def _file(layer: Layer, about: dict[str, str]) -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    column: dict[str, object] = {
        "encoding": "WKB",
        "geometry_types": [layer.geometry] if layer.rows else [],
        "orientation": "counterclockwise",
        "edges": "planar",
    }
    if layer.box:
        column["bbox"] = list(layer.box)
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    metadata = {"geo": json.dumps(geo), "forewarn": json.dumps(about)}
    fields = [pa.field(one.name, pa.float64() if one.is_number else pa.string()) for one in layer.columns]
    schema = pa.schema([*fields, pa.field("geometry", pa.binary(), nullable=False)])
    cells = [[_clean(row.cells[index]) for row in layer.rows] for index in range(len(layer.columns))]
    arrays = [pa.array(values, type=field.type) for values, field in zip(cells, fields, strict=True)]
    arrays.append(pa.array([row.wkb for row in layer.rows], type=pa.binary()))
    file = io.BytesIO()
    # Arrow's own copy of the schema would hold all of the metadata a second time, in a coding nobody can read.
    with parquet.ParquetWriter(file, schema, compression="snappy", store_schema=False) as writer:
        writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
        writer.add_key_value_metadata(metadata)
    return file.getvalue()


def _clean(cell: str | float | None) -> str | float | None:
    """A file name may carry bytes that are no text."""
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell
