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


#: Words before which "May" is the month.
NO_MONTH = (
    r"(?<!\bin )(?<!\bsince )(?<!\bby )(?<!\buntil )(?<!\bof )(?<!\blast )(?<!\bthis )(?<!\bnext )(?<!\bduring )"
    r"(?<!\bon )"
)
_POSSIBLE = Lazy(
    rf"\b(?:{NO_MONTH}"
    r"may(?! \d|, \d| \d{4}| (?:and|of|this|last|next)\b)|might|could|possibl[ey]|perhaps|maybe|"
    r"potential(?:ly)?|allegedly|alleged|purported(?:ly)?|supposedly|unconfirmed|would be able|if (?:the|it|"
    r"russia|confirmed|deployed|true)|"
    r"rumou?red|in theory|theoretically|concerns? (?:that|over|about)|cannot be ruled out|can[’']t be ruled out|"
    r"not (?:be )?ruled out|hypothetical(?:ly)?|not certain|unclear(?! (?:how|when|where|which|what|why))|"
    r"speculation (?:that|about)|doubts? (?:about )?whether|(?:is|was|be|remains) [“\"‘']?possible|yet to be known|"
    r"on (?:the )?condition|provided that|only if|"
    r"depending on|hint(?:s|ed|ing) (?:at|that)|mooted|(?:not|n[’']t) rule(?:d)? out|not (?:apparent|clear|"
    r"known) (?:whether|if|from))\b",
    re.IGNORECASE,
)
_PROBABLE = Lazy(
    r"\b(?:likely|most likely|probabl[ey]|presumabl[ey]|expected to|is expected|are expected|believed to|(?:is|are|"
    r"widely|it is|was|were) believed|believes?|thought to|estimated|estimates?|reported (?:range|speed|reach|"
    r"maximum)|"
    r"reportedly|apparent(?:ly)?|appears?(?: to)?|appeared to|seems?(?: to)?|seemingly|suggest(?:s|ed|ing)?|"
    r"indicat(?:e|es|ing)|considered to|(?<!highly )assess(?:es|ed)?|assessments? that|anticipated|"
    r"almost certain(?:ly)?|best fit|"
    r"plausible|highly (?:likely|probable)|"
    r"widely seen|(?:is|are|was|were|being) seen as|"
    r"said to (?:be|have)|consistent with|assumed|suspected|(?:\d+ ?% |\d+ per ?cent |fairly |quite )(?:sure|"
    r"certain))\b",
    re.IGNORECASE,
)
# What is hard to do is less than sure to be done: of an interception only.
_HARD = Lazy(
    r"\b(?:exceptionally difficult|extremely difficult|very difficult|difficult (?:for|to)|hard to|nearly impossible|"
    r"virtually impossible)\b",
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
#: What a motive or a reaction is made of does not hedge it: a threat's "if", a critic's "we believe".
_NO_HEDGE_OF = {
    ClaimKind.STATEMENT_OF_INTENT: Lazy(r"if (?:the|it|russia)", re.IGNORECASE),
    ClaimKind.REACTION: Lazy(
        r"believes?|assess(?:es|ed)?|suggest(?:s|ed|ing)?|concerns? (?:that|over|about)", re.IGNORECASE
    ),
    ClaimKind.USE: Lazy(r"suspected", re.IGNORECASE),
}
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
    r"classified)\b|\bpotentially [\w-]+ (?:weapon|system|missile|threat)s?\b|"
    r"\bon (?:the )?condition of anonymity\b|\bas (?:\w+ ){1,2}as possible\b|\b(?:possible|"
    r"potential) (?:military )?(?:action|use|war)\b",
    re.IGNORECASE,
)


def manner_of(sentence: str, hit: FoundKind) -> Manner:
    """Certainty and negation of the claim that ``hit`` speaks for."""
    masked = _NOT_HEDGES.sub(lambda match: "_" * len(match[0]), sentence)
    low, high = clause_of(masked, hit)
    clause = masked[low:high]
    negation = _negation(masked, hit, low)
    certainty, hedge = _hedge(clause, hit.start - low, hit.end - low, hit.kind)
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
        unsure = hedge is not None and not _POWER.fullmatch(hedge) and hedge.lower() not in _DESCRIBING
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
    leading = _LEADING.match(sentence)
    if leading is not None and leading.end() <= hit.start:
        low = max(low, leading.end())
    following = _STOPS.search(sentence, hit.end)
    aside = _WHEN.search(sentence, hit.end)
    ends = [match.start() for match in (following, aside) if match is not None]
    return low, min(ends, default=len(sentence))


#: A clause of time before the main one, and one behind it.
_LEADING = Lazy(r"^\W*(?:about |some |just )?(?:[\w-]+ ){0,3}(?:after|when|while|since|before)\b[^,]*,", re.IGNORECASE)
_WHEN = Lazy(r" (?:when|whenever|because|after|before|until|while|although) ", re.IGNORECASE)


