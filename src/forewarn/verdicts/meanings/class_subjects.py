"""Which words of a sentence belong to which of several systems: by the clause each stands in."""

from __future__ import annotations

import re

from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.sentence import Reading

_COMPARED = Lazy(
    r"\b(?:unlike|like|than|as|not|rather\sthan|instead\sof|from|of|on|with|to|for|by)\s(?:the\s|an?\s|its\s|"
    r"their\s)?(?:[A-Z][a-z]+(?:n|sh|se|ch)\s|\w+er\s|old\s|famous\s)?$",
    re.IGNORECASE,
)
_RELATIVE = Lazy(
    r"\s?(?:missiles?\s|systems?\s)?,?\s?(?:\(|(?:which|that)\s(?:is|was|are|were|carr\w+|has|flies)\b|an?\s)[^,;)]*",
    re.IGNORECASE,
)
_JOINED = Lazy(r"\s?(?:missiles?\s)?(?:and|or|,)\s(?:the\s)?$", re.IGNORECASE)
_TOGETHER = Lazy(r"\b(?:both|neither|nor|either|each|all|alike|respectively)\b", re.IGNORECASE)


def own_words(reading: Reading) -> dict[str, str]:
    """For each system the sentence with all words blanked that are not plainly of this system.

    A system that a word of comparison brings in has only the relative clause right behind its name. Nothing is told
    apart where the sentence speaks of several systems together.
    """
    text = reading.text
    if _TOGETHER.search(text):
        return {}
    names = [name for name in reading.names if name.kind == "system" and name.ids]
    spans: dict[str, list[tuple[int, int]]] = {}
    subjects: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for name in names:
        end = name.start + len(name.text)
        if _COMPARED.search(text[: name.start]):
            behind = _RELATIVE.match(text[end:])
            stop = end + behind.end() if behind else end
            spans.setdefault(name.ids[0], []).append((name.start, stop))
            taken.append((name.start, stop))
        elif subjects and _JOINED.fullmatch(
            text[subjects[-1][0] :][len(_name_at(reading, subjects[-1][0])) :][
                : max(0, name.start - subjects[-1][0] - len(_name_at(reading, subjects[-1][0])))
            ]
        ):
            return {}
        else:
            subjects.append((name.start, name.ids[0]))
    for number, (start, entry) in enumerate(subjects):
        stop = subjects[number + 1][0] if number + 1 < len(subjects) else len(text)
        spans.setdefault(entry, []).append((start, stop))
    masked = {}
    for entry, own in spans.items():
        kept = [" "] * len(text)
        for start, stop in own:
            kept[start:stop] = text[start:stop]
        for start, stop in taken:
            if (start, stop) not in own:
                kept[start:stop] = " " * (stop - start)
        masked[entry] = "".join(kept)
    return masked


def _name_at(reading: Reading, start: int) -> str:
    return next(name.text for name in reading.names if name.start == start)
