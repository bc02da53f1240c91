"""What of a sentence says who tells it, how and after what; the rest is what is told."""

from __future__ import annotations

import re

from forewarn.records.claims import AUTHOR, Claim
from forewarn.verdicts.reading.lazy import Lazy

_SAYS = (
    r"(?:said|says|told|confirmed|announced|claimed|stated|reported|reports|declared|added|noted|stressed|asserted|informed|"
    r"wrote|insisted|warned|clarified|argued|explained|described|called)"
)
_POST = (
    r"(?:head|chief|leader|member|chair(?:man)?|commander|spokes\w+|minister|deputy|secretary|director|president|official|"
    r"general|colonel|spokesman|ambassador|expert|analyst|researcher)"
)
_PATTERNS = (
    # who reports it, at the end of a sentence or between commas
    Lazy(
        rf",?\s(?:according\sto|as\s(?:reported|announced|stated|told)\sby|citing|quoted\sby|in\s(?:televised\s)?remarks\s"
        rf"(?:carried|broadcast)\sby|with\sreference\sto)\s[^,;]*|"
        rf",\s(?:the\s)?[A-Z][\w.’'-]*(?:\s[\w.’'-]+){{0,5}}?\s(?:has\s)?(?:{_SAYS}|learned)"
        rf"(?:\s(?:on|in|at|to|late|early|earlier|this|yesterday|today)\b[^,;]{{0,50}})?[.\"”]*$|"
        rf",?[\"”]\s(?:\w+\s){{0,3}}{_SAYS}(?=[^,;]*$)"
    ),
    # "N, head of the committee of ...,": who a person is
    Lazy(
        rf"(?<=[\w\]]),\s(?:who\s(?:is|was|also)\s|the\s|an?\s)?(?:[\w’'-]+\s){{0,3}}?{_POST}\b[^,;]*(?:,|\.?$)|"
        rf"^(?:The|An?)\s(?:[\w’'-]+\s){{0,3}}?{_POST}\sof\s[^,;]*,"
    ),
    # "N said on Monday that"
    Lazy(
        rf"^(?:Earlier|Later|Meanwhile)?[^,;:\"“]{{0,90}}?\b{_SAYS}\s(?:reporters\s|TASS\s|Reuters\s)?(?:earlier\s)?"
        r"(?:on\s\w+day\s|\w+day\s)?(?:that\s|the\s(?=\w+['’]?s?\s))"
    ),
    # what somebody did not add: no denial of anything
    Lazy(
        r",?\s(?:(?:but|and|though|although)\s)?(?:(?:did|does|has|have|had)\s?(?:not|n['’]t)|without|declin\w+\sto|refus\w+\sto)\s"
        r"(?:immediately\s|yet\s)?(?:say(?:ing)?|said|specif\w+|disclos\w+|elaborat\w+|giv\w+\s(?:any\s|further\s|more\s)?details?|"
        r"comment\w*|name|naming|identify\w*)\b[^,;.]*",
        re.IGNORECASE,
    ),
    # what binds a sentence to the one before it
    Lazy(
        r"\b(?:in\s(?:the\s)?(?:light|wake|face|course)\sof|as\spart\sof|in\saddition\sto|at\sthe\stime\s(?:of|that)|in\sparticular)\b",
        re.IGNORECASE,
    ),
    # a number once more in another unit
    Lazy(
        r"(?<=[\w\s])\((?:about\s|some\s)?[\d.,]+[-\s]?(?:miles?|mi|km|kilomet\w+|pounds?|lbs?|kg|mph|kph)\.?\)",
        re.IGNORECASE,
    ),
)
#: Words that lead up to a name: "Department of Defense Deputy Press Secretary Sabrina Singh".
_TITLES = r"(?:(?:[A-Z][\w.’'-]*|of|the|and|for)\s){0,10}"


def of_the_teller(claim: Claim) -> list[tuple[int, int]]:
    """Spans of a claim's sentence that say who tells it, how and after what."""
    text = claim.sentence
    spans = [match.span() for pattern in _PATTERNS for match in pattern.finditer(text)]
    if claim.speaker != AUTHOR:
        lead = rf"(?<!\w){_TITLES}{re.escape(claim.speaker)}(?:\s(?:has\s|had\s)?{_SAYS}(?:\sreporters)?)?"
        spans += [match.span() for match in re.finditer(lead, text)]
    return spans
