"""Words that put a sentence into the future."""

from __future__ import annotations

import re

FUTURE = re.compile(
    r"\b(?:will(?! of)|won['’]t|shall|'ll|would|"
    r"(?:is|are) (?:set|due|expected|scheduled|slated|likely|planned|going|to be) (?:to)?|"
    r"expected to|plans? to|planned to|planning to|intends? to|announce\w* plans|is to \w+|are to \w+|"
    r"by the end of|in the (?:coming|near|next)|next (?:week|month|year)|is preparing|are preparing)\b",
    re.IGNORECASE,
)
#: Possibilities of a future, in claims about deployments and intents; elsewhere "could reach" tells of an ability.
PERHAPS = re.compile(
    r"\b(?:may|might|could)(?: also)? "
    r"(?:become|lead|mark|represent|trigger|shift|see|result|assume|begin|enter|include|appear|bring|prompt|have)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:has|have|had|was|were) (?:already |now |officially )?(?:been )?\w+(?:ed|nt|id|ut)\b", re.IGNORECASE
)


def is_to_come(sentence: str) -> bool:
    """Whether a sentence speaks only of what is to come: future or possible, and nothing done."""
    return bool(FUTURE.search(sentence) or PERHAPS.search(sentence)) and not _DONE.search(sentence)
