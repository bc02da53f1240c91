"""Published defence envelopes: seconds a flight spends inside them. A necessary condition only."""

from forewarn.envelopes.assumed import assumed_track
from forewarn.envelopes.inside import EnvelopeResult, Inside, PublishedEnvelope, seconds_inside, through_envelopes

__all__ = [
    "EnvelopeResult",
    "Inside",
    "PublishedEnvelope",
    "assumed_track",
    "seconds_inside",
    "through_envelopes",
]
