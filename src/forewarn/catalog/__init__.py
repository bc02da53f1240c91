"""The public record: data, loader, search. Nothing is read before :func:`load` is called."""

from forewarn.catalog.checks import check_folder
from forewarn.catalog.entries import (
    Channel,
    ClassTerm,
    Country,
    Defence,
    Event,
    Figure,
    Objection,
    Office,
    Person,
    Publisher,
    Role,
    Sensor,
    Site,
    StatedDistance,
    System,
    Term,
    Voice,
)
from forewarn.catalog.loading import load
from forewarn.catalog.record import Catalog, held_on
from forewarn.catalog.vocabulary import UNIT_OF_QUANTITY, EventKind, MissileClass, TermStanding

__all__ = [
    "UNIT_OF_QUANTITY",
    "Catalog",
    "Channel",
    "ClassTerm",
    "Country",
    "Defence",
    "Event",
    "EventKind",
    "Figure",
    "MissileClass",
    "Objection",
    "Office",
    "Person",
    "Publisher",
    "Role",
    "Sensor",
    "Site",
    "StatedDistance",
    "System",
    "Term",
    "TermStanding",
    "Voice",
    "check_folder",
    "held_on",
    "load",
]
