"""Words that put a sentence into the future."""

from __future__ import annotations

import re

FUTURE = re.compile(
    r"\b(?:will(?! of)|won['’]t|shall|'ll|would|"
    r"(?:is|are) (?:expected|scheduled|slated|planned|due|to be)\b|(?:is|are|was|were) (?:set|going|likely) to\b|"
    r"expected to|plans? (?:by (?:[\w'’.]+ ){1,4})?to|planned to|planning to|intends? to|announce\w* plans|"
    r"is to \w+|are to \w+|"
    r"by the end of|in the (?:coming|near|next)|next (?:week|month|year)|is preparing|are preparing)\b",
    re.IGNORECASE,
)
#: Possibilities of a future, in claims about deployments and intents; elsewhere "could reach" tells of an ability.
PERHAPS = re.compile(
    r"\b(?:may|might|could)(?: also)? "
    r"(?:become|lead|mark|represent|trigger|shift|see|result|assume|begin|enter|include|appear|bring|prompt|have)\b",
    re.IGNORECASE,
)
#: Plans in so many words: they win over anything the same sentence says is done.
_PLAN = re.compile(
    r"\b(?:announce\w* plans|plans? (?:by (?:[\w'’.]+ ){1,4})?to|planned to|planning to|intends? to|"
    r"(?:will|would|is to|are to|to) be "
    r"(?:created|formed|established|set up|deployed|stationed|placed|put|based|hosted|delivered)|would mark)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:has|have|had|was|were) (?:already |now |officially )?(?:been )?\w+(?:ed|nt|id|ut)\b", re.IGNORECASE
)


def is_to_come(sentence: str) -> bool:
    """Whether a sentence tells what is to come: planned in so many words, or future or possible with nothing done."""
    if _PLAN.search(sentence):
        return True
    return bool(FUTURE.search(sentence) or PERHAPS.search(sentence)) and not _DONE.search(sentence)