# Adjectives hedge the noun they stand before and nothing else.
_DESCRIBING = frozenset(
    {"potential", "possible", "alleged", "estimated", "reported range", "reported speed", "reported reach"}
)
_WORDS_DESCRIBED = 30
#: A hedge governs what stands so many characters behind it; one that follows its event stands right behind it.
_REACHES = 90
_FOLLOWS_WITHIN = 30
_MODALS = frozenset({"could", "may", "might", "would be able"})


_MEASURED = frozenset({ClaimKind.RANGE, ClaimKind.SPEED, ClaimKind.FLIGHT_TIME})


def _hedge(clause: str, start: int, end: int, kind: ClaimKind) -> tuple[Certainty, str | None]:
    """The hedge nearest to the hit; one that stands before it beats one that follows.

    What follows a measure is told of what the missile could do with it.
    """
    best: tuple[int, Certainty, str] | None = None
    hedges: list[tuple[Certainty, Lazy]] = [(Certainty.POSSIBLE, _POSSIBLE), (Certainty.PROBABLE, _PROBABLE)]
    if kind is ClaimKind.INTERCEPT:
        hedges.append((Certainty.PROBABLE, _HARD))
    for certainty, pattern in hedges:
        for match in pattern.finditer(clause):
            if kind in _NO_HEDGE_OF and _NO_HEDGE_OF[kind].fullmatch(match[0]):
                continue
            follows = match.start() >= end
            describes = match[0].lower() in _DESCRIBING
            gap = max(0, match.start() - end + 25 if follows else start - match.end())
            if describes and (follows or gap > _WORDS_DESCRIBED):
                continue
            if follows and (
                match.start() - end > _FOLLOWS_WITHIN or (kind in _MEASURED and match[0].lower() in _MODALS)
            ):
                continue
            gap -= 20 if certainty is Certainty.POSSIBLE and not describes else 0
            if gap <= _REACHES and (best is None or gap < best[0]):
                best = (gap, certainty, match[0])
    return (best[1], best[2]) if best else (Certainty.CERTAIN, None)


def _governing_hedge(before: str) -> tuple[Certainty, str | None]:
    """A hedge that governs the whole of what follows: "it is believed that", "if ..., "."""
    match = re.search(
        r"\b(?:it is (?:believed|thought|likely|possible|expected)|concerns? that|fears? that|estimat(?:es|ed) the)\b",
        before,
        re.IGNORECASE,
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
        and (before[match.end() :].count(" ") <= _WORDS_NEGATED or _NONE_OF.fullmatch(match[0]))
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
    if _NO_WORD_OF.search(sentence[max(0, hit.start - _NO_WORD_NEAR) : hit.start]):
        return True
    return len(negations) + bool(halted) == 1 or bool(_NOT.search(inside) and hit.kind is not ClaimKind.REACTION)


#: "Not" governs the next words and no more; "no" and "nobody" what their noun does.
_WORDS_NEGATED = 5
_NONE_OF = Lazy(r"no|none|nobody|neither|nothing|no one|without", re.IGNORECASE)
#: "No confirmed information that a single launcher has been deployed": nothing stands that such words govern.
_NO_WORD_OF = Lazy(
    r"\b(?:no|not any|without|lack of) (?:[\w-]+ ){0,2}(?:information|evidence|indications?|confirmation|signs?|"
    r"proof|reports?) "
    r"(?:yet )?(?:that|of|to suggest|whether)\b[^.;]*$",
    re.IGNORECASE,
)
_NO_WORD_NEAR = 130
_UNABLE = Lazy(
    r"\b(?:cannot|can[’']t|can not|could not|couldn[’']t|could never|can never|unable to|"
    r"incapable of) (?:\w+ )?(?:go|fly|reach\w*|travel|hit|strik\w+|cover)\b",
    re.IGNORECASE,
)
# "Would not affect the deployment", "neither ... nor": no negation of the deployment, and one negation, not two.
_ADVERBIAL_NOT = Lazy(
    r"\bnot (?:affect|change|alter|delay|halt|stop|only|just)\b|\bnor\b|\bno matter\b|"
    r"\b(?:(?:did|does|do|has|have|had) not|(?:did|does|do|has|have|had)n[’']t) (?:\w+ly )?(?:specif(?:y|ied)|"
    r"comment(?:ed)?|"
    r"detail(?:ed)?|disclosed?|elaborated?)\b|\bwithout (?:providing|giving|elaborating|specifying|"
    r"further)\b|\bno (?:problems?|changes?|damage|casualties|injuries|further details?)\b|\bnot armed\b",
    re.IGNORECASE,
)
