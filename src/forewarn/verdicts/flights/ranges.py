"""How far a system gets, how near it can be used, how high and how far a flight went: against published figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from forewarn.catalog import Figure, MissileClass
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import (
    Spread,
    computed,
    figures_shown,
    name_of,
    parties_named,
    said_by,
    spread,
)
from forewarn.verdicts.flights import physics
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km, rounded_km

_SHOWS_LIMIT = Lazy(
    r"\b(?:shows?|shown|proves?|proven|means?|demonstrat\w+|because|therefore|so|hence|thus|since|"
    r"its\s(?:maximum\s)?range\sis|(?:that|which|this)\sis\s(?:as\sfar|all|the\s(?:limit|maximum|most|farthest))|cannot|can't|could\snot|no\s(?:further|farther)|maximum|the\smost|reach(?:ed|es)\sthe\s(?:limit|end|edge))\b",
    re.IGNORECASE,
)
_AT_A_DISTANCE = Lazy(
    r"\b(?:can|could|able\sto|capable\sof)\s(?:\w+\s)?(?:hit|hitting|strik\w+|reach\w*|attack\w*|"
    r"destroy\w*|engag\w+)\b(?![^.;]*\b(?:only|merely|just|barely|at\smost|maximum)\b)[^.;]*\b(?:targets?|"
    r"cities|places|anything|objects)\b",
    re.IGNORECASE,
)
_LIMIT = Lazy(
    r"\b(?:cannot|can't|could\snot|couldn't|unable|incapable|not\sable)\b.{0,40}\b(?:further|farther|"
    r"beyond|more|longer)\b"
    r"|\b(?:maximum|full|greatest|real|true|whole|actual)\s(?:range|reach)\b|\brange\s(?:is|was|of|must|"
    r"cannot)\b|\bthe\s(?:missile|weapon|system)['’]s\s(?:range|reach)\b|\bits\s(?:range|reach)\b|"
    r"\b(?:limits?|upper\sbound)\b|\bend\sof\s(?:its|the\s\w+['’]s)\s(?:range|reach|tether)\b|\bas\sfar\sas\s(?:this|the|that|any|such)\b|\ball\s(?:it|the\smissile)\scan\b|\b(?:farthest|furthest|as\sfar\sas\sit|the\smost\sit)\b",
    re.IGNORECASE,
)


#: What it would have to cover is no reach that it has.
_NEEDED = Lazy(
    r"\b(?:(?:would|will|does|did)\s(?:have|need)\sto|must|has\sto|had\sto|needs?\sto|needed\sto|would\sneed|requires?|required)\b"
    r"[^,;.]{0,40}$",
    re.IGNORECASE,
)


#: That the number is a least distance, in other words than a denial.
_NEAREST = r"\bminimum\b|\btoo\s(?:near|close|short)\b|\b(?:nearest|closest|shortest|least)\b|\bdead\szone\b"
#: A minimum said to be known from tests.
_TESTED = Lazy(
    r"\b(?:proved|proven|tested|demonstrat\w+|measured|confirmed|verified|established|shown)\b", re.IGNORECASE
)


def judge_ranges(case: Case) -> Iterator[Ruling]:
    """Findings on a stated reach of one missile system."""
    reading = case.reading
    system = reading.system
    if system is None or reading.defences:
        return
    lofted = _lofted_taken_for_reach(case, system)
    if lofted is not None:
        yield lofted
        return
    for measure in reading.of_dimension(Dimension.DISTANCE):
        role = distance_role(reading, measure)
        known = _KNOWN_FLIGHT.search(reading.text[: measure.start])
        if known is not None:
            yield from _extreme_flight(
                case, system, measure, shortest=(known["which"] or known["far"]).lower() in _SHORT
            )
            continue
        after = _KNOWN_AFTER.match(reading.text[measure.end :])
        if after is not None and not reading.denials:
            yield from _extreme_flight(case, system, measure, shortest=after["far"].lower() in _SHORT)
            continue
        if role is Role.CAPABILITY and not _NEEDED.search(reading.before(measure, 70)):
            yield from _capability(case, system, measure)
        elif role is Role.MINIMUM and (measure.denial is not None or reading.has(_NEAREST) or reading.denials):
            yield _minimum(case, system, measure)


def judge_flown_as_limit(case: Case) -> Iterator[Ruling]:
    """A distance flown once, taken for the farthest the missile can go, in a sentence that may name no system."""
    reading = case.reading
    if reading.defences or reading.systems:
        return
    lofted = _lofted_taken_for_reach(case, None)
    if lofted is not None:
        yield lofted


def _lofted_taken_for_reach(case: Case, system: str | None) -> Ruling | None:
    reading = case.reading
    distances = reading.of_dimension(Dimension.DISTANCE)
    roles = {measure: distance_role(reading, measure) for measure in distances}
    flown = [measure for measure, role in roles.items() if role is Role.FLOWN]
    if not flown and system is not None:
        flown = _one_shot(case, system, distances)
    heights = [measure for measure, role in roles.items() if role is Role.APOGEE]
    stated = [measure for measure, role in roles.items() if role is Role.CAPABILITY]
    text = reading.told or reading.text
    if not (_SHOWS_LIMIT.search(text) and _LIMIT.search(text)):
        return None
    if not flown:
        return None
    shot = flown[0]
    others = [measure for measure in distances if measure is not shot and roles[measure] is not Role.APOGEE]
    same = [measure for measure in (*stated, *others) if abs(measure.middle / shot.middle - 1) < 0.03]
    no_farther = re.search(
        r"\b(?:cannot|can't|not|unable|never)\b.{0,40}\b(?:further|farther|beyond)\b|"
        r"\breach(?:ed|es)\sthe\s(?:limit|end)\sof\sits\b|"
        r"(?:\b(?:is|was)|['’]s)\s(?:as\sfar\sas|all|the\s(?:farthest|furthest|most))\b.{0,30}\b(?:can|could|able)\b",
        text,
    )
    if not same and not no_farther:
        return None
    numbers = []
    apogee = heights[0].middle if heights else None
    published = spread(case, system, "apogee_km") if system else None
    if apogee is None and published is not None:
        apogee = published.preferred
    known = case.catalog.systems.get(system) if system else None
    glides = known is not None and known.klass in {MissileClass.GLIDE, MissileClass.GLIDE_INTERCONTINENTAL}
    bound = physics.equal_speed_reach_km(shot.middle, apogee) if apogee and not glides else None
    reach = spread(case, system, "range_max_km") if system else None
    other_flown = spread(case, system, "distance_flown_km") if system else None
    words = []
    if bound is not None and apogee is not None and bound > shot.middle * 1.3:
        numbers.append(computed("reach at the same burnout speed, a lower bound", "km", round(bound, -2)))
        words.append(
            f"a shot that rises to {km(apogee)} has the speed for {rounded_km(round(bound, -2))} or more "
            "on a flatter arc"
        )
    if other_flown is not None and other_flown.highest > shot.middle * 1.15:
        numbers += figures_shown("distance flown", other_flown.figures)
        words.append(f"it has flown {km(other_flown.highest)}")
    if reach is not None and reach.lowest > shot.middle * 1.15:
        numbers += figures_shown("published largest reach", reach.figures)
        words.append(f"its published reach goes up to {km(reach.highest)}")
    if not words:
        return None
    return Ruling(
        (ClaimKind.RANGE, ClaimKind.REACH, ClaimKind.USE),
        verdict(
            Finding.CONTRADICTED,
            f"The distance of one shot is not the farthest a missile can go: {', and '.join(words)}",
            numbers,
            would_change=["turns if a source shows that this shot was flown at full reach"],
        ),
    )


_KNOWN_FLIGHT = Lazy(
    r"\b(?P<which>shortest|longest)\s(?:known\s|recorded\s|reported\s)?(?:flight|shot|distance|launch)\b[^,;.]{0,40}$|"
    r"\b(?P<far>farthest|furthest|nearest|closest|longest|shortest)\b[^,;.]{0,40}?\b(?:has|have|had)\s(?:ever\s|actually\s|so\sfar\s)*"
    r"(?:been\s(?:known|seen|reported)\sto\s(?:fly|go|travel|have\sflown)|been\s(?:fired|flown|sent|tested|launched|used)|flown|gone|travell?ed|"
    r"reached|covered)\b[^,;.]{0,30}$",
    re.IGNORECASE,
)


#: "The 831 km to Dnipro were its longest flight".
_KNOWN_AFTER = Lazy(
    r"^[^;:.]{0,40}?\s(?:is|are|was|were|remains?)\s(?:still\s|so\sfar\s)?(?:the\s|its\s|their\s)?(?:[\w-]+['’]s\s)?"
    r"(?P<far>longest|farthest|furthest|shortest|nearest)\s(?:known\s|recorded\s|reported\s)?(?:flight|shot|launch|distance\sflown)\b",
    re.IGNORECASE,
)
_SHORT = frozenset({"shortest", "nearest", "closest"})


def _extreme_flight(case: Case, system: str, measure: Measure, *, shortest: bool) -> Iterator[Ruling]:
    """The shortest or the longest flight known, against the flights on record."""
    flown = spread(case, system, "distance_flown_km")
    if flown is None:
        return
    best = flown.lowest if shortest else flown.highest
    which = "shortest" if shortest else "longest"
    words = f"the {which} flight of {name_of(case.catalog, system)} on record is one of about {rounded_km(best)}"
    fits = abs(measure.middle / best - 1) <= case.thresholds.distance_share
    numbers = figures_shown("distance flown", flown.figures)
    change = ["turns if another flight is shown"]
    finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
    kinds = (ClaimKind.RANGE, ClaimKind.USE)
    yield Ruling(
        kinds, verdict(finding, words if fits else f"{words}, not {km(measure.middle)}", numbers, would_change=change)
    )


_SHOT = Lazy(r"\b(?:shot|shots|strike|attack|launch|flight|test|firing)\b", re.IGNORECASE)


def _one_shot(case: Case, system: str, distances: tuple[Measure, ...]) -> list[Measure]:
    """A distance that is the published one of a flight of the system, in a sentence that speaks of a shot."""
    published = spread(case, system, "distance_flown_km")
    if published is None or len(distances) != 1 or not _SHOT.search(case.reading.text):
        return []
    return [one for one in distances if published.near(one.middle, case.thresholds.distance_share)]


def _capability(case: Case, system: str, measure: Measure) -> Iterator[Ruling]:
    reach = spread(case, system, "range_max_km")
    kinds = (ClaimKind.RANGE, ClaimKind.REACH)
    name = name_of(case.catalog, system)
    if reach is None:
        text = f"No public figure for the reach of {name} stands in the record"
        yield Ruling(kinds, verdict(Finding.CANNOT_TELL, text))
        return
    finding, words = _against_spread(case, system, measure, reach)
    if re.search(
        r"\b(?:does|do|did|is|has)\s(?:not|n't)\s(?:have|been|a)\b|\bhas\sno\b|\bnot\strue\b|\bdenie[sd]\b",
        case.reading.text,
    ):
        finding = Finding.CANNOT_TELL if finding is not Finding.STRAINED else finding
        words = f"{words} (the sentence denies something, and what it denies cannot be told)"
    parties = parties_named(case.reading) - {"press", "analysts"} if case.reading.attributed else frozenset()
    known = case.catalog.measured(system)
    refused = [
        figure
        for figure in (known.rejected_of("range_max_km") if known else ())
        if figure.number.lowest * 0.97 <= measure.middle <= figure.number.highest * 1.03
    ]
    if refused and finding is not Finding.SUPPORTED:
        own = [
            figure
            for figure in refused
            if said_by(figure, parties) or any(word in case.reading.lower for word in _surnames(figure))
        ]
        finding = Finding.DISPUTED if own else finding
        words = f"{words}; a figure like this is kept out of the record: {refused[0].reason}"
    theirs = [figure for figure in reach.near(measure.middle, case.thresholds.figure_share) if said_by(figure, parties)]
    if theirs:
        words = f"{theirs[0].party} gives this figure for {name}; the record's largest is {km(reach.highest)}"
        finding = Finding.SUPPORTED
    side = "below" if finding is Finding.SUPPORTED else "of about"
    yield Ruling(
        kinds,
        verdict(
            finding,
            words,
            figures_shown("published largest reach", reach.figures),
            assumptions=["a published largest reach, whatever the payload"],
            would_change=[f"turns if a source of weight gives a reach {side} {rounded_km(measure.middle)}"],
        ),
    )


def _surnames(figure: Figure) -> list[str]:
    return [word.lower() for word in re.findall(r"\(([^)]+)\)", figure.party)]


def _slip(measure: Measure, values: Spread, share: float) -> str:
    """Words for a unit slip that explains the number, or nothing."""
    if measure.unit_text.lower().startswith("mile"):
        as_km = measure.middle / measure.factor
        if values.near(as_km, share):
            return f": kilometres told as miles would explain it ({as_km:,.0f} km)"
    elif measure.unit_text.lower().startswith(("km", "kilo")) and values.near(measure.middle * KM_PER_MILE, share):
        return ": miles told as kilometres would explain it"
    return ""


def _against_spread(case: Case, system: str, measure: Measure, reach: Spread) -> tuple[Finding, str]:
    limits = case.thresholds
    name = name_of(case.catalog, system)
    low, high = measure.low, measure.high
    nearest = spread(case, system, "range_min_km")
    if low < high and nearest is not None and nearest.near(low, limits.figure_share):
        low = high
        measure = replace(measure, low=high)
    flown = spread(case, system, "distance_flown_km")
    flown_far = flown.highest if flown else 0.0
    largest, smallest = reach.highest, reach.lowest
    published = f"published figures for the reach of {name} run from {km(smallest)} to {km(largest)}"
    if smallest == largest:
        published = f"the published reach of {name} is {km(largest)}"
    if measure.comparator is Comparator.AT_LEAST:
        if high <= smallest * (1 + limits.figure_share) or (
            high < reach.preferred and reach.share_at_least(high) >= 0.5
        ):
            return Finding.SUPPORTED, f"{published}, so more than {km(high)} holds"
        if high <= largest * (1 + limits.figure_share):
            return Finding.STRAINED, f"{published}: more than {km(high)} holds for the larger ones at most"
        if high <= largest * (1 + limits.figure_strained_share):
            return Finding.STRAINED, f"{published}: {km(high)} lies just past the largest"
        return (
            Finding.CONTRADICTED,
            f"{published}, not more than {km(high)}{_slip(measure, reach, limits.figure_share)}",
        )
    told = km(measure.middle) if low == high else f"{low:,.0f} to {km(high)}"
    if (
        reach.near(measure.middle, limits.figure_share)
        and low >= smallest * 0.9
        and high <= largest * (1 + limits.figure_share)
    ):
        few = len(reach.near(measure.middle, limits.figure_share)) / len(reach.figures) < 0.2
        if measure.middle < flown_far * (1 - limits.figure_strained_share):
            return Finding.CONTRADICTED, f"{name} has already flown {km(flown_far)}; {published}"
        if few and measure.middle < 0.6 * reach.preferred:
            return Finding.STRAINED, f"{km(measure.middle)} is among the figures told for {name}, but {published}"
        return Finding.SUPPORTED, f"{told} agrees with the record: {published}"
    bounded = measure.denial is not None or re.search(
        r"\b(?:under|below|less\sthan|shorter\sthan|exceed|at\smost)\W*(?:\w+\s)?$", case.reading.before(measure)
    )
    if measure.comparator is Comparator.AT_MOST and bounded and high >= largest * (1 - limits.figure_share):
        return Finding.SUPPORTED, f"{published}, so less than {km(high)} holds"
    if high > largest * (1 + limits.figure_strained_share):
        if measure.comparator is Comparator.AT_MOST and re.search(
            r"\b(?:cannot|can't|not|never|no)\b", case.reading.before(measure)
        ):
            return Finding.SUPPORTED, f"{published}, below {km(high)}"
        return Finding.CONTRADICTED, f"{published}, not {km(high)}{_slip(measure, reach, limits.figure_share)}"
    if high > largest:
        return Finding.STRAINED, f"{published}: {km(high)} lies just past the largest"
    if measure.comparator is Comparator.EQUAL and high < largest and _AT_A_DISTANCE.search(case.reading.text):
        return Finding.SUPPORTED, f"{published}, so {km(high)} is inside it"
    if high < flown_far * (1 - limits.figure_strained_share):
        return Finding.CONTRADICTED, f"{name} has already flown {km(flown_far)}; {published}"
    if high < smallest * (1 - limits.figure_strained_share):
        return Finding.CONTRADICTED, f"{published}, more than {km(high)}"
    if low < smallest * (1 - limits.figure_strained_share):
        return Finding.STRAINED, f"{published}: the lower end {km(low)} is not among them"
    return Finding.SUPPORTED, f"{km(measure.middle)} lies within the record: {published}"


def _minimum(case: Case, system: str, measure: Measure) -> Ruling:
    name = name_of(case.catalog, system)
    stated = spread(case, system, "range_min_km")
    flown = spread(case, system, "distance_flown_km")
    numbers = [*(figures_shown("stated minimum reach", stated.figures) if stated else ())]
    value = measure.middle
    kinds = (ClaimKind.RANGE, ClaimKind.REACH)
    if flown is not None and value > flown.lowest * (1 + case.thresholds.figure_strained_share):
        numbers += figures_shown("shortest distance flown", flown.figures[:1])
        text = f"{name} has been fired over about {rounded_km(flown.lowest)}, nearer than {km(value)}"
        change = f"turns only if no flight of {rounded_km(flown.lowest)} took place"
        return Ruling(kinds, verdict(Finding.CONTRADICTED, text, numbers, would_change=[change]))
    if stated is None:
        text = f"no public figure for a minimum reach of {name} stands in the record"
        return Ruling(kinds, verdict(Finding.CANNOT_TELL, text, numbers))
    near = stated.near(value, case.thresholds.figure_share)
    if len(stated.figures) == 1 and near:
        text = f"{km(value)} is the minimum reach that the record has for {name}"
        return Ruling(kinds, verdict(Finding.SUPPORTED, text, numbers))
    if len({figure.number.interval.best for figure in stated.figures}) == 1:
        far = not 0.5 <= value / stated.lowest <= 2.0
        text = f"{km(stated.lowest)} is the minimum reach that the record has for {name}, not {km(value)}"
        return Ruling(kinds, verdict(Finding.CONTRADICTED if far else Finding.STRAINED, text, numbers))
    told = f", told by {near[0].party}" if near and near[0].party else ""
    theirs = [figure for figure in near if said_by(figure, parties_named(case.reading))]
    if theirs and case.reading.attributed:
        text = f"{theirs[0].party} gives {km(value)} as the minimum reach of {name}, untested; others give less or more"
        other = ["turns if another figure of that party is shown"]
        return Ruling(kinds, verdict(Finding.SUPPORTED, text, numbers, would_change=other))
    if near and _TESTED.search(case.reading.text) and not case.reading.denials and not theirs:
        text = f"{km(value)} is told as a minimum reach of {name}, but no tested minimum is published"
        tested = ["turns if a tested minimum reach is published"]
        return Ruling(kinds, verdict(Finding.CONTRADICTED, text, numbers, would_change=tested))
    text = (
        f"minimum reaches from {km(stated.lowest)} to {km(stated.highest)} are told for {name}, none of them tested"
        f"{'; ' + km(value) + ' is one of them' + told if near else ''}"
    )
    return Ruling(
        kinds,
        verdict(
            Finding.DISPUTED if near else Finding.CANNOT_TELL,
            text,
            numbers,
            would_change=["turns if a tested minimum reach is published"],
        ),
    )
