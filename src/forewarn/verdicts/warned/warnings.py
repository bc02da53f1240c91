"""Warning left to people, alert delays, notice given before a launch: against observed chains and flight times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind, Comparator, PlaceRole
from forewarn.records.numbers import ASSUMED_SOURCE, NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import ceiling_shown, computed, distances_km, launches, name_of, spread
from forewarn.verdicts.flights import physics
from forewarn.verdicts.flights.flight_times import NOT_BALLISTIC
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.roles import TimeRole, time_role
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km, minutes
from forewarn.verdicts.warned.channels import channel_named, channel_of_country
from forewarn.verdicts.warned.flight_as_warning import flight_taken_for_warning
from forewarn.verdicts.warned.notices import notice_given
from forewarn.verdicts.warned.observed_chains import LITTLE, WARNING_KINDS, on_observed_chain
from forewarn.verdicts.warned.told_chains import told_chain

_WARNING = Lazy(
    r"\b(?:warn\w*|alert\w*|alarm\w*|cell\sbroadcast|notif\w*|notice|siren\w*|told|informed|forewarn\w*|heads-up|"
    r"J-Alert|shelter\w*|text\smessages?|SMS|inkling|unawares?|in\sthe\sdark|knew\snothing|off\sguard|by\ssurprise|"
    r"RCB|(?:NL|EU)-Alert|tip(?:s|ped)?\soff|tipped|let\s(?:\w+\s){1,3}know|"
    r"take\scover|left\sto\s(?:the\s)?(?:public|people|residents)|time\sto\s(?:react|respond|shelter|"
    r"take\scover|hide)|reaction\stime)\b",
    re.IGNORECASE,
)


def judge_warnings(case: Case) -> Iterator[Ruling]:
    """Findings on warning times, alert delays and notices."""
    reading = case.reading
    if reading.asks:
        return
    equated = flight_taken_for_warning(case)
    if equated is not None:
        yield equated
        return
    if not _WARNING.search(reading.text):
        in_words = told_chain(case)
        if in_words is not None:
            yield in_words
        return
    notice = notice_given(case)
    if notice is not None:
        yield notice
        return
    channel = channel_named(case)
    if channel is not None:
        yield channel
        return
    chain = told_chain(case) or on_observed_chain(case)
    if chain is not None:
        yield chain
        return
    somewhere = channel_of_country(case)
    if somewhere is not None:
        yield somewhere
        return
    left = _left(case)
    if left is not None:
        yield left
        return
    if LITTLE.search(reading.text) and not reading.of_dimension(Dimension.DURATION):
        yield _vague(case)


def _left(case: Case) -> Ruling | None:
    """A warning time against the flight that it would have to fit into."""
    reading = case.reading
    times = reading.of_dimension(Dimension.DURATION)
    warned = [item for item in times if time_role(reading, item) is TimeRole.WARNING]
    if not warned:
        return None
    warning = warned[-1]
    flights = [item for item in times if item is not warning and time_role(reading, item) is TimeRole.FLIGHT]
    least = case.thresholds.detect_and_tell_min
    assumption = f"detection, confirmation and telling take at least {least:g} min; RAND has up to five and one more"
    step = NamedNumber("detection, confirmation and telling, at least", "min", ASSUMED_SOURCE, low=least)
    change = ["turns if the alarm went out before the launch"]
    if flights:
        flight = flights[0]
        if warning.middle > flight.middle - least / 2 and warning.comparator is not Comparator.AT_MOST:
            text = (
                f"a flight of {minutes(flight.middle)} does not leave {minutes(warning.middle)} of warning: "
                "detection, confirmation and telling come off it"
            )
            return Ruling(
                WARNING_KINDS,
                verdict(
                    Finding.CONTRADICTED,
                    text,
                    [step],
                    assumptions=[assumption],
                    would_change=change,
                    sources=_rand(case),
                ),
            )
        if warning.middle > flight.middle - 2 * least:
            text = (
                f"of a flight of {minutes(flight.middle)}, {minutes(warning.middle)} would be left only with "
                "the fastest chain"
            )
            return Ruling(
                WARNING_KINDS,
                verdict(
                    Finding.STRAINED, text, [step], assumptions=[assumption], would_change=change, sources=_rand(case)
                ),
            )
        text = (
            f"the flight of {minutes(flight.middle)} leaves room for {minutes(warning.middle)}, but how fast "
            "the chain is, no source says"
        )
        return Ruling(
            WARNING_KINDS, verdict(Finding.CANNOT_TELL, text, [step], assumptions=[assumption], sources=_rand(case))
        )
    return _against_flight(case, warning, step, assumption)


def _rand(case: Case) -> list[str]:
    return [source for source in case.catalog.sources if source.startswith("rand")][:1]


def _against_flight(case: Case, warning: Measure, step: NamedNumber, assumption: str) -> Ruling | None:
    """Places instead of a flight time: the flight follows from the distance."""
    reading = case.reading
    system = reading.system
    if len(reading.systems) > 1 or (system is not None and case.catalog.systems[system].klass in NOT_BALLISTIC):
        return None
    starts = launches(case, system)
    targets = [
        place
        for place in reading.places
        if place.role is not PlaceRole.LAUNCH and not any(place.place.id == start.place.id for start in starts)
    ]
    if not starts or not targets:
        return None
    reach = spread(case, system, "range_max_km") if system else None
    start, target = starts[0], targets[0]
    near, far = distances_km(start, target.place)
    bounds = physics.time_bounds(far, reach.highest if reach else None, case.thresholds)
    quick = physics.time_bounds(near, reach.highest if reach else None, case.thresholds)
    least = case.thresholds.detect_and_tell_min
    high, top = bounds.ordinary_high_min - least, bounds.slowest_min - least
    numbers = [
        computed(
            f"flight time, {start.place.name} to {target.place.name}",
            "min",
            round(bounds.coast_min + 2.5, 1),
            round(quick.ordinary_low_min, 1),
            round(bounds.ordinary_high_min, 1),
        ),
        step,
        *ceiling_shown(reach),
    ]
    what = name_of(case.catalog, system) if system else "a ballistic missile"
    words = (
        f"{what} takes {minutes(quick.ordinary_low_min)} to {minutes(bounds.ordinary_high_min)} over {km(far)} "
        "on a lowest-energy flight, and detection, confirmation and telling come off that"
    )
    guessed = [item.why for item in starts if item.why]
    change = ["turns if a longer flight or an alarm before the launch is shown"]

    def said(finding: Finding) -> Ruling:
        return Ruling(
            WARNING_KINDS,
            verdict(
                finding,
                words,
                numbers,
                assumptions=[assumption, *guessed[:1]],
                would_change=change,
                sources=_rand(case),
            ),
        )

    if guessed and len(starts) > 1:
        return said(Finding.CANNOT_TELL)
    if warning.comparator is Comparator.AT_MOST:
        return said(
            Finding.SUPPORTED
            if warning.high >= high
            else Finding.STRAINED
            if warning.high >= 1
            else Finding.CANNOT_TELL
        )
    if warning.low > top:
        return said(Finding.CONTRADICTED)
    if warning.low > high * 1.6:
        return said(Finding.CONTRADICTED)
    if warning.low > high:
        return said(Finding.STRAINED)
    return said(Finding.CANNOT_TELL)


def _vague(case: Case) -> Ruling:
    """No number told: the minutes instead of a verdict, where the sentence has enough for them."""
    reading = case.reading
    system = reading.system
    starts = launches(case, system)
    targets = [place for place in reading.places if place.role is not PlaceRole.LAUNCH]
    numbers: list[NamedNumber] = []
    words = "the sentence gives no number to hold against anything"
    if starts and targets and len(reading.systems) < 2:
        reach = spread(case, system, "range_max_km") if system else None
        near, far = distances_km(starts[0], targets[0].place)
        low = physics.time_bounds(max(near, 1), reach.highest if reach else None, case.thresholds)
        high = physics.time_bounds(far, reach.highest if reach else None, case.thresholds)
        numbers.append(
            computed(
                f"flight time, {starts[0].place.name} to {targets[0].place.name}",
                "min",
                round(high.coast_min + 2.5, 1),
                round(low.ordinary_low_min, 1),
                round(high.ordinary_high_min, 1),
            )
        )
        way = f"from {starts[0].place.name} to {targets[0].place.name}"
        span = f"{minutes(low.ordinary_low_min)} to {minutes(high.ordinary_high_min)}"
        words += f"; a lowest-energy flight {way} takes {span}"
    return Ruling((ClaimKind.WARNING,), verdict(Finding.CANNOT_TELL, words, numbers))
