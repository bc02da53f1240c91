"""Minutes left for a named place when the message comes: flight time less the chain of delays, all of it shown.

The interval is plain arithmetic that a reader repeats by hand: the low end is the shortest flight less every delay
at its longest, the best value is the best flight less every best delay, the high end the longest flight less every
delay at its shortest. The share of samples told in time is sampled, and says so. Negative minutes are an answer.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from forewarn.records.errors import BadNumber
from forewarn.records.numbers import Interval, Standing
from forewarn.records.outlook import WarningStep
from forewarn.warning_time.channels import Channel, channels_of
from forewarn.warning_time.delays import DEFAULT_DELAYS, Delay, Step

MOST_SAMPLES = 1_000_000


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What a place would have.

    ``warning_min`` is minutes from the first message to arrival, negative where the flight arrives first; ``seen_min``
    the same from the moment a sensor has seen the launch, which is not yet a warning to anybody. ``stack`` are the
    delays in their order, in minutes. ``sent_share`` is the share of samples in which the message is sent before
    arrival. ``told_share`` is the share in which a person whom the channel reaches has it by then, unknown where no
    delay of the channel is published; ``people_told_share`` is that times the channel's ceiling. ``assumed`` names the
    links without a source, ``not_counted`` what is known to be missing.
    """

    warning_min: Interval
    stack: tuple[WarningStep, ...]
    sent_share: float
    told_share: float | None
    seen_min: Interval
    people_told_share: Interval | None = None
    channel: Channel | None = None
    assumed: tuple[str, ...] = ()
    not_counted: tuple[str, ...] = ()
    radar_not_before_min: float | None = None

    @property
    def sum_by_hand(self) -> tuple[str, str, str]:
        """The three sums in words: lowest, best, highest."""
        return (self._sum("low"), self._sum("best"), self._sum("high"))

    def _sum(self, end: str) -> str:
        delay_end = {"low": "high", "best": "best", "high": "low"}[end]
        delays = [float(getattr(step, delay_end)) for step in self.stack]
        left = float(getattr(self.warning_min, end))
        flight = left + sum(delays)
        return f"{flight:.1f} - " + " - ".join(f"{delay:.1f}" for delay in delays) + f" = {left:.1f} min"


def warning_for(
    flight_time_min: Interval,
    *,
    country: str | None,
    channel: Channel | None = None,
    delays: Sequence[Delay] | None = None,
    radar_not_before_min: float | None = None,
    samples: int = 2000,
    seed: int = 0,
) -> TimeLeft:
    """Minutes left at a named place.

    Args:
        flight_time_min: 5th percentile, median and 95th percentile of the flight time, minutes.
        country: ISO code of the place's country, which picks the channel where none is given.
        channel: the alert channel to count; the first on record for the country if absent.
        delays: the chain in place of the default one (see ``delays_from_table``). With it an observed whole chain of
            the channel is not used, and a link ``receive`` in it stands in for the channel's own.
        radar_not_before_min: earliest minute at which a named radar could see the flight; shown, never a detection.
        samples: how many samples the shares are counted over.
        seed: of the sampling; the same seed gives the same share.

    Raises BadNumber for a negative flight time or a number of samples out of range.
    """
    if flight_time_min.low < 0:
        raise BadNumber(f"a flight of {flight_time_min.low:g} minutes", "0 minutes or more", "correct the flight time")
    if not 1 <= samples <= MOST_SAMPLES:
        raise BadNumber(f"{samples} samples", f"1 to {MOST_SAMPLES}", "ask for another number")
    if channel is None:
        channel = next(iter(channels_of(country)), None)
    chain = _chain(channel, delays)
    total = Interval(
        sum(delay.minutes.low for delay in chain),
        sum(delay.minutes.best for delay in chain),
        sum(delay.minutes.high for delay in chain),
    )
    remark = _remark(channel, chain, country)
    first = chain[0].minutes if chain and chain[0].step is Step.DETECT else total
    whole = _with_receipt(chain, channel)
    known = any(delay.step is Step.RECEIVE for delay in whole) or _observed_whole(channel, chain)
    told = _share_before_arrival(flight_time_min, whole, samples, seed) if known else None
    ceiling = channel.ceiling_percent.interval if channel is not None and channel.ceiling_percent is not None else None
    return TimeLeft(
        warning_min=_less(flight_time_min, total),
        stack=_stack(chain, remark),
        sent_share=_share_before_arrival(flight_time_min, chain, samples, seed),
        told_share=told,
        seen_min=_less(flight_time_min, first),
        people_told_share=None if ceiling is None or told is None else ceiling.scaled(told / 100),
        channel=channel,
        assumed=tuple(delay.as_step().step for delay in chain if delay.standing is Standing.ASSUMED),
        not_counted=_not_counted(channel, remark),
        radar_not_before_min=radar_not_before_min,
    )


