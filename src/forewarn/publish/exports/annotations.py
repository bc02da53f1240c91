"""Findings as W3C Web Annotations: each points at its exact words, by quotation and by position."""

from __future__ import annotations

from forewarn.publish.exports.shared import SOFTWARE, article_address, as_json, credit, maker, name_of
from forewarn.publish.records import Json
from forewarn.publish.words import FINDING_NAMES
from forewarn.records.articles import Article
from forewarn.records.claims import Claim
from forewarn.records.runs import Assessment
from forewarn.records.verdicts import Verdict

#: Characters before and after a quotation: enough to find it again in a text that has changed a little.
_AROUND = 32


def annotation_page(assessment: Assessment) -> bytes:
    """An annotation page (https://www.w3.org/TR/annotation-model/): one annotation a claim."""
    articles = {article.id: article for article in assessment.articles}
    pairs = zip(assessment.claims, assessment.verdicts, strict=True)
    items: list[Json] = [
        _annotation(assessment, number, claim, verdict, articles[claim.article])
        for number, (claim, verdict) in enumerate(pairs, 1)
    ]
    return as_json(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": name_of(assessment.run, "annotations"),
            "type": "AnnotationPage",
            "partOf": {"id": name_of(assessment.run, "brief"), "label": credit(assessment)},
            "items": items,
        }
    )


def _annotation(assessment: Assessment, number: int, claim: Claim, verdict: Verdict, article: Article) -> Json:
    text = article.text
    finding = FINDING_NAMES[verdict.finding]
    return {
        "id": name_of(assessment.run, "claim", number),
        "type": "Annotation",
        "motivation": "assessing",
        "created": assessment.run.made_at,
        "generator": {"id": SOFTWARE, "type": "Software", "name": maker(assessment.run)},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": verdict.finding.value},
            {
                "type": "TextualBody",
                "purpose": "assessing",
                "language": "en",
                "format": "text/plain",
                "value": f"{finding}: {verdict.because}",
            },
        ],
        "target": {
            "source": article_address(article),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": claim.sentence,
                    "prefix": text[max(0, claim.start - _AROUND) : claim.start],
                    "suffix": text[claim.end : claim.end + _AROUND],
                },
                {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
            ],
        },
    }
