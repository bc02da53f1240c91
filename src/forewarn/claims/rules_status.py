"""How a deployment is told: moved, delivered, built, put on duty, shown."""

from __future__ import annotations

from forewarn.claims.lexicon import ARRIVAL_NOUN, BUILD, DEPLOY_NOUN, DEPLOY_VERB, SERVICE
from forewarn.claims.rule import Rule, rule
from forewarn.records.claims import ClaimKind

RULES: tuple[Rule, ...] = (
    rule(ClaimKind.STATUS, rf"\b{DEPLOY_VERB}\b"),
    rule(
        ClaimKind.STATUS,
        r"\bthe (?:moves?|deployment|decision|step)(?:,| was| were) (?:first |officially )?announced\b",
    ),
    rule(
        ClaimKind.STATUS,
        r"\bconfirm(?:s|ed|ing)? (?:the|its|their|plans? for) (?:\w+ ){0,2}(?:deployment|stationing|transfer|"
        r"delivery)\b",
        r"\b(?:moves|sends|ships|brings) (?:[\w-]+ ){0,5}(?:missiles?|launchers?|batter(?:y|ies)|"
        r"systems?) (?:closer|to|into|near)\b",
        near_weapon=True,
    ),
    rule(ClaimKind.STATUS, rf"\b{SERVICE}\b"),
    rule(
        ClaimKind.STATUS,
        r"\b(?:moves?|deployment|decision|step|plan|transfer|delivery)(?:,| was| were) (?:first |"
        r"officially )?announced\b|\b(?:announc|order|approv|authori[sz]|propos|"
        r"complet|speed(?:ed|s|ing)? up)(?:e|es|ed|ing|s)? (?:[\w’'-]+ ){0,5}(?:deployment|stationing|placement|"
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
    rule(
        ClaimKind.STATUS,
        r"\b(?:intended|expected|scheduled|due|set|slated|supposed|planned) to (?:become|enter|reach|have|field|"
        r"receive|begin|be (?:deployed|fielded|delivered|ready|operational|completed))\b|\b(?:under|"
        r"in) development\b|\b(?:is|are|being|been) develop(?:ing|ed)\b(?! by| in)",
        weak=True,
    ),
    rule(
        ClaimKind.STATUS,
        r"\b(?:incorporated|integrated|introduced|inducted|commissioned|absorbed|entered|enters|entering) into\b|"
        r"\b(?:now |already )?(?:a )?part of (?:its|their|the|Russia[’']s|China[’']s|"
        r"Iran[’']s) (?:[\w-]+ ){0,2}(?:force|"
        r"forces|arsenal|inventory|army|fleet)\b|\b(?:in|into|to) (?:its|their|the) (?:[\w-]+ ){0,2}(?:arsenal|"
        r"inventory)\b|\b(?:turn(?:s|ed|ing)? on|switch(?:es|ed|ing)? on|activat(?:e|es|ed|ing)|"
        r"bring(?:s|ing)? online|brought online|comes? online|came online|goes live|manning|crewed by)\b|"
        r"\b(?:unveil(?:s|ed|ing)?|(?:presents|to present|presented|presenting)|parad(?:e|es|ed|ing)|show(?:s|ed|n|"
        r"ing)? off|showcas\w+|"
        r"display(?:s|ed|ing)?|reveal(?:s|ed|ing)?|debut(?:s|ed)?|acknowledg\w+ the existence of|"
        r"announc\w+ (?:\w+ ){0,3}the (?:manufacture|production|development) of)\b|"
        r"\b(?:adopt(?:ion|ed|s)?|abandon(?:s|ed|ing)?|retir(?:e|es|ed|ing|ement)|replac(?:e|ing|ement)|set(?:s|"
        r"ting)? up|erect(?:s|ed|ing)?|redeploy\w*|reposition(?:s|ed|ing)?|rearm(?:s|ed|ing|ament)?|re-?equip(?:s|ped|"
        r"ping|ment)?|"
        r"roll(?:s|ed|ing)? out|pull(?:s|ed|ing)? (?:out|back)|phas(?:e|es|ed|ing) out|mothball\w*|decommission\w*)\b",
        near_weapon=True,
        weak=True,
    ),
    rule(
        ClaimKind.STATUS,
        r"\b(?:be|been|being|is|are|was|were|was first|was then|get|gets) (?:\w+ ){0,2}(?:delivered|withdrawn|"
        r"stationed|extended|handed over|moved|sent|brought|transported|based(?! on| upon)|placed|shipped|flown in|"
        r"airlifted)\b|"
        r"\b(?:transported|moved|sent|shipped|airlifted|flew) (?:[\w-]+ ){0,5}(?:systems?|launchers?|batter(?:y|ies)|"
        r"units?|missiles?|weapons?|warheads?) (?:to|into|closer|near|toward|from|out)\b",
        near_weapon=True,
        weak=True,
    ),
    rule(ClaimKind.STATUS, rf"\b{DEPLOY_NOUN}\b", weak=True),
    rule(ClaimKind.STATUS, rf"\b{ARRIVAL_NOUN}\b", near_weapon=True, weak=True),
    rule(ClaimKind.STATUS, rf"\b{BUILD}\b", near_weapon=False, weak=True),
    rule(
        ClaimKind.STATUS,
        r"\b(?:permanent(?:ly)?|temporar(?:y|ily)) (?:stationing|basing|deployment|presence|deployed|stationed)\b|"
        r"\bit[’']?s? (?:is )?permanent\b",
    ),
    rule(
        ClaimKind.STATUS,
        # what is bought, sold or handed over
        r"\b(?:sale|purchase|procurement|acquisition|delivery|handover|lease|supply) of\b",
        # a base or a site that is opened, planned or in the making
        r"\b(?:open(?:s|ed|ing)?|inaugurat(?:e|es|ed|ing|ion)|unveil(?:s|ed|ing)?) (?:of )?(?:an? |the |its "
        r")?(?:[\w’'-]+ ){0,5}(?:base|"
        r"site|facility|station|radar|complex|shield)\b|\b(?:base|site|facility|station|radar|shield) (?:[\w’'-]+ "
        r"){0,8}(?:opened|"
        r"inaugurated|in the works|under way|underway|to open|be opened)\b",
        near_weapon=True,
        weak=True,
    ),
)
