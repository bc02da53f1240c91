"""The sorts of finding, in the order in which they are tried. A new one is one file and one line here."""

from __future__ import annotations

from forewarn.verdicts.defences.armed_with import judge_armed_with
from forewarn.verdicts.defences.coverage import judge_coverage
from forewarn.verdicts.defences.intercepts import judge_intercepts
from forewarn.verdicts.defences.untested import judge_untested
from forewarn.verdicts.deployments.agreement import judge_agreement
from forewarn.verdicts.deployments.control import judge_control
from forewarn.verdicts.deployments.exercises import judge_exercises
from forewarn.verdicts.deployments.forecasts import judge_forecasts, judge_put_off
from forewarn.verdicts.deployments.owners import judge_owners
from forewarn.verdicts.deployments.quantities import judge_quantities
from forewarn.verdicts.deployments.statuses import judge_statuses
from forewarn.verdicts.deployments.treaties import judge_treaties
from forewarn.verdicts.deployments.unit_counts import judge_unit_counts
from forewarn.verdicts.deployments.use_counts import judge_use_counts
from forewarn.verdicts.deployments.uses import judge_uses
from forewarn.verdicts.deployments.withdrawals import judge_withdrawals
from forewarn.verdicts.figures.arithmetic import judge_arithmetic
from forewarn.verdicts.figures.borders import judge_borders
from forewarn.verdicts.figures.comparisons import judge_comparisons
from forewarn.verdicts.figures.geography import judge_geography
from forewarn.verdicts.figures.nearness import judge_nearness
from forewarn.verdicts.figures.party_figures import judge_party_figures
from forewarn.verdicts.figures.relations import judge_relations
from forewarn.verdicts.figures.sensing import judge_sensors
from forewarn.verdicts.flights.flight_times import judge_flight_times
from forewarn.verdicts.flights.observed import judge_observed
from forewarn.verdicts.flights.ranges import judge_flown_as_limit, judge_ranges
from forewarn.verdicts.flights.reach import judge_reach
from forewarn.verdicts.flights.reach_granted import judge_granted_reach
from forewarn.verdicts.flights.speeds import judge_speeds
from forewarn.verdicts.meanings.aliases import judge_aliases
from forewarn.verdicts.meanings.classes import judge_classes
from forewarn.verdicts.meanings.names import judge_code_names, judge_names, judge_people
from forewarn.verdicts.meanings.origins import judge_origins
from forewarn.verdicts.meanings.usages import judge_usages
from forewarn.verdicts.posts.tenures import judge_posts
from forewarn.verdicts.record.admitting import judge_admitting
from forewarn.verdicts.record.paired_days import judge_paired_days
from forewarn.verdicts.record.sequences import judge_sequences
from forewarn.verdicts.record.terms_of_treaties import judge_treaty_terms
from forewarn.verdicts.record.unbroken import judge_unbroken
from forewarn.verdicts.record.weekdays import judge_weekdays
from forewarn.verdicts.ruling import Rule
from forewarn.verdicts.story import judge_retold
from forewarn.verdicts.warned.alerting import judge_alerting
from forewarn.verdicts.warned.clock_times import judge_clock_times
from forewarn.verdicts.warned.warnings import judge_warnings
from forewarn.verdicts.warned.watching import judge_watching

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
    judge_watching,
    judge_ranges,
    judge_flown_as_limit,
    judge_speeds,
    judge_warnings,
    judge_flight_times,
    judge_observed,
    judge_reach,
    judge_granted_reach,
    judge_uses,
    judge_owners,
    judge_statuses,
    judge_agreement,
    judge_withdrawals,
    judge_sequences,
    judge_paired_days,
    judge_unbroken,
    judge_untested,
    judge_use_counts,
    judge_admitting,
    judge_treaty_terms,
    judge_treaties,
    judge_weekdays,
    judge_put_off,
    judge_forecasts,
    judge_retold,
    judge_exercises,
    judge_intercepts,
    judge_armed_with,
    judge_coverage,
    judge_quantities,
    judge_unit_counts,
    judge_control,
    judge_names,
    judge_aliases,
    judge_code_names,
    judge_people,
    judge_posts,
    judge_geography,
    judge_borders,
    judge_nearness,
    judge_classes,
    judge_origins,
    judge_usages,
)
