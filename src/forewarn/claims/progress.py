"""Where a deployment, a use or a count stands, from planned over in transfer to on combat duty."""

from __future__ import annotations

import re

from forewarn.claims.find import FoundKind
from forewarn.claims.lazy import Lazy
from forewarn.claims.qualify import NO_MONTH, Manner, clause_of
from forewarn.records.claims import Certainty, ClaimKind, Status

_DUTY = Lazy(
    r"\b(?:combat|battle|alert|operational) ?-?duty\b|\bon (?:high |full |combat )?alert\b|\bon duty\b|\b(?:fully |"
    r"now |already |became |declared |become |been |is |are )operational\b|\bcombat readiness\b|\bguard shifts\b|"
    r"\boperational capability\b|\bcombat[- ]ready\b",
    re.IGNORECASE,
)
_HERE = Lazy(
    r"\b(?:has|have|had) been (?:here|there|with us|in place)\b|"
    r"\b(?:has|have|had|having|was|were|is|are|been|already|now) (?:\w+ ){0,3}?(?:deployed|stationed|placed|"
    r"positioned|arrived|delivered|installed|based|located|hosted|sent|moved|transferred|brought|emplaced|received|"
    r"equipped|stored)\b|"
    r"\b(?:deployed|arrived|stationed|delivered|deploys|received|handed over|with us)\b",
    re.IGNORECASE,
)
_FUTURE = Lazy(
    r"\b(?:will|shall|would|future|asked|possibility of|to be|is to|are to|plans?|planned|planning|intends?|"
    r"intended|intention|expected|"
    r"scheduled|slated|due to|set to|about to|going to|by the end of|by (?:late|early|mid|20\d\d|december|january)|"
    r"agree[ds]?(?: to)?|agreement|decid\w+|decision|consider(?:s|ed|ing)?|propos\w+|prepar\w+|ready to|wants?|"
    r"seek\w*|hop\w+ to|promis\w+|pledg\w+|vow\w*|"
    rf"{NO_MONTH}"
    r"may(?! \d)|might|could|should|must|request\w*|negotiat\w+|talks|"
    r"discuss\w*|"
    r"site clearance|construct\w+|build\w*|built|demolition|(?<!critical )infrastructure|next (?:year|month|week|"
    r"spring|summer)|"
    r"later this year|in the (?:near |coming )?(?:future|months|years|weeks)|order(?:ed|s)?|contract|buy\w*|"
    r"purchas\w+|procur\w+|until|program(?:me)?|start(?:s|ed|ing)? production|production)\b|[’']ll\b",
    re.IGNORECASE,
)
_MOVING = Lazy(
    r"\b(?:(?:is|are|was|were|being|begun|began|started|start) (?:\w+ ){0,2}(?:being )?(?:transferr(?:ed|ing)|"
    r"mov(?:ed|ing)|shipp(?:ed|ing)|sending|delivering|transport(?:ed|ing)|redeploying|relocating)|on (?:its|their|"
    r"the) way|en route|in transit|underway|transferring|is sending|are sending|heading (?:to|for)|"
    r"being (?:delivered|sent|moved|shipped|transferred|transported|withdrawn))\b",
    re.IGNORECASE,
)
_ANNOUNCED = Lazy(
    r"\b(?:announc\w+|unveil\w+|declar\w+) (?:(?:the|a|its|his|her|their|plans?|that|on|by|in) )*(?:\w+ "
    r")?(?:deployment|"
    r"move|stationing|placement|transfer|decision|plan|by|on|agreement)\b|\b(?:move|deployment|decision|"
    r"step), announced\b|\b(?:plan|decision|deployment|move)\b[^.;]{0,140}\bwas (?:first )?announced\b|"
    r"\bannounc\w+ (?:an?|the) (?:[\w$.-]+ ){0,4}(?:deal|sale|purchase|contract)\b|\bannounced (?:by|on|in|at|last|"
    r"earlier)\b",
    re.IGNORECASE,
)
_TEST = Lazy(
    r"\btest(?:s|ed|ing)?\b(?! (?:ranges?|sites?|grounds?|cent(?:re|er)s?|facilit\w+))|\btraining launch|\btest-|"
    r"\btrials?\b|\btest[- ]?(?:fir|launch|flight)\w*|\blaunch(?:ed|es)? (?:a |an |"
    r"its |two |three )?(?:\w+ ){0,3}(?:ballistic|missiles?) (?:\w+ ){0,3}(?:into|toward|towards|off)\b",
    re.IGNORECASE,
)
_COMBAT = Lazy(
    r"\b(?:combat|attack\w*|struck|strik\w+|against|war|killed|wounded|hit|used|bases?|troops|"
    r"(?:towards?|onto|into|at|on) (?:[\w’'-]+ )?territory|"
    r"as (?:its|their|the) target)\b",
    re.IGNORECASE,
)
_SUBSEQUENT = Lazy(r"\b(?:keep|remain|stay|permanent)\w*\b", re.IGNORECASE)


