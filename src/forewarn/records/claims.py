"""A claim is one statement in an article, with the exact characters it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from forewarn.records.articles import Article, PassageKind
from forewarn.records.errors import MisquotedClaim

#: The speaker of a claim that nobody in the article is said to have made.
AUTHOR = "author"


class ClaimKind(StrEnum):
    """What a claim is about. The last three are identity claims: for findings, left out of ``forewarn read``."""

    STATUS = "status"
    REACH = "reach"  # a place can be struck
    RANGE = "range"  # how far
    SPEED = "speed"
    FLIGHT_TIME = "flight_time"
    WARNING = "warning"
    INTERCEPT = "intercept"
    CLASS = "class"
    USE = "use"
    EXERCISE = "exercise"
    STATEMENT_OF_INTENT = "statement_of_intent"
    REACTION = "reaction"
    QUANTITY = "quantity"
    OFFICE = "office"  # a person holds a post
    NAME = "name"  # a name means something, or is spelled some way
    GEOGRAPHY = "geography"  # a distance or position between named places


IDENTITY_KINDS = frozenset({ClaimKind.OFFICE, ClaimKind.NAME, ClaimKind.GEOGRAPHY})


class Status(StrEnum):
    """Where a deployment stands, as the claim tells it. The order of the first six is the order of events."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    IN_TRANSFER = "in_transfer"
    DEPLOYED = "deployed"
    ON_COMBAT_DUTY = "on_combat_duty"
    USED = "used"
    TESTED = "tested"
    DENIED = "denied"


class Certainty(StrEnum):
    """How the text puts it, not how sure we are."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    DENIED = "denied"


class Comparator(StrEnum):
    """How a quantity is bounded: at most, at least, about, as stated."""

    AT_MOST = "<"
    AT_LEAST = ">"
    ABOUT = "~"
    EQUAL = "="


class PlaceRole(StrEnum):
    """What a place does in its sentence, where the words say so."""

    LAUNCH = "launch"  # fired from, stationed at
    TARGET = "target"  # struck, reached, flown over
    SITE = "site"  # where something is deployed or stands
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text. ``value_high`` is set for ranges; ``unit`` follows evaluation/README.md.

    Units that keep things apart: ``km`` (reach), ``km flown``, ``km altitude``, ``km distance``, ``km radar``,
    ``km/s``, ``Mach``, ``min``, ``s``, and counted nouns (``launchers``). ``text`` is as written, ``start`` its offset
    in the article.
    """

    value: float
    unit: str
    comparator: Comparator = Comparator.EQUAL
    value_high: float | None = None
    text: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written and the days it can mean. Unresolved dates have no ends and say so by their absence."""

    text: str
    from_date: date | None = None
    to_date: date | None = None
    precision: str | None = None  # day, week, month, season, year


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in a claim. ``place_id`` is absent while candidates remain; ``candidates`` are best first."""

    text: str
    start: int
    role: PlaceRole = PlaceRole.MENTION
    place_id: str | None = None
    latitude_deg: float | None = None
    longitude_deg: float | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SystemMention:
    """A weapon, defence or sensor named in a claim. ``system_id`` is absent where the catalog has no entry."""

    text: str
    start: int
    system_id: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A person said to hold a post: ``role`` is a catalog role id ("foreign-minister"), ``country`` an ISO code."""

    person_text: str
    role_text: str
    person_id: str | None = None
    role: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """A name said to mean something: ``Oreshnik`` -> ``Nutcracker``."""

    name_text: str
    meaning_text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement with its span.

    ``start:end`` are offsets into the article's text and ``sentence`` stands there exactly. ``system`` is the catalog
    id of what the claim is about (absent where open), ``system_text`` its words. ``systems``, ``places`` and
    ``quantities`` hold everything the sentence names; ``quantity`` is the one this kind of claim is about.
    ``speaker`` is an exact substring of the article or ``author``; ``chain`` runs from the speaker to the article.
    ``negated`` says the sentence denies it ("has not been deployed"); ``hedge`` are the words behind ``certainty``.
    ``quoted`` says the words stand in quotation marks.
    """

    article: str
    sentence: str
    start: int
    end: int
    kind: ClaimKind
    passage: PassageKind = PassageKind.BODY
    system: str | None = None
    system_text: str | None = None
    systems: tuple[SystemMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    quantity: Quantity | None = None
    quantities: tuple[Quantity, ...] = ()
    status: Status | None = None
    speaker: str = AUTHOR
    speaker_start: int | None = None
    chain: tuple[str, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    hedge: str | None = None
    negated: bool = False
    quoted: bool = False
    date: DateMention | None = None
    office: OfficeMention | None = None
    meaning: Meaning | None = None

    def check_against(self, article: Article) -> None:
        """Raise MisquotedClaim unless every string of this claim stands where the claim says it stands."""
        spans = [(self.start, self.sentence)]
        spans += [(mention.start, mention.text) for mention in self.systems]
        spans += [(mention.start, mention.text) for mention in self.places]
        own = (*self.quantities, self.quantity) if self.quantity is not None else self.quantities
        spans += [(quantity.start, quantity.text) for quantity in own if quantity.start is not None]
        if self.speaker_start is not None:
            spans.append((self.speaker_start, self.speaker))
        ends_right = self.end == self.start + len(self.sentence)
        for start, words in spans:
            if start < 0 or not words or article.text[start : start + len(words)] != words or not ends_right:
                raise MisquotedClaim(
                    f"{words[:60]!r} at {start} of article {article.id}",
                    "a claim's words stand at its offsets",
                    "drop the claim",
                )
        if self.speaker != AUTHOR and self.speaker not in article.text:
            raise MisquotedClaim(
                f"speaker {self.speaker[:60]!r} of article {article.id}",
                "a speaker is named in the article",
                "drop the claim",
            )
