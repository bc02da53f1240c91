"""schema.org ``ClaimReview``, and only where a named person has accepted the findings as theirs.

A review of a claim is a judgement, and readers and search engines take it for one. Forewarn makes findings; who accepts
them with their name makes the judgement. A finding that takes no side is none and gives no review.
"""

from __future__ import annotations

import unicodedata

from forewarn.publish.exports.shared import article_address, as_json, credit, maker, name_of
from forewarn.publish.records import Json
from forewarn.publish.words import FINDING_MEANINGS, FINDING_NAMES
from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Claim
from forewarn.records.errors import RefusedAcceptance
from forewarn.records.runs import Assessment
from forewarn.records.verdicts import Finding, Verdict

#: Findings that are an answer. The others say that there is none.
TAKES_A_SIDE = frozenset({Finding.SUPPORTED, Finding.STRAINED, Finding.CONTRADICTED, Finding.DISPUTED})
LONGEST_NAME = 100


def name_of_person(words: str) -> str:
    """The name of who accepts, tidied. Raises RefusedAcceptance where it is not a name somebody can answer to."""
    name = " ".join(words.split())
    letters = [letter for letter in name if letter.isalpha()]
    hidden = any(unicodedata.category(letter).startswith("C") for letter in name)
    if len(letters) < 2 or len(name) > LONGEST_NAME or hidden or name.casefold() in {"forewarn", "author"}:
        raise RefusedAcceptance(
            f"--accepted-by {name[:60]!r}", "the name of a person who answers for the findings", "write the name out"
        )
    return name


def claim_reviews(assessment: Assessment, accepted_by: str) -> bytes:
    """A review for every claim whose finding takes a side, each by the person named. Raises RefusedAcceptance."""
    person = name_of_person(accepted_by)
    articles = {article.id: article for article in assessment.articles}
    pairs = zip(assessment.claims, assessment.verdicts, strict=True)
    graph: list[Json] = [
        _review(assessment, number, claim, verdict, articles[claim.article], person)
        for number, (claim, verdict) in enumerate(pairs, 1)
        if verdict.finding in TAKES_A_SIDE
    ]
    return as_json({"@context": "https://schema.org", "@graph": graph, "description": credit(assessment)})


def _review(
    assessment: Assessment, number: int, claim: Claim, verdict: Verdict, article: Article, person: str
) -> dict[str, Json]:
    run = assessment.run
    appearance: dict[str, Json] = {"@type": "NewsArticle", "@id": article_address(article), "inLanguage": article.lang}
    reviewed: dict[str, Json] = {"@type": "Claim", "@id": name_of(run, "claim", number), "appearance": appearance}
    if article.title:
        appearance["headline"] = article.title
    if article.published:
        reviewed["datePublished"] = article.published_text or article.published.isoformat()
    if claim.speaker != AUTHOR:
        reviewed["author"] = {"@type": "Thing", "name": claim.speaker}
    elif article.publisher:
        reviewed["author"] = {"@type": "Organization", "name": article.publisher}
    sources = [assessment.sources[name] for name in verdict.sources if name in assessment.sources]
    cited: list[Json] = [
        {"@type": "CreativeWork", "name": source.title, "publisher": source.producer} for source in sources
    ]
    return {
        "@type": "ClaimReview",
        "@id": name_of(run, "review", number, person),
        "author": {"@type": "Person", "name": person},
        "datePublished": run.made_at[:10],
        "claimReviewed": claim.sentence,
        "itemReviewed": reviewed,
        # Words only: a figure on a scale would say more than a finding does.
        "reviewRating": {
            "@type": "Rating",
            "alternateName": FINDING_NAMES[verdict.finding],
            "ratingExplanation": f"{verdict.because} ({FINDING_MEANINGS[verdict.finding]})",
        },
        "citation": cited,
        "creditText": f"Finding by {maker(run)}, accepted by {person}",
    }
