"""Notice that one side gave the other before a launch: both accounts of it are on record."""

from __future__ import annotations

import re
from datetime import timedelta

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.roles import TimeRole, time_role
from forewarn.verdicts.record.events import dates_told, shown
from forewarn.verdicts.ruling import Case, Ruling, verdict

_NO_NOTICE = Lazy(
    r"\b(?:no\s(?:prior\s|advance\s)?(?:notice|warning|word|notification)|without\s(?:any\s)?(?:prior\s|"
    r"advance\s)?(?:notice|warning|notif\w+|telling|informing)|did\snot\s(?:notify|warn|inform|tell)|"
    r"didn't\s(?:notify|warn|inform|tell)|was\snot\s(?:notified|warned|informed|told)|never\s(?:notified|"
    r"warned|informed|told)|wasn't\s(?:notified|warned|informed|told)|not\s(?:been\s)?(?:notified|warned|"
    r"informed|told)|failed\sto\s(?:notify|warn|inform|tell)|(?:kept|left|were|was)\sin\sthe\sdark|no\s(?:inkling|"
    r"idea|clue|word)|knew\snothing|unaware|unawares|off\sguard|by\s(?:complete\s)?surprise|"
    r"neither\b[^.;]{0,60}\b(?:told|notified|warned|informed)|(?:nobody|no\sone)\b[^.;]{0,30}\b(?:told|notified|"
    r"warned|informed))\b",
    re.IGNORECASE,
)
_US = Lazy(r"\b(?:Washington|United\sStates|U\.?S\.?|Pentagon|Americans?|White\sHouse)\b")
#: "The launch" of a text this near to one with notice on record is that one.
RECENT = timedelta(days=60)
#: Notice given, which is not what a speaker "told reporters".
_TOLD_THEM = Lazy(
    r"\b(?:pre-?)?notif\w*\b|\b(?:warned|notice)\b|\btip(?:s|ped)?\soff\b|\btipped\s(?:\w+\s){1,3}off\b|"
    r"\blet\s(?:\w+\s){1,3}know\b|"
    r"\b(?:told|informed)\s(?:the\s)?(?:U\.?S\.?|United\sStates|Washington|Pentagon|White\sHouse|America\w*)(?!\w)|"
    r"\b(?:was|were|been|being|got)\s(?:\w+\s)?(?:told|informed)\b|\b(?:told|informed)\b[^,;]{0,40}\b(?:beforehand|"
    r"in\sadvance|ahead|before)\b",
    re.IGNORECASE,
)


_AFTERWARDS = Lazy(
    r"^(?:\sor\sso)?\s(?:afterwards?|later|after(?:\sthe\sevent|\sthe\sfact|\sit|\sthe\slaunch)?)\b", re.IGNORECASE
)
_BEFOREHAND = Lazy(r"\b(?:before(?:hand)?|in\sadvance|ahead|prior|earlier|pre-?notif\w*)\b", re.IGNORECASE)


def notice_given(case: Case) -> Ruling | None:
    """A finding on a sentence that says that Washington was, or was not, told beforehand."""
    reading = case.reading
    if not _US.search(reading.text):
        return None
    events = [
        event
        for event in case.catalog.events
        if "notice" in event.tags and (not reading.systems or set(reading.systems) & set(event.systems))
    ]
    recent = reading.published is not None and any(
        timedelta() <= reading.published - event.when.from_date <= RECENT for event in events
    )
    if not events or not (
        reading.systems
        or dates_told(reading)
        or (
            recent
            and re.search(r"\b(?:launch\w*|shot|str(?:ike|uck)|fir(?:ing|ed)|use[ds]?|hit|attack\w*)\b", reading.lower)
        )
    ):
        return None
    event = events[0]
    change = ["turns if one side withdraws its account"]
    none = _NO_NOTICE.search(reading.text)
    figures = [figure for figure in event.figures if figure.quantity == "notice_min"]
    numbers = [shown("notice", figure) for figure in figures]
    kinds = (ClaimKind.WARNING, ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT)
    if none:
        return Ruling(
            kinds, verdict(Finding.CONTRADICTED, event.what, numbers, sources=event.source_ids, would_change=change)
        )
    times = reading.of_dimension(Dimension.DURATION)
    told = [
        item
        for item in times
        if time_role(reading, item) in {TimeRole.NOTICE, TimeRole.WARNING}
        or _BEFOREHAND.match(reading.text[item.end :].lstrip())
    ]
    days_before = re.search(
        r"(?<!half\san\s)\b(?:days?|hours?|weeks?)\s(?:before|in\sadvance|ahead|earlier|beforehand)", reading.lower
    )
    if any(_AFTERWARDS.match(reading.text[item.end :]) for item in times) and not _BEFOREHAND.search(reading.text):
        return Ruling(
            kinds, verdict(Finding.CONTRADICTED, event.what, numbers, sources=event.source_ids, would_change=change)
        )
    if told and figures:
        value, best = told[0].middle, figures[0].number.interval.best
        if abs(value / best - 1) <= 0.2:
            own = any(word in reading.lower for word in ("peskov", "kremlin", "moscow", "russia"))
            finding = Finding.SUPPORTED if own and reading.attributed else Finding.DISPUTED
            return Ruling(kinds, verdict(finding, event.what, numbers, sources=event.source_ids, would_change=change))
        finding = Finding.CONTRADICTED if value > 2 * best else Finding.STRAINED
        return Ruling(kinds, verdict(finding, event.what, numbers, sources=event.source_ids, would_change=change))
    if days_before:
        return Ruling(
            kinds, verdict(Finding.CONTRADICTED, event.what, numbers, sources=event.source_ids, would_change=change)
        )
    if _TOLD_THEM.search(reading.text):
        return Ruling(
            kinds, verdict(Finding.SUPPORTED, event.what, numbers, sources=event.source_ids, would_change=change)
        )
    return None
