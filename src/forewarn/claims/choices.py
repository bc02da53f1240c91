"""Which of the kinds found in a sentence stay: what only names a topic, or is told by another kind, goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from forewarn.claims.acts import Grammar
from forewarn.claims.found import FoundKind
from forewarn.claims.lazy import Lazy
from forewarn.records.claims import ClaimKind, Quantity

#: Where one clause ends and another begins, as far as characters tell.
BREAK = Lazy(
    r"[;:]|, (?:but|while|whereas|although|and (?:the|he|she|it|they)\b)|\bwhile\b|\bwhereas\b|\balthough\b",
    re.IGNORECASE,
)
#: Characters: some ten words, the usual distance of a verb and its object.
WORDS_NEAR = 70


def chosen(
    sentence: str,
    kinds: list[FoundKind],
    weak: Sequence[FoundKind],
    names: Sequence[tuple[int, int]],
    grammar: Grammar,
    quantities: Sequence[Quantity],
) -> list[FoundKind]:
    """The kinds that stay of those found, and of the ``weak`` ones those that no other kind speaks over."""
    kinds = list(kinds)
    for hit in sorted(weak, key=lambda hit: hit.kind is not ClaimKind.STATUS):
        if not _outspoken(sentence, hit, kinds, names, grammar.stand_ins):
            kinds.append(hit)
    kinds = [hit for hit in kinds if hit.kind is not ClaimKind.REACH or _is_reach(sentence, hit)]
    kinds = [hit for hit in kinds if not is_unstated(sentence, hit, quantities)]
    kinds = _fought_with(sentence, kinds)
    if any(hit.kind is ClaimKind.INTERCEPT for hit in kinds):
        kinds = [hit for hit in kinds if hit.kind is not ClaimKind.USE or not _SHOT.match(sentence, hit.start)]
    kinds = _answered_by_fire(sentence, kinds)
    kinds = _able(sentence, kinds)
    if any(hit.kind is ClaimKind.STATUS for hit in kinds):
        kinds = [hit for hit in kinds if hit.kind is not ClaimKind.EXERCISE or not _dates_only(sentence, hit)]
    return _counted_once(sentence, _one_stance(sentence, _seen_as(sentence, kinds)))


#: Words of a threat or a breach that a motive speaks of: part of the motive, and nobody's answer.
_SPOKEN_OF = Lazy(
    r"(?:an? )?(?:\w+ )?(?:escalation|threats?|violations?|breach|retaliatory|on high alert|intimidation)\b|described "
    r"by",
    re.IGNORECASE,
)
#: Words of purpose that a judgement may hold: "they undermine our deterrence", "the policy of moving bases".
_IN_A_JUDGEMENT = Lazy(
    r"(?:strategic )?deter|we will|counter|defensive|purpose|policy of|(?:military|mirror) response|"
    r"would respond|will strengthen",
    re.IGNORECASE,
)


def _one_stance(sentence: str, kinds: list[FoundKind]) -> list[FoundKind]:
    """A sentence with words of a motive and of a reaction is mostly one of them: the judgement, or what it is about."""
    motive = next((hit for hit in kinds if hit.kind is ClaimKind.STATEMENT_OF_INTENT), None)
    reaction = next((hit for hit in kinds if hit.kind is ClaimKind.REACTION), None)
    if motive is None or reaction is None:
        return kinds
    if _SPOKEN_OF.match(sentence, reaction.start):
        return [hit for hit in kinds if hit is not reaction]
    if _IN_A_JUDGEMENT.match(sentence, motive.start):
        return [hit for hit in kinds if hit is not motive]
    return kinds


#: What was shot down had been fired, but it did not strike.
_SHOT = Lazy(r"(?:shot|hit|str[iu]|destroy)", re.IGNORECASE)
_ANSWERED = Lazy(r"(?:re)?(?:spond|taliat)", re.IGNORECASE)


_ABLE = Lazy(r"(?:also )?(?:capable|able|can|could|designed|built|intended|ability)\b", re.IGNORECASE)
_CARRIES = Lazy(r"carr|nuclear|warhead|equip|fitted|armed|payload|conventional|manoeuv|maneuv|course", re.IGNORECASE)
_POWERS = frozenset({ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.INTERCEPT, ClaimKind.FLIGHT_TIME})


def _able(sentence: str, kinds: list[FoundKind]) -> list[FoundKind]:
    """What a weapon can strike or stop is told by those kinds; what it can carry says what it is."""
    if not any(hit.kind in _POWERS for hit in kinds):
        return kinds
    return [
        hit
        for hit in kinds
        if hit.kind is not ClaimKind.CLASS
        or not _ABLE.match(sentence, hit.start)
        or _CARRIES.search(sentence, hit.start, hit.end + WORDS_NEAR // 2)
    ]


_AFTER_DRILLS = Lazy(
    r"\b(?:following|after|despite|before|used (?:during|in|for))(?: the| these| its| their)?"
    r"(?: [\w-]+){0,3} ?$",
    re.IGNORECASE,
)


def _dates_only(sentence: str, hit: FoundKind) -> bool:
    """As in "will be withdrawn after the exercise": drills that date another event are no news of their own."""
    return _AFTER_DRILLS.search(sentence[max(0, hit.start - 45) : hit.start]) is not None


def _answered_by_fire(sentence: str, kinds: list[FoundKind]) -> list[FoundKind]:
    """Who "responded by launching missiles" used them: the answer is the use."""
    if not any(hit.kind is ClaimKind.USE for hit in kinds):
        return kinds
    return [
        hit for hit in kinds if hit.kind is not ClaimKind.REACTION or not _ANSWERED.match(sentence[hit.start : hit.end])
    ]


def is_unstated(sentence: str, hit: FoundKind, quantities: Sequence[Quantity]) -> bool:
    """Whether the words name a thing and state nothing of it: a place on the map, what somebody refused to say."""
    return _only_located(sentence, hit, quantities) or _left_unsaid(sentence, hit)


_LOCATED = Lazy(r"(?:lie|lies|lay|lying|stand|stands|is|are|located|situated|based)$", re.IGNORECASE)


def _only_located(sentence: str, hit: FoundKind, quantities: Sequence[Quantity]) -> bool:
    """As in "the site lies 307 km east of Minsk": where a place is on the map, and nothing of a deployment."""
    return (
        hit.kind is ClaimKind.STATUS
        and _LOCATED.match(sentence[hit.start : hit.end]) is not None
        and any(
            one.unit.endswith(" distance") and 0 <= (one.start or 0) - hit.end <= _JUST_BEFORE for one in quantities
        )
    )


_JUST_BEFORE = 20
_UNSAID = Lazy(
    r"\b(?:(?:did|does|do|would|has|have|could)(?: not|n[’']t) (?:immediately |yet )?(?:say|said|specify|specified|"
    r"disclose[d]?|reveal(?:ed)?|elaborate|tell|told|give|clarify|name|know)|without (?:saying|specifying|elaborating|"
    r"giving|disclosing)|declined to (?:say|specify|disclose|name)|refused to (?:say|disclose)) (?:\w+ ){0,3}?(?:where|"
    r"when|how|which|what|whether|why|who|if|the exact|exactly|details|any details|the location|the number)\b",
    re.IGNORECASE,
)


def _left_unsaid(sentence: str, hit: FoundKind) -> bool:
    """As in "he did not say where the launchers would stand": nothing is stated of what hangs on the refusal."""
    refusal = _UNSAID.search(sentence)
    if refusal is None or hit.start < refusal.start():
        return False
    following = BREAK.search(sentence, refusal.end())
    return following is None or hit.start < following.start()


_DEPLOYED_TO_STRIKE = Lazy(
    r"\bdeployed\b[^.;]{0,110}\b(?:(?:during|in|under) (?:an? |its |the )?(?:\w+ )?(?:attack|strike|combat|war)\b|"
    r"to (?:strike|hit|attack)|against)\b",
    re.IGNORECASE,
)
_FLIES = Lazy(r"fl(?:y|ies|ew|ying)|travel", re.IGNORECASE)


def _fought_with(sentence: str, kinds: list[FoundKind]) -> list[FoundKind]:
    """A missile "deployed to strike" a city was used; one whose flight is only timed was not."""
    told = {hit.kind for hit in kinds}
    if ClaimKind.STATUS in told and _DEPLOYED_TO_STRIKE.search(sentence):
        used = [replace(hit, kind=ClaimKind.USE) for hit in kinds if hit.kind is ClaimKind.STATUS]
        kinds = [hit for hit in kinds if hit.kind is not ClaimKind.STATUS]
        kinds += used if ClaimKind.USE not in told else []
    if told & {ClaimKind.SPEED, ClaimKind.FLIGHT_TIME}:
        kinds = [
            hit for hit in kinds if hit.kind is not ClaimKind.USE or not _FLIES.match(sentence[hit.start : hit.end])
        ]
    return kinds


_SEEN_AS = Lazy(
    r"\b(?:viewed|seen|regarded|perceived|interpreted)(?P<by> (?:by|in) [^,;]{2,60}?)? as\b|\b(?:analysts|experts|"
    r"observers|critics|officials) (?:have |has )?(?:suggest|interpret|view|see|describ)\w*(?P<they>)",
    re.IGNORECASE,
)


def _seen_as(sentence: str, kinds: list[FoundKind]) -> list[FoundKind]:
    """A motive that others read into a deployment is their reaction; one that nobody in particular sees is a motive."""
    seen = _SEEN_AS.search(sentence)
    if seen is None or not {ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT} <= {hit.kind for hit in kinds}:
        return kinds
    somebody = seen["by"] is not None or seen["they"] is not None
    if somebody:
        return [hit for hit in kinds if hit.kind is not ClaimKind.STATEMENT_OF_INTENT]
    intent = next(hit for hit in kinds if hit.kind is ClaimKind.STATEMENT_OF_INTENT)
    other = [hit for hit in kinds if hit.kind is ClaimKind.REACTION and not seen.start() <= hit.start < seen.end()]
    if intent.start > seen.start() and not other:
        return [hit for hit in kinds if hit.kind is not ClaimKind.REACTION]
    return kinds


def _counted_once(sentence: str, kinds: list[FoundKind]) -> list[FoundKind]:
    """A sentence told by its number is one claim: of kind quantity where the number is the point, else with it."""
    counts = [hit for hit in kinds if hit.kind is ClaimKind.QUANTITY and hit.quantity]
    told = {hit.kind for hit in kinds}
    dropped: list[FoundKind] = []
    for count in counts:
        assert count.quantity is not None  # noqa: S101 - chosen so above
        unit, value = count.quantity.unit, count.quantity.value
        if ClaimKind.INTERCEPT in told and "altitude" not in unit:
            dropped.append(count)
        elif unit in _DEPLOYED:
            status = next(
                (hit for hit in kinds if hit.kind is ClaimKind.STATUS and abs(hit.start - count.start) < WORDS_NEAR),
                None,
            )
            used = next(
                (hit for hit in kinds if hit.kind is ClaimKind.USE and abs(hit.start - count.start) < WORDS_NEAR), None
            )
            many = value >= _MANY and not _VAGUE.match(count.quantity.text)
            if used and many:
                dropped.append(used)
            if status and many and not _BOUGHT.match(sentence, status.start):
                dropped.append(status)
            elif status:
                dropped.append(count)
                kinds = [
                    replace(hit, quantity=hit.quantity or count.quantity) if hit is status else hit for hit in kinds
                ]
        elif unit == "satellites" and ClaimKind.STATUS in told:
            dropped.append(count)
        elif unit == "tests":
            dropped += [hit for hit in kinds if hit.kind is ClaimKind.USE]
        elif unit.endswith(" warhead"):
            dropped += [hit for hit in kinds if hit.kind is ClaimKind.CLASS]
    if any(hit.quantity and hit.quantity.unit.endswith("flown") for hit in kinds):
        dropped += [hit for hit in kinds if hit.kind is ClaimKind.USE]
    return [hit for hit in kinds if hit not in dropped]


#: A purchase is news whatever its size.
_BOUGHT = Lazy(r"(?:buy|bought|purchas|procure|acqui|sale|sell|sold|order|supply of|delivery of)", re.IGNORECASE)
_VAGUE = Lazy(r"(?:several|dozens|hundreds|a few|a couple)\b", re.IGNORECASE)
#: A count from here on is what its sentence is about; two or three launchers are told in passing.
_MANY = 5
_DEPLOYED = frozenset(
    {
        "missiles",
        "cruise missiles",
        "systems",
        "launchers",
        "batteries",
        "warheads",
        "nuclear weapons",
        "interceptors",
    }
)


_SPEAK_OVER = {
    ClaimKind.STATEMENT_OF_INTENT: frozenset({ClaimKind.STATUS}),
    ClaimKind.STATUS: frozenset(
        {
            ClaimKind.STATEMENT_OF_INTENT,
            ClaimKind.REACTION,
            ClaimKind.EXERCISE,
            ClaimKind.INTERCEPT,
            ClaimKind.WARNING,
            ClaimKind.USE,
        }
    ),
    ClaimKind.USE: frozenset({ClaimKind.REACTION, ClaimKind.WARNING, ClaimKind.INTERCEPT}),
    ClaimKind.CLASS: frozenset(
        {
            ClaimKind.USE,
            ClaimKind.SPEED,
            ClaimKind.REACH,
            ClaimKind.REACTION,
            ClaimKind.EXERCISE,
            ClaimKind.INTERCEPT,
            ClaimKind.QUANTITY,
        }
    ),
}


#: "A medium-range missile" only says which missile, where the sentence tells what was done with it.
_ATTRIBUTE = Lazy(r"missile|vehicle|systems?$|icbm|rocket|launcher|interceptor", re.IGNORECASE)


def _outspoken(
    sentence: str,
    hit: FoundKind,
    kinds: Sequence[FoundKind],
    names: Sequence[tuple[int, int]],
    stand_ins: Sequence[tuple[int, int]],
) -> bool:
    """Whether a bare noun ("the deployment") only names the topic of another kind of claim."""
    if hit.kind is ClaimKind.CLASS and not any(
        start - 45 <= hit.start <= end + 45 for start, end in (*names, *stand_ins)
    ):
        return True
    if hit.kind is ClaimKind.CLASS and _ATTRIBUTE.search(sentence[hit.start : hit.end]):
        return bool(kinds)
    return any(other.kind in _SPEAK_OVER.get(hit.kind, frozenset()) for other in kinds)


_REACH_CAN = Lazy(
    r"\b(?:can|could|able|capable|capabilit(?:y|ies)|capacity|ability|designed|intended|would|allow\w*|enabl\w*|"
    r"enough|sufficient|reach|(?<!-)range|"
    r"distance|put|puts|may|might|will|cover\w*|far|threat\w*|limit)\b",
    re.IGNORECASE,
)


def _is_reach(sentence: str, hit: FoundKind) -> bool:
    """Whether the words speak of what can be struck rather than of a strike that was made."""
    return bool(_REACH_CAN.search(sentence[max(0, hit.start - 60) : hit.end]))
