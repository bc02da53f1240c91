"""Which kinds of claim a sentence holds, and where in the sentence each kind speaks. Finding decides nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forewarn.claims.acts import (
    FIRE,
    HIT,
    Grammar,
    acts_on_weapon,
    defines_weapon,
    is_attribute,
    moves_weapon,
    stands_somewhere,
    weapon_acts,
)
from forewarn.claims.lazy import Lazy
from forewarn.claims.rules import RULES, Rule
from forewarn.records.claims import ClaimKind, Quantity


@dataclass(frozen=True, slots=True)
class FoundKind:
    """A kind and the characters ``start:end`` of the sentence that speak for it; its quantity where it has one."""

    kind: ClaimKind
    start: int
    end: int
    quantity: Quantity | None = None


_BREAK = Lazy(
    r"[;:]|, (?:but|while|whereas|although|and (?:the|he|she|it|they)\b)|\bwhile\b|\bwhereas\b|\balthough\b",
    re.IGNORECASE,
)
_WORDS_NEAR = 70  # characters: some ten words, the usual distance of a verb and its object


def find_kinds(
    sentence: str, grammar: Grammar, names: Sequence[tuple[int, int]], quantities: Sequence[Quantity]
) -> tuple[FoundKind, ...]:
    """The kinds of ``sentence`` in the order of the records' enumeration; counts come once for each number.

    ``names`` are ranges of system names and ``quantities`` have starts, both counted in the sentence.
    """
    if is_no_statement(sentence):
        return ()
    found: dict[ClaimKind, FoundKind] = {}
    weak: dict[ClaimKind, FoundKind] = {}
    dated_from = _dated_from(sentence)
    for rule in RULES:
        span = None if rule.kind in found else _first(rule, sentence, grammar)
        if span is not None:
            told_aside = rule.kind is ClaimKind.STATUS and (is_attribute(grammar, span[0]) or span[0] > dated_from)
            background = rule.weak or told_aside
            (weak if background else found).setdefault(rule.kind, FoundKind(rule.kind, *span))
    for span in acts_on_weapon(grammar, _CARRIED, events=True):
        found.setdefault(ClaimKind.STATUS, FoundKind(ClaimKind.STATUS, *span))
    for span in moves_weapon(grammar):
        weak.setdefault(ClaimKind.STATUS, FoundKind(ClaimKind.STATUS, *span))
    for kind, span in _parsed(grammar):
        found.setdefault(kind, FoundKind(kind, *span))
    measured = _measured(sentence, quantities)
    with_number = {hit.kind for hit in measured} - {ClaimKind.QUANTITY}
    kinds = [*(hit for hit in found.values() if hit.kind not in with_number), *measured]
    for hit in sorted(weak.values(), key=lambda hit: hit.kind is not ClaimKind.STATUS):
        if hit.kind not in found and not _outspoken(sentence, hit, kinds, names, grammar.stand_ins):
            kinds.append(hit)
    kinds = [hit for hit in kinds if hit.kind is not ClaimKind.REACH or _is_reach(sentence, hit)]
    kinds = [hit for hit in kinds if not _only_located(sentence, hit, quantities) and not _left_unsaid(sentence, hit)]
    kinds = _fought_with(sentence, kinds)
    if any(hit.kind is ClaimKind.INTERCEPT for hit in kinds):
        kinds = [hit for hit in kinds if hit.kind is not ClaimKind.USE]  # what was shot down had been fired
    kinds = _counted_once(_seen_as(sentence, kinds))
    return tuple(sorted(kinds, key=lambda hit: (list(ClaimKind).index(hit.kind), hit.start)))


def _parsed(grammar: Grammar) -> Iterator[tuple[ClaimKind, tuple[int, int]]]:
    """Kinds that the parse alone can tell: what is done to a weapon, and what a weapon is."""
    for span in stands_somewhere(grammar):
        yield ClaimKind.STATUS, span
    for span in acts_on_weapon(grammar, FIRE, events=True):
        yield ClaimKind.USE, span
    for span in weapon_acts(grammar, HIT, events=True):
        yield ClaimKind.USE, span
    for span in defines_weapon(grammar):
        yield ClaimKind.CLASS, span


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
    following = _BREAK.search(sentence, refusal.end())
    return following is None or hit.start < following.start()


#: Verbs that put a weapon somewhere else: told as done, they are what the sentence is about.
_CARRIED = frozenset(
    {
        *("move", "transfer", "relocate", "deliver", "withdraw", "remove", "ship", "transport", "station", "deploy"),
        *("redeploy", "emplace", "dispatch", "dismantle", "install"),
    }
)
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


def _counted_once(kinds: list[FoundKind]) -> list[FoundKind]:
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
                (hit for hit in kinds if hit.kind is ClaimKind.STATUS and abs(hit.start - count.start) < _WORDS_NEAR),
                None,
            )
            used = next(
                (hit for hit in kinds if hit.kind is ClaimKind.USE and abs(hit.start - count.start) < _WORDS_NEAR), None
            )
            many = value >= _MANY and not _VAGUE.match(count.quantity.text)
            if used and many:
                dropped.append(used)
            if status and many:
                dropped.append(status)
            elif status:
                dropped.append(count)
                kinds = [
                    replace(hit, quantity=hit.quantity or count.quantity) if hit is status else hit for hit in kinds
                ]
        elif unit == "tests":
            dropped += [hit for hit in kinds if hit.kind is ClaimKind.USE]
        elif unit.endswith(" warhead"):
            dropped += [hit for hit in kinds if hit.kind is ClaimKind.CLASS]
    if any(hit.quantity and hit.quantity.unit.endswith("flown") for hit in kinds):
        dropped += [hit for hit in kinds if hit.kind is ClaimKind.USE]
    return [hit for hit in kinds if hit not in dropped]


_VAGUE = Lazy(r"(?:several|dozens|hundreds|a few|a couple)\b", re.IGNORECASE)
#: A count from here on is what its sentence is about; two or three launchers are told in passing.
_MANY = 5
_DEPLOYED = frozenset(
    {"missiles", "cruise missiles", "systems", "launchers", "batteries", "warheads", "nuclear weapons", "interceptors"}
)


_QUESTION = Lazy(r"\?[\"'”’)\]]*$")
_DIRECTED = Lazy(
    r"^\W*(?:read|you[’']re reading|example text|click|file photo|editor[’']s note|this (?:article|story) (?:was|is|"
    r"has)|"
    r"reporting by|editing by|written by|by (?-i:[A-Z])\w+ (?-i:[A-Z])\w+$|subscribe|sign up|follow|share|watch|"
    r"listen|see also|also read|related|advertisement|photo|"
    r"image|source|copyright|©|join|download|support|donate)\b",
    re.IGNORECASE,
)


#: "..., two months after Minsk announced ...": an event by which another is dated, and no news of this sentence.
_DATED_BY = Lazy(
    r",\s(?:[\w-]+\s){0,3}(?:hours?|days?|weeks?|months?|years?)\s(?:after|before|since)\s(?=.*\b(?:said|announced|"
    r"declared|reported|claimed|told|confirmed)\b)",
    re.IGNORECASE,
)


def _dated_from(sentence: str) -> int:
    """Where the event begins by which the sentence's own is dated; the sentence's end where there is none."""
    match = _DATED_BY.search(sentence)
    return match.start() if match else len(sentence)


def is_no_statement(sentence: str) -> bool:
    """Whether the sentence is a question, a line of page furniture, or too short to state anything."""
    return bool(_QUESTION.search(sentence) or _DIRECTED.match(sentence)) or len(sentence.split()) < 3


def _first(rule: Rule, sentence: str, grammar: Grammar) -> tuple[int, int] | None:
    if rule.near_weapon and not grammar.weapons and not grammar.stand_ins:
        return None
    for match in rule.pattern.finditer(sentence):
        if not rule.near_weapon or _is_near(sentence, match.span(), (*grammar.weapons, *grammar.stand_ins)):
            return match.span()
    return None


def _is_near(sentence: str, cue: tuple[int, int], things: Sequence[tuple[int, int]]) -> bool:
    """Whether one of ``things`` stands within a few words of the cue with no clause break between."""
    for start, end in things:
        low, high = (end, cue[0]) if end <= cue[0] else (cue[1], start)
        if high - low <= _WORDS_NEAR and not _BREAK.search(sentence[low : max(low, high)]):
            return True
    return False


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
        {ClaimKind.USE, ClaimKind.REACTION, ClaimKind.EXERCISE, ClaimKind.INTERCEPT, ClaimKind.QUANTITY}
    ),
}


#: "A medium-range missile" only says which missile, where the sentence tells what was done with it.
_ATTRIBUTE = Lazy(r"missile|capable|vehicle", re.IGNORECASE)
_TELL_OF_MISSILES = frozenset({ClaimKind.USE})


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
        return any(other.kind in _TELL_OF_MISSILES or other.kind in _SPEAK_OVER[ClaimKind.CLASS] for other in kinds)
    return any(other.kind in _SPEAK_OVER.get(hit.kind, frozenset()) for other in kinds)


_REACH_CAN = Lazy(
    r"\b(?:can|could|able|capable|designed|intended|would|allow\w*|enabl\w*|enough|sufficient|reach|(?<!-)range|"
    r"distance|put|puts|may|might|will|cover\w*|far|threat\w*|limit)\b",
    re.IGNORECASE,
)


def _is_reach(sentence: str, hit: FoundKind) -> bool:
    """Whether the words speak of what can be struck rather than of a strike that was made."""
    return bool(_REACH_CAN.search(sentence[max(0, hit.start - 60) : hit.end]))


_SPEED_UNITS = frozenset({"Mach", "km/h", "km/s", "m/s", "mph", "mi/s", "kn"})
_LENGTH = Lazy(r"^(?:km|mi|nmi)(?: (?P<role>flown|altitude|distance|radar))?$")
_FLIGHT_TIME = Lazy(
    r"\b(?:flight(?:s| time| lasted)?|fl(?:y|ies|ew|own|ying)|take[sn]?|took|reach\w*|arriv\w*|deliver\w*|hit|"
    r"strike|struck|travel\w*|need\w*|cover\w*|away from|minutes? (?:to|from) (?:an? |the )?[A-Z]|went by|elaps\w+|"
    r"be over|splash\w*|land\w*|launch(?:ed)? (?:and|to))\b",
    re.IGNORECASE,
)
_WARNING_TIME = Lazy(r"\b(?:warn\w*|alert\w*|notice|siren\w*|react|shelter|notified)\b", re.IGNORECASE)
_ARRIVES_IN = Lazy(
    r"\b(?:reach(?:es|ing|ed)?|hit|strike|arrive|land)\b(?:\s[\w’'-]+){0,4}\s(?:in|within|after)(?: (?:as little as|"
    r"about|less than|under|just|only|around|some|a))*\s$",
    re.IGNORECASE,
)
_CAME_DOWN = Lazy(r"\b(?:landed|fell|fallen|splashed|came down|crashed|impacted)\b[^.;]*\Z", re.IGNORECASE)
_RANGE_WORD = Lazy(
    r"\b(?:times as far(?: as)?|outrang\w+|fl(?:y|ies|ew) (?:much )?(?:farther|further)|extended distances|range|"
    r"ranges|(?:maximum|estimated|effective|operational) reach)\b(?! (?:of (?:issues|topics|options|"
    r"measures|weapons|missiles|systems|threats|targets|targets))|,? from)",
    re.IGNORECASE,
)
_NOT_RANGE = Lazy(
    r"\b(?:long|short|medium|intermediate|mid|close|firing|testing|test|training|rocket|missile|within|in|"
    r"out of)[- ]range\b|-range\b|\b(?:test|firing|training|rocket|proving|missile|wide|broad|full|a|price|within|"
    r"in|into|of) (?:\w+ )?range\b(?! of (?:up|over|about|more|at|some|around|\d))",
    re.IGNORECASE,
)
_SEES = Lazy(
    r"\b(?:radars?|sensors?|station|satellites?)\b[^.;]{0,120}\b(?:detect|see|look|track|spot|range|reach|cover|"
    r"out to|up to)|"
    r"\b(?:detect|track|spot|sees?)\b",
    re.IGNORECASE,
)
_SPEED_WORD = Lazy(
    r"\b(?:times the speed of sound|(?:hypersonic|supersonic|high|great|top|maximum) (?:speeds?|velocit(?:y|ies))|"
    r"speeds? (?:of|up|exceeding|over|above))\b",
    re.IGNORECASE,
)


def _measured(sentence: str, quantities: Sequence[Quantity]) -> list[FoundKind]:
    """Kinds that a number with a unit speaks for."""
    hits: dict[ClaimKind, FoundKind] = {}
    counts: list[FoundKind] = []
    for quantity in quantities:
        start = quantity.start or 0
        hit_at = (start, start + len(quantity.text), quantity)
        length = _LENGTH.match(quantity.unit)
        kind: ClaimKind | None = None
        if quantity.unit in _SPEED_UNITS:
            kind = ClaimKind.SPEED
        elif length and length["role"] in {None, "flown"}:
            kind = ClaimKind.RANGE if _range_context(sentence) else None
        elif length and length["role"] == "radar":
            kind = ClaimKind.RANGE if _SEES.search(sentence) else None
        elif (length and length["role"] == "distance" and _CAME_DOWN.search(sentence, max(0, start - 90), start)) or (
            length and length["role"] == "altitude"
        ):
            counts.append(FoundKind(ClaimKind.QUANTITY, *hit_at))
        elif quantity.unit in {"min", "s", "h"}:
            around = sentence[max(0, start - 90) : start + 60]
            arrives = _ARRIVES_IN.search(sentence[max(0, start - 70) : start])
            if _WARNING_TIME.search(around) and not arrives:
                kind = ClaimKind.WARNING
            elif _FLIGHT_TIME.search(around):
                kind = ClaimKind.FLIGHT_TIME
        elif (
            not length
            and quantity.unit not in {"percent", "m", "ft", "t", "lb", "kg", "kt", "Mt"}
            and quantity.unit.split()[-1] not in {"altitude", "distance", "radar", "flown"}
        ) or quantity.unit in {"kt", "Mt"}:
            counts.append(FoundKind(ClaimKind.QUANTITY, *hit_at))
        if kind is not None:
            earlier = hits.get(kind)
            flown = earlier is not None and earlier.quantity is not None and earlier.quantity.unit.endswith("flown")
            if earlier is None or (flown and not quantity.unit.endswith("flown")):
                hits[kind] = FoundKind(kind, *hit_at)
    fast = _SPEED_WORD.search(sentence)
    if ClaimKind.SPEED not in hits and fast:
        hits[ClaimKind.SPEED] = FoundKind(ClaimKind.SPEED, *fast.span())
    bare = next((match for match in _RANGE_WORD.finditer(sentence)), None)
    if (
        ClaimKind.RANGE not in hits
        and bare
        and not any(match.start() <= bare.start() < match.end() for match in _NOT_RANGE.finditer(sentence))
    ):
        hits[ClaimKind.RANGE] = FoundKind(ClaimKind.RANGE, *bare.span())
    return [*hits.values(), *counts]


def _range_context(sentence: str) -> bool:
    return bool(
        re.search(
            r"\b(?:ranges?|reach\w*|missiles?|fl(?:y|ies|ew|own|ying)|travel\w*|cover\w*|hit|hits|strik\w+|distance|"
            r"far|"
            r"farther|further|systems?|rockets?|capable|limit|weapons?|can|could)\b",
            sentence,
            re.IGNORECASE,
        )
    )
