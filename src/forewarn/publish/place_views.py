"""Places as the page shows them: reach in words, minutes by regime, and the sum that anybody can repeat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forewarn.publish import figures
from forewarn.publish.charts import regime_minutes, stack_chart
from forewarn.publish.heights import heights_chart
from forewarn.publish.marks import visible
from forewarn.publish.scene import first_minutes
from forewarn.publish.views import SourceView
from forewarn.publish.words import BASIS_NAMES, REACH_NAMES, REGIME_NAMES, warning_words
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook, RadarBound, Reach, StepBasis

_SUM_DIGITS = 2
#: Two digits of five terms: a hand sum may be off by this much from rounding alone, in minutes.
_ROUNDING_MIN = 0.03


@dataclass(frozen=True, slots=True)
class MinutesView:
    """Minutes of one regime; ``best`` is empty where there are none."""

    regime: str
    best: str
    spread: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One delay with its citation."""

    number: int
    step: str
    low: str
    best: str
    high: str
    note: str
    source: SourceView | None
    source_id: str
    basis: str
    basis_name: str


@dataclass(frozen=True, slots=True)
class SumView:
    """A sum by hand: ``6.60 − 0.80 − 1.50 = 4.30``. ``how`` says which end of each figure it takes."""

    name: str
    how: str
    sum: str


@dataclass(frozen=True, slots=True)
class RadarView:
    """A ground radar's bound in words, with its citations."""

    words: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One row of the places table and its working. ``chart`` is SVG of our own making."""

    number: int
    name: str
    country: str
    system: str
    origin: str
    reach: str
    reach_name: str
    because: str
    distance: str
    distance_spread: str
    share: str
    minutes: tuple[MinutesView, ...]
    headline: MinutesView | None
    left: str
    left_spread: str
    left_words: str
    told_share: str
    steps: tuple[StepView, ...]
    sums: tuple[SumView, ...]
    chart: str
    heights: str
    drivers: tuple[tuple[str, str], ...]
    delay: str  # minutes until the message, best guess
    delay_spread: str
    assumed: tuple[str, ...]  # steps without a public figure
    set_by_user: tuple[str, ...]
    channel: str
    channel_sources: tuple[SourceView, ...]
    radars: tuple[RadarView, ...]


def place_views(
    rows: Sequence[PlaceOutlook], systems: Mapping[str, str], sources: Mapping[str, SourceView]
) -> tuple[PlaceView, ...]:
    """The rows, nearest first within each system and launch area; those stand in the order of the run."""
    pairs = list(dict.fromkeys((row.system, row.from_place) for row in rows))
    ordered = sorted(
        rows, key=lambda row: (pairs.index((row.system, row.from_place)), row.distance_km.best, row.place.name)
    )
    return tuple(_place(number, row, systems, sources) for number, row in enumerate(ordered, 1))


def _longest(row: PlaceOutlook, flight: Interval) -> float:
    """Minutes at the end of a stack's axis: room for the words beside the flight, and for the longest delay."""
    return max(flight.high * 1.5, sum(step.high for step in row.warning_stack) * 1.05, 1.0)


