"""Words of denial, without the turns of phrase that only look like one."""

from __future__ import annotations

import re

from forewarn.verdicts.reading.lazy import Lazy

_DENIAL = Lazy(
    r"\b(?:not|cannot|never|no|none|nobody|nothing|nowhere|neither|nor|without|unable|incapable|hardly|scarcely|"
    r"fail(?:s|ed)?\sto|lacks?)\b|n['’]t\b",
    re.IGNORECASE,
)
_IDIOM = Lazy(
    r",\s(?:and\s)?not\s(?:about\s|some\s|only\s)?\d[\d,.]*(?:\s(?!but\b)[a-z]+)?(?=\.?$)|"
    r"\b(?:no|without(?:\sany)?)\s(?:\w+\s)?(?:evidence|proof)\b(?!\s(?:that|of|for)\b)|"
    r"\b(?:no|little|without(?:\sany)?)\s(?:\w+\s)?(?:difficulty|trouble|problems?)\s(?:in\s)?(?=(?:reach|hitt?|strik|cross|gett?|fly|cover|attack|mak)ing\b)|"
    r"\bwithout\s(?:any\s|much\s|the\sleast\s)?(?:difficulty|trouble|effort|problems?|question|exception|delay)\b|"
    r"\b(?:no\sone|nobody|none|few)\s(?:\w+ly\s)?(?:disputes?|doubts?|denies|questions?|contests?)\b|"
    r"\bbeyond\s(?:doubt|dispute)\b|"
    r"\b(?:no|little|without(?:\sany)?)\s(?:other\s|real\s)?choice\b|\bno\s(?:other\s)?(?:option|alternative|way)\W{0,3}but\b|"
    r"\bwithout\s(?:\w+\s)?(?:power|electricity|water|heat\w*|light|gas)\b|"
    r"\b(?:hardly|scarcely|barely)\s(?:any|a)\s(?:\w+\s){0,2}?(?:to\sspare|in\shand|left\sover)\b|"
    r"\bno\smatter\b|\bno\sdoubt\b|\bno\swonder\b|\bnot\s(?:only|just|merely|to\smention|least)\b|\bnothing\sbut\b|"
    r"\b(?:but|and)\sno\s(?:farther|further|longer|higher|closer|nearer)\b(?!\sthan)|"
    r"\bnone\sother\sthan\b|\bno\ssooner\b|\bno\.\s?\d|\bnot\sso\slong\sago\b|\bnot\suntil\b|"
    r"\bnot\squite\b(?=\s(?:an?\s)?(?:\d|half|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|dozen))|"
    r"\bnot\seven\b(?=.*\b(?:no|not|never)\b)",
    re.IGNORECASE,
)
#: "did not carry 36 but six": the first number is the denied one.
_INSTEAD = Lazy(
    r"\bnot\s(?:(?!but\b)[^.;,]){0,40}?\d(?:(?!but\b)[^.;]){0,30}?,?\sbut\s(?=[^.;]{0,24}\d)", re.IGNORECASE
)


def without_idioms(text: str) -> str:
    """The text with idioms and with the denied half of "not A but B" blanked, at the same length."""
    return _INSTEAD.cut(_IDIOM.cut(text))


def denial_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where words of denial stand."""
    return tuple(match.span() for match in _DENIAL.finditer(text))
