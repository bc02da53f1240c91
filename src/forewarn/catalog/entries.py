"""What the catalog holds, kind by kind. Every number is a cited number; unknown is an absent field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from forewarn.catalog.dates import Dated
from forewarn.catalog.vocabulary import UNIT_OF_QUANTITY, EventKind, MissileClass, TermStanding
from forewarn.records.claims import Status
from forewarn.records.numbers import COMPUTED_SOURCE, CitedNumber, Standing
from forewarn.records.outlook import Regime


@dataclass(frozen=True, slots=True)
class Figure:
    """One published number of one quantity, by one party.

    ``comparator`` is the source's own: ``<`` up to, ``>`` over, ``~`` about, ``=`` as stated. A ``rejected`` figure
    stays in the record with its ``reason`` and never enters a spread. ``against`` says for a defence what the figure is
    about (``aircraft``, ``ballistic``), for a stated flight time where to (``Berlin, DE``). ``preferred`` marks the
    value most of the public record agrees on.
    """

    quantity: str
    number: CitedNumber
    party: str = ""
    date: str | None = None
    rejected: bool = False
    reason: str = ""
    comparator: str = "="
    against: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class ClassTerm:
    """A word for what a system is, or does not prove to be."""

    term: str
    standing: TermStanding
    source_ids: tuple[str, ...]
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody in public says on a contested point. ``says`` is ``yes``, ``no`` or ``possibly``."""

    on: str
    says: str
    by: str
    words: str
    source_id: str
    defences: tuple[str, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True)
