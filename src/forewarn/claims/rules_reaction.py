"""How an answer to a deployment, a test or a threat is told: who condemns, fears, warns, welcomes."""

from __future__ import annotations

from forewarn.claims.rule import Rule, rule
from forewarn.records.claims import ClaimKind

RULES: tuple[Rule, ...] = (
    rule(
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
)
