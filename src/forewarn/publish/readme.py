"""What lies in the folder, how to cite it, under which licences, with which caveats, and how to make it again."""

from __future__ import annotations

from collections.abc import Sequence

from forewarn.publish import base_map
from forewarn.publish.sections import title_of
from forewarn.records.runs import Assessment

#: Every file that a bundle can hold, and what it is.
FILES = {
    "brief.html": "the brief; opens in any browser with the network off",
    "brief.pdf": "the same on paper",
    "assessment.json": "everything in the brief as one JSON object",
    "claims.jsonl": "one claim a line, with its finding",
    "places.csv": "the places table",
    "places.geojson": "places, launch areas and reach for a map program",
    "exports/places.kml": "the same for Google Earth and its kin",
    "exports/places.kmz": "the same, packed",
    "exports/places.czml": "the same for CesiumJS",
    "exports/places.gpkg": "GeoPackage: places, launch areas, reach as polygons, and what made them",
    "exports/annotations.jsonld": "findings as W3C Web Annotations on the exact words",
    "exports/claims.jsonld": "claims as schema.org Claim",
    "exports/provenance.json": "what the brief was made from, as W3C PROV-JSON",
    "exports/stix.json": "claims, findings and places as STIX 2.1",
    "exports/places.parquet": "the places table as GeoParquet",
    "exports/launch_areas.parquet": "reported launch areas as GeoParquet",
    "exports/reach.parquet": "published reach as GeoParquet polygons",
    "exports/flight_times.nc": "whole distributions of the flight times, as CF NetCDF",
    "exports/claim_reviews.jsonld": "schema.org ClaimReview of the findings that take a side",
    "run.json": "what forewarn rerun needs to make this folder again",
}


def readme_text(assessment: Assessment, names: Sequence[str], *, accepted_by: str | None = None) -> str:
    """The README of a bundle, plain text."""
    accepted = f"\nFindings accepted by {accepted_by}, who answers for them.\n" if accepted_by else ""
    run = assessment.run
    base = base_map.load(run.border_policy)
    files = "\n".join(f"  {name:<30}{FILES.get(name, '')}" for name in names)
    inputs = "\n".join(f"  {digest}  {name}" for name, digest in run.inputs_sha256.items())
    return f"""{title_of(assessment)}
A brief made by forewarn {run.forewarn_version} (catalog {run.catalog_version}) at {run.made_at}.
{accepted}
Files
{files}

Make it again
  {run.command}
  Seed {run.seed}, {run.samples} samples per place. Inputs (SHA-256):
{inputs}

Cite as
  forewarn {run.forewarn_version}, catalog {run.catalog_version}: "{title_of(assessment)}", {run.made_at[:10]}.

Licences
  The articles belong to their publishers; quote from them as the law of your country allows.
  Places: GeoNames, Creative Commons Attribution 4.0, https://www.geonames.org
  {base.credit}
  {base.policy_note}
  forewarn and its catalog: Apache-2.0.

Caveats
  A finding holds words against the public record and against physics. It is not proof and not a forecast.
  Minutes are intervals over public figures, most of which are claims of one side.
  "Not established" means nearer than any distance flown or stated; it does not mean safe, and it does not mean reached.
  Nothing here speaks of interception, effects or targets.
"""
