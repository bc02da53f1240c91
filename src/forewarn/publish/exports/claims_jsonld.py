"""Claims as schema.org ``Claim`` in JSON-LD. Never ``ClaimReview``: that is a person's judgement, signed by name."""

from __future__ import annotations

from forewarn.publish.exports.shared import article_address, as_json, credit, name_of
from forewarn.publish.records import Json
from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Claim
from forewarn.records.runs import Assessment


def claims_jsonld(assessment: Assessment) -> bytes:
    """One ``Claim`` for each claim, with where it appears and who the article says made it."""
    articles = {article.id: article for article in assessment.articles}
    graph: list[Json] = [
        _claim(assessment, number, claim, articles[claim.article]) for number, claim in enumerate(assessment.claims, 1)
    ]
    return as_json({"@context": "https://schema.org", "@graph": graph, "description": credit(assessment)})


def _claim(assessment: Assessment, number: int, claim: Claim, article: Article) -> Json:
    appearance: dict[str, Json] = {"@type": "NewsArticle", "@id": article_address(article), "inLanguage": article.lang}
    if article.title:
        appearance["headline"] = article.title
    if article.publisher:
        appearance["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.published:
        appearance["datePublished"] = article.published_text or article.published.isoformat()
    record: dict[str, Json] = {
        "@type": "Claim",
        "@id": name_of(assessment.run, "claim", number),
        "text": claim.sentence,
        "appearance": appearance,
    }
    if claim.speaker != AUTHOR:
        record["claimInterpreter"] = {"@type": "Thing", "name": claim.speaker}
    return record
