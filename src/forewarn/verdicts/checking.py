"""The library side of ``forewarn check``: a sentence's claims with their findings, the main one first."""

from __future__ import annotations

from dataclasses import replace

from forewarn.catalog import Catalog
from forewarn.records.articles import Article
from forewarn.records.claims import Claim, ClaimKind
from forewarn.records.places import Place, PlaceKind
from forewarn.records.runs import CheckResult
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts.choosing import judge_sentence, overall, verdict_for
from forewarn.verdicts.reading.sentence import Reading, read_sentence
from forewarn.verdicts.ruling import SEVERITY, Case, Ruling, verdict
from forewarn.verdicts.thresholds import THRESHOLDS, Thresholds

_NOTHING = "the sentence states nothing that the record or arithmetic could decide"
#: Places that make a statement one about somewhere; a continent does not.
_POINTED = frozenset({PlaceKind.CITY, PlaceKind.SITE, PlaceKind.COUNTRY, PlaceKind.REGION})
Row = tuple[Claim, Verdict, Ruling | None]


def check(
    article: Article,
    claims: tuple[Claim, ...],
    catalog: Catalog,
    *,
    system: str | None = None,
    launch: Place | None = None,
    thresholds: Thresholds = THRESHOLDS,
) -> CheckResult:
    """Findings for a text of one or a few sentences, at least one of them.

    A statement that the rules can judge though no claim of its kind was read becomes a claim of its own.
    """
    rows: list[Row] = []
    mains: list[Verdict] = []
    groups = _sentences(article, claims)
    for start, end, own in groups:
        text = article.text[start:end]
        reading = read_sentence(text, start, article, own, catalog, system=system, launch=launch)
        judged = judge_sentence(Case(reading, catalog, thresholds))
        found: list[Row] = []
        decided = any(one.verdict.finding is not Finding.CANNOT_TELL for one in judged.main())
        for claim in own:
            given, ruling = verdict_for(claim, judged)
            if ruling is None and not decided:
                from forewarn.verdicts.in_context import explained  # most checks never need it

                given = explained(claim, given, article, own, catalog)
            found.append((claim, given, ruling))
        used = {id(row[2]) for row in found}
        found.extend(
            (_claim(article, start, end, ruling.kinds[0], reading.system, own), ruling.verdict, ruling)
            for ruling in judged.rulings
            if id(ruling) not in used and not ruling.side
        )
        if not found:
            given = judged.nothing.verdict if judged.nothing is not None else _nothing_found(reading)
            found.append((_claim(article, start, end, ClaimKind.STATEMENT_OF_INTENT, reading.system, own), given, None))
        rows += found
        mains += [ruling.verdict for ruling in judged.main()]
    rows.sort(key=_rank)
    whole = overall(mains) if mains else overall(row[1] for row in rows)
    cited = {source for row in rows for source in row[1].sources}
    sources = {source: catalog.sources[source] for source in sorted(cited) if source in catalog.sources}
    return CheckResult(article.text, tuple(row[0] for row in rows), tuple(row[1] for row in rows), whole, sources)


def _nothing_found(reading: Reading) -> Verdict:
    """No claim and no ruling: open where the sentence names, places or measures something, else nothing to check."""
    dated = any(one.precision == "day" for one in reading.dates)
    if reading.measures or dated or reading.names or any(place.place.kind in _POINTED for place in reading.places):
        return verdict(Finding.CANNOT_TELL, "the record and the arithmetic have nothing to set against this sentence")
    return verdict(Finding.NOT_CHECKABLE, _NOTHING)


def _rank(row: Row) -> tuple[int, int]:
    ruling = row[2]
    order = 2 if ruling is None else 1 if ruling.side else 0
    return order, SEVERITY.index(row[1].finding)


def _sentences(article: Article, claims: tuple[Claim, ...]) -> list[tuple[int, int, tuple[Claim, ...]]]:
    """Spans of sentences with their claims; the whole text where no claim was read."""
    spans = sorted({(claim.start, claim.end) for claim in claims})
    if not spans:
        text = article.text
        start = len(text) - len(text.lstrip())
        return [(start, max(start + 1, len(text.rstrip())), ())]
    return [
        (start, end, tuple(claim for claim in claims if (claim.start, claim.end) == (start, end)))
        for start, end in spans
    ]


def _claim(
    article: Article, start: int, end: int, kind: ClaimKind, system: str | None, own: tuple[Claim, ...]
) -> Claim:
    if own:
        return replace(
            own[0], kind=kind, quantity=None, status=None, system=own[0].system or system, office=None, meaning=None
        )
    return Claim(article.id, article.text[start:end], start, end, kind, system=system)