def tells_of_tests(text: str) -> bool:
    """Whether an article is about tests of missiles rather than strikes with them."""
    return len(_TEST_WORDS.findall(text)) > max(1, len(_STRIKE_WORDS.findall(text)))


_TEST_WORDS = Lazy(
    r"\btest(?:s|ed|ing)?\b|\btest-|\b(?:into the|sea of japan|east) sea\b|\bsplashed\b|\bexclusive economic zone\b|"
    r"\bflew over\b|"
    r"\bover (?:northern )?japan\b|\bapogee\b",
    re.IGNORECASE,
)
_STRIKE_WORDS = Lazy(r"\b(?:attack(?:s|ed)?|struck|killed|wounded|injured|air ?strikes?|casualties)\b", re.IGNORECASE)


def statuses_of(sentence: str, hit: FoundKind, manner: Manner, *, of_tests: bool = False) -> tuple[Status | None, ...]:
    """Where the claim stands. A status claim may stand at two places ("arrived and is going on combat duty").

    ``of_tests`` tells that the article is about tests: a launch that nobody was struck by is one.
    """
    if hit.kind is ClaimKind.USE:
        status = _use_status(sentence, hit, manner)
        verb = sentence[hit.start : hit.end]
        if status is Status.USED and of_tests and not _STRUCK.search(sentence) and not _IN_USE.match(verb):
            status = Status.TESTED
        return (status,)
    if hit.kind is ClaimKind.INTERCEPT:
        done = re.search(
            r"\b(?:shot|shoots|shooting|downed|downs|downing|intercepted|intercepts|intercepting|destroyed|taken|"
            r"brought|took|repelled|"
            r"neutrali[sz]ed)\b",
            sentence[hit.start : hit.end],
            re.IGNORECASE,
        )
        done = done or _INTERCEPTION.search(sentence)
        able = re.search(
            r"\b(?:can|could|cannot|able|unable|capable|designed|will|would|to be|difficult|impossible|may|might|"
            r"must)\b",
            sentence[max(0, hit.start - 40) : hit.start],
            re.IGNORECASE,
        )
        able = able or re.search(r"\b(?:capable of|able to)\b", sentence[hit.start : hit.end], re.IGNORECASE)
        return (Status.USED,) if done and not able and not manner.negated else (None,)
    if hit.kind is ClaimKind.STATUS:
        return _status(sentence, hit, manner)
    if hit.kind is ClaimKind.QUANTITY:
        return (_count_status(sentence, hit, manner, of_tests=of_tests),)
    if hit.kind is ClaimKind.REACTION and _DENIES.search(sentence):
        return (Status.DENIED,)
    if hit.kind in _MEASURED_IN_FLIGHT:
        flown = hit.quantity is not None and hit.quantity.unit.endswith("flown")
        told = of_tests and _FLEW.search(sentence) is not None and not manner.negated
        return (Status.TESTED if told or (flown and _TEST.search(sentence)) else None,)
    if hit.kind in {ClaimKind.EXERCISE, ClaimKind.WARNING} and re.search(
        r"\b(?:will|plans? to|intends? to|(?:is|are|set|due|expected) to be|going to|scheduled)\b",
        sentence[max(0, hit.start - 40) : hit.end + 25],
        re.IGNORECASE,
    ):
        return (Status.PLANNED,)
    return (None,)


