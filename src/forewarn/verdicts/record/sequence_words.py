"""Words of time that set two things of a sentence one after the other, and the two sides around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from forewarn.verdicts.reading.intervals import INTERVAL, Interval, interval_in
from forewarn.verdicts.reading.lazy import Lazy


@dataclass(frozen=True, slots=True)
class Told:
    """``one`` and ``other`` are the sentence with all but one side blanked, at its length.

    ``interval`` leads from ``other`` to ``one`` (nothing where only the order is told); ``order`` is 1 where ``one``
    came after ``other``, -1 where before, 0 where that is not told. ``shift_years`` is added to the days of ``other``.
    ``span`` are the words of time themselves.
    """

    one: str
    other: str
    interval: Interval | None
    order: int
    span: tuple[int, int]
    shift_years: int = 0


_AFTER = r"(?:after|following|later\sthan)"
_BEFORE = r"(?:before|ahead\sof|prior\sto|earlier\sthan)"
_WINDOW = Lazy(
    r"\b(?:in|during|over|throughout|within|for)\s(?:the\s|these\s|those\s)?(?:last\s|past\s|first\s|final\s)?$",
    re.IGNORECASE,
)
_LED = Lazy(rf"\b{INTERVAL}\s(?:(?P<after>{_AFTER})|(?P<before>{_BEFORE}))\s", re.IGNORECASE)
_NEXT = Lazy(
    r"\b(?:on\s)?(?:the|one)\s(?:very\s)?day\s(?:(?P<after>after)|(?P<before>before))\s(?!that\b)(?=\w)", re.IGNORECASE
)
_WITHIN = Lazy(r"\bwithin\s(?=(?:an?|\w+)\s(?:days?|weeks?|months?|years?)\sof\s)", re.IGNORECASE)
_OF = Lazy(rf"^{INTERVAL}\sof\s", re.IGNORECASE)
_LATER = Lazy(
    rf"(?:,|;|\s[–—-])\s?(?:(?:and|but|yet|though|although|then)\s)?(?P<it>it\swas\s)?(?:not\suntil\s|only\s)?{INTERVAL}\s"
    r"(?:(?P<after>later|afterwards|after\sthat|thereafter)|(?P<before>earlier|before\sthat))\b,?\s?(?:that\s|did\s)?",
    re.IGNORECASE,
)
_LATER_INSIDE = Lazy(rf"\s{INTERVAL}\s(?P<after>later|afterwards|after\sthat)(?:\sthat\b|(?=\W))", re.IGNORECASE)
_BETWEEN = Lazy(
    rf"\b{INTERVAL}\s(?:in\sall\s)?(?:lie|lay|lies|passed|pass|elapsed|went\sby|separate[sd]?|stand|stood|fell)\s(?:between\s)?",
    re.IGNORECASE,
)
_FOR = Lazy(rf"\b(?:had|has)\s[^,;]*?\bfor\s(?={INTERVAL}\s(?:when|by\sthe\stime)\s)", re.IGNORECASE)
_FOR_SO_LONG = Lazy(rf"^{INTERVAL}\s(?:when|by\sthe\stime(?:\sthat)?)\s", re.IGNORECASE)
_WHEN = Lazy(r"(?:,\s)?\b(?:when|by\sthe\stime(?:\sthat)?)\b,?\s", re.IGNORECASE)
_ALREADY = Lazy(r"\b(?:had\s(?:already|long)|already\shad|had\s\w+\salready)\b", re.IGNORECASE)
_SO_MUCH_LATER = Lazy(rf"^{INTERVAL}\s(?:later|afterwards),?\s", re.IGNORECASE)
_BARE = Lazy(
    r"\b(?:(?P<after>(?<!day\s)(?<!ever\s)after|followed(?!\sby)(?:\s(?:on|after|upon))?|later\sthan)|"
    r"(?P<before>(?<!day\s)before|until|ahead\sof|prior\sto|preceded|earlier\sthan|(?:was|were)\sfollowed\sby))\s",
    re.IGNORECASE,
)
_TURNED = Lazy(
    r"\b(?:turned\s(?P<n>\d{1,3})\b|['’]s\s(?P<n2>\d{1,3})(?:st|nd|rd|th)\s(?:anniversary|birthday))", re.IGNORECASE
)
_FIRST_THEN = Lazy(r"\s(?:at\s)?first\s*$", re.IGNORECASE)
_AGAIN = Lazy(r"\W*(?:and\s)?(?:then\s)?(?:for\s)?(?:an?|the)\s(?:second|first)(?:\s(?:time|one))?\W*", re.IGNORECASE)
_IT_WAS = Lazy(r"\W*it\swas\s(?:not\suntil|only|just)?\s?", re.IGNORECASE)
_DATED = Lazy(
    r"\b(?:in|on)\s(?:\d{1,2}\s)?(?:January|February|March|April|May|Mai|June|July|August|September|October|November|December)"
    r"(?:\s\d{4})?\b|\bin\s\d{4}\b"
)
_ORDINAL = Lazy(r"(?:the|its)\s(?:very\s)?(?:first|second|earlier|later)(?:\sone)?", re.IGNORECASE)
_JOINT = Lazy(r",?\s(?:and|but|while|whereas|yet)\s|;\s")
_ANOTHER_CLAUSE = Lazy(r",\s(?:yet|but|though|although|which|while|whereas|as)\s|;\s")
_DATE_WORDS = Lazy(
    r"\b(?:on|in|by|at|early|late|mid|the|of|january|february|march|april|mai|may|june|july|august|september|october|november|"
    r"december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this)\b|\d+",
    re.IGNORECASE,
)
#: Where a main clause may begin that no comma divides from the one before it.
_SUBJECT = Lazy(
    r"\s(?=(?:the\s(?:[\w’'-]+\s){1,3}?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*\s)(?:had\sbeen\s|had\s|was\s|were\s|has\s)?(?:[a-z]+ed|met|said|told|went|came|began|took|made|spoke|gave|put|saw)\b)"
)


def told_in(text: str) -> list[list[Told]]:
    """For each pair of sides that the sentence sets in time, the ways to cut it, the likeliest first."""
    return [options for start, end in _parts(text) for options in [_told(text, start, end)] if options]


def _parts(text: str) -> list[tuple[int, int]]:
    """The sentence whole, or its parts where each of them has words of time of its own."""
    cuts = [0, *(match.start() for match in _JOINT.finditer(text)), len(text)]
    spans = [(a, b) for a, b in pairwise(cuts) if b > a]
    timed = [span for span in spans if _LED.search(text[span[0] : span[1]])]
    return spans if len(timed) > 1 and len(timed) == len(spans) else [(0, len(text))]


def _told(text: str, start: int, end: int) -> list[Told]:
    part = text[start:end]
    for reader in (_apart, _next_day, _within, _between, _standing, _already, _later, _bare):
        found = reader(part)
        if found:
            pad, tail = " " * start, " " * (len(text) - end)
            return [
                replace(
                    told,
                    one=pad + told.one + tail,
                    other=pad + told.other + tail,
                    span=(told.span[0] + start, told.span[1] + start),
                )
                for told in found
            ]
    return []


def _mask(part: str, *spans: tuple[int, int]) -> str:
    kept = [" "] * len(part)
    for start, end in spans:
        kept[start:end] = part[start:end]
    return "".join(kept)


def _clause_end(part: str, start: int) -> int:
    """Where the clause that starts there ends: at a comma or semicolon, or with the part."""
    match = re.search(r"[,;](?=\s)|\s[–—]\s", part[start:])
    return start + match.start() if match is not None else len(part)


def _rest_end(part: str, start: int) -> int:
    """Where a main clause ends that may have commas of its own."""
    match = _ANOTHER_CLAUSE.search(part[start + 1 :])
    return start + 1 + match.start() if match is not None else len(part)


def _sides(part: str, start: int, end: int) -> list[tuple[str, str]]:
    """What stands around words of time, and what stands behind them up to the end of that clause."""
    stop = _clause_end(part, end)
    lead = _DATE_WORDS.sub(" ", part[:start]).strip(" ,;")
    aside = part[:start].rstrip().endswith(",") and stop < len(part)
    if len(lead.split()) >= 2 and not aside:
        other = _mask(part, (end, stop))
        if _ORDINAL.fullmatch(part[end:stop].strip(" .")):  # "came a year after the first": the same noun
            other = re.sub(r"\b(?:first|second)\b", "", _mask(part, (0, start)), flags=re.IGNORECASE)
            other = (other[:end] + " " * end)[:end] + part[end:stop] + " " * (len(part) - stop)
            other = other.replace("the  ", " the ")
        return [(_mask(part, (0, start)), other[: len(part)].ljust(len(part)))]
    if stop < len(part):
        rest = _rest_end(part, stop)
        first = (_mask(part, (0, start), (stop, rest)), _mask(part, (end, stop)))
        cut = [match.start() + end for match in _SUBJECT.finditer(part[end:stop]) if match.start() > 4]
        return [first, *((_mask(part, (0, start), (at, rest)), _mask(part, (end, at))) for at in cut)]
    cuts = [match.start() + end for match in _SUBJECT.finditer(part[end:]) if match.start() > 4]
    return [(_mask(part, (0, start), (at, len(part))), _mask(part, (end, at))) for at in cuts]


def _anniversary(side: str) -> tuple[int, str]:
    match = _TURNED.search(side)
    if match is None:
        return 0, side
    blank = " " * len(match.group())
    return int(match["n"] or match["n2"]), side[: match.start()] + blank + side[match.end() :]


def _apart(part: str) -> list[Told]:
    for match in _LED.finditer(part):
        interval = interval_in(match)
        if interval is None or (match["less"] is None and _WINDOW.search(part[: match.start()])):
            continue
        order = 1 if match["after"] else -1
        cleft = re.search(r"\sthat\s", part[match.end() :])
        if cleft is not None and _IT_WAS.fullmatch(part[: match.start()]):
            first, second = (match.end(), match.end() + cleft.start()), (match.end() + cleft.end(), len(part))
            return [Told(_mask(part, second), _mask(part, first), interval, order, (0, match.end()))]
        found = []
        for one, other in _sides(part, match.start(), match.end()):
            shift, plain = _anniversary(other)
            found.append(Told(one, plain, interval, order, match.span(), shift))
        return found
    return []


def _next_day(part: str) -> list[Told]:
    match = _NEXT.search(part)
    if match is None:
        return []
    interval = Interval(match.group().strip(), 1, 1, 0, 2)
    order = 1 if match["after"] else -1
    return [Told(one, other, interval, order, match.span()) for one, other in _sides(part, match.start(), match.end())]


def _within(part: str) -> list[Told]:
    lead = _WITHIN.search(part)
    match = _OF.match(part[lead.end() :]) if lead is not None else None
    interval = interval_in(match) if match is not None else None
    if lead is None or match is None or interval is None:
        return []
    end = lead.end() + match.end()
    within = Interval(f"within {interval.text}", 0, interval.high, -0.5, interval.most)
    return [Told(one, other, within, 1, (lead.start(), end)) for one, other in _sides(part, lead.start(), end)]


def _between(part: str) -> list[Told]:
    match = _BETWEEN.search(part)
    interval = interval_in(match) if match is not None else None
    if match is None or interval is None:
        return []
    joint = re.search(r"\s(?:and|from)\s", part[match.end() :])
    if joint is None:
        return []
    first = (match.end(), match.end() + joint.start())
    second = (match.end() + joint.end(), len(part))
    one, other = _mask(part, second), _mask(part, first)
    if re.fullmatch(r"(?:the\s|its\s)?(?:first|second|earlier|later)\W*", part[slice(*first)], re.IGNORECASE):
        noun = re.match(r"(?:the\s|its\s)?\w+\s", part[slice(*second)])  # "between the first and the second use"
        other = _mask(part, first, (second[0] + (noun.end() if noun else 0), second[1]))
    if re.fullmatch(r"(?:the\s|its\s)?(?:first|second|earlier|later)\W*", part[slice(*second)], re.IGNORECASE):
        one = _without_ordinal(part, first, second)  # "separate its first use from its second"
    return [Told(one, other, interval, 0, match.span())]


def _without_ordinal(part: str, noun: tuple[int, int], ordinal: tuple[int, int]) -> str:
    """The second of two sides that leaves out the noun of the first, with that noun and its own ordinal."""
    plain = re.sub(r"\b(?:first|second|earlier|later)\b", lambda match: " " * len(match.group()), part[slice(*noun)])
    plain = _DATED.cut(plain)
    return " " * noun[0] + plain + " " * (ordinal[0] - noun[1]) + part[slice(*ordinal)]


def _standing(part: str) -> list[Told]:
    """``A had been working for some eight years when B``."""
    lead = _FOR.search(part)
    match = _FOR_SO_LONG.match(part[lead.end() :]) if lead is not None else None
    interval = interval_in(match) if match is not None else None
    if lead is None or match is None or interval is None:
        return []
    end = lead.end() + match.end()
    return [Told(_mask(part, (end, len(part))), _mask(part, (0, lead.end() - 4)), interval, 1, (lead.end() - 4, end))]


def _already(part: str) -> list[Told]:
    """``A had already ... when, six weeks later, B``."""
    when = [match for match in _WHEN.finditer(part) if match.start() > 10] if _ALREADY.search(part) else []
    if not when:
        return []
    led = _SO_MUCH_LATER.match(part[when[0].end() :])
    start = when[0].end() + (led.end() if led else 0)
    interval = interval_in(led) if led is not None else None
    one, other = _mask(part, (start, len(part))), _mask(part, (0, when[0].start()))
    return [Told(one, other, interval, 1, (when[0].start(), start))]


def _later(part: str) -> list[Told]:
    """``A, and six weeks later B``; ``A, said five weeks later that B``."""
    match = _LATER.search(part)
    if match is not None:
        interval = interval_in(match)
        if interval is None or len(part[: match.start()].split()) < 3:
            return []
        first = _FIRST_THEN.search(part[: match.start()])
        other = _mask(part, (0, first.start() if first is not None else match.start()))
        order = 1 if match["after"] else -1
        return [Told(_mask(part, (match.end(), len(part))), other, interval, order, match.span())]
    inside = _LATER_INSIDE.search(part)
    comma = (
        max(part.rfind(", ", 0, inside.start()), part.rfind(" and ", 0, inside.start())) if inside is not None else -1
    )
    interval = interval_in(inside) if inside is not None else None
    if inside is None or interval is None or comma < 10:
        return []
    one = _mask(part, (comma, inside.start()), (inside.end(), len(part)))
    if _AGAIN.fullmatch(one.strip()):  # "and a second time three months later"
        one = _without_ordinal(part, (0, comma), (comma, inside.start()))
        one = one.ljust(len(part))
    return [Told(one, _mask(part, (0, comma)), interval, 1, inside.span())]


def _bare(part: str) -> list[Told]:
    """Before or after, without a number."""
    found = list(_BARE.finditer(part))
    if len(found) != 1:
        return []
    match = found[0]
    if re.search(r"\b(?:minutes?|hours?|seconds?|days?|weeks?|months?|years?)\s$", part[: match.start()]):
        return []
    order = 1 if match["after"] else -1
    return [Told(one, other, None, order, match.span()) for one, other in _sides(part, match.start(), match.end())]
