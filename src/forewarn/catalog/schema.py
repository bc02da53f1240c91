"""Turns the tables of data files into entries, kind by kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
from forewarn.catalog.fields import Fields
from forewarn.catalog.vocabulary import UNIT_OF_QUANTITY, EventKind, MissileClass, TermStanding
from forewarn.records.claims import Status
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import CitedNumber, Standing
from forewarn.records.outlook import Regime
from forewarn.records.sources import Source

_COMPARATORS = ("=", "<", ">", "~")
_OPENED = ("whole", "excerpt", "quoted", "ours")


def _cited(fields: Fields, unit: str, *, standing: Standing) -> CitedNumber:
    source_id = fields.text("source")
    low, best, high = fields.number("low"), fields.number("best"), fields.number("high")
    stated_unit = fields.optional_text("unit")
    if stated_unit is not None and stated_unit != unit:
        raise fields.broken("unit", stated_unit, f"this quantity is in {unit}")
    note = fields.text_or_empty("note")
    try:
        return CitedNumber(unit=unit, source_id=source_id, standing=standing, low=low, best=best, high=high, note=note)
    except BadNumber as error:
        raise fields.broken("low/best/high", [low, best, high], error.wanted) from error


def figure(fields: Fields) -> Figure:
    """One published number."""
    quantity = fields.one_of("quantity", tuple(UNIT_OF_QUANTITY), otherwise="")
    standing = fields.optional_choice("standing", Standing) or Standing.REPORTED
    rejected = fields.flag("rejected") or False
    reason = fields.text_or_empty("reason")
    if rejected and not reason:
        raise fields.broken("reason", reason, "a rejected figure says why")
    made = Figure(
        quantity=quantity,
        number=_cited(fields, UNIT_OF_QUANTITY[quantity], standing=standing),
        party=fields.text_or_empty("party"),
        date=fields.date_text("date"),
        rejected=rejected,
        reason=reason,
        comparator=fields.one_of("comparator", _COMPARATORS, otherwise="="),
        against=fields.text_or_empty("against"),
        preferred=fields.flag("preferred") or False,
    )
    fields.finish()
    return made


def _class_term(fields: Fields) -> ClassTerm:
    made = ClassTerm(
        term=fields.text("term"),
        standing=fields.choice("standing", TermStanding),
        source_ids=fields.texts("sources"),
        by=fields.text_or_empty("by"),
        note=fields.text_or_empty("note"),
    )
    fields.finish()
    return made


def _voice(fields: Fields) -> Voice:
    made = Voice(
        on=fields.text("on"),
        says=fields.one_of("says", ("yes", "no", "possibly", "other"), otherwise=""),
        by=fields.text("by"),
        words=fields.text("words"),
        source_id=fields.text("source"),
        defences=fields.texts("defences"),
        date=fields.date_text("date"),
    )
    fields.finish()
    return made


def _measured(entry: str, fields: Fields) -> dict[str, Any]:
    return {
        "id": entry,
        "name": fields.text("name"),
        "names": fields.texts("names"),
        "country": fields.text("country"),
        "klass": fields.optional_choice("klass", MissileClass),
        "figures": tuple(figure(item) for item in fields.tables("figures")),
        "class_terms": tuple(_class_term(item) for item in fields.tables("class_terms")),
        "source_ids": fields.texts("sources"),
        "about": fields.text_or_empty("about"),
        "weak_names": fields.texts("weak_names"),
    }


def system(entry: str, fields: Fields) -> System:
    """A missile type."""
    until = fields.dated("record_until")
    return System(
        **_measured(entry, fields),
        regime=fields.optional_choice("regime", Regime),
        family=fields.optional_text("family"),
        based_on=fields.optional_text("based_on"),
        nuclear=fields.flag("nuclear"),
        conventional=fields.flag("conventional"),
        basing=fields.text_or_empty("basing"),
        record_until=until.to_date if until else None,
        voices=tuple(_voice(item) for item in fields.tables("voices")),
    )


def defence(entry: str, fields: Fields) -> Defence:
    """A missile defence."""
    return Defence(
        **_measured(entry, fields),
        family=fields.optional_text("family"),
        threat_classes=fields.texts("threat_classes"),
        not_for=fields.texts("not_for"),
        maker_country=fields.text_or_empty("maker_country"),
        layer=fields.text_or_empty("layer"),
        voices=tuple(_voice(item) for item in fields.tables("voices")),
    )


def sensor(entry: str, fields: Fields) -> Sensor:
    """A radar or satellite system."""
    return Sensor(**_measured(entry, fields), site=fields.optional_text("site"), role=fields.text_or_empty("role"))


def _stated_distance(fields: Fields) -> StatedDistance:
    standing = fields.optional_choice("standing", Standing) or Standing.REPORTED
    made = StatedDistance(
        to=fields.text("to"),
        number=_cited(fields, "km distance", standing=standing),
        direction=fields.text_or_empty("direction"),
        to_border=fields.flag("to_border") or False,
    )
    fields.finish()
    return made


def site(entry: str, fields: Fields) -> Site:
    """An airfield, range or base."""
    precision_km = fields.number("precision_km")
    return Site(
        id=entry,
        name=fields.text("name"),
        names=fields.texts("names"),
        country=fields.text("country"),
        latitude_deg=fields.number_within("latitude_deg", -90, 90),
        longitude_deg=fields.number_within("longitude_deg", -180, 180),
        precision_km=1.0 if precision_km is None else precision_km,
        source_ids=fields.texts("sources"),
        kind=fields.text_or_empty("kind"),
        for_systems=fields.texts("for_systems"),
        standing=fields.optional_choice("standing", Standing) or Standing.REPORTED,
        near=fields.text_or_empty("near"),
        stated_distances=tuple(_stated_distance(item) for item in fields.tables("stated_distances")),
        about=fields.text_or_empty("about"),
    )


def channel(entry: str, fields: Fields) -> Channel:
    """A public alert channel."""
    return Channel(
        id=entry,
        name=fields.text("name"),
        names=fields.texts("names"),
        country=fields.text("country"),
        kind=fields.text("kind"),
        figures=tuple(figure(item) for item in fields.tables("figures")),
        source_ids=fields.texts("sources"),
        about=fields.text_or_empty("about"),
    )


def _objection(fields: Fields) -> Objection:
    denies = fields.flag("denies")
    made = Objection(
        party=fields.text("party"),
        words=fields.text("words"),
        source_id=fields.text("source"),
        denies=True if denies is None else denies,
    )
    fields.finish()
    return made


def event(entry: str, fields: Fields) -> Event:
    """One dated entry of the time line."""
    when = fields.dated("when")
    if when is None:
        raise fields.broken("when", None, "an event has a date")
    return Event(
        id=entry,
        when=when,
        kind=fields.choice("kind", EventKind),
        what=fields.text("what"),
        source_ids=fields.texts("sources"),
        systems=fields.texts("systems"),
        status=fields.optional_choice("status", Status),
        standing=fields.optional_choice("standing", Standing) or Standing.CLAIMED,
        said_by=fields.texts("said_by"),
        party=fields.text_or_empty("party"),
        country=fields.text_or_empty("country"),
        places=fields.texts("places"),
        sites=fields.texts("sites"),
        figures=tuple(figure(item) for item in fields.tables("figures")),
        objections=tuple(_objection(item) for item in fields.tables("objections")),
        by_when=fields.dated("by_when"),
        outcome=fields.text_or_empty("outcome"),
        tags=fields.texts("tags"),
    )


def office(entry: str, fields: Fields) -> Office:
    """Who held a post from when to when."""
    made = Office(
        id=entry,
        person=fields.text("person"),
        role=fields.text("role"),
        country=fields.text("country"),
        source_ids=fields.texts("sources"),
        began=fields.dated("began"),
        ended=fields.dated("ended"),
        known_from=fields.dated("known_from"),
        known_until=fields.dated("known_until"),
    )
    if made.began and made.ended and made.ended.to_date < made.began.from_date:
        raise fields.broken("ended", made.ended.text, "a post ends after it began")
    if made.began is None and made.known_from is None:
        raise fields.broken("began", None, "a post has a beginning, or a day for which the holder is known")
    return made


def country(entry: str, fields: Fields) -> Country:
    """Words for a country."""
    return Country(
        id=entry,
        name=fields.text("name"),
        names=fields.texts("names"),
        adjectives=fields.texts("adjectives"),
        seats=fields.texts("seats"),
    )


def role(entry: str, fields: Fields) -> Role:
    """A kind of post."""
    return Role(id=entry, name=fields.text("name"), names=fields.texts("names"))


def person(entry: str, fields: Fields) -> Person:
    """A public person."""
    return Person(
        id=entry,
        name=fields.text("name"),
        surname=fields.text("surname"),
        country=fields.text_or_empty("country"),
        names=fields.texts("names"),
        source_ids=fields.texts("sources"),
        about=fields.text_or_empty("about"),
    )


def term(entry: str, fields: Fields) -> Term:
    """A word whose reading matters."""
    return Term(
        id=entry,
        term=fields.text("term"),
        names=fields.texts("names"),
        means=fields.texts("means"),
        source_ids=fields.texts("sources"),
        not_means=fields.texts("not_means"),
        language=fields.text_or_empty("language"),
        of=fields.text_or_empty("of"),
        about=fields.text_or_empty("about"),
    )


def publisher(entry: str, fields: Fields) -> Publisher:
    """Who publishes."""
    return Publisher(
        id=entry,
        name=fields.text("name"),
        names=fields.texts("names"),
        country=fields.text_or_empty("country"),
        kind=fields.text("kind"),
        independent=fields.flag("independent"),
        mirrors=fields.texts("mirrors"),
        reliability=fields.text_or_empty("reliability"),
        about=fields.text_or_empty("about"),
    )


def source(entry: str, fields: Fields) -> Source:
    """A citation."""
    return Source(
        id=entry,
        producer=fields.text("producer"),
        title=fields.text("title"),
        address=fields.optional_text("address"),
        published=fields.date_text("published"),
        accessed=fields.date_text("accessed"),
        standing=fields.text_or_empty("standing"),
        opened=fields.one_of("opened", _OPENED, otherwise="excerpt"),
        note=fields.text_or_empty("note"),
    )


#: Kind (and file name without ending) -> the maker of its entries. The order is the order of loading and of pages.
MAKERS: dict[str, Callable[[str, Fields], Any]] = {
    "systems": system,
    "defences": defence,
    "sensors": sensor,
    "sites": site,
    "channels": channel,
    "events": event,
    "offices": office,
    "roles": role,
    "people": person,
    "countries": country,
    "terms": term,
    "publishers": publisher,
    "sources": source,
}
