"""Article in, claims out: find, read, resolve."""

from forewarn.claims.extract import extract
from forewarn.claims.places import places_told

__all__ = ["extract", "places_told"]
