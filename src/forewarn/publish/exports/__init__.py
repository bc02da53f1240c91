"""The brief's data for other programs: one file a format, each a function of the run.

Every export carries credit, licence and caveat. None of them rates an article: a finding is about words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forewarn.records.runs import Assessment


def all_exports(assessment: Assessment) -> dict[str, bytes]:
    """Every export of a run by its file name in the bundle."""
    from forewarn.publish.exports.annotations import annotation_page
    from forewarn.publish.exports.claims_jsonld import claims_jsonld
    from forewarn.publish.exports.czml import czml
    from forewarn.publish.exports.kml import kml
    from forewarn.publish.exports.prov import prov

    return {
        "exports/places.kml": kml(assessment),
        "exports/places.czml": czml(assessment),
        "exports/annotations.jsonld": annotation_page(assessment),
        "exports/claims.jsonld": claims_jsonld(assessment),
        "exports/provenance.json": prov(assessment),
    }
