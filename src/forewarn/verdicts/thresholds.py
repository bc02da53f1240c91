"""Every threshold of the findings, in one place, with its reason. docs/method-findings.md prints this table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Shares are of the compared value; the unit is the last part of the name.

    Distances and reach:
        distance_share: a stated distance is as said within this share; press figures are rounded and places are wide.
        distance_strained_share: up to here a distance is loosely told; beyond, it is wrong.
        beyond_share: a place this far past the largest published reach is out of it; nearer, it is at the edge. Figures
            are rounded to 500 km and an arc to the east or west gains or loses up to 5 per cent by rotation.
        short_share: where no minimum is stated, a place nearer than this share of the largest reach is not established.
        edge_share: within this share below the largest published reach a place is at the edge.
        figure_share: a stated reach equals a published one within this share (rounding and unit conversion).
        figure_strained_share: up to here outside the published spread a stated reach is at the edge of the record.
    Times:
        boost_low_min, boost_high_min: a boost adds 1 to 4 minutes to the coast (six published lofted tests: 135-156 s).
        time_share: a stated time is as said within this share; news texts round minutes.
        rounding_min: and at least by this much.
        bundle_share: height, distance and time of one flight must fit within this share, as they are reported to 1-2 %.
        bundle_contradicted_share: beyond this share they contradict each other; between the two they are strained.
        air_floor_km: an arc that never rises above this height is stopped by the air and is no ballistic flight.
        speed_margin_share: how far the true burnout speed can lie above the one that the largest reach needs.
    Speeds:
        speed_share: a stated speed equals a published one within this share (Mach has no altitude).
        speed_contradicted_factor: beyond this multiple of every published speed, a speed is out of the record.
        sound_low_m_per_s, sound_high_m_per_s: the speed of sound between 11-20 km and the ground (US76).
        ballistic_coefficient_high_kg_per_m2: upper end of the public band, for the speed left at the ground.

    Warning:
        detect_and_tell_min: the least that detection, confirmation and telling take: assumed, below RAND's figures.
        alert_min: an observed alert delay is as said within this many minutes.
    Counts and direction:
        count_share: a stated count equals a published one within this share.
        direction_deg: a direction word is right within this many degrees, doubtful up to twice that.
    Guards:
        slip_share: a stated number is the recorded one in another unit within this share.
        clause_share: a clause counts as checked where this share of its words returns in a supported finding.
    """

    distance_share: float = 0.06
    distance_strained_share: float = 0.15
    beyond_share: float = 0.08
    edge_share: float = 0.05
    short_share: float = 0.1
    figure_share: float = 0.04
    figure_strained_share: float = 0.12
    boost_low_min: float = 1.0
    boost_high_min: float = 4.0
    time_share: float = 0.08
    rounding_min: float = 0.6
    bundle_share: float = 0.03
    bundle_contradicted_share: float = 0.12
    air_floor_km: float = 40.0
    speed_margin_share: float = 0.02
    speed_share: float = 0.12
    speed_contradicted_factor: float = 2.0
    sound_low_m_per_s: float = 295.07
    sound_high_m_per_s: float = 340.29
    ballistic_coefficient_high_kg_per_m2: float = 20000.0
    detect_and_tell_min: float = 1.0
    alert_min: float = 1.5
    count_share: float = 0.10
    direction_deg: float = 34.0
    slip_share: float = 0.01
    clause_share: float = 0.34


THRESHOLDS = Thresholds()