_INTERCEPTION = Lazy(
    r"\b(?:first|second|successful|latest) (?:[\w-]+ )?intercept(?:ion)?\b|\binterception was (?:carried|made|"
    r"done)\b|\bmanaged to (?:intercept|"
    r"shoot)\b|\b(?:used|fired|launched) [^.;]{0,80}\bto (?:shoot|intercept|down)\b",
    re.IGNORECASE,
)
_MEASURED_IN_FLIGHT = frozenset({ClaimKind.RANGE, ClaimKind.SPEED, ClaimKind.FLIGHT_TIME})
_FLEW = Lazy(
    r"\b(?:flew|flown|flight (?:lasted|time was)|covered|travel(?:l)?ed|travelling some|traveling some|rose|climbed|"
    r"soared|peaked|"
    r"landed|splashed|reached (?:a |an |the )?(?:\w+ )?(?:height|altitude|speed|apogee|maximum)|precisely hit|"
    r"able to fly for)\b",
    re.IGNORECASE,
)
_DENIES = Lazy(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)? (?:\S+ ){0,4}?(?:claims?|allegations?|reports?|accusations?|it)|"
    r"refut(?:es?|ed)|"
    r"reject(?:s|ed) (?:\S+ ){0,3}?(?:claims?|allegations?|reports?|accusations?))\b",
    re.IGNORECASE,
)
_IN_USE = Lazy(r"(?:had |has |was )?(?:used?|uses|use of|using)\b", re.IGNORECASE)
_IN_COMBAT = Lazy(r"\bused in (?:combat|anger|battle)\b|\bin combat for\b", re.IGNORECASE)
_STRUCK = Lazy(
    r"\b(?:attack\w*|struck|killed|wounded|war|against|troops|combat|in anger|bombard\w*|shelling|"
    r"(?:towards?|onto|into|at|on) (?:[\w’'-]+ )?territory)\b|"
    r"\b(?:hitting|striking|hit|destroying) (?:an? |the )?(?:[\w-]+ ){0,4}(?:facility|facilities|plant|city|factory|"
    r"building|buildings|infrastructure|base|airfield)\b",
    re.IGNORECASE,
)


# Where missiles come down that nobody is to be struck by.
_AT_SEA = Lazy(
    r"\b(?:sea of japan|east sea|splash\w*|sanctions|resolution|training (?:site|ground|range)|maritime target|drills?|"
    r"(?:into|over|in|off|towards?) (?:the |an area of the |waters )?(?:\w+ ){0,2}(?:sea|ocean|waters)|flew over|"
    r"overflew|"
    r"(?:fir(?:es|ed|ing)|launch(?:es|ed|ing)?) (?:(?:an?|its|of an?) )?(?:\w+ ){0,2}missiles? over)\b",
    re.IGNORECASE,
)
_NOT_YET = Lazy(
    r"\b(?:prepar(?:es?|ing|ations?) (?:for|to)|decision to|plan(?:s|ned|ning) (?:to|for)|will|set to|scheduled "
    r"(?:for|to)|intends? to|"
    r"due to be|"
    r"to be (?:tested|launched|fired))\b(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE,
)


#: "The test will take place on Thursday", "the launch was postponed".
_TAKES_PLACE = Lazy(
    r"[^,;.]{0,60}?\b(?:(?:will|would) (?:take place|be (?:held|conducted|carried out)|happen|occur)|(?:is|was|are|"
    r"were) "
    r"(?:planned|scheduled|postponed)\b(?! and))",
    re.IGNORECASE,
)
_HEADLINE = Lazy(r"^\W*(?:[A-Z][\w’'.-]* ){1,4}to (?:test|test-fire|launch|conduct|carry out|hold)\b[^.]*$")
_AT_A_MARK = Lazy(
    r"\b(?:against|hit|hitting|struck|striking) (?:an? |the )?(?:\w+ )?(?:maritime|sea|naval|simulated|mock|dummy|"
    r"training|practice) targets?\b|\bstruck [\w ]{1,40} at the [\w ]{0,30}(?:training|test) (?:site|ground|range)\b|"
    r"\bflew [\d,.]+ ?(?:km|kilomet\w+|miles) (?:\w+ )?to (?:hit|strike) (?:its|a|the) target\b",
    re.IGNORECASE,
)


