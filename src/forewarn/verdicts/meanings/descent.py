"""What a missile was made out of: which of two systems is the older one."""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import name_of
from forewarn.verdicts.reading.implied import implied_system
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict

_KINDS = (ClaimKind.CLASS,)
#: A weapon spoken of without its name, told by what it did.
_POINTED = Lazy(
    r"\b(?:missile|weapon|rocket|thing|one|system)\s(?:that\s\w+|which\s\w+|fired|launched|used|that)\b", re.IGNORECASE
)
_DERIVED = Lazy(
    r"\b(?:based\son|deriv\w+\sfrom|derivative\sof|modification\sof|modified|version\sof|variant\sof|"
    r"offshoot\sof|descend\w+|development\sof|developed\sfrom|grew\sout\sof|successor|evolved\sfrom|"
    r"built\son|follow-on|upgrade\sof|connection\s(?:with|to)|connected\s(?:with|to)|related\sto|"
    r"relation\sto|to\sdo\swith|kin\sof|sibling\sof|roots\sin|comes?\s(?:\w+\s)?from|came\s(?:\w+\s)?from|"
    r"goes\sback\sto|"
    r"stems?\sfrom|stemm\w+\sfrom|sprang\sfrom|springs\sfrom|born\s(?:out\s)?of|spin-?off|cousin\sof|offspring\sof|"
    r"child\sof|"
    r"rework\w*|souped-up|shortened|cut-down|take\son|relative\sof|made\s(?:out\s)?(?:of|from)|basis\s(?:of|for)|"
    r"(?:forebears?|ancestors?|precursors?|forefathers?|forerunners?|predecessors?)\b|gave\s(?:rise|birth)\sto|"
    r"parent\sof|father\sof|heir\s(?:of|to)|daughter\sof|son\sof)\b",
    re.IGNORECASE,
)
#: What is told first is the older one: "the RS-26 is the basis of the Oreshnik".
_OLDER_FIRST = Lazy(
    r"\b(?:forebears?|ancestors?|precursors?|forefathers?|forerunners?|predecessors?)\sof\b|"
    r"\b(?:is|was)\s(?:the\s)?[\w-]+(?:\s[\w-]+)?['’]s\s(?:\w+\s)?(?:forebear|ancestor|precursor|forefather|"
    r"forerunner|predecessor)\b|"
    r"\b(?:basis\s(?:of|for)|forerunner\sof|gave\s(?:rise|birth)\sto|parent\sof|father\sof|was\sdeveloped\sinto|became|"
    r"turned\sinto|grew\sinto)\b",
    re.IGNORECASE,
)
#: Kinship that has no direction.
_AKIN = Lazy(r"\b(?:connect\w+|relat\w+|to\sdo\swith|kin|sibling|cousin|akin)\b", re.IGNORECASE)


def _pair(case: Case) -> tuple[str, str] | None:
    """The two systems in the order told; one that is only pointed at ("the missile fired at Dnipro") comes first."""
    reading = case.reading
    if len(reading.systems) == 2:
        return reading.systems[0], reading.systems[1]
    if len(reading.systems) != 1 or not _POINTED.search(reading.text):
        return None
    meant = implied_system(
        reading.text, reading.published, reading.dates, reading.places, reading.measures, case.catalog
    )
    return None if meant is None or meant[0] == reading.systems[0] else (meant[0], reading.systems[0])


def derived_from(case: Case) -> Ruling | None:
    """A finding on one system said to be made out of another, in the direction told."""
    reading = case.reading
    match = _DERIVED.search(reading.text)
    pair = _pair(case)
    if match is None or pair is None:
        return None
    first, second = pair
    one = case.catalog.systems.get(first)
    other = case.catalog.systems.get(second)
    if one is None or other is None:
        return None
    known = {one.based_on, one.family} - {None}
    back = {other.based_on, other.family} - {None}
    denied = bool(re.search(r"\b(?:not|no|never|nothing)\b|n't", reading.lower))
    if second in known or first in back:
        child, parent = (one, other) if second in known else (other, one)
        turned = (child is other) != bool(_OLDER_FIRST.search(reading.text)) and not _AKIN.search(match.group())
        turned = turned and bool(child.based_on == parent.id)
        finding = opposite(Finding.SUPPORTED) if denied != turned else Finding.SUPPORTED
        text = f"the record has {child.name} as based on {parent.name}"
        return Ruling(_KINDS, verdict(finding, text, sources=child.source_ids[:2]))
    if one.based_on is not None and not denied:
        text = f"the record has {one.name} as based on {name_of(case.catalog, one.based_on)}, not on {other.name}"
        return Ruling(_KINDS, verdict(Finding.CONTRADICTED, text, sources=one.source_ids[:2]))
    text = f"the record says nothing of {one.name} being based on {other.name}"
    return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text))
