"""Guards against findings on something that the sentence does not assert, or asserts the other way round."""

from __future__ import annotations

import re
from datetime import date

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.defences.stopping import DISMISSED
from forewarn.verdicts.flights.reach_words import without_interception
from forewarn.verdicts.flights.stances import Stance, stance_of
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.guards.subjects import SUBJECTS
from forewarn.verdicts.reading.chain_words import ONLY_SO_LONG
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.ruling import Case, Ruling

#: Ways to say that something is not reached, known to the rules or not.
_EXCLUDED = Lazy(
    r"\bbeyond\b(?!\s(?:doubt|dispute|question))|\boutside\b|\bout\sof\b|(?<!\bas\s)\bfar\sfrom\b|\bspared\b|"
    r"\bsafe(?:ly)?\b|"
    r"\btoo\s(?:far|distant|remote)\b|\b(?:falls?|fell|fallen)\sshort\b|\bshort\sof\b|\bescapes?\b|\bunreachable\b|"
    r"\bmore\sthan\b(?=[^,;]*\b(?:can|could)\s(?:manage|cover|reach|fly|do|bridge|hit)\b)|\b(?:farther|"
    r"further)\s(?:away\s|off\s|out\s)?than\b|\b(?:nothing|no\sreason|no\sneed|little)\sto\s(?:fear|worry)\b|"
    r"\bfails?\sto\b|\bunable\b|\bincapable\b|\blacks?\b",
    re.IGNORECASE,
)
_IRONY = Lazy(
    r"\bthink\sagain\b|\bso\smuch\sfor\b|\bas\sif\b|\bif\s(?:you|anyone|anybody|one)\s(?:\w+\s)?(?:thinks?|believes?|"
    r"hopes?)\b|"
    r"\bfar\sfrom\s(?:true|it)\b|\byeah,|\bsurely\snot\b|\bthe\sidea\sthat\b|\bthe\snotion\sthat\b|\bdream\son\b",
    re.IGNORECASE,
)
_SOME_NOT_OTHERS = Lazy(r"\b(?:but|and|though)\snot\b|\bexcept\b|\brather\sthan\b|\binstead\sof\b", re.IGNORECASE)
_PUT_WITHIN = Lazy(r"within the published reach|inside the largest published reach|lies inside")
_PUT_BEYOND = Lazy(r"(?:but|and) the largest published reach|is beyond")


