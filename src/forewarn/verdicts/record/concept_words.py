"""The vocabulary of the record: words of one meaning, turns of phrase, opposites, words without substance.

``SAME`` has one concept a line: its name and the words that carry it. ``PHRASES`` are turns of phrase, written as the
words that they stand for. A word belongs to the first line that has it.
"""

from __future__ import annotations

SAME = """
open open opened opens opening reopen reopened
shut shut shuts close closes closed closing closure seal sealed barred
crossing crossing crossings checkpoint checkpoints frontier frontiers
observer observer observers watch watches watching attend attends attended attending watched monitor monitors
observer onlookers guests invited
observer invitees
cow intimidated intimidate intimidating cowed frightened scared daunted bullied cow flinch flinched afraid fear
cow fazed rattled
alter alter alters altered altering change changes changed changing raise raises raised raising increase increases
alter increased heighten heightens heightened worsen worsens transform transforms transformed upset upsets tip tips
alter tilt tilts shake shakes difference
alter shift shifts shifted unchanged adjust adjusted modify modified same rewrite affect affects affected
balance balance equilibrium
posture posture stance
course course outcome
deter deter deters deterred deterring dissuade dissuaded discourage stop sway swayed
support support supporting supports backing aid helping assistance
buy buy buys bought buying purchase purchased purchases paid pay pays paying payment payments purse bill invoice
buy cash price priced expensive
free free gratis gift gifts donated donation present handout
half half
joint together jointly joint shared
button button trigger
target target targets aim
say say input voice
operate operate operates operating run manned crews crew
control control controls command commands commanding authority
serial serial mass series assembly
production production produce produced producing manufacture manufactured output churned
stock stock stockpile stocks reserve reserves arsenal inventory
service service
succeed successful success succeeded successfully well worked
sign sign signed signs signing inked concluded conclude signature signatures
force force effect effective
ratify ratify ratified ratification ratifies passes passed pass approved approves approve adopted adopts endorsed
treaty treaty pact accord agreement papers deal
sham sham charade spectacle stunt theatre theater performance staged
vehicle vehicle vehicles trucks machines lorries
launcher launcher launchers
whole whole entire complete full fully
legitimate legitimate lawful fair
terrorise terrorise terrorize terror terrorising terrorizing scare
escalate escalation escalatory escalate escalates escalating
acceptable acceptable tolerable justified
unacceptable unacceptable intolerable inadmissible
inexplicable inexplicable incomprehensible unexplainable
warn warning warn warned warns
threaten threaten threatens threat threats threatening menace danger_to
danger dangerous dangerously peril perilous hazardous
irresponsible irresponsible irresponsibly irresponsibility reckless recklessness recklessly
notify notified notify inform informed informs notification notice alerted told tell forewarned heads-up advised
notify tipped
automatic automatic automatically machine-generated
moratorium moratorium
bind bind binds bound binding obliged obliges observe
withdraw withdraw withdrew withdrawn withdrawal removed scrapped rescinded retracted revoked cancelled canceled
withdraw lifted recalled
destroy destroy destroyed destroying scrap eliminated wrecked ruined demolished obliterated dismantled
finish finish finished complete completed completion ended end ends over done concluded
begin begin begins began begun start starts started starting
arrive arrive arrived arrives arrival arrivals reached came_in
deliver deliver delivered delivery deliveries handed transferred transfer supplied shipped
prepare prepare preparing preparation prepared readying readied readiness
duty duty
battalion battalion divizion
regiment regiment
division division diviziya
launch launch launched launches fired firing fire fires lobbed shot shots
fail fail failed fails failure failing misfire fizzled aborted malfunctioned
fail flunked flunk flunks botched bungled flopped
hit hit hits intercept intercepted intercepts interception intercepting destroys downed
show_off unveil unveiled unveils unveiling parade paraded displayed presented revealed
fly fly flew flies flown overflew overflies overflight
simulate electronic electronically simulated simulate simulation dummy mock notional
plan plan planned planning plans planner planners rehearsed rehearse intend intends intended
symmetric symmetrical symmetric
asymmetric asymmetrical asymmetric
host host hosts hosted hosting stationed stations station based harbours
host deployed deploy deploys deployment basing placed placing stationing housing located posted sited
temporary temporary temporarily provisional
permanent permanent permanently lasting indefinitely indefinite
mobile mobile moveable movable relocate
short short shorter shortened shortening shortens
strike strike strikes struck attack attacks attacked attacking use used uses usage bomb bombed
unless unless
interfere interfere interferes interfering interference meddle meddling meddles
neighbour neighbour neighbours neighbor neighbors neighbouring
confirm confirm confirmed confirmation confirms unconfirmed corroborated verified verify proof proofs evidence
confirm proven
probable probable probably likely presumed likelihood
satellite satellite satellites orbit orbital
picture picture pictures images imagery photographs photos photo image
work work works construction building groundwork builders
airfield airfield airbase airport
size size sized dimensions proportions
match matching match matches fit fits corresponding
chassis chassis undercarriage
fragment fragment fragments debris wreckage remains parts pieces bits
minimum minimum least
nuclear nuclear atomic
conventional conventional non-nuclear
warhead warhead warheads charges
weapon weapon weapons arms
several several
dozen dozen dozens
exercise exercise exercises drill drills drilling manoeuvres maneuvers wargames
initial initial initially
operational operational operation operating
train train training trained trains instruction schooled
accident accident ignites ignited explodes exploded burned mishap
kill kill killed kills died dead deaths fatal
soldier soldier soldiers troops servicemen troop
false false
alarm alarm alert alerts
correct correct corrected correction
own own
summit summit
announce announce announced announces announcement
second second
first first
step step measure
last last final latest
opposition opposition
disrupt disrupt sabotage derail wreck torpedo thwart
security security
risk risk
reduction reduction
channel channel channels
meet meet meets meeting met gather gathers gathered convene convened convenes session
union union
visible visible see seen sees spot spotted detect detected picked observe observed notice noticed notices
good good welcome glad pleased
bad bad regrettable unwelcome deplored deplores complained complains lamented laments
duma duma
expire expire expires expired expiry lapse lapses lapsed terminate terminates
renew renew renewing renewed renews renewable extend extended extends prolong prolonged extension rolled
advance advance
late late tardy belatedly
member member members state states nation nations
say_in consulted
disclose disclose disclosed
quick rapid quick fast
big large huge sizeable
minute minute minutes
device device devices phone phones handset handsets telephones telephone
miss miss missed misses
fortress fortress citadel stronghold
dagger dagger
hazel hazel hazelnut
cedar cedar
escape escape
chain chain
protest protest protests protested protesting objected objects objection
move move moved moves moving relocated
replace replace replaced replenished replacement
guard guard guards guarding protect protects protecting protected
hub hub
media media press newspapers newspaper tabloid tabloids
analyst analyst analysts researchers researcher expert experts
doubt doubt doubts doubted
deny deny denies denied denying
lecturer lecturer teacher instructor
television television televised tv broadcast
opinion opinion personal
patrol patrol patrols patrolling
area area areas
broad broad wide vague elastic loose
notion notion concept term
deterrence deterrence deterrent
answer_to counter
reach reach range
shield shield
tent tent
stage stage motor engine
halt halt halted suspended suspension suspend paused stopped
afford afford
ship ship destroyer vessel
aircraft aircraft plane
ocean ocean pacific
target_class intermediate-range
omit omit omitted excluded
derive derive derived derives modelled modeled patterned descended
analyse analyse analysis analyze analysing assess assessing
left left remaining
"""

