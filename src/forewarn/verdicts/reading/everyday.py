"""Everyday wording of deployments, launches and promises, told again in the words that agencies use.

The rules know "is stationed in", "arrived in", "on combat duty", "fired at". People say "is parked in", "turned up in",
"is good to go", "let fly at". Each line below is a meaning with the turns of phrase that stand for it. A sentence that
the rules leave open is read once more in these words (``said_plainly``); nothing is taken from it and nothing added.
"""

# ruff: noqa: E501, SIM905 - one turn of phrase with its plain words stands on one line, and rows of words read as prose
from __future__ import annotations

import re
from functools import lru_cache

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER

_LAND = (
    r"(?:Belarus(?:ian)?|Russian?|Poland|Polish|German(?:y)?|Romanian?|Japan(?:ese)?|(?:the\s)?Philippines?|Luzon|"
    r"Kaliningrad|Ukrain(?:e|ian)|Iwakuni|Krichev(?:-6)?|Holzdorf|Redzikowo|Deveselu|Europe)"
)
_AND = r"(?:(?:finally|now|already|still|also|actually|just|really|quietly|duly|apparently|all|currently|only|even|ever)\s)*"
_SURE = r"(?:reckon|claim|insist|say|think|believe|maintain|swear)"

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()

_SOILS = (
    ("German", "Germany"), ("Belarusian", "Belarus"), ("Polish", "Poland"), ("Japanese", "Japan"), ("Romanian", "Romania"),
)  # fmt: skip

