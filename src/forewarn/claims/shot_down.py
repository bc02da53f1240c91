"""How many were shot down: the counts and shares that a claim of interception is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forewarn.claims.lazy import Lazy
from forewarn.claims.numerals import NUMERAL, value_of
from forewarn.records.claims import Comparator, Quantity

#: What is shot down, and how much of it.
_TARGETS = frozenset({"missiles", "cruise missiles", "ballistic missiles", "drones", "warheads", "systems", "percent"})
_DONE = (
    r"(?:shot down|shoots? down|shooting down|down(?:ed|ing|s)|intercept(?:ed|ing|s)|destroy(?:ed|ing|s)|"
    r"repell(?:ed|ing)|"
    r"neutrali[sz](?:ed|ing)|brought down|took down)"
)
#: From the verb to a count behind it: nothing but words of a list.
_BEHIND = Lazy(
    rf"{_DONE}(?: (?:today|all|of|the|some|about|around|nearly|over|more|than|at|least|as|many|successfully|"
    rf"yesterday|another|up|to|a|"
    r"total|stands|approximate|approximately))*[ “\"]*$"
)
#: From a count to the verb behind it: "8 missiles were detected and destroyed", "six drones shot down".
_BEFORE = Lazy(
    r"^[,”\"]*(?: (?:were|was|had|have|has|been|also|detected|and|of which|all|being|successfully))*,? "
    rf"{_DONE}\b"
)
#: Between two counts of a list.
_ALSO = Lazy(r"^[^.;]{0,45}?(?:,|\band|\bas well as|\bplus)(?: (?:the|another|some|about|over))* ?$")
_BARE = Lazy(
    rf"\b{_DONE} (?:all |another )?(?P<behind>{NUMERAL})(?= (?:and|of them|in|on|over|during|while|with)\b|[,.;])|"
    rf"(?<![\w.,/-])(?P<before>{NUMERAL})(?: of them| of these)?(?: (?:were|have been|had been))? (?:{_DONE})(?! \d)"
)


def shot_down(sentence: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of ``sentence`` that say how many were intercepted; ``start`` counts characters of the sentence.

    A bare number ("downing five") counts what the sentence counted before it.
    """
    found: list[Quantity] = []
    last = None
    for one in quantities:
        start = one.start or 0
        end = start + len(one.text)
        if one.unit not in _TARGETS:
            continue
        listed = last is not None and _ALSO.match(sentence[last:start]) is not None
        if listed or _BEHIND.search(sentence[:start]) or _BEFORE.match(sentence[end:]):
            found.append(one)
            last = end
    return tuple(found) or _bare(sentence, quantities)


def _bare(sentence: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    found = []
    for match in _BARE.finditer(sentence):
        group = "behind" if match["behind"] else "before"
        value = value_of(match[group])
        counted = [
            one for one in quantities if one.unit in _TARGETS - {"percent"} and (one.start or 0) < match.start(group)
        ]
        if value is not None and counted:
            found.append(
                replace(
                    counted[-1],
                    value=value,
                    value_high=None,
                    comparator=Comparator.EQUAL,
                    text=match[group],
                    start=match.start(group),
                )
            )
    return tuple(found)
