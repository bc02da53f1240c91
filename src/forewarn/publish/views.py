"""Records as the page shows them: every value already worded, so that the template only places it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forewarn.publish import figures
from forewarn.publish.marks import Block, blocks, visible
from forewarn.publish.words import (
    CERTAINTY_NAMES,
    FINDING_NAMES,
    FINDING_ORDER,
    KIND_NAMES,
    OPENED_NAMES,
    PASSAGE_NAMES,
    STATUS_NAMES,
)
from forewarn.records.articles import Article, PassageKind
from forewarn.records.claims import AUTHOR, Certainty, Claim, Status
from forewarn.records.runs import Assessment
from forewarn.records.sources import Source
from forewarn.records.verdicts import Verdict

_SHORT = 220
_LONG_REASON = 130
#: A reason that goes on for longer than this is one click away.
_LONG_REST = 150
_OPENING = ("“", '"', "«", "„", "‘")


@dataclass(frozen=True, slots=True)
class SourceView:
    """A citation with its number in the list of references. ``address`` is a web address or nothing."""

    number: int
    id: str
    producer: str
    title: str
    address: str | None
    remarks: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims came to a finding."""

    finding: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class NumberView:
    """A figure of a finding."""

    name: str
    value: str
    source: SourceView | None
    source_id: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its finding. ``number`` counts from one over the whole run."""

    number: int
    article: str
    finding: str
    finding_name: str
    kind: str
    sentence: str
    short: str
    bare: bool  # the words carry quotation marks of their own
    said_by: str
    chain: str
    wording: str
    because: str
    lead: str  # the first statement of a long reason
    rest: str
    next: str  # how a long rest begins: the other side of a dispute, as a rule
    folded: str  # what is one click away
    numbers: tuple[NumberView, ...]
    assumptions: tuple[str, ...]
    sources: tuple[SourceView, ...]
    would_change: tuple[str, ...]
    notes: tuple[str, ...]
    evidence: str  # what is folded away under the claim
    same_words: bool  # as the claim before it in the same article
    set_apart: str  # the passage's name, where it is not the article's own text


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's text in blocks with its claims marked. ``number`` counts from one."""

    number: int
    id: str
    title: str
    byline: str
    implied: str
    address: str | None
    names_only: bool
    lang: str
    warnings: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    claims: tuple[ClaimView, ...]
    digest: str
    origin: int | None
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A line of an article. ``apart`` names what it is, where it is not the article's own text."""

    apart: str
    passage: str
    stretches: tuple[StretchView, ...]


@dataclass(frozen=True, slots=True)
class StretchView:
    """A run of characters under the same claims; ``finding`` is that of the most telling of them."""

    text: str
    finding: str
    claims: tuple[ClaimView, ...]
    starting: tuple[ClaimView, ...]
    ending: tuple[ClaimView, ...]


def source_views(sources: Mapping[str, Source]) -> dict[str, SourceView]:
    """The references, numbered by producer and title."""
    ordered = sorted(sources.values(), key=lambda source: (source.producer.casefold(), source.title, source.id))
    return {source.id: _source(number, source) for number, source in enumerate(ordered, 1)}


def web_address(address: str | None) -> str | None:
    """The address, where it is one that a browser may open; a link to anything else is not made."""
    return address if address and address.lower().startswith(("https://", "http://")) else None


def _source(number: int, source: Source) -> SourceView:
    remarks = [
        source.standing,
        f"published {source.published}" if source.published else "",
        f"opened {source.accessed}" if source.accessed else "",
        OPENED_NAMES.get(source.opened, source.opened) if source.accessed or source.address else "",
        source.note,
    ]
    return SourceView(
        number,
        source.id,
        visible(source.producer),
        visible(source.title),
        web_address(source.address),
        visible("; ".join(remark for remark in remarks if remark)),
    )


