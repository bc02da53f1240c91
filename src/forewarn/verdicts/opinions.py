"""Opinion, advice, rhetoric, intent and vague forecasts: nothing to check, and the reason why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.ruling import Case, Ruling, verdict

_ADVICE = Lazy(
    r"\b(?:should(?!\shave\sbeen\s\w+ed\sby)(?:n't|\snot)?|ought\sto|must\s(?:not\s)?(?:(?:finally|urgently|surely|"
    r"at\slast|simply)\s)?(?:now|never|be|act|answer|respond|learn|stop|"
    r"take|do|prepare|stand|invest|spend|rethink|understand|wake|face|realise|realize|recogni[sz]e|accept|show|grow|"
    r"step|pull|"
    r"start|find|draw|listen|admit|remember|insist|demand|react|unite|speak|decide|talk|negotiate|condemn)|"
    r"had\sbetter|would\sdo\swell|would\s(?:be\s|"
    r"do\s)(?:wise\w*|"
    r"better|foolish|a\smistake|prudent|unwise|madness|sensible|right|wrong|naive|folly)|"
    r"need(?:s)?\sto\s(?:be|do|act|invest|wake|learn|rethink|prepare|stand|understand)|"
    r"best\s(?:answer|response|course|option|way|policy)\b[^.;]{0,60}\bis\sto|"
    r"it\sis\s(?:high\s)?time|let\sus|better\sto|rather\sthan\s(?:spend|buy)|would\s(?:be\s)?wiser|"
    r"wiser\sto|has\sto\s(?:wake|learn|understand)|is\sbest\sanswered)\b",
    re.IGNORECASE,
)
_VALUE = Lazy(
    r"\b(?:touching|sane|admirabl\w+|laudable|praiseworthy|regrettabl\w+|deplorabl\w+|charming|callous|cruel\w*|noble|ugly|obscene|"
    r"childish|silly|crazy|farce|joke|embarrass\w+|grotesque|delusion\w*|hard\sto\simagine|heart-?warming|sickening|disgust\w+|"
    r"overrated|underrated|overhyped|hyped?|waste\sof|wasteful|worthless|worthwhile|pointless|futile|"
    r"useless|sad(?:ly)?|unfortunately|thankfully|"
    r"proud|pride|brave|courage\w*|panic\w*|terrible|awful|horrible|appalling|wonderful|pity|stupid\w*|"
    r"insult\w*|contempt\w*|asleep|sleepwalk\w*|"
    r"gamble|better\splace|right\smind|ashamed|nonsensical|(?:greatest|biggest|gravest)\s(?:threat|danger|"
    r"mistake)|no\s(?:big\s)?deal|"
    r"reckless\w*|cynical\w*|provocati(?:on|ve)|shameful\w*|disgrace\w*|outrageous\w*|madness|"
    r"foolish\w*|folly|follies|needless\w*|naive\w*|cowardly|brilliant\w*|masterstroke|blunder|mistake|tragic\w*|"
    r"tragedy|"
    r"betray\w*|immoral|evil|heroic|wise|unwise|absurd\w*|ridiculous\w*|laughable|hysteri\w*|irresponsible|"
    r"irresponsibly|sinister|destabili[sz]ing|dangerous(?:ly)?|terrifying|frightening|scandal\w*|pathetic|"
    r"arrogan\w*|hypocri\w*|bluff(?:ing)?|blackmail\w*|sabre-?rattling|saber-?rattling|intimidat\w*|"
    r"psychological|propaganda|theatre|theater|show\sof\sstrength|game[-\s]?changer|gamechanger|"
    r"wake-?up\scall|no\scoincidence|sold\s(?:its|his|her|their)\ssoul|pawn|puppet|chess|"
    r"sends?\sa\s(?:clear\s)?(?:message|signal)|deserves?|justified|unjust\w*|fair|unfair|"
    r"legitimate\spretext|pretext|worst|best\sthing|most\simportant|alarming|worrying|disturbing|insane|"
    r"escalat(?:ory|ion)|historic\smistake|too\slittle|lessons?\sof|sobering|astonishing|impressive|"
    r"fearsome|formidable|menac\w*|ominous\w*|bravado|hollow|empty\sthreat|desperat\w*)\b",
    re.IGNORECASE,
)
_VAGUE_FUTURE = Lazy(
    r"\b(?:sooner\sor\slater|coming\s(?:weeks|months|years|days)|in\sthe\s(?:near\s)?future|"
    r"will\s(?:surely|likely|probably|certainly|inevitably|undoubtedly|never\sforget|fear|change|shape|"
    r"haunt|bring|regret|remember|have\sto|force|redefine)|is\s(?:bound|likely|sure|certain|destined)\sto|"
    r"could\s(?:lead|trigger|escalate|spark|mark|represent|shift|have\simplications)|may\s(?:lead|trigger|"
    r"spark|escalate|yet)|remains\sto\sbe\sseen|only\stime\swill\stell|one\sday|eventually|"
    r"expected\sto\s(?:condemn|be\sflooded|respond|react)|arms\srace|a\snew\s(?:era|chapter|cold\swar))\b",
    re.IGNORECASE,
)
_INTENT = Lazy(
    r"\b(?:aim(?:s|ed)?\s(?:is\s|was\s)?to|aim(?:s|ed)?\sat\s(?=\w+ing\b)|intend\w*|in\sorder\sto|seeks?\sto|"
    r"wants?\sto|"
    r"designed\sto\s(?:intimidate|deter|frighten|send|scare|put)|meant\sto\s(?:intimidate|deter|frighten|"
    r"send|scare|warn|put|show)|in\sresponse\sto|retaliat\w*|pretext|purpose|motive|hopes?\sto|tries\sto|"
    r"trying\sto|signal\w*|deter(?:rence|rent)?\b|guarantee\w*\sth?e?\s?security|necessary\smeasure|"
    r"as\sa\swarning\sto)\b",
    re.IGNORECASE,
)
_RHETORIC = Lazy(
    r"\b(?:the\sworld\s(?:watches|holds|will)|nobody\s(?:can|will)\s(?:feel|sleep)|bated\sbreath|stakes|"
    r"shadow\sof|spectre|specter|doorstep|crossroads|look(?:s|ed|ing)?\saway|head\sin\sthe\ssand|hearts?|soul|nightmare|dark\sclouds|storm|history\swill|"
    r"winter\sof|sleepless|looms?|looming|dance|roulette|abyss|brink|powder\skeg|playing\swith\sfire|genie|"
    r"pandora)\b",
    re.IGNORECASE,
)


def is_advice(reading: Reading) -> bool:
    """Whether the sentence says what somebody ought to do."""
    if any(measure.dimension is not Dimension.COUNT for measure in reading.measures):
        return False
    return bool(_ADVICE.search(reading.text))


def judge_opinions(case: Case) -> Iterator[Ruling]:
    """A not-checkable ruling with its reason; the caller uses it only where nothing else is found."""
    reading = case.reading
    reason = _reason(reading)
    if reason is not None:
        yield Ruling(
            tuple(ClaimKind),
            verdict(
                Finding.NOT_CHECKABLE,
                reason,
                would_change=["a statement with a date, a place or a number could be checked"],
            ),
        )


def _reason(reading: Reading) -> str | None:
    if is_advice(reading):
        return "this is advice: it says what ought to be done, and no record or arithmetic decides that"
    if reading.asks:
        return "this is a question"
    if _VAGUE_FUTURE.search(reading.text):
        return "this forecast names no day and no event that would settle it"
    if _RHETORIC.search(reading.text):
        return "this is a figure of speech"
    if _VALUE.search(reading.text):
        return "this is a judgement of value: no record or arithmetic decides it"
    if _INTENT.search(reading.text):
        return "this speaks of motives and aims, which no record settles"
    return None
