"""Within, edge, not established or beyond, and the sentence that says why."""

from __future__ import annotations

from forewarn.ensembles.inputs import FlightInputs
from forewarn.records.numbers import Interval
from forewarn.records.outlook import Reach

#: Below this share of samples in reach a place is beyond it, above its complement within.
MARGIN_SHARE = 0.05
#: The inner edge is no measured bound: a place counts as far enough if it is so from this share of the launch area.
MOST_OF_AREA_SHARE = 0.75


def reach_state(
    inputs: FlightInputs, distance_km: Interval, share_in_reach: float, share_far_enough: float
) -> tuple[Reach, str]:
    """The state of a place and why.

    Args:
        inputs: what the record says of the system.
        distance_km: from the launch area, nearest to farthest.
        share_in_reach: share of samples whose reach covers the distance.
        share_far_enough: share of launch points from which the place is not nearer than the inner edge.
    """
    away = _distance(distance_km)
    reach = _span(inputs.reach_km)
    if share_in_reach < MARGIN_SHARE:
        return Reach.BEYOND, f"{away} is beyond the published reach of {reach}"
    if share_in_reach <= 1.0 - MARGIN_SHARE:
        share = f"{100 * share_in_reach:.0f} %"
        return Reach.EDGE, f"{away} lies at the edge of the published reach of {reach}: covered in {share} of samples"
    if share_far_enough < 1.0 - MOST_OF_AREA_SHARE:
        return Reach.NOT_ESTABLISHED, f"{away} is nearer than has been established: {inputs.inner.because}"
    if share_far_enough < 1.0:
        part = f"from {100 * (1 - share_far_enough):.0f} % of the launch area it is nearer than has been established"
        state = Reach.WITHIN if share_far_enough >= MOST_OF_AREA_SHARE else Reach.EDGE
        return state, f"{away} lies within the published reach of {reach}; {part}, since {inputs.inner.because}"
    return Reach.WITHIN, f"{away} lies within the published reach of {reach}; {inputs.inner.because}"


def _distance(distance_km: Interval) -> str:
    return f"a distance of {_span(distance_km)}"


def _span(interval: Interval) -> str:
    low, high = f"{interval.low:,.0f}", f"{interval.high:,.0f}"
    return f"{low} km" if low == high else f"{low} to {high} km"
