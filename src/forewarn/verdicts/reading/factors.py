"""How many times one thing is another: twice, a third of, eleven times as far as, farther than, outranges."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forewarn.records.claims import Comparator
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of

_FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "tenth": 1 / 10,
}
_MULTIPLES = {"twice": 2.0, "double": 2.0, "doubles": 2.0, "triple": 3.0, "thrice": 3.0, "treble": 3.0}
_TIMES = Lazy(
    rf"(?:\b(?P<n>{NUMBER})(?:\s(?:to|or)\s(?P<m>{NUMBER}))?(?:\sand\sa\s(?P<half>half))?\stimes\b"
    rf"|\b(?P<several>several|many)\stimes\b"
    r"|\b(?P<multiple>twice|doubles?|triple|thrice|treble)\b"
    rf"|\b(?:(?P<parts>{NUMBER}|a|an)[-\s])?(?P<fraction>half|third|quarter|fifth|sixth|"
    rf"tenth)s?\b(?!\s(?:of\san\s)?hour))",
    re.IGNORECASE,
)
#: A ratio stands beside what is compared; "three times" alone counts occasions.
_RATIO_AFTER = Lazy(
    r"^\s(?:as\s\w+|(?:of\s)?(?:the|that|what|its|this)\b|of\b|(?:longer|farther|further|faster|greater|larger|higher|"
    r"bigger|more|over)\b|(?:(?:the|an?|its)\s)?[\w-]+(?:\s[IVX]+)?['’]s\b|[\w'’-]+\s(?:range|reach|speed)\b)",
    re.IGNORECASE,
)
_PLAIN = Lazy(
    r"\b(?:(?P<more>farther|further|longer|greater|larger|bigger|faster|quicker|higher|more)|"
    r"(?P<less>shorter|slower|smaller|lesser|lower|less|nearer))\b(?:[-\s][\w-]+){0,4}?\s(?P<than>than)\b"
    r"|\b(?P<under>falls?\sshort\sof\s(?:the|that)|trails?\b|lags?\sbehind)\b"
    r"|\b(?P<as>as\s(?:far|fast|long|high|quick)(?:\s\w+){0,3}?\sas)\b|\b(?P<same>same\s(?:range|reach|speed))\b"
    r"|\b(?P<pick>(?:the\s(?:one|missile|weapon|system)\s(?:that|which|with\sthe)\s(?:[\w-]+\s){0,2}|"
    r"the\s(?:latter|former)\s"
    r"(?:[\w-]+\s){0,3}|\b(?:has|had|have)\sthe\s|flies\sthe\s|is\sthe\s)(?:(?P<most>farther|further|"
    r"farthest|furthest|longer|longest|"
    r"greater|greatest|larger|faster|fastest|higher|highest)|(?P<least>shorter|shortest|slower|slowest|"
    r"smaller|lower|lowest))\b)",
    re.IGNORECASE,
)
_OUT = Lazy(
    r"\b(?:outrang(?:es?|ed|ing)|outpac(?:es?|ed|ing)|outruns?|outreach(?:es|ed)?|outfl(?:y|ies)|"
    r"outdistanc(?:es?|ed)|outstrips?|surpass(?:es|ed)?|exceeds?(?=\sthat\b))\b",
    re.IGNORECASE,
)
_TIMES_OVER = Lazy(rf"\b(?:(?P<several>several|many)|(?P<n>{NUMBER}))\stimes\sover\b", re.IGNORECASE)
_AT_LEAST = Lazy(
    r"(?:more\sthan|over|at\sleast|well\sover|no\sless\sthan|exceeding|above|upwards?\sof)\s(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
_AT_MOST = Lazy(
    r"(?:less\sthan|under|at\smost|not\seven|no\smore\sthan|well\sunder|below|fewer\sthan|not\squite|"
    r"up\sto)\s(?:the\s|an?\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Factor:
    """A comparison at ``start:end``: ``times`` with its comparator, or only which is ``larger`` (None: the same).

    ``held_against`` says that the thing compared with follows ("than", "of", "as far as").
    """

    start: int
    end: int
    times: float | None
    comparator: Comparator
    larger: bool | None
    held_against: bool

    def turned(self) -> Factor:
        """The denial: not farther is nearer or the same, and "not as far as" is nearer."""
        return replace(self, larger=False if self.larger is None else not self.larger)


def read_factor(text: str) -> Factor | None:
    """The one comparison of a sentence, or nothing."""
    verb = _OUT.search(text)
    if verb is not None:
        over = _TIMES_OVER.search(text[verb.end() :])
        times = (3.0 if over["several"] else value_of(over["n"])) if over else None
        bound = Comparator.AT_LEAST if times is not None else Comparator.EQUAL
        return Factor(verb.start(), verb.end(), times, bound, None if times is not None else True, held_against=True)
    for match in _TIMES.finditer(text):
        after = text[match.end() :]
        if not _RATIO_AFTER.match(after):
            continue
        times = _times(match)
        if times is None:
            continue
        before = text[: match.start()]
        bound = Comparator.ABOUT
        if _AT_LEAST.search(before) or match["several"]:
            bound = Comparator.AT_LEAST
        elif _AT_MOST.search(before):
            bound = Comparator.AT_MOST
        return Factor(match.start(), match.end(), times, bound, None, held_against=True)
    plain = _PLAIN.search(text)
    if plain is None:
        return None
    if plain["as"] or plain["same"]:
        return Factor(plain.start(), plain.end(), None, Comparator.ABOUT, None, held_against=bool(plain["as"]))
    larger = bool(plain["more"] or plain["most"])
    held = bool(plain["than"] or plain["under"])
    return Factor(plain.start(), plain.end(), None, Comparator.EQUAL, larger, held_against=held)


def _times(match: re.Match[str]) -> float | None:
    if match["several"]:
        return 3.0
    if match["multiple"]:
        return _MULTIPLES[match["multiple"].lower()]
    if match["fraction"]:
        parts = value_of(match["parts"]) if match["parts"] and match["parts"].lower() not in {"a", "an"} else 1.0
        return None if parts is None else parts * _FRACTIONS[match["fraction"].lower()]
    low = value_of(match["n"])
    if low is None:
        return None
    high = value_of(match["m"]) if match["m"] else low
    return (low + (high if high is not None else low)) / 2 + (0.5 if match["half"] else 0.0)
