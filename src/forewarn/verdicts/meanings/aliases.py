"""A second name of a weapon: whether the record has both names under one entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.claims.field_names import NAMES
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.NAME, ClaimKind.CLASS, ClaimKind.STATEMENT_OF_INTENT)
#: Wordings that give a weapon a second name, and say nothing of what a name means.
OTHER_NAME = Lazy(
    r"\b(?:another|an?other|second|alternative|alternate|different|additional)\sname\b|\bname\sfor\sthe\ssame\b|"
    r"\b(?:also|otherwise|likewise|sometimes)\s(?:called|known\sas|named|goes\sby|referred\sto\sas|dubbed)\b|"
    r"\balias\b|\ba\.?k\.?a\.?\b|"
    r"\bgoes\sby\s(?:two|both|the\sname)\b|\b(?:one\sand\sthe\ssame|the\svery\ssame|the\ssame)\s(?:missile|weapon|"
    r"system|thing|rocket)\b|"
    r"\b(?:also|too)\scall\s(?:it|their|the)\b",
    re.IGNORECASE,
)
_NAMES = Lazy(NAMES)


def judge_aliases(case: Case) -> Iterator[Ruling]:
    """A finding on a second name: the record's own, or the name of another weapon."""
    reading = case.reading
    if reading.asks or not OTHER_NAME.search(reading.text):
        return
    named = [name for name in reading.names if name.kind in {"system", "defence"} and name.ids]
    told = list(dict.fromkeys(name.text.lower() for name in named))
    entries = list(dict.fromkeys(name.ids[0] for name in named))
    if not entries or len(entries) > 2 or len(denial_spans(reading.text)) > 1:
        return
    first = case.catalog.measured(entries[0])
    if first is None:
        return
    if len(entries) == 2:
        same, other = False, named[-1].text
    elif len(told) >= 2:
        same, other = True, named[-1].text
    else:
        known = {name.lower() for name in (first.name, *first.names)}
        taken = [(name.start, name.start + len(name.text)) for name in named]
        others = [
            match.group()
            for match in _NAMES.finditer(reading.text)
            if match.group().lower() not in known
            and not re.search(r"\d", match.group())
            and not any(start < match.end() and match.start() < end for start, end in taken)
        ]
        if len(others) != 1:
            return
        same, other = False, others[0]
    finding = Finding.SUPPORTED if same else Finding.CONTRADICTED
    if denial_spans(reading.text):
        finding = opposite(finding)
    words = f"the record has {listed(dict.fromkeys(name.text for name in named))} as names of {first.name}"
    if not same:
        own = listed(list(dict.fromkeys((first.name, *first.names)))[:4])
        words = f"the record has {first.name} under the names {own}; {other} is another weapon"
    change = ["turns if a list of designations has it otherwise"]
    yield Ruling(_KINDS, verdict(finding, words, sources=first.source_ids[:2], would_change=change), whole=True)
