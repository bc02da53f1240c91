"""Who commands, operates and pays: the accounts on record, opposed where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.STATEMENT_OF_INTENT, ClaimKind.STATUS, ClaimKind.REACTION)
_TOPICS = {
    "command": Lazy(
        r"\b(?:command(?:s|ed)?|controls?|controlled|operat(?:e|es|ed|ing)\b(?!\sbase)|crews?|manned|press(?:es|"
        r"ed)?\sthe\sbutton|button|sets?\s(?:the\s)?targets|chooses?\s(?:the\s)?targets|own\scontrol|"
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
        theirs = [voice for voice in voices if voice.by.split()[-1].lower() in reading.lower]
        accounts = listed(f"{voice.by} ({voice.words})" for voice in (theirs or voices))
        sources = [voice.source_id for voice in voices]
        if len(theirs) == 1 and reading.attributed:
            finding = Finding.CANNOT_TELL
            text = f"on record from that speaker: {accounts}"
        else:
            finding = Finding.DISPUTED
            text = f"the accounts differ: {accounts}"
        yield Ruling(
            _KINDS,
            verdict(
                finding,
                text,
                sources=sources,
                would_change=["turns if the agreement between the two states is published"],
            ),
        )
