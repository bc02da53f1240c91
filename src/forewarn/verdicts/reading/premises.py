"""A reach that a sentence takes for granted: "with a range of 4,000 km", "the 10,000 km which Tokyo allows it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure

if TYPE_CHECKING:
    from forewarn.verdicts.reading.sentence import Reading

_DEGREES = r"(?:(?:about|some|around|roughly|only|just|up\sto|nearly|almost|at\sleast)\s)*"
_BEFORE = Lazy(
    rf"\b(?:with|on|at|given|assuming|by|for)\s(?:[\w’'.]+\s){{0,5}}?(?:range|reach|radius|estimate|figure)\s(?:of|at)\s{_DEGREES}$|"
    rf"\b(?:granted|given|accepts?|believes?|trusts?|takes?|taking|grants?)\s(?:the\s|those\s|its\s)?{_DEGREES}$|\bwith\s(?:its|their|the)\s{_DEGREES}$|"
    rf"\bif\s(?:[\w’'-]+\s){{1,4}}?(?:fly|flies|really\sfl\w+|goes|go|manages?|covers?|can\s(?:fly|cover|do|manage))\s{_DEGREES}$",
    re.IGNORECASE,
)
_THE = Lazy(rf"(?:^|[,;]\s|\bwith\s|\bon\s|\bby\s)the\s{_DEGREES}$", re.IGNORECASE)
_ALLOWED = Lazy(
    r"^\s(?:of\srange\s)?(?:which|that|(?:claimed|given|stated|ascribed|credited|published|named|allowed|estimated)\b)",
    re.IGNORECASE,
)


def premise_of(reading: Reading) -> Measure | None:
    """The one distance that is granted as a reach, or nothing."""
    told = [one for one in reading.of_dimension(Dimension.DISTANCE) if _granted(reading.told, one)]
    return told[0] if len(told) == 1 else None


def _granted(text: str, measure: Measure) -> bool:
    before, after = text[: measure.start], text[measure.end :]
    return bool(_BEFORE.search(before)) or bool(_THE.search(before) and _ALLOWED.match(after))
