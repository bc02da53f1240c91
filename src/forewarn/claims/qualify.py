"""How the text puts a claim: certainty and the words behind it, and negation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.claims.find import FoundKind
from forewarn.claims.lazy import Lazy
from forewarn.claims.lexicon import NEGATION
from forewarn.records.claims import Certainty, ClaimKind


@dataclass(frozen=True, slots=True)
class Manner:
    """Certainty as the text has it, the words that carry it, and whether the statement is negated."""

    certainty: Certainty
    hedge: str | None
    negated: bool


_POSSIBLE = Lazy(
    r"\b(?:may(?! \d|, \d| \d{4}| (?:and|of|this|last|next)\b)|might|could|possibl[ey]|perhaps|maybe|"
    r"potential(?:ly)?|allegedly|alleged|purported(?:ly)?|supposedly|unconfirmed|would be able|if (?:the|it|"
    r"russia|confirmed|deployed|true)|"
    r"rumou?red|in theory|theoretically|concerns? (?:that|over|about)|cannot be ruled out|can[’']t be ruled out|"
    r"not (?:be )?ruled out|hypothetical(?:ly)?|not certain|unclear|on (?:the )?condition|provided that|only if|"
    r"depending on)\b",
    re.IGNORECASE,
)
_PROBABLE = Lazy(
    r"\b(?:likely|most likely|probabl[ey]|presumabl[ey]|expected to|is expected|are expected|believed to|(?:is|are|"
    r"widely|it is|was|were) believed|believes?|thought to|estimated|estimates?|reported (?:range|speed|reach|"
    r"maximum)|"
    r"reportedly|apparent(?:ly)?|appears?(?: to)?|appeared to|seems?(?: to)?|seemingly|suggest(?:s|ed|ing)?|"
    r"indicat(?:e|es|ed|ing)|considered to|(?<!highly )assess(?:es|ed)|assessments? that|anticipated|"
    r"almost certain(?:ly)?|best fit|"
    r"plausible|highly (?:likely|probable)|"
    r"widely seen|is seen as|are seen as|"
    r"said to (?:be|have)|consistent with|assumed|suspected|exceptionally difficult|extremely difficult|"
    r"very difficult|difficult (?:for|to)|hard to|nearly impossible|virtually impossible)\b",
    re.IGNORECASE,
)
_NOT = Lazy(rf"\b{NEGATION}\b|n[’']t\b", re.IGNORECASE)
_STOPS = Lazy(
    r"[;:]|, (?:but|while|whereas|although|which|who|and)\b|\b(?:but|while|whereas|although)\b|[.!?]\s", re.IGNORECASE
)
_HALT = Lazy(
    r"\b(?:halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|postpon(?:e|ed|es|ing)|stop(?:s|ped|"
    r"ping)|abandon(?:s|ed)?|moratorium on|ban(?:s|ned)? (?:on )?|scrap(?:s|ped)|reject(?:s|ed)|rul(?:e|ed) out)\b",
    re.IGNORECASE,
)
_DENIABLE = frozenset(
    {
        ClaimKind.STATUS,
        ClaimKind.INTERCEPT,
        ClaimKind.EXERCISE,
        ClaimKind.REACH,
        ClaimKind.USE,
        ClaimKind.RANGE,
        ClaimKind.FLIGHT_TIME,
        ClaimKind.WARNING,
        ClaimKind.CLASS,
    }
)
# A hedge inside these words is the other side's or the object's, not the statement's own.
_NOT_HEDGES = Lazy(
    r"\b(?:potential|possible) (?:\w+ )?(?:targets?|adversar\w+|enem\w+|threats?|attacks?|aggressors?|setback|"
    r"responses?)\b|\bhighly (?:accurate|mobile|manoeuvrable|maneuverable|precise|advanced|capable|effective|"
    r"classified)\b|\bas (?:\w+ ){1,2}as possible\b|\b(?:possible|potential) (?:military )?(?:action|use|war)\b",
    re.IGNORECASE,
)


def manner_of(sentence: str, hit: FoundKind) -> Manner:
    """Certainty and negation of the claim that ``hit`` speaks for."""
    masked = _NOT_HEDGES.sub(lambda match: "_" * len(match[0]), sentence)
    low, high = clause_of(masked, hit)
    clause = masked[low:high]
    negation = _negation(masked, hit, low)
    certainty, hedge = _hedge(clause, hit.start - low, hit.end - low)
    if hedge is None and low > 0:
        certainty, hedge = _governing_hedge(masked[:low])
    if hit.kind is ClaimKind.REACTION and hedge is None and _WORRY.match(sentence[hit.start : hit.end + 6]):
        return Manner(Certainty.POSSIBLE, sentence[hit.start : hit.end], negated=negation)
    if hit.kind is ClaimKind.INTERCEPT and hedge is None and _EVADES.search(sentence[hit.start : hit.end]):
        return Manner(Certainty.DENIED, None, negated=True)
    if hit.kind is ClaimKind.INTERCEPT and hedge is None and _GETS_PAST.search(sentence):
        return Manner(Certainty.DENIED, None, negated=True)
    if hit.kind is ClaimKind.STATUS and hedge is None and re.match(r"\W+would\b", sentence[hit.end :]):
        return Manner(Certainty.POSSIBLE, "would", negated=negation)
    if negation and hit.kind in _DENIABLE:
        unsure = hedge is not None and not _POWER.fullmatch(hedge)
        return Manner(certainty if unsure else Certainty.DENIED, hedge, negated=True)
    return Manner(certainty, hedge, negated=negation)


_WORRY = Lazy(r"\b(?:concern|fear|worr)\w*(?: (?:that|it|this|they|the)\b|$)", re.IGNORECASE)
_EVADES = Lazy(
    r"\b(?:evad|penetrat|overcom|bypass|circumvent|confound|foil|beat|frustrat|negat|outrun|elud|render|break|"
    r"immune|invulnerable|slip|outmaneuver|saturat|unstoppable|invincible)\w*",
    re.IGNORECASE,
)
_GETS_PAST = Lazy(
    r"\b(?:defeat|evad|penetrat|overcom|bypass|(?:pass|break|get|punch|slip)(?:ing|es)? (?:through|past))\w* "
    r"(?:[\w’'/-]+ ){0,7}(?:defen[cs]es?|defen[cs]e systems?|shields?|interceptors?)\b",
    re.IGNORECASE,
)
_POWER = Lazy(r"could|would be able|may|might", re.IGNORECASE)


def clause_of(sentence: str, hit: FoundKind) -> tuple[int, int]:
    """The stretch around the hit that no strong break cuts."""
    low = max((match.end() for match in _STOPS.finditer(sentence, 0, hit.start)), default=0)
    following = _STOPS.search(sentence, hit.end)
    return low, following.start() if following else len(sentence)


# Adjectives hedge the noun they stand before and nothing else.
_DESCRIBING = frozenset(
    {"potential", "possible", "alleged", "estimated", "reported range", "reported speed", "reported reach"}
)
_WORDS_DESCRIBED = 30


def _hedge(clause: str, start: int, end: int) -> tuple[Certainty, str | None]:
    """The hedge nearest to the hit; one that stands before it beats one that follows."""
    best: tuple[int, Certainty, str] | None = None
    for certainty, pattern in ((Certainty.POSSIBLE, _POSSIBLE), (Certainty.PROBABLE, _PROBABLE)):
        for match in pattern.finditer(clause):
            follows = match.start() >= end
            describes = match[0].lower() in _DESCRIBING
            gap = max(0, match.start() - end + 25 if follows else start - match.end())
            if describes and (follows or gap > _WORDS_DESCRIBED):
                continue
            gap -= 20 if certainty is Certainty.POSSIBLE and not describes else 0
            if gap <= 130 and (best is None or gap < best[0]):
                best = (gap, certainty, match[0])
    return (best[1], best[2]) if best else (Certainty.CERTAIN, None)


def _governing_hedge(before: str) -> tuple[Certainty, str | None]:
    """A hedge that governs the whole of what follows: "it is believed that", "if ..., "."""
    match = re.search(
        r"\b(?:it is (?:believed|thought|likely|possible|expected)|concerns? that|fears? that)\b", before, re.IGNORECASE
    )
    if match is None:
        return Certainty.CERTAIN, None
    possible = bool(re.search("possible|concern|fear", match[0], re.IGNORECASE))
    return (Certainty.POSSIBLE if possible else Certainty.PROBABLE), match[0]


def _negation(sentence: str, hit: FoundKind, low: int) -> bool:
    """Whether a negation stands before the cue in its clause, or inside it, and governs it."""
    before = _ADVERBIAL_NOT.sub(lambda match: "_" * len(match[0]), sentence[max(low, hit.start - 55) : hit.start])
    inside = _ADVERBIAL_NOT.sub(lambda match: "_" * len(match[0]), sentence[hit.start : hit.end])
    negations = [
        match
        for match in _NOT.finditer(before)
        if not re.match(
            r"\s+(?:only|just|more than|less than|later than|long before|least)\b", before[match.end() :], re.IGNORECASE
        )
    ]
    halted = (
        list(_HALT.finditer(sentence[max(low, hit.start - 110) : hit.start])) if hit.kind is ClaimKind.EXERCISE else []
    )
    if hit.kind is ClaimKind.INTERCEPT and re.search(
        r"\b(?:impossible|unable|cannot|can[’']t|incapable|no (?:existing|known|current|modern|other|missile|air|"
        r"defen[cs]e|system|such|western|[\w -]{0,40}?can)|unstoppable|invincible|invulnerable|"
        r"immune|powerless)\b",
        sentence[max(low, hit.start - 70) : hit.end + 50],
        re.IGNORECASE,
    ):
        return True
    if hit.kind in {ClaimKind.RANGE, ClaimKind.REACH} and _UNABLE.search(sentence[low:]):
        return True
    if hit.kind is ClaimKind.CLASS and not re.search(r"\b(?:not|never)\b|n[’']t\b", before + inside, re.IGNORECASE):
        return False
    return len(negations) + bool(halted) == 1 or bool(_NOT.search(inside) and hit.kind is not ClaimKind.REACTION)


_UNABLE = Lazy(
    r"\b(?:cannot|can[’']t|can not|could not|couldn[’']t|could never|can never|unable to|"
    r"incapable of) (?:\w+ )?(?:go|fly|reach\w*|travel|hit|strik\w+|cover)\b",
    re.IGNORECASE,
)
# "Would not affect the deployment", "neither ... nor": no negation of the deployment, and one negation, not two.
_ADVERBIAL_NOT = Lazy(r"\bnot (?:affect|change|alter|delay|halt|stop|only|just)\b|\bnor\b", re.IGNORECASE)
