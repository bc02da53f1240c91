"""Where a brief comes from, as W3C PROV-JSON: articles and catalog in, one run, one brief out."""

from __future__ import annotations

from forewarn.publish.exports.shared import SOFTWARE, as_json, credit
from forewarn.publish.records import Json
from forewarn.records.runs import Assessment


def prov(assessment: Assessment) -> bytes:
    """PROV-JSON (https://www.w3.org/submissions/prov-json/) of a run."""
    run = assessment.run
    titles = {article.id: article.title for article in assessment.articles}
    entities: dict[str, Json] = {
        "fw:brief": {"prov:label": "brief", "fw:credit": credit(assessment)},
        "fw:catalog": {"prov:label": "forewarn catalog", "fw:version": run.catalog_version},
    }
    used: dict[str, Json] = {"_:used-catalog": {"prov:activity": "fw:run", "prov:entity": "fw:catalog"}}
    for number, (name, digest) in enumerate(run.inputs_sha256.items(), 1):
        entity = f"fw:article-{number}"
        entities[entity] = {"prov:label": titles.get(name) or name, "fw:id": name, "fw:sha256": digest}
        used[f"_:used-{number}"] = {"prov:activity": "fw:run", "prov:entity": entity}
    return as_json(
        {
            "prefix": {"fw": f"{SOFTWARE}#", "prov": "http://www.w3.org/ns/prov#"},
            "entity": entities,
            "activity": {
                "fw:run": {
                    "prov:endTime": run.made_at,
                    "fw:command": run.command,
                    "fw:seed": run.seed,
                    "fw:samples": run.samples,
                }
            },
            "agent": {
                "fw:software": {"prov:type": "prov:SoftwareAgent", "prov:label": f"forewarn {run.forewarn_version}"}
            },
            "used": used,
            "wasGeneratedBy": {"_:made": {"prov:entity": "fw:brief", "prov:activity": "fw:run"}},
            "wasAssociatedWith": {"_:by": {"prov:activity": "fw:run", "prov:agent": "fw:software"}},
        }
    )
