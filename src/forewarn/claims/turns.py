"""Who speaks where a text says so by labels: the turns of an interview, and a news item's source and quotation.

"ANNA NOVAK: Well, the missile ..." holds until the next label, over paragraphs. "Source: Anna Novak, ..." names whose
words stand behind "Quote:".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from forewarn.claims.attribution import Attribution
from forewarn.claims.cue_ranges import CueKind
from forewarn.claims.lazy import Lazy

#: Somebody's name in capitals, with a title or without, and a colon, at the start of a line.
_TURN = Lazy(r"(?m)^[ \t]*(?P<who>[A-Z][A-Z.’'-]*(?: [A-Z][A-Z.’'-]*){0,4}) ?:(?=[ \t]+\S)")
_NO_TURNS = frozenset(
    """read more see also note update updated related photo video image source sources watch breaking correction live
    caption credit details background quote references advertisement editor""".split()  # noqa: SIM905 - a word list
)
#: Turns before labels are taken for an interview: fewer are a dateline or a kicker.
_TURNS_OF_AN_INTERVIEW = 3
_SOURCE = Lazy(
    r"(?m)^[ \t]*Source: (?P<who>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|for|and)){0,9})(?=, | on |[.;]?[ \t]*$)"
)
_QUOTE = Lazy(r"(?m)^[ \t]*Quote(?: from (?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}))?: ?(?=[\"“«])")
_LABEL = Lazy(
    r"(?m)^[ \t]*(?:Details|Background|Note|Reminder|Quote|Source|Why this matters|What happened)\b[^\n:]{0,40}:"
)


def turns(text: str) -> Iterator[Attribution]:
    """Every turn of an interview and every labelled quotation of ``text``, each with its speaker."""
    labels = [one for one in _TURN.finditer(text) if _NO_TURNS.isdisjoint(one["who"].lower().split())]
    names = [one["who"] for one in labels]
    if len(labels) >= _TURNS_OF_AN_INTERVIEW and len(set(names)) < len(names):
        for label, following in pairwise([*labels, None]):
            assert label is not None  # noqa: S101 - only the last of the row is absent
            end = following.start() if following is not None else len(text)
            yield _turn(label.span("who"), label.end(), end)
    source = _SOURCE.search(text)
    for quote in _QUOTE.finditer(text):
        who = quote.span("who") if quote["who"] else source.span("who") if source is not None else None
        if who is not None:
            following = _LABEL.search(text, quote.end())
            last = max(text.rfind(mark, quote.end(), following.start() if following else len(text)) for mark in '"”»')
            yield _turn(who, quote.end(), max(last + 1, quote.end() + 1))


def _turn(who: tuple[int, int], start: int, end: int) -> Attribution:
    return Attribution(CueKind.SPEECH, "", ((start, end),), quoted=True, speaker_start=who[0], speaker_end=who[1])
