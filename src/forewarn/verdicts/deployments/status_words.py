"""Which step of a deployment a sentence states: planned, on its way, in place, on duty; and whether it denies it."""

from __future__ import annotations

import re

from forewarn.catalog import EventKind
from forewarn.records.claims import Status
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case

_DUTY = Lazy(
    r"\b(?:combat\s(?:duty|alert|readiness)|on\s(?:full\s)?(?:alert|duty)|battle\sduty|alert\sduty|"
    r"combat[-\s]ready|operational(?:ly)?|in\s(?:service|operation)\b|into\s(?:service|operation)|into\sNATO\sservice|"
    r"(?:declared|is|are)\s(?:\w+\s){0,8}?ready\b|"
    r"ready\sto\s(?:fire|launch|strike)|ready\sfor\s(?:NATO\s)?operations?|enter(?:ed|ing|s)?\sservice|NATO-ready|stand(?:s|ing)?\sready|stood\sready|on\sstandby|"
    r"initial\soperating|(?:has|have|had|is|are|been)\s(?:been\s|already\s|now\s|long\s)*operating)\b",
    re.IGNORECASE,
)

_PUT = (
    r"deployed|stationed|based(?!\son\b)|placed|positioned|installed|hosted|stored|housed|kept|sited|set\sup|moved|"
    r"delivered|brought|transferred|handed|fielded|parked|put"
)

_THERE = Lazy(
    rf"\b(?:is|are|was|were|been|being|be|got)\s(?:now\s|already\s|still\s|currently\s|also\s|permanently\s|"
    rf"first\s|secretly\s|\w+ly\s)?(?:{_PUT})\b"
    rf"|\b(?:has|have|had)\s(?:now\s|already\s|also\s|\w+ly\s)?(?:{_PUT}|received|hosted|taken\sdelivery|"
    rf"arrived|reached)\b"
    r"|\b(?:arrived?s?|c[ao]me\sto|hosts?|receives?d?|stands?|stood|sits?|remains?|took\sdelivery|keeps|houses|stores|"
    r"deployed\s(?:its|the|an?|Russian|Russia['’]s)|has\sthe|there\s(?:are|is|were|was))\b"
    r"|\b(?:is|are|was|were|been)\s(?:now\s|already\s|still\s|currently\s|all\s|not\s|yet\s|there\s|present\s|over\s)*(?:in|at|on)\s(?:Belarus|"
    r"Belarusian|Poland|Germany|Romania|Japan|Luzon|the\sPhilippines|Kaliningrad|Iwakuni|their\sbase|place|position)"
    r"|\breached\s(?:Belarus|Poland|Germany|Japan|the\sPhilippines|Romania)\b"
    r"|,\s(?:now\s|already\s|long\s|first\s)?(?:deployed|stationed|based|parked|positioned)\s(?:in|at|near)\b"
    r"|(?-i:\b(?:has|have|had)\s(?:still\s|already\s|now\s|got\s)*(?!\w+ed\b|fired|shot|sent|hit|struck|flown|been|no\b|not\b)(?:(?:the|its|their|his|an?|some|several)\s)?(?:[\w-]+\s){1,3}?"
    r"(?:in|at|on)\s(?:the\s)?[A-Z])|\bfound\s(?:in|at)\b",
    re.IGNORECASE,
)

_WOULD_BEFORE = Lazy(r"\b(?:could|would|might|should|must|can|cannot|can't|will|(?-i:may))\s(?:\w+\s)?$", re.IGNORECASE)

COMPLETED = Lazy(
    r"\b(?:deliver(?:y|ies)|deployment|transfer|stationing|shipments?)\b.{0,70}\b(?:completed?|finished|concluded|"
    r"over|done|begun|started)\b|\bfinished\s\w+ing\b|\bcompleted\s(?:the\s|its\s)?(?:delivery|deployment|transfer)",
    re.IGNORECASE,
)

_ON_WAY = Lazy(
    r"\b(?:on\s(?:its|their|the)\sway|en\sroute|in\stransit|being\s(?:moved|transferred|shipped|sent)|heading\sto)\b",
    re.IGNORECASE,
)

PLANNED = Lazy(
    r"\b(?:will\s(?:be|go|arrive|take|come|enter|appear|stand)|would\s(?:be|go|arrive|take|enter)|"
    r"shall\sbe|to\sbe\s(?:deployed|stationed|based(?!\son\b)|placed)|plans?\sto|planned|is\sto\s(?!be\sbelieved)|are\sto\s|"
    r"(?:month|date|day|year|deadline|time)\s(?:for|of|by)\s\w+ing\b|\bnamed\s\w+\sas\b|(?:plans?|deadline|timetable|date)\sfor\b|"
    r"intends?\sto|going\sto\s(?:be|host|deploy|receive)|could\sbe\s(?:deployed|stationed|based(?!\son\b)|placed)|"
    r"may\sbe\s(?:deployed|stationed)|might\sbe|considering|announced\splans|expected\sto|due\s(?:to|in)|"
    r"(?:expect|hope|want|foresee)s?\b(?!\sed\b)|expecting|hoping|counts?\son|looks?\sforward\sto|(?:is|are)\sset\sto|scheduled|slated|poised|"
    r"promised|by\sthe\send\sof|asked\s(?:for|that|putin|moscow))\b",
    re.IGNORECASE,
)

NOT = Lazy(
    r"\b(?:not\s(?:yet|a\ssingle|one|any)?|no|never|nobody|none|nor|without|yet\sto|(?:still\s)?(?:waiting|waits|awaiting|awaits)\b|has\syet|n't|denie[sd]|"
    r"still\sno|hasn't|haven't|isn't|aren't|nothing)\b|n't\b",
    re.IGNORECASE,
)

AT_LEAST = {
    Status.IN_TRANSFER: {Status.IN_TRANSFER, Status.DEPLOYED, Status.ON_COMBAT_DUTY},
    Status.DEPLOYED: {Status.DEPLOYED, Status.ON_COMBAT_DUTY},
    Status.ON_COMBAT_DUTY: {Status.ON_COMBAT_DUTY},
}

FACTS = (EventKind.STATUS,)


#: "within a week of his remark that they were on their way, ...": what an earlier remark said is not what is told.
_RETOLD = Lazy(
    r"(?<!\bthe\s)\b(?:remarks?|statements?|words|promises?|assurances?|announcements?|pledges?)\sthat\s[^,;]*(?=[,;])",
    re.IGNORECASE,
)


#: A stock, and what is made, stands nowhere in particular.
_STOCK = Lazy(r"\b(?:stocks?|stockpiles?|arsenals?|reserves?|production|inventory)\b", re.IGNORECASE)


def status_told(case: Case) -> Status | None:
    """The status the sentence states as a fact, or nothing where it states none or a plan."""
    text = _RETOLD.cut(case.reading.text)
    if _STOCK.search(text) and not case.reading.places:
        return None
    if PLANNED.search(text) and not re.search(
        r"\b(?:has|have|had)\s(?:already\s)?been\b|\balready\b|\bnot\syet\b|\bhad\sarrived\b", text, re.IGNORECASE
    ):
        return None
    if _DUTY.search(text):
        return Status.ON_COMBAT_DUTY
    if COMPLETED.search(text):
        return Status.DEPLOYED
    if _ON_WAY.search(text):
        return Status.IN_TRANSFER
    if any(not _WOULD_BEFORE.search(text[: match.start()]) for match in _THERE.finditer(text)):
        return Status.DEPLOYED
    return None
