"""A claim within its article: who speaks there, of what, when and where; and what of the record comes nearest to it."""

from __future__ import annotations

from collections.abc import Sequence

from forewarn.catalog import Catalog
from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Claim
from forewarn.records.verdicts import Finding, Verdict
from forewarn.verdicts.in_context.agreement import agreements, around_of
from forewarn.verdicts.in_context.nearest import nearest
from forewarn.verdicts.in_context.tellers import Fit
from forewarn.verdicts.in_context.told import judge_described, judge_meaning, judge_measured, judge_told, objected

__all__ = ["explained", "in_context"]


def in_context(
    claim: Claim, given: Verdict, article: Article, claims: Sequence[Claim], catalog: Catalog, *, ruled: bool
) -> Verdict:
    """The finding on a claim once its article is read with it; ``given`` is what its sentence alone comes to.

    An open finding becomes ``supported`` where an event of the record has the claim by its teller, day and place. A
    ``disputed`` one does where the record has this very speaker saying so. What stays open, and was ruled on by no
    sort of finding (``ruled`` is false), names the nearest entry and what is missing. Nothing becomes
    ``contradicted`` here.
    """
    spoken = given.finding is Finding.DISPUTED and claim.speaker != AUTHOR
    if given.finding is not Finding.CANNOT_TELL and not spoken:
        return given
    around = around_of(claim, article, tuple(claims), catalog)
    found = agreements(around, catalog)
    if spoken:
        found = [one for one in found if one.fit is Fit.SAME]
    told = (
        judge_told(around, found, catalog)
        or judge_measured(around, found)
        or judge_described(around, catalog)
        or judge_meaning(around, catalog)
        or objected(around, catalog)
    )
    if told is not None:
        return told
    if ruled or spoken:
        return given
    return nearest(around, found, catalog)


def explained(claim: Claim, given: Verdict, article: Article, claims: Sequence[Claim], catalog: Catalog) -> Verdict:
    """An open finding on which no sort of finding ruled, with the nearest entry of the record and what is missing."""
    if given.finding is not Finding.CANNOT_TELL:
        return given
    around = around_of(claim, article, tuple(claims), catalog)
    return nearest(around, agreements(around, catalog), catalog)
