"""Does a sentence put a place inside or outside a reach? Its turns of phrase, their denials, clause by clause."""

from __future__ import annotations

import itertools
import re
from enum import StrEnum

from forewarn.verdicts.flights.reach_words import without_interception
from forewarn.verdicts.reading.lazy import Lazy


class Stance(StrEnum):
    """On which side of the reach a place is said to lie."""

    WITHIN = "within"
    BEYOND = "beyond"


_WEAPON = (
    r"(?:Oreshnik|Iskander|Pershing|Tomahawk|Hwasong|Khorramshahr|Kinzhal|Avangard|DF|Typhon|SM|Dark|RS|"
    r"missiles?|weapons?|rockets?)"
)
_LENGTH = (
    r"(?:range|reach|radius|compass|grasp|(?:striking|firing)\sdistance|circle|arc|ring|footprint|envelope|sights?|"
    r"flight|shot|crosshairs|league|depth|capabilit(?:y|ies)|zone)"
)
_FEAR = (
    r"(?:worr\w*|fear\w*|be\s(?:\w+\s)?(?:afraid|scared|alarmed|concerned|frightened|nervous|worried|anxious)|"
    r"lose\s(?:any\s|much\s)?sleep|panic|fret|tremble|duck)"
)
_SOMEBODY_NEEDS = r"(?:has|have|had|needs?|should|must|ought)(?:\sto)?"
#: Said of a place that is not reached. Each turn of phrase holds its own denial.
_BEYOND = Lazy(
    r"\btoo\s(?:far|distant|remote|long\san?\s(?:way|shot|haul|flight|hop))\b|\ba\s(?:bridge|step|stretch)\stoo\sfar\b|"
    rf"\bout\sof\s(?:(?!the\s(?:air|ground|sky)|a\s)[\w'’-]+\s){{0,5}}?(?:{_LENGTH}|bounds|the\squestion|harm['’]s\sway)\b|"
    r"\boff[-\s]limits\b|\bout\sof\sbounds\b|"
    rf"\b(?:beyond|outside|past)\s(?:(?!but\b|and\b|within\b)[\w'’.,-]+\s){{0,7}}?{_LENGTH}\b|"
    r"\b(?:beyond|outside|past|more\sthan)\s(?:anything|everything|whatever|what|where|all|any)\b[^.;:]*?\b(?:hit|strike|go|fl(?:y|ies)|get|"
    r"reach|cover|manage|bridge|do|carry|gives?|has|claims?|say|says|quotes?|figure)\b|"
    rf"\b(?:beyond|outside)\s(?:the\s|an?\s|its\s|any\s|this\s)?(?:[\w'’-]+\s){{0,2}}?{_WEAPON}\b|\bbeyond\s(?:it|them|that)\b|"
    r"\b(?:fall|falls|fell|falling|come|comes|came|stops?|stopped|drops?)\s(?:\w+\s){0,2}?short\b|"
    r"\bleaves?\s[^.;:,]{1,30}?\s(?:untouched|unscathed|unharmed|alone)\b|\bfor\s(?:want|lack)\sof\s(?:range|reach|legs)\b|"
    r"\btakes?\smore\sthan\b|\bruns?\sout\sof\s(?:range|puff|steam|breath|fuel|legs)\b|\brun\sdry\b|"
    r"\bsafe(?:ly)?\s(?:from|out|away|enough)\b|\b(?:is|are|was|were|stay|remain|be)s?\s(?:(?!not\b|never\b|hardly\b)\w+\s)?(?:safe|spared|immune|untouchable|unreachable|unthreatened)\b|"
    r"\bin\sthe\sclear\b|\bunreachable\b|\black(?:s|ed|ing)?\s(?:the\s|any\s|enough\s)?(?:\w+\s)?(?:legs|range|reach|stamina)\b|"
    rf"\b(?:needn['’]t|need\snot|needs\snot|(?:do|does|did|would)(?:n['’]t|\snot)\s(?:have|need)\sto|(?:has|have|had|with)\s(?:very\s)?(?:no|little)\s"
    rf"(?:need|reason|cause|call)\sto|(?:there\sis\s|there['’]s\s|sees?\s)?no\s(?:need|reason|cause|call)\s(?:to|for)|should(?:n['’]t|\snot)|must(?:n['’]t|\snot)|nothing\sto|little\sto)\s"
    rf"(?:\w+\s)?{_FEAR}|"
    rf"\b(?:nobody|no\sone|none)\b[^.:;]{{0,50}}?\b{_SOMEBODY_NEEDS}\s{_FEAR}|"
    r"\b(?:can|could|may|will)\s(?:all\s|still\s)?(?:sleep|rest|breathe)\s(?:easy|easily|soundly|well|peacefully|calmly|at\snight)\b|\bcan\srelax\b",
    re.IGNORECASE,
)
#: Said of a place that is reached, as a state: no verb of being able is needed.
_WITHIN_STATE = Lazy(
    rf"\b(?:within|inside|in|into|under)\s(?:(?!but\b|and\b|beyond\b|Belarus\b)[\w'’-]+\s){{0,5}}?{_LENGTH}\b|"
    r"\b(?:close|near)\senough\b|\bfar\senough\sto\b|"
    r"\b(?:has|have|had|with|got|possess\w*)\s(?:got\s)?(?:the|enough)\s(?:\w+\s)?(?:legs|range|reach|stamina)\s(?:for|to)\b|"
    r"\b(?:put|puts|hold|holds|keep|keeps|place|places)\s[^.;:]{0,60}\bat\srisk\b|\bat\s(?:risk|the\smercy)\b|\bin\s(?:danger|the\sfiring\sline)\b|"
    r"\bunder\s(?:threat|the\s(?:gun|threat))\b|\b(?:exposed|vulnerable)\b|\b(?:threatens?|covers?|menaces?)\b|"
    r"\b(?:is|are|was|were|already|comfortably|fully|well|easily|be)\scovered\b|"
    rf"\b(?:should|must|ought\sto|ha(?:s|ve)\s(?:every\s|good\s|some\s)?(?:reason|cause)\sto|had\sbetter)\s{_FEAR}|"
    r"\b(?:within|in)\s(?:its|their|the)\s(?:sights|crosshairs)\b|\bunder\s(?:its|their)\sthumb\b|\b(?:has|have|had)\s[A-Z][\w\s-]{1,25}?\scovered\b|\b(?:an?\s)?easy\s(?:target|prey)\b|"
    r"\b(?:range|reach|radius)\s(?:that\s|which\s|long\senough\sto\s)?(?:takes?\sin|includes?|covers?|encompass\w*|extends?\sto|stretch\w*\sto|goes\sas\sfar)\b",
    re.IGNORECASE,
)
#: Said of a place that is reached, by a verb: it takes a word of being able beside it.
_WITHIN_VERB = Lazy(
    r"\b(?:reach(?:es|ed|ing)?|hit|hits|hitting|strik(?:e|es|ing)|struck|target(?:s|ed|ing)?|attack(?:s|ed)?|destroy|arrive|"
    r"threaten(?:ed|ing)?|cover(?:ing)?|pound|flatten|level|devastate|hammer|pummel|trouble|touch|menace|"
    r"(?:turn|show)\sup\s(?:in|over|above)|appear\sover|brought\sto\sbear\s(?:on|upon|against)|(?:get|come)\s(?:anywhere\s)?near|"
    r"wipe\s(?:out|[^.;:,]{1,30}?\s(?:out|off\sthe\smap))|make\s(?=[A-Z])|manage\s(?=[A-Z])|"
    r"mak(?:e|es|ing)\sit|made\sit|gets?\s(?:there|that\sfar|as\sfar|all\sthe\sway|to|at)|get(?:s|ting)?\s(?:the\s|an?\s|its\s)[^.;:,]{1,40}?\sto|"
    r"go(?:es|ing)?\s(?:that\sfar|as\sfar|all\sthe\sway)|fl(?:y|ies|ying)\s(?:that\sfar|as\sfar|all\sthe\sway|to)|stretch(?:es)?\s(?:to|as\sfar|all)|"
    r"land(?:s|ed|ing)?\s(?:[^.;:,]{1,40}?\s)?(?:in|on)|come\sdown\s(?:in|on)|fall\s(?:on|in)|"
    r"tak(?:e|ing)\s(?:a\s(?:shot|pop|swing)|aim)\sat|(?:drop|put|send|lob|throw|deliver|rain)\s(?:an?|the|its|one|their)\s(?:[\w-]+\s){0,2}?(?:one|warheads?|"
    + _WEAPON
    + r")[\w-]*(?:\sII)?\s(?:on|onto|into|at|to)|travel\s(?:to|as\sfar|that\sfar)|"
    r"touch|extend(?:s|ed)?\sto)\b",
    re.IGNORECASE,
)
_ABLE = Lazy(
    r"\b(?:can|could|cannot|can['’]t|couldn['’]t|(?-i:may)|might|would|will|won['’]t|wouldn['’]t|able|unable|capable|incapable|enough|"
    r"gets?|makes?|enables?|allows?|lets?|permits?|hope|chance|trouble|difficulty|reaches|range)\b",
    re.IGNORECASE,
)
_DENIAL = Lazy(
    r"\b(?:not|cannot|never|no|none|nobody|nothing|nowhere|neither|nor|unable|incapable|hardly|scarcely|impossible|"
    r"fail(?:s|ed)?\sto|without)\b|n['’]t\b",
    re.IGNORECASE,
)
#: Turns of phrase that deny nothing of the reach.
_NO_DENIAL = Lazy(
    r"\b(?:without|with\sno|no|little)\s(?:any\s|much\s|the\sleast\s|great\s|real\s)?(?:trouble|difficulty|effort|problems?|doubt|question|warning|sweat)\b|"
    r"\bnot\s(?:only|just|merely|to\smention|least)\b|\bno\smatter\b|\bno\slonger\s(?=than)|\bnot\sthat\b|\bno\sless\b",
    re.IGNORECASE,
)
#: What is not needed for a reach says nothing about it.
_NOT_NEEDED = Lazy(
    r"\b(?:did|does|do|would)(?:n['’]t|\snot)\s(?:even\s)?(?:need|have\sto|take)\b|\bneedn['’]t\b|\bno\sneed\b|\bonly\s(?:from|if|with|by)\b",
    re.IGNORECASE,
)
_CUT = Lazy(
    r"[;:?]\s|\s[–—-]\s|,\s(?=(?:so|because|since|as|for|and|but|which|who|whose|while|though|although|whereas|yet|that\s(?:is|city|place))\b)|"
    r"\b(?=because\b|since\sit\b|but\b|whereas\b|although\b)",
    re.IGNORECASE,
)