def _chain(channel: Channel | None, delays: Sequence[Delay] | None) -> tuple[Delay, ...]:
    """The links that count, in their order."""
    if delays is None and channel is not None:
        whole = channel.whole_chain()
        if whole is not None:
            return (whole,)
    order = list(Step)
    chain = sorted(DEFAULT_DELAYS if delays is None else delays, key=lambda delay: order.index(delay.step))
    if channel is not None and channel.counts_minutes:
        chain = list(_with_receipt(chain, channel))
    return tuple(chain)


def _with_receipt(chain: Sequence[Delay], channel: Channel | None) -> tuple[Delay, ...]:
    """The chain with the channel's own delay at its end, where that is published and nothing stands in for it."""
    received = channel.receive() if channel is not None else None
    if received is None or any(delay.step is Step.RECEIVE for delay in chain):
        return tuple(chain)
    return (*chain, received)


def _remark(channel: Channel | None, chain: Sequence[Delay], country: str | None) -> str:
    """What the sum does not hold of the way from sent to received; empty where it holds all that is published."""
    if any(delay.step is Step.RECEIVE for delay in chain) or _observed_whole(channel, chain):
        return ""
    if channel is None:
        whose = f"no alert channel of {country} is on record" if country else "no country is named"
        return f"{whose}, so the time until a person has the message is not counted"
    if not channel.counts_minutes:
        return channel.slow_words
    return f"how long it then takes {channel.name} to reach a person is not published and not counted"


def _observed_whole(channel: Channel | None, chain: Sequence[Delay]) -> bool:
    """Whether the chain is the channel's observed one."""
    return channel is not None and channel.whole_chain() in chain


def _stack(chain: Sequence[Delay], remark: str) -> tuple[WarningStep, ...]:
    """The links as the brief shows them, the remark in the note of the last."""
    steps = [delay.as_step() for delay in chain]
    if remark and steps:
        last = steps[-1]
        steps[-1] = replace(last, note=f"{last.note}; {remark}" if last.note else remark)
    return tuple(steps)


def _less(flight: Interval, delay: Interval) -> Interval:
    return Interval(flight.low - delay.high, flight.best - delay.best, flight.high - delay.low)


def _not_counted(channel: Channel | None, remark: str) -> tuple[str, ...]:
    missing = [f"{remark[0].upper()}{remark[1:]}."] if remark else []
    if channel is not None:
        if channel.ceiling_percent is None:
            missing.append(f"How many people {channel.name} reaches is not published.")
        if channel.note:
            missing.append(f"{channel.name}: {channel.note}")
    return (*missing, "Told is not sheltered.")


def _share_before_arrival(flight: Interval, chain: Sequence[Delay], samples: int, seed: int) -> float:
    """Share of samples in which a chain ends before the flight does.

    Each quantity has its own stream of uniform numbers, so that a longer delay is longer in every sample.
    """
    streams = [random.Random(f"{seed} {delay.step}") for delay in chain]  # noqa: S311  sampling, not secrets
    flights = random.Random(f"{seed} flight")  # noqa: S311  sampling, not secrets
    told = 0
    for _ in range(samples):
        message_min = sum(
            triangular_quantile(delay.minutes, stream.random()) for delay, stream in zip(chain, streams, strict=True)
        )
        told += message_min < percentile_quantile(flight, flights.random())
    return told / samples


def triangular_quantile(interval: Interval, share: float) -> float:
    """The value below which ``share`` of a triangular distribution on the interval lies."""
    width = interval.high - interval.low
    if width == 0:
        return interval.low
    left = interval.best - interval.low
    if share * width < left:
        return interval.low + math.sqrt(share * width * left)
    return interval.high - math.sqrt((1 - share) * width * (interval.high - interval.best))


def percentile_quantile(interval: Interval, share: float) -> float:
    """The value at ``share`` of a distribution known by its 5th, 50th and 95th percentile: straight lines between them.

    Nothing is said beyond those percentiles, so the ends hold what lies outside.
    """
    if share <= 0.5:
        return interval.low + (interval.best - interval.low) * max(0.0, (share - 0.05) / 0.45)
    return min(interval.high, interval.best + (interval.high - interval.best) * min(1.0, (share - 0.5) / 0.45))