def claim_views(assessment: Assessment, sources: Mapping[str, SourceView]) -> tuple[ClaimView, ...]:
    """Every claim with its finding, in the order of the run."""
    result = []
    before: tuple[str, int, str] | None = None
    for number, (claim, verdict) in enumerate(zip(assessment.claims, assessment.verdicts, strict=True), 1):
        words = (claim.article, claim.start, claim.sentence)
        result.append(_claim(number, claim, verdict, sources, same_words=words == before))
        before = words
    return tuple(result)


def _claim(
    number: int, claim: Claim, verdict: Verdict, sources: Mapping[str, SourceView], *, same_words: bool
) -> ClaimView:
    sentence = visible(" ".join(claim.sentence.split()))
    lead, rest = split_reason(visible(verdict.because))
    following, folded = _folded(rest)
    numbers = tuple(
        NumberView(item.name, figures.named(item), sources.get(item.source_id), item.source_id)
        for item in verdict.numbers
    )
    return ClaimView(
        number=number,
        article=claim.article,
        finding=verdict.finding.value,
        finding_name=FINDING_NAMES[verdict.finding],
        kind=kind_words(claim),
        sentence=sentence,
        short=shortened(unquoted(sentence)),
        bare=unquoted(sentence).startswith(_OPENING),
        said_by="the article itself" if claim.speaker == AUTHOR else visible(claim.speaker),
        chain=visible(" → ".join(claim.chain)) if len(claim.chain) > 1 else "",
        wording=_wording(claim),
        because=visible(verdict.because),
        lead=lead,
        rest=rest,
        next=following,
        folded=folded,
        numbers=numbers,
        assumptions=tuple(visible(text) for text in verdict.assumptions),
        sources=tuple(sources[name] for name in verdict.sources if name in sources),
        would_change=tuple(visible(text) for text in verdict.would_change),
        notes=tuple(visible(text) for text in verdict.notes),
        evidence=_evidence(verdict),
        same_words=same_words,
        set_apart="" if claim.passage is PassageKind.BODY else PASSAGE_NAMES[claim.passage],
    )


def kind_words(claim: Claim) -> str:
    """What the claim is about: ``status: deployed, denied``."""
    words = KIND_NAMES[claim.kind]
    if claim.status is not None:
        words += f": {STATUS_NAMES[claim.status]}"
    return f"{words} (denied)" if claim.negated and claim.status is not Status.DENIED else words


def _wording(claim: Claim) -> str:
    words = [] if claim.certainty is Certainty.CERTAIN else [CERTAINTY_NAMES[claim.certainty]]
    if claim.hedge:
        words.append(f"“{visible(claim.hedge)}”")
    if claim.quoted:
        words.append("in quotation marks")
    if claim.date is not None:
        days = figures.days(claim.date.from_date, claim.date.to_date)
        words.append(f"“{visible(claim.date.text)}”: {days or 'day not known'}")
    return "; ".join(words)


def _evidence(verdict: Verdict) -> str:
    """``3 numbers, 2 sources, what would change it``: what a click shows."""
    counts = [
        (len(verdict.numbers), "number", "numbers"),
        (len(verdict.sources), "source", "sources"),
        (len(verdict.assumptions), "assumption", "assumptions"),
    ]
    words = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    if verdict.notes:
        words.append("what a published envelope can tell")
    if verdict.would_change:
        words.append("what would change it")
    text = ", ".join(words)
    return text[:1].upper() + text[1:]


def split_reason(text: str) -> tuple[str, str]:
    """A long reason in two: its first statement, and the rest with the mark that parts them."""
    if len(text) <= _LONG_REASON:
        return text, ""
    ends = [at for sign in ("; ", ". ") if (at := text.find(sign, 30)) > 0]
    cut = min(ends, default=-1) + 1
    return (text[:cut], text[cut:].strip()) if cut else (text, "")


