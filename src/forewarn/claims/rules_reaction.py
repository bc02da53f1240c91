"""How an answer to a deployment, a test or a threat is told: who condemns, fears, warns, welcomes."""

from __future__ import annotations

from forewarn.claims.rule import Rule, rule
from forewarn.records.claims import ClaimKind

RULES: tuple[Rule, ...] = (
    rule(
        ClaimKind.REACTION,
        r"\b(?:condemn\w*|denounc\w*|critici[sz]\w*|slam(?:s|med)?|blast(?:s|ed)|decr(?:y|ies|ied)|deplor\w*|"
        r"protest(?:s|ed|ing)?|object(?:s|ed) to|oppos(?:e|es|ed)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing|"
        r"ive)?|den(?:y|ies|ied|ying)|(?<!area )(?<!-access/area )denial|refut\w+|rebuff\w*|mock\w*|ridicul\w+|"
        r"outrage\w*|backlash|rebuk\w+|"
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
        r"\bunwelcome (?:development|step|move|news)\b|(?<!\bin )\b(?<!marking )(?<!representing )(?<!marks "
        r")(?<!represents )(?:a|an) (?:\w+ ){0,2}escalation (?:in|of)\b|"
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
        r"\b(?:viewed|seen|regarded|perceived|interpreted|considered|consider|views|sees|regards) (?:(?!as\b)\w+ "
        r"){0,3}as\b(?! (?:far|long|many|much|early|late|soon))",
        r"\b(?:react(?:s|ed|ion|ions)?|respond(?:s|ed|ing)|responses? from|in response, (?:the )?(?-i:[A-Z])\w+|"
        r"welcom(?:e|es|ed|ing)|prais(?:e|ed|es)|thank(?:s|ed)|applaud\w*|hail(?:s|ed)|reassur\w+|downplay\w*|"
        r"play(?:s|ed)? down|shrug\w*|caution(?:s|ed)|warn(?:s|ed|ing) (?:against|of|"
        r"(?-i:[A-Z])\w+ (?:against|not)))\b",
        r"\b(?:no (?:plans?|need|reason|intention) (?:of|to|for)|\w+n[o’']t (?:seen|adjusted|adjusting|changed|"
        r"change|going to change)|(?:does|did|do|will|would) not (?:change|alter)(?! (?:the |any )?(?:\w+ "
        r"){0,2}balance) (?:our|its|their|the|US|"
        r"U\.S\.)?)\b",
        r"\b(?:sanctions?|summon(?:s|ed)|(?:emergency|urgent) (?:meeting|session|talks)|(?:call|calls|called|"
        r"convene|convened|hold) (?:a |an )?(?:\w+ )?meeting of|violat(?:e|es|ed|ing|ion|ions)|breach of|"
        r"closely (?:monitor|watch|follow)(?:s|ing)?\b|(?:label|brand|characteri[sz]|describ)(?:s|ed|ing|es|"
        r"ing)? (?:[\w’'-]+ ){1,6}as(?! (?:an? |the )?(?:[\w“”\"-]+ ){0,5}(?:missile|weapon|system|rocket))|"
        r"commend(?:s|ed)?|express(?:es|ed|ing)? (?:\w+ )?(?:doubt|concern|regret|alarm|support|outrage|"
        r"scepticism|skepticism|solidarity)\w*|prompt(?:s|ed|ing)|trigger(?:s|ed|ing) (?:a|an|the|protests?|"
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
    rule(
        ClaimKind.REACTION,
        # more verbs and adjectives of displeasure, doubt and approval
        r"\b(?:complain(?:s|ed|ing|t|ts)?|lambast\w*|berat(?:e|es|ed)|chid(?:e|es|ed)|scold(?:s|ed)|rail(?:s|ed) "
        r"(?:at|against)|irk(?:s|ed)|"
        r"infuriat\w+|enrag\w+|incens\w+|unnerv\w+|rattl(?:ed|es)|upset|annoy\w*|bristl(?:e|es|ed)|balk(?:s|ed)|"
        r"scoff(?:s|ed)|"
        r"brush(?:es|ed|ing)? (?:aside|off)|wav(?:es|ed|ing) (?:aside|off)|hit(?:s|ting)? back|f(?:ires|ired|iring) "
        r"back|retort(?:s|ed)|"
        r"lash(?:es|ed|ing)? out|push(?:es|ed|ing)? back|rul(?:es|ed|ing) out|cast(?:s|ing)? doubt|doubt(?:s|ed|ful|"
        r"ing)|"
        r"s[kc]eptic(?:s|al|ism)?|wary|uneasy|disappoint(?:ed|ing|ment)|regret(?:s|ted|table|tably)?|disturb(?:ed|"
        r"ing)|dismayed|"
        r"puzzl(?:ed|ing)|baffl(?:ed|ing)|indignation|indignant|furious|(?<!in )anger(?:ed)?|angry|horrif\w+|appal\w+|"
        r"shock(?:ed|ing)|"
        r"endors(?:e|es|ed)|valued|lament(?:s|ed)|mourn(?:s|ed)|disapprov\w+|displeas\w+|discontent|resent\w*|"
        r"contradict(?:s|ed)|disput(?:e|es|ed)|debunk\w*|question(?:s|ed|ing) (?:the|whether|if|why|how|its|their|"
        r"aspects)|"
        r"appeal(?:s|ed)? (?:to|for)|plead(?:s|ed)?|implor(?:e|es|ed)|beseech\w*|threat of (?:sanctions|retaliation)|"
        r"unfortunate|illegal(?:ly)?|unlawful(?:ly)?|unjustified|unwarranted|unprovoked|intolerable|war crimes?|"
        r"hostile act|hostile step|harmful|"
        r"damaging to|detriment(?:al)?|(?:very |extremely )?serious matter|grave (?:matter|mistake|error|danger)|"
        r"(?:big|huge|serious|historic) mistake|no right to|not (?:meet|satisfy|answer) (?:its|their|the|our) (?:\w+ "
        r")?(?:requirements|"
        r"demands|expectations|concerns)|should not have|must (?:not be allowed|stop|end)|in danger because|(?:part "
        r"of |nothing (?:more |other )than )?an attempt to (?:contain|weaken|encircle|intimidate|pressure|undermine)|"
        r"(?:nuclear|military) danger|level of (?:[\w-]+ )?(?:danger|threat|risk)|strategic risks?|(?:is|was|were) "
        r"(?:lying|right|wrong|mistaken)|only a cover|legitimate (?:attempt|right|interest|concern)|towards? (?:our|"
        r"its|their|Russia[’']s|China[’']s) borders?|"
        r"undermin(?:e|es|ed|ing) "
        r"(?:[\w’'-]+ ){0,4}(?:security|stability|peace|treaty|balance|trust|arms control)|upset(?:s|ting)? the "
        r"(?:\w+ )?balance)\b",
        # what is called something in quotation marks
        r"\bcall(?:s|ed|ing)? (?:it|this|that|them|the|these|those|its|their|such|(?-i:[A-Z])[\w’'-]+) "
        r"(?:(?!missiles?|weapons?|systems?)[\w’'-]+ ){0,6}?(?:a |an )?[“\"‘]"
        r"(?!(?-i:[A-Z])|impossible|unstoppable|invincible)|\bcall(?:s|ed|ing)? (?:it|this|the (?:move|deployment|"
        r"decision|launch|test|plan|strike|"
        r"attack)) (?:an? |the )"
        r"(?!success|satellite|[\w -]{0,40}(?:missile|weapon|system))",
        # measures taken against somebody
        r"(?<!will )(?<!would )\b(?:suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|freez(?:es|ing)|froze|cancel(?:s|l?ed|"
        r"l?ing)?|end(?:s|ed|ing)?|stop(?:s|ped|ping)) "
        r"(?:its|their|all|his|the) (?:[\w’'-]+ ){0,3}(?:obligations?|participation|cooperation|compliance|training|"
        r"membership|contacts?|"
        r"talks|negotiations|dialogue|aid|assistance)\b|\b(?:expel|recall)(?:s|led|ling|ed|ing)? (?:[\w’'-]+ "
        r"){0,4}(?:ambassador|diplomats?|"
        r"envoys?)\b|\b(?:remov|exclud|kick|bar|bann)\w* (?:[\w’'-]+ ){1,3}(?:from|out of) the (?:[\w’'-]+ "
        r")?(?:program|programme|project|"
        r"treaty|alliance)\b|\b(?:security|emergency|urgent|crisis) (?:consultations?|assessments?|talks|meetings?|"
        r"sessions?|briefings?)\b|"
        r"\b(?:halt|suspend|redirect|divert|ground|stop)(?:s|ed|ing|ped)? (?:[\w’'-]+ ){0,2}(?:operations|flights?|"
        r"traffic|services)\b|\b(?:scrambl(?:e|es|ed|ing)) (?:[\w’'-]+ ){0,3}(?:jets?|fighters?|aircraft|planes)\b|"
        r"\bwithdr(?:ew|awn|"
        r"awal) from the "
        r"(?:[\w’'-]+ ){0,5}(?:treaty|accord|agreement|pact)\b|\bcall(?:s|ed|ing)? for (?:an? |the |its |their |more |"
        r"increased |greater |"
        r"new |tougher )?(?:\w+ )?(?:emergency|urgent|restraint|calm|de-escalation|dialogue|talks|pressure|sanctions|"
        r"meeting|action|"
        r"immediate|withdrawal|removal|halt|end|moratorium|ban)\b|\bincreas(?:e|es|ed|ing) (?:the )?pressure on\b|"
        r"\bcalls? for (?:[\w’'-]+ ){1,4}to\b|"
        r"\brefus(?:es|ed|ing) to (?:confirm|accept|comment|recogni[sz]e|comply|negotiate|talk)\b|\bnot (?:taken|take|"
        r"complied|comply|returned?) "
        r"(?:[\w’'-]+ ){0,6}(?:steps|compliance)\b",
    ),
)
