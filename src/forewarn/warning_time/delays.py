"""Delays between a launch and a message to the public: who says so, and which are ours.

Public minutes are thin. RAND (24 January 2018) says that five minutes might elapse before detection and alert to a
state agency, and that the message then takes under one minute. What has no source is marked assumed, and a user can
set it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from forewarn.records.errors import BadNumber
from forewarn.records.numbers import ASSUMED_SOURCE, Interval, Standing
from forewarn.records.outlook import StepBasis, WarningStep

RAND = "rand-2018-01-24"
#: No delay of a chain of minutes is longer than this, minutes.
LONGEST_DELAY_MIN = 24 * 60.0


class Step(StrEnum):
    """The links of the chain, in their order."""

    DETECT = "detect"
    CONFIRM = "confirm"
    DECIDE = "decide"
    SEND = "send"
    RECEIVE = "receive"


#: What a reader of the brief sees for each link.
STEP_WORDS = {
    Step.DETECT: "a satellite sees the launch",
    Step.CONFIRM: "confirmed, and the agency told",
    Step.DECIDE: "decision to warn",
    Step.SEND: "message sent",
    Step.RECEIVE: "message reaches a person",
}


@dataclass(frozen=True, slots=True)
class Delay:
    """One link of the chain. ``minutes`` is how long it takes; ``standing`` is assumed where no source has it.

    ``set_by_user`` says that the minutes are a user's own, whatever the standing of those they replace.
    """

    step: Step
    minutes: Interval
    source_id: str
    standing: Standing
    note: str = ""
    words: str = ""
    set_by_user: bool = False

    def __post_init__(self) -> None:
        if self.minutes.low < 0 or self.minutes.high > LONGEST_DELAY_MIN:
            raise BadNumber(
                f"{self.step}: {self.minutes.low:g} to {self.minutes.high:g} minutes",
                "a delay from 0 minutes to a day",
                "correct the delay",
            )

    @property
    def basis(self) -> StepBasis:
        """Published, assumed, or set by the user."""
        if self.set_by_user:
            return StepBasis.SET_BY_USER
        return StepBasis.ASSUMED if self.standing is Standing.ASSUMED else StepBasis.PUBLISHED

    def as_step(self) -> WarningStep:
        """The link as the brief shows it."""
        return WarningStep(
            step=self.words or STEP_WORDS[self.step],
            low=self.minutes.low,
            best=self.minutes.best,
            high=self.minutes.high,
            source_id=self.source_id,
            note=self.note,
            basis=self.basis,
        )


#: First sight, then the rest of RAND's five minutes, then RAND's under one minute; the decision has no public figure.
#: Together detection and alert take 1 to 5 minutes.
DEFAULT_DELAYS = (
    Delay(
        Step.DETECT,
        Interval(1 / 3, 1.0, 1.5),
        ASSUMED_SOURCE,
        Standing.ASSUMED,
        "assumed: 20 to 90 s for cloud, revisit and processing; infrared from orbit is never horizon-limited here",
    ),
    Delay(
        Step.CONFIRM,
        Interval(2 / 3, 2.0, 3.5),
        RAND,
        Standing.REPORTED,
        "RAND: five minutes might elapse before detection and alert to a state agency, less the assumed detection",
    ),
    Delay(
        Step.DECIDE,
        Interval(0.0, 1.0, 2.0),
        ASSUMED_SOURCE,
        Standing.ASSUMED,
        "assumed: no public figure for how long a decision to warn takes",
    ),
    Delay(Step.SEND, Interval(0.0, 0.5, 1.0), RAND, Standing.REPORTED, "RAND: under one minute for the message"),
)


def delays_from_table(table: Mapping[str, object]) -> tuple[Delay, ...]:
    """The default delays with those that a user set in place.

    ``table`` maps a link's name (detect, confirm, decide, send, receive) to ``low_min``, ``best_min``, ``high_min``
    and, if wanted, ``note``: what a small TOML file holds. Raises BadNumber, which names the link and the field.
    """
    chain = {delay.step: delay for delay in DEFAULT_DELAYS}
    for name, fields in table.items():
        if name not in set(Step):
            raise BadNumber(f"delay {name[:40]!r}", f"one of {', '.join(Step)}", "rename or remove that table")
        step = Step(name)
        minutes = _interval(name, fields)
        note = str(fields["note"])[:300] if isinstance(fields, Mapping) and "note" in fields else ""
        said = f"set by the user: {note}" if note else "set by the user"
        before = chain.get(step, Delay(step, minutes, ASSUMED_SOURCE, Standing.ASSUMED))
        chain[step] = replace(
            before,
            minutes=minutes,
            source_id=ASSUMED_SOURCE,
            standing=Standing.ASSUMED,
            note=said,
            words="",
            set_by_user=True,
        )
    return tuple(chain[step] for step in Step if step in chain)


def _interval(name: str, fields: object) -> Interval:
    if not isinstance(fields, Mapping):
        raise BadNumber(f"delay {name}: {str(fields)[:40]!r}", "low_min, best_min and high_min", "make it a table")
    values = []
    for field in ("low_min", "best_min", "high_min"):
        value = fields.get(field)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise BadNumber(f"delay {name}, {field}: {str(value)[:40]}", "a finite number of minutes", "correct it")
        values.append(float(value))
    unknown = sorted(set(fields) - {"low_min", "best_min", "high_min", "note"})
    if unknown:
        raise BadNumber(f"delay {name}, {unknown[0]}", "low_min, best_min, high_min or note", "remove that field")
    try:
        return Interval(*values)
    except BadNumber as error:
        raise BadNumber(f"delay {name}: {values}", "low_min <= best_min <= high_min", "order them") from error
