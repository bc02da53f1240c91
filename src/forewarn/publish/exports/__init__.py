"""The brief's data for other programs: one file a format, each a function of the run.

Every export carries credit, licence and caveat. None of them rates an article: a finding is about words.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from forewarn.records.asked import Also, Asked
from forewarn.records.errors import MissingExtra

if TYPE_CHECKING:
    from forewarn.records.runs import Assessment

#: The optional libraries of an export; they come with the extra of the export's own name.
LIBRARIES = {Also.PARQUET: ("pyarrow",), Also.NETCDF: ("h5netcdf", "h5py")}


def need_libraries(also: Iterable[Also]) -> None:
    """Refuse exports whose library is missing, before any work is done for them. Raises MissingExtra."""
    for one in also:
        missing = [name for name in LIBRARIES[one] if find_spec(name) is None]
        if missing:
            raise MissingExtra(
                f"--also {one.value} without the library " + " and ".join(missing),
                "an optional library, which forewarn does not bring along",
                "install it with: pip install " + " ".join(missing),
            )


def all_exports(assessment: Assessment, asked: Asked | None = None) -> dict[str, bytes]:
    """Every export of a run by its file name in the bundle, those that were asked for included.

    Raises:
        MissingExtra: the library of an export that was asked for is not installed.
        RefusedAcceptance: the name of who accepts the findings is not a name.
        OSError: a temporary file could not be written.
    """
    asked = asked or Asked()
    need_libraries(asked.also)
    return {**_always(assessment), **_on_request(assessment, asked)}


def _on_request(assessment: Assessment, asked: Asked) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    if Also.PARQUET in asked.also:
        from forewarn.publish.exports.geoparquet import geoparquet

        files |= geoparquet(assessment)
    if Also.NETCDF in asked.also and asked.distributions:
        from forewarn.publish.exports.netcdf import netcdf

        files["exports/flight_times.nc"] = netcdf(assessment, asked.distributions)
    if asked.accepted_by is not None:
        from forewarn.publish.exports.claim_review import claim_reviews

        files["exports/claim_reviews.jsonld"] = claim_reviews(assessment, asked.accepted_by)
    return files


def _always(assessment: Assessment) -> dict[str, bytes]:
    from forewarn.publish.exports.annotations import annotation_page
    from forewarn.publish.exports.claims_jsonld import claims_jsonld
    from forewarn.publish.exports.czml import czml
    from forewarn.publish.exports.geopackage import geopackage
    from forewarn.publish.exports.kml import kml
    from forewarn.publish.exports.kmz import kmz
    from forewarn.publish.exports.prov import prov
    from forewarn.publish.exports.stix import stix

    document = kml(assessment)
    return {
        "exports/places.kml": document,
        "exports/places.kmz": kmz(document),
        "exports/places.czml": czml(assessment),
        "exports/places.gpkg": geopackage(assessment),
        "exports/annotations.jsonld": annotation_page(assessment),
        "exports/claims.jsonld": claims_jsonld(assessment),
        "exports/provenance.json": prov(assessment),
        "exports/stix.json": stix(assessment),
    }
