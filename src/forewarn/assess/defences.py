"""Published envelopes beside findings on interception: a necessary condition in fixed words, and both sides on record.

A defence stands only where the articles say it stands. The flight is the assumed one from the reported launch area to
one named place. Nothing is said of what a defence could do, and nothing is computed where no site is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forewarn.records.claims import Claim, ClaimKind, PlaceRole
from forewarn.records.errors import BadNumber
from forewarn.records.numbers import COMPUTED_SOURCE, NamedNumber
from forewarn.records.places import Area, Place, PlaceKind
from forewarn.records.verdicts import Verdict

if TYPE_CHECKING:
    from forewarn.catalog import Catalog
    from forewarn.catalog.entries import Defence, System, Voice
    from forewarn.envelopes import EnvelopeResult

_POINTS = frozenset({PlaceKind.CITY, PlaceKind.SITE})
#: A claim is about one defence or two; longer lists are a survey.
_MOST_DEFENCES = 3
_SIDES = (("yes", "It can"), ("possibly", "It might"), ("no", "It cannot"))


@dataclass(frozen=True, slots=True)
class _Through:
    """The assumed flight to ``target`` held against what is published for a defence at ``site``."""

    site: Place
    target: Place
    result: EnvelopeResult


def with_envelopes(
    claims: Sequence[Claim], verdicts: Sequence[Verdict], pairs: Sequence[tuple[System, Area]], catalog: Catalog
) -> tuple[Verdict, ...]:
    """The verdicts, those on interception that name a defence with notes and numbers on its published envelope.

    ``pairs`` are the systems with their reported launch areas. The findings themselves stay as they are.
    """
    result: list[Verdict] = []
    for claim, verdict in zip(claims, verdicts, strict=True):
        named = _defences(claim, catalog) if claim.kind is ClaimKind.INTERCEPT else ()
        told = verdict
        for defence in named[:_MOST_DEFENCES]:
            told = _noted(told, claim, defence, claims, pairs, catalog)
        result.append(told)
    return tuple(result)


def _defences(claim: Claim, catalog: Catalog) -> tuple[Defence, ...]:
    ids = (claim.system, *(mention.system_id for mention in claim.systems))
    return tuple(catalog.defences[name] for name in dict.fromkeys(ids) if name in catalog.defences)


def _noted(
    verdict: Verdict,
    claim: Claim,
    defence: Defence,
    claims: Sequence[Claim],
    pairs: Sequence[tuple[System, Area]],
    catalog: Catalog,
) -> Verdict:
    through = _through(claim, defence, claims, pairs, catalog)
    notes = [f"Whether {defence.name} can intercept it is not testable by its published range and altitude."]
    numbers: list[NamedNumber] = []
    sources = list(verdict.sources)
    if through is None:
        notes.append(_published(defence))
    else:
        notes.append(
            f"{through.result.sentence} Site as reported: {through.site.name}; flight to {through.target.name}."
        )
        sources += through.result.source_ids
        if through.result.least_s is not None and through.result.most_s is not None:
            name = f"assumed flight to {through.target.name} within range and altitude published for {defence.name}"
            numbers.append(
                NamedNumber(name, "s", COMPUTED_SOURCE, low=through.result.least_s, high=through.result.most_s)
            )
    voices = _voices(claim, defence, pairs, catalog)
    notes += _sides(voices, verdict.because)
    sources += [voice.source_id for voice in voices]
    if through is None:
        sources += [*defence.sources_of("range_max_km"), *defence.sources_of("ceiling_km")]
    return replace(
        verdict,
        notes=(*verdict.notes, *notes),
        numbers=(*verdict.numbers, *numbers),
        sources=tuple(dict.fromkeys(sources)),
    )


def _published(defence: Defence) -> str:
    """What is published, and why no seconds are counted."""
    told = [
        f"{words} {_span(number.lowest, number.highest)} km"
        for words, quantity in (("range", "range_max_km"), ("altitude", "ceiling_km"))
        if (number := defence.spread(quantity)) is not None
    ]
    figures = f"Published for it: {', '.join(told)}. " if told else "No range and no altitude is published for it. "
    return figures + "No article here names a site of it and a flight to hold against them, so no seconds are counted."


def _span(low: float, high: float) -> str:
    return f"{high:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def _through(
    claim: Claim, defence: Defence, claims: Sequence[Claim], pairs: Sequence[tuple[System, Area]], catalog: Catalog
) -> _Through | None:
    from forewarn.envelopes import PublishedEnvelope, assumed_track, through_envelopes
    from forewarn.flight.arcs import minimum_energy_arc

    area = _launch_area(claim, pairs)
    site = next(_sites(claim, defence, claims, pairs, catalog), None)
    if area is None or site is None:
        return None
    target = next(_places(claim, PlaceRole.TARGET, catalog), site)
    launch = area.place
    try:
        arc = minimum_energy_arc(launch.latitude_deg, launch.longitude_deg, target.latitude_deg, target.longitude_deg)
    except BadNumber:
        return None  # the named place stands where the flight starts
    envelope = PublishedEnvelope(
        defence.id,
        defence.name,
        ranges=tuple(figure.number for figure in defence.figures_of("range_max_km")),
        ceilings=tuple(figure.number for figure in defence.figures_of("ceiling_km")),
        floors=tuple(figure.number for figure in defence.figures_of("floor_km")),
    )
    return _Through(site, target, through_envelopes(assumed_track(arc, launch, target), site, envelope))


def _launch_area(claim: Claim, pairs: Sequence[tuple[System, Area]]) -> Area | None:
    """The area of the missile that the claim names; of the first deployment where it names none."""
    named = {mention.system_id for mention in claim.systems} | {claim.system}
    own = [area for system, area in pairs if system.id in named]
    return next(iter(own), pairs[0][1] if pairs else None)


def _sites(
    claim: Claim, defence: Defence, claims: Sequence[Claim], pairs: Sequence[tuple[System, Area]], catalog: Catalog
) -> Iterator[Place]:
    """Where the articles say the defence stands: the claim itself first, then any other that names it."""
    launched = {code for _, area in pairs for code in (area.place.id, area.place.country) if code}
    told_of = [other for other in claims if other.kind in {ClaimKind.INTERCEPT, ClaimKind.STATUS} and not other.negated]
    for other in (claim, *told_of):
        if not _stands_with(other, defence):
            continue
        for place in _places(other, PlaceRole.SITE, catalog):
            if not {place.id, place.country} & launched:
                yield place


def _stands_with(claim: Claim, defence: Defence) -> bool:
    """Whether the site that a claim names is the defence's: it is the weapon that stands nearest to it in the words."""
    sites = [place.start for place in claim.places if place.role is PlaceRole.SITE]
    if not sites or not claim.systems:
        return False
    nearest = min(claim.systems, key=lambda mention: min(abs(mention.start - start) for start in sites))
    return nearest.system_id == defence.id