def stance_of(text: str) -> Stance | None:
    """On which side of the reach the sentence puts what it speaks of; nothing where its clauses do not agree on it."""
    text = _NO_DENIAL.cut(without_interception(text))
    cuts = [match.start() for match in _CUT.finditer(text)]
    told = {_of_clause(text[start:end]) for start, end in itertools.pairwise([0, *cuts, len(text)])} - {None}
    return told.pop() if len(told) == 1 else None


def tells_reach(text: str) -> bool:
    """Whether the words speak of what lies in a reach, and not of what happened."""
    return bool(
        _BEYOND.search(text) or _WITHIN_STATE.search(text) or (_WITHIN_VERB.search(text) and _ABLE.search(text))
    )


def _of_clause(clause: str) -> Stance | None:
    beyond = [match.span() for match in _BEYOND.finditer(clause)]
    if not beyond and _NOT_NEEDED.search(clause):
        return None
    denials = _alone([match.span() for match in _DENIAL.finditer(clause)], beyond)
    within = _alone(
        [match.span() for pattern in (_WITHIN_STATE, _WITHIN_VERB) for match in pattern.finditer(clause)], beyond
    )
    if beyond:
        first = beyond[0][0]
        before = [span for span in within if span[1] <= first]
        near = [span for span in denials if span[1] <= first and (not before or span[0] >= before[-1][0])]
        own = _turned(Stance.BEYOND, len(near))
        denied_before = [span for span in denials if span[1] <= first and span not in near]
        if before and denied_before:
            return own if _turned(Stance.WITHIN, len(denied_before)) is own else None
        return own
    return _turned(Stance.WITHIN, _count(clause, denials)) if within else None


def _alone(spans: list[tuple[int, int]], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that stand in none of the others."""
    return [span for span in spans if not any(start < span[1] and span[0] < end for start, end in taken)]


def _count(clause: str, denials: list[tuple[int, int]]) -> int:
    """Words of denial, with "neither ... nor" and "no ... nor" counted once."""
    return sum(clause[start:end].lower() != "nor" for start, end in denials) or len(denials)


def _turned(stance: Stance, denials: int) -> Stance | None:
    if denials > 1:
        return None
    if not denials:
        return stance
    return Stance.BEYOND if stance is Stance.WITHIN else Stance.WITHIN
