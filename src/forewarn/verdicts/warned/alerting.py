"""How long it takes from a launch to an alarm, and what an alarm leaves: sums and channels that no single day dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Channel, Figure
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import spread
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.record.events import shown
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import count, minutes

_KINDS = (ClaimKind.WARNING, ClaimKind.REACTION, ClaimKind.FLIGHT_TIME, ClaimKind.STATEMENT_OF_INTENT)
_RAND = Lazy(r"\bRAND\b|\bRand\sCorporation\b")
_DETECTED = Lazy(r"\b(?:detect\w*|discover\w*|notic\w*|spotted|seen|recogni[sz]\w*|alert\w*|notif\w*)\b", re.IGNORECASE)
_SATELLITES = Lazy(r"\b(?:satellites?|infrared|SBIRS)\b", re.IGNORECASE)
_PASS_ON = Lazy(r"\b(?:messages?|texts?|sms|broadcast\w*|pushed|public|phones?)\b", re.IGNORECASE)
_MISSED = Lazy(
    r"\b(?:miss(?:ed|es)?|did\snot\s(?:get|receive)|didn't\s(?:get|receive)|never\s(?:got|received)|without\s(?:the|"
    r"an|any)|"
    r"got\sno(?:thing)?|not\sreached|failed\sto\s(?:get|reach))\b",
    re.IGNORECASE,
)
_WARNED = Lazy(
    r"\b(?:left\swith|(?:be|is|are|were|was)\sleft|minutes\sleft|warn\w*|alert\w*|alarm\w*|sirens?|notice|heads-up|"
    r"take\scover|shelter\w*|cell\sbroadcast|messages?|missed)\b",
    re.IGNORECASE,
)
#: Words by which a sentence points at a channel that it does not name.
_POINTERS: dict[str, Lazy] = {
    "hawaii-alert": Lazy(r"\b(?:Hawaii\w*|Honolulu)(?:['’]s)?\b"),
    "israel-home-front": Lazy(r"\b(?:Israel\w*|Tel\sAviv)\b"),
    "us-wea": Lazy(
        r"\b(?:nationwide|national)\s(?:\w+\s){0,3}test\b|\bAmerican\stest\b|\bWireless\sEmergency|"
        r"\btest\sin\sthe\sUnited\sStates",
        re.IGNORECASE,
    ),
}
_SIREN = Lazy(r"\bsirens?\b|\balarms?\b", re.IGNORECASE)
_EARLY = Lazy(r"\b(?:early|pre-?alert\w*|advance\w*|first|before\sthe\ssirens?)\b", re.IGNORECASE)


_TAKEN_BACK = Lazy(
    r"\b(?:correct(?:ed|ion)|withdrawn|withdrew|cancel\w*|retract\w*|called\soff|all-clear|false\salarms?)\b",
    re.IGNORECASE,
)

#: "All" and "nobody" are so many percentage points from a published share at most.
ALL_MARGIN = 5.0


def judge_alerting(case: Case) -> Iterator[Ruling]:
    """Findings on detection times of the record and on channels pointed at by country."""
    reading = case.reading
    if reading.asks or (reading.denials and not _MISSED.search(reading.text)):
        return
    detected = _detection(case)
    if detected is not None:
        yield detected
        return
    yield from _pointed_at(case)


def _detection(case: Case) -> Ruling | None:
    """RAND's minutes until a launch is detected and the state told, and the minute for the message."""
    reading = case.reading
    times = reading.of_dimension(Dimension.DURATION)
    rand = bool(_RAND.search(reading.text))
    if not times or not (_DETECTED.search(reading.text) or (rand and _PASS_ON.search(reading.text))):
        return None
    if not rand and not (_SATELLITES.search(reading.text) and reading.has(r"\blaunch|\bmissile")):
        return None
    published = spread(case, "sbirs", "detection_min")
    if published is None:
        return None
    figure = published.figures[0]
    stated = [time for time in times if not _is_flight(reading.text, time)]
    if not stated:
        return None
    measure = stated[0]
    number = shown("detection and alert to the state agency", figure)
    words = f"RAND's words: {figure.number.note}"
    best = published.preferred
    if not rand:
        if reading.systems or reading.places or measure.low <= 2 * best:
            return None
        text = f"at most {minutes(best)} are published, for detection and alert together: {figure.number.note}"
        return Ruling(_KINDS, verdict(Finding.CONTRADICTED, text, [number]), whole=True)
    if _PASS_ON.search(reading.text) and measure.high <= 1.01 and len(stated) == 1:
        return Ruling(_KINDS, verdict(Finding.SUPPORTED, words, [number]), whole=True)
    return Ruling(_KINDS, verdict(_near(measure, best, best), words, [number]), whole=True)


def _is_flight(text: str, measure: Measure) -> bool:
    return bool(
        re.search(r"\bflight\b|\bflies\b|\bfly\b", text[max(0, measure.start - 25) : measure.end + 12], re.IGNORECASE)
    )


