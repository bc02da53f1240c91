"""Alert channels by their name or their country: how fast they speak and how many they reach, as published."""

from __future__ import annotations

import re

from forewarn.catalog import Channel, Figure
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.record.events import dates_told, shown
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import count, listed

#: "Everybody" is more than nine in ten: so many percentage points above the published share is another statement.
EVERYBODY_MARGIN = 5.0


def channel_named(case: Case) -> Ruling | None:
    """A named alert channel and how fast, or to how many, it speaks."""
    reading = case.reading
    found: list[Channel] = [
        channel
        for channel in case.catalog.channels.values()
        if any(
            re.search(rf"\b{re.escape(name)}\b", reading.text, re.IGNORECASE) for name in (channel.name, *channel.names)
        )
    ]
    if not found or (dates_told(reading) and any(one.precision == "day" for one in dates_told(reading))):
        return None
    channel = found[0]
    times = reading.of_dimension(Dimension.DURATION)
    shares = reading.of_dimension(Dimension.SHARE)
    denied = bool(re.search(r"\b(?:not|no|never|cannot|too\sslow)\b|n't", reading.lower))
    for measure, quantity in (
        (times[0] if times else None, "delay_min"),
        (shares[0] if shares else None, "share_told_percent"),
    ):
        figures = [figure for figure in channel.figures if figure.quantity == quantity and not figure.rejected]
        if measure is None or not figures:
            continue
        return _channel_ruling(case, channel, measure, figures, denied=denied)
    vague = _vaguely(
        channel,
        reading.text,
        denied=bool(re.search(r"\b(?:never|cannot)\b|n't|\bnot\b(?!\s(?:hours|minutes|seconds))", reading.lower)),
    )
    if vague is not None:
        return vague
    figures = [figure for figure in channel.figures if not figure.rejected]
    if not figures or not (times or shares):
        return None
    return Ruling(
        (ClaimKind.WARNING,),
        verdict(
            Finding.CANNOT_TELL,
            f"the record on {channel.name}: {channel.about or listed(figure.number.note for figure in figures)}",
            sources=channel.source_ids,
        ),
    )


_UNITS = {"seconds": (0.0, 2.0), "minutes": (1.0, 60.0), "hours": (60.0, 1440.0)}
_UNIT_AGAINST = Lazy(
    r"\b(?P<one>seconds|minutes|hours)\b[^.;]{0,6}\s(?:rather\sthan|instead\sof|and\snot|not)\s(?:in\s|"
    r"within\s)?(?P<other>seconds|minutes|hours)\b|"
    r"\bnot\s(?:in\s|within\s)?(?P<not>seconds|minutes|hours),?\sbut\s(?:in\s|within\s)?(?P<but>seconds|minutes|"
    r"hours)\b|"
    r"\b(?:within|in|takes|took|needs|only)\s(?:a\s(?:few|couple\sof|matter\sof)\s|a\smatter\sof\s|mere\s|"
    r"just\s)?(?P<plain>seconds|minutes|hours)\b",
    re.IGNORECASE,
)
_AT_ONCE = Lazy(
    r"\b(?:instant(?:ly|aneous\w*)?|immediate(?:ly)?|at\sonce|straight\s?away|right\saway|in\sno\stime|"
    r"in\sreal\stime|without\sdelay)\b",
    re.IGNORECASE,
)