def _use_status(sentence: str, hit: FoundKind, manner: Manner) -> Status | None:
    if manner.negated:
        told = re.search(r"\bden(?:y|ies|ied)\b|\b(?:was|were|been|has|have) (?:\w+ )?not\b", sentence, re.IGNORECASE)
        return Status.DENIED if told else None
    if _NOT_YET.search(sentence, 0, hit.start) or _TAKES_PLACE.match(sentence, hit.end) or _HEADLINE.match(sentence):
        return Status.PLANNED
    if _AT_A_MARK.search(sentence):
        return Status.TESTED
    if _IN_COMBAT.search(sentence):
        return Status.USED
    if re.search(r"\b(?:hitting|striking) (?:an? |the )?(?:[\w-]+ ){0,5}(?:facility|plant|city|factory)", sentence):
        return Status.USED
    if _TEST.search(sentence) and not re.search(r"\bcombat test\b", sentence, re.IGNORECASE):
        return Status.TESTED
    if _AT_SEA.search(sentence) and not _COMBAT.search(sentence):
        return Status.TESTED
    return Status.USED


#: How far from the words of a claim those of combat duty may stand, in characters.
_DUTY_NEAR = 90
_SHOWN = Lazy(
    r"(?:unveil|present|parad|show|display|reveal|debut|acknowledg)\w*|introduc(?:ed|es|ing)\b|announc\w+ (?:\w+ "
    r"){0,3}the (?:manufacture|"
    r"production|development)",
    re.IGNORECASE,
)
_SWITCHED_ON = Lazy(
    r"(?:turn|switch)\w* on\b|activat\w+|br(?:ing|ought)\w* online|comes? online|came online", re.IGNORECASE
)
_HEADLINE_TO = Lazy(
    r"(?<!\bbegun )(?<!\bbegan )(?<!\bstarted )(?<!\bunable )(?<!\brefused )(?<!\bability )(?<!\bable )"
    r"(?<!\bcontinued )(?<!\bcontinues )(?<!\bmanaged )(?<!\bhelped )\bto (?:\w+ly )?[a-z]+$",
    re.IGNORECASE,
)
_NOT_SO_FAR = Lazy(
    r"\b(?:no (?:\w+ )?(?:information|evidence|confirmation|sign|signs|proof|indication)s?|(?:not|never|"
    r"yet to)(?: yet)? "
    r"(?:been |be )?(?:deployed|stationed|delivered|arrived|placed)|den(?:y|ies|ied)|denial|there (?:are|is|were|"
    r"was) no)\b",
    re.IGNORECASE,
)
#: "Will soon unveil", "is about to activate": right before the verb.
_AHEAD = Lazy(
    r"\b(?:will|would|shall|(?:is|are|was|were)(?: \w+)? (?:set |due |about |expected |scheduled )?to|plans? to|"
    r"intends? to|about to|soon)(?: be)?(?: (?:soon|also|later|then|\w+ly))?(?: be)?\s?$",
    re.IGNORECASE,
)
_YET_TO_COME = Lazy(
    r"\bto (?:be )?(?:unveil|present|show|reveal)\w*\b[^.;]* (?:soon|in the (?:near )?future|shortly)\b|\bthe "
    r"(?:future|planned) deployment\b|\bset to (?:unveil|announce)\b",
    re.IGNORECASE,
)
#: What is lost, broken or silent stands nowhere.
_GONE = Lazy(
    r"\b(?:destroy(?:ed|s)|los(?:es?|ing)|lost|broke(?:n)? down|(?:gone|went|fell) silent|malfunction\w*|no longer "
    r"(?:\w+ )?"
    r"(?:receiv|work|operat|function|transmit)\w*|fail(?:ed|s|ure))\b(?! (?:to (?:reach|agree)|talks))",
    re.IGNORECASE,
)
#: A step that is spoken of and not yet taken.
_NOT_TAKEN = Lazy(
    r"\b(?:potential|possible|planned|proposed|prospective|upcoming|future|imminent) (?:[\w’'-]+ ){0,2}(?:deployment|"
    r"hosting|stationing|placement|roll-?out|delivery|transfer)\b|"
    r"\b(?:deployment|deploying|stationing|hosting|placement)\b[^.;]{0,70}\b(?:is|was|would be|remains) [“\"‘']?"
    r"(?:possible|under (?:discussion|consideration)|on the table)\b|\b(?:select|identif|choos|chos|pick|survey)\w* "
    r"(?:[\w’'-]+ ){0,2}deployment (?:sites|locations|areas)\b|"
    r"\b(?:preparatory work|preparations?) (?:\w+ ){0,3}(?:ongoing|under ?way)\b|"
    r"\b(?:approved|authori[sz]ed) (?:the|a) (?:transfer|sale|deployment|delivery|purchase)\b|"
    r"\b(?:awaiting|waiting for) (?:a |the )?(?:final )?decision\b",
    re.IGNORECASE,
)
_IS_ABLE = Lazy(r"\b(?:ability to|equipped to|able to) (?:\w+ly )?(?:deploy|operate|field)\b", re.IGNORECASE)
_MADE = Lazy(
    r"\b(?:has|have|had) (?:\w+ )?(?:been )?(?:built|constructed|dug|completed)\b(?![^.;]*\b(?:sites?|facilit\w+|"
    r"infrastructure|positions?)\b)",
    re.IGNORECASE,
)
_UNDER_WAY = Lazy(
    r"\b(?:deliver(?:y|ies)|shipments?|transfer|re-?equipment|rearmament|withdrawal)\b[^.;,]{0,60}\b(?:(?:has|have|"
    r"had) "
    r"(?:begun|started)|(?:will )?continues?|(?:is|are) under ?way)\b|\bcontinues? to (?:arrive|be delivered)\b",
    re.IGNORECASE,
)
_HALTED = Lazy(
    r"\b(?:halt(?:ed|s|ing)|suspend(?:ed|s|ing)|delay(?:ed|s|ing)|postpon(?:ed|es|ing)|cancel\w+|paus(?:ed|es|"
    r"ing))\b(?:\s\w+){0,3}\s?$",
    re.IGNORECASE,
)


