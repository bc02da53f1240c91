"""Who commands, operates and pays: the accounts on record, opposed where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from forewarn.catalog import Voice
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.deployments.status_words import status_told
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.concepts import concepts, denied, in_plain_words, opposed_to
from forewarn.verdicts.record.events import dates_told
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import iso_day, listed

_KINDS = (ClaimKind.STATEMENT_OF_INTENT, ClaimKind.STATUS, ClaimKind.REACTION)
_TOPICS = {
    "command": Lazy(
        r"\b(?:command(?:s|ed)?|controls?|controlled|operat(?:e|es|ed|ing)\b(?!\sbase)|crews?|manned|press(?:es|"
        r"ed)?\sthe\sbutton|button|sets?\s(?:the\s)?targets|chooses?\s(?:the\s)?targets|own\scontrol|"
        r"belong(?:s|ed)?\sto|strategic\s(?:missile|rocket)\s(?:forces|troops)|subordinat\w+|answers?\sto|(?:has|have|gets?)\s(?:a|no|any)\ssay|"
        r"calls?\sthe\sshots|pulls?\sthe\s(?:trigger|strings)|\bman(?:ned|ning|s)?\b|(?:launch|firing)\sorder|"
        r"in\scharge|decides?\son\s(?:its|their)\suse)\b",
        re.IGNORECASE,
    ),
    "payment": Lazy(
        r"\b(?:pa(?:y|ys|id|ying)|free\sof\scharge|for\sfree|bought|bear(?:s)?\sthe\scosts?|costs?|purchas\w+|"
        r"foots?\sthe\sbill|financ\w+|gift|funded|sold)\b",
        re.IGNORECASE,
    ),
    "balance": Lazy(
        r"\b(?:balance\sof\s(?:forces|power)|military\sbalance|changes?\sthe\s(?:threat|security)|"
        r"alters?\sthe\s(?:threat|security|balance|strategic)|transforms?\sthe\ssecurity|security\slandscape|"
        r"new\sthreat\sto\sNATO)\b",
        re.IGNORECASE,
    ),
}
_HELD_BY = Lazy(r"\bBelarus\w*|\bMinsk\b|\bLukashenk\w+|\bRussia\w*|\bMoscow\b|\bKremlin\b|\bEurope\w*", re.IGNORECASE)


def judge_control(case: Case) -> Iterator[Ruling]:
    """Findings on command, operation, payment and the balance of forces, where the record has voices on it."""
    reading = case.reading
    if reading.system is None or reading.asks or reading.defences or not _HELD_BY.search(reading.text):
        return
    system = case.catalog.systems.get(reading.system)
    if system is None:
        return
    for topic, pattern in _TOPICS.items():
        voices = [voice for voice in system.voices if voice.on == topic]
        if not pattern.search(reading.text) or len(voices) < 2:
            continue
        holding = {case.catalog.people[who].name for who in reading.holders if who in case.catalog.people}
        spoken_of = in_plain_words(reading.lower)
        theirs = [voice for voice in voices if voice.by.split()[-1].lower() in spoken_of or voice.by in holding]
        accounts = listed(f"{voice.by} ({voice.words})" for voice in (theirs or voices))
        sources = [voice.source_id for voice in voices]
        spoken = _of_speaker(case, theirs) if theirs and reading.attributed else None
        if spoken is not None:
            finding, text = spoken
        elif len(theirs) == 1 and reading.attributed:
            finding = Finding.CANNOT_TELL
            text = f"on record from that speaker: {accounts}"
        else:
            finding = Finding.DISPUTED
            text = f"the accounts differ: {accounts}"
        # where the sentence tells of a step of the deployment, that they have spoken of other things decides nothing
        beside = finding is Finding.CANNOT_TELL and status_told(case) is not None
        change = ["turns if the agreement between the two states is published"]
        yield Ruling(_KINDS, verdict(finding, text, sources=sources, would_change=change), side=beside)


def _of_speaker(case: Case, theirs: list[Voice]) -> tuple[Finding, str] | None:
    """Whether the speaker is on record with this, or with the opposite, at the time told."""
    reading = case.reading
    told = dates_told(reading)
    own = concepts(reading.text)
    against = agreed = None
    for voice in theirs:
        first, last = _days(voice.date)
        if told and first is not None and last is not None and not any(one.overlaps(first, last) for one in told):
            continue
        words = concepts(voice.words)
        opposed = any(opposed_to(word) in words for word in own - words)
        turned = opposed != (denied(reading.text) != denied(voice.words))
        if not own & words and not opposed:
            continue
        if turned and (opposed or len(own & words) > (len(theirs) > 1)):
            against = voice
        elif not turned:
            agreed = voice
    if agreed is not None:
        others = [voice for voice in theirs if voice is not agreed]
        more = f"; the same speaker also said: {listed(voice.words for voice in others[:2])}" if others else ""
        when = f", {iso_day(agreed.date)}" if agreed.date else ""
        text = f"on record from {agreed.by}{when}: {agreed.words}{more}. Whether it is so is another question"
        return Finding.SUPPORTED, text
    if against is not None:
        when = f", {iso_day(against.date)}" if against.date else ""
        return Finding.CONTRADICTED, f"on record from {against.by}{when} is the opposite: {against.words}"
    return None


def _days(text: str | None) -> tuple[date | None, date | None]:
    """First and last day of 2025-12-10, 2025-12 or 2025."""
    parts = [int(part) for part in (text or "").split("-") if part.isdigit()]
    if not parts:
        return None, None
    first = date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    if len(parts) == 3:
        return first, first
    return first, first + timedelta(days=30 if len(parts) == 2 else 365)
