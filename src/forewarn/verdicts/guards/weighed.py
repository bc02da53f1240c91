"""A guard on contradicted findings in sentences that weigh one thing against another.

"Although", "whereas", "if": such a sentence grants one thing and asserts another, or asserts something only under a
condition. A rule that found one of its parts at odds with the record has mostly taken the granted part for the asserted
one. Of 400 sentences seen for the first time, contradicted was wrong in 17 of the 22 that had such a word, and in 6 of
the 88 without.
"""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import PHYSICAL, Case, Ruling

_WEIGHED = Lazy(
    r"\b(?:although|though|whereas|however|rather\sthan|instead|differ(?:s|ed|ing)?|otherwise|despite|while)\b|,\syet\b",
    re.IGNORECASE,
)
#: Joined statements of flights are judged one by one, with their own denials, so this parts only the others.
_BUT = Lazy(r"\bbut\b", re.IGNORECASE)
#: "Not hazel but nutcracker" and "all but" weigh nothing: they say one thing.
_ONE_THING = Lazy(r"\bnot\b[^,;.]{1,60}?\bbut\b|\b(?:all|nothing|anything|none)\sbut\b", re.IGNORECASE)
#: A condition on what is true. "If it were fired from ..." only names the place.
_CONDITION = Lazy(
    r"\b(?:if|should|provided\sthat)\b[^,;]*\b(?:true|right|correct|claim\w*|figures?|estimates?|believe[ds]?|accept\w*|"
    r"has\sit|holds?)\b|\bhad\s(?:it|they)\s(?!been\b)",
    re.IGNORECASE,
)
#: What a number that somebody tells would need: the sentence does not make the number its own.
_WOULD_NEED = Lazy(
    r"\bwhich\s(?:would|could\sonly|can\sonly)\s(?:\w+\s)?(?:require|mean|imply|need|take|demand|call\sfor|amount\sto|work\sout|be)\b",
    re.IGNORECASE,
)
#: A post and a name stand whatever else the sentence weighs, and "though often called X" is read where classes are.
_BY_THEMSELVES = frozenset({ClaimKind.CLASS, ClaimKind.NAME, ClaimKind.OFFICE})
#: How a reason begins that has taken the condition in.
_GRANTED = "Granted"


def weighed(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Contradicted stands beside a concession where the rule answers all; beside a condition where it took it in."""
    given = ruling.verdict
    if given.finding is not Finding.CONTRADICTED:
        return None
    text = case.reading.told or case.reading.text
    match = None
    if not ruling.whole and ruling.kinds[0] not in _BY_THEMSELVES:
        left = _ONE_THING.sub(" ", text)
        match = _WEIGHED.search(left) or (None if ruling.kinds[0] in PHYSICAL else _BUT.search(left))
    if match is None and not ruling.whole and ruling.kinds[0] in PHYSICAL:
        match = _WOULD_NEED.search(text)
    if match is None and not given.because.startswith(_GRANTED):
        match = _CONDITION.search(text)
    if match is None:
        return None
    words = f"the sentence weighs one thing against another ('{match.group().strip()}')"
    return Doubt(f"{words}, and which of them it asserts was not worked out")


WEIGHED: tuple[Guard, ...] = (weighed,)
