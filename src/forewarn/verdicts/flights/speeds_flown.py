"""The speed told of one dated flight, against what the record has of that flight."""

from __future__ import annotations

from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import figures_shown
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.record.events import event_meant
from forewarn.verdicts.ruling import Case, Ruling, verdict


def speed_of_flight(case: Case, measure: Measure, told_km_per_s: tuple[float, float]) -> Ruling | None:
    """A speed told of a dated flight, where the record has one for it."""
    event = event_meant(case)
    if event is None or case.reading.denials:
        return None
    own = [
        figure
        for figure in event.figures
        if figure.quantity in {"speed_mach", "speed_km_per_h", "speed_km_per_s"} and not figure.rejected
    ]
    if not own or not any(one.precision == "day" for one in case.reading.dates):
        return None
    limits = case.thresholds
    low, high = told_km_per_s
    factors = {
        "speed_mach": (limits.sound_low_m_per_s / 1000, limits.sound_high_m_per_s / 1000),
        "speed_km_per_h": (1 / 3600, 1 / 3600),
        "speed_km_per_s": (1.0, 1.0),
    }
    spans = [
        (figure.number.lowest * factors[figure.quantity][0], figure.number.highest * factors[figure.quantity][1])
        for figure in own
    ]
    margin = limits.speed_share
    same = any(
        figure.quantity == "speed_mach"
        and measure.dimension is Dimension.MACH
        and abs(measure.middle / figure.number.interval.best - 1) <= margin / 2
        for figure in own
    )
    fits = same or (
        measure.dimension is not Dimension.MACH
        and any(low <= end * (1 + margin) and high >= start * (1 - margin) for start, end in spans)
    )
    least, most = min(span[0] for span in spans), max(span[1] for span in spans)
    told = ", ".join(f"{figure.number.interval.best:g} {figure.number.unit} ({figure.party})" for figure in own)
    words = f"the record has for this flight: {told}"
    numbers = figures_shown("speed of this flight", own)
    if (
        fits
        or (measure.comparator is Comparator.AT_LEAST and low <= most)
        or (measure.comparator is Comparator.AT_MOST and high >= least)
    ):
        return Ruling((ClaimKind.SPEED,), verdict(Finding.SUPPORTED, words, numbers))
    far = high < least / 1.4 or low > most * 1.4
    change = ["turns if another measurement of this flight is published"]
    finding = Finding.CONTRADICTED if far else Finding.STRAINED
    return Ruling((ClaimKind.SPEED,), verdict(finding, f"{words}, not {measure.text}", numbers, would_change=change))
