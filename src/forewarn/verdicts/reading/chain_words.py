"""How people tell of a warning: how long after the launch, how long before the missile came, whether it came at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from forewarn.records.claims import Comparator
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure, read_measures
from forewarn.verdicts.reading.sentence import Reading


class Span(StrEnum):
    """Between which two steps of a chain a time is told."""

    DELAY = "launch to alert"
    LEFT = "alert to arrival"
    UNTIL_WITHDRAWN = "alert to withdrawal"


class Said(StrEnum):
    """What is told of a warning without a number."""

    NONE = "no alert at all"
    TOO_LATE = "an alert only after the arrival"
    NOTHING_LEFT = "an alert at the moment of arrival"
    IN_TIME = "an alert before the arrival"
    WITHDRAWN = "an alert that was withdrawn"
    NEVER_WITHDRAWN = "an alert that was never withdrawn"


@dataclass(frozen=True, slots=True)
class ToldSpan:
    """A time of the sentence and the steps between which it lies."""

    span: Span
    measure: Measure


_ALERT = (
    r"(?:alert\w*|alarm\w*|siren\w*|warn\w*|notice|notif\w*|heads-up|J-Alert|messages?|texts?|buzz\w*|rang|phones|"
    r"mobiles|"
    r"loudspeakers?|announce\w*|threat)"
)
_TOLD = (
    r"(?:told|informed|heard\s(?:about|of|from)|learn(?:ed|t)|knew|know|found\sout|went\soff|sounded|wailed|howled|"
    r"blared|got\sword)"
)
#: Whether the sentence speaks of warning people at all.
OF_WARNING = Lazy(rf"\b(?:{_ALERT}|{_TOLD}|time\sto\s(?:react|hide|shelter|run|take)|air[-\s]raid)\b", re.IGNORECASE)
_LAUNCHED = (
    r"(?:(?:the\s|its\s|a\s|this\s|North\sKorea(?:['’]s)?\s|Kim(?:['’]s)?\s|Pyongyang(?:['’]s)?\s)?"
    r"(?:\w+\s){0,2}?(?:launch\w*|lift(?:ed|s)?[-\s]?off|take-?off|took\soff|firing|fired|start\w*|blast-?off|went\sup|"
    r"let\s(?:\w+\s){1,3}?(?:go|fly|loose)|let\sfly|let\sgo|left\sthe\s(?:ground|pad|launcher)|shot|was\sup|sent))"
)
_CAME = (
    r"(?:(?:the|it|an?|that|any|its|this|they|the\sfirst)\s)?(?:\w+[-\s]){0,4}?(?:impact\w*|struck|strikes?|hit(?:s|"
    r"ting)?|explo\w+|"
    r"blasts?|bang\w*|boom\w*|c[ao]me\s(?:down|in)|coming\s(?:down|in)|arriv\w+|fell|fall(?:s|ing)?|land(?:ed|s|ing)?|"
    r"overhead|overflew|overfl\w+|pass(?:ed|es|ing)?\s?(?:over\w*|by)?|fl(?:ew|own|ying|ies)\s(?:over|past|by)|"
    r"cross(?:ed|es|ing)|"
    r"above\s(?:them|people|their\sheads)|over\s(?:people['’]s|their)\sheads|(?:went|gone)\s(?:over|past|by)|"
    r"splash\w*|attack|detonat\w+|slamm?\w*|smash\w*)"
)
_AFTER_LAUNCH = Lazy(
    rf"^(?:\s(?:or\sso|only))?,?\s(?:after|behind|following|from|of|past|since)\s{_LAUNCHED}\b", re.IGNORECASE
)
_LATER = Lazy(r"^(?:\s(?:or\sso))?\s(?:later|on\b|afterwards?)", re.IGNORECASE)
_BEFORE_ARRIVAL = Lazy(
    rf"^(?:\s(?:or\sso))?,?\s(?:before|ahead\sof|prior\sto|until|till|between)\s{_CAME}\b|"
    r"^(?:['’]s?)?\s?(?:of\s)?(?:advance\s)?(?:notice|warning|head\sstart|grace)\b|"
    r"^(?:\s(?:or\sso))?\s(?:ahead|in\sadvance|beforehand|earlier|before(?=\W*$|[,;.])|to\s(?:spare|run|hide|shelter|"
    r"take|get|find|seek|"
    r"reach|go|dive|react|"
    r"prepare|respond)|left\b)|"
    rf"^(?:\s(?:or\sso))?\sbetween\b[^.;]{{0,60}}\band\s{_CAME}",
    re.IGNORECASE,
)
_BEFORE_ALERT = Lazy(
    rf"^(?:\sor\sso)?\s(?:(?:passed|elapsed|went\sby|was\sneeded)\s)?(?:before|until|to|"
    rf"till)\s(?:\S+\s){{0,4}}?(?:{_ALERT}|{_TOLD}|sound|warn|raise)\b",
    re.IGNORECASE,
)
_UNDONE = (
    r"(?:withdr[ae]w\w*|cancel\w*|retract\w*|rescind\w*|call\w*\soff|stood\sdown|revoked|lift(?:ed|ing)|tak\w+\sback|"
    r"took\s\w*\s?back|scrapped|"
    r"correct(?:ed|ion)|all-clear|dropped)"
)
_WITHDRAWN = Lazy(rf"\b{_UNDONE}\b(?!\s?off)", re.IGNORECASE)
_NEVER_WITHDRAWN = Lazy(
    rf"\b(?:never|not|nobody|no\sone)\b(?:\s\w+){{0,3}}?\s{_UNDONE}\b|n['’]t\s(?:\w+\s){{0,2}}?{_UNDONE}\b|"
    rf"\bno\s(?:all-clear|correction)\b",
    re.IGNORECASE,
)
_NONE = Lazy(
    r"\b(?:no|without(?:\sany)?|not\s(?:an?|one|a\ssingle)|never\sany|zero)\s(?:\w+\s){0,2}?"
    r"(?:alert|alarm|siren|warning|notice|heads-up|message|notification|J-Alert)s?\b(?!\s(?:time\s)?(?:left|at\sthe)|"
    r"\s(?:signs?|shots?|systems?|labels?|lights?|radars?)\b)|"
    r"\b(?:nobody|no\sone|none|not\s(?:a\ssoul|anyone|anybody))\b[^.;,]{0,30}\b(?:was|were|been|got|had|"
    r"heard)\b[^.;,]{0,20}\b(?:warned|alerted|told|informed|"
    r"a\s(?:thing|word|warning|siren)|any(?:thing)?|notice)\b|"
    r"\b(?:sirens?|alarms?|phones?|loudspeakers?|alerts?)\b[^.;,]{0,20}\b(?:stayed|remained|were|kept|fell|"
    r"was)\s(?:silent|quiet|mute|dumb)\b|"
    r"\b(?:sirens?|alarms?|phones?|alerts?|warnings?)\b[^.;,]{0,12}(?:\b(?:never|not|failed\sto)\b|"
    r"n['’]t\b)\s?[^.;,]{0,12}\b(?:sound\w*|go|went|come|came|"
    r"wail\w*|rang|ring|issued|sent|given|raised)\b|"
    r"\b(?:was|were|been|caught)\s(?:never|not)\s(?:warned|alerted|told)\b|\b(?:wasn|weren)['’]t\s(?:warned|alerted|"
    r"told)\b|"
    r"\bwithout\s(?:being|having\sbeen)\s(?:warned|alerted|told)\b|\bout\sof\s(?:the|a\sclear)\sblue\b",
    re.IGNORECASE,
)
_TOO_LATE = Lazy(
    rf"\b{_CAME}\b[^.;]{{0,60}}?\s(?:before|ahead\sof)\s(?:the|any|an?)\s(?:\w+[-\s]){{0,3}}?{_ALERT}\b|"
    rf"\b(?:only\s|not\suntil\s|just\s)?(?:after|once|following|when)\s{_CAME}(?:\s(?:had|were|was|already)\b)?|"
    rf"\b(?:only|not)\s(?:until\s)?(?:after|once|when)\s{_CAME}|\btoo\slate\b",
    re.IGNORECASE,
)
_AT_ONCE = Lazy(
    r"\b(?:as|when|while|just\sas)\s(?:the\s\w+\s|it\s)?(?:was\s|were\s)?(?:already\s)?(?:right\s)?(?:overhead|"
    r"passing|above|flying\sover|crossing)|"
    r"\bno\stime\b|\b(?:hardly(?:\sany)?|barely(?:\sany)?|scarcely(?:\sany)?|almost\sno|next\sto\sno|virtually\sno|"
    r"practically\sno|not\senough|precious\slittle|"
    r"little|very\slittle)\s(?:time|warning|notice)\b|"
    r"\b(?:hardly|barely|scarcely)\s(?:had\s|got\s)?(?:time|a\s(?:minute|moment|second|chance))\b|\bhad\s(?:hardly|"
    r"barely|scarcely)\s(?:any\s)?time\b|"
    r"\b(?:seconds|moments)\s(?:to\sspare|before|of\s(?:warning|notice))\b|\balready\soverhead\b|\btime\sto\sblink\b|"
    r"\bat\s(?:about\s|roughly\s)?the\s(?:very\s|same\s)?(?:moment|time|minute|instant)\b",
    re.IGNORECASE,
)
_BEFORE = Lazy(rf"\b(?:before|ahead\sof|prior\sto)\s{_CAME}", re.IGNORECASE)
_AFTER_ALERT = Lazy(
    rf"\bafter\s(?:the|an?|being|they)\s(?:\w+[-\s]){{0,3}}?{_ALERT}\b|\bafter\s(?:being|they\swere)\s(?:told|warned|"
    rf"alerted)",
    re.IGNORECASE,
)
_OF_TIME = Lazy(
    r"(?<=\d)['’]s?(?=\s)|(?<=hour)['’]s|(?<=minute)['’]s|(?<=(?:inute|econd)s)['’]|(?<=hours)['’]", re.IGNORECASE
)
_GOOD = Lazy(r"(?<=\ba\s)(?:good|full|whole|solid|clear|decent|comfortable)\s(?=(?:hour|minute))", re.IGNORECASE)
_A_TIME = Lazy(r"\b(?:hours?|minutes?|seconds?|mins?|ages)\b", re.IGNORECASE)
#: A clause that only tells of a step of a chain: "before the missile passed over Hokkaido".
OF_A_STEP = Lazy(
    rf"^\W*(?:(?:and\s)?(?:only\s)?(?:before|after|until|once|when|as))\s(?:{_CAME}|{_LAUNCHED})(?:\s\S+){{0,4}}\W*$",
    re.IGNORECASE,
)
#: "Only gave them ten minutes" bounds a time, and nothing else.
ONLY_SO_LONG = Lazy(
    r"\b(?:only|just|barely|merely)\s(?:gave|give|had|got|left|lasted|allowed|took|came|went|[\w-]+\s(?:gave|had|got|"
    r"left))\b|"
    r"\b(?:only|just|barely|merely)\s(?:about\s|some\s|after\s|an?\s|\d|when\s|once\s|minutes|seconds|hours)",
    re.IGNORECASE,
)
_OR_MORE = Lazy(r"^\s(?:or\smore|and\smore|at\sleast)\b", re.IGNORECASE)


_TOOK = Lazy(
    r"\b(?:took|takes|needed|needs|required)\s(?:it\s|them\s)?(?:(?:about|some|only|just|nearly|almost|over)\s)?$",
    re.IGNORECASE,
)
_TO_GET_THERE = Lazy(r"^\sto\s(?:get|reach|arrive|come|go|make\sit|be\ssent|be\sissued)\b", re.IGNORECASE)


def durations(reading: Reading) -> tuple[Measure, ...]:
    """The times of a sentence, also those told as "an hour's notice"."""
    found = reading.of_dimension(Dimension.DURATION)
    if found:
        return found
    taken = tuple((one.start, one.end) for one in reading.dates)
    text = _GOOD.sub(lambda match: "1 ".rjust(len(match.group())), _OF_TIME.cut(reading.text))
    return tuple(one for one in read_measures(text, taken) if one.dimension is Dimension.DURATION)


def spans_told(reading: Reading) -> tuple[ToldSpan, ...]:
    """Every time of the sentence whose two steps its words tell."""
    found = []
    for measure in durations(reading):
        after = reading.text[measure.end :]
        before = reading.text[: measure.start]
        if _OR_MORE.match(after):
            after = _OR_MORE.sub("", after, count=1)
        if _TOOK.search(before) and _TO_GET_THERE.match(after):
            found.append(ToldSpan(Span.DELAY, measure))
        elif _WITHDRAWN.search(before[-70:]) or (_WITHDRAWN.search(after[:50]) and _LATER.match(after)):
            found.append(ToldSpan(Span.UNTIL_WITHDRAWN, measure))
        elif (
            _AFTER_LAUNCH.match(after)
            or (_LATER.match(after) and re.search(r"\b(?:launch|fired|went\sup|took\soff)", before))
            or (_BEFORE_ALERT.match(after) and not _BEFORE_ARRIVAL.match(after))
        ):
            found.append(ToldSpan(Span.DELAY, measure))
        elif _BEFORE_ARRIVAL.match(after) or _AFTER_ALERT.match(after.lstrip() and after[1:]):
            found.append(ToldSpan(Span.LEFT, measure))
    return tuple(found)


#: Those who are warned of a missile, and what warns them: a warning to a government is another thing.
_PUBLIC = Lazy(
    r"\b(?:people|residents?|population|public|nobody|no\sone|anyone|anybody|sirens?|alarms?|alerts?|alerted|phones?|"
    r"locals|inhabitants|"
    r"islanders|civilians|citizens|folks?|villagers|townspeople|families|before|J-Alert|air[-\s]raid)\b",
    re.IGNORECASE,
)


_ONLY_AFTER = Lazy(
    r"\b(?:only|not\suntil|just)\s(?:\w+\s)?(?:after|once|when|following|until)\b|\btoo\slate\b", re.IGNORECASE
)


def said_without_number(reading: Reading) -> Said | None:
    """What the sentence tells of a warning in words alone."""
    text = reading.text
    for said, pattern in (
        (Said.NEVER_WITHDRAWN, _NEVER_WITHDRAWN),
        (Said.NOTHING_LEFT, _AT_ONCE),
        (Said.NONE, _NONE),
        (Said.WITHDRAWN, _WITHDRAWN),
        (Said.TOO_LATE, _TOO_LATE),
        (Said.IN_TIME, _BEFORE),
    ):
        if pattern.search(text):
            told = said is not Said.TOO_LATE or _ONLY_AFTER.search(text)
            if said in {Said.NONE, Said.TOO_LATE} and not (_PUBLIC.search(text) or (told and said is Said.TOO_LATE)):
                continue
            return None if said is Said.IN_TIME and _A_TIME.search(text) else said
    return None


def holds(told: Measure, low: float, high: float, *, slack_min: float) -> bool | None:
    """Whether a told time agrees with one on record: true, false, or nothing between."""
    slack = max(slack_min, 0.2 * max(low, told.middle if told.middle < low else high))
    if told.comparator is Comparator.AT_LEAST:
        if told.low <= high:
            return True
        return False if told.low > high + slack else None
    if told.comparator is Comparator.AT_MOST:
        if told.high >= low:
            return True
        return False if told.high < low - slack else None
    if low - 0.7 * slack <= told.high and told.low <= high + 0.7 * slack:
        return True
    return False if told.low > high + slack or told.high < low - slack else None