def _status(sentence: str, hit: FoundKind, manner: Manner) -> tuple[Status | None, ...]:
    if manner.negated and manner.certainty is Certainty.DENIED:
        return (Status.DENIED if _NOT_SO_FAR.search(sentence) else None,)
    low, high = clause_of(sentence, hit)
    clause = sentence[low:high]
    around = sentence[max(low, hit.start - 60) : hit.end + 25]
    duty = next((one for one in _DUTY.finditer(sentence) if -_DUTY_NEAR < one.start() - hit.end < _DUTY_NEAR), None)
    here = _HERE.search(sentence)
    ahead = _AHEAD.search(sentence, low, hit.start) is not None
    if _SHOWN.match(sentence[hit.start : hit.end].removeprefix("to ")):
        to_come = ahead or _YET_TO_COME.search(sentence)
        return (Status.PLANNED if to_come else Status.ANNOUNCED,)
    if _SWITCHED_ON.match(sentence[hit.start : hit.end].removeprefix("to ")):
        return (Status.PLANNED if ahead else Status.ON_COMBAT_DUTY,)
    if _IS_ABLE.search(sentence[max(low, hit.start - 25) : hit.end + 8]):
        return (Status.DEPLOYED,)
    if _UNDER_WAY.search(sentence):
        return (Status.IN_TRANSFER,)
    if _HEADLINE_TO.search(sentence[max(0, hit.start - 12) : hit.end]):
        return (Status.PLANNED,)
    future = _FUTURE.search(sentence[max(low, hit.start - 45) : hit.end]) or re.search(
        r"\b(?:by (?:the end|20\d\d)|next year|until|planned for|in the future)\b", clause, re.IGNORECASE
    )
    if duty:
        duty_future = re.search(
            r"\b(?:will|would|to be|is to|plan\w*|expected|scheduled|should|going to (?:be|go))\b",
            sentence[max(0, duty.start() - 45) : duty.start()],
            re.IGNORECASE,
        )
        if duty_future:
            return (Status.PLANNED,)
        arrived = (
            here
            and not re.search(r"\b(?:duty|alert)\b", sentence[here.start() : here.end()], re.IGNORECASE)
            and re.search(
                r"\b(?:deployed|arrived|delivered|stationed|placed in|located|been here|been there|"
                r"been with us)\b",
                here[0],
                re.IGNORECASE,
            )
        )
        return (
            (Status.DEPLOYED, Status.ON_COMBAT_DUTY)
            if arrived and here and not _FUTURE.search(here[0])
            else (Status.ON_COMBAT_DUTY,)
        )
    if _HALTED.search(sentence[low : hit.start]) or (here is None and _GONE.search(sentence)):
        return (None,)
    if _ANNOUNCED.search(clause) and not here:
        return (Status.PLANNED if _YET_TO_COME.search(clause) else Status.ANNOUNCED,)
    if _MADE.search(clause) and not re.search(r"\b(?:will|plan\w*)\b", around, re.IGNORECASE):
        return (Status.DEPLOYED,)
    future = (
        future
        or _NOT_TAKEN.search(clause)
        or re.match(r"[\w’' ]{0,45}\b(?:will|would|could|might|may)\b", sentence[hit.end : hit.end + 60], re.IGNORECASE)
    )
    moving = _MOVING.search(around)
    if future and not (
        here
        and re.search(r"\b(?:has|have|had|was|were|already|since|now) ", here[0] + " ", re.IGNORECASE)
        and here.start() >= low
    ):
        return (Status.PLANNED,)
    if moving and not re.search(r"\b(?:is|are) being (?:deployed|stationed|placed)", around, re.IGNORECASE):
        return (Status.IN_TRANSFER,)
    return (Status.DEPLOYED,)


