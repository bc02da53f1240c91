"""The whole story: articles in, everything a brief says out. Both doors go through here."""

from forewarn.assess.articles import load_articles, read
from forewarn.assess.reach import reach
from forewarn.assess.sentence import check
from forewarn.assess.story import DEFAULT_SAMPLES, DEFAULT_SEED, assess
from forewarn.publish.notebook import briefs as _briefs  # noqa: F401  what results look like in a notebook

__all__ = ["DEFAULT_SAMPLES", "DEFAULT_SEED", "assess", "check", "load_articles", "reach", "read"]
