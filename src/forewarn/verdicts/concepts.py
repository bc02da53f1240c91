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
alter alter alters altered altering change changes changed changing shift shifts shifted unchanged adjust adjusted modify modified same
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
show show sham charade spectacle
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
fail fail failed fails failure failing misfire missed
hit hit hits intercept intercepted intercepts intercepting destroys
show_off unveil unveiled unveils parade paraded displayed
fly fly flew flies flown overflew overflies
simulate electronic electronically simulated simulate dummy mock
plan plan planned planning plans planned rehearsed rehearse
symmetric symmetrical symmetric
asymmetric asymmetrical asymmetric
host host hosts hosted hosting stationed stations station based deployed deploy deploys deployment basing placed placing stationing housing
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
_STOP = frozenset(
    [
        *[
            "that",
            "this",
            "with",
            "from",
            "have",
            "been",
            "will",
            "would",
            "their",
            "they",
            "there",
            "where",
            "which",
            "said",
            "says",
            "told",
            "into",
            "only",
            "more",
            "than",
        ],
        *[
            "also",
            "over",
            "after",
            "before",
            "about",
            "against",
            "were",
            "what",
            "when",
            "whose",
            "while",
            "them",
            "then",
            "those",
            "these",
            "such",
            "very",
            "much",
        ],
        *[
            "missile",
            "missiles",
            "system",
            "systems",
            "weapon",
            "minister",
            "president",
            "general",
            "spokesman",
            "spokesperson",
            "official",
            "officials",
        ],
        *[
            "according",
            "announced",
            "claim",
            "claimed",
            "claims",
            "reported",
            "report",
            "reports",
            "stated",
            "declared",
            "insisted",
            "added",
            "noted",
            "asked",
        ],
        *[
            "asks",
            "made",
            "make",
            "makes",
            "does",
            "did",
            "done",
            "could",
            "should",
            "may",
            "might",
            "must",
            "being",
            "has",
            "had",
            "its",
            "his",
            "her",
            "him",
            "you",
            "your",
            "our",
        ],
        *[
            "the",
            "and",
            "for",
            "are",
            "was",
            "not",
            "but",
            "all",
            "any",
            "can",
            "nor",
            "who",
            "how",
            "why",
            "out",
            "off",
            "yet",
            "now",
            "new",
            "one",
            "two",
            "per",
            "via",
            "has",
            "let",
            "got",
        ],
        *[
            "never",
            "neither",
            "nothing",
            "nobody",
            "none",
            "without",
            "either",
            "both",
            "each",
            "other",
            "another",
            "some",
            "most",
            "many",
            "few",
            "just",
            "still",
            "even",
        ],
        *[
            "well",
            "like",
            "upon",
            "amid",
            "among",
            "between",
            "during",
            "under",
            "since",
            "until",
            "because",
            "though",
            "although",
            "however",
            "already",
            "ever",
        ],
        *[
            "part",
            "country",
            "countries",
            "ministry",
            "minister's",
            "president's",
            "defence",
            "defense",
            "foreign",
            "military",
            "army",
            "forces",
            "leader",
        ],
        *[
            "russian",
            "russia",
            "russia's",
            "moscow",
            "belarus",
            "belarusian",
            "belarus's",
            "minsk",
            "ukraine",
            "ukrainian",
            "kyiv",
            "kremlin",
            "nato",
            "alliance",
        ],
        *[
            "put",
            "puts",
            "think",
            "thinks",
            "holds",
            "hold",
            "took",
            "take",
            "takes",
            "taken",
            "taking",
            "came",
            "come",
            "comes",
            "coming",
            "goes",
            "going",
            "went",
            "gone",
        ],
        *[
            "words",
            "word",
            "quote",
            "quoted",
            "called",
            "call",
            "calls",
            "describes",
            "described",
            "accounts",
            "account",
            "saying",
            "people",
            "thing",
            "things",
        ],
        *[
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "time",
            "times",
            "today",
            "yesterday",
            "january",
            "february",
            "march",
            "april",
            "june",
        ],
        *[
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ],
        *[
            "answer",
            "answered",
            "answers",
            "response",
            "respond",
            "responded",
            "reply",
            "replied",
            "reaction",
            "reacted",
            "reacting",
            "comment",
        ],
        *[
            "really",
            "actually",
            "fact",
            "indeed",
            "simply",
            "clearly",
            "reportedly",
            "allegedly",
            "apparently",
            "public",
            "publicly",
        ],
    ]
)
_NEGATION = Lazy(
    r"\b(?:not|no|never|neither|nor|none|nothing|nobody|without|cannot|denie[sd]|deny|denying|unchanged|unconfirmed|"
    r"refus\w+|rejects?|rejected|ruled\sout|far\sfrom|unmoved|lacks?)\b|n['’]t\b",
    re.IGNORECASE,
)
_NUMBERED = Lazy(rf"(?P<number>{NUMBER})[-\s](?P<rest>(?:[\w-]+\s?){{1,3}})", re.IGNORECASE)


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    same: dict[str, str] = {}
    for line in _SAME.strip().splitlines():
        name, *words = line.split()
        for word in words:
            same.setdefault(word, name)
    other: dict[str, str] = {}
    for first, second in _OPPOSED:
        other.setdefault(first, second)
        other.setdefault(second, first)
    return same, other


_TABLES: list[tuple[dict[str, str], dict[str, str]]] = []


def _tables_once() -> tuple[dict[str, str], dict[str, str]]:
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
    same = _tables_once()[0]
    found = set()
    text = text.lower()
    for name, pattern in _LANDS:
        text, times = re.subn(pattern, " ", text)
        if times:
            found.add(name)
    for word in re.findall(r"[a-z][a-z-]*[a-z]", text.replace("’", "'")):
        if word in same:
            found.add(same[word])
        elif word not in _STOP and len(word) > 3:
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
    """Whether a clause denies: the words that cancel each other are not followed."""
    return _NEGATION.search(text) is not None


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
