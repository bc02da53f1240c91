"""Words of substance as concepts: one for words of one meaning, and pairs that exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of

#: Each line is one concept: its name and the beginnings of the words that carry it.
_SAME = """
open open opened opens opening reopen
shut shut shuts close closes closed closing closure seal sealed
crossing crossing crossings checkpoint checkpoints frontier
observer observer observers attend attends attended attending watched monitor monitors onlookers
cow intimidated intimidate cowed frightened scared daunted bullied
alter alter alters altered altering change changes changed changing
alter shift shifts shifted unchanged adjust adjusted modify modified same
balance balance equilibrium
posture posture stance
course course outcome
deter deter deters deterred deterring dissuade
support support supporting supports backing aid
buy buy buys bought buying purchase purchased paid pay pays paying payment payments purchases
free free gratis gift donated donation
half half
joint together jointly joint
button button
target target targets
say say input voice
operate operate operates operating run manned crews crew
control control controls command commands commanding
serial serial mass series
production production produce produced producing manufacture manufactured output
stock stock stockpile stocks reserve reserves
service service
succeed successful success succeeded successfully
sign sign signed signs signing inked concluded conclude
force force effect effective
ratify ratify ratified ratification ratifies passes passed approved approves
treaty treaty pact accord agreement papers
sham sham charade spectacle
vehicle vehicle vehicles trucks machines
launcher launcher launchers
whole whole entire complete full
legitimate legitimate lawful
terrorise terrorise terrorize terror terrorising terrorizing
escalate escalation escalatory escalate escalates escalating
unacceptable unacceptable intolerable
inexplicable inexplicable incomprehensible
warn warning warn warned warns
threaten threaten threatens threat threatening
danger dangerous dangerously peril perilous
irresponsible irresponsible irresponsibility reckless recklessness
notify notified notify inform informed notification notice alerted told forewarned
automatic automatic automatically
moratorium moratorium
bind bind binds bound binding
withdraw withdraw withdrew withdrawn withdrawal removed scrapped
destroy destroy destroyed destroying scrap eliminated
finish finish finished complete completed completion ended end ends
begin begin begins began begun start starts started
arrive arrive arrived arrives arrival reached
deliver deliver delivered delivery deliveries handed transferred transfer
prepare prepare preparing preparation prepared readying
duty duty
battalion battalion divizion
regiment regiment
division division diviziya
launch launch launched launches fired firing fire fires lobbed
fail fail failed fails failure failing misfire
hit hit hits intercept intercepted intercepts intercepting destroys
show_off unveil unveiled unveils parade paraded displayed
fly fly flew flies flown overflew overflies
simulate electronic electronically simulated simulate dummy mock
plan plan planned planning plans planned rehearsed rehearse
symmetric symmetrical symmetric
asymmetric asymmetrical asymmetric
host host hosts hosted hosting stationed stations station based
host deployed deploy deploys deployment basing placed placing stationing housing
temporary temporary temporarily
permanent permanent permanently lasting
mobile mobile
strike strike strikes struck attack attacks attacked use used uses usage
unless unless
interfere interfere meddle
neighbour neighbour neighbours neighbor neighbors
confirm confirm confirmed confirmation confirms unconfirmed
probable probable probably likely
satellite satellite satellites
picture picture pictures images imagery photographs photos
work work works construction building groundwork
airfield airfield airbase airport
size size sized dimensions
match matching match matches fit fits
chassis chassis undercarriage
fragment fragment fragments debris wreckage remains
minimum minimum least
nuclear nuclear atomic
conventional conventional non-nuclear
warhead warhead warheads charges
weapon weapon weapons arms
several several
dozen dozen dozens
free_of free
exercise exercise exercises drill drills manoeuvres maneuvers wargames
initial initial initially
operational operational operation
train train training trained trains
accident accident ignites ignited explodes exploded burned mishap
kill kill killed kills died dead deaths
soldier soldier soldiers troops servicemen
false false
alarm alarm alert alerts
correct correct corrected recalled
own own
summit summit
announce announce announced announces
second second again
first first
step step
last last final
opposition opposition
disrupt disrupt sabotage derail
security security
risk risk
reduction reduction
channel channel channels
meet meet meets meeting met
union union
visible see seen
good good
"""
_OPPOSED = (
    ("open", "shut"),
    ("free", "buy"),
    ("symmetric", "asymmetric"),
    ("temporary", "permanent"),
    ("nuclear", "conventional"),
    ("succeed", "fail"),
    ("fail", "hit"),
)
#: Words without substance of their own: of saying, of time, the parties and things that every entry speaks of.
_EMPTY = """
about according account accounts actually added after against all allegedly alliance already also although amid
among and announced another answer answered answers any apparently april are army asked asks august because been
before being belarus belarus's belarusian between both but call called calls came can claim claimed claims clearly
come comes coming comment could countries country day days december declared defence defense described describes did
does done during each either even ever fact february few for forces foreign friday from general goes going gone got
had has have her him his hold holds how however indeed insisted into its january july june just kremlin kyiv leader
let like made make makes many march may might military minister minister's ministry minsk missile missiles monday
month months more moscow most much must nato neither never new nobody none nor not noted nothing november now
october off official officials one only other our out over part people per president president's public publicly put
puts quote quoted reacted reacting reaction really replied reply report reported reportedly reports respond
responded response russia russia's russian said saturday saying says september should show showed showing shown
shows simply since some spokesman spokesperson stated still such sunday system systems take taken takes taking than
that the their them then there these they thing things think thinks this those though thursday time times today told
took tuesday two ukraine ukrainian under until upon very via was weapon wednesday week weeks well went were what
when where which while who whose why will with without word words would year years yesterday yet you your
"""
_NEGATION = Lazy(
    r"\b(?:not|no|never|neither|nor|none|nothing|nobody|without|cannot|denie[sd]|deny|denying|unchanged|unconfirmed|"
    r"refus\w+|rejects?|rejected|ruled\sout|far\sfrom|as\s(?:it|they)\s(?:is|are|was|were)|the\ssame\sas\sbefore|unaltered|untouched|unmoved|lacks?|miss(?:ed|es))\b|n['’]t\b",
    re.IGNORECASE,
)
_NUMBERED = Lazy(rf"(?P<number>{NUMBER})[-\s]+(?P<rest>(?:[\w-]+\s?){{1,3}})", re.IGNORECASE)


def _tables() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    same: dict[str, str] = {}
    for line in _SAME.strip().splitlines():
        name, *words = line.split()
        for word in words:
            same.setdefault(word, name)
    other: dict[str, str] = {}
    for first, second in _OPPOSED:
        other.setdefault(first, second)
        other.setdefault(second, first)
    return same, other, frozenset(_EMPTY.split())


_TABLES: list[tuple[dict[str, str], dict[str, str], frozenset[str]]] = []


def _tables_once() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    if not _TABLES:
        _TABLES.append(_tables())
    return _TABLES[0]


#: Countries that are no party to most entries: naming one is substance.
_LANDS = (
    ("landus", r"\b(?:american?s?|u\.s\.|united\sstates|washington|pentagon)(?!\w)"),
    ("landde", r"\b(?:german[ys]?|berlin)\b"),
    ("landpl", r"\b(?:poland|polish|poles|warsaw)\b"),
    ("landlt", r"\b(?:lithuanian?s?|vilnius)\b"),
    ("landlv", r"\b(?:latvian?s?|riga)\b"),
    ("landee", r"\b(?:estonian?s?|tallinn)\b"),
    ("landhu", r"\b(?:hungar(?:y|ians?)|budapest)\b"),
    ("landtr", r"\b(?:turkey|turkish|türkiye|turkiye|ankara)\b"),
    ("landgb", r"\b(?:british|britain|united\skingdom|london)\b"),
    ("landfr", r"\b(?:french|france|paris)\b"),
    ("landjp", r"\b(?:japan(?:ese)?|tokyo)\b"),
    ("landcn", r"\b(?:china|chinese|beijing)\b"),
    ("landkp", r"\b(?:north\skoreans?|north\skorea|pyongyang)\b"),
    ("landir", r"\b(?:iran(?:ian)?s?|tehran)\b"),
    ("landnl", r"\b(?:dutch|netherlands|the\shague)\b"),
    ("landro", r"\b(?:romanian?s?|bucharest)\b"),
)


def concepts(text: str) -> frozenset[str]:
    """Concepts of the words of substance: the shared name of words of one meaning, else the stem of a word."""
    same, _, empty = _tables_once()
    found = set()
    text = text.lower()
    for name, pattern in _LANDS:
        text, times = re.subn(pattern, " ", text)
        if times:
            found.add(name)
    if re.search(r"\ba\s(?:\w+\s)?show\b", text):
        found.add("sham")
    for word in re.findall(r"[a-z][a-z-]*[a-z]", text.replace("’", "'")):
        if word in same:
            found.add(same[word])
        elif word not in empty and len(word) > 3:
            found.add(_stem(word))
    return frozenset(found)


def _stem(word: str) -> str:
    for ending in ("ically", "ation", "ingly", "ing", "edly", "ness", "ment", "ies", "ed", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)][:7]
    return word[:7]


def opposed_to(concept: str) -> str | None:
    """The concept that excludes this one, if any."""
    return _tables_once()[1].get(concept)


def denied(text: str) -> bool:
    """Whether a clause denies anything."""
    return _NEGATION.search(text) is not None


#: A denial reaches this many words on.
_SCOPE_WORDS = 5


def denied_concepts(text: str) -> frozenset[str]:
    """Concepts that stand within the reach of a word of denial, up to the end of its clause."""
    found: set[str] = set()
    for match in _NEGATION.finditer(text):
        rest = re.split(r"[,;:]|\s(?:but|and|while|though)\s", text[match.start() :])[0]
        backwards = re.match(r"as\s|the\ssame|unmoved|untouched|unaltered", match.group(), re.IGNORECASE)
        words = text[: match.end()] if backwards else " ".join(rest.split()[: _SCOPE_WORDS + 1])
        found |= concepts(words)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with the concepts of the words it counts."""

    value: float
    of: frozenset[str]
    text: str


def numbers_in(text: str) -> tuple[Counted, ...]:
    """Numbers of a text with what they count, dates left out by the caller."""
    found = []
    for match in _NUMBERED.finditer(text):
        value = value_of(match["number"])
        if value is not None and match["number"].lower() not in {"one", "a"}:
            found.append(Counted(value, concepts(match["rest"]), match.group().strip()))
    return tuple(found)
