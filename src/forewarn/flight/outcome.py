"""Why a flight ended. The compiled kernel returns an integer; here it gets a name and a sentence."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """Every way in which a flight can end. The order is that of the kernel's integers."""

    LANDED = "landed"
    ESCAPED = "escaped"
    ENTERED_ORBIT = "entered_orbit"
    TIME_CAP = "time_cap"
    STEP_CAP = "step_cap"
    BAD_STATE = "bad_state"

    @property
    def sentence(self) -> str:
        """What happened, for a reader."""
        return _SENTENCES[self]


#: The kernel's integers in order.
BY_CODE = tuple(Outcome)

_SENTENCES = {
    Outcome.LANDED: "The flight came down to the ellipsoid.",
    Outcome.ESCAPED: "The speed is at or above escape speed: the flight does not come down.",
    Outcome.ENTERED_ORBIT: "The flight stays above the air on its whole path: it is in orbit and does not come down.",
    Outcome.TIME_CAP: "The flight had not come down when the time allowed for it was over.",
    Outcome.STEP_CAP: "The flight took more steps than allowed: it was given up, and its numbers are not a result.",
    Outcome.BAD_STATE: "The flight started below the ground or left the numbers that make sense.",
}