def _folded(rest: str) -> tuple[str, str]:
    """How the rest of a reason begins, and what of it is one click away: nothing where it is short."""
    if len(rest) <= _LONG_REST:
        return rest, ""
    ends = [at for sign in ("; ", ". ") if (at := rest.find(sign, 15)) > 0]
    cut = min(ends, default=-1) + 1
    return (rest[:cut].rstrip(";"), rest[cut:].strip()) if 0 < cut <= _LONG_REST else ("", rest)


def unquoted(text: str) -> str:
    """The text without quotation marks that hold all of it, for a place where it stands in quotation marks anyway."""
    inner = text[1:-1]
    if len(text) > 2 and text[0] in '“"«„' and text[-1] in '”"»“' and not set(inner) & set('“”"«»„'):
        return inner
    return text


def shortened(text: str, longest: int = _SHORT) -> str:
    """The text, cut at a word where it is longer than ``longest`` characters."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(",;: ") + " …"


def article_views(assessment: Assessment, claims: tuple[ClaimView, ...]) -> tuple[ArticleView, ...]:
    """Every article with its claims marked in place."""
    origins = {article: number for number, origin in enumerate(assessment.origins, 1) for article in origin.articles}
    result = []
    for number, article in enumerate(assessment.articles, 1):
        own = [(index, claim) for index, claim in enumerate(assessment.claims) if claim.article == article.id]
        spans = [(index, claim.start, claim.start + len(claim.sentence.rstrip())) for index, claim in own]
        cut = tuple(_block(block, claims) for block in blocks(article, spans))
        result.append(_article(number, article, assessment, cut, tuple(claims[index] for index, _ in own), origins))
    return tuple(result)


def _article(
    number: int,
    article: Article,
    assessment: Assessment,
    cut: tuple[BlockView, ...],
    claims: tuple[ClaimView, ...],
    origins: Mapping[str, int],
) -> ArticleView:
    exact = article.published if article.published_text in {None, str(article.published)} else None
    published = figures.day(exact) if exact else article.published_text or ""
    byline = [article.publisher or "", f"published {published}" if published else "no publication date"]
    return ArticleView(
        number=number,
        id=visible(article.id),
        title=article_title(article),
        byline=visible(", ".join(part for part in byline if part)),
        implied="" if article.published else visible(assessment.dates.get(article.id, "")),
        address=web_address(article.address),
        names_only=article.names_only,
        lang=article.lang,
        warnings=tuple(visible(line) for line in article.warnings),
        blocks=cut,
        claims=claims,
        digest=article.digest_sha256,
        origin=origins.get(article.id),
        tallies=tally([claim.finding for claim in claims]),
    )


def tally(findings: Sequence[str]) -> tuple[Tally, ...]:
    """Findings that occur, with how often, in the order of a reader in a hurry."""
    counts = [(finding, findings.count(finding.value)) for finding in FINDING_ORDER]
    return tuple(Tally(finding.value, FINDING_NAMES[finding], count) for finding, count in counts if count)


def article_title(article: Article) -> str:
    """The title, or the first words of an article that has none."""
    if article.title:
        return visible(article.title)
    starts = [passage.start for passage in article.passages if passage.kind is PassageKind.BODY]
    start = min(starts, default=0)
    words = " ".join(article.text[start : start + 400].strip().partition("\n")[0].split())
    return visible(f"“{shortened(words, 80)}”") if words else f"Article {visible(article.id)}"


def _block(block: Block, claims: tuple[ClaimView, ...]) -> BlockView:
    order = list(FINDING_NAMES)
    stretches = []
    for stretch in block.stretches:
        over = tuple(claims[index] for index in stretch.claims)
        findings = sorted((claim.finding for claim in over), key=[finding.value for finding in order].index)
        stretches.append(
            StretchView(
                stretch.text,
                findings[0] if findings else "",
                over,
                tuple(claims[index] for index in stretch.starting),
                tuple(claims[index] for index in stretch.ending),
            )
        )
    apart = "" if block.kind is PassageKind.BODY else PASSAGE_NAMES[block.kind]
    return BlockView(apart, block.kind.value, tuple(stretches))