def polarity_of_reach(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The words of exclusion, counted anew, must agree with how the rule took them."""
    reading, given = case.reading, ruling.verdict
    if ClaimKind.REACH not in ruling.kinds[:2] or ruling.whole:
        return None
    within, beyond = _PUT_WITHIN.search(given.because), _PUT_BEYOND.search(given.because)
    if bool(within) == bool(beyond):
        return None
    targets = [place for place in reading.places if place.role is not PlaceRole.LAUNCH]
    if len(targets) > 1 and _SOME_NOT_OTHERS.search(reading.text):
        return Doubt("the sentence says one thing of one place and the opposite of another")
    taken = (given.finding is Finding.SUPPORTED) == bool(beyond)
    stance = stance_of(reading.text)
    if stance is not None and taken == (stance is Stance.BEYOND):
        return None
    excluded = _merged([match.span() for match in _EXCLUDED.finditer(reading.text)])
    denials = [
        (start, end)
        for start, end in denial_spans(without_interception(reading.text))
        if not any(first <= start < last for first, last in excluded)
        and reading.text[start:end].lower() != "nor"
        and not re.match(r"\seven\b", reading.text[end:])
    ]
    turned = (min(len(excluded), 1) + len(denials)) % 2 == 1  # several words of exclusion repeat each other
    if turned != taken and (excluded or denials):
        return Doubt("whether the sentence puts the place inside or outside the reach is not understood")
    return None


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring words of exclusion say the same thing once."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and start - kept[-1][1] < 4:
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def irony(case: Case, _ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Turns of speech that put a view forward to throw it over."""
    match = _IRONY.search(case.reading.text)
    return Doubt(f"'{match.group()}' turns round what is said, and how far cannot be told") if match else None


_BETWEEN_PLACES = Lazy(
    r"^\s?(?:\([^)]*\)\s?)?(?:(?:to\sthe\s|due\s)?(?:north|south|east|west)(?:[-\s]?(?:east|west))?\sof|from|"
    r"away\sfrom)\b",
    re.IGNORECASE,
)


def distance_between_places(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """``85 km south of Berlin`` is no range: what contradicts it as one has misread it."""
    if ruling.verdict.finding is not Finding.CONTRADICTED:
        return None
    if ruling.kinds[0] not in {ClaimKind.INTERCEPT, ClaimKind.RANGE} or ClaimKind.GEOGRAPHY in ruling.kinds[:1]:
        return None
    reading = case.reading
    distances = reading.of_dimension(Dimension.DISTANCE)
    if not distances or not all(
        _BETWEEN_PLACES.match(reading.text[one.end :]) or (reading.places and distance_role(reading, one) is Role.APART)
        for one in distances
    ):
        return None
    if any(other.kinds[0] is ClaimKind.GEOGRAPHY for other in every):
        return Doubt("", finding=None)
    return Doubt("the distance is one between places and no range")


_CAPABLE = Lazy(
    r"\b(?:can|cannot|could|able|capable|capability|ranges?|reach(?:es)?|maximum|farthest|furthest|limit|"
    r"up\sto\s\d+\s?km\saway)\b|n['’]t\b",
    re.IGNORECASE,
)


def one_flight_is_no_limit(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """How far one dated flight, or one of a stated height, came down says nothing about the largest reach."""
    reading = case.reading
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.RANGE:
        return None
    if not re.search(r"published (?:figures for the )?reach", ruling.verdict.because, re.IGNORECASE):
        return None
    able = _CAPABLE.search(reading.text)
    if any(one.denial is not None for one in reading.measures):
        return None  # "cannot fly farther than" speaks of a limit
    heights = [one for one in reading.measures if distance_role(reading, one) is Role.APOGEE]
    dated = any(one.precision in {"day", "month", "span"} for one in reading.dates)
    if not ((heights and not (able and reading.denials)) or (dated and not able)):
        return None
    others = any(other is not ruling and other.verdict.finding is Finding.SUPPORTED for other in every)
    return Doubt("the distance is that of one flight and no reach", finding=None if others else Finding.CANNOT_TELL)


_STOCK = Lazy(
    r"\bof\s(?:the\s|its\s|their\s|his\s)?(?:first\s|original\s)?(?:two|three|four|five|six|ten)\s(?=\w)|"
    r"\b(?:another|one|others?|rest)\s(?:was\s|were\s|is\s)?(?:destroyed|left|remain\w*)|\b(?:in\sstock|stockpile|"
    r"remaining|to\sbegin\swith|had\sleft)\b",
    re.IGNORECASE,
)


def stock_is_no_count_of_uses(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``Of the three, one was fired`` shares out a stock; it does not say that there was one use."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    match = _STOCK.search(case.reading.text)
    return Doubt(f"'{match.group()}' shares out a stock, and the uses are not counted") if match else None


_OFFICE = Lazy(
    r"['’]s\s(?:\w+\s)?(?:ministry|ministries|minister|army|military|air\sforce|government|officials?|intelligence|"
    r"president|"
    r"general\sstaff|security\sservice|spokes\w+)\b",
    re.IGNORECASE,
)


def speaker_taken_for_target(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The town whose ministry speaks was not struck; a day without a year may be that of any year."""
    reading = case.reading
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    for one in reading.dates:
        if one.first is None and any(_same_day(one.text, event.when.from_date) for event in _uses(case)):
            return Doubt(f"'{one.text}' has no year, and the record has a use on that day of a year")
    points = [place for place in reading.places if place.place.kind in {PlaceKind.CITY, PlaceKind.REGION}]
    speaking = [place for place in points if speaks(reading.text, place) or _OFFICE.match(reading.text[place.end :])]
    if speaking and len(speaking) == len(points):
        return Doubt(f"{speaking[0].text} stands for those who speak, and the place struck was not compared")
    return None


_AT_A_PLACE = Lazy(
    r"\b(?:at|in|on|near|over|against|into|around|upon|outside|of|hit|struck|attacked|targeted|and|or|"
    r"nor)\s(?:the\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)


def no_use_there(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``No use there`` needs a town that the sentence says was not struck, not a word that only looks like one."""
    reading = case.reading
    if ruling.verdict.finding is not Finding.SUPPORTED or "has no use of" not in ruling.verdict.because:
        return None
    towns = [place for place in reading.places if place.place.kind is PlaceKind.CITY]
    if not towns or any(
        place.role is PlaceRole.TARGET
        or _AT_A_PLACE.search(reading.text[: place.start])
        or (place.start == 0 and len(place.text) > 3)
        for place in towns
    ):
        return None
    return Doubt(f"whether '{towns[0].text}' is the place that the sentence speaks of cannot be told")


def _uses(case: Case) -> list[Event]:
    return [event for system in case.reading.systems for event in case.catalog.events_of(system, kind=EventKind.USE)]


def _same_day(text: str, day: date) -> bool:
    return f"{day:%B}".lower() in text.lower() and re.search(rf"\b{day.day}\b", text) is not None


def only_so_long(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """``Only gave them ten minutes`` says how long; and where an alert went is not where a missile came down."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    others = [one for one in every if one.kinds[0] is ClaimKind.WARNING and one.whole]
    chain = [one for one in others if one.verdict.because.startswith("The record of ")]
    return Doubt("", finding=None) if chain or (others and ONLY_SO_LONG.search(case.reading.text)) else None


_NO_OTHER_THING = Lazy(
    r"\b(?:no|without(?:\sany)?|never\sany|not\s(?:an?|any))\s(?:\w+\s){0,2}?(?:warnings?|alerts?|notice|sirens?|"
    r"comments?|reactions?|"
    r"word|statements?|reports?|casualt\w+|injur\w+|damage|victims?|dead|deaths|explanations?|apolog\w+|response|"
    r"answer|help)\b",
    re.IGNORECASE,
)


def denied_beside_the_use(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``No warning was given after the strike`` denies the warning and not the strike."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] is not ClaimKind.USE:
        return None
    match = _NO_OTHER_THING.search(case.reading.text)
    if match is None or len(denial_spans(case.reading.text)) > 1:
        return None
    return Doubt(f"'{match.group()}' is what is denied, and it was not compared")


def dismissal(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A voice that dismisses a defence denies without a word of denial."""
    if ClaimKind.INTERCEPT not in ruling.kinds or "on record" not in ruling.verdict.because:
        return None
    match = DISMISSED.search(case.reading.text)
    denies = "dismiss" in ruling.verdict.because or "no existing" in ruling.verdict.because
    if (
        match is None
        or "says so on record" in ruling.verdict.because
        or denies == (ruling.verdict.finding is Finding.SUPPORTED)
    ):
        return None
    return Doubt(f"'{match.group()}' is a judgement whose sense was not followed")


_SAID_WHEN = Lazy(
    r"\b(?:line|word|words|speech|remark|remarks|statement|message|said|told|announced|declared|stated|claimed|asked|"
    r"called|spoke|replied|put\sit|argued|wrote|promised)\b[^,;:]{0,24}\b(?:in|on|of|at)\s(?:the\s)?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)


_SAID_EARLIER = Lazy(
    r"\b(?:said|told|announced|declared|stated|claimed|promised|added|spoke|expected|estimated|put\sit)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


def day_of_speech(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """The date of a remark is not the date of what it promises."""
    of_time = "another time" in ruling.verdict.because or ruling.kinds[0] is ClaimKind.EXERCISE
    if ruling.verdict.finding is not Finding.CONTRADICTED or not of_time:
        return None
    told = case.reading.dates
    said = (_SAID_WHEN, _SAID_EARLIER)
    if told and all(any(cue.search(case.reading.text[: one.start]) for cue in said) for one in told):
        on_record = any(
            other.verdict.finding is Finding.SUPPORTED
            and other.verdict.because.startswith(("On record from", "The record has"))
            for other in every
        )
        words = "the date is that of the remark, and what was said then is another matter"
        return Doubt(words, finding=None if on_record else Finding.CANNOT_TELL)
    return None


_TOOK_OFF = Lazy(
    r"\b(?:took\soff|takes\soff|taking\soff|lifted\soff|lifts\soff|launch\w*|fired|firing|start\w*|stationed|based|"
    r"deployed|"
    r"parked|standing|sited|left|leaves|leaving|departing)\s(?:\w+\s){0,2}?(?:(?:at|in|from|near|"
    r"out\sof)\s)?(?:the\s)?$",
    re.IGNORECASE,
)


def launch_place_taken_by_default(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Where a launch place was filled in, none of the places named may be one itself."""
    given = ruling.verdict
    if not any("names no launch place" in words for words in given.assumptions):
        return None
    reading = case.reading
    for place in reading.places:
        site = case.catalog.sites.get(place.place.id)
        own = site is not None and any(system in site.for_systems for system in reading.systems)
        if (own or _TOOK_OFF.search(reading.text[: place.start])) and place.place.name in given.because:
            return Doubt(f"{place.place.name} may be where it was launched, and was taken for the target")
    return None


MISREADING: tuple[Guard, ...] = (
    irony,
    polarity_of_reach,
    distance_between_places,
    one_flight_is_no_limit,
    stock_is_no_count_of_uses,
    speaker_taken_for_target,
    no_use_there,
    dismissal,
    only_so_long,
    denied_beside_the_use,
    day_of_speech,
    launch_place_taken_by_default,
    *SUBJECTS,
)
