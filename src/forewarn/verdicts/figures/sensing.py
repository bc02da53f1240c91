"""How far and how wide a radar or a satellite sees: against published figures, and against the curve of the Earth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Sensor
from forewarn.earth.horizon import height_seen_m
from forewarn.records.claims import ClaimKind, Comparator, PlaceRole
from forewarn.records.places import Place
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import Launch, apart_km, computed, figures_shown, spread, widest_km
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import count, km, rounded_km

_KINDS = (
    ClaimKind.RANGE,
    ClaimKind.WARNING,
    ClaimKind.QUANTITY,
    ClaimKind.GEOGRAPHY,
    ClaimKind.REACH,
    ClaimKind.STATEMENT_OF_INTENT,
)
_SEES = Lazy(
    r"\b(?:sees?|seeing|seen|spots?|spotted|detect(?:s|ed|ing)?|notic(?:es?|ed)|picks?\sup|watch(?:es)?|track(?:s|ed)?|"
    r"observ(?:es?|ed)|catch(?:es)?|register(?:s|ed)?|visible|glimpse)\b",
    re.IGNORECASE,
)
_AT_ONCE = Lazy(
    r"\b(?:instant(?:ly)?|the\s(?:very\s)?(?:moment|second)|very\smoment|as\ssoon\sas|immediately|right\saway|"
    r"straight\saway|from\sthe\s(?:first|very\sfirst|ground)|at\s(?:lift-?off|launch|take-?off|ignition)|"
    r"(?:leaves?|leaving|left)\s(?:the\sground|its\slauncher|the\slauncher|the\spad|its\spad)|on\sthe\sground|"
    r"(?:still\s)?(?:on|standing\son|sitting\son)\s(?:its|the|a)\s(?:launcher|pad|lorry|truck|launch\spad)|"
    r"on\sthe\sdot|in\sthe\ssame\s(?:second|moment)|"
    r"before\sit\s(?:has\s)?(?:lifts?\soff|takes?\soff|left|even)|the\sinstant|"
    r"without\s(?:any\s)?delay)\b",
    re.IGNORECASE,
)
_SATELLITE = Lazy(r"\b(?:satellites?|infrared|from\s(?:space|orbit)|SBIRS)\b", re.IGNORECASE)
_RADAR = Lazy(r"\bradars?\b", re.IGNORECASE)
_ALL_ROUND = Lazy(r"\ball[-\s]round\b|\bin\s(?:all|every)\sdirections?\b|\bfull\scircle\b", re.IGNORECASE)
_POINTS_THERE = Lazy(r"\baway\b|\boff\b|\bfrom\b|\bapart\b|\b(?:north|south|east|west)", re.IGNORECASE)
#: A radar that has to wait for this height sees no launch, in metres: boosts end far above, clouds far below.
LAUNCH_HEIGHT_M = 5_000.0


def judge_sensors(case: Case) -> Iterator[Ruling]:
    """Findings on what a radar is published to see, and on whether it can see a launch."""
    reading = case.reading
    if reading.asks:
        return
    sight = _launch_seen(case)
    if sight is not None:
        yield sight
        return
    if len(reading.sensors) != 1 or reading.defences or len(reading.systems) > 1:
        return
    if reading.denials and len(reading.of_dimension(Dimension.DISTANCE)) > 1:
        return  # which of them is denied cannot be told
    sensor = case.catalog.sensors[reading.sensors[0]]
    alone = not reading.systems
    for measure in reading.of_dimension(Dimension.DISTANCE):
        role = distance_role(reading, measure)
        pointed = _POINTS_THERE.match(reading.after(measure).lstrip()) and len(reading.places) > 1
        seen = role in {Role.RADAR, Role.CAPABILITY, Role.UNCLEAR} or len(reading.places) < 2
        if seen and not pointed and measure.middle > 100:
            yield _ranged(case, sensor, measure, whole=alone)
            break
    for measure in reading.of_dimension(Dimension.ANGLE):
        yield from _wide(case, sensor, measure, whole=alone)
        break
    if _ALL_ROUND.search(reading.text):
        published = spread(case, sensor.id, "coverage_deg")
        if published is not None and published.highest >= 360:
            text = f"{sensor.name} is published to cover 360 degrees"
            yield Ruling(
                _KINDS, verdict(Finding.SUPPORTED, text, figures_shown("published coverage", published.figures))
            )


def _ranged(case: Case, sensor: Sensor, measure: Measure, *, whole: bool) -> Ruling:
    limits = case.thresholds
    published = spread(case, sensor.id, "radar_range_km")
    if published is None:
        text = f"no public figure for the range of {sensor.name} stands in the record"
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text), whole=whole)
    low, high = published.lowest, published.highest
    span = km(high) if low == high else f"{low:,.0f} to {km(high)}"
    words = f"published figures for how far {sensor.name} sees: {span}"
    change = ["turns if another figure of weight is published"]
    numbers = figures_shown("published radar range", published.figures)

    def said(finding: Finding, extra: str = "") -> Ruling:
        return Ruling(_KINDS, verdict(finding, words + extra, numbers, would_change=change), whole=whole)

    ends = all(published.near(value, limits.distance_share) for value in (measure.low, measure.high))
    if ends or (low <= measure.low and measure.high <= high):
        return said(Finding.SUPPORTED)
    if measure.comparator is Comparator.AT_LEAST and measure.low <= high:
        return said(Finding.SUPPORTED if measure.low <= low else Finding.STRAINED)
    loosely = low * (1 - limits.figure_strained_share) <= measure.middle <= high * (1 + limits.figure_strained_share)
    if loosely:
        return said(Finding.STRAINED)
    slip = ""
    if measure.unit_text.lower().startswith("mile") and published.near(measure.middle / KM_PER_MILE, 0.05):
        slip = ": kilometres told as miles would explain it"
    elif measure.factor == 1.0 and published.near(measure.middle * KM_PER_MILE, 0.05):
        slip = ": miles told as kilometres would explain it"
    return said(Finding.CONTRADICTED, f", not {rounded_km(measure.middle)}{slip}")


def _wide(case: Case, sensor: Sensor, measure: Measure, *, whole: bool) -> Iterator[Ruling]:
    published = spread(case, sensor.id, "coverage_deg")
    if published is None:
        return
    same = abs(measure.middle - published.preferred) <= 0.05 * published.preferred
    words = f"{sensor.name} is published to cover {count(published.preferred)} degrees"
    yield Ruling(
        _KINDS,
        verdict(
            Finding.SUPPORTED if same else Finding.CONTRADICTED,
            words if same else f"{words}, not {count(measure.middle)}",
            figures_shown("published coverage", published.figures),
        ),
        whole=whole,
    )


def _launch_seen(case: Case) -> Ruling | None:
    """A radar on the ground said to see a launch at once: the curve of the Earth hides what is low and far."""
    reading = case.reading
    text = reading.text
    if not (_SEES.search(text) and _AT_ONCE.search(text)) or _SATELLITE.search(text):
        return None
    eye = _eye(case)
    if eye is None:
        return None
    launches = [place for place in reading.places if place.place.id != eye.id and place.place.country != eye.country]
    launches = launches or [place for place in reading.places if place.place.id != eye.id and not place.is_area]
    there = [place for place in launches if place.role in {PlaceRole.LAUNCH, PlaceRole.TARGET}] or launches
    if not there:
        return None
    target = there[-1].place
    distance = apart_km(eye, target)
    if there[-1].is_area:  # its nearest part
        near = Launch(eye, ((eye.latitude_deg, eye.longitude_deg),))
        distance = widest_km(case, near, there[-1])[0]
    hidden = height_seen_m(distance * 1000)
    numbers = [
        computed(f"geodesic, {eye.name} to {target.name}", "km", round(distance)),
        computed("lowest height seen at that distance over a level horizon", "km", round(hidden / 1000)),
    ]
    words = (
        f"{target.name} is {km(distance)} from {eye.name}: the curve of the Earth hides all that is lower than about "
        f"{rounded_km(hidden / 1000)} there"
    )
    assumptions = ["a radar on the ground with a level horizon; rays bent by standard air"]
    if hidden < LAUNCH_HEIGHT_M:
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, words, numbers, assumptions=assumptions), whole=True)
    change = ["turns only for a sensor that looks from above"]
    return Ruling(
        _KINDS,
        verdict(Finding.CONTRADICTED, words, numbers, assumptions=assumptions, would_change=change),
        whole=True,
    )


def _eye(case: Case) -> Place | None:
    """Where the radar stands: the site of the sensor named, or the first place of a sentence about a radar."""
    reading = case.reading
    for entry in reading.sensors:
        site = case.catalog.sensors[entry].site
        if site is not None:
            return case.catalog.gazetteer.place(site)
    points = [place for place in reading.places if not place.is_area]
    if _RADAR.search(reading.text) and len(points) >= 2:
        radar = _RADAR.search(reading.text)
        start = radar.start() if radar else 0
        return min(points, key=lambda place: abs(place.start - start)).place
    return None
