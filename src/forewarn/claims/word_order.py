"""Who says it, told by word order alone, for headlines in Title Case and sentences that the parser takes apart wrongly.

"State TV Claims New Missile Could ...", "State television said the army fired ...", "..., Col. Anna Ilves, commander
of the brigade, said". Used only where the parse finds nobody.
"""

from __future__ import annotations

import re

from forewarn.claims import cue_words
from forewarn.claims.lazy import Lazy

_VERBS = (
    r"(?:[Ss]ays?|[Ss]aid|[Cc]laim(?:s|ed)?|[Rr]eport(?:s|ed)|[Cc]onfirm(?:s|ed)|[Ww]arn(?:s|ed)|[Aa]nnounc(?:es?|ed)|"
    r"[Ee]stimat(?:es?|ed)|[Rr]eveal(?:s|ed)|[Dd]eclar(?:es?|ed)|states|stated|[Tt]ells|[Tt]old|[Aa]dd(?:s|ed)|"
    r"[Nn]oted|[Ww]rote|"
    r"[Aa]ssess(?:es|ed)|[Ss]uggest(?:s|ed)|[Aa]lleg(?:es?|ed)|[Aa]ccus(?:es?|ed)|[Dd]isclosed|[Vv]ow(?:s|ed)|"
    r"[Cc]all(?:s|ed)|[Uu]rg(?:es|ed)|"
    r"[Pp]ledg(?:es|ed)|affirms?|affirmed|speculat(?:es|ed)|stress(?:es|ed)|emphasi[sz](?:es|ed)|acknowledg(?:es|ed))"
)
#: An apposition or an aside between a name and its verb: ", known for his ties to Moscow,".
_ASIDE = r"(?:, [^,”\"]{3,80},)?"
_FIRST = Lazy(
    rf"^[\W_]*(?:\d[\d.:]* ?[ap]\.?m\.?:? )?(?:(?:In|On|At|But|And|While|Meanwhile|Separately|Earlier|Later|However|"
    rf"Also)\b[^,]{{0,40}},? )?(?P<who>(?:[A-Z][\w.’'&-]*|"
    rf"the [A-Za-z]+)(?: (?:[A-Z][\w.’'&-]*|of|the|and|for|[a-z]+)){{0,6}}?){_ASIDE} (?:has |have |had |also |later |"
    rf"previously |reportedly |recently |repeatedly |again )*(?:has, [^,]{{3,50}}, )?{_VERBS}\b"
    r"(?! (?:to|by|as|in|on|at|earlier)\b)"
)
_LAST = Lazy(
    r"[,”\"’] (?P<who>(?:[A-Z][\w.’'-]+ ){1,4}[A-Z][\w’'-]+)(?:, [^,”\"]{3,80},|,)? "
    r"(?:has |have |had |also |later )?(?:said|told|added|"
    r"noted|wrote|says|tweeted|announced|reported|stated|confirmed|claimed|stressed|explained|warned|emphasi[sz]ed|"
    r"posted)\b(?! (?:by|to|at)\b)"
)
_LAST_ROLE = Lazy(
    r"[,”\"’'] (?P<who>(?:the|a|an) [a-z][\w’' -]{2,40}?) (?:said|says|added|told|noted|reported|announced|"
    r"stated|confirmed)\b(?! (?:by|to)\b)"
)
_PASSED_ON = Lazy(r"\s*According to [^,]{3,60}, ")
#: "The fleet, added the minister, will be armed": before it and behind it.
_INSIDE = Lazy(
    r", (?:said|added|noted|explained|warned|stressed|according to) (?P<who>(?:the )?[A-Za-z][\w’'-]*"
    r"(?: [\w’'-]+){0,4}), "
)
#: "“We are worried,” warned the alliance."
_INVERTED = Lazy(
    r"(?:,[”\"’']|[”\"’'],) (?:said|says|warned|added|stressed|noted|insisted|declared) (?P<who>(?:the )?[A-Z][\w’'-]*"
    r"(?: [A-Z][\w’'-]*){0,4})"
)
#: A headline's end: "Launchers reach coast – army", "Launchers reach coast, says minister".
_TAIL = Lazy(r"(?: [–—-]{1,2} |, (?:says?|say|confirms?) )(?P<who>[^–—,.:;!?“”\"\n]{3,50})$")
_NO_SPEAKERS = frozenset(
    """it he she they this that there which who we i you these those missile missiles test tests launch launches strike
    strikes system systems deployment move weapon weapons sentence the a an his her its their attack attacks""".split()  # noqa: SIM905 - a word list
)


def nearer_by_order(text: str, start: int, end: int, cue: int) -> tuple[int, int] | None:
    """As ``speaker_by_order``, for a sentence that somebody passes on: who is named after "According to a paper,"."""
    opening = _PASSED_ON.match(text, start, end)
    return _behind(text, start, end, cue) if opening is None else speaker_by_order(text, opening.end(), end, cue)


def speaker_by_order(text: str, start: int, end: int, cue: int) -> tuple[int, int] | None:
    """The characters that name who says what stands at ``cue`` of the sentence ``start:end``; ``None`` where nobody."""
    sentence = text[start:end]
    first = _FIRST.match(sentence)
    if first is not None and start + first.end() <= cue and _is_somebody(first["who"]):
        return start + first.start("who"), start + first.end("who")
    return _behind(text, start, end, cue)


def _behind(text: str, start: int, end: int, cue: int) -> tuple[int, int] | None:
    """Who is named behind what stands at ``cue``."""
    sentence = text[start:end]
    for pattern in (_LAST, _LAST_ROLE, _INVERTED):
        for last in pattern.finditer(sentence):
            if cue < start + last.start() and _is_somebody(last["who"]):
                return start + last.start("who"), start + last.end("who")
    inside = _INSIDE.search(sentence)
    if inside is not None and _is_somebody(inside["who"]) and _names_people(inside["who"]):
        return start + inside.start("who"), start + inside.end("who")
    tail = _TAIL.search(sentence.rstrip())
    if tail is not None and cue < start + tail.start() and _speaks_in_headlines(tail["who"]):
        return start + tail.start("who"), start + tail.end("who")
    return None


def _names_people(words: str) -> bool:
    """Whether the words end in a name or in a noun for people and bodies."""
    last = words.rsplit(maxsplit=1)[-1]
    return last[:1].isupper() or last.lower() in cue_words.PEOPLE | cue_words.TELLERS


def _speaks_in_headlines(words: str) -> bool:
    """Whether a headline's last words are people or a body that is asked, and no paper's name."""
    named = words.lower().split()
    return not cue_words.PEOPLE.isdisjoint(named[-1:]) or not (cue_words.TELLERS | _BODIES).isdisjoint(named)


_BODIES = frozenset({"intelligence", "navy", "ministry", "command", "staff", "pentagon", "kremlin", "nato", "isw"})


def _is_somebody(words: str) -> bool:
    named = [re.sub(r"\W", "", word.lower()) for word in words.split()]
    return named[-1] not in _NO_SPEAKERS and _VERBS_OF_BEING.isdisjoint(named)


_VERBS_OF_BEING = frozenset({"is", "was", "were", "has", "had", "that", "are", "be"})
