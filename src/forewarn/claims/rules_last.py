"""Cues that count only in a sentence without any other kind: the topic alone says what it is about."""

from __future__ import annotations

from forewarn.claims.rule import Rule, rule
from forewarn.records.claims import ClaimKind

RULES: tuple[Rule, ...] = (
    rule(
        ClaimKind.REACTION,
        r"\bopposition(?! (?:group|leader|part|figure|politician|movement|media|lawmaker|activist|outlet))",
        # a warning in words, and a judgement in what somebody says of it
        r"\bwarn(?:s|ed|ing)? (?:that|it|the|such|(?-i:[A-Z])\w+ that)\b|\bsees? (?-i:[A-Z])[\w’'-]+ as\b",
        r"\b(?:sa(?:ys?|id|ying)|told|tells|argu(?:es?|ed|ing)|insist(?:s|ed|ing)?|remind(?:s|ed)?|stress(?:es|ed|"
        r"ing)?|add(?:s|ed|ing)|"
        r"(?-i:stat(?:es|ed|ing))|alleg(?:es?|ed|ing)|wr(?:ites?|ote|iting)|declar(?:es?|ed|ing)|tweet(?:s|ed)?|"
        r"believ(?:e|es|ed)|think|thinks)\b"
        r"[^;]{0,160}\b(?:danger(?:ous|ously)?|should(?:n[’']t| not| stop| end| focus| be)|terror(?:ism|ist|ize)?|"
        r"crimes?|wrong|unfair|peace|stability|"
        r"restraint|calm|de-escalat\w+|disarm|arms race|escalat\w+|tensions?|threats?|threaten\w*|critical|worse|"
        r"alarm\w*|no implications|"
        r"aggressi(?:on|ve)|hostile|instability|panic|tragedy|catastroph\w+|madness|insane|lies?|lying|false|fake|"
        r"nonsense)\b",
    ),
    rule(
        ClaimKind.USE,
        # a test or a launch that is spoken of
        r"\b(?:the|this|that|a|its|their|his|\w+[’']s|\w+(?:st|nd|rd|th)|\d+|flight|missile|nuclear|further|latest|"
        r"last|"
        r"first|previous|recent|successful|failed|planned|combat|test|Hwasong-\d+) (?:[\w-]+ ){0,2}"
        r"(?:tests?|launch(?:es)?|firings?|trials?|test-(?:launch(?:es)?|firings?|flights?))\b(?! (?:complex|range|pad|"
        r"site|vehicle|ground|facilit|centre|center))",
        r"\b(?:barrage|bombardment|bombing|salvo|volley|air ?strikes?|missile (?:strikes?|attacks?)|"
        r"rocket (?:strikes?|attacks?|fire)|(?<!will )(?<!to )strikes? (?:on|against|in|deep|inside|across))\b",
        r"\b(?:tested|test-fired|fired|flight-tested)\b|^(?:Fired|Launched|Splashed down|Flew)\b",
    ),
    rule(
        ClaimKind.STATUS,
        r"\b(?:sale|arms deal|procurement|acquisition|purchase|delivery|deliveries|shipments?|contract|"
        r"development|production|modernisation|modernization|upgrades?|standby|readiness|"
        r"commissioning|handover|approval)\b",
        r"\b(?:choos(?:e|es|ing)|chose|chosen|select(?:s|ed|ing)|pick(?:s|ed) up|order(?:s|ed|ing)|award(?:s|ed)|"
        r"grant(?:s|ed)|"
        r"develop(?:s|ed|ing)?|produc(?:e|es|ed|ing)|obtain(?:s|ed)|possess(?:es|ed)?|operates)\b",
        near_weapon=True,
    ),
)
