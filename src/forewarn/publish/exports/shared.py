"""What several exports say alike."""

from __future__ import annotations

import json
import uuid

from forewarn.publish import base_map
from forewarn.publish.records import Json
from forewarn.publish.tables import CAVEAT, CREDIT_PLACES
from forewarn.records.articles import Article
from forewarn.records.runs import Assessment, Run

SOFTWARE = "https://pypi.org/project/forewarn/"


def credit(assessment: Assessment) -> str:
    """Credit, licence and caveat in one paragraph."""
    base = base_map.load(assessment.run.border_policy)
    return f"{CREDIT_PLACES}. {base.credit} {base.policy_note} {CAVEAT} Made by {maker(assessment.run)}."


def maker(run: Run) -> str:
    """The software and the record behind a run."""
    return f"forewarn {run.forewarn_version}, catalog {run.catalog_version}"


def article_address(article: Article) -> str:
    """Where an article can be found, or a name made from its bytes where nobody said."""
    if article.address and article.address.lower().startswith(("https://", "http://")):
        return article.address
    return f"urn:sha256:{article.digest_sha256}"


def name_of(run: Run, *parts: object) -> str:
    """A name for a part of a run that is the same each time the run is made again."""
    seed = "\n".join([*sorted(run.inputs_sha256.values()), *(str(part) for part in parts)])
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, SOFTWARE + seed)}"


def as_json(value: dict[str, Json] | list[Json]) -> bytes:
    """JSON as files carry it."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    return (text + "\n").encode("utf-8", "backslashreplace")