class _Measured:
    """What every entry with figures shares.

    ``names`` are spellings in all languages. ``weak_names`` are words with other meanings (``Hazel``): they count only
    beside a missile word or in a text that also has one of the names.
    """

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    klass: MissileClass | None
    figures: tuple[Figure, ...]
    class_terms: tuple[ClassTerm, ...]
    source_ids: tuple[str, ...]
    about: str = ""
    weak_names: tuple[str, ...] = ()

    def figures_of(self, quantity: str) -> tuple[Figure, ...]:
        """Accepted figures of one quantity, in the order of the record."""
        return tuple(figure for figure in self.figures if figure.quantity == quantity and not figure.rejected)

    def rejected_of(self, quantity: str) -> tuple[Figure, ...]:
        """Rejected figures of one quantity, each with its reason."""
        return tuple(figure for figure in self.figures if figure.quantity == quantity and figure.rejected)

    def spread(self, quantity: str) -> CitedNumber | None:
        """Lowest to highest over the accepted figures, or nothing where the record holds none.

        The best value is the preferred figure's, else the median of the values. Over several figures the number is our
        own arithmetic (source ``forewarn-computed``), and its note names where both ends come from.
        """
        figures = self.figures_of(quantity)
        if not figures:
            return None
        if len(figures) == 1:
            return figures[0].number
        low = min(figures, key=lambda figure: figure.number.lowest)
        high = max(figures, key=lambda figure: figure.number.highest)
        preferred = [figure.number for figure in figures if figure.preferred]
        values = sorted(figure.number.interval.best for figure in figures)
        best = preferred[0].interval.best if preferred else values[len(values) // 2]
        return CitedNumber(
            unit=UNIT_OF_QUANTITY[quantity],
            source_id=COMPUTED_SOURCE,
            standing=Standing.COMPUTED,
            low=low.number.lowest,
            best=best,
            high=high.number.highest,
            note=f"lowest from {low.number.source_id}, highest from {high.number.source_id}",
        )

    def sources_of(self, quantity: str) -> tuple[str, ...]:
        """Source ids behind the accepted figures of one quantity, without repeats."""
        return tuple(dict.fromkeys(figure.number.source_id for figure in self.figures_of(quantity)))

    def terms_standing(self, standing: TermStanding) -> tuple[ClassTerm, ...]:
        """Class words with one standing."""
        return tuple(term for term in self.class_terms if term.standing is standing)


@dataclass(frozen=True, slots=True)
class System(_Measured):
    """A missile type of the record: its reach, class, speed as stated, flight times as stated, counts.

    ``regime`` is how it flies where the record is clear, else nothing. ``nuclear`` and ``conventional`` say whether the
    record holds it capable of carrying such a warhead; nothing means the record is silent. ``basing`` is a class word
    (``road-mobile``, ``air-launched``). ``record_until`` is the last day the record covers, or nothing for systems
    whose record is not followed by date. ``voices`` are opposed public opinions, kept with their holders.
    """

    regime: Regime | None = None
    family: str | None = None
    based_on: str | None = None
    nuclear: bool | None = None
    conventional: bool | None = None
    basing: str = ""
    record_until: date | None = None
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True)
class Defence(_Measured):
    """A missile defence of the record. ``threat_classes`` are the classes it is publicly said to be meant for."""

    family: str | None = None
    threat_classes: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    maker_country: str = ""
    layer: str = ""
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True)
class Sensor(_Measured):
    """A radar or satellite system that takes part in warning, as publicly described."""

    site: str | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class StatedDistance:
    """A distance from a site to a place or border as published, to be held against the geodesic."""

    to: str
    number: CitedNumber
    direction: str = ""
    to_border: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """An airfield, range or base as public reports name it, at their precision.

    ``for_system`` is the system publicly linked to it, ``probability`` the words of those who link it.
    """

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    latitude_deg: float
    longitude_deg: float
    precision_km: float
    source_ids: tuple[str, ...]
    kind: str = ""
    for_systems: tuple[str, ...] = ()
    standing: Standing = Standing.REPORTED
    near: str = ""
    stated_distances: tuple[StatedDistance, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """A public alert channel: what is published of its delay and reach."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    kind: str
    figures: tuple[Figure, ...]
    source_ids: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Objection:
    """Somebody who denies or doubts an event, with the source."""

    party: str
    words: str
    source_id: str
    denies: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """One dated entry. ``said_by`` are people or parties that claim it; ``what`` is in our words.

    ``places`` are ``Name, CC`` pairs for the gazetteer; ``sites`` are site ids. ``by_when`` is the day a promise falls
    due (``promise`` says what was promised). ``confirmed`` says whether parties without a stake confirm it.
    """

    id: str
    when: Dated
    kind: EventKind
    what: str
    source_ids: tuple[str, ...]
    systems: tuple[str, ...] = ()
    status: Status | None = None
    standing: Standing = Standing.CLAIMED
    said_by: tuple[str, ...] = ()
    party: str = ""
    country: str = ""
    places: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    objections: tuple[Objection, ...] = ()
    by_when: Dated | None = None
    outcome: str = ""
    tags: tuple[str, ...] = ()

    @property
    def denied(self) -> bool:
        """Whether any party denies it outright."""
        return any(objection.denies for objection in self.objections)


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody held a post from one date to another. An absent end means: holds it as far as the record goes.

    ``known_until`` is the last day for which the record shows the holder in office; nothing is claimed after it.
    """

    id: str
    person: str
    role: str
    country: str
    source_ids: tuple[str, ...]
    began: Dated | None = None
    ended: Dated | None = None
    known_from: Dated | None = None
    known_until: Dated | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """Words that name a country or say that something is of it. ``id`` is the ISO 3166 two-letter code."""

    id: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that stands for the country, its capital as a word for its government included."""
        return (self.name, *self.names, *self.adjectives, *self.seats)


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of post and the words for it, without a country."""

    id: str
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A public person named in the record. ``names`` hold spellings in all languages, full names and surnames."""

    id: str
    name: str
    surname: str
    country: str
    names: tuple[str, ...]
    source_ids: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word whose reading matters. ``means`` are right renderings, ``not_means`` wrong ones that occur in print."""

    id: str
    term: str
    names: tuple[str, ...]
    means: tuple[str, ...]
    source_ids: tuple[str, ...]
    not_means: tuple[str, ...] = ()
    language: str = ""
    of: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes. ``kind`` in a few words; ``independent`` of the parties, where that can be said."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    kind: str
    independent: bool | None = None
    mirrors: tuple[str, ...] = ()
    reliability: str = ""
    about: str = ""
