"""Warnings of a day on record: what is told held against the observed chain from launch to the public."""

from __future__ import annotations

import re

from forewarn.catalog import Event, EventKind, Figure
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.record.events import dates_told, place_names, shown, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import listed
from forewarn.verdicts.warned.told_chains import chains_meant

WARNING_KINDS = (ClaimKind.WARNING, ClaimKind.REACTION)
LITTLE = Lazy(
    r"\b(?:very\slittle|little|hardly\sany|almost\sno|next\sto\sno|barely\sany|scarcely\sany|virtually\sno|"
    r"no|short|minimal|mere|only\s(?:a\sfew\s)?(?:minutes|seconds))\b.{0,30}\b(?:warning|time|notice)\b|"
    r"\bwithout\s(?:any\s)?(?:warning|notice)\b",
    re.IGNORECASE,
)
_AFTER_LAUNCH = Lazy(
    r"\bof\s(?:the\s)?(?:launch|lift-?off)|\bafter\s(?:the\s|its\s|a\s|lift|launch|firing|it\s(?:was|had)|"
    r"North)|\blater\b|\bfollowing\sthe\slaunch\b|\bdelay\b|\btook\b|\bneeds?\b|\btakes?\b|\bwithin\b",
    re.IGNORECASE,
)
_CORRECTED = Lazy(
    r"\b(?:correct(?:ed|ion)|withdrawn|withdrew|cancel\w*|retract\w*|called\soff|all-clear|put\sright|"
    r"false\salarms?)\b",
    re.IGNORECASE,
)
_AFTER_CORRECTION = Lazy(
    r"\bafter\s(?:\w+\s){0,4}?(?:correct(?:ed|ion)|withdraw\w*|withdrew|cancel\w*|retract\w*|called\soff)\b",
    re.IGNORECASE,
)
_TOO_LATE = Lazy(
    r"\b(?:warn\w*|alert\w*|told|sirens?)\b.{0,30}\b(?:after|following)\sthe\s(?:impact|strike|explosions?|blasts?|"
    r"hit)\b",
    re.IGNORECASE,
)


def _left_over(figure: Figure) -> bool:
    return figure.quantity == "warning_left_min" and figure.number.lowest >= 1


def on_observed_chain(case: Case) -> Ruling | None:
    """An observed chain from launch to the public, named by its date and place."""
    reading = case.reading
    chains = [
        event
        for event in case.catalog.events
        if event.kind in {EventKind.WARNING, EventKind.ALERT_TEST} and _pointed_at(case, event)
    ]
    if not chains and _CORRECTED.search(reading.text) and not _AFTER_CORRECTION.search(reading.text):
        chains = chains_meant(case)  # a day not told, and a time that can only be that of the correction
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
            return Ruling(WARNING_KINDS, verdict(Finding.CONTRADICTED, text, sources=before[0].source_ids), whole=True)
        if LITTLE.search(reading.text):
            what = listed(event.what for event in events[:2])
            return Ruling(
                WARNING_KINDS,
                verdict(
                    Finding.SUPPORTED if at else Finding.CANNOT_TELL,
                    what,
                    sources=[s for e in events for s in e.source_ids],
                ),
            )
        return None
    measure = times[0]
    after = reading.after(measure, 60) + " "
    told_after = re.search(r"\bafter\s(?:\w+\s)?$", reading.before(measure, 20)) is not None
    is_delay = bool(told_after or _AFTER_LAUNCH.search(after) or _CORRECTED.search(reading.text)) and not re.search(
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
            WARNING_KINDS, verdict(Finding.CANNOT_TELL, f"the record of that day: {what}", sources=events[0].source_ids)
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
        WARNING_KINDS,
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
