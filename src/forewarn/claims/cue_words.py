"""Words with which news tells that somebody says, thinks or wants something, by the frame they take.

A frame says what stands as the content: a clause ("said that ..."), a quotation, an infinitive ("vowed to ..."), an
object ("denied the report"), a prepositional object ("called for talks"), or a person and an infinitive ("urged NATO
to ..."). Verbs are listed by their base form; ``verb_forms`` makes the forms that stand in a text.
"""
# ruff: noqa: SIM905 - word lists read best as prose

from __future__ import annotations

from functools import lru_cache

#: Saying: a clause or a quotation follows or precedes.
SAY = frozenset(
    """
    accept acknowledge add admit advise affirm agree allege announce answer argue assert assure attest avow
    blog boast brag caution charge claim clarify comment complain concede conclude concur confess confide
    confirm conjecture contend continue convey counter crow deadpan declare demand deny disclose elaborate
    emphasise emphasize estimate exclaim explain fume gripe grumble guess guarantee highlight hint imply
    indicate inform insinuate insist interject interrupt intone joke lament maintain mention message muse
    mutter note notify object observe opine pledge post predict proclaim promise pronounce prophesy propose
    protest quip quote rail reaffirm reason reassure recall recap reckon recommend recount reiterate rejoin
    relate remark remind repeat reply report respond restate retort retweet reveal say shout sigh signal
    specify speculate state stipulate stress submit suggest summarise summarize swear teach tease tell testify
    text theorise theorize thunder tout tweet underline underscore urge venture voice volunteer vow warn
    whisper wonder write yell ask attribute cite describe joke marvel
    """.split()
)

#: Thinking, judging, showing: a clause follows. Few of them stand with a quotation.
THINK = frozenset(
    """
    anticipate appreciate assess assume believe bet calculate caution consider decide deduce deem determine
    discern discover doubt dream envisage envision expect fantasise fear feel figure find forecast foresee
    forget hear hold hope imagine infer intend judge know learn notice perceive ponder presume pretend prove
    question read realise realize recognise recognize regret rejoice resolve see sense show demonstrate
    illustrate establish signify suppose surmise suspect think trust understand want weigh wish worry deplore
    """.split()
)

#: Wanting, meaning to, refusing: an infinitive follows.
INTEND = frozenset(
    """
    agree aim ask aspire choose claim commit dare decide decline demand desire determine elect endeavour
    endeavor expect hesitate hope intend like look love mean need offer opt plan pledge plot prefer prepare
    profess promise propose refuse resolve scheme seek strive swear threaten undertake volunteer vow want wish
    yearn decline hate fear
    """.split()
)

#: Seeing and setting down: a finding when people do it.
FIND = frozenset("record detect spot document uncover identify register".split())

#: Issuing a conclusion, a statement, a report: what points back is the content.
MAKE = frozenset("make reach draw issue give publish release voice present spread circulate".split())

#: Taking a stand on a thing: an object follows.
OBJECT = frozenset(
    """
    accept acclaim acknowledge address admire admit advocate affirm analyse analyze announce anticipate
    appreciate applaud approve argue assail assert attack back bash bemoan blast call cast castigate celebrate
    challenge champion characterise characterize cite claim clarify commend condemn confirm consider contest
    contradict corroborate criticise criticize debate debunk decry defend declare demand denounce deny deplore
    deride describe detail disavow disclose discuss dismiss dispute downplay doubt dub echo embrace emphasise
    emphasize encourage endorse estimate express explain favor favour fear float foreshadow hail highlight
    imply indicate interpret invoke label lambast lament laud like love mention mock moot mourn name note
    oppose outline praise preach predict prefer proclaim prioritise prioritize promise promote propose protest
    publicise question quote raise reaffirm recall recommend recount regret reiterate reject relate repeat
    report repudiate request reveal ridicule signal slam specify stress suggest support tout trust trumpet
    unveil urge underline underscore understand view vilify voice want welcome deplore resent respect admonish
    chide scorn rebuke rebuff skewer blame accuse
    """.split()
)

