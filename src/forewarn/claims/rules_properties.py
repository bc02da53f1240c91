"""How a weapon is told: what it is, and what it can strike."""

from __future__ import annotations

from forewarn.claims.rule import Rule, rule
from forewarn.records.claims import ClaimKind

RULES: tuple[Rule, ...] = (
    rule(
        ClaimKind.CLASS,
        r"\b(?:capable of (?:carry|equipp|be(?:ing)? (?:arm|equipp|fitt))\w*|(?:can|could|able to|ability to|"
        r"designed to|built to) (?:also )?(?:be )?(?:carry|carri\w+|armed|equipped|fitted|loaded|tipped|outfitted|"
        r"mounted)|(?:equipped|fitted|armed|tipped|outfitted) with (?=(?:[\w’'/-]+,? ){0,7}(?:warheads?|charges?|"
        r"payloads?|nuclear|conventional|explosives?|heads?|guidance|glide|engines?|bombs?|seekers?|sensors?|infrared|"
        r"vehicles?)\b)|(?:can|could|capable of|"
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
        r"\b(?:it|(?:missile|system|weapon|warhead|rocket|radar|interceptor)s?) (?:uses?|features?|employs?|"
        r"consists? of|comprises?|weighs?|combines?|has (?:a|an|\w+) (?:\w+ ){0,3}(?:warheads?|payload|engine|"
        r"guidance|stages?))\b",
    ),
    rule(
        ClaimKind.CLASS,
        r"\b(?:codenamed|code-named|dubbed|nicknamed|also known as|known (?:in|by|to) (?:\w+ ){0,3}as|(?:is|"
        r"was|"
        r"actually) called|is the name|(?:count|class|classif|describ|regard|"
        r"categori[sz])\w* (?:[\w’'-]+ )?as (?:an? )?(?:[\w-]+,? ){0,6}?(?:(?:intermediate|medium|short|long|"
        r"intercontinental)[\w-]*|weapon|missile|system|variant|version|icbm|irbm|rocket)|based on (?:the |"
        r"an? )?(?:[\w’'-]+ ){0,2}(?:[a-z]+-\d+\w*|missile|system|design)|(?:first |jointly )?developed (?:in|by)|"
        r"(?:is|are) (?:based on|a modification of|derived from|modelled on|modeled on)|means [\"“‘']|translat(?:es|"
        r"ed|ing)|replac(?:ed|es) the|(?:successor|predecessor) to|(?:it|missile|system|weapon) (?:was|is|has been) "
        r"(?:named|christened)|\bnamed [“\"‘']|is unique|unique worldwide|modification of|derivative of|designed "
        r"(?:to|for)|"
        r"incorporat\w+)\b",
        near_weapon=True,
    ),
    rule(
        ClaimKind.CLASS,
        r"\b(?:nuclear-capable|nuclear capable|nuclear-tipped|nuclear-armed|dual-capable|dual-use)\b",
        near_weapon=True,
    ),
    rule(
        ClaimKind.CLASS,
        r"\b(?:re-?entry vehicles?|glide vehicles?|road-mobile|"
        r"mobile launchers?|conventional (?:warheads?|charges?|payload)|cutting[- ]edge|state-of-the-art|"
        r"next[- ]generation|new[- ]generation|most advanced|most potent|most powerful|most modern|game[- ]changer|"
        r"superweapon|hypersonic (?:\w+[- ]?){0,3}missiles?|(?:medium|intermediate|"
        r"short)-range (?:\w+ ){0,2}missiles?)\b",
        near_weapon=False,
        weak=True,
    ),
    rule(
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
        r"capabilit\w+|in the world|station|radar)|(?:massive|unique|(?-i:advanced)|enhanced) capabilit\w+|"
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
    rule(
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
    rule(
        ClaimKind.REACH,
        r"\b(?:within|inside|beyond|out of|outside|into) (?:the |its |their |easy |striking |firing |"
        r"[\w-]+[’']s? ){0,3}(?:reach|striking distance|firing range|range|strike range)\b",
        r"\b(?:have reached|have struck|have hit|reach|hit|strike|striking|hitting|reaching|target|targeting|"
        r"threaten|threatening|cover|covering|attack|delivering|destroy) (?:(?!and\b|or\b|on\b|for\b|to\b|against\b|"
        r"range\b|speeds?\b|that\b|"
        r"up\b|of\b)[\w.’'“”\"-]+ ){0,6}?(?:targets? (?:in|across|within|deep|on|throughout|anywhere|as far|[\d,]+ "
        r"\w+ away)|countries|nations|cities|"
        r"capitals?|territory|mainland|bases|(?!Mach)(?-i:[A-Z])[\w.]+)",
        r"\bin (?:the )?(?:range|reach) of\b|\b(?:put|puts|putting|place|places|placing|bring|"
        r"brings) (?:[\w.’'-]+ ){1,8}(?:in|within|into) (?:\w+ )?(?:range|reach)\b",
        r"\bleav\w+ (?:\w+ ){0,3}vulnerable\b|\b(?:could|would|can|might) be (?:reached|struck|hit)\b|"
        r"\bouter limit\b|\bmake it to\b|\bas far (?:away )?as (?-i:[A-Z])|\brange (?:\w+ ){0,5}(?:covers?|"
        r"includes?|enough|sufficient|stretches)\b|\b(?:range|reach)\b[^.;]{0,40}\b(?:anywhere in|all of|most of|"
        r"whole of|much of|half of|any (?:target|point|city) in) (?:the )?(?-i:[A-Z])",
    ),
)
