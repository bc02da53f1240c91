"""How firings, tests, exercises, alarms and interceptions are told."""

from __future__ import annotations

from forewarn.claims.rule import Rule, rule
from forewarn.records.claims import ClaimKind

RULES: tuple[Rule, ...] = (
    rule(
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
    rule(
        ClaimKind.USE,
        r"\b(?:(?:missile|nuclear|weapons?|flight|launch|successful|failed|first|second|third|combat|static|engine|"
        r"new|latest|recent) tests?|tests? of|test(?:ing)? of|launch of)\b",
        near_weapon=True,
        weak=True,
    ),
    rule(
        ClaimKind.USE,
        r"\b(?:first|known|second|combat|reported|confirmed|repeated|earlier|previous) (?:\w+ )?use of\b|"
        r"\bused (?:[\w’'-]+ ){0,6}for the (?:first|second) time\b",
        near_weapon=True,
    ),
    rule(
        ClaimKind.USE,
        # the present tense of headlines, and launches that somebody tells of
        r"(?<!missile )(?<!test )(?<!of )(?<!these )(?<!rocket )\b(?:fires|launches|tests|lobs|unleashes) (?=(?:an?|"
        r"its|their|the|"
        r"new|more|another|two|three|four|several|[\w-]+-range|(?-i:[A-Z0-9])[\w.-]*)\b)",
        r"\b(?:announc|report|confirm|detect|claim|hail|celebrat|oversaw|overse)(?:e|es|ed|s|ing)? (?:[\w’'-]+ "
        r"){0,3}(?:launch|test|"
        r"firing|test-launch|test-firing)(?:es|s)? of\b",
        near_weapon=True,
    ),
    rule(
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
    rule(
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
    rule(
        ClaimKind.EXERCISE,
        r"\b(?:exercises|(?:military|joint|naval|nuclear|training|large-scale|command|field|live-fire|annual|snap|"
        r"tactical|the|an|this|during|of) (?:\w+ )?exercise|drills?|(?:military|naval|joint|large-scale|nuclear|"
        r"annual) man[oe]+u?v(?:re|er)s|war ?games?|training (?:exercises?|sessions?|missions?|will|"
        r"flights?|was|were)|(?:crews?|soldiers|troops|units|crewmen|servicemen) (?:\w+ ){0,2}(?:train|drill)(?:ed|"
        r"ing)?\b|zapad\b|"
        r"(?:train(?:s|ed|ing)? with (?:the |its )?|regular |routine |combat |military |joint )training\b(?! "
        r"(?:launch|ground|site|area))|\w+ing exercises?|(?:continue|continued|continues) to train|training with|"
        r"(?:missile|multinational|war) (?:games?|man[oe]+u?v(?:re|er)s|exercises?)|"
        r"(?-i:[A-Z])\w+ (?:\d{2,4} )?exercises?\b|"
        r"simulated (?:launch|strike|electronic)\w*|electronic launch\w*|rehears\w+|snap inspection|dry run)\b",
    ),
    rule(
        ClaimKind.WARNING,
        r"\b(?:early[- ]warning(?! (?:aircraft|planes?|(?:\w+ )?radars?))|all[- ]clear|the warnings?(?! (?:that|"
        r"about|to|from|of (?:a|further|consequences)))|"
        r"warning times?|advance(?:d)? (?:warning|notice)|(?:no|timely|prior|little|any) notice\b|pre-?notif\w*|"
        r"notif(?:y|ied|ies|ying|ication|ications)|"
        r"(?:air[- ]raid |missile )?(?:sirens?|"
        r"(?<!on )(?<!high )(?<!full )(?<!military )(?<!combat )(?<!constant )(?<!permanent )(?<!red )(?<!battle "
        r")(?<!nuclear )alerts?(?! level)|alarms? (?:sounded|system))|"
        r"alerted|forewarned\b|"
        r"warned (?:(?-i:[A-Z])[\w. ]{2,25}|the (?-i:[A-Z])[\w ]{2,25}|residents|people|civilians|of the launch|"
        r"about the (?:launch|strike|test)|in advance|beforehand)|(?:issue(?:s|d)?|provid(?:e|es|ed|"
        r"ing)) (?:\w+ )?warnings?|obligation to warn|(?:rush|run|ran|fle[ed]|hurr|sen[dt]|flock)\w* (?:[\w’'-]+ "
        r"){0,4}(?:for|to|into|in) (?:\w+ )?(?:shelters?|cover|safety)|risk zone|danger zone|exclusion zone|(?<!early "
        r")(?<!early-)warn(?:s|ed|ing)? (?:\w+ ){0,3}(?:ships?|"
        r"vessels?|aircraft|planes|residents|citizens|the public|sailors|mariners|fishermen|"
        r"drivers|population|travell?ers)|(?:were|was|been) (?:also )?warned (?:about|of|to)|forecast to (?:fall|land|"
        r"pass|hit)|(?:messages?|notifications?) (?:is|are|was|were) (?:also )?(?:sent|issued|pushed)|"
        r"radar\b[^.;]{0,60}\bcover(?:s|age|ing)|coverage\b[^.;]{0,20}\b(?:doubled|arc)|detecting its|(?:issuing|"
        r"sounded|sound|sounding|gave|given|give|received|"
        r"send|sent) (?:\w+ ){0,3}(?:warnings?|alarms?|alerts?)|little (?:or no )?warning|without warning|"
        r"no warning|minutes? of warning|minutes[’'] warning|missile warnings?(?! radars?| (?:system )?radar)|"
        r"seconds of warning|time to (?:react|"
        r"take (?:shelter|cover)|seek shelter)|take (?:cover|shelter)|seek (?:cover|shelter)|hotline|"
        r"risk reduction)\b",
        r"\b(?:detect(?:s|ed|ing|ion)?|track(?:s|ed|ing)?) (?:\w+ ){0,6}(?:missiles?|launch\w*|"
        r"rockets?|plumes?|warheads?|objects?|threats?|projectiles?)\b",
        r"\b(?:missiles?|launch\w*|rockets?) (?:\w+ ){0,3}(?:detected|tracked|picked up)\b",
        r"\b(?:satellites?|radars?|sensors?|SBIRS)\b(?:[^.;]{0,60})\b(?:detect|track|warn|monitor|spot|"
        r"pick(?:ed)? up|provide|alert|see|infrared)\w*\b",
    ),
    rule(
        ClaimKind.INTERCEPT,
        r"\b(?:intercept(?:s|ed|ing|ion|ions|able)?|sh(?:oot|ot|oots|ooting) (?:it |them |one |the \w+ )?(?:down|"
        r"out of the sky)|shot-down|down(?:ed|ing) (?:\w+ ){0,5}(?:missiles?|drones?|rockets?|projectiles?|"
        r"kinzhals?|iskanders?|it|them|one|two|three|all|by)|down(?:s|ed)\b|(?:taken|brought|knocked|took|bring|"
        r"take|brings|takes) (?:it |them )?down|shootdown|launch(?:ed|es|ing)? (?:of )?(?:several |two |three |"
        r"multiple |its |the )?interceptors?|fail(?:ed|s|ing)? to (?:stop|intercept|hit|down|destroy) (?:the |it\b|"
        r"them\b|a )|neutrali[sz]\w+)\b",
        r"\b(?:defen[cs]es?|protection|shield|umbrella) against (?:[\w-]+ ){0,6}?(?:missiles?|ballistic|drones?|"
        r"aircraft|rockets?)\b|\b(?:confound|foil|beat|frustrate|negate|outrun|elude|render|evad(?:e|es|ed|ing)|"
        r"penetrat(?:e|es|ed|ing)|overcom(?:e|es|ing)|defeat(?:s|ed|ing)?|bypass\w*|circumvent\w*|overwhelm\w*|"
        r"break(?:ing)? through|immune to|invulnerable to|thwart\w*|pierc(?:e|ing)|slip past|get (?:past|through)|"
        r"avoid|counter|outmaneuver|saturat(?:e|ing)) (?:[\w-]+ ){0,7}(?:defen[cs]es?|defen[cs]e systems?|"
        r"(?:ballistic|missile|defen[cs]e|aircraft) systems?|shields?|"
        r"interceptors?|interception|detection|patriots?|thaad|radars?)\b",
        r"\b(?:counteract\w* (?:this|the|such|these|those|it)\b|(?:challenge|problem|headache|difficult\w*) (?:for|"
        r"to) (?:[\w’'-]+ ){0,3}(?:defen[cs]es?|defen[cs]e systems?)|render(?:s|ed|ing)? (?:[\w’'-]+ ){1,5}"
        r"(?:ineffective|useless|obsolete|harmless)|(?:solution|answer) to counter|(?:struck|stopped|stop|destroy|"
        r"destroyed|down|engage|engaged|defeat) (?:[\w’'-]+,? ){0,4}(?:ballistic|cruise|enemy|incoming|hostile|guided|"
        r"volley of) (?:[\w-]+ ){0,3}"
        r"(?:missiles?|drones?|munitions|rockets?|warheads?)|missiles?\b[^.;]{0,60}\b(?:detected|"
        r"launched)\b[^.;]{0,30}\bdestroyed|(?:chance|probability|able|capable|"
        r"means|way)s? (?:of |to )(?:stop\w*|shoot\w*|down\w*)|tak(?:e|es|ing) on (?:aircraft|missiles?|"
        r"ballistic|drones)|(?:tried|tested|proven|effective|useless|helpless|powerless) against|unstoppable|"
        r"cannot be stopped|defend against (?=(?:[\w’'-]+ ){0,6}(?:missiles?|drones?|rockets?|warheads?|it\b|them\b|"
        r"weapons?))|countermeasures? (?:against|"
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
)
