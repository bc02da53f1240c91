"""How a sentence says that something is reached or not: its words, its denials, and the parts that they belong to."""

from __future__ import annotations

import itertools
import re

from forewarn.verdicts.reading.lazy import Lazy

REACH = Lazy(
    r"\b(?:(?:un)?reachable|reach(?:es|ed|ing)?|within\s(?:striking\s)?(?:distance|range|reach)|"
    r"in\s(?:range|reach)|(?:inside|in|under|beyond|outside|out\sof|into|within)\s(?:the\s|its\s|their\s|"
    r"striking\s|missile\s)*(?:\S+\s){0,4}?(?:range|reach)|"
    r"hit|hits|hitting|strike|strikes|striking|struck|target(?:s|ed|ing)?|cover(?:s|ed|ing)?|threaten(?:s|"
    r"ed|ing)?|make\sit|get\s(?:as\sfar\sas|to)|attack(?:s|ed)?|"
    r"land(?:s|ed)?\s(?:in|on)|arrive|destroy|range\s(?:covers|includes|extends)|bring\s.{0,40}(?:range|"
    r"reach)|put\s.{0,60}(?:range|reach)|touch|far\senough|"
    r"flies?\s(?:to|as\sfar)|fly\s(?:to|as\sfar)|beyond\sthe|fall(?:s)?\s(?:in|within|inside)|lies?\s(?:in|"
    r"within|inside|beyond|outside)|vulnerable|exposed|safe\sfrom|endanger|grasp|(?:farther|further)\s(?:away|off)\sthan|radius|circle)\b",
    re.IGNORECASE,
)

ABLE = Lazy(
    r"\b(?:can|could|cannot|can't|couldn't|(?-i:may)|might|would|able|unable|capable|incapable|within|"
    r"inside|in\s(?:range|reach)|out\sof|outside|beyond|reach(?:es)?|covers?|covering|range|reach|lay|lies|"
    r"puts?|brings?|enough|far|(?:farther|further)\s(?:away|off)|lets?|reaching|radius|circle|distant|safe|threatens?|falls?|allow(?:s|ed)?|vulnerable|exposed|grasp|"
    r"(?:un)?reachable)\b",
    re.IGNORECASE,
)

_NOT_REACHED = Lazy(
    r"\b(?:cannot|can\snot|can't|could\snot|couldn't|could\snever|can\snever|never|would\snot|wouldn't|"
    r"will\snot|won't|does\snot|doesn't|do\snot|don't|is\snot|isn't|are\snot|aren't|was\snot|wasn't|"
    r"were\snot|unable|incapable|not\sable|not\scapable|no|lacks?|lacked|fails?|failed|neither|nor|not|"
    r"unreachable)\b"
    r"|\b(?:lies?|lay|falls?|remains?|stays?)\s(?:\w+\s)?(?:outside|beyond)\b"
    r"|\b(?:out\sof|outside|beyond)\s(?:(?!within|and|but)\S+\s){0,6}?(?:reach|range)\b|\btoo\s(?:far|"
    r"distant|remote)\b|\bfalls?\sshort\b|\bfell\sshort\b|\bsafe\sfrom\b|\bshort\sof\b|\bbeyond\sit\b"
    r"|\b(?:farther|further)\s(?:away\s|off\s|out\s)?than\b(?=[^,;]*\b(?:can|could|is\sable\sto|manages?|lets?|allows?|any\spublished)\b)",
    re.IGNORECASE,
)

PAST = Lazy(
    r"\b(?:was|were|has|have|had)(?:n['’]t)?\s(?:not\s|never\s|ever\s|already\s|yet\s|now\s|once\s|twice\s|so\sfar\s)*(?:been\s)?(?:hit|struck|attacked|targeted|launched|fired)\b",
    re.IGNORECASE,
)

_ARRIVED = Lazy(r"\b(?:has|have|had)\s(?:not\s|never\s|already\s|yet\s|now\s)*reached\b", re.IGNORECASE)

_NOT_BEYOND = Lazy(
    r"\b(?:not|never|hardly|no\slonger|scarcely)\s(?:\w+\s)?(?:beyond|outside|out\sof|too\s(?:far|distant)|"
    r"unreachable|short\sof)\b",
    re.IGNORECASE,
)

NO_NEED = Lazy(
    r"\b(?:not|n['’]t|never)\s(?:\w+\s)?(?:have|need)\s?(?:to|ed)\b|\bneedn['’]t\b|\btakes?\smore\sthan\b|"
    r"\bexcept\b|\bapart\sfrom\b|\bother\sthan\b|"
    r"\binstead\sof\b|\brather\sthan\b",
    re.IGNORECASE,
)

CONDITION = Lazy(
    r"\bonly\sif\b|\bprovided\b|\bunless\b|\bif\s(?:its|the)\srange\b|"
    r"\b(?:range|reach)\b.{0,30}\bwould\s(?:have|need)\sto\b|\bwould\s(?:have|need)\sto\s(?:be|have|fly|double)\b",
    re.IGNORECASE,
)

_INTERCEPTION = Lazy(
    r"(?:,\s|\b(?:and|but|or|yet|because|since)\s)(?:[\w’'-]+\s){0,4}?(?:cannot|can['’]t|can\snot|could\snot|couldn['’]t|will\snot|"
    r"is\snot|are\snot|impossible|no|nor)\s(?:[\w’'-]+\s){0,4}?(?:be\s|to\s)?(?:intercept\w*|stop(?:ped|s)?|shot\sdown|shoot|"
    r"count(?:er|ered|eract\w*)|brought\sdown|defences?|defenses?)\b[^,;]*",
    re.IGNORECASE,
)


_SUPPOSITION = Lazy(
    r"\b(?:if|were|had|supposing)\s(?:[\w-]+\s){0,4}?(?:were|was|been|is|are)?\s?(?:launched|fired|used)\b",
    re.IGNORECASE,
)


def without_supposition(text: str) -> str:
    """The text without "if it were fired": a flight supposed is none that took place."""
    return _SUPPOSITION.cut(text)


def without_interception(text: str) -> str:
    """The text without a part that denies an interception, at the same length: it denies no reach."""
    return _INTERCEPTION.cut(text)


def arrived(text: str) -> bool:
    """Whether something is said to have reached a place in fact."""
    match = _ARRIVED.search(text)
    return match is not None and not re.search(
        r"\b(?:could|would|might|should|must|can|cannot)\s(?:\w+\s)?$", text[: match.start()]
    )


def denials_in(text: str) -> int:
    """How many words of denial a text has, neighbours counted once."""
    text = _NOT_BEYOND.cut(text)
    spans: list[tuple[int, int]] = []
    for match in _NOT_REACHED.finditer(text):
        if spans and (match.group().lower() == "nor" or text[match.end() : match.end() + 5].lower() == " even"):
            continue
        if not spans or match.start() > spans[-1][1] + 3:
            spans.append(match.span())
    return len(spans)


def parts_of(text: str) -> list[tuple[int, int]]:
    """Spans of the sentence between words that set one thing against another."""
    cuts = [match.start() for match in _AGAINST.finditer(text)]
    edges = [0, *cuts, len(text)]
    return [(start, end) for start, end in itertools.pairwise(edges) if end > start]


_AGAINST = Lazy(r"[;]|\b(?:but|while|whereas|though|although|yet|however)\b", re.IGNORECASE)
