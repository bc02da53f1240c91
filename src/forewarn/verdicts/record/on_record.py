"""A sentence held against every dated event and every voice of the record, by what it speaks of.

A match needs words of substance that are rare in the record, together with who, what system, when or where. Then the
slots are compared: all agree and neither side denies what the other says, the sentence is on record; one firm slot
stands against the record, it is contradicted; anything less is left open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.records.claims import ClaimKind
from forewarn.records.numbers import Standing
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.record import slots
from forewarn.verdicts.record.concepts import concepts, denied, denied_concepts, numbers_in, opposed_to
from forewarn.verdicts.record.index import Entry, Index, index_of
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (
    ClaimKind.STATEMENT_OF_INTENT,
    ClaimKind.REACTION,
    ClaimKind.STATUS,
    ClaimKind.EXERCISE,
    ClaimKind.USE,
    ClaimKind.QUANTITY,
    ClaimKind.INTERCEPT,
)
#: Rarity that the common words must add up to, in nats: two to three words that few entries have.
COMMON_WEIGHT = 7.0
#: A single word of the sentence suffices where it is this rare and the speaker is named.
ALONE_WEIGHT = 4.0
#: Share of the sentence's own substance that the entry must have, by weight.
COVERED_SHARE = 0.6
#: Less is enough where speaker and day agree.
ANCHORED_LESS = 0.1
#: Below this share, what the entry does not have may be what is asserted.
SUPPORTED_SHARE = 0.7
#: With a denial or an opposite, more must agree before anything is called false.
COVERED_SHARE_AGAINST = 0.7


#: "Not the whole system" denies the system, and no sentence that has a "whole" of its own.
_WHOLE = frozenset({"whole"})


@dataclass(frozen=True, slots=True)
class Match:
    """How a sentence and an entry agree. ``against`` names the slot that stands against the record."""

    entry: Entry
    weight: float
    covered: float
    against: str
    open_slot: str
    strained: str = ""


def judge_on_record(case: Case, *, firmly: bool = False) -> Iterator[Ruling]:
    """A finding on the entry of the record that the sentence speaks of, where one stands out.

    ``firmly`` is for sentences that another sort of finding knows and left open: then nearly all of the sentence, and
    each of its numbers, must be in the entry, and nothing left open is told.
    """
    reading = case.reading
    if reading.asks:
        return
    best = best_match(case)
    if best is None or (firmly and not _is_firm(case, best)):
        return
    entry = best.entry
    where = f"the record has, for {entry.when}: {entry.told}" if entry.when else f"the record has: {entry.told}"
    change = ["turns if another source on the same event says otherwise"]

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(_KINDS, verdict(finding, words, sources=entry.source_ids, would_change=change), whole=firmly)

    if best.against:
        yield said(Finding.CONTRADICTED, f"{where}; {best.against}")
    elif best.open_slot:
        yield said(Finding.CANNOT_TELL, f"{where}; {best.open_slot}")
    elif best.strained:
        yield said(Finding.STRAINED, f"{where}; {best.strained}")
    elif _opposed(case, entry):
        yield said(Finding.DISPUTED, f"{where}{_other_side(entry)}")
    else:
        theirs = entry.standing in {Standing.CLAIMED, Standing.DISPUTED}
        yield said(Finding.SUPPORTED, f"{where}{'. Whether it is so is another question' if theirs else ''}")


#: Share of a sentence that an entry must have where another sort of finding left the sentence open.
FIRM_SHARE = 0.75


def _is_firm(case: Case, match: Match) -> bool:
    if match.open_slot or match.covered < FIRM_SHARE:
        return False
    if match.entry.standing in {Standing.CLAIMED, Standing.DISPUTED} and not case.reading.attributed:
        return False  # told as a fact, where the record has it as somebody's word
    told = numbers_in(slots.without_dates(case.reading))
    known = [number.value for number in match.entry.numbers] + [number.value for number in numbers_in(match.entry.told)]
    return bool(match.against) or all(
        any(abs(value - number.value) <= 0.05 * max(1.0, number.value) for value in known) for number in told
    )


def _opposed(case: Case, entry: Entry) -> bool:
    """Told as a fact, where the record has the other side too."""
    if case.reading.attributed:
        return False
    if entry.event is not None:
        return any(objection.denies for objection in entry.event.objections) or entry.standing is Standing.DISPUTED
    return entry.voiced


def _other_side(entry: Entry) -> str:
    """Those who object to the event, in their words."""
    objections = entry.event.objections if entry.event is not None else ()
    return "".join(f"; {one.party}: {one.words}" for one in objections if one.denies)


def best_match(case: Case) -> Match | None:
    """The entry that the sentence speaks of, or nothing where none stands out."""
    reading = case.reading
    index = index_of(case.catalog)
    own = _own_words(reading) - index.people
    if not own:
        return None
    total = sum(index.weight(word) for word in own)
    found: list[Match] = []
    for entry in index.entries:
        match = _compare(case, index, entry, own, total)
        if match is not None:
            found.append(match)
    if not found:
        return None
    found.sort(key=lambda match: (-round(match.covered, 2), -match.weight))
    top = found[0]
    agreeing = [match for match in found if not match.against and not match.open_slot]
    if (top.against or top.open_slot) and any(match.covered >= top.covered - 0.1 for match in agreeing):
        return next(match for match in agreeing if match.covered >= top.covered - 0.1)
    firm = [match for match in found if match.against and match.covered >= top.covered - 0.1]
    return firm[0] if top.open_slot and firm else top


def _own_words(reading: Reading) -> frozenset[str]:
    text = reading.text
    spans = [(name.start, name.start + len(name.text)) for name in reading.names if name.kind in {"person", "office"}]
    spans += [(one.start, one.end) for one in reading.dates]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return concepts(text)


def _named(reading: Reading) -> frozenset[str]:
    """Concepts of the names of systems, defences and sensors in the sentence."""
    weapons = {"system", "defence", "sensor"}
    return concepts(" ".join(name.text for name in reading.names if name.kind in weapons))


def _compare(case: Case, index: Index, entry: Entry, own: frozenset[str], total: float) -> Match | None:
    reading = case.reading
    common = own & entry.words
    opposites = {word for word in own - entry.words if opposed_to(word) in entry.words}
    weight = sum(index.weight(word) for word in common | opposites)
    speaker = slots.speaker(reading, entry)
    if speaker is False or not common:
        return None
    # the very words of this very speaker: one rare word, or all of several
    spoken = own - _named(reading)
    alone = speaker is True and weight >= ALONE_WEIGHT and bool(spoken) and (len(spoken) == 1 or spoken <= entry.words)
    nearby = (own & entry.around) - common - opposites
    around = sum(index.weight(word) for word in nearby)
    if not alone and (len(common | opposites | nearby) < 2 or weight + around < COMMON_WEIGHT or weight < ALONE_WEIGHT):
        return None
    if entry.event is not None and reading.published is not None and entry.event.when.from_date > reading.published:
        return None
    ids = {*reading.systems, *reading.defences, *reading.sensors}
    if ids and entry.systems and not ids & entry.systems:
        return None
    anchors = bool(ids & entry.systems) + bool(speaker) + slots.at(reading, entry) + (slots.on(reading, entry) is True)
    anchors += slots.tagged(reading, entry)
    named = own & _named(reading)
    if ids & entry.systems:  # the name itself is met by the entry's own
        total -= sum(index.weight(word) for word in named - common - nearby)
    covered = (weight + around) / total if total else 0.0
    both = speaker is True and slots.on(reading, entry) is True
    if covered < COVERED_SHARE - (ANCHORED_LESS if both else 0.0) or (not anchors and weight < 2 * COMMON_WEIGHT):
        return None
    against = open_slot = ""
    alike = slots.same_denial(reading.text, entry.clause)
    scope = frozenset() if alike else denied_concepts(reading.text)
    met = (common | opposites | nearby) - concepts(" ".join(name.text for name in reading.names))
    ours = bool(scope & met) and not scope & entry.denied & _WHOLE
    theirs = bool((entry.denied - _WHOLE) & (common | nearby)) and not alike
    if denied(reading.text) and not ours and not alike:
        open_slot = "what the sentence denies is not in it"
    elif (len(opposites) + (ours != theirs)) % 2:
        dated = slots.on(reading, entry) is True and bool(ids & entry.systems)
        if covered >= COVERED_SHARE_AGAINST and (len(common | nearby) >= 2 or (dated and opposites)):
            against = "the sentence says the opposite"
        else:
            open_slot = "what the sentence denies of it cannot be told"
    if not against and around > weight:
        open_slot = open_slot or "more of the sentence is in other parts of that entry"
    against, open_slot = slots.numbers(reading, entry, against, open_slot)
    on = slots.on(reading, entry)
    if on is False:
        if entry.event is not None and slots.once(entry.event) and covered >= COVERED_SHARE_AGAINST:
            against = against or "not at the date told"
        else:
            open_slot = open_slot or "of the date told it says nothing"
    if not against:
        open_slot = open_slot or slots.missing(reading, entry, own - opposites)
    if not against and slots.promised(entry) and not reading.future and not reading.attributed:
        open_slot = open_slot or "that was a promise"
    if not against and slots.other_land(reading, entry):
        open_slot = open_slot or "of the country told it says nothing"
    if not against and slots.other_order(reading, entry):
        open_slot = open_slot or "which came first is told the other way round"
    spots = concepts(" ".join(place.text for place in reading.places)) - entry.around
    elsewhere = total - sum(index.weight(word) for word in own & spots)
    if not against and not both and weight + around < SUPPORTED_SHARE * elsewhere:
        open_slot = open_slot or "part of what the sentence says is not in it"
    strained = slots.overstated(reading, entry) if not against else ""
    if strained and open_slot and not slots.promised(entry):
        strained = ""
    return Match(entry, weight, covered, against, "" if strained else open_slot, strained)
