"""The last look at every ruling: is all that the sentence rests on covered, and is what stands against it its own?

A rule sees the part of a sentence that it knows. The guard asks what that part leaves out. A finding of ``supported``
stays only where nothing that carries the assertion was passed over; a finding of ``contradicted`` only where the slot
in conflict is what the sentence asserts. Otherwise the finding becomes ``cannot_tell``, keeps its numbers, and says
what was not checked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from forewarn.records.verdicts import Finding
from forewarn.verdicts.guards.accounted import ACCOUNTED
from forewarn.verdicts.guards.assertion import ASSERTION
from forewarn.verdicts.guards.covering import COVERING, order_of_events, respectively
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.guards.elements import ELEMENTS, date_passed_over, interval_passed_over
from forewarn.verdicts.guards.main_clause import MAIN_CLAUSE
from forewarn.verdicts.guards.misreading import MISREADING, irony
from forewarn.verdicts.guards.pairing import PAIRING
from forewarn.verdicts.guards.physics import PHYSICS
from forewarn.verdicts.guards.subjects import no_weapon_meant, what_stands_abroad
from forewarn.verdicts.guards.weighed import WEIGHED
from forewarn.verdicts.guards.wording import WORDING
from forewarn.verdicts.ruling import Case, Ruling

#: Guards in the order in which they are asked; the first doubt stands.
GUARDS: tuple[Guard, ...] = (
    *MISREADING,
    *ASSERTION,
    *COVERING,
    *PAIRING,
    *ELEMENTS,
    *WORDING,
    *PHYSICS,
    *WEIGHED,
    *MAIN_CLAUSE,
    *ACCOUNTED,
)
_SURE = frozenset({Finding.SUPPORTED, Finding.CONTRADICTED})
#: Findings between the sure ones, and the guards that ask whether these rest on all that the sentence says.
_BETWEEN = frozenset({Finding.DISPUTED, Finding.STRAINED})
BETWEEN: tuple[Guard, ...] = (
    irony,
    what_stands_abroad,
    no_weapon_meant,
    respectively,
    order_of_events,
    date_passed_over,
    interval_passed_over,
)


def guarded(
    case: Case,
    rulings: Iterable[Ruling],
    guards: tuple[Guard, ...] = GUARDS,
    between: tuple[Guard, ...] = BETWEEN,
) -> list[Ruling]:
    """The rulings, with those in doubt left open, and those that misread what another rule explains taken out.

    ``guards`` are asked of findings that are sure, ``between`` of those that are disputed or strained.
    """
    given = tuple(rulings)
    result = []
    for ruling in given:
        doubt = None
        if not ruling.side and ruling.verdict.finding in _SURE:
            doubts = (guard(case, ruling, given) for guard in guards)
            doubt = next((one for one in doubts if one is not None), None)
        elif not ruling.side and ruling.verdict.finding in _BETWEEN:
            probe = replace(ruling, verdict=replace(ruling.verdict, finding=Finding.SUPPORTED))
            doubts = (guard(case, probe, given) for guard in between)
            doubt = next((one for one in doubts if one is not None), None)
        if doubt is None:
            result.append(ruling)
        elif doubt.finding is not None:
            result.append(_doubted(ruling, doubt, doubt.finding))
    return result


def _doubted(ruling: Ruling, doubt: Doubt, finding: Finding) -> Ruling:
    given = ruling.verdict
    because = f"{given.because.rstrip('.')}. {doubt.words[:1].upper()}{doubt.words[1:]}."
    if finding is Finding.CANNOT_TELL:
        because = f"Not all of this could be checked: {doubt.words}. Checked: {given.because}"
    return replace(ruling, verdict=replace(given, finding=finding, because=because))