#: Turns of phrase (regular expressions, lower case) and the words that they stand for.
PHRASES: tuple[tuple[str, str], ...] = (
    (r"\bblown\sup\b|\bblew\sup\b|\bwiped\sout\b|\btaken\sout\b|\btook\sout\b|\bknocked\sout\b", "destroyed"),
    (r"\b(?:taken|took|take|takes)\sback\b|\bcalled\soff\b|\bcalls\soff\b|\bstood\sdown\b", "withdrawn"),
    (r"\bleft\sout\b|\b(?:dropped|struck|cut|deleted|removed)\s(?:from|out\sof)\b|\bdropped\sout\b", "omitted"),
    (r"\bfor\s(?:free|nothing)\b|\bfree\sof\scharge\b|\bat\sno\s(?:cost|charge)\b|\bcosts?\snothing\b", "gratis"),
    (r"\bpa(?:id|ys?|ying)\s(?:nothing|not\sa\s\w+|no\s\w+)\b|\bnot\spaid\b|\bno\spayment\b", "gratis"),
    (r"\b(?:kept|left|were|was|remained)\sin\sthe\sdark\b", "not told"),
    (r"\bwithout\s(?:a\s|any\s)?(?:hitch|problems?|incident|fault)\b|\bgone\soff\b|\bwent\soff\b", "succeeded"),
    (r"\blaid\sout\b|\bput\son\s(?:show|display)\b", "shows"),
    (r"\bwithout\s(?:charge|payment|paying)\b|\bnot\spaid\sa\b|\bas\sa\s(?:gift|present)\b", "gratis"),
    (r"\bfor\sgood\b|\bfor\sever\b|\bforever\b|\bonce\sand\sfor\sall\b", "permanently"),
    (r"\bupper\s(?:house|chamber)\b|\bfederation\scouncil\b|\bsenate\b|\bsenators\b", "federationcouncil"),
    (r"\blower\s(?:house|chamber)\b|\bstate\sduma\b", "duma"),
    (r"\bwell\s(?:in\sadvance|ahead|before)\b|\bin\sgood\stime\b|\bearly\senough\b|\bahead\sof\stime\b", "advance"),
    (r"\bonly\s(?:as|when|after|once)\b|\btoo\slate\b|\bat\sthe\slast\s(?:moment|minute|second)\b", "late"),
    (r"\bkept\s(?:it\s|this\s|that\s|the\s\w+\s)?(?:quiet|secret|silent|dark)\b|\bhushed\s(?:it\s)?up\b", "not told"),
    (r"\b(?:stayed|remained|fell)\s(?:silent|mute|quiet)\b|\bsaid\snothing\b|\bconcealed\b|\bhid\b", "not told"),
    (r"\bran\sout\b|\bruns\sout\b|\brun\sout\b|\bcome\sto\san\send\b|\bcomes\sto\san\send\b", "expire"),
    (r"\bin\stransit\b|\ben\sroute\b|\bon\s(?:its|the|their)\sway\b|\bunder\s?way\b", "underway"),
    (r"\bground\sto\sa\shalt\b|\bput\son\shold\b", "halted"),
    (r"\bnot\s(?:a\ssingle|one|even\sone)\b", "no"),
    (r"\bjust\sone\b|\bonly\sone\b|\ba\slone\b|\bone\slone\b|\ba\ssingle\b|\bnot\smore\sthan\sone\b", "sole"),
    (r"\bstate\s(?:television|tv)\b", "television"),
    (r"\binstitute\sfor\sthe\sstudy\sof\swar\b", "isw"),
    (r"\binformation(?:al)?\s(?:operation|campaign|war|warfare)\b|\bdisinformation\b|\bpropaganda\sploy\b", "infoop"),
    (
        r"\b(?:shot|shoot|shooting|brought|bring|bringing|knocked|swatted|took)\sdown\b|\bdowned\b|\bdowning\b",
        "intercepted",
    ),
    (r"\btoo\s(?:close|near)\sis\sbad\b", "not toonear"),
    (r"\btoo\s(?:close|near)\b|\bat\sclose\s(?:range|quarters)\b", "toonear"),
    (r"\bclose(?=\sto\b)|\bcloser?(?=\sthan\b)", ""),
    (r"\bconfirmed\sthat\b|\bconfirms\sthat\b", ""),
    (r"\bsay\sin\b|\bsay\sover\b|\bsay\son\b", "say"),
    (r"\bbrought\sinto\sservice\b|\bentered\sservice\b|\benter\sservice\b", "service"),
)