#: Turns of phrase (regular expressions without regard to case), and the plain words for them. Order counts.
_LINES: tuple[tuple[str, str], ...] = (
    # a question that is answered at once
    (r"^[^?.]{1,40}\?\s(?:No|Nope|Nah|Hardly|Not\sat\sall|Wrong)[,.:!]?\s(?=\w)", ""),
    (r"^(?:No|Nope|Nah|Yes|Yeah|Yep|Well|Look|Sure|Right|Oh|Anyway|Mind\syou|Actually|Honestly|Frankly|Listen|Believe\sme|Let['’]s\sface\sit|You\sknow(?:\swhat)?|Funny\senough|Guess\swhat|In\sfact|Truth\sbe\stold|As\sfar\sas\sI\sknow|As\sit\shappens|For\sthe\srecord)[,:!]\s+(?=\w)", ""),
    (r"^(?:I\shear|I\sread|I['’]m\stold|I\sgather|It\sturns\sout|Turns\sout|You\sknow|Remember\sthat|Don['’]t\sforget)\s(?:that\s)?(?=[a-zA-Z])", ""),
    # who says so
    (r"^(?:The\s)?(?:word|news|line|claim|story)\s(?:from|in|out\sof)\s(?P<who>[A-Z][\w-]+)\s(?:is|goes)\s(?:that\s)?", r"\g<who> says "),
    (r"^By\s(?P<who>[A-Z][\w-]+)['’]s\s(?:own\s)?(?:account|reckoning|admission|telling|word),?\s", r"According to \g<who>, "),
    (r",\s(?:at\sleast\s)?(?:that['’]s|that\sis|or\sso)\s(?:what\s)?(?P<who>[A-Z][\w-]+)\s(?:told|says|said|claims?|claimed)[^,.;]*(?=[.,]|$)", r", according to \g<who>"),
    (r",\s(?:by|on)\s(?P<who>[A-Z][\w-]+)['’]s\s(?:own\s)?(?:account|reckoning|admission|telling|word)(?=[.,]|$)", r", according to \g<who>"),
    (r"^If\s(?P<who>[A-Z][\w-]+)\s(?:keeps|sticks\sto|is\sas\sgood\sas)\s(?:his|her|its)\sword,\s", r"According to \g<who>, "),
    (rf"\b(?P<who>{_LAND})\s(?:gets|will\sget|is\sto\sget|is\sgetting|will\sreceive|will\shave)\s(?P<what>(?:the|its|an?)\s(?:first\s)?[A-Z][\w-]+)\b", r"\g<what> will be deployed in \g<who>"),
    (r"^(?:if\syou\s(?:take|believe|trust|ask)|taking|to\sgo\sby|going\sby|to\shear|judging\sby)\s(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)['’]s\s(?:word(?:\sfor\sit)?|account|version)\b,?", r"According to \g<who>,"),
    (r"^(?:if\syou\sbelieve|if\syou\slisten\sto|going\sby|to\sgo\sby|to\shear)\s(?P<who>(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:\stell\sit)?,", r"According to \g<who>,"),
    (r",?\s(?:if\syou\sbelieve|if\syou\sask|to\shear|so\ssays|so\ssay|reckons?)\s(?P<who>(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:\stell\sit)?(?=[.,]|$)", r", according to \g<who>"),
    (r",\s(?:that['’]s|that\sis)\s(?P<who>(?:the\s)?[A-Z][\w\s-]{3,30}?)['’]s\sword(?=[.,]|$)", r", according to \g<who>"),
    (r"\b(?:reckons|swears|has\sit\sthat|would\shave\sus\sbelieve|lets?\sit\sbe\sknown|is\sadamant|makes\sout|tells\severyone|keeps\s(?:saying|telling\s(?:everyone|us))|goes\son\ssaying)\b(?:\sthat\b)?", "says"),
    (r"['’]s\sbeen\s(?:saying|telling\s(?:everyone|people|us))\b", " says"),
    # who and what
    (r"\b(?:the\s)?(?:Kremlin|Russian)(?:['’]s)?\s(?:leader|chief|boss|strongman|ruler)\b", "Putin"),
    (r"\b(?:the\s)?(?:Belarusian|Belarus['’]s?|Minsk['’]s?)\s(?:leader|boss|strongman|ruler|autocrat|dictator)\b", "Lukashenko"),
    (r"\bthe\sYanks\b", "the Americans"),
    (r"\bnukes\b", "nuclear weapons"),
    (r"\bnuke\b", "nuclear weapon"),
    (r"\b(?P<num>launchers?|missiles?|systems?|weapons?)\stoo\b", r"\g<num>"),
    (r"\b(?:nuclear|atomic|nuclear\sweapons?)\s(?:store|storage(?!\sfacilit)|depot|dump|bunker|vault|warehouse|stash)\b", "storage facility for tactical nuclear weapons"),
    # "it was X that"
    (r"^It\s(?:was|is)\s(?P<x>[A-Z][\w-]+)\s(?:that|which|who)\s(?:got|took|caught|received|suffered|felt)\s", r"\g<x> was struck by "),
    (r"^It\s(?:was|is)\s(?P<x>(?:in\s|on\s|at\s|from\s)?(?:the\s)?[A-Z][\w-]+)\s(?:that|which|who)\s(?=(?:has|have|had|is|are|was|were|[a-z]+ed|fired|sent|said|shot|struck|hit)\b)", r"\g<x> "),
    (r"\b(?:missile|rocket)[-\s](?:shield|defen[cs]e)\s(?:base|site|station|complex|facility)\s(?P<at>in\s(?:northern\s|the\snorth\sof\s)?Poland)\b", r"Aegis Ashore base at Redzikowo \g<at>"),
    (r"\b(?:missile|rocket)[-\s](?:shield|defen[cs]e)\s(?:base|site|station|complex|facility)\s(?P<at>in\s(?:southern\s|the\ssouth\sof\s)?Romania)\b", r"Aegis Ashore base at Deveselu \g<at>"),
    (r"\b(?:runs?|operates?|works?|handles?|controls?)\s(?P<what>(?:the|its|their|his)\s(?:own\s)?[A-Z][\w-]+)\s(?:now\s)?(?:all\s)?(?:itself|themselves|himself|on\s(?:its|their|his)\sown|alone|by\s(?:itself|themselves)|single-handed(?:ly)?)\b", r"has \g<what> under its own control"),
    (r"\b(?:blew|overshot|slipped|failed\sto\s(?:meet|keep)|could\snot\s(?:meet|keep)|broke)\s(?P<its>its|their|the)\s(?:own\s)?(?:deadline|target|schedule|timetable|date)\b", r"missed \g<its> date"),
    *((rf"\b(?:{adjective})\s(?:soil|territory|ground)\b", land) for adjective, land in _SOILS),
    (r"\bthere\s(?:isn['’]t|is\snot|aren['’]t|are\snot|is\sno|are\sno)\s(?:a\ssingle\s|any\s|one\s)?(?P<what>[A-Z][\w\s-]{2,24}?)\s(?:left|any\smore|anymore)\s(?=in\s)", r"all \g<what> were withdrawn from "),
    (r"\bwithdrawn\sfrom\s+in\s", "withdrawn from "),
    (r"\b(?P<has>had|has|have)\scome(?=\s(?:by|in|on)\s)", r"\g<has> arrived"),
    (r"\b(?P<has>has|have|had)\sbeen\sworking\b", r"\g<has> been operational"),
    (r"\b(?:started|began|begun)\s(?:its|their)\swatch\b", "went on combat duty"),
    (r"^(?P<place>[A-Z][\w-]+)\sis\swhere\s(?P<rest>[^.;]+?)(?=\.?$)", r"\g<rest> at \g<place>"),
    # on duty
    (r"\b(?:up\sand\srunning|good\sto\sgo|open\sfor\sbusiness|in\s(?:good\s)?working\sorder|switched\son|on\sstream|in\sbusiness|fully\smanned)\b", "operational"),
    (r"\b(?:(?:standing|sitting|waiting)\s(?:at\sthe\s)?ready|(?:standing|waiting|sitting)\sby|ready\s(?:to\sgo|for\s(?:action|firing))|ready\sand\swaiting|at\sthe\sready|on\scall|on\sguard|on\swatch|at\s(?:its|their)\sposts?|on\sthe\sjob|battle-?ready|locked\sand\sloaded|primed\sand\s\w+|(?:pulling|doing|performing|mounting|standing)\s(?:duty|guard|watch)|manning\s(?:its|their)\sposts?)\b", "on combat duty"),
    (r"\b(?:is|are|was|were)\s(?:now\s|already\s|still\s)?(?:on\sduty)\b", "is on combat duty"),
    (r"\b(?P<to>go|goes|went|gone|going)\s(?:live|on\swatch|on\salert|on\sduty)\b", r"\g<to> on combat duty"),
    (r"\bc(?:a|o)me(?:s)?\s(?:on\sstream|online|on\sline)\b", "became operational"),
    (r"\b(?P<has>has|have|had)\s(?P<how>(?:\w+\s)?)(?:taken\sup\s(?:its\s|their\s)?(?:combat\s|alert\s)?(?:duty|watch|posts?|guard)|(?:assumed|entered|begun|started)\s(?:its\s|their\s)?(?:combat\s|alert\s)?duty|reported\sfor\sduty)\b", r"\g<has> \g<how>gone on combat duty"),
    (r"\b(?:took\sup\s(?:its\s|their\s)?(?:combat\s|alert\s)?(?:duty|watch|posts?|guard)|(?:assumed|entered|began|started)\s(?:its\s|their\s)?(?:combat\s|alert\s)?duty|reported\sfor\sduty)\b", "went on combat duty"),
    (r"\b(?:takes?\sup\s(?:its\s|their\s)?(?:combat\s|alert\s)?(?:duty|watch|posts?|guard)|(?:assume|enter|begin|start)s?\s(?:its\s|their\s)?(?:combat\s|alert\s)?duty|reports?\sfor\sduty)\b", "go on combat duty"),
    # there
    (rf"\b(?P<who>{_LAND})\s(?:has|['’]s\sgot|has\sgot)\s(?:had\s|got\s)?(?P<what>(?:the|an?|its|some|several)\s(?:\w+\s)?\w+)\s(?:sitting\s|parked\s|standing\s)?(?:on\sits\s(?:soil|territory)|within\sits\sborders|on\shand|at\shome)\b", r"\g<what> has been stationed in \g<who>"),
    (r"\b(?:they|you|we|(?P<who>[A-Z]\w+))(?:\shave|\shas|['’]ve|['’]s)\sgot\s(?P<what>(?:the\s|an?\s|its\s|their\s|some\s)?(?:[A-Z][\w-]+))\s(?P<rest>(?:stationed|on\scombat\sduty|operational|sitting|standing|parked|waiting)\b)", r"\g<what> is \g<rest>"),
    (r"\b(?:is|are)\s(?:now\s|already\s|also\s)?home\sto\b|\bplay(?:s|ing)?\shost\sto\b", "hosts"),
    (r"\b(?:was|were)\shome\sto\b|\bplayed\shost\sto\b", "hosted"),
    (r"\b(?:sitting|parked|squatting|camped(?:\sout)?|lodged|garrisoned|quartered|billeted|ensconced|dug\sin|tucked\saway|holed\sup|taken\sup\sresidence|settled(?:\sin)?|found\sa\s(?:new\s)?home|hidden(?:\saway)?|stashed(?:\saway)?|squirrelled\saway|lying(?:\sin\swait)?|to\sbe\sfound)(?=\s(?:in|at|on|near|outside|somewhere)\b)", "stationed"),
    (r"(?<=\b(?:is|en))\s(?:standing|waiting)(?=\s(?:in|at|on|near|outside|somewhere)\b)|(?<=\bare)\s(?:standing|waiting)(?=\s(?:in|at|on|near|outside|somewhere)\b)", " stationed"),
    # came
    (r"\b(?:has|have|had)\s" + _AND + r"(?:turned\sup|shown\sup|showed\sup|rolled\sin(?:to)?|pulled\sin(?:to)?|pitched\sup|made\s(?:it|its\sway|their\sway)(?:\sto|\sinto|\sover\sto)?|got(?:ten)?\s(?:to|into)(?=\s" + _LAND + r")|come\s(?:to|in|into|over\sto)(?=\s" + _LAND + r")|moved\sin(?:to)?|crossed\sinto|set\sfoot\s(?:in|on)|touched\sdown\sin)\b(?:\sin\b)?", "has arrived in"),
    (r"\b(?:turned|showed)\sup(?:\sin)?\b|\brolled\s(?:into|in)\b|\bpulled\sinto\b|\bpitched\sup\sin\b|\bmade\s(?:it|its\sway|their\sway)\s(?:to|into|over\sto)\b|\bmoved\sinto\b|\bcrossed\sinto\b|\bset\sfoot\s(?:in|on)\b|\btouched\sdown\sin\b|\b(?:got|came)\s(?:to|into)(?=\s" + _LAND + r"\b)", "arrived in"),
    (r"\barrived\sin\s+(?:in|to|at)\b", "arrived in"),
    (r"\b(?:was|were|has\sbeen|have\sbeen|been|got)\s" + _AND + r"(?:shipped|hauled|trucked|driven|flown|ferried|carted|wheeled|railed)\s(?:over\s|up\s|down\s|out\s)?(?:to|into)\s(?=" + _LAND + r"\b)", "was delivered to "),
    (r"\b(?:got|gets)\s(?:hold\sof|its\shands\son|their\shands\son|its|their|his)\s(?=(?:first\s|new\s)?[A-Z])", "received "),
    # left
    (r"\b(?:packed\sup(?:\sand\s(?:taken|shipped|moved|carted|left|gone|sent|went)(?:\s(?:out|off|away|home|back))?)?|carted\s(?:off|away)|cleared\sout|hauled\s(?:away|off|out)|shipped\s(?:out|off|away|home|back)|moved\sout|taken\s(?:out|away|home|back)|sent\s(?:home|away|packing|back)|pulled\sout|flown\s(?:out|home|back|away)|whisked\s(?:away|out)|spirited\s(?:away|out))\b", "withdrawn"),
    (r"\b(?:has|have|had|['’]s|is|are)\s" + _AND + r"(?:gone|left|departed|cleared\soff|pulled\sout|moved\son)\s(?:from|out\sof)\b", "was withdrawn from"),
    (r"\b(?:was|were)\s" + _AND + r"(?:all\s)?gone\s(?:from|out\sof)\b", "was withdrawn from"),
    (r"\bwithdrawn\sof\b", "withdrawn from"),
    # fired
    (r"\b(?:has|have|had)\s" + _AND + r"(?:let\s(?:loose|fly|off|rip)(?:\swith)?|loosed(?:\soff)?|lobbed|hurled|slung|flung|chucked|shot\soff|blasted\soff|set\soff|popped\soff|unleashed|sent\soff|sent\sup)\b", "has fired"),
    (r"\b(?:let\s(?:loose|fly|off|rip)(?:\swith)?|loosed(?:\soff)?|lobbed|hurled|slung|flung|chucked|shot\soff|blasted\soff|popped\soff|unleashed|sent\sup)\b", "fired"),
    (r"\b(?P<a>(?:fired|launched)\s[^,;.]{1,30}?)\son(?:to)?\s(?=[A-Z])(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|New|Christmas)", r"\g<a> at "),
    (r"\b(?:fired|launched|used|employed|flown)\sin\s(?:anger|earnest|battle|action)\b|\bseen\saction\b|\bbeen\sput\sto\suse\b", "used in combat"),
    (r"\b(?:been|got|was|were)\s(?:clobbered|whacked|walloped|smacked|zapped|smashed|pounded|hammered|clouted)\b", "was struck"),
    (r"\b(?:gone|went)\sfor\s(?=[A-Z])|\blaid\sinto\b", "struck "),
    (r"\bknocked\s(?P<what>[\w\s-]{3,24}?)\sout\sof\sthe\ssky\b|\b(?:swatted|brought|took|got)\s(?P<what2>[\w\s-]{3,24}?)\sdown\b", r"shot down \g<what>\g<what2>"),
    (r"\b(?:tried|trying)\sout\s(?P<what>[\w\s-]{3,24}?)\son\s(?=(?:an?|the)\s)", r"fired \g<what> at "),
    (r"\b(?:try|go|attempt|shot|trial)\s(?:with|of|at)\s(?P<what>(?:an?|the)\s[A-Z])", r"test of \g<what>"),
    (r"\bwas\s(?:an?\s)?(?:complete\s|total\s)?(?:flop|dud|washout|failure|disaster|damp\ssquib)\b|\b(?:flopped|bombed|went\swrong)\b", "failed"),
    (r"\b(?:tried|trying)\sout\b|\bput(?:ting)?\s(?P<what>[\w\s-]{3,24}?)\sthrough\s(?:its|their)\spaces\b|\bgave\s(?P<what2>[\w\s-]{3,24}?)\sa\s(?:go|whirl|try)\b|\btest-?flew\b", r"tested \g<what>\g<what2>"),
    (r"\b(?:pretend|make-?believe|fake|bogus|mock|dry-?run|play-?acted|imaginary)\s(?=(?:\w+\s)?(?:launch|firing|shot|strike|run))", "simulated "),
    (r"\b(?:nobody|no\sone)(?:['’]s|\shas)\s" + _AND + r"(?=(?:fired|launched|used|shot))", "Russia has never "),
    # when
    (r"\b(?:before|by|ahead\sof|this\sside\sof)\s(?:the\s)?New\sYear(?:['’]s(?:\s(?:Eve|Day))?)?\b|\bby\s(?:the\s)?year['’]s\send\b|\bby\syear-?end\b|\bbefore\sthe\s(?:year|twelve\smonths)\s(?:is|was|are|were)\s(?:out|over|up)\b|\bbefore\sthe\send\sof\sthe\syear\b", "by the end of the year"),
    (r"\bcome\s(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?P<who>[^,.;]*?)\s(?:goes|go|enters|takes\sup|starts)\b", r"by \g<month>\g<who> will go"),
    (r"\bcome\s(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?P<who>[^,.;]*?)\s(?:arrives|comes|gets\sto)\b", r"by \g<month>\g<who> will arrive in"),
    (r"\b(?:for|in)\s(?:ages|donkey['’]s\syears|yonks|quite\ssome\stime|a\slong\stime|ever\sso\slong)\b", "for months"),
    *((rf"\bthe\s{word}\sof\s(?={_MONTH}\b)", f"{number} ") for number, word in enumerate(_ORDINALS, 1)),
    # how many
    (r"\b(?:half\sa\sdozen)\b", "six"),
    (r"\btwo\sdozen\b", "24"),
    (r"\bthree\sdozen\b", "36"),
    (r"\b(?:a\scouple\sof)\b", "two"),
    (rf"\b(?P<n>{NUMBER})\sof\s(?:those|these|them|the|his|its|their|such)\s(?P<what>(?:launchers|missiles|[A-Z][a-z]+(?:-[A-Z]\w*)?s)\b)", r"\g<n> \g<what>"),
    (rf"\b(?:put|puts|set|sets|cap(?:s|ped)?|limit(?:s|ed)?|gave|gives)\s(?:the\s|their\s)?(?:number|total|count|tally)\sof\s(?P<what>[\w-]+)\s(?:at|as|to)\s(?P<n>(?:about\s|some\s|around\s)?{NUMBER}(?:\sat\s(?:the\s)?most)?)", r"spoke of \g<n> \g<what>"),
    # treaties
    (r"\b(?:walked|stormed|backed)\sout(?:\sof\sit)?\b|\bquit\b|\bbailed(?:\sout)?\b|\bpulled\sthe\splug\b", "withdrew"),
    (r"\b(?:already\s|now\s)?(?:applies|is\sbinding|has\skicked\sin|kicked\sin|is\slaw|has\slegal\sforce|is\svalid)\b", "is in force"),
    (r"\b(?:is|was)\s(?:dead|history|a\sdead\sletter|done\sfor|defunct|no\smore)\b", "has ended"),
    (r"\b(?:put|putting)\s(?:their\s(?:names?|signatures?)|pen)\s(?:to|under)\b|\binked\b", "signed"),
)  # fmt: skip


#: What a pattern has besides words: escapes, names of groups, sets of signs.
_NO_WORDS = re.compile(r"\\.|\(\?P<\w+>|\[[^\]]*\]")
_WORD = re.compile(r"[a-z]{3,}|\b(?:no|go)\b")


@lru_cache(maxsize=1)
def _turns() -> tuple[tuple[frozenset[str], Lazy, str], ...]:
    """Each pattern with its words: it can only match where one of them stands, and is compiled only then."""
    return tuple(
        (frozenset(_WORD.findall(_NO_WORDS.sub(" ", pattern.lower()))), Lazy(pattern, re.IGNORECASE), plain)
        for pattern, plain in _LINES
    )


def said_plainly(text: str) -> str:
    """The sentence in the words of agencies; the sentence itself where nothing in it is said in everyday words."""
    told = text
    for words, pattern, plain in _turns():
        small = told.lower()
        if any(word in small for word in words):
            told = pattern.sub(lambda match, plain=plain: match.expand(plain), told)  # type: ignore[misc]
    return " ".join(told.split()) if told != text else text