#: Moving somebody to something: a person and an infinitive or clause follow, and both are the content.
ASK = frozenset(
    """
    advise ask beg beseech challenge command convince counsel dare direct encourage entreat exhort expect
    implore inspire instruct invite order persuade press pressure request urge want warn remind
    """.split()
)

#: Judging somebody or something to be so: object and predicate are the content ("called it a threat").
JUDGE = frozenset(
    """
    accuse blame brand call cast characterise characterize condemn consider credit criticise criticize deem
    depict describe dub fault hail interpret label mock name paint perceive portray praise regard see slam
    suspect tout view
    """.split()
)

#: Verb and preposition: what follows the preposition is the content.
WITH_PREPOSITION: dict[str, frozenset[str]] = {
    "agree": frozenset({"with", "on"}),
    "allude": frozenset({"to"}),
    "apologise": frozenset({"for"}),
    "apologize": frozenset({"for"}),
    "argue": frozenset({"for", "against", "about", "over"}),
    "believe": frozenset({"in"}),
    "boast": frozenset({"of", "about"}),
    "brag": frozenset({"of", "about"}),
    "call": frozenset({"for", "on", "upon"}),
    "campaign": frozenset({"for", "against"}),
    "care": frozenset({"about"}),
    "caution": frozenset({"against"}),
    "comment": frozenset({"on", "about"}),
    "complain": frozenset({"of", "about"}),
    "disagree": frozenset({"with", "on"}),
    "dream": frozenset({"of", "about"}),
    "elaborate": frozenset({"on"}),
    "express": frozenset({"in"}),
    "hint": frozenset({"at"}),
    "insist": frozenset({"on"}),
    "inquire": frozenset({"about"}),
    "joke": frozenset({"about"}),
    "learn": frozenset({"of", "about"}),
    "lobby": frozenset({"for", "against"}),
    "object": frozenset({"to"}),
    "plan": frozenset({"for", "on"}),
    "point": frozenset({"to"}),
    "push": frozenset({"for"}),
    "reflect": frozenset({"on"}),
    "refer": frozenset({"to"}),
    "report": frozenset({"on"}),
    "speak": frozenset({"of", "about", "against", "on"}),
    "speculate": frozenset({"about", "on"}),
    "talk": frozenset({"of", "about"}),
    "testify": frozenset({"about", "against", "on"}),
    "think": frozenset({"of", "about"}),
    "vouch": frozenset({"for"}),
    "warn": frozenset({"of", "about", "against"}),
    "worry": frozenset({"about"}),
    "write": frozenset({"about", "of"}),
}

#: Verb and particle that together say ("pointed out that ...").
WITH_PARTICLE: dict[str, frozenset[str]] = {
    "point": frozenset({"out"}),
    "go": frozenset({"on"}),
    "read": frozenset({"out", "aloud"}),
    "chime": frozenset({"in"}),
    "spell": frozenset({"out"}),
    "rule": frozenset({"out"}),
    "call": frozenset({"out"}),
    "write": frozenset({"in"}),
    "lay": frozenset({"out"}),
    "make": frozenset({"clear"}),
}

#: Adjectives of the mind: a clause, an infinitive or a prepositional object follows.
MIND = frozenset(
    """
    adamant afraid alarmed angry anxious ashamed aware certain clear concerned confident content convinced
    critical curious delighted desperate determined disappointed doubtful dubious eager encouraged excited
    fearful frustrated glad grateful happy hesitant hopeful insistent interested keen mindful nervous
    optimistic pessimistic pleased positive proud ready reluctant sad satisfied sceptical scared skeptical
    sorry supportive sure surprised suspicious thankful thrilled unapologetic uncertain unconvinced unhappy
    unsure unwilling upset wary willing worried
    """.split()
)

