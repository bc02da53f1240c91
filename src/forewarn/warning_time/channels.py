"""Alert channels as published: what is known of how many a message reaches, and when. Unknown stays unknown.

"Told" is not "sheltered". A channel is a reach curve over time: a ceiling times a distribution of delays.
"""

from __future__ import annotations

from dataclasses import dataclass

from forewarn.records.errors import BadNumber, UnknownEntry
from forewarn.records.numbers import CitedNumber, Interval, Standing
from forewarn.warning_time.delays import Delay, Step


@dataclass(frozen=True, slots=True)
class Channel:
    """One way of telling the public.

    ``id`` is that of the catalog's entry. ``ceiling_percent`` is the share of people or devices that it ever reaches;
    ``delay_min`` the time from sending until one of those it reaches has it; ``launch_to_alert_min`` an observed whole
    chain from launch to public alert, where there is one. Any of them may be unknown. ``counts_minutes`` is false where
    the operator's own words rule the channel out for a flight of minutes: then its delay stays out of the sum, and only
    the share told in time knows it. ``slow_words`` then say so.
    """

    id: str
    countries: tuple[str, ...]
    name: str
    ceiling_percent: CitedNumber | None = None
    delay_min: CitedNumber | None = None
    launch_to_alert_min: CitedNumber | None = None
    note: str = ""
    source_ids: tuple[str, ...] = ()
    counts_minutes: bool = True
    slow_words: str = ""

    def receive(self) -> Delay | None:
        """The link from sent to received, where its delay is published."""
        if self.delay_min is None:
            return None
        return Delay(
            Step.RECEIVE,
            self.delay_min.interval,
            self.delay_min.source_id,
            self.delay_min.standing,
            self.delay_min.note,
            f"message reaches a person ({self.name})",
        )

    def whole_chain(self) -> Delay | None:
        """The observed chain from launch to alert, where there is one."""
        if self.launch_to_alert_min is None:
            return None
        number = self.launch_to_alert_min
        words = f"launch to public alert, as observed ({self.name})"
        return Delay(Step.SEND, number.interval, number.source_id, number.standing, number.note, words)

    def told_share(self, minutes_after_sending: float) -> Interval | None:
        """Share of people told by then, or None where the curve has an unknown part.

        The ceiling times a triangular distribution of delays.
        """
        if self.ceiling_percent is None or self.delay_min is None:
            return None
        reached = share_by(self.delay_min.interval, minutes_after_sending)
        return self.ceiling_percent.interval.scaled(reached / 100)


def share_by(delay: Interval, minutes: float) -> float:
    """Share of a triangular distribution of delays that lies at or below ``minutes``."""
    low, best, high = delay.low, delay.best, delay.high
    if minutes >= high:
        return 1.0
    if minutes <= low:
        return 0.0
    if minutes <= best:
        return (minutes - low) ** 2 / ((high - low) * (best - low))
    return 1 - (high - minutes) ** 2 / ((high - low) * (high - best))


_REPORTED = Standing.REPORTED

CHANNELS = (
    Channel(
        "alert-rcb",
        ("PL",),
        "Alert RCB",
        delay_min=CitedNumber(
            "min",
            "gazetaprawna-2025-07",
            _REPORTED,
            best=75.0,
            low=0.0,
            high=180.0,
            note="an SMS campaign is set for 2 to 3 hours (spokesman, July 2025); messages taken as spread over it, "
            "the middle one after half of 2.5 hours",
        ),
        note="Its state after September 2025 is not known here; sirens have no published delay and are not counted.",
        source_ids=("gazetaprawna-2025-07",),
        counts_minutes=False,
        slow_words="Alert RCB then takes 2 to 3 hours (its spokesman, July 2025): no warning channel for a flight of "
        "minutes, most people would have its message after arrival",
    ),
    Channel(
        "nl-alert",
        ("NL",),
        "NL-Alert",
        ceiling_percent=CitedNumber(
            "%",
            "press-nl-alert",
            _REPORTED,
            best=90.0,
            low=35.0,
            high=90.0,
            note="35 % of people in 2015, about 90 % in 2022 and 2023",
        ),
        note="Cell broadcast; no published delay.",
        source_ids=("press-nl-alert",),
    ),
    Channel(
        "us-wea",
        ("US",),
        "Wireless Emergency Alerts",
        ceiling_percent=CitedNumber(
            "%",
            "press-us-nationwide-2021",
            _REPORTED,
            high=90.0,
            note="over 10 % of devices missed the nationwide test of 2021",
        ),
        delay_min=CitedNumber(
            "min",
            "press-us-nationwide-2021",
            _REPORTED,
            best=1.0,
            low=0.0,
            high=2.0,
            note="most devices that got the test of 2021 had it within 2 minutes",
        ),
        source_ids=("press-us-nationwide-2021",),
    ),
    Channel(
        "germany-cell-broadcast",
        ("DE",),
        "cell broadcast and warning apps",
        ceiling_percent=CitedNumber(
            "%",
            "indonewyork-bbk",
            _REPORTED,
            low=54.0,
            high=90.8,
            note="warning day of 8 December 2022: 54 % by cell broadcast, 90.8 % by any channel",
        ),
        note="No delay of the cell broadcast is published in what was opened; some apps were over 20 minutes late.",
        source_ids=("indonewyork-bbk", "aa-2022-12-08"),
    ),
    Channel(
        "j-alert",
        ("JP",),
        "J-Alert",
        launch_to_alert_min=CitedNumber(
            "min",
            "press-j-alert",
            _REPORTED,
            best=6.0,
            low=4.0,
            high=33.0,
            note="4 min on 29 August 2017; 5 and 7 on 4 October 2022; 33 on 13 April 2023, later withdrawn",
        ),
        source_ids=("press-j-alert",),
    ),
    Channel(
        "israel-home-front",
        ("IL",),
        "Home Front Command alerts",
        note="2025: early notice about 10 minutes and a siren about 90 seconds before arrival; how long after launch "
        "they were sent is not published.",
        source_ids=("ynet-alerts",),
    ),
    Channel(
        "ukraine-air-alert",
        ("UA",),
        "Ukraine's air alert",
        note="8 January 2026, Lviv: threat named about 23:30, impact 23:47; a local reporter has explosions a few "
        "minutes after the alert. The accounts conflict, so no delay is taken from them.",
        source_ids=("unian-13250127", "focus-739755"),
    ),
    Channel(
        "eu-alert",
        ("EE", "LT", "LV"),
        "cell broadcast (EU-Alert)",
        note="A standard exists; no share and no delay is published in what was opened.",
        source_ids=("etsi-ts-102-900",),
    ),
)


def channels_of(country: str | None) -> tuple[Channel, ...]:
    """Channels on record for a country; the first is the one counted unless another is asked for."""
    return tuple(channel for channel in CHANNELS if country in channel.countries)


def channel_by_id(channel_id: str) -> Channel:
    """A channel by id. Raises UnknownEntry."""
    for channel in CHANNELS:
        if channel.id == channel_id:
            return channel
    raise UnknownEntry(
        f"alert channel {channel_id[:40]!r}", f"one of {', '.join(channel.id for channel in CHANNELS)}", "choose one"
    )


def told_curve(channel: Channel, minutes: tuple[float, ...]) -> tuple[Interval | None, ...]:
    """Shares told at each of some minutes after sending. Raises BadNumber for more than a thousand."""
    if len(minutes) > 1000:
        raise BadNumber(f"{len(minutes)} minutes", "a thousand at most", "ask for fewer")
    return tuple(channel.told_share(minute) for minute in minutes)
