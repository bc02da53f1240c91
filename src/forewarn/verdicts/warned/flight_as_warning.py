"""The time a missile flies taken for the time people are warned: detecting, confirming and telling come off it."""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.numbers import ASSUMED_SOURCE, NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import minutes

_KINDS = (ClaimKind.WARNING, ClaimKind.FLIGHT_TIME, ClaimKind.STATEMENT_OF_INTENT)
_FLIGHT = (
    r"(?:(?:missile['’]s\s)?flight(?:[\s-]?time)?|flying\stime|time\s(?:it\s(?:takes|flies|is\sin\sthe\sair)|"
    r"of\sflight|in\sthe\sair))"
)
_USE = (
    r"to\s(?:react|hide|shelter|take\s(?:cover|shelter)|run|respond|get\s(?:in|to|into|under|down|out|away|clear|"
    r"ready|everyone|people|your\w*)|"
    r"find\s(?:\w+\s)?(?:shelter|cover|safety|a\s\w+)|seek|reach\s(?:\w+\s){0,2}?(?:shelters?|cellars?|basements?|"
    r"bunkers?|safety|cover)|"
    r"go\s(?:to|into|down|under)|make\s(?:it|for)|dive|flee|prepare|pack|evacuate|act|decide)"
)
_WARNING = rf"(?:warning|notice|{_USE})"
_ALL_OF_IT = Lazy(
    rf"\b(?:whole|entire|full|all(?:\sof)?|complete|every\s(?:minute|second)\sof)\s(?:the\s|that\s|its\s|their\s|"
    rf"this\s)?{_FLIGHT}\b",
    re.IGNORECASE,
)
_SAME = Lazy(
    rf"\b{_FLIGHT}\b[^.;]{{0,24}}\b(?:is|are|equals?|means?|amounts?\sto|counts?\sas|"
    rf"and)\b[^.;]{{0,30}}\bwarning(?:\stime)?\b|"
    rf"\bwarning(?:\stime)?\b[^.;]{{0,24}}\b(?:is|are|equals?|means?|amounts?\sto|as\slong\sas|"
    rf"and)\b[^.;]{{0,30}}\b{_FLIGHT}\b",
    re.IGNORECASE,
)
_EQUATES = Lazy(
    r"\b(?:same|equals?|equal|identical|as\slong\sas|one\sand\sthe\ssame|means?|amounts?\sto|counts?\sas)\b|"
    r"\bis\s(?:the\s)?warning\b",
    re.IGNORECASE,
)
_SHORTER = Lazy(r"\b(?:shorter|less|smaller|fewer)\b", re.IGNORECASE)
_LONGER = Lazy(r"\b(?:longer|more|greater)\b", re.IGNORECASE)
_NUMBER_OF_IT = Lazy(
    rf"\ball\s(?:of\s(?:the|those)\s)?(?P<n>{NUMBER})(?:\s(?:minutes|of\sthem))?\s{_WARNING}\b", re.IGNORECASE
)
_FLIES = Lazy(
    r"\b(?:flight|flies|flew|fly|flying|in\sthe\sair|airborne|arriv\w+|takes?|took|needs?|away)\b", re.IGNORECASE
)
_USED = Lazy(rf"^(?:\sor\sso)?\s(?:of\swarning|warning|of\snotice|{_USE})\b", re.IGNORECASE)


#: "It is ten minutes by Oreshnik from there", "eight minutes from Krichev to Warsaw".
_BY_MISSILE = Lazy(r"^\s(?:by\s(?:an?\s)?[\w-]+\s)?from\s[^,;.]{2,60}?\sto\s|^\sby\s(?:an?\s)?(?:missile|rocket|[A-Z])")


def flight_taken_for_warning(case: Case) -> Ruling | None:
    """A finding where the whole flight is said to be warning, or said not to be; silent where less is told."""
    reading = case.reading
    stated = _in_words(reading.text)
    if stated is None:
        stated = _in_numbers(case)
    if stated is None:
        return None
    least = case.thresholds.detect_and_tell_min
    text = "of the time a missile flies, detection, confirmation and telling come off before anybody is warned"
    step = NamedNumber("detection, confirmation and telling, at least", "min", ASSUMED_SOURCE, low=least)
    rand = [source for source in case.catalog.sources if source.startswith("rand")][:1]
    given = verdict(
        Finding.SUPPORTED if stated else Finding.CONTRADICTED,
        text,
        [step],
        assumptions=[f"they take at least {minutes(least)}; RAND has up to five and one more"],
        sources=rand,
        would_change=["turns if the alarm went out before the launch"],
    )
    return Ruling(_KINDS, given, whole=True)


def _in_words(text: str) -> bool | None:
    """Whether a statement without numbers tells the two apart; nothing where it does not speak of both."""
    denials = len(denial_spans(text))
    if _ALL_OF_IT.search(text) and re.search(rf"\b{_WARNING}\b", text, re.IGNORECASE):
        return denials == 1 if denials < 2 else None
    same = _SAME.search(text)
    if same is None or denials > 1:
        return None
    warning_first = same.group().lower().startswith("warning")
    if _SHORTER.search(text) or _LONGER.search(text):
        right = bool(_SHORTER.search(text)) == warning_first
        return right != bool(denials)
    return bool(denials) if _EQUATES.search(text) else None


def _in_numbers(case: Case) -> bool | None:
    """False where a flight's minutes return as minutes of warning."""
    reading = case.reading
    times = reading.of_dimension(Dimension.DURATION)
    if reading.denials or not times:
        return None
    flights = [one for one in times if _flies(reading.text, one)]
    for flight in flights:
        again = _NUMBER_OF_IT.search(reading.text, flight.end)
        value = value_of(again["n"]) if again is not None else None
        if value is not None and value >= flight.middle - case.thresholds.detect_and_tell_min / 2:
            return False
        for other in times:
            used = other is not flight and _USED.match(reading.text[other.end :])
            if used and other.middle >= flight.middle - 0.5 and other.comparator is not Comparator.AT_MOST:
                return False
    return None


def _flies(text: str, measure: Measure) -> bool:
    near = text[max(0, measure.start - 40) : measure.end + 20]
    way = _BY_MISSILE.match(text[measure.end :])
    return bool(_FLIES.search(near) or way) and not _USED.match(text[measure.end :])
