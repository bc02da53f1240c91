"""Guards against findings on another thing than the sentence speaks of: others' bases, other counts, other weapons."""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.ruling import Case, Ruling

_ABROAD = Lazy(
    r"\b(?:bases|troops|forces|ships|vessels|warships|interests|allies|assets|soldiers|personnel|installations|partners|"
    r"facilities|garrisons?|embass(?:y|ies))\b",
    re.IGNORECASE,
)


def what_stands_abroad(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The bases, ships and allies of a country may stand anywhere: its distance says nothing about them."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ClaimKind.REACH not in ruling.kinds[:2]:
        return None
    reading = case.reading
    match = _ABROAD.search(reading.text)
    countries = [place for place in reading.places if place.place.kind is PlaceKind.COUNTRY]
    aimed = [
        place for place in countries if place.role is not PlaceRole.LAUNCH and place.place.name in _because(ruling)
    ]
    return Doubt(f"the {match.group()} that are meant may stand outside that country") if match and aimed else None


def _because(ruling: Ruling) -> str:
    """The reason; where it names no country, the numbers' names say which was measured."""
    given = ruling.verdict
    return " ".join((given.because, *(number.name for number in given.numbers)))


_BESIDE = Lazy(
    r"^\W*(?:outside|besides?|apart\sfrom|aside\sfrom|in\saddition\sto|other\sthan|along\swith|as\swell\sas|beyond)\s"
    r"(?:these|this|those|that|the|its|their|it)\b",
    re.IGNORECASE,
)
_MIXED = Lazy(
    r"^(?:\s\w+){0,2}\s(?:missiles\sand\s(?:\w+\s)?(?:drones|rockets|bombs|shells|UAVs)|(?:drones|rockets|bombs|UAVs)\sand\s(?:\w+\s)?missiles|"
    r"aerial\s(?:targets|weapons))\b",
    re.IGNORECASE,
)


def counted_of_others(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A count of mixed things, or of what stands beside the system; or one of several counts, of which another fits."""
    if ruling.kinds[0] is not ClaimKind.QUANTITY:
        return None
    reading = case.reading
    if _BESIDE.match(reading.text):
        return Doubt("what is counted stands beside the missiles named, and is not theirs")
    counts = reading.of_dimension(Dimension.COUNT)
    if any(_MIXED.match(reading.text[one.start :].lstrip("0123456789,.")) for one in counts):
        return Doubt("different things are counted together, and the record counts one of them")
    if ruling.verdict.finding is Finding.CONTRADICTED and any(
        other is not ruling
        and other.kinds[0] is ClaimKind.QUANTITY
        and other.verdict.finding is Finding.SUPPORTED
        and other.verdict.numbers == ruling.verdict.numbers
        for other in every
    ):
        return Doubt("", finding=None)
    return None


_PERHAPS = Lazy(
    r"\b(?:may|might|could)\s(?:also\s|later\s|one\sday\s)?(?:be\s(?:capable|able|configured|converted|adapted|modified|fitted|equipped)|"
    r"carry|become|get|receive)\b|\bin\s(?:the\s)?future\b|\bconfigured\sto\b",
    re.IGNORECASE,
)


def perhaps_of_a_class(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """What a weapon may be turned into is not what it is."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.CLASS:
        return None
    match = _PERHAPS.search(case.reading.text)
    return Doubt(f"'{match.group()}' speaks of a possibility, not of what it is") if match else None


_NO_WEAPON = Lazy(
    r"\b(?:information(?:al)?|psychological|propaganda|disinformation|PR)\s(?:operations?|campaigns?|stunts?|warfare|weapons?|efforts?)\b|"
    r"\b(?:bluff|scarecrow|mock-?ups?|decoys?|dumm(?:y|ies)|cardboard)\b",
    re.IGNORECASE,
)


def no_weapon_meant(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A "deployed information operation" by the name of a missile deploys no missile."""
    if not {ClaimKind.STATUS, ClaimKind.USE} & set(ruling.kinds):
        return None
    match = _NO_WEAPON.search(case.reading.text)
    if match is not None and match.group().lower() in ruling.verdict.because.lower():
        return None  # the record speaks of it too
    return Doubt(f"it speaks of '{match.group()}', not of the weapon itself") if match else None


SUBJECTS: tuple[Guard, ...] = (what_stands_abroad, counted_of_others, perhaps_of_a_class, no_weapon_meant)
