"""Guards on supported findings that rest on an aside, while what the sentence is there to say was not compared.

``Arrow 3, which went into service this week, is meant above all for drones``: the record has the aside; the statement
is another one. So it is with the one name of several that the record does not have.
"""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts
from forewarn.verdicts.ruling import PHYSICAL, Case, Ruling

_ASIDE = Lazy(r",\s(?:which|who|whose|where|when|whom|now|then|the|an?|its|their|his)\s[^,;]{6,}?,\s", re.IGNORECASE)


#: A post is mostly told in an aside, and sums of flights are compared as a whole.
_MAY_BE_ASIDE = PHYSICAL | {ClaimKind.OFFICE}


def aside_only(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """Nothing of what stands outside the aside returns in any finding."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] in _MAY_BE_ASIDE:
        return None
    text = case.reading.told or case.reading.text
    left = _ASIDE.sub(" ", text)
    if left == text:
        return None
    if any(
        other.verdict.finding is Finding.SUPPORTED and other.kinds[0] in PHYSICAL and not other.side for other in every
    ):
        return None  # a sum was done, and no sum is done on an aside alone
    names = " ".join([*(name.text for name in case.reading.names), *(place.text for place in case.reading.places)])
    own = concepts(left) - concepts(names)
    shown = concepts(" ".join(other.verdict.because for other in every if other.verdict.finding is Finding.SUPPORTED))
    if own and not own & shown:
        return Doubt(f"'{' '.join(left.split())}' was not compared with the record")
    return None


_PERSONS = Lazy(r"(?<![\w.])[A-Z][a-zà-ž]+(?:,\s[A-Z][a-zà-ž]+)*,?\sand\s[A-Z][a-zà-ž]+")
_EACH = Lazy(r"[A-Z][a-zà-ž]+")


def one_of_a_list(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """Of several names in a row one is not in what the record has, while the others are."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] in PHYSICAL:
        return None
    shown = " ".join(other.verdict.because for other in every if other.verdict.finding is Finding.SUPPORTED)
    lands = " ".join(place.text for place in case.reading.places if place.place.kind is not PlaceKind.CITY)
    for match in _PERSONS.finditer(case.reading.text):
        listed = [
            name
            for name in _EACH.findall(match.group())
            if name not in lands and not parties_named_in(f"{name.lower()} ")
        ]
        missing = [name for name in listed if name[:5] not in shown]
        if missing and len(missing) < len(listed):
            return Doubt(f"{missing[0]} is not among those whom the record has")
    return None


MAIN_CLAUSE: tuple[Guard, ...] = (aside_only, one_of_a_list)
