"""Who says it, told by word order alone, for headlines in Title Case and sentences that the parser takes apart wrongly.

"State TV Claims New Missile Could ...", "State television said the army fired ...", "..., Col. Anna Ilves, commander
of the brigade, said". Used only where the parse finds nobody.
"""

from __future__ import annotations

import re

from forewarn.claims.lazy import Lazy

_VERBS = (
    r"(?:[Ss]ays?|[Ss]aid|[Cc]laim(?:s|ed)?|[Rr]eport(?:s|ed)|[Cc]onfirm(?:s|ed)|[Ww]arn(?:s|ed)|[Aa]nnounc(?:es?|ed)|"
    r"[Ee]stimat(?:es?|ed)|[Rr]eveal(?:s|ed)|[Dd]eclar(?:es?|ed)|states|stated|[Tt]ells|[Tt]old|[Aa]dd(?:s|ed)|"
    r"[Nn]oted|[Ww]rote|"
    r"[Aa]ssess(?:es|ed)|[Ss]uggest(?:s|ed)|[Aa]lleg(?:es?|ed)|[Aa]ccus(?:es?|ed)|[Dd]isclosed|[Vv]ow(?:s|ed)|"
    r"[Cc]all(?:s|ed)|[Uu]rg(?:es|ed)|"
    r"[Pp]ledg(?:es|ed))"
)
_FIRST = Lazy(
    rf"^[\W_]*(?:\d[\d.:]* ?[ap]\.?m\.?:? )?(?:(?:In|On|At|But|And|While|Meanwhile|Separately|Earlier|Later|However|"
    rf"Also)\b[^,]{{0,40}},? )?(?P<who>(?:[A-Z][\w.’'&-]*|"
    rf"the [A-Za-z]+)(?: (?:[A-Z][\w.’'&-]*|of|the|and|for|[a-z]+)){{0,6}}?) (?:has |have |had |also |later |"
    rf"previously )*{_VERBS}\b"
    r"(?! (?:to|by|as|in|on|at|earlier)\b)"
)
_LAST = Lazy(
    r"[,”\"’] (?P<who>(?:[A-Z][\w.’'-]+ ){1,4}[A-Z][\w’'-]+)(?:, [^,”\"]{3,80},|,)? (?:said|told|added|noted|wrote|"
    r"says|tweeted|"
    r"posted)\b"
)
_LAST_ROLE = Lazy(
    r"[,”\"’'] (?P<who>(?:the|a|an) [a-z][\w -]{2,40}?) (?:said|added|told|noted|reported)\b(?! (?:by|to)\b)"
)
_NO_SPEAKERS = frozenset(
    """it he she they this that there which who we i you these those missile missiles test tests launch launches strike
    strikes system systems deployment move weapon weapons sentence""".split()  # noqa: SIM905 - a word list
)


def speaker_by_order(text: str, start: int, end: int, cue: int) -> tuple[int, int] | None:
    """The characters that name who says what stands at ``cue`` of the sentence ``start:end``; ``None`` where nobody."""
    sentence = text[start:end]
    first = _FIRST.match(sentence)
    if first is not None and start + first.end() <= cue and _is_somebody(first["who"]):
        return start + first.start("who"), start + first.end("who")
    for last in (*_LAST.finditer(sentence), *_LAST_ROLE.finditer(sentence)):
        if cue < start + last.start() and _is_somebody(last["who"]):
            return start + last.start("who"), start + last.end("who")
    return None


def _is_somebody(words: str) -> bool:
    named = [re.sub(r"\W", "", word.lower()) for word in words.split()]
    return named[-1] not in _NO_SPEAKERS and _VERBS_OF_BEING.isdisjoint(named)


_VERBS_OF_BEING = frozenset({"is", "was", "were", "has", "had", "that", "are", "be"})
