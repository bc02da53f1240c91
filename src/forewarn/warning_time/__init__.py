"""Sensors, sight lines, delays and alert channels to the time left."""

from forewarn.warning_time.channels import CHANNELS, Channel, channel_by_id, channels_of, told_curve
from forewarn.warning_time.delays import DEFAULT_DELAYS, Delay, Step, delays_from_table
from forewarn.warning_time.radar import radar_not_before_min
from forewarn.warning_time.warning import TimeLeft, warning_for

__all__ = [
    "CHANNELS",
    "DEFAULT_DELAYS",
    "Channel",
    "Delay",
    "Step",
    "TimeLeft",
    "channel_by_id",
    "channels_of",
    "delays_from_table",
    "radar_not_before_min",
    "told_curve",
    "warning_for",
]
