"""Defences: published range and altitude, what they are meant for, and who says what about stopping a missile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from forewarn.catalog import Defence, Figure
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.defences.defence_kinds import in_the_air, meant_for, without_places
from forewarn.verdicts.defences.interceptions import taken_place
from forewarn.verdicts.defences.stopping import OF_ITSELF, STOP, can_stop, fit_for_class, voice_named
from forewarn.verdicts.evidence import Spread, figures_shown, spread
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import km

_KINDS = (ClaimKind.INTERCEPT,)
_HEIGHT = Lazy(
    r"\b(?:altitudes?|heights?|ceiling|high|above\s(?:the\s)?(?:earth|ground)|up\sto\sa\sheight|space)\b", re.IGNORECASE
)
_NOT = Lazy(
    r"\b(?:no|not|never|cannot|can't|none|nothing|unable|incapable|without|nor|neither|beyond)\b|n't", re.IGNORECASE
)


def judge_intercepts(case: Case) -> Iterator[Ruling]:
    """Findings on defences and on stopping a missile."""
    reading = case.reading
    if reading.asks:
        return
    case = _with_system_of_voice(case)
    reading = case.reading
    done = taken_place(case)
    if done is not None:
        yield done
        return
    for defence_id in reading.defences[:1]:
        yield from _figures(case, defence_id)
        if reading.systems:
            misplaced = _misplaced(case, case.catalog.defences[defence_id])
            if misplaced is not None:
                yield misplaced
                return
        else:
            yield from meant_for(case, case.catalog.defences[defence_id])
            yield from in_the_air(case, case.catalog.defences[defence_id])
    in_mind = _IN_MIND.search(reading.text) if reading.systems and reading.defences else None
    fit = fit_for_class(case) if in_mind is not None else None
    if fit is not None:
        yield fit
        return
    heard = reading.defences and any(
        voice_named(voice.by, reading.lower)
        for system in reading.systems
        for voice in case.catalog.systems[system].voices
        if voice.on == "interception"
    )
    stopped = STOP.search(reading.text) and (reading.defences or not OF_ITSELF.search(reading.text))
    if reading.systems and (stopped or heard):
        fit = fit_for_class(case)
        if fit is not None:
            yield fit
            return
        yield from can_stop(case)


def _with_system_of_voice(case: Case) -> Case:
    """The "it" in the words of a voice on record is the one missile that this voice is on record about."""
    reading = case.reading
    if reading.systems or not reading.attributed or not STOP.search(reading.text):
        return case
    about = [
        system.id
        for system in case.catalog.systems.values()
        if any(voice.on == "interception" and voice_named(voice.by, reading.lower) for voice in system.voices)
    ]
    return replace(case, reading=replace(reading, systems=(about[0],))) if len(about) == 1 else case


_IN_MIND = Lazy(
    r"\b(?:designed|built|made|conceived|developed|meant)\b[^.;]{0,90}\bin\smind\b|\bwith\b[^.;]{0,60}\bin\smind\b",
    re.IGNORECASE,
)


def _misplaced(case: Case, defence: Defence) -> Ruling | None:
    """A missile said to be stopped where the defence does not work at all, inside or outside the atmosphere."""
    if len(case.reading.defences) != 1:
        return None
    for ruling in in_the_air(case, defence):
        denied = bool(_NOT.search(without_places(case.reading.text)))
        wrong = ruling.verdict.finding is (Finding.SUPPORTED if denied else Finding.CONTRADICTED)
        return replace(ruling, whole=True) if wrong else None
    return None


def _measure(case: Case) -> tuple[Measure, str] | None:
    reading = case.reading
    for measure in reading.of_dimension(Dimension.DISTANCE):
        role = distance_role(reading, measure)
        if (
            role in {Role.HEIGHT_LIMIT, Role.APOGEE}
            or _HEIGHT.search(reading.before(measure, 36))
            or re.match(r"^[\s-]*(?:high|up\b|in\s(?:height|altitude)|above)", reading.after(measure))
        ):
            return measure, "ceiling_km"
        if role is Role.RADAR:
            return measure, "radar_range_km"
        return measure, "range_max_km"
    return None


def _figures(case: Case, defence_id: str) -> Iterator[Ruling]:
    reading = case.reading
    found = _measure(case)
    if found is None or (reading.systems and not STOP.search(reading.text)):
        return
    measure, quantity = found
    if quantity == "radar_range_km":
        return
    defence = _variant(case, case.catalog.defences[defence_id])
    ballistic = bool(re.search(r"\bballistic|\bmissiles\b", reading.lower)) and not re.search(
        r"\baircraft\b|\bplanes?\b|\bjets\b", reading.lower
    )
    values = _values(case, defence, quantity, ballistic=ballistic)
    noun = "altitude" if quantity == "ceiling_km" else "range"
    if values is None:
        floor = spread(case, defence.id, "floor_km") if quantity == "ceiling_km" else None
        if floor is not None:
            values = floor
        else:
            text = f"no public figure for the {noun} of {defence.name} stands in the record"
            yield Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text))
            return
    yield _against(case, defence, measure, values, noun, quantity)


#: Words for a bound that the figures keep below, where "up to" would be the figure itself.
_BELOW = Lazy(
    r"\b(?:below|under(?:neath)?|less\sthan|lower\sthan|short\sof|beneath|exceed\w*|no\s(?:more|higher|"
    r"farther)\sthan|above|never)\b",
    re.IGNORECASE,
)


def _variant(case: Case, defence: Defence) -> Defence:
    """The version that a word of the sentence points at ("the MSE doubled it"), else the defence itself."""
    own = set(" ".join((defence.name, *defence.names)).split())
    found = []
    for other in case.catalog.defences.values():
        if other.id == defence.id or other.family is None or other.family != defence.family:
            continue
        extra = {word for word in " ".join((other.name, *other.names)).split() if word.isupper()} - own
        told = sum(bool(re.search(rf"\b{re.escape(word)}\b", case.reading.text)) for word in extra)
        found.append((told, other))
    most = max((told for told, _ in found), default=0)
    best = [other for told, other in found if told == most]
    return best[0] if most and len(best) == 1 else defence


def _values(case: Case, defence: Defence, quantity: str, *, ballistic: bool) -> Spread | None:
    if ballistic:
        narrowed = spread(case, defence.id, quantity, against=("ballistic", "all", ""))
        if narrowed is not None:
            return narrowed
    return spread(case, defence.id, quantity)


def _against(case: Case, defence: Defence, measure: Measure, values: Spread, noun: str, quantity: str) -> Ruling:
    reading = case.reading
    limits = case.thresholds
    low, high = values.lowest, values.highest
    open_above = any(figure.comparator == ">" for figure in values.figures)
    open_below = any(figure.comparator == "<" for figure in values.figures)
    span = km(high) if low == high else f"{low:,.0f} to {km(high)}"
    sign = "over " if open_above and low == high else ""
    record = f"published figures for the {noun} of {defence.name}: {sign}{span}"
    numbers = figures_shown(f"published {noun}", values.figures)
    denied = bool(re.search(r"\b(?:cannot|can't|not|never|unable|no)\b|n't", reading.before(measure, 60)))
    flips = denied and measure.comparator is Comparator.EQUAL
    change = [f"turns if a source of weight gives {measure.text}"]
    share = limits.figure_share
    slip = ""
    if measure.unit_text.lower().startswith("mile") and values.near(measure.middle / KM_PER_MILE, 0.05):
        slip = ": kilometres told as miles would explain it"

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(
            _KINDS,
            verdict(
                opposite(finding) if flips else finding,
                words,
                numbers,
                assumptions=[
                    "a published range and altitude is a necessary condition only and says nothing about success"
                ],
                would_change=change,
            ),
        )

    theirs = [figure for figure in values.near(measure.middle, share) if _given_by(case, figure)]
    if theirs and measure.comparator is not Comparator.AT_LEAST:
        return said(Finding.SUPPORTED, f"{theirs[0].party} gives this {noun} for {defence.name}; {record}")
    given = [figure for figure in values.figures if figure.party and _given_by(case, figure)]
    if given and reading.attributed and _far_from(given, measure, limits.figure_strained_share):
        theirs_words = f"{given[0].party} gives {km(given[0].number.interval.best)} for the {noun} of {defence.name}"
        return said(Finding.CONTRADICTED, f"{theirs_words}, not {km(measure.middle)}; {record}")
    told_high, told_low = measure.high, measure.low
    if measure.comparator is Comparator.AT_LEAST:
        if open_above and told_low > 3 * high:
            return said(Finding.CONTRADICTED, f"{record}, not more than {km(told_low)}{slip}")
        if open_above or told_low < high * (1 + share):
            near_low = told_low <= high * (1 + share)
            return said(Finding.SUPPORTED if near_low else Finding.STRAINED, record)
        far = told_low > high * (1 + limits.figure_strained_share)
        return said(Finding.CONTRADICTED if far else Finding.STRAINED, f"{record}, not more than {km(told_low)}{slip}")
    if measure.comparator is Comparator.AT_MOST and _BELOW.search(reading.before(measure, 40)) and not flips:
        if open_above and low == high:
            under = told_high < low * (1 - limits.figure_strained_share)
            return said(Finding.CONTRADICTED if under else Finding.CANNOT_TELL, record)
        fits = Finding.SUPPORTED if high <= told_high * (1 + share) else Finding.STRAINED
        return said(fits if low <= told_high * (1 + share) else Finding.CONTRADICTED, record)
    if values.near(measure.middle, share) or (told_high <= high * (1 + share) and told_low >= low * (1 - share)):
        wide = measure.middle > values.preferred * 1.5 or measure.middle < values.preferred / 1.5
        if open_above and measure.comparator is Comparator.AT_MOST and low == high:
            return said(Finding.DISPUTED, f"{record}; 'up to' in some copies is a translation")
        return said(Finding.STRAINED if wide and len(values.figures) > 2 else Finding.SUPPORTED, record)
    if told_high > high:
        if open_above and not open_below:
            far = told_high > high * 3
            return said(Finding.CONTRADICTED if far else Finding.STRAINED, record)
        far = told_high > high * (1 + limits.figure_strained_share)
        return said(Finding.CONTRADICTED if far else Finding.STRAINED, f"{record}, not {km(told_high)}{slip}")
    reaches = re.search(
        r"\b(?:reach|hit|engage|destroy|strike|intercept|shoot|cover)\w*\b.{0,40}\b(?:targets?|missiles|"
        r"aircraft|planes|anything)\b",
        reading.lower,
    )
    only = re.search(r"\b(?:only|merely|just|barely|at\smost|no\smore|maximum|limited)\b", reading.lower)
    if reaches and not only and measure.comparator is Comparator.EQUAL:
        return said(Finding.SUPPORTED, f"{record}, so {km(told_high)} is inside it")
    far = told_high < low * (1 - limits.figure_strained_share)
    if quantity == "ceiling_km" and open_above and not far:
        return said(Finding.STRAINED, record)
    return said(Finding.CONTRADICTED if far else Finding.STRAINED, f"{record}, more than {km(told_high)}")


def _far_from(figures: list[Figure], measure: Measure, share: float) -> bool:
    """Whether a stated value is none of those that one party gives, nor a bound that they keep."""
    low = min(figure.number.lowest for figure in figures)
    high = max(figure.number.highest for figure in figures)
    if measure.comparator is Comparator.AT_LEAST:
        return measure.low > high * (1 + share)
    return measure.high > high * (1 + share) or (
        measure.comparator is Comparator.EQUAL and measure.high < low * (1 - share)
    )


def _given_by(case: Case, figure: Figure) -> bool:
    """Whether the sentence speaks of the country whose figure it is: its ministry, its batteries, its capital."""
    for country in case.catalog.countries.values():
        if figure.party.startswith(country.name):
            return any(re.search(rf"\b{re.escape(word)}\b", case.reading.text) for word in country.words)
    return False
