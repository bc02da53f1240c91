"""Article in, claims out: find, read, resolve."""

from forewarn.claims.extract import extract, extract_all
from forewarn.claims.places import places_told

__all__ = ["extract", "extract_all", "places_told"]