#: Nouns of saying and thinking: a that-clause or an infinitive that hangs on them is the content.
NOUNS = frozenset(
    """
    accusation acknowledgement admission agreement allegation announcement argument assertion assessment
    assumption assurance attempt belief bid boast call caution charge claim comment commitment complaint
    conclusion concern confession confidence conviction decision declaration demand denial desire
    determination disclosure doubt effort estimate evidence excuse expectation explanation fear feeling
    finding guarantee guess hint hope hypothesis idea impression indication inference insistence intention
    judgement judgment knowledge lie message note notion observation offer opinion perception plan pledge
    position prediction premise promise proof proposal prospect reassurance recognition recommendation refusal
    remark reminder report request resolve revelation rumor rumour sense sentiment sign speculation statement
    stance suggestion suspicion testimony theory thought threat understanding view vision vow warning
    willingness wish word worry
    """.split()
)

#: Nouns that, with a possessor or "of", tell whose words they are ("in Putin's words").
WORDS_OF = frozenset("assessment description estimate estimation opinion telling view words word mind eyes".split())

#: Nouns that a sentence points back with ("the announcement was made by ..."), besides those of saying.
NEWS = frozenset(
    "information news data move fact action actions step steps measure measures results findings footage".split()
)

#: Promising and agreeing: an infinitive further on still belongs to them ("agreed in 1979 to deploy").
PLEDGE = frozenset("agree pledge promise vow threaten refuse decide undertake".split())

#: Verbs of telling that nearly always say what follows, whatever the parser made of it.
TELL = frozenset(
    """
    say tell add claim state announce report confirm warn argue insist explain declare stress note assert
    believe
    """.split()
)

#: Nouns for people and bodies that speak in headlines without a name.
TELLERS = frozenset(
    """
    official officials source sources report reports minister ministry president pm spokesman spokeswoman
    spokesperson analyst analysts expert experts media agency military army general commander pentagon kremlin
    intelligence study think-tank researchers navy chief lawmaker lawmakers diplomat diplomats government
    police ambassador envoy
    """.split()
)

#: Nouns for one person by office or trade.
PERSONS = frozenset(
    """
    minister president secretary spokesman spokeswoman spokesperson diplomat general commander colonel analyst
    expert chief leader premier chancellor envoy ambassador official lawmaker senator deputy chairman
    professor researcher scientist specialist journalist correspondent adviser advisor dictator king governor
    mayor soldier officer admiral head director lecturer author veteran lawyer politician negotiator
    """.split()
)

#: Nouns for people and bodies that hold views, besides TELLERS.
PEOPLE = PERSONS | frozenset(
    """
    authorities ministers presidents secretaries spokesmen diplomats generals commanders leaders envoys
    ambassadors senators deputies professors researchers scientists specialists journalists correspondents
    advisers advisors officers heads directors lawyers politicians negotiators observers critics supporters
    opponents allies side sides parliament administration cabinet council committee commission union alliance
    bloc party opposition company organisation organization group institute centre center university staff
    force forces command service services department office embassy republic state states country countries
    west nation nations neighbours neighbors team community circles public voters residents citizens website
    outlet newspaper magazine channel broadcaster daily tv television radio press monitors watchdog house
    ministries capital capitals
    """.split()
)

#: Taking a stand without saying a thing: they attribute an attitude, not a statement.
ATTITUDES_ONLY = frozenset(
    """
    accept address admire advocate aim analyse analyze anticipate appreciate approve ask aspire attack back
    celebrate challenge champion choose commit consider contest dare debate decide desire determine detail
    dream echo elect embrace encourage endeavor endeavour endorse examine expect explore favor favour
    fear feel hear hesitate highlight hope imply indicate inspire intend invite invoke learn like look love
    mean name need notice offer opt oppose order persuade plan plot praise prefer prepare press pressure
    prioritise prioritize promote propose push question quote raise read refer request research resolve
    respect scheme seek share show signal speak strive support talk think trust understand undertake unveil
    urge volunteer want weigh welcome wish worry yearn cite report
    """.split()
)