def _count_status(sentence: str, hit: FoundKind, manner: Manner, *, of_tests: bool) -> Status | None:
    if manner.negated:
        return None
    low, high = clause_of(sentence, hit)
    clause = sentence[low:high]
    if hit.quantity is not None and hit.quantity.unit.endswith("distance"):
        return None
    if re.search(r"\bannounc\w+ plans?\b", clause, re.IGNORECASE):
        return Status.PLANNED
    if re.search(r"\bagreed\b|\bannounc\w+ (?!that\b)|\bdecided\b", clause, re.IGNORECASE):
        return Status.ANNOUNCED
    if _TEST.search(sentence) or (of_tests and _FLEW.search(sentence)):
        return Status.TESTED
    if _FUTURE.search(clause) or re.search(r"\bapproved sale\b", clause, re.IGNORECASE):
        return Status.PLANNED
    if re.search(r"\bon (?:combat|alert) duty\b", clause, re.IGNORECASE):
        return Status.ON_COMBAT_DUTY
    if re.search(
        r"\b(?:deployed|stationed|based|hosts?|operates?|delivered|in service|received|fielded|in place|"
        r"keeps|on board|(?:was|were) (?:observed|recorded|spotted))\b|"
        r"\bthere (?:is|are|were) (?!no\b)[^.;]{0,80}\b(?:in|on|at) (?:the )?(?-i:[A-Z]|territory)",
        clause,
        re.IGNORECASE,
    ):
        return Status.DEPLOYED
    if re.search(
        r"\b(?:fired|fires? (?:\w+ ){1,3}(?:missiles|rockets)|launched|struck|hit|attack\w*|used)\b",
        clause,
        re.IGNORECASE,
    ):
        return Status.USED
    return None
