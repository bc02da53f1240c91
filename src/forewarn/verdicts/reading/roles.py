"""What a distance or a time in a sentence measures, from the words beside it."""

from __future__ import annotations

import re
from enum import StrEnum

from forewarn.records.claims import Comparator
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.reading.sentence import Reading


class Role(StrEnum):
    """What a distance measures."""

    APOGEE = "apogee"  # how high a flight rose
    CAPABILITY = "capability"  # how far a weapon gets
    MINIMUM = "minimum"  # how near it can be used
    FLOWN = "flown"  # how far a flight went
    LEG = "leg"  # a distance that a flight is said to cover, as a supposition
    APART = "apart"  # between places
    HEIGHT_LIMIT = "height_limit"  # how high a defence works
    RADAR = "radar"
    DIFFERENCE = "difference"  # by how much one distance is more than another
    UNCLEAR = "unclear"


class TimeRole(StrEnum):
    """What a time measures."""

    FLIGHT = "flight"
    WARNING = "warning"  # left to the people told
    DELAY = "delay"  # from launch to a message
    NOTICE = "notice"  # before a launch
    DIFFERENCE = "difference"  # by how much one time is longer than another
    UNCLEAR = "unclear"


_HEIGHT = (
    r"altitudes?|heights?|apogees?|peak(?:s|ed|ing)?|climb(?:s|ed|ing)?|r[io]se[sn]?|rising|soar(?:s|ed|"
    r"ing)?|ascend(?:s|ed)?|ceilings?|culminat\w*|highest\spoint|lofted|upwards?|high|up\sto\sa\sheight"
)
_HEIGHT_WORD = Lazy(rf"\b(?:{_HEIGHT})\b", re.IGNORECASE)
_HEIGHT_AFTER = Lazy(
    r"^[\s-]*(?:\([^)]*\)\s?)?(?:high\b|up\b(?!\sto)|in\s(?:altitude|height)|altitude|"
    r"above\s(?:the\s)?(?:earth|ground|sea|surface)|into\s(?:the\s)?(?:space|sky|air)|of\saltitude|apogee|"
    r"overhead)",
    re.IGNORECASE,
)
_FLOWN = Lazy(
    r"\b(?:flew|flown|fly|flies|flying|travel(?:l?ed|s|l?ing)?|cover(?:s|ed|ing)?|cross(?:es|ed|ing)?|"
    r"land(?:s|ed|ing)?|splash(?:es|ed|ing)?(?:\sdown)?|c[oa]m(?:e|es|ing)\sdown|fell|falls|went|goes|gone|"
    r"hit|journey|flight\s(?:of|over)|distance\s(?:of|flown|as|at)|downrange|over\sa\sdistance\sof|on\sits\sway|"
    r"impact(?:s|ed)?|(?:tested|fired)\s(?:to|over|at|out\sto)|(?:tests?|flights?|launches|shots)\s(?:\w+\s)?(?:spann?ed|ran|"
    r"ranged|went|covered|reached))\b[^.;]*$",
    re.IGNORECASE,
)
_FLOWN_WORD = Lazy(
    r"\b(?:flew|flown|fly|flies|flying|travel\w*|cover\w*|cross\w*|land(?:s|ed|ing)?|splash\w*|c[oa]m(?:e|"
    r"es|ing)\sdown|fell|falls|went|distance|downrange|impact\w*)\b",
    re.IGNORECASE,
)
_OTHER_LENGTH = Lazy(
    r"\b(?:borders?|away|off|high|wide|long|tall|deep|from|road|front|coast|was|were|had|satellite|radius|"
    r"within\s\d)\b",
    re.IGNORECASE,
)
_FLOWN_AFTER = Lazy(
    r"^[\s-]*(?:\([^)]*\)\s?)?(?:downrange|flight|journey|away\safter|off\b|trip|between|on\sits\sway|"
    r"to\s(?:hit|strike|reach))",
    re.IGNORECASE,
)
_ABLE = Lazy(
    r"\b(?:can|cannot|can't|could|couldn't|(?-i:may)|might|would|able|unable|capable|incapable|capacity|"
    r"ability|designed|built|meant|never|ever)\b",
    re.IGNORECASE,
)
_RANGE = Lazy(
    r"\b(?:ranges?|reach(?:es)?|striking\sdistance|maximum\sdistance|farthest|carries|get|far|good\sfor|rated\s(?:at|for)|"
    r"(?:tops|maxes|tapping|runs)\sout|(?:can|could)\s(?:do|manage|make)|manages?|outranges?|legs)\b",
    re.IGNORECASE,
)
_MINIMUM_BEFORE = Lazy(
    r"\b(?:nearer|closer|(?:minimum|shortest|least|smallest|lowest)\s(?:range|distance|reach)|no\sless\sthan|at\sleast)\b[^.;,]*$",
    re.IGNORECASE,
)
_NEARER = Lazy(
    r"\b(?:nearer|closer)\s(?:\S+\s){0,3}than\b|\b(?:minimum|shortest|least|smallest|lowest)\s(?:range|distance|reach|firing)",
    re.IGNORECASE,
)
#: "Cannot be used at less than": the least distance.
_USED_AT = Lazy(
    r"\b(?:used|fired|launched|employed|aimed|work|reach|hit|strike|attack|engage)\s(?:[\w-]+\s){0,3}?(?:at|under|below|inside|within|less|closer|nearer)\b",
    re.IGNORECASE,
)
_LEAST = Lazy(r"\bminimum\s(?:range|reach|distance|firing)", re.IGNORECASE)
_GREATEST = Lazy(
    r"\b(?:maximum|longest|flew|flown|covered|away|apart|from|altitude|height|up\sto|shortest|flight|shot)\b",
    re.IGNORECASE,
)
_APART_AFTER = Lazy(
    r"^\s?(?:\([^)]*\)\s?)?(?:away|apart|from\b|(?:to\sthe\s)?(?:due\s)?(?:north|south|east|west)|separat|"
    r"lie|inside\s(?:the\s)?(?:border|territory)|of\s(?:sea|land|road))",
    re.IGNORECASE,
)
_APART_BEFORE = Lazy(
    r"\b(?:l(?:ies|ay|ie|ying)|is|are|sits?|situated|located|stands|separat\w*|distance\s(?:between|from|"
    r"to|of)|apart|measures|stretch\w*|only|a\smere|merely|barely|some|about|just)\s(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_RADAR = Lazy(r"\bradars?\b|\bdetect|\bsees?\b|\bsensor", re.IGNORECASE)
_HYPOTHETICAL = Lazy(r"^-?\s?(?:shot|flight|range\sshot|arc|trajectory|trip|hop|target|distance)", re.IGNORECASE)

_WARNING_NEAR = Lazy(
    r"\b(?:warn\w*|notice|to\s(?:react|respond|take\s(?:cover|shelter)|shelter|prepare|evacuate|hide|"
    r"decide)|alert(?:ed|s)?|reaction\stime|response\stime|forewarn\w*|heads-up|siren)\b",
    re.IGNORECASE,
)
_FLIGHT_NEAR = Lazy(
    r"\b(?:flight|fl[iye]w?|flies|flying|flew|flown|in\sthe\sair|under\s?way|airborne|travel\w*|reach(?:es|ed|ing)?|"
    r"arriv\w*|hit|hits|strikes?|struck|takes?|took|pass(?:es|ed)?|elaps\w+|gone|got|went|goes|made\sit|back\sdown|again|up\sthere|need(?:s|ed)?|cover(?:s|ed)?|land(?:s|ed)?|splash\w*|fell|falls|"
    r"c[ao]me\sdown|comes\sdown|down|impact\w*|away|after\s(?:the\s|its\s|a\s)?(?:launch|lift-?off|"
    r"take-?off|firing)|minutes\sof\s(?:the\s|its\s|a\s)?(?:launch|lift-?off|take-?off|firing)|from\slaunch|at\sits\starget|last(?:s|ed)?|over\s\w+|aloft|journey|cross\w*|get\w*|timed|"
    r"minutes?\sto|is\sover|wait\w*|descend\w*|touch\w*|stay\w*\s(?:up|aloft)|once|until|leaves?)\b",
    re.IGNORECASE,
)
_NOTICE = Lazy(
    r"\b(?:before(?:hand)?|ahead|prior|in\sadvance|earlier|pre-?notif\w*|advance\s(?:notice|warning))\b", re.IGNORECASE
)


def distance_role(reading: Reading, measure: Measure) -> Role:
    """What a distance of the sentence measures; unclear where the words beside it do not say."""
    if measure.dimension is not Dimension.DISTANCE:
        return Role.UNCLEAR
    clause_before, clause_after = clause_of(reading.text, measure)
    near_before = clause_before[-60:]
    if _DIFFERENCE.match(reading.told[measure.end :]) or _BY.search(reading.told[: measure.start]):
        return Role.DIFFERENCE
    if _beside_a_place(reading, measure) or _is_way(reading, measure):
        return Role.APART
    if _RADAR.search(reading.text) and reading.sensors:
        return Role.RADAR
    if re.search(
        r"\breach(?:ed|es|ing)\s(?:about\s|some\s|around\s|nearly\s|over\s)?$", near_before
    ) and _FLOWN_WORD.search(reading.text):
        return Role.APOGEE
    if _HEIGHT_AFTER.match(clause_after) or _closest(near_before) == "height":
        return Role.HEIGHT_LIMIT if reading.defences and not reading.systems else Role.APOGEE
    if measure.denial is not None and measure.comparator is Comparator.AT_LEAST and _USED_AT.search(near_before):
        return Role.MINIMUM
    if _NEARER.search(near_before[-45:]) or re.match(r"^\s?minimum\b", clause_after):
        return Role.MINIMUM
    least = list(_LEAST.finditer(reading.text[: measure.start]))
    if least and not _GREATEST.search(reading.text[least[-1].end() : measure.start]):
        return Role.MINIMUM
    if _HYPOTHETICAL.match(clause_after) and not re.search(r"\brange\b", clause_after[:14]):
        return Role.LEG
    ranged = _RANGE.search(near_before) or re.match(
        r"^-?\s?(?:in\s)?(?:range|reach)|^\s(?:in\s(?:it|the\stank)|worth)\b", clause_after
    )
    able = _ABLE.search(clause_before)
    if _APART_AFTER.match(clause_after) and not (ranged and able) and not _FLOWN.search(near_before[-40:]):
        return Role.APART
    if re.match(r"^[\s-]*range\b", clause_after) or ranged:
        return Role.CAPABILITY
    flown = _FLOWN.search(near_before) or _FLOWN_AFTER.match(clause_after)
    if flown:
        present = re.search(r"\b(?:flies|fly|travels?|goes|hits?|lands?)\b[^.;]*$", near_before)
        if able or (present and len(reading.places) < 2):
            return Role.CAPABILITY
        return Role.FLOWN
    if able and re.search(
        r"\b(?:out\sto|up\sto|as\sfar\sas|targets?|engag\w*|strik\w*|kill|destroy|intercept\w*|sent|send|"
        r"hurl\w*|lob\w*|throw\w*|carr(?:y|ies|ied)|deliver\w*|fired?|launched)\b",
        near_before,
        re.IGNORECASE,
    ):
        return Role.CAPABILITY
    if _APART_BEFORE.search(near_before) and len(reading.places) >= 2:
        return Role.APART
    if _SINGLE_FLIGHTS.search(clause_before):
        return Role.FLOWN
    points = [place for place in reading.places if not speaks(reading.text, place)]
    alone = len(reading.of_dimension(Dimension.DISTANCE)) == 1 and not points and not reading.measures[1:]
    if alone and len(reading.systems) == 1 and measure.middle > 40 and not _OTHER_LENGTH.search(reading.text):
        return Role.CAPABILITY
    return Role.UNCLEAR


_WAY = Lazy(
    r",\s(?:at\s|over\s)?(?:a|the)\s(?:total\s)?distance\sof\s(?:(?:about|some|around|roughly|nearly|almost|just|over|under|more|"
    r"less|than)\s)*$",
    re.IGNORECASE,
)


def _is_way(reading: Reading, measure: Measure) -> bool:
    """``From A to B, a distance of 830 km (516 miles)``: how far the two places named before it lie apart."""
    named = [place for place in reading.places if place.end <= measure.start and not place.is_area]
    before = reading.text[: measure.start]
    told_again = re.search(r"\(\s?$", before) is not None
    if told_again:
        earlier = [one for one in reading.of_dimension(Dimension.DISTANCE) if one.end <= measure.start]
        before = reading.text[: earlier[-1].start] if earlier else before
    flown = re.search(r"\b(?:flew|flown|flying|travell?ed|covered|went)\b", before, re.IGNORECASE)
    return not flown and len({place.place.id for place in named}) == _ENDS and _WAY.search(before) is not None


#: A way has two ends.
_ENDS = 2


#: ", 270 kilometres away": said of the place before it, with "which is", "some" or "only" between them.
_ASIDE = Lazy(
    r"^(?:['’]s)?,\s(?:which\s(?:is|lies|stands)\s)?(?:(?:an?|about|some|around|roughly|only|just|less|more|than|over|under|almost|nearly|"
    r"mere|good|barely|not|quite|little|well|at|least|most|hardly|fully|all|of)\s)*$",
    re.IGNORECASE,
)
_OFF = Lazy(
    r"^\s(?:(?:further|farther)\s)?(?:away|off|distant|apart|from\b|(?:to\sthe\s)?(?:due\s)?(?:north|south|east|west))",
    re.IGNORECASE,
)


#: What single flights did, not what the missile can do.
_SINGLE_FLIGHTS = Lazy(
    r"\b(?:flights?|shots?|strikes?|launch(?:es)?|tests?)\s(?:\w+\s)?(?:took|carried|brought|sent|were|was)\b",
    re.IGNORECASE,
)


def _beside_a_place(reading: Reading, measure: Measure) -> bool:
    """Whether a distance is told of the place that it follows as an aside."""
    if not _OFF.match(reading.told[measure.end :]):
        return False
    return any(
        place.end <= measure.start and _ASIDE.match(reading.told[place.end : measure.start]) for place in reading.places
    )


#: "Seven to ten minutes more than": a difference between two times.
_DIFFERENCE = Lazy(
    r"^\s(?:or\sso\s)?(?:more|less|longer|shorter|fewer|farther|nearer|closer|to\sspare)\b(?!\sor\sless)|^\sshort\sof\b|"
    r"^\safter\sit\s(?:could|would|can|might)\b",
    re.IGNORECASE,
)
_EARLIER = Lazy(r"^\s(?:earlier|sooner|quicker|faster|slower)\b", re.IGNORECASE)
_BY = Lazy(
    r"\bby\s(?:(?:about|some|around|roughly|only|just|almost|nearly|more\sthan|less\sthan|over|at\sleast|an?|good)\s)*$",
    re.IGNORECASE,
)


def _closest(before: str) -> str:
    """Which cue stands last before a number: of height, of ground covered, of reach, or none."""
    cues = [("height", _HEIGHT_WORD), ("flown", _FLOWN_WORD), ("range", _RANGE)]
    last = [(matches[-1].end(), name) for name, cue in cues if (matches := list(cue.finditer(before[-45:])))]
    return max(last)[1] if last else ""


def time_role(reading: Reading, measure: Measure) -> TimeRole:
    """What a time of the sentence measures."""
    before, after = clause_of(reading.text, measure)
    if _DIFFERENCE.match(reading.told[measure.end :]) or _EARLIER.match(reading.told[measure.end :]):
        return TimeRole.DIFFERENCE
    close = before[-45:] + " # " + after[:45]
    if re.search(
        r"\b(?:notif|told|inform|warn|notice)\w*\b.{0,80}\b(?:Washington|United\sStates|Pentagon|US|"
        r"America\w*)\b|\b(?:Washington|United\sStates|Pentagon|US|America\w*)\b.{0,80}\b(?:notif|told|inform|"
        r"warn|notice)\w*",
        reading.text,
    ) and _NOTICE.search(reading.text):
        return TimeRole.NOTICE
    if re.search(
        r"\b(?:fl(?:ies|ew|y|own)\sfor|flight(?:\stime)?\sof)\s(?:about\s|some\s|only\s)?$", before
    ) or re.match(r"^[\s-](?:long\s)?flight\b", after):
        return TimeRole.FLIGHT
    delay = re.search(
        r"\balert\w*|\bwarn\w*|\bmessage|\bsiren|\bJ-Alert|\b(?:were|was|got|been)\stold\b", close
    ) and re.search(r"^\s?(?:\w+\s){0,3}?after\b|^\s?later\b|^\s?behind\b", after)
    if delay:
        return TimeRole.DELAY
    if re.search(
        r"\bbetween\b.{0,40}\b(?:threat|announcement|alarm|alert|siren|message)\b", after
    ) or _WARNING_NEAR.search(close):
        return TimeRole.WARNING
    if _FLIGHT_NEAR.search(before + " " + after):
        return TimeRole.FLIGHT
    if len((before + after).split()) < 2 and _FLIGHT_NEAR.search(reading.text):
        return TimeRole.FLIGHT  # "a quarter of an hour: that is what it took"
    return TimeRole.UNCLEAR


_BREAK = Lazy(
    r"[;:]|,\s(?=(?:[\w'’]+\s){1,3}(?:is|are|was|were|would|had|has|have|gets?|could|can|will)\b)|,\s(?:so|"
    r"and|but|which|while|whereas|because|since|then)\b|\b(?:but|while|whereas|because)\b|"
    r"\sand\s(?=(?:came|comes|flew|landed|splash|rose|climbed|reached|can|could|was|is|has|had|fell|hit|"
    r"covered)\b)"
)


def clause_of(text: str, measure: Measure) -> tuple[str, str]:
    """The words of the measure's clause before and after it, cut at conjunctions and semicolons."""
    before, after = text[: measure.start], text[measure.end :]
    cuts = list(_BREAK.finditer(before))
    if cuts:
        before = before[cuts[-1].end() :]
    cut = _BREAK.search(after)
    if cut:
        after = after[: cut.start()]
    return before, after
