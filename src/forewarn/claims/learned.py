"""Learned weights of traits: how much each speaks for or against each kind of claim.

The weights are those of one logistic regression for each kind, made by ``builders/kind_weights.py`` from the traits of
annotated sentences. They stand in ``data/kind_weights.json`` as words and numbers that can be read. A kind of which
too few annotated claims are at hand has no weights: there the rules alone decide.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from forewarn.claims.acts import Grammar
from forewarn.claims.found import Cue, FoundKind, Strength
from forewarn.claims.traits import words
from forewarn.records.claims import ClaimKind


@dataclass(frozen=True, slots=True)
class Weights:
    """``bias`` and each row of ``of`` have one number for each of ``kinds``, in hundredths.

    A kind that the rules chose is dropped below a share of ``drop_below``; one of which they saw nothing told is taken
    from ``take_from`` on, and one that they saw and dropped comes back from ``take_back_from`` on.
    """

    kinds: tuple[ClaimKind, ...]
    bias: Sequence[int]
    of: dict[str, Sequence[int]]
    drop_below: float
    take_from: float
    take_back_from: float


#: Cues that speak for their kind by themselves.
_SPEAKING = frozenset({Strength.TOLD, Strength.MEASURED})


#: Hundredths of one.
_WHOLE = 100


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights, read once."""
    given = json.loads(files("forewarn.claims").joinpath("data/kind_weights.json").read_text(encoding="utf-8"))
    return Weights(
        kinds=tuple(ClaimKind(kind) for kind in given["kinds"]),
        bias=given["bias"],
        of=given["weights"],
        drop_below=given["drop_below"],
        take_from=given["take_from"],
        take_back_from=given["take_back_from"],
    )


def likely(shown: Iterable[str], given: Weights | None = None) -> dict[ClaimKind, float]:
    """How likely each kind with weights is told by a sentence that shows these traits, 0 to 1."""
    given = given or weights()
    sums = list(given.bias)
    for trait in shown:
        row = given.of.get(trait)
        if row is not None:
            sums = [one + more for one, more in zip(sums, row, strict=True)]
    return {kind: 1 / (1 + math.exp(-one / _WHOLE)) for kind, one in zip(given.kinds, sums, strict=True)}


def weighed(
    ruled: Sequence[FoundKind],
    cues: Sequence[Cue],
    grammar: Grammar,
    names: Sequence[tuple[int, int]],
    shown: frozenset[str],
) -> list[FoundKind]:
    """The kinds that the rules chose and that are not unlikely, and those they did not choose and that are likely.

    A kind that only the weights find speaks where its first cue stands, else at its strongest word.
    """
    given = weights()
    chosen = {hit.kind for hit in ruled}
    seen = {cue.hit.kind for cue in cues if cue.strength in _SPEAKING}
    share = likely(shown, given)
    kept = [hit for hit in ruled if share.get(hit.kind, 1.0) >= given.drop_below]
    for kind, one in share.items():
        if kind not in chosen and one >= (given.take_back_from if kind in seen else given.take_from):
            kept += [cue.hit for cue in cues if cue.hit.kind is kind][:1] or _strongest(kind, grammar, names, given)
    return kept


def _strongest(kind: ClaimKind, grammar: Grammar, names: Sequence[tuple[int, int]], given: Weights) -> list[FoundKind]:
    at = given.kinds.index(kind)
    spoken = [
        (given.of[f"word {word}"][at], token) for word, token in words(grammar, names) if f"word {word}" in given.of
    ]
    if not spoken:
        return []
    _, token = max(spoken, key=lambda one: one[0])
    start = max(0, token.idx - grammar.start)
    return [FoundKind(kind, start, start + len(token.text))]
