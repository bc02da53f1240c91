"""Words of the field by meaning, as pieces of regular expressions. Rules are built from these and nothing else."""

from __future__ import annotations

#: Things deployed, fired, counted and feared.
WEAPON = (
    r"(?:missiles?|rockets?|launchers?|warheads?|ballistic|icbms?|irbms?|mrbms?|srbms?|slbms?|nuclear (?:weapons?|"
    r"arms|arsenal|forces|bombs?|charges?|warheads?)|nukes|hypersonic|(?:anti-?)?missile defen[cs]es?|"
    r"air defen[cs]es?|interceptors?|batter(?:y|ies)|weapons?|weaponry|armaments?|missile systems?|"
    r"weapons? systems?|complexes|complex|projectiles?|bombs?|drones?|uavs?|radars?|satellites?|tels?|silos?)"
)
#: Words of which an article of this field has at least one; a text without any is about something else.
FIELD = (
    rf"(?:{WEAPON}|nuclear|military|militar(?:y|ies)|arm(?:y|ies)|navy|naval|air force|armed forces|troops|"
    r"soldiers|nato|warships?|submarines?|combat|air ?strikes?|shelling|"
    r"defen[cs]e (?:ministr\w+|minister|secretary|department|forces)|"
    r"defence|war|wars|warfare|invasion|inf treaty|arms (?:race|control|deal))"
)
#: Words that stand for a weapon already named.
STANDS_FOR = (
    r"(?:it|they|them|these|this|(?:the|this|that|these|those|such|its|their|our|both|all|first|new|"
    r"another) (?:[\w-]+ ){0,3}(?:systems?|units?|batter(?:y|ies)|complex(?:es)?|weapons?|divisions?|brigades?|"
    r"regiments?|battalions?|equipment|assets?|components?|elements?|installations?|capabilit(?:y|ies)|shield|site|"
    r"base|facility|positions?))"
)
DEPLOY_VERB = (
    r"(?:(?<!the )(?<!-)(?:re|pre-?)?deploy(?:s|ed|ing)?|stationed|stationing|to station|emplac(?:e|ed|ing)|"
    r"(?:fore?ward-)?based (?:in|at|near)|basing|(?<!TV )(?<!show )hosts?|hosted(?! payloads?)|hosting|sited|emplaced|"
    r"fielded|fielding|garrisoned)"
)
DEPLOY_NOUN = r"(?:(?:re)?deployments?|stationing|placements?|emplacement|basing|redeployment|fielding)"
ARRIVAL_NOUN = (
    r"(?:presence|arrival|installation|transfer|relocation|withdrawal|removal|introduction|(?<!in )addition|movement|"
    r"delivery(?! (?:systems?|vehicles?|means))|deliveries)"
)
SERVICE = (
    r"(?:(?:on|to|onto|into|for|of|begun|began|begin|beginning|entered|started|assumed|took up|take up|enter|"
    r"experimental|pilot|trial) (?:\w+ )?(?:combat|battle|alert|operational) ?-?duty|combat (?:duty|alert|patrols?|"
    r"watch)|on (?:constant|permanent|round-the-clock|nuclear) alert\b|on (?:high |full |"
    r"combat )?alert\b|on duty\b|combat[- ]ready|combat readiness|(?:full|initial|"
    r"early)?(?: operational) (?:capability|readiness|status)|(?:fully |already |now |become |became |declared |be |"
    r"been |was |is |are |not |yet )operational\b|in(?:to)? (?:active |operational )?service|entered? service|"
    r"enter(?:s|"
    r"ing)? service|(?:serial|series|mass) production|(?:go|goes|going|went|gone) into (?:service|production)|"
    r"put into (?:service|production)|production (?:line|of)|in production|stand(?:s|ing)? (?:ready|by)|"
    r"operational status|ready for (?:use|launch|deployment))"
)
BUILD = (
    r"(?:(?:construct(?:ion|ed|ing)?|build(?:s|ing)?|built)(?= (?:[\w’'-]+ ){0,6}(?:sites?|bases?|facilit(?:y|ies)|"
    r"positions?|"
    r"silos?|bunkers?|airfields?|air ?bases?|rail\w*|infrastructure|shelters?|missiles?|launchers?|systems?|"
    r"batter(?:y|ies)|"
    r"radars?|stations?|"
    r"launch ?pads?|storage|hangars?|work|underway|began|begun|completed|finished))|site clearance|(?:preparations?|"
    r"preparing|prepared?|"
    r"equipped|equipping|readying) (?:of |for |the |a |new |first )*(?:positions?|sites?|facilit(?:y|ies)|"
    r"infrastructure|bases?|locations?|places?|deployment)|(?:sites?|positions?|bases?|facilit(?:y|ies)|"
    r"infrastructure|locations?) (?:\w+ ){0,4}(?:prepared|built|ready|chosen|selected|equipped|completed|"
    r"under construction|determined|identified)|rail(?:way)? (?:spur|siding|link|branch)|infrastructure (?:changes|"
    r"work)|earthworks?|hangars?|shelters for|restoration of|demolition of|groundbreaking|broke ground|"
    r"breaking ground)"
)
NEGATION = (
    r"(?:no|not|nothing|never|n[’']t|none|neither|nor|without|cannot|no longer|nobody|nowhere|unable|yet to|"
    r"refus(?:e|es|ed|ing) to|rul(?:e|ed|ing) out|hardly)"
)