def _place(number: int, row: PlaceOutlook, systems: Mapping[str, str], sources: Mapping[str, SourceView]) -> PlaceView:
    regime, flight = first_minutes(row)
    minutes = tuple(
        MinutesView(REGIME_NAMES[name], figures.minutes(value.best), figures.spread(value))
        if value
        else MinutesView(REGIME_NAMES[name], "", "")
        for name, value in regime_minutes(row).items()
    )
    told = flight is not None and bool(row.warning_stack)
    delay = Interval(*(sum(getattr(step, end) for step in row.warning_stack) for end in ("low", "best", "high")))
    return PlaceView(
        number=number,
        name=visible(row.place.name),
        country=row.place.country or "",
        system=visible(systems.get(row.system, row.system)),
        origin=visible(row.from_place),
        reach=row.reach.value,
        reach_name=REACH_NAMES[row.reach],
        because=visible(row.reach_because),
        distance=figures.kilometres(row.distance_km.best),
        distance_spread=figures.km_spread(row.distance_km),
        share="" if row.reach is Reach.NOT_ESTABLISHED else figures.share(row.share_in_reach),
        minutes=minutes,
        headline=MinutesView(REGIME_NAMES[regime], figures.minutes(flight.best), figures.spread(flight))
        if regime and flight
        else None,
        left=figures.minutes(row.warning_min.best) if row.warning_min else "",
        left_spread=figures.spread(row.warning_min) if row.warning_min else "",
        left_words=warning_words(row.warning_min) if row.warning_min else "",
        told_share=figures.share(row.told_share),
        steps=tuple(
            StepView(
                index,
                step.step,
                figures.plain(step.low, _SUM_DIGITS),
                figures.plain(step.best, _SUM_DIGITS),
                figures.plain(step.high, _SUM_DIGITS),
                step.note,
                sources.get(step.source_id),
                step.source_id,
                step.basis.value,
                BASIS_NAMES[step.basis],
            )
            for index, step in enumerate(row.warning_stack, 1)
        ),
        sums=_sums(row, flight) if told and flight else (),
        chart=stack_chart(row, flight, _longest(row, flight), ident=f"stack-{number}") if told and flight else "",
        heights=heights_chart(row, ident=f"heights-{number}"),
        drivers=tuple((name, figures.share(index)) for name, index in row.drivers),
        delay=figures.minutes(delay.best) if told else "",
        delay_spread=figures.spread(delay) if told else "",
        assumed=_steps_on(row, StepBasis.ASSUMED),
        set_by_user=_steps_on(row, StepBasis.SET_BY_USER),
        channel=visible(row.channel or ""),
        channel_sources=tuple(sources[name] for name in row.channel_source_ids if name in sources),
        radars=tuple(
            RadarView(_radar_words(bound), tuple(sources[name] for name in bound.source_ids if name in sources))
            for bound in row.radar_bounds
        ),
    )


def _radar_words(bound: RadarBound) -> str:
    """What the horizon of a ground radar says of a place's flight."""
    minutes, range_km = figures.minutes(bound.not_before_min), figures.kilometres(bound.range_km)
    return visible(
        f"{bound.name} cannot see the assumed flight before {minutes} min after launch: until then "
        f"its horizon hides it (standard arc; published range up to {range_km} km)"
    )


def _steps_on(row: PlaceOutlook, basis: StepBasis) -> tuple[str, ...]:
    return tuple(step.step for step in row.warning_stack if step.basis is basis)


def _sums(row: PlaceOutlook, flight: Interval) -> tuple[SumView, ...]:
    """The three sums, of the very digits that are shown, so that a hand gets the same.

    Where the run's own interval is narrower than the extremes, it is set beside them.
    """
    steps = row.warning_stack
    cases = (
        ("least", "the shortest flight less every delay at its longest", flight.low, [step.high for step in steps]),
        ("best guess", "the middle flight less every best guess", flight.best, [step.best for step in steps]),
        ("most", "the longest flight less every delay at its shortest", flight.high, [step.low for step in steps]),
    )
    given = (row.warning_min.low, row.warning_min.best, row.warning_min.high) if row.warning_min else None
    result = []
    for index, (name, how, start, delays) in enumerate(cases):
        shown = [round(value, _SUM_DIGITS) for value in (start, *delays)]
        left = shown[0] - sum(shown[1:])
        terms = " \u2212 ".join(figures.plain(value, _SUM_DIGITS) for value in shown)
        text = f"{terms} = {figures.plain(left, _SUM_DIGITS)} min"
        if given and abs(given[index] - left) > _ROUNDING_MIN:
            text += f" (over all samples: {figures.plain(given[index], _SUM_DIGITS)})"
        result.append(SumView(name, how, text))
    return tuple(result)
