"""The sorts of finding, in the order in which they are tried. A new one is one file and one line here."""

from __future__ import annotations

from forewarn.verdicts.admitting import judge_admitting
from forewarn.verdicts.alerting import judge_alerting
from forewarn.verdicts.arithmetic import judge_arithmetic
from forewarn.verdicts.classes import judge_classes
from forewarn.verdicts.clock_times import judge_clock_times
from forewarn.verdicts.comparisons import judge_comparisons
from forewarn.verdicts.control import judge_control
from forewarn.verdicts.coverage import judge_coverage
from forewarn.verdicts.exercises import judge_exercises
from forewarn.verdicts.flight_times import judge_flight_times
from forewarn.verdicts.forecasts import judge_forecasts
from forewarn.verdicts.geography import judge_geography
from forewarn.verdicts.intercepts import judge_intercepts
from forewarn.verdicts.names import judge_code_names, judge_names, judge_people
from forewarn.verdicts.nearness import judge_nearness
from forewarn.verdicts.observed import judge_observed
from forewarn.verdicts.paired_days import judge_paired_days
from forewarn.verdicts.party_figures import judge_party_figures
from forewarn.verdicts.quantities import judge_quantities
from forewarn.verdicts.ranges import judge_flown_as_limit, judge_ranges
from forewarn.verdicts.reach import judge_reach
from forewarn.verdicts.reach_granted import judge_granted_reach
from forewarn.verdicts.relations import judge_relations
from forewarn.verdicts.ruling import Rule
from forewarn.verdicts.sensing import judge_sensors
from forewarn.verdicts.sequences import judge_sequences
from forewarn.verdicts.speeds import judge_speeds
from forewarn.verdicts.statuses import judge_statuses
from forewarn.verdicts.story import judge_retold
from forewarn.verdicts.tenures import judge_posts
from forewarn.verdicts.terms_of_treaties import judge_treaty_terms
from forewarn.verdicts.unbroken import judge_unbroken
from forewarn.verdicts.untested import judge_untested
from forewarn.verdicts.usages import judge_usages
from forewarn.verdicts.use_counts import judge_use_counts
from forewarn.verdicts.uses import judge_uses
from forewarn.verdicts.warnings import judge_warnings
from forewarn.verdicts.weekdays import judge_weekdays
from forewarn.verdicts.withdrawals import judge_withdrawals

#: Sorts that judge what is said as if it were affirmed: a denial in the sentence turns their findings round.
TURNED_BY_DENIAL: frozenset[Rule] = frozenset(
    {judge_sensors, judge_quantities, judge_observed, judge_flight_times, judge_forecasts}
)

RULES: tuple[Rule, ...] = (
    judge_comparisons,
    judge_relations,
    judge_arithmetic,
    judge_party_figures,
    judge_clock_times,
    judge_alerting,
    judge_sensors,
    judge_ranges,
    judge_flown_as_limit,
    judge_speeds,
    judge_warnings,
    judge_flight_times,
    judge_observed,
    judge_reach,
    judge_granted_reach,
    judge_uses,
    judge_statuses,
    judge_withdrawals,
    judge_sequences,
    judge_paired_days,
    judge_unbroken,
    judge_untested,
    judge_use_counts,
    judge_admitting,
    judge_treaty_terms,
    judge_weekdays,
    judge_forecasts,
    judge_retold,
    judge_exercises,
    judge_intercepts,
    judge_coverage,
    judge_quantities,
    judge_control,
    judge_names,
    judge_code_names,
    judge_people,
    judge_posts,
    judge_geography,
    judge_nearness,
    judge_classes,
    judge_usages,
)