def _vaguely(channel: Channel, text: str, *, denied: bool) -> Ruling | None:
    """How fast a channel is said to be by the unit alone: seconds, minutes or hours."""
    match = _UNIT_AGAINST.search(text)
    unit = (match["one"] or match["but"] or match["plain"]).lower() if match is not None else ""
    if not unit and _AT_ONCE.search(text):
        unit = "seconds"
    figures = [one for one in channel.figures if one.quantity == "delay_min" and not one.rejected]
    subset = [one for one in figures if re.search(r"\bapps?\b", one.number.note)]
    if not unit or not figures or (subset and not re.search(r"\bapps?\b", text)):
        return None
    low, high = _UNITS[unit]
    least, most = min(one.number.lowest for one in figures), max(one.number.highest for one in figures)
    if not (least >= 2 * high or most < low / 2 or (low <= least and most <= high)):
        return None
    finding = Finding.SUPPORTED if (low <= least and most <= high) != denied else Finding.CONTRADICTED
    numbers = [shown(f"{channel.name}, as published", figure) for figure in figures]
    words = f"published for {channel.name}: {figures[0].number.note or count(least) + ' min'}"
    change = ["turns if newer figures of this channel are published"]
    return Ruling((ClaimKind.WARNING,), verdict(finding, words, numbers, would_change=change), whole=True)


def channel_of_country(case: Case) -> Ruling | None:
    """An alert channel pointed at by its country and its kind: only agreement with a published figure is a finding."""
    reading = case.reading
    measures = (*reading.of_dimension(Dimension.DURATION), *reading.of_dimension(Dimension.SHARE))
    if reading.systems:
        return None
    if any(
        re.search(rf"\b{re.escape(name)}\b", reading.text, re.IGNORECASE)
        for channel in case.catalog.channels.values()
        for name in (channel.name, *channel.names)
    ):
        return None  # one is named, and its own figures have been looked at
    countries = {place.place.country for place in reading.places}
    for channel in case.catalog.channels.values():
        own_name = re.search(r"\b(?!Alert|Emergency|Wireless|Command|Warning)[A-Z][a-z]{4,}", channel.name)
        named = own_name is not None and own_name.group().lower() in reading.lower
        by_kind = channel.country in countries and any(
            re.search(rf"\b{word[:5]}", reading.lower) for word in re.findall(r"[a-z]{4,}", channel.kind.lower())
        )
        if not (named or by_kind):
            continue
        vague = _vaguely(channel, reading.text, denied=bool(reading.denials)) if not measures else None
        if vague is not None:
            return vague
        for measure in measures:
            near = [
                figure
                for figure in channel.figures
                if not figure.rejected
                and figure.number.unit == ("min" if measure.dimension is Dimension.DURATION else "%")
                and figure.number.lowest * 0.85 <= measure.middle <= figure.number.highest * 1.15
            ]
            if near:
                numbers = [shown(f"{channel.name}, as published", figure) for figure in near]
                words = f"published for {channel.name}: {near[0].number.note or count(near[0].number.interval.best)}"
                return Ruling((ClaimKind.WARNING,), verdict(Finding.SUPPORTED, words, numbers))
    return None


def _channel_ruling(case: Case, channel: Channel, measure: Measure, figures: list[Figure], *, denied: bool) -> Ruling:
    reading = case.reading
    told = dates_told(reading)
    dated = [
        figure
        for figure in figures
        if figure.date and any(one.first is not None and figure.date[:4] == str(one.first.year) for one in told)
    ]
    figures = dated or figures
    low = min(figure.number.lowest for figure in figures)
    high = max(figure.number.highest for figure in figures)
    numbers = [shown(f"{channel.name}, as published", figure) for figure in figures]
    unit = "min" if measure.dimension is Dimension.DURATION else "%"
    span = f"{count(low)}{'' if low == high else ' to ' + count(high)} {unit}"
    words = f"published for {channel.name}: {span}"
    value = measure.middle
    fits = low * 0.85 <= value <= high * 1.15
    if measure.dimension is Dimension.SHARE:
        fits = fits and value <= high + EVERYBODY_MARGIN
    if measure.comparator is Comparator.AT_MOST:
        fits = value >= low * 0.85
    if measure.comparator is Comparator.AT_LEAST:
        fits = value <= high * 1.15
    finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
    if denied:
        finding = Finding.CANNOT_TELL
    return Ruling(
        (ClaimKind.WARNING,),
        verdict(
            finding,
            words,
            numbers,
            sources=channel.source_ids,
            would_change=["turns if newer figures of this channel are published"],
        ),
    )
