"""From the public record of a system to what is sampled: each input with its distribution and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from forewarn.flight.consistency import BOOST_S
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import CitedNumber, Interval
from forewarn.records.outlook import Regime

#: Flattest launch and lowest apogee of a depressed arc. Assumed: below them a path of these lengths lies in air for
#: most of its way, and the arithmetic of a coast no longer holds (docs/method-flight.md).
LOWEST_LAUNCH_ANGLE_DEG = 15.0
LOWEST_APOGEE_KM = 60.0
#: Lift-to-drag ratio of a declared glider. Assumed: the band that public papers use for such vehicles.
LIFT_TO_DRAG = Interval(1.5, 2.2, 3.0)
#: Stated minima that differ by more than this factor do not settle where the reach begins.
AGREEMENT = 1.5
#: Where neither a flown distance nor a minimum is published, this share of the smallest stated maximum and beyond
#: counts as stated. Assumed.
UNSTATED_INNER_SHARE = 0.5

#: Classes that do not fly arcs, by the words of the record.
_NO_ARC = ("cruise", "surface-to-air", "launcher", "warheads")


class Figures(Protocol):
    """What is needed of one published number."""

    @property
    def number(self) -> CitedNumber:
        """The number with its source."""
        ...


class SystemRecord(Protocol):
    """What an ensemble needs of a system; the catalog's System is one."""

    @property
    def id(self) -> str:
        """Catalog id."""
        ...

    @property
    def name(self) -> str:
        """Name for a reader."""
        ...

    @property
    def regime(self) -> Regime | None:
        """How it flies, where the record is clear."""
        ...

    def figures_of(self, quantity: str) -> Sequence[Figures]:
        """Accepted figures of a quantity."""
        ...

    def spread(self, quantity: str) -> CitedNumber | None:
        """Lowest to highest over the accepted figures."""
        ...


@dataclass(frozen=True, slots=True)
class InnerEdge:
    """From which distance on reach is established, and in words why. ``distance_km`` is absent where any will do."""

    distance_km: float | None
    because: str


@dataclass(frozen=True, slots=True)
class FlightInputs:
    """What is sampled for one system.

    ``reach_km``: greatest reach, triangular over low..best..high of the accepted figures (a longer flown distance
    raises the high end). ``boost_s``: triangular, assumed. ``lift_to_drag``: triangular, for declared gliders only.
    ``flies_arcs`` is False for cruise missiles and the like, whose times are not computed.
    """

    name: str
    reach_km: Interval
    inner: InnerEdge
    boost_s: Interval
    lift_to_drag: Interval | None
    flies_arcs: bool


def inputs_of(system: SystemRecord) -> FlightInputs:
    """Read the inputs off a system's record. Raises BadNumber where no reach is published."""
    spread = system.spread("range_max_km")
    if spread is None:
        raise BadNumber(
            f"{system.name} without a published reach", "a system with at least one figure of reach", "choose another"
        )
    reach = spread.interval
    flown = [figure.number for figure in system.figures_of("distance_flown_km")]
    if flown:
        longest = max(number.highest for number in flown)
        reach = Interval(reach.low, reach.best, max(reach.high, longest))
    klass = str(getattr(system, "klass", ""))
    arcs = not any(word in klass for word in _NO_ARC)
    glides = system.regime is Regime.GLIDE
    return FlightInputs(
        system.name,
        reach,
        _inner_edge(system, reach) if arcs else InnerEdge(None, "it does not fly an arc"),
        BOOST_S,
        LIFT_TO_DRAG if glides else None,
        arcs,
    )


def _inner_edge(system: SystemRecord, reach_km: Interval) -> InnerEdge:
    flown = [figure.number.lowest for figure in system.figures_of("distance_flown_km")]
    stated = [figure.number for figure in system.figures_of("range_min_km")]
    lowest = min((number.lowest for number in stated), default=None)
    highest = max((number.highest for number in stated), default=None)
    if lowest is not None and highest is not None and highest <= AGREEMENT * lowest:
        if flown and min(flown) < lowest:
            return InnerEdge(min(flown), f"the shortest flight known went {_km(min(flown))}")
        return InnerEdge(lowest, f"its stated minimum is {_km(lowest)}")
    if flown:
        words = f"the shortest flight known went {_km(min(flown))}"
        if lowest is not None and highest is not None:
            words += f", and stated minima run from {_km(lowest)} to {_km(highest)}"
        return InnerEdge(min(flown), words)
    if lowest is not None and highest is not None:
        return InnerEdge(highest, f"stated minima run from {_km(lowest)} to {_km(highest)} and no flight settles it")
    edge = UNSTATED_INNER_SHARE * reach_km.low
    return InnerEdge(
        edge, f"no minimum and no flight is published; from {_km(edge)} on (assumed) nothing speaks against"
    )


def _km(value: float) -> str:
    return f"{value:,.0f} km"
