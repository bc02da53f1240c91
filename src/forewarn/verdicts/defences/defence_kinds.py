"""What a defence is publicly said to be for, and whether it works inside or outside the atmosphere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Defence
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.record.events import dates_told
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.INTERCEPT,)
_NOT = Lazy(
    r"\b(?:no|not|never|cannot|can't|none|nothing|unable|incapable|without|nor|neither|beyond)\b|n't", re.IGNORECASE
)

_INSIDE = Lazy(
    r"\b(?:inside|within|in)\s(?:and\soutside\s)?(?:of\s)?(?:the\s)?(?:(?:earth|"
    r"planet)['’]s\s)?atmosphere\b|\bendo-?atmospher|\b(?:inside|within)\sthe\s(?:air|atmospheric\slayer)\b|"
    r"\bwhere\sthere\sis\s(?:still\s)?air\b|\bafter\sre-?entry\b|\b(?:close|near|next)\s(?:to\s)?the\sground\b|"
    r"\blow\sdown\b",
    re.IGNORECASE,
)

_OUTSIDE = Lazy(
    r"\b(?:outside|beyond|above|out\sof)\s(?:of\s)?(?:the\s)?(?:(?:earth|planet)['’]s\s)?atmosphere\b|"
    r"\bexo-?atmospher\w*|\b(?:in(?:to)?|from|through|reach(?:es)?|up\sin)\s(?:outer\s)?space\b|"
    r"\boutside\b.{0,20}\batmosphere|"
    r"\b(?:outside|beyond|above)\sthe\sair\b|\bairless\b|\bin\s(?:the\s|a\s)?vacuum\b|\bwhere\sthere\sis\sno\sair\b",
    re.IGNORECASE,
)

#: Words for what a defence does or can do.
_WORKS = Lazy(
    r"\b(?:work\w*|operat\w+|intercept\w*|hit\w*|stop\w*|kill\w*|destroy\w*|engag\w+|reach\w*|catch\w*|function\w*|"
    r"effective|good|useful|use|"
    r"fir\w+|shoot\w*|shot|tak\w+\s(?:out|down)|design\w*|built|made|meant|capab\w+|can|cannot|could|able|unable|"
    r"target\w*|defen[ds]\w*|protect\w*|"
    r"exo\S*|endo\S*|interceptors?|does|do|meets?|strikes?|knock\w*|get|is|are|covers?|limited|confined|suited)\b|"
    r"n['’]t\b",
    re.IGNORECASE,
)
#: A part of a defence, or what is left of one, is not the defence at work.
_PARTS = Lazy(r"\b(?:radars?|debris|wreckage|fragments?|sensors?|ground\s(?:stations?|crews?))\b", re.IGNORECASE)
_MEANT = Lazy(
    r"\b(?:meant|designed|built|intended|made|developed|suited|effective|against|for|conceived|"
    r"optimi[sz]ed|able|can|deals?|handles?|copes?)\b",
    re.IGNORECASE,
)

CLASSES = (
    ("intercontinental ballistic missile", r"\bintercontinental|\bICBMs?\b"),
    ("intermediate-range ballistic missile", r"\bintermediate[-\s]range|\bIRBMs?\b"),
    ("medium-range ballistic missile", r"\bmedium[-\s]range|\bMRBMs?\b"),
    ("short-range ballistic missile", r"\bshort[-\s]range|\bSRBMs?\b|\btactical\sballistic"),
    ("cruise missile", r"\bcruise\smissiles?"),
    ("aircraft", r"\b(?:air)?planes?\b|\baircraft\b|\bjets\b"),
)  # fmt: skip


def meant_for(case: Case, defence: Defence) -> Iterator[Ruling]:
    """What class of threat a defence is publicly said to be for."""
    reading = case.reading
    text = reading.text
    if not _MEANT.search(text) or dates_told(reading):
        return
    told = [name for name, pattern in CLASSES if re.search(pattern, text, re.IGNORECASE)]
    if not told:
        return
    sources = defence.source_ids
    meant = listed(defence.threat_classes)
    excluded = [name for name in told if name in defence.not_for]
    known = [name for name in told if any(name in threat or threat in name for threat in defence.threat_classes)]
    denied = _NOT.search(text)
    only = re.search(r"\b(?:only|solely|exclusively|just|purely)\b", text, re.IGNORECASE)
    record = (
        f"the record has {defence.name} for {meant}" if meant else f"the record does not say what {defence.name} is for"
    )
    change = ["turns if its maker or user says otherwise"]

    def said(finding: Finding) -> Ruling:
        return Ruling(
            (ClaimKind.INTERCEPT, ClaimKind.CLASS), verdict(finding, record, sources=sources, would_change=change)
        )

    if denied and len(told) > 1:
        yield said(Finding.CANNOT_TELL)
    elif excluded and denied:
        yield said(Finding.SUPPORTED)
    elif excluded or (known and denied):
        yield said(Finding.CONTRADICTED)
    elif only and len(known) < len(defence.threat_classes) and len(known) == len(told):
        others = [
            threat for threat in defence.threat_classes if not any(name in threat or threat in name for name in told)
        ]
        yield said(Finding.CONTRADICTED if others else Finding.SUPPORTED)
    elif len(known) == len(told):
        yield said(Finding.SUPPORTED)
    else:
        yield said(Finding.CANNOT_TELL)


def without_places(text: str) -> str:
    """The text without the words for where a defence works: "beyond the atmosphere" denies nothing."""
    return _OUTSIDE.cut(_INSIDE.cut(text))


def in_the_air(case: Case, defence: Defence) -> Iterator[Ruling]:
    """Inside or outside the atmosphere."""
    text = case.reading.text
    if not (_INSIDE.search(text) or _OUTSIDE.search(text)) or not _WORKS.search(text) or _PARTS.search(text):
        return
    about = " ".join(
        (
            defence.about,
            defence.layer,
            *(term.term for term in defence.class_terms),
            *(figure.number.note for figure in defence.figures),
            defence.klass or "",
        )
    ).lower()
    inside = bool(re.search(r"inside|within the atmosphere|endo", about)) or "lower tier" in about
    outside = bool(re.search(r"outside|exo|above the atmosphere|space", about))
    if not (inside or outside):
        return
    told_in, told_out = bool(_INSIDE.search(text)), bool(_OUTSIDE.search(text))
    only = bool(re.search(r"\b(?:only|solely|exclusively|just)\b", text, re.IGNORECASE))
    denied = bool(_NOT.search(without_places(text)))
    where = (
        "inside and outside the atmosphere"
        if inside and outside
        else "outside the atmosphere"
        if outside
        else "inside the atmosphere"
    )
    words = f"the record has {defence.name} working {where}"
    wrong = (
        (told_in and not inside) or (told_out and not outside) or (only and inside and outside and told_in != told_out)
    )
    finding = Finding.CONTRADICTED if wrong else Finding.SUPPORTED
    if denied:
        finding = Finding.CANNOT_TELL if told_in and told_out else opposite(finding)
    yield Ruling(_KINDS, verdict(finding, words, sources=defence.source_ids))
