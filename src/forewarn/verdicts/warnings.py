"""Warning left to people, alert delays, notice given before a launch: against observed chains and flight times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from forewarn.catalog import Event, EventKind, Figure
from forewarn.records.claims import ClaimKind, Comparator, PlaceRole
from forewarn.records.numbers import ASSUMED_SOURCE, NamedNumber
from forewarn.records.verdicts import Finding
from forewarn.verdicts import physics
from forewarn.verdicts.channels import channel_named, channel_of_country
from forewarn.verdicts.evidence import ceiling_shown, computed, distances_km, launches, name_of, spread
from forewarn.verdicts.flight_times import NOT_BALLISTIC
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.roles import TimeRole, time_role
from forewarn.verdicts.record_events import dates_told, place_names, shown, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import km, listed, minutes

_KINDS = (ClaimKind.WARNING, ClaimKind.REACTION)
_WARNING = Lazy(
    r"\b(?:warn\w*|alert\w*|alarm\w*|cell\sbroadcast|notif\w*|notice|siren\w*|told|informed|forewarn\w*|heads-up|J-Alert|shelter\w*|text\smessages?|SMS|"
    r"take\scover|left\sto\s(?:the\s)?(?:public|people|residents)|time\sto\s(?:react|respond|shelter|"
    r"take\scover|hide)|reaction\stime)\b",
    re.IGNORECASE,
)
_LITTLE = Lazy(
    r"\b(?:very\slittle|little|hardly\sany|almost\sno|next\sto\sno|barely\sany|scarcely\sany|virtually\sno|"
    r"no|short|minimal|mere|only\s(?:a\sfew\s)?(?:minutes|seconds))\b.{0,30}\b(?:warning|time|notice)\b|"
    r"\bwithout\s(?:any\s)?(?:warning|notice)\b",
    re.IGNORECASE,
)
_NO_NOTICE = Lazy(
    r"\b(?:no\s(?:prior\s|advance\s)?(?:notice|warning|word|notification)|without\s(?:any\s)?(?:prior\s|"
    r"advance\s)?(?:notice|warning|notif\w+|telling|informing)|did\snot\s(?:notify|warn|inform|tell)|"
    r"didn't\s(?:notify|warn|inform|tell)|was\snot\s(?:notified|warned|informed|told)|never\s(?:notified|"
    r"warned|informed|told)|wasn't\s(?:notified|warned|informed|told)|not\s(?:been\s)?(?:notified|warned|"
    r"informed|told)|failed\sto\s(?:notify|warn|inform|tell)|(?:kept|left|were|was)\sin\sthe\sdark|"
    r"neither\b[^.;]{0,60}\b(?:told|notified|warned|informed)|(?:nobody|no\sone)\b[^.;]{0,30}\b(?:told|notified|warned|informed))\b",
    re.IGNORECASE,
)
_US = Lazy(r"\b(?:Washington|United\sStates|U\.?S\.?|Pentagon|Americans?|White\sHouse)\b")
_LEFT = Lazy(
    r"\b(?:before|left|ahead\sof|until|to\s(?:react|shelter|take)|between|prior\sto|in\sadvance|"
    r"of\swarning|warning\sof|warning|minutes['’]?\s(?:of\s)?(?:warning|notice))\b",
    re.IGNORECASE,
)
_AFTER_LAUNCH = Lazy(
    r"\bof\s(?:the\s)?(?:launch|lift-?off)|\bafter\s(?:the\s|its\s|a\s|lift|launch|firing|it\s(?:was|had)|"
    r"North)|\blater\b|\bfollowing\sthe\slaunch\b|\bdelay\b|\btook\b|\bneeds?\b|\btakes?\b|\bwithin\b",
    re.IGNORECASE,
)
_CORRECTED = Lazy(
    r"\b(?:correct(?:ed|ion)|withdrawn|withdrew|cancel\w*|retract\w*|called\soff|all-clear)\b", re.IGNORECASE
)
_TOO_LATE = Lazy(
    r"\b(?:warn\w*|alert\w*|told|sirens?)\b.{0,30}\b(?:after|following)\sthe\s(?:impact|strike|explosions?|blasts?|hit)\b",
    re.IGNORECASE,
)


#: "The launch" of a text this near to one with notice on record is that one.
RECENT = timedelta(days=60)


def _left_over(figure: Figure) -> bool:
    return figure.quantity == "warning_left_min" and figure.number.lowest >= 1


def judge_warnings(case: Case) -> Iterator[Ruling]:
    """Findings on warning times, alert delays and notices."""
    reading = case.reading
    if reading.asks or not _WARNING.search(reading.text):
        return
    notice = _notice(case)
    if notice is not None:
        yield notice
        return
    channel = channel_named(case)
    if channel is not None:
        yield channel
        return
    chain = _chain(case)
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
    if _LITTLE.search(reading.text) and not reading.of_dimension(Dimension.DURATION):
        yield _vague(case)


#: Notice given, which is not what a speaker "told reporters".
_TOLD_THEM = Lazy(
    r"\b(?:pre-?)?notif\w*\b|\b(?:warned|notice)\b|"
    r"\b(?:told|informed)\s(?:the\s)?(?:U\.?S\.?|United\sStates|Washington|Pentagon|White\sHouse|America\w*)(?!\w)|"
    r"\b(?:was|were|been|being|got)\s(?:\w+\s)?(?:told|informed)\b|\b(?:told|informed)\b[^,;]{0,40}\b(?:beforehand|in\sadvance|ahead|before)\b",
    re.IGNORECASE,
)


def _notice(case: Case) -> Ruling | None:
    reading = case.reading
    if not _US.search(reading.text):
        return None
    events = [
        event
        for event in case.catalog.events
        if "notice" in event.tags and (not reading.systems or set(reading.systems) & set(event.systems))
    ]
    recent = reading.published is not None and any(
        timedelta() <= reading.published - event.when.from_date <= RECENT for event in events
    )
    if not events or not (
        reading.systems
        or dates_told(reading)
        or (recent and re.search(r"\b(?:launch|shot|strike|firing|use)\b", reading.lower))
    ):
        return None
    event = events[0]
    change = ["turns if one side withdraws its account"]
    none = _NO_NOTICE.search(reading.text)
    figures = [figure for figure in event.figures if figure.quantity == "notice_min"]
    numbers = [shown("notice", figure) for figure in figures]
    kinds = (ClaimKind.WARNING, ClaimKind.REACTION, ClaimKind.STATEMENT_OF_INTENT)
    if none:
        return Ruling(
            kinds, verdict(Finding.CONTRADICTED, event.what, numbers, sources=event.source_ids, would_change=change)
        )
    times = reading.of_dimension(Dimension.DURATION)
    told = [item for item in times if time_role(reading, item) in {TimeRole.NOTICE, TimeRole.WARNING}]
    days_before = re.search(
        r"\b(?:(\w+)\s)?(?:days?|hours?|weeks?)\s(?:before|in\sadvance|ahead|earlier|beforehand)", reading.lower
    )
    if told and figures:
        value, best = told[0].middle, figures[0].number.interval.best
        if abs(value / best - 1) <= 0.2:
            own = any(word in reading.lower for word in ("peskov", "kremlin", "moscow", "russia"))
            finding = Finding.SUPPORTED if own and reading.attributed else Finding.DISPUTED
            return Ruling(kinds, verdict(finding, event.what, numbers, sources=event.source_ids, would_change=change))
        finding = Finding.CONTRADICTED if value > 2 * best else Finding.STRAINED
        return Ruling(kinds, verdict(finding, event.what, numbers, sources=event.source_ids, would_change=change))
    if days_before:
        return Ruling(
            kinds, verdict(Finding.CONTRADICTED, event.what, numbers, sources=event.source_ids, would_change=change)
        )
    if _TOLD_THEM.search(reading.text):
        return Ruling(
            kinds, verdict(Finding.SUPPORTED, event.what, numbers, sources=event.source_ids, would_change=change)
        )
    return None


def _chain(case: Case) -> Ruling | None:
    """An observed chain from launch to the public, named by its date and place."""
    reading = case.reading
    chains = [
        event
        for event in case.catalog.events
        if event.kind in {EventKind.WARNING, EventKind.ALERT_TEST} and _pointed_at(case, event)
    ]
    if not chains:
        return None
    at = [event for event in chains if any(name.lower() in reading.lower for name in place_names(event, case))]
    events = at or chains
    times = reading.of_dimension(Dimension.DURATION)
    change = ["turns if the times of that day are corrected"]
    if not times:
        before = [event for event in events if any(_left_over(figure) for figure in event.figures)]
        if _TOO_LATE.search(reading.text) and before:
            text = listed(event.what for event in before[:2])
            return Ruling(_KINDS, verdict(Finding.CONTRADICTED, text, sources=before[0].source_ids), whole=True)
        if _LITTLE.search(reading.text):
            what = listed(event.what for event in events[:2])
            return Ruling(
                _KINDS,
                verdict(
                    Finding.SUPPORTED if at else Finding.CANNOT_TELL,
                    what,
                    sources=[s for e in events for s in e.source_ids],
                ),
            )
        return None
    measure = times[0]
    after = reading.after(measure, 60) + " "
    is_delay = bool(_AFTER_LAUNCH.search(after) or _CORRECTED.search(reading.text)) and not re.search(
        r"^\s*(?:\w+\s){0,4}before", after
    )
    quantity = "delay_min" if is_delay else "warning_left_min"
    found = [
        (event, figure)
        for event in events
        for figure in event.figures
        if figure.quantity == quantity and _for_place(case, figure)
    ]
    if not found:
        found = [(event, figure) for event in events for figure in event.figures if figure.quantity == quantity]
    if not found:
        what = listed(event.what for event in events[:2])
        return Ruling(
            _KINDS, verdict(Finding.CANNOT_TELL, f"the record of that day: {what}", sources=events[0].source_ids)
        )
    slack = max(case.thresholds.alert_min, 0.15 * measure.middle)
    values = [figure.number for _, figure in found]
    low, high = min(number.lowest for number in values), max(number.highest for number in values)
    numbers = [shown(f"{when_words(event)}, {figure.number.note or 'as reported'}", figure) for event, figure in found]
    words = listed(event.what for event in dict.fromkeys(event for event, _ in found))
    value_low, value_high = measure.low, measure.high
    if measure.comparator is Comparator.AT_LEAST:
        fits, off = value_low <= high, value_low > high + slack
    elif measure.comparator is Comparator.AT_MOST:
        fits, off = value_high >= low, value_high < low - slack
    else:
        fits = low - 0.7 * slack <= value_high and value_low <= high + 0.7 * slack
        off = value_low > high + slack or value_high < low - slack
    denied = re.search(r"\b(?:not|never|no\smore|less)\b|n't", reading.before(measure, 30))
    finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED if off else Finding.STRAINED
    if denied and measure.comparator is Comparator.EQUAL:
        finding = Finding.CANNOT_TELL
    return Ruling(
        _KINDS,
        verdict(finding, words, numbers, sources=[s for e, _ in found for s in e.source_ids], would_change=change),
    )


def _pointed_at(case: Case, event: Event) -> bool:
    """By its day or month, or by its year together with a place of it."""
    for one in dates_told(case.reading):
        if one.first is None or one.last is None or not event.when.overlaps(one.first, one.last):
            continue
        capitals = {word.lower() for word in re.findall(r"\b[A-Z][a-z]{4,}", event.what)}
        if one.precision in {"day", "month", "span"} or any(
            word in case.reading.lower for word in capitals - {"false"}
        ):
            return True
    return False


def _for_place(case: Case, figure: Figure) -> bool:
    place = figure.against.rsplit(",", 1)[0].strip().lower()
    return bool(place) and place in case.reading.lower


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
                _KINDS,
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
                _KINDS,
                verdict(
                    Finding.STRAINED, text, [step], assumptions=[assumption], would_change=change, sources=_rand(case)
                ),
            )
        text = (
            f"the flight of {minutes(flight.middle)} leaves room for {minutes(warning.middle)}, but how fast "
            "the chain is, no source says"
        )
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text, [step], assumptions=[assumption], sources=_rand(case)))
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
            _KINDS,
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
