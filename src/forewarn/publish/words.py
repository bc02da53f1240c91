"""What the states of the records are called on a page, and what each finding means. One word per thing."""

from __future__ import annotations

from forewarn.records.articles import PassageKind
from forewarn.records.claims import Certainty, ClaimKind, Status
from forewarn.records.numbers import Interval
from forewarn.records.outlook import Reach, Regime, StepBasis
from forewarn.records.verdicts import Finding

FINDING_NAMES = {
    Finding.CONTRADICTED: "Contradicted",
    Finding.DISPUTED: "Disputed",
    Finding.STRAINED: "Strained",
    Finding.SUPPORTED: "Supported",
    Finding.CANNOT_TELL: "Cannot tell",
    Finding.NOT_CHECKABLE: "Not checkable",
}

#: In the order in which a reader in a hurry wants them.
FINDING_ORDER = tuple(FINDING_NAMES)

FINDING_MEANINGS = {
    Finding.CONTRADICTED: "The public record or arithmetic says otherwise.",
    Finding.DISPUTED: "The public record itself is divided: good sources say different things.",
    Finding.STRAINED: "It holds only at the edge of the public figures, or under an assumption that is named.",
    Finding.SUPPORTED: "The public record or arithmetic agrees. That is not proof.",
    Finding.CANNOT_TELL: "The public record does not hold enough to say. This is an answer, not a failure.",
    Finding.NOT_CHECKABLE: "An opinion, a motive, rhetoric, or a forecast too vague to score.",
}

REACH_NAMES = {
    Reach.WITHIN: "within reach",
    Reach.EDGE: "at the edge of reach",
    Reach.NOT_ESTABLISHED: "reach not established",
    Reach.BEYOND: "beyond reach",
}

REACH_MEANINGS = {
    Reach.WITHIN: "The distance lies inside the published figures.",
    Reach.EDGE: "Some published figures cover the distance and others do not.",
    Reach.NOT_ESTABLISHED: "Nearer than any distance that was flown or stated: nobody has published that it can.",
    Reach.BEYOND: "Farther than every published figure.",
}

REGIME_NAMES = {
    Regime.MINIMUM_ENERGY: "standard arc",
    Regime.LOFTED: "lofted arc",
    Regime.DEPRESSED: "flattened arc",
    Regime.GLIDE: "glide",
}

REGIME_MEANINGS = {
    Regime.MINIMUM_ENERGY: "the arc that needs least energy for its distance",
    Regime.LOFTED: "a higher and slower arc to the same place",
    Regime.DEPRESSED: "a flatter and faster arc to the same place",
    Regime.GLIDE: "a vehicle that glides in the upper air",
}

BASIS_NAMES = {
    StepBasis.PUBLISHED: "published",
    StepBasis.ASSUMED: "assumed",
    StepBasis.SET_BY_USER: "set by you",
}

#: What stands beside every picture of flights with their heights.
ARCS_CAVEAT = "Illustrative family of flights, not a path plan"

KIND_NAMES = {
    ClaimKind.STATUS: "status",
    ClaimKind.REACH: "reach",
    ClaimKind.RANGE: "range",
    ClaimKind.SPEED: "speed",
    ClaimKind.FLIGHT_TIME: "flight time",
    ClaimKind.WARNING: "warning",
    ClaimKind.INTERCEPT: "interception",
    ClaimKind.CLASS: "class",
    ClaimKind.USE: "use",
    ClaimKind.EXERCISE: "exercise",
    ClaimKind.STATEMENT_OF_INTENT: "intent",
    ClaimKind.REACTION: "reaction",
    ClaimKind.QUANTITY: "quantity",
    ClaimKind.OFFICE: "office",
    ClaimKind.NAME: "name",
    ClaimKind.GEOGRAPHY: "geography",
}

STATUS_NAMES = {
    Status.PLANNED: "planned",
    Status.ANNOUNCED: "announced",
    Status.IN_TRANSFER: "in transfer",
    Status.DEPLOYED: "deployed",
    Status.ON_COMBAT_DUTY: "on combat duty",
    Status.USED: "used",
    Status.TESTED: "tested",
    Status.DENIED: "denied",
}

PASSAGE_NAMES = {
    PassageKind.BODY: "article text",
    PassageKind.TEASER: "teaser for another article",
    PassageKind.FURNITURE: "page furniture",
}

CERTAINTY_NAMES = {
    Certainty.CERTAIN: "stated as certain",
    Certainty.PROBABLE: "stated as probable",
    Certainty.POSSIBLE: "stated as possible",
    Certainty.DENIED: "denied",
}

FORECAST_NAMES = {
    "open": "not yet due",
    "came_true": "came true",
    "did_not": "did not come true",
    "cannot_tell": "cannot tell",
}

CONTRADICTION_NAMES = {"contradiction": "Contradiction", "change": "Change over time"}

OPENED_NAMES = {"whole": "read whole", "excerpt": "read in excerpt", "quoted": "known only as quoted elsewhere"}


def warning_words(warning_min: Interval) -> str:
    """Which comes first, the message or the arrival."""
    if warning_min.high <= 0:
        return "arrives before the message"
    if warning_min.best < 0:
        return "on the best guess it arrives before the message"
    if warning_min.low < 0:
        return "may arrive before the message"
    return "the message comes first"
