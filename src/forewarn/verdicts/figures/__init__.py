"""Numbers, ratios and distances that a sentence sets against each other, a place or a published figure."""
