"""A sentence that sets one launch place against another: each of its clauses as a case of its own."""

from __future__ import annotations

from dataclasses import replace

from forewarn.records.claims import PlaceRole
from forewarn.verdicts.flights.reach_words import parts_of
from forewarn.verdicts.reading.launching import with_launch
from forewarn.verdicts.ruling import Case


def clauses_of(case: Case) -> tuple[Case, ...]:
    """Cases of the clauses that say both from where and to where; none where only one clause names places.

    What stands outside a clause is blanked, so that offsets hold.
    """
    reading = case.reading
    spans = parts_of(reading.text)
    placed = [span for span in spans if any(span[0] <= place.start < span[1] for place in reading.places)]
    if len(placed) < 2:
        return ()
    found = []
    for start, end in placed:
        own = tuple(place for place in reading.places if start <= place.start < end)
        part = with_launch(
            replace(
                reading,
                text=_only(reading.text, start, end),
                told=_only(reading.told, start, end),
                places=own,
                measures=tuple(measure for measure in reading.measures if start <= measure.start < end),
            ),
            case.catalog,
        )
        roles = {place.role for place in part.places}
        if PlaceRole.LAUNCH in roles and roles - {PlaceRole.LAUNCH}:
            found.append(replace(case, reading=part))
    return tuple(found)


def _only(text: str, start: int, end: int) -> str:
    return " " * start + text[start:end] + " " * (len(text) - end)