#: Concepts that exclude each other.
OPPOSED: tuple[tuple[str, str], ...] = (
    ("open", "shut"),
    ("free", "buy"),
    ("symmetric", "asymmetric"),
    ("temporary", "permanent"),
    ("nuclear", "conventional"),
    ("succeed", "fail"),
    ("fail", "hit"),
    ("expire", "renew"),
    ("advance", "late"),
    ("good", "bad"),
    ("acceptable", "unacceptable"),
)

#: Words without substance of their own: of saying, of time, of manner, the parties and what every entry speaks of.
EMPTY = """
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
when where which while who whose why will with without word words would year years yesterday yet you your three four
five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands once twice argue argued argues
argument assert asserted asserts assure assured assures avow believe believed believes boast boasted boasts
commented concede conceded concedes conclude concludes consider considered considers contend contended contends
explain explained explains express expressed guarantee hint hinted hints insist insists line maintain maintained
maintains mention mentioned note notes outline outlined pledge pledged pledges point pointed points promise promised
promises pronounce recall recalls remark remarked remarks repeat repeated reveal reveals speak speaks spoke spoken
speaking speech state states' statement statements stress stressed stresses suggest suggested suggests swear swore
talk talked talks vow vowed vows voiced write wrote writes able actual again ago along anybody anyone anything apart
around aside assume assumed assumes away back basically become becomes became behind below beside besides beyond bit
bring brings brought carry chief circle circles clear current currently decide decided despite down easily
effectively else enough especially eventually every everybody everyone everything exactly example except expect
expected expects far find finds found further gave get gets getting give given gives giving go hand hardly head
heads help here high himself itself instead involve involved issue keep know known knows late later lead leads least
less likewise little long look looked looks lot mainly matter mean means meanwhile merely mind moment moreover
namely near nearly necessary need needed needs next often onto order others otherwise outright perhaps place places
plain plainly please possible possibly present previous prior quite rather ready real reality regard regarding
regards remain reporters respect rest result right room round same second-hand seem seemed seems send sends sent
serve served serves set sets several shall side sides sort sorts soon spot stand stands stood subject sure tell
tells term terms themselves theirs therefore third thus together toward towards tried try tries trying turn turned
turns type unit used using usually various view views want wanted wants way ways whatever whenever whereas whether
whichever within wonder worth west western westerners europe european capital capitals government governments
leadership camp certain certainly fairly properly purely solely truly wholly herself nation's alliance's belarusians
russians ukrainians leave leaves leaving dismiss dismisses dismissed suit suits ally allies allied council dub
dubbed deem deemed keeps keeping retained stayed stay stays remained lets officers officer throughout identified
identify academy reckon reckons reckoned estimate estimates estimated choose chooses choosing chosen picks selects
city cities town towns resident residents inhabitants population citizens build builds built builder make-up happen
happened happens occur occurred armed equipped form formed fitted war conflict reaches minsk's moscow's kyiv's
kremlin's lukashenko's putin's zelensky's nato's ukraine's soil territory land
"""
