"""What each kind of claim looks like: one table of cues, by meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.claims.lazy import Lazy
from forewarn.claims.lexicon import ARRIVAL_NOUN, BUILD, DEPLOY_NOUN, DEPLOY_VERB, SERVICE
from forewarn.records.claims import ClaimKind


@dataclass(frozen=True, slots=True)
class Rule:
    """A cue of ``kind``. ``weak`` cues count only where no other kind (or none of ``yields_to``) speaks.

    ``near_weapon``: a weapon, or a word for one, must stand within a few words. ``needs_quantity``: a number must too.
    """

    kind: ClaimKind
    pattern: Lazy
    near_weapon: bool = False
    weak: bool = False


def _rule(kind: ClaimKind, *pieces: str, near_weapon: bool = False, weak: bool = False) -> Rule:
    return Rule(kind, Lazy("|".join(pieces), re.IGNORECASE), near_weapon, weak)


RULES: tuple[Rule, ...] = (
    # -- status -------------------------------------------------------------------------------------------------
    _rule(ClaimKind.STATUS, rf"\b{DEPLOY_VERB}\b"),
    _rule(
        ClaimKind.STATUS,
        r"\bthe (?:moves?|deployment|decision|step)(?:,| was| were) (?:first |officially )?announced\b",
    ),
    _rule(
        ClaimKind.STATUS,
        r"\bconfirm(?:s|ed|ing)? (?:the|its|their|plans? for) (?:\w+ ){0,2}(?:deployment|stationing|transfer|"
        r"delivery)\b",
        r"\b(?:moves|sends|ships|brings) (?:[\w-]+ ){0,5}(?:missiles?|launchers?|batter(?:y|ies)|"
        r"systems?) (?:closer|to|into|near)\b",
        near_weapon=True,
    ),
    _rule(ClaimKind.STATUS, rf"\b{SERVICE}\b"),
    _rule(
        ClaimKind.STATUS,
        r"\b(?:moves?|deployment|decision|step|plan|transfer|delivery)(?:,| was| were) (?:first |"
        r"officially )?announced\b|\bannounc(?:e|es|ed|ing) (?:[\w’'-]+ ){0,5}(?:deployment|stationing|placement|"
        r"movement|transfer|delivery|deal|purchase)s?\b",
        r"\b(?:complet\w+|finish\w*|begin|begun|began|start\w*) (?:[\w’'-]+ ){0,3}(?:construct\w+|build\w*|"
        r"deploy\w*|transfer\w*|deliver\w*|withdraw\w*)\b|\b(?:storage|launch|missile) (?:facilit(?:y|ies)|sites?|"
        r"bases?) (?:\w+ ){0,6}(?:built|complet\w+|ready|prepared|finish\w*)\b",
        r"\b(?:creat|establish|form|set(?:ting)? up|stand(?:ing)? up|rais)(?:e|es|ed|ing)? (?:an? |the |its |"
        r"their )?(?:new |first |second |additional |separate )?(?:[\w-]+ ){0,2}(?:division|brigade|regiment|"
        r"battalion|battery|unit|base|site|group)\b|\b(?:division|brigade|regiment|battalion|battery|unit|"
        r"base) (?:will|would|is to|may|could|has been|was|is being) (?:be )?(?:creat|establish|form|set up|"
        r"stood up|equipp|rearm)\w*\b",
        r"\b(?:talks|negotiations|contract|deal|agreement|tender) (?:[\w’'-]+ ){0,4}(?:to (?:buy|finali[sz]e|"
        r"acquire|purchase|supply|deliver)|for the (?:purchase|delivery|supply))\b",
        near_weapon=True,
    ),
    _rule(
        ClaimKind.STATUS,
        r"\b(?:intended|expected|scheduled|due|set|slated|supposed|planned) to (?:become|enter|reach|have|field|"
        r"receive|begin|be (?:deployed|fielded|delivered|ready|operational|completed))\b|\b(?:under|"
        r"in) development\b|\b(?:is|are|being|been) develop(?:ing|ed)\b(?! by| in)",
        weak=True,
    ),
    _rule(
        ClaimKind.STATUS,
        r"\b(?:incorporated|integrated|introduced|inducted|commissioned|absorbed|entered|enters|entering) into\b|"
        r"\b(?:now |already )?(?:a )?part of (?:its|their|the|Russia[’']s|China[’']s|"
        r"Iran[’']s) (?:[\w-]+ ){0,2}(?:force|"
        r"forces|arsenal|inventory|army|fleet)\b|\b(?:in|into|to) (?:its|their|the) (?:[\w-]+ ){0,2}(?:arsenal|"
        r"inventory)\b|\b(?:turn(?:s|ed|ing)? on|switch(?:es|ed|ing)? on|activat(?:e|es|ed|ing)|"
        r"bring(?:s|ing)? online|brought online|comes? online|came online|goes live|manning|crewed by)\b|"
        r"\b(?:unveil(?:s|ed|ing)?|present(?:s|ed|ing)?|parad(?:e|es|ed|ing)|show(?:s|ed|n|ing)? off|showcas\w+|"
        r"display(?:s|ed|ing)?|reveal(?:s|ed|ing)?|debut(?:s|ed)?|acknowledg\w+ the existence of|"
        r"announc\w+ (?:\w+ ){0,3}the (?:manufacture|production|development) of)\b|"
        r"\b(?:redeploy\w*|reposition(?:s|ed|ing)?|rearm(?:s|ed|ing|ament)?|re-?equip(?:s|ped|ping|ment)?|"
        r"roll(?:s|ed|ing)? out|pull(?:s|ed|ing)? (?:out|back)|phas(?:e|es|ed|ing) out|mothball\w*|decommission\w*)\b",
        near_weapon=True,
        weak=True,
    ),
    _rule(
        ClaimKind.STATUS,
        r"\b(?:be|been|being|is|are|was|were|was first|was then|get|gets) (?:\w+ ){0,2}(?:delivered|withdrawn|"
        r"stationed|extended|handed over|moved|sent|brought|transported|based|placed|shipped|flown in|airlifted)\b|"
        r"\b(?:transported|moved|sent|shipped|airlifted|flew) (?:[\w-]+ ){0,5}(?:systems?|launchers?|batter(?:y|ies)|"
        r"units?|missiles?|weapons?|warheads?) (?:to|into|closer|near|toward|from|out)\b",
        near_weapon=True,
        weak=True,
    ),
    _rule(ClaimKind.STATUS, rf"\b{DEPLOY_NOUN}\b", weak=True),
    _rule(ClaimKind.STATUS, rf"\b{ARRIVAL_NOUN}\b", near_weapon=True, weak=True),
    _rule(ClaimKind.STATUS, rf"\b{BUILD}\b", near_weapon=False, weak=True),
    _rule(
        ClaimKind.STATUS,
        r"\b(?:permanent(?:ly)?|temporar(?:y|ily)) (?:stationing|basing|deployment|presence|deployed|stationed)\b|"
        r"\bit[’']?s? (?:is )?permanent\b",
    ),
    # -- statement of intent ------------------------------------------------------------------------------------
    _rule(
        ClaimKind.STATEMENT_OF_INTENT,
        r"\bin (?:a )?(?:mirror |direct |symmetrical |asymmetrical |adequate )?response to (?!(?:the |this |these |"
        r"that )?(?:\w+ )?(?:drills?|exercises?|launch(?:es)?|tests?|announcements?|statements?)\b)",
        r"\b(?:is|are|was|were|be|been|being|as|and) (?:\w+ ){0,3}(?:response|answer|reply|reaction|"
        r"countermeasure) (?:to|on)\b",
        r"\bdeter(?:s|red|ring|rence|rent|rents)?\b",
        r"\b(?:aims?|aimed|aiming|intends?|intended|intending|seeks?|sought|seeking|vow(?:s|ed)?|pledg(?:e|es|ed)|"
        r"threaten(?:s|ed|ing)? to|promis(?:e|es|ed|ing)|hopes?|wants?|wanted|wishes) (?:to|at)\b(?! be\b| become\b|"
        r" destroy| hit| strike| take out| carry|"
        r" deliver| sink| evade| penetrate| defeat| intercept| provide)",
        r"\b(?:aimed|directed|targeted) (?:\w+ )?(?:at|against)\b",
        r"\b(?:in order to|so as to|with the (?:aim|goal|purpose|intention) of|for the purpose of|meant to|"
        r"intended to|designed to (?:deter|discourage|pressure|intimidate|protect|defend|send|show|signal)|"
        r"part of (?:a |an |its |the )?(?:\w+ )?(?:policy|strategy|effort|plan|initiative|package|campaign))\b",
        r"\b(?:purpose|goal|aim|objective|intent|motive|rationale|reason) (?:of|is|was|behind|for)\b",
        r"\bhint(?:s|ed|ing) (?:at|that)\b|\b(?:calculated|deliberate) (?:\w+ )?(?:man[oe]+u?ver|move|attempt|"
        r"effort|step)\b|\bassert (?:\w+ )?influence\b|\b(?:described|framed|presented|portrayed|justified|"
        r"billed) (?:[\w’']+ ){0,4}as (?:an? |the )(?:\w+ ){0,2}(?:demonstration|measure|response|necess\w+|step|"
        r"signal|precaution|defen\w+|deterrent)\b",
        r"\b(?:in retaliation|retaliation (?:for|against)|retaliatory (?:measures?|strikes?|steps?|action)|"
        r"threaten(?:s|ed|ing)? (?:to|that)|select(?:s|ed|ing) (?:\w+ )?targets?|justif(?:y|ies|"
        r"ied) (?:[\w’']+ ){1,4}as|will continue (?:the |these |its |to )?\w+|continuation of)\b",
        r"\bdefend(?:s|ed|ing)? (?:the |its |their )(?:\w+ )?(?:deployment|decision|move|plan|right)\b|"
        r"\b(?:strictly|purely|solely) (?:\w+ )?defensive\b|\bsovereign (?:right|decision|matter|choice)\b",
        r"\b(?:policy|strategy|doctrine) of\b",
        r"\b(?:entitled|has the right|have the right|reserves? the right|reserved the right|will not hesitate|"
        r"not (?:be )?interested in|no intention|no interest in|does not intend|do not intend|don[’']t intend|"
        r"not seeking|do not seek|does not seek)\b",
        r"\b(?:agreed|agree|decided|decision|decides|prepared|ready|determined|committed|resolved|forced|obliged|"
        r"compelled)(?: in \d{4}| \w+ly)? to (?:deploy|station|place|host|use|respond|retaliate|strike|defend|"
        r"protect|counter|launch|begin|start|resume|continue|take|increase|expand|strengthen|fight|act|do|develop|"
        r"produce|withdraw|maintain|keep)\b",
        r"\b(?:calls?|called|calling) for\b",
        r"\bwe (?:will|shall|must|have to|are going to|need to|are (?:ready|prepared|forced)|do not want|"
        r"don[’']t want|want|intend|plan|reserve|are not going to|keep|protect|defend|ensure|guarantee|strengthen|"
        r"deter|reinforce)\b",
        r"\b(?:will|would) (?:further |also |thus )?(?:be forced to|have to|respond|retaliate|continue to|not allow|"
        r"never|do everything|take (?:\w+ )?(?:measures|steps)|ensure|guarantee|strengthen|deter|develop|expand|"
        r"pursue|moderni[sz]e|boost|enhance|defend|demonstrate)\b",
        r"\b(?:symmetrical|asymmetrical|retaliatory|appropriate|adequate|reciprocal|mirror|counter-?) ?(?:measures?|"
        r"steps?|response)\b",
        r"\b(?:sign(?:s|ed|ing)? (?:an? |the )?(?:\w+ ){0,2}(?:agreement|deal|treaty|decree|document|declaration|"
        r"contract)|because of (?:\w+[’']s? )?(?:\w+ ){0,3}(?:behaviou?r|threats?|aggression|build-?up|"
        r"provocations?)|a (?:clear |strong )?(?:signal|message) (?:to|of)|(?:strengthen|reinforce|bolster|"
        r"demonstrate|underline|underscore)s? (?:our|its|their|the|NATO[’']s) (?:\w+[’']s? ){0,3}(?:commitment|"
        r"defen[cs]e|security|flank|resolve|deterrence|posture))\b",
        r"\b(?:should|must|needs? to|has to|have to) (?:begin|start|resume|respond|prepare|produce|build|deploy|"
        r"strengthen|be ready)\b",
        r"\b(?:legitimate|priority|potential|prime) targets?\b|\bfor targeting\b|\bpriority list\b",
        r"\b(?:strategic|nuclear) (?:coercion|blackmail|pressure)\b|\bleverage\b",
        r"\b(?:to prevent war|prevent (?:a |any )?(?:war|attack|aggression|conflict)|(?:need|necessity|"
        r"right) to (?:\w+ )?"
        r"(?:strengthen|develop|defend|deter|moderni[sz]e|respond|protect|enhance|bolster)|defensive (?:in nature|"
        r"posture|"
        r"military posture|weapons?|purposes?)|deterrent|no[- ]first[- ]use|never (?:\w+ ){0,2}first|"
        r"no (?:link|connection)\b|regional group(?:ing)? of forces|strategic deterrence|"
        r"(?:think twice|pause and|reconsider|second thoughts)|threatened to|will be forced to|countermeasures?|"
        r"(?:would|will) (?:thus |also )?(?:retain|keep) control|makes? (?:the|our|its) (?:country|nation) (?:stronger|"
        r"safer)|strengthens? (?:the|our|its|Iran[’']s|Russia[’']s|China[’']s) |serves? as a (?:call|warning|message|"
        r"signal|deterrent)|clear (?:signal|message)|(?:is|are|was|were) (?:largely |mainly |primarily )?"
        r"(?:designed|meant|intended|aimed|directed|conducted|carried out) (?:\w+ ){0,2}(?:to|at|against) (?:deter|"
        r"degrade|counter|pressure|protect|defend|encourage|hold|signal|show|warn|intimidate|bolster|strengthen|"
        r"reassure|"
        r"send))\b",
        r"\b(?:(?:retain|keep|have|has|maintain|exercise)(?:s|ed)? (?:\w+ ){0,3}(?:control|command) (?:over|of)|"
        r"decides? "
        r"(?:when|whether|on the use|who|where)|(?:a )?say in the (?:targets?|use)|responsib\w+ for (?:\w+ and )?"
        r"(?:maintain|operat|guard|servic|secur)\w+|(?:security|defen[cs]e|union state|"
        r"mutual) (?:[\w-]+ ){0,4}(?:treaty|"
        r"pact|agreement|guarantees?)\b[^.;]{0,50}\b(?:signed|in force|into force|took effect|ratified))\b",
        r"\bnecessary (?:measure|step|response)\b|\b(?:guarantees?|guaranteeing|ensures?|ensuring|strengthens?|"
        r"strengthening|protecting|countering|defending) (?:\w+ ){0,4}(?:security|safety|sovereignty|stability|"
        r"peace|territory|airspace|defen[cs]e|threats?)\b",
    ),
    _rule(
        ClaimKind.STATEMENT_OF_INTENT,
        r"\bto (?:\w+ly )?(?:guarantee|ensure|protect|defend|counter|strengthen|bolster|safeguard|secure|contain|"
        r"reinforce|enhance|offset|preserve|restore|shield|increase pressure|intimidate|discourage|put pressure|"
        r"pressure|send a (?:\w+ )?(?:signal|message)|show|demonstrate) (?:[\w’'.-]+ ){0,4}(?:security|defen[cs]es?|"
        r"defensive|threats?|sovereignty|territory|airspace|interests|aggression|attacks?|balance|parity|"
        r"capabilit(?:y|ies)|hub|allies|stability|peace|population|people|citizens|deterrence|resolve|strength|"
        r"readiness|forces|flank|borders?|skies|missiles?|us|our|its|the|any)\b",
        weak=True,
    ),
    # -- reaction -----------------------------------------------------------------------------------------------
    _rule(
        ClaimKind.REACTION,
        r"\b(?:condemn\w*|denounc\w*|critici[sz]\w*|slam(?:s|med)?|blast(?:s|ed)|decr(?:y|ies|ied)|deplor\w*|"
        r"protest(?:s|ed|ing)?|object(?:s|ed) to|oppos(?:e|es|ed)|opposition(?! (?:group|leader|part|figure|"
        r"politician|movement|media|lawmaker|activist|outlet))|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing|"
        r"ive)?|den(?:y|ies|ied|ying)|denial|refut\w+|rebuff\w*|mock\w*|ridicul\w+|outrage\w*|backlash|rebuk\w+|"
        r"accus(?:e|es|ed|ing|ation|ations)|demand(?:s|ed|ing)\b|broken? (?:\w+ )?(?:promises?|commitments?)|"
        r"anger(?:s|ed)|call(?:s|ed|ing)? on (?:[\w’'-]+ ){1,6}to|(?:as|is|it|called) (?:an? )?[“\"'‘]?(?:terrible|"
        r"serious|dangerous|major|clear|grave) escalation|dangerous (?:for|to))\b",
        r"\b(?:concern(?:s|ed)?(?! (?:the|with))|worr(?:y|ies|ied|ying)|alarm(?:ed|ing)|raised (?:the )?alarm|"
        r"fears?|feared|anxiety|unease|outcry|uproar|nervous|dismay)\b",
        r"\b(?:destabili[sz]\w+|provocat\w+|provok\w+|reckless|irresponsible|dangerous (?:step|move|escalation|act|"
        r"precedent)|escalating act|an? escalation|escalatory|unacceptable|blackmail|sabre-rattling|saber-rattling|"
        r"intimidation|pretext|bluff|propaganda|information operation|psychological)\b",
        r"\bin response to (?:the |this |these |that )?(?:\w+ )?(?:drills?|exercises?|launch(?:es)?|tests?|"
        r"announcements?|statements?)\b",
        r"\b(?:is|was|are|remains?) (?:an? )?(?:\w+ )?concerns? (?:for|of|to|in)\b",
        r"\bcall(?:s|ed|ing)? off (?:classes|flights|school|events|lessons|work)|\b(?:clos(?:es|ed|ing)|"
        r"suspend(?:s|ed|ing)|halt(?:s|ed|ing)|cancel(?:s|l?ed|l?ing)?) (?:[\w’'-]+ ){0,4}(?:schools?|classes|"
        r"airports?|airspace|crossings?|borders?|flights|trains|"
        r"train services?)\b",
        r"\bunwelcome (?:development|step|move|news)\b|(?<!\bin )\b(?:a|an) (?:\w+ ){0,2}escalation (?:in|of)\b|"
        r"\b(?:viewed|seen|regarded|perceived|interpreted) by (?:[\w’'-]+ ){1,5}as\b|"
        r"\bfac(?:e|es|ed|ing) (?:\w+ )?(?:questions|criticism|pressure) (?:over|about|from)\b|"
        r"\b(?:importance of|need to|called for) counter(?:ing)? (?:\w+ ){0,2}threats?\b",
        r"\brais(?:e|es|ed|ing) (?:\w+ )?(?:eyebrows|questions|doubts|objections)\b|\binternational (?:community|"
        r"outcry|condemnation)\b|\b(?:analysts|experts|observers|critics) (?:\w+ ){0,2}(?:suggest|warn|interpret|"
        r"view|see|describe|fear|question)\w*\b",
        r"\b(?:a|the|direct|serious|grave|significant|real|major|immediate|new|no|any|as a) (?:\w+ )?threats? (?:to|"
        r"for|against|aimed)\b|\bthreat(?:s)? to\b|\bposes? (?:a|no)\b",
        r"\b(?:did not|does not|do not|has not|have not|had not|declin(?:e|ed|es) to|refused to|would not|"
        r"could not) (?:immediately )?(?:comment|respond)\w*|(?:declined|refused) comment|(?:prospect|"
        r"possibility) of (?:\w+ |[“\"‘']){0,3}(?:action|strikes?|war|conflict)|possible (?:military )?(?:action|"
        r"response)|\bno (?:immediate )?(?:comment|response|reaction)\b",
        r"\b(?:viewed|seen|regarded|perceived|interpreted|considered|consider|views|sees|regards) (?:\w+ ){0,3}as\b",
        r"\b(?:react(?:s|ed|ion|ions)?|respond(?:s|ed|ing)|responses? from|in response, (?:the )?(?-i:[A-Z])\w+|"
        r"welcom(?:e|es|ed|ing)|prais(?:e|ed|es)|thank(?:s|ed)|applaud\w*|hail(?:s|ed)|reassur\w+|downplay\w*|"
        r"play(?:s|ed)? down|shrug\w*|caution(?:s|ed)|warn(?:s|ed|ing) (?:that|against|of|it|the|"
        r"[A-Z]\w+ (?:against|that|not)))\b",
        r"\b(?:no (?:plans?|need|reason|intention) (?:of|to|for)|\w+n[o’']t (?:seen|adjusted|adjusting|changed|"
        r"change|going to change)|(?:does|did|do|will|would) not (?:change|alter) (?:our|its|their|the|US|"
        r"U\.S\.)?)\b",
        r"\b(?:sanctions?|summon(?:s|ed)|(?:emergency|urgent) (?:meeting|session|talks)|(?:call|calls|called|"
        r"convene|convened|hold) (?:a |an )?(?:\w+ )?meeting of|violat(?:e|es|ed|ing|ion|ions)|breach of|"
        r"closely (?:monitor|watch|follow)\w*|(?:label|brand|characteri[sz]|describ)(?:s|ed|ing|es|"
        r"ing)? (?:[\w’'-]+ ){1,6}as|"
        r"commend(?:s|ed)?|express(?:es|ed|ing)? (?:\w+ )?(?:doubt|concern|regret|alarm|support|outrage|"
        r"hope|scepticism|skepticism|solidarity)\w*|prompt(?:s|ed|ing)|trigger(?:s|ed|ing) (?:a|an|the|protests?|"
        r"alarm|fears?)|urg(?:e|es|ed|ing)|exacerbat\w+|(?:would|will|could|may|further|only|also|"
        r"to) (?:\w+ )?(?:increase|heighten|escalate|raise|stoke|fuel) "
        r"(?:\w+ )?tensions?|draw(?:s|n|ing)? (?:a )?(?:\w+ )?(?:reaction|criticism|condemnation|fire|protest)s?|"
        r"drew (?:a )?(?:\w+ )?(?:reaction|criticism|condemnation|fire|protest)s?|in danger of|"
        r"(?:not|failed to) provide[d]? (?:\w+ )*answers?|comes? into compliance|in violation|in breach|"
        r"on (?:high|heightened|full) alert|ordered (?:\w+ |[\w’']+ ){0,4}(?:troops|forces|military|army|nation)|"
        r"step(?:s|ped|ping)? up (?:\w+ )?(?:vigilance|surveillance|security|monitoring|patrols)|retaliatory measures|"
        r"(?:military|counter) ?measures (?:would|will)|counteract|heed|call(?:s|ed|ing)? (?:the|this|that|its|"
        r"their|the planned) (?:\w+ ){0,2}(?:deployment|move|decision|plan|test|launch|"
        r"step|announcement|stationing|threats?) (?:[\w’'-]+ ){0,5}(?:an? |[“\"‘'])|in reply to|answer to the|"
        r"not be intimidated|(?:alter|adjust|chang|updat|review)(?:e|es|ed|ing)? (?:its|our|their|the) "
        r"(?:\w+ )?(?:nuclear )?posture|"
        r"(?:monitor|watch|follow)(?:s|ed|ing)? (?:the |this |it )?(?:situation|"
        r"developments?|very|closely|implications)?(?: very)?,? (?:\w+ )?closely|monitor(?:s|"
        r"ing)? (?:the )?(?:situation|developments?|implications)|(?:seen|see|sees|seeing) (?:no|nothing|"
        r"any) (?:\w+ ){0,6}(?:posture|reason|indications?|signs?|need|that would)|on high alert over|"
        r"review of (?:\w+[’']s )?(?:\w+ ){0,3}posture|reinforcements?)\b",
    ),
    # -- use and tests ------------------------------------------------------------------------------------------
    _rule(
        ClaimKind.USE,
        r"\b(?:test[- ]?fir(?:ed|es|ing|e)|test[- ]?launch(?:es|ed|ing)?|flight[- ]?test(?:s|ed|ing)?|"
        r"test[- ]?flights?|combat test|flight trials?)\b",
        r"\b(?:tests?|launch(?:es)?|firing|test flights?) (?:[\w’'-]+ ){0,3}(?:took place|take place|takes place|"
        r"occurred|was (?:conducted|carried out|successful|held)|were (?:conducted|carried out|successful|held)|"
        r"failed|succeeded|came (?:after|days|hours|as)|was announced|were announced)\b",
        r"\b(?:fires|launches|tests|test-fires|lobs) (?:(?!of\b|and\b|from\b|in\b)[\w’'-]+ ){0,5}(?:missiles?|"
        r"rockets?|icbms?|projectiles?)\b|\b(?:conduct(?:s|ed|ing)?|carr(?:y|ied|ies|ying) out|held|performed|"
        r"stag(?:ed|es)) (?:(?!of\b)[\w’'-]+ ){0,7}(?:tests?|launch(?:es)?|test-launch\w*|firings?|trials?)\b",
    ),
    _rule(
        ClaimKind.USE,
        r"\b(?:(?:missile|nuclear|weapons?|flight|launch|successful|failed|first|second|third|combat|static|engine|"
        r"new|latest|recent) tests?|tests? of|test(?:ing)? of|launch of)\b",
        near_weapon=True,
        weak=True,
    ),
    _rule(
        ClaimKind.USE,
        r"\b(?:first|known|second|combat|reported|confirmed|repeated|earlier|previous) (?:\w+ )?use of\b|"
        r"\bused (?:[\w’'-]+ ){0,6}for the (?:first|second) time\b",
        near_weapon=True,
    ),
    _rule(
        ClaimKind.USE,
        r"\blift(?:s|ed) off\b|\b(?:was|were) (?:first |last )?flown (?:in|on|for)\b|"
        r"\b(?:[\w’']+[’']s|the|a) (?:[\w-]+ )?(?:firing|launching) of (?:an? |the |its |two |three |several )?"
        r"(?:[\w-]+ ){0,5}(?:missiles?|rockets?|icbms?|projectiles?)\b|"
        r"\b(?:strike|attack|assault|barrage|salvo)s? (?:by|using) (?:[\w-]+ ){0,6}(?:missiles?|"
        r"rockets?)\b"
        r"(?=[^.;]{0,20}\b(?:hit|struck|damaged|destroyed|killed|targeted)\b)|"
        r"\b(?:used|deployed|employed|tested) (?:under|in) (?:\w+ )?combat(?: conditions)?\b",
        near_weapon=True,
    ),
    _rule(
        ClaimKind.USE,
        r"\bwas first used\b|\b(?:was|were|been|being|is) (?:\w+ ){0,2}(?:fired|launched|used|tested|test-fired|"
        r"test-launched) (?:\w+ ){0,3}(?:in|on|by|at|from|against|over|toward|during|off|into)\b|"
        r"\b(?:following|after|since|before|during|despite|over) (?:the|its|their|a|an|last|this|North Korea[’']s|"
        r"Russia[’']s|Iran[’']s|China[’']s|yesterday[’']s) (?:[\w-]+ ){0,3}(?:launch|test|firing)(?:es|s|ings)?\b|"
        r"\b(?:initial|first|second|latest|successful|failed|another) (?:[\w-]+ ){0,3}(?:launch|test|test-firing|"
        r"firing)(?:es|s|ings)?\b|\bwarheads? (?:were|was) delivered\b",
        near_weapon=True,
        weak=True,
    ),
    # -- exercise -----------------------------------------------------------------------------------------------
    _rule(
        ClaimKind.EXERCISE,
        r"\b(?:exercises|(?:military|joint|naval|nuclear|training|large-scale|command|field|live-fire|annual|snap|"
        r"tactical|the|an|this|during|of) (?:\w+ )?exercise|drills?|(?:military|naval|joint|large-scale|nuclear|"
        r"annual) man[oe]+u?v(?:re|er)s|war ?games?|training (?:exercises?|launch\w*|sessions?|missions?|will|"
        r"flights?|was|were)|(?:crews?|soldiers|troops|units|crewmen|servicemen) (?:\w+ ){0,2}(?:train|drill)(?:ed|"
        r"ing)?\b|zapad\b|"
        r"(?:missile|multinational|war) (?:games?|man[oe]+u?v(?:re|er)s|exercises?)|"
        r"(?-i:[A-Z])\w+ (?:\d{2,4} )?exercises?\b|"
        r"simulated (?:launch|strike|electronic)\w*|electronic launch\w*|rehears\w+|snap inspection|dry run)\b",
    ),
    # -- warning ------------------------------------------------------------------------------------------------
    _rule(
        ClaimKind.WARNING,
        r"\b(?:early[- ]warning(?! (?:aircraft|planes?|(?:\w+ )?radars?))|all[- ]clear|the warnings?(?! (?:that|"
        r"about|to|from|of (?:a|further|consequences)))|"
        r"warning times?|advance(?:d)? (?:warning|notice)|(?:no|timely|prior|little|any) notice\b|pre-?notif\w*|"
        r"notif(?:y|ied|ies|ying|ication|ications)|"
        r"(?:air[- ]raid |missile )?(?:sirens?|"
        r"(?<!on )(?<!high )(?<!full )(?<!military )(?<!combat )alerts?(?! level)|alarms? (?:sounded|system))|"
        r"alerted|forewarned\b|"
        r"warned (?:(?-i:[A-Z])[\w. ]{2,25}|the (?-i:[A-Z])[\w ]{2,25}|residents|people|civilians|of the launch|"
        r"about the (?:launch|strike|test)|in advance|beforehand)|(?:issue(?:s|d)?|provid(?:e|es|ed|"
        r"ing)) (?:\w+ )?warnings?|obligation to warn|(?:issuing|sounded|sound|sounding|gave|given|give|received|"
        r"send|sent) (?:\w+ ){0,3}(?:warnings?|alarms?|alerts?)|little (?:or no )?warning|without warning|"
        r"no warning|minutes? of warning|minutes[’'] warning|missile warnings?(?! radars?| (?:system )?radar)|"
        r"seconds of warning|time to (?:react|"
        r"take (?:shelter|cover)|seek shelter)|take (?:cover|shelter)|seek (?:cover|shelter)|hotline|"
        r"risk reduction)\b",
        r"\b(?:detect(?:s|ed|ing|ion)?|track(?:s|ed|ing)?|spot(?:s|ted)) (?:\w+ ){0,6}(?:missiles?|launch\w*|"
        r"rockets?|plumes?|warheads?|objects?|threats?|projectiles?)\b",
        r"\b(?:missiles?|launch\w*|rockets?) (?:\w+ ){0,3}(?:detected|tracked|spotted|picked up)\b",
        r"\b(?:satellites?|radars?|sensors?|SBIRS)\b(?:[^.;]{0,60})\b(?:detect|track|warn|monitor|spot|"
        r"pick(?:ed)? up|provide|alert|see|infrared)\w*\b",
    ),
    # -- intercept ----------------------------------------------------------------------------------------------
    _rule(
        ClaimKind.INTERCEPT,
        r"\b(?:intercept(?:s|ed|ing|ion|ions|able)?|sh(?:oot|ot|oots|ooting) (?:it |them |one |the \w+ )?(?:down|"
        r"out of the sky)|shot-down|down(?:ed|ing) (?:\w+ ){0,5}(?:missiles?|drones?|rockets?|projectiles?|"
        r"kinzhals?|iskanders?|it|them|one|two|three|all|by)|down(?:s|ed)\b|(?:taken|brought|knocked|took|bring|"
        r"take|brings|takes) (?:it |them )?down|shootdown|neutrali[sz]\w+)\b",
        r"\b(?:defen[cs]es?|protection|shield|umbrella) against (?:[\w-]+ ){0,6}?(?:missiles?|ballistic|drones?|"
        r"aircraft|rockets?)\b|\b(?:confound|foil|beat|frustrate|negate|outrun|elude|render|evad(?:e|es|ed|ing)|"
        r"penetrat(?:e|es|ed|ing)|overcom(?:e|es|ing)|defeat(?:s|ed|ing)?|bypass\w*|circumvent\w*|overwhelm\w*|"
        r"break(?:ing)? through|immune to|invulnerable to|thwart\w*|pierc(?:e|ing)|slip past|get (?:past|through)|"
        r"avoid|counter|outmaneuver|saturat(?:e|ing)) (?:[\w-]+ ){0,7}(?:defen[cs]es?|defen[cs]e systems?|shields?|"
        r"interceptors?|interception|detection|patriots?|thaad|radars?)\b",
        r"\b(?:counteract\w* (?:this|the|such|these|those|it)\b|withstand\w*|(?:chance|probability|able|capable|"
        r"means|way)s? (?:of |to )(?:stop\w*|shoot\w*|down\w*)|tak(?:e|es|ing) on (?:aircraft|missiles?|"
        r"ballistic|drones)|(?:tried|tested|proven|effective|useless|helpless|powerless) against|unstoppable|"
        r"cannot be stopped|defend against|countermeasures? (?:against|"
        r"to)|(?:no|any) (?:\w+ )?(?:anti-missile|defen[cs]e|weapons?|means|ways?|system)\b[^.;]{0,30}\bagainst|"
        r"(?:cannot|can[’']t|could not|can not|impossible to|hard to|difficult to|able to) (?:be )?(?:stop|destroy|"
        r"counter|shoot|intercept|detect)\w*|(?:pass|get|break|punch|slip|cut) (?:through|past) (?:[\w’'-]+ ){0,5}"
        r"(?:defen[cs]es?|shields?|systems?)|ability to penetrate|penetrate (?:[\w’'-/()]+ ){0,6}(?:networks?|"
        r"airspace))\b",
        r"\b(?:no|any|existing|current|modern|all|most|western|known|available|"
        r"today[’']s)[\w -]{0,40}(?:defen[cs]es?|defen[cs]e systems?|means|systems?) (?:\w+ ){0,4}(?:can|could|able|"
        r"capable|cope|stop)\b",
        r"\b(?:defen[cs]e(?:s| systems?)?|interceptors?|patriots?|thaad|arrow[- ]?3|"
        r"aegis)\b[^.;]{0,60}\b(?:engag\w+|destroy(?:ed|s|ing)?|stop(?:ped|s)?|counter(?:s|ing)?|meet|defeat(?:s|"
        r"ed)?|protect(?:s|ed|ion)? (?:against|from)|defend(?:s|ed|ing)? against|hit|"
        r"kill) (?:[\w’'-]+ ){0,4}(?:missiles?|warheads?|rockets?|aircraft|targets?|projectiles?|ballistic|"
        r"drones?)\b|\bdestroy(?:ed|s|ing)? (?:[\w’'-]+ ){0,3}incoming\b|\bshoot-?down\b",
        r"\b(?:impossible|difficult|hard|harder|unable|powerless|incapable) (?:\w+ ){0,6}(?:to )?(?:stop|counter|"
        r"defend|track|destroy|hit)\b|\b(?:unstoppable|invincible|invulnerable)\b",
        r"\bdestroyed (?:by|in|over|with) (?:[\w-]+ ){0,4}(?:air|defen[cs]e|flight|patriots?)\b|\bmissile(?:[- ]|"
        r"-)defen[cs]e (?:test|intercept)\w*",
    ),
    # -- class --------------------------------------------------------------------------------------------------
    _rule(
        ClaimKind.CLASS,
        r"\b(?:capable of (?:carry|equipp|be(?:ing)? (?:arm|equipp|fitt))\w*|(?:can|could|able to|ability to|"
        r"designed to|built to) (?:also )?(?:be )?(?:carry|carri\w+|armed|equipped|fitted|loaded|tipped|outfitted|"
        r"mounted)|(?:equipped|fitted|armed|tipped|outfitted) with (?!the \"?(?-i:[A-Z]))|(?:can|could|capable of|"
        r"able to|designed to) deliver(?:ing)? (?:\w+ ){0,3}(?:nuclear|conventional)|"
        r"capable of (?:\w+ly )?(?:hitting|destroying|penetrating|striking|defeating) (?:\w+ ){0,4}(?:targets|"
        r"bunkers|territory)|carr(?:ies|ied) (?:\w+ ){0,5}(?:warheads?|payloads?|charges?|weapons?)|(?:charges?|"
        r"warheads?) can be (?:mounted|fitted|carried))\b",
        r"\bfeatures? include\w*\b|\bmak(?:es|ing) it (?:an? |the )(?:[\w-]+ ){0,3}(?:missile|weapon|system|threat|"
        r"tool)\b|\b(?:new|different|another) (?:kind|type|class|generation|version|"
        r"family) of (?:[\w-]+ ){0,4}(?:missiles?|weapons?|systems?)\b",
        r"\bcall(?:s|ed|ing)? (?:the |it )?(?:[\w’'-]+ ){0,3}an? (?:[\w-]+ ){0,4}(?:missile|weapon|system|icbm|irbm)\b",
        r"\bno (?:analog\w*|equivalents?|counterparts?|equals?|parallel)\b",
        r"\b(?:multiple independently|mirv\w*|solid-propellant|solid[- ]fuel\w*|liquid[- ]fuel\w*|two-stage|"
        r"three-stage)\b",
        r"\b(?:missile|system|weapon|warhead|rocket|radar|it|interceptor)s? (?:uses?|features?|employs?|"
        r"consists? of|comprises?|weighs?|combines?|has (?:a|an|\w+) (?:\w+ ){0,3}(?:warheads?|payload|engine|"
        r"guidance|stages?))\b",
    ),
    _rule(
        ClaimKind.CLASS,
        r"\b(?:codenamed|code-named|dubbed|nicknamed|also known as|known (?:in|by|to) (?:\w+ ){0,3}as|(?:is|was|"
        r"actually) called|is the name|(?:count|class|classif|describ|regard|"
        r"categori[sz])\w* (?:[\w’'-]+ )?as (?:an? )?(?:[\w-]+ ){0,4}?(?:(?:intermediate|medium|short|long|"
        r"intercontinental)[\w-]*|weapon|missile|system|variant|version|icbm|irbm|rocket)|based on (?:the |"
        r"an? )?(?:[\w’'-]+ ){0,2}(?:[a-z]+-\d+\w*|missile|system|design)|(?:first |jointly )?developed (?:in|by)|"
        r"(?:is|are) (?:based on|a modification of|derived from|modelled on|modeled on)|means [\"“‘']|translat(?:es|"
        r"ed|ing)|replac(?:ed|es) the|successor to|modification of|derivative of|designed (?:to|for)|"
        r"incorporat\w+)\b",
        near_weapon=True,
    ),
    _rule(
        ClaimKind.CLASS,
        r"\b(?:nuclear-capable|nuclear capable|dual-capable|re-?entry vehicles?|glide vehicles?|road-mobile|"
        r"mobile launchers?|conventional (?:warheads?|charges?|payload)|cutting[- ]edge|state-of-the-art|"
        r"next[- ]generation|new[- ]generation|most advanced|most potent|most powerful|most modern|game[- ]changer|"
        r"superweapon|hypersonic (?:\w+[- ]?){0,3}missiles?|(?:medium|intermediate|"
        r"short)-range (?:\w+ ){0,2}missiles?)\b",
        near_weapon=False,
        weak=True,
    ),
    _rule(
        ClaimKind.CLASS,
        r"\b(?:capable of (?:\w+ ){0,2}(?:carrying|lofting|bearing|delivering|hitting|striking|reaching|evading|"
        r"manoeuv\w+|maneuver\w+|penetrating|flying|destroying|obliterating)|able to (?:carry|manoeuv\w+|maneuver\w*|"
        r"change course)|(?:can|could) (?:also )?(?:carry|be (?:more |also |both )?(?:\w+ly )?(?:fitted|equipped|armed|"
        r"loaded|launched|fired|moved|deployed)|manoeuv\w+|maneuver\w*|change course)|adapt(?:ed|s|ing)? "
        r"(?:\w+ )?to carry\w*|could carry|may carry|powered by|fuel(?:l?ed)? by|runs? on|uses? (?:solid|liquid)\w*|"
        r"uses? (?:\d+ percent|less|more)|(?:is|are|remain) (?:highly |fully |also )?(?:mobile|road-mobile|"
        r"man[oe]+uvrable|maneuverable|solid-fuel\w*|liquid-fuel\w*|nuclear-capable|dual-capable|hypersonic|"
        r"silo-based|air-launched|sea-launched|ground-launched|submarine-launched)|"
        r"(?:built|designed|intended|made|developed|meant) (?:specifically |mainly |primarily )?(?:to|for) (?:take out|"
        r"destroy|strike|hit|attack|sink|counter|carry|deliver|penetrate|defeat|evade|detect|intercept|engage|kill)\w*|"
        r"(?:the |world[’']s )?(?:most|largest|longest|fastest|heaviest|newest) (?:\w+ ){0,2}(?:missile|weapon|"
        r"rocket|system)|"
        r"(?:unique|unmatched|unrivalled|unrivaled|unparalleled) (?:\w+ ){0,2}(?:missile|weapon|system|characteristics|"
        r"capabilit\w+|in the world|station|radar)|(?:massive|unique|advanced|enhanced) capabilit\w+|"
        r"a (?:type|kind|variant|version|modification|derivative|model) of|best fit|"
        r"new (?:type|model|kind|class|generation) of|"
        r"(?:locally|domestically|indigenously)[- ](?:designed|made|built|developed|produced)|"
        r"(?:appear(?:s|ed)?|seem(?:s|ed)?|believed|thought|estimated|assessed|likely|said) to (?:be|"
        r"have been) (?:an? |the )"
        r"(?:[\w-]+ ){0,5}(?:missile|weapon|rocket|icbm|irbm|system|variant|type)|"
        r"(?:it|this|that) (?:was|is|were) (?:an? |the )(?:[\w-]+ ){0,4}(?:missile|rocket|icbm|irbm|system|variant|"
        r"weapon)|"
        r"(?:missiles?|weapons?|systems?) (?:fly|flies|travel|manoeuv\w+|maneuver\w*|follow) (?:at|along|in|on|a)|"
        r"scaled-up|upgraded version|export version|successor|counterparts? (?:to be found )?(?:in|"
        r"elsewhere)|relatively short range)\b",
        near_weapon=True,
    ),
    _rule(
        ClaimKind.CLASS,
        # what a weapon is said to be: "touted as a ... missile", or its class in full before its name
        r"\b(?:tout|hail|describ|market|bill|advertis|promot|class)\w* (?:it |them )?as (?:an? |the )?(?:[\w-]+ ){0,4}?"
        r"(?:missiles?|weapons?|systems?|rockets?|interceptors?|icbms?|irbms?)\b",
        r"(?-i:\b(?:Short|Medium|Intermediate|Long)[- ][Rr]ange Ballistic Missile,? [A-Z])",
        r"\b(?:long|medium|short|intermediate)-range(?:, (?:[\w-]+ ){1,4}?capable|,? surface[- ]to[- ]\w+)",
        r"\b(?:first|only) (?:[\w-]+ ){0,2}(?:missile|icbm|irbm|rocket|weapon)s? to (?:use|be|carry|have|feature)\b",
        r"\b(?:indigenous|home-?grown|domestic|locally developed)(?:ly)? (?:[\w-]+ ){1,3}(?:ballistic |"
        r"cruise )?missiles?\b",
        r"\bgame-changing (?:weapon|missile|system)\b",
    ),
    # -- reach --------------------------------------------------------------------------------------------------
    _rule(
        ClaimKind.REACH,
        r"\b(?:within|inside|beyond|out of|outside|into) (?:the |its |their |easy |striking |firing |"
        r"[\w-]+[’']s? ){0,3}(?:reach|striking distance|firing range|range|strike range)\b",
        r"\b(?:have reached|have struck|have hit|reach|hit|strike|striking|hitting|reaching|target|targeting|"
        r"threaten|threatening|cover|covering|attack|delivering|destroy) (?:(?!and\b|or\b|range\b|speeds?\b|that\b|"
        r"up\b|of\b)[\w.’'-]+ ){0,6}?(?:targets? (?:in|across|within|deep|on|throughout|anywhere|as far)|cities|"
        r"capitals?|territory|mainland|bases|(?!Mach)(?-i:[A-Z])[\w.]{2,})",
        r"\bin (?:the )?(?:range|reach) of\b|\b(?:put|puts|putting|place|places|placing|bring|"
        r"brings) (?:[\w.’'-]+ ){1,8}(?:in|within|into) (?:\w+ )?(?:range|reach)\b",
        r"\bleav\w+ (?:\w+ ){0,3}vulnerable\b|\b(?:could|would|can|might) be (?:reached|struck|hit)\b|"
        r"\bouter limit\b|\bmake it to\b|\bas far (?:away )?as (?-i:[A-Z])|\brange (?:\w+ ){0,5}(?:covers?|"
        r"includes?|enough|sufficient|stretches)\b|\b(?:range|reach)\b[^.;]{0,40}\b(?:anywhere in|all of|most of|"
        r"whole of|much of|half of|any (?:target|point|city) in) (?:the )?(?-i:[A-Z])",
    ),
)
