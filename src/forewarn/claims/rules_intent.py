"""How a purpose, a threat or a plan of policy is told."""

from __future__ import annotations

from forewarn.claims.rule import Rule, rule
from forewarn.records.claims import ClaimKind

RULES: tuple[Rule, ...] = (
    rule(
        ClaimKind.STATEMENT_OF_INTENT,
        r"\bin (?:a )?(?:mirror |direct |symmetrical |asymmetrical |adequate )?response to (?!(?:the |this |these |"
        r"that )?(?:\w+ )?(?:drills?|exercises?|launch(?:es)?|tests?|announcements?|statements?)\b)",
        r"\b(?:is|are|was|were|be|been|being|as|and) (?:\w+ ){0,3}(?:response|answer|reply|reaction|"
        r"countermeasure) (?:to|on)\b",
        r"\bdeter(?:s|red|ring|rence|rent|rents)?\b",
        r"\b(?:aims?|aimed|aiming|intends?|intended|intending|seeks?|sought|seeking|vow(?:s|ed)?|pledg(?:e|es|ed)|"
        r"threaten(?:s|ed|ing)? to|promis(?:e|es|ed|ing)|hopes?|wants?|wanted|wishes) (?:to|at)\b"
        r"(?! (?:be|become|destroy|hit|strike|take out|carry|deliver|sink|evade|penetrate|defeat|intercept|provide|"
        r"deploy|"
        r"redeploy|station|field|send|unleash|achieve|acquire|buy|purchase|procure|withdraw|receive|install|place|"
        r"transfer|ship|complete|finish|launch|test|unveil|host)\b)",
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
        r"ied) (?:[\w’']+ ){1,4}as|will continue (?:the |these |its |to )?(?!even\b|in\b|through\b|to "
        r"(?:arrive|flow|come))\w+|"
        r"continuation of)\b",
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
        r"\bwe (?:will(?! (?:not )?(?:discuss|say|comment|give|go into|see|know|no longer|not be able))|shall|must|"
        r"have to|are going to|need to|are (?:ready|prepared|forced)|do not want|"
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
        r"\b(?:as (?:a |part of a )?(?:strategy|way|means|bid|attempt|effort) to|stav(?:e|es|ed|ing) off|keep(?:s|"
        r"ing)? at bay|"
        r"project(?:s|ing)? power|defen[cs]e of (?:the |its |our )?(?-i:[A-Z])\w+|contribut(?:e|es|ed|ing|ion) to "
        r"(?:[\w’'-]+ ){0,6}"
        r"(?:security|defen[cs]e|stability|peace|objectives)|improv(?:e|es|ed|ing) (?:[\w’'-]+ ){0,4}(?:security|"
        r"capability|"
        r"capabilities|posture|defen[cs]es?)|anchor of|priority\W{1,3}strike targets?|order(?:s|ed)? (?:[\w’'-]+ "
        r"){0,6}to (?:be ready|shoot|prepare|protect|defend|strike|respond)|plans? (?:\w+ ){0,3}carried (?:through|"
        r"out)|"
        r"(?:message|warning) to (?:the |its |our |any |all "
        r")?(?:enem(?:y|ies)|"
        r"adversar(?:y|ies)|world|(?-i:[A-Z])\w+)|will not (?:\w+ )?(?:go|remain|be left) (?:unanswered|without)|"
        r"not go unanswered|revenge|retribution|fully prepared to|prepared to (?:deal|face|meet|confront|fight|act|"
        r"counter)|"
        r"(?:signed|sign|signing|concluded|ratified) (?:an? |the )?(?:[\w-]+ ){0,4}(?:pact|treaty|alliance|"
        r"guarantees?)|"
        r"security guarantees?|(?:formal |official )?notice (?:that|of (?:its |the )?withdrawal)|(?:required?|needs?|"
        r"requires|"
        r"subject to) (?:his|her|its|their|\w+[’']s) (?:\w+ )?(?:approval|consent|permission)|does not have a negative|"
        r"no negative impact|not (?:directed|aimed) (?:at|against)|not alter the (?:\w+ )?(?:military )?balance|"
        r"(?:swift|decisive|crushing|harsh|tough|firm|devastating|immediate|strong|military|proportionate) "
        r"(?:and \w+ )?(?:response|retaliation|answer|blow)|met with (?:a|an) (?:[\w-]+ ){0,3}(?:response|"
        r"retaliation))\b",
        r"\bnecessary (?:measure|step|response)\b|\b(?:guarantees?|guaranteeing|ensures?|ensuring|strengthens?|"
        r"strengthening|protecting|countering|defending) (?:\w+ ){0,4}(?:security|safety|sovereignty|stability|"
        r"peace|territory|airspace|defen[cs]e|threats?)\b",
    ),
    rule(
        ClaimKind.STATEMENT_OF_INTENT,
        r"\bto (?:\w+ly |help )?(?:guarantee|ensure|protect|shield|guard|prepare for|defend|counter|strengthen|"
        r"bolster|safeguard|"
        r"secure|contain|"
        r"reinforce|enhance|offset|preserve|restore|shield|increase pressure|intimidate|discourage|put pressure|"
        r"pressure|send a (?:\w+ )?(?:signal|message)|show|demonstrate) (?:[\w’'.-]+ ){0,4}(?:security|defen[cs]es?|"
        r"defensive|threats?|sovereignty|territory|airspace|interests|aggression|attacks?|balance|parity|"
        r"capabilit(?:y|ies)|hub|allies|stability|peace|population|people|citizens|deterrence|resolve|strength|"
        r"readiness|forces|flank|borders?|skies|missiles?|us|our|its|the|any)\b",
        weak=True,
    ),
)