def _near(measure: Measure, low: float, high: float) -> Finding:
    """A stated value against a published interval; twice or half of it is wrong, between is strained."""
    if measure.comparator is Comparator.AT_MOST:
        if measure.high >= low * 0.9:
            return Finding.SUPPORTED if measure.high <= 2 * high else Finding.STRAINED
        return Finding.STRAINED if measure.high >= 0.6 * low else Finding.CONTRADICTED
    if measure.comparator is Comparator.AT_LEAST:
        if measure.low <= high * 1.1:
            return Finding.SUPPORTED
        return Finding.STRAINED if measure.low <= 1.6 * high else Finding.CONTRADICTED
    if measure.low <= high * 1.2 and measure.high >= low * 0.8:
        return Finding.SUPPORTED
    return Finding.STRAINED if 0.5 * low <= measure.middle <= 2 * high else Finding.CONTRADICTED


def _pointed_at(case: Case) -> Iterator[Ruling]:
    reading = case.reading
    if _TAKEN_BACK.search(reading.text):
        return  # that is a story of one day, and no property of the channel
    if not _WARNED.search(reading.text) or any(one.precision == "day" for one in reading.dates):
        return
    for key, pattern in _POINTERS.items():
        channel = case.catalog.channels.get(key)
        if channel is None or not pattern.search(reading.text):
            continue
        for measure in reading.measures:
            ruling = _of_channel(case, channel, measure)
            if ruling is not None:
                yield ruling
                return


def _of_channel(case: Case, channel: Channel, measure: Measure) -> Ruling | None:
    reading = case.reading
    accepted = [figure for figure in channel.figures if not figure.rejected]
    if measure.dimension is Dimension.SHARE:
        figures = [figure for figure in accepted if figure.quantity == "share_told_percent"]
        if not figures:
            return None
        missed = bool(_MISSED.search(reading.text))
        return _share(channel, measure, figures, missed=missed)
    if measure.dimension is not Dimension.DURATION:
        return None
    near = reading.before(measure, 30) + " " + reading.after(measure, 40)
    left = bool(
        re.search(
            r"\b(?:warning|left|before|between|notice|remain\w*|to\s(?:take|seek|find)|ahead|in\sadvance)\b", near
        )
    )
    if re.search(
        r"\bbefore\s(?:the\s|any\s|an\s)?(?:alert|message|warning|sirens?|alarm|text|public|people|anyone)", near
    ):
        left = False
    flies = bool(re.search(r"\bfl(?:ight|y|ies)\b", near)) and not left
    quantity = "flight_time_min" if flies else "warning_left_min" if left else "delay_min"
    figures = [figure for figure in accepted if figure.quantity == quantity]
    paired = False
    if quantity == "warning_left_min" and len(figures) > 1:
        siren, early = _SIREN.search(reading.text), _EARLY.search(reading.text)
        paired = bool(siren) != bool(early)
        if paired:
            figures = [figure for figure in figures if ("siren" in figure.number.note) == bool(siren)] or figures
    if not figures:
        return None
    low = min(figure.number.lowest for figure in figures)
    high = max(figure.number.highest for figure in figures)
    numbers = [shown(f"{channel.name}, as published", figure) for figure in figures]
    span = minutes(high) if low == high else f"{count(low)} to {count(high)} min"
    noun = {"flight_time_min": "flight", "warning_left_min": "warning left", "delay_min": "time to the message"}[
        quantity
    ]
    words = f"published for {channel.name}: {span} ({noun})"
    finding = _near(measure, low, high)
    others = [figure for figure in accepted if figure not in figures and figure.number.unit == "min"]
    if paired:
        others = []
    if finding is Finding.CONTRADICTED and any(
        _near(measure, figure.number.lowest, figure.number.highest) is Finding.SUPPORTED for figure in others
    ):
        return None  # it may be that other time of the same channel
    return Ruling(
        _KINDS,
        verdict(finding, words, numbers, would_change=["turns if newer figures of this channel are published"]),
        whole=finding is not Finding.STRAINED,
    )


def _share(channel: Channel, measure: Measure, figures: list[Figure], *, missed: bool) -> Ruling:
    low = min(figure.number.lowest for figure in figures)
    high = max(figure.number.highest for figure in figures)
    if missed:
        low, high = 100 - high, 100 - low
    numbers = [shown(f"{channel.name}, as published", figure) for figure in figures]
    note = next((figure.number.note for figure in figures if figure.number.note), "")
    words = f"published for {channel.name}: {note or f'{count(low)} per cent'}"
    if measure.middle in {0.0, 100.0} and not low - ALL_MARGIN <= measure.middle <= high + ALL_MARGIN:
        finding = Finding.CONTRADICTED
    elif low <= measure.middle * 1.15 and measure.middle <= high * 1.15:
        finding = Finding.SUPPORTED
    elif measure.comparator is Comparator.AT_LEAST and measure.low <= high:
        finding = Finding.STRAINED
    else:
        finding = Finding.CONTRADICTED if abs(measure.middle - high) > 15 else Finding.STRAINED
    change = ["turns if newer figures of this channel are published"]
    return Ruling((ClaimKind.WARNING,), verdict(finding, words, numbers, would_change=change), whole=True)
