"""Likeness of wording: two texts share much if they share words that few other articles of the run use."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from forewarn.stories.profiles import Profile

#: So many articles of which nothing is known stand behind every run, so that a small one does not judge by itself.
_UNSEEN_ARTICLES = 50
#: Texts with fewer different words than this are too short for their wording to say much.
_FEW_WORDS = 30


@dataclass(frozen=True, slots=True)
class Likeness:
    """Wording of the articles of a run: for each text (by its key) its words, rare ones weighing most, of length 1."""

    vectors: Mapping[str, Mapping[str, float]]

    def of(self, one: Profile, other: Profile) -> float:
        """Likeness of two texts of the run, 0 to 1."""
        mine, theirs = self.vectors[one.key], self.vectors[other.key]
        if len(theirs) < len(mine):
            mine, theirs = theirs, mine
        return sum(weight * theirs[word] for word, weight in mine.items() if word in theirs)

    def trust(self, one: Profile, other: Profile) -> float:
        """How far the likeness of two texts can be relied on, 0 to 1: short ones are alike by chance."""
        return min(1.0, min(len(self.vectors[one.key]), len(self.vectors[other.key])) / _FEW_WORDS)

    def telling_words(self, made: Profile, count: int) -> list[str]:
        """The words that weigh most in a text."""
        vector = self.vectors[made.key]
        return sorted(vector, key=lambda word: (-vector[word], word))[:count]


def likeness_among(profiles: Iterable[Profile]) -> Likeness:
    """The wording of these texts. A word says more the fewer of them use it."""
    made = list(profiles)
    using = Counter(word for profile in made for word in profile.words)
    rarity = {word: math.log((len(made) + _UNSEEN_ARTICLES) / (count + 0.5)) for word, count in using.items()}
    vectors = {}
    for profile in made:
        weights = {word: math.sqrt(weight) * rarity[word] for word, weight in profile.words.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        vectors[profile.key] = {word: weight / length for word, weight in weights.items()} if length else {}
    return Likeness(vectors)