#: Adjectives of readiness and mood: they tell what somebody is like, not what he holds.
MOODS = frozenset(
    """
    ready willing unwilling eager reluctant keen desperate hesitant interested determined supportive critical
    happy glad curious excited want wish dream pretend forget
    """.split()
)

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "give": ("gives", "gave", "given", "giving"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "spread": ("spreads", "spread", "spreading"),
    "spot": ("spots", "spotted", "spotting"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thinking"),
    "know": ("knows", "knew", "known", "knowing"),
    "feel": ("feels", "felt", "feeling"),
    "find": ("finds", "found", "finding"),
    "see": ("sees", "saw", "seen", "seeing"),
    "hear": ("hears", "heard", "hearing"),
    "hold": ("holds", "held", "holding"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "forecast": ("forecasts", "forecast", "forecasted", "forecasting"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "show": ("shows", "showed", "shown", "showing"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "teach": ("teaches", "taught", "teaching"),
    "understand": ("understands", "understood", "understanding"),
    "mean": ("means", "meant", "meaning"),
    "bet": ("bets", "bet", "betting"),
    "read": ("reads", "read", "reading"),
    "seek": ("seeks", "sought", "seeking"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "choose": ("chooses", "chose", "chosen", "choosing"),
    "strive": ("strives", "strove", "striven", "striving"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "cast": ("casts", "cast", "casting"),
    "go": ("goes", "went", "gone", "going"),
    "make": ("makes", "made", "making"),
    "lay": ("lays", "laid", "laying"),
    "learn": ("learns", "learned", "learnt", "learning"),
    "dream": ("dreams", "dreamed", "dreamt", "dreaming"),
    "spell": ("spells", "spelled", "spelt", "spelling"),
    "lie": ("lies", "lied", "lying"),
    "imply": ("implies", "implied", "implying"),
    "quip": ("quips", "quipped", "quipping"),
    "refer": ("refers", "referred", "referring"),
    "infer": ("infers", "inferred", "inferring"),
    "admit": ("admits", "admitted", "admitting"),
    "submit": ("submits", "submitted", "submitting"),
    "commit": ("commits", "committed", "committing"),
    "brag": ("brags", "bragged", "bragging"),
    "blog": ("blogs", "blogged", "blogging"),
    "plan": ("plans", "planned", "planning"),
    "plot": ("plots", "plotted", "plotting"),
    "opt": ("opts", "opted", "opting"),
    "prefer": ("prefers", "preferred", "preferring"),
    "slam": ("slams", "slammed", "slamming"),
    "beg": ("begs", "begged", "begging"),
    "recap": ("recaps", "recapped", "recapping"),
    "dub": ("dubs", "dubbed", "dubbing"),
    "regret": ("regrets", "regretted", "regretting"),
    "rebut": ("rebuts", "rebutted", "rebutting"),
    "signal": ("signals", "signaled", "signalled", "signaling", "signalling"),
    "label": ("labels", "labeled", "labelled", "labeling", "labelling"),
    "deem": ("deems", "deemed", "deeming"),
}


def _forms(verb: str) -> tuple[str, ...]:
    """Third person, past, participles of a verb."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if verb.endswith("e"):
        return (third, verb + "d", verb[:-1] + "ing")
    return (third, verb + "ed", verb + "ing")


@lru_cache(maxsize=1)
def verb_forms() -> dict[str, str]:
    """Every form of every cue verb (lower case) and its base form."""
    verbs = FIND | MAKE | SAY | THINK | INTEND | OBJECT | ASK | JUDGE | set(WITH_PREPOSITION) | set(WITH_PARTICLE)
    forms = {form: verb for verb in sorted(verbs) for form in _forms(verb)}
    forms.update({verb: verb for verb in verbs})
    return forms
