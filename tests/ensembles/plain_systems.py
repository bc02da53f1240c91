"""Plain records that answer what an ensemble asks of a catalog system."""

from dataclasses import dataclass, field

from forewarn.records.numbers import CitedNumber, Standing
from forewarn.records.places import Place, PlaceKind


@dataclass(frozen=True)
class PlainFigure:
    number: CitedNumber


@dataclass(frozen=True)
class PlainSystem:
    id: str = "made-up"
    name: str = "Made-up"
    regime: object = None
    klass: str = "intermediate-range ballistic missile"
    figures: dict = field(default_factory=dict)

    def figures_of(self, quantity):
        return [PlainFigure(number) for number in self.figures.get(quantity, ())]

    def spread(self, quantity):
        numbers = self.figures.get(quantity, ())
        if not numbers:
            return None
        ends = sorted(number.interval.best for number in numbers)
        return CitedNumber("km", "s", Standing.COMPUTED, best=ends[len(ends) // 2], low=ends[0], high=ends[-1])


def kilometres(*values):
    return tuple(CitedNumber("km", "s", Standing.REPORTED, best=float(value)) for value in values)


def place(name, latitude_deg, longitude_deg):
    return Place(name.lower(), name, PlaceKind.CITY, latitude_deg, longitude_deg, "s")