def _places(claim: Claim, role: PlaceRole, catalog: Catalog) -> Iterator[Place]:
    for mention in claim.places:
        if mention.role is role and mention.place_id:
            place = catalog.gazetteer.place(mention.place_id)
            if place.kind in _POINTS:
                yield place


def _voices(
    claim: Claim, defence: Defence, pairs: Sequence[tuple[System, Area]], catalog: Catalog
) -> tuple[Voice, ...]:
    """Everybody on record on whether the missile can be stopped, by this defence or by any."""
    named = [mention.system_id for mention in claim.systems if mention.system_id in catalog.systems]
    missile = named[0] if named else (pairs[0][0].id if pairs else None)
    told = catalog.systems[missile].voices if missile is not None else ()
    return tuple(
        voice
        for voice in (*told, *defence.voices)
        if voice.on == "interception" and (not voice.defences or defence.id in voice.defences)
    )


def _sides(voices: Sequence[Voice], because: str) -> Iterator[str]:
    """Both sides of the record; nothing where the reason names everybody already."""
    if not voices:
        yield "The record holds no voice on it, for or against."
        return
    if all(voice.by in because for voice in voices):
        return
    sides = [
        f"{words}: " + "; ".join(f"{voice.by} ({voice.words})" for voice in voices if voice.says == says)
        for says, words in _SIDES
        if any(voice.says == says for voice in voices)
    ]
    missing = "" if len({voice.says == "no" for voice in voices}) == 2 else " Nobody on record says the opposite."
    yield "On record. " + ". ".join(sides) + "." + missing
